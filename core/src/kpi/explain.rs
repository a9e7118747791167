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
    convention_label, convention_name,
};
use crate::message::{Message, Say, joined};
use crate::number::{Amount, apart};
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
        None => Message::of(
            "{}: chưa có số liệu.",
            "{}: there are no data.",
            &[&indicator.title],
        ),
    };
    let ratio = of
        .judged
        .and_then(|judged| judged.figure(&indicator.figure));
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
        steps.push(step("comparison", words.clone()));
    }
    steps
}

pub(super) fn step(step: &'static str, said: Message) -> ExplanationStep {
    let (vi, en) = (said.vi.into_owned(), said.en.into_owned());
    ExplanationStep { step, vi, en }
}

fn excluded(result: &IndicatorResult) -> Message {
    let excluded = result.excluded.iter();
    let parts = excluded.map(|(reason, count)| match count {
        ExcludedCount::Suppressed => Message::new("mật (không nêu số)", "secret (number withheld)"),
        ExcludedCount::Rows(rows) => {
            Message::of("{} {}", "{} {}", &[&apart(*rows), &exclusion(reason)])
        }
    });
    let all = joined(&parts.collect::<Vec<_>>(), ", ", ", ");
    Message::of("Không tính: {}.", "Not counted: {}.", &[&all])
}

fn target_of(indicator: &Indicator, target: &ResultTarget, sources: &[Source]) -> Message {
    let is_count = matches!(target.value, Amount::Count(_));
    let unit = is_count.then(|| Message::of(" {}", " {}", &[&indicator.unit]));
    let exception = target.exception.as_ref();
    let but = exception.map(|words| Message::of("; ngoại lệ: {}", "; exception: {}", &[words]));
    Message::of(
        "Chỉ tiêu: {} {}{} ({}; {}{}){}.",
        "Target: {} {}{} ({}; {}{}){}.",
        &[
            &target.comparator.label(),
            &target.value,
            &unit,
            &target.modality.label(),
            &target.status.label(),
            &but,
            &cited(sources),
        ],
    )
}

/// Of which reading the figures are, where readings disagree.
fn least_favourable(of: &Explained<'_>) -> Option<Message> {
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
    let open = open
        .map(|(name, value, _)| Message::of("{}: {}", "{}: {}", &[&convention_name(name), value]));
    let open = joined(&open.collect::<Vec<_>>(), "; ", "; ");
    Some(Message::of(
        "Số liệu trên là của cách tính bất lợi nhất ({}).",
        "The figures are those of the least favourable reading ({}).",
        &[&open],
    ))
}

fn verdict(indicator: &Indicator, result: &IndicatorResult) -> Message {
    let rows = |reason: Exclusion| match result.excluded.get(reason.name()) {
        Some(ExcludedCount::Rows(rows)) => *rows,
        _ => 0,
    };
    let (unknown, stale) = (rows(Exclusion::Unknown), rows(Exclusion::Stale));
    let because = result.reason.map(|reason| match reason {
        Reason::NoData if unknown > 0 => Message::of(
            " ({} {} thiếu dữ liệu có thể làm thay đổi kết quả)",
            " ({} of the {} that do not say could change it)",
            &[&apart(unknown), &indicator.unit],
        ),
        Reason::StatusStale if stale > 0 => Message::of(
            " ({} {} đã qua ngày mà chưa ghi kết quả có thể làm thay đổi kết luận; cần ghi rõ đã tổ chức, đã hủy hay đã hoãn)",
            " ({} of the {} whose day has passed may have been held, and could change it; mark them as held, cancelled or postponed)",
            &[&apart(stale), &indicator.unit],
        ),
        reason => Message::of(" ({})", " ({})", &[&reason.label()]),
    });
    let head = match (result.complete, result.reason) {
        (Some(false), reason) if reason != Some(Reason::PeriodOpen) => Label::new(
            "Kết quả tạm tính khi chưa hết kỳ",
            "Verdict to date, with the period still open",
        ),
        _ => Label::new("Kết quả", "Verdict"),
    };
    let label = result.verdict.label();
    Message::of("{}: {}{}.", "{}: {}{}.", &[&head, &label, &because])
}

/// Which units would have to be otherwise, by each way there is.
fn to_meet(indicator: &Indicator, result: &IndicatorResult, short: Shortfall) -> Message {
    let raise = result
        .target
        .as_ref()
        .is_none_or(|target| !target.comparator.is_upper());
    let share = matches!(indicator.figure, Figure::Share(_));
    let kind = |counts: bool| match (share, counts) {
        (false, _) => Label::new("", ""),
        (true, true) => Label::new(" thuộc tử số", " inside the numerator"),
        (true, false) => Label::new(" ngoài tử số", " outside the numerator"),
    };
    let change = if raise {
        Label::new(" vào tử số", " into the numerator")
    } else {
        Label::new(" ra khỏi tử số", " out of the numerator")
    };
    let ways = [
        (short.convert, Label::new("chuyển", "move"), change),
        (short.add, Label::new("thêm", "add"), kind(raise)),
        (short.remove, Label::new("bớt", "take away"), kind(!raise)),
    ];
    // English names the unit once, before all ways.
    let unit = &indicator.unit;
    let of_each = Message::new(format!(" {}", unit.vi), "");
    let of_all = Message::new("", format!(" ({})", unit.en));
    let ways = ways.into_iter().filter_map(|(units, way, what)| {
        let words: [&dyn Say; 4] = [&way, &apart(units?), &of_each, &what];
        Some(Message::of("{} {}{}{}", "{} {}{}{}", &words))
    });
    let ways: Vec<Message> = ways.collect();
    if ways.is_empty() {
        return Message::new("Không có cách nào để đạt.", "There is no way to meet it.");
    }
    let ways = joined(&ways, "; hoặc ", "; or ");
    Message::of("Để đạt{}: {}.", "To meet it{}: {}.", &[&of_all, &ways])
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

pub(super) fn convention(name: &str, value: &ConventionValue) -> Message {
    let (name, value) = convention_labels(name, value);
    Message::of(
        "Quy ước: {} – {}.",
        "Convention: {} – {}.",
        &[&name, &value],
    )
}

/// A convention and its value as people read them.
pub(crate) fn convention_labels(name: &str, value: &ConventionValue) -> (Label, Message) {
    let shown = match value {
        ConventionValue::Name(value) => convention_label(name, value)
            .map_or_else(|| Message::of("{}", "{}", &[value]), Message::from),
        ConventionValue::Minutes(minutes) => Message::of("{}", "{}", &[&minutes.to_string()]),
    };
    (convention_name(name), shown)
}
