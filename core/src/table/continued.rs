//! Rows that go on with the one above: a second session or agency, with neither number nor name.

use super::head::Head;
use super::lexicon::key;
use super::moment::{has_hour, says_when};
use super::register::{Kind, SECRECY};
use super::sheet::Sheet;

/// Whether a row that says of no row which it is goes on with one above; nothing where it says so, or the
/// other does not.
pub(super) fn goes_on(sheet: &Sheet<'_>, head: &Head, row: usize, above: usize) -> Option<bool> {
    let names = head.columns.iter().enumerate().filter(|(_, column)| {
        let field = column.field.as_ref();
        field.is_some_and(super::register::Field::names_its_row)
    });
    let names: Vec<usize> = names.map(|(column, _)| column).collect();
    let stated = |row: usize| {
        let stated = move |column: &&usize| sheet.cell(row, **column).is_some();
        names.iter().filter(stated)
    };
    if stated(row).next().is_some() || stated(above).next().is_none() {
        return None;
    }
    let merged = stated(above).all(|column| is_covered_from_above(sheet, row, *column));
    // A day at the beginning of a row, and nothing else, names the rows below it.
    let mut filled = sheet.filled(row);
    if let (Some((0, day)), None) = (filled.next(), filled.next())
        && !has_hour(day)
    {
        return Some(false);
    }
    let (mut says, mut when, mut other_name) = (false, false, false);
    for (column, cell) in sheet.filled(row) {
        let field = head.columns.get(column);
        let Some(field) = field.and_then(|column| column.field.as_ref()) else {
            continue;
        };
        let stands = sheet.cell(above, column);
        if field.goes_on() && (!field.says_when() || says_when(cell)) {
            says = true;
            when |= field.says_when();
        } else if stands.is_some_and(|above| key(&above.shown()) == key(&cell.shown())) {
            // It says what stands above already.
        } else if field.kind == Kind::Name {
            other_name = true;
        } else if !merged || field.name == SECRECY {
            return Some(false);
        }
    }
    Some(merged || says != other_name || says && !when)
}

/// Whether a cell is covered by a merged one above it, not by one to its left.
fn is_covered_from_above(sheet: &Sheet<'_>, row: usize, column: usize) -> bool {
    let mut cells = (0..column).rev();
    let beside = cells.find(|left| !sheet.is_covered(row, *left));
    sheet.is_covered(row, column) && beside.is_none_or(|left| sheet.cell(row, left).is_none())
}
