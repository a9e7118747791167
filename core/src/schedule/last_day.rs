//! The last day of a deadline that has one, wherever it is asked for.

use std::cell::OnceCell;
use std::ops::RangeInclusive;
use std::sync::Arc;

use chrono::{Datelike as _, NaiveDate};

use super::days::years_of_count;
use crate::calendar::{
    Deadline, LastDay, Period, Rolled, WorkCalendar, YEARS, first_of_period, last_of_calendar_days,
    last_of_working_days, parse_date, rolled, rolled_in_period,
};
use crate::indicator::Conventions;
use crate::plan::Plan;
use crate::rulebook::{DaysOff, LocalDay, Rulebook};

impl Conventions {
    /// The last day of a deadline that is counted from a day. `None` where its event has no day, or
    /// the calendar does not reach.
    pub(crate) fn counted_last_day(
        &self,
        due: &Deadline,
        calendar: &WorkCalendar,
    ) -> Option<NaiveDate> {
        let leaves_out = self.leave_first_day_out();
        let (Deadline::WorkingDays(counted) | Deadline::CalendarDays(counted)) = due else {
            return None;
        };
        let (start, count) = (parse_date(&counted.after)?, counted.count);
        let last = match due {
            Deadline::WorkingDays(_) => last_of_working_days(calendar, start, count, leaves_out),
            _ => last_of_calendar_days(start, count, leaves_out),
        };
        let first = first_of_period(start, count, leaves_out)?;
        let to = self.rolls(due.last_day_kind()?);
        rolled_in_period(calendar, first, last?, to).map(|(day, _)| day)
    }
}

/// Finds the last days of a plan's deadlines. The working calendar is built when the first of them
/// needs it.
#[derive(Debug)]
pub(crate) struct LastDays<'a> {
    rulebook: &'a Rulebook,
    conventions: Conventions,
    local_days: &'a [LocalDay],
    years: RangeInclusive<i32>,
    days_off: OnceCell<Option<Arc<DaysOff>>>,
    /// The same up to the last year that is known, for a count that takes longer than foreseen.
    to_the_end: OnceCell<Option<Arc<DaysOff>>>,
}

impl<'a> LastDays<'a> {
    /// For the deadlines of a plan, and for the rounds between its date, a day and the days of a period.
    pub(crate) fn new(
        plan: &Plan,
        period: Option<&Period>,
        as_of: Option<NaiveDate>,
        rulebook: &'a Rulebook,
        conventions: Conventions,
        local_days: &'a [LocalDay],
    ) -> Self {
        let tasks = plan.tasks.iter().flat_map(|task| {
            let extensions = task.extensions.iter();
            extensions
                .map(|extension| &extension.due)
                .chain([&task.due])
        });
        let duties = plan.reporting.iter().map(|duty| &duty.due);
        let years = tasks.chain(duties).flatten().filter_map(|due| {
            let named = due.last_day().map(|day| (day.year(), day.year()));
            years_of_count(due).or(named)
        });
        let ends = period
            .into_iter()
            .flat_map(|period| [period.start(), period.end()]);
        let rounds = ends.chain(as_of).chain(plan.issued_on());
        let rounds = rounds.map(|day| (day.year(), day.year()));
        let known = years
            .chain(rounds)
            .filter(|(first, _)| YEARS.contains(first));
        let all = known.reduce(|(first, last), (from, to)| (first.min(from), last.max(to)));
        let (first, last) = all.unwrap_or((*YEARS.end(), *YEARS.start()));
        Self {
            rulebook,
            conventions,
            local_days,
            years: first.saturating_sub(1)..=last.saturating_add(1),
            days_off: OnceCell::new(),
            to_the_end: OnceCell::new(),
        }
    }

    fn calendar(&self) -> Option<&WorkCalendar> {
        self.built(&self.days_off, &self.years)
    }

    fn built<'c>(
        &'c self,
        cell: &'c OnceCell<Option<Arc<DaysOff>>>,
        years: &RangeInclusive<i32>,
    ) -> Option<&'c WorkCalendar> {
        let build = || {
            let days_off = self
                .rulebook
                .days_off(years, self.local_days, &self.conventions);
            days_off.ok()
        };
        let days_off = cell.get_or_init(build).as_ref();
        days_off.map(|days_off| &days_off.calendar)
    }

    /// The last day of a deadline that has one, and only one. `None` where it is not known.
    pub(crate) fn of(&self, due: &Deadline) -> Option<NaiveDate> {
        match due.last_day_kind()? {
            LastDay::Named => self.of_round(due.last_day()?),
            LastDay::Counted | LastDay::Worked => {
                let last = |calendar| self.conventions.counted_last_day(due, calendar);
                self.calendar().and_then(last).or_else(|| {
                    // Nothing can be counted from an event without a day.
                    years_of_count(due)?;
                    let years = *self.years.start()..=*YEARS.end();
                    last(self.built(&self.to_the_end, &years)?)
                })
            }
        }
    }

    /// How many working days lie after a day, up to another.
    pub(crate) fn working_days_after(&self, day: NaiveDate, last: NaiveDate) -> Option<u64> {
        if last <= day {
            return Some(0);
        }
        self.calendar()?.working_days(day.succ_opt()?, last)
    }

    /// Where a named last day goes: as a rule, nowhere.
    pub(crate) fn of_round(&self, day: NaiveDate) -> Option<NaiveDate> {
        match self.conventions.rolls(LastDay::Named) {
            Rolled::None => Some(day),
            to => rolled(self.calendar()?, day, to),
        }
    }
}
