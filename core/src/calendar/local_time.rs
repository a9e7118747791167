//! Local times in Vietnam (UTC+07:00).

use std::fmt;

use chrono::{
    DateTime, Datelike as _, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, TimeZone,
    Timelike as _,
};

use super::date::{number, parse_date};
use crate::error::{Code, Error};
use crate::json::{IntoField, Json, Read, Reader, Shape, Wire, deserialize, made_from, serialize};
use crate::message::{Message, Say};
use crate::text::{Label, excerpt};

/// Vietnam keeps one time all year, seven hours before UTC.
const VIETNAM_MINUTES: i64 = 7 * 60;

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
    type Err = Error;

    /// Reads `2026-06-01T07:30`, with seconds or an offset if wanted; another offset is converted.
    ///
    /// # Errors
    ///
    /// `invalid-time` if the text is anything else.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::parse(text).ok_or_else(|| {
            let (message, help) = no_time(text, &format!("`{}`", excerpt(text)));
            Error::new(Code::InvalidTime, "", message, Some(help))
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

serialize!(LocalTime);
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

made_from!(LocalTime: NaiveDateTime);

impl<Tz: TimeZone> IntoField<Option<LocalTime>> for DateTime<Tz> {
    fn into_field(self) -> Option<LocalTime> {
        Some(self.into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
}
