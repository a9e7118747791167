//! What a baseline is made of, what it allows, and what other policies would have said.

use super::{Explained, step};
use crate::indicator::{BaselinePolicy, Figure, Reason, Verdict};
use crate::kpi::baseline::Base;
use crate::kpi::earlier::YearCount;
use crate::kpi::judge::Bench;
use crate::kpi::result::ExplanationStep;
use crate::number::{count_en, count_vi, decimal_en, decimal_vi};
use crate::options::Baseline;

/// The steps on the baseline, if there is one.
pub(super) fn baseline_steps(of: &Explained<'_>) -> Vec<ExplanationStep> {
    let (Some((baseline, years)), Some(bench)) = (of.baseline, of.bench) else {
        return Vec::new();
    };
    if !matches!(bench.figure, Figure::Reduction(_)) {
        return Vec::new();
    }
    let policy = bench.conventions.baseline_policy;
    let year = of
        .judged
        .and_then(|judged| bench.bases.year(judged.reading));
    let said = match year {
        Some(year) => counted(of, baseline, year),
        None if baseline.is_counted() => not_counted(bench),
        None => figure(baseline, policy),
    };
    let mut steps = vec![step("baseline", said)];
    let other = other_policies(of, bench, baseline);
    if !other.is_empty() {
        let (vi, en): (Vec<_>, Vec<_>) = other.into_iter().unzip();
        let vi = format!("Nếu xác định số nền theo cách khác: {}.", vi.join("; "));
        let en = format!("With the baseline of another policy: {}.", en.join("; "));
        steps.push(step("baselinePolicies", (vi, en)));
    }
    let shown = of.result.target.as_ref();
    if let (Some(target), Some(base)) = (shown, bench.sure_base().filter(|base| base.value > 0)) {
        let value = target.value;
        if years > 1 {
            let vi = format!(
                "Mức giảm cộng dồn {years} năm kể từ năm gốc: {}.",
                value.text_vi()
            );
            let en = format!("Added up over {years} years since the base year: {value}.");
            steps.push(step("path", (vi, en)));
        }
        if let Some(share) = value.as_share()
            && let Some(most) = base.bound(target.comparator, share)
        {
            let (rate_vi, rate_en) = base.rate(most);
            let unit = &of.indicator.unit;
            let vi = format!(
                "Số lượng tối đa để đạt chỉ tiêu: {} {} (giảm {rate_vi}).",
                count_vi(most),
                unit.vi
            );
            let en = format!(
                "The most that meets the target: {} {} (a reduction of {rate_en}).",
                count_en(most),
                unit.en
            );
            steps.push(step("limit", (vi, en)));
        }
    }
    steps
}

/// What the register holds of the earlier year, and what of it is not sure.
fn counted(of: &Explained<'_>, baseline: &Baseline, year: YearCount) -> (String, String) {
    let unit = &of.indicator.unit;
    let (of_vi, of_en) = baseline.year.map_or_else(
        || (" năm trước".to_owned(), " of the year before".to_owned()),
        |year| (format!(" năm {year}"), format!(" of {year}")),
    );
    let open = [
        (
            year.may_have_been_held(),
            (
                "đã qua ngày mà chưa ghi kết quả",
                "whose day has passed without an outcome",
            ),
        ),
        (
            year.unknown,
            (
                "thiếu dữ liệu để biết có thuộc năm đó hay không",
                "that do not say whether they belong",
            ),
        ),
    ];
    let open = open.into_iter().filter(|(rows, _)| *rows > 0);
    let (open_vi, open_en): (Vec<String>, Vec<String>) = open
        .map(|(rows, (vi, en))| {
            (
                format!("; còn {} dòng {vi}", count_vi(rows)),
                format!("; rows {en}: {}", count_en(rows)),
            )
        })
        .unzip();
    (
        format!(
            "Số nền{of_vi}: {} {}, đếm từ cùng sổ, theo cùng cách tính{}.",
            count_vi(year.counted),
            unit.vi,
            open_vi.concat()
        ),
        format!(
            "Baseline{of_en}: {} {}, counted in the same register in the same way{}.",
            count_en(year.counted),
            unit.en,
            open_en.concat()
        ),
    )
}

/// Why a baseline could not be counted in the register.
fn not_counted(bench: &Bench<'_>) -> (String, String) {
    let policy = bench.conventions.baseline_policy;
    let (vi, en) = match bench.bases.stated() {
        _ if bench.bases.is_of_part => (
            "cơ quan không tồn tại trong suốt năm đó và kỳ này",
            "the agency did not exist through all of that year and of the period",
        ),
        Some(Err(Reason::PeriodOpen)) => (
            "năm đó chưa hết vào ngày chốt số liệu",
            "that year was not over on the day to which the data go",
        ),
        Some(Err(Reason::NoBaseline)) if policy != BaselinePolicy::Given => (
            "cách xác định số nền đang áp dụng không lấy số đếm từ sổ",
            "the policy that applies takes no figure that is counted",
        ),
        Some(Err(Reason::NoBaseline)) => (
            "sổ không có dòng nào của năm đó",
            "the register has no row of that year",
        ),
        Some(Err(reason)) => (reason.label().vi, reason.label().en),
        Some(Ok(_)) | None => ("", ""),
    };
    (
        format!("Số nền đếm từ sổ: chưa xác định được ({vi})."),
        format!("Baseline counted in the register: not known ({en})."),
    )
}

/// Where the figure comes from, and who decided on it.
fn figure(baseline: &Baseline, policy: BaselinePolicy) -> (String, String) {
    let (sum_vi, sum_en) = arithmetic(baseline, policy)
        .unwrap_or_else(|| ("chưa xác định được".to_owned(), "not known".to_owned()));
    let scheme = baseline.scheme.as_deref();
    let (of_vi, of_en) = scheme.map_or_else(Default::default, |scheme| {
        (
            format!(" (cách tính kỳ: {scheme})"),
            format!(" (scheme: {scheme})"),
        )
    });
    let (year_vi, year_en) = baseline.year.map_or_else(Default::default, |year| {
        (format!(" năm {year}"), format!(" of {year}"))
    });
    let by = baseline.decided_by.as_deref();
    let (in_vi, in_en) = baseline
        .document
        .as_deref()
        .map_or_else(Default::default, |number| {
            (
                format!("; văn bản: {number}"),
                format!("; document: {number}"),
            )
        });
    (
        format!(
            "Số nền{year_vi}: {sum_vi}{of_vi}; người quyết định: {}{in_vi}.",
            by.unwrap_or("chưa nêu")
        ),
        format!(
            "Baseline{year_en}: {sum_en}{of_en}; decided by: {}{in_en}.",
            by.unwrap_or("not stated")
        ),
    )
}

/// `34 + 12 = 46`, or `12 × 12/6 = 24`.
fn arithmetic(baseline: &Baseline, policy: BaselinePolicy) -> Option<(String, String)> {
    let (vi, en) = baseline.under(policy)?.shown();
    let counts = |value: u64| {
        let value = i64::try_from(value).unwrap_or(i64::MAX);
        (count_vi(value), count_en(value))
    };
    match policy {
        BaselinePolicy::Given => Some((vi, en)),
        BaselinePolicy::PredecessorsPlusOwn => {
            let others = baseline.predecessors.iter();
            let parts = others.map(|other| (counts(other.value), other.name.as_str()));
            let (mut all_vi, mut all_en): (Vec<String>, Vec<String>) = parts
                .map(|((vi, en), name)| (format!("{vi} ({name})"), format!("{en} ({name})")))
                .unzip();
            let own = counts(baseline.own.as_ref()?.value);
            all_vi.push(format!("{} (đơn vị mới)", own.0));
            all_en.push(format!("{} (its own)", own.1));
            Some((
                format!("{} = {vi}", all_vi.join(" + ")),
                format!("{} = {en}", all_en.join(" + ")),
            ))
        }
        BaselinePolicy::Annualised => {
            let own = baseline.own.as_ref()?;
            let (part, year) = own.part_of_year()?;
            let unit = if year == 12 {
                ("tháng", "months")
            } else {
                ("ngày", "days")
            };
            let of = counts(own.value);
            Some((
                format!("{} × {year}/{part} {} = {vi}", of.0, unit.0),
                format!("{} × {year}/{part} {} = {en}", of.1, unit.1),
            ))
        }
    }
}

/// What the verdict would be by each other policy for which there are figures.
fn other_policies(
    of: &Explained<'_>,
    bench: &Bench<'_>,
    baseline: &Baseline,
) -> Vec<(String, String)> {
    let Some(tally) = of.tally.filter(|_| !bench.other_scheme) else {
        return Vec::new();
    };
    let others = BaselinePolicy::ALL.iter().copied();
    let others = others.filter(|policy| *policy != bench.conventions.baseline_policy);
    others
        .filter_map(|policy| {
            let base = baseline.under(policy)?;
            let judged = Bench {
                bases: Ok(base).into(),
                ..*bench
            }
            .judge(tally);
            let (vi, en) = base.shown();
            let (label, verdict) = (policy.label(), judged.verdict.label());
            let shown = (judged.verdict != Verdict::NotApplicable).then_some(verdict);
            let (verdict_vi, verdict_en) = shown.map_or_else(Default::default, |label| {
                (format!(", {}", label.vi), format!(", {}", label.en))
            });
            Some((
                format!("{}: {vi}{verdict_vi}", label.vi),
                format!("{}: {en}{verdict_en}", label.en),
            ))
        })
        .collect()
}

impl Base {
    /// The baseline as people read it, in Vietnamese and English: `26,4`, or `73/3`.
    pub(super) fn shown(self) -> (String, String) {
        (
            decimal_vi(self.value, self.per),
            decimal_en(self.value, self.per),
        )
    }

    /// By what share a count is below the baseline.
    fn rate(self, count: i64) -> (String, String) {
        let (numerator, denominator) = self.less(count);
        let ratio = crate::number::Ratio {
            numerator,
            denominator,
        };
        (ratio.percent_vi(None), ratio.percent_en(None))
    }
}
