//! Days from year 1 to 9999 and local times in Vietnam time (UTC+07:00).

use std::borrow::Cow;
use std::fmt;

use chrono::{
    DateTime, Datelike as _, Days, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, TimeZone,
    Timelike as _,
};

use crate::error::Code;
use crate::json::{Json, Read, Reader, Shape, Wire, deserialize, serialize};
use crate::text::{Label, excerpt};

/// Vietnam keeps one time all year, seven hours before UTC.
const VIETNAM_MINUTES: i64 = 7 * 60;

fn number(text: &str, digits: usize) -> Option<u32> {
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
            reader.problem(Code::InvalidDate, no_day(&reader.quoted(text)), Some(help));
        }
        date
    }

    fn reads_back(&self) -> bool {
        (1..=9999).contains(&self.year())
    }
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

/// A local time in Vietnam, to the second. Written to the minute where the seconds are zero.
///
/// # Examples
///
/// ```
/// use wardplan::LocalTime;
///
/// let time: LocalTime = "2026-06-01T00:30Z".parse()?;
/// assert_eq!(time.to_string(), "2026-06-01T07:30");
/// # Ok::<(), wardplan::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct LocalTime(NaiveDateTime);

impl LocalTime {
    /// The time as chrono holds it.
    #[must_use]
    pub fn to_chrono(self) -> NaiveDateTime {
        self.0
    }

    /// The day in Vietnam.
    #[must_use]
    pub fn day(self) -> NaiveDate {
        self.0.date()
    }

    /// Whole minutes from another time to this one; negative if this one is earlier.
    #[must_use]
    pub fn minutes_since(self, earlier: Self) -> i64 {
        self.0.signed_duration_since(earlier.0).num_minutes()
    }

    /// Whole seconds from another time to this one.
    pub(crate) fn seconds_since(self, earlier: Self) -> i64 {
        self.0.signed_duration_since(earlier.0).num_seconds()
    }

    pub(crate) fn plus_minutes(self, minutes: i64) -> Self {
        TimeDelta::try_minutes(minutes)
            .and_then(|delta| self.0.checked_add_signed(delta))
            .map_or(self, Self)
    }

    /// The number of the day, and the second since it began.
    pub(crate) fn day_and_second(self) -> (i64, i64) {
        let day = i64::from(self.0.num_days_from_ce());
        (day, i64::from(self.0.num_seconds_from_midnight()))
    }

    /// So many seconds after a day begins.
    pub(super) fn at(date: NaiveDate, second: i64) -> Option<Self> {
        let second = u32::try_from(second).ok()?;
        let time = NaiveTime::from_num_seconds_from_midnight_opt(second, 0)?;
        Some(Self(date.and_time(time)))
    }

    /// Minutes since the day began.
    pub(crate) fn minute_of_day(self) -> u32 {
        self.0.num_seconds_from_midnight().div_euclid(60)
    }

    /// Whether the time is past a whole minute of the day.
    pub(crate) fn is_after_minute(self, minute: u32) -> bool {
        self.0.num_seconds_from_midnight() > minute.saturating_mul(60)
    }

    fn parse(text: &str) -> Option<Self> {
        let (date, rest) = text.split_once('T')?;
        let date = parse_date(date)?;
        let zone = rest.find(['Z', '+', '-']).unwrap_or(rest.len());
        let (clock, zone) = rest.split_at_checked(zone)?;
        let mut parts = clock.splitn(3, ':');
        let (hour, minute) = (number(parts.next()?, 2)?, number(parts.next()?, 2)?);
        let second = parts.next().map_or(Some(0), whole_second)?;
        let local = date.and_hms_opt(hour, minute, second)?;
        let ahead = if zone.is_empty() {
            VIETNAM_MINUTES
        } else {
            offset(zone)?
        };
        let delta = TimeDelta::try_minutes(VIETNAM_MINUTES.checked_sub(ahead)?)?;
        let moved = local.checked_add_signed(delta)?;
        (1..=9999).contains(&moved.year()).then_some(Self(moved))
    }
}

/// A second, perhaps with a fraction of nothing: `00.000`, as JavaScript writes every time.
fn whole_second(text: &str) -> Option<u32> {
    let (second, fraction) = text.split_once('.').unwrap_or((text, "0"));
    let is_nothing = !fraction.is_empty() && fraction.bytes().all(|digit| digit == b'0');
    number(second, 2).filter(|_| is_nothing)
}

/// Minutes before UTC: `Z` or `+07:00`.
fn offset(zone: &str) -> Option<i64> {
    if zone == "Z" {
        return Some(0);
    }
    let (sign, clock) = zone.split_at_checked(1)?;
    let (hours, minutes) = clock.split_once(':')?;
    let (hours, minutes) = (number(hours, 2)?, number(minutes, 2)?);
    if hours > 14 || minutes > 59 {
        return None;
    }
    let total = i64::from(hours.checked_mul(60)?.checked_add(minutes)?);
    Some(if sign == "-" {
        total.checked_neg()?
    } else {
        total
    })
}

impl fmt::Display for LocalTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{:04}-{:02}-{:02}T{:02}:{:02}",
            self.0.year(),
            self.0.month(),
            self.0.day(),
            self.0.hour(),
            self.0.minute()
        )?;
        match self.0.second() {
            0 => Ok(()),
            second => write!(f, ":{second:02}"),
        }
    }
}

/// What to write in place of a text that is no local time.
/// What is wrong with a text that is no local time, and what to do.
fn no_time(text: &str, shown: &dyn Say) -> (Message, Message) {
    let message = Message::of(
        "{} không phải là ngày giờ",
        "{} is not a local time",
        &[shown],
    );
    let fraction = if text.contains('.') {
        Label::new("; bỏ phần lẻ của giây", "; leave out fractions of a second")
    } else {
        Label::NONE
    };
    let help = Message::of(
        "hãy ghi `\"2026-06-01T07:30\"` theo giờ Việt Nam, hoặc ghi thêm độ lệch múi giờ{}",
        "write `\"2026-06-01T07:30\"` in Vietnam time, or add an offset{}",
        &[&fraction],
    );
    (message, help)
}

impl std::str::FromStr for LocalTime {
    type Err = crate::Error;

    /// Reads `2026-06-01T07:30`, with seconds or an offset if wanted; another offset is converted.
    ///
    /// # Errors
    ///
    /// `invalid-time` if the text is anything else.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::parse(text).ok_or_else(|| {
            let (message, help) = no_time(text, &format!("`{}`", excerpt(text)));
            crate::Error::new(Code::InvalidTime, "", message, Some(help))
        })
    }
}

impl Wire for LocalTime {
    fn shape() -> Shape {
        Shape::Time
    }

    fn json(&self) -> Json<'_> {
        Json::shown(self)
    }
}

serialize!(LocalTime, MonthDay);
deserialize!(LocalTime);

impl Read for LocalTime {
    fn read(node: &Json<'_>, reader: &mut Reader) -> Option<Self> {
        let expected = Label::new("ngày giờ ghi bằng chuỗi ký tự", "a local time as text");
        let text = reader.text(node, &expected)?;
        let time = Self::parse(text);
        if time.is_none() {
            let (message, help) = no_time(text, &reader.quoted(text));
            reader.problem(Code::InvalidTime, message, Some(help));
        }
        time
    }

    fn reads_back(&self) -> bool {
        self.day().reads_back()
    }
}

/// The form of a day that some year has, as a regular expression.
macro_rules! day_of_year {
    () => {
        r"((0[13578]|1[02])-(0[1-9]|[12]\d|3[01])|(0[469]|11)-(0[1-9]|[12]\d|30)|02-(0[1-9]|[12]\d))"
    };
}
use crate::message::{Message, Say};
pub(crate) use day_of_year;

/// A day of every year, `06-10`. In years that lack it (`02-29`), the last day of the month.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct MonthDay {
    month: u32,
    day: u32,
}

impl From<NaiveDateTime> for LocalTime {
    /// Takes a time in Vietnam as chrono holds it, without the part of a second.
    ///
    /// # Examples
    ///
    /// ```
    /// use wardplan::{LocalTime, NaiveDate};
    ///
    /// let day = NaiveDate::from_ymd_opt(2026, 6, 1).unwrap();
    /// let stored = day.and_hms_milli_opt(10, 0, 0, 900).unwrap();
    /// assert_eq!(LocalTime::from(stored), "2026-06-01T10:00".parse()?);
    /// # Ok::<(), wardplan::Error>(())
    /// ```
    fn from(time: NaiveDateTime) -> Self {
        Self(time.with_nanosecond(0).unwrap_or(time))
    }
}

impl<Tz: TimeZone> From<DateTime<Tz>> for LocalTime {
    /// Takes a moment of any zone as the time in Vietnam, without the part of a second. A time that is
    /// stored in UTC is a moment, not a time in Vietnam: give it as `DateTime<Utc>`.
    fn from(moment: DateTime<Tz>) -> Self {
        let ahead = TimeDelta::try_minutes(VIETNAM_MINUTES).unwrap_or_default();
        let moment = moment.naive_utc();
        moment.checked_add_signed(ahead).unwrap_or(moment).into()
    }
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
    fn other_offsets_are_converted_to_vietnam_time() {
        let read = |text: &str| LocalTime::parse(text).map(|time| time.to_string());
        assert_eq!(read("2026-06-01T07:30"), Some("2026-06-01T07:30".into()));
        assert_eq!(read("2026-06-01T07:30+07:00"), read("2026-06-01T00:30Z"));
        assert_eq!(read("2026-12-31T20:00Z"), Some("2027-01-01T03:00".into()));
        assert_eq!(
            read("2026-06-01T00:00-05:30"),
            Some("2026-06-01T12:30".into())
        );
        for bad in [
            "2026-06-01",
            "2026-06-01T24:00",
            "2026-06-01T7:30",
            "9999-12-31T23:00Z",
            "2026-06-01T07:30+7",
            "2026-06-01T07:30:60",
            "2026-06-01T",
        ] {
            assert_eq!(read(bad), None, "{bad}");
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
