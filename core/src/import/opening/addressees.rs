//! To whom a document goes: *Kính gửi*, with the names beside it or below.

use super::lines::Row;
use super::{ADDRESSED, SENTENCE, Scan, is_opener};
use crate::text::WordRange;

impl Scan<'_, '_> {
    /// *Kính gửi: A; B.*, or with the names in a list below.
    pub(super) fn addressees(&mut self) {
        let Some(row) = self.row() else { return };
        let words = self.words(row);
        let length = ADDRESSED.starts(words).map_or(0, |(length, ())| length);
        let colon = words.get(length).is_some_and(|word| word.is_mark(':'));
        let start = row
            .words
            .start
            .saturating_add(length)
            .saturating_add(usize::from(colon));
        self.opening
            .frame
            .push(WordRange::new(row.words.start, start));
        self.at = self.at.saturating_add(1);
        let rest = WordRange::new(start, row.words.end);
        let first = Some(rest).filter(|rest| !rest.is_empty());
        self.items(first.into_iter().collect());
        self.opening.end = self.block();
    }

    /// The names of a list, one after the other.
    pub(super) fn items(&mut self, mut items: Vec<WordRange>) {
        let mut listed = false;
        while let Some(row) = self.row() {
            let words = self.words(row);
            if row.bullet && row.first {
                listed = true;
                items.push(row.words);
            } else if !row.is_apart()
                && !is_opener(words)
                && !items.last().is_none_or(|last| self.ends(*last))
            {
                if let Some(last) = items.last_mut() {
                    last.end = row.words.end;
                }
            } else if !listed && !is_opener(words) && self.is_listed(row, items.last()) {
                items.push(row.words);
            } else {
                break;
            }
            self.at = self.at.saturating_add(1);
        }
        self.opening.addressees.extend(items);
    }

    fn ends(&self, words: WordRange) -> bool {
        let last = self.page.get(words).last();
        last.is_some_and(|last| last.is_mark('.'))
    }

    /// Whether a line without a dash is another name: it is short, and ends as a name in a list does.
    fn is_listed(&self, row: Row, last: Option<&WordRange>) -> bool {
        let words = self.words(row);
        let open = last.is_none_or(|last| !self.ends(*last));
        let closes = words
            .last()
            .is_some_and(|word| word.is_mark(';') || word.is_mark('.'));
        open && closes && words.len() < SENTENCE
    }
}
