//! Stretches of days that have a name: *quý II/2026*, *tháng 6*, *6 tháng cuối năm*, *cuối năm 2026*.

use chrono::{Datelike as _, NaiveDate};

use super::super::date::{day_or_month_end, parse_date};
use super::super::{Cycle, MonthDay, Period, RoundDay};
use super::Fault;
use super::cycle::cycle_noun;
use super::day::{
    each_year_next, impossible, no_number, no_year, year, year_after, year_beside,
    year_by_name_next,
};
use super::note::Named;
use super::number::{four_digits, month_number, small};
use super::read::{EACH, Miss, QUARTER, Read, Reader, eat, need};
use crate::error::Code;
use crate::message::Message;
use crate::text::{Label, Word, phrases};

phrases! {
    static PLACES: u8 = { "đầu" => 0, "giữa" => 1, "cuối" => 2 };
    static QUARTERS: u32 = {
        "I" => 1, "II" => 2, "III" => 3, "IV" => 4, "V" => 5, "VI" => 6, "VII" => 7, "VIII" => 8,
        "IX" => 9, "X" => 10, "một" => 1, "hai" => 2, "ba" => 3, "bốn" => 4, "tư" => 4,
    };
}
phrases! {
    static HALF = ["nửa", "sáu tháng"];
}

/// What a stretch is called.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Called {
    Month,
    Quarter,
    Year,
    /// Something else, such as *6 tháng cuối năm*.
    Other,
}

/// Months of a year, with or without the year, or several years.
#[derive(Debug, Clone, Copy)]
pub(super) struct Stretch {
    pub(super) called: Called,
    months: (u32, u32),
    years: Option<(i32, i32)>,
    /// Its first word.
    start: usize,
}

impl Stretch {
    /// Its days; the plan may say of which year.
    pub(super) fn period(self, reader: &mut Reader<'_>) -> Read<Period> {
        let (first, last) = if let Some(years) = self.years {
            years
        } else {
            let year = reader.year_of_plan();
            let year = year.ok_or_else(|| match self.called {
                Called::Month | Called::Quarter => no_year(reader, self.start),
                Called::Year | Called::Other => no_number(reader, self.start),
            })?;
            (year, year)
        };
        if first != last {
            return years_between(reader, self.start, first, last);
        }
        self.in_year(first)
            .ok_or_else(|| impossible(reader, self.start).into())
    }

    /// Its days in a year.
    pub(super) fn in_year(self, year: i32) -> Option<Period> {
        let name = match self.months {
            (1, 12) => format!("{year:04}"),
            (1, 6) => format!("{year:04}-H1"),
            (7, 12) => format!("{year:04}-H2"),
            (first, last) if first == last => format!("{year:04}-{first:02}"),
            (first, last) if last.is_multiple_of(3) && last.checked_sub(2) == Some(first) => {
                format!("{year:04}-Q{}", last.checked_div(3)?)
            }
            (first, last) => {
                let first = NaiveDate::from_ymd_opt(year, first, 1)?;
                return Period::between(first, day_or_month_end(year, last, 31)?);
            }
        };
        name.parse().ok()
    }

    /// A year that stands as a number alone.
    pub(super) fn of_year_number(year: i32, start: usize) -> Self {
        Self {
            called: Called::Year,
            months: (1, 12),
            years: Some((year, year)),
            start,
        }
    }

    pub(super) fn has_year(self) -> bool {
        self.years.is_some()
    }

    /// The first and last day in every year. The 29th of February stands for the last day of that month.
    pub(super) fn of_year(self) -> Option<(MonthDay, MonthDay)> {
        let last = (28..=31)
            .rev()
            .find_map(|day| MonthDay::new(self.months.1, day));
        Some((MonthDay::new(self.months.0, 1)?, last?))
    }
}

fn years_between(reader: &Reader<'_>, start: usize, first: i32, last: i32) -> Read<Period> {
    let first = parse_date(&format!("{first:04}-01-01"));
    let last = parse_date(&format!("{last:04}-12-31"));
    match (first, last) {
        (Some(first), Some(last)) => between(reader, start, first, last),
        _ => Err(impossible(reader, start).into()),
    }
}

pub(super) fn between(
    reader: &Reader<'_>,
    start: usize,
    first: NaiveDate,
    last: NaiveDate,
) -> Read<Period> {
    Period::between(first, last).ok_or_else(|| {
        Fault::new(
            Code::OutOfRange,
            Message::of(
                "`{}` kết thúc trước khi bắt đầu",
                "`{}` ends before it starts",
                &[&reader.shown(start)],
            ),
            Label::new("hãy ghi ngày sớm hơn trước", "write the earlier day first"),
        )
        .into()
    })
}

/// A month, a quarter, months at one end of a year, a year or several.
pub(super) fn stretch(reader: &mut Reader<'_>) -> Read<Stretch> {
    let start = reader.at;
    if let Some(years) = reader.attempt(years)? {
        return Ok(Stretch {
            called: Called::Other,
            months: (1, 12),
            years: Some(years),
            start,
        });
    }
    if let Some(found) = reader.attempt(end_of_year)? {
        return Ok(found);
    }
    let (called, months) = if reader.skip(&QUARTER) {
        let first = quarter(reader, start)?;
        let last = up_to(reader, |reader| {
            reader.skip(&QUARTER);
            quarter(reader, start)
        })?;
        let last = last.unwrap_or(first);
        let first_month = first.saturating_mul(3).saturating_sub(2);
        (Called::Quarter, (first_month, last.saturating_mul(3)))
    } else if eat!(reader, "tháng") {
        let first = month(reader, start)?;
        let last = up_to(reader, |reader| {
            eat!(reader, "tháng");
            month(reader, start)
        })?;
        (Called::Month, (first, last.unwrap_or(first)))
    } else {
        return a_year(reader, start);
    };
    let several = months.1.saturating_sub(months.0) > if called == Called::Month { 0 } else { 2 };
    need(months.0 <= months.1)?;
    let year = reader.attempt(|reader| year_after(reader, start))?;
    Ok(Stretch {
        called: if several { Called::Other } else { called },
        months,
        years: year.map(|year| (year, year)),
        start,
    })
}

/// The end of a stretch that a dash opens: *quý II - III*, *tháng 6-7*; no year stands after the dash.
fn up_to(
    reader: &mut Reader<'_>,
    end: impl FnOnce(&mut Reader<'_>) -> Read<u32>,
) -> Result<Option<u32>, Fault> {
    reader.attempt(|reader| {
        need(reader.mark('-'))?;
        let length = reader
            .peek()
            .map_or(0, |word| word.place.of(reader.text).len());
        need(length <= 2 || !reader.peek().is_some_and(Word::is_number))?;
        end(reader)
    })
}

fn month(reader: &mut Reader<'_>, start: usize) -> Read<u32> {
    let month = month_number(reader)?;
    if (1..=12).contains(&month) {
        Ok(month)
    } else {
        Err(impossible(reader, start).into())
    }
}

/// The number of a quarter, 1 to 4: Roman, with digits, or as a word. The quarter starts at `start`.
fn quarter(reader: &mut Reader<'_>, start: usize) -> Read<u32> {
    let number = if let Some(number) = reader.phrase(&QUARTERS) {
        Some(number)
    } else {
        let digits = reader.take(Word::is_number).ok_or(Miss::Form)?;
        digits.number(reader.text)
    };
    let number = number.filter(|number| (1..=4).contains(number));
    number.ok_or_else(|| impossible(reader, start).into())
}

/// *Năm 2026*, *năm sau*; *năm* alone is that of the plan.
fn a_year(reader: &mut Reader<'_>, start: usize) -> Read<Stretch> {
    need(!year_by_name_next(reader))?;
    let whole = |year: Option<i32>| Stretch {
        called: Called::Year,
        months: (1, 12),
        years: year.map(|year| (year, year)),
        start,
    };
    if let Some(distance) = year_beside(reader) {
        let plan = reader
            .year_of_plan()
            .ok_or_else(|| no_number(reader, start))?;
        let year = plan.saturating_add(distance);
        reader.aside.year = Some(year);
        return Ok(whole(Some(year)));
    }
    need(eat!(reader, "năm"))?;
    if reader.peek().is_some_and(Word::is_number) {
        return Ok(whole(Some(year(reader)?)));
    }
    Ok(whole(None))
}

/// *Giai đoạn 2026-2030*, *2026 - 2027*.
fn years(reader: &mut Reader<'_>) -> Read<(i32, i32)> {
    let named = eat!(reader, "giai đoạn");
    if named {
        eat!(reader, "từ");
    }
    eat!(reader, "các năm" | "năm");
    let first = four_digits(reader)?;
    if named && eat!(reader, "đến") {
        eat!(reader, "năm");
    } else {
        need(reader.mark('-'))?;
    }
    Ok((first, four_digits(reader)?))
}

/// *6 tháng đầu năm 2026*, *nửa cuối năm*, *3 tháng cuối năm 2026*.
fn end_of_year(reader: &mut Reader<'_>) -> Read<Stretch> {
    let start = reader.at;
    let months = if reader.skip(&HALF) {
        6
    } else {
        let months = small(reader)?;
        need(eat!(reader, "tháng") && (2..=11).contains(&months))?;
        months
    };
    let first = eat!(reader, "đầu");
    need(first || eat!(reader, "cuối"))?;
    eat!(reader, "của");
    let stretch = a_year(reader, start)?;
    let months = if first {
        (1, months)
    } else {
        (13_u32.saturating_sub(months), 12)
    };
    Ok(Stretch {
        called: Called::Other,
        months,
        ..stretch
    })
}

/// The first, middle or last day of a stretch.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Edge {
    pub(super) day: Named,
    /// The round whose last day it is.
    pub(super) cycle: Option<Cycle>,
    /// Whether it is read by analogy with article 146 of the Civil Code.
    pub(super) by_civil_code: bool,
}

/// *Cuối năm 2026*: the day that article 146 of the Civil Code names, if it or its like names one.
pub(super) fn edge(reader: &mut Reader<'_>) -> Read<Edge> {
    let start = reader.at;
    let place = reader.phrase(&PLACES).ok_or(Miss::Form)?;
    if let Some(cycle) = reader.attempt(each_cycle)? {
        need(place == 2)?;
        return Ok(Edge {
            day: Named::Round(RoundDay::LastOfMonth),
            cycle: Some(cycle),
            by_civil_code: true,
        });
    }
    let stretch = stretch(reader)?;
    let called = stretch.called;
    need(called != Called::Other && !(stretch.years.is_none() && each_year_next(reader)))?;
    if stretch.years.is_none() && reader.given.year.is_none() {
        return Err(no_year(reader, start).into());
    }
    let span = stretch.period(reader)?;
    let exactly = |day| {
        Ok(Edge {
            day: Named::Day(day),
            cycle: None,
            by_civil_code: true,
        })
    };
    let no_clause = |reader: &Reader<'_>, parameter: &str| {
        Miss::from(Fault::new(
            Code::ClauseMissing,
            Message::of(
                "không có điều khoản nào của bộ quy định cho biết `{}` là ngày nào",
                "no clause of the rulebook says which day `{}` is",
                &[&reader.shown(start)],
            ),
            Message::of(
                "hãy kế thừa `vn-state`, hoặc thêm tham số `{}`",
                "extend `vn-state`, or add the parameter `{}`",
                &[&parameter],
            ),
        ))
    };
    let (middle, month, day) = match (place, called) {
        (0, Called::Month | Called::Year) => return exactly(span.start()),
        (2, _) => return exactly(span.end()),
        (1, Called::Month) => {
            let middle = reader.given.middles.day_of_month;
            let middle = middle.ok_or_else(|| no_clause(reader, "middle-of-month"))?;
            (middle, span.start().month(), middle.number)
        }
        (1, Called::Year) => {
            let middle = reader.given.middles.month_of_year;
            let middle = middle.ok_or_else(|| no_clause(reader, "middle-of-year"))?;
            (middle, middle.number, 31)
        }
        _ => return Err(Miss::Form),
    };
    Ok(Edge {
        day: Named::Day(day_or_month_end(span.end().year(), month, day).ok_or(Miss::Form)?),
        cycle: None,
        by_civil_code: middle.by_civil_code,
    })
}

/// *Mỗi quý*.
fn each_cycle(reader: &mut Reader<'_>) -> Read<Cycle> {
    need(reader.skip(&EACH))?;
    cycle_noun(reader)
}
