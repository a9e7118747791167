//! The working calendar: which days are worked, and how they are counted.

use std::ops::RangeInclusive;

use chrono::{Datelike as _, NaiveDate, TimeDelta};

use super::Weekdays;

/// The years for which days off are known: as far as the lunar calendar goes.
pub(crate) const YEARS: RangeInclusive<i32> = 1900..=2199;

/// A stretch of days with one working week.
#[derive(Debug, Clone)]
struct Stretch {
    first: NaiveDate,
    week: Weekdays,
    /// How many days of the weeks of earlier stretches are worked.
    before: i64,
}

/// A day that is worked although its week does not say so, or the other way round.
#[derive(Debug, Clone)]
struct Exception {
    date: NaiveDate,
    /// How many days more, or fewer, are worked up to this day than the weeks say.
    sum: i64,
}

/// Which days are worked, from one day to another: the working week, and the days that differ from
/// it. It knows nothing of why they do.
///
/// Counting takes about as many steps as the number of exceptions has binary digits, however far
/// apart the days are. Whatever lies outside the days of the calendar is `None`, never a guess.
///
/// # Examples
///
/// ```
/// use wardplan::NaiveDate;
/// use wardplan::calendar::{Weekdays, WorkCalendar};
///
/// let day = |text: &str| text.parse::<NaiveDate>().unwrap();
/// let week = Weekdays::parse("mon-fri").unwrap();
/// // Friday 2 January is off, Saturday 10 January is worked in its place.
/// let calendar = WorkCalendar::new(
///     day("2026-01-01"),
///     day("2026-01-31"),
///     [(day("2026-01-01"), week)],
///     [(day("2026-01-01"), false), (day("2026-01-02"), false), (day("2026-01-10"), true)],
/// )
/// .unwrap();
/// assert_eq!(calendar.is_working(day("2026-01-10")), Some(true));
/// assert_eq!(calendar.after(day("2026-01-08"), 2), Some(day("2026-01-10")));
/// assert_eq!(calendar.working_days(day("2026-01-01"), day("2026-01-31")), Some(21));
/// assert_eq!(calendar.after(day("2026-01-30"), 1), None);
/// ```
#[derive(Debug, Clone)]
pub struct WorkCalendar {
    first: NaiveDate,
    last: NaiveDate,
    /// In order; the first begins with the calendar.
    stretches: Vec<Stretch>,
    /// In order.
    exceptions: Vec<Exception>,
}

impl WorkCalendar {
    /// A calendar from its first to its last day, both included: `weeks` are the working weeks, each
    /// from the day on which it begins to hold; `days` are the days that are worked, or not,
    /// whatever the week says. Of two entries for one day the later speaks.
    ///
    /// `None` if the last day is before the first, or no week holds on the first.
    #[must_use]
    pub fn new(
        first: NaiveDate,
        last: NaiveDate,
        weeks: impl IntoIterator<Item = (NaiveDate, Weekdays)>,
        days: impl IntoIterator<Item = (NaiveDate, bool)>,
    ) -> Option<Self> {
        if last < first {
            return None;
        }
        let weeks = by_day(weeks.into_iter().collect());
        let (_, begins) = weeks.iter().rfind(|(from, _)| *from <= first)?;
        let mut stretches = vec![Stretch {
            first,
            week: *begins,
            before: 0,
        }];
        let later = weeks.iter().filter(|(from, _)| first < *from);
        for (from, week) in later.filter(|(from, _)| *from <= last) {
            let before = stretches.last().map_or(0, |stretch| {
                stretch.worked_before(from.signed_duration_since(stretch.first))
            });
            stretches.push(Stretch {
                first: *from,
                week: *week,
                before,
            });
        }
        let mut calendar = Self {
            first,
            last,
            stretches,
            exceptions: Vec::new(),
        };
        let days = by_day(days.into_iter().collect());
        let mut exceptions = Vec::new();
        let mut sum = 0_i64;
        for (date, worked) in days {
            match calendar.in_week(date) {
                Some(in_week) if in_week != worked => {
                    sum = sum.saturating_add(if worked { 1 } else { -1 });
                    exceptions.push(Exception { date, sum });
                }
                _ => {}
            }
        }
        calendar.exceptions = exceptions;
        Some(calendar)
    }

    /// The first day of the calendar.
    #[must_use]
    pub fn first(&self) -> NaiveDate {
        self.first
    }

    /// The last day of the calendar.
    #[must_use]
    pub fn last(&self) -> NaiveDate {
        self.last
    }

    /// Whether a day is worked.
    #[must_use]
    pub fn is_working(&self, day: NaiveDate) -> Option<bool> {
        let differs = self
            .exceptions
            .binary_search_by(|known| known.date.cmp(&day))
            .is_ok();
        self.in_week(day).map(|in_week| in_week != differs)
    }

    /// The `count`-th working day after a day, which itself is not counted. With a count of 0, the
    /// day itself.
    #[must_use]
    pub fn after(&self, day: NaiveDate, count: u64) -> Option<NaiveDate> {
        let up_to = self.up_to(day)?;
        if count == 0 {
            return Some(day);
        }
        self.nth(up_to.checked_add(i64::try_from(count).ok()?)?)
    }

    /// The `count`-th working day before a day, which itself is not counted. With a count of 0, the
    /// day itself.
    #[must_use]
    pub fn before(&self, day: NaiveDate, count: u64) -> Option<NaiveDate> {
        let worked = i64::from(self.is_working(day)?);
        if count == 0 {
            return Some(day);
        }
        let earlier = self.up_to(day)?.checked_sub(worked)?;
        let behind = i64::try_from(count).ok()?.checked_sub(1)?;
        self.nth(earlier.checked_sub(behind)?)
    }

    /// How many days are worked from one day to another, both included; 0 if the second is before
    /// the first.
    #[must_use]
    pub fn working_days(&self, first: NaiveDate, last: NaiveDate) -> Option<u64> {
        let worked = i64::from(self.is_working(first)?);
        let up_to = self.up_to(last)?.saturating_add(worked);
        let days = up_to.saturating_sub(self.up_to(first)?);
        Some(u64::try_from(days).unwrap_or_default())
    }

    /// The day itself if it is worked, else the next day that is.
    #[must_use]
    pub fn this_or_next(&self, day: NaiveDate) -> Option<NaiveDate> {
        if self.is_working(day)? {
            Some(day)
        } else {
            self.after(day, 1)
        }
    }

    /// The day itself if it is worked, else the last day before it that is.
    #[must_use]
    pub fn this_or_previous(&self, day: NaiveDate) -> Option<NaiveDate> {
        if self.is_working(day)? {
            Some(day)
        } else {
            self.before(day, 1)
        }
    }

    /// The first day from one to another, both included, that is not worked; `None` if there is
    /// none, or one of them lies beyond the calendar.
    pub(super) fn first_off(&self, first: NaiveDate, last: NaiveDate) -> Option<NaiveDate> {
        let off = |to: NaiveDate| {
            let days = to.signed_duration_since(first).num_days();
            let worked = i64::try_from(self.working_days(first, to)?).ok()?;
            Some(days.saturating_add(1).saturating_sub(worked))
        };
        if last < first || off(last)? == 0 {
            return None;
        }
        let (mut low, mut high) = (first, last);
        while low < high {
            let middle = between(low, high)?;
            if off(middle)? == 0 {
                low = middle.succ_opt()?;
            } else {
                high = middle;
            }
        }
        Some(low)
    }

    fn stretch(&self, day: NaiveDate) -> Option<&Stretch> {
        if day < self.first || self.last < day {
            return None;
        }
        let later = self.stretches.partition_point(|known| known.first <= day);
        self.stretches.get(later.checked_sub(1)?)
    }

    /// Whether the week says that a day is worked.
    fn in_week(&self, day: NaiveDate) -> Option<bool> {
        Some(self.stretch(day)?.week.contains(day.weekday()))
    }

    /// How many days are worked from the first day of the calendar to a day, both included.
    fn up_to(&self, day: NaiveDate) -> Option<i64> {
        let stretch = self.stretch(day)?;
        let since = day.signed_duration_since(stretch.first);
        let by_week = stretch.worked_before(since.checked_add(&TimeDelta::days(1))?);
        let later = self.exceptions.partition_point(|known| known.date <= day);
        let sum = later
            .checked_sub(1)
            .and_then(|position| self.exceptions.get(position))
            .map_or(0, |known| known.sum);
        Some(by_week.saturating_add(sum))
    }

    /// The working day of this number, counted from 1 at the beginning of the calendar.
    fn nth(&self, number: i64) -> Option<NaiveDate> {
        if number < 1 || self.up_to(self.last)? < number {
            return None;
        }
        // The first day up to which so many are worked lies in `low..=high`.
        let (mut low, mut high) = (self.first, self.last);
        while low < high {
            let middle = between(low, high)?;
            if self.up_to(middle)? < number {
                low = middle.succ_opt()?;
            } else {
                high = middle;
            }
        }
        Some(low)
    }
}

/// The day in the middle of two.
fn between(low: NaiveDate, high: NaiveDate) -> Option<NaiveDate> {
    let half = high.signed_duration_since(low).num_days().div_euclid(2);
    low.checked_add_signed(TimeDelta::try_days(half)?)
}

impl Stretch {
    /// How many days are worked, by the weeks alone, before so many days of this stretch are over.
    fn worked_before(&self, days: TimeDelta) -> i64 {
        self.before
            .saturating_add(self.week.among(self.first, days.num_days()))
    }
}

/// In the order of days, each once; of two entries for one day, the later counts.
fn by_day<V>(mut entries: Vec<(NaiveDate, V)>) -> Vec<(NaiveDate, V)> {
    entries.reverse();
    entries.sort_by_key(|(date, _)| *date);
    entries.dedup_by_key(|(date, _)| *date);
    entries
}

#[cfg(test)]
mod tests;
