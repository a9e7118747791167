//! When a meeting is held, from one cell or several: day and hours together or apart, start and end.

use std::borrow::Cow;

use super::cell::Cell;
use super::habit::Habit;
use super::moment::{At, Between, END_OF_DAY, day, read};
use super::register::Kind;
use super::told::CellCode;
use crate::calendar::{LocalTime, NaiveDate};
use crate::json::Json;
use chrono::{Datelike as _, NaiveTime};

/// A cell that says when, and its column.
#[derive(Debug)]
pub(super) struct Source<'t> {
    pub(super) column: usize,
    pub(super) kind: Kind,
    pub(super) cell: Cow<'t, Cell>,
    pub(super) habit: Habit,
}

/// What was read of a row: the sessions, and the columns of cells that were not read, or not as a whole.
#[derive(Debug, Default)]
pub(super) struct Sittings {
    pub(super) sessions: Vec<Json<'static>>,
    pub(super) told: Vec<(usize, CellCode)>,
}

/// The most days from the first to the last that one meeting may take; over more, something comes round.
const MOST_DAYS: usize = 7;

/// Reads all that a row says of when. A row that goes on with another has its day.
pub(super) fn sittings(
    sources: &[Source<'_>],
    year: Option<i32>,
    day_above: Option<NaiveDate>,
) -> Sittings {
    let mut out = Sittings::default();
    let mut days: Option<(usize, Vec<Between>)> = None;
    let mut own_day: Option<(usize, NaiveDate)> = None;
    let mut found: Vec<(usize, Vec<Between>)> = Vec::new();
    let mut end: Option<(usize, At)> = None;
    for source in sources {
        let column = source.column;
        let cell = source.cell.as_ref();
        if source.habit.doubts(cell) {
            out.told.push((column, CellCode::UnclearDay));
            continue;
        }
        let read = match source.kind {
            Kind::SessionDay => match day(cell, year) {
                Ok(day) => {
                    own_day = Some((column, day));
                    continue;
                }
                // *Ngày họp* with its hour is when, as a whole.
                Err(_) => match read(cell, year) {
                    Ok(found) if found.iter().any(Between::has_hour) => Ok(found),
                    Ok(found) if is_days(&found) => {
                        days = Some((column, found));
                        continue;
                    }
                    Ok(_) | Err(CellCode::NotATime) => Err(CellCode::NotADay),
                    Err(code) => Err(code),
                },
            },
            _ => read(cell, year),
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
    match days {
        // Whether its hours are those of each day, nobody knows.
        Some((column, _)) if !found.is_empty() => out.told.push((column, CellCode::NotADay)),
        Some(days) => found.push(days),
        None => {}
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
    if end_column == column {
        let Some(each) = each_day(&sessions) else {
            out.told.push((column, CellCode::NotATime));
            return out;
        };
        sessions = each;
    }
    let known_day = own_day.map(|(_, day)| day).or(day_above);
    for session in &sessions {
        let stated = Between {
            from: At {
                day: session.from.day.or(known_day),
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

/// Whether stretches are days without hours.
fn is_days(found: &[Between]) -> bool {
    !found.iter().any(Between::has_hour) && found.iter().all(|between| between.from.day.is_some())
}

/// Stretches, with each day of those from one day to another as one of its own; nothing where they would be
/// too many, or end before they begin.
fn each_day(sessions: &[Between]) -> Option<Vec<Between>> {
    let mut each = Vec::new();
    for session in sessions {
        let days = session.from.day.zip(session.to.and_then(|to| to.day));
        let Some((first, last)) = days.filter(|_| !session.has_hour()) else {
            each.push(*session);
            continue;
        };
        let days = first.iter_days().take_while(|day| *day <= last);
        let days: Vec<NaiveDate> = days.take(MOST_DAYS.saturating_add(1)).collect();
        if days.is_empty() || days.len() > MOST_DAYS {
            return None;
        }
        each.extend(days.iter().map(|day| Between {
            from: At {
                day: Some(*day),
                second: None,
            },
            to: None,
        }));
    }
    Some(each)
}

impl Sittings {
    fn add(&mut self, session: Between, column: usize, end_column: usize) {
        let start = session.from;
        let from = match (start.day, start.second) {
            (_, Some(END_OF_DAY)) => {
                self.told.push((column, CellCode::NotATime));
                return;
            }
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
    let (day, second) = match second {
        END_OF_DAY => (day.succ_opt().filter(|next| next.year() <= 9999)?, 0),
        second => (day, second),
    };
    let time = NaiveTime::from_num_seconds_from_midnight_opt(second, 0)?;
    Some(day.and_time(time).into())
}
