//! Periods: a year, half, quarter or month by name, or two days.

use std::fmt;

use chrono::{Datelike as _, NaiveDate};

use super::window::{Part, PeriodName, Windows};
use crate::error::{Code, Error};
use crate::json::{Docs, Json, Read, Reader, Shape, Wire, deserialize, record, serialize};
use crate::message::{Message, Say};
use crate::text::excerpt;

record! {
    /// A stretch of whole days, both ends included.
    pub struct Days {
        /// The first day.
        pub start: NaiveDate = required,
        /// The last day.
        pub end: NaiveDate = required,
    }
}

/// A stretch of whole days, both ends included, in the form in which it was named.
///
/// # Examples
///
/// ```
/// use wardplan::Period;
///
/// let half: Period = "2026-H1".parse()?;
/// assert_eq!(half.end().to_string(), "2026-06-30");
/// # Ok::<(), wardplan::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Period {
    name: Option<PeriodName>,
    start: NaiveDate,
    end: NaiveDate,
}

impl Period {
    /// The period from one day to another, or nothing if the last day is before the first.
    #[must_use]
    pub fn between(start: NaiveDate, end: NaiveDate) -> Option<Self> {
        (start <= end).then_some(Self {
            name: None,
            start,
            end,
        })
    }

    /// The period of this name, as a scheme counts it; nothing if it begins before year 1.
    pub(crate) fn named(name: PeriodName, windows: Windows) -> Option<Self> {
        let (start, end) = windows.days(name)?;
        (start.year() > 0).then_some(Self {
            name: Some(name),
            start,
            end,
        })
    }

    /// The first day.
    #[must_use]
    pub fn start(&self) -> NaiveDate {
        self.start
    }

    /// The last day.
    #[must_use]
    pub fn end(&self) -> NaiveDate {
        self.end
    }

    /// Whether the day is in the period.
    #[must_use]
    pub fn contains(&self, date: NaiveDate) -> bool {
        self.start <= date && date <= self.end
    }

    /// Its name, if it has one.
    pub(crate) fn name(&self) -> Option<PeriodName> {
        self.name
    }

    /// The year of its name, or of its first day.
    pub(crate) fn year(&self) -> i32 {
        self.name.map_or(self.start.year(), |name| name.year)
    }

    /// Whether it is a year, or several years of the calendar.
    pub(crate) fn is_whole_years(&self) -> bool {
        match self.name {
            Some(name) => name.part == Part::Year,
            None => self.start.ordinal() == 1 && self.end.month() == 12 && self.end.day() == 31,
        }
    }

    fn parse(text: &str) -> Option<Self> {
        Self::named(PeriodName::parse(text)?, Windows::CALENDAR)
    }
}

/// The form of the name of a year, half, quarter or month.
const NAME: &str = r"^(?!0000)\d{4}(-(H[12]|Q[1-4]|0[1-9]|1[0-2]))?$";

/// What is wrong with a text that names no period, and what to do.
fn no_period(text: &dyn Say) -> (Message, Message) {
    let message = Message::of("{} không phải là kỳ", "{} is not a period", &[text]);
    let help = Message::of(
        "hãy ghi `\"2026\"`, `\"2026-H1\"`, `\"2026-Q2\"`, `\"2026-06\"` hoặc `{\"start\", \"end\"}`",
        "write `\"2026\"`, `\"2026-H1\"`, `\"2026-Q2\"`, `\"2026-06\"` or `{\"start\", \"end\"}`",
        &[],
    );
    (message, help)
}

impl std::str::FromStr for Period {
    type Err = Error;

    /// Reads `2026`, `2026-H1`, `2026-Q2` or `2026-06`.
    ///
    /// # Errors
    ///
    /// `invalid-date` if the text is anything else.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::parse(text).ok_or_else(|| {
            let (message, help) = no_period(&format!("`{}`", excerpt(text)));
            Error::new(Code::InvalidDate, "", message, Some(help))
        })
    }
}

impl fmt::Display for Period {
    /// Writes the name, such as `2026-H1`, or else both days: `2026-01-05/2026-02-28`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.name {
            Some(name) => name.fmt(f),
            None => write!(f, "{}/{}", self.start, self.end),
        }
    }
}

impl Wire for Period {
    const DOCS: Docs = Docs {
        of_type: "A stretch of whole days: `2026`, `2026-H1`, `2026-Q2`, `2026-06`, or two days.",
        of_parts: &[],
    };

    fn shape() -> Shape {
        Shape::OneOf("Period", &[|| Shape::Like(NAME), Days::shape])
    }

    fn json(&self) -> Json<'_> {
        match &self.name {
            Some(name) => Json::shown(name),
            None => Json::object([("start", self.start.json()), ("end", self.end.json())]),
        }
    }
}

serialize!(Period);
deserialize!(Period);

impl Read for Period {
    fn read(node: &Json<'_>, reader: &mut Reader) -> Option<Self> {
        if let Json::Text(text) = node {
            let period = Self::parse(text);
            if period.is_none() {
                let (message, help) = no_period(&reader.quoted(text));
                reader.problem(Code::InvalidDate, message, Some(help));
            }
            return period;
        }
        if let Json::Int(number) = node {
            let message = Message::of(
                "kỳ phải được ghi bằng chuỗi ký tự",
                "a period is written as text",
                &[],
            );
            let help = Message::of("hãy ghi `\"{}\"`", "write `\"{}\"`", &[&number.to_string()]);
            reader.problem(Code::WrongType, message, Some(help));
            return None;
        }
        let Days { start, end } = Days::read(node, reader)?;
        let period = Self::between(start, end);
        if period.is_none() {
            let message = Message::of(
                "kỳ kết thúc ngày {}, trước ngày bắt đầu là {}",
                "the period ends on {}, before it starts on {}",
                &[&end, &start],
            );
            reader.problem(Code::OutOfRange, message, None);
        }
        period
    }

    fn reads_back(&self) -> bool {
        self.start.reads_back() && self.end.reads_back()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn periods_have_their_calendar_days() {
        for (name, start, end) in [
            ("2026", "2026-01-01", "2026-12-31"),
            ("2026-H1", "2026-01-01", "2026-06-30"),
            ("2026-H2", "2026-07-01", "2026-12-31"),
            ("2026-Q1", "2026-01-01", "2026-03-31"),
            ("2026-Q4", "2026-10-01", "2026-12-31"),
            ("2026-06", "2026-06-01", "2026-06-30"),
            ("2024-02", "2024-02-01", "2024-02-29"),
            ("9999", "9999-01-01", "9999-12-31"),
        ] {
            let period: Period = name.parse().unwrap();
            assert_eq!(period.start().to_string(), start);
            assert_eq!(period.end().to_string(), end);
            assert_eq!(period.json().to_canonical(), format!("\"{name}\""));
        }
    }

    #[test]
    fn other_texts_are_no_periods() {
        for text in [
            "",
            "26",
            "2026-",
            "2026-H3",
            "2026-Q0",
            "2026-13",
            "2026-6",
            "0000",
            "2026-H1 ",
            "2026-Q12",
            "năm 2026",
        ] {
            assert!(text.parse::<Period>().is_err(), "{text}");
        }
    }
}
