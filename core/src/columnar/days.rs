//! When a meeting is, as numbers of what figures ask of it.

use std::collections::HashMap;

use arrow_schema::TimeUnit;
use chrono::NaiveDate;

use crate::calendar::LocalTime;
use crate::kpi::{TimeKind, Times};
use crate::meeting::{Meeting, Session};

/// 1 January 1970, counted from 31 December of the year before the first.
pub(super) const DAYS_BEFORE_1970: i32 = 719_163;
/// Vietnam keeps one time all year, seven hours before UTC.
pub(super) const VIETNAM_SECONDS: i64 = 7 * 3600;
const DAY: i64 = 86_400;
/// The last day of the year 9999.
const LAST_DAY: i64 = 3_652_059;

pub(super) fn per_second(unit: TimeUnit) -> i64 {
    match unit {
        TimeUnit::Second => 1,
        TimeUnit::Millisecond => 1_000,
        TimeUnit::Microsecond => 1_000_000,
        TimeUnit::Nanosecond => 1_000_000_000,
    }
}

/// Numbers from 1 for what days come to: days that figures do not tell apart have one.
#[derive(Debug)]
pub(super) struct Days<'t> {
    times: &'t Times,
    /// Whether these days are those on which meetings start, or end.
    start: bool,
    /// The number of each day, 0 where it was not met.
    numbers: Vec<u32>,
    kinds: HashMap<TimeKind, u32>,
}

impl<'t> Days<'t> {
    pub(super) fn new(times: &'t Times, start: bool) -> Self {
        Self {
            times,
            start,
            numbers: Vec::new(),
            kinds: HashMap::new(),
        }
    }

    /// The number of a time, in seconds since 1970, which has years of four digits.
    pub(super) fn of_second(&mut self, second: i64) -> Option<u32> {
        let day = second
            .div_euclid(DAY)
            .checked_add(DAYS_BEFORE_1970.into())?;
        if self.start {
            return self.of_day(day);
        }
        // An end at midnight is of the day before.
        let before = second.rem_euclid(DAY) < 60;
        let within = (1..=LAST_DAY).contains(&day);
        let last = day.checked_sub(before.into())?;
        within.then(|| self.of_day(last))?
    }

    /// The number of a day, counted from the year 1 on.
    pub(super) fn of_day(&mut self, day: i64) -> Option<u32> {
        let at = usize::try_from(day).ok().filter(|_| day <= LAST_DAY)?;
        match self.numbers.get(at) {
            Some(0) | None => self.meet(day, at),
            Some(number) => Some(*number),
        }
    }

    fn meet(&mut self, day: i64, at: usize) -> Option<u32> {
        if self.numbers.is_empty() {
            // Of memory that nobody looks at nothing is taken.
            self.numbers = vec![0; usize::try_from(LAST_DAY).ok()?.checked_add(1)?];
        }
        let date = NaiveDate::from_num_days_from_ce_opt(i32::try_from(day).ok()?);
        let noon: LocalTime = date.filter(|_| day > 0)?.and_hms_opt(12, 0, 0)?.into();
        let session = if self.start {
            Session::new().start(noon)
        } else {
            Session::new().end(noon)
        };
        let mut meeting = Meeting::default();
        meeting.sessions.push(session);
        let next = u32::try_from(self.kinds.len()).ok()?.checked_add(1)?;
        let number = *self.kinds.entry(self.times.kind(&meeting)).or_insert(next);
        *self.numbers.get_mut(at)? = number;
        Some(number)
    }
}
