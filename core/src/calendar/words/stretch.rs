//! Where a sentence speaks of a time limit, and how far that goes.

use super::context::{FAR, Stance, clause_start, stance};
use super::counted::{count_begins, days};
use super::filler::{Weight, weigh};
use super::part::{Part, Said};
use super::read::{Reader, eat};
use super::refusal::LUNAR;
use super::scan::part;
use super::{Deadline, Given};
use crate::text::{Cursor, Word, WordKind, WordRange, phrases};

/// What may begin at a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Start {
    /// A time limit, whether or not it can be read.
    Sure,
    /// A time limit, if a day or a number of days follows.
    Maybe,
    /// After these words a day or period is a deadline, whatever stands before it.
    Label,
    /// A round, or work without an end.
    Round,
    /// A year or request that is a deadline only where it stands by itself.
    Weak,
    /// The days of data.
    Data,
    /// No deadline, whatever follows.
    Never,
}

phrases! {
    static STARTS: Start = {
        "trước ngày" => Start::Sure, "chậm nhất" => Start::Sure, "muộn nhất" => Start::Sure,
        "trễ nhất" => Start::Sure, "không muộn hơn" => Start::Sure,
        "không chậm hơn" => Start::Sure, "không trễ hơn" => Start::Sure,
        "không quá ngày" => Start::Sure, "không để quá ngày" => Start::Sure,
        "hạn cuối" => Start::Sure, "hạn chót" => Start::Sure, "trong thời hạn" => Start::Sure,
        "đến hết ngày" => Start::Sure, "trước tết" => Start::Sure, "trước rằm" => Start::Sure,
        "trước mùng" => Start::Sure, "trước mồng" => Start::Sure, "trước kỳ" => Start::Sure,
        "trước cuối" => Start::Sure, "trước giữa" => Start::Sure, "trước đầu" => Start::Sure,
        "trước mùa" => Start::Sure, "trước dịp" => Start::Sure, "trước cuộc họp" => Start::Sure,
        "trước hội nghị" => Start::Sure, "trước phiên họp" => Start::Sure,
        "trước cuối" => Start::Sure, "trước giữa" => Start::Sure, "trước đầu" => Start::Sure,

        "trước" => Start::Maybe, "trong" => Start::Maybe, "đến" => Start::Maybe,
        "tới" => Start::Maybe, "hết" => Start::Maybe, "cho đến" => Start::Maybe,
        "từ" => Start::Maybe, "kể từ nay" => Start::Maybe, "ngay sau khi" => Start::Maybe,
        "ngay khi" => Start::Maybe, "sau" => Start::Maybe, "ít nhất" => Start::Maybe,
        "tối đa" => Start::Maybe, "không quá" => Start::Maybe, "từ nay" => Start::Maybe,
        "khi có yêu cầu" => Start::Maybe, "đột xuất" => Start::Maybe,
        "cuối mỗi" => Start::Maybe, "cuối hằng" => Start::Maybe, "cuối hàng" => Start::Maybe,

        "hoàn thành" => Start::Label, "hoàn thành xong" => Start::Label, "xong" => Start::Label,
        "thời hạn" => Start::Label, "thời hạn hoàn thành" => Start::Label,
        "thời hạn thực hiện" => Start::Label, "thời hạn gửi" => Start::Label,
        "thời hạn báo cáo" => Start::Label, "thời gian" => Start::Label,
        "thời gian hoàn thành" => Start::Label, "thời gian thực hiện" => Start::Label,
        "thời gian gửi" => Start::Label, "thời gian báo cáo" => Start::Label,
        "hạn hoàn thành" => Start::Label, "tiến độ" => Start::Label,
        "tiến độ hoàn thành" => Start::Label, "tiến độ thực hiện" => Start::Label,

        "hằng" => Start::Round, "hàng" => Start::Round, "mỗi" => Start::Round,
        "định kỳ" => Start::Round, "định kì" => Start::Round, "thường xuyên" => Start::Round,

        "trong năm" => Start::Weak, "theo yêu cầu" => Start::Weak,

        "tính từ" => Start::Data, "trước khi" => Start::Never, "hướng tới" => Start::Never,
        "tiến tới" => Start::Never,
        "sau khi" => Start::Never, "trước pháp luật" => Start::Never,
        "trong thời hạn quy định" => Start::Never, "trong thời hạn theo quy định" => Start::Never,
        "trong thời hạn luật định" => Start::Never, "hết thời hạn" => Start::Never,
        "hết hạn" => Start::Never, "quá thời hạn" => Start::Never, "gia hạn" => Start::Never,
        "sau thời hạn" => Start::Never, "thường xuyên liên tục" => Start::Round,
    };
}
phrases! {
    /// After these words nothing is said about the day any more.
    static TURNS = [
        "để", "nhằm", "phục vụ", "theo", "làm cơ sở", "gửi", "báo cáo", "trình", "tham mưu",
        "tổng hợp", "triển khai", "tổ chức", "phải", "cho",
    ];
    /// What goes on with a list of days or rounds after a comma.
    static GOES_ON = [
        "ngày", "tháng", "quý", "quí", "năm", "và ngày", "và tháng", "và quý", "và năm", "6 tháng",
        "06 tháng", "hằng", "hàng", "mỗi", "hoặc ngày", "hoặc tháng",
    ];
    static COUNTED_FROM = ["kể từ", "tính từ", "tính kể từ", "từ", "sau", "trước"];
    static AT_LEAST = ["ít nhất", "tối thiểu"];
    static REQUESTED = ["báo cáo", "cung cấp", "đột xuất", "thời hạn", "thời gian"];
    static WORK = ["hoàn thành", "xong", "thực hiện", "triển khai", "tổ chức", "thời gian", "thời hạn"];
}

/// A stretch that speaks of time.
pub(super) struct Found {
    pub(super) start: Start,
    pub(super) words: WordRange,
    /// Nothing where it was not understood.
    pub(super) parts: Vec<Part>,
    pub(super) stance: Stance,
}

/// Everything in a sentence that speaks of a time limit.
pub(super) fn found(cursor: Cursor<'_>, given: Given) -> Vec<Found> {
    let mut all: Vec<Found> = Vec::new();
    let mut reader = Reader::new(cursor, given);
    while !reader.is_done() {
        let Some((length, start)) = STARTS.starts(reader.rest()) else {
            reader.advance();
            continue;
        };
        let after = reader.at.saturating_add(length);
        let next = match start {
            Start::Never => {
                reader = reader.moved(after);
                continue;
            }
            Start::Data => {
                reader = reader.moved(data_end(&reader, after));
                continue;
            }
            Start::Label => labelled(&reader, after),
            _ => stretch(&reader, start),
        };
        // What begins within *hoàn thành trước* is looked at by itself.
        let end = next
            .as_ref()
            .map_or(reader.at.saturating_add(1), |one| one.words.end);
        all.extend(next);
        reader = reader.moved(end);
    }
    all
}

/// Where the days end that data are counted from and to.
fn data_end(reader: &Reader<'_>, after: usize) -> usize {
    let mut at = reader.moved(after.saturating_sub(1));
    match part(&mut at) {
        Ok(parts) if !parts.is_empty() => at.at,
        _ => after,
    }
}

/// The deadline after words such as *thời hạn hoàn thành:* or *hoàn thành*.
fn labelled(here: &Reader<'_>, after: usize) -> Option<Found> {
    let mut reader = here.moved(after);
    let told = reader.mark(':');
    eat!(reader, "là" | "vào");
    if STARTS
        .starts(reader.rest())
        .is_some_and(|(_, start)| start == Start::Label)
    {
        return None;
    }
    let from = reader.at;
    reader.given.cell = told;
    let parts = match part(&mut reader) {
        Ok(parts) => parts,
        // *Thời gian: 02 ngày (từ ngày 10 ...)*.
        Err(_) if length_alone(&here.moved(from)) && !told => return None,
        Err(_) => return Some(Found::unclear(&here.moved(from), Start::Label)),
    };
    // Without a mark the words are a verb: *hoàn thành* needs a day or period right after it.
    let dated = |part: &Part| matches!(part.said, Said::Once(_) | Said::Round(_));
    if parts.is_empty() {
        let timely = told && !nothing_timely(here, from);
        return timely.then(|| Found::unclear(&here.moved(from), Start::Label));
    }
    if !told && !parts.iter().all(dated) {
        return None;
    }
    reader.given.cell = false;
    let mut found = whole(reader, from, Start::Label, parts);
    if !told && let Some(first) = found.parts.first_mut() {
        first.clear = true;
        found.stance = stance(here, first);
    }
    Some(found)
}

/// The stretch that begins at a word, if it speaks of a time limit.
fn stretch(here: &Reader<'_>, start: Start) -> Option<Found> {
    let mut reader = *here;
    let parts = match part(&mut reader) {
        Ok(parts) => parts,
        Err(_) if start == Start::Weak => return None,
        Err(_) if start == Start::Maybe && length_alone(here) => return None,
        Err(_) => return Some(Found::unclear(here, start)),
    };
    if parts.is_empty() {
        let limit = start == Start::Sure || from_to(here);
        return limit.then(|| Found::unclear(here, start));
    }
    if !is_due(here, &reader, start, &parts) {
        return None;
    }
    let mut found = whole(reader, here.at, start, parts);
    if let Some(first) = found.parts.first() {
        found.stance = if clause_start(here, here.at) == here.at && told_after(&reader) {
            Stance::Past
        } else {
            stance(here, first)
        };
    }
    Some(found)
}

/// Whether a number of days stands here that is not counted from anything: how long something takes.
fn length_alone(here: &Reader<'_>) -> bool {
    let mut at = *here;
    let within = eat!(at, "trong vòng");
    let _ = at.skip(&AT_LEAST);
    let counted = at.reads(count_begins) || at.reads(days);
    let _ = eat!(at, "làm việc") || at.mark(',');
    counted && !within && !at.stands(&COUNTED_FROM)
}

/// *Trong quý I, phường đã ...*: whether the clause after a stretch of time tells what was done.
fn told_after(after: &Reader<'_>) -> bool {
    let mut at = after.moved(boundary(after));
    let here = at.mark(',');
    let end = boundary(&at);
    while here && at.at < end {
        if eat!(at, "đã") {
            return true;
        }
        at.advance();
    }
    false
}

/// What some parts and those that follow them say, if the words up to the next mark leave it as it is.
fn whole(mut reader: Reader<'_>, from: usize, start: Start, mut parts: Vec<Part>) -> Found {
    loop {
        let before = reader;
        let _ = reader.mark('(') || start == Start::Label && reader.mark(',');
        match part(&mut reader) {
            Ok(more) if !more.is_empty() => parts.extend(more),
            other => {
                reader = before;
                if other.is_err() {
                    return Found::unclear(&reader.moved(from), start);
                }
                break;
            }
        }
    }
    if parts.iter().any(|part| part.unsure) || !tail(reader) {
        let mut unclear = Found::unclear(&reader.moved(from), start);
        unclear.words.end = boundary(&reader);
        return unclear;
    }
    let last = parts.last().map_or(from, |part| part.words.end);
    Found {
        start,
        words: WordRange::new(from, last),
        parts,
        stance: Stance::Marked,
    }
}

impl Found {
    /// Words that speak of a time limit and are not understood, up to the next mark.
    fn unclear(here: &Reader<'_>, start: Start) -> Self {
        let end = boundary(here).max(here.at.saturating_add(1));
        Self {
            start,
            words: WordRange::new(here.at, end),
            parts: Vec::new(),
            stance: Stance::Plain,
        }
    }
}

/// Whether what was read after some words is a deadline of the sentence.
fn is_due(here: &Reader<'_>, after: &Reader<'_>, start: Start, parts: &[Part]) -> bool {
    let opens = clause_start(here, here.at) == here.at;
    let clause = WordRange::new(clause_start(here, here.at), here.at);
    let clause = here
        .at(0)
        .rest()
        .get(clause.start..clause.end)
        .unwrap_or_default();
    let request = parts
        .iter()
        .any(|part| matches!(part.said, Said::Once(Deadline::OnRequest(_))));
    match start {
        Start::Round => opens || parts.iter().any(|part| matches!(part.said, Said::Every(_))),
        Start::Weak if request => REQUESTED.is_in(clause),
        Start::Weak => {
            opens
                || (0..clause.len()).any(|at| {
                    WORK.at(clause, at)
                        .is_some_and(|(end, ())| end == clause.len())
                })
        }
        // *Đột xuất* alone is how something is done.
        _ if request => after.at.saturating_sub(here.at) > 2,
        _ => parts
            .iter()
            .any(|part| part.clear || matches!(part.said, Said::Round(_) | Said::Every(_))),
    }
}

/// Whether *từ ngày ... đến* stands here, from a day to a day that are not understood.
fn from_to(here: &Reader<'_>) -> bool {
    let mut at = **here;
    let mut days = eat!(at, "từ ngày") && at.peek().is_some_and(Word::is_number);
    let end = boundary(here);
    while days && at.at < end {
        if eat!(at, "đến ngày") {
            return true;
        }
        days = at.advance().is_some();
    }
    false
}

/// Whether no word from here to the next mark speaks of time.
fn nothing_timely(here: &Reader<'_>, from: usize) -> bool {
    let mut at = Reader::new(here.at(from), here.given);
    let end = boundary(&at);
    while at.at < end {
        if weigh(&mut at, false) == Weight::Timely {
            return false;
        }
    }
    true
}

/// Whether a full stop ends more than a number or an abbreviation.
fn ends_sentence(at: &Cursor<'_>) -> bool {
    at.second()
        .is_none_or(|next| next.apart() || next.is_mark('/'))
}

/// The next mark that ends what is said about time; a bracket does not.
fn boundary(reader: &Reader<'_>) -> usize {
    let mut at = **reader;
    let mut open = 0_usize;
    let far = at.at.saturating_add(FAR);
    while let Some(word) = at.peek().filter(|_| at.at < far) {
        match word.kind {
            WordKind::Mark('(') => open = open.saturating_add(1),
            WordKind::Mark(')' | ',' | ';' | ':') if open == 0 => break,
            WordKind::Mark(')') => open = open.saturating_sub(1),
            WordKind::Mark('.') if ends_sentence(&at) => break,
            _ => {}
        }
        at.advance();
    }
    at.at
}

/// Whether the words after a deadline, up to the next mark, leave it as it is.
fn tail(mut reader: Reader<'_>) -> bool {
    let end = boundary(&reader);
    let mut first = true;
    while reader.at < end {
        if reader.stands(&TURNS) {
            let rest = reader.rest().get(..end.saturating_sub(reader.at));
            return !rest.is_some_and(|rest| LUNAR.is_in(rest));
        }
        // Another deadline is looked at by itself.
        let other = STARTS
            .starts(reader.rest())
            .is_some_and(|(_, start)| start == Start::Sure || start == Start::Maybe && !first);
        if other && !first {
            return true;
        }
        if weigh(&mut reader, first) == Weight::Timely {
            return false;
        }
        first = false;
    }
    if !reader.mark(',') {
        return true;
    }
    let day = reader.peek().is_some_and(Word::is_number)
        && reader
            .second()
            .is_some_and(|next| next.is_mark('/') || next.is_mark('-'));
    !day && !reader.stands(&GOES_ON)
}
