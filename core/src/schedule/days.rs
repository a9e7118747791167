//! From a deadline to its days.

use chrono::{Datelike as _, Days as Step, NaiveDate};

use super::UndatedReason;
use crate::calendar::{Counted, Cycle, Deadline, Period, WorkCalendar, last_of_month, parse_date};

/// The days of a deadline.
pub(super) enum Days {
    /// Last days, some of them perhaps outside the period.
    Last(Vec<NaiveDate>),
    /// Days on which ongoing work is looked at.
    Reviews(Vec<NaiveDate>),
    /// There are none, whatever the period.
    None(UndatedReason),
}

/// The day after which a deadline is counted, if it is a day.
pub(super) fn counted_from(due: &Deadline) -> Option<NaiveDate> {
    match due {
        Deadline::WorkingDays(counted) | Deadline::CalendarDays(counted) => {
            parse_date(&counted.after)
        }
        _ => None,
    }
}

/// The days of a deadline in a period, and last days in the year after it.
pub(super) fn days(due: Option<&Deadline>, period: &Period, calendar: &WorkCalendar) -> Days {
    let Some(due) = due else {
        return Days::None(UndatedReason::NoDeadline);
    };
    match due {
        Deadline::WorkingDays(counted) => count(counted, calendar, working_days),
        Deadline::CalendarDays(counted) => count(counted, calendar, calendar_days),
        Deadline::ImmediatelyAfter(_) => Days::None(UndatedReason::EventUnknown),
        Deadline::OnRequest(_) => Days::None(UndatedReason::OnRequest),
        Deadline::Ongoing(ongoing) => match ongoing.review {
            Some(cycle) => Days::Reviews(reviews(cycle, period, calendar)),
            None => Days::None(UndatedReason::NoReview),
        },
        due if due.recurs() => {
            let years = period.start().year()..=period.end().year().saturating_add(1);
            Days::Last(years.flat_map(|year| due.last_days_in(year)).collect())
        }
        once => Days::Last(once.last_day().into_iter().collect()),
    }
}

/// The last working day of each round that ends in the period or its last month.
fn reviews(cycle: Cycle, period: &Period, calendar: &WorkCalendar) -> Vec<NaiveDate> {
    let years = period.start().year()..=period.end().year();
    let months = years.flat_map(|year| (1..=12_u32).map(move |month| (year, month)));
    let ends = months.filter(|(_, month)| month.is_multiple_of(cycle.months()));
    let ends = ends.filter_map(|(year, month)| {
        let last = last_of_month(NaiveDate::from_ymd_opt(year, month, 1)?)?;
        if calendar.is_working(last)? {
            Some(last)
        } else {
            calendar.before(last, 1)
        }
    });
    ends.collect()
}

fn count(
    counted: &Counted,
    calendar: &WorkCalendar,
    last_day: fn(&Counted, NaiveDate, &WorkCalendar) -> Option<NaiveDate>,
) -> Days {
    let Some(after) = parse_date(&counted.after) else {
        return Days::None(UndatedReason::EventUnknown);
    };
    match last_day(counted, after, calendar) {
        Some(day) => Days::Last(vec![day]),
        None => Days::None(UndatedReason::BeyondCalendar),
    }
}

fn working_days(counted: &Counted, after: NaiveDate, calendar: &WorkCalendar) -> Option<NaiveDate> {
    calendar.after(after, counted.count)
}

/// A count of calendar days that ends on a day off ends on the next working day (Civil Code
/// 91/2015/QH13, art. 148.5).
fn calendar_days(
    counted: &Counted,
    after: NaiveDate,
    calendar: &WorkCalendar,
) -> Option<NaiveDate> {
    let day = after.checked_add_days(Step::new(counted.count))?;
    if calendar.is_working(day)? {
        Some(day)
    } else {
        calendar.after(day, 1)
    }
}
