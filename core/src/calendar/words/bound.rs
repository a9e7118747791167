//! A day with the words that say on which side of it the deadline lies.

use chrono::NaiveDate;

use super::super::{Deadline, Period, Recurring, RoundDay};
use super::Fault;
use super::day::written;
use super::hour::{Hour, hour};
use super::note::{DeadlineNote, DeadlineReading, Named};
use super::part::{Part, Said};
use super::period::Edge;
use super::point::{Point, point};
use super::read::{Miss, Read, Reader, eat, need};
use super::round::{Place, Round};
use super::span::{Span, span};
use crate::error::Code;
use crate::message::Message;
use crate::text::{Label, phrases};

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

phrases! {
    static OPENERS: Opener = {
        "trước" => Opener::Before, "trước thời điểm" => Opener::Before,
        "đến trước" => Opener::Before,
        "đến hết" => Opener::NotLater, "tới hết" => Opener::NotLater,
        "cho đến hết" => Opener::NotLater, "hết" => Opener::NotLater,
        "đến" => Opener::Until, "tới" => Opener::Until,
        "cho đến" => Opener::Until, "cho tới" => Opener::Until,
        "trong" => Opener::In,
    };
}
phrases! {
    static DAY = ["ngày"];
    static LATEST = [
        "chậm nhất", "muộn nhất", "trễ nhất", "không muộn hơn", "không chậm hơn", "không trễ hơn",
        "không quá", "không được quá", "không để quá", "hạn cuối", "hạn cuối cùng", "hạn chót",
    ];
    /// What a span starts with that has begun.
    static FROM_NOW = [
        "từ nay", "kể từ nay", "từ ngày ký", "kể từ ngày ký", "từ ngày ban hành",
        "kể từ ngày ban hành", "từ ngày ban hành kế hoạch", "từ khi ban hành",
        "từ khi ban hành kế hoạch", "từ ngày ký ban hành", "kể từ ngày ký ban hành",
        "từ ngày ban hành quyết định", "từ ngày có hiệu lực", "kể từ ngày có hiệu lực",
    ];
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

    /// The opener of a day of which an hour was stated: the day itself still counts, unless the hour is
    /// its first moment.
    fn at_hour(self, hour: Hour) -> Option<Self> {
        match self {
            Self::In => None,
            Self::Bare => Some(Self::Bare),
            _ if hour == Hour::First => Some(Self::Before),
            _ => Some(Self::NotLater),
        }
    }
}

/// The words before a day, which may be none.
pub(super) fn opener(reader: &mut Reader<'_>) -> Opener {
    if reader.skip(&LATEST) {
        // *Hạn cuối: ngày 30/6/2026*.
        reader.mark(':');
        eat!(reader, "là");
        eat!(reader, "vào");
        if eat!(reader, "trước thời điểm" | "trước") {
            return Opener::LatestBefore;
        }
        eat!(reader, "đến");
        eat!(reader, "hết" | "trong");
        return Opener::NotLater;
    }
    if reader.skip(&FROM_NOW) {
        return match reader.phrase(&OPENERS) {
            Some(opener @ (Opener::NotLater | Opener::Until)) => opener,
            _ => Opener::Bare,
        };
    }
    reader.phrase(&OPENERS).unwrap_or(Opener::Bare)
}

/// A day with the words before it, or several days under one opener.
pub(super) fn bounded(reader: &mut Reader<'_>) -> Read<Vec<Part>> {
    let from = reader.at;
    if let Some((span, clear)) = reader.attempt(span)? {
        let said = match span {
            Span::Once(period) => Said::Once(Deadline::Within(period)),
            Span::Round(round) => Said::Round(round),
        };
        return Ok(vec![Part::new(said, None, from, reader).clear_if(clear)]);
    }
    let mut opener = opener(reader);
    let mut marked = !opener.is_bare();
    let hour_of_day = reader.attempt(hour)?;
    if let Some(hour) = hour_of_day {
        opener = opener.at_hour(hour).ok_or(Miss::Form)?;
        reader.aside.hour |= hour == Hour::Within;
        marked = true;
        reader.mark(',');
        eat!(reader, "của");
    }
    let at = reader.at;
    let point = match reader.attempt(|reader| point(reader, marked))? {
        Some(point) => point,
        None if hour_of_day.is_some() && !opener.is_bare() => {
            return Err(hour_alone(reader, from).into());
        }
        None => return Err(Miss::Form),
    };
    hour_after(reader, &mut opener)?;
    let mut parts = vec![part(opener, &point, at, from, reader)?];
    // *Trước ngày 10/6 và 10/12*.
    if !matches!(point, Point::Day(_) | Point::Round(RoundDay::OfYear(_), _)) {
        return Ok(parts);
    }
    loop {
        let next = reader.attempt(|reader| {
            if !reader.mark(',') && !reader.mark(';') {
                need(eat!(reader, "và"))?;
            }
            eat!(reader, "và");
            let from = reader.at;
            eat!(reader, "ngày");
            let at = reader.at;
            let point = written(reader)?.into();
            part(opener, &point, at, from, reader)
        })?;
        match next {
            Some(next) => parts.push(next),
            None => return Ok(parts),
        }
    }
}

fn hour_alone(reader: &Reader<'_>, start: usize) -> Fault {
    Fault::new(
        Code::NotADeadline,
        Message::of(
            "`{}` chỉ ghi giờ, không ghi ngày",
            "`{}` names an hour and no day",
            &[&reader.shown(start)],
        ),
        Label::new(
            "hãy ghi ngày: `trước 16 giờ ngày 05/6/2026`",
            "state the day: `trước 16 giờ ngày 05/6/2026`",
        ),
    )
}

/// An hour that stands after its day: *chậm nhất ngày 05/6/2026, lúc 16 giờ*.
fn hour_after(reader: &mut Reader<'_>, opener: &mut Opener) -> Result<(), Fault> {
    if *opener == Opener::In || *opener == Opener::Before {
        return Ok(());
    }
    let found = reader.attempt(|reader| {
        let open = reader.mark('(');
        reader.mark(',');
        eat!(reader, "vào lúc" | "lúc" | "trước");
        let hour = hour(reader)?;
        // *16 giờ ngày* belongs to what follows.
        need(hour != Hour::First && !reader.stands(&DAY))?;
        need(!open || reader.mark(')'))?;
        Ok(hour)
    })?;
    if let Some(hour) = found {
        reader.aside.hour |= hour == Hour::Within;
        if !opener.is_bare() {
            *opener = Opener::NotLater;
        }
    }
    Ok(())
}

/// What an opener says of a day; the day starts at `at`, the part at `from`.
fn part(
    opener: Opener,
    point: &Point,
    at: usize,
    from: usize,
    reader: &mut Reader<'_>,
) -> Read<Part> {
    let on_bound = |day| {
        let reading = opener.reading();
        reading.map(|reading| DeadlineNote::on_bound(reading, day))
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
        Point::LastMonth(place) => {
            need(matches!(
                opener,
                Opener::In | Opener::NotLater | Opener::Bare
            ))?;
            let rule = Recurring::NotLaterThan(RoundDay::LastOfMonth);
            (
                Said::Round(Round {
                    rule,
                    place: *place,
                }),
                None,
            )
        }
        Point::Edge(edge) => {
            need(matches!(opener, Opener::NotLater | Opener::Bare))?;
            let words = reader.shown(at);
            let note = edge
                .by_civil_code
                .then(|| DeadlineNote::civil_code(&words, edge.day));
            (edge.said()?, note)
        }
    };
    Ok(Part::new(said, note, from, reader).clear_if(!opener.is_bare()))
}

impl Edge {
    fn said(self) -> Read<Said> {
        match (self.day, self.cycle) {
            (Named::Day(day), None) => Ok(Said::Once(Deadline::NotLaterThan(day))),
            (Named::Round(day), Some(cycle)) => Ok(Said::Round(Round {
                rule: Recurring::NotLaterThan(day),
                place: Place::Of(cycle),
            })),
            _ => Err(Miss::Form),
        }
    }
}
