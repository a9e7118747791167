//! Which rows of a table are rows of the register, and which are titles, heads, sums, notes and
//! signatures.

use std::collections::{BTreeMap, BTreeSet};

use super::answer::{LeftReason, LeftRow};
use super::cell::Cell;
use super::continued;
use super::head::Head;
use super::lexicon::{key, lexicon};
use super::moment::says_when;
use super::naming::Naming;
use super::other::{self, Names};
use super::register::Kind;
use super::sheet::{Sheet, counted};
use crate::text::read_roman;

/// The most cells of a row below the table.
const MOST_OF_NOTE: usize = 3;

/// What the rows of a table are.
#[derive(Debug, Clone, Default)]
pub(super) struct Lines {
    /// For each row, why it is no row of the register; nothing if it is one.
    pub(super) left: Vec<Option<LeftReason>>,
    /// For each row that goes on with another, that one.
    pub(super) above: BTreeMap<usize, usize>,
    /// Rows that say of no row which they are, and may go on with the one above.
    pub(super) unnamed: BTreeSet<usize>,
}

impl Lines {
    /// The rows that are none of the register, as they are told.
    pub(super) fn left_rows<'l>(&'l self, sheet: &'l Sheet<'_>) -> impl Iterator<Item = LeftRow> {
        let left = self.left.iter().enumerate();
        left.filter_map(|(row, reason)| {
            Some(LeftRow {
                row: counted(row),
                reason: (*reason)?,
                filled: sheet.filled(row).count(),
            })
        })
    }

    /// The rows that say something of the register.
    pub(super) fn read(&self) -> impl Iterator<Item = usize> {
        (0..self.left.len()).filter(|row| self.is_read(*row))
    }

    /// Whether a row says something of the register.
    pub(super) fn is_read(&self, row: usize) -> bool {
        matches!(self.left.get(row), Some(None | Some(LeftReason::Continued)))
    }
}

/// What each row of a table is.
pub(super) fn lines(sheet: &Sheet<'_>, naming: &Naming, head: &Head) -> Lines {
    let mut sorter = Sorter::new(sheet, naming, head);
    for row in 0..sheet.height() {
        sorter.sort(row);
    }
    sorter.lines
}

/// What each row of a table is whose rows say by themselves that they are of the register: with a name, with
/// when they are, and with no words that name a column. Others are looked at. Nothing where such rows stand
/// among those of another table, or below its notes.
pub(super) fn lines_but(
    sheet: &Sheet<'_>,
    naming: &Naming,
    head: &Head,
    others: &BTreeSet<usize>,
) -> Option<Lines> {
    let mut sorter = Sorter::new(sheet, naming, head);
    for row in others {
        sorter.pass(*row)?;
        sorter.sort(*row);
    }
    sorter.pass(sheet.height())?;
    Some(sorter.lines)
}

struct Sorter<'s> {
    sheet: &'s Sheet<'s>,
    naming: &'s Naming,
    head: &'s Head,
    /// The column with the number of each row.
    number: Option<usize>,
    /// How many columns have a field.
    fields: usize,
    /// Whether no row stands below the head yet.
    fresh: bool,
    /// Whether the notes and signatures below the table have begun.
    below: bool,
    /// Whether another table has begun.
    other: bool,
    /// The last row of the register, if nothing but rows that go on with it stands below it.
    base: Option<usize>,
    lines: Lines,
}

impl<'s> Sorter<'s> {
    fn new(sheet: &'s Sheet<'s>, naming: &'s Naming, head: &'s Head) -> Self {
        let is_number = |column: &super::head::Column| {
            let field = column.field.as_ref();
            field.is_some_and(|field| field.kind == Kind::RowNumber)
        };
        let number = head.columns.iter().position(is_number);
        let fields = head.columns.iter().filter(|column| column.field.is_some());
        Self {
            sheet,
            naming,
            head,
            number,
            fields: fields.count().saturating_sub(usize::from(number.is_some())),
            fresh: true,
            below: false,
            other: false,
            base: None,
            lines: Lines::default(),
        }
    }

    fn sort(&mut self, row: usize) {
        let reason = self.of(row);
        self.base = match reason {
            None => Some(row),
            Some(LeftReason::Continued | LeftReason::Header) => self.base,
            Some(_) => None,
        };
        self.lines.left.push(reason);
    }

    /// Takes the rows before one as rows of the register.
    fn pass(&mut self, row: usize) -> Option<()> {
        let Some(last) = row.checked_sub(1).filter(|_| self.lines.left.len() < row) else {
            return Some(());
        };
        if self.other || self.below {
            return None;
        }
        self.lines.left.resize(row, None);
        self.base = Some(last);
        self.fresh = false;
        Some(())
    }

    fn of(&mut self, row: usize) -> Option<LeftReason> {
        let filled: Vec<(usize, &Cell)> = self.sheet.filled(row).collect();
        if filled.is_empty() {
            return Some(LeftReason::Blank);
        }
        let names = |apart| other::names(self.sheet, self.naming, self.head, row, apart);
        if row < self.head.rows.start {
            // Words right above a head may be a part of it.
            self.other |= row.saturating_add(1) < self.head.rows.start && names(true).is_some();
            return Some(if self.other {
                LeftReason::OtherTable
            } else {
                LeftReason::Title
            });
        }
        if self.head.rows.contains(&row) || self.repeats_head(row) {
            self.other = false;
            return Some(LeftReason::Header);
        }
        if self.other {
            return Some(LeftReason::OtherTable);
        }
        if self.fresh && goes_with_head(&filled) {
            return Some(LeftReason::Header);
        }
        let before = self.lines.left.last();
        let apart = !matches!(before, Some(None | Some(LeftReason::Continued)));
        match names(apart) {
            Some(Names::Same) => return Some(LeftReason::Header),
            Some(Names::Other) => {
                self.other = true;
                return Some(LeftReason::OtherTable);
            }
            None => {}
        }
        let reason = self.below_head(row, &filled);
        self.fresh &= reason.is_some();
        reason
    }

    fn below_head(&mut self, row: usize, filled: &[(usize, &Cell)]) -> Option<LeftReason> {
        let number = self.number.and_then(|column| self.sheet.cell(row, column));
        let numbered = number.is_some_and(is_number);
        let others: Vec<&(usize, &Cell)> = filled
            .iter()
            .filter(|(column, _)| Some(*column) != self.number)
            .collect();
        self.below &= !numbered;
        if others.is_empty() {
            return Some(if numbered {
                LeftReason::Blank
            } else {
                LeftReason::Title
            })
            .map(|reason| self.told_below(number, reason));
        }
        let leading = filled.iter().take(2).filter_map(|(_, cell)| cell.words());
        let sums =
            |words: &str| lexicon().is_bare_total(words) || !numbered && lexicon().is_total(words);
        let when = self.says_when(filled);
        let held = filled.len() > 1 && when;
        if !held && leading.clone().any(sums) {
            return Some(LeftReason::Subtotal);
        }
        let goes_on = self.base.and_then(|above| {
            let goes_on = continued::goes_on(self.sheet, self.head, row, above)?;
            Some((above, goes_on))
        });
        let mut noted = leading.filter(|words| lexicon().is_note(words) || is_date_line(words));
        if let Some((above, true)) = goes_on
            && (when || noted.clone().next().is_none())
        {
            self.lines.above.insert(row, above);
            return Some(LeftReason::Continued);
        }
        if !numbered && !held {
            if noted.next().is_some() {
                self.below = true;
                return Some(LeftReason::Note);
            }
            let few = filled.len() <= MOST_OF_NOTE;
            if self.below
                && few
                && (self.number.is_some() || filled.len().saturating_mul(2) < self.fields)
            {
                return Some(LeftReason::Note);
            }
            if self.names_rows(row, number.is_some(), filled.len(), others.len()) {
                return Some(LeftReason::Title);
            }
        }
        let holds = |(column, _): &&(usize, &Cell)| {
            let column = self.head.columns.get(*column);
            column.is_some_and(|column| column.field.is_some())
        };
        if !others.iter().any(holds) {
            return Some(LeftReason::Note);
        }
        if goes_on.is_some() {
            self.lines.unnamed.insert(row);
        }
        None
    }

    /// Whether a row says when, as no sum and no note does.
    fn says_when(&self, filled: &[(usize, &Cell)]) -> bool {
        filled.iter().any(|(column, cell)| {
            let column = self.head.columns.get(*column);
            let field = column.and_then(|column| column.field.as_ref());
            field.is_some_and(|field| field.says_when() || field.kind == Kind::Day)
                && says_when(cell)
        })
    }

    /// A row with nothing but words in the column of numbers: a name of rows, a sum, or a note.
    fn told_below(&mut self, number: Option<&Cell>, reason: LeftReason) -> LeftReason {
        let words = number.and_then(Cell::words).unwrap_or_default();
        if lexicon().is_total(words) {
            LeftReason::Subtotal
        } else if lexicon().is_note(words)
            || is_date_line(words)
            || self.below && reason == LeftReason::Title
        {
            self.below = true;
            LeftReason::Note
        } else {
            reason
        }
    }

    /// Whether a row without a number only names the rows below it: *I. Quý I*.
    fn names_rows(&self, row: usize, marked: bool, filled: usize, others: usize) -> bool {
        let part = || {
            let mark = self
                .number
                .and_then(|column| self.sheet.cell(row, column)?.words());
            mark.is_some_and(|mark| read_roman(mark.trim_end_matches(['.', ')'])).is_some())
        };
        let alone = filled == 1 && (self.number.is_some() || self.fields > 2);
        alone || marked && others == 1 && (self.fields > 1 || part())
    }

    /// Whether a row says over each column what the head says there.
    fn repeats_head(&self, row: usize) -> bool {
        let mut rows = self.head.rows.clone();
        rows.any(|head| {
            let mut cells = self.sheet.filled(row).peekable();
            let same = |(column, cell): (usize, &Cell)| {
                let over = self.sheet.cell(head, column);
                over.is_some_and(|over| key(&over.shown()) == key(&cell.shown()))
            };
            cells.peek().is_some() && cells.all(same)
        })
    }
}

/// Whether a cell numbers its row: `12`, `12.`, `1.2`.
fn is_number(cell: &Cell) -> bool {
    match cell {
        Cell::Whole(_) => true,
        Cell::Text(_) => {
            let words = cell.words().unwrap_or_default();
            words.starts_with(|c: char| c.is_ascii_digit())
                && words
                    .chars()
                    .all(|c| c.is_ascii_digit() || matches!(c, '.' | ')' | '-' | '/'))
        }
        _ => false,
    }
}

/// `(1) | (2) | (3)`, `A | B | 1 | 2`, or `(giờ) | (người)` below the names of columns.
fn goes_with_head(filled: &[(usize, &Cell)]) -> bool {
    let texts: Vec<String> = filled
        .iter()
        .map(|(_, cell)| cell.shown().into_owned())
        .collect();
    let in_brackets = |text: &String| text.starts_with('(') && text.ends_with(')');
    if texts.iter().all(in_brackets) {
        return true;
    }
    let letters = texts
        .iter()
        .take_while(|text| matches!(text.as_str(), "A" | "B" | "C"));
    let letters = letters.count();
    let numbers = texts
        .iter()
        .skip(letters)
        .map(|text| text.parse::<usize>().ok());
    texts.len() > 2 && numbers.eq((1..=texts.len().saturating_sub(letters)).map(Some))
}

/// *Lê Chân, ngày 30 tháng 6 năm 2026*, where a table is signed.
fn is_date_line(words: &str) -> bool {
    let key = key(words);
    let place = key
        .split(' ')
        .position(|word| word == "ngày")
        .is_some_and(|at| at < 6);
    let has = |name: &str| key.split(' ').any(|word| word == crate::text::fold(name));
    (place || has("ngày"))
        && has("tháng")
        && has("năm")
        && words.contains(',')
        && key.split(' ').count() < 14
}
