//! Periods of targets: what is asked for a year is not given by what is asked for a half of it.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::coverage::CoverageOutcome;
use crate::calendar::Period;
use crate::indicator::Figure;
use crate::number::Comparator;

/// The first and the last day of a period.
pub(super) type Days = (NaiveDate, NaiveDate);

/// The days for which a superior asks for a figure.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct AskedDays {
    /// From which day on and until which it asks at all, as far as that is stated.
    pub(super) within: (Option<NaiveDate>, Option<NaiveDate>),
    /// The days for which the plan must ask: the period of the superior, or else that of the plan.
    pub(super) whole: Option<Days>,
    /// Whether the figure is one of exactly these days.
    pub(super) exact: bool,
}

/// How the period of a plan's target lies to the days for which the superior asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Span {
    /// They are the same days, or nothing is known against it.
    Same,
    /// It is a part of them.
    Part,
    /// It holds all of them and more.
    More,
    /// It leaves some out and has others.
    Across,
}

pub(super) fn days(period: &Period) -> Days {
    (period.start(), period.end())
}

impl AskedDays {
    /// The days of a superior plan's target, or of the plan below where it states none.
    pub(super) fn of_period(stated: Option<&Period>, plan: Option<&Period>) -> Self {
        Self {
            within: (stated.map(Period::start), stated.map(Period::end)),
            whole: stated.or(plan).map(days),
            exact: stated.is_some(),
        }
    }

    /// The days on which a target of a rulebook is in force: of these the plan has its own to answer for.
    pub(super) fn in_force(
        from: Option<NaiveDate>,
        to: Option<NaiveDate>,
        plan: Option<&Period>,
    ) -> Self {
        let whole = plan.map(days).map(|(start, end)| {
            (
                from.map_or(start, |from| from.max(start)),
                to.map_or(end, |to| to.min(end)),
            )
        });
        Self {
            within: (from, to),
            whole: whole.filter(|(start, end)| start <= end),
            exact: false,
        }
    }

    /// Whether a target for this period may speak of the same days at all.
    pub(super) fn meet(self, own: Option<Days>) -> bool {
        own.is_none_or(|(start, end)| {
            self.within.0.is_none_or(|from| from <= end)
                && self.within.1.is_none_or(|to| start <= to)
        })
    }

    /// The part of the whole that a period is. What is in force from a day on is asked of each period that
    /// reaches over it as of one that begins there.
    pub(super) fn part(self, own: Option<Days>) -> Option<Days> {
        let (whole, own) = (self.whole?, own?);
        match self.span(Some(own)) {
            Span::Part => Some(own),
            Span::Across if !self.exact => {
                let common = (own.0.max(whole.0), own.1.min(whole.1));
                Some(common).filter(|(start, end)| start <= end)
            }
            _ => None,
        }
    }

    pub(super) fn span(self, own: Option<Days>) -> Span {
        let (Some(asked), Some(own)) = (self.whole, own) else {
            return Span::Same;
        };
        match (own.0 <= asked.0, asked.1 <= own.1) {
            (true, true) if self.exact && own != asked => Span::More,
            (true, true) => Span::Same,
            _ if asked.0 <= own.0 && own.1 <= asked.1 => Span::Part,
            _ => Span::Across,
        }
    }
}

/// What becomes of an outcome by figures once the periods are seen. A count only grows: what is reached
/// in a part is reached in the whole, and what is not exceeded in the whole is not exceeded in a part.
pub(super) fn by_period(
    outcome: CoverageOutcome,
    span: Span,
    comparator: Option<Comparator>,
    figure: Option<&Figure>,
) -> CoverageOutcome {
    let counts = matches!(figure, Some(Figure::Count(_)));
    let (least, most) = match comparator.filter(|_| counts) {
        Some(Comparator::AtLeast | Comparator::MoreThan) => (true, false),
        Some(Comparator::AtMost | Comparator::LessThan) => (false, true),
        _ => (false, false),
    };
    match (outcome, span) {
        (outcome, Span::Same)
        | (
            outcome @ (CoverageOutcome::Weaker
            | CoverageOutcome::DenominatorDrift
            | CoverageOutcome::Missing),
            _,
        ) => outcome,
        (CoverageOutcome::Covered | CoverageOutcome::Stricter, Span::Part) if least => {
            CoverageOutcome::Stricter
        }
        (CoverageOutcome::Covered | CoverageOutcome::Stricter, Span::More) if most => {
            CoverageOutcome::Stricter
        }
        (_, Span::More) => CoverageOutcome::Restated,
        (_, Span::Part | Span::Across) => CoverageOutcome::Weaker,
    }
}

/// Which of several periods follow one another day by day from the first day to the last: the figures
/// of both halves, added up, are that of the year.
pub(super) fn fill((first, last): Days, parts: &[Days]) -> Option<Vec<usize>> {
    let mut order: Vec<(usize, Days)> = parts.iter().copied().enumerate().collect();
    order.sort_by_key(|(_, days)| *days);
    // Every day that is next after what is filled, with the part before it.
    let mut reached: BTreeMap<NaiveDate, Option<(usize, NaiveDate)>> = BTreeMap::new();
    reached.insert(first, None);
    for (place, (start, end)) in order {
        if end <= last && reached.contains_key(&start) {
            let next = end.succ_opt()?;
            reached.entry(next).or_insert(Some((place, start)));
        }
    }
    let mut chosen = Vec::new();
    let mut next = last.succ_opt()?;
    while let Some((place, start)) = *reached.get(&next)? {
        chosen.push(place);
        next = start;
    }
    Some(chosen)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(number: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 1, number).unwrap()
    }

    proptest! {
        /// Every choice of parts is tried: one fills the whole if each day is in exactly one of them.
        #[test]
        fn parts_fill_a_period_if_some_of_them_have_each_day_once(
            parts in prop::collection::vec((1_u32..=6, 0_u32..=3), 0..7),
        ) {
            let parts: Vec<(u32, u32)> =
                parts.into_iter().map(|(start, more)| (start, (start + more).min(6))).collect();
            let fills = |chosen: &[usize]| {
                let days: Vec<u32> = chosen.iter().flat_map(|place| parts[*place].0..=parts[*place].1).collect();
                let mut sorted = days;
                sorted.sort_unstable();
                sorted == [1, 2, 3, 4, 5, 6]
            };
            let some = (0_usize..1 << parts.len()).any(|set| {
                let chosen: Vec<usize> = (0..parts.len()).filter(|place| set >> place & 1 == 1).collect();
                fills(&chosen)
            });
            let days: Vec<Days> = parts.iter().map(|(start, end)| (day(*start), day(*end))).collect();
            let found = fill((day(1), day(6)), &days);
            prop_assert_eq!(found.is_some(), some);
            prop_assert!(found.is_none_or(|chosen| fills(&chosen)));
        }
    }

    #[test]
    fn only_what_holds_the_whole_period_is_the_same_or_more() {
        let asked = AskedDays {
            within: (Some(day(5)), Some(day(20))),
            whole: Some((day(5), day(20))),
            exact: true,
        };
        for (start, end, span) in [
            (5, 20, Span::Same),
            (4, 20, Span::More),
            (5, 21, Span::More),
            (5, 19, Span::Part),
            (6, 20, Span::Part),
            (4, 19, Span::Across),
            (6, 21, Span::Across),
        ] {
            assert_eq!(
                asked.span(Some((day(start), day(end)))),
                span,
                "{start} {end}"
            );
        }
        assert_eq!(asked.span(None), Span::Same);
        let first = Some((day(1), day(9)));
        assert_eq!(asked.part(first), None);
        let in_force = AskedDays {
            exact: false,
            ..asked
        };
        assert_eq!(in_force.part(first), Some((day(5), day(9))));
        assert_eq!(in_force.part(Some((day(1), day(4)))), None);
        assert!(asked.meet(Some((day(20), day(25)))) && !asked.meet(Some((day(21), day(25)))));
    }
}
