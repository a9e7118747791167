//! A plan in the making, with the place of every value.

use super::block::Block;
use super::flow::Flow;
use crate::plan::Plan;

/// A stretch of the text, in bytes.
pub(super) type Place = (usize, usize);

/// A value that is longer is none: a line without an end was read.
const MOST_BYTES: usize = 16_384;

#[derive(Debug, Default)]
pub(super) struct Draft {
    pub(super) plan: Plan,
    /// Where values stand, by their pointers.
    pub(super) places: Vec<(String, Place)>,
    /// What was understood without a value of its own, such as the national motto.
    pub(super) read: Vec<Place>,
    /// What stands where a value should, and is none.
    pub(super) unread: Vec<Place>,
}

impl Draft {
    /// Notes where the value of a pointer stands. An item without words ends where it starts.
    pub(super) fn note(&mut self, pointer: String, (from, to): Place) {
        self.places.push((pointer, (from, to.max(from))));
    }

    /// A part of a block as a value of the plan, whose place is noted.
    pub(super) fn take(&mut self, pointer: &str, flow: &Flow, part: Place) -> Option<String> {
        let text = flow.text.get(part.0..part.1)?.trim();
        if text.is_empty() || text.len() > MOST_BYTES {
            return None;
        }
        self.note(pointer.to_owned(), flow.place(part));
        Some(text.to_owned())
    }
}

/// What a plan is read from.
#[derive(Debug)]
pub(super) struct Parts<'b> {
    pub(super) blocks: &'b [Block],
    /// Before the first number.
    pub(super) head: Place,
    pub(super) body: Place,
    /// From the recipients or the signature on.
    pub(super) tail: Place,
}

impl<'b> Parts<'b> {
    pub(super) fn each(&self, part: Place) -> impl Iterator<Item = &'b Block> {
        self.blocks.get(part.0..part.1).unwrap_or_default().iter()
    }
}
