//! A table as rows of cells, addressed as a spreadsheet addresses them.

use std::collections::BTreeMap;

use super::cell::Cell;

/// The rows of a table; rows may differ in length.
#[derive(Debug)]
pub(super) struct Sheet<'t> {
    rows: Rows<'t>,
}

#[derive(Debug)]
enum Rows<'t> {
    All(&'t [Vec<Option<Cell>>]),
    Some {
        rows: &'t BTreeMap<usize, Vec<Option<Cell>>>,
        height: usize,
        width: usize,
    },
}

impl<'t> Sheet<'t> {
    pub(super) fn new(rows: &'t [Vec<Option<Cell>>]) -> Self {
        Self {
            rows: Rows::All(rows),
        }
    }

    /// A table of which only some rows are at hand.
    pub(super) fn of_some(
        rows: &'t BTreeMap<usize, Vec<Option<Cell>>>,
        height: usize,
        width: usize,
    ) -> Self {
        Self {
            rows: Rows::Some {
                rows,
                height,
                width,
            },
        }
    }

    /// How many rows it has.
    pub(super) fn height(&self) -> usize {
        match self.rows {
            Rows::All(rows) => rows.len(),
            Rows::Some { height, .. } => height,
        }
    }

    fn row(&self, row: usize) -> &'t [Option<Cell>] {
        let cells = match self.rows {
            Rows::All(rows) => rows.get(row),
            Rows::Some { rows, .. } => rows.get(&row),
        };
        cells.map(Vec::as_slice).unwrap_or_default()
    }

    /// The cell at a place, if something stands there.
    pub(super) fn cell(&self, row: usize, column: usize) -> Option<&'t Cell> {
        let cell = self.row(row).get(column)?.as_ref()?;
        Some(cell).filter(|cell| cell.is_filled())
    }

    pub(super) fn is_covered(&self, row: usize, column: usize) -> bool {
        let cell = self.row(row).get(column);
        cell.and_then(Option::as_ref).is_some_and(Cell::is_covered)
    }

    /// The filled cells of a row, with their columns.
    pub(super) fn filled(&self, row: usize) -> impl Iterator<Item = (usize, &'t Cell)> {
        let cells = self.row(row).iter().enumerate();
        cells.filter_map(|(column, cell)| {
            let cell = cell.as_ref().filter(|cell| cell.is_filled())?;
            Some((column, cell))
        })
    }

    /// How many columns any of some rows has.
    pub(super) fn width_of(&self, rows: &std::ops::Range<usize>) -> usize {
        let widths = rows.clone().map(|row| self.row(row).len());
        widths.max().unwrap_or_default()
    }

    /// How many columns any row has.
    pub(super) fn width(&self) -> usize {
        match self.rows {
            Rows::All(rows) => rows.iter().map(Vec::len).max().unwrap_or_default(),
            Rows::Some { width, .. } => width,
        }
    }
}

/// The number of a row or column as a sheet counts it, from 1.
pub(super) fn counted(position: usize) -> usize {
    position.saturating_add(1)
}

/// The letters over a column: `A`, `Z`, `AA`.
pub(crate) fn letters(column: usize) -> String {
    let mut name = Vec::new();
    let mut rest = counted(column);
    while let Some(before) = rest.checked_sub(1) {
        let letter = u8::try_from(before.rem_euclid(26)).unwrap_or_default();
        name.push(char::from(b'A'.saturating_add(letter)));
        rest = before.div_euclid(26);
    }
    name.iter().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_called_as_in_a_sheet() {
        for (column, name) in [
            (0, "A"),
            (25, "Z"),
            (26, "AA"),
            (51, "AZ"),
            (52, "BA"),
            (701, "ZZ"),
            (702, "AAA"),
        ] {
            assert_eq!(letters(column), name);
        }
    }
}
