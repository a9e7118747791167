//! When the things that meetings share are free.

use chrono::NaiveDate;

use super::taken::Taken;
use super::{ConflictOver, FreeSlot, FreeTime, Pair, meeting};
use crate::calendar::{Interval, merged, without};
use crate::meeting::Slot;
use crate::meetings::MeetingsContext;
use crate::names::Numbers;

/// When each thing of one kind is taken, in the order of time and without overlap.
struct Busy {
    /// By thing, then by time.
    intervals: Vec<(usize, Interval)>,
}

impl Busy {
    /// Of the things that pairs share, each taken longer by a gap on both sides.
    fn new(taken: &Taken<'_>, pairs: &[Pair], over: ConflictOver, gap: i64) -> Self {
        let slots = taken.slots(over);
        let of_kind =
            |pair: &&Pair| pair.over.can_be_free() && pair.over.travels() == over.travels();
        let mut shared: Vec<usize> = pairs
            .iter()
            .filter(of_kind)
            .flat_map(|pair| pair.things.iter().copied())
            .collect();
        shared.sort_unstable();
        shared.dedup();
        let mut all: Vec<(usize, Interval)> = slots
            .iter()
            .map(Slot::taken)
            .filter(|(thing, _)| shared.binary_search(thing).is_ok())
            .map(|(thing, (start, end))| {
                let start = start.plus_minutes(gap.saturating_neg());
                (thing, (start, end.plus_minutes(gap)))
            })
            .collect();
        all.sort_unstable();
        all.dedup_by(|(thing, (start, end)), (before, (_, until))| {
            let meets = thing == before && *start <= *until;
            if meets {
                *until = (*until).max(*end);
            }
            meets
        });
        Self { intervals: all }
    }

    /// When a thing is taken on the days of some stretches.
    fn of(&self, thing: usize, (start, end): Interval) -> impl Iterator<Item = Interval> {
        let first = self
            .intervals
            .partition_point(|(known, (_, until))| (*known, *until) <= (thing, start));
        let rest = self.intervals.get(first..).unwrap_or_default().iter();
        rest.take_while(move |(known, (begins, _))| *known == thing && *begins < end)
            .map(|(_, interval)| *interval)
    }
}

/// When what the pairs share is free on the days on which they meet: once for each thing, or group
/// of people, and day, in the order of the pairs.
pub(super) fn free(
    context: &MeetingsContext<'_>,
    taken: &Taken<'_>,
    pairs: &[Pair],
) -> Vec<FreeTime> {
    let gap = context.settings.conventions.travel_gap_minutes;
    let gap = i64::try_from(gap).unwrap_or(i64::MAX);
    let rooms = Busy::new(taken, pairs, ConflictOver::Room, 0);
    let persons = Busy::new(taken, pairs, ConflictOver::Person, gap);
    let mut known = Numbers::default();
    let mut told: Vec<FreeTime> = Vec::new();
    for pair in pairs.iter().filter(|pair| pair.over.can_be_free()) {
        let busy = if pair.over.travels() {
            &persons
        } else {
            &rooms
        };
        let both = [pair.a, pair.b].map(|index| meeting(context, index));
        let hidden = both.iter().flatten().any(|meeting| meeting.is_secret());
        for date in &pair.days {
            let number = known.number(format!("{} {date} {:?}", pair.over.name(), pair.things));
            if let Some(known) = told.get_mut(number) {
                if hidden {
                    known.shared = None;
                }
                continue;
            }
            told.push(FreeTime {
                over: pair.over,
                shared: (!hidden).then(|| taken.names(pair)),
                host: taken.host(pair).filter(|_| !hidden),
                date: *date,
                slots: slots(context, busy, &pair.things, *date),
            });
        }
    }
    told
}

/// The stretches of the working hours of a day in which nothing of all this is taken.
fn slots(
    context: &MeetingsContext<'_>,
    busy: &Busy,
    things: &[usize],
    date: NaiveDate,
) -> Option<Vec<FreeSlot>> {
    let stretches = context.settings.working_stretches(date)?;
    let (Some((start, _)), Some((_, end))) = (stretches.first(), stretches.last()) else {
        return Some(Vec::new());
    };
    let day = (*start, *end);
    let taken = merged(things.iter().flat_map(|thing| busy.of(*thing, day)));
    let left = without(&stretches, &taken).into_iter();
    Some(left.map(|(start, end)| FreeSlot { start, end }).collect())
}
