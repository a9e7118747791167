//! The head of a table: one to three rows that name the columns, below titles or not, with groups whose
//! names stand over several columns.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::cell::Cell;
use super::naming::{Found, Naming};
use super::over::{Way, for_want_of_another, found, is_shared, over_all, settle};
use super::register::Field;
use super::sheet::Sheet;
use super::told::{CellCode, Trouble};
use super::value;

/// How many rows are looked at, and how many of them a head has at most.
pub(super) const LOOKED_AT: usize = 200;
pub(super) const MOST_ROWS: usize = 3;

/// A column, as its head names it.
#[derive(Debug, Clone)]
pub(super) struct Column {
    /// What stands over it, from the top.
    pub(super) header: String,
    /// The row of the last words over it.
    pub(super) row: usize,
    pub(super) field: Option<Field>,
    /// Why it has no field.
    pub(super) trouble: Option<Trouble>,
}

#[derive(Debug, Clone, Default)]
pub(super) struct Head {
    pub(super) rows: Range<usize>,
    pub(super) columns: Vec<Column>,
}

/// The head that names most columns, the first of several.
pub(super) fn find(sheet: &Sheet<'_>, naming: &Naming) -> Option<Head> {
    let mut best: Option<(usize, Range<usize>)> = None;
    for start in 0..sheet.height().min(LOOKED_AT) {
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
        Some((score, block)) if score >= least.max(1) => {
            let block = with_names_below(sheet, naming, block);
            Some(at(sheet, naming, block))
        }
        _ if naming.by_letters() => Some(at(sheet, naming, 0..0)),
        _ => None,
    }
}

/// Rows that go on with a head below it: names under a group, or under single columns, of which none is
/// known.
fn with_names_below(sheet: &Sheet<'_>, naming: &Naming, mut rows: Range<usize>) -> Range<usize> {
    while rows.len() < MOST_ROWS
        && !rows.is_empty()
        && (names_parts_of_groups(sheet, &rows) || names_parts_of_columns(sheet, naming, &rows))
    {
        rows.end = rows.end.saturating_add(1);
    }
    rows
}

/// Whether the row below a head says more of its columns: it stands under their names, in words without
/// figures of which none is a value, and says of no row which it is, as the next row does.
fn names_parts_of_columns(sheet: &Sheet<'_>, naming: &Naming, rows: &Range<usize>) -> bool {
    let row = rows.end;
    let head = at(sheet, naming, rows.clone());
    let field = |column: usize| head.columns.get(column)?.field.as_ref();
    let names_its_row = |row: usize| {
        let mut filled = sheet.filled(row);
        filled.any(|(column, _)| field(column).is_some_and(Field::names_its_row))
    };
    let says_more = |(column, cell): (usize, &Cell)| {
        let above = rows.clone().any(|row| sheet.cell(row, column).is_some());
        above && is_name(cell) && !field(column).is_some_and(|field| value::is_value(field, cell))
    };
    // Words at the beginning of a row, and nothing else, name the rows below it.
    sheet.filled(row).any(|(column, _)| column > 0)
        && sheet.filled(row).all(says_more)
        && !names_its_row(row)
        && names_its_row(row.saturating_add(1))
}

/// Whether a cell may name a column: words without figures.
pub(super) fn is_name(cell: &Cell) -> bool {
    let words = cell.words();
    words.is_some_and(|words| !words.contains(|c: char| c.is_ascii_digit()))
}

/// Whether the row below a head stands under its groups alone, in words without figures.
fn names_parts_of_groups(sheet: &Sheet<'_>, rows: &Range<usize>) -> bool {
    let Some(last) = rows.clone().next_back() else {
        return false;
    };
    let (mut names, mut parts) = (0_usize, 0_usize);
    for (column, cell) in sheet.filled(rows.end) {
        let own = sheet.cell(last, column).is_some();
        let spread = own && sheet.cell(last, column.saturating_add(1)).is_none();
        let above = rows.clone().any(|row| sheet.cell(row, column).is_some());
        if !is_name(cell) || !spread && above {
            return false;
        }
        names = names.saturating_add(1);
        parts = parts.saturating_add(usize::from(!own));
    }
    names > 1 && parts > 0
}

/// The head that stands in some rows.
pub(super) fn at(sheet: &Sheet<'_>, naming: &Naming, rows: Range<usize>) -> Head {
    let all = over_all(sheet, &rows, sheet.width());
    let mut ways: Vec<(Found, Way)> = Vec::with_capacity(all.len());
    for (column, over) in all.iter().enumerate() {
        ways.push(found(naming, over, column, is_shared(&all, column)));
    }
    let otherwise = settle(&mut ways);
    let mut taken: BTreeSet<&str> = BTreeSet::new();
    // Under several groups the same name says several things: planned and held, before and after.
    let mut parts: BTreeMap<&str, usize> = BTreeMap::new();
    for (found, way) in &ways {
        if let Found::Field(field) = found {
            if *way == Way::Whole {
                taken.insert(&field.name);
            } else {
                let count = parts.entry(&field.name).or_default();
                *count = count.saturating_add(1);
            }
        }
    }
    let is_several = |name: &str| taken.contains(name) || parts.get(name) > Some(&1);
    let several: BTreeSet<String> = parts
        .keys()
        .filter(|name| is_several(name))
        .map(|name| (*name).to_owned())
        .collect();
    let mut taken = BTreeSet::new();
    let mut columns = Vec::with_capacity(all.len());
    for (column, ((found, way), over)) in ways.into_iter().zip(&all).enumerate() {
        let (field, trouble) = match found {
            Found::Field(field)
                if (way == Way::Whole || !several.contains(&field.name))
                    && taken.insert(field.name.clone()) =>
            {
                let only = otherwise.contains(&column);
                let trouble = only.then(|| for_want_of_another(naming, &field));
                (Some(field), trouble)
            }
            Found::Field(_) | Found::Otherwise(_) => (None, Some(CellCode::RepeatedHeader.into())),
            Found::LeftOut => (None, None),
            Found::NotKept => (None, Some(CellCode::NotKept.into())),
            Found::Unclear(meant) => (None, Some(Trouble::with(CellCode::UnclearHeader, meant))),
            Found::Unknown => {
                let near = over.last().and_then(|words| naming.near(words));
                let meant = near.into_iter().collect();
                (None, Some(Trouble::with(CellCode::UnknownHeader, meant)))
            }
        };
        let row = rows.clone().rfind(|row| sheet.cell(*row, column).is_some());
        columns.push(Column {
            header: over.join(" – "),
            row: row.unwrap_or(rows.start),
            field,
            trouble,
        });
    }
    Head { rows, columns }
}

/// How many columns some rows name.
fn named(sheet: &Sheet<'_>, naming: &Naming, rows: &Range<usize>) -> usize {
    let mut names = BTreeSet::new();
    let all = over_all(sheet, rows, sheet.width_of(rows));
    for (column, over) in all.iter().enumerate() {
        if over.is_empty() {
            continue;
        }
        match found(naming, over, usize::MAX, is_shared(&all, column)).0 {
            Found::Field(field) => {
                names.insert(field.name);
            }
            Found::LeftOut | Found::Otherwise(_) | Found::NotKept | Found::Unclear(_) => {
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
    if !sheet.filled(last).all(|(_, cell)| is_name(cell)) {
        return false;
    }
    let (mut known, mut all) = (0_usize, 0_usize);
    let names = over_all(sheet, rows, sheet.width_of(rows));
    for (column, _) in sheet.filled(last) {
        let over = names.get(column).map(Vec::as_slice).unwrap_or_default();
        let (found, _) = found(naming, over, usize::MAX, is_shared(&names, column));
        known = known.saturating_add(usize::from(!matches!(found, Found::Unknown)));
        all = all.saturating_add(1);
    }
    known > 0 && known.saturating_mul(2) >= all
}
