//! Periods of so many days after a day.

use chrono::{Datelike as _, Days, NaiveDate};

use super::evidence::{Evidence, unknown_days};
use super::{CountedDay, DayReason, Found, Rolled};
use crate::calendar::YEARS;
use crate::error::Error;
use crate::rulebook::DaysOff;

impl Evidence<'_> {
    /// A period of working days: only they count.
    pub(super) fn working_days(&mut self, start: NaiveDate, count: u64) -> Result<Found, Error> {
        let leaves_out = self.leaves_first_day_out();
        // The last of so many working days is one.
        let by_law = match count {
            0 => self.roll(Rolled::Next),
            _ => Rolled::None,
        };
        let (days_off, last) = self.last_working_day(start, count, leaves_out)?;
        self.depends_between(&days_off, start, last);
        let mut counted = Vec::new();
        for date in start.iter_days().take_while(|date| *date <= last) {
            counted.push(if date == start && (leaves_out || count == 0) {
                first_day(date)
            } else {
                let (counts, reason) = self.reason(&days_off, date);
                CountedDay {
                    date,
                    counts,
                    reason,
                }
            });
        }
        self.end(last, by_law, counted)
    }

    /// A period of days of the calendar: each of them counts.
    pub(super) fn calendar_days(&mut self, start: NaiveDate, count: u64) -> Result<Found, Error> {
        let leaves_out = self.leaves_first_day_out();
        let by_law = self.roll(Rolled::Next);
        let after = if leaves_out {
            count
        } else {
            count.saturating_sub(1)
        };
        let last = start.checked_add_days(Days::new(after));
        let known = |date: &NaiveDate| YEARS.contains(&date.year());
        let last = last.filter(known).filter(|_| known(&start));
        let last = last.ok_or_else(unknown_days)?;
        let mut counted = Vec::new();
        for date in start.iter_days().take_while(|date| *date <= last) {
            counted.push(if date == start && (leaves_out || count == 0) {
                first_day(date)
            } else {
                CountedDay {
                    date,
                    counts: true,
                    reason: DayReason::CalendarDay,
                }
            });
        }
        self.end(last, by_law, counted)
    }

    /// The last of so many working days, and the calendar of the years up to it.
    fn last_working_day(
        &self,
        start: NaiveDate,
        count: u64,
        leaves_out: bool,
    ) -> Result<(DaysOff, NaiveDate), Error> {
        let last_of = |days_off: &DaysOff| {
            let calendar = &days_off.calendar;
            let starts = !leaves_out && calendar.is_working(start)?;
            calendar.after(start, count.saturating_sub(u64::from(starts)))
        };
        // Most periods end within the year after; the others are looked for as far as days are known.
        for year in [start.year().saturating_add(1), *YEARS.end()] {
            let year = year.min(*YEARS.end());
            let Some(end) = NaiveDate::from_ymd_opt(year, 12, 31) else {
                continue;
            };
            if let Some(days_off) = self.calendar(start, end)?
                && let Some(last) = last_of(&days_off)
            {
                return Ok((days_off, last));
            }
        }
        Err(unknown_days())
    }

    /// Ends a period on its last day, or where that goes.
    fn end(
        &mut self,
        last: NaiveDate,
        by_law: Rolled,
        mut counted: Vec<CountedDay>,
    ) -> Result<Found, Error> {
        let (last_day, roll) = self.rolled(last, by_law)?;
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

fn first_day(date: NaiveDate) -> CountedDay {
    CountedDay {
        date,
        counts: false,
        reason: DayReason::FirstDay,
    }
}
