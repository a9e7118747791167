//! Deadlines within sentences: where one may start, and how far it goes.

use super::draft::Place;
use super::word::{Lexicon, Word, stretch};
use crate::calendar::{Cycle, Deadline, Ongoing};

/// Words with which a deadline starts.
const STARTS: [&str; 22] = [
    "trước ngày",
    "trước tháng",
    "trước quý",
    "chậm nhất",
    "không muộn hơn",
    "không chậm hơn",
    "không quá ngày",
    "đến ngày",
    "đến hết",
    "trong ngày",
    "trong tuần",
    "trong tháng",
    "trong quý",
    "trong thời hạn",
    "hoàn thành trong",
    "hoàn thành trước",
    "xong trước",
    "ngay sau khi",
    "theo yêu cầu",
    "khi có yêu cầu",
    "thời hạn",
    "xong trong",
];
/// How many words a deadline has at most.
const MOST_WORDS: usize = 18;

/// Work that does not end, where nothing else is said of its time.
const ONGOING: [&str; 4] = [
    "yêu cầu thường xuyên",
    "nhiệm vụ thường xuyên",
    "công việc thường xuyên",
    "việc làm thường xuyên",
];

/// The first deadline of a sentence, and its words in bytes.
pub(super) fn find(text: &str, words: &[Word], lexicon: &Lexicon) -> Option<(Deadline, Place)> {
    for start in 0..words.len() {
        if lexicon.one_at(words, start, &STARTS).is_some()
            && let Some(found) = longest(text, words, start, lexicon)
        {
            return Some(found);
        }
    }
    let ongoing = Deadline::Ongoing(Ongoing::default());
    let first = lexicon.at(words, 0, "thường xuyên").map(|end| (0, end));
    let found = first.or_else(|| lexicon.find_one(words, &ONGOING))?;
    Some((ongoing, stretch(words, found)))
}

/// The longest deadline that starts at a word.
fn longest(
    text: &str,
    words: &[Word],
    start: usize,
    lexicon: &Lexicon,
) -> Option<(Deadline, Place)> {
    let most = words.len().min(start.saturating_add(MOST_WORDS));
    // A deadline does not go beyond its part of the sentence.
    let rest = words.get(start..most)?;
    let part = rest
        .iter()
        .position(|word| word.is_mark(';'))
        .unwrap_or(rest.len());
    let mut end = start.saturating_add(part);
    while end > start.saturating_add(1) {
        let place = stretch(words, (start, end));
        let stated = text
            .get(place.0..place.1)
            .and_then(|words| lexicon.deadline(words));
        if let Some(stated) = stated {
            let moved = |byte: usize| byte.saturating_add(place.0);
            return Some((
                stated.deadline,
                (moved(stated.bytes.0), moved(stated.bytes.1)),
            ));
        }
        end = end.saturating_sub(1);
    }
    None
}

/// A round of reports among the words: how often, the deadline in brackets after it, and where.
#[derive(Debug)]
pub(super) struct Round {
    pub(super) cycle: Cycle,
    /// How it is named in an id.
    pub(super) slug: &'static str,
    pub(super) due: Option<Deadline>,
    pub(super) place: Place,
}

const ROUNDS: [(&str, Cycle, &str); 14] = [
    ("6 tháng", Cycle::HalfYear, "6-thang"),
    ("06 tháng", Cycle::HalfYear, "6-thang"),
    ("sáu tháng", Cycle::HalfYear, "6-thang"),
    ("hằng năm", Cycle::Year, "nam"),
    ("hàng năm", Cycle::Year, "nam"),
    ("mỗi năm", Cycle::Year, "nam"),
    ("01 năm", Cycle::Year, "nam"),
    ("hằng quý", Cycle::Quarter, "quy"),
    ("hàng quý", Cycle::Quarter, "quy"),
    ("mỗi quý", Cycle::Quarter, "quy"),
    ("định kỳ quý", Cycle::Quarter, "quy"),
    ("hằng tháng", Cycle::Month, "thang"),
    ("hàng tháng", Cycle::Month, "thang"),
    ("định kỳ tháng", Cycle::Month, "thang"),
];

/// Every round that a sentence names.
pub(super) fn rounds(text: &str, words: &[Word], lexicon: &Lexicon) -> Vec<Round> {
    let mut rounds: Vec<Round> = Vec::new();
    let mut at = 0_usize;
    while at < words.len() {
        let found = ROUNDS.iter().find_map(|(phrase, cycle, slug)| {
            Some((lexicon.at(words, at, phrase)?, *cycle, *slug))
        });
        let Some((mut end, cycle, slug)) = found else {
            at = at.saturating_add(1);
            continue;
        };
        // *Định kỳ* belongs to what follows it.
        let start = at
            .checked_sub(2)
            .filter(|start| lexicon.at(words, *start, "định kỳ").is_some());
        let bracket = words.get(end).filter(|word| word.is_mark('('));
        let close = bracket.and_then(|_| {
            let rest = words.get(end..)?;
            let close = rest
                .iter()
                .take(MOST_WORDS)
                .position(|word| word.is_mark(')'))?;
            end.checked_add(close)?.checked_add(1)
        });
        let mut due = None;
        if let Some(close) = close {
            let (from, to) = stretch(words, (start.unwrap_or(at), close));
            due = text.get(from..to).and_then(|words| lexicon.deadline(words));
            end = close;
        }
        rounds.push(Round {
            cycle,
            slug,
            due: due.map(|stated| stated.deadline),
            place: stretch(words, (start.unwrap_or(at), end)),
        });
        at = end;
    }
    // Where the report of the year has a day of its own, that of the half-year has only the one
    // that is named: the second half is reported with the year.
    if rounds.iter().any(|round| round.cycle == Cycle::Year) {
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
    use super::super::word::words;
    use super::*;

    fn due(text: &str) -> Option<(String, &str)> {
        let lexicon = Lexicon::default();
        let (deadline, (from, to)) = find(text, &words(text), &lexicon)?;
        Some((crate::canonical_json(&deadline), &text[from..to]))
    }

    #[test]
    fn deadlines_are_found_where_they_are_stated() {
        for (text, expected, part) in [
            (
                "Rà soát quy chế, hoàn thành trước ngày 30/6/2026, báo cáo Ủy ban.",
                r#"{"before":"2026-06-30"}"#,
                "trước ngày 30/6/2026",
            ),
            (
                "Chậm nhất ngày 15 tháng 8 năm 2026 trình đề án.",
                r#"{"notLaterThan":"2026-08-15"}"#,
                "Chậm nhất ngày 15 tháng 8 năm 2026",
            ),
            (
                "Ban hành trong quý III/2026.",
                r#"{"within":"2026-Q3"}"#,
                "trong quý III/2026",
            ),
            (
                "Thường xuyên kiểm tra.",
                r#"{"ongoing":{"review":null}}"#,
                "Thường xuyên",
            ),
            (
                "đây là yêu cầu thường xuyên.",
                r#"{"ongoing":{"review":null}}"#,
                "yêu cầu thường xuyên",
            ),
        ] {
            assert_eq!(due(text), Some((expected.to_owned(), part)), "{text}");
        }
    }

    #[test]
    fn words_that_only_sound_like_deadlines_are_none() {
        for text in [
            "Kịp thời chấn chỉnh vi phạm.",
            "Tiêu chí thi đua, khen thưởng hàng năm.",
            "Chịu trách nhiệm trước Ủy ban nhân dân phường.",
            "Phê phán trước công luận.",
            "Trong thời hạn quy định.",
        ] {
            assert_eq!(due(text), None, "{text}");
        }
    }

    #[test]
    fn rounds_have_their_deadlines_in_brackets() {
        let text =
            "Định kỳ 6 tháng (trước ngày 10 tháng 6), hằng năm (trước ngày 10 tháng 12) tổng hợp";
        let rounds = rounds(text, &words(text), &Lexicon::default());
        let shown = rounds.iter().map(|round| {
            let due = crate::canonical_json(&round.due);
            format!(
                "{} {due} {}",
                round.slug,
                &text[round.place.0..round.place.1]
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
