//! Tables that were copied cell by cell, one below the other. Only a table whose rows all have as many
//! cells as its head is read: where one is missing, nobody knows which.

use super::super::{Line, Piece};
use super::{cell, line_of};
use crate::import::table::column::{Column, column_of, columns_of};

const LEAST_COLUMNS: usize = 3;
const MOST_COLUMNS: usize = 10;

/// Takes the rows of tables that stand one cell a line.
pub(in crate::import::layout) fn stacked(text: &str, pieces: Vec<Piece>) -> Vec<Piece> {
    // The first row stands right below the head.
    let counts_one =
        |piece: &Piece| line_of(piece).is_some_and(|line| count(text, line) == Some(1));
    if !pieces.iter().any(counts_one) {
        return pieces;
    }
    let numbered = pieces.iter().enumerate();
    let mut ones = numbered.filter(|(_, piece)| counts_one(piece)).peekable();
    let mut out = Vec::with_capacity(pieces.len());
    let mut pieces = pieces.as_slice();
    let mut at = 0_usize;
    while let Some((first, rest)) = pieces.split_first() {
        while ones.next_if(|(one, _)| *one <= at).is_some() {}
        let near = ones
            .peek()
            .is_some_and(|(one, _)| one.saturating_sub(at) <= MOST_COLUMNS);
        let is_head =
            near && line_of(first).is_some_and(|line| names(text, line) == Column::Number);
        let rows = if is_head {
            table(text, pieces)
        } else {
            Vec::new()
        };
        let taken = rows.iter().map(Vec::len).sum::<usize>();
        if taken == 0 {
            out.push(first.clone());
            pieces = rest;
            at = at.saturating_add(1);
            continue;
        }
        let row = |row: &Vec<Line>| {
            let cells = row.iter().map(|line| cell(std::iter::once(line.place)));
            Piece::Row(cells.collect())
        };
        out.extend(rows.iter().map(row));
        pieces = pieces.get(taken..).unwrap_or_default();
        at = at.saturating_add(taken);
    }
    out
}

/// The number that a line is, if it is nothing else.
fn count(text: &str, line: &Line) -> Option<usize> {
    let shown = line.place.of(text);
    shown.trim_end_matches(['.', ')']).parse().ok()
}

fn names(text: &str, line: &Line) -> Column {
    column_of(line.place.of(text))
}

/// The head and the rows of a table at the start of some pieces; none if a row has other cells.
fn table(text: &str, pieces: &[Piece]) -> Vec<Vec<Line>> {
    let mut lines = pieces
        .iter()
        .map_while(|piece| line_of(piece).copied())
        .peekable();
    let shown = |line: &Line| line.place.of(text);
    let count = |line: &Line| count(text, line);
    let mut head: Vec<Line> = Vec::new();
    while let Some(line) = lines.next_if(|line| head.len() < MOST_COLUMNS && count(line).is_none())
    {
        head.push(line);
    }
    let width = head.len();
    let cells: Vec<&str> = head.iter().map(shown).collect();
    if width < LEAST_COLUMNS || columns_of(&cells).is_none() {
        return Vec::new();
    }
    let mut rows = vec![head];
    while let Some(first) = lines.next_if(|line| count(line) == Some(rows.len())) {
        let cells = lines.by_ref().take(width.saturating_sub(1));
        let row: Vec<Line> = [first].into_iter().chain(cells).collect();
        let next = rows.len().saturating_add(1);
        // A cell with nothing but the next number starts the next row too early.
        let early = row.iter().skip(1).any(|line| count(line) == Some(next));
        if row.len() < width || early {
            return Vec::new();
        }
        // Where the lines of the table follow each other, an empty line ends it.
        if !first.apart && row.iter().skip(1).any(|line| line.apart) {
            break;
        }
        rows.push(row);
    }
    if rows.len() > 2 { rows } else { Vec::new() }
}

#[cfg(test)]
mod tests {
    use super::super::super::super::line::lines;
    use super::*;

    fn rows(text: &str) -> Vec<usize> {
        let pieces: Vec<Piece> = lines(text).into_iter().map(Piece::Line).collect();
        let cells = |piece: &Piece| match piece {
            Piece::Row(cells) => cells.len(),
            _ => 0,
        };
        stacked(text, pieces).iter().map(cells).collect()
    }

    #[test]
    fn rows_are_taken_where_all_have_the_cells_of_the_head() {
        let text = "BẢNG\nTT\nViệc\nChủ trì\n1\nHọp\nA\n2\nLập sổ\nB\n\nNơi nhận:\nC";
        assert_eq!(rows(text), [0, 3, 3, 3, 0, 0]);
    }

    #[test]
    fn a_table_with_an_empty_cell_is_left_as_it_stands() {
        let text = "TT\nViệc\nChủ trì\n1\nHọp\n2\nLập sổ\nB\n3\nMua\nC";
        assert!(rows(text).iter().all(|cells| *cells == 0));
        let text = "TT\nViệc\nGhi chú\n1\nHọp\nA\n2\nLập sổ\nB";
        assert!(rows(text).iter().all(|cells| *cells == 0));
    }
}
