//! Deadlines from the words of a plan: a small grammar over words, never a guess.
//!
//! A text is read as parts, such as *hằng năm* or *trước ngày 10/6*, between which only words may
//! stand that say nothing about time. Parts that belong together then make one deadline.

mod bound;
mod context;
mod counted;
mod cycle;
mod day;
mod event;
mod filler;
mod hour;
mod nearest;
mod note;
mod number;
mod part;
mod period;
mod point;
mod read;
mod refusal;
mod round;
mod scan;
mod sentence;
mod span;
mod stretch;
mod when;

use super::{Cycle, Deadline};
use crate::error::Code;
use crate::message::Message;
use crate::text::{Cursor, Label, TextRange, Word, WordRange, Words, excerpt};
pub use note::{DeadlineNote, DeadlineReading};
use read::Reader;
pub(crate) use sentence::{DueIn, due_in};
pub(crate) use when::{Moment, NotWhen, Stretch, stretches};

/// What the rulebook says of the middle of a month, and of a year.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Middles {
    /// The day of the month.
    pub(crate) day_of_month: Option<Middle>,
    /// The month of the year on whose last day the middle is.
    pub(crate) month_of_year: Option<Middle>,
}

/// A number, and whether article 146 of the Civil Code sets it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Middle {
    pub(crate) number: u32,
    pub(crate) by_civil_code: bool,
}

/// What is known beside the words.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Given {
    pub(crate) middles: Middles,
    /// The year of the plan that the words stand in, if it has one.
    pub(crate) year: Option<i32>,
    /// Whether they are a whole cell of a column of deadlines, where `6/2026` is a month.
    pub(crate) cell: bool,
    /// The round that the words beside them name, to which a day without a round belongs.
    pub(crate) round: Option<Cycle>,
}

impl From<Middles> for Given {
    fn from(middles: Middles) -> Self {
        Self {
            middles,
            ..Self::default()
        }
    }
}

/// A deadline that a text states.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Stated {
    pub(crate) deadline: Deadline,
    /// Where its words stand in the text.
    pub(crate) place: TextRange,
    /// Its words, among those that were given.
    pub(crate) words: WordRange,
    pub(crate) notes: Vec<DeadlineNote>,
}

/// Why a text states no deadline.
#[derive(Debug)]
pub(crate) struct Fault {
    pub(crate) code: Code,
    pub(crate) message: Message,
    pub(crate) help: Message,
}

impl Fault {
    /// Without a help text, the form is named that comes nearest.
    fn new(code: Code, message: Message, help: impl Into<Message>) -> Self {
        Self {
            code,
            message,
            help: help.into(),
        }
    }
}

/// Reads the one deadline that a text states.
pub(crate) fn parse_words(text: &str, middles: Middles) -> Result<Stated, Fault> {
    let words = Words::of(text);
    parse(text, &words.list, middles.into())
}

/// Reads the one deadline that some words of a text state.
pub(crate) fn parse(text: &str, words: &[Word], given: Given) -> Result<Stated, Fault> {
    read(text, words, given).map_err(|mut fault| {
        if fault.help.en.is_empty() {
            fault.help = nearest::help(text, words);
        }
        fault
    })
}

fn read(text: &str, words: &[Word], given: Given) -> Result<Stated, Fault> {
    let cursor = Cursor::new(text, words);
    let mut reader = Reader::new(cursor, given);
    let scan = scan::scan(&mut reader)?;
    let statements = part::statements(cursor, scan.parts, given)?;
    let one = part::the_one(cursor, statements)?;
    let one = match one {
        Some(one) if one.clear => return Ok(one.stated),
        one => one,
    };
    if let Some(fault) = scan.put_off {
        return Err(fault);
    }
    if let Some(unknown) = scan.unknown {
        return Err(refusal::not_understood(&Reader::new(
            cursor.at(unknown),
            given,
        )));
    }
    one.map(|one| one.stated).ok_or_else(|| nothing(cursor))
}

/// The fault of words that say nothing about time.
fn nothing(cursor: Cursor<'_>) -> Fault {
    let all = WordRange::new(0, cursor.rest().len());
    let shown = cursor.place(all).of(cursor.text);
    let message = if shown.is_empty() {
        Message::of("không có nội dung", "the text is empty", &[])
    } else {
        Message::of(
            "`{}` không nêu thời hạn",
            "`{}` states no deadline",
            &[&excerpt(shown)],
        )
    };
    Fault::new(Code::NotADeadline, message, Label::NONE)
}

#[cfg(test)]
mod due_tests;
#[cfg(test)]
mod tests;
