//! Where sentences end.

use crate::text::{Word, WordKind, WordRange, bare, letters};

/// A full stop after a word of no more letters may shorten it.
const SHORT: usize = 3;

/// Whether a full stop after a word shortens it, as in `TM. Ủy ban`, `N.T. Thủy` and `Ts. Hòa`.
fn is_shortened(text: &str, word: &Word) -> bool {
    let part = word.place.of(text);
    let sounds = || bare(part).contains(['a', 'e', 'i', 'o', 'u', 'y']);
    word.is_word() && word.capital && letters(part) <= SHORT && (word.is_shouted(text) || !sounds())
}

/// Whether a sentence ends with a word or mark among some words.
pub(super) fn ends_at(text: &str, words: &[Word], at: usize) -> bool {
    let after = at.checked_add(1).and_then(|next| words.get(next));
    match words.get(at).map(|word| word.kind) {
        Some(WordKind::Mark('!' | '?')) => true,
        Some(WordKind::Mark('.')) => {
            let before = at.checked_sub(1).and_then(|before| words.get(before));
            // So does `10.` before a word in small letters.
            let short = before.is_some_and(|before| is_shortened(text, before));
            after.is_none_or(|after| after.apart() && (after.capital || !after.is_word()))
                && (!short || after.is_none())
        }
        _ => false,
    }
}

/// The sentences of some words, by position.
pub(super) fn sentences(text: &str, words: &[Word], offset: usize) -> Vec<WordRange> {
    let mut sentences = Vec::new();
    let mut start = 0_usize;
    for position in 0..words.len() {
        let next = position.saturating_add(1);
        if ends_at(text, words, position) || next == words.len() {
            sentences.push(WordRange::new(
                start.saturating_add(offset),
                next.saturating_add(offset),
            ));
            start = next;
        }
    }
    sentences
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Words;

    #[test]
    fn sentences_end_at_full_stops_and_not_at_abbreviations_or_numbers() {
        let text = "Giảm 1,5%. Không quá 1.234 việc; TM. Ủy ban ký./. Về xã Tân An. Hết";
        let words = Words::of(text);
        let parts = sentences(text, &words.list, 0);
        let parts: Vec<_> = parts
            .into_iter()
            .map(|range| words.written(range))
            .collect();
        assert_eq!(
            parts,
            [
                "Giảm 1,5%.",
                "Không quá 1.234 việc; TM. Ủy ban ký./.",
                "Về xã Tân An.",
                "Hết"
            ]
        );
    }
}
