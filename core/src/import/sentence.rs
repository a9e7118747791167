//! Where sentences end.

use crate::text::{Word, WordKind, WordRange};

/// The sentences of some words, by position.
pub(super) fn sentences(words: &[Word], offset: usize) -> Vec<WordRange> {
    let mut sentences = Vec::new();
    let mut start = 0_usize;
    for (position, word) in words.iter().enumerate() {
        let next = position.saturating_add(1);
        let after = words.get(next);
        let ends = match word.kind {
            WordKind::Mark('!' | '?') => true,
            WordKind::Mark('.') => {
                let before = position.checked_sub(1).and_then(|before| words.get(before));
                // `TM. Ủy ban` and `N.T. Thủy` go on; so does `10.` before a word in small letters.
                let short = before.is_some_and(|before| {
                    before.is_word()
                        && before.capital
                        && before.place.end.saturating_sub(before.place.start) < 4
                });
                after.is_none_or(|after| after.apart() && (after.capital || !after.is_word()))
                    && (!short || after.is_none())
            }
            _ => false,
        };
        if ends || after.is_none() {
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
        let words = Words::of("Giảm 1,5%. Không quá 1.234 việc; TM. Ủy ban ký./. Hết");
        let parts = sentences(&words.list, 0);
        let parts: Vec<_> = parts
            .into_iter()
            .map(|range| words.written(range))
            .collect();
        assert_eq!(
            parts,
            [
                "Giảm 1,5%.",
                "Không quá 1.234 việc; TM. Ủy ban ký./.",
                "Hết"
            ]
        );
    }
}
