//! From one day to another: *từ ngày 01/4/2026 đến ngày 30/6/2026*, `26-27/9/2026`. The first day may
//! borrow the month and the year of the last.

use chrono::{Datelike as _, NaiveDate};

use super::super::{MonthDay, Period, Recurring, RoundDay};
use super::Fault;
use super::day::{Written, each_year_next, impossible, written};
use super::hour::hour;
use super::number::{day_number, four_digits};
use super::period::{Stretch, between, stretch};
use super::read::{Miss, Read, Reader, eat, need};
use super::round::{Place, Round, place_of_month};
use crate::error::Code;
use crate::message::Message;
use crate::text::Label;

/// What a span says: its days once, or a last day that comes round.
#[derive(Debug, Clone)]
pub(super) enum Span {
    Once(Period),
    Round(Round),
}

/// One end of a span.
#[derive(Debug, Clone, Copy)]
enum Side {
    Day(NaiveDate),
    OfYear(MonthDay),
    OfMonth(u32),
    Stretch(Stretch),
}

/// A span of days, and whether words and not only numbers say so.
pub(super) fn span(reader: &mut Reader<'_>) -> Read<(Span, bool)> {
    let start = reader.at;
    if eat!(reader, "trong") {
        eat!(reader, "khoảng");
        eat!(reader, "thời gian");
        need(eat!(reader, "từ"))?;
    } else if !eat!(reader, "từ") {
        return without_from(reader, start);
    }
    let first = side(reader)?;
    need(eat!(reader, "đến" | "tới") || reader.mark('-'))?;
    eat!(reader, "hết");
    let last = side(reader)?;
    Ok((joined(reader, start, first, last)?, true))
}

/// `26-27/9/2026`, *ngày 10 - 18/11*: days of one month.
fn without_from(reader: &mut Reader<'_>, start: usize) -> Read<(Span, bool)> {
    let named = eat!(reader, "ngày");
    let first = match reader.attempt(written)? {
        Some(Written::Day(day)) => Side::Day(day),
        Some(Written::OfYear(day)) => Side::OfYear(day),
        Some(_) => return Err(Miss::Form),
        None => match reader.attempt(stretch)? {
            Some(found) if !named && found.has_year() => Side::Stretch(found),
            _ => Side::OfMonth(day_number(reader)?),
        },
    };
    let word = named && eat!(reader, "đến");
    need(word || reader.mark('-'))?;
    eat!(reader, "ngày");
    let last = side(reader)?;
    match (first, last) {
        (Side::Stretch(_), Side::Stretch(last)) if last.has_year() => {}
        (Side::Stretch(_), _) => return Err(Miss::Form),
        (_, Side::Day(_)) => {}
        (Side::OfMonth(_) | Side::OfYear(_), Side::OfYear(_)) => {
            need(named || reader.given.year.is_some())?;
        }
        _ => return Err(Miss::Form),
    }
    Ok((joined(reader, start, first, last)?, named))
}

fn side(reader: &mut Reader<'_>) -> Read<Side> {
    if reader.attempt(hour)?.is_some() {
        reader.aside.hour = true;
        reader.mark(',');
    }
    let named = eat!(reader, "ngày");
    match reader.attempt(written)? {
        Some(Written::Day(day)) => return Ok(Side::Day(day)),
        Some(Written::OfYear(day)) => return Ok(Side::OfYear(day)),
        Some(Written::OfEachYear(_)) => return Err(Miss::Form),
        None => {}
    }
    if !named && let Some(found) = reader.attempt(year_or_stretch)? {
        return Ok(Side::Stretch(found));
    }
    let day = day_number(reader)?;
    if (1..=31).contains(&day) {
        Ok(Side::OfMonth(day))
    } else {
        Err(Miss::Form)
    }
}

fn year_or_stretch(reader: &mut Reader<'_>) -> Read<Stretch> {
    if let Some(found) = reader.attempt(stretch)? {
        return Ok(found);
    }
    let start = reader.at;
    let year = four_digits(reader)?;
    Ok(Stretch::of_year_number(year, start))
}

/// The span from one end to the other.
fn joined(reader: &mut Reader<'_>, start: usize, first: Side, last: Side) -> Read<Span> {
    match last {
        Side::Day(last) => {
            let first = first_day(reader, start, first, last)?;
            between(reader, start, first, last).map(Span::Once)
        }
        Side::Stretch(last) if last.has_year() || !each_year_next(reader) => {
            let last = last.period(reader)?.end();
            let first = match first {
                Side::Stretch(first) if !first.has_year() => {
                    let days = first.in_year(last.year());
                    days.ok_or_else(|| impossible(reader, start))?.start()
                }
                Side::Stretch(first) => first.period(reader)?.start(),
                Side::Day(first) => first,
                Side::OfYear(_) | Side::OfMonth(_) => return Err(Miss::Form),
            };
            between(reader, start, first, last).map(Span::Once)
        }
        Side::Stretch(last) => {
            need(matches!(first, Side::Stretch(first) if !first.has_year()))?;
            let (_, last) = last.of_year().ok_or_else(|| impossible(reader, start))?;
            Ok(Span::Round(round(
                reader,
                RoundDay::OfYear(last),
                Place::OfYear,
            )))
        }
        Side::OfYear(last) => {
            need(matches!(first, Side::OfYear(_) | Side::OfMonth(_)))?;
            if let Some(year) = reader.given.year.filter(|_| !each_year_next(reader)) {
                let last = NaiveDate::from_ymd_opt(year, last.month(), last.day());
                let last = last.ok_or_else(|| impossible(reader, start))?;
                reader.aside.year = Some(year);
                return joined(reader, start, first, Side::Day(last));
            }
            Ok(Span::Round(round(
                reader,
                RoundDay::OfYear(last),
                Place::OfYear,
            )))
        }
        Side::OfMonth(last) => {
            let Side::OfMonth(first) = first else {
                return Err(Miss::Form);
            };
            if first > last {
                return Err(over_the_month(reader, start).into());
            }
            let place = place_of_month(reader)?;
            Ok(Span::Round(round(reader, RoundDay::OfMonth(last), place)))
        }
    }
}

/// The first day, which may borrow from the last.
fn first_day(reader: &Reader<'_>, start: usize, first: Side, last: NaiveDate) -> Read<NaiveDate> {
    let day = match first {
        Side::Day(first) => Some(first),
        Side::OfYear(first) => NaiveDate::from_ymd_opt(last.year(), first.month(), first.day()),
        Side::OfMonth(first) => NaiveDate::from_ymd_opt(last.year(), last.month(), first),
        Side::Stretch(first) if first.has_year() => return Err(Miss::Form),
        Side::Stretch(first) => first.in_year(last.year()).map(|days| days.start()),
    };
    day.ok_or_else(|| impossible(reader, start).into())
}

fn round(reader: &mut Reader<'_>, day: RoundDay, place: Place) -> Round {
    reader.aside.start = true;
    Round {
        rule: Recurring::NotLaterThan(day),
        place,
    }
}

fn over_the_month(reader: &Reader<'_>, start: usize) -> Fault {
    Fault::new(
        Code::NotADeadline,
        Message::of(
            "`{}` kéo từ tháng này sang tháng sau",
            "`{}` goes from one month into the next",
            &[&reader.shown(start)],
        ),
        Label::new(
            "hãy chỉ ghi ngày cuối: `chậm nhất ngày 05 hằng tháng`",
            "state the last day alone: `chậm nhất ngày 05 hằng tháng`",
        ),
    )
}
