//! Numbers of files as exact decimals, and what they are as days and times of day.

use chrono::Days;

use super::format::Format;
use crate::calendar::{LocalTime, NaiveDate};
use crate::table::{Cell, CellValue};

const SECONDS_OF_DAY: u128 = 86_400;
/// Of a fraction, how many digits are looked at: more than a file can hold.
const DIGITS: usize = 18;
const ONE: u128 = 1_000_000_000_000_000_000;
/// The last whole number that every language counts exactly.
const MOST: u64 = (1 << 53) - 1;
/// The day that Excel counts and no calendar has: 29 February 1900.
const NO_DAY: u64 = 60;

/// The shortest decimal that is the same number in a file. Files hold floats, and Excel writes of them more
/// digits than were typed: `0.94399999999999995`.
#[expect(
    clippy::disallowed_types,
    reason = "files hold floats; none is computed with"
)]
pub(super) fn shortest(written: &str) -> Option<String> {
    let number: f64 = written.trim().parse().ok()?;
    number.is_finite().then(|| decimal(number.to_bits()))
}

/// The decimal of a number that a file holds as bits.
#[expect(
    clippy::disallowed_types,
    reason = "files hold floats; none is computed with"
)]
pub(super) fn of_bits(bits: u64) -> Option<String> {
    f64::from_bits(bits).is_finite().then(|| decimal(bits))
}

#[expect(
    clippy::disallowed_types,
    reason = "files hold floats; none is computed with"
)]
fn decimal(bits: u64) -> String {
    let text = f64::from_bits(bits).to_string();
    if text == "-0" { "0".to_owned() } else { text }
}

/// A decimal with its point moved: to the left by a negative count.
pub(super) fn moved(decimal: &str, count: isize) -> String {
    let (sign, digits) = decimal
        .strip_prefix('-')
        .map_or(("", decimal), |rest| ("-", rest));
    let (mut whole, mut part) = digits.split_once('.').unwrap_or((digits, ""));
    let zeros = "0".repeat(count.unsigned_abs());
    let (padded_whole, padded_part) = (format!("{zeros}{whole}"), format!("{part}{zeros}"));
    let joined;
    if count > 0 {
        let (over, rest) = padded_part
            .split_at_checked(count.unsigned_abs())
            .unwrap_or_default();
        joined = format!("{whole}{over}");
        (whole, part) = (&joined, rest);
    } else {
        let at = padded_whole.len().saturating_sub(count.unsigned_abs());
        let (rest, under) = padded_whole.split_at_checked(at).unwrap_or_default();
        joined = format!("{under}{part}");
        (whole, part) = (rest, &joined);
    }
    let whole = whole.trim_start_matches('0');
    let whole = if whole.is_empty() { "0" } else { whole };
    match part.trim_end_matches('0') {
        "" if whole == "0" => "0".to_owned(),
        "" => format!("{sign}{whole}"),
        part => format!("{sign}{whole}.{part}"),
    }
}

/// From which day a workbook counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Epoch {
    Of1900,
    Of1904,
}

impl Epoch {
    pub(super) fn of(is_1904: bool) -> Self {
        if is_1904 { Self::Of1904 } else { Self::Of1900 }
    }

    fn day(self, number: u64) -> Option<NaiveDate> {
        let (first, count) = match self {
            Self::Of1904 => (NaiveDate::from_ymd_opt(1904, 1, 1)?, number),
            Self::Of1900 if number < NO_DAY => (NaiveDate::from_ymd_opt(1899, 12, 31)?, number),
            Self::Of1900 if number == NO_DAY => return None,
            Self::Of1900 => (NaiveDate::from_ymd_opt(1899, 12, 30)?, number),
        };
        let day = first.checked_add_days(Days::new(count))?;
        (day <= NaiveDate::from_ymd_opt(9999, 12, 31)?).then_some(day)
    }

    /// The cell of a number in its format.
    pub(super) fn cell(self, decimal: &str, format: Format) -> Cell {
        let moment = || {
            let (days, second) = days_and_second(decimal)?;
            self.moment(days, second, format)
        };
        match format {
            Format::Plain => plain(decimal),
            Format::Percent => Cell::Text(format!("{}%", moved(decimal, 2))),
            Format::Length => length(decimal).map_or_else(|| plain(decimal), Cell::Text),
            Format::Day | Format::Time | Format::DayAndTime => {
                moment().unwrap_or_else(|| plain(decimal))
            }
        }
    }

    fn moment(self, days: u64, second: u32, format: Format) -> Option<Cell> {
        if days == 0 && (self == Self::Of1900 || format == Format::Time) {
            // A time of day by itself; nothing, shown as a day, is the number 0.
            return (format != Format::Day || second != 0).then(|| time(second));
        }
        let day = self.day(days)?;
        let value = if format == Format::Day && second == 0 {
            CellValue::Date(day)
        } else {
            let time = chrono::NaiveTime::from_num_seconds_from_midnight_opt(second, 0)?;
            CellValue::DateTime(LocalTime::from(day.and_time(time)))
        };
        Some(Cell::Value(value))
    }
}

/// A number without more.
pub(super) fn plain(decimal: &str) -> Cell {
    let whole = decimal.parse().ok();
    let whole = whole.filter(|number: &i64| number.unsigned_abs() <= MOST);
    whole.map_or_else(
        || Cell::Value(CellValue::Number(decimal.to_owned())),
        Cell::Whole,
    )
}

/// A time of day.
pub(super) fn time(second: u32) -> Cell {
    Cell::Value(CellValue::Time(clock(u64::from(second), true)))
}

/// Hours, minutes, and the seconds where there are any.
pub(super) fn clock(second: u64, wide: bool) -> String {
    let (hour, minute) = (
        second.div_euclid(3600),
        second.div_euclid(60).rem_euclid(60),
    );
    let hour = if wide {
        format!("{hour:02}")
    } else {
        hour.to_string()
    };
    match second.rem_euclid(60) {
        0 => format!("{hour}:{minute:02}"),
        second => format!("{hour}:{minute:02}:{second:02}"),
    }
}

/// A length of time, of any number of hours.
fn length(decimal: &str) -> Option<String> {
    let (sign, decimal) = decimal
        .strip_prefix('-')
        .map_or(("", decimal), |rest| ("-", rest));
    let (days, second) = days_and_second(decimal)?;
    let second = days.checked_mul(86_400)?.checked_add(u64::from(second))?;
    Some(format!("{sign}{}", clock(second, false)))
}

/// Whole days, and the second of the day to which the rest is nearest.
fn days_and_second(decimal: &str) -> Option<(u64, u32)> {
    let (days, part) = decimal.split_once('.').unwrap_or((decimal, ""));
    let digits: String = part
        .chars()
        .chain("0".repeat(DIGITS).chars())
        .take(DIGITS)
        .collect();
    let scaled = digits.parse::<u128>().ok()?.checked_mul(SECONDS_OF_DAY)?;
    let second = scaled.checked_add(ONE.div_euclid(2))?.div_euclid(ONE);
    let days: u64 = days.parse().ok()?;
    if second == SECONDS_OF_DAY {
        return Some((days.checked_add(1)?, 0));
    }
    Some((days, u32::try_from(second).ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_the_shortest_that_a_file_holds() {
        for (written, decimal) in [
            ("0.94399999999999995", "0.944"),
            ("25", "25"),
            ("25.0", "25"),
            ("4.6174333333333336E4", "46174.333333333336"),
            ("-0", "0"),
            ("1E21", "1000000000000000000000"),
        ] {
            assert_eq!(shortest(written).as_deref(), Some(decimal));
        }
        assert_eq!(shortest("INF"), None);
        assert_eq!(shortest("x"), None);
    }

    #[test]
    fn a_point_is_moved_without_arithmetic() {
        for (decimal, count, expected) in [
            ("0.944", 2, "94.4"),
            ("1", 2, "100"),
            ("-0.005", 2, "-0.5"),
            ("0.12345", 2, "12.345"),
            ("12345", -2, "123.45"),
            ("5", -2, "0.05"),
            ("-100", -2, "-1"),
            ("0", -2, "0"),
            ("0", 2, "0"),
        ] {
            assert_eq!(moved(decimal, count), expected, "{decimal}");
        }
    }

    #[test]
    fn serial_numbers_are_days_and_times() {
        let shown = |epoch: Epoch, decimal: &str, format| {
            serde_json::to_string(&epoch.cell(decimal, format)).unwrap()
        };
        let of_1900 = |decimal: &str, format| shown(Epoch::Of1900, decimal, format);
        for (decimal, format, expected) in [
            ("46174", Format::Day, r#"{"date":"2026-06-01"}"#),
            (
                "46174",
                Format::DayAndTime,
                r#"{"dateTime":"2026-06-01T00:00"}"#,
            ),
            (
                "46174.354166666664",
                Format::DayAndTime,
                r#"{"dateTime":"2026-06-01T08:30"}"#,
            ),
            (
                "46174.354166666664",
                Format::Day,
                r#"{"dateTime":"2026-06-01T08:30"}"#,
            ),
            (
                "46174.999999",
                Format::DayAndTime,
                r#"{"dateTime":"2026-06-02T00:00"}"#,
            ),
            ("0.3541666666666667", Format::Time, r#"{"time":"08:30"}"#),
            (
                "0.3541666666666667",
                Format::DayAndTime,
                r#"{"time":"08:30"}"#,
            ),
            ("0.35420138888", Format::Time, r#"{"time":"08:30:03"}"#),
            (
                "46174.354166666664",
                Format::Time,
                r#"{"dateTime":"2026-06-01T08:30"}"#,
            ),
            ("1.1041666666666667", Format::Length, r#""26:30""#),
            ("-0.5", Format::Length, r#""-12:00""#),
            ("0.944", Format::Percent, r#""94.4%""#),
            ("59", Format::Day, r#"{"date":"1900-02-28"}"#),
            ("60", Format::Day, "60"),
            ("61", Format::Day, r#"{"date":"1900-03-01"}"#),
            ("0", Format::Day, "0"),
            ("-1.5", Format::Day, r#"{"number":"-1.5"}"#),
            ("2958466", Format::Day, "2958466"),
            (
                "9007199254740992",
                Format::Plain,
                r#"{"number":"9007199254740992"}"#,
            ),
        ] {
            assert_eq!(of_1900(decimal, format), expected, "{decimal}");
        }
        let of_1904 = |decimal, format| shown(Epoch::Of1904, decimal, format);
        assert_eq!(of_1904("44712", Format::Day), r#"{"date":"2026-06-01"}"#);
        assert_eq!(of_1904("0.5", Format::Time), r#"{"time":"12:00"}"#);
    }
}
