//! `.xls` of Excel 97 and later (MS-XLS, BIFF8).

mod record;
mod texts;

use std::collections::BTreeMap;

use super::Worksheet;
use super::bounds::Bounds;
use super::bytes::{byte, long_at, part, short_at, u32_at, u64_at};
use super::cfb::Compound;
use super::format::Format;
use super::grid::{Area, Grid, Rows};
use super::number::{Epoch, moved, of_bits};
use super::refused::{Done, Refused};
use crate::table::Cell;

use record::{Record, Records};
use texts::{shared, text};

/// The version of Excel 97 and later.
const BIFF8: usize = 0x0600;
const SHEET_OF_CELLS: u8 = 0;

#[derive(Debug)]
struct Book {
    epoch: Epoch,
    texts: Vec<String>,
    formats: Vec<Format>,
    sheets: Vec<Tab>,
}

#[derive(Debug)]
struct Tab {
    at: usize,
    hidden: bool,
    name: String,
}

pub(super) fn read(compound: &Compound<'_>, bounds: &mut Bounds) -> Done<Vec<Worksheet>> {
    if !compound.has("Workbook") {
        return Err(if compound.has("Book") {
            Refused::Old
        } else {
            Refused::Other
        });
    }
    let contents = compound.stream("Workbook").ok_or(Refused::Damaged)?;
    bounds.take_bytes(contents.len())?;
    let book = book(&contents)?;
    bounds.take_cells(book.texts.len())?;
    let mut sheets = Vec::new();
    for tab in &book.sheets {
        let rows = sheet(&contents, tab.at, &book, bounds)?;
        sheets.push(Worksheet::of(tab.name.clone(), tab.hidden, rows));
    }
    Ok(sheets)
}

fn book(contents: &[u8]) -> Done<Book> {
    let mut book = Book {
        epoch: Epoch::Of1900,
        texts: Vec::new(),
        formats: Vec::new(),
        sheets: Vec::new(),
    };
    let mut spelled = BTreeMap::new();
    let mut styles = Vec::new();
    for record in Records::from(contents, 0)? {
        let record = record?;
        let data = record.data();
        match record.kind {
            0x0809 if short_at(data, 0) != Some(BIFF8) => return Err(Refused::Old),
            0x002f => return Err(Refused::Protected),
            0x0022 => book.epoch = Epoch::of(short_at(data, 0) == Some(1)),
            0x041e => {
                let format = short_at(data, 0).zip(text(&record, 2, 2));
                let (id, code) = format.ok_or(Refused::Damaged)?;
                spelled.insert(id, Format::of(&code));
            }
            0x00e0 => styles.push(short_at(data, 2).ok_or(Refused::Damaged)?),
            0x00fc => book.texts = shared(&record).ok_or(Refused::Damaged)?,
            0x0085 if byte(data, 5) == Some(SHEET_OF_CELLS) => {
                book.sheets.push(tab(&record).ok_or(Refused::Damaged)?);
            }
            0x000a => break,
            _ => {}
        }
    }
    book.formats = styles
        .into_iter()
        .map(|id| Format::numbered(id, &spelled))
        .collect();
    Ok(book)
}

fn tab(record: &Record<'_>) -> Option<Tab> {
    let data = record.data();
    Some(Tab {
        at: long_at(data, 0)?,
        hidden: byte(data, 4)? & 3 != 0,
        name: text(record, 6, 1)?,
    })
}

fn sheet(contents: &[u8], at: usize, book: &Book, bounds: &mut Bounds) -> Done<Rows> {
    let mut grid = Grid::default();
    // Charts stand within the sheet, between a beginning and an end of their own.
    let mut depth = 0_usize;
    // Where the text belongs that a formula has given.
    let mut formula = None;
    for record in Records::from(contents, at)? {
        let record = record?;
        // Several sheets may claim the same records.
        bounds.take_bytes(record.data().len())?;
        match record.kind {
            0x0809 => depth = depth.saturating_add(1),
            0x000a if depth <= 1 => return grid.finish(bounds),
            0x000a => depth = depth.saturating_sub(1),
            _ if depth > 1 => {}
            0x0006 if is_text_to_come(record.data()) => formula = place(record.data()),
            0x0207 => {
                let (row, column) = formula.take().ok_or(Refused::Damaged)?;
                let text = text(&record, 0, 2).ok_or(Refused::Damaged)?;
                grid.put(row, column, Cell::Text(text), bounds)?;
            }
            _ => put(&mut grid, &record, book, bounds)?,
        }
    }
    Err(Refused::Damaged)
}

/// Puts what a record holds of a sheet into its place.
fn put(grid: &mut Grid, record: &Record<'_>, book: &Book, bounds: &mut Bounds) -> Done<()> {
    let data = record.data();
    let number = |style: usize, decimal: String| {
        let format = book.formats.get(style).copied().unwrap_or_default();
        book.epoch.cell(&decimal, format)
    };
    let cell = || {
        let style = short_at(data, 4)?;
        Some(match record.kind {
            0x0203 => number(style, of_bits(u64_at(data, 6)?)?),
            0x027e => number(style, short_number(u32_at(data, 6)?)?),
            0x00fd => Cell::Text(book.texts.get(long_at(data, 6)?)?.clone()),
            0x0204 | 0x00d6 => Cell::Text(text(record, 6, 2)?),
            0x0205 => bool_or_error(byte(data, 7)?, byte(data, 6)?),
            _ => match (byte(data, 6)?, short_at(data, 12)?) {
                (1, 0xffff) => bool_or_error(0, byte(data, 8)?),
                (2, 0xffff) => bool_or_error(1, byte(data, 8)?),
                (_, 0xffff) => Cell::Text(String::new()),
                _ => number(style, of_bits(u64_at(data, 6)?)?),
            },
        })
    };
    match record.kind {
        0x0203 | 0x027e | 0x00fd | 0x0204 | 0x00d6 | 0x0205 | 0x0006 => {
            let (row, column) = place(data).ok_or(Refused::Damaged)?;
            grid.put(row, column, cell().ok_or(Refused::Damaged)?, bounds)?;
        }
        0x00bd => {
            let (row, first) = place(data).ok_or(Refused::Damaged)?;
            let numbers = data
                .get(4..data.len().saturating_sub(2))
                .unwrap_or_default();
            for (column, one) in (first..).zip(numbers.chunks_exact(6)) {
                let found = short_at(one, 0).zip(u32_at(one, 2).and_then(short_number));
                let (style, decimal) = found.ok_or(Refused::Damaged)?;
                grid.put(row, column, number(style, decimal), bounds)?;
            }
        }
        0x0208 if byte(data, 12).is_some_and(|flags| flags & 0x20 != 0) => {
            grid.hide(short_at(data, 0).ok_or(Refused::Damaged)?);
        }
        0x007d if byte(data, 8).is_some_and(|flags| flags & 1 != 0) => {
            let (first, last) = place(data).ok_or(Refused::Damaged)?;
            grid.hide_columns(first, last, bounds)?;
        }
        0x00e5 => {
            for one in data.get(2..).unwrap_or_default().chunks_exact(8) {
                grid.merge(area(one).ok_or(Refused::Damaged)?, bounds)?;
            }
        }
        _ => {}
    }
    Ok(())
}

fn place(data: &[u8]) -> Option<(usize, usize)> {
    Some((short_at(data, 0)?, short_at(data, 2)?))
}

fn area(data: &[u8]) -> Option<Area> {
    Some(Area {
        rows: (short_at(data, 0)?, short_at(data, 2)?),
        columns: (short_at(data, 4)?, short_at(data, 6)?),
    })
}

/// Whether a formula has given a text, which the next record holds.
fn is_text_to_come(data: &[u8]) -> bool {
    matches!(part(data, 6, 8), Some([0, .., 0xff, 0xff]))
}

fn bool_or_error(is_error: u8, value: u8) -> Cell {
    if is_error == 0 {
        Cell::Bool(value != 0)
    } else {
        Cell::Text(error_text(value).to_owned())
    }
}

/// The error of a formula, as sheets show it.
pub(super) fn error_text(number: u8) -> &'static str {
    match number {
        0x00 => "#NULL!",
        0x07 => "#DIV/0!",
        0x0f => "#VALUE!",
        0x17 => "#REF!",
        0x1d => "#NAME?",
        0x24 => "#NUM!",
        0x2b => "#GETTING_DATA",
        _ => "#N/A",
    }
}

/// A number in four bytes: a whole number, or the first half of a float; perhaps a hundred times of what is
/// meant.
pub(super) fn short_number(bits: u32) -> Option<String> {
    let rest = bits & !3;
    let decimal = if bits & 2 == 0 {
        of_bits(u64::from(rest).checked_shl(32)?)?
    } else {
        (i32::from_le_bytes(rest.to_le_bytes()) >> 2).to_string()
    };
    Some(if bits & 1 == 0 {
        decimal
    } else {
        moved(&decimal, -2)
    })
}

#[cfg(test)]
mod tests {
    use super::short_number;

    #[test]
    fn four_bytes_are_a_number() {
        for (bits, decimal) in [
            (0x0000_0066, "25"),
            (0x0000_0067, "0.25"),
            (0xffff_fffe, "-1"),
            (0x3ff8_0000, "1.5"),
            (0x40e6_8bc0, "46174"),
        ] {
            assert_eq!(short_number(bits).as_deref(), Some(decimal), "{bits:x}");
        }
    }
}
