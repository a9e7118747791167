//! Counts of rows by what they are alike in, and by whose they are.

use std::collections::BTreeMap;

/// Keys below this have a place of their own in a table.
const MOST_PLAIN: u64 = 1 << 20;
/// So many counts are held side by side: 64 MB.
const MOST_CELLS: usize = 1 << 24;

/// Numbers from 0 for keys, in the order in which they are first met.
#[derive(Debug, Default)]
pub(super) struct Keys {
    /// One more than the number of each small key; 0 is none.
    plain: Vec<u32>,
    /// The same for the others: the key, and its number from 1.
    spread: Vec<(u64, u32)>,
    /// How many of them there are.
    held: usize,
    pub(super) next: u32,
}

impl Keys {
    /// The number of a key, which is new if it was the next.
    pub(super) fn number(&mut self, key: u64) -> Option<u32> {
        if key < MOST_PLAIN {
            let at = usize::try_from(key).ok()?;
            if at >= self.plain.len() {
                let size = at.saturating_add(1).next_power_of_two().max(64);
                self.plain.resize(size, 0);
            }
            let slot = self.plain.get_mut(at)?;
            if *slot == 0 {
                self.next = self.next.checked_add(1)?;
                *slot = self.next;
            }
            return slot.checked_sub(1);
        }
        if self.held.saturating_mul(2) >= self.spread.len() {
            self.widen();
        }
        let slot = slot(&mut self.spread, key)?;
        if slot.1 == 0 {
            self.next = self.next.checked_add(1)?;
            self.held = self.held.saturating_add(1);
            *slot = (key, self.next);
        }
        slot.1.checked_sub(1)
    }

    fn widen(&mut self) {
        let size = self.spread.len().saturating_mul(4).max(1024);
        let known = std::mem::replace(&mut self.spread, vec![(0, 0); size]);
        for (key, number) in known {
            if number > 0
                && let Some(slot) = slot(&mut self.spread, key)
            {
                *slot = (key, number);
            }
        }
    }

    /// Forgets the keys, and goes on with the next number.
    pub(super) fn forget(&mut self) {
        self.plain.fill(0);
        self.spread.clear();
        self.held = 0;
    }
}

/// The place of a key, or the free one that it gets; a table is never full.
fn slot(spread: &mut [(u64, u32)], key: u64) -> Option<&mut (u64, u32)> {
    let around = spread.len().checked_sub(1)?;
    let mixed = (key ^ (key >> 32)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    let mut at = usize::try_from(mixed >> 32).ok()? & around;
    while spread
        .get(at)
        .is_some_and(|(known, number)| *number > 0 && *known != key)
    {
        at = at.wrapping_add(1) & around;
    }
    spread.get_mut(at)
}

/// How many rows there are of each class and place.
#[derive(Debug)]
pub(super) struct Counts {
    /// How many places each class has room for: a power of two.
    width: usize,
    cells: Vec<u32>,
    /// What was counted before, and all where the table would be too large.
    more: BTreeMap<(u32, u32), i64>,
    is_table: bool,
    /// How large the table may be.
    most: usize,
}

impl Counts {
    pub(super) fn new() -> Self {
        Self::within(MOST_CELLS)
    }

    fn within(most: usize) -> Self {
        Self {
            width: 1,
            cells: Vec::new(),
            more: BTreeMap::new(),
            is_table: true,
            most,
        }
    }

    pub(super) fn add(&mut self, class: u32, place: u32) -> Option<()> {
        if !self.is_table {
            let count = self.more.entry((class, place)).or_default();
            *count = count.checked_add(1)?;
            return Some(());
        }
        let (row, column) = (usize::try_from(class).ok()?, usize::try_from(place).ok()?);
        let at = row.checked_mul(self.width)?.checked_add(column)?;
        if column < self.width
            && let Some(count) = self.cells.get_mut(at)
        {
            *count = count.checked_add(1)?;
            return Some(());
        }
        self.grow(row, column);
        self.add(class, place)
    }

    /// Makes room for a class and a place.
    fn grow(&mut self, row: usize, column: usize) {
        let rows = self.cells.len().checked_div(self.width).unwrap_or_default();
        let rows = rows.max(row.saturating_add(1)).next_power_of_two();
        let width = self.width.max(column.saturating_add(1)).next_power_of_two();
        let size = rows.saturating_mul(width);
        if size > self.most {
            self.is_table = false;
            let known = std::mem::take(&mut self.cells);
            for (class, place, count) in counted(&known, self.width) {
                self.more.insert((class, place), count);
            }
            return;
        }
        if width == self.width {
            return self.cells.resize(size, 0);
        }
        let known = std::mem::replace(&mut self.cells, vec![0; size]);
        for (to, from) in self.cells.chunks_mut(width).zip(known.chunks(self.width)) {
            for (to, from) in to.iter_mut().zip(from) {
                *to = *from;
            }
        }
        self.width = width;
    }

    /// Every class and place of which there are rows, and how many.
    pub(super) fn into_all(self) -> Vec<(u32, u32, i64)> {
        let more = self.more.iter();
        let more = more.map(|((class, place), count)| (*class, *place, *count));
        counted(&self.cells, self.width).chain(more).collect()
    }
}

fn counted(cells: &[u32], width: usize) -> impl Iterator<Item = (u32, u32, i64)> + '_ {
    (0_u32..).zip(cells.chunks(width)).flat_map(|(class, row)| {
        let row = (0_u32..).zip(row).filter(|(_, count)| **count > 0);
        row.map(move |(place, count)| (class, place, i64::from(*count)))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn each_key_has_one_number(keys in prop::collection::vec(prop_oneof![0_u64..40, any::<u64>(), (0_u64..9).prop_map(|low| low << 40)], 0..3000)) {
            let mut numbers = Keys::default();
            let mut known: std::collections::HashMap<u64, u32> = std::collections::HashMap::new();
            for key in keys {
                let next = u32::try_from(known.len()).unwrap();
                let expected = *known.entry(key).or_insert(next);
                prop_assert_eq!(numbers.number(key), Some(expected));
            }
        }

        #[test]
        fn counts_are_those_of_a_map(rows in prop::collection::vec((prop_oneof![0_u32..9, 0_u32..500], prop_oneof![0_u32..9, 0_u32..90]), 0..400)) {
            let mut counts = Counts::within(1 << 10);
            let mut expected: BTreeMap<(u32, u32), i64> = BTreeMap::new();
            for (class, place) in rows {
                counts.add(class, place).unwrap();
                *expected.entry((class, place)).or_default() += 1;
            }
            let mut found = counts.into_all();
            found.sort_unstable();
            let expected: Vec<_> = expected.into_iter().map(|((class, place), count)| (class, place, count)).collect();
            prop_assert_eq!(found, expected);
        }
    }
}
