//! What each meeting shares with others at one time, in as many steps for a register whose meetings
//! are all in one room as for one without a clash: a few others are named, the rest is counted.

use std::cmp::Reverse;
use std::collections::{BTreeSet, BinaryHeap};

use super::overlap::{Slot, merged};
use crate::calendar::LocalTime;

/// How many others a finding names.
pub(crate) const NAMED: usize = 5;
/// Up to how many others are told apart one by one. Past that they are counted by their slots.
const TOLD_APART: usize = 50;

/// What is known of the meetings that take things.
pub(crate) trait Takers {
    /// How many there are.
    fn count(&self) -> usize;

    /// Where a meeting stands among all, whatever the order of the rows.
    fn rank(&self, meeting: usize) -> usize;

    /// Whether a meeting is neither named nor counted.
    fn is_hidden(&self, meeting: usize) -> bool;

    /// Whether two meetings may follow each other without a gap.
    fn is_near(&self, one: usize, other: usize) -> bool;
}

/// A thing that a meeting shares.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Shared {
    pub(crate) over: usize,
    /// Seconds of the meeting in which another takes it too.
    pub(crate) seconds: i64,
    /// Whether a hidden meeting is among those that take it.
    pub(crate) hidden: bool,
}

/// What a meeting shares with others at one time, or closer than a gap.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Clash {
    pub(crate) meeting: usize,
    /// The first of the others that are not hidden, in the order of their ranks.
    pub(crate) others: Vec<usize>,
    /// How many others there are beside those, none of them hidden.
    pub(crate) more: usize,
    /// Whether there may be more than that.
    pub(crate) at_least: bool,
    /// What is shared, in the order of the things.
    pub(crate) shared: Vec<Shared>,
}

/// What is found of one meeting while the things are gone through.
#[derive(Debug, Clone, Default)]
struct Found {
    others: BTreeSet<(usize, usize)>,
    /// The others are no more than so many, and no fewer.
    most: usize,
    least: usize,
    shared: Vec<Shared>,
}

impl Found {
    /// How many others are looked for one by one.
    fn room(&self) -> usize {
        if self.least < TOLD_APART {
            TOLD_APART
        } else {
            NAMED
        }
    }

    fn is_full(&self) -> bool {
        self.others.len() >= self.room()
    }

    fn told(self, meeting: usize) -> Option<Clash> {
        if self.shared.is_empty() {
            return None;
        }
        let known = self.others.len();
        let (all, at_least) = if self.is_full() {
            let least = self.least.max(known);
            (least, least < self.most)
        } else {
            (known, false)
        };
        let others: Vec<usize> = self.others.into_iter().map(|(_, other)| other).collect();
        let others: Vec<usize> = others.into_iter().take(NAMED).collect();
        Some(Clash {
            more: all.saturating_sub(others.len()),
            at_least,
            meeting,
            others,
            shared: self.shared,
        })
    }
}

/// The starts and the ends of slots, each in order.
#[derive(Debug, Default)]
struct Bounds {
    starts: Vec<LocalTime>,
    ends: Vec<LocalTime>,
}

impl Bounds {
    fn of<'s>(slots: impl Iterator<Item = &'s Slot>) -> Self {
        let (mut starts, mut ends): (Vec<_>, Vec<_>) =
            slots.map(|slot| (slot.start, slot.end)).unzip();
        starts.sort_unstable();
        ends.sort_unstable();
        Self { starts, ends }
    }

    /// How many start before the one time and end after the other.
    fn between(&self, before: LocalTime, after: LocalTime) -> usize {
        let started = self.starts.partition_point(|start| *start < before);
        let ended = self.ends.partition_point(|end| *end <= after);
        started.saturating_sub(ended)
    }

    /// How many are there at a time.
    fn at(&self, time: LocalTime) -> usize {
        let started = self.starts.partition_point(|start| *start <= time);
        let ended = self.ends.partition_point(|end| *end <= time);
        started.saturating_sub(ended)
    }
}

/// For how long two slots and more are there at once, up to each time at which one starts or ends.
fn crowded(all: &Bounds) -> Vec<(LocalTime, i64)> {
    let mut times: Vec<LocalTime> = all.starts.iter().chain(&all.ends).copied().collect();
    times.sort_unstable();
    times.dedup();
    let mut crowded: Vec<(LocalTime, i64)> = Vec::with_capacity(times.len());
    let (mut before, mut seconds, mut there) = (None, 0_i64, 0);
    for time in times {
        if let Some(before) = before
            && there > 1
        {
            seconds = seconds.saturating_add(time.seconds_since(before));
        }
        crowded.push((time, seconds));
        (before, there) = (Some(time), all.at(time));
    }
    crowded
}

/// The slots of one thing.
struct Thing<'s> {
    slots: &'s [Slot],
    open: Bounds,
    hidden: Bounds,
    crowded: Vec<(LocalTime, i64)>,
    /// Whether no meeting takes it twice.
    is_simple: bool,
    gap: i64,
}

impl<'s> Thing<'s> {
    fn new(slots: &'s [Slot], gap: i64, takers: &dyn Takers) -> Self {
        let is_hidden = |slot: &&Slot| takers.is_hidden(slot.meeting);
        let mut meetings: Vec<usize> = slots.iter().map(|slot| slot.meeting).collect();
        meetings.sort_unstable();
        Self {
            open: Bounds::of(slots.iter().filter(|slot| !is_hidden(slot))),
            hidden: Bounds::of(slots.iter().filter(is_hidden)),
            crowded: crowded(&Bounds::of(slots.iter())),
            is_simple: meetings.is_sorted_by(|one, other| one < other),
            slots,
            gap,
        }
    }

    /// Up to which time, and from which, another slot clashes with one.
    fn reach(&self, slot: &Slot) -> (LocalTime, LocalTime) {
        let (gap, back) = (self.gap, self.gap.saturating_neg());
        (slot.end.plus_minutes(gap), slot.start.plus_minutes(back))
    }

    /// Seconds of a slot in which another is there too.
    fn seconds(&self, slot: &Slot) -> i64 {
        let until = |time: LocalTime| {
            let place = self
                .crowded
                .binary_search_by_key(&time, |(known, _)| *known);
            let known = place.ok().and_then(|place| self.crowded.get(place));
            known.map_or(0, |(_, seconds)| *seconds)
        };
        until(slot.end).saturating_sub(until(slot.start))
    }

    /// Between how many others a meeting stands for the sake of one slot.
    fn count(&self, slot: &Slot, is_hidden: bool, found: &mut Found) {
        let own = usize::from(!is_hidden);
        let (until, from) = self.reach(slot);
        let most = self.open.between(until, from).saturating_sub(own);
        let least = if self.is_simple {
            self.open.between(slot.end, slot.start)
        } else {
            self.open.at(slot.start)
        };
        found.most = found.most.saturating_add(most);
        found.least = found.least.max(least.saturating_sub(own));
    }
}

/// Finds what each meeting shares with others: those that clash, in the order of the input.
pub(crate) fn clashes(slots: Vec<Slot>, gap: i64, takers: &dyn Takers) -> Vec<Clash> {
    let mut slots = merged(slots);
    slots.sort_unstable_by_key(|slot| (slot.over, slot.start, takers.rank(slot.meeting)));
    let mut found = vec![Found::default(); takers.count()];
    let things = || slots.chunk_by(|one, other| one.over == other.over);
    for slots in things().filter(|slots| slots.len() > 1) {
        let thing = Thing::new(slots, gap, takers);
        for slot in slots {
            if let Some(found) = found.get_mut(slot.meeting) {
                thing.count(slot, takers.is_hidden(slot.meeting), found);
            }
        }
    }
    for slots in things().filter(|slots| slots.len() > 1) {
        walk(&Thing::new(slots, gap, takers), takers, &mut found);
    }
    let told = found.into_iter().enumerate();
    told.filter_map(|(meeting, found)| found.told(meeting))
        .collect()
}

/// Goes through the slots of a thing in the order of time.
fn walk(thing: &Thing<'_>, takers: &dyn Takers, found: &mut [Found]) {
    let mut open: BTreeSet<usize> = BTreeSet::new();
    let mut ends: BinaryHeap<Reverse<(LocalTime, usize)>> = BinaryHeap::new();
    for (place, slot) in thing.slots.iter().enumerate() {
        let (until, from) = thing.reach(slot);
        while let Some(Reverse((end, ended))) = ends.peek().copied()
            && end <= from
        {
            ends.pop();
            open.remove(&ended);
        }
        let before = open.iter().filter_map(|place| thing.slots.get(*place));
        let after = thing.slots.get(place.saturating_add(1)..);
        let after = after.unwrap_or_default().iter();
        let after = after.take_while(|other| other.start < until);
        if let Some(found) = found.get_mut(slot.meeting) {
            meet(thing, slot, before.chain(after), takers, found);
        }
        open.insert(place);
        ends.push(Reverse((slot.end, place)));
    }
}

/// Notes the others of one slot, until it is known that there are more than are told apart.
fn meet<'s>(
    thing: &Thing<'_>,
    slot: &Slot,
    others: impl Iterator<Item = &'s Slot>,
    takers: &dyn Takers,
    found: &mut Found,
) {
    let is_hidden = takers.is_hidden(slot.meeting);
    let mut is_shared = false;
    for other in others.filter(|other| other.meeting != slot.meeting) {
        let at_once = other.start < slot.end && slot.start < other.end;
        if !at_once && takers.is_near(slot.meeting, other.meeting) {
            continue;
        }
        is_shared = true;
        if is_hidden || found.is_full() {
            break;
        }
        if !takers.is_hidden(other.meeting) {
            found
                .others
                .insert((takers.rank(other.meeting), other.meeting));
        }
    }
    if !is_shared {
        return;
    }
    let (until, from) = thing.reach(slot);
    let hidden = is_hidden || thing.hidden.between(until, from) > 0;
    let seconds = thing.seconds(slot);
    match found.shared.last_mut() {
        Some(last) if last.over == slot.over => {
            last.seconds = last.seconds.saturating_add(seconds);
            last.hidden |= hidden;
        }
        _ => found.shared.push(Shared {
            over: slot.over,
            seconds,
            hidden,
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// A thing, a start, a length, a meeting.
    type Row = (usize, i64, i64, usize);

    struct Meetings {
        hidden: Vec<bool>,
        rooms: Vec<u8>,
    }

    impl Takers for Meetings {
        fn count(&self) -> usize {
            self.hidden.len()
        }

        fn rank(&self, meeting: usize) -> usize {
            self.hidden.len() - meeting
        }

        fn is_hidden(&self, meeting: usize) -> bool {
            self.hidden[meeting]
        }

        fn is_near(&self, one: usize, other: usize) -> bool {
            self.rooms[one] == self.rooms[other]
        }
    }

    fn slots(rows: &[Row]) -> Vec<Slot> {
        let midnight: LocalTime = "2026-06-01T00:00".parse().unwrap();
        let slot = |(over, start, length, meeting): &Row| Slot {
            over: *over,
            start: midnight.plus_minutes(*start),
            end: midnight.plus_minutes(start + length),
            meeting: *meeting,
        };
        rows.iter().map(slot).collect()
    }

    fn minutes(rows: &[Row], over: usize, meeting: usize) -> BTreeSet<i64> {
        let of_both = rows.iter().filter(|row| (row.0, row.3) == (over, meeting));
        of_both.flat_map(|row| row.1..row.1 + row.2).collect()
    }

    /// Whether two meetings clash over a thing, minute by minute.
    fn clash(
        rows: &[Row],
        over: usize,
        (one, other): (usize, usize),
        gap: i64,
        near: bool,
    ) -> bool {
        let (one, other) = (minutes(rows, over, one), minutes(rows, over, other));
        let reach = if near { 0 } else { gap };
        let mut pairs = one.iter().flat_map(|a| other.iter().map(move |b| (a, b)));
        pairs.any(|(a, b)| (a - b).abs() <= reach)
    }

    #[test]
    fn a_crowd_is_counted_and_not_listed() {
        let meetings = Meetings {
            hidden: vec![false; 300],
            rooms: vec![0; 300],
        };
        let rows: Vec<Row> = (0..300).map(|meeting| (7, 0, 60, meeting)).collect();
        let found = clashes(slots(&rows), 0, &meetings);
        assert_eq!(found.len(), 300);
        for clash in &found {
            assert_eq!(
                (clash.others.len(), clash.more, clash.at_least),
                (5, 294, false)
            );
            assert_eq!(
                clash.shared,
                [Shared {
                    over: 7,
                    seconds: 3600,
                    hidden: false
                }]
            );
        }
        // Three things that all of them share: at least so many others, and no more is said.
        let rows: Vec<Row> = (0..900).map(|at| (at % 3, 0, 60, at / 3)).collect();
        let found = clashes(slots(&rows), 0, &meetings);
        assert!(
            found
                .iter()
                .all(|clash| (clash.more, clash.at_least) == (294, true))
        );
    }

    proptest! {
        #[test]
        fn clashes_are_those_that_comparing_minutes_finds(
            rows in prop::collection::vec((0_usize..3, 0_i64..200, 1_i64..60, 0_usize..9), 0..40),
            hidden in prop::collection::vec(prop::bool::weighted(0.2), 9),
            rooms in prop::collection::vec(0_u8..3, 9),
            gap in prop_oneof![Just(0_i64), 1_i64..20],
        ) {
            let meetings = Meetings { hidden, rooms };
            let found = clashes(slots(&rows), gap, &meetings);
            for meeting in 0..9 {
                let told = found.iter().find(|clash| clash.meeting == meeting);
                let clashes = |over: usize, other: usize| {
                    let near = meetings.is_near(meeting, other);
                    other != meeting && clash(&rows, over, (meeting, other), gap, near)
                };
                let over: Vec<usize> = (0..3).filter(|over| (0..9).any(|other| clashes(*over, other))).collect();
                let shared: Vec<usize> = told.iter().flat_map(|told| &told.shared).map(|shared| shared.over).collect();
                prop_assert_eq!(&shared, &over);
                let Some(told) = told else { continue };
                for shared in &told.shared {
                    let mine = minutes(&rows, shared.over, meeting);
                    let taken = |minute: &&i64| (0..9).any(|other| {
                        other != meeting && minutes(&rows, shared.over, other).contains(minute)
                    });
                    let count = i64::try_from(mine.iter().filter(taken).count()).unwrap();
                    prop_assert_eq!(shared.seconds, count * 60);
                    let with_hidden = |other: usize| meetings.is_hidden(other) && clashes(shared.over, other);
                    prop_assert!(shared.hidden || !(0..9).any(with_hidden));
                }
                let open = |other: &usize| !meetings.is_hidden(*other) && over.iter().any(|over| clashes(*over, *other));
                let mut others: Vec<usize> = (0..9).filter(open).collect();
                if meetings.is_hidden(meeting) {
                    prop_assert!(told.others.is_empty());
                    continue;
                }
                others.sort_by_key(|other| meetings.rank(*other));
                prop_assert_eq!(told.more, others.len().saturating_sub(5));
                prop_assert!(!told.at_least);
                others.truncate(5);
                prop_assert_eq!(&told.others, &others);
            }
        }

        #[test]
        fn of_a_crowd_no_more_is_counted_than_there_are(
            rows in prop::collection::vec((0_usize..2, 0_i64..60, 1_i64..60, 0_usize..140), 100..300),
            gap in prop_oneof![Just(0_u32), 1_u32..9],
        ) {
            let meetings = Meetings { hidden: vec![false; 140], rooms: (0..140).map(|meeting| meeting % 2).collect() };
            // One bit for each minute.
            let mut masks = [[0_u128; 140]; 2];
            for (over, start, length, meeting) in &rows {
                let bits = (1_u128 << length) - 1;
                masks[*over][*meeting] |= bits << start;
            }
            let wide = |mask: u128| (0..=gap).fold(mask, |wide, by| wide | mask << by | mask >> by);
            for told in clashes(slots(&rows), gap.into(), &meetings) {
                let meets = |of: &[u128; 140], other: usize| {
                    let near = meetings.is_near(told.meeting, other);
                    let mine = of[told.meeting];
                    let reach = if near { mine } else { wide(mine) };
                    reach & of[other] != 0
                };
                let others = (0..140).filter(|other| {
                    *other != told.meeting && masks.iter().any(|of| meets(of, *other))
                });
                let (all, known) = (others.count(), told.others.len() + told.more);
                prop_assert!(if told.at_least { known <= all } else { known == all }, "{all} {told:?}");
                prop_assert!(told.others.len() == all.min(5));
            }
        }
    }
}
