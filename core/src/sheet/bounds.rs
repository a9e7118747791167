//! How much a file may hold: a small one can claim to be very large.

use super::refused::{Done, Refused};

/// What may still be read.
#[derive(Debug, Clone, Copy)]
pub(super) struct Bounds {
    /// How many cells, the blank ones before a filled cell counted, and rows.
    pub(super) most_cells: usize,
    /// How many bytes, unpacked, and again as texts of cells.
    pub(super) most_bytes: usize,
    cells: usize,
    bytes: usize,
}

impl Bounds {
    pub(super) const fn new(most_cells: usize, most_bytes: usize) -> Self {
        Self {
            most_cells,
            most_bytes,
            cells: most_cells,
            bytes: most_bytes,
        }
    }

    pub(super) const fn of_files() -> Self {
        Self::new(4_000_000, 256 << 20)
    }

    pub(super) fn take_cells(&mut self, count: usize) -> Done<()> {
        self.cells = self.cells.checked_sub(count).ok_or(Refused::TooManyCells)?;
        Ok(())
    }

    pub(super) fn take_bytes(&mut self, count: usize) -> Done<()> {
        self.bytes = self.bytes.checked_sub(count).ok_or(Refused::TooManyBytes)?;
        Ok(())
    }

    pub(super) const fn bytes(&self) -> usize {
        self.bytes
    }
}
