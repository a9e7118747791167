//! What a baseline is made of, what it allows, and what other policies would have said.

use super::{Explained, step};
use crate::indicator::{BaselinePolicy, Figure, Reason, Verdict};
use crate::kpi::baseline::Base;
use crate::kpi::earlier::YearCount;
use crate::kpi::judge::Bench;
use crate::kpi::result::ExplanationStep;
use crate::message::{Message, Say, joined};
use crate::number::{Ratio, apart, decimal_en, decimal_vi};
use crate::options::Baseline;
use crate::text::Label;

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
        let said = Message::of(
            "Nếu xác định số nền theo cách khác: {}.",
            "With the baseline of another policy: {}.",
            &[&joined(&other, "; ", "; ")],
        );
        steps.push(step("baselinePolicies", said));
    }
    let shown = of.result.target.as_ref();
    if let (Some(target), Some(base)) = (shown, bench.sure_base().filter(|base| base.value > 0)) {
        let value = target.value;
        if years > 1 {
            let said = Message::of(
                "Mức giảm cộng dồn {} năm kể từ năm gốc: {}.",
                "Added up over {} years since the base year: {}.",
                &[&years.to_string(), &value],
            );
            steps.push(step("path", said));
        }
        if let Some(share) = value.as_share()
            && let Some(most) = base.bound(target.comparator, share)
        {
            let of_year = (!bench.as_long).then(|| Label::new(" của cả năm", " in the whole year"));
            let said = Message::of(
                "Số lượng tối đa{} để đạt chỉ tiêu: {} {} (giảm {}).",
                "The most{} that meets the target: {} {} (a reduction of {}).",
                &[&of_year, &apart(most), &of.indicator.unit, &base.rate(most)],
            );
            steps.push(step("limit", said));
        }
    }
    steps
}

/// What the register holds of the earlier year, and what of it is not sure.
fn counted(of: &Explained<'_>, baseline: &Baseline, year: YearCount) -> Message {
    let of_year =
        of_year(baseline).unwrap_or_else(|| Message::new(" năm trước", " of the year before"));
    let open = [
        (
            year.may_have_been_held(),
            "; còn {} dòng đã qua ngày mà chưa ghi kết quả",
            "; rows whose day has passed without an outcome: {}",
        ),
        (
            year.unknown,
            "; còn {} dòng thiếu dữ liệu để biết có thuộc năm đó hay không",
            "; rows that do not say whether they belong: {}",
        ),
    ];
    let open = open.into_iter().filter(|(rows, ..)| *rows > 0);
    let open = open.map(|(rows, vi, en)| Message::of(vi, en, &[&apart(rows)]));
    let open = joined(&open.collect::<Vec<_>>(), "", "");
    Message::of(
        "Số nền{}: {} {}, đếm từ cùng sổ, theo cùng cách tính{}.",
        "Baseline{}: {} {}, counted in the same register in the same way{}.",
        &[&of_year, &apart(year.counted), &of.indicator.unit, &open],
    )
}

/// The year of a baseline, where one is stated.
fn of_year(baseline: &Baseline) -> Option<Message> {
    let year = baseline.year?.to_string();
    Some(Message::of(" năm {}", " of {}", &[&year]))
}

/// Why a baseline could not be counted in the register.
fn not_counted(bench: &Bench<'_>) -> Message {
    let policy = bench.conventions.baseline_policy;
    let why = match bench.bases.stated() {
        _ if bench.bases.is_of_part => Label::new(
            "cơ quan không tồn tại trong suốt năm đó và kỳ này",
            "the agency did not exist through all of that year and of the period",
        ),
        Some(Err(Reason::PeriodOpen)) => Label::new(
            "năm đó chưa hết vào ngày chốt số liệu",
            "that year was not over on the day to which the data go",
        ),
        Some(Err(Reason::NoBaseline)) if policy != BaselinePolicy::Given => Label::new(
            "cách xác định số nền đang áp dụng không lấy số đếm từ sổ",
            "the policy that applies takes no figure that is counted",
        ),
        Some(Err(Reason::NoBaseline)) => Label::new(
            "sổ không có dòng nào của năm đó",
            "the register has no row of that year",
        ),
        Some(Err(reason)) => reason.label(),
        Some(Ok(_)) | None => Label::new("", ""),
    };
    Message::of(
        "Số nền đếm từ sổ: chưa xác định được ({}).",
        "Baseline counted in the register: not known ({}).",
        &[&why],
    )
}

/// Where the figure comes from, and who decided on it.
fn figure(baseline: &Baseline, policy: BaselinePolicy) -> Message {
    let sum = arithmetic(baseline, policy)
        .unwrap_or_else(|| Message::new("chưa xác định được", "not known"));
    let scheme = baseline.scheme.as_ref();
    let scheme = scheme.map(|name| Message::of(" (cách tính kỳ: {})", " (scheme: {})", &[name]));
    let document = baseline.document.as_ref();
    let document = document.map(|of| Message::of("; văn bản: {}", "; document: {}", &[of]));
    let decided_by = baseline.decided_by.as_ref();
    let decided_by = decided_by.map_or_else(
        || Message::new("chưa nêu", "not stated"),
        |name| Message::of("{}", "{}", &[name]),
    );
    Message::of(
        "Số nền{}: {}{}; người quyết định: {}{}.",
        "Baseline{}: {}{}; decided by: {}{}.",
        &[&of_year(baseline), &sum, &scheme, &decided_by, &document],
    )
}

/// `34 + 12 = 46`, or `12 × 12/6 = 24`.
fn arithmetic(baseline: &Baseline, policy: BaselinePolicy) -> Option<Message> {
    let sum = baseline.under(policy)?.shown();
    match policy {
        BaselinePolicy::Given => Some(sum),
        BaselinePolicy::PredecessorsPlusOwn => {
            let others = baseline.predecessors.iter();
            let parts = others.map(|other| {
                Message::of("{} ({})", "{} ({})", &[&apart(other.value), &other.name])
            });
            let own = apart(baseline.own.as_ref()?.value);
            let own = Message::of("{} (đơn vị mới)", "{} (its own)", &[&own]);
            let parts: Vec<Message> = parts.chain([own]).collect();
            let parts = joined(&parts, " + ", " + ");
            Some(Message::of("{} = {}", "{} = {}", &[&parts, &sum]))
        }
        BaselinePolicy::Annualised => {
            let own = baseline.own.as_ref()?;
            let (part, year) = own.part_of_year()?;
            let unit = if year == 12 {
                Label::new("tháng", "months")
            } else {
                Label::new("ngày", "days")
            };
            let (part, year) = (part.to_string(), year.to_string());
            Some(Message::of(
                "{} × {}/{} {} = {}",
                "{} × {}/{} {} = {}",
                &[&apart(own.value), &year, &part, &unit, &sum],
            ))
        }
    }
}

/// What the verdict would be by each other policy for which there are figures.
fn other_policies(of: &Explained<'_>, bench: &Bench<'_>, baseline: &Baseline) -> Vec<Message> {
    // Of a year that is cut otherwise no policy makes a baseline.
    let fits = bench.bases.stated() != Some(Err(Reason::SchemeMismatch));
    let Some(tally) = of.tally.filter(|_| fits) else {
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
            let verdict = Some(judged.verdict).filter(|of| *of != Verdict::NotApplicable);
            let verdict = verdict.map(|of| Message::of(", {}", ", {}", &[&of.label()]));
            let words: [&dyn Say; 3] = [&policy.label(), &base.shown(), &verdict];
            Some(Message::of("{}: {}{}", "{}: {}{}", &words))
        })
        .collect()
}

impl Base {
    /// The baseline as people read it: `26,4`, or `73/3`.
    pub(super) fn shown(self) -> Message {
        let (value, per) = (self.value, self.per);
        Message::new(decimal_vi(value, per), decimal_en(value, per))
    }

    /// By what share a count is below the baseline.
    pub(in crate::kpi) fn rate(self, count: i64) -> Message {
        let (numerator, denominator) = self.less(count);
        let ratio = Ratio {
            numerator,
            denominator,
        };
        ratio.said(None)
    }
}
