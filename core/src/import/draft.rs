//! A plan in the making, with the place of every value.

use super::page::Page;
use crate::plan::Plan;
use crate::text::{TextRange, WordRange};

/// A value that is longer is none: a line without an end was read.
const MOST_BYTES: usize = 16_384;

#[derive(Debug, Default)]
pub(super) struct Draft {
    pub(super) plan: Plan,
    /// Where values stand, by their pointers.
    pub(super) places: Vec<(String, TextRange)>,
    /// What was understood without a value of its own, such as the national motto.
    pub(super) frame: Vec<TextRange>,
    /// Sentences with targets; a deadline beside the figure is none of the target.
    pub(super) measured: Vec<WordRange>,
    /// What stands where a value should, and is none.
    pub(super) unread: Vec<TextRange>,
}

impl Draft {
    /// Notes where the value of a pointer stands. An item without words ends where it starts.
    pub(super) fn note(&mut self, pointer: impl Into<String>, place: TextRange) {
        let end = place.end.max(place.start);
        self.places
            .push((pointer.into(), TextRange::new(place.start, end)));
    }

    /// Some words as a value of the plan, whose place is noted.
    pub(super) fn take(
        &mut self,
        pointer: impl Into<String>,
        page: &Page<'_>,
        words: WordRange,
    ) -> Option<String> {
        let text = page.written(words);
        if text.is_empty() || text.len() > MOST_BYTES {
            return None;
        }
        self.note(pointer, page.place(words));
        Some(text.into_owned())
    }
}
