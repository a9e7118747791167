//! What became of the columns of a table.

use super::answer::ReadColumn;
use super::reading::Reading;
use super::sheet::{counted, letters};
use super::told::{self, Spot};

impl Reading<'_> {
    /// What became of the columns in the rows that were kept.
    pub(super) fn columns(&mut self, rows: &[usize]) -> Vec<ReadColumn> {
        let mut filled = vec![0_usize; self.head.columns.len()];
        let mut told = filled.clone();
        let count = |counts: &mut [usize], position: usize| {
            if let Some(count) = counts.get_mut(position) {
                *count = count.saturating_add(1);
            }
        };
        for row in rows {
            for (position, _) in self.sheet.filled(*row) {
                count(&mut filled, position);
                if self.cells.contains_key(&(*row, position)) {
                    count(&mut told, position);
                }
            }
        }
        self.count_columns(&filled, &told, rows.len())
    }

    /// What became of the columns, by how many cells of so many rows are filled, and told of.
    pub(super) fn count_columns(
        &mut self,
        filled: &[usize],
        told: &[usize],
        rows: usize,
    ) -> Vec<ReadColumn> {
        let mut columns = Vec::with_capacity(self.head.columns.len());
        for (position, column) in self.head.columns.iter().enumerate() {
            let count = |counts: &[usize]| counts.get(position).copied().unwrap_or_default();
            let (filled, told) = (count(filled), count(told));
            columns.push(ReadColumn {
                index: counted(position),
                column: letters(position),
                header: Some(column.header.clone()).filter(|header| !header.is_empty()),
                field: column.field.as_ref().map(|field| field.name.clone()),
                filled,
                empty: rows.saturating_sub(filled),
                unread: if column.field.is_some() { told } else { filled },
            });
        }
        for (position, (column, read)) in self.head.columns.iter().zip(&columns).enumerate() {
            let Some(trouble) = &column.trouble else {
                continue;
            };
            if column.header.is_empty() && read.filled == 0 {
                continue;
            }
            let name = if column.header.is_empty() {
                &read.column
            } else {
                &column.header
            };
            let spot = Spot {
                row: column.row,
                column: position,
                header: "",
                words: Some(name),
            };
            self.cells
                .insert((column.row, position), told::told(&spot, trouble));
        }
        columns
    }
}
