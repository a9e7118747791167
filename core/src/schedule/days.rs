//! From a deadline to its days.

use chrono::{Datelike as _, Days as Step, NaiveDate};

use super::UndatedReason;
use crate::calendar::{
    Counted, Cycle, Deadline, LastDay, Period, WorkCalendar, YEARS, last_of_month, parse_date,
    rolled,
};
use crate::indicator::Conventions;

/// A day of a round, as it is named and where it goes.
#[derive(Debug, Clone, Copy)]
pub(super) struct DayOfRound {
    pub(super) named: NaiveDate,
    pub(super) day: NaiveDate,
}

/// The days of a deadline.
pub(super) enum Days {
    /// Last days, some of them perhaps outside the period.
    Last(Vec<DayOfRound>),
    /// Days on which ongoing work is looked at.
    Reviews(Vec<DayOfRound>),
    /// There are none, whatever the period.
    None(UndatedReason),
}

/// The years in which a count lies, as far as is known before it is counted: only where more days are
/// off than worked does a working day take longer than two days.
pub(super) fn years_of_count(due: &Deadline) -> Option<(i32, i32)> {
    let (Deadline::WorkingDays(counted) | Deadline::CalendarDays(counted)) = due else {
        return None;
    };
    let start = parse_date(&counted.after)?;
    let last = start.checked_add_days(Step::new(counted.count.saturating_mul(2)));
    Some((start.year(), last.map_or(*YEARS.end(), |day| day.year())))
}

/// What days are found by.
pub(super) struct Finder<'a> {
    pub(super) period: &'a Period,
    pub(super) calendar: &'a WorkCalendar,
    pub(super) conventions: &'a Conventions,
}

impl Finder<'_> {
    /// The days of a deadline in the period, and last days in the years around it.
    pub(super) fn days(&self, due: Option<&Deadline>) -> Days {
        let Some(due) = due else {
            return Days::None(UndatedReason::NoDeadline);
        };
        match due {
            Deadline::WorkingDays(counted) | Deadline::CalendarDays(counted) => {
                self.counted(due, counted)
            }
            Deadline::ImmediatelyAfter(_) => Days::None(UndatedReason::EventUnknown),
            Deadline::OnRequest(_) => Days::None(UndatedReason::OnRequest),
            Deadline::Ongoing(ongoing) => match ongoing.review {
                Some(cycle) => Days::Reviews(self.reviews(cycle)),
                None => Days::None(UndatedReason::NoReview),
            },
            named => Days::Last(self.named(named)),
        }
    }

    fn counted(&self, due: &Deadline, counted: &Counted) -> Days {
        if parse_date(&counted.after).is_none() {
            return Days::None(UndatedReason::EventUnknown);
        }
        match self.conventions.counted_last_day(due, self.calendar) {
            Some(day) => Days::Last(vec![DayOfRound { named: day, day }]),
            None => Days::None(UndatedReason::BeyondCalendar),
        }
    }

    /// Last days that are named may roll out of the year before and the year after. What rolls out of
    /// the calendar is in no period.
    fn named(&self, due: &Deadline) -> Vec<DayOfRound> {
        let (first, last) = (self.period.start().year(), self.period.end().year());
        let years = first.saturating_sub(1)..=last.saturating_add(1);
        let days = years.flat_map(|year| due.last_days_in(year));
        let to = self.conventions.rolls(LastDay::Named);
        let round = |named| {
            let day = rolled(self.calendar, named, to)?;
            Some(DayOfRound { named, day })
        };
        days.filter_map(round).collect()
    }

    /// The last working day of each round that ends in the period or its last month.
    fn reviews(&self, cycle: Cycle) -> Vec<DayOfRound> {
        let years = self.period.start().year()..=self.period.end().year();
        let months = years.flat_map(|year| (1..=12_u32).map(move |month| (year, month)));
        let ends = months.filter(|(_, month)| month.is_multiple_of(cycle.months()));
        let ends = ends.filter_map(|(year, month)| {
            let named = last_of_month(NaiveDate::from_ymd_opt(year, month, 1)?)?;
            let day = self.calendar.this_or_previous(named)?;
            Some(DayOfRound { named, day })
        });
        ends.collect()
    }
}
