//! The head of a table: one to three rows that name the columns, below titles or not, with groups whose
//! names stand over several columns.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::cell::Cell;
use super::lexicon::lexicon;
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
        Some((score, block)) if score >= least.max(1) => {
            let block = with_names_of_groups(sheet, block);
            Some(at(sheet, naming, block))
        }
        _ if naming.by_letters() => Some(at(sheet, naming, 0..0)),
        _ => None,
    }
}

/// Rows that go on with a head below it: names under a group, of which none is known.
fn with_names_of_groups(sheet: &Sheet<'_>, mut rows: Range<usize>) -> Range<usize> {
    while rows.len() < MOST_ROWS && !rows.is_empty() && names_parts_of_groups(sheet, &rows) {
        rows.end = rows.end.saturating_add(1);
    }
    rows
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
        let words = cell.words();
        let is_name = words.is_some_and(|words| !words.contains(|c: char| c.is_ascii_digit()));
        if !is_name || !spread && above {
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
                (Some(field), None)
            }
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
            header: over.join(" – "),
            row: row.unwrap_or(rows.start),
            field,
            trouble,
        });
    }
    Head { rows, columns }
}

/// By which of the words over a column it is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Way {
    /// All of them.
    Whole,
    /// The lowest or the highest.
    Part,
}

/// Whether the highest words over a column stand over the next one too.
fn is_shared(all: &[Vec<String>], column: usize) -> bool {
    let first = |column: Option<usize>| column.and_then(|column| all.get(column)?.first());
    let own = first(Some(column));
    own.is_some() && (own == first(column.checked_sub(1)) || own == first(column.checked_add(1)))
}

/// What the words over a column name: all of them together, the lowest, or the highest, if they are of
/// this column alone.
fn found(naming: &Naming, over: &[String], column: usize, shared: bool) -> (Found, Way) {
    let joined = over.join(" ");
    let planned = over.len() > 1 && over.first().is_some_and(|group| lexicon().is_plan(group));
    let lowest = over.last().filter(|_| !planned);
    let highest = over.first().filter(|_| !planned && !shared);
    let whole = if over.len() > 1 {
        Way::Part
    } else {
        Way::Whole
    };
    let ways = [
        (Some(&joined), Way::Whole),
        (lowest, whole),
        (highest, whole),
    ];
    let mut unclear = None;
    for (words, way) in ways {
        let Some(words) = words else {
            continue;
        };
        match naming.find(words, column) {
            Found::Unknown => {}
            found @ Found::Unclear(_) => unclear = unclear.or(Some(found)),
            found => return (found, way),
        }
    }
    (unclear.unwrap_or(Found::Unknown), Way::Part)
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
    let names = over_all(sheet, rows, sheet.width_of(rows));
    for (column, _) in sheet.filled(last) {
        let over = names.get(column).map(Vec::as_slice).unwrap_or_default();
        let (found, _) = found(naming, over, usize::MAX, is_shared(&names, column));
        known = known.saturating_add(usize::from(!matches!(found, Found::Unknown)));
        all = all.saturating_add(1);
    }
    known > 0 && known.saturating_mul(2) >= all
}

/// The words over each column, from the top. The name of a group stands over every column of it.
fn over_all(sheet: &Sheet<'_>, rows: &Range<usize>, width: usize) -> Vec<Vec<String>> {
    let mut all: Vec<Vec<String>> = vec![Vec::new(); width];
    for row in rows.clone() {
        let below = |column: usize| {
            let mut rows = row.saturating_add(1)..rows.end;
            rows.any(|row| sheet.cell(row, column).is_some())
        };
        let mut left = None;
        for (column, over) in all.iter_mut().enumerate() {
            let own = sheet.cell(row, column);
            if let Some(cell) = own {
                left = Some((column, cell));
            }
            let group = || {
                let (at, cell) = left?;
                let merged = sheet.is_covered(row, column);
                Some(cell).filter(|_| below(column) && (merged || below(at)))
            };
            let Some(cell) = own.or_else(group) else {
                continue;
            };
            let words = cell.shown();
            if over.last().is_none_or(|last| *last != words) {
                over.push(words.into_owned());
            }
        }
    }
    all
}
