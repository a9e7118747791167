//! Days and times of day from one cell: what a spreadsheet holds as such, serial numbers, and words.

use chrono::{Datelike as _, Days, Timelike as _};

use super::cell::{Cell, CellValue};
use super::spelling::spelt_out;
use super::told::CellCode;
use crate::calendar::{LocalTime, NaiveDate, NotWhen, parse_date, stretches};

/// A moment, as far as a cell states it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct At {
    pub(super) day: Option<NaiveDate>,
    /// Seconds since the day began.
    pub(super) second: Option<u32>,
}

/// From one moment to another.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Between {
    pub(super) from: At,
    pub(super) to: Option<At>,
}

/// No row of a register is older; spreadsheets begin to count days in the year before.
const FIRST_YEAR: i32 = 1901;

impl Between {
    pub(super) fn has_hour(&self) -> bool {
        self.from.second.is_some() || self.to.is_some_and(|to| to.second.is_some())
    }
}

/// The second at which a day ends, 24:00.
pub(super) const END_OF_DAY: u32 = 86_400;
const SECONDS_OF_DAY: i128 = 86_400;
/// Serial numbers of days from 1954 to 2119; anything else in a column of days is no day.
const SERIALS: std::ops::RangeInclusive<i64> = 20_000..=80_000;

/// Everything that a cell says of when. A day of long ago is a slip.
pub(super) fn read(cell: &Cell, year: Option<i32>) -> Result<Vec<Between>, CellCode> {
    let found = match cell {
        Cell::Text(_) => words(cell.words().unwrap_or_default(), year)?,
        cell => vec![Between {
            from: one(cell)?,
            to: None,
        }],
    };
    let is_old = |at: At| at.day.is_some_and(|day| day.year() < FIRST_YEAR);
    let old = |between: &Between| is_old(between.from) || between.to.is_some_and(is_old);
    if found.iter().any(old) {
        return Err(CellCode::NotADay);
    }
    Ok(found)
}

/// Whether a cell says when, as no sum and no note does.
pub(super) fn says_when(cell: &Cell) -> bool {
    let read_as = |cell: &Cell| {
        let read = read(cell, None);
        matches!(
            read,
            Ok(_) | Err(CellCode::YearMissing | CellCode::WeekdayDiffers)
        )
    };
    read_as(cell)
        || cell.words().is_some_and(|words| {
            let spelt = spelt_out(words, |two| i32::try_from(two).ok()?.checked_add(2000));
            read_as(&Cell::Text(spelt.into_owned()))
        })
}

/// Whether a cell names an hour.
pub(super) fn has_hour(cell: &Cell) -> bool {
    read(cell, None).is_ok_and(|found| found.iter().any(Between::has_hour))
}

/// The day that a cell states, and nothing beside it.
pub(super) fn day(cell: &Cell, year: Option<i32>) -> Result<NaiveDate, CellCode> {
    let found = read(cell, year).map_err(|code| match code {
        CellCode::NotATime => CellCode::NotADay,
        code => code,
    })?;
    let [Between { from, to: None }] = found.as_slice() else {
        return Err(CellCode::NotADay);
    };
    match (from.day, from.second) {
        (Some(day), None) => Ok(day),
        _ => Err(CellCode::NotADay),
    }
}

fn one(cell: &Cell) -> Result<At, CellCode> {
    let found = match cell {
        Cell::Value(CellValue::Date(day)) => Some(At {
            day: Some(*day),
            second: None,
        }),
        Cell::Value(CellValue::DateTime(time)) => Some(local(*time)),
        Cell::Value(CellValue::Time(text)) => clock(text.trim()).map(|second| At {
            day: None,
            second: Some(second),
        }),
        Cell::Value(CellValue::Number(text)) => fraction(text.trim()),
        Cell::Whole(_) => serial_day(cell).map(|day| At {
            day: Some(day),
            second: None,
        }),
        _ => None,
    };
    found.ok_or(CellCode::NotATime)
}

fn local(time: LocalTime) -> At {
    let second = time.to_chrono().num_seconds_from_midnight();
    // Spreadsheets keep a time of day as one of the last day of 1899, or of the first of 1900.
    let day = Some(time.day()).filter(|day| day.year() >= FIRST_YEAR);
    At {
        day,
        // Midnight is how readers of tables give a day without an hour.
        second: Some(second).filter(|second| *second > 0 || day.is_none()),
    }
}

/// The day before the first that spreadsheets count, by their reckoning.
fn epoch() -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(1899, 12, 30)
}

/// The day of a serial number.
pub(super) fn serial_day(cell: &Cell) -> Option<NaiveDate> {
    match cell {
        Cell::Whole(number) => day_of_serial(*number),
        _ => None,
    }
}

fn day_of_serial(number: i64) -> Option<NaiveDate> {
    let number = Some(number).filter(|number| SERIALS.contains(number))?;
    epoch()?.checked_add_days(Days::new(u64::try_from(number).ok()?))
}

/// `08:30` or `08:30:00`.
fn clock(text: &str) -> Option<u32> {
    let mut parts = text.split(':');
    let mut part = |least: usize, below: u32| {
        let text = parts.next()?;
        let digits =
            (least..=2).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
        let value: u32 = digits.then(|| text.parse().ok()).flatten()?;
        (value < below).then_some(value)
    };
    // The end of a day has an hour of its own.
    let (hour, minute) = (part(1, 25)?, part(2, 60)?);
    let second = if text.matches(':').count() > 1 {
        part(2, 60)?
    } else {
        0
    };
    if parts.next().is_some() {
        return None;
    }
    let second = hour
        .checked_mul(3600)?
        .checked_add(minute.checked_mul(60)?)?
        .checked_add(second)?;
    (second <= END_OF_DAY).then_some(second)
}

/// `46174.354166667`: a serial number of a day, and a part of that day. A part alone is a time of day. The
/// part is that of a whole minute, as nearly as its digits say, or nothing.
fn fraction(text: &str) -> Option<At> {
    let (whole, part) = text.split_once('.').unwrap_or((text, ""));
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if !digits(whole) || !digits(part) || whole.is_empty() || whole.len() > 6 || part.len() > 18 {
        return None;
    }
    let number: i64 = whole.parse().ok()?;
    let day = day_of_serial(number);
    if day.is_none() && number != 0 {
        return None;
    }
    let scale = 10_i128.checked_pow(u32::try_from(part.len()).ok()?)?;
    let part: i128 = if part.is_empty() {
        0
    } else {
        part.parse().ok()?
    };
    if part == 0 {
        return Some(At { day, second: None }).filter(|at| at.day.is_some());
    }
    // Seconds times the scale, and the nearest whole minute.
    let exact = part.checked_mul(SECONDS_OF_DAY)?;
    let minute = scale.checked_mul(60)?;
    let minutes = exact
        .checked_add(minute.div_euclid(2))?
        .checked_div_euclid(minute)?;
    let off = exact.checked_sub(minutes.checked_mul(minute)?)?;
    if off.checked_abs()? > scale || minutes >= 1440 {
        return None;
    }
    let second = u32::try_from(minutes.checked_mul(60)?).ok()?;
    Some(At {
        day,
        second: Some(second),
    })
}

/// The day of a text that a program wrote: `2026-06-03`, `2026-06-03 00:00:00`.
pub(super) fn written_day(words: &str) -> Option<NaiveDate> {
    parse_date(words).or_else(|| written(words).map(LocalTime::day))
}

fn written(words: &str) -> Option<LocalTime> {
    let joined = words.replacen(' ', "T", 1);
    joined.parse().ok()
}

fn words(words: &str, year: Option<i32>) -> Result<Vec<Between>, CellCode> {
    let alone = |from| vec![Between { from, to: None }];
    if let Some(day) = parse_date(words) {
        return Ok(alone(At {
            day: Some(day),
            second: None,
        }));
    }
    if let Some(time) = written(words) {
        return Ok(alone(local(time)));
    }
    // A line break parts sessions, or a day from its hour.
    let found = stretches(words, year).or_else(|fault| {
        let lines: Vec<&str> = words
            .lines()
            .filter(|line| !line.trim().is_empty())
            .collect();
        if lines.len() < 2 {
            return Err(fault);
        }
        stretches(&lines.join(" ; "), year)
    });
    let found = found.map_err(|fault| match fault {
        NotWhen::NoYear => CellCode::YearMissing,
        NotWhen::NoDay => CellCode::NotADay,
        NotWhen::Weekday => CellCode::WeekdayDiffers,
        NotWhen::Words => CellCode::NotATime,
    })?;
    let at = |moment: crate::calendar::Moment| At {
        day: moment.day,
        second: moment.minute.map(|minute| minute.saturating_mul(60)),
    };
    let between = |stretch: &crate::calendar::Stretch| Between {
        from: at(stretch.from),
        to: stretch.to.map(at),
    };
    Ok(found.iter().map(between).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(text: &str) -> Option<String> {
        let at = fraction(text)?;
        let clock = at
            .second
            .map(|second| format!("{:02}:{:02}", second / 3600, second / 60 % 60));
        Some(format!(
            "{} {}",
            at.day.map_or_else(String::new, |day| day.to_string()),
            clock.unwrap_or_default()
        ))
    }

    #[test]
    fn serial_numbers_are_days_and_parts_of_days() {
        assert_eq!(serial_day(&Cell::Whole(46183)), parse_date("2026-06-10"));
        assert_eq!(serial_day(&Cell::Whole(8)), None);
        assert_eq!(
            number("46174.333333333").as_deref(),
            Some("2026-06-01 08:00")
        );
        assert_eq!(number("46174.33333").as_deref(), Some("2026-06-01 08:00"));
        assert_eq!(number("0.354166666666667").as_deref(), Some(" 08:30"));
        assert_eq!(number("46174.0").as_deref(), Some("2026-06-01 "));
        assert_eq!(number("46174.333"), None);
        assert_eq!(number("0.944"), None);
        assert_eq!(number("-1.5"), None);
    }

    #[test]
    fn a_day_of_1899_or_1900_is_a_time_of_day() {
        for written in ["1899-12-31T07:30", "1900-01-01T07:30"] {
            let time = Cell::Value(CellValue::DateTime(written.parse().unwrap()));
            assert_eq!(
                read(&time, None).unwrap()[0].from,
                At {
                    day: None,
                    second: Some(27_000)
                }
            );
        }
    }
}
