//! `parse_deadline`: a deadline from its words.

use chrono::NaiveDate;

use super::call::ParseDeadline;
use super::prepare::{AnswerBasis, Prepared};
use crate::calendar::{Deadline, DeadlineNote, Middle, Middles, parse_words};
use crate::error::Error;
use crate::finding::Span;
use crate::json::answer;
use crate::rulebook::{CIVIL_CODE, Rulebook};
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

pub(super) fn deadline(call: &ParseDeadline) -> Result<ParseDeadlineAnswer, Error> {
    let prepared = Prepared::new(&call.options)?;
    let as_of = call.options.as_of;
    let middles = Middles {
        day_of_month: middle(&prepared.rulebook, "middle-of-month", as_of),
        month_of_year: middle(&prepared.rulebook, "middle-of-year", as_of),
    };
    let stated = parse_words(&call.text, middles)
        .map_err(|fault| Error::new(fault.code, "/text", fault.message, Some(fault.help)))?;
    Ok(ParseDeadlineAnswer {
        basis: prepared.basis,
        deadline: stated.deadline,
        span: Span::between(&Ruler::new(&call.text), stated.bytes),
        notes: stated.notes,
    })
}

/// What the rulebook says of a middle on a day; without a day, what holds without an end.
fn middle(rulebook: &Rulebook, name: &str, as_of: Option<NaiveDate>) -> Option<Middle> {
    let in_force = rulebook.parameter(name, as_of);
    let value = in_force.strictest()?;
    Some(Middle {
        number: u32::try_from(value.as_count()?).ok()?,
        by_civil_code: value.source == CIVIL_CODE,
    })
}
