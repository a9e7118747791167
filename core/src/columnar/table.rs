//! The batches of a register of meetings as one table: its rows counted, or read one by one.

use std::ops::Range;

use arrow_array::RecordBatch;

use super::cell::cell;
use super::part::{Counted, Part, each_text};
use super::schema::{Columns, Form, Role};
use crate::error::Error;
use crate::json::{Json, Read as _, Reader, from_value};
use crate::kpi::Times;
use crate::meeting::Meeting;
use crate::names::{Growing, Texts};
use crate::text::trimmed;

/// So many rows are worth a thread.
const ROWS_OF_THREAD: usize = 1 << 16;

#[derive(Debug)]
pub(crate) struct Table<'a> {
    batches: &'a [RecordBatch],
    /// The columns of each batch, and the number of its first row.
    heads: Vec<(Columns, usize)>,
    pub(crate) rows: usize,
}

impl<'a> Table<'a> {
    /// # Errors
    ///
    /// Two columns of a batch have one name, or sessions stand as lists in one.
    pub(crate) fn new(batches: &'a [RecordBatch]) -> Result<Self, Error> {
        let mut rows = 0_usize;
        let mut heads = Vec::with_capacity(batches.len());
        for batch in batches {
            heads.push((Columns::of(batch.schema_ref())?, rows));
            rows = rows.saturating_add(batch.num_rows());
        }
        Ok(Self {
            batches,
            heads,
            rows,
        })
    }

    /// The names of the columns that no figure asks for, each once.
    pub(crate) fn unread(&self) -> Vec<String> {
        let mut unread: Vec<String> = Vec::new();
        for name in self.heads.iter().flat_map(|(columns, _)| &columns.unread) {
            if !unread.contains(name) {
                unread.push(name.clone());
            }
        }
        unread
    }

    /// Whether both the agency whose register it is and the host are in columns: then they may differ.
    pub(crate) fn has_both(&self) -> bool {
        let has = |columns: &Columns, role| columns.of_role(role).is_some();
        let mut heads = self.heads.iter();
        heads.any(|(columns, _)| has(columns, Role::Agency) && has(columns, Role::Host))
    }

    /// Counts the rows, on so many threads. Nothing where a value is not as it should be, or an id stands
    /// twice: then rows are to be read one by one.
    pub(crate) fn counted(
        &self,
        times: &'a Times,
        whose: bool,
        threads: usize,
    ) -> Option<Vec<Counted<'a>>> {
        let Some((columns, _)) = self.heads.first() else {
            return Some(Vec::new());
        };
        let alike = |(other, _): &(Columns, usize)| other.asked == columns.asked;
        let plain = columns.asked.iter().all(|column| match column.role {
            Role::Agency | Role::Host => matches!(column.form, Some(Form::Text | Form::Nothing)),
            _ => column.form.is_some(),
        });
        if !plain || !self.heads.iter().all(alike) {
            return None;
        }
        let threads = threads.clamp(1, self.rows.div_euclid(ROWS_OF_THREAD).max(1));
        let length = self.rows.div_ceil(threads).max(1);
        let parts: Vec<Range<usize>> = (0..threads)
            .map(|part| {
                let from = part.saturating_mul(length).min(self.rows);
                from..from.saturating_add(length).min(self.rows)
            })
            .collect();
        let count = |rows: Range<usize>| self.part(columns, times, whose, rows);
        let counted: Option<Vec<Counted<'a>>> = match parts.as_slice() {
            [only] => Some(vec![count(only.clone())?]),
            parts => std::thread::scope(|scope| {
                let running = parts.iter().cloned();
                let running: Vec<_> = running.map(|rows| scope.spawn(|| count(rows))).collect();
                let done = running.into_iter().map(|one| one.join().ok().flatten());
                done.collect()
            }),
        };
        counted.filter(|parts| self.are_unique(columns, parts))
    }

    fn part(
        &self,
        columns: &Columns,
        times: &'a Times,
        whose: bool,
        rows: Range<usize>,
    ) -> Option<Counted<'a>> {
        let mut part = Part::new(columns, times, whose);
        for (batch, (_, start)) in self.batches.iter().zip(&self.heads) {
            let end = start.saturating_add(batch.num_rows());
            let (from, until) = (rows.start.max(*start), rows.end.min(end));
            if from < until {
                let within = from.checked_sub(*start)?..until.checked_sub(*start)?;
                part.batch(batch, within, from)?;
            }
        }
        Some(part.counted())
    }

    /// Whether no id stands twice.
    fn are_unique(&self, columns: &Columns, parts: &[Counted<'a>]) -> bool {
        let Some(id) = columns.of_role(Role::Id) else {
            return true;
        };
        let mut ids = Growing::default();
        for part in parts {
            ids.follow(&part.ids);
        }
        if !ids.falls {
            return true;
        }
        let mut known = Texts::default();
        let mut rows = 0_u32;
        let mut are_unique = true;
        let all = self.batches.iter().try_for_each(|batch| {
            let array = batch.columns().get(id.at)?.as_ref();
            each_text(array, 0..array.len(), &mut |id| {
                are_unique &= known.number(trimmed(id)) == Some(rows);
                rows = rows.saturating_add(1);
            })
        });
        all.is_some() && are_unique
    }

    /// A row as JSON.
    fn json(&self, row: usize) -> Json<'static> {
        let head = self.heads.partition_point(|(_, start)| *start <= row);
        let head = head.checked_sub(1);
        let found = head.and_then(|head| Some((self.batches.get(head)?, self.heads.get(head)?)));
        let Some((batch, (columns, start))) = found else {
            return Json::Null;
        };
        let mut entries = Vec::new();
        let mut session = Vec::new();
        let within = row.saturating_sub(*start);
        for column in &columns.asked {
            let Some(array) = batch.columns().get(column.at) else {
                continue;
            };
            let value = cell(array.as_ref(), within);
            if value == Json::Null {
                continue;
            }
            match column.role {
                Role::Start | Role::End => session.push((column.name.into(), value)),
                Role::Day => session.push(("start".into(), at_midnight(value, column.form))),
                _ => entries.push((column.name.into(), value)),
            }
        }
        if columns.of_role(Role::Id).is_none() {
            let id = row.saturating_add(1).to_string();
            entries.push(("id".into(), Json::Text(id.into())));
        }
        if !session.is_empty() {
            let sessions = Json::List(vec![Json::Object(session)]);
            entries.push(("sessions".into(), sessions));
        }
        Json::Object(entries)
    }

    /// A row, if it can be read.
    pub(crate) fn meeting(&self, row: usize) -> Option<Meeting> {
        from_value(&self.json(row)).ok()
    }

    /// Every row.
    pub(crate) fn meetings(&self) -> Result<Vec<Meeting>, Error> {
        let mut reader = Reader::default();
        reader.enter("registers");
        reader.enter("meetings");
        let mut meetings = Vec::with_capacity(self.rows);
        for row in 0..self.rows {
            let json = self.json(row);
            meetings.extend(reader.at_index(row, |reader| Meeting::read(&json, reader)));
        }
        reader.into_result("")?;
        Ok(meetings)
    }
}

/// A day whose hour is not known, as the beginning of it.
fn at_midnight(value: Json<'static>, form: Option<Form>) -> Json<'static> {
    let is_day = matches!(form, Some(Form::Day | Form::Text));
    match value {
        Json::Text(day) if is_day && crate::calendar::parse_date(&day).is_some() => {
            Json::Text(format!("{day}T00:00").into())
        }
        value => value,
    }
}
