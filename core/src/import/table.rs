//! Tables of assignments: the columns of an appendix *Bảng phân công nhiệm vụ*, in their usual
//! spellings, become tasks.

pub(super) mod column;
mod known;
mod row;

use std::rc::Rc;

use super::labelled::Field;
use super::page::{Block, Page};
use super::reading::Reading;
use crate::text::{Word, WordRange};
use column::{Column, below, columns};
use known::KnownTasks;

/// A row of a table of assignments.
enum Part {
    /// It names the columns.
    Head,
    /// It belongs to the head.
    Below,
    /// It says something.
    Row,
}

/// The rows of every table of assignments, by their blocks, each with its columns.
fn parts(page: &Page<'_>) -> Vec<(usize, Part, Rc<[Column]>)> {
    let mut parts: Vec<(usize, Part, Rc<[Column]>)> = Vec::new();
    // The columns, and whether no row stands below them yet.
    let mut table: Option<(Rc<[Column]>, bool)> = None;
    for (position, block) in page.blocks.iter().enumerate() {
        if !block.is_row() {
            // The number of a page may stand within a table.
            if !matches!(page.get(block.words), [only] if only.is_number()) {
                table = None;
            }
            continue;
        }
        let cells: Vec<&[Word]> = block.cells.iter().map(|cell| page.get(*cell)).collect();
        if let Some(found) = columns(&cells) {
            let found: Rc<[Column]> = found.into();
            parts.push((position, Part::Head, Rc::clone(&found)));
            table = Some((found, true));
            continue;
        }
        let Some((above, fresh)) = &mut table else {
            continue;
        };
        let part = match below(above, &cells).filter(|_| *fresh) {
            Some(found) => {
                *above = found.into();
                Part::Below
            }
            None if *fresh && counts_columns(page, block) => Part::Below,
            None => Part::Row,
        };
        *fresh &= matches!(part, Part::Below);
        parts.push((position, part, Rc::clone(above)));
    }
    parts
}

/// The cells that name who leads or takes part.
pub(super) fn role_cells(page: &Page<'_>) -> Vec<WordRange> {
    let mut found = Vec::new();
    for (position, part, columns) in parts(page) {
        let Some(block) = page
            .blocks
            .get(position)
            .filter(|_| matches!(part, Part::Row))
        else {
            continue;
        };
        let role = |column: &Column| {
            matches!(
                column,
                Column::Of(Field::Lead | Field::Coordinators) | Column::Roles
            )
        };
        let cells = block.cells.iter().zip(columns.iter());
        found.extend(
            cells
                .filter(|(_, column)| role(column))
                .map(|(cell, _)| *cell),
        );
    }
    found
}

/// Reads every table of assignments.
pub(super) fn read(reading: &mut Reading<'_>) {
    let page = reading.page;
    let parts = parts(page);
    if parts.is_empty() {
        return;
    }
    let mut tasks = KnownTasks::of(&reading.draft.plan.tasks);
    let mut rows = 0_u32;
    for (position, part, columns) in parts {
        let Some(block) = page.blocks.get(position) else {
            continue;
        };
        reading.has_table = true;
        match part {
            Part::Head => head(reading, block, &columns),
            Part::Below => reading.draft.frame.push(page.place(block.words)),
            Part::Row => {
                rows = rows.saturating_add(1);
                row::read(reading, block, &columns, rows, &mut tasks);
            }
        }
    }
}

/// Notes what names the columns; a column that is not known is unread.
fn head(reading: &mut Reading<'_>, block: &Block, columns: &[Column]) {
    for (cell, column) in block.cells.iter().zip(columns) {
        let place = reading.page.place(*cell);
        let draft = &mut reading.draft;
        match column {
            _ if cell.is_empty() => {}
            Column::Unknown => draft.unread.push(place),
            _ => draft.frame.push(place),
        }
    }
}

/// `(1) | (2) | (3)` below the head.
fn counts_columns(page: &Page<'_>, block: &Block) -> bool {
    let numbers = block.cells.iter().map(|cell| {
        let text = page.written(*cell);
        text.trim_matches(['(', ')']).parse::<usize>().ok()
    });
    let expected = (1..=block.cells.len()).map(Some);
    block.cells.len() > 1 && numbers.eq(expected)
}
