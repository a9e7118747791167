//! Hours and weekdays, which a deadline does not hold: an hour is noted, a weekday must fit its day.

use chrono::Weekday;

use super::read::{Miss, Read, Reader, eat, need};
use crate::text::phrases;

phrases! {
    static WEEKDAYS: Weekday = {
        "thứ hai" => Weekday::Mon, "thứ 2" => Weekday::Mon,
        "thứ ba" => Weekday::Tue, "thứ 3" => Weekday::Tue,
        "thứ tư" => Weekday::Wed, "thứ 4" => Weekday::Wed,
        "thứ năm" => Weekday::Thu, "thứ 5" => Weekday::Thu,
        "thứ sáu" => Weekday::Fri, "thứ 6" => Weekday::Fri,
        "thứ bảy" => Weekday::Sat, "thứ bẩy" => Weekday::Sat, "thứ 7" => Weekday::Sat,
        "chủ nhật" => Weekday::Sun,
    };
}

/// *Thứ Sáu*.
pub(super) fn weekday(reader: &mut Reader<'_>) -> Read<Weekday> {
    reader.phrase(&WEEKDAYS).ok_or(Miss::Form)
}

/// Where in its day an hour lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Hour {
    /// 0 o'clock: the day has not begun.
    First,
    Within,
    /// 24 o'clock: the day is over.
    Last,
}

/// An hour of a day: *16 giờ 30 phút*, `16h00`, `17:00`.
pub(super) fn hour(reader: &mut Reader<'_>) -> Read<Hour> {
    let (hour, minute) = clock(reader)?;
    match (hour, minute) {
        (0, 0) => Ok(Hour::First),
        (24, 0) => Ok(Hour::Last),
        (0..24, 0..60) => Ok(Hour::Within),
        _ => Err(Miss::Form),
    }
}

/// The hour and minute of a day, as they are written.
pub(super) fn clock(reader: &mut Reader<'_>) -> Read<(u32, u32)> {
    of_one_word(reader).map_or_else(|| of_words(reader), Ok)
}

/// `16h`, `16h30`, `16g30`.
fn of_one_word(reader: &mut Reader<'_>) -> Option<(u32, u32)> {
    let word = reader.peek().filter(|word| word.is_word())?;
    let (hour, minute) = word
        .place
        .of(reader.text)
        .split_once(['h', 'H', 'g', 'G'])?;
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if !(1..=2).contains(&hour.len()) || !digits(hour) || minute.len() > 2 || !digits(minute) {
        return None;
    }
    let found = (
        hour.parse().ok()?,
        if minute.is_empty() {
            0
        } else {
            minute.parse().ok()?
        },
    );
    reader.advance();
    reader.mark('\'');
    Some(found)
}

fn of_words(reader: &mut Reader<'_>) -> Read<(u32, u32)> {
    let hour = reader.number(1..=2).ok_or(Miss::Form)?;
    if reader.mark(':') {
        let minute = reader.number(2..=2).ok_or(Miss::Form)?;
        seconds(reader);
        return Ok((hour, minute));
    }
    need(eat!(reader, "giờ"))?;
    let minute = reader.attempt(|reader| {
        let minute = reader.number(1..=2).ok_or(Miss::Form)?;
        // *16 giờ 05/6/2026* is an hour and a day.
        need(
            !reader
                .peek()
                .is_some_and(|next| matches!(next.kind, crate::text::WordKind::Mark('/' | '-'))),
        )?;
        eat!(reader, "phút");
        Ok(minute)
    })?;
    Ok((hour, minute.unwrap_or_default()))
}

/// `:00`, `:00.000`, `Z`, after the minutes.
pub(super) fn seconds(reader: &mut Reader<'_>) {
    let found = reader.reads(|reader| need(reader.mark(':') && reader.number(2..=2).is_some()));
    if found {
        reader.reads(|reader| need(reader.mark('.') && reader.number(1..=9).is_some()));
    }
}

/// The time of day that programs write after a day, `00:00:00`.
pub(super) fn clock_after(reader: &mut Reader<'_>) -> Read<()> {
    let found = reader.attempt(|reader| {
        let hour = reader.number(1..=2).ok_or(Miss::Form)?;
        need(reader.mark(':'))?;
        let minute = reader.number(2..=2).ok_or(Miss::Form)?;
        seconds(reader);
        Ok((hour, minute) != (0, 0))
    })?;
    reader.aside.hour |= found.unwrap_or_default();
    Ok(())
}
