//! A meeting as rules see it: what it says is told by way of [`Shown`], and compared as it stands.

use crate::meeting::Meeting;
use crate::text::{Shown, stated};

/// A meeting of which nothing is told that is secret.
#[derive(Debug, Clone, Copy)]
pub(crate) struct SeenMeeting<'a>(&'a Meeting);

impl<'a> SeenMeeting<'a> {
    pub(crate) fn new(meeting: &'a Meeting) -> Self {
        Self(meeting)
    }

    /// The row as it stands, to be compared and counted: no text of it becomes a fact of a finding.
    pub(crate) fn to_compare(self) -> &'a Meeting {
        self.0
    }

    pub(crate) fn is_secret(self) -> bool {
        self.0.is_secret()
    }

    /// The id, by which messages call the meeting.
    pub(crate) fn id(self) -> Shown {
        self.shown(&self.0.id)
    }

    pub(crate) fn room(self) -> Option<Shown> {
        self.0.room.as_ref().map(|room| self.shown(room))
    }

    pub(crate) fn topic(self) -> Option<Shown> {
        self.0.topic.as_ref().map(|topic| self.shown(topic))
    }

    /// The broadcast that it stages, if that is stated.
    pub(crate) fn broadcast(self) -> Option<Shown> {
        stated(self.0.broadcast_of.as_ref()).map(|broadcast| self.shown(broadcast))
    }

    /// A text that stands in the row, such as the name of somebody.
    pub(crate) fn shown(self, text: &str) -> Shown {
        Shown::unless(self.is_secret(), text)
    }
}
