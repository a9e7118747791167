//! Where in a document: *điểm a khoản 2 Điều 103*, *khoản 1, 2 và 3 Điều 5*, *Mục II.4*.

use super::cursor::Cursor;
use crate::text::{Token, TokenKind};

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

/// Reads parts of a document one after another, and leaves the cursor after them.
pub(super) fn read(cursor: &mut Cursor<'_>) -> Option<(usize, usize)> {
    let start = cursor.start();
    let mut any = false;
    for _ in 0..MOST_PARTS {
        let mut ahead = cursor.clone();
        if any {
            let joined = ahead.mark(',') || ahead.mark(';');
            let _ = ahead.word("và") || !joined && ahead.word("đến");
            ahead.mark('(');
        }
        if !part(&mut ahead) {
            break;
        }
        any = true;
        *cursor = ahead;
    }
    any.then_some((start, cursor.end))
}

/// Takes the words between parts and the document that they are in.
pub(super) fn connect(cursor: &mut Cursor<'_>) {
    for words in ["ban hành kèm theo", "kèm theo", "của", "tại", "thuộc"] {
        if cursor.words(words) {
            return;
        }
    }
}

/// Reads parts after a document, unless they belong to the next one.
pub(super) fn after(
    cursor: &mut Cursor<'_>,
    starts_document: fn(&Cursor<'_>) -> bool,
) -> Option<(usize, usize)> {
    let mut ahead = cursor.clone();
    let bracket = ahead.mark('(');
    if !bracket {
        ahead.mark(',');
    }
    ahead.word("tại");
    let bytes = read(&mut ahead)?;
    if bracket && !ahead.mark(')') {
        return None;
    }
    let mut next = ahead.clone();
    connect(&mut next);
    if starts_document(&next) {
        return None;
    }
    *cursor = ahead;
    Some(bytes)
}

/// *khoản 1, 2 và 3*.
fn part(cursor: &mut Cursor<'_>) -> bool {
    cursor.word("các");
    let unit = cursor.words("tiểu mục")
        || cursor.words("phụ lục")
        || ["điểm", "khoản", "điều", "mục", "chương", "phần", "tiết"]
            .iter()
            .any(|unit| cursor.word(unit));
    if !unit || !label(cursor) {
        return false;
    }
    for _ in 0..MOST_PARTS {
        let mut ahead = cursor.clone();
        let comma = ahead.mark(',');
        let word = ahead.word("và") || !comma && ahead.word("đến");
        let dash = !comma && !word && ahead.mark('-');
        if !(comma || word || dash) || !label(&mut ahead) {
            break;
        }
        *cursor = ahead;
    }
    true
}

/// *a*, *2a*, *XII*, *II.4*.
fn label(cursor: &mut Cursor<'_>) -> bool {
    let Some(first) = cursor.peek().filter(is_label) else {
        return false;
    };
    // A day or a number of a document is no label.
    let slash = cursor
        .second()
        .is_some_and(|next| next.kind == TokenKind::Mark('/') && !next.apart);
    if slash {
        return false;
    }
    cursor.advance();
    if first.text.len() == 1 {
        // "điểm a)".
        let mut ahead = cursor.clone();
        if !ahead.apart() && ahead.mark(')') && first.kind == TokenKind::Word {
            *cursor = ahead;
        }
    }
    while let Some(second) = cursor.second().filter(is_label)
        && cursor
            .peek()
            .is_some_and(|dot| dot.kind == TokenKind::Mark('.') && !dot.apart)
        && !second.apart
    {
        cursor.advance();
        cursor.advance();
    }
    true
}

fn is_label(token: &Token<'_>) -> bool {
    let text = token.text;
    let roman = text
        .chars()
        .all(|c| matches!(c, 'I' | 'V' | 'X' | 'L' | 'C'));
    match token.kind {
        TokenKind::Number => text.len() <= 3,
        TokenKind::Word => {
            text.chars().count() == 1
                || roman && text.len() <= 7
                || text.starts_with(|c: char| c.is_ascii_digit()) && text.chars().count() <= 4
        }
        _ => false,
    }
}
