//! What stands in a head and says nothing of its document: mottos, and how urgent or secret it is.

use super::lines::Row;
use super::{MORE_LINES, Scan};
use crate::document::Secrecy;
use crate::text::{Word, WordRange, phrases};

phrases! {
    static SECRET: Secrecy = {
        "mật" => Secrecy::Confidential,
        "tối mật" => Secrecy::Secret,
        "tuyệt mật" => Secrecy::TopSecret,
    };
}

phrases! {
    /// The mottos of the State and of the Party, which say nothing about the document.
    static MOTTO = [
        "cộng hòa xã hội chủ nghĩa việt nam", "độc lập - tự do - hạnh phúc", "đảng cộng sản việt nam",
    ];
    /// That of the Youth Union, whose name it is as well.
    static UNION = ["đoàn tncs hồ chí minh", "đoàn thanh niên cộng sản hồ chí minh"];
    static URGENT = ["hỏa tốc", "thượng khẩn", "khẩn", "hỏa tốc hẹn giờ"];
}

/// How many words a motto at the start of some words is.
pub(in super::super) fn is_motto(words: &[Word]) -> Option<usize> {
    MOTTO.starts(words).map(|(length, ())| length)
}

impl Scan<'_, '_> {
    /// Takes such a line.
    pub(super) fn furniture(&mut self, row: Row) -> bool {
        let words = self.words(row);
        let shouted = self.page.is_shouted(row.words);
        if let Some(length) = is_motto(words) {
            // The end of it may stand on the next line.
            self.frame(row.words.start, length);
            return true;
        }
        if let Some(length) = self.motto_over(row) {
            self.frame(row.words.start, length);
            return true;
        }
        let union = UNION.starts(words).map_or(0, |(length, ())| length);
        if union > 0 && union == words.len() && !self.opening.letterhead.is_empty() {
            self.frame(row.words.start, union);
            return true;
        }
        let whole = |found: Option<(usize, Secrecy)>| {
            found.filter(|(length, _)| shouted && *length == words.len())
        };
        if let Some((_, mark)) = whole(SECRET.starts(words)) {
            self.opening.secrecy = Some((row.words, mark));
            self.at = self.at.saturating_add(1);
            return true;
        }
        if shouted && URGENT.starts(words).is_some() {
            self.opening.frame.push(row.words);
            self.at = self.at.saturating_add(1);
            return true;
        }
        false
    }

    /// A motto that goes over the ends of lines.
    fn motto_over(&self, row: Row) -> Option<usize> {
        let end = self.lines.end_of(self.at, MORE_LINES);
        is_motto(self.page.get(WordRange::new(row.words.start, end)))
    }
}
