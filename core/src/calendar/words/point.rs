//! The day or stretch of days after the words that open a deadline.

use chrono::NaiveDate;

use super::super::{Cycle, MonthDay, Period, RoundDay};
use super::day::{Written, each_year_next, impossible, written};
use super::number::{day_number, four_digits};
use super::period::{Called, Edge, Stretch, edge, stretch};
use super::read::{Miss, Read, Reader, eat, need};
use super::round::{Place, last_month, last_of_round, place_of_month};
use crate::text::{Word, phrases};

phrases! {
    static PURPOSE = ["để", "nhằm", "phục vụ"];
}

/// What stands after an opener.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Point {
    Day(NaiveDate),
    Round(RoundDay, Place),
    Period(Period),
    /// The first and last day of a month or quarter of every year.
    PeriodOfYear(MonthDay, MonthDay),
    /// The last month of each round.
    LastMonth(Place),
    Edge(Edge),
}

/// A day or stretch of days. After an opener, `10/6` is a day; by itself it may be anything.
pub(super) fn point(reader: &mut Reader<'_>, opened: bool) -> Read<Point> {
    if eat!(reader, "ngày") {
        if let Some(last) = reader.attempt(last_day)? {
            return Ok(last);
        }
        return match reader.attempt(written)? {
            Some(day) => Ok(day.into()),
            None => of_month(reader),
        };
    }
    let numbers = opened || reader.given.cell;
    let bare_numbers =
        reader.peek().is_some_and(Word::is_number) && !reader.second().is_some_and(Word::is_word);
    if let Some(day) = reader.attempt(written)? {
        need(numbers || !bare_numbers || matches!(day, Written::Day(_)))?;
        return Ok(day.into());
    }
    if let Some(found) = reader.attempt(stretch)? {
        return of_stretch(reader, found, opened);
    }
    if numbers && let Some(period) = reader.attempt(in_numbers)? {
        return Ok(Point::Period(period));
    }
    if let Some(place) = reader.attempt(last_month)? {
        return Ok(Point::LastMonth(place));
    }
    edge(reader).map(Point::Edge)
}

fn of_stretch(reader: &mut Reader<'_>, found: Stretch, opened: bool) -> Read<Point> {
    if !found.has_year() {
        if each_year_next(reader) {
            let (first, last) = found.of_year().ok_or(Miss::Form)?;
            return Ok(Point::PeriodOfYear(first, last));
        }
        // *Năm* alone says nothing, but for *hết năm* in a plan of one year.
        need(found.called != Called::Year || opened || reader.given.cell)?;
    }
    found.period(reader).map(Point::Period)
}

/// `6/2026`, `T6/2026`, `Q3/2026`, `2026`.
fn in_numbers(reader: &mut Reader<'_>) -> Read<Period> {
    let start = reader.at;
    let text = reader.text;
    let part_of_year = if let Some(month) = reader.number(1..=2) {
        Some(format!("{month:02}"))
    } else if let Some(word) = reader.take(Word::is_word) {
        need(reader.given.cell)?;
        let word = word.place.of(text);
        let (initial, number) = word.split_at_checked(1).ok_or(Miss::Form)?;
        let number: u32 = number.parse().map_err(|_| Miss::Form)?;
        match initial {
            "T" | "t" => Some(format!("{number:02}")),
            "Q" | "q" => Some(format!("Q{number}")),
            _ => return Err(Miss::Form),
        }
    } else {
        None
    };
    if let Some(part) = part_of_year {
        need(reader.mark('/') || reader.given.cell && reader.mark('-'))?;
        let year = four_digits(reader)?;
        let name = format!("{year:04}-{part}");
        return name.parse().map_err(|_| impossible(reader, start).into());
    }
    let year = four_digits(reader)?;
    let ends = match reader.peek() {
        None => true,
        Some(next) => {
            next.is_mark('.')
                || next.is_mark(',')
                || next.is_mark(';')
                || next.is_mark(')')
                || reader.stands(&PURPOSE)
        }
    };
    need(ends && (1900..=2199).contains(&year))?;
    format!("{year:04}").parse().map_err(|_| Miss::Form)
}

impl From<Written> for Point {
    fn from(day: Written) -> Self {
        match day {
            Written::Day(day) => Self::Day(day),
            Written::OfYear(day) => Self::Round(RoundDay::OfYear(day), Place::OfYear),
            Written::OfEachYear(day) => Self::Round(RoundDay::OfYear(day), Place::Of(Cycle::Year)),
        }
    }
}

/// *Ngày 20*, *ngày 20 của tháng cuối quý*, from the number on.
fn of_month(reader: &mut Reader<'_>) -> Read<Point> {
    let start = reader.at;
    let day = day_number(reader)?;
    if !(1..=31).contains(&day) {
        return Err(impossible(reader, start).into());
    }
    let place = place_of_month(reader)?;
    Ok(Point::Round(RoundDay::OfMonth(day), place))
}

/// *Ngày cuối cùng của tháng*, from the second word on.
fn last_day(reader: &mut Reader<'_>) -> Read<Point> {
    need(eat!(reader, "cuối"))?;
    eat!(reader, "cùng");
    eat!(reader, "của");
    if let Some(place) = reader.attempt(last_month)? {
        return Ok(Point::Round(RoundDay::LastOfMonth, place));
    }
    let before = *reader;
    if let Some(found) = reader.attempt(stretch)? {
        if each_year_next(reader) && !found.has_year() {
            let (_, last) = found.of_year().ok_or(Miss::Form)?;
            return Ok(Point::Round(RoundDay::OfYear(last), Place::OfYear));
        }
        if found.called != Called::Year || found.has_year() {
            return found.period(reader).map(|period| Point::Day(period.end()));
        }
        *reader = before;
    }
    let place = last_of_round(reader)?;
    Ok(Point::Round(RoundDay::LastOfMonth, place))
}
