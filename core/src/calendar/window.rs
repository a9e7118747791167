//! How the months, quarters, halves and years of a scheme lie in the calendar.

use std::fmt;

use chrono::{Datelike as _, NaiveDate};

use super::date::{day_or_month_end, parse_date};

/// A year, or a part of it by its number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Part {
    Year,
    Half(i32),
    Quarter(i32),
    /// By the number of the calendar, whatever month the year begins with.
    Month(u32),
}

/// A period by its name: `2026`, `2026-H1`, `2026-Q2` or `2026-06`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct PeriodName {
    pub(crate) year: i32,
    pub(crate) part: Part,
}

impl PeriodName {
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let (year, part) = text.split_once('-').unwrap_or((text, ""));
        let year = parse_date(&format!("{year}-01-01"))?.year();
        let number = |digit: u8| i32::from(digit.saturating_sub(b'0'));
        let part = match part.as_bytes() {
            [] if text.len() == 4 => Part::Year,
            [b'H', half @ b'1'..=b'2'] => Part::Half(number(*half)),
            [b'Q', quarter @ b'1'..=b'4'] => Part::Quarter(number(*quarter)),
            [_, _] => Part::Month(parse_date(&format!("{year:04}-{part}-01"))?.month()),
            _ => return None,
        };
        Some(Self { year, part })
    }
}

impl fmt::Display for PeriodName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.year)?;
        match self.part {
            Part::Year => Ok(()),
            Part::Half(half) => write!(f, "-H{half}"),
            Part::Quarter(quarter) => write!(f, "-Q{quarter}"),
            Part::Month(month) => write!(f, "-{month:02}"),
        }
    }
}

/// On which day each month closes, and which month ends the year. Half a year ends on 30 June, on
/// 14 June or on another day, as whoever asks counts (T-14).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Windows {
    /// A month that is shorter closes on its last day.
    pub(crate) close_day: u32,
    pub(crate) last_month: u32,
}

impl Windows {
    pub(crate) const CALENDAR: Self = Self {
        close_day: 31,
        last_month: 12,
    };

    /// The first and last day of a period.
    pub(crate) fn days(self, name: PeriodName) -> Option<(NaiveDate, NaiveDate)> {
        let last_of_year = month_number(name.year, self.last_month)?;
        // The last month of the period, and how many it has.
        let (last, months) = match name.part {
            Part::Year => (last_of_year, 12),
            Part::Half(half) => (last_of_year.checked_sub(parts_left(2, half, 6)?)?, 6),
            Part::Quarter(quarter) => (last_of_year.checked_sub(parts_left(4, quarter, 3)?)?, 3),
            Part::Month(month) => (month_number(name.year, month)?, 1),
        };
        let before = self.close(last.checked_sub(months)?)?;
        Some((before.succ_opt()?, self.close(last)?))
    }

    /// The month of this scheme that a day lies in.
    pub(crate) fn month(self, day: NaiveDate) -> Option<PeriodName> {
        let (year, month) = year_and_month(self.month_of(day)?)?;
        let part = Part::Month(month);
        Some(PeriodName { year, part })
    }

    /// The quarter of this scheme that a day lies in.
    pub(crate) fn quarter(self, day: NaiveDate) -> Option<PeriodName> {
        // As if every year ended in December.
        let later = 12_i32.checked_sub(i32::try_from(self.last_month).ok()?)?;
        let (year, month) = year_and_month(self.month_of(day)?.checked_add(later)?)?;
        let quarter = month.checked_add(2)?.div_euclid(3);
        let part = Part::Quarter(i32::try_from(quarter).ok()?);
        Some(PeriodName { year, part })
    }

    fn month_of(self, day: NaiveDate) -> Option<i32> {
        let month = month_number(day.year(), day.month())?;
        let is_closed = self.close(month)? < day;
        month.checked_add(i32::from(is_closed))
    }

    /// The day on which a month closes.
    fn close(self, month: i32) -> Option<NaiveDate> {
        let (year, month) = year_and_month(month)?;
        day_or_month_end(year, month, self.close_day)
    }
}

/// How many months of a year follow one of its parts.
fn parts_left(parts: i32, part: i32, months: i32) -> Option<i32> {
    parts.checked_sub(part)?.checked_mul(months)
}

/// Months are numbered through, so that the January that follows a December is the next one.
fn month_number(year: i32, month: u32) -> Option<i32> {
    let before = year.checked_mul(12)?;
    before.checked_add(i32::try_from(month).ok()?.checked_sub(1)?)
}

fn year_and_month(number: i32) -> Option<(i32, u32)> {
    let month = u32::try_from(number.rem_euclid(12)).ok()?;
    Some((number.div_euclid(12), month.checked_add(1)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    const REPORTS: Windows = Windows {
        close_day: 14,
        last_month: 12,
    };
    const SCHOOL: Windows = Windows {
        close_day: 31,
        last_month: 8,
    };

    fn days(windows: Windows, name: &str) -> String {
        let (start, end) = windows.days(PeriodName::parse(name).unwrap()).unwrap();
        format!("{start}..{end}")
    }

    #[test]
    fn periods_of_reports_run_from_the_15th_to_the_14th() {
        assert_eq!(days(REPORTS, "2026"), "2025-12-15..2026-12-14");
        assert_eq!(days(REPORTS, "2026-H1"), "2025-12-15..2026-06-14");
        assert_eq!(days(REPORTS, "2026-H2"), "2026-06-15..2026-12-14");
        assert_eq!(days(REPORTS, "2026-Q1"), "2025-12-15..2026-03-14");
        assert_eq!(days(REPORTS, "2026-Q2"), "2026-03-15..2026-06-14");
        assert_eq!(days(REPORTS, "2026-01"), "2025-12-15..2026-01-14");
        assert_eq!(days(REPORTS, "2026-03"), "2026-02-15..2026-03-14");
    }

    #[test]
    fn a_year_may_end_in_another_month() {
        assert_eq!(days(SCHOOL, "2026"), "2025-09-01..2026-08-31");
        assert_eq!(days(SCHOOL, "2026-H1"), "2025-09-01..2026-02-28");
        assert_eq!(days(SCHOOL, "2026-Q4"), "2026-06-01..2026-08-31");
        assert_eq!(days(SCHOOL, "2026-10"), "2026-10-01..2026-10-31");
    }

    #[test]
    fn a_close_that_a_month_lacks_is_its_last_day() {
        let windows = Windows {
            close_day: 30,
            last_month: 12,
        };
        assert_eq!(days(windows, "2024-02"), "2024-01-31..2024-02-29");
        assert_eq!(days(windows, "2026-03"), "2026-03-01..2026-03-30");
    }

    #[test]
    fn every_day_lies_in_the_month_and_the_quarter_that_are_named_for_it() {
        let first = NaiveDate::from_ymd_opt(2023, 12, 1).unwrap();
        for windows in [Windows::CALENDAR, REPORTS, SCHOOL] {
            for day in first.iter_days().take(1200) {
                for name in [windows.month(day).unwrap(), windows.quarter(day).unwrap()] {
                    let (start, end) = windows.days(name).unwrap();
                    assert!(start <= day && day <= end, "{day} in {name}");
                    assert_eq!(PeriodName::parse(&name.to_string()), Some(name));
                }
            }
        }
    }
}
