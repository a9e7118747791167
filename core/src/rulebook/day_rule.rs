//! Days off as data: what a rulebook says of days, and what a caller adds.

use std::fmt;

use chrono::{Datelike as _, NaiveDate};

use super::{Certainty, Cited};
use crate::calendar::{LunarDate, MonthDay};
use crate::error::Code;
use crate::indicator::Wording;
use crate::json::{
    Json, Read, Reader, Shape, Wire, deserialize, one_key, record, serialize, terms,
};
use crate::message::Message;
use crate::text::Label;

terms! {
    /// What a day is that the working week does not tell.
    pub enum DayKind("dayKind", "loại ngày", "kind of day") {
        /// A public holiday.
        Holiday = "holiday", "ngày nghỉ lễ, tết", "public holiday";
        /// Off because a public holiday fell on a weekly rest day.
        Compensation = "compensation", "ngày nghỉ bù", "day off in lieu";
        /// Off because another day is worked in its place.
        SwapOff = "swapOff", "ngày nghỉ hoán đổi", "day off by a swap";
        /// Worked in place of another day.
        SwapWork = "swapWork", "ngày làm bù", "day worked by a swap";
        /// A day that is marked but worked as its week says.
        Observance = "observance", "ngày kỷ niệm", "observance";
    }
}

impl DayKind {
    /// Whether a day of this kind is worked; `None` where the week decides.
    pub(crate) fn is_worked(self) -> Option<bool> {
        match self {
            Self::Holiday | Self::Compensation | Self::SwapOff => Some(false),
            Self::SwapWork => Some(true),
            Self::Observance => None,
        }
    }
}

/// A day of every lunar year (*âm lịch*), `03-10` for the 10th of the third month. Where the month
/// has 29 days, its 30th is the 29th; leap months are not meant.
///
/// # Examples
///
/// ```
/// use wardplan::NaiveDate;
/// use wardplan::rulebook::LunarDay;
///
/// let kings = LunarDay::new(3, 10).unwrap();
/// assert_eq!(kings.in_lunar_year(2026), NaiveDate::from_ymd_opt(2026, 4, 26));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LunarDay {
    month: u32,
    day: u32,
}

impl LunarDay {
    /// The day of the month, or nothing if no lunar year has it.
    #[must_use]
    pub fn new(month: u32, day: u32) -> Option<Self> {
        let is_there = (1..=12).contains(&month) && (1..=30).contains(&day);
        is_there.then_some(Self { month, day })
    }

    /// The day in the solar calendar, by the number of the solar year in which the lunar one begins.
    #[must_use]
    pub fn in_lunar_year(self, year: i32) -> Option<NaiveDate> {
        (29..=self.day.max(29))
            .rev()
            .find_map(|last| LunarDate::new(year, self.month, false, self.day.min(last)))?
            .to_solar()
    }

    fn parse(text: &str) -> Option<Self> {
        let (month, day) = text.split_once('-')?;
        let part = |text: &str| {
            let plain = text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_digit());
            plain.then(|| text.parse().ok()).flatten()
        };
        Self::new(part(month)?, part(day)?)
    }
}

impl fmt::Display for LunarDay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}-{:02}", self.month, self.day)
    }
}

impl Wire for LunarDay {
    fn shape() -> Shape {
        Shape::Text
    }

    fn json(&self) -> Json<'_> {
        Json::shown(self)
    }
}

serialize!(LunarDay);

impl Read for LunarDay {
    fn read(node: &Json<'_>, reader: &mut Reader) -> Option<Self> {
        let expected = Label::new(
            "ngày âm lịch ghi bằng chuỗi ký tự, ví dụ `\"03-10\"`",
            "a day of the lunar year as text, such as `\"03-10\"`",
        );
        let text = reader.text(node, &expected)?;
        let day = Self::parse(text);
        if day.is_none() {
            let message = Message::of(
                "{} không phải là ngày âm lịch",
                "{} is not a day of the lunar year",
                &[&reader.quoted(text)],
            );
            let help = Message::of(
                "hãy ghi tháng-ngày theo âm lịch: `\"03-10\"`",
                "write month-day of the lunar calendar: `\"03-10\"`",
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

one_key! {
    /// The day on which a rule on days stands.
    pub enum DayOn ("ngày của quy tắc", "the day of a rule", InvalidDate) [Copy, Hash] {
        /// One day: `2026-02-16`.
        Date(NaiveDate) = "date",
        /// A day of every year: `09-02`.
        Yearly(MonthDay) = "yearly",
        /// A day of every lunar year: `03-10`.
        Lunar(LunarDay) = "lunar",
    }
}

impl Read for DayOn {
    fn read(json: &Json<'_>, reader: &mut Reader) -> Option<Self> {
        Self::read_key(json, reader)
    }

    fn reads_back(&self) -> bool {
        self.part_reads_back()
    }
}

deserialize!(DayOn);

record! {
    @whole
    /// What a clause says of a day: that it is off, worked, or marked.
    ///
    /// A rule on a `date` with `decides` is the decision for one year: in that year it stands in
    /// place of the yearly or lunar rule that it names.
    pub struct DayRule {
        /// The name by which decisions refer to a yearly or lunar rule. Rules that follow each other
        /// in time share it.
        pub id: Option<String>,
        /// What the day is called.
        pub name: Wording = required,
        /// The day.
        pub on: DayOn = required,
        /// How many days before it belong to it; none where nothing is stated.
        pub before: Option<u64>,
        /// How many days there are in all; one where nothing is stated.
        pub length: Option<u64>,
        /// What they are.
        pub kind: DayKind = required,
        /// The yearly or lunar rule that this day replaces in its year.
        pub decides: Option<String>,
        /// The convention that makes a holiday of an observance while it is `on`.
        pub holiday_if: Option<String>,
        /// The first day on which the rule holds.
        pub from: Option<NaiveDate>,
        /// The last day on which the rule holds.
        pub to: Option<NaiveDate>,
        /// The id of the source document.
        pub source: String = required,
        /// The address of the clause.
        pub clause: String = required,
        /// How sure it is.
        pub status: Certainty = required,
    }
}

impl Cited for DayRule {
    fn cited(&self) -> (&str, &str, Certainty) {
        (&self.source, &self.clause, self.status)
    }
}

impl DayRule {
    /// What a dated rule decides: the name of the rule, and the year.
    pub(super) fn decision(&self) -> Option<(&str, i32)> {
        match (self.decides.as_deref(), self.on) {
            (Some(decides), DayOn::Date(date)) => Some((decides, date.year())),
            _ => None,
        }
    }

    /// Whether decisions can name it.
    pub(super) fn comes_round(&self) -> bool {
        !matches!(self.on, DayOn::Date(_))
    }
}

record! {
    @whole
    /// A day off, or a day of work, that a local document sets beside the rulebook. What the
    /// rulebook says of the same day no longer counts.
    pub struct LocalDay {
        /// The day, from 1900 to 2199.
        pub date: NaiveDate = required,
        /// What it is.
        pub kind: DayKind = required,
        /// What it is called; what its kind is called where nothing is stated.
        pub name: Option<String>,
        /// The number of the document that sets it, such as `120/TB-UBND`.
        pub document: String = required,
        /// When the document was issued.
        pub issued_on: NaiveDate = required,
        /// Who issued it.
        pub issuer: Option<String>,
        /// The address of the clause; the whole text where nothing is stated.
        pub clause: Option<String>,
        /// How sure it is; `assumed` where nothing is stated.
        pub status: Option<Certainty>,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_lunar_day_that_a_month_lacks_is_its_last_day() {
        let day = |text: &str| text.parse::<NaiveDate>().ok();
        let kings = LunarDay::parse("03-10").unwrap();
        assert_eq!(kings.in_lunar_year(2026), day("2026-04-26"));
        // The twelfth month of Ất Tỵ (2025) has 29 days: Tết is on 17 February 2026.
        let eve = LunarDay::parse("12-30").unwrap();
        assert_eq!(eve.in_lunar_year(2025), day("2026-02-16"));
        assert_eq!(eve.in_lunar_year(2026), day("2027-02-05"));
        assert_eq!(eve.in_lunar_year(3000), None);
        for bad in ["13-01", "00-10", "03-31", "3-10", "03-10-", "", "03"] {
            assert_eq!(LunarDay::parse(bad), None, "{bad}");
        }
    }
}
