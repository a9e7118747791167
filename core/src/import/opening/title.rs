//! What a document is about: the lines below its type, as far as they are surely of the title.

use super::lines::{Before, Row};
use super::{Scan, carries_out, is_body, is_opener, is_person};
use crate::text::{Word, WordRange, phrases};

/// A longer title was read over its end, in words.
const LONGEST: usize = 150;
/// What stands beside the type is all of the title, if it is so long.
const WHOLE: usize = 8;

phrases! {
    /// A line that ends so goes on below.
    static GOES_ON = [
        "của", "và", "với", "tại", "trên", "về", "cho", "do", "cùng", "hoặc", "giữa", "bởi", "đối với", "là", "từ",
        "thuộc",
    ];
    static SAYS = ["như sau", "sau đây"];
}

impl Scan<'_, '_> {
    /// Takes the title, which may start beside the type.
    pub(super) fn title(&mut self, beside: Option<WordRange>) {
        let from = self.at;
        let mut title = beside;
        let long = beside.is_some_and(|beside| beside.len() >= WHOLE);
        // A title in capitals ends with them.
        let mut shouted = None;
        while let Some(row) = self.row() {
            let first = shouted.is_none();
            if row.bullet
                || row.before == Before::Column
                || row.is_apart() && (!first || long)
                || self.ends_title(row, title, shouted)
            {
                break;
            }
            shouted.get_or_insert(self.is_loud(row));
            title = Some(title.map_or(row.words, |title| title.to(row.words)));
            self.at = self.at.saturating_add(1);
        }
        if title.is_some_and(|title| !self.is_title(title)) {
            title = beside;
            self.at = from;
        }
        self.opening.title = title.map(|title| self.without_stop(title));
    }

    /// Whether no letter of a line is small.
    fn is_loud(&self, row: Row) -> bool {
        let words = self.words(row).iter().filter(|word| word.is_word());
        words
            .map(|word| word.place.of(self.page.text))
            .all(|word| !word.contains(char::is_lowercase))
    }

    fn ends_title(&self, row: Row, title: Option<WordRange>, shouted: Option<bool>) -> bool {
        let words = self.words(row);
        let loud = self.is_loud(row);
        let last = title.map_or(&[] as &[Word], |title| self.page.get(title));
        let open = last.last().is_some_and(|word| word.is_mark(','))
            || (1..3).any(|length| {
                let start = last.len().saturating_sub(length);
                let end = last.get(start..).unwrap_or_default();
                GOES_ON
                    .starts(end)
                    .is_some_and(|(found, ())| found == end.len())
            });
        if words.first().is_some_and(|word| word.is_mark('(')) {
            return true;
        }
        let colon = words.last().is_some_and(|word| word.is_mark(':'));
        match shouted {
            Some(true) if !loud => return true,
            Some(false) if loud && words.len() > 1 => return true,
            _ => {}
        }
        if loud {
            return colon || !open && title.is_some() && (is_body(words) || is_person(words));
        }
        let opens = is_opener(words) && !(shouted.is_none() && carries_out(words));
        opens || colon || !open && title.is_some() && is_body(words) && shouted.is_some()
    }

    /// Whether some words are a title, and no sentence that leads over to the text.
    fn is_title(&self, title: WordRange) -> bool {
        let words = self.page.get(title);
        let leads = words
            .last()
            .is_some_and(|word| word.is_mark(':') || word.is_mark(';') || word.is_mark(','));
        words.len() <= LONGEST && !leads && !SAYS.is_in(words)
    }

    /// A title without the full stop at its end.
    fn without_stop(&self, title: WordRange) -> WordRange {
        let words = self.page.get(title);
        let dot = words.last().is_some_and(|word| word.is_mark('.'));
        WordRange::new(title.start, title.end.saturating_sub(usize::from(dot)))
    }
}
