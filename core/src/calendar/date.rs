//! Days from year 1 to 9999, and days of every year.

use std::borrow::Cow;
use std::fmt;

use chrono::{Datelike as _, Days, NaiveDate};

use crate::error::Code;
use crate::json::{Json, Read, Reader, Shape, Wire, serialize};
use crate::message::{Message, Say};
use crate::text::Label;

/// A number of so many digits, and nothing else.
pub(super) fn number(text: &str, digits: usize) -> Option<u32> {
    let plain = text.len() == digits && text.bytes().all(|byte| byte.is_ascii_digit());
    plain.then(|| text.parse().ok()).flatten()
}

/// Reads `2026-06-09` and nothing else, from year 0001 to 9999.
pub(crate) fn parse_date(text: &str) -> Option<NaiveDate> {
    let mut parts = text.splitn(3, '-');
    let year = number(parts.next()?, 4)?;
    let (month, day) = (number(parts.next()?, 2)?, number(parts.next()?, 2)?);
    if year == 0 {
        return None;
    }
    NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day)
}

/// The day as Vietnamese officials write it: `09/6/2026`, with a zero before days under 10 and
/// before months 1 and 2 only.
pub(crate) fn day_vi(date: NaiveDate) -> String {
    format!("{}/{}", day_month_vi(date.day(), date.month()), date.year())
}

/// A day without its year, written so. Only months 1 and 2 take a zero (Decree 30/2020/NĐ-CP,
/// appendix I).
pub(super) fn day_month_vi(day: u32, month: u32) -> String {
    let zero = if month < 3 { "0" } else { "" };
    format!("{day:02}/{zero}{month}")
}

/// The day as English readers outside America write it: `9 June 2026`.
pub(crate) fn day_en(date: NaiveDate) -> String {
    format!("{} {} {}", date.day(), month_en(date.month()), date.year())
}

/// The name of a month, from 1.
fn month_en(month: u32) -> &'static str {
    const MONTHS: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let month = month
        .checked_sub(1)
        .and_then(|month| usize::try_from(month).ok());
    month
        .and_then(|month| MONTHS.get(month))
        .copied()
        .unwrap_or_default()
}

impl Wire for NaiveDate {
    fn shape() -> Shape {
        Shape::Date
    }

    fn json(&self) -> Json<'_> {
        Json::shown(self)
    }
}

impl Read for NaiveDate {
    fn read(node: &Json<'_>, reader: &mut Reader) -> Option<Self> {
        let expected = Label::new(
            "ngày ghi bằng chuỗi ký tự, ví dụ `\"2026-06-09\"`",
            "a day as text, such as `\"2026-06-09\"`",
        );
        let text = reader.text(node, &expected)?;
        let date = parse_date(text);
        if date.is_none() {
            let help = Message::of(
                "hãy ghi năm-tháng-ngày: `\"2026-06-09\"`",
                "write year-month-day: `\"2026-06-09\"`",
                &[],
            );
            let quoted = reader.quoted(text);
            let message = if is_written_as_a_day(text) {
                no_day(&quoted)
            } else {
                Message::of(
                    "{} chưa được ghi theo dạng năm-tháng-ngày",
                    "{} is not written as year-month-day",
                    &[&quoted],
                )
            };
            reader.problem(Code::InvalidDate, message, Some(help));
        }
        date
    }

    fn reads_back(&self) -> bool {
        (1..=9999).contains(&self.year())
    }
}

/// Whether a text has the form of a day, `2026-06-31`, be it one or not.
fn is_written_as_a_day(text: &str) -> bool {
    text.len() == 10
        && text.bytes().enumerate().all(|(at, byte)| match at {
            4 | 7 => byte == b'-',
            _ => byte.is_ascii_digit(),
        })
}

/// What is wrong with a text that is no day.
pub(crate) fn no_day(text: &dyn Say) -> Message {
    Message::of(
        "{} không phải là ngày có thật",
        "{} is not a day of the calendar",
        &[text],
    )
}

impl Say for NaiveDate {
    fn vi(&self) -> Cow<'_, str> {
        day_vi(*self).into()
    }

    /// As it travels.
    fn en(&self) -> Cow<'_, str> {
        self.to_string().into()
    }
}

/// The form of a day that some year has, as a regular expression.
macro_rules! day_of_year {
    () => {
        r"((0[13578]|1[02])-(0[1-9]|[12]\d|3[01])|(0[469]|11)-(0[1-9]|[12]\d|30)|02-(0[1-9]|[12]\d))"
    };
}
pub(crate) use day_of_year;

/// A day of every year, `06-10`. In years that lack it (`02-29`), the last day of the month.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct MonthDay {
    month: u32,
    day: u32,
}

impl MonthDay {
    /// The day of the month, or nothing if no year has it.
    #[must_use]
    pub fn new(month: u32, day: u32) -> Option<Self> {
        // 2000 is a leap year: every day that any year has.
        NaiveDate::from_ymd_opt(2000, month, day).map(|_| Self { month, day })
    }

    pub(crate) fn parse(text: &str) -> Option<Self> {
        let (month, day) = text.split_once('-')?;
        let (month, day) = (number(month, 2)?, number(day, 2)?);
        Self::new(month, day)
    }

    /// The day in a year.
    #[must_use]
    pub fn in_year(self, year: i32) -> Option<NaiveDate> {
        day_or_month_end(year, self.month, self.day)
    }

    /// The day as Vietnamese officials write it: `10/6`.
    pub(crate) fn text_vi(self) -> String {
        day_month_vi(self.day, self.month)
    }

    /// The day in English: `10 June`.
    pub(crate) fn text_en(self) -> String {
        format!("{} {}", self.day, month_en(self.month))
    }

    pub(crate) fn month(self) -> u32 {
        self.month
    }

    pub(crate) fn day(self) -> u32 {
        self.day
    }
}

/// A day of a month, or the month's last day if the month is shorter.
pub(crate) fn day_or_month_end(year: i32, month: u32, day: u32) -> Option<NaiveDate> {
    (28..=day.clamp(28, 31))
        .rev()
        .find_map(|last| NaiveDate::from_ymd_opt(year, month, day.min(last)))
}

/// The last day of the month.
pub(crate) fn last_of_month(date: NaiveDate) -> Option<NaiveDate> {
    day_or_month_end(date.year(), date.month(), 31)
}

/// The day before, unless that is before year 1.
pub(crate) fn day_before(date: NaiveDate) -> Option<NaiveDate> {
    date.checked_sub_days(Days::new(1))
        .filter(|date| date.year() > 0)
}

impl fmt::Display for MonthDay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}-{:02}", self.month, self.day)
    }
}

impl Wire for MonthDay {
    fn shape() -> Shape {
        Shape::Like(concat!("^", day_of_year!(), "$"))
    }

    fn json(&self) -> Json<'_> {
        Json::shown(self)
    }
}

serialize!(MonthDay);

impl Read for MonthDay {
    fn read(node: &Json<'_>, reader: &mut Reader) -> Option<Self> {
        let expected = Label::new(
            "ngày trong năm ghi bằng chuỗi ký tự, ví dụ `\"06-14\"`",
            "a day of the year as text, such as `\"06-14\"`",
        );
        let text = reader.text(node, &expected)?;
        let day = Self::parse(text);
        if day.is_none() {
            let message = Message::of(
                "{} không phải là ngày trong năm",
                "{} is not a day of the year",
                &[&reader.quoted(text)],
            );
            let help = Message::of(
                "hãy ghi tháng-ngày: `\"06-14\"`",
                "write month-day: `\"06-14\"`",
                &[],
            );
            reader.problem(Code::InvalidDate, message, Some(help));
        }
        day
    }

    fn reads_back(&self) -> bool {
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_days_of_the_calendar_are_read() {
        for good in ["0001-01-01", "9999-12-31", "2024-02-29", "2026-06-09"] {
            assert_eq!(parse_date(good).unwrap().to_string(), good);
        }
        for bad in [
            "2026-02-29",
            "0000-01-01",
            "2026-6-9",
            "09/06/2026",
            "2026-06-09 ",
            "+2026-06-09",
            "2026-06-0٩",
            "",
            "2026-06",
            "10000-01-01",
        ] {
            assert_eq!(parse_date(bad), None, "{bad}");
        }
    }

    #[test]
    fn days_are_written_as_officials_write_them() {
        let day = |text: &str| parse_date(text).unwrap();
        assert_eq!(day_vi(day("2026-06-09")), "09/6/2026");
        assert_eq!(day_vi(day("2026-02-10")), "10/02/2026");
        assert_eq!(day_en(day("2026-06-09")), "9 June 2026");
    }

    #[test]
    fn a_day_that_a_year_lacks_is_the_end_of_the_month() {
        let leap = MonthDay::parse("02-29").unwrap();
        assert_eq!(leap.in_year(2026), parse_date("2026-02-28"));
        assert_eq!(leap.in_year(2028), parse_date("2028-02-29"));
        assert_eq!(MonthDay::parse("02-30"), None);
    }
}
