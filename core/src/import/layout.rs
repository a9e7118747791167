//! How a text is laid out: lines one below the other, and rows of tables.

mod cells;
mod columns;
mod furniture;
mod single;
mod table;

use super::line::{Line, is_rule, lines};
use crate::text::{Gap, TextRange};

pub(super) use table::is_count;

/// A stretch of a cell, and what stands between it and the one before.
pub(super) type Stretch = (Gap, TextRange);

/// A line, or a row of a table.
#[derive(Debug, Clone)]
pub(super) enum Piece {
    Line(Line),
    /// The cells of a row; a cell may go over several lines.
    Row(Vec<Vec<Stretch>>),
    /// A line that only divides, and the end of a table.
    Break,
}

/// The lines and rows of a text, in the order in which they are to be read, and what belongs to its
/// pages alone.
pub(super) fn pieces(text: &str) -> (Vec<Piece>, Vec<TextRange>) {
    let (lines, furniture) = furniture::apart(text, lines(text));
    let lines = columns::apart(text, lines);
    let lines = single::apart(text, lines);
    let pieces = lines.into_iter().map(|line| {
        if line.place.is_empty() || is_rule(line.place.of(text)) {
            Piece::Break
        } else {
            Piece::Line(line)
        }
    });
    let pieces = table::marked(text, pieces.collect());
    let pieces = table::aligned(text, pieces);
    (table::stacked(text, pieces), furniture)
}

/// Whether the first word of a line may start with one of some capitals: most lines are told by their first
/// letter, and need not become words. Marks of markup may stand before it.
fn may_start(shown: &str, capitals: &[char]) -> bool {
    shown.chars().next().is_some_and(|first| {
        capitals.contains(&first)
            || matches!(first, '*' | '_' | '\\' | '<')
            || !first.is_ascii() && !first.is_alphabetic()
    })
}
