//! What each meeting takes, and when.

use super::{ConflictOver, Pair};
use crate::meeting::{Meeting, Numbered, Slot};
use crate::meetings::MeetingsContext;
use crate::text::{fold, stated, trimmed};

/// What meetings take of one kind of thing.
#[derive(Debug, Default)]
struct Of<'a> {
    known: Numbered<'a>,
    slots: Vec<Slot>,
}

/// What meetings take, by kind; chairs are among the persons.
#[derive(Debug, Default)]
pub(super) struct Taken<'a> {
    rooms: Of<'a>,
    persons: Of<'a>,
    agencies: Of<'a>,
    topics: Of<'a>,
    /// The number of the person who chairs each meeting.
    chairs: Vec<Option<usize>>,
    /// The host of each room, as first written; empty where hosts share their rooms.
    hosts: Vec<&'a str>,
    /// The meetings that take something and do not say when.
    untimed: Vec<usize>,
}

impl<'a> Taken<'a> {
    fn of(&self, over: ConflictOver) -> &Of<'a> {
        match over {
            ConflictOver::Room => &self.rooms,
            ConflictOver::Chair | ConflictOver::Person => &self.persons,
            ConflictOver::Agency => &self.agencies,
            ConflictOver::Topic => &self.topics,
        }
    }

    /// Collects what the meetings take of one kind of thing.
    pub(super) fn collect(
        &mut self,
        context: &MeetingsContext<'a>,
        over: ConflictOver,
    ) -> Vec<Slot> {
        let mut of = Of::default();
        for (index, meeting) in context.standing() {
            let takes = match over {
                ConflictOver::Room => self.room(context, meeting, index, &mut of),
                ConflictOver::Chair | ConflictOver::Person => self.persons(meeting, index, &mut of),
                ConflictOver::Agency => {
                    let host = MeetingsContext::host(meeting);
                    let key = || context.settings.directory.key(host);
                    take(
                        &mut of,
                        (!trimmed(host).is_empty()).then_some(host),
                        key,
                        meeting,
                        index,
                    )
                }
                ConflictOver::Topic => {
                    let topic = stated(meeting.topic.as_ref());
                    take(
                        &mut of,
                        topic,
                        || fold(topic.unwrap_or_default()),
                        meeting,
                        index,
                    )
                }
            };
            if takes && !meeting.is_timed() {
                self.untimed.push(index);
            }
        }
        let slots = of.slots.clone();
        match over {
            ConflictOver::Room => self.rooms = of,
            ConflictOver::Chair | ConflictOver::Person => self.persons = of,
            ConflictOver::Agency => self.agencies = of,
            ConflictOver::Topic => self.topics = of,
        }
        slots
    }

    fn room(
        &mut self,
        context: &MeetingsContext<'a>,
        meeting: &'a Meeting,
        index: usize,
        of: &mut Of<'a>,
    ) -> bool {
        let Some(room) = context.room(meeting) else {
            return false;
        };
        let number = context.room_number(&room, &mut of.known);
        if number == self.hosts.len() {
            self.hosts.push(room.host.unwrap_or_default());
        }
        of.slots.extend(Slot::of(index, meeting, number));
        true
    }

    fn persons(&mut self, meeting: &'a Meeting, index: usize, of: &mut Of<'a>) -> bool {
        let mut number = |name: &'a str| of.known.number(name, name, || fold(name));
        let chair = stated(meeting.chair.as_ref()).map(&mut number);
        self.chairs.resize(index, None);
        self.chairs.push(chair);
        let invited = meeting.participants.iter();
        let invited = invited.filter_map(|name| stated(Some(name))).map(number);
        let mut here: Vec<usize> = chair.into_iter().chain(invited).collect();
        here.sort_unstable();
        here.dedup();
        for person in &here {
            of.slots.extend(Slot::of(index, meeting, *person));
        }
        !here.is_empty()
    }

    pub(super) fn chairs(&self) -> &[Option<usize>] {
        &self.chairs
    }

    /// What is taken of a kind, and when.
    pub(super) fn slots(&self, over: ConflictOver) -> &[Slot] {
        &self.of(over).slots
    }

    /// The names of what a pair shares, as first written.
    pub(super) fn names(&self, pair: &Pair) -> Vec<String> {
        let known = &self.of(pair.over).known;
        let names = pair
            .things
            .iter()
            .map(|thing| known.text(*thing).to_owned());
        names.collect()
    }

    /// The host of a room, if hosts have rooms of their own and it is stated.
    pub(super) fn host(&self, pair: &Pair) -> Option<String> {
        if pair.over != ConflictOver::Room {
            return None;
        }
        let host = self.hosts.get(*pair.things.first()?)?;
        (!host.is_empty()).then(|| (*host).to_owned())
    }

    /// The places of the meetings that take something and do not say when.
    pub(super) fn untimed(&self, context: &MeetingsContext<'_>) -> Vec<String> {
        let mut indices = self.untimed.clone();
        indices.sort_unstable();
        indices.dedup();
        indices.retain(|index| *index < context.to_compare().len());
        let pointers = indices
            .iter()
            .map(|index| format!("/meetings/{index}/sessions"));
        pointers.collect()
    }
}

fn take<'a>(
    of: &mut Of<'a>,
    name: Option<&'a str>,
    key: impl FnOnce() -> String,
    meeting: &Meeting,
    index: usize,
) -> bool {
    let Some(name) = name else { return false };
    let number = of.known.number(name, name, key);
    of.slots.extend(Slot::of(index, meeting, number));
    true
}
