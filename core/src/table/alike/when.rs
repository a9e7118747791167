//! What the times of rows come to: those that figures do not tell apart are one.

use std::collections::{BTreeMap, HashMap};

use super::chunk::DAYS;
use super::merge::Parts;
use super::role::{Role, Roles};
use crate::calendar::{LocalTime, NaiveDate};
use crate::json::from_value;
use crate::kpi::{TimeKind, Times};
use crate::meeting::{Meeting, Session};
use crate::table::cell::Cell;
use crate::table::habit::Habit;
use crate::table::head::Head;
use crate::table::reading::Reading;
use crate::table::row::Row;
use crate::table::sheet::Sheet;
use crate::table::value::Known;

/// What a time comes to: its kind, and the columns whose cells were not read, or not as a whole.
type Comes = (TimeKind, Vec<usize>);

/// The number of what each time comes to.
#[derive(Debug)]
pub(super) struct Kinds {
    of_days: Vec<u32>,
    of_whens: Vec<u32>,
}

impl Kinds {
    /// What the time of a row comes to.
    pub(super) fn of(&self, when: u32) -> Option<u32> {
        let (kinds, number) = match when.checked_sub(DAYS) {
            Some(number) => (&self.of_days, number),
            None => (&self.of_whens, when),
        };
        kinds.get(usize::try_from(number).ok()?).copied()
    }
}

/// Gives each time of a table the number of what it comes to. Nothing where one is read as no time.
pub(super) fn kinds(
    parts: &Parts<'_>,
    roles: &Roles<'_>,
    (head, habits): (&Head, &[Habit]),
    known: Known<'_>,
    times: &Times,
) -> Option<Kinds> {
    let columns = when_columns(roles);
    let mut numbers: HashMap<Comes, u32> = HashMap::new();
    let mut number = |comes: Comes| {
        let next = u32::try_from(numbers.len()).ok()?;
        Some(*numbers.entry(comes).or_insert(next))
    };
    let mut of_days = Vec::with_capacity(parts.days.len());
    for days in parts.days.iter() {
        let mut meeting = Meeting::default();
        meeting.sessions.push(session(days)?);
        of_days.push(number((times.kind(&meeting), Vec::new()))?);
    }
    let mut slow: Vec<Vec<Option<Cell>>> = Vec::with_capacity(parts.whens.len());
    for when in parts.whens.iter() {
        slow.push(cells(parts, &columns, when, roles.columns.len())?);
    }
    let sheet = Sheet::new(&slow);
    let mut reading = Reading::new(sheet, head.clone(), BTreeMap::new(), habits.to_vec(), known);
    let mut of_whens = Vec::with_capacity(slow.len());
    for row in 0..slow.len() {
        let read = reading.row(row, Row::default())?.row.json();
        let mut meeting = Meeting::default();
        if let Some(sessions) = read.get("sessions") {
            meeting.sessions = from_value::<Vec<Session>>(sessions).ok()?;
        }
        let told = reading.cells.range((row, 0)..=(row, usize::MAX));
        let told = told.map(|((_, column), _)| *column).collect();
        of_whens.push(number((times.kind(&meeting), told))?);
    }
    Some(Kinds { of_days, of_whens })
}

/// A session on the first and the last of some days.
fn session(days: &[u32]) -> Option<Session> {
    let noon = |day: &u32| -> Option<LocalTime> {
        let day = NaiveDate::from_num_days_from_ce_opt(i32::try_from(*day).ok()?)?;
        Some(day.and_hms_opt(12, 0, 0)?.into())
    };
    let [first, last] = days else { return None };
    Some(Session::between(noon(first)?, noon(last)?))
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
