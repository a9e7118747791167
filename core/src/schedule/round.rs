//! The rounds of a reporting duty, each with the reports that were sent for it.

use chrono::{Datelike as _, NaiveDate};

use super::LastDays;
use crate::calendar::Deadline;
use crate::plan::ReportingDuty;
use crate::register::Report;

/// One last day of a duty. `None` where the day on which it falls is not known.
#[derive(Debug)]
pub(crate) struct Round<'a> {
    pub(crate) due: Option<NaiveDate>,
    /// The reports for it.
    pub(crate) sent: Vec<&'a Report>,
}

/// The rounds of a duty between two days.
#[derive(Debug)]
pub(crate) struct Rounds<'a> {
    pub(crate) rounds: Vec<Round<'a>>,
    /// Whether a report does not say what it is for: it may be for any of them.
    pub(crate) unplaced: bool,
}

impl<'a> Rounds<'a> {
    /// The rounds of a duty that is due on days; `None` for any other.
    pub(crate) fn of(
        duty: &ReportingDuty,
        (first, last): (NaiveDate, NaiveDate),
        last_days: &LastDays<'_>,
        reports: &[&'a Report],
    ) -> Option<Self> {
        let due = duty.due.as_ref()?;
        if matches!(due, Deadline::Ongoing(_) | Deadline::OnRequest(_)) {
            return None;
        }
        // A year on either side, so that a report is matched with the nearest last day.
        let mut days: Vec<Option<NaiveDate>> = if due.recurs() {
            let years = first.year().saturating_sub(1)..=last.year().saturating_add(1);
            let named = years.flat_map(|year| due.last_days_in(year));
            let rolled = |day| match last_days.of_round(day) {
                // A day that rolls out of the calendar is told, if it lies between the two.
                None => (first <= day && day <= last).then_some(None),
                known => Some(known),
            };
            named.filter_map(rolled).collect()
        } else {
            vec![last_days.of(due)]
        };
        let unknown = days.iter().filter(|day| day.is_none()).count();
        days.retain(Option::is_some);
        let known: Vec<NaiveDate> = days.into_iter().flatten().collect();
        let round = |due| Round {
            due,
            sent: Vec::new(),
        };
        let mut rounds: Vec<Round<'a>> = known.iter().map(|day| round(Some(*day))).collect();
        for report in reports {
            let place = nearest(&known, report);
            if let Some(round) = place.and_then(|place| rounds.get_mut(place)) {
                round.sent.push(report);
            }
        }
        let within = |day: NaiveDate| first <= day && day <= last;
        rounds.retain(|round| round.due.is_some_and(within));
        rounds.extend((0..unknown).map(|_| round(None)));
        Some(Self {
            rounds,
            unplaced: reports.iter().any(|report| report.period_end.is_none()),
        })
    }
}

/// The last day that a report was for, by position: of the sorted days, the one nearest to the end
/// of its period.
fn nearest(days: &[NaiveDate], report: &Report) -> Option<usize> {
    let end = report.period_end?;
    let next = days.partition_point(|day| *day < end);
    let apart = |position: usize| {
        let apart = days.get(position)?.signed_duration_since(end);
        Some(apart.num_days().unsigned_abs())
    };
    let before = next.checked_sub(1).filter(|before| {
        let later = apart(next);
        later.is_none() || apart(*before) <= later
    });
    Some(before.unwrap_or(next))
}
