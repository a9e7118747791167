//! Periods of so many days after a day.

use std::sync::Arc;

use chrono::{Datelike as _, NaiveDate};

use super::evidence::{Evidence, unknown_days};
use super::{CountedDay, DayReason, Found};
use crate::calendar::{
    LastDay, Rolled, YEARS, first_of_period, last_of_calendar_days, last_of_working_days,
};
use crate::error::{Code, Error};
use crate::message::Message;
use crate::rulebook::DaysOff;

impl Evidence<'_> {
    /// A period of working days: only they count.
    pub(super) fn working_days(
        &mut self,
        start: NaiveDate,
        count: u64,
        kind: LastDay,
    ) -> Result<Found, Error> {
        let leaves_out = self.leaves_first_day_out();
        let (days_off, last) = self.last_working_day(start, count, leaves_out)?;
        listable(start, last, "workingDays")?;
        self.depends_between(&days_off, start, last);
        let is_first = |date| date == start && (leaves_out || count == 0);
        let counted = listed(start, last, &is_first, &mut |date| {
            self.reason(&days_off, date)
        });
        let first = first_of_period(start, count, leaves_out).ok_or_else(unknown_days)?;
        self.end((first, last), kind, counted)
    }

    /// A period of days of the calendar: each of them counts.
    pub(super) fn calendar_days(
        &mut self,
        start: NaiveDate,
        count: u64,
        kind: LastDay,
    ) -> Result<Found, Error> {
        let leaves_out = self.leaves_first_day_out();
        let last = last_of_calendar_days(start, count, leaves_out).ok_or_else(unknown_days)?;
        listable(start, last, "calendarDays")?;
        let is_first = |date| date == start && (leaves_out || count == 0);
        let counted = listed(start, last, &is_first, &mut |_| {
            (true, DayReason::CalendarDay)
        });
        let first = first_of_period(start, count, leaves_out).ok_or_else(unknown_days)?;
        self.end((first, last), kind, counted)
    }

    /// The last of so many working days, and the calendar of the years up to it.
    fn last_working_day(
        &self,
        start: NaiveDate,
        count: u64,
        leaves_out: bool,
    ) -> Result<(Arc<DaysOff>, NaiveDate), Error> {
        // Most periods end within the year after; the others are looked for as far as days are known.
        for year in [start.year().saturating_add(1), *YEARS.end()] {
            let year = year.min(*YEARS.end());
            let Some(end) = NaiveDate::from_ymd_opt(year, 12, 31) else {
                continue;
            };
            if let Some(days_off) = self.calendar(start, end)?
                && let Some(last) =
                    last_of_working_days(&days_off.calendar, start, count, leaves_out)
            {
                return Ok((days_off, last));
            }
        }
        Err(unknown_days())
    }

    /// Ends a period on its last day, or where that goes.
    fn end(
        &mut self,
        (first, last): (NaiveDate, NaiveDate),
        kind: LastDay,
        mut counted: Vec<CountedDay>,
    ) -> Result<Found, Error> {
        let (last_day, roll) = self.rolled((first, last), kind)?;
        if roll == Rolled::Next {
            let days_off = self.calendar(last, last_day)?.ok_or_else(unknown_days)?;
            let later = last.iter_days().skip(1);
            for date in later.take_while(|date| *date <= last_day) {
                let reason = if date == last_day {
                    DayReason::Rolled
                } else {
                    self.reason(&days_off, date).1
                };
                counted.push(CountedDay {
                    date,
                    counts: false,
                    reason,
                });
            }
        }
        Ok(Found {
            last_day: Some(last_day),
            roll: Some(roll),
            counted,
        })
    }
}

/// How many days are listed one by one: more than twenty years.
const MOST_DAYS: i64 = 10_000;

fn listable(start: NaiveDate, last: NaiveDate, form: &str) -> Result<(), Error> {
    if last.signed_duration_since(start).num_days() <= MOST_DAYS {
        return Ok(());
    }
    let path = format!("/deadline/{form}/count");
    let message = Message::of(
        "khoảng thời gian dài hơn {} ngày, không liệt kê được từng ngày",
        "the period takes more than {} days, which are listed one by one",
        &[&MOST_DAYS],
    );
    let help = Message::of(
        "hãy kiểm tra số ngày, hoặc ghi luôn ngày cuối",
        "check the count, or state the last day itself",
        &[],
    );
    Err(Error::new(Code::TooLarge, &path, message, Some(help)))
}

/// The days from the first to the last, each with what is said of it.
fn listed(
    start: NaiveDate,
    last: NaiveDate,
    is_first: &dyn Fn(NaiveDate) -> bool,
    reason: &mut dyn FnMut(NaiveDate) -> (bool, DayReason),
) -> Vec<CountedDay> {
    let days = start.iter_days().take_while(|date| *date <= last);
    let counted = days.map(|date| {
        let (counts, reason) = if is_first(date) {
            (false, DayReason::FirstDay)
        } else {
            reason(date)
        };
        CountedDay {
            date,
            counts,
            reason,
        }
    });
    counted.collect()
}
