//! From a table to the rows of a register, with an account of every cell.

use std::collections::BTreeMap;

use super::answer::{LeftRow, ReadColumn, ReadTerm, RegisterRows};
use super::cell::Cell;
use super::given::{Given, header_rows, terms};
use super::habit::Habit;
use super::head::{self, Column, Head};
use super::ids::{self, Kept};
use super::lexicon::{key, lexicon};
use super::lines::{self, LeftReason};
use super::naming::Naming;
use super::part::Part;
use super::register::{Field, Kind};
use super::row::Row;
use super::sheet::{Sheet, counted, letters};
use super::sittings::{Source, sittings};
use super::told::{self, CellCode, Spot, ToldCell, Trouble};
use super::value::{self, Known};
use crate::error::{Code, Error};
use crate::json::Json;
use crate::message::Message;

/// What was read of a table.
#[derive(Debug)]
pub(crate) struct ReadTable {
    pub(crate) rows: RegisterRows,
    pub(crate) columns: Vec<ReadColumn>,
    pub(crate) cells: Vec<ToldCell>,
    pub(crate) left: Vec<LeftRow>,
    pub(crate) terms: Vec<ReadTerm>,
}

/// Reads a table.
///
/// # Errors
///
/// `unknown-name` for a field or value that the register does not have, `out-of-range` for a row that the
/// table does not have, `header-missing` if no row names the columns.
pub(crate) fn read(given: &Given<'_>) -> Result<ReadTable, Error> {
    let sheet = Sheet { rows: given.rows };
    let naming = Naming::new(given.register, given.columns)?;
    let terms = terms(given)?;
    let head = match header_rows(given)? {
        Some(rows) => Some(head::at(&sheet, &naming, rows)),
        None => head::find(&sheet, &naming),
    };
    let head = head.ok_or_else(|| {
        let message = Message::of(
            "không dòng nào của bảng ghi tên các cột",
            "no row of the table names its columns",
            &[],
        );
        let help = Message::of(
            "hãy ghi tên các cột ở `columns`, hoặc chỉ dòng tiêu đề ở `header`",
            "name the columns in `columns`, or the rows that name them in `header`",
            &[],
        );
        Error::new(Code::HeaderMissing, given.place, message, Some(help))
    })?;
    let left = lines::left(&sheet, &head);
    let mut reading = Reading {
        given,
        known: Known {
            terms: &terms,
            year: given.year,
            middles: given.middles,
        },
        habits: habits(&sheet, &head, &left),
        sheet,
        head,
        cells: BTreeMap::new(),
        secrecy: None,
        terms: BTreeMap::new(),
    };
    reading.secrecy = reading.column_of("secrecy");
    reading.table(left)
}

/// How the days of each column are written.
fn habits(sheet: &Sheet<'_>, head: &Head, left: &[Option<LeftReason>]) -> Vec<Habit> {
    let of = |(position, column): (usize, &Column)| {
        let kind = column.field.as_ref().map(|field| field.kind);
        match kind {
            Some(
                Kind::Day
                | Kind::SessionDay
                | Kind::Start
                | Kind::End
                | Kind::Sessions
                | Kind::Deadline,
            ) => {
                let rows = left
                    .iter()
                    .enumerate()
                    .filter(|(_, reason)| reason.is_none());
                Habit::of(rows.filter_map(|(row, _)| sheet.cell(row, position)))
            }
            _ => Habit::default(),
        }
    };
    head.columns.iter().enumerate().map(of).collect()
}

struct Reading<'c> {
    given: &'c Given<'c>,
    known: Known<'c>,
    habits: Vec<Habit>,
    sheet: Sheet<'c>,
    head: Head,
    /// What is told, by row and column.
    cells: BTreeMap<(usize, usize), ToldCell>,
    /// The column that says how secret a row is.
    secrecy: Option<usize>,
    /// The terms that were read, by field and form.
    terms: BTreeMap<(String, String), ReadTerm>,
}

impl Reading<'_> {
    fn table(&mut self, mut left: Vec<Option<LeftReason>>) -> Result<ReadTable, Error> {
        let mut kept = Vec::new();
        let mut part = Part::new(self.given.year);
        for (at, reason) in left.iter_mut().enumerate() {
            if *reason == Some(LeftReason::Title) && at >= self.head.rows.end {
                let words = self.sheet.filled(at).filter_map(|(_, cell)| cell.words());
                self.known.year = part.begin(words);
            }
            if reason.is_some() {
                continue;
            }
            match self.row(at) {
                Some(row) => kept.push(row),
                None => *reason = Some(LeftReason::Unreadable),
            }
        }
        let register = self.given.register;
        if register.numbers_rows() {
            let doubles = ids::give(&mut kept, self.given.id_prefix, register.has_unique_keys());
            if let Some(column) = self.column_of(register.key()) {
                for row in doubles {
                    self.tell(
                        row,
                        column,
                        &CellCode::DuplicateId.into(),
                        self.is_hidden(row),
                    );
                }
            }
        }
        let places: Vec<usize> = kept.iter().map(|kept| kept.at).collect();
        let rows = kept.into_iter().map(|kept| kept.row.json()).collect();
        let rows = RegisterRows::read(register, &Json::List(rows))?;
        let columns = self.columns(&places);
        let left = left.iter().enumerate().filter_map(|(row, reason)| {
            Some(LeftRow {
                row: counted(row),
                reason: (*reason)?,
                filled: self.sheet.filled(row).count(),
            })
        });
        Ok(ReadTable {
            rows,
            left: left.collect(),
            columns,
            cells: std::mem::take(&mut self.cells).into_values().collect(),
            terms: std::mem::take(&mut self.terms).into_values().collect(),
        })
    }

    fn column_of(&self, name: &str) -> Option<usize> {
        let is_it = |column: &Column| {
            column
                .field
                .as_ref()
                .is_some_and(|field| field.name == name)
        };
        self.head.columns.iter().position(is_it)
    }

    /// Whether a row is secret; nothing where it has a mark that is not understood.
    fn secrecy(&self, row: usize) -> Result<bool, (usize, Trouble)> {
        let Some(column) = self.secrecy else {
            return Ok(false);
        };
        if self.sheet.is_covered(row, column) {
            return Err((column, CellCode::Covered.into()));
        }
        let (Some(cell), Some(field)) = (
            self.sheet.cell(row, column),
            self.head
                .columns
                .get(column)
                .and_then(|column| column.field.as_ref()),
        ) else {
            return Ok(false);
        };
        if cell.words().is_some_and(value::is_dash) {
            return Ok(false);
        }
        let said = value::read(field.kind, &field.name, cell, &self.known)
            .map_err(|trouble| (column, trouble))?;
        Ok(said.term.is_some_and(|name| name != "none"))
    }

    fn is_hidden(&self, row: usize) -> bool {
        self.secrecy(row).unwrap_or(true)
    }

    /// Reads a row; nothing where what makes it a row is missing.
    fn row(&mut self, at: usize) -> Option<Kept> {
        let hidden = match self.secrecy(at) {
            Ok(hidden) => hidden,
            Err((column, trouble)) => {
                self.tell(at, column, &trouble, true);
                return None;
            }
        };
        let mut row = Row::default();
        let mut number = None;
        let mut sources = Vec::new();
        // Rows may be shorter than the widest of them.
        let cells = self.sheet.width_of(&(at..at.saturating_add(1)));
        for column in 0..cells.min(self.head.columns.len()) {
            let Some(field) = self
                .head
                .columns
                .get(column)
                .and_then(|column| column.field.clone())
            else {
                continue;
            };
            let Some(cell) = self.sheet.cell(at, column) else {
                if self.sheet.is_covered(at, column) && field.kind != Kind::RowNumber {
                    self.tell(at, column, &CellCode::Covered.into(), hidden);
                }
                continue;
            };
            if cell.shown().contains('\u{fffd}') {
                self.tell(at, column, &CellCode::LettersLost.into(), hidden);
                continue;
            }
            if cell.words().is_some_and(value::is_formula_without_value) {
                self.tell(at, column, &CellCode::FormulaWithoutValue.into(), hidden);
                continue;
            }
            if field.kind != Kind::RowNumber && cell.words().is_some_and(value::is_dash) {
                continue;
            }
            if field.kind != Kind::RowNumber
                && cell
                    .words()
                    .is_some_and(|words| lexicon().is_as_above(words))
            {
                self.tell(at, column, &CellCode::UnknownTerm.into(), hidden);
                continue;
            }
            let habit = self.habits.get(column).copied().unwrap_or_default();
            match field.kind {
                Kind::RowNumber => number = row_number(cell),
                kind @ (Kind::SessionDay | Kind::Start | Kind::End | Kind::Sessions) => sources
                    .push(Source {
                        column,
                        kind,
                        cell,
                        habit,
                    }),
                Kind::Day | Kind::Deadline if habit.doubts(cell) => {
                    self.tell(at, column, &CellCode::UnclearDay.into(), hidden);
                }
                _ => self.take((at, column), &field, cell, hidden, &mut row),
            }
        }
        let when = sittings(&sources, self.known.year);
        for (column, code) in when.told {
            self.tell(at, column, &code.into(), hidden);
        }
        if !when.sessions.is_empty() {
            row.put("sessions", Json::List(when.sessions));
        }
        let register = self.given.register;
        if !register.numbers_rows() && row.text(register.key()).is_none() {
            return None;
        }
        Some(Kept { at, number, row })
    }

    /// Takes what a cell says by itself into its row.
    fn take(
        &mut self,
        spot: (usize, usize),
        field: &Field,
        cell: &Cell,
        hidden: bool,
        row: &mut Row,
    ) {
        let trouble = match value::read(field.kind, &field.name, cell, &self.known) {
            Err(trouble) => trouble,
            Ok(said) => {
                let mut fits = true;
                for (place, value) in said.values {
                    fits &= row.put(&place, value);
                }
                if let Some(name) = said.term.filter(|_| fits && !hidden) {
                    self.note(&field.name, cell, name);
                }
                match said.note {
                    _ if !fits => CellCode::Contradiction.into(),
                    None => return,
                    note => Trouble {
                        note,
                        ..CellCode::ReadOneWay.into()
                    },
                }
            }
        };
        self.tell(spot.0, spot.1, &trouble, hidden);
    }

    /// Tells of a cell, unless it is told of already.
    fn tell(&mut self, row: usize, column: usize, trouble: &Trouble, hidden: bool) {
        let shown = self.sheet.cell(row, column).map(Cell::shown);
        let header = self
            .head
            .columns
            .get(column)
            .map(|column| column.header.as_str());
        let spot = Spot {
            row,
            column,
            header: header.unwrap_or_default(),
            words: Some(shown.as_deref().unwrap_or_default()).filter(|_| !hidden),
        };
        // What was probably meant would give away what stands there.
        let hushed = Trouble::from(trouble.code);
        let trouble = if hidden { &hushed } else { trouble };
        let told = || told::told(&spot, trouble);
        self.cells.entry((row, column)).or_insert_with(told);
    }

    fn note(&mut self, field: &str, cell: &Cell, name: String) {
        if cell.words().is_none() {
            return;
        }
        let written = cell.shown();
        let term = self.terms.entry((field.to_owned(), key(&written)));
        let term = term.or_insert_with(|| ReadTerm {
            field: field.to_owned(),
            written: written.into_owned(),
            read: name,
            count: 0,
        });
        term.count = term.count.saturating_add(1);
    }

    /// What became of the columns in the rows that were kept.
    fn columns(&mut self, rows: &[usize]) -> Vec<ReadColumn> {
        let mut filled = vec![0_usize; self.head.columns.len()];
        let mut told = filled.clone();
        let count = |counts: &mut [usize], position: usize| {
            if let Some(count) = counts.get_mut(position) {
                *count = count.saturating_add(1);
            }
        };
        for row in rows {
            for (position, _) in self.sheet.filled(*row) {
                count(&mut filled, position);
                if self.cells.contains_key(&(*row, position)) {
                    count(&mut told, position);
                }
            }
        }
        let mut columns = Vec::with_capacity(self.head.columns.len());
        for (position, column) in self.head.columns.iter().enumerate() {
            let count = |counts: &[usize]| counts.get(position).copied().unwrap_or_default();
            let (filled, told) = (count(&filled), count(&told));
            columns.push(ReadColumn {
                index: counted(position),
                column: letters(position),
                header: Some(column.header.clone()).filter(|header| !header.is_empty()),
                field: column.field.as_ref().map(|field| field.name.clone()),
                filled,
                empty: rows.len().saturating_sub(filled),
                unread: if column.field.is_some() { told } else { filled },
            });
        }
        for (position, (column, read)) in self.head.columns.iter().zip(&columns).enumerate() {
            let Some(trouble) = &column.trouble else {
                continue;
            };
            if column.header.is_empty() && read.filled == 0 {
                continue;
            }
            let name = if column.header.is_empty() {
                &read.column
            } else {
                &column.header
            };
            let spot = Spot {
                row: column.row,
                column: position,
                header: "",
                words: Some(name),
            };
            self.cells
                .insert((column.row, position), told::told(&spot, trouble));
        }
        columns
    }
}

/// The number in the column of numbers: `12`, `12.`
fn row_number(cell: &Cell) -> Option<u64> {
    match cell {
        Cell::Whole(number) => u64::try_from(*number).ok(),
        cell => {
            let words = cell.words()?.trim_end_matches(['.', ')']);
            let digits = words.len() <= 9 && words.bytes().all(|byte| byte.is_ascii_digit());
            digits.then(|| words.parse().ok()).flatten()
        }
    }
}
