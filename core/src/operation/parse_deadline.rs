//! `parse_deadline`: a deadline from its words.

use super::call::ParseDeadline;
use super::prepare::{AnswerBasis, Prepared};
use crate::calendar::{Deadline, DeadlineNote, parse_words};
use crate::error::Error;
use crate::finding::Span;
use crate::json::answer;
use crate::text::Ruler;

answer! {
    /// A deadline that was read from its words.
    pub struct ParseDeadlineAnswer {
        /// What the answer rests on.
        pub basis: AnswerBasis,
        /// The deadline.
        pub deadline: Deadline,
        /// The part of the text that states it.
        pub span: Span,
        /// How words were read that could be read otherwise; empty if none could.
        pub notes: Vec<DeadlineNote>,
    }
}

pub(super) fn answer(
    call: &ParseDeadline,
    prepared: Prepared,
) -> Result<ParseDeadlineAnswer, Error> {
    let stated = parse_words(&call.text, prepared.middles())
        .map_err(|fault| Error::new(fault.code, "/text", fault.message, Some(fault.help)))?;
    Ok(ParseDeadlineAnswer {
        basis: prepared.basis,
        deadline: stated.deadline,
        span: Span::between(
            &Ruler::new(&call.text),
            (stated.place.start, stated.place.end),
        ),
        notes: stated.notes,
    })
}
