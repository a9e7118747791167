//! Half-days (*buổi*): morning, afternoon and evening, as local hours divide the day.

use std::fmt;

use chrono::{Datelike as _, NaiveDate};

use super::LocalTime;
use crate::json::{Json, Shape, Wire, serialize};

/// A time of day to the minute, `13:30`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TimeOfDay {
    minute: u32,
}

impl TimeOfDay {
    /// The time of day, or nothing if there is no such hour or minute.
    #[must_use]
    pub fn new(hour: u32, minute: u32) -> Option<Self> {
        let whole = hour.checked_mul(60)?.checked_add(minute)?;
        (hour < 24 && minute < 60).then_some(Self { minute: whole })
    }

    /// Seconds since the day began.
    pub(super) fn seconds(self) -> i64 {
        i64::from(self.minute).saturating_mul(60)
    }

    pub(crate) fn parse(text: &str) -> Option<Self> {
        let (hour, minute) = text.split_once(':')?;
        let part = |text: &str, most: u32| {
            let plain = text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_digit());
            let value = plain.then(|| text.parse::<u32>().ok()).flatten()?;
            (value <= most).then_some(value)
        };
        let minute = part(hour, 23)?
            .checked_mul(60)?
            .checked_add(part(minute, 59)?)?;
        Some(Self { minute })
    }
}

impl fmt::Display for TimeOfDay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{:02}:{:02}",
            self.minute.div_euclid(60),
            self.minute.rem_euclid(60)
        )
    }
}

impl Wire for TimeOfDay {
    fn shape() -> Shape {
        Shape::Text
    }

    fn json(&self) -> Json<'_> {
        Json::shown(self)
    }
}

serialize!(TimeOfDay);

/// Where the parts of a day begin: the morning ends where the afternoon starts.
///
/// Neither law nor plan says how long half a day is in hours, and working hours are set locally
/// (4 + 4 in one city, 3,5 + 4,5 in another), so that a half-day is a part of the day and not a
/// number of hours.
#[derive(Debug, Clone, Copy)]
pub(crate) struct DayParts {
    pub(crate) afternoon: TimeOfDay,
    pub(crate) evening: TimeOfDay,
}

impl DayParts {
    /// How many half-days a set of half-open intervals touches for more than no time. Two
    /// intervals in one morning are one half-day.
    pub(crate) fn touched(self, intervals: impl Iterator<Item = (LocalTime, LocalTime)>) -> u64 {
        const DAY: u32 = 24 * 60;
        let (afternoon, evening) = (self.afternoon.minute, self.evening.minute);
        let mut intervals: Vec<(LocalTime, LocalTime)> =
            intervals.filter(|(start, end)| start < end).collect();
        intervals.sort_unstable();
        let mut touched = 0_u64;
        for (from, to) in [(0, afternoon), (afternoon, evening), (evening, DAY)] {
            // The first day on which this part is not counted yet.
            let mut next = i64::MIN;
            for (start, end) in &intervals {
                let starts_later = start.minute_of_day() >= to;
                let first = number(start.day()).saturating_add(i64::from(starts_later));
                let ends_earlier = !end.is_after_minute(from);
                let last = number(end.day()).saturating_sub(i64::from(ends_earlier));
                let days = last.saturating_sub(first.max(next)).saturating_add(1);
                touched = touched.saturating_add(u64::try_from(days).unwrap_or(0));
                next = next.max(last.saturating_add(1));
            }
        }
        touched
    }
}

fn number(day: NaiveDate) -> i64 {
    i64::from(day.num_days_from_ce())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn half_days(intervals: &[(&str, &str)]) -> u64 {
        let parts = DayParts {
            afternoon: TimeOfDay::parse("13:30").unwrap(),
            evening: TimeOfDay::parse("18:00").unwrap(),
        };
        parts.touched(
            intervals
                .iter()
                .map(|(start, end)| (start.parse().unwrap(), end.parse().unwrap())),
        )
    }

    #[test]
    fn an_interval_counts_each_part_that_it_touches() {
        let cases = [
            (&[("2026-06-01T07:30", "2026-06-01T11:30")][..], 1),
            (&[("2026-06-01T07:30", "2026-06-01T13:30")], 1),
            (&[("2026-06-01T07:30", "2026-06-01T13:30:01")], 2),
            // Across lunch: four hours, but two half-days.
            (&[("2026-06-01T10:00", "2026-06-01T14:00")], 2),
            (&[("2026-06-01T13:30", "2026-06-01T18:00")], 1),
            (&[("2026-06-01T17:30", "2026-06-01T18:01")], 2),
            (
                &[
                    ("2026-06-01T08:00", "2026-06-01T09:00"),
                    ("2026-06-01T10:00", "2026-06-01T11:00"),
                ],
                1,
            ),
            (
                &[
                    ("2026-06-01T07:30", "2026-06-01T17:00"),
                    ("2026-06-02T07:30", "2026-06-02T11:30"),
                ],
                3,
            ),
            // From the last evening of a year into the new one.
            (&[("2026-12-31T20:00", "2027-01-01T01:00")], 2),
            (&[("2026-12-31T20:00", "2027-01-01T00:00")], 1),
            (&[("2026-06-01T08:00", "2026-06-01T08:00")], 0),
            (&[("2026-06-01T09:00", "2026-06-01T08:00")], 0),
            (&[], 0),
        ];
        for (intervals, expected) in cases {
            assert_eq!(half_days(intervals), expected, "{intervals:?}");
        }
    }

    #[test]
    fn a_meeting_of_a_whole_era_is_counted_without_end() {
        assert_eq!(
            half_days(&[("0001-01-01T00:00", "9999-12-31T23:59")]),
            3 * 3_652_059
        );
    }
}
