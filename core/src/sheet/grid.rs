//! The cells of a sheet at their places.

use std::collections::BTreeSet;

use super::bounds::Bounds;
use super::refused::{Done, Refused};
use crate::table::{Cell, CellValue};

/// As many rows and columns as any spreadsheet has.
pub(super) const MOST_ROWS: usize = 1 << 20;
pub(super) const MOST_COLUMNS: usize = 1 << 14;

/// The first and last rows and columns of a merged cell.
#[derive(Debug, Clone, Copy)]
pub(super) struct Area {
    pub(super) rows: (usize, usize),
    pub(super) columns: (usize, usize),
}

/// The rows of a sheet, and what of it is hidden.
#[derive(Debug, Default)]
pub(super) struct Rows {
    pub(super) cells: Vec<Vec<Option<Cell>>>,
    /// The numbers of hidden rows and columns, from 1.
    pub(super) hidden: Vec<usize>,
    pub(super) hidden_columns: Vec<usize>,
}

#[derive(Debug, Default)]
pub(super) struct Grid {
    rows: Vec<Vec<Option<Cell>>>,
    hidden: BTreeSet<usize>,
    hidden_columns: Vec<(usize, usize)>,
    merged: Vec<Area>,
}

impl Grid {
    /// Puts a cell into its place, from 0. An empty text is nothing.
    pub(super) fn put(
        &mut self,
        row: usize,
        column: usize,
        cell: Cell,
        bounds: &mut Bounds,
    ) -> Done<()> {
        if row >= MOST_ROWS || column >= MOST_COLUMNS {
            return Err(Refused::Damaged);
        }
        match &cell {
            Cell::Text(text) if text.is_empty() => return Ok(()),
            Cell::Text(text) => bounds.take_bytes(text.len())?,
            _ => {}
        }
        let rows = row.saturating_add(1);
        if let Some(more) = rows.checked_sub(self.rows.len()) {
            bounds.take_cells(more)?;
            self.rows.resize_with(rows, Vec::new);
        }
        self.fill(row, column, cell, bounds)
    }

    fn fill(&mut self, row: usize, column: usize, cell: Cell, bounds: &mut Bounds) -> Done<()> {
        let Some(cells) = self.rows.get_mut(row) else {
            return Ok(());
        };
        let columns = column.saturating_add(1);
        if let Some(more) = columns.checked_sub(cells.len()) {
            bounds.take_cells(more)?;
            cells.resize(columns, None);
        }
        if let Some(place) = cells.get_mut(column) {
            *place = Some(cell);
        }
        Ok(())
    }

    /// Whether a row holds a cell.
    pub(super) fn has(&self, row: usize) -> bool {
        self.rows.get(row).is_some_and(|cells| !cells.is_empty())
    }

    /// Writes a row again below itself, so many times.
    pub(super) fn repeat(&mut self, row: usize, times: usize, bounds: &mut Bounds) -> Done<()> {
        let cells = self.rows.get(row).cloned().unwrap_or_default();
        for next in (row..row.saturating_add(times)).map(|row| row.saturating_add(1)) {
            for (column, cell) in cells.iter().enumerate() {
                if let Some(cell) = cell {
                    self.put(next, column, cell.clone(), bounds)?;
                }
            }
        }
        Ok(())
    }

    pub(super) fn hide(&mut self, row: usize) {
        self.hidden.insert(row);
    }

    /// Hides columns from one to another, as many as a sheet has.
    pub(super) fn hide_columns(
        &mut self,
        first: usize,
        last: usize,
        bounds: &mut Bounds,
    ) -> Done<()> {
        bounds.take_cells(1)?;
        self.hidden_columns.push((first, last.min(MOST_COLUMNS)));
        Ok(())
    }

    /// The hidden columns in which a cell stands, from 1.
    fn hidden_columns(&self) -> Vec<usize> {
        let width = self.rows.iter().map(Vec::len).max().unwrap_or_default();
        let is_hidden = |column: &usize| {
            let mut areas = self.hidden_columns.iter();
            areas.any(|(first, last)| (*first..=*last).contains(column))
        };
        let holds = |column: &usize| {
            let mut rows = self.rows.iter();
            rows.any(|cells| cells.get(*column).is_some_and(Option::is_some))
        };
        if self.hidden_columns.is_empty() {
            return Vec::new();
        }
        let hidden = (0..width).filter(is_hidden).filter(holds);
        hidden.map(|column| column.saturating_add(1)).collect()
    }

    pub(super) fn merge(&mut self, area: Area, bounds: &mut Bounds) -> Done<()> {
        bounds.take_cells(1)?;
        self.merged.push(area);
        Ok(())
    }

    pub(super) fn finish(mut self, bounds: &mut Bounds) -> Done<Rows> {
        let hidden_columns = self.hidden_columns();
        let width = self.rows.iter().map(Vec::len).max().unwrap_or_default();
        let height = self.rows.len();
        for area in std::mem::take(&mut self.merged) {
            let (first, left) = (area.rows.0, area.columns.0);
            for row in first..area.rows.1.saturating_add(1).min(height) {
                for column in left..area.columns.1.saturating_add(1).min(width) {
                    bounds.take_cells(1)?;
                    let known = self.rows.get(row).and_then(|cells| cells.get(column));
                    let stands = known.is_some_and(Option::is_some);
                    if (row, column) != (first, left) && !stands {
                        let covered = Cell::Value(CellValue::Covered(true));
                        self.fill(row, column, covered, bounds)?;
                    }
                }
            }
        }
        let hidden = self.hidden.range(..height);
        let hidden = hidden.map(|row| row.saturating_add(1)).collect();
        Ok(Rows {
            cells: self.rows,
            hidden,
            hidden_columns,
        })
    }
}
