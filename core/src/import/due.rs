//! When work is due, by the grammar of deadlines alone: what that refuses is no deadline.

use super::page::Page;
use crate::calendar::{Cycle, Deadline, DueIn, Given, Stated, due_in, parse_deadline_words};
use crate::text::{TextRange, Word, WordRange, phrases};

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
        let (end, _) = ROUNDS.at(words, at)?;
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

/// How many words the bracket after a round has at most.
const MOST_WORDS: usize = 18;

/// A round of reports: how often, the deadline in brackets after it, and where.
#[derive(Debug)]
pub(super) struct Round {
    pub(super) cycle: Option<Cycle>,
    pub(super) due: Option<Deadline>,
    pub(super) place: TextRange,
}

phrases! {
    static ROUNDS: Cycle = {
        "6 tháng" => Cycle::HalfYear,
        "06 tháng" => Cycle::HalfYear,
        "sáu tháng" => Cycle::HalfYear,
        "hằng năm" => Cycle::Year,
        "hàng năm" => Cycle::Year,
        "mỗi năm" => Cycle::Year,
        "01 năm" => Cycle::Year,
        "hằng quý" => Cycle::Quarter,
        "hàng quý" => Cycle::Quarter,
        "mỗi quý" => Cycle::Quarter,
        "định kỳ quý" => Cycle::Quarter,
        "hằng tháng" => Cycle::Month,
        "hàng tháng" => Cycle::Month,
        "mỗi tháng" => Cycle::Month,
        "định kỳ tháng" => Cycle::Month,
    };
}

phrases! {
    static SHORT: Cycle = {
        "năm" => Cycle::Year,
        "quý" => Cycle::Quarter,
        "tháng" => Cycle::Month,
    };
}

/// How a round is named in an id.
pub(super) fn slug(cycle: Cycle) -> &'static str {
    match cycle {
        Cycle::Month => "thang",
        Cycle::Quarter => "quy",
        Cycle::HalfYear => "6-thang",
        Cycle::Year => "nam",
    }
}

/// The first round from a word on. After another, *và năm (...)* is enough.
fn next_round(words: &[Word], start: usize, joined: bool) -> Option<(WordRange, Cycle)> {
    let rest = words.get(start..)?;
    if joined
        && let [and, name, bracket, ..] = rest
        && (and.is("và") || and.is_mark(','))
        && bracket.is_mark('(')
        && let Some((_, cycle)) = SHORT.starts(&[*name])
    {
        let start = start.saturating_add(1);
        return Some((WordRange::new(start, start.saturating_add(1)), cycle));
    }
    ROUNDS.find_from(words, start)
}

/// Every round that a sentence names.
pub(super) fn rounds(text: &str, words: &[Word], given: Given) -> Vec<Round> {
    let mut rounds: Vec<Round> = Vec::new();
    let mut at = 0_usize;
    while let Some((found, cycle)) = next_round(words, at, !rounds.is_empty()) {
        // *Định kỳ* belongs to what follows it.
        let periodic = |start: &usize| {
            let before = words.get(*start..).unwrap_or_default();
            matches!(before, [first, second, ..] if first.is("định") && second.is("kỳ"))
        };
        let start = found
            .start
            .checked_sub(2)
            .filter(periodic)
            .unwrap_or(found.start);
        let bracket = words.get(found.end).filter(|word| word.is_mark('('));
        let close = bracket.and_then(|_| {
            let rest = words.get(found.end..)?;
            let close = rest
                .iter()
                .take(MOST_WORDS)
                .position(|word| word.is_mark(')'))?;
            found.end.checked_add(close)?.checked_add(1)
        });
        let end = close.unwrap_or(found.end);
        let part = words.get(start..end).unwrap_or_default();
        // *Năm* after another round names no deadline; what stands in the bracket does.
        let from = if words
            .get(found.end.saturating_sub(1))
            .is_some_and(|word| SHORT.starts(&[*word]).is_some())
            && found.len() == 1
        {
            found.end
        } else {
            start
        };
        let stated = words.get(from..end).unwrap_or_default();
        let due = close.and_then(|_| parse_deadline_words(text, stated, given).ok());
        rounds.push(Round {
            cycle: Some(cycle),
            due: due.map(|stated| stated.deadline),
            place: crate::text::place(part).unwrap_or_default(),
        });
        at = end;
    }
    // Where the report of the year has a day of its own, that of the half-year has only the one
    // that is named: the second half is reported with the year.
    if rounds.iter().any(|round| round.cycle == Some(Cycle::Year)) {
        for round in &mut rounds {
            if let Some(Deadline::HalfYearly(day)) = round.due {
                round.due = Some(Deadline::Yearly(day));
            }
        }
    }
    rounds
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Words;

    #[test]
    fn rounds_have_their_deadlines_in_brackets() {
        let text =
            "Định kỳ 6 tháng (trước ngày 10 tháng 6), hằng năm (trước ngày 10 tháng 12) tổng hợp";
        let rounds = rounds(text, &Words::of(text).list, Given::default());
        let shown = rounds.iter().map(|round| {
            let due = round.due.as_ref().map(Deadline::to_json);
            let due = due.as_deref().unwrap_or("null");
            format!(
                "{} {due} {}",
                round.cycle.map_or("", slug),
                round.place.of(text)
            )
        });
        assert_eq!(
            shown.collect::<Vec<_>>(),
            [
                r#"6-thang {"yearly":{"before":"06-10"}} Định kỳ 6 tháng (trước ngày 10 tháng 6)"#,
                r#"nam {"yearly":{"before":"12-10"}} hằng năm (trước ngày 10 tháng 12)"#,
            ]
        );
    }
}
