//! Counts of one group of rows, under every reading.

use std::borrow::Cow;

use super::reading::READINGS;
use crate::names::Numbers;

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
    /// Its day has passed, and nobody has written down whether it was held.
    Stale,
    /// It happened after the day on which the data are looked at.
    Later,
}

impl Exclusion {
    pub(crate) const ALL: [Self; 9] = [
        Self::Planned,
        Self::Cancelled,
        Self::Postponed,
        Self::Hybrid,
        Self::Unclassified,
        Self::Elsewhere,
        Self::Unknown,
        Self::Stale,
        Self::Later,
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
            Self::Stale => "stale",
            Self::Later => "later",
        }
    }
}

/// What one row adds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Entry {
    /// It belongs; the flag says whether it is in the numerator too.
    Counted(bool),
    /// Its day has passed, and it may have been held.
    Stale(IfHeld),
    Excluded(Exclusion),
    /// It does not belong.
    Outside,
}

/// What a row that may have been held would then add.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum IfHeld {
    /// It would belong; the flag says whether it would be in the numerator too.
    Counted(bool),
    /// Nothing: it would be left out of the share.
    LeftOut,
    /// It does not say what else would be counted.
    Unknown,
}

/// Rows that may have been held, by what they would add.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Stale {
    pub(crate) inside: i64,
    pub(crate) beside: i64,
    pub(crate) unknown: i64,
}

impl Stale {
    pub(crate) fn all(&self) -> i64 {
        let counted = self.inside.saturating_add(self.beside);
        counted.saturating_add(self.unknown)
    }
}

/// Counts of one kind of row.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Counts {
    pub(crate) numerator: i64,
    pub(crate) denominator: i64,
    pub(crate) stale: Stale,
    excluded: [i64; Exclusion::ALL.len()],
}

impl Counts {
    /// Which kinds of the rows that may have been held were: those that would stand in the
    /// numerator, those beside it, those that do not say. None of them comes first, all of them last.
    pub(crate) const CHOICES: [[bool; 3]; 8] = [
        [false, false, false],
        [true, false, false],
        [false, true, false],
        [true, true, false],
        [false, false, true],
        [true, false, true],
        [false, true, true],
        [true, true, true],
    ];

    /// The counts as they are if these kinds of rows were held, and the others were not.
    pub(crate) fn possible(self, held: [bool; 3]) -> Self {
        let if_held = |held: bool, count: i64| if held { count } else { 0 };
        let [inside, beside, unknown] = held;
        let inside = if_held(inside, self.stale.inside);
        let beside = if_held(beside, self.stale.beside);
        let unknown = if_held(unknown, self.stale.unknown);
        let mut counts = Self {
            numerator: self.numerator.saturating_add(inside),
            denominator: self
                .denominator
                .saturating_add(inside)
                .saturating_add(beside),
            stale: Stale::default(),
            ..self
        };
        counts.exclude(Exclusion::Unknown, unknown);
        counts
    }

    fn exclude(&mut self, reason: Exclusion, rows: i64) {
        for (count, known) in self.excluded.iter_mut().zip(Exclusion::ALL) {
            if known == reason {
                *count = count.saturating_add(rows);
            }
        }
    }

    /// Adds what a row comes to, so many times.
    pub(crate) fn add(&mut self, entry: Entry, times: i64) {
        let count = |count: &mut i64| *count = count.saturating_add(times);
        match entry {
            Entry::Outside => {}
            Entry::Counted(in_numerator) => {
                count(&mut self.denominator);
                if in_numerator {
                    count(&mut self.numerator);
                }
            }
            Entry::Stale(if_held) => {
                let stale = &mut self.stale;
                match if_held {
                    IfHeld::Counted(true) => count(&mut stale.inside),
                    IfHeld::Counted(false) => count(&mut stale.beside),
                    IfHeld::Unknown => count(&mut stale.unknown),
                    IfHeld::LeftOut => {}
                }
                self.exclude(Exclusion::Stale, times);
            }
            Entry::Excluded(reason) => self.exclude(reason, times),
        }
    }

    pub(crate) fn merge(&mut self, other: &Self) {
        self.numerator = self.numerator.saturating_add(other.numerator);
        self.denominator = self.denominator.saturating_add(other.denominator);
        let stale = &mut self.stale;
        stale.inside = stale.inside.saturating_add(other.stale.inside);
        stale.beside = stale.beside.saturating_add(other.stale.beside);
        stale.unknown = stale.unknown.saturating_add(other.stale.unknown);
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
#[derive(Debug, Default, PartialEq)]
pub(crate) struct GroupTally {
    settled: Counts,
    open: [Counts; READINGS],
    /// Ids of rows that count once, where an indicator asks for that.
    once: Numbers<'static>,
    /// For each of them whether any row surely counts, or whether all do not say.
    surely: Vec<bool>,
    /// Whether secret rows were left out. How many is not kept.
    pub(crate) secret: bool,
}

impl GroupTally {
    /// Adds a row that every reading counts alike, so many times.
    pub(crate) fn settle(&mut self, entry: Entry, times: i64) {
        self.settled.add(entry, times);
    }

    /// Adds a row that counts once under its id.
    pub(crate) fn settle_once(&mut self, entry: Entry, id: &str) {
        let counts = match entry {
            Entry::Counted(_) => true,
            Entry::Excluded(Exclusion::Unknown) => false,
            other => return self.settled.add(other, 1),
        };
        self.once(id.to_owned().into(), counts);
    }

    fn once(&mut self, id: Cow<'static, str>, counts: bool) {
        let number = self.once.number(id);
        match self.surely.get_mut(number) {
            Some(surely) => *surely |= counts,
            None => self.surely.push(counts),
        }
    }

    /// Adds a row as each reading counts it, so many times.
    pub(crate) fn leave_open(&mut self, entry: impl Fn(usize) -> Entry, times: i64) {
        for (reading, counts) in self.open.iter_mut().enumerate() {
            counts.add(entry(reading), times);
        }
    }

    /// Adds what another part of the rows came to.
    pub(crate) fn merge(&mut self, other: &Self) {
        self.settled.merge(&other.settled);
        for (counts, more) in self.open.iter_mut().zip(&other.open) {
            counts.merge(more);
        }
        for (id, place) in other.once.iter() {
            let surely = other.surely.get(place).copied().unwrap_or_default();
            self.once(id.clone(), surely);
        }
        self.secret |= other.secret;
    }

    /// Whether no row was entered that belongs.
    pub(crate) fn is_empty(&self) -> bool {
        self.holds_nothing() && !self.secret
    }

    /// Whether all rows that belong are secret ones, which are not counted.
    pub(crate) fn is_only_secret(&self) -> bool {
        self.holds_nothing() && self.secret
    }

    fn holds_nothing(&self) -> bool {
        let nothing = Counts::default();
        let open = self.open.iter().any(|counts| *counts != nothing);
        self.settled == nothing && !open && self.surely.is_empty()
    }

    /// What a reading counts in all.
    pub(crate) fn counts(&self, reading: usize) -> Counts {
        let mut counts = self.settled;
        if let Some(open) = self.open.get(reading) {
            counts.merge(open);
        }
        for surely in &self.surely {
            let entry = if *surely {
                Entry::Counted(false)
            } else {
                Entry::Excluded(Exclusion::Unknown)
            };
            counts.add(entry, 1);
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
            any::<bool>().prop_map(|inside| Entry::Stale(IfHeld::Counted(inside))),
            Just(Entry::Stale(IfHeld::Unknown)),
            Just(Entry::Outside),
        ]
    }

    proptest! {
        #[test]
        fn the_order_of_the_rows_does_not_matter(
            rows in prop::collection::vec((entry(), entry(), 0_u8..6, any::<bool>()), 0..60),
        ) {
            let add = |tally: &mut GroupTally, row: &(Entry, Entry, u8, bool)| {
                match row.2 {
                    0 => tally.leave_open(|reading| if reading % 2 == 0 { row.0 } else { row.1 }, 1),
                    1 => tally.settle_once(row.0, if row.3 { "a" } else { "b" }),
                    _ => tally.settle(row.0, 1),
                }
                tally.secret |= row.3;
            };
            let (mut forwards, mut backwards) = (GroupTally::default(), GroupTally::default());
            for row in &rows {
                add(&mut forwards, row);
            }
            for row in rows.iter().rev() {
                add(&mut backwards, row);
            }
            for reading in 0..READINGS {
                prop_assert_eq!(forwards.counts(reading), backwards.counts(reading));
            }
            prop_assert_eq!(forwards.secret, backwards.secret);
        }
    }
}
