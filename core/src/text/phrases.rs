//! Phrases that are looked for among words, each with what it means.

use super::range::WordRange;
use super::spelling::{BySpelling, Sieve, Spelling};
use super::token::Tokens;
use super::words::Word;

/// Phrases by their first word, the longest of each first.
#[derive(Debug)]
pub(crate) struct Phrases<V = ()> {
    /// By this most words are told to start none.
    firsts: Sieve,
    by_first: BySpelling<Vec<(Vec<Spelling>, V)>>,
}

/// The words and marks of a phrase.
pub(crate) fn spelled(phrase: &str) -> impl Iterator<Item = Spelling> {
    Tokens::new(phrase).map(|token| token.spelling)
}

impl<V: Copy> Phrases<V> {
    pub(crate) fn new<'p>(phrases: impl IntoIterator<Item = (&'p str, V)>) -> Self {
        let spellings = |(phrase, value)| {
            let words: Vec<Spelling> = spelled(phrase).collect();
            debug_assert!(
                !words.contains(&Spelling::OTHER),
                "`{phrase}` has a word that no text can match"
            );
            (words, value)
        };
        let mut phrases: Vec<(Vec<Spelling>, V)> = phrases.into_iter().map(spellings).collect();
        phrases.sort_by_key(|(words, _)| std::cmp::Reverse(words.len()));
        let mut firsts = Sieve::default();
        let mut by_first: BySpelling<Vec<(Vec<Spelling>, V)>> = BySpelling::default();
        for (words, value) in phrases {
            let mut words = words.into_iter();
            let Some(first) = words.next() else { continue };
            firsts.add(first);
            by_first
                .entry(first)
                .or_default()
                .push((words.collect(), value));
        }
        Self { firsts, by_first }
    }

    /// The longest phrase at the start of some words: how many of them it is, and what it means.
    pub(crate) fn starts(&self, words: &[Word]) -> Option<(usize, V)> {
        let (first, after) = words.split_first()?;
        if !self.firsts.may_hold(first.spelling) {
            return None;
        }
        let phrases = self.by_first.get(&first.spelling)?;
        phrases.iter().find_map(|(rest, value)| {
            let part = after.get(..rest.len())?;
            let mut pairs = part.iter().zip(rest);
            pairs
                .all(|(word, spelling)| word.spelling == *spelling)
                .then(|| (rest.len().saturating_add(1), *value))
        })
    }

    /// The longest phrase that stands at a word: the word after it, and what it means.
    pub(crate) fn at(&self, words: &[Word], start: usize) -> Option<(usize, V)> {
        let (length, value) = self.starts(words.get(start..)?)?;
        Some((start.saturating_add(length), value))
    }

    /// The first place of any of the phrases.
    pub(crate) fn find(&self, words: &[Word]) -> Option<(WordRange, V)> {
        self.find_from(words, 0)
    }

    /// The first place of any of the phrases from a word on.
    pub(crate) fn find_from(&self, words: &[Word], start: usize) -> Option<(WordRange, V)> {
        (start..words.len()).find_map(|start| {
            let (end, value) = self.at(words, start)?;
            Some((WordRange::new(start, end), value))
        })
    }

    pub(crate) fn is_in(&self, words: &[Word]) -> bool {
        self.find(words).is_some()
    }
}

/// Names tables of phrases, each with a value or none.
macro_rules! phrases {
    ($($(#[$doc:meta])* $vis:vis static $name:ident: $value:ty = {$($phrase:expr => $meaning:expr),* $(,)?};)*) => {$(
        $(#[$doc])*
        $vis static $name: std::sync::LazyLock<$crate::text::Phrases<$value>> =
            std::sync::LazyLock::new(|| $crate::text::Phrases::new([$(($phrase, $meaning)),*]));
    )*};
    ($($(#[$doc:meta])* $vis:vis static $name:ident = [$($phrase:expr),* $(,)?];)*) => {$(
        $(#[$doc])*
        $vis static $name: std::sync::LazyLock<$crate::text::Phrases> =
            std::sync::LazyLock::new(|| $crate::text::Phrases::new([$(($phrase, ())),*]));
    )*};
}
pub(crate) use phrases;

#[cfg(test)]
mod tests {
    use super::super::words::Words;

    phrases! {
        static KINDS: u8 = {
            "kế hoạch" => 1,
            "kế hoạch hành động" => 2,
            "v/v" => 3,
            "06 tháng" => 4,
        };
    }

    #[test]
    fn the_longest_phrase_is_found_whatever_its_spelling() {
        let words = Words::of("Số 1; KẾ HOẠCH hành  động V/v 06 tháng, kế\nhoạch");
        let found = |start| KINDS.find_from(&words.list, start);
        let (range, value) = found(0).unwrap();
        assert_eq!(
            (words.written(range).as_ref(), value),
            ("KẾ HOẠCH hành động", 2)
        );
        let (range, value) = found(range.end).unwrap();
        assert_eq!((words.written(range).as_ref(), value), ("V/v", 3));
        let (range, value) = found(range.end).unwrap();
        assert_eq!((words.written(range).as_ref(), value), ("06 tháng", 4));
        let (range, value) = found(range.end).unwrap();
        assert_eq!((words.written(range).as_ref(), value), ("kế hoạch", 1));
        assert_eq!(found(range.end), None);
        assert_eq!(KINDS.at(&words.list, 0), None);
    }
}
