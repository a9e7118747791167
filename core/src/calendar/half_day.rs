//! Half-days (*buổi*): morning, afternoon and evening, as local hours divide the day.

use std::collections::HashSet;
use std::fmt;

use chrono::NaiveDate;

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

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Part {
    Morning,
    Afternoon,
    Evening,
}

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
        let mut touched: HashSet<(NaiveDate, Part)> = HashSet::new();
        let mut whole = 0_u64;
        for (start, end) in intervals.filter(|(start, end)| start < end) {
            for date in start.day().iter_days() {
                if date > end.day() {
                    break;
                }
                // A meeting of years is a slip of the pen, but must not take years to count.
                if date > start.day() && date < end.day() && touched.len() > 1000 {
                    let days = end.day().signed_duration_since(date).num_days();
                    whole = whole.saturating_add(days.unsigned_abs().saturating_mul(3));
                    self.touch(end.day(), start, end, &mut touched);
                    break;
                }
                self.touch(date, start, end, &mut touched);
            }
        }
        u64::try_from(touched.len())
            .unwrap_or(u64::MAX)
            .saturating_add(whole)
    }

    fn touch(
        self,
        date: NaiveDate,
        start: LocalTime,
        end: LocalTime,
        touched: &mut HashSet<(NaiveDate, Part)>,
    ) {
        const DAY: u32 = 24 * 60;
        let parts = [
            (Part::Morning, 0, self.afternoon.minute),
            (Part::Afternoon, self.afternoon.minute, self.evening.minute),
            (Part::Evening, self.evening.minute, DAY),
        ];
        for (part, from, to) in parts {
            let begins_in_time = start.day() < date || start.minute_of_day() < to;
            let ends_later = end.day() > date || end.is_after_minute(from);
            if begins_in_time && ends_later {
                touched.insert((date, part));
            }
        }
    }
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
