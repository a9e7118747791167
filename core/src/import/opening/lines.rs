//! The lines of the blocks before the first number.

use crate::import::page::Page;
use crate::text::WordRange;

/// A head has no more lines.
const MOST: usize = 120;

/// What stands before a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Before {
    /// The line above.
    Line,
    /// A line without any word.
    Blank,
    /// Another column.
    Column,
}

/// A line of the head.
#[derive(Debug, Clone, Copy)]
pub(super) struct Row {
    pub(super) block: usize,
    pub(super) words: WordRange,
    pub(super) before: Before,
    /// Whether it is the first of its block.
    pub(super) first: bool,
    /// Whether it belongs to an item of a list.
    pub(super) bullet: bool,
}

impl Row {
    /// Whether it does not follow the line above.
    pub(super) fn is_apart(self) -> bool {
        self.before != Before::Line
    }
}

#[derive(Debug, Default)]
pub(super) struct Lines {
    rows: Vec<Row>,
    /// The block after them.
    pub(super) limit: usize,
}

impl Lines {
    pub(super) fn of(page: &Page<'_>) -> Self {
        let mut lines = Self::default();
        for (position, block) in page.blocks.iter().enumerate() {
            if block.label.is_some() || lines.rows.len() >= MOST {
                break;
            }
            lines.limit = position.saturating_add(1);
            // A sheet above the text tells what the head says again.
            if block.is_row() {
                continue;
            }
            for (at, words) in block.each_line().enumerate() {
                let last = lines.rows.last().map_or(0, |row| page.place(row.words).end);
                let before = if page.place(words).start < last {
                    Before::Column
                } else if at == 0 && block.apart {
                    Before::Blank
                } else {
                    Before::Line
                };
                lines.rows.push(Row {
                    block: position,
                    words,
                    before,
                    first: at == 0,
                    bullet: block.bullet.is_some(),
                });
            }
        }
        lines
    }

    pub(super) fn get(&self, at: usize) -> Option<Row> {
        self.rows.get(at).copied()
    }

    /// The word after a line and so many more, as far as they follow each other.
    pub(super) fn end_of(&self, at: usize, more: usize) -> usize {
        let mut end = self.rows.get(at).map_or(0, |row| row.words.end);
        let rest = self.rows.iter().skip(at.saturating_add(1)).take(more);
        for row in rest.take_while(|row| !row.is_apart() && !row.bullet) {
            end = row.words.end;
        }
        end
    }

    /// The line that comes next after a word; of the line that holds it, the rest.
    pub(super) fn after(&mut self, from: usize, end: usize) -> usize {
        let mut at = from;
        while let Some(row) = self.rows.get_mut(at) {
            if row.words.end > end {
                if row.words.start < end {
                    row.words.start = end;
                    row.before = Before::Line;
                }
                return at;
            }
            at = at.saturating_add(1);
        }
        at
    }
}
