//! The head of a table: one to three rows that name the columns, below titles or not, with groups whose
//! names stand over several columns.

use std::collections::BTreeSet;
use std::ops::Range;

use super::cell::Cell;
use super::naming::{Found, Naming};
use super::register::Field;
use super::sheet::Sheet;
use super::told::{CellCode, Trouble};

/// How many rows are looked at, and how many of them a head has at most.
const LOOKED_AT: usize = 200;
const MOST_ROWS: usize = 3;

/// A column, as its head names it.
#[derive(Debug)]
pub(super) struct Column {
    /// What stands over it, from the top.
    pub(super) header: String,
    /// The row of the last words over it.
    pub(super) row: usize,
    pub(super) field: Option<Field>,
    /// Why it has no field.
    pub(super) trouble: Option<Trouble>,
}

#[derive(Debug)]
pub(super) struct Head {
    pub(super) rows: Range<usize>,
    pub(super) columns: Vec<Column>,
}

/// The head that names most columns, the first of several.
pub(super) fn find(sheet: &Sheet<'_>, naming: &Naming) -> Option<Head> {
    let mut best: Option<(usize, Range<usize>)> = None;
    for start in 0..sheet.rows.len().min(LOOKED_AT) {
        let mut block = start..start.saturating_add(1);
        let mut score = named(sheet, naming, &block);
        // A title that stands alone in its row is no part of a head.
        let more_rows = sheet.filled(start).nth(1).map_or(1, |_| MOST_ROWS);
        for _ in 1..more_rows {
            let longer = start..block.end.saturating_add(1);
            let more = named(sheet, naming, &longer);
            if more <= score || !goes_on(sheet, naming, &longer) {
                break;
            }
            (block, score) = (longer, more);
        }
        let better = |(most, rows): &(usize, Range<usize>)| {
            score > *most || score == *most && block.len() < rows.len()
        };
        if best.as_ref().is_none_or(better) {
            best = Some((score, block));
        }
    }
    let least = if naming.is_told() {
        1
    } else {
        sheet.width().min(2)
    };
    match best {
        Some((score, block)) if score >= least.max(1) => Some(at(sheet, naming, block)),
        _ if naming.by_letters() => Some(at(sheet, naming, 0..0)),
        _ => None,
    }
}

/// The head that stands in some rows.
pub(super) fn at(sheet: &Sheet<'_>, naming: &Naming, rows: Range<usize>) -> Head {
    let mut taken = BTreeSet::new();
    let mut columns = Vec::with_capacity(sheet.width());
    for column in 0..sheet.width() {
        let over = over(sheet, &rows, column);
        let header = over.join(" – ");
        let found = found(naming, &over, column);
        let (field, trouble) = match found {
            Found::Field(field) if taken.insert(field.name.clone()) => (Some(field), None),
            Found::Field(_) => (None, Some(CellCode::RepeatedHeader.into())),
            Found::LeftOut => (None, None),
            Found::Unclear(meant) => (None, Some(Trouble::with(CellCode::UnclearHeader, meant))),
            Found::Unknown => {
                let near = over.last().and_then(|words| naming.near(words));
                let meant = near.into_iter().collect();
                (None, Some(Trouble::with(CellCode::UnknownHeader, meant)))
            }
        };
        let row = rows.clone().rfind(|row| sheet.cell(*row, column).is_some());
        columns.push(Column {
            header,
            row: row.unwrap_or(rows.start),
            field,
            trouble,
        });
    }
    Head { rows, columns }
}

/// What the words over a column name: all of them together, the lowest, or the highest.
fn found(naming: &Naming, over: &[String], column: usize) -> Found {
    let joined = over.join(" ");
    let ways = [Some(&joined), over.last(), over.first()];
    let mut unclear = None;
    for words in ways.into_iter().flatten() {
        match naming.find(words, column) {
            Found::Unknown => {}
            found @ Found::Unclear(_) => unclear = unclear.or(Some(found)),
            found => return found,
        }
    }
    unclear.unwrap_or(Found::Unknown)
}

/// How many columns some rows name.
fn named(sheet: &Sheet<'_>, naming: &Naming, rows: &Range<usize>) -> usize {
    let mut names = BTreeSet::new();
    for column in 0..sheet.width() {
        let over = over(sheet, rows, column);
        if over.is_empty() {
            continue;
        }
        match found(naming, &over, usize::MAX) {
            Found::Field(field) => {
                names.insert(field.name);
            }
            Found::LeftOut | Found::Unclear(_) => {
                names.insert(over.join(" "));
            }
            Found::Unknown => {}
        }
    }
    names.len()
}

/// Whether the last of some rows goes on with a head: it has words without figures, most of which name a
/// column.
fn goes_on(sheet: &Sheet<'_>, naming: &Naming, rows: &Range<usize>) -> bool {
    let Some(last) = rows.clone().next_back() else {
        return false;
    };
    let is_name = |cell: &Cell| {
        let words = cell.words();
        words.is_some_and(|words| !words.contains(|c: char| c.is_ascii_digit()))
    };
    if !sheet.filled(last).all(|(_, cell)| is_name(cell)) {
        return false;
    }
    let (mut known, mut all) = (0_usize, 0_usize);
    for (column, _) in sheet.filled(last) {
        let found = found(naming, &over(sheet, rows, column), usize::MAX);
        known = known.saturating_add(usize::from(!matches!(found, Found::Unknown)));
        all = all.saturating_add(1);
    }
    known > 0 && known.saturating_mul(2) >= all
}

/// The words over a column, from the top. The name of a group stands over every column of it.
fn over(sheet: &Sheet<'_>, rows: &Range<usize>, column: usize) -> Vec<String> {
    let mut over: Vec<String> = Vec::new();
    let below = |row: usize, column: usize| {
        let mut rows = row.saturating_add(1)..rows.end;
        rows.any(|row| sheet.cell(row, column).is_some())
    };
    for row in rows.clone() {
        let own = sheet.cell(row, column);
        let group = || {
            let left = (0..column)
                .rev()
                .find(|left| sheet.cell(row, *left).is_some())?;
            let merged = sheet.is_covered(row, column);
            sheet
                .cell(row, left)
                .filter(|_| below(row, column) && (merged || below(row, left)))
        };
        let Some(cell) = own.or_else(group) else {
            continue;
        };
        let words = cell.shown().into_owned();
        if over.last() != Some(&words) {
            over.push(words);
        }
    }
    over
}
