//! Tables, of which a copy keeps the marks between the cells, the places of the columns, or nothing but
//! the order of the cells.

mod aligned;
mod marked;
mod stacked;

use super::super::line::is_blank;
use super::{Piece, Stretch};
use crate::text::{Gap, TextRange, is_line_end};

pub(super) use aligned::aligned;
pub(super) use marked::marked;
pub(super) use stacked::stacked;

/// A line with the white space at its ends, where empty cells stand.
fn whole(text: &str, place: TextRange) -> TextRange {
    let before = text.get(..place.start).unwrap_or_default();
    let blank = before
        .len()
        .saturating_sub(before.trim_end_matches(is_blank).len());
    let after = text.get(place.end..).unwrap_or_default();
    let rest = after.find(|c| !is_blank(c) || is_line_end(c));
    TextRange::new(
        place.start.saturating_sub(blank),
        place.end.saturating_add(rest.unwrap_or(after.len())),
    )
}

/// Whether a cell counts a row: `1.`, `II`, `2.1`, `(a)`, or nothing.
pub(in crate::import) fn is_count(cell: &str) -> bool {
    let count = cell.trim().trim_matches(['.', ')', '(', '-', '*']).trim();
    let numbers = |c: char| c.is_ascii_digit() || matches!(c, '.' | ',' | '-' | '/' | ' ');
    let roman = |c: char| matches!(c, 'I' | 'V' | 'X' | 'L' | '.') || c.is_ascii_digit();
    count.len() <= 8 && (count.chars().all(numbers) || count.chars().all(roman))
        || count.chars().count() == 1 && count.chars().all(char::is_alphabetic)
}

/// A row with one cell.
fn alone(place: TextRange) -> Piece {
    Piece::Row(vec![vec![(Gap::Blank, place)]])
}

/// The place of a piece that is a line.
fn line_of(piece: &Piece) -> Option<&super::Line> {
    match piece {
        Piece::Line(line) => Some(line),
        Piece::Row(_) | Piece::Break => None,
    }
}

/// A cell, as words that stand on one line or several.
fn cell(places: impl Iterator<Item = TextRange>) -> Vec<Stretch> {
    let gap = |position: usize| {
        if position == 0 { Gap::Blank } else { Gap::Line }
    };
    places
        .enumerate()
        .map(|(position, place)| (gap(position), place))
        .collect()
}

/// Rows with their cells, and lines, as a test reads them.
#[cfg(test)]
fn shown(text: &str, pieces: &[Piece]) -> Vec<String> {
    let cell = |cell: &Vec<Stretch>| {
        let parts: Vec<&str> = cell.iter().map(|(_, part)| part.of(text)).collect();
        parts.join("⏎")
    };
    let piece = |piece: &Piece| match piece {
        Piece::Line(line) => line.place.of(text).to_owned(),
        Piece::Row(cells) => {
            let cells: Vec<String> = cells.iter().map(cell).collect();
            format!("[{}]", cells.join("]["))
        }
        Piece::Break => "-".to_owned(),
    };
    pieces.iter().map(piece).collect()
}
