//! Words, sentences and phrases of a block.

use std::cell::RefCell;

use crate::calendar::{Middles, Stated, parse_words};
use crate::names::Numbers;
use crate::text::{TokenKind, Tokens, fold};

/// What is longer is no paragraph of a plan, and is not looked into.
const MOST_BYTES: usize = 65_536;

/// A word, number or mark, folded.
#[derive(Debug)]
pub(super) struct Word {
    pub(super) kind: TokenKind,
    pub(super) from: usize,
    pub(super) to: usize,
    pub(super) fold: String,
    /// Whether white space stands before it.
    pub(super) apart: bool,
    /// Whether it starts with a capital.
    pub(super) capital: bool,
}

impl Word {
    pub(super) fn is_mark(&self, mark: char) -> bool {
        self.kind == TokenKind::Mark(mark)
    }

    fn is_word(&self) -> bool {
        self.kind == TokenKind::Word
    }
}

/// The words of a text.
pub(super) fn words(text: &str) -> Vec<Word> {
    if text.len() > MOST_BYTES {
        return Vec::new();
    }
    let mut words = Vec::new();
    for token in Tokens::new(text) {
        if matches!(token.kind, TokenKind::Break { .. }) {
            continue;
        }
        // No word of the language is longer.
        let fold = if token.text.len() <= 48 {
            fold(token.text)
        } else {
            String::new()
        };
        words.push(Word {
            kind: token.kind,
            from: token.start,
            to: token.end(),
            fold,
            apart: token.apart,
            capital: token.text.starts_with(char::is_uppercase),
        });
    }
    words
}

/// Where the sentences of a text start and end, by position of their words.
pub(super) fn sentences(words: &[Word]) -> Vec<(usize, usize)> {
    let mut sentences = Vec::new();
    let mut start = 0_usize;
    for (position, word) in words.iter().enumerate() {
        let next = position.saturating_add(1);
        let after = words.get(next);
        let ends = match word.kind {
            TokenKind::Mark('!' | '?') => true,
            TokenKind::Mark('.') => {
                let before = position.checked_sub(1).and_then(|before| words.get(before));
                // `TM. Ủy ban` and `N.T. Thủy` go on; so does `10.` before a word in small letters.
                let short = before.is_some_and(|before| {
                    before.is_word() && before.capital && before.fold.chars().count() < 3
                });
                after.is_none_or(|after| after.apart && (after.capital || !after.is_word()))
                    && (!short || after.is_none())
            }
            _ => false,
        };
        if ends || after.is_none() {
            sentences.push((start, next));
            start = next;
        }
    }
    sentences
}

/// The stretch of a text over some words, in bytes.
pub(super) fn stretch(words: &[Word], (from, to): (usize, usize)) -> (usize, usize) {
    let part = words.get(from..to).unwrap_or_default();
    let start = part.first().map_or(0, |word| word.from);
    (start, part.last().map_or(start, |word| word.to))
}

/// What words mean: phrases, folded when they are first looked for, and what the rulebook says of the
/// words of deadlines.
#[derive(Debug, Default)]
pub(super) struct Lexicon {
    known: RefCell<Known>,
    middles: Middles,
}

#[derive(Debug, Default)]
struct Known {
    numbers: Numbers<'static>,
    phrases: Vec<Vec<String>>,
}

impl Lexicon {
    pub(super) fn new(middles: Middles) -> Self {
        Self {
            known: RefCell::default(),
            middles,
        }
    }

    /// The deadline that a text states.
    pub(super) fn deadline(&self, text: &str) -> Option<Stated> {
        parse_words(text, self.middles).ok()
    }

    /// Does something with the words of a phrase, folded.
    fn with<R>(&self, phrase: &'static str, look: impl FnOnce(&[String]) -> R) -> R {
        let mut known = self.known.borrow_mut();
        let number = known.numbers.number(phrase);
        if number == known.phrases.len() {
            known.phrases.push(phrase.split(' ').map(fold).collect());
        }
        look(known.phrases.get(number).map_or(&[], Vec::as_slice))
    }

    /// Where the phrase ends that stands at a word.
    pub(super) fn at(&self, words: &[Word], start: usize, phrase: &'static str) -> Option<usize> {
        self.with(phrase, |phrase| ends_at(words, start, phrase))
    }

    /// Where one of some phrases ends that stands at a word.
    pub(super) fn one_at(
        &self,
        words: &[Word],
        start: usize,
        phrases: &[&'static str],
    ) -> Option<usize> {
        let mut ends = phrases.iter().map(|phrase| self.at(words, start, phrase));
        ends.find_map(|end| end)
    }

    /// The first place of a phrase: its first word, and the word after its last.
    pub(super) fn find(&self, words: &[Word], phrase: &'static str) -> Option<(usize, usize)> {
        self.with(phrase, |phrase| {
            (0..words.len()).find_map(|start| Some((start, ends_at(words, start, phrase)?)))
        })
    }

    /// The first place of any of some phrases.
    pub(super) fn find_one(
        &self,
        words: &[Word],
        phrases: &[&'static str],
    ) -> Option<(usize, usize)> {
        let found = phrases.iter().filter_map(|phrase| self.find(words, phrase));
        found.min()
    }

    pub(super) fn has(&self, words: &[Word], phrase: &'static str) -> bool {
        self.find(words, phrase).is_some()
    }

    pub(super) fn has_one(&self, words: &[Word], phrases: &[&'static str]) -> bool {
        phrases.iter().any(|phrase| self.has(words, phrase))
    }
}

fn ends_at(words: &[Word], start: usize, phrase: &[String]) -> Option<usize> {
    let end = start.checked_add(phrase.len())?;
    let part = words.get(start..end)?;
    let mut pairs = part.iter().zip(phrase);
    pairs
        .all(|(word, known)| word.fold == *known)
        .then_some(end)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn split(text: &str) -> Vec<&str> {
        let words = words(text);
        let sentences = sentences(&words);
        let parts = sentences.into_iter().map(|range| stretch(&words, range));
        parts.map(|(from, to)| &text[from..to]).collect()
    }

    #[test]
    fn sentences_end_at_full_stops_and_not_at_abbreviations_or_numbers() {
        assert_eq!(
            split("Giảm 1,5%. Không quá 1.234 việc; TM. Ủy ban ký./. Hết"),
            [
                "Giảm 1,5%.",
                "Không quá 1.234 việc; TM. Ủy ban ký./.",
                "Hết"
            ]
        );
    }

    #[test]
    fn phrases_are_found_whatever_their_spelling() {
        let lexicon = Lexicon::default();
        for text in ["Sở BẢO ĐẢM rằng", "sở ba\u{309}o đa\u{309}m rằng"] {
            let words = words(text);
            assert_eq!(lexicon.find(&words, "bảo đảm"), Some((1, 3)), "{text}");
            assert_eq!(lexicon.at(&words, 0, "sở bảo"), Some(2));
            assert!(!lexicon.has(&words, "bảo") || lexicon.has(&words, "đảm rằng"));
            assert!(!lexicon.has(&words, "đảm bảo"));
        }
    }
}
