//! Deadlines as they are stated, and the last day on which they are kept.

use chrono::{Datelike as _, NaiveDate};

use super::date::{day_before, day_of_year, day_or_month_end};
use super::{MonthDay, Period};
use crate::error::Code;
use crate::json::{
    Docs, Json, Read, Reader, Shape, Wire, deserialize, one_key, record, serialize, terms,
};
use crate::message::Message;

terms! {
    /// How often something comes round.
    pub enum Cycle("cycle", "chu kỳ", "cycle") {
        /// Every calendar month.
        Month = "month", "hằng tháng", "every month";
        /// Every calendar quarter.
        Quarter = "quarter", "hằng quý", "every quarter";
        /// Every half of a calendar year.
        HalfYear = "halfYear", "định kỳ 6 tháng", "every half-year";
        /// Every calendar year.
        Year = "year", "hằng năm", "every year";
    }
}

impl Cycle {
    /// How many months one round takes.
    pub(crate) fn months(self) -> u32 {
        match self {
            Self::Month => 1,
            Self::Quarter => 3,
            Self::HalfYear => 6,
            Self::Year => 12,
        }
    }
}

record! {
    /// A number of days after a day or an event.
    pub struct Counted {
        /// How many days.
        pub count: u64 = required,
        /// The day, or the name of the event, after which they are counted.
        pub after: String = required,
    }
}

record! {
    /// Work without an end: it has reviews in place of a last day (II.2, "yêu cầu thường xuyên").
    pub struct Ongoing {
        /// How often it is looked at; `None` where nothing is stated.
        pub review: Option<Cycle>,
    }
}

/// Nothing more to say: `{}`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Plain {}

impl Wire for Plain {
    const DOCS: Docs = Docs {
        of_type: "Nothing more to say: `{}`.",
        of_parts: &[],
    };

    fn shape() -> Shape {
        Shape::Record("Plain", &[])
    }

    fn json(&self) -> Json<'_> {
        Json::Object(Vec::new())
    }
}

serialize!(Plain);

impl Read for Plain {
    fn read(json: &Json<'_>, reader: &mut Reader) -> Option<Self> {
        reader.object(json, &[]).map(|_| Self {})
    }

    fn reads_back(&self) -> bool {
        true
    }
}

one_key! {
    /// A day of each round: a day of the year, of the month, or the month's last day.
    pub enum Recurring ("thời hạn định kỳ", "a recurring deadline", NotADeadline) [Copy, Hash] {
        /// Before the day, which itself is too late.
        Before(RoundDay) = "before",
        /// On the day or earlier.
        NotLaterThan(RoundDay) = "notLaterThan",
    }
}

/// The day in each round that a recurring deadline names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum RoundDay {
    /// A day of the year, `06-10`.
    OfYear(MonthDay),
    /// A day of the month, in the last month of the round.
    OfMonth(u32),
    /// The last day of the last month of the round.
    LastOfMonth,
}

impl Wire for RoundDay {
    const DOCS: Docs = Docs {
        of_type: "The day in each round that a recurring deadline names: a day of the year such as \
                  `06-10`, a day of the last month of the round, or `lastMonthDay`.",
        of_parts: &[],
    };

    fn shape() -> Shape {
        const TEXT: &str = concat!("^(", day_of_year!(), "|lastMonthDay)$");
        Shape::OneOf(
            "RoundDay",
            &[|| Shape::Like(TEXT), || Shape::Between(1, 31)],
        )
    }

    fn json(&self) -> Json<'_> {
        match self {
            Self::OfYear(day) => day.json(),
            Self::OfMonth(day) => Json::Int(i64::from(*day)),
            Self::LastOfMonth => Json::text("lastMonthDay"),
        }
    }
}

serialize!(RoundDay);

one_key! {
    /// When something is due, as stated. Exactly one form; the key names it.
    pub enum Deadline ("thời hạn", "a deadline", NotADeadline) [] {
        /// *Trước ngày*: the named day itself is too late.
        Before(NaiveDate) = "before",
        /// *Chậm nhất ngày*, *không muộn hơn ngày*: the named day is the last.
        NotLaterThan(NaiveDate) = "notLaterThan",
        /// *Trong quý II/2026*: the last day of the period.
        Within(Period) = "within",
        /// A number of working days.
        WorkingDays(Counted) = "workingDays",
        /// A number of calendar days.
        CalendarDays(Counted) = "calendarDays",
        /// Once a year.
        Yearly(Recurring) = "yearly",
        /// Twice a year.
        HalfYearly(Recurring) = "halfYearly",
        /// Four times a year.
        Quarterly(Recurring) = "quarterly",
        /// Every month.
        Monthly(Recurring) = "monthly",
        /// *Thường xuyên*: no last day, but reviews.
        Ongoing(Ongoing) = "ongoing",
        /// *Theo yêu cầu*: no last day.
        OnRequest(Plain) = "onRequest",
        /// *Ngay sau khi*: as soon as an event has happened.
        ImmediatelyAfter(String) = "immediatelyAfter",
    }
}

impl Default for Deadline {
    /// A deadline without a last day.
    fn default() -> Self {
        Self::OnRequest(Plain::default())
    }
}

impl Deadline {
    /// The last day on which a deadline that names one day or period is kept: `before` 10 June is
    /// kept until 9 June.
    ///
    /// Nothing for a deadline that recurs, is counted from an event, or has no end; see
    /// [`resolve_deadline`](crate::resolve_deadline()).
    #[must_use]
    pub fn last_day(&self) -> Option<NaiveDate> {
        match self {
            Self::Before(date) => day_before(*date),
            Self::NotLaterThan(date) => Some(*date),
            Self::Within(period) => Some(period.end()),
            _ => None,
        }
    }

    /// Whether the deadline comes round every year, quarter or month.
    #[must_use]
    pub fn recurs(&self) -> bool {
        matches!(
            self,
            Self::Yearly(_) | Self::HalfYearly(_) | Self::Quarterly(_) | Self::Monthly(_)
        )
    }

    /// Every last day of the deadline in a calendar year, in order.
    #[must_use]
    pub fn last_days_in(&self, year: i32) -> Vec<NaiveDate> {
        let (rule, months) = match self {
            Self::Yearly(rule) => (rule, 12),
            Self::HalfYearly(rule) => (rule, 6),
            Self::Quarterly(rule) => (rule, 3),
            Self::Monthly(rule) => (rule, 1),
            once => {
                let day = once.last_day();
                return day.filter(|day| day.year() == year).into_iter().collect();
            }
        };
        // "Before 1 January" of the next year is kept in this one.
        let next = year.saturating_add(1);
        let mut days = rule.last_days_of(year, months);
        days.extend(rule.last_days_of(next, months));
        days.retain(|day| day.year() == year);
        days
    }
}

impl RoundDay {
    /// Whether the month of the round ends, on this day, before it comes to the day that is named.
    fn is_beyond(self, end: NaiveDate) -> bool {
        match self {
            Self::OfYear(named) => end.day() < named.day(),
            Self::OfMonth(named) => end.day() < named,
            Self::LastOfMonth => false,
        }
    }
}

impl Recurring {
    /// The last days of the rounds whose named days lie in a year.
    fn last_days_of(self, year: i32, months: u32) -> Vec<NaiveDate> {
        let (Self::Before(day) | Self::NotLaterThan(day)) = self;
        let mut last_days = Vec::new();
        for month in 1..=12_u32 {
            let named = match day {
                // A day of the year comes round every `months` months.
                RoundDay::OfYear(day) => {
                    let turns = month.abs_diff(day.month()).is_multiple_of(months);
                    turns
                        .then(|| day_or_month_end(year, month, day.day()))
                        .flatten()
                }
                RoundDay::OfMonth(day) if month.is_multiple_of(months) => {
                    day_or_month_end(year, month, day)
                }
                RoundDay::LastOfMonth if month.is_multiple_of(months) => {
                    day_or_month_end(year, month, 31)
                }
                RoundDay::OfMonth(_) | RoundDay::LastOfMonth => None,
            };
            last_days.extend(named.and_then(|named| match self {
                // Every day of February is before the 31st.
                Self::Before(_) if day.is_beyond(named) => Some(named),
                Self::Before(_) => day_before(named),
                Self::NotLaterThan(_) => Some(named),
            }));
        }
        last_days
    }
}

impl Read for RoundDay {
    fn read(node: &Json<'_>, reader: &mut Reader) -> Option<Self> {
        match node {
            Json::Text(text) if text == "lastMonthDay" => Some(Self::LastOfMonth),
            Json::Int(day) => {
                let day = u32::try_from(*day)
                    .ok()
                    .filter(|day| (1..=31).contains(day));
                if day.is_none() {
                    let message = Message::of(
                        "ngày trong tháng phải từ 1 đến 31",
                        "a day of the month is 1 to 31",
                        &[],
                    );
                    reader.problem(Code::InvalidDate, message, None);
                }
                day.map(Self::OfMonth)
            }
            node => MonthDay::read(node, reader).map(Self::OfYear),
        }
    }

    fn reads_back(&self) -> bool {
        match self {
            Self::OfMonth(day) => (1..=31).contains(day),
            Self::OfYear(_) | Self::LastOfMonth => true,
        }
    }
}

impl Read for Recurring {
    fn read(json: &Json<'_>, reader: &mut Reader) -> Option<Self> {
        Self::read_key(json, reader)
    }

    fn reads_back(&self) -> bool {
        self.part_reads_back()
    }
}

impl Read for Deadline {
    fn read(json: &Json<'_>, reader: &mut Reader) -> Option<Self> {
        Self::read_key(json, reader)
    }

    fn reads_back(&self) -> bool {
        self.part_reads_back()
    }
}

deserialize!(Deadline);

#[cfg(test)]
mod tests {
    use super::*;

    fn deadline(json: &str) -> Deadline {
        crate::json::from_json(json).unwrap()
    }

    fn days(json: &str, year: i32) -> Vec<String> {
        let days = deadline(json).last_days_in(year);
        days.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn before_a_day_excludes_the_day_and_not_later_than_includes_it() {
        assert_eq!(days(r#"{"before": "2026-06-10"}"#, 2026), ["2026-06-09"]);
        assert_eq!(
            days(r#"{"notLaterThan": "2026-06-10"}"#, 2026),
            ["2026-06-10"]
        );
        assert_eq!(days(r#"{"before": "2027-01-01"}"#, 2026), ["2026-12-31"]);
        assert_eq!(days(r#"{"before": "0001-01-01"}"#, 1), Vec::<String>::new());
        assert_eq!(days(r#"{"within": "2026-Q2"}"#, 2026), ["2026-06-30"]);
        assert_eq!(days(r#"{"within": "2026-Q2"}"#, 2027), Vec::<String>::new());
    }

    #[test]
    fn recurring_deadlines_come_round() {
        assert_eq!(
            days(r#"{"yearly": {"before": "06-10"}}"#, 2026),
            ["2026-06-09"]
        );
        assert_eq!(
            days(r#"{"halfYearly": {"before": "06-10"}}"#, 2026),
            ["2026-06-09", "2026-12-09"]
        );
        assert_eq!(
            days(r#"{"quarterly": {"notLaterThan": "lastMonthDay"}}"#, 2026),
            ["2026-03-31", "2026-06-30", "2026-09-30", "2026-12-31"]
        );
        assert_eq!(
            days(r#"{"monthly": {"notLaterThan": 31}}"#, 2024)[1],
            "2024-02-29"
        );
        assert_eq!(
            days(r#"{"yearly": {"before": "01-01"}}"#, 2026),
            ["2026-12-31"]
        );
        assert_eq!(
            days(r#"{"yearly": {"notLaterThan": "02-29"}}"#, 2026),
            ["2026-02-28"]
        );
    }

    #[test]
    fn every_form_is_written_as_it_is_read() {
        for json in [
            r#"{"before":"2026-06-10"}"#,
            r#"{"notLaterThan":"2026-06-10"}"#,
            r#"{"within":"2026-Q2"}"#,
            r#"{"workingDays":{"after":"2026-07-01","count":10}}"#,
            r#"{"calendarDays":{"after":"ban hành","count":10}}"#,
            r#"{"yearly":{"before":"06-10"}}"#,
            r#"{"halfYearly":{"notLaterThan":"06-10"}}"#,
            r#"{"quarterly":{"before":15}}"#,
            r#"{"monthly":{"before":"lastMonthDay"}}"#,
            r#"{"ongoing":{"review":"quarter"}}"#,
            r#"{"ongoing":{"review":null}}"#,
            r#"{"onRequest":{}}"#,
            r#"{"immediatelyAfter":"ban hành Quy chế"}"#,
        ] {
            assert_eq!(deadline(json).to_json(), json);
        }
    }

    #[test]
    fn what_is_no_deadline_says_what_would_be() {
        let error = crate::json::from_json::<Deadline>(r#"{"befor": "2026-06-10"}"#).unwrap_err();
        assert!(error.is_not_a_deadline());
        assert_eq!(error.help().unwrap().en, "did you mean `before`?");
        for json in ["{}", r#"{"before": "2026-06-10", "within": "2026"}"#] {
            assert!(
                crate::json::from_json::<Deadline>(json)
                    .unwrap_err()
                    .is_not_a_deadline()
            );
        }
    }
}
