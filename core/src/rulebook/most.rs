//! How many things that are held against each other a layer has at most: values of a parameter, targets
//! of an indicator, rows of one document, schemes. No rulebook comes near it.

use crate::error::Code;
use crate::json::Reader;

pub(super) const MOST: usize = 100;

/// Refuses what is more than a layer has.
pub(super) fn refuse(what: &str, reader: &mut Reader) {
    let message = format!("a rulebook has at most {MOST} {what}");
    let help = "keep those that are needed, and state each of them once";
    reader.problem(Code::TooLarge, message, Some(help.to_owned()));
}
