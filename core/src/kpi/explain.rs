//! How a figure was reached, in sentences that an official could paste.

mod baseline;
mod figures;

use super::cite::cited;
use super::counts::{Exclusion, GroupTally};
use super::judge::{Bench, Judgement};
use super::reading::Reading;
use super::result::{
    Comparison, ExcludedCount, ExplanationStep, IndicatorResult, ResultTarget, Shortfall,
};
use crate::indicator::{
    ConventionValue, Figure, HybridCountsAs, Indicator, Reason, UnclassifiedCountsAs,
    convention_name,
};
use crate::number::{Amount, count_en, count_vi};
use crate::options::Baseline;
use crate::rulebook::Source;
use crate::text::Label;
use baseline::baseline_steps;
use figures::{compared, counted};

/// What there is to explain.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Explained<'a> {
    /// The clauses that state the target as it is.
    pub(crate) sources: &'a [Source],
    pub(crate) indicator: &'a Indicator,
    pub(crate) result: &'a IndicatorResult,
    pub(crate) judged: Option<&'a Judgement>,
    /// The baseline, and how many years of reduction lie between it and the period.
    pub(crate) baseline: Option<(&'a Baseline, i64)>,
    pub(crate) bench: Option<&'a Bench<'a>>,
    pub(crate) tally: Option<&'a GroupTally>,
    /// The indicators that a joint target adds to this one.
    pub(crate) partners: &'a [&'a Indicator],
}

/// Every step, in the order of the calculation.
pub(crate) fn explain(of: &Explained<'_>) -> Vec<ExplanationStep> {
    let Explained {
        indicator, result, ..
    } = *of;
    let target = result
        .target
        .as_ref()
        .and_then(|target| target.value.as_share());
    let count = match of.judged {
        Some(judged) => counted(of, judged, target),
        None => (
            format!("{}: chưa có số liệu.", indicator.title.vi),
            format!("{}: there are no data.", indicator.title.en),
        ),
    };
    let ratio = of.judged.and_then(|judged| judged.ratio);
    let ratio = ratio.filter(|ratio| ratio.denominator > 0);
    let mut steps = vec![step("count", count)];
    steps.extend(baseline_steps(of));
    if !result.excluded.is_empty() {
        steps.push(step("excluded", excluded(result)));
    }
    for (name, value) in &result.conventions {
        steps.push(step("convention", convention(name, value)));
    }
    if let Some(shown) = &result.target {
        steps.push(step("target", target_of(indicator, shown, of.sources)));
    }
    steps.extend(least_favourable(of).map(|sentence| step("reading", sentence)));
    if let (Some(ratio), Some(shown), Some(share)) = (ratio, &result.target, target) {
        steps.push(step("compare", compared(ratio, shown.value, share)));
    }
    steps.push(step("verdict", verdict(indicator, result)));
    if let Some(short) = result.shortfall {
        steps.push(step("shortfall", to_meet(indicator, result, short)));
    }
    if let Some(Comparison { words, .. }) = &result.comparison {
        let words = (words.vi.to_string(), words.en.to_string());
        steps.push(step("comparison", words));
    }
    steps
}

pub(super) fn step(step: &'static str, (vi, en): (String, String)) -> ExplanationStep {
    ExplanationStep { step, vi, en }
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
    let (but_vi, but_en) = target.exception.as_ref().map_or_else(
        || (String::new(), String::new()),
        |words| {
            (
                format!("; ngoại lệ: {}", words.vi),
                format!("; exception: {}", words.en),
            )
        },
    );
    (
        format!(
            "Chỉ tiêu: {} {}{} ({}; {}{but_vi}){vi}.",
            comparator.vi,
            target.value.text_vi(),
            unit(&indicator.unit.vi),
            modality.vi,
            status.vi
        ),
        format!(
            "Target: {} {}{} ({}; {}{but_en}){en}.",
            comparator.en,
            target.value,
            unit(&indicator.unit.en),
            modality.en,
            status.en
        ),
    )
}

/// Of which reading the figures are, where readings disagree.
fn least_favourable(of: &Explained<'_>) -> Option<(String, String)> {
    let undecided = [Reason::HybridUndecided, Reason::UnclassifiedUndecided];
    let (judged, tally) = of.judged.zip(of.tally)?;
    if !undecided.contains(&judged.reason?) {
        return None;
    }
    let at = judged.reading;
    let open = of.bench?.conventions;
    let differs = |same: &dyn Fn(Reading) -> bool| {
        let readings = Reading::all().into_iter().enumerate();
        let mut readings = readings.filter(|(_, other)| same(*other) && other.is_open(open));
        readings.any(|(index, _)| tally.counts(index) != judged.counts)
    };
    let names = [
        (
            HybridCountsAs::GROUP,
            at.hybrid.label(),
            differs(&|other| other.unclassified == at.unclassified),
        ),
        (
            UnclassifiedCountsAs::GROUP,
            at.unclassified.label(),
            differs(&|other| other.hybrid == at.hybrid),
        ),
    ];
    let open = names.iter().filter(|(_, _, differs)| *differs);
    let (vi, en): (Vec<String>, Vec<String>) = open
        .map(|(name, value, _)| {
            let label = convention_name(name);
            (
                format!("{}: {}", label.vi, value.vi),
                format!("{}: {}", label.en, value.en),
            )
        })
        .unzip();
    Some((
        format!(
            "Số liệu trên là của cách tính bất lợi nhất ({}).",
            vi.join("; ")
        ),
        format!(
            "The figures are those of the least favourable reading ({}).",
            en.join("; ")
        ),
    ))
}

fn verdict(indicator: &Indicator, result: &IndicatorResult) -> (String, String) {
    let rows = |reason: Exclusion| match result.excluded.get(reason.name()) {
        Some(ExcludedCount::Rows(rows)) => *rows,
        _ => 0,
    };
    let (unknown, stale) = (rows(Exclusion::Unknown), rows(Exclusion::Stale));
    let (vi, en) = match result.reason {
        None => (String::new(), String::new()),
        Some(Reason::NoData) if unknown > 0 => (
            format!(
                " ({} {} thiếu dữ liệu có thể làm thay đổi kết quả)",
                count_vi(unknown),
                indicator.unit.vi
            ),
            format!(
                " ({} of the {} that do not say could change it)",
                count_en(unknown),
                indicator.unit.en
            ),
        ),
        Some(Reason::StatusStale) if stale > 0 => (
            format!(
                " ({} {} đã qua ngày mà chưa ghi kết quả có thể làm thay đổi kết luận; cần ghi rõ đã tổ chức, đã hủy hay đã hoãn)",
                count_vi(stale),
                indicator.unit.vi
            ),
            format!(
                " ({} of the {} whose day has passed may have been held, and could change it; mark them as held, cancelled or postponed)",
                count_en(stale),
                indicator.unit.en
            ),
        ),
        Some(reason) => {
            let label = reason.label();
            (format!(" ({})", label.vi), format!(" ({})", label.en))
        }
    };
    let label = result.verdict.label();
    let (head_vi, head_en) = match (result.complete, result.reason) {
        (Some(false), reason) if reason != Some(Reason::PeriodOpen) => (
            "Kết quả tạm tính khi chưa hết kỳ",
            "Verdict to date, with the period still open",
        ),
        _ => ("Kết quả", "Verdict"),
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
        (true, true) => (" thuộc tử số", " inside the numerator"),
        (true, false) => (" ngoài tử số", " outside the numerator"),
    };
    let change = if raise {
        (" vào tử số", " into the numerator")
    } else {
        (" ra khỏi tử số", " out of the numerator")
    };
    let ways = [
        (short.convert, ("chuyển", "move"), change),
        (short.add, ("thêm", "add"), kind(raise)),
        (short.remove, ("bớt", "take away"), kind(!raise)),
    ];
    let unit = &indicator.unit;
    let (vi, en): (Vec<String>, Vec<String>) = ways
        .into_iter()
        .filter_map(|(units, way, what)| {
            let units = units?;
            Some((
                format!("{} {} {}{}", way.0, count_vi(units), unit.vi, what.0),
                format!("{} {}{}", way.1, count_en(units), what.1),
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
        format!("To meet it ({}): {}.", unit.en, en.join("; or ")),
    )
}

fn exclusion(reason: &str) -> Label {
    let (vi, en) = match reason {
        "planned" => ("dự kiến", "planned"),
        "cancelled" => ("đã hủy", "cancelled"),
        "postponed" => ("đã hoãn", "postponed"),
        "hybrid" => ("kết hợp", "hybrid"),
        "unclassified" => ("chưa phân loại", "unclassified"),
        "elsewhere" => ("do nơi khác chủ trì", "held elsewhere"),
        "stale" => (
            "đã qua ngày, chưa ghi kết quả",
            "past and without an outcome",
        ),
        "later" => ("phát sinh sau ngày chốt số liệu", "of a later day"),
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
    let label = convention_name(name);
    let shown = match value {
        ConventionValue::Name(value) => crate::indicator::convention_label(name, value),
        ConventionValue::Minutes(_) => None,
    };
    let plain = match value {
        ConventionValue::Name(value) => value.clone(),
        ConventionValue::Minutes(minutes) => minutes.to_string(),
    };
    let text = |pick: fn(Label) -> &'static str| {
        let what = pick(label);
        let value = shown.map_or(plain.as_str(), pick);
        (what.to_owned(), value.to_owned())
    };
    (text(|label| label.vi), text(|label| label.en))
}
