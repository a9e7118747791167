//! Reading one form after another: what does not fit is stepped back from, and what a deadline cannot
//! hold is kept for its notes.

use std::ops::{Deref, DerefMut};

use super::note::DeadlineNote;
use super::{Fault, Given};
use crate::text::{Cursor, excerpt, phrases};

phrases! {
    /// *Hằng*, *mỗi*.
    pub(super) static EACH = ["hằng", "hàng", "mỗi", "từng"];
    pub(super) static QUARTER = ["quý", "quí"];
    /// A round of reports.
    pub(super) static ROUND = ["kỳ", "kì"];
}

/// Steps over the longest of some phrases that stands here; whether one does.
macro_rules! eat {
    ($at:expr, $($phrase:literal)|+) => {{
        static PHRASES: std::sync::LazyLock<$crate::text::Phrases> =
            std::sync::LazyLock::new(|| $crate::text::Phrases::new([$(($phrase, ())),+]));
        $at.skip(&PHRASES)
    }};
}
pub(super) use eat;

/// Why something was not read.
#[derive(Debug)]
pub(super) enum Miss {
    /// It is not of this form; another may fit.
    Form,
    /// It is of this form and wrong.
    Fault(Fault),
}

impl From<Fault> for Miss {
    fn from(fault: Fault) -> Self {
        Self::Fault(fault)
    }
}

pub(super) type Read<T> = Result<T, Miss>;

/// Goes on only if something holds.
pub(super) fn need(holds: bool) -> Read<()> {
    if holds { Ok(()) } else { Err(Miss::Form) }
}

/// What was read and is not in the deadline as the words say it.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Aside {
    /// The year that was taken from the plan.
    pub(super) year: Option<i32>,
    /// An hour of the last day.
    pub(super) hour: bool,
    /// The first day of a stretch that comes round.
    pub(super) start: bool,
    /// *Tháng sau*: the month after the one that is reported on.
    pub(super) month_after: bool,
}

impl Aside {
    pub(super) fn notes(self) -> impl Iterator<Item = DeadlineNote> {
        let held = |is: bool, note: fn() -> DeadlineNote| is.then(note);
        [
            held(self.hour, DeadlineNote::hour_not_kept),
            held(self.start, DeadlineNote::start_not_kept),
            held(self.month_after, DeadlineNote::month_after),
            self.year.map(DeadlineNote::year_from_plan),
        ]
        .into_iter()
        .flatten()
    }
}

/// A place among words, with what is known beside them.
#[derive(Debug, Clone, Copy)]
pub(super) struct Reader<'w> {
    cursor: Cursor<'w>,
    pub(super) given: Given,
    pub(super) aside: Aside,
    /// Whether an event may have ended before its last word.
    pub(super) unsure: bool,
}

impl<'w> Deref for Reader<'w> {
    type Target = Cursor<'w>;

    fn deref(&self) -> &Cursor<'w> {
        &self.cursor
    }
}

impl DerefMut for Reader<'_> {
    fn deref_mut(&mut self) -> &mut Self::Target {
        &mut self.cursor
    }
}

impl<'w> Reader<'w> {
    pub(super) fn new(cursor: Cursor<'w>, given: Given) -> Self {
        Self {
            cursor,
            given,
            aside: Aside::default(),
            unsure: false,
        }
    }

    /// The same, at another word.
    pub(super) fn moved(&self, at: usize) -> Self {
        Self::new(self.cursor.at(at), self.given)
    }

    /// Reads something, or steps back if it is not of that form.
    pub(super) fn attempt<T>(
        &mut self,
        read: impl FnOnce(&mut Self) -> Read<T>,
    ) -> Result<Option<T>, Fault> {
        let before = *self;
        match read(self) {
            Ok(found) => Ok(Some(found)),
            Err(Miss::Form) => {
                *self = before;
                Ok(None)
            }
            Err(Miss::Fault(fault)) => Err(fault),
        }
    }

    /// Whether something stands here; it is stepped over if it does.
    pub(super) fn reads(&mut self, read: impl FnOnce(&mut Self) -> Read<()>) -> bool {
        let before = *self;
        let stands = read(self).is_ok();
        if !stands {
            *self = before;
        }
        stands
    }

    /// What was read since a word, for a message.
    pub(super) fn shown(&self, start: usize) -> String {
        excerpt(&self.written(self.since(start)))
    }

    /// The year of the plan, which is noted as taken from it.
    pub(super) fn year_of_plan(&mut self) -> Option<i32> {
        let year = self.given.year?;
        self.aside.year = Some(year);
        Some(year)
    }

    /// Whether the next word is one of a phrase table.
    pub(super) fn stands(&self, phrases: &crate::text::Phrases) -> bool {
        phrases.starts(self.rest()).is_some()
    }
}
