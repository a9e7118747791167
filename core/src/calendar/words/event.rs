//! The words of an event, and where they end.

use super::bound;
use super::counted::count_begins;
use super::cycle;
use super::point::point;
use super::read::{Read, Reader, need};
use crate::text::{WordKind, phrases};

phrases! {
    static PURPOSE = ["để"];
    static JOINS = ["và", "hoặc", "nhưng"];
    /// What begins another deadline after a comma.
    static OTHERS = ["theo yêu cầu", "khi có yêu cầu", "đột xuất", "ngay sau khi"];
    /// What begins the clause that the event is a condition of.
    static CLAUSES = [
        "các", "những", "phải", "thực hiện", "gửi", "báo cáo", "trình", "hoàn thành", "tổ chức",
        "cơ quan", "đơn vị", "người", "cán bộ", "công chức", "phòng", "ủy ban", "chủ tịch", "trưởng",
        "xem xét", "thông báo", "ban hành", "giải quyết", "tổng hợp", "nộp", "có trách nhiệm", "nếu",
        "đề nghị", "yêu cầu", "tham mưu", "cập nhật", "công khai", "niêm yết", "trả", "văn phòng",
    ];
}

/// The words of an event as they were written, up to a mark that ends them or to another deadline.
pub(super) fn event(reader: &mut Reader<'_>) -> Option<String> {
    let start = reader.at;
    let mut open: usize = 0;
    let mut kept = None;
    while let Some(word) = reader.peek() {
        let ends = match word.kind {
            WordKind::Mark(')' | ']' | '”' | '»') => open == 0,
            WordKind::Mark(';' | '!' | '?' | '\u{2026}') => true,
            // A full stop within a number or an abbreviation ends nothing; `./.` ends all.
            WordKind::Mark('.') => reader
                .second()
                .is_none_or(|next| next.apart() || next.is_mark('/')),
            WordKind::Mark(',') => open == 0 && clause_next(reader) || other_deadline(reader, true),
            _ => other_deadline(reader, false),
        };
        if ends {
            break;
        }
        match word.kind {
            WordKind::Mark('(' | '[' | '“' | '«') => open = open.saturating_add(1),
            WordKind::Mark(')' | ']' | '”' | '»') => open = open.saturating_sub(1),
            _ => {}
        }
        let hangs = matches!(
            word.kind,
            WordKind::Mark(',' | ':' | '-' | '(' | '[' | '“' | '«' | '.')
        ) || reader.stands(&JOINS);
        let unsure = open == 0
            && (word.is_mark(',')
                || reader.stands(&PURPOSE)
                || reader.stands(&JOINS) && clause_next(reader));
        reader.advance();
        if !hangs {
            kept = Some(*reader);
        }
        reader.unsure |= unsure;
    }
    // What hangs at the end, such as *và*, belongs to what follows.
    *reader = kept?;
    Some(reader.written(reader.since(start)).into_owned())
}

/// Whether a clause begins after a comma, or after *và*.
fn clause_next(reader: &Reader<'_>) -> bool {
    let mut ahead = *reader;
    ahead.advance();
    ahead.at_capital()
        && !reader
            .before()
            .is_some_and(|word| word.is_shouted(reader.text))
        || ahead.stands(&CLAUSES)
}

/// Whether another deadline begins here. Within a clause, only words that open nothing else are
/// taken for one: an event may well name a day.
fn other_deadline(reader: &Reader<'_>, after_comma: bool) -> bool {
    let mut ahead = *reader;
    if after_comma {
        ahead.advance();
    }
    let begins = |read: fn(&mut Reader<'_>) -> Read<()>| {
        let mut ahead = ahead;
        // What is wrong with it will be told when it is read by itself.
        !matches!(ahead.attempt(read), Ok(None))
    };
    let opened = begins(|reader| {
        let opener = bound::opener(reader);
        need(!opener.is_bare())?;
        point(reader, true).map(|_| ())
    });
    let after_comma = after_comma
        && begins(|reader| {
            if reader.skip(&OTHERS) || cycle::frequent(reader).is_ok() {
                return Ok(());
            }
            cycle::every(reader).map(|_| ())
        });
    opened || begins(count_begins) || after_comma
}
