//! What rules say of meetings that share a room or people: each meeting has one finding, whatever the
//! order of the rows.

use crate::meeting::{Clash, Takers};
use crate::meetings::{MeetingsContext, SeenMeeting};
use crate::rule::{Fact, naming};
use crate::text::Label;

/// The meetings of a register, in an order that is not that of its rows: by their start, then by id.
pub(super) fn ranks(context: &MeetingsContext<'_>) -> Vec<usize> {
    let meetings = context.to_compare().iter().enumerate();
    let mut order: Vec<_> = meetings
        .map(|(index, meeting)| (meeting.start(), meeting.id.as_str(), index))
        .collect();
    order.sort_unstable();
    let mut ranks = vec![0; order.len()];
    for (rank, (.., index)) in order.into_iter().enumerate() {
        if let Some(slot) = ranks.get_mut(index) {
            *slot = rank;
        }
    }
    ranks
}

/// The meetings of a register as they take things.
pub(super) struct Register<'c> {
    context: &'c MeetingsContext<'c>,
    ranks: Vec<usize>,
}

impl<'c> Register<'c> {
    pub(super) fn new(context: &'c MeetingsContext<'c>) -> Self {
        let ranks = ranks(context);
        Self { context, ranks }
    }

    /// The others of a meeting as params: those that are named, and how many more there are.
    pub(super) fn others(&self, clash: &Clash) -> (Fact, Fact) {
        if self.is_hidden(clash.meeting) {
            return (Fact::WITHHELD, Fact::WITHHELD);
        }
        let others = clash.others.iter();
        let others = others.filter_map(|index| self.context.get(*index));
        let mut named: Vec<Fact> = others.map(naming::meeting).collect();
        if clash.shared.iter().any(|shared| shared.hidden) {
            named.push(Fact::WITHHELD);
        }
        let more = Fact::count(clash.more);
        match named.as_slice() {
            [one] if *one == Fact::WITHHELD => (Fact::WITHHELD, more),
            _ => (among(named, clash.more, clash.at_least), more),
        }
    }
}

/// Meetings that are named, and how many more there are.
pub(super) fn among(named: Vec<Fact>, more: usize, at_least: bool) -> Fact {
    let of = Label::new("cuộc họp", "meetings");
    Fact::among(named, (more, at_least), of)
}

impl Takers for Register<'_> {
    fn count(&self) -> usize {
        self.context.to_compare().len()
    }

    fn rank(&self, meeting: usize) -> usize {
        self.ranks.get(meeting).copied().unwrap_or(usize::MAX)
    }

    fn is_hidden(&self, meeting: usize) -> bool {
        let meeting = self.context.get(meeting);
        meeting.is_some_and(SeenMeeting::is_secret)
    }

    fn is_near(&self, one: usize, other: usize) -> bool {
        let meetings = self.context.to_compare();
        let both = meetings.get(one).zip(meetings.get(other));
        both.is_some_and(|(one, other)| self.context.needs_no_travel(one, other))
    }
}
