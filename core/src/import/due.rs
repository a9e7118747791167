//! When work is due, by the grammar of deadlines alone: what that refuses is no deadline.

use super::page::Page;
use super::round::EVERY;
use crate::calendar::{DueIn, Given, Stated, due_in, parse_deadline_words};
use crate::text::{Word, WordRange, phrases};

/// What a sentence says of when it is due.
pub(super) fn of_sentence(page: &Page<'_>, sentence: WordRange, given: Given) -> DueIn {
    let words = page.get(sentence);
    match due_in(page.text, words, given) {
        DueIn::Nothing => on_a_day(page.text, words, given).map_or(DueIn::Nothing, DueIn::Stated),
        due => due,
    }
}

/// *Vào ngày 25 hằng tháng*: a day of a round that no word calls the last.
fn on_a_day(text: &str, words: &[Word], given: Given) -> Option<Stated> {
    let mut rounds = (0..words.len()).filter_map(|at| {
        let (end, _) = EVERY.at(words, at)?;
        Some((at, end))
    });
    let (round, end) = rounds.next().filter(|_| rounds.next().is_none())?;
    let start = round.saturating_sub(DAY);
    let day = (start..round).find(|at| ON_DAY.at(words, *at).is_some())?;
    parse_deadline_words(text, words.get(day..end)?, given).ok()
}

/// The deadline that a cell or a labelled line states.
pub(super) fn of_cell(page: &Page<'_>, cell: WordRange, given: Given) -> Option<Stated> {
    let given = Given {
        cell: true,
        ..given
    };
    parse_deadline_words(page.text, page.get(cell), given).ok()
}

/// How many words and marks stand from *vào ngày* to the round.
const DAY: usize = 6;

phrases! {
    static ON_DAY = ["vào ngày", "vào các ngày"];
}
