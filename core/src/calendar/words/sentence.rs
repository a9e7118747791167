//! When the work of a whole sentence is due. A deadline is what all words say from where it begins to
//! the next mark; what the grammar refuses is not shortened until it can be read.

use super::context::{FAR, Stance, clause_start};
use super::part::{Part, Said, ongoing as without_end, statements, the_one};
use super::read::Reader;
use super::stretch::{Found, Start, found};
use super::{Given, Stated};
use crate::text::{Cursor, Word, WordKind, WordRange, phrases};

/// What a sentence says about when its work is due.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum DueIn {
    /// Nothing.
    Nothing,
    Stated(Stated),
    /// These words speak of a time limit that is not understood.
    Unclear(WordRange),
}

phrases! {
    /// Work that does not end.
    static ONGOING = [
        "yêu cầu thường xuyên", "nhiệm vụ thường xuyên", "công việc thường xuyên",
        "việc làm thường xuyên",
    ];
    static FORBIDS = ["không", "chưa", "cấm", "đừng", "chớ", "tạm dừng", "nếu", "trường hợp"];
    /// *Không* that forbids nothing, and *nếu* that sets no condition.
    static NO_BAN = [
        "không quá", "không muộn", "không chậm", "không trễ", "không để", "không chuyên trách",
        "không dùng tiền mặt", "không gian", "không khí", "không giấy", "không phù hợp",
        "không còn", "không cần thiết", "không ngừng", "không đạt", "không hợp lệ", "không đúng",
        "không đủ", "không bảo đảm", "không đảm bảo", "không có", "không thường xuyên", "nếu có",
    ];
}

/// When the work of a sentence is due.
pub(crate) fn due_in(text: &str, sentence: &[Word], given: Given) -> DueIn {
    let cursor = Cursor::new(text, sentence);
    let mut found = found(cursor, given);
    // Nothing is due by a day that closes data or is past.
    found.retain(|one| !matches!(one.stance, Stance::Past | Stance::ClosesData));
    // Where one is marked as due, those that say which things are meant are none.
    if found
        .iter()
        .any(|one| one.stance != Stance::Describes && one.start != Start::Round)
    {
        found.retain(|one| one.stance != Stance::Describes);
    }
    drop_rounds(cursor, &mut found);
    let (Some(first), Some(last)) = (found.first(), found.last()) else {
        return ongoing(cursor);
    };
    let all = WordRange::new(first.words.start, last.words.end);
    let understood = |one: &Found| !one.parts.is_empty() && one.stance != Stance::Describes;
    if !found.iter().all(understood) || found.iter().any(|one| forbidden(cursor, one)) {
        return DueIn::Unclear(all);
    }
    let parts = found.into_iter().flat_map(|one| one.parts).collect();
    let one = statements(cursor, parts, given).and_then(|all| the_one(cursor, all));
    match one {
        Ok(Some(one)) => DueIn::Stated(one.stated),
        Ok(None) | Err(_) => DueIn::Unclear(all),
    }
}

/// Whether the sentence forbids something up to a day.
fn forbidden(cursor: Cursor<'_>, found: &Found) -> bool {
    let reader = Reader::new(cursor, Given::default());
    let clause = clause_start(&reader, found.words.start);
    let start = if found.stance == Stance::Marked {
        clause
    } else {
        // Up to the last semicolon.
        let far = clause.saturating_sub(FAR);
        let words = cursor.rest().get(far..clause).unwrap_or_default();
        let mark = words
            .iter()
            .rposition(|word| word.is_mark(';') || word.is_mark(':'));
        mark.map_or(far, |mark| far.saturating_add(mark).saturating_add(1))
    };
    let mut at = cursor.at(start);
    while at.at < found.words.start {
        if let Some((length, ())) = NO_BAN.starts(at.rest()) {
            at = at.at(at.at.saturating_add(length));
        } else if FORBIDS.starts(at.rest()).is_some() {
            return true;
        } else {
            at.advance();
        }
    }
    false
}

/// Leaves out rounds that are no more than a word of the sentence: those in its middle that no day
/// stands beside, and work without an end where another deadline is stated.
fn drop_rounds(cursor: Cursor<'_>, found: &mut Vec<Found>) {
    let round_only = |one: &Found| {
        let cycle = |part: &Part| matches!(part.said, Said::Every(_) | Said::Frequent);
        one.start == Start::Round && !one.parts.is_empty() && one.parts.iter().all(cycle)
    };
    let frequent = |one: &Found| {
        one.parts
            .iter()
            .any(|part| matches!(part.said, Said::Frequent))
    };
    let dated = found.iter().any(|one| !round_only(one));
    let reader = Reader::new(cursor, Given::default());
    let places: Vec<WordRange> = found.iter().map(|one| one.words).collect();
    let mut position = 0_usize;
    found.retain(|one| {
        let here = position;
        position = position.saturating_add(1);
        if !round_only(one) {
            return true;
        }
        let opens = clause_start(&reader, one.words.start) == one.words.start;
        let next = places.get(here.saturating_add(1));
        let before = here.checked_sub(1).and_then(|before| places.get(before));
        let beside = |gap: (usize, usize)| {
            let words = cursor.rest().get(gap.0..gap.1);
            words.is_some_and(|words| {
                words
                    .iter()
                    .all(|word| matches!(word.kind, WordKind::Mark('(' | ',')))
            })
        };
        let near = next.is_some_and(|next| beside((one.words.end, next.start)))
            || before.is_some_and(|before| beside((before.end, one.words.start)));
        near || opens && !(dated && frequent(one))
    });
}

/// Work without an end, where nothing else is said of its time.
fn ongoing(cursor: Cursor<'_>) -> DueIn {
    let Some((words, ())) = ONGOING.find(cursor.rest()) else {
        return DueIn::Nothing;
    };
    DueIn::Stated(Stated {
        deadline: without_end(None),
        place: cursor.place(words),
        words,
        notes: Vec::new(),
    })
}
