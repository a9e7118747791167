//! What the times of rows come to: those that figures do not tell apart are one.

use std::collections::{BTreeMap, HashMap};

use super::merge::Parts;
use super::role::{Role, Roles, Written};
use crate::json::from_value;
use crate::kpi::{TimeKind, Times};
use crate::meeting::{Meeting, Session};
use crate::table::cell::Cell;
use crate::table::habit::Habit;
use crate::table::head::Head;
use crate::table::reading::Reading;
use crate::table::register::Kind;
use crate::table::row::Row;
use crate::table::sheet::Sheet;
use crate::table::value::Known;

/// What a time comes to: its kind, and the columns whose cells were not read, or not as a whole.
type Comes = (TimeKind, Vec<usize>);

/// Gives each time of a table the number of what it comes to. Nothing where one is read as no time.
pub(super) fn kinds(
    parts: &Parts<'_>,
    roles: &Roles<'_>,
    (head, habits): (&Head, &[Habit]),
    known: Known<'_>,
    times: &Times,
) -> Option<Vec<u32>> {
    let columns = when_columns(roles);
    let mut numbers: HashMap<Comes, u32> = HashMap::new();
    let mut number = |comes: Comes| {
        let next = u32::try_from(numbers.len()).ok()?;
        Some(*numbers.entry(comes).or_insert(next))
    };
    let mut found: Vec<Option<u32>> = Vec::with_capacity(parts.whens.len());
    let mut slow: Vec<(usize, Vec<Option<Cell>>)> = Vec::new();
    let mut meeting = Meeting::default();
    for (at, when) in parts.whens.iter().enumerate() {
        if let Some(session) = written(parts, roles, habits, &columns, when) {
            meeting.sessions.clear();
            meeting.sessions.push(session);
            found.push(Some(number((times.kind(&meeting), Vec::new()))?));
        } else {
            found.push(None);
            slow.push((at, cells(parts, &columns, when, roles.columns.len())?));
        }
    }
    let rows: Vec<Vec<Option<Cell>>> = slow.iter().map(|(_, row)| row.clone()).collect();
    let sheet = Sheet::new(&rows);
    let mut reading = Reading::new(sheet, head.clone(), BTreeMap::new(), habits.to_vec(), known);
    for (row, (at, _)) in slow.iter().enumerate() {
        let read = reading.row(row, Row::default())?.row.json();
        meeting.sessions = match read.get("sessions") {
            Some(sessions) => from_value::<Vec<Session>>(sessions).ok()?,
            None => Vec::new(),
        };
        let told = reading.cells.range((row, 0)..=(row, usize::MAX));
        let told = told.map(|((_, column), _)| *column).collect();
        *found.get_mut(*at)? = Some(number((times.kind(&meeting), told))?);
    }
    found.into_iter().collect()
}

/// The column of each place.
fn when_columns(roles: &Roles<'_>) -> Vec<usize> {
    let mut columns = vec![usize::MAX; roles.when];
    for (column, role) in roles.columns.iter().enumerate() {
        if let Role::When(place) = role
            && let Some(at) = columns.get_mut(*place)
        {
            *at = column;
        }
    }
    columns
}

/// The session of a row that says when it starts, perhaps when it ends, and on which days something was sent,
/// all as programs write it.
fn written(
    parts: &Parts<'_>,
    roles: &Roles<'_>,
    habits: &[Habit],
    columns: &[usize],
    when: &[u32],
) -> Option<Session> {
    let mut session = Session::default();
    for (column, number) in columns.iter().zip(when) {
        let Some(number) = number.checked_sub(1) else {
            continue;
        };
        let facts = parts
            .columns
            .get(*column)?
            .facts
            .get(usize::try_from(number).ok()?)?;
        if !habits.get(*column)?.trusts_programs() {
            return None;
        }
        match (roles.fields.get(*column)?.as_ref()?.kind, facts.written?) {
            (Kind::Start | Kind::Sessions, Written::Time(time)) if session.start.is_none() => {
                session.start = Some(time);
            }
            (Kind::End, Written::Time(time)) => session.end = Some(time),
            (Kind::Day, Written::Day(_)) => {}
            _ => return None,
        }
    }
    session.start?;
    Some(session)
}

/// A row with nothing but what says when.
fn cells(
    parts: &Parts<'_>,
    columns: &[usize],
    when: &[u32],
    width: usize,
) -> Option<Vec<Option<Cell>>> {
    let mut row = vec![None; width];
    for (column, number) in columns.iter().zip(when) {
        if let Some(number) = number.checked_sub(1) {
            let texts = &parts.columns.get(*column)?.texts.texts;
            let text = *texts.get(usize::try_from(number).ok()?)?;
            *row.get_mut(*column)? = Some(Cell::Text(text.to_owned()));
        }
    }
    Some(row)
}
