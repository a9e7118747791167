//! Days and stretches of days: `10/6/2026`, *10 tháng 6 năm 2026*, *quý II/2026*, *cuối năm 2026*.

use chrono::{Datelike as _, NaiveDate};

use super::super::date::{day_or_month_end, parse_date};
use super::super::{MonthDay, Period};
use super::Fault;
use super::token::{Cursor, Kind, Miss, Read};
use crate::error::Code;

/// A day with its year, or of every year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Written {
    Day(NaiveDate),
    OfYear(MonthDay),
}

/// Goes on only if something holds.
pub(super) fn need(holds: bool) -> Read<()> {
    if holds { Ok(()) } else { Err(Miss::Form) }
}

/// The digits that stand here, if there are so many.
fn digits<'t>(cursor: &mut Cursor<'t>, count: std::ops::RangeInclusive<usize>) -> Read<&'t str> {
    let digits = cursor.digits().ok_or(Miss::Form)?;
    need(count.contains(&digits.len()))?;
    Ok(digits)
}

/// A number of one or two digits.
pub(super) fn small(cursor: &mut Cursor<'_>) -> Read<u32> {
    digits(cursor, 1..=2)?.parse().map_err(|_| Miss::Form)
}

/// A year: four digits.
fn year(cursor: &mut Cursor<'_>) -> Read<i32> {
    let start = cursor.start();
    let digits = cursor.digits().ok_or(Miss::Form)?;
    let year: i32 = digits.parse().unwrap_or_default();
    if digits.len() != 4 {
        return Err(Fault::new(
            Code::NotADeadline,
            format!(
                "the year `{}` does not have four digits",
                short(cursor.since(start))
            ),
            "write the year in full: `10/6/2026`",
        )
        .into());
    }
    if year == 0 {
        return Err(impossible(cursor, start).into());
    }
    Ok(year)
}

/// The year after a month or quarter: `/2026`, *năm 2026*.
fn year_after(cursor: &mut Cursor<'_>) -> Read<i32> {
    if cursor.eat_mark('/') {
        return year(cursor);
    }
    if let Some(year) = cursor.attempt(|cursor| {
        need(cursor.eat_mark('-') || cursor.eat_mark('.'))?;
        digits(cursor, 4..=4)?.parse().map_err(|_| Miss::Form)
    })? {
        return Ok(year);
    }
    cursor.eat_mark(',');
    need(cursor.eat("năm"))?;
    year(cursor)
}

fn short(text: &str) -> String {
    crate::text::excerpt(text)
}

/// The fault of a day or period that no calendar has.
pub(super) fn impossible(cursor: &Cursor<'_>, start: usize) -> Fault {
    Fault::new(
        Code::InvalidDate,
        format!("`{}` is not in the calendar", short(cursor.since(start))),
        "the day comes first, then the month: `10/6/2026`; there are months 1 to 12, quarters I to IV",
    )
}

/// A day, with or without its year.
pub(super) fn written(cursor: &mut Cursor<'_>) -> Read<Written> {
    if let Some(day) = cursor.attempt(of_computers)? {
        return Ok(Written::Day(day));
    }
    let start = cursor.start();
    let day = small(cursor)?;
    let (month, year) = if cursor.eat("tháng") {
        let month = small(cursor)?;
        (month, cursor.attempt(year_after)?)
    } else {
        let mark = mark(cursor)?;
        let month = small(cursor)?;
        let year = if cursor
            .rest
            .get(1)
            .is_some_and(|next| next.kind == Kind::Number)
            && cursor.eat_mark(mark)
        {
            Some(year(cursor)?)
        } else {
            cursor.attempt(|cursor| {
                need(cursor.eat("năm"))?;
                year(cursor)
            })?
        };
        (month, year)
    };
    let found = match year {
        Some(year) => NaiveDate::from_ymd_opt(year, month, day)
            .filter(|day| day.year() > 0)
            .map(Written::Day),
        None => MonthDay::new(month, day).map(Written::OfYear),
    };
    found.ok_or_else(|| impossible(cursor, start).into())
}

/// What stands between day and month: `/`, a dash, or a full stop right before a digit.
fn mark(cursor: &mut Cursor<'_>) -> Read<char> {
    let next = cursor.rest.get(1).ok_or(Miss::Form)?;
    match cursor.peek() {
        Some(Kind::Mark(mark @ ('/' | '-'))) => {
            cursor.next();
            Ok(mark)
        }
        Some(Kind::Mark('.')) if !next.apart => {
            cursor.next();
            Ok('.')
        }
        _ => Err(Miss::Form),
    }
}

/// `2026-06-10`.
fn of_computers(cursor: &mut Cursor<'_>) -> Read<NaiveDate> {
    let start = cursor.start();
    let year = digits(cursor, 4..=4)?;
    need(cursor.eat_mark('-'))?;
    let month = digits(cursor, 2..=2)?;
    need(cursor.eat_mark('-'))?;
    let day = digits(cursor, 2..=2)?;
    parse_date(&format!("{year}-{month}-{day}")).ok_or_else(|| impossible(cursor, start).into())
}

/// A stretch of days that has a name: a year, several years, a half, a quarter or a month.
pub(super) fn period(cursor: &mut Cursor<'_>) -> Read<Period> {
    if let Some(years) = cursor.attempt(years)? {
        return Ok(years);
    }
    if let Some(half) = cursor.attempt(half)? {
        return Ok(half);
    }
    let start = cursor.start();
    if cursor.eat("quý") {
        let quarter = quarter(cursor, start)?;
        let year = stated_year(cursor, start)?;
        return named(cursor, start, &format!("{year:04}-Q{quarter}"));
    }
    if cursor.eat("tháng") {
        let month = small(cursor)?;
        if !(1..=12).contains(&month) {
            return Err(impossible(cursor, start).into());
        }
        let year = stated_year(cursor, start)?;
        return named(cursor, start, &format!("{year:04}-{month:02}"));
    }
    need(cursor.eat("năm"))?;
    let year = year(cursor)?;
    named(cursor, start, &format!("{year:04}"))
}

/// The first and last day of *tháng 6 hằng năm*, *quý II hằng năm*; the last two words are left.
pub(super) fn period_of_year(cursor: &mut Cursor<'_>) -> Read<(MonthDay, MonthDay)> {
    let start = cursor.start();
    let (first, last) = if cursor.eat("quý") {
        let last = u32::try_from(quarter(cursor, start)?)
            .unwrap_or_default()
            .saturating_mul(3);
        (last.saturating_sub(2), last)
    } else {
        need(cursor.eat("tháng"))?;
        let month = small(cursor)?;
        (month, month)
    };
    let mut ahead = *cursor;
    ahead.eat_mark(',');
    need(ahead.eat_one(&["hằng năm", "mỗi năm"]))?;
    // The 29th of February stands for the last day of that month in every year.
    let last = (28..=31).rev().find_map(|day| MonthDay::new(last, day));
    match (MonthDay::new(first, 1), last) {
        (Some(first), Some(last)) => Ok((first, last)),
        _ => Err(impossible(cursor, start).into()),
    }
}

fn named(cursor: &Cursor<'_>, start: usize, name: &str) -> Read<Period> {
    name.parse().map_err(|_| impossible(cursor, start).into())
}

/// The year of a month or quarter, which on a deadline may not be left out.
fn stated_year(cursor: &mut Cursor<'_>, start: usize) -> Read<i32> {
    if let Some(year) = cursor.attempt(year_after)? {
        return Ok(year);
    }
    let part = short(cursor.since(start));
    Err(Fault::new(
        Code::NotADeadline,
        format!("`{part}` names no year"),
        &format!("add the year: `{part}/2026`"),
    )
    .into())
}

/// The number of a quarter, 1 to 4: Roman, with digits, or as a word. The quarter starts at `start`.
fn quarter(cursor: &mut Cursor<'_>, start: usize) -> Read<usize> {
    const ROMAN: [&str; 10] = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"];
    const WORDS: [&str; 4] = ["một", "hai", "ba", "bốn"];
    let number = if let Some(word) = WORDS.iter().position(|word| cursor.eat(word)) {
        word.checked_add(1)
    } else if cursor.eat("tư") {
        Some(4)
    } else {
        let token = cursor.next().ok_or(Miss::Form)?;
        let roman = ROMAN
            .iter()
            .position(|roman| token.text.eq_ignore_ascii_case(roman));
        match token.kind {
            Kind::Number => token.text.parse().ok(),
            _ => Some(
                roman
                    .and_then(|place| place.checked_add(1))
                    .ok_or(Miss::Form)?,
            ),
        }
    };
    let number = number.filter(|number| (1..=4).contains(number));
    number.ok_or_else(|| impossible(cursor, start).into())
}

/// *Giai đoạn 2026-2030*, *2026 - 2027*.
fn years(cursor: &mut Cursor<'_>) -> Read<Period> {
    let start = cursor.start();
    let named = cursor.eat("giai đoạn");
    if named {
        cursor.eat("từ");
    }
    cursor.eat("năm");
    let first = digits(cursor, 4..=4)?;
    if named && cursor.eat("đến") {
        cursor.eat("năm");
    } else {
        need(cursor.eat_mark('-'))?;
    }
    let last = digits(cursor, 4..=4)?;
    let first = parse_date(&format!("{first}-01-01"));
    let last = parse_date(&format!("{last}-12-31"));
    match (first, last) {
        (Some(first), Some(last)) => between(cursor, start, first, last),
        _ => Err(impossible(cursor, start).into()),
    }
}

fn between(cursor: &Cursor<'_>, start: usize, first: NaiveDate, last: NaiveDate) -> Read<Period> {
    Period::between(first, last).ok_or_else(|| {
        Fault::new(
            Code::OutOfRange,
            format!("`{}` ends before it starts", short(cursor.since(start))),
            "write the earlier day first",
        )
        .into()
    })
}

/// *6 tháng đầu năm 2026*, *6 tháng cuối năm 2026*.
fn half(cursor: &mut Cursor<'_>) -> Read<Period> {
    let start = cursor.start();
    if !cursor.eat_one(&["nửa", "sáu tháng"]) {
        need(small(cursor)? == 6)?;
        need(cursor.eat("tháng"))?;
    }
    let half = if cursor.eat("đầu") {
        1
    } else {
        need(cursor.eat("cuối"))?;
        2
    };
    cursor.eat("của");
    need(cursor.eat("năm"))?;
    let year = year(cursor)?;
    named(cursor, start, &format!("{year:04}-H{half}"))
}

/// The first, middle or last day of a period.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Edge {
    pub(super) day: NaiveDate,
    /// Whether it is read by analogy with article 146 of the Civil Code.
    pub(super) by_civil_code: bool,
}

/// *Cuối năm 2026*: the day that article 146 of the Civil Code names, if it or its like names one.
pub(super) fn edge(cursor: &mut Cursor<'_>) -> Read<Edge> {
    let start = cursor.start();
    let place = ["đầu", "giữa", "cuối"]
        .iter()
        .position(|place| cursor.eat(place))
        .ok_or(Miss::Form)?;
    let whole = cursor.peek();
    let span = period(cursor)?;
    let year = span.end().year();
    need(span.start().year() == year)?;
    let first_or_last = |day| {
        Ok(Edge {
            day,
            by_civil_code: true,
        })
    };
    let no_clause = |cursor: &Cursor<'_>, parameter: &str| {
        Miss::from(Fault::new(
            Code::ClauseMissing,
            format!(
                "no clause of the rulebook says which day `{}` is",
                short(cursor.since(start))
            ),
            &format!("extend `vn-state`, or add the parameter `{parameter}`"),
        ))
    };
    let (middle, month, day) = match (place, whole) {
        (0, Some(Kind::Word("tháng" | "năm"))) => return first_or_last(span.start()),
        (2, Some(Kind::Word("tháng" | "năm" | "quý"))) => return first_or_last(span.end()),
        (1, Some(Kind::Word("tháng"))) => {
            let middle = cursor.middles.day_of_month;
            let middle = middle.ok_or_else(|| no_clause(cursor, "middle-of-month"))?;
            (middle, span.start().month(), middle.number)
        }
        (1, Some(Kind::Word("năm"))) => {
            let middle = cursor.middles.month_of_year;
            let middle = middle.ok_or_else(|| no_clause(cursor, "middle-of-year"))?;
            (middle, middle.number, 31)
        }
        _ => return Err(Miss::Form),
    };
    Ok(Edge {
        day: day_or_month_end(year, month, day).ok_or(Miss::Form)?,
        by_civil_code: middle.by_civil_code,
    })
}

/// *Từ ngày 01/4/2026 đến ngày 30/6/2026*. The first day may borrow the year of the last.
pub(super) fn range(cursor: &mut Cursor<'_>) -> Read<Period> {
    let start = cursor.start();
    if cursor.eat("trong") {
        cursor.eat("khoảng");
        cursor.eat("thời gian");
    }
    need(cursor.eat("từ"))?;
    let first = end_of_range(cursor)?;
    if !cursor.eat("đến") {
        need(cursor.eat_mark('-'))?;
    }
    cursor.eat("hết");
    let (_, last) = match end_of_range(cursor)? {
        Side::Days(first, last) => (first, last),
        Side::OfYear(_) => return Err(Miss::Form),
    };
    let first = match first {
        Side::Days(first, _) => Some(first),
        Side::OfYear(day) => NaiveDate::from_ymd_opt(last.year(), day.month(), day.day()),
    };
    let first = first.ok_or_else(|| impossible(cursor, start))?;
    between(cursor, start, first, last)
}

enum Side {
    Days(NaiveDate, NaiveDate),
    OfYear(MonthDay),
}

fn end_of_range(cursor: &mut Cursor<'_>) -> Read<Side> {
    let word = cursor.eat("ngày");
    match cursor.attempt(written)? {
        Some(Written::Day(day)) => Ok(Side::Days(day, day)),
        Some(Written::OfYear(day)) => Ok(Side::OfYear(day)),
        None => {
            need(!word)?;
            let span = period(cursor)?;
            Ok(Side::Days(span.start(), span.end()))
        }
    }
}
