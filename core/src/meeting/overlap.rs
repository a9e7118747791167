//! Pairs of meetings that share something at one time: sort and sweep, so that the work is
//! proportional to the meetings and the pairs.

use std::borrow::Cow;

use chrono::NaiveDate;

use super::{Meeting, Session};
use crate::calendar::LocalTime;
use crate::names::Numbers;

/// Numbers for the things that meetings share, so that spellings are folded once and slots are
/// sorted by number.
#[derive(Debug, Default)]
pub(crate) struct Numbered<'a> {
    /// Every spelling, and the number of what it names.
    spellings: Numbers<'a>,
    named: Vec<usize>,
    keys: Numbers<'static>,
    first: Vec<&'a str>,
}

impl<'a> Numbered<'a> {
    /// The number of what is spelled so, with the text that shows it: the key tells which
    /// spellings name the same.
    pub(crate) fn number(
        &mut self,
        spelling: impl Into<Cow<'a, str>>,
        text: &'a str,
        key: impl FnOnce() -> String,
    ) -> usize {
        let spelling = self.spellings.number(spelling);
        if let Some(number) = self.named.get(spelling) {
            return *number;
        }
        let number = self.keys.number(key());
        if number == self.first.len() {
            self.first.push(text);
        }
        self.named.push(number);
        number
    }

    /// Renumbers all by their keys, so that the order of the rows does not tell: the new number for
    /// each of the old ones.
    pub(crate) fn by_key(&self) -> Vec<usize> {
        let mut keys: Vec<_> = self.keys.iter().collect();
        keys.sort_unstable();
        let mut places = vec![0; keys.len()];
        for (place, (_, number)) in keys.into_iter().enumerate() {
            if let Some(slot) = places.get_mut(number) {
                *slot = place;
            }
        }
        places
    }

    /// The text that first named it.
    pub(crate) fn text(&self, number: usize) -> &'a str {
        self.first.get(number).copied().unwrap_or_default()
    }
}

/// A stretch of time that a meeting takes of something: a room, a person.
#[derive(Debug, Clone)]
pub(crate) struct Slot {
    pub(super) over: usize,
    pub(super) start: LocalTime,
    pub(super) end: LocalTime,
    pub(super) meeting: usize,
}

impl Slot {
    /// One slot for every session that takes time.
    pub(crate) fn of(meeting: usize, row: &Meeting, over: usize) -> impl Iterator<Item = Self> {
        row.sessions
            .iter()
            .filter_map(Session::interval)
            .filter(|(start, end)| start < end)
            .map(move |(start, end)| Self {
                over,
                start,
                end,
                meeting,
            })
    }

    /// Goes over to other numbers of what is taken.
    pub(crate) fn renumber(&mut self, numbers: &[usize]) {
        self.over = numbers.get(self.over).copied().unwrap_or(self.over);
    }

    /// What is taken, and from when to when.
    pub(crate) fn taken(&self) -> (usize, (LocalTime, LocalTime)) {
        (self.over, (self.start, self.end))
    }
}

/// Two meetings, by their order in the input, that share something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Overlap {
    pub(crate) earlier: usize,
    pub(crate) later: usize,
    pub(crate) over: usize,
    /// The day on which it begins.
    pub(crate) day: NaiveDate,
    /// Minutes that both take.
    pub(crate) minutes: i64,
    /// Whether both take any time at once; else only the gap between them is too short.
    pub(crate) at_once: bool,
}

/// The slots with those of one meeting that overlap made into one, so that no minute counts twice.
pub(super) fn merged(mut slots: Vec<Slot>) -> Vec<Slot> {
    slots.sort_unstable_by_key(|slot| (slot.over, slot.meeting, slot.start));
    let mut merged: Vec<Slot> = Vec::with_capacity(slots.len());
    for slot in slots {
        match merged.last_mut() {
            Some(last)
                if (last.over, last.meeting) == (slot.over, slot.meeting)
                    && slot.start <= last.end =>
            {
                last.end = last.end.max(slot.end);
            }
            _ => merged.push(slot),
        }
    }
    merged
}

impl Overlap {
    /// Its place in the order of the input.
    fn place(&self) -> (usize, usize, usize) {
        (self.later, self.earlier, self.over)
    }
}

/// Every two slots of different meetings over one thing that overlap, or lie closer than a gap, in
/// the order of the input, then of time. Intervals are half-open: 11:30 does not overlap 11:30.
/// `None` if there are more than so many.
pub(crate) fn sweep(slots: Vec<Slot>, gap: i64, most: usize) -> Option<Vec<Overlap>> {
    let mut slots = merged(slots);
    slots.sort_unstable_by_key(|slot| (slot.over, slot.start, slot.meeting));
    let mut pairs: Vec<Overlap> = Vec::new();
    let mut open: Vec<&Slot> = Vec::new();
    for slot in &slots {
        open.retain(|held| held.over == slot.over && held.end.plus_minutes(gap) > slot.start);
        for held in &open {
            if held.meeting != slot.meeting {
                if pairs.len() == most {
                    return None;
                }
                let minutes = held.end.min(slot.end).minutes_since(slot.start);
                pairs.push(Overlap {
                    earlier: held.meeting.min(slot.meeting),
                    later: held.meeting.max(slot.meeting),
                    over: slot.over,
                    day: slot.start.day(),
                    minutes: minutes.max(0),
                    at_once: slot.start < held.end,
                });
            }
        }
        open.push(slot);
    }
    pairs.sort_by_key(Overlap::place);
    Some(pairs)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn time(minute: i64) -> LocalTime {
        "2026-06-01T00:00"
            .parse::<LocalTime>()
            .unwrap()
            .plus_minutes(minute)
    }

    fn slots(rows: &[(usize, i64, i64)]) -> Vec<Slot> {
        let slot = |(meeting, (over, start, length)): (usize, &(usize, i64, i64))| Slot {
            over: *over,
            start: time(*start),
            end: time(start + length),
            meeting,
        };
        rows.iter().enumerate().map(slot).collect()
    }

    #[test]
    fn adjacent_slots_do_not_overlap_unless_a_gap_is_asked_for() {
        let rows = [(1, 0, 60), (1, 60, 60), (2, 0, 120)];
        assert_eq!(sweep(slots(&rows), 0, 0), Some(Vec::new()));
        let near = sweep(slots(&rows), 15, 1).expect("one");
        assert_eq!(near.len(), 1);
        assert_eq!(near[0].minutes, 0);
    }

    #[test]
    fn more_overlaps_than_asked_for_are_not_listed_in_part() {
        let rows = [(1, 0, 60); 4];
        assert_eq!(sweep(slots(&rows), 0, 6).map(|pairs| pairs.len()), Some(6));
        assert_eq!(sweep(slots(&rows), 0, 5), None);
    }

    proptest! {
        #[test]
        fn the_sweep_finds_what_comparing_all_pairs_finds(
            rows in prop::collection::vec((0_usize..3, 0_i64..300, 1_i64..90), 0..40),
            gap in 0_i64..20,
        ) {
            let mut expected = Vec::new();
            for (later, b) in rows.iter().enumerate() {
                for (earlier, a) in rows.iter().enumerate().take(later) {
                    let apart = a.1 + a.2 + gap <= b.1 || b.1 + b.2 + gap <= a.1;
                    if a.0 == b.0 && !apart {
                        let minutes = ((a.1 + a.2).min(b.1 + b.2) - a.1.max(b.1)).max(0);
                        let day = time(a.1.max(b.1)).day();
                        expected.push(Overlap { earlier, later, over: a.0, day, minutes, at_once: minutes > 0 });
                    }
                }
            }
            prop_assert_eq!(sweep(slots(&rows), gap, usize::MAX), Some(expected));
        }
    }
}
