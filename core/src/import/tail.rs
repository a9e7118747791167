//! The end of a document: who gets it, who signed, and what is said to be attached.

mod recipients;
mod signature;

use super::label::Numbering;
use super::page::{Block, Page};
use super::reading::Reading;
use crate::document::Kind;
use crate::plan::{Attachment, Coverage};
use crate::text::{Word, WordRange, phrases};
use recipients::Recipients;
pub(super) use recipients::recipient;
use signature::Signing;

phrases! {
    static RECIPIENTS = ["nơi nhận"];
    static APPENDIX = ["phụ lục"];
    /// In whose place somebody signs, as the State and the Party write it.
    static AUTHORITIES = [
        "tm.", "t/m", "t/m.", "t.m.", "tm", "kt.", "k/t", "k/t.", "k.t.", "kt", "tl.", "t/l", "t/l.", "t.l.", "tl", "tuq.",
        "t/uq", "t.uq", "t.uq.", "tuq", "q.",
    ];
    /// Who signs.
    static OFFICES = [
        "bí thư", "phó bí thư", "bộ trưởng", "thứ trưởng", "chánh văn phòng", "phó chánh văn phòng", "chánh thanh tra",
        "phó chánh thanh tra", "chánh án", "chỉ huy trưởng", "phó chỉ huy trưởng", "chi cục trưởng", "phó chi cục trưởng",
        "chủ nhiệm", "phó chủ nhiệm", "chủ tịch", "phó chủ tịch", "quyền chủ tịch", "cục trưởng", "phó cục trưởng",
        "đội trưởng", "giám đốc", "phó giám đốc", "quyền giám đốc", "hạt trưởng", "hiệu trưởng", "phó hiệu trưởng",
        "thống đốc", "thủ tướng", "phó thủ tướng", "thủ trưởng", "tổ trưởng", "tổng giám đốc", "phó tổng giám đốc",
        "tổng bí thư", "tổng cục trưởng", "trạm trưởng", "trưởng ban", "phó trưởng ban", "trưởng công an", "phó trưởng công an",
        "trưởng đoàn", "trưởng phòng", "phó trưởng phòng", "phó phòng", "phó ban", "trưởng trạm", "ủy viên", "viện trưởng",
        "phó viện trưởng", "vụ trưởng", "phó vụ trưởng", "tổng thanh tra", "tổng biên tập", "ủy viên thường vụ",
    ];
}

/// An office has no more words on its line.
const OFFICE: usize = 10;

/// Whether a line says that the recipients follow.
pub(super) fn is_recipients(words: &[Word]) -> bool {
    let after = RECIPIENTS
        .starts(words)
        .map(|(length, ())| words.get(length));
    let first = words.first().is_some_and(|first| first.capital);
    after.is_some_and(|after| {
        first
            && after
                .is_none_or(|after| after.is_mark(':') || after.is_mark('-') || after.is_mark('.'))
    })
}

/// Whether some words start an appendix.
pub(super) fn is_appendix_start(text: &str, words: &[Word]) -> bool {
    APPENDIX
        .starts(words)
        .is_some_and(|(length, ())| words.iter().take(length).all(|word| word.is_shouted(text)))
}

pub(super) fn is_appendix(page: &Page<'_>, line: WordRange) -> bool {
    is_appendix_start(page.text, page.get(line))
}

/// How many words the authority is that some words start with; who gave it follows in capitals.
pub(super) fn authority(text: &str, words: &[Word]) -> Option<usize> {
    words.first().filter(|word| word.is_shouted(text))?;
    let (length, ()) = AUTHORITIES.starts(words)?;
    let rest = words.get(length..)?;
    let named = rest.len() > 1 && rest.iter().take(2).all(|word| word.is_shouted(text));
    let again = AUTHORITIES.starts(rest).is_some();
    (named && !again).then_some(length)
}

/// Whether some words say no more than that somebody signs for another, who is named on the line below.
fn is_authority_alone(text: &str, words: &[Word]) -> bool {
    let shouted = words.first().is_some_and(|word| word.is_shouted(text));
    let whole = AUTHORITIES
        .starts(words)
        .is_some_and(|(length, ())| length == words.len());
    let marked = words.iter().any(|word| !word.is_word());
    shouted && whole && marked
}

/// How many words the office is that some words start with.
pub(super) fn office(words: &[Word]) -> Option<usize> {
    OFFICES.starts(words).map(|(length, ())| length)
}

/// Whether a line in capitals is the office of who signs.
fn is_office(page: &Page<'_>, line: WordRange) -> bool {
    let words = page.get(line);
    let colon = words.last().is_some_and(|word| word.is_mark(':'));
    page.is_shouted(line) && words.len() <= OFFICE && office(words).is_some() && !colon
}

/// Where the end of a document starts, among the blocks from a position on.
pub(super) fn start(page: &Page<'_>, from: usize) -> usize {
    let rest = page.blocks.get(from..).unwrap_or_default();
    let ends = |at: &usize| {
        let Some(block) = rest.get(*at).filter(|block| !block.is_row()) else {
            return false;
        };
        let mut lines = block.each_line();
        let first = lines.next().unwrap_or_default();
        let words = page.get(first);
        if is_recipients(words) || authority(page.text, words).is_some() || is_appendix(page, first)
        {
            return true;
        }
        let next = lines.next().or_else(|| {
            let next = rest.get(at.saturating_add(1))?;
            next.each_line().next()
        });
        if is_authority_alone(page.text, words) {
            return next.is_some_and(|next| page.is_shouted(next));
        }
        is_office(page, first) && next.is_none_or(|next| signature::is_signed(page, next))
    };
    let found = (0..rest.len()).find(ends);
    found.map_or(page.blocks.len(), |at| at.saturating_add(from))
}

/// Where it ends: at an appendix, at what is attached, or at a table.
pub(super) fn end(page: &Page<'_>, start: usize) -> usize {
    let rest = page.blocks.get(start..).unwrap_or_default();
    let attached = |block: &Block| {
        let first = block.each_line().next().unwrap_or_default();
        let typed = Kind::starts(page.get(first)).is_some();
        let numbered = block.label.as_ref().is_some_and(|label| {
            matches!(
                label.number,
                Numbering::Part(_)
                    | Numbering::Chapter(_)
                    | Numbering::Article(_)
                    | Numbering::Roman(_)
            )
        });
        block.is_row() || numbered || is_appendix(page, first) || typed && page.is_shouted(first)
    };
    let found = rest.iter().position(attached);
    found.map_or(page.blocks.len(), |at| at.saturating_add(start))
}

pub(super) fn read(reading: &mut Reading<'_>) {
    let page = reading.page;
    let mut recipients = Recipients::default();
    let mut signing = Signing::default();
    for block in reading.parts.tail.of(&page.blocks) {
        for (at, line) in block.each_line().enumerate() {
            let words = page.get(line);
            if is_recipients(words) {
                signing.close();
                recipients.start(reading, line);
            } else if signing.is_open() && signing.authority(reading, line) {
                recipients.close(reading);
            } else if signing.is_open() && is_office(page, line) {
                // Where columns run into each other, the list stands below the office.
                if !recipients.awaits() {
                    recipients.close(reading);
                }
                signing.office(reading, line);
            } else if block.bullet.is_none() && signing.takes(reading, line, at == 0 && block.apart)
            {
                recipients.close(reading);
            } else {
                let first = at == 0;
                recipients.line(
                    reading,
                    line,
                    first && block.bullet.is_some(),
                    first,
                    block.apart,
                );
            }
        }
    }
    recipients.close(reading);
    signing.finish(reading);
}

phrases! {
    static ATTACHED = ["kèm theo"];
    static ASSIGNS = ["phân công", "nhiệm vụ", "danh mục công việc"];
    static TIMES = ["tiến độ", "thời gian"];
}

/// *(Có Phụ lục ... kèm theo)*: an attachment, present if a table follows.
pub(super) fn attachments(reading: &mut Reading<'_>) {
    let page = reading.page;
    for block in page.blocks.iter().filter(|block| !block.is_row()) {
        // *(Kèm theo Kế hoạch số ...)* stands in the head of an appendix itself.
        if is_appendix(page, block.words) {
            continue;
        }
        for sentence in reading.sentences(block.words) {
            let words = page.get(sentence);
            let (Some((start, ())), Some((end, ()))) = (APPENDIX.find(words), ATTACHED.find(words))
            else {
                continue;
            };
            if start.start > end.start {
                continue;
            }
            let moved = |at: usize| at.saturating_add(sentence.start);
            let name = WordRange::new(moved(start.start), moved(end.start));
            let attachments = &reading.draft.plan.attachments;
            let pointer = format!("/plan/attachments/{}", attachments.len());
            let row = Attachment {
                name: reading.draft.take(format!("{pointer}/name"), page, name),
                present: Some(reading.has_table),
                covers: covers(page.get(name)),
            };
            reading.draft.note(pointer, page.place(sentence));
            reading.draft.plan.attachments.push(row);
        }
    }
}

/// What an attachment with such a name says of the tasks.
fn covers(name: &[Word]) -> Vec<Coverage> {
    if ASSIGNS.is_in(name) {
        Coverage::ALL.to_vec()
    } else if TIMES.is_in(name) {
        vec![Coverage::Due]
    } else {
        Vec::new()
    }
}
