//! `.xlsb` (MS-XLSB): the parts of an `.xlsx` as records of bytes.

use std::collections::BTreeMap;

use super::Worksheet;
use super::bounds::Bounds;
use super::bytes::{byte, long_at, part, short_at, u32_at, u64_at, utf16};
use super::format::Format;
use super::grid::{Area, Grid, Rows};
use super::number::{Epoch, of_bits};
use super::ooxml::Relations;
use super::refused::{Done, Refused};
use super::xls::{error_text, short_number};
use super::zip::Archive;
use crate::table::Cell;

#[derive(Debug)]
struct Book {
    epoch: Epoch,
    texts: Vec<String>,
    formats: Vec<Format>,
}

/// The records of a part: their numbers and contents.
struct Records<'b> {
    rest: &'b [u8],
}

impl Records<'_> {
    /// A number of seven bits in each byte, the last of which says that no more follow.
    fn number(&mut self, most: u32) -> Option<usize> {
        let mut number = 0_usize;
        for place in 0..most {
            let (first, rest) = self.rest.split_first()?;
            self.rest = rest;
            let part = usize::from(first & 0x7f).checked_shl(place.checked_mul(7)?)?;
            number |= part;
            if first & 0x80 == 0 {
                break;
            }
        }
        Some(number)
    }
}

impl<'b> Iterator for Records<'b> {
    type Item = Done<(usize, &'b [u8])>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.rest.is_empty() {
            return None;
        }
        let kind = self.number(2);
        let length = self.number(4);
        let found = length.and_then(|length| self.rest.split_at_checked(length));
        let (Some(kind), Some((contents, rest))) = (kind, found) else {
            self.rest = &[];
            return Some(Err(Refused::Damaged));
        };
        self.rest = rest;
        Some(Ok((kind, contents)))
    }
}

pub(super) fn read(
    archive: &Archive<'_>,
    workbook: &str,
    relations: &Relations,
    bounds: &mut Bounds,
) -> Done<Vec<Worksheet>> {
    let contents = archive.part(workbook, bounds)?.ok_or(Refused::Damaged)?;
    let mut book = Book {
        epoch: Epoch::Of1900,
        texts: Vec::new(),
        formats: Vec::new(),
    };
    if let Some(styles) = relations.of_kind("styles")
        && let Some(styles) = archive.part(styles, bounds)?
    {
        book.formats = formats(&styles)?;
    }
    if let Some(strings) = relations.of_kind("sharedStrings")
        && let Some(strings) = archive.part(strings, bounds)?
    {
        book.texts = texts(&strings, bounds)?;
    }
    let mut sheets = Vec::new();
    for record in (Records { rest: &contents }) {
        match record? {
            (153, properties) => {
                book.epoch = Epoch::of(byte(properties, 0).unwrap_or_default() & 1 == 1);
            }
            (156, sheet) => {
                let (hidden, id, name) = bundle(sheet).ok_or(Refused::Damaged)?;
                let Some(part) = relations.worksheet(&id) else {
                    continue;
                };
                let contents = archive.part(part, bounds)?.ok_or(Refused::Damaged)?;
                let rows = self::sheet(&contents, &book, bounds)?;
                sheets.push(Worksheet::of(name, hidden, rows));
            }
            _ => {}
        }
    }
    Ok(sheets)
}

fn bundle(sheet: &[u8]) -> Option<(bool, String, String)> {
    let (id, after) = wide(sheet, 8)?;
    let (name, _) = wide(sheet, after)?;
    Some((u32_at(sheet, 0)? != 0, id, name))
}

/// A text with its length before it, and where it ends.
fn wide(bytes: &[u8], at: usize) -> Option<(String, usize)> {
    let letters = u32_at(bytes, at)?;
    let start = at.checked_add(4)?;
    if letters == u32::MAX {
        return Some((String::new(), start));
    }
    let length = usize::try_from(letters).ok()?.checked_mul(2)?;
    let text = utf16(part(bytes, start, length)?);
    Some((text, start.checked_add(length)?))
}

fn formats(styles: &[u8]) -> Done<Vec<Format>> {
    let mut spelled = BTreeMap::new();
    let mut formats = Vec::new();
    let mut within = false;
    for record in (Records { rest: styles }) {
        match record? {
            (44, format) => {
                if let (Some(id), Some((code, _))) = (short_at(format, 0), wide(format, 2)) {
                    spelled.insert(id, Format::of(&code));
                }
            }
            (617, _) => within = true,
            (618, _) => within = false,
            (47, style) if within => {
                let id = short_at(style, 2).ok_or(Refused::Damaged)?;
                formats.push(Format::numbered(id, &spelled));
            }
            _ => {}
        }
    }
    Ok(formats)
}

fn texts(strings: &[u8], bounds: &mut Bounds) -> Done<Vec<String>> {
    let mut texts = Vec::new();
    for record in (Records { rest: strings }) {
        if let (19, text) = record? {
            let (text, _) = wide(text, 1).ok_or(Refused::Damaged)?;
            bounds.take_cells(1)?;
            texts.push(text);
        }
    }
    Ok(texts)
}

fn sheet(contents: &[u8], book: &Book, bounds: &mut Bounds) -> Done<Rows> {
    let mut grid = Grid::default();
    let (mut row, mut next_column) = (0, 0);
    let mut ended = false;
    for record in (Records { rest: contents }) {
        let (kind, record) = record?;
        match kind {
            0 => {
                row = long_at(record, 0).ok_or(Refused::Damaged)?;
                next_column = 0;
                if byte(record, 11).is_some_and(|flags| flags & 0x10 != 0) {
                    grid.hide(row);
                }
            }
            1..=11 | 62 => {
                let column = long_at(record, 0).ok_or(Refused::Damaged)?;
                next_column = column.saturating_add(1);
                let rest = record.get(4..).unwrap_or_default();
                put(&mut grid, (row, column), (kind, rest), book, bounds)?;
            }
            // As above without its column: the one after the cell before.
            12..=18 => {
                let place = (row, next_column);
                next_column = next_column.saturating_add(1);
                put(
                    &mut grid,
                    place,
                    (kind.saturating_sub(11), record),
                    book,
                    bounds,
                )?;
            }
            60 if byte(record, 16).is_some_and(|flags| flags & 1 != 0) => {
                let ends = long_at(record, 0).zip(long_at(record, 4));
                let (first, last) = ends.ok_or(Refused::Damaged)?;
                grid.hide_columns(first, last, bounds)?;
            }
            176 => grid.merge(area(record).ok_or(Refused::Damaged)?, bounds)?,
            130 => ended = true,
            _ => {}
        }
    }
    if ended {
        grid.finish(bounds)
    } else {
        Err(Refused::Damaged)
    }
}

fn area(record: &[u8]) -> Option<Area> {
    Some(Area {
        rows: (long_at(record, 0)?, long_at(record, 4)?),
        columns: (long_at(record, 8)?, long_at(record, 12)?),
    })
}

const BLANK: usize = 1;

/// Puts the cell of a record, which is from its style on, into its place.
fn put(
    grid: &mut Grid,
    (row, column): (usize, usize),
    (kind, record): (usize, &[u8]),
    book: &Book,
    bounds: &mut Bounds,
) -> Done<()> {
    if kind == BLANK {
        return Ok(());
    }
    let cell = cell(kind, record, book).ok_or(Refused::Damaged)?;
    grid.put(row, column, cell, bounds)
}

fn cell(kind: usize, record: &[u8], book: &Book) -> Option<Cell> {
    let style = usize::try_from(u32_at(record, 0)? & 0x00ff_ffff).ok()?;
    let number = |decimal: String| {
        let format = book.formats.get(style).copied().unwrap_or_default();
        book.epoch.cell(&decimal, format)
    };
    Some(match kind {
        2 => number(short_number(u32_at(record, 4)?)?),
        3 | 11 => Cell::Text(error_text(byte(record, 4)?).to_owned()),
        4 | 10 => Cell::Bool(byte(record, 4)? != 0),
        5 | 9 => number(of_bits(u64_at(record, 4)?)?),
        6 | 8 => Cell::Text(wide(record, 4)?.0),
        7 => Cell::Text(book.texts.get(long_at(record, 4)?)?.clone()),
        _ => Cell::Text(wide(record, 5)?.0),
    })
}
