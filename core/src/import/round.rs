//! Rounds of reports: how often, and the deadline of each: *6 tháng (trước ngày 10/6), hằng năm (trước ngày
//! 10/12)*.

use crate::calendar::{Cycle, Deadline, Given, parse_deadline_words};
use crate::text::{TextRange, Word, WordRange, phrases, place};

/// How many words the bracket after a round has at most.
const MOST_WORDS: usize = 18;

/// A round of reports: how often, its deadline, and where both are said.
#[derive(Debug)]
pub(super) struct Round {
    /// Nothing for a part of the year that no cycle has: *9 tháng*.
    pub(super) cycle: Option<Cycle>,
    pub(super) due: Option<Deadline>,
    pub(super) place: TextRange,
}

phrases! {
    /// What comes round by its own words.
    pub(super) static EVERY: Cycle = {
        "6 tháng" => Cycle::HalfYear,
        "06 tháng" => Cycle::HalfYear,
        "sáu tháng" => Cycle::HalfYear,
        "hằng năm" => Cycle::Year,
        "hàng năm" => Cycle::Year,
        "mỗi năm" => Cycle::Year,
        "01 năm" => Cycle::Year,
        "cả năm" => Cycle::Year,
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
    /// What comes round where it stands among rounds, or before its day.
    static SHORT: Cycle = {
        "năm" => Cycle::Year,
        "quý" => Cycle::Quarter,
        "tháng" => Cycle::Month,
    };
}

phrases! {
    static PART_OF_YEAR = ["9 tháng", "09 tháng", "chín tháng"];
    static HALF = ["đầu năm", "cuối năm"];
    static REGULAR = ["định kỳ", "hằng", "hàng", "mỗi"];
    /// *Trong năm (trước ngày ...)* is one year.
    static NAMES_ONE = ["trong", "đầu", "cuối", "giữa", "hết", "đến", "nửa", "cả", "từng"];
    static OPENS = ["trước", "chậm nhất", "muộn nhất", "vào ngày", "ngày", "hoàn thành trước"];
    static REPORTS = ["báo cáo", "định kỳ"];
    static RULED = ["theo quy định", "theo yêu cầu"];
    static ROMAN = ["I", "II", "III", "IV"];
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

/// The name of a round among words.
#[derive(Debug, Clone, Copy)]
struct Name {
    words: WordRange,
    cycle: Option<Cycle>,
    /// Whether it is one half of the year alone.
    half: bool,
}

/// Every round that a sentence names.
pub(super) fn rounds(text: &str, words: &[Word], given: Given) -> Vec<Round> {
    let mut rounds: Vec<Round> = Vec::new();
    let mut names: Vec<Name> = Vec::new();
    let mut at = 0_usize;
    let mut regular = false;
    while let Some(name) = next(words, at, names.last()) {
        let start = regular_start(words, name.words.start);
        regular |= REGULAR.at(words, start).is_some();
        let end = bracket(words, name.words.end).unwrap_or(name.words.end);
        let inside = words.get(name.words.end.saturating_add(1)..end.saturating_sub(1));
        let due = inside.and_then(|inside| stated(text, inside, name, regular, given));
        at = end;
        if name.cycle.is_none() && due.is_none() {
            continue;
        }
        rounds.push(Round {
            cycle: name.cycle,
            due,
            place: place(words.get(start..end).unwrap_or_default()).unwrap_or_default(),
        });
        names.push(name);
    }
    if rounds.len() > 1 {
        for (round, name) in rounds.iter_mut().zip(&names) {
            beside(text, words, *name, round, regular, given);
        }
    }
    // Where the report of the year has a day of its own, that of the half-year has only the one
    // that is named: the second half is reported with the year.
    let with_year = rounds.iter().any(|round| round.cycle == Some(Cycle::Year));
    for (round, name) in rounds.iter_mut().zip(names) {
        if let Some(Deadline::HalfYearly(day)) = round.due
            && (with_year || name.half)
        {
            round.due = Some(Deadline::Yearly(day));
        }
    }
    rounds
}

/// The deadline that some words beside a round state. A day belongs to the round, but a day of the year to
/// each year only where the words say that it comes round.
fn stated(text: &str, words: &[Word], name: Name, regular: bool, given: Given) -> Option<Deadline> {
    let read = |round| {
        let given = Given { round, ..given };
        parse_deadline_words(text, words, given).ok()
    };
    let found = read(name.cycle.filter(|_| regular)).or_else(|| read(name.cycle));
    found.map(|stated| stated.deadline)
}

/// Takes the deadline that follows a round without a bracket: *6 tháng trước ngày 10/6, năm trước ngày 10/12*.
fn beside(text: &str, words: &[Word], name: Name, round: &mut Round, regular: bool, given: Given) {
    let rest = words.get(name.words.end..).unwrap_or_default();
    if round.due.is_some() || OPENS.starts(rest).is_none() {
        return;
    }
    let ends = |word: &&Word| {
        !word.is("và") && !word.is_mark(',') && !word.is_mark(';') && !word.is_mark('.')
    };
    let length = rest.iter().take(MOST_WORDS).take_while(ends).count();
    let own = rest.get(..length).unwrap_or_default();
    round.due = stated(text, own, name, regular, given);
    if let (Some(_), Some(stands)) = (&round.due, place(own)) {
        round.place = round.place.to(stands);
    }
}

/// Where a bracket ends that opens at a word.
fn bracket(words: &[Word], at: usize) -> Option<usize> {
    let rest = words.get(at..)?;
    rest.first().filter(|word| word.is_mark('('))?;
    let mut close = rest.iter().take(MOST_WORDS);
    let close = close.position(|word| word.is_mark(')'))?;
    at.checked_add(close)?.checked_add(1)
}

/// *Định kỳ* belongs to what follows it.
fn regular_start(words: &[Word], start: usize) -> usize {
    let periodic = |start: &usize| {
        let before = words.get(*start..).unwrap_or_default();
        matches!(before, [first, second, ..] if first.is("định") && second.is("kỳ"))
    };
    let before = start.checked_sub(2).filter(periodic);
    before.unwrap_or(start)
}

/// How a word stands to the round before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stands {
    Alone,
    /// After a comma or *và* behind it.
    Behind,
    /// Right after a comma or *và* that follows it.
    Joined,
}

/// The next round from a word on; `last` is the one before it.
fn next(words: &[Word], start: usize, last: Option<&Name>) -> Option<Name> {
    let after = last.map(|last| bracket(words, last.words.end).unwrap_or(last.words.end));
    let joined = after.map(|after| joint(words, after));
    let mut places = start..words.len();
    places.find_map(|at| {
        let before = at.checked_sub(1).and_then(|before| words.get(before));
        let stands = match last {
            Some(_) if joined == Some(at) => Stands::Joined,
            Some(_) if before.is_some_and(joins) => Stands::Behind,
            _ => Stands::Alone,
        };
        named(words, at, stands)
    })
}

/// The word after what joins rounds.
fn joint(words: &[Word], at: usize) -> usize {
    let rest = words.get(at..).unwrap_or_default();
    at.saturating_add(rest.iter().take_while(|word| joins(word)).count())
}

fn joins(word: &Word) -> bool {
    word.is_mark(',') || word.is_mark(';') || word.is("và")
}

/// The round that a word names, or starts to. Among other rounds its noun is enough.
fn named(words: &[Word], at: usize, stands: Stands) -> Option<Name> {
    if let Some((end, cycle)) = EVERY.at(words, at) {
        let after = HALF.at(words, end).map(|(after, ())| after);
        let half = after.filter(|_| cycle == Cycle::HalfYear);
        let end = half.unwrap_or(end);
        // *6 tháng đầu năm 2026* is no round.
        let dated = half.is_some() && words.get(end).is_some_and(Word::is_number);
        return (!dated).then_some(Name {
            words: WordRange::new(at, end),
            cycle: Some(cycle),
            half: half.is_some(),
        });
    }
    if let Some((end, ())) = PART_OF_YEAR.at(words, at) {
        return Some(Name {
            words: WordRange::new(at, end),
            cycle: None,
            half: false,
        });
    }
    let (end, cycle) = SHORT.at(words, at)?;
    let before = at.checked_sub(1).and_then(|before| words.get(before));
    let one = |word: &Word| word.is_number() || NAMES_ONE.starts(&[*word]).is_some();
    if before.is_some_and(one) {
        return None;
    }
    let opens = |at: usize| {
        let inside = words.get(at.saturating_add(1)..).unwrap_or_default();
        bracket(words, at).is_some() && OPENS.starts(inside).is_some()
    };
    if opens(end) {
        let words = WordRange::new(at, end);
        return Some(Name {
            words,
            cycle: Some(cycle),
            half: false,
        });
    }
    // *Quý I (trước ngày 15/3)* is one quarter.
    let roman = cycle == Cycle::Quarter
        && words
            .get(end)
            .is_some_and(|word| ROMAN.starts(&[*word]).is_some());
    let next = end.saturating_add(1);
    if roman && opens(next) {
        let words = WordRange::new(at, next);
        return Some(Name {
            words,
            cycle: None,
            half: false,
        });
    }
    let rest = words.get(end..).unwrap_or_default();
    let ends = rest
        .first()
        .is_none_or(|word| !word.is_word() && !word.is_number() && !word.is_mark('/'));
    let listed = match stands {
        Stands::Joined => ends || OPENS.starts(rest).is_some() || RULED.starts(rest).is_some(),
        Stands::Behind => OPENS.starts(rest).is_some(),
        Stands::Alone => {
            let reported = (1..=2).any(|steps| {
                let found = at
                    .checked_sub(steps)
                    .and_then(|start| REPORTS.at(words, start));
                found.is_some_and(|(end, ())| end == at)
            });
            let after = joint(words, end);
            let another = EVERY.at(words, after).is_some() || SHORT.at(words, after).is_some();
            let listed = reported || before.is_some_and(|word| word.is_mark('('));
            listed && after > end && another
        }
    };
    listed.then(|| Name {
        words: WordRange::new(at, end),
        cycle: Some(cycle),
        half: false,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Words;

    fn read(text: &str, year: Option<i32>) -> Vec<String> {
        let given = Given {
            year,
            ..Given::default()
        };
        let rounds = rounds(text, &Words::of(text).list, given);
        let shown = rounds.iter().map(|round| {
            let due = round.due.as_ref().map(Deadline::to_json);
            let due = due.as_deref().unwrap_or("null");
            format!(
                "{} {due} {}",
                round.cycle.map_or("-", slug),
                round.place.of(text)
            )
        });
        shown.collect()
    }

    #[test]
    fn rounds_have_their_deadlines_in_brackets() {
        assert_eq!(
            read(
                "Định kỳ 6 tháng (trước ngày 10 tháng 6), hằng năm (trước ngày 10 tháng 12) tổng hợp",
                None
            ),
            [
                r#"6-thang {"yearly":{"before":"06-10"}} Định kỳ 6 tháng (trước ngày 10 tháng 6)"#,
                r#"nam {"yearly":{"before":"12-10"}} hằng năm (trước ngày 10 tháng 12)"#,
            ]
        );
    }

    #[test]
    fn nouns_alone_are_rounds_among_others_and_before_their_day() {
        for (text, year, rounds) in [
            (
                "6 tháng (trước ngày 15/6) và năm (trước ngày 15/12)",
                None,
                vec![
                    r#"6-thang {"yearly":{"before":"06-15"}} 6 tháng (trước ngày 15/6)"#,
                    r#"nam {"yearly":{"before":"12-15"}} năm (trước ngày 15/12)"#,
                ],
            ),
            (
                "báo cáo quý (trước ngày 20 tháng cuối quý), 6 tháng (trước 10/6), năm (trước 10/12)",
                Some(2026),
                vec![
                    r#"quy {"quarterly":{"before":20}} quý (trước ngày 20 tháng cuối quý)"#,
                    r#"6-thang {"before":"2026-06-10"} 6 tháng (trước 10/6)"#,
                    r#"nam {"before":"2026-12-10"} năm (trước 10/12)"#,
                ],
            ),
            (
                "6 tháng đầu năm trước ngày 10/6, năm trước ngày 10/12",
                None,
                vec![
                    r#"6-thang {"yearly":{"before":"06-10"}} 6 tháng đầu năm trước ngày 10/6"#,
                    r#"nam {"yearly":{"before":"12-10"}} năm trước ngày 10/12"#,
                ],
            ),
            (
                "quý I (trước ngày 15/3), 9 tháng (trước ngày 10/9) và cả năm (trước ngày 10/12)",
                None,
                vec![
                    r#"- {"yearly":{"before":"03-15"}} quý I (trước ngày 15/3)"#,
                    r#"- {"yearly":{"before":"09-10"}} 9 tháng (trước ngày 10/9)"#,
                    r#"nam {"yearly":{"before":"12-10"}} cả năm (trước ngày 10/12)"#,
                ],
            ),
            (
                "báo cáo tháng, quý, 6 tháng, năm.",
                None,
                vec![
                    "thang null tháng",
                    "quy null quý",
                    "6-thang null 6 tháng",
                    "nam null năm",
                ],
            ),
            (
                "quý (trước ngày 05 tháng đầu quý sau)",
                None,
                vec!["quy null quý (trước ngày 05 tháng đầu quý sau)"],
            ),
            ("kết quả 6 tháng đầu năm 2026", None, vec![]),
            ("trong năm (trước ngày 15/12), 9 tháng qua", None, vec![]),
        ] {
            assert_eq!(read(text, year), rounds, "{text}");
        }
    }
}
