//! Tallies: what was counted, under every reading. Tallies of parts merge into that of the whole,
//! in any order.

use std::collections::BTreeSet;

use super::reading::READINGS;

/// Why a row is not counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Exclusion {
    Planned,
    Cancelled,
    Postponed,
    Hybrid,
    Unclassified,
    Elsewhere,
    Unknown,
}

impl Exclusion {
    pub(crate) const ALL: [Self; 7] = [
        Self::Planned,
        Self::Cancelled,
        Self::Postponed,
        Self::Hybrid,
        Self::Unclassified,
        Self::Elsewhere,
        Self::Unknown,
    ];

    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Planned => "planned",
            Self::Cancelled => "cancelled",
            Self::Postponed => "postponed",
            Self::Hybrid => "hybrid",
            Self::Unclassified => "unclassified",
            Self::Elsewhere => "elsewhere",
            Self::Unknown => "unknown",
        }
    }
}

/// What one row adds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Entry {
    /// It belongs; the flag says whether it is in the numerator too.
    Counted(bool),
    Excluded(Exclusion),
    /// It does not belong.
    Outside,
}

/// Counts of one kind of row.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Counts {
    pub(crate) numerator: i64,
    pub(crate) denominator: i64,
    excluded: [i64; Exclusion::ALL.len()],
}

impl Counts {
    pub(crate) fn add(&mut self, entry: Entry) {
        match entry {
            Entry::Outside => {}
            Entry::Counted(in_numerator) => {
                self.denominator = self.denominator.saturating_add(1);
                self.numerator = self.numerator.saturating_add(i64::from(in_numerator));
            }
            Entry::Excluded(reason) => {
                for (count, known) in self.excluded.iter_mut().zip(Exclusion::ALL) {
                    if known == reason {
                        *count = count.saturating_add(1);
                    }
                }
            }
        }
    }

    pub(crate) fn merge(&mut self, other: &Self) {
        self.numerator = self.numerator.saturating_add(other.numerator);
        self.denominator = self.denominator.saturating_add(other.denominator);
        for (count, more) in self.excluded.iter_mut().zip(other.excluded) {
            *count = count.saturating_add(more);
        }
    }

    pub(crate) fn excluded(&self) -> impl Iterator<Item = (Exclusion, i64)> + '_ {
        Exclusion::ALL.into_iter().zip(self.excluded)
    }

    pub(crate) fn excluded_as(&self, reason: Exclusion) -> i64 {
        self.excluded()
            .find(|(known, _)| *known == reason)
            .map_or(0, |(_, count)| count)
    }
}

/// What was counted. The rows that every reading counts alike are apart from those that it does
/// not, so that one pass over the rows answers for all readings.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Tally {
    settled: Counts,
    open: [Counts; READINGS],
    /// Ids of rows that count once, where an indicator asks for that.
    ids: BTreeSet<Box<str>>,
    /// Ids of rows that may count once, and do not say.
    unknown_ids: BTreeSet<Box<str>>,
    /// Whether secret rows were left out. How many is not kept.
    pub(crate) secret: bool,
}

impl Tally {
    /// Adds a row that every reading counts alike.
    pub(crate) fn settle(&mut self, entry: Entry) {
        self.settled.add(entry);
    }

    /// Adds a row that counts once under its id.
    pub(crate) fn settle_once(&mut self, entry: Entry, id: &str) {
        match entry {
            Entry::Counted(_) => {
                self.ids.insert(id.into());
            }
            Entry::Excluded(Exclusion::Unknown) => {
                self.unknown_ids.insert(id.into());
            }
            other => self.settled.add(other),
        }
    }

    /// Adds a row as each reading counts it.
    pub(crate) fn leave_open(&mut self, entry: impl Fn(usize) -> Entry) {
        for (reading, counts) in self.open.iter_mut().enumerate() {
            counts.add(entry(reading));
        }
    }

    /// The tally of this part and another together.
    #[cfg(test)]
    pub(crate) fn merge(mut self, other: Self) -> Self {
        self.settled.merge(&other.settled);
        for (counts, more) in self.open.iter_mut().zip(&other.open) {
            counts.merge(more);
        }
        self.ids.extend(other.ids);
        self.unknown_ids.extend(other.unknown_ids);
        self.secret |= other.secret;
        self
    }

    /// What a reading counts in all.
    pub(crate) fn counts(&self, reading: usize) -> Counts {
        let mut counts = self.settled;
        if let Some(open) = self.open.get(reading) {
            counts.merge(open);
        }
        let once = i64::try_from(self.ids.len()).unwrap_or(i64::MAX);
        counts.denominator = counts.denominator.saturating_add(once);
        for _ in self.unknown_ids.difference(&self.ids) {
            counts.add(Entry::Excluded(Exclusion::Unknown));
        }
        counts
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn entry() -> impl Strategy<Value = Entry> {
        prop_oneof![
            any::<bool>().prop_map(Entry::Counted),
            (0..Exclusion::ALL.len()).prop_map(|index| Entry::Excluded(Exclusion::ALL[index])),
            Just(Entry::Outside),
        ]
    }

    proptest! {
        #[test]
        fn parts_merged_in_any_order_equal_the_whole(
            rows in prop::collection::vec((entry(), entry(), 0_u8..6, 0_u8..3, any::<bool>()), 0..60),
        ) {
            let add = |tally: &mut Tally, row: &(Entry, Entry, u8, u8, bool)| {
                match row.2 {
                    0 => tally.leave_open(|reading| if reading % 2 == 0 { row.0 } else { row.1 }),
                    1 => tally.settle_once(row.0, if row.4 { "a" } else { "b" }),
                    _ => tally.settle(row.0),
                }
                tally.secret |= row.4;
            };
            let mut whole = Tally::default();
            let mut parts = [Tally::default(), Tally::default(), Tally::default()];
            for row in &rows {
                add(&mut whole, row);
                add(&mut parts[usize::from(row.3)], row);
            }
            let [a, b, c] = parts;
            prop_assert_eq!(a.clone().merge(b.clone()).merge(c.clone()), whole.clone());
            prop_assert_eq!(c.merge(a.merge(b)), whole);
        }
    }
}
