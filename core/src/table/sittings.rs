//! When a meeting is held, from one cell or several: day and hours together or apart, start and end.

use super::cell::Cell;
use super::habit::Habit;
use super::moment::{At, Between, day, read};
use super::register::Kind;
use super::told::CellCode;
use crate::calendar::{LocalTime, NaiveDate};
use crate::json::Json;
use chrono::NaiveTime;

/// A cell that says when, and its column.
#[derive(Debug, Clone, Copy)]
pub(super) struct Source<'t> {
    pub(super) column: usize,
    pub(super) kind: Kind,
    pub(super) cell: &'t Cell,
    pub(super) habit: Habit,
}

/// What was read of a row: the sessions, and the columns of cells that were not read, or not as a whole.
#[derive(Debug, Default)]
pub(super) struct Sittings {
    pub(super) sessions: Vec<Json<'static>>,
    pub(super) told: Vec<(usize, CellCode)>,
}

/// Reads all that a row says of when.
pub(super) fn sittings(sources: &[Source<'_>], year: Option<i32>) -> Sittings {
    let mut out = Sittings::default();
    let mut own_day: Option<(usize, NaiveDate)> = None;
    let mut found: Vec<(usize, Vec<Between>)> = Vec::new();
    let mut end: Option<(usize, At)> = None;
    for source in sources {
        let column = source.column;
        if source.habit.doubts(source.cell) {
            out.told.push((column, CellCode::UnclearDay));
            continue;
        }
        let read = match source.kind {
            Kind::SessionDay => match day(source.cell, year) {
                Ok(day) => {
                    own_day = Some((column, day));
                    continue;
                }
                // *Ngày họp* with its hour is when, as a whole.
                Err(_) => match read(source.cell, year) {
                    Ok(found) if found.iter().any(Between::has_hour) => Ok(found),
                    Ok(_) | Err(CellCode::NotATime) => Err(CellCode::NotADay),
                    Err(code) => Err(code),
                },
            },
            _ => read(source.cell, year),
        };
        match (read, source.kind) {
            (Err(code), _) => out.told.push((column, code)),
            (Ok(read), Kind::End) => match read.as_slice() {
                [Between { from, to: None }] => end = Some((column, *from)),
                _ => out.told.push((column, CellCode::NotATime)),
            },
            (Ok(read), _) if found.is_empty() => found.push((column, read)),
            (Ok(_), _) => out.told.push((column, CellCode::Contradiction)),
        }
    }
    let (column, mut sessions) = match (found.pop(), own_day) {
        (Some(found), _) => found,
        (None, Some((column, _))) => (column, vec![Between::default()]),
        (None, None) if end.is_some() => (usize::MAX, vec![Between::default()]),
        (None, None) => return out,
    };
    let mut end_column = column;
    if let Some((column, at)) = end {
        match sessions.as_mut_slice() {
            [only] if only.to.is_none() => {
                only.to = Some(at);
                end_column = column;
            }
            _ => out.told.push((column, CellCode::Contradiction)),
        }
    }
    for session in &sessions {
        let stated = Between {
            from: At {
                day: session.from.day.or(own_day.map(|(_, day)| day)),
                ..session.from
            },
            to: session.to,
        };
        if own_day.is_some_and(|(_, day)| session.from.day.is_some_and(|own| own != day)) {
            out.told
                .extend(own_day.map(|(column, _)| (column, CellCode::Contradiction)));
        }
        out.add(stated, column, end_column);
    }
    out
}

impl Sittings {
    fn add(&mut self, session: Between, column: usize, end_column: usize) {
        let start = session.from;
        let from = match (start.day, start.second) {
            (Some(day), Some(second)) => time(day, second),
            (Some(day), None) => {
                self.told.push((column, CellCode::HourMissing));
                time(day, 0)
            }
            (None, Some(_)) => {
                self.told.push((column, CellCode::DayMissing));
                None
            }
            (None, None) => None,
        };
        let to = session.to.and_then(|end| {
            // From the beginning of its day on, the session would be longer than it is.
            if start.day.is_some() && start.second.is_none() {
                self.told.push((end_column, CellCode::StartMissing));
                return None;
            }
            let Some(second) = end.second else {
                self.told.push((end_column, CellCode::HourMissing));
                return None;
            };
            let Some(day) = end.day.or(start.day) else {
                self.told.push((end_column, CellCode::DayMissing));
                return None;
            };
            let to = time(day, second);
            if end.day.is_none() && from.is_some_and(|from| to.is_none_or(|to| to <= from)) {
                self.told.push((end_column, CellCode::EndBeforeStart));
                return None;
            }
            to
        });
        if from.is_none() && to.is_none() {
            return;
        }
        let json = |time: Option<LocalTime>| {
            time.map_or(Json::Null, |time| Json::Text(time.to_string().into()))
        };
        self.sessions
            .push(Json::object([("start", json(from)), ("end", json(to))]));
    }
}

fn time(day: NaiveDate, second: u32) -> Option<LocalTime> {
    let time = NaiveTime::from_num_seconds_from_midnight_opt(second, 0)?;
    Some(day.and_time(time).into())
}
