//! Where in a document: *điểm a khoản 2 Điều 103*, *khoản 1, 2 và 3 Điều 5*, *Mục II.4*.

use std::sync::LazyLock;

use super::lexemes::{AND, AT, TO};
use crate::text::{Cursor, Phrases, Word, WordKind, WordRange, phrases};

/// The parts of a document that are cited: Decree 30/2020/NĐ-CP, appendix I.
pub(super) const UNITS: [&str; 14] = [
    "điểm",
    "khoản",
    "điều",
    "mục",
    "tiểu mục",
    "chương",
    "phần",
    "phụ lục",
    "tiết",
    "các điểm",
    "các khoản",
    "các điều",
    "các mục",
    "các phụ lục",
];

/// How many parts one citation names at most.
const MOST_PARTS: usize = 16;

static PART: LazyLock<Phrases> =
    LazyLock::new(|| Phrases::new(UNITS.iter().map(|unit| (*unit, ()))));

phrases! {
    /// The words between parts and the document that they are in.
    static CONNECTORS = ["ban hành kèm theo", "kèm theo", "của", "tại", "thuộc"];
}

/// Reads parts of a document one after another, and leaves the cursor after them.
pub(super) fn read(cursor: &mut Cursor<'_>) -> Option<WordRange> {
    let start = cursor.at;
    for _ in 0..MOST_PARTS {
        let mut ahead = *cursor;
        if ahead.at > start {
            let joined = ahead.mark(',') || ahead.mark(';');
            let and = AND.take(&mut ahead);
            if !and && !joined {
                TO.take(&mut ahead);
            }
            ahead.mark('(');
        }
        if !part(&mut ahead) {
            break;
        }
        *cursor = ahead;
    }
    (cursor.at > start).then(|| cursor.since(start))
}

/// Takes the words between parts and the document that they are in.
pub(super) fn connect(cursor: &mut Cursor<'_>) {
    cursor.phrase(&CONNECTORS);
}

/// Reads parts after a document, unless they belong to the next one.
pub(super) fn after(
    cursor: &mut Cursor<'_>,
    starts_document: fn(&Cursor<'_>) -> bool,
) -> Option<WordRange> {
    let mut ahead = *cursor;
    let bracket = ahead.mark('(');
    if !bracket {
        ahead.mark(',');
    }
    AT.take(&mut ahead);
    let parts = read(&mut ahead)?;
    if bracket && !ahead.mark(')') {
        return None;
    }
    let mut next = ahead;
    connect(&mut next);
    if starts_document(&next) {
        return None;
    }
    *cursor = ahead;
    Some(parts)
}

/// *khoản 1, 2 và 3*.
fn part(cursor: &mut Cursor<'_>) -> bool {
    if cursor.phrase(&PART).is_none() || !label(cursor) {
        return false;
    }
    for _ in 0..MOST_PARTS {
        let mut ahead = *cursor;
        let comma = ahead.mark(',');
        let and = AND.take(&mut ahead);
        let joined = comma || and || TO.take(&mut ahead) || ahead.mark('-');
        if !joined || !label(&mut ahead) {
            break;
        }
        *cursor = ahead;
    }
    true
}

/// *a*, *2a*, *XII*, *II.4*.
fn label(cursor: &mut Cursor<'_>) -> bool {
    let text = cursor.text;
    let Some(first) = cursor.peek().filter(|word| is_label(word, text)) else {
        return false;
    };
    // A day or a number of a document is no label.
    let slash = cursor
        .second()
        .is_some_and(|next| next.is_mark('/') && !next.apart());
    if slash {
        return false;
    }
    cursor.advance();
    if first.place.of(text).len() == 1 && first.is_word() && !cursor.apart() {
        // "điểm a)".
        cursor.mark(')');
    }
    while let (Some(point), Some(second)) = (cursor.peek(), cursor.second())
        && point.is_mark('.')
        && !point.apart()
        && !second.apart()
        && is_label(second, text)
    {
        cursor.advance();
        cursor.advance();
    }
    true
}

fn is_label(word: &Word, text: &str) -> bool {
    let text = word.place.of(text);
    let roman = || {
        text.chars()
            .all(|c| matches!(c, 'I' | 'V' | 'X' | 'L' | 'C'))
    };
    match word.kind {
        WordKind::Number => text.len() <= 3,
        WordKind::Word => {
            text.chars().nth(1).is_none()
                || text.len() <= 7 && roman()
                || text.starts_with(|c: char| c.is_ascii_digit()) && text.chars().nth(4).is_none()
        }
        WordKind::Mark(_) => false,
    }
}
