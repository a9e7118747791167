//! What rules say of a figure that a superior asks for.

use crate::calendar::{Period, day_en, day_vi};
use crate::compare::{AskedFigure, DemandCoverage, DemandKind};
use crate::number::Amount;
use crate::rule::{Fact, PlanContext};
use crate::text::{Label, Shown};

/// What stands before a value without a comparator: "mức 10%".
const FIGURE: Label = Label {
    vi: "mức",
    en: "the figure",
};
/// What stands in the place of a value: *rút gọn văn bản* has none.
const NO_NUMBER: Label = Label {
    vi: "không có số cụ thể",
    en: "without a number",
};

/// What is asked for, by its name.
pub(super) fn figure(context: &PlanContext<'_>, coverage: &DemandCoverage) -> Fact {
    match coverage.kind {
        DemandKind::Target if context.rulebook.indicator(&coverage.subject).is_some() => {
            context.indicator(&coverage.subject)
        }
        _ => Fact::titled(
            Shown::openly(&coverage.subject),
            coverage.title.vi.clone(),
            coverage.title.en.clone(),
        ),
    }
}

/// Whether a demand asks for a figure.
pub(super) fn is_figure(coverage: &DemandCoverage) -> bool {
    matches!(coverage.kind, DemandKind::Target | DemandKind::Limit)
}

/// A comparator and a value, with the unit in which people read it.
pub(super) fn asked(asked: Option<AskedFigure>) -> (Fact, Fact) {
    let Some(asked) = asked else {
        return (Fact::NOTHING, Fact::NOTHING);
    };
    let comparator = asked.comparator.map_or(Fact::unstated(FIGURE), Fact::from);
    let value = match (asked.value, asked.unit) {
        (Some(Amount::Count(count)), Some(unit)) => {
            Fact::counted(i64::try_from(count).unwrap_or(i64::MAX), unit.label())
        }
        (Some(Amount::Count(count)), None) => Fact::count(count),
        (Some(Amount::Share(share)), _) => Fact::from(share),
        (None, _) => Fact::unstated(NO_NUMBER),
    };
    (comparator, value)
}

/// What stands after a value: the period for which it is asked, if one is stated.
pub(super) fn period(period: Option<&Period>) -> Fact {
    let Some(period) = period else {
        return Fact::unstated(Label::NONE);
    };
    let (start, end) = (period.start(), period.end());
    let name = period.name();
    let id = name.map_or_else(|| format!("{start}/{end}"), |name| name.to_string());
    Fact::titled(
        Shown::openly(id),
        format!(" (kỳ từ {} đến {})", day_vi(start), day_vi(end)),
        format!(" (from {} to {})", day_en(start), day_en(end)),
    )
}
