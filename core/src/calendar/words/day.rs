//! Days: `10/6/2026`, *10 tháng 6 năm 2026*, `2026-06-10`, *thứ Sáu, ngày 12/6/2026*.

use chrono::{Datelike as _, NaiveDate};

use super::super::MonthDay;
use super::super::date::parse_date;
use super::Fault;
use super::hour::{clock_after, weekday};
use super::number::{day_number, four_digits, month_number, small};
use super::read::{EACH, Miss, Read, Reader, eat, need};
use crate::error::Code;
use crate::message::Message;
use crate::text::{Label, Word, phrases};

/// A day with its year, or of every year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Written {
    Day(NaiveDate),
    OfYear(MonthDay),
    /// *15 tháng 12 của năm báo cáo*: of every year, as the words say.
    OfEachYear(MonthDay),
}

phrases! {
    /// A year by its distance from that of the plan.
    static BESIDE: i32 = {
        "năm nay" => 0, "năm này" => 0, "năm kế hoạch" => 0, "cùng năm" => 0,
        "năm sau" => 1, "năm tới" => 1, "năm tiếp theo" => 1, "năm kế tiếp" => 1,
        "năm liền kề" => 1, "năm liền sau" => 1, "năm sau liền kề" => 1,
    };
}
phrases! {
    static OF_EACH_YEAR = [
        "năm báo cáo", "của năm báo cáo", "của năm", "của mỗi năm", "của hằng năm", "của hàng năm",
    ];
    static YEAR_BY_NAME = ["năm học", "năm trước", "năm ngoái", "năm qua", "năm đó", "năm ấy"];
}

/// A year: four digits.
pub(super) fn year(reader: &mut Reader<'_>) -> Read<i32> {
    let start = reader.at;
    let number = reader.take(Word::is_number).ok_or(Miss::Form)?;
    let digits = number.place.of(reader.text);
    let year: i32 = digits.parse().unwrap_or_default();
    if digits.len() != 4 {
        return Err(Fault::new(
            Code::NotADeadline,
            Message::of(
                "năm `{}` không có đúng bốn chữ số",
                "the year `{}` does not have four digits",
                &[&reader.shown(start)],
            ),
            Label::new(
                "hãy ghi đủ năm: `10/6/2026`",
                "write the year in full: `10/6/2026`",
            ),
        )
        .into());
    }
    if year == 0 {
        return Err(impossible(reader, start).into());
    }
    Ok(year)
}

/// The year after a month or quarter: `/2026`, *năm 2026*, *năm sau*. What it belongs to starts at
/// `start`.
pub(super) fn year_after(reader: &mut Reader<'_>, start: usize) -> Read<i32> {
    if reader.mark('/') {
        return year(reader);
    }
    if let Some(year) = reader.attempt(|reader| {
        need(reader.mark('-') || reader.mark('.'))?;
        four_digits(reader)
    })? {
        return Ok(year);
    }
    reader.mark(',');
    eat!(reader, "của");
    if let Some(distance) = reader.phrase(&BESIDE) {
        let year = reader
            .year_of_plan()
            .ok_or_else(|| no_number(reader, start))?;
        // Noted is the year that was meant.
        let year = year.saturating_add(distance);
        reader.aside.year = Some(year);
        return Ok(year);
    }
    need(eat!(reader, "năm"))?;
    year(reader)
}

/// The fault of a part that names no year.
pub(super) fn no_year(reader: &Reader<'_>, start: usize) -> Fault {
    let part = reader.shown(start);
    Fault::new(
        Code::NotADeadline,
        Message::of("`{}` không ghi năm", "`{}` names no year", &[&part]),
        Message::of(
            "hãy thêm năm: `{}/2026`",
            "add the year: `{}/2026`",
            &[&part],
        ),
    )
}

/// The fault of a year that is not named by its number.
pub(super) fn no_number(reader: &Reader<'_>, start: usize) -> Fault {
    Fault::new(
        Code::NotADeadline,
        Message::of(
            "`{}` không ghi năm",
            "`{}` names no year",
            &[&reader.shown(start)],
        ),
        Label::new(
            "hãy ghi năm bằng chữ số: `năm 2026`",
            "state the year in digits: `năm 2026`",
        ),
    )
}

/// The fault of a day or period that no calendar has.
pub(super) fn impossible(reader: &Reader<'_>, start: usize) -> Fault {
    Fault::new(
        Code::InvalidDate,
        Message::of(
            "`{}` không có trong lịch",
            "`{}` is not in the calendar",
            &[&reader.shown(start)],
        ),
        Label::new(
            "ngày ghi trước, tháng ghi sau: `10/6/2026`; chỉ có tháng 1 đến 12, quý I đến IV",
            "the day comes first, then the month: `10/6/2026`; there are months 1 to 12, quarters I to IV",
        ),
    )
}

/// A day, with or without its year, and the weekday or the hour beside it.
pub(super) fn written(reader: &mut Reader<'_>) -> Read<Written> {
    let found = day_alone(reader)?;
    if matches!(found, Written::Day(_)) {
        clock_after(reader)?;
    }
    Ok(found)
}

/// A day, with or without its year, and the weekday beside it.
pub(super) fn day_alone(reader: &mut Reader<'_>) -> Read<Written> {
    let start = reader.at;
    let named = reader.attempt(weekday)?;
    if named.is_some() {
        reader.mark(',');
        let open = reader.mark('(');
        eat!(reader, "ngày");
        let found = reader.attempt(plain)?;
        let found = found.ok_or_else(|| weekday_alone(reader, start))?;
        need(!open || reader.mark(')'))?;
        return fitting(reader, start, found, named);
    }
    let found = plain(reader)?;
    let after = reader.attempt(|reader| {
        let open = reader.mark('(');
        need(open || reader.mark(','))?;
        let named = weekday(reader)?;
        need(!open || reader.mark(')'))?;
        Ok(named)
    })?;
    fitting(reader, start, found, after)
}

fn weekday_alone(reader: &Reader<'_>, start: usize) -> Fault {
    Fault::new(
        Code::NotADeadline,
        Message::of(
            "`{}` chỉ ghi thứ, không ghi ngày",
            "`{}` names a weekday and no day",
            &[&reader.shown(start)],
        ),
        super::refusal::STATE_THE_DAY,
    )
}

/// The day, if it is of the weekday that stands beside it.
fn fitting(
    reader: &mut Reader<'_>,
    start: usize,
    found: Written,
    weekday: Option<chrono::Weekday>,
) -> Read<Written> {
    let Some(weekday) = weekday else {
        return Ok(found);
    };
    let day = match found {
        Written::Day(day) => day,
        Written::OfEachYear(_) => return Err(weekday_alone(reader, start).into()),
        Written::OfYear(day) => {
            let year = reader
                .year_of_plan()
                .ok_or_else(|| no_year(reader, start))?;
            let day = NaiveDate::from_ymd_opt(year, day.month(), day.day());
            day.ok_or_else(|| impossible(reader, start))?
        }
    };
    if day.weekday() != weekday {
        return Err(Fault::new(
            Code::NotADeadline,
            Message::of(
                "`{}` ghi ngày không đúng thứ",
                "`{}` names a day that is not of that weekday",
                &[&reader.shown(start)],
            ),
            Label::new(
                "hãy bỏ thứ, hoặc ghi đúng ngày",
                "leave the weekday out, or state the day that was meant",
            ),
        )
        .into());
    }
    Ok(Written::Day(day))
}

/// A day in digits, or with its month in words.
fn plain(reader: &mut Reader<'_>) -> Read<Written> {
    if let Some(day) = reader.attempt(of_computers)? {
        return Ok(Written::Day(day));
    }
    let start = reader.at;
    let day = day_number(reader)?;
    let (month, year) = if eat!(reader, "tháng") {
        (
            month_number(reader)?,
            reader.attempt(|reader| year_after(reader, start))?,
        )
    } else {
        let mark = mark(reader)?;
        let month = small(reader)?;
        // `26-27/9/2026` is from one day to another.
        need(mark != '-' || !reader.peek().is_some_and(|next| next.is_mark('/')))?;
        let year = if reader.second().is_some_and(Word::is_number) && reader.mark(mark) {
            Some(year(reader)?)
        } else {
            reader.attempt(|reader| {
                need(
                    !reader
                        .peek()
                        .is_some_and(|next| next.is_mark('/') || next.is_mark('-')),
                )?;
                year_after(reader, start)
            })?
        };
        (month, year)
    };
    if let Some(year) = year {
        let day = NaiveDate::from_ymd_opt(year, month, day).filter(|day| day.year() > 0);
        return day
            .map(Written::Day)
            .ok_or_else(|| impossible(reader, start).into());
    }
    let day = MonthDay::new(month, day).ok_or_else(|| impossible(reader, start))?;
    if reader.skip(&OF_EACH_YEAR) {
        return Ok(Written::OfEachYear(day));
    }
    Ok(Written::OfYear(day))
}

/// What stands between day and month: `/`, a dash, or a full stop right before a digit.
fn mark(reader: &mut Reader<'_>) -> Read<char> {
    let close = reader.second().is_some_and(|next| !next.apart());
    for mark in ['/', '-', '.'] {
        if (mark != '.' || close) && reader.mark(mark) {
            return Ok(mark);
        }
    }
    Err(Miss::Form)
}

/// `2026-06-10`, which programs write, and `2026-06-10T00:00`.
fn of_computers(reader: &mut Reader<'_>) -> Read<NaiveDate> {
    let start = reader.at;
    let year = four_digits(reader)?;
    need(reader.mark('-'))?;
    let month = reader.number(2..=2).ok_or(Miss::Form)?;
    need(reader.mark('-'))?;
    let text = reader.text;
    let last = reader.take(|word| !word.apart()).ok_or(Miss::Form)?;
    let last = last.place.of(text);
    let day = match last.split_once(['T', 't']) {
        Some((day, hour)) => {
            let minutes =
                reader.reads(|reader| need(reader.mark(':') && reader.number(2..=2).is_some()));
            need(minutes && hour.len() == 2)?;
            reader.aside.hour |= hour != "00";
            super::hour::seconds(reader);
            day
        }
        None => last,
    };
    need(day.len() == 2 && day.bytes().all(|byte| byte.is_ascii_digit()))?;
    parse_date(&format!("{year:04}-{month:02}-{day}"))
        .ok_or_else(|| impossible(reader, start).into())
}

/// Whether *hằng năm* comes next.
pub(super) fn each_year_next(reader: &Reader<'_>) -> bool {
    let mut ahead = *reader;
    ahead.mark(',');
    ahead.skip(&EACH) && eat!(ahead, "năm")
}

/// Whether a year comes next that is named by something else than its number.
pub(super) fn year_by_name_next(reader: &Reader<'_>) -> bool {
    reader.stands(&YEAR_BY_NAME)
}

/// A year that is named by its distance from that of the plan.
pub(super) fn year_beside(reader: &mut Reader<'_>) -> Option<i32> {
    reader.phrase(&BESIDE)
}
