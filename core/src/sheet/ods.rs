//! `.ods` (ODF 1.3, OASIS).

use std::collections::BTreeSet;

use super::Worksheet;
use super::bounds::Bounds;
use super::grid::{Area, Grid, Rows};
use super::number::{clock, moved, plain, shortest, time};
use super::refused::{Done, Refused};
use super::xml::{Event, Tag, Xml};
use super::zip::Archive;
use crate::calendar::{LocalTime, NaiveDate, parse_date};
use crate::table::{Cell, CellValue};

const KINDS: [&str; 2] = [
    "application/vnd.oasis.opendocument.spreadsheet",
    "application/vnd.oasis.opendocument.spreadsheet-template",
];
/// As many as a cell of any spreadsheet holds: a file spells out blanks by their count.
const MOST_LETTERS: usize = 65_536;
const SECONDS_OF_DAY: u64 = 86_400;

pub(super) fn read(archive: &Archive<'_>, bounds: &mut Bounds) -> Done<Vec<Worksheet>> {
    let kind = archive.text("mimetype", bounds)?.unwrap_or_default();
    if !KINDS.contains(&kind.trim()) {
        return Err(Refused::Other);
    }
    let manifest = archive
        .text("META-INF/manifest.xml", bounds)?
        .unwrap_or_default();
    if Xml::new(&manifest)
        .any(|event| matches!(event, Event::Start(tag) if tag.name == "encryption-data"))
    {
        return Err(Refused::Protected);
    }
    let text = archive
        .text("content.xml", bounds)?
        .ok_or(Refused::Damaged)?;
    let mut xml = Xml::new(&text);
    let mut hidden_styles = BTreeSet::new();
    let mut style = String::new();
    let mut sheets = Vec::new();
    let mut ended = false;
    while let Some(event) = xml.next() {
        match event {
            Event::Start(tag) if tag.name == "style" => {
                style = tag.get("style:name").unwrap_or_default().into_owned();
            }
            Event::Start(tag)
                if tag.name == "table-properties"
                    && tag.get("table:display").as_deref() == Some("false") =>
            {
                hidden_styles.insert(style.clone());
            }
            Event::Start(tag) if tag.name == "table" => {
                let style = tag.get("table:style-name").unwrap_or_default();
                let name = tag.get("table:name").unwrap_or_default().into_owned();
                let hidden = hidden_styles.contains(style.as_ref());
                sheets.push(Worksheet::of(name, hidden, table(&mut xml, bounds)?));
            }
            Event::End("document-content") => ended = true,
            _ => {}
        }
    }
    if ended && xml.is_whole() {
        Ok(sheets)
    } else {
        Err(Refused::Damaged)
    }
}

fn table(xml: &mut Xml<'_>, bounds: &mut Bounds) -> Done<Rows> {
    let mut grid = Grid::default();
    let (mut row, mut column) = (0_usize, 0_usize);
    let is_hidden = |tag: &Tag<'_>| {
        let seen = tag.get("table:visibility");
        seen.is_some_and(|seen| seen != "visible")
    };
    while let Some(event) = xml.next() {
        match event {
            Event::Start(tag) if tag.name == "table-column" => {
                let repeated = tag.number("table:number-columns-repeated").unwrap_or(1);
                let next = column.saturating_add(repeated);
                if is_hidden(&tag) && repeated > 0 {
                    grid.hide_columns(column, next.saturating_sub(1), bounds)?;
                }
                column = next;
            }
            Event::Start(tag) if tag.name == "table-row" => {
                let repeated = tag.number("table:number-rows-repeated").unwrap_or(1);
                cells(xml, row, &mut grid, bounds)?;
                let is_hidden = is_hidden(&tag);
                if grid.has(row) {
                    grid.repeat(row, repeated.saturating_sub(1), bounds)?;
                    if is_hidden {
                        (row..row.saturating_add(repeated)).for_each(|row| grid.hide(row));
                    }
                } else if is_hidden {
                    // A blank row is told where it is one row, and not the rest of the sheet.
                    grid.hide(row);
                }
                row = row.saturating_add(repeated);
            }
            Event::End("table") => return grid.finish(bounds),
            _ => {}
        }
    }
    Err(Refused::Damaged)
}

/// Puts the cells of a row into their places.
fn cells(xml: &mut Xml<'_>, row: usize, grid: &mut Grid, bounds: &mut Bounds) -> Done<()> {
    let mut column = 0_usize;
    while let Some(event) = xml.next() {
        match event {
            Event::Start(tag) if matches!(tag.name, "table-cell" | "covered-table-cell") => {
                let repeated = tag.number("table:number-columns-repeated").unwrap_or(1);
                if let Some(area) = spanned(&tag, row, column) {
                    grid.merge(area, bounds)?;
                }
                let text = words(xml, tag.name);
                if let Some(cell) = cell(&tag, text) {
                    for column in column..column.saturating_add(repeated) {
                        grid.put(row, column, cell.clone(), bounds)?;
                    }
                }
                column = column.saturating_add(repeated);
            }
            Event::End("table-row") => return Ok(()),
            _ => {}
        }
    }
    Err(Refused::Damaged)
}

fn spanned(tag: &Tag<'_>, row: usize, column: usize) -> Option<Area> {
    let span = |name| tag.number(name).unwrap_or(1).max(1);
    let (rows, columns) = (
        span("table:number-rows-spanned"),
        span("table:number-columns-spanned"),
    );
    let last = |first: usize, count: usize| first.saturating_add(count).saturating_sub(1);
    (rows > 1 || columns > 1).then(|| Area {
        rows: (row, last(row, rows)),
        columns: (column, last(column, columns)),
    })
}

/// The paragraphs of a cell, each on its line; notes beside it are not its own.
fn words(xml: &mut Xml<'_>, name: &str) -> String {
    let mut lines: Vec<String> = Vec::new();
    let mut noted = 0_usize;
    while let Some(event) = xml.next() {
        match event {
            Event::Start(tag) if tag.name == "annotation" => noted = noted.saturating_add(1),
            Event::End("annotation") => noted = noted.saturating_sub(1),
            Event::Start(tag) if tag.name == "p" || tag.name == "h" => {
                let line = line(xml, tag.name);
                if noted == 0 {
                    lines.push(line);
                }
            }
            Event::End(ended) if ended == name => break,
            _ => {}
        }
    }
    lines.join("\n")
}

/// A paragraph. Runs of white space are one blank unless they are spelled out.
fn line(xml: &mut Xml<'_>, name: &str) -> String {
    let mut line = String::new();
    let mut blank = true;
    let mut depth = 0_usize;
    for event in xml.by_ref() {
        match event {
            Event::Text(text) => {
                for letter in text.chars() {
                    let is_blank = matches!(letter, ' ' | '\t' | '\n' | '\r');
                    if !is_blank {
                        line.push(letter);
                    } else if !blank {
                        line.push(' ');
                    }
                    blank = is_blank;
                }
            }
            Event::Start(tag) => match tag.name {
                "s" => {
                    let room = MOST_LETTERS.saturating_sub(line.len());
                    let count = tag.number("text:c").unwrap_or(1).min(room);
                    line.push_str(&" ".repeat(count));
                    blank = false;
                }
                "tab" => line.push('\t'),
                "line-break" => {
                    line.push('\n');
                    blank = true;
                }
                own if own == name => depth = depth.saturating_add(1),
                _ => {}
            },
            Event::End(ended) if ended == name => {
                let Some(less) = depth.checked_sub(1) else {
                    break;
                };
                depth = less;
            }
            Event::End(_) => {}
        }
    }
    line
}

fn cell(tag: &Tag<'_>, text: String) -> Option<Cell> {
    if tag.get("calcext:value-type").as_deref() == Some("error") {
        return Some(Cell::Text(text));
    }
    let number = || shortest(&tag.get("office:value")?);
    let told = match tag.get("office:value-type")?.as_ref() {
        "float" | "currency" => number().map(|decimal| plain(&decimal)),
        "percentage" => number().map(|decimal| Cell::Text(format!("{}%", moved(&decimal, 2)))),
        "date" => tag.get("office:date-value").and_then(|value| iso(&value)),
        "time" => tag
            .get("office:time-value")
            .and_then(|value| length(&value)),
        "boolean" => tag
            .get("office:boolean-value")
            .map(|value| Cell::Bool(value == "true")),
        _ => tag
            .get("office:string-value")
            .map(|value| Cell::Text(value.into_owned())),
    };
    Some(told.unwrap_or(Cell::Text(text)))
}

/// A day, or a day and a time of day, in ISO 8601. The day from which a file counts is none.
pub(super) fn iso(value: &str) -> Option<Cell> {
    let value = value.trim().trim_end_matches('Z');
    let (day, clock) = value
        .split_once('T')
        .map_or((value, None), |(day, clock)| (day, Some(clock)));
    let day = parse_date(day)?;
    let Some(clock) = clock else {
        return Some(Cell::Value(CellValue::Date(day)));
    };
    let mut parts = clock.splitn(3, ':');
    let second = seconds(parts.next()?, parts.next()?, parts.next().unwrap_or("0"))?;
    let over = second.div_euclid(SECONDS_OF_DAY);
    let second = u32::try_from(second.rem_euclid(SECONDS_OF_DAY)).ok()?;
    if Some(day) == NaiveDate::from_ymd_opt(1899, 12, 30) && over == 0 {
        return Some(time(second));
    }
    let day = day.checked_add_days(chrono::Days::new(over))?;
    let moment = chrono::NaiveTime::from_num_seconds_from_midnight_opt(second, 0)?;
    Some(Cell::Value(CellValue::DateTime(LocalTime::from(
        day.and_time(moment),
    ))))
}

/// A time of day, or a length of time that is longer: `PT08H30M00S`.
fn length(value: &str) -> Option<Cell> {
    let (sign, value) = value
        .strip_prefix('-')
        .map_or(("", value), |rest| ("-", rest));
    let rest = value.strip_prefix("PT")?;
    let (hour, rest) = rest.split_once('H').unwrap_or(("0", rest));
    let (minute, rest) = rest.split_once('M').unwrap_or(("0", rest));
    let second = rest.strip_suffix('S').unwrap_or("0");
    let second = seconds(hour, minute, second)?;
    match u32::try_from(second) {
        Ok(second) if u64::from(second) < SECONDS_OF_DAY && sign.is_empty() => Some(time(second)),
        _ => Some(Cell::Text(format!("{sign}{}", clock(second, false)))),
    }
}

/// Seconds of a clock, the last to the nearest whole one.
fn seconds(hour: &str, minute: &str, second: &str) -> Option<u64> {
    let (second, part) = second.split_once(['.', ',']).unwrap_or((second, ""));
    let up = u64::from(part.starts_with(['5', '6', '7', '8', '9']));
    let number = |text: &str| text.parse::<u64>().ok();
    number(hour)?
        .checked_mul(3600)?
        .checked_add(number(minute)?.checked_mul(60)?)?
        .checked_add(number(second)?)?
        .checked_add(up)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hidden_columns_are_those_in_which_a_cell_stands() {
        let text = r#"<table:table-column/><table:table-column table:visibility="collapse" table:number-columns-repeated="2"/>
            <table:table-column table:visibility="visible"/><table:table-column table:visibility="filter" table:number-columns-repeated="16380"/>
            <table:table-row><table:table-cell office:value-type="string"><text:p>a</text:p></table:table-cell>
            <table:table-cell/><table:table-cell office:value-type="string" table:number-columns-repeated="3"><text:p>b</text:p></table:table-cell>
            </table:table-row></table:table>"#;
        let mut bounds = Bounds::new(100, 10_000);
        let read = table(&mut Xml::new(text), &mut bounds).unwrap();
        assert_eq!(read.hidden_columns, [3, 5]);
    }

    #[test]
    fn days_and_times_are_read_as_they_are_written() {
        let shown = |cell: Option<Cell>| serde_json::to_string(&cell).unwrap();
        for (value, expected) in [
            ("2026-06-01", r#"{"date":"2026-06-01"}"#),
            ("2026-06-01T08:30:00", r#"{"dateTime":"2026-06-01T08:30"}"#),
            (
                "2026-06-01T08:29:59.999999999",
                r#"{"dateTime":"2026-06-01T08:30"}"#,
            ),
            (
                "2026-06-01T23:59:59.6",
                r#"{"dateTime":"2026-06-02T00:00"}"#,
            ),
            ("1899-12-30T08:30:00", r#"{"time":"08:30"}"#),
            ("01/6/2026", "null"),
        ] {
            assert_eq!(shown(iso(value)), expected, "{value}");
        }
        for (value, expected) in [
            ("PT08H30M00S", r#"{"time":"08:30"}"#),
            ("PT26H30M00S", r#""26:30""#),
            ("-PT01H00M00S", r#""-1:00""#),
            ("8:30", "null"),
        ] {
            assert_eq!(shown(length(value)), expected, "{value}");
        }
    }
}
