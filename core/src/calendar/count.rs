//! How the last day of a period is counted, and where a last day goes that is a day of rest. What the
//! conventions say of it is asked elsewhere.

use chrono::{Datelike as _, Days, NaiveDate};

use super::work::YEARS;
use super::{Deadline, WorkCalendar};
use crate::json::terms;

terms! {
    /// What was done with a last day.
    pub enum Rolled("rolled", "cách dời ngày", "way to roll") {
        /// Nothing: it stands as stated or counted.
        None = "none", "giữ nguyên", "stays";
        /// It went to the next working day.
        Next = "next", "lùi sang ngày làm việc tiếp theo", "went to the next working day";
        /// It went to the working day before.
        Previous = "previous", "đẩy lên ngày làm việc liền trước", "went to the working day before";
    }
}

/// What a last day is by the form of its deadline, as far as rolling asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum LastDay {
    /// A day, a period, or a day of each round.
    Named,
    /// Counted, so that it may be a day of rest.
    Counted,
    /// The last of so many working days, which is none.
    Worked,
}

impl Deadline {
    /// What its last day is; `None` for a deadline that has none.
    pub(crate) fn last_day_kind(&self) -> Option<LastDay> {
        match self {
            Self::WorkingDays(counted) if counted.count > 0 => Some(LastDay::Worked),
            Self::WorkingDays(_) | Self::CalendarDays(_) => Some(LastDay::Counted),
            Self::Ongoing(_) | Self::OnRequest(_) | Self::ImmediatelyAfter(_) => None,
            _ => Some(LastDay::Named),
        }
    }
}

/// The last of so many working days, before it rolls: after the day from which the period runs, or
/// from that day on where it is not left out. `None` where the calendar does not reach.
pub(crate) fn last_of_working_days(
    calendar: &WorkCalendar,
    start: NaiveDate,
    count: u64,
    leaves_first_day_out: bool,
) -> Option<NaiveDate> {
    let counts_first = !leaves_first_day_out && calendar.is_working(start)?;
    calendar.after(start, count.saturating_sub(u64::from(counts_first)))
}

/// The last day on which so many working days are left before a day: that day is the first one, which
/// is left out or counts. `None` where the calendar does not reach.
pub(crate) fn working_days_before(
    calendar: &WorkCalendar,
    day: NaiveDate,
    count: u64,
    leaves_first_day_out: bool,
) -> Option<NaiveDate> {
    let counts_first = !leaves_first_day_out && calendar.is_working(day)?;
    calendar.before(day, count.saturating_sub(u64::from(counts_first)))
}

/// The last of so many days of the calendar, before it rolls: after the day from which the period
/// runs, or from that day on where it is not left out. `None` outside the years of which days off are
/// known.
pub(crate) fn last_of_calendar_days(
    start: NaiveDate,
    count: u64,
    leaves_first_day_out: bool,
) -> Option<NaiveDate> {
    let after = count.saturating_sub(u64::from(!leaves_first_day_out));
    let last = start.checked_add_days(Days::new(after))?;
    let is_known = |day: NaiveDate| YEARS.contains(&day.year());
    (is_known(start) && is_known(last)).then_some(last)
}

/// Where a last day goes. `None` where the calendar does not reach.
pub(crate) fn rolled(calendar: &WorkCalendar, day: NaiveDate, to: Rolled) -> Option<NaiveDate> {
    match to {
        Rolled::None => Some(day),
        Rolled::Next => calendar.this_or_next(day),
        Rolled::Previous => calendar.this_or_previous(day),
    }
}

/// Where the last day of a counted period goes, and how: to the working day before it only within
/// the period, which cannot end before it begins. `None` where the calendar does not reach.
pub(crate) fn rolled_in_period(
    calendar: &WorkCalendar,
    first: NaiveDate,
    last: NaiveDate,
    to: Rolled,
) -> Option<(NaiveDate, Rolled)> {
    let day = rolled(calendar, last, to)?;
    if to == Rolled::Previous && day < first {
        return Some((rolled(calendar, last, Rolled::Next)?, Rolled::Next));
    }
    Some((day, to))
}

/// The first day of a counted period: the day from which it runs, or the day after where that is
/// left out. A period of no day at all begins and ends on the day from which it runs.
pub(crate) fn first_of_period(
    start: NaiveDate,
    count: u64,
    leaves_first_day_out: bool,
) -> Option<NaiveDate> {
    if leaves_first_day_out && count > 0 {
        start.succ_opt()
    } else {
        Some(start)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::{Weekdays, parse_date};

    fn day(text: &str) -> NaiveDate {
        parse_date(text).unwrap()
    }

    /// June 2026 by the week; its sixth day is a Saturday.
    fn june() -> WorkCalendar {
        let (first, last) = (day("2026-06-01"), day("2026-06-30"));
        let week = Weekdays::parse("mon-fri").unwrap();
        WorkCalendar::new(first, last, [(first, week)], []).unwrap()
    }

    #[test]
    fn the_first_day_is_left_out_or_counts_if_it_is_worked() {
        let last =
            |start, count, leaves_out| last_of_working_days(&june(), day(start), count, leaves_out);
        assert_eq!(last("2026-06-05", 1, true), Some(day("2026-06-08")));
        assert_eq!(last("2026-06-05", 1, false), Some(day("2026-06-05")));
        assert_eq!(last("2026-06-06", 1, false), Some(day("2026-06-08")));
        assert_eq!(last("2026-06-05", 0, false), Some(day("2026-06-05")));
        assert_eq!(last("2026-06-30", 1, true), None);
        assert_eq!(last("2026-06-30", 1, false), Some(day("2026-06-30")));
        assert_eq!(last("2026-06-01", u64::MAX, false), None);
    }

    #[test]
    fn working_days_before_a_day_are_counted_backwards() {
        let latest = |before, count, leaves_out| {
            working_days_before(&june(), day(before), count, leaves_out)
        };
        // Friday, Thursday, Wednesday.
        assert_eq!(latest("2026-06-08", 3, true), Some(day("2026-06-03")));
        assert_eq!(latest("2026-06-08", 3, false), Some(day("2026-06-04")));
        // A Sunday does not count itself.
        assert_eq!(latest("2026-06-07", 3, true), Some(day("2026-06-03")));
        assert_eq!(latest("2026-06-07", 3, false), Some(day("2026-06-03")));
        assert_eq!(latest("2026-06-08", 0, true), Some(day("2026-06-08")));
        assert_eq!(latest("2026-06-02", 3, true), None);
    }

    #[test]
    fn days_of_the_calendar_are_counted_in_the_years_that_are_known() {
        let last = |start, count, leaves_out| last_of_calendar_days(day(start), count, leaves_out);
        assert_eq!(last("2026-06-05", 1, true), Some(day("2026-06-06")));
        assert_eq!(last("2026-06-05", 1, false), Some(day("2026-06-05")));
        assert_eq!(last("2026-06-05", 0, false), Some(day("2026-06-05")));
        assert_eq!(last("2199-12-30", 1, true), Some(day("2199-12-31")));
        assert_eq!(last("2199-12-30", 2, true), None);
        assert_eq!(last("1899-12-31", 1, true), None);
        assert_eq!(last("2026-06-05", u64::MAX, true), None);
    }

    #[test]
    fn a_period_does_not_end_before_it_begins() {
        let rolled = |first, last, to| rolled_in_period(&june(), day(first), day(last), to);
        let next = Some((day("2026-06-08"), Rolled::Next));
        let previous = Some((day("2026-06-05"), Rolled::Previous));
        assert_eq!(rolled("2026-06-07", "2026-06-07", Rolled::Previous), next);
        assert_eq!(rolled("2026-06-06", "2026-06-07", Rolled::Previous), next);
        assert_eq!(
            rolled("2026-06-05", "2026-06-07", Rolled::Previous),
            previous
        );
        assert_eq!(rolled("2026-06-05", "2026-06-07", Rolled::Next), next);
        assert_eq!(
            rolled("2026-06-07", "2026-06-07", Rolled::None),
            Some((day("2026-06-07"), Rolled::None))
        );
        let first = |count, out| first_of_period(day("2026-06-05"), count, out);
        assert_eq!(first(1, true), Some(day("2026-06-06")));
        assert_eq!(first(1, false), Some(day("2026-06-05")));
        assert_eq!(first(0, true), Some(day("2026-06-05")));
    }

    #[test]
    fn only_a_day_of_rest_rolls() {
        let rolled = |text, to| rolled(&june(), day(text), to);
        assert_eq!(rolled("2026-06-06", Rolled::None), Some(day("2026-06-06")));
        assert_eq!(rolled("2026-06-06", Rolled::Next), Some(day("2026-06-08")));
        assert_eq!(
            rolled("2026-06-06", Rolled::Previous),
            Some(day("2026-06-05"))
        );
        assert_eq!(rolled("2026-06-05", Rolled::Next), Some(day("2026-06-05")));
        assert_eq!(rolled("2026-07-01", Rolled::Next), None);
        // A day that stays asks no calendar.
        assert_eq!(rolled("2026-07-04", Rolled::None), Some(day("2026-07-04")));
    }
}
