//! Pairs of meetings that share something at one time: sort and sweep, so that the work is
//! proportional to the meetings and the pairs.

use std::collections::BTreeMap;

use crate::calendar::LocalTime;
use crate::meeting::{Meeting, Session};

/// A stretch of time that a meeting takes of something: a room, a person.
#[derive(Debug, Clone)]
pub(crate) struct Slot<K> {
    over: K,
    start: LocalTime,
    end: LocalTime,
    meeting: usize,
}

impl<K: Clone> Slot<K> {
    /// One slot for every session that takes time.
    pub(crate) fn of(meeting: usize, row: &Meeting, over: &K) -> Vec<Self> {
        row.sessions
            .iter()
            .filter_map(Session::interval)
            .filter(|(start, end)| start < end)
            .map(|(start, end)| Self {
                over: over.clone(),
                start,
                end,
                meeting,
            })
            .collect()
    }
}

/// Two meetings, by their order in the input, that share something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Overlap<K> {
    pub(crate) earlier: usize,
    pub(crate) later: usize,
    pub(crate) over: K,
    /// Minutes that both take; below zero where only the gap between them is too short.
    pub(crate) minutes: i64,
}

/// Every pair of meetings whose slots over one thing overlap, or lie closer than a gap. Intervals
/// are half-open: 11:30 does not overlap 11:30.
pub(crate) fn overlaps<K: Ord + Clone>(mut slots: Vec<Slot<K>>, gap: i64) -> Vec<Overlap<K>> {
    slots.sort_by(|a, b| (&a.over, a.start, a.meeting).cmp(&(&b.over, b.start, b.meeting)));
    let mut pairs: BTreeMap<(usize, usize, K), i64> = BTreeMap::new();
    let mut open: Vec<&Slot<K>> = Vec::new();
    for slot in &slots {
        open.retain(|held| held.over == slot.over && held.end.plus_minutes(gap) > slot.start);
        for held in &open {
            if held.meeting != slot.meeting {
                let minutes = held.end.min(slot.end).minutes_since(slot.start);
                let (earlier, later) = (
                    held.meeting.min(slot.meeting),
                    held.meeting.max(slot.meeting),
                );
                let shared = pairs
                    .entry((later, earlier, slot.over.clone()))
                    .or_insert(0);
                *shared = shared.saturating_add(minutes.max(0));
            }
        }
        open.push(slot);
    }
    pairs
        .into_iter()
        .map(|((later, earlier, over), minutes)| Overlap {
            earlier,
            later,
            over,
            minutes,
        })
        .collect()
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

    fn slots(rows: &[(u8, i64, i64)]) -> Vec<Slot<u8>> {
        let slot = |(meeting, (over, start, length)): (usize, &(u8, i64, i64))| Slot {
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
        assert!(overlaps(slots(&rows), 0).is_empty());
        let near = overlaps(slots(&rows), 15);
        assert_eq!(near.len(), 1);
        assert_eq!(near[0].minutes, 0);
    }

    proptest! {
        #[test]
        fn the_sweep_finds_what_comparing_all_pairs_finds(
            rows in prop::collection::vec((0_u8..3, 0_i64..300, 1_i64..90), 0..40),
            gap in 0_i64..20,
        ) {
            let mut expected = Vec::new();
            for (later, b) in rows.iter().enumerate() {
                for (earlier, a) in rows.iter().enumerate().take(later) {
                    let apart = a.1 + a.2 + gap <= b.1 || b.1 + b.2 + gap <= a.1;
                    if a.0 == b.0 && !apart {
                        let minutes = ((a.1 + a.2).min(b.1 + b.2) - a.1.max(b.1)).max(0);
                        expected.push(Overlap { earlier, later, over: a.0, minutes });
                    }
                }
            }
            prop_assert_eq!(overlaps(slots(&rows), gap), expected);
        }
    }
}
