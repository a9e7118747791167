//! `.xlsx` (ECMA-376, part 1).

use super::Worksheet;
use super::bounds::Bounds;
use super::format::Format;
use super::grid::{Area, Grid, Rows};
use super::number::{Epoch, shortest};
use super::ods::iso;
use super::ooxml::Relations;
use super::refused::{Done, Refused};
use super::xml::{Event, Tag, Xml};
use super::zip::Archive;
use crate::table::Cell;

/// How words are pronounced, which stands among them.
const PRONOUNCED: &[&str] = &["rPh", "phoneticPr"];

#[derive(Debug)]
struct Book {
    epoch: Epoch,
    texts: Vec<String>,
    formats: Vec<Format>,
}

pub(super) fn read(
    archive: &Archive<'_>,
    workbook: &str,
    relations: &Relations,
    bounds: &mut Bounds,
) -> Done<Vec<Worksheet>> {
    let text = archive.text(workbook, bounds)?.ok_or(Refused::Damaged)?;
    let mut of = |kind| match relations.of_kind(kind) {
        Some(part) => Ok(archive.text(part, bounds)?.unwrap_or_default()),
        None => Ok(String::new()),
    };
    let (styles, strings) = (of("styles")?, of("sharedStrings")?);
    let mut book = Book {
        epoch: Epoch::Of1900,
        texts: texts(&strings, bounds)?,
        formats: formats(&styles),
    };
    let mut sheets = Vec::new();
    for event in Xml::new(&text) {
        let Event::Start(tag) = event else { continue };
        match tag.name {
            "workbookPr" => book.epoch = Epoch::of(tag.is("date1904")),
            "sheet" => {
                let id = tag.get_prefixed("id").unwrap_or_default();
                let Some(part) = relations.worksheet(&id) else {
                    continue;
                };
                let text = archive.text(part, bounds)?.ok_or(Refused::Damaged)?;
                let name = tag.get("name").unwrap_or_default().into_owned();
                let hidden = tag.get("state").is_some_and(|state| state != "visible");
                sheets.push(Worksheet::of(name, hidden, sheet(&text, &book, bounds)?));
            }
            _ => {}
        }
    }
    Ok(sheets)
}

fn texts(strings: &str, bounds: &mut Bounds) -> Done<Vec<String>> {
    let mut xml = Xml::new(strings);
    let mut texts = Vec::new();
    while let Some(event) = xml.next() {
        if let Event::Start(tag) = event
            && tag.name == "si"
        {
            bounds.take_cells(1)?;
            texts.push(words(&mut xml, "si"));
        }
    }
    Ok(texts)
}

/// The words of a text in stretches, each of its own font.
fn words(xml: &mut Xml<'_>, name: &str) -> String {
    let mut words = String::new();
    let mut left_out = 0_usize;
    while let Some(event) = xml.next() {
        match event {
            Event::Start(tag) if tag.name == "t" => {
                let part = xml.text_of("t", &[]);
                if left_out == 0 {
                    words.push_str(&part);
                }
            }
            Event::Start(tag) if PRONOUNCED.contains(&tag.name) => {
                left_out = left_out.saturating_add(1);
            }
            Event::End(ended) if PRONOUNCED.contains(&ended) => {
                left_out = left_out.saturating_sub(1);
            }
            Event::End(ended) if ended == name => break,
            _ => {}
        }
    }
    unescaped(&words)
}

/// Letters that XML has no form for, and the line breaks of some writers: `_x000D_`.
fn unescaped(text: &str) -> String {
    if !text.contains("_x") {
        return text.to_owned();
    }
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("_x") {
        out.push_str(before);
        let code = after.split_once('_').filter(|(code, _)| code.len() == 4);
        let letter = code.and_then(|(code, _)| char::from_u32(u32::from_str_radix(code, 16).ok()?));
        if let (Some(letter), Some((_, next))) = (letter, code) {
            out.push(letter);
            rest = next;
        } else {
            out.push_str("_x");
            rest = after;
        }
    }
    out.push_str(rest);
    out.replace("\r\n", "\n")
}

/// The formats of numbers, by the number of a cell's style.
fn formats(styles: &str) -> Vec<Format> {
    let mut spelled = std::collections::BTreeMap::new();
    let mut formats = Vec::new();
    let mut within = false;
    for event in Xml::new(styles) {
        match event {
            Event::Start(tag) if tag.name == "numFmt" => {
                if let (Some(id), Some(code)) = (tag.number("numFmtId"), tag.get("formatCode")) {
                    spelled.insert(id, Format::of(&code));
                }
            }
            Event::Start(tag) if tag.name == "cellXfs" => within = true,
            Event::End("cellXfs") => within = false,
            Event::Start(tag) if within && tag.name == "xf" => {
                let id = tag.number("numFmtId").unwrap_or_default();
                formats.push(Format::numbered(id, &spelled));
            }
            _ => {}
        }
    }
    formats
}

fn sheet(text: &str, book: &Book, bounds: &mut Bounds) -> Done<Rows> {
    let mut grid = Grid::default();
    let mut xml = Xml::new(text);
    let (mut next_row, mut next_column) = (0_usize, 0_usize);
    let mut ended = false;
    while let Some(event) = xml.next() {
        match event {
            Event::Start(tag) if tag.name == "row" => {
                if let Some(row) = tag.number("r") {
                    next_row = row.checked_sub(1).ok_or(Refused::Damaged)?;
                }
                next_column = 0;
                if tag.is("hidden") {
                    grid.hide(next_row);
                }
            }
            Event::End("row") => next_row = next_row.saturating_add(1),
            Event::Start(tag) if tag.name == "c" => {
                let place = match tag.get("r") {
                    Some(name) => place(&name).ok_or(Refused::Damaged)?,
                    None => (next_row, next_column),
                };
                next_column = place.1.saturating_add(1);
                if let Some(cell) = cell(&mut xml, &tag, book)? {
                    grid.put(place.0, place.1, cell, bounds)?;
                }
            }
            Event::Start(tag) if tag.name == "col" && tag.is("hidden") => {
                let ends = tag.number("min").zip(tag.number("max"));
                let (first, last) = ends.ok_or(Refused::Damaged)?;
                let first = first.checked_sub(1).ok_or(Refused::Damaged)?;
                grid.hide_columns(first, last.saturating_sub(1), bounds)?;
            }
            Event::Start(tag) if tag.name == "mergeCell" => {
                let area = tag.get("ref").and_then(|name| area(&name));
                grid.merge(area.ok_or(Refused::Damaged)?, bounds)?;
            }
            Event::End("worksheet") => ended = true,
            _ => {}
        }
    }
    if ended && xml.is_whole() {
        grid.finish(bounds)
    } else {
        Err(Refused::Damaged)
    }
}

fn cell(xml: &mut Xml<'_>, tag: &Tag<'_>, book: &Book) -> Done<Option<Cell>> {
    let mut value = String::new();
    let mut formula = None;
    let mut inline = None;
    while let Some(event) = xml.next() {
        match event {
            Event::Start(tag) if tag.name == "v" => value = xml.text_of("v", &[]),
            Event::Start(tag) if tag.name == "f" => formula = Some(xml.text_of("f", &[])),
            Event::Start(tag) if tag.name == "is" => inline = Some(words(xml, "is")),
            Event::End("c") => break,
            _ => {}
        }
    }
    if let Some(text) = inline {
        return Ok(Some(Cell::Text(text)));
    }
    if value.is_empty() {
        // What a formula gives is not there where a program wrote it that does not compute.
        let is_computed = tag.get("t").is_some_and(|kind| kind == "str");
        let formula = formula.filter(|_| !is_computed);
        return Ok(formula.map(|formula| Cell::Text(format!("={formula}"))));
    }
    let cell = match tag.get("t").as_deref() {
        Some("s") => {
            let number: usize = value.trim().parse().map_err(|_| Refused::Damaged)?;
            Cell::Text(book.texts.get(number).ok_or(Refused::Damaged)?.clone())
        }
        Some("str") => Cell::Text(unescaped(&value)),
        Some("e") => Cell::Text(value),
        Some("b") => Cell::Bool(matches!(value.trim(), "1" | "true")),
        Some("d") => iso(&value).unwrap_or(Cell::Text(value)),
        _ => {
            let style = tag.number("s").unwrap_or_default();
            let format = book.formats.get(style).copied().unwrap_or_default();
            let decimal = shortest(&value).ok_or(Refused::Damaged)?;
            book.epoch.cell(&decimal, format)
        }
    };
    Ok(Some(cell))
}

/// The row and column of a cell, from 0: `C5`.
fn place(name: &str) -> Option<(usize, usize)> {
    let name = name.trim();
    let digits = name.find(|letter: char| letter.is_ascii_digit())?;
    let (letters, digits) = name.split_at_checked(digits)?;
    let mut column = 0_usize;
    for letter in letters.bytes() {
        let value = letter
            .to_ascii_uppercase()
            .checked_sub(b'A')
            .filter(|value| *value < 26)?;
        column = column
            .checked_mul(26)?
            .checked_add(usize::from(value))?
            .checked_add(1)?;
    }
    let row: usize = digits.parse().ok()?;
    Some((row.checked_sub(1)?, column.checked_sub(1)?))
}

fn area(name: &str) -> Option<Area> {
    let (first, last) = name.split_once(':').unwrap_or((name, name));
    let ((top, left), (bottom, right)) = (place(first)?, place(last)?);
    Some(Area {
        rows: (top, bottom),
        columns: (left, right),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hidden_columns_are_those_in_which_a_cell_stands() {
        let text = r#"<worksheet><cols><col min="2" max="2" hidden="1"/><col min="3" max="3"/>
            <col min="5" max="16384" hidden="true"/></cols><sheetData><row r="1"><c r="A1"><v>1</v></c>
            <c r="B1"><v>2</v></c><c r="C1"><v>3</v></c><c r="F1"><v>6</v></c></row></sheetData></worksheet>"#;
        let book = Book {
            epoch: Epoch::Of1900,
            texts: Vec::new(),
            formats: Vec::new(),
        };
        let mut bounds = Bounds::new(100, 10_000);
        let read = sheet(text, &book, &mut bounds).unwrap();
        assert_eq!(read.hidden_columns, [2, 6]);
    }

    #[test]
    fn names_of_cells_are_places() {
        assert_eq!(place("A1"), Some((0, 0)));
        assert_eq!(place("AB12"), Some((11, 27)));
        for name in ["", "A", "1", "A0", "AA1B", "É1"] {
            assert_eq!(place(name), None, "{name}");
        }
    }

    #[test]
    fn escaped_letters_are_written_out() {
        assert_eq!(unescaped("a_x000D_\nb_x0041_c"), "a\nbAc");
        assert_eq!(unescaped("tep_xong_x12"), "tep_xong_x12");
        assert_eq!(unescaped("_x005F_x000D_"), "_x000D_");
    }
}
