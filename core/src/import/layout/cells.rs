//! Cells of a row: between bars as Markdown writes them, between tabs, commas or semicolons as a
//! spreadsheet saves them (RFC 4180).

use super::super::line::is_blank;
use super::Stretch;
use crate::text::{Gap, TextRange, closing, is_line_end, pieces};

/// A row, and where it ends.
#[derive(Debug)]
pub(super) struct Record {
    pub(super) cells: Vec<Vec<Stretch>>,
    pub(super) end: usize,
}

/// The row that starts at a place, its cells between marks. A cell within quotation marks may hold the
/// mark, and go over lines.
pub(super) fn record(text: &str, start: usize, mark: char) -> Record {
    let mut cells = Vec::new();
    let mut at = start;
    loop {
        let cell = quoted(text, at, mark).unwrap_or_else(|| plain(text, at, mark));
        at = cell.end;
        cells.push(cell.stretches);
        let rest = text.get(at..).unwrap_or_default();
        if !rest.starts_with(mark) {
            return Record { cells, end: at };
        }
        at = at.saturating_add(mark.len_utf8());
    }
}

struct Cell {
    stretches: Vec<Stretch>,
    /// Where the mark after it stands, or the end of the line.
    end: usize,
}

fn skipped(text: &str, at: usize, fits: impl Fn(char) -> bool) -> usize {
    let rest = text.get(at..).unwrap_or_default();
    at.saturating_add(rest.find(|c| !fits(c)).unwrap_or(rest.len()))
}

fn plain(text: &str, start: usize, mark: char) -> Cell {
    let first = skipped(text, start, |c| c != mark && is_blank(c));
    let opens = text.get(first..).unwrap_or_default().starts_with('"');
    let open = opens && never_closes(text, first);
    // What was opened and not closed on its line holds whatever stands there.
    let end = skipped(text, start, |c| !is_line_end(c) && (open || c != mark));
    let place = TextRange::new(start, end).trimmed(text);
    let inner = place.of(text).trim_start_matches(is_blank);
    let place = TextRange::new(place.end.saturating_sub(inner.len()), place.end);
    Cell {
        stretches: vec![(Gap::Blank, place)],
        end,
    }
}

/// Whether no other quotation mark stands on the line.
fn never_closes(text: &str, first: usize) -> bool {
    let inner = first.saturating_add(1);
    let end = skipped(text, inner, |c| !is_line_end(c) && c != '"');
    !text.get(end..).unwrap_or_default().starts_with('"')
}

/// A cell within quotation marks, of which two within it mean one.
fn quoted(text: &str, start: usize, mark: char) -> Option<Cell> {
    let first = skipped(text, start, |c| c != mark && is_blank(c));
    text.get(first..)?.strip_prefix('"')?;
    let open = first.saturating_add(1);
    let close = closing(text, open)?;
    let end = skipped(text, close.saturating_add(1), |c| c != mark && is_blank(c));
    let next = text.get(end..)?.chars().next();
    if next.is_some_and(|next| next != mark && !is_line_end(next)) {
        return None;
    }
    let mut stretches = Vec::new();
    let mut gap = Gap::Blank;
    for piece in pieces(text, TextRange::new(open, close)) {
        if piece.start > open {
            let space = piece.of(text).starts_with(char::is_whitespace);
            gap = if space { Gap::Blank } else { Gap::Nothing };
        }
        let mut from = piece.start;
        for line in piece.of(text).split_inclusive(is_line_end) {
            let words = line.trim_end_matches(is_line_end);
            let place = TextRange::new(from, from.saturating_add(words.len()));
            if !place.is_empty() {
                stretches.push((gap, place));
            }
            from = from.saturating_add(line.len());
            if words.len() < line.len() {
                gap = Gap::Line;
            }
        }
    }
    Some(Cell { stretches, end })
}

/// The cells of a line between bars, with bars at its ends or without.
pub(super) fn between_bars(text: &str, line: TextRange) -> Vec<Vec<Stretch>> {
    let shown = line.of(text);
    let mut cells: Vec<TextRange> = Vec::new();
    let (mut start, mut before) = (line.start, ' ');
    for (at, c) in shown.char_indices() {
        if c == '|' && before != '\\' {
            let end = line.start.saturating_add(at);
            if at > 0 {
                cells.push(TextRange::new(start, end));
            }
            start = end.saturating_add(1);
        }
        before = c;
    }
    let last = TextRange::new(start, line.end).trimmed(text);
    if !last.is_empty() || !shown.starts_with('|') {
        cells.push(last);
    }
    let cell = |cell: &TextRange| vec![(Gap::Blank, cell.trimmed(text))];
    cells.iter().map(cell).collect()
}

/// The words of a cell, roughly: what stands over a column has no doubled quotation marks.
pub(super) fn shown<'t>(text: &'t str, cell: &[Stretch]) -> &'t str {
    match (cell.first(), cell.last()) {
        (Some((_, first)), Some((_, last))) => first.to(*last).of(text),
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(line: &str, mark: char) -> Vec<String> {
        let row = record(line, 0, mark);
        let shown = |cell: &Vec<Stretch>| {
            let parts = cell.iter().map(|(gap, part)| {
                let space = if *gap == Gap::Line { "⏎" } else { "" };
                format!("{space}{}", part.of(line))
            });
            parts.collect::<String>()
        };
        row.cells.iter().map(shown).collect()
    }

    #[test]
    fn cells_are_read_as_a_spreadsheet_writes_them() {
        assert_eq!(
            texts(
                "II.1, \"Rà soát, sửa đổi\" ,,\"gọi là \"\"sổ\"\"\"\r\n",
                ','
            ),
            ["II.1", "Rà soát, sửa đổi", "", "gọi là \"sổ\""]
        );
        assert_eq!(
            texts("1;\"không đóng; hết", ';'),
            ["1", "\"không đóng; hết"]
        );
        assert_eq!(
            texts("1\t\"Tuần lễ xanh\" tại xã\t\"A\"\t\nsau", '\t'),
            ["1", "\"Tuần lễ xanh\" tại xã", "A", ""]
        );
    }

    #[test]
    fn a_cell_within_quotation_marks_goes_over_lines() {
        assert_eq!(
            texts("1\t\"Kiểm tra đê bao\nthôn Hạ\"\tA\n2\tB", '\t'),
            ["1", "Kiểm tra đê bao⏎thôn Hạ", "A"]
        );
        let endless = format!("1;\"không đóng\n{}", "x\n".repeat(80));
        assert_eq!(texts(&endless, ';'), ["1", "\"không đóng"]);
    }

    #[test]
    fn bars_may_stand_at_the_ends_or_not() {
        let cells = |line: &str| {
            let cells = between_bars(line, TextRange::new(0, line.len()));
            cells
                .iter()
                .map(|cell| shown(line, cell).to_owned())
                .collect::<Vec<_>>()
        };
        assert_eq!(cells("| 1 | A \\| B | |"), ["1", "A \\| B", ""]);
        assert_eq!(cells("1 | A | "), ["1", "A", ""]);
        assert_eq!(cells("| 1 | A"), ["1", "A"]);
    }
}
