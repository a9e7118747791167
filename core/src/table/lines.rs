//! Which rows of a table are rows of the register, and which are titles, heads, sums, notes and
//! signatures.

use super::cell::Cell;
use super::head::Head;
use super::lexicon::{key, lexicon};
use super::moment;
use super::register::Kind;
use super::sheet::Sheet;
use super::told::CellCode;
use crate::json::terms;
use crate::text::read_roman;

terms! {
    /// Why a row of a table is no row of the register.
    pub enum LeftReason("leftReason", "lý do bỏ qua dòng", "reason why a row is left") {
        /// It stands above the head, or names the rows below it.
        Title = "title", "tiêu đề", "title";
        /// It names the columns.
        Header = "header", "tên cột", "header";
        /// Nothing stands in it but perhaps its number.
        Blank = "blank", "dòng trống", "blank";
        /// It sums up other rows.
        Subtotal = "subtotal", "dòng cộng", "subtotal";
        /// A note, or the signatures below a table.
        Note = "note", "ghi chú, chữ ký", "note";
        /// A cell without which there is no row was not read: an id that others refer to, or how secret
        /// the row is.
        Unreadable = "unreadable", "thiếu nội dung bắt buộc", "unreadable";
    }
}

/// The most cells of a row below the table.
const MOST_OF_NOTE: usize = 3;

/// For each row, why it is no row of the register; nothing if it is one.
pub(super) fn left(sheet: &Sheet<'_>, head: &Head) -> Vec<Option<LeftReason>> {
    let mut lines = Lines::new(sheet, head);
    (0..sheet.rows.len()).map(|row| lines.of(row)).collect()
}

struct Lines<'s> {
    sheet: &'s Sheet<'s>,
    head: &'s Head,
    /// The column with the number of each row.
    number: Option<usize>,
    /// How many columns have a field.
    fields: usize,
    /// Whether no row stands below the head yet.
    fresh: bool,
    /// Whether the notes and signatures below the table have begun.
    below: bool,
}

impl<'s> Lines<'s> {
    fn new(sheet: &'s Sheet<'s>, head: &'s Head) -> Self {
        let is_number = |column: &super::head::Column| {
            let field = column.field.as_ref();
            field.is_some_and(|field| field.kind == Kind::RowNumber)
        };
        let number = head.columns.iter().position(is_number);
        let fields = head.columns.iter().filter(|column| column.field.is_some());
        Self {
            sheet,
            head,
            number,
            fields: fields.count().saturating_sub(usize::from(number.is_some())),
            fresh: true,
            below: false,
        }
    }

    fn of(&mut self, row: usize) -> Option<LeftReason> {
        let filled: Vec<(usize, &Cell)> = self.sheet.filled(row).collect();
        if filled.is_empty() {
            return Some(LeftReason::Blank);
        }
        if row < self.head.rows.start {
            return Some(LeftReason::Title);
        }
        if self.head.rows.contains(&row)
            || self.repeats_head(row)
            || self.fresh && goes_with_head(&filled)
        {
            return Some(LeftReason::Header);
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
        let held = filled.len() > 1 && self.states_when(filled);
        if !held && leading.clone().any(sums) {
            return Some(LeftReason::Subtotal);
        }
        if !numbered && !held {
            let mut leading = leading;
            if leading.any(|words| lexicon().is_note(words) || is_date_line(words)) {
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
        None
    }

    /// Whether a row states when, as no sum and no note does.
    fn states_when(&self, filled: &[(usize, &Cell)]) -> bool {
        filled.iter().any(|(column, cell)| {
            let column = self.head.columns.get(*column);
            let kind = column.and_then(|column| Some(column.field.as_ref()?.kind));
            let when = matches!(
                kind,
                Some(Kind::Day | Kind::SessionDay | Kind::Start | Kind::End | Kind::Sessions)
            );
            when && matches!(
                moment::read(cell, None),
                Ok(_) | Err(CellCode::YearMissing | CellCode::WeekdayDiffers)
            )
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
