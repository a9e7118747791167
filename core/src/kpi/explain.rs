//! How a figure was reached, in sentences that an official could paste.

use super::judge::Judgement;
use super::result::{ExcludedCount, ExplanationStep, IndicatorResult, ResultTarget, Shortfall};
use crate::calendar::{day_en, day_vi};
use crate::indicator::{ConventionValue, Figure, Indicator};
use crate::number::{Amount, Ratio, Share, count_en, count_vi};
use crate::options::Baseline;
use crate::rulebook::{ClauseSource, LogicSource, Source};
use crate::text::Label;

/// Every step, in the order of the calculation.
pub(crate) fn explain(
    indicator: &Indicator,
    result: &IndicatorResult,
    judged: Option<&Judgement>,
    baseline: Option<&Baseline>,
) -> Vec<ExplanationStep> {
    let target = result
        .target
        .as_ref()
        .and_then(|target| target.value.as_share());
    let count = match judged {
        Some(judged) => counted(indicator, judged, target),
        None => (
            format!("{}: chưa có số liệu.", indicator.title.vi),
            format!("{}: there are no data.", indicator.title.en),
        ),
    };
    let compare = judged
        .and_then(|judged| judged.ratio)
        .zip(target)
        .filter(|(ratio, _)| ratio.denominator > 0)
        .map(|(ratio, target)| compared(ratio, target));
    let mut steps = vec![step("count", count)];
    if let Some(baseline) = baseline {
        steps.push(step("baseline", from_baseline(baseline)));
    }
    if !result.excluded.is_empty() {
        steps.push(step("excluded", excluded(result)));
    }
    for (name, value) in &result.conventions {
        steps.push(step("convention", convention(name, value)));
    }
    if let Some(shown) = &result.target {
        steps.push(step("target", target_of(indicator, shown, &result.sources)));
    }
    if let Some(sentence) = compare {
        steps.push(step("compare", (sentence.clone(), sentence)));
    }
    steps.push(step("verdict", verdict(result)));
    if let Some(short) = result.shortfall {
        steps.push(step("shortfall", to_meet(indicator, result, short)));
    }
    steps
}

pub(super) fn step(step: &'static str, (vi, en): (String, String)) -> ExplanationStep {
    ExplanationStep { step, vi, en }
}

fn from_baseline(baseline: &Baseline) -> (String, String) {
    let by = baseline.decided_by.as_deref();
    let value = signed(baseline.value);
    let scheme = baseline.scheme.as_deref();
    let (of_vi, of_en) = scheme.map_or_else(Default::default, |scheme| {
        (
            format!(" (cách tính kỳ: {scheme})"),
            format!(" (scheme: {scheme})"),
        )
    });
    (
        format!(
            "Số nền: {}{of_vi}; người quyết định: {}.",
            count_vi(value),
            by.unwrap_or("chưa nêu")
        ),
        format!(
            "Baseline: {}{of_en}; decided by: {}.",
            count_en(value),
            by.unwrap_or("not stated")
        ),
    )
}

fn excluded(result: &IndicatorResult) -> (String, String) {
    let mut parts: Vec<(String, String)> = Vec::new();
    for (reason, count) in &result.excluded {
        let label = exclusion(reason);
        parts.push(match count {
            ExcludedCount::Suppressed => (
                "mật (không nêu số)".to_owned(),
                "secret (number withheld)".to_owned(),
            ),
            ExcludedCount::Rows(rows) => (
                format!("{} {}", count_vi(*rows), label.vi),
                format!("{} {}", count_en(*rows), label.en),
            ),
        });
    }
    let (vi, en): (Vec<String>, Vec<String>) = parts.into_iter().unzip();
    (
        format!("Không tính: {}.", vi.join(", ")),
        format!("Not counted: {}.", en.join(", ")),
    )
}

fn target_of(indicator: &Indicator, target: &ResultTarget, sources: &[Source]) -> (String, String) {
    let (comparator, modality) = (target.comparator.label(), target.modality.label());
    let status = target.status.label();
    let unit = |unit: &str| match target.value {
        Amount::Count(_) => format!(" {unit}"),
        Amount::Share(_) => String::new(),
    };
    let (vi, en) = cited(sources);
    (
        format!(
            "Chỉ tiêu: {} {}{} ({}; {}){vi}.",
            comparator.vi,
            target.value.text_vi(),
            unit(&indicator.unit.vi),
            modality.vi,
            status.vi
        ),
        format!(
            "Target: {} {}{} ({}; {}){en}.",
            comparator.en,
            target.value,
            unit(&indicator.unit.en),
            modality.en,
            status.en
        ),
    )
}

fn verdict(result: &IndicatorResult) -> (String, String) {
    let (vi, en) = result
        .reason
        .map_or((String::new(), String::new()), |reason| {
            let label = reason.label();
            (format!(" ({})", label.vi), format!(" ({})", label.en))
        });
    let label = result.verdict.label();
    let (head_vi, head_en) = if result.complete {
        ("Kết quả", "Verdict")
    } else {
        (
            "Kết quả tạm tính khi chưa hết kỳ",
            "Verdict to date, with the period still open",
        )
    };
    (
        format!("{head_vi}: {}{vi}.", label.vi),
        format!("{head_en}: {}{en}.", label.en),
    )
}

/// Which units would have to be otherwise, by each way there is.
fn to_meet(indicator: &Indicator, result: &IndicatorResult, short: Shortfall) -> (String, String) {
    let raise = result
        .target
        .as_ref()
        .is_none_or(|target| !target.comparator.is_upper());
    let share = matches!(indicator.figure, Figure::Share(_));
    let kind = |counts: bool| match (share, counts) {
        (false, _) => ("", ""),
        (true, true) => (" thuộc diện được tính", " that count"),
        (true, false) => (" không thuộc diện được tính", " that do not count"),
    };
    let change = if raise {
        (" sang diện được tính", " so that they count")
    } else {
        (" ra khỏi diện được tính", " so that they do not count")
    };
    let ways = [
        (short.convert, ("chuyển", "change"), change),
        (short.add, ("thêm", "add"), kind(raise)),
        (short.remove, ("bớt", "take away"), kind(!raise)),
    ];
    let (vi, en): (Vec<String>, Vec<String>) = ways
        .into_iter()
        .filter_map(|(units, way, what)| {
            let units = units?;
            Some((
                format!(
                    "{} {} {}{}",
                    way.0,
                    count_vi(units),
                    indicator.unit.vi,
                    what.0
                ),
                format!(
                    "{} {} {}{}",
                    way.1,
                    count_en(units),
                    indicator.unit.en,
                    what.1
                ),
            ))
        })
        .unzip();
    if vi.is_empty() {
        return (
            "Không có cách nào để đạt.".to_owned(),
            "There is no way to meet it.".to_owned(),
        );
    }
    (
        format!("Để đạt: {}.", vi.join("; hoặc ")),
        format!("To meet it: {}.", en.join("; or ")),
    )
}

fn signed(value: u64) -> i64 {
    i64::try_from(value).unwrap_or(i64::MAX)
}

fn counted(indicator: &Indicator, judged: &Judgement, target: Option<Share>) -> (String, String) {
    let (title, unit) = (&indicator.title, &indicator.unit);
    let counts = &judged.counts;
    match (&indicator.figure, judged.ratio) {
        (Figure::Share(_), Some(ratio)) if ratio.denominator > 0 => (
            format!(
                "{}: {}/{} {} = {}.",
                title.vi,
                count_vi(ratio.numerator),
                count_vi(ratio.denominator),
                unit.vi,
                ratio.percent_vi(target)
            ),
            format!(
                "{}: {}/{} {} = {}.",
                title.en,
                count_en(ratio.numerator),
                count_en(ratio.denominator),
                unit.en,
                ratio.percent_en(target)
            ),
        ),
        (Figure::Reduction(_), Some(ratio)) if ratio.denominator > 0 => (
            format!(
                "{}: ({} - {})/{} {} = {}.",
                title.vi,
                count_vi(ratio.denominator),
                count_vi(counts.denominator),
                count_vi(ratio.denominator),
                unit.vi,
                ratio.percent_vi(target)
            ),
            format!(
                "{}: ({} - {})/{} {} = {}.",
                title.en,
                count_en(ratio.denominator),
                count_en(counts.denominator),
                count_en(ratio.denominator),
                unit.en,
                ratio.percent_en(target)
            ),
        ),
        (Figure::Reduction(_), _) => (
            format!(
                "{}: kỳ này có {} {}.",
                title.vi,
                count_vi(counts.denominator),
                unit.vi
            ),
            format!(
                "{}: {} {} in this period.",
                title.en,
                count_en(counts.denominator),
                unit.en
            ),
        ),
        _ => (
            format!(
                "{}: {} {}.",
                title.vi,
                count_vi(counts.denominator),
                unit.vi
            ),
            format!(
                "{}: {} {}.",
                title.en,
                count_en(counts.denominator),
                unit.en
            ),
        ),
    }
}

/// `11 × 5 = 55; 3 × 18 = 54; 55 > 54`: the comparison as it was made, without a division.
fn compared(ratio: Ratio, target: Share) -> String {
    let left = i128::from(ratio.numerator).saturating_mul(target.denominator().into());
    let right = i128::from(target.numerator()).saturating_mul(ratio.denominator.into());
    let sign = match left.cmp(&right) {
        std::cmp::Ordering::Less => "<",
        std::cmp::Ordering::Equal => "=",
        std::cmp::Ordering::Greater => ">",
    };
    format!(
        "{} × {} = {left}; {} × {} = {right}; {left} {sign} {right}.",
        ratio.numerator,
        target.denominator(),
        target.numerator(),
        ratio.denominator
    )
}

fn cited(sources: &[Source]) -> (String, String) {
    let part = |source: &Source, vi: bool| match source {
        Source::Clause(ClauseSource {
            document,
            issued_on,
            clause,
            ..
        }) if vi => format!("{clause}, văn bản {document} ngày {}", day_vi(*issued_on)),
        Source::Clause(ClauseSource {
            document,
            issued_on,
            clause,
            ..
        }) => format!("{clause} of {document} of {}", day_en(*issued_on)),
        Source::Logic(LogicSource { basis }) => (*basis).to_owned(),
    };
    let all = |vi| {
        let parts: Vec<String> = sources.iter().map(|source| part(source, vi)).collect();
        if parts.is_empty() {
            String::new()
        } else {
            format!(": {}", parts.join("; "))
        }
    };
    (all(true), all(false))
}

fn exclusion(reason: &str) -> Label {
    let (vi, en) = match reason {
        "planned" => ("dự kiến", "planned"),
        "cancelled" => ("đã hủy", "cancelled"),
        "postponed" => ("đã hoãn", "postponed"),
        "hybrid" => ("kết hợp", "hybrid"),
        "unclassified" => ("chưa phân loại", "unclassified"),
        "elsewhere" => ("do nơi khác chủ trì", "held elsewhere"),
        _ => ("thiếu dữ liệu", "not stated"),
    };
    Label { vi, en }
}

pub(super) fn convention(name: &str, value: &ConventionValue) -> (String, String) {
    let (vi, en) = convention_labels(name, value);
    (
        format!("Quy ước: {} – {}.", vi.0, vi.1),
        format!("Convention: {} – {}.", en.0, en.1),
    )
}

/// A convention and its value as people read them, in Vietnamese and in English.
pub(crate) fn convention_labels(
    name: &str,
    value: &ConventionValue,
) -> ((String, String), (String, String)) {
    let known = crate::indicator::CONVENTIONS
        .iter()
        .find(|known| known.name == name);
    let label = known.map(|known| known.label);
    let shown = match value {
        ConventionValue::Name(value) => crate::indicator::convention_label(name, value),
        ConventionValue::Minutes(_) => None,
    };
    let plain = match value {
        ConventionValue::Name(value) => value.clone(),
        ConventionValue::Minutes(minutes) => minutes.to_string(),
    };
    let text = |pick: fn(Label) -> &'static str| {
        let what = label.map_or(name, pick);
        let value = shown.map_or(plain.as_str(), pick);
        (what.to_owned(), value.to_owned())
    };
    (text(|label| label.vi), text(|label| label.en))
}
