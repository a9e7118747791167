//! A place among words, from which they are read one after the other.

use std::ops::RangeInclusive;

use super::phrases::{Phrases, spelled};
use super::range::{TextRange, WordRange};
use super::words::{Word, WordKind};

/// A place among the words of a text; cheap to copy, so that a reader looks ahead with one of its own.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Cursor<'w> {
    /// The whole text.
    pub(crate) text: &'w str,
    words: &'w [Word],
    /// The position of the next word.
    pub(crate) at: usize,
}

impl<'w> Cursor<'w> {
    pub(crate) fn new(text: &'w str, words: &'w [Word]) -> Self {
        Self { text, words, at: 0 }
    }

    /// The same words, from another place on.
    pub(crate) fn at(self, at: usize) -> Self {
        Self { at, ..self }
    }

    /// The word that comes next.
    pub(crate) fn peek(&self) -> Option<&'w Word> {
        self.words.get(self.at)
    }

    /// The word after that.
    pub(crate) fn second(&self) -> Option<&'w Word> {
        self.words.get(self.at.checked_add(1)?)
    }

    /// The word before.
    pub(crate) fn before(&self) -> Option<&'w Word> {
        self.words.get(self.at.checked_sub(1)?)
    }

    /// What is still to be read.
    pub(crate) fn rest(&self) -> &'w [Word] {
        self.words.get(self.at..).unwrap_or_default()
    }

    pub(crate) fn is_done(&self) -> bool {
        self.at >= self.words.len()
    }

    /// Where the next word starts, in bytes; at the end, where the last one ends.
    pub(crate) fn start(&self) -> usize {
        self.peek()
            .map_or_else(|| self.end(), |word| word.place.start)
    }

    /// Where the word before ends, in bytes; at the beginning, where the first one starts.
    pub(crate) fn end(&self) -> usize {
        match self.before() {
            Some(word) => word.place.end,
            None => self.peek().map_or(0, |word| word.place.start),
        }
    }

    /// Whether white space stands before the next word.
    pub(crate) fn apart(&self) -> bool {
        self.peek().is_some_and(Word::apart)
    }

    /// Whether a capital comes next.
    pub(crate) fn at_capital(&self) -> bool {
        self.peek().is_some_and(|word| word.capital)
    }

    pub(crate) fn advance(&mut self) -> Option<&'w Word> {
        let word = self.peek()?;
        self.at = self.at.saturating_add(1);
        Some(word)
    }

    /// Takes the next word, if it fits.
    pub(crate) fn take(&mut self, fits: impl FnOnce(&Word) -> bool) -> Option<&'w Word> {
        self.peek().filter(|word| fits(word))?;
        self.advance()
    }

    /// Takes a mark, if it comes next.
    pub(crate) fn mark(&mut self, mark: char) -> bool {
        self.take(|word| word.is_mark(mark)).is_some()
    }

    /// Takes these words one after another in any spelling, or none of them.
    pub(crate) fn eat(&mut self, phrase: &str) -> bool {
        let mut ahead = *self;
        let all =
            spelled(phrase).all(|spelling| ahead.take(|word| word.spelling == spelling).is_some());
        if all {
            *self = ahead;
        }
        all
    }

    /// Takes the first of several phrases that stands here.
    pub(crate) fn eat_one(&mut self, phrases: &[&str]) -> bool {
        phrases.iter().any(|phrase| self.eat(phrase))
    }

    /// Takes the longest phrase of a table that stands here, and gives what it means.
    pub(crate) fn phrase<V: Copy>(&mut self, phrases: &Phrases<V>) -> Option<V> {
        let (length, value) = phrases.starts(self.rest())?;
        self.at = self.at.saturating_add(length);
        Some(value)
    }

    /// Takes the longest phrase of a table that stands here; whether one does.
    pub(crate) fn skip(&mut self, phrases: &Phrases) -> bool {
        self.phrase(phrases).is_some()
    }

    /// Takes a number of so many digits, if it comes next.
    pub(crate) fn number(&mut self, digits: RangeInclusive<usize>) -> Option<u32> {
        let text = self.text;
        let fits = |word: &Word| {
            word.kind == WordKind::Number && digits.contains(&word.place.of(text).len())
        };
        self.take(fits)?.number(text)
    }

    /// The words that were read since another place.
    pub(crate) fn since(&self, start: usize) -> WordRange {
        WordRange::new(start, self.at)
    }

    /// Where these words stand in the text.
    pub(crate) fn place(&self, range: WordRange) -> TextRange {
        super::words::place(range.of(self.words)).unwrap_or_default()
    }

    /// These words as they are written, on one line.
    pub(crate) fn written(&self, range: WordRange) -> std::borrow::Cow<'w, str> {
        super::words::written(self.text, range.of(self.words))
    }
}

#[cfg(test)]
mod tests {
    use super::super::words::Words;
    use super::*;

    #[test]
    fn what_does_not_stand_there_is_not_taken() {
        let words = Words::of("Trước ngày 10/6, HỌP");
        let mut cursor = Cursor::new(words.text, &words.list);
        assert!(!cursor.eat("trước tháng") && cursor.at == 0);
        assert!(cursor.eat_one(&["sau", "trước ngày"]) && cursor.at == 2);
        assert_eq!(cursor.number(1..=1), None);
        assert_eq!(cursor.number(1..=2), Some(10));
        assert!(!cursor.mark('-') && cursor.mark('/') && !cursor.apart());
        let start = cursor.at;
        assert_eq!(cursor.number(1..=2), Some(6));
        assert_eq!(cursor.written(cursor.since(start)), "6");
        assert!(cursor.mark(',') && cursor.at_capital() && cursor.eat("họp") && cursor.is_done());
        assert_eq!(
            (cursor.peek().is_none(), cursor.start()),
            (true, words.text.len())
        );
    }
}
