//! When something takes place, as cells of a register say it: *8h30 ngày 3/6/2026*, *từ 14h đến 16h30*,
//! *sáng 03/6*. Whole cells alone are read: a word that says nothing of time is not stepped over.

use chrono::{Datelike as _, NaiveDate, Weekday};

use super::Given;
use super::day::{Written, day_alone};
use super::hour::{clock, weekday};
use super::read::{Miss, Reader, eat};
use crate::error::Code;
use crate::text::{Cursor, Words, phrases};

/// The minute at which a day ends, 24:00.
const END_OF_DAY: u32 = 24 * 60;

/// Which part of a day is named.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum DayTime {
    /// *Sáng*, *SA*.
    Morning,
    /// *Trưa*.
    Noon,
    /// *Chiều*.
    Afternoon,
    /// *Tối*.
    Evening,
    /// *CH*, *PM*: from noon on.
    AfterNoon,
}

phrases! {
    static DAY_TIMES: DayTime = {
        "sáng" => DayTime::Morning, "buổi sáng" => DayTime::Morning, "sa" => DayTime::Morning,
        "am" => DayTime::Morning, "trưa" => DayTime::Noon, "buổi trưa" => DayTime::Noon,
        "chiều" => DayTime::Afternoon, "buổi chiều" => DayTime::Afternoon,
        "tối" => DayTime::Evening, "buổi tối" => DayTime::Evening,
        "ch" => DayTime::AfterNoon, "pm" => DayTime::AfterNoon,
    };
}
phrases! {
    /// Words that lead to a day or an hour.
    static LEADING = [
        "ngày", "lúc", "vào", "vào lúc", "vào hồi", "hồi", "từ", "từ lúc", "bắt đầu", "bắt đầu từ",
        "bắt đầu lúc", "thời gian", "cả ngày", "trọn ngày", ",", ":", "(", ")", ".",
    ];
}

/// A moment, as far as it is stated.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Moment {
    pub(crate) day: Option<NaiveDate>,
    /// Minutes since the day began.
    pub(crate) minute: Option<u32>,
}

/// From one moment to another.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Stretch {
    pub(crate) from: Moment,
    pub(crate) to: Option<Moment>,
}

/// Why a text does not say when.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum NotWhen {
    /// It holds words that are not understood, or the same thing twice.
    Words,
    /// A day without a year.
    NoYear,
    /// A day that no calendar has.
    NoDay,
    /// A day that is not of the weekday beside it.
    Weekday,
}

/// Reads when something takes place, one stretch or several. A day without a year is of the year that is
/// given.
pub(crate) fn stretches(text: &str, year: Option<i32>) -> Result<Vec<Stretch>, NotWhen> {
    let words = Words::of(text);
    let given = Given {
        year,
        ..Given::default()
    };
    let mut reader = Reader::new(Cursor::new(text, &words.list), given);
    let mut found = Vec::new();
    while !reader.is_done() {
        found.push(stretch(&mut reader)?);
    }
    // Two hours that follow each other may be two sessions, or the start and the end of one.
    let whole = |stretch: &Stretch| {
        stretch.from.day.is_some() || stretch.to.is_some_and(|to| to.minute.is_some())
    };
    if found.is_empty() || found.len() > 1 && !found.iter().all(whole) {
        return Err(NotWhen::Words);
    }
    share_the_day(&mut found);
    // *22h đến 1h ngày 03/6*: the night of which day?
    let turned = |stretch: &Stretch| {
        let minutes = stretch.from.minute.zip(stretch.to.and_then(|to| to.minute));
        let one_day = stretch.to.and_then(|to| to.day) == stretch.from.day;
        one_day && stretch.from.day.is_some() && minutes.is_some_and(|(from, to)| to <= from)
    };
    if found.iter().any(turned) {
        return Err(NotWhen::Words);
    }
    Ok(found)
}

/// The one day that is stated is that of every stretch.
fn share_the_day(found: &mut [Stretch]) {
    for stretch in found.iter_mut() {
        let day = stretch.to.and_then(|to| to.day);
        stretch.from.day = stretch.from.day.or(day);
    }
    let mut days = found.iter().filter_map(|stretch| stretch.from.day);
    if let (Some(only), None) = (days.next(), days.next()) {
        for stretch in found {
            stretch.from.day = Some(only);
        }
    }
}

/// One end of a stretch while it is read.
#[derive(Debug, Default)]
struct Side {
    moment: Moment,
    time: Option<DayTime>,
    weekday: Option<Weekday>,
}

impl Side {
    /// The moment, on the clock of 24 hours.
    fn settled(&self) -> Result<Moment, NotWhen> {
        let other = |(day, weekday): (NaiveDate, Weekday)| day.weekday() != weekday;
        if self.moment.day.zip(self.weekday).is_some_and(other) {
            return Err(NotWhen::Weekday);
        }
        let minute = match (self.moment.minute, self.time) {
            (Some(minute), Some(time)) => Some(on_the_clock(minute, time).ok_or(NotWhen::Words)?),
            (minute, _) => minute,
        };
        Ok(Moment {
            minute,
            ..self.moment
        })
    }
}

/// A time of day on the clock of 24 hours; nothing where the part of the day is another.
fn on_the_clock(minute: u32, time: DayTime) -> Option<u32> {
    const NOON: u32 = 12 * 60;
    let later = minute.saturating_add(NOON);
    let hour = minute.div_euclid(60);
    match (time, hour) {
        (DayTime::Morning, 0..=11)
        | (DayTime::Noon, 10..=13)
        | (DayTime::Afternoon | DayTime::AfterNoon, 12..=18)
        | (DayTime::AfterNoon, 19..=23)
        | (DayTime::Evening, 17..=23) => Some(minute),
        (DayTime::Noon, 1)
        | (DayTime::Afternoon, 1..=6)
        | (DayTime::Evening, 6..=11)
        | (DayTime::AfterNoon, 1..=11) => Some(later),
        _ => None,
    }
}

fn stretch(reader: &mut Reader<'_>) -> Result<Stretch, NotWhen> {
    let mut sides = [Side::default(), Side::default()];
    let mut second = false;
    let mut word = false;
    let start = reader.at;
    while !reader.is_done() {
        if eat!(reader, "và" | "&" | ";") {
            break;
        }
        let until = eat!(reader, "đến" | "tới" | "đến hết" | "kết thúc" | "->");
        if until || reader.mark('-') {
            word |= until;
            if second || reader.at == start.saturating_add(1) {
                return Err(NotWhen::Words);
            }
            second = true;
            continue;
        }
        if reader.skip(&LEADING) {
            continue;
        }
        let [first, last] = &mut sides;
        let side = if second { last } else { first };
        if let Some(time) = reader.phrase(&DAY_TIMES) {
            put(&mut side.time, time)?;
        } else if let Some(minute) = hour(reader)? {
            put(&mut side.moment.minute, minute)?;
        } else {
            let before = *reader;
            match day(reader) {
                Ok(day) => put(&mut side.moment.day, day)?,
                // *Thứ Tư, 8h00 ngày 03/6/2026*: the day may come later.
                Err(fault) => {
                    *reader = before;
                    let weekday = reader.attempt(weekday).ok().flatten();
                    put(&mut side.weekday, weekday.ok_or(fault)?)?;
                }
            }
        }
    }
    let [first, mut last] = sides;
    let from = first.settled()?;
    if second && from.minute == Some(END_OF_DAY) {
        return Err(NotWhen::Words);
    }
    if !second {
        return if from == Moment::default() {
            Err(NotWhen::Words)
        } else {
            Ok(Stretch { from, to: None })
        };
    }
    // *Chiều 2h - 4h*: both hours are of the afternoon.
    let earlier = last.moment.minute.zip(from.minute);
    if last.time.is_none() && earlier.is_some_and(|(last, first)| last < first) {
        last.time = first.time;
    }
    let to = last.settled()?;
    let apart = from.minute.is_some() != to.minute.is_some();
    // In *03/6/2026 - 8h00* the dash parts the day from the hour.
    if !word && apart && from.day.is_some() != to.day.is_some() {
        let from = Moment {
            day: from.day.or(to.day),
            minute: from.minute.or(to.minute),
        };
        return Ok(Stretch { from, to: None });
    }
    Ok(Stretch { from, to: Some(to) })
}

/// Puts what is stated into its place; the same thing is not stated twice.
fn put<T>(place: &mut Option<T>, value: T) -> Result<(), NotWhen> {
    if place.is_some() {
        return Err(NotWhen::Words);
    }
    *place = Some(value);
    Ok(())
}

/// An hour of the day, in minutes.
fn hour(reader: &mut Reader<'_>) -> Result<Option<u32>, NotWhen> {
    let before = *reader;
    let read = clock(reader);
    // Seconds are stepped over only where they say nothing.
    let shown = reader.written(reader.since(before.at));
    if shown.matches(':').count() > 1 && !shown.ends_with(":00") {
        return Err(NotWhen::Words);
    }
    match read {
        Ok((hour @ 0..24, minute @ 0..60)) => {
            let minute = minutes_before_an_hour(reader).unwrap_or(minute);
            Ok(Some(hour.saturating_mul(60).saturating_add(minute)))
        }
        // The end of a day, at which nothing begins.
        Ok((24, 0)) => Ok(Some(END_OF_DAY)),
        Ok(_) => Err(NotWhen::Words),
        Err(_) => {
            *reader = before;
            Ok(None)
        }
    }
}

/// The minutes of *8 giờ 00 - 9 giờ 00*, which before a dash could be a day.
fn minutes_before_an_hour(reader: &mut Reader<'_>) -> Option<u32> {
    let mut ahead = *reader;
    let minute = ahead.number(1..=2).filter(|minute| *minute < 60)?;
    let after = ahead;
    let ends = ahead.mark('-') && clock(&mut ahead).is_ok();
    ends.then(|| *reader = after)?;
    Some(minute)
}

/// A day of the calendar.
fn day(reader: &mut Reader<'_>) -> Result<NaiveDate, NotWhen> {
    let found = day_alone(reader).map_err(|miss| match miss {
        Miss::Fault(fault) if fault.code == Code::InvalidDate => NotWhen::NoDay,
        Miss::Form | Miss::Fault(_) => NotWhen::Words,
    })?;
    // What a program writes after the day is no whole cell of ours.
    if reader.aside.hour {
        return Err(NotWhen::Words);
    }
    match found {
        Written::Day(day) => Ok(day),
        Written::OfYear(day) => {
            let year = reader.given.year.ok_or(NotWhen::NoYear)?;
            NaiveDate::from_ymd_opt(year, day.month(), day.day()).ok_or(NotWhen::NoDay)
        }
        Written::OfEachYear(_) => Err(NotWhen::NoYear),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> String {
        let moment = |moment: Moment| {
            let day = moment.day.map(|day| day.to_string());
            let clock = |minute: u32| format!("{:02}:{:02}", minute / 60, minute % 60);
            let parts = [day, moment.minute.map(clock)];
            parts.into_iter().flatten().collect::<Vec<_>>().join("T")
        };
        let stretch = |stretch: &Stretch| match stretch.to {
            Some(to) => format!("{} > {}", moment(stretch.from), moment(to)),
            None => moment(stretch.from),
        };
        match stretches(text, Some(2026)) {
            Ok(found) => found.iter().map(stretch).collect::<Vec<_>>().join(" & "),
            Err(fault) => format!("{fault:?}"),
        }
    }

    #[test]
    fn cells_say_when() {
        for (text, read) in [
            ("8h30 ngày 3/6/2026", "2026-06-03T08:30"),
            ("14h, 3/6/2026", "2026-06-03T14:00"),
            ("3/6/2026 08:30", "2026-06-03T08:30"),
            ("3/6/2026 08:30:00", "2026-06-03T08:30"),
            ("sáng 03/6", "2026-06-03"),
            ("8 giờ 00 phút, thứ Tư, ngày 03/6/2026", "2026-06-03T08:00"),
            ("từ 8h00 đến 11h30", "08:00 > 11:30"),
            (
                "Từ 8h00 đến 11h30 ngày 03/6/2026",
                "2026-06-03T08:00 > 2026-06-03T11:30",
            ),
            ("Ngày 03/6/2026: 14h00-16h30", "2026-06-03T14:00 > 16:30"),
            (
                "8h ngày 3/6 - 17h ngày 4/6/2026",
                "2026-06-03T08:00 > 2026-06-04T17:00",
            ),
            ("2h chiều 03/6", "2026-06-03T14:00"),
            ("Chiều 03/6: 2h - 4h", "2026-06-03T14:00 > 16:00"),
            ("07:30:00 sáng", "07:30"),
            ("03/6/2026 - 8h00", "2026-06-03T08:00"),
            ("8h00 – 03/6/2026", "2026-06-03T08:00"),
            ("sáng 03/6 đến 11h30", "2026-06-03 > 11:30"),
            ("2:00 CH", "14:00"),
            ("12h trưa", "12:00"),
            (
                "từ 20h đến 24h00 ngày 03/6",
                "2026-06-03T20:00 > 2026-06-03T24:00",
            ),
            ("24:00", "24:00"),
            ("8 giờ 05 - 9 giờ 30", "08:05 > 09:30"),
            ("8 giờ 05-6-2026", "2026-06-05T08:00"),
            ("Thứ Tư, 8h00 ngày 03/6", "2026-06-03T08:00"),
            (
                "8h-11h30 và 13h30-17h ngày 03/6",
                "2026-06-03T08:00 > 11:30 & 2026-06-03T13:30 > 2026-06-03T17:00",
            ),
        ] {
            assert_eq!(shown(text), read, "{text}");
        }
    }

    #[test]
    fn what_would_be_a_guess_is_refused() {
        for (text, fault) in [
            ("khoảng 8h ngày 3/6/2026", "Words"),
            ("8h sáng hoặc chiều 3/6", "Words"),
            ("13h sáng", "Words"),
            ("9h chiều", "Words"),
            ("25h", "Words"),
            ("24h30", "Words"),
            ("24h ngày 03/6 đến 2h ngày 04/6", "Words"),
            ("31/6/2026", "NoDay"),
            ("06/15/2026", "NoDay"),
            ("3/6/26", "Words"),
            ("03-04/6/2026", "Words"),
            ("theo giấy mời", "Words"),
            ("8h 9h", "Words"),
            ("08:30:15", "Words"),
            ("", "Words"),
            ("-", "Words"),
            ("22h đến 1h ngày 03/6", "Words"),
            ("thứ Năm, 8h ngày 03/6/2026", "Weekday"),
            ("8h thứ Năm, ngày 03/6/2026", "Weekday"),
            ("thứ Năm", "Words"),
        ] {
            assert_eq!(shown(text), fault, "{text}");
        }
        assert_eq!(stretches("sáng 03/6", None), Err(NotWhen::NoYear));
    }
}
