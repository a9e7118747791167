//! A day with the words that say on which side of it the deadline lies.

use chrono::NaiveDate;

use super::super::{Cycle, Deadline, MonthDay, Period, Recurring, RoundDay};
use super::day::{
    Edge, Written, edge, impossible, need, period, period_of_year, range, small, written,
};
use super::note::{DeadlineNote, DeadlineReading, Named};
use super::round::{Place, Round};
use super::token::{Cursor, Kind, Miss, Read};
use super::{Part, Said};

/// The words before a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Opener {
    /// *Trước*.
    Before,
    /// *Chậm nhất trước*.
    LatestBefore,
    /// *Chậm nhất*, *không muộn hơn*, *đến hết*.
    NotLater,
    /// *Đến*.
    Until,
    /// *Trong*.
    In,
    /// Nothing.
    Bare,
}

impl Opener {
    pub(super) fn is_bare(self) -> bool {
        self == Self::Bare
    }

    fn is_before(self) -> bool {
        matches!(self, Self::Before | Self::LatestBefore | Self::Until)
    }

    fn reading(self) -> Option<DeadlineReading> {
        match self {
            Self::LatestBefore => Some(DeadlineReading::LatestBefore),
            Self::Until => Some(DeadlineReading::UntilDay),
            Self::Bare => Some(DeadlineReading::BareDay),
            _ => None,
        }
    }

    fn day(self, day: NaiveDate) -> Deadline {
        if self.is_before() {
            Deadline::Before(day)
        } else {
            Deadline::NotLaterThan(day)
        }
    }

    fn rule(self, day: RoundDay) -> Recurring {
        if self.is_before() {
            Recurring::Before(day)
        } else {
            Recurring::NotLaterThan(day)
        }
    }
}

/// What stands after an opener.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Point {
    Day(NaiveDate),
    Round(RoundDay, Place),
    Period(Period),
    /// The first and last day of a month or quarter of every year.
    PeriodOfYear(MonthDay, MonthDay),
    Edge(Edge),
}

/// The words before a day, which may be none.
pub(super) fn opener(cursor: &mut Cursor<'_>) -> Opener {
    const LATEST: [&str; 7] = [
        "chậm nhất",
        "muộn nhất",
        "không muộn hơn",
        "không chậm hơn",
        "không quá",
        "hạn cuối",
        "hạn chót",
    ];
    if cursor.eat_one(&LATEST) {
        // *Hạn cuối: ngày 30/6/2026*.
        cursor.eat_mark(':');
        cursor.eat_one(&["là", "vào"]);
        if cursor.eat("trước") {
            return Opener::LatestBefore;
        }
        cursor.eat("đến");
        cursor.eat_one(&["hết", "trong"]);
        return Opener::NotLater;
    }
    if cursor.eat("trước") {
        return Opener::Before;
    }
    if cursor.eat_one(&["đến hết", "hết"]) {
        return Opener::NotLater;
    }
    if cursor.eat("đến") {
        return Opener::Until;
    }
    if cursor.eat("trong") {
        return Opener::In;
    }
    Opener::Bare
}

/// A day or stretch of days. After an opener, `10/6` is a day; by itself it may be anything.
pub(super) fn point(cursor: &mut Cursor<'_>, opened: bool) -> Read<Point> {
    if cursor.eat("ngày") {
        if let Some(last) = cursor.attempt(last_day)? {
            return Ok(last);
        }
        return match cursor.attempt(written)? {
            Some(day) => Ok(day.into()),
            None => of_month(cursor),
        };
    }
    let bare_numbers = cursor
        .rest
        .get(1)
        .is_some_and(|next| matches!(next.kind, Kind::Mark(_)));
    if let Some(day) = cursor.attempt(written)? {
        need(opened || !bare_numbers || matches!(day, Written::Day(_)))?;
        return Ok(day.into());
    }
    if let Some((first, last)) = cursor.attempt(period_of_year)? {
        return Ok(Point::PeriodOfYear(first, last));
    }
    if let Some(period) = cursor.attempt(period)? {
        return Ok(Point::Period(period));
    }
    edge(cursor).map(Point::Edge)
}

impl From<Written> for Point {
    fn from(day: Written) -> Self {
        match day {
            Written::Day(day) => Self::Day(day),
            Written::OfYear(day) => Self::Round(RoundDay::OfYear(day), Place::OfYear),
        }
    }
}

/// *Ngày 20*, *ngày 20 của tháng cuối quý*, from the number on.
fn of_month(cursor: &mut Cursor<'_>) -> Read<Point> {
    let start = cursor.start();
    let day = small(cursor)?;
    if !(1..=31).contains(&day) {
        return Err(impossible(cursor, start).into());
    }
    let place = cursor.attempt(|cursor| {
        if cursor.eat("của") && cursor.eat_one(&["hằng", "mỗi"]) {
            return Err(Miss::Form);
        }
        last_month(cursor)
    })?;
    let place = match place {
        Some(place) => place,
        // The cycle of *ngày 20 của mỗi tháng* is read by itself.
        None => cursor
            .attempt(|cursor| {
                need(cursor.eat("của"))?;
                if matches!(cursor.peek(), Some(Kind::Word("hằng" | "mỗi"))) {
                    return Ok(Place::Unstated);
                }
                need(cursor.eat("tháng"))?;
                Ok(Place::Of(Cycle::Month))
            })?
            .unwrap_or(Place::Unstated),
    };
    Ok(Point::Round(RoundDay::OfMonth(day), place))
}

/// *Tháng cuối quý*.
fn last_month(cursor: &mut Cursor<'_>) -> Read<Place> {
    need(cursor.eat("tháng cuối"))?;
    cursor.eat("cùng");
    cursor.eat("của");
    if cursor.eat("kỳ") {
        return Ok(Place::LastOfRound);
    }
    if cursor.eat("quý") {
        return Ok(Place::Of(Cycle::Quarter));
    }
    need(cursor.eat("năm"))?;
    Ok(Place::Of(Cycle::Year))
}

/// *Ngày cuối cùng của tháng*, from the second word on.
fn last_day(cursor: &mut Cursor<'_>) -> Read<Point> {
    need(cursor.eat("cuối"))?;
    cursor.eat("cùng");
    cursor.eat("của");
    if let Some((_, last)) = cursor.attempt(period_of_year)? {
        return Ok(Point::Round(RoundDay::OfYear(last), Place::OfYear));
    }
    if let Some(period) = cursor.attempt(period)? {
        return Ok(Point::Day(period.end()));
    }
    let place = if let Some(place) = cursor.attempt(last_month)? {
        place
    } else {
        cursor.eat_one(&["hằng", "mỗi"]);
        if cursor.eat("tháng") {
            Place::Of(Cycle::Month)
        } else if cursor.eat("quý") {
            Place::Of(Cycle::Quarter)
        } else if cursor.eat("kỳ") {
            Place::LastOfRound
        } else {
            need(cursor.eat("năm"))?;
            Place::Of(Cycle::Year)
        }
    };
    Ok(Point::Round(RoundDay::LastOfMonth, place))
}

/// A day with the words before it, or several days under one opener.
pub(super) fn bounded(cursor: &mut Cursor<'_>) -> Read<Vec<Part>> {
    let from = cursor.start();
    if let Some(period) = cursor.attempt(range)? {
        return Ok(vec![Part::new(
            Said::Once(Deadline::Within(period)),
            None,
            from,
            cursor,
        )]);
    }
    let opener = opener(cursor);
    let at = cursor.start();
    let point = point(cursor, !opener.is_bare())?;
    let mut parts = vec![part(opener, &point, at, from, cursor)?];
    // *Trước ngày 10/6 và 10/12*.
    if !matches!(point, Point::Day(_) | Point::Round(_, Place::OfYear)) {
        return Ok(parts);
    }
    loop {
        let next = cursor.attempt(|cursor| {
            if !cursor.eat_mark(',') {
                need(cursor.eat("và"))?;
            }
            let from = cursor.start();
            cursor.eat("ngày");
            let at = cursor.start();
            let point = written(cursor)?.into();
            part(opener, &point, at, from, cursor)
        })?;
        match next {
            Some(next) => parts.push(next),
            None => return Ok(parts),
        }
    }
}

/// What an opener says of a day; the day starts at `at`, the part at `from`.
fn part(opener: Opener, point: &Point, at: usize, from: usize, cursor: &Cursor<'_>) -> Read<Part> {
    let on_bound = |day| {
        opener
            .reading()
            .map(|reading| DeadlineNote::on_bound(reading, day))
    };
    let (said, note) = match point {
        Point::Day(day) if opener == Opener::In => {
            let period = Period::between(*day, *day).ok_or(Miss::Form)?;
            (Said::Once(Deadline::Within(period)), None)
        }
        Point::Day(day) => (Said::Once(opener.day(*day)), on_bound(Named::Day(*day))),
        Point::Round(day, place) => {
            need(opener != Opener::In)?;
            let round = Round {
                rule: opener.rule(*day),
                place: *place,
            };
            (Said::Round(round), on_bound(Named::Round(*day)))
        }
        Point::Period(period) => {
            let deadline = match opener {
                Opener::Before => Deadline::Before(period.start()),
                Opener::NotLater => Deadline::NotLaterThan(period.end()),
                Opener::In | Opener::Bare => Deadline::Within(period.clone()),
                Opener::LatestBefore | Opener::Until => return Err(Miss::Form),
            };
            (Said::Once(deadline), None)
        }
        Point::PeriodOfYear(first, last) => {
            let rule = match opener {
                Opener::Before => Recurring::Before(RoundDay::OfYear(*first)),
                Opener::NotLater | Opener::In | Opener::Bare => {
                    Recurring::NotLaterThan(RoundDay::OfYear(*last))
                }
                Opener::LatestBefore | Opener::Until => return Err(Miss::Form),
            };
            let place = Place::OfYear;
            (Said::Round(Round { rule, place }), None)
        }
        Point::Edge(Edge { day, by_civil_code }) => {
            need(matches!(opener, Opener::NotLater | Opener::Bare))?;
            let note = || DeadlineNote::civil_code(cursor.since(at), *day);
            (
                Said::Once(Deadline::NotLaterThan(*day)),
                by_civil_code.then(note),
            )
        }
    };
    Ok(Part::new(said, note, from, cursor))
}
