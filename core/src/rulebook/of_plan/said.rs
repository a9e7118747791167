//! What the words of a task limit: how long conferences and meetings of a kind may last, how long
//! before them invitations and papers go out. What is said of a meeting and not understood is told.

use super::reason::PlanUnreadReason;
use super::subject::Hearing;
use super::timed::timed;
use super::word::{Word, ends, is_stop, length, longest, words};
use crate::number::{Amount, Share};
use crate::rulebook::{Certainty, Unit};

/// A stretch of a text, in bytes.
pub(super) type Place = (usize, usize);

/// What a parameter is to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Limit {
    pub(super) parameter: &'static str,
    pub(super) amount: Amount,
    pub(super) unit: Unit,
    pub(super) status: Certainty,
    /// The words that let more through.
    pub(super) exception: Option<Place>,
}

/// What was said in one place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Said {
    Limit(Limit),
    Unread(PlanUnreadReason),
}

/// What the words of a text limit, each at its place.
pub(super) fn said(text: &str) -> Vec<(Place, Said)> {
    let words = words(text);
    let mut said = Vec::new();
    let mut hearing = Hearing::new(&words, 0);
    let mut at = 0_usize;
    while at < words.len() {
        if is_stop(&words, at) {
            at = at.saturating_add(1);
            hearing = Hearing::new(&words, at);
        } else if let Some(length) = length(&words, at).filter(|_| !is_clock(&words, at)) {
            at = timed(&words, &mut hearing, length, &mut said);
        } else if let Some(end) = mostly_discussion(&words, at) {
            said.extend(half().map(|limit| (stretch(&words, (at, end)), Said::Limit(limit))));
            at = end;
        } else {
            at = hearing.step(at);
        }
    }
    said
}

/// Words that say of how much of the time something takes.
pub(super) const MOSTLY: &[&str] = &[
    "thời gian chủ yếu",
    "chủ yếu thời gian",
    "phần lớn thời gian",
];
/// Words that may stand between the time and what it is for.
pub(super) const FOR: &[&str] = &["dành", "để", "cho", "vào", "việc", "phần"];

/// *Dành thời gian chủ yếu để thảo luận*: where it ends.
fn mostly_discussion(words: &[Word<'_>], at: usize) -> Option<usize> {
    let mut end = longest(words, at, MOSTLY)?;
    while let Some(next) = longest(words, end, FOR) {
        end = next;
    }
    ends(words, end, "thảo luận")
}

/// `14 giờ` after *lúc* is a time of day.
fn is_clock(words: &[Word<'_>], start: usize) -> bool {
    let before = start.checked_sub(1);
    before.is_some_and(|at| longest(words, at, &["lúc", "hồi"]).is_some())
}

/// *Chủ yếu* as a share: more than a half, which no clause says in figures.
fn half() -> Option<Limit> {
    Some(Limit {
        parameter: "discussion-share",
        amount: Amount::Share(Share::new(1, 2)?),
        unit: Unit::Share,
        status: Certainty::Assumed,
        exception: None,
    })
}

/// The stretch of a text over some words.
pub(super) fn stretch(words: &[Word<'_>], (from, to): (usize, usize)) -> Place {
    let part = words.get(from..to).unwrap_or_default();
    let start = part.first().map_or(0, |word| word.from);
    (start, part.last().map_or(start, |word| word.to))
}

#[cfg(test)]
mod tests;
