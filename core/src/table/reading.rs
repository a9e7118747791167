//! One row of a table at a time: its cells into their places, and what of them was not read.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};

use super::answer::ReadTerm;
use super::cell::Cell;
use super::habit::Habit;
use super::head::{Column, Head};
use super::ids::Kept;
use super::lexicon::{key, lexicon};
use super::moment::written_day;
use super::register::{Field, Kind, SECRECY};
use super::row::Row;
use super::sheet::Sheet;
use super::sittings::{Source, sittings};
use super::spelling::spelt_out;
use super::told::{self, CellCode, Spot, ToldCell, Trouble};
use super::value::{self, Known};
use crate::json::Json;

/// How many cells of a column are kept with what they say.
const MOST_SAID: usize = 10_000;

pub(super) struct Reading<'c> {
    pub(super) known: Known<'c>,
    habits: Vec<Habit>,
    pub(super) sheet: Sheet<'c>,
    pub(super) head: Head,
    /// What is told, by row and column.
    pub(super) cells: BTreeMap<(usize, usize), ToldCell>,
    /// For each row that goes on with another, that one.
    above: BTreeMap<usize, usize>,
    /// The column that says how secret a row is.
    secrecy: Option<usize>,
    /// The terms that were read, by field and form.
    pub(super) terms: BTreeMap<(String, String), ReadTerm>,
    /// What cells of a column say by themselves, by their words.
    said: BTreeMap<usize, HashMap<String, value::Read>>,
    /// For how many rows each stands that are alike; for itself where nothing is stated.
    pub(super) alike: BTreeMap<usize, usize>,
}

impl<'c> Reading<'c> {
    pub(super) fn new(
        sheet: Sheet<'c>,
        head: Head,
        above: BTreeMap<usize, usize>,
        habits: Vec<Habit>,
        known: Known<'c>,
    ) -> Self {
        let mut reading = Self {
            known,
            habits,
            sheet,
            head,
            cells: BTreeMap::new(),
            above,
            secrecy: None,
            terms: BTreeMap::new(),
            said: BTreeMap::new(),
            alike: BTreeMap::new(),
        };
        reading.secrecy = reading.column_of(SECRECY);
        reading
    }

    pub(super) fn is_below_head(&self, row: usize) -> bool {
        row >= self.head.rows.end
    }

    /// The words of a row.
    pub(super) fn words(&self, row: usize) -> impl Iterator<Item = &'c str> {
        self.sheet.filled(row).filter_map(|(_, cell)| cell.words())
    }

    /// Whether something stands in a row where a field is read.
    pub(super) fn holds(&self, row: usize, field: &str) -> bool {
        let column = self.column_of(field);
        column.is_some_and(|column| self.sheet.cell(row, column).is_some())
    }

    /// Tells that a row says of no row which it is.
    pub(super) fn tell_of_name(&mut self, row: usize) {
        let is_name = |column: &Column| column.field.as_ref().is_some_and(Field::names_its_row);
        if let Some(column) = self.head.columns.iter().position(is_name) {
            self.tell(
                row,
                column,
                &CellCode::UnnamedRow.into(),
                self.is_hidden(row),
            );
        }
    }

    pub(super) fn column_of(&self, name: &str) -> Option<usize> {
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
        let row = self.above.get(&row).copied().unwrap_or(row);
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

    pub(super) fn is_hidden(&self, row: usize) -> bool {
        self.secrecy(row).unwrap_or(true)
    }

    /// Reads a row into what is known of it; nothing where what makes it a row is missing.
    pub(super) fn row(&mut self, at: usize, mut row: Row) -> Option<Kept> {
        let hidden = match self.secrecy(at) {
            Ok(hidden) => hidden,
            Err((column, trouble)) => {
                self.tell(at, column, &trouble, true);
                return None;
            }
        };
        let goes_on = self.above.contains_key(&at);
        let day_above = row.day().filter(|_| goes_on);
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
                let covered = self.sheet.is_covered(at, column) && !goes_on;
                if covered && field.kind != Kind::RowNumber {
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
            let cell = self.spelt_out(&field, cell, habit);
            match field.kind {
                Kind::RowNumber => number = row_number(&cell),
                kind @ (Kind::SessionDay | Kind::Start | Kind::End | Kind::Sessions) => sources
                    .push(Source {
                        column,
                        kind,
                        cell,
                        habit,
                    }),
                Kind::Day | Kind::Deadline if habit.doubts(&cell) => {
                    self.tell(at, column, &CellCode::UnclearDay.into(), hidden);
                }
                _ => self.take((at, column), &field, &cell, hidden, &mut row),
            }
        }
        let when = sittings(&sources, self.known.year, day_above);
        for (column, code) in when.told {
            self.tell(at, column, &code.into(), hidden);
        }
        if !when.sessions.is_empty() {
            row.put("sessions", Json::List(when.sessions));
        }
        Some(Kept { at, number, row })
    }

    /// A cell of days, with those spelt out that are shortened.
    fn spelt_out(&self, field: &Field, cell: &'c Cell, habit: Habit) -> Cow<'c, Cell> {
        let has_days = field.says_when() || matches!(field.kind, Kind::Day | Kind::Deadline);
        let Some(words) = cell.words().filter(|_| has_days) else {
            return Cow::Borrowed(cell);
        };
        if written_day(words).is_some() {
            return Cow::Borrowed(cell);
        }
        match spelt_out(words, |two| habit.year_of(two, self.known.year)) {
            Cow::Borrowed(_) => Cow::Borrowed(cell),
            Cow::Owned(spelt) => Cow::Owned(Cell::Text(spelt)),
        }
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
        let trouble = match self.said(spot.1, field, cell) {
            Err(trouble) => trouble,
            Ok(said) => {
                let mut fits = true;
                for (place, value) in said.values {
                    fits &= row.put(&place, value);
                }
                if let Some(name) = said.term.filter(|_| fits && !hidden) {
                    self.note(&field.name, cell, name, self.times(spot.0));
                }
                match said.note {
                    _ if !fits && self.above.contains_key(&spot.0) => CellCode::NotJoined.into(),
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

    /// What a cell says by itself. The same words of a column say the same.
    fn said(&mut self, column: usize, field: &Field, cell: &Cell) -> value::Read {
        let read = || value::read(field.kind, &field.name, cell, &self.known);
        let again = !matches!(
            field.kind,
            Kind::Text | Kind::Texts | Kind::Day | Kind::Deadline
        );
        let Some(words) = cell.words().filter(|_| again) else {
            return read();
        };
        let known = self.said.entry(column).or_default();
        if let Some(said) = known.get(words) {
            return said.clone();
        }
        let said = read();
        if known.len() < MOST_SAID {
            known.insert(words.to_owned(), said.clone());
        }
        said
    }

    /// Tells of a cell, unless it is told of already.
    pub(super) fn tell(&mut self, row: usize, column: usize, trouble: &Trouble, hidden: bool) {
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

    /// For how many rows one stands.
    pub(super) fn times(&self, row: usize) -> usize {
        self.alike.get(&row).copied().unwrap_or(1)
    }

    fn note(&mut self, field: &str, cell: &Cell, name: String, times: usize) {
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
        term.count = term.count.saturating_add(times);
    }
}

/// What numbers a row: `12`, `12.`, `1.2`.
fn row_number(cell: &Cell) -> Option<String> {
    match cell {
        Cell::Whole(number) => u64::try_from(*number).ok().map(|number| number.to_string()),
        cell => {
            let words = cell.words()?.trim_end_matches(['.', ')']);
            let part = |part: &str| -> Option<String> {
                let digits = part.len() <= 9 && part.bytes().all(|byte| byte.is_ascii_digit());
                let number = digits.then(|| part.parse::<u64>().ok()).flatten()?;
                Some(number.to_string())
            };
            let parts: Option<Vec<String>> = words.split('.').map(part).collect();
            Some(parts?.join("."))
        }
    }
}
