//! Letters that stand for words.

use crate::text::{Cursor, Word};

/// How many words and marks an abbreviation in brackets has at most.
const MOST_IN_BRACKETS: usize = 5;

/// Whether a word is an abbreviation. Beside words in small letters all capitals are; among capitals those
/// without a vowel, which no syllable is.
pub(super) fn is_abbreviation(text: &str, word: &Word, among_capitals: bool) -> bool {
    let written = word.place.of(text);
    let long = written.chars().nth(1).is_some();
    word.is_word()
        && word.is_shouted(text)
        && (long && !among_capitals || !written.chars().any(is_vowel))
}

fn is_vowel(c: char) -> bool {
    // Every letter with a mark but đ is a vowel.
    !matches!(c, 'Đ' | 'Ð' | 'Ɖ')
        && (!c.is_ascii() || matches!(c, 'A' | 'E' | 'I' | 'O' | 'U' | 'Y'))
}

/// Skips an abbreviation in brackets: *Ủy ban nhân dân (UBND) xã*.
pub(super) fn skip(cursor: &mut Cursor<'_>) {
    let mut ahead = *cursor;
    if !ahead.mark('(') {
        return;
    }
    for _ in 0..MOST_IN_BRACKETS {
        let text = ahead.text;
        let part = |word: &Word| {
            word.is_mark('-') || word.is_mark('&') || word.is_word() && word.is_shouted(text)
        };
        if ahead.take(part).is_none() {
            break;
        }
    }
    if ahead.mark(')') {
        *cursor = ahead;
    }
}
