//! Meetings that share something at one time, and when it is free on that day.

mod free;
mod taken;

use chrono::NaiveDate;

use crate::calendar::LocalTime;
use crate::json::{answer, terms};
use crate::meeting::{Meeting, Overlap, sweep};
use crate::meetings::MeetingsContext;
use taken::Taken;

/// How many overlaps are looked at for each kind of thing: twice as many as a thousand meetings in
/// one room at one time have.
const MOST: usize = 1_000_000;

terms! {
    /// What two meetings share.
    pub enum ConflictOver("conflictOver", "nội dung trùng giữa các cuộc họp", "thing that meetings share") {
        /// A room of one host.
        Room = "room", "phòng họp", "room";
        /// Who chairs both.
        Chair = "chair", "người chủ trì", "chair";
        /// Who is expected in both, and does not chair both.
        Person = "person", "người dự họp", "person";
        /// The agency that holds both.
        Agency = "agency", "cơ quan tổ chức", "agency";
        /// The topic, whoever holds them.
        Topic = "topic", "chủ đề", "topic";
    }
}

impl ConflictOver {
    /// What is looked at where the caller does not say.
    pub(crate) const USUAL: [Self; 3] = [Self::Room, Self::Chair, Self::Person];

    /// Whether it can be free: a room and a person can.
    fn can_be_free(self) -> bool {
        matches!(self, Self::Room | Self::Chair | Self::Person)
    }

    /// Whether somebody has to get from one meeting to the other.
    fn travels(self) -> bool {
        matches!(self, Self::Chair | Self::Person)
    }
}

answer! {
    /// Two meetings that share something at one time.
    pub struct Conflict {
        /// The id of the one that comes first in the input; `None` for a secret one.
        pub a: Option<String>,
        /// The id of the other; `None` for a secret one.
        pub b: Option<String>,
        /// What they share.
        pub over: ConflictOver,
        /// How many whole minutes both take; 0 where only the time to travel is too short.
        pub minutes: u64,
        /// Where the two stand.
        pub paths: [String; 2],
        /// Its name, or the names of the people, as first written; `None` if one of the two is
        /// secret.
        pub shared: Option<Vec<String>>,
    }
}

answer! {
    /// A stretch of time, up to but not including its end.
    pub struct FreeSlot {
        /// When it starts.
        pub start: LocalTime,
        /// When it ends.
        pub end: LocalTime,
    }
}

answer! {
    /// When what meetings share is free on a day of a conflict.
    pub struct FreeTime {
        /// What kind of thing it is.
        pub over: ConflictOver,
        /// Its name, or the names of the people who are free together; `None` if a secret meeting
        /// is among those that share it.
        pub shared: Option<Vec<String>>,
        /// The host of the room, where each host has rooms of its own.
        pub host: Option<String>,
        /// The day on which an overlap begins.
        pub date: NaiveDate,
        /// The stretches of the working hours of that day in which no meeting takes it, each person
        /// with the time to travel; none on a day off, `None` where hours or days off are not known.
        pub slots: Option<Vec<FreeSlot>>,
    }
}

/// What was found.
#[derive(Debug)]
pub(crate) struct Found {
    pub(crate) pairs: Vec<Conflict>,
    pub(crate) more: u64,
    pub(crate) free: Vec<FreeTime>,
    pub(crate) untimed: Vec<String>,
}

/// What one pair shares of one kind.
#[derive(Debug)]
struct Pair {
    a: usize,
    b: usize,
    over: ConflictOver,
    minutes: i64,
    /// What is shared, by number, and the days on which overlaps begin.
    things: Vec<usize>,
    days: Vec<NaiveDate>,
}

/// Finds the conflicts of meetings, at most so many. `None` if there are too many to look at.
pub(crate) fn conflicts(
    context: &MeetingsContext<'_>,
    kinds: &[ConflictOver],
    limit: usize,
) -> Option<Found> {
    let wanted = |over: ConflictOver| kinds.contains(&over);
    let mut taken = Taken::default();
    let mut pairs: Vec<Pair> = Vec::new();
    for over in [
        ConflictOver::Room,
        ConflictOver::Agency,
        ConflictOver::Topic,
    ] {
        if wanted(over) {
            let slots = taken.collect(context, over);
            let found = sweep(slots, 0, MOST)?;
            pairs_of(&found, |_| over, &mut pairs);
        }
    }
    if wanted(ConflictOver::Chair) || wanted(ConflictOver::Person) {
        let slots = taken.collect(context, ConflictOver::Person);
        let gap = context.settings.conventions.travel_gap_minutes;
        let found = sweep(slots, i64::try_from(gap).unwrap_or(i64::MAX), MOST)?;
        let chairs = taken.chairs();
        let both = |overlap: &Overlap| {
            let chair = |meeting: usize| chairs.get(meeting).copied().flatten();
            let is_chair = |meeting| chair(meeting) == Some(overlap.over);
            if is_chair(overlap.earlier) && is_chair(overlap.later) {
                ConflictOver::Chair
            } else {
                ConflictOver::Person
            }
        };
        pairs_of(&found, both, &mut pairs);
        pairs.retain(|pair| {
            let both = meeting(context, pair.a).zip(meeting(context, pair.b));
            wanted(pair.over)
                && (pair.minutes >= 0 || both.is_some_and(|(a, b)| !context.needs_no_travel(a, b)))
        });
    }
    pairs.sort_by_key(|pair| (pair.a, pair.b, pair.over));
    let all = pairs.len();
    pairs.truncate(limit);
    let free = free::free(context, &taken, &pairs);
    Some(Found {
        more: u64::try_from(all.saturating_sub(pairs.len())).unwrap_or(u64::MAX),
        free,
        untimed: taken.untimed(context),
        pairs: pairs
            .iter()
            .filter_map(|pair| told(context, &taken, pair))
            .collect(),
    })
}

fn meeting<'a>(context: &MeetingsContext<'a>, index: usize) -> Option<&'a Meeting> {
    context.to_compare().get(index)
}

/// One pair for two meetings and each kind of thing that they share. Minutes are those of one thing:
/// whatever it is, the two meetings are the same. They are negative where both never take it at
/// once.
fn pairs_of(overlaps: &[Overlap], kind: impl Fn(&Overlap) -> ConflictOver, pairs: &mut Vec<Pair>) {
    for both in overlaps.chunk_by(|x, y| (x.later, x.earlier) == (y.later, y.earlier)) {
        let begins = pairs.len();
        for thing in both.chunk_by(|x, y| x.over == y.over) {
            let Some(first) = thing.first() else { continue };
            let over = kind(first);
            let minutes = thing.iter().map(|overlap| overlap.minutes);
            let minutes = if thing.iter().any(|overlap| overlap.at_once) {
                minutes.fold(0, i64::saturating_add)
            } else {
                -1
            };
            let of_both = pairs.get_mut(begins..).unwrap_or_default();
            if let Some(pair) = of_both.iter_mut().find(|pair| pair.over == over) {
                pair.things.push(first.over);
                continue;
            }
            let mut days: Vec<NaiveDate> = thing.iter().map(|overlap| overlap.day).collect();
            days.dedup();
            pairs.push(Pair {
                a: first.earlier,
                b: first.later,
                over,
                minutes,
                things: vec![first.over],
                days,
            });
        }
    }
}

/// A pair as it is told.
fn told(context: &MeetingsContext<'_>, taken: &Taken<'_>, pair: &Pair) -> Option<Conflict> {
    let (a, b) = meeting(context, pair.a).zip(meeting(context, pair.b))?;
    let id = |meeting: &Meeting| (!meeting.is_secret()).then(|| meeting.id.clone());
    Some(Conflict {
        a: id(a),
        b: id(b),
        over: pair.over,
        minutes: u64::try_from(pair.minutes).unwrap_or(0),
        paths: [pair.a, pair.b].map(|index| format!("/meetings/{index}")),
        shared: (!a.is_secret() && !b.is_secret()).then(|| taken.names(pair)),
    })
}
