//! How a document opens: letterhead, number, place and day, type, title, and to whom it goes. Only where
//! each of them stands is told here; [`head`](super::head) takes their values.

mod addressees;
mod furniture;
mod lines;
mod names;
mod place;
mod title;

use super::page::Page;
use super::tail;
use crate::document::{Kind, OwnNumber, Secrecy, body_at, own_number};
use crate::text::{Cursor, Gap, Word, WordRange, phrases};
pub(super) use furniture::is_motto;
use lines::{Lines, Row};
pub(super) use names::starts_body;
use names::{is_body, is_person};
pub(super) use place::Dated;

/// Longer than this, in words, a line of no other use is a sentence of the text.
const SENTENCE: usize = 25;
/// A number, a day or a motto goes over so many lines more.
const MORE_LINES: usize = 3;

phrases! {
    /// What a paragraph of the legal basis starts with.
    static BASIS = [
        "căn cứ", "trên cơ sở", "tiếp theo", "theo", "xét đề nghị", "xét tờ trình", "xét báo cáo", "xét thấy", "xét kết quả",
        "xét ý kiến", "xét văn bản", "xét công văn", "xét nhu cầu", "xét biên bản", "xét đơn", "xét hồ sơ", "xét năng lực",
        "xét điều kiện", "xét quá trình", "xét theo", "sau khi xem xét",
    ];
    /// The same, but what a title may start with as well.
    static CARRIES_OUT = [
        "thực hiện", "triển khai", "triển khai thực hiện", "tiếp tục thực hiện", "để thực hiện", "để triển khai", "thi hành",
        "chấp hành",
    ];
    static NO_BASIS = ["theo dõi"];
    static ADDRESSED = ["kính gửi"];
    static SUBJECT = ["v/v", "về việc"];
}

/// Whether some words start a paragraph of the legal basis.
pub(super) fn is_basis(words: &[Word]) -> bool {
    cites(words) || carries_out(words)
}

/// Whether they start one that no title starts as.
pub(super) fn cites(words: &[Word]) -> bool {
    starts(&BASIS, words) && NO_BASIS.starts(words).is_none()
}

/// How many words the phrase is with which a paragraph of the legal basis starts.
pub(super) fn basis_phrase(words: &[Word]) -> usize {
    let found = [BASIS.starts(words), CARRIES_OUT.starts(words)];
    let lengths = found.into_iter().flatten().map(|(length, ())| length);
    lengths.max().unwrap_or_default()
}

/// Whether some words say that something is carried out.
pub(super) fn carries_out(words: &[Word]) -> bool {
    starts(&CARRIES_OUT, words)
}

/// Whether some words start what stands below a title.
pub(super) fn is_opener(words: &[Word]) -> bool {
    is_basis(words) || starts(&ADDRESSED, words)
}

fn starts(phrases: &crate::text::Phrases, words: &[Word]) -> bool {
    words.first().is_some_and(|first| first.capital) && phrases.starts(words).is_some()
}

/// Where the parts of the head stand.
#[derive(Debug, Default)]
pub(super) struct Opening {
    /// What says nothing about the document.
    pub(super) frame: Vec<WordRange>,
    pub(super) secrecy: Option<(WordRange, Secrecy)>,
    pub(super) number: Option<OwnNumber>,
    pub(super) dated: Option<Dated>,
    /// The lines that name who issues.
    pub(super) letterhead: Vec<WordRange>,
    pub(super) kind: Option<(WordRange, &'static Kind)>,
    pub(super) title: Option<WordRange>,
    /// Whether it is a letter: what it is about stands below its number, and no type above.
    pub(super) is_letter: bool,
    /// To whom it goes.
    pub(super) addressees: Vec<WordRange>,
    /// The block that follows.
    pub(super) end: usize,
}

impl Opening {
    pub(super) fn of(page: &Page<'_>) -> Self {
        let mut scan = Scan {
            page,
            lines: Lines::of(page),
            at: 0,
            done: false,
            opening: Self::default(),
        };
        scan.letterhead();
        let mut opening = scan.opening;
        if !opening.is_sure() {
            opening.letterhead.clear();
            opening.end = 0;
        }
        opening
    }

    /// Whether anything but names was found.
    pub(super) fn is_sure(&self) -> bool {
        self.kind.is_some()
            || self.number.is_some()
            || self.dated.is_some()
            || self.title.is_some()
            || !self.addressees.is_empty()
            || !self.frame.is_empty()
            || self.secrecy.is_some()
    }
}

struct Scan<'p, 't> {
    page: &'p Page<'t>,
    lines: Lines,
    /// The line that comes next.
    at: usize,
    /// Whether the text comes next.
    done: bool,
    opening: Opening,
}

impl Scan<'_, '_> {
    fn row(&self) -> Option<Row> {
        self.lines.get(self.at)
    }

    fn words(&self, row: Row) -> &[Word] {
        self.page.get(row.words)
    }

    /// Goes on after some words, with what is left of their line.
    fn pass(&mut self, end: usize) {
        self.at = self.lines.after(self.at, end);
    }

    /// Reads line after line until the text starts.
    fn letterhead(&mut self) {
        while let Some(row) = self.row() {
            self.opening.end = row.block;
            if !self.furniture(row) && !self.stated(row) && !self.named(row) {
                if self.is_text(row) {
                    return;
                }
                self.at = self.at.saturating_add(1);
            }
            if self.done {
                return;
            }
            if self.opening.kind.is_some() {
                break;
            }
        }
        self.below();
    }

    fn frame(&mut self, start: usize, length: usize) {
        let end = start.saturating_add(length);
        self.opening.frame.push(WordRange::new(start, end));
        self.pass(end);
    }

    /// Number, place and day, type, subject, addressees.
    fn stated(&mut self, row: Row) -> bool {
        let wide = WordRange::new(row.words.start, self.lines.end_of(self.at, MORE_LINES));
        if self.opening.number.is_none()
            && let Some((own, end)) = number(self.page, wide)
        {
            self.opening.number = Some(own);
            self.opening
                .frame
                .push(WordRange::new(row.words.start, end));
            self.pass(end);
            return true;
        }
        if self.opening.dated.is_none()
            && let Some((dated, end)) = place::dated(self.page, wide)
        {
            self.opening.dated = Some(dated);
            self.pass(end);
            return true;
        }
        let words = self.words(row);
        if starts(&ADDRESSED, words) {
            self.addressees();
            (self.opening.is_letter, self.done) = (true, true);
            return true;
        }
        if self.opening.title.is_none() && starts(&SUBJECT, words) && self.opening.number.is_some()
        {
            self.subject(row);
            return true;
        }
        if tail::is_appendix(self.page, row.words) {
            self.at = self.at.saturating_add(1);
            self.opening.frame.push(row.words);
            self.title(None);
            self.opening.end = self.block();
            self.done = true;
            return true;
        }
        self.kind(row)
    }

    /// The type, at the start of a line in capitals, or alone on a line.
    fn kind(&mut self, row: Row) -> bool {
        // The type itself may be broken by the end of a line.
        let end = self.lines.end_of(self.at, 1);
        let wide = WordRange::new(row.words.start, end);
        let Some((length, kind)) = Kind::starts(self.page.get(wide)) else {
            return false;
        };
        let own = WordRange::new(row.words.start, row.words.start.saturating_add(length));
        let next = self.page.words.get(own.end).filter(|_| own.end < end);
        let colon = next.is_some_and(|next| next.is_mark(':'));
        let alone = length == row.words.len() && row.is_apart();
        if colon || !(self.page.is_shouted(row.words) || alone) {
            return false;
        }
        self.opening.kind = Some((own, kind));
        let rest = WordRange::new(own.end, row.words.end);
        self.at = self.at.saturating_add(1);
        self.title(Some(rest).filter(|rest| !rest.is_empty()));
        true
    }

    /// A line that names a body.
    fn named(&mut self, row: Row) -> bool {
        let words = self.words(row);
        let shouted = self.page.is_shouted(row.words);
        let body =
            || body_at(self.page.text, words, 0).is_some_and(|body| body.words.end == words.len());
        if row.bullet || is_opener(words) && !shouted || !shouted && !body() {
            return false;
        }
        self.opening.letterhead.push(row.words);
        self.at = self.at.saturating_add(1);
        true
    }

    /// Whether a line is one of the text itself.
    fn is_text(&self, row: Row) -> bool {
        let words = self.words(row);
        row.bullet
            || is_opener(words)
            || words.len() > SENTENCE
            || self.page.is_closed(row.words) && words.len() > 6
    }

    fn block(&self) -> usize {
        self.row().map_or(self.lines.limit, |row| row.block)
    }

    /// What stands between the title and the text: who decides, and to whom it goes.
    fn below(&mut self) {
        while let Some(row) = self.row() {
            let words = self.words(row);
            let shouted = self.page.is_shouted(row.words);
            if starts(&ADDRESSED, words) {
                self.addressees();
                continue;
            }
            let sends = words.len() < 12
                && matches!(words, [.., wires, colon] if wires.is("điện") && colon.is_mark(':'));
            if sends {
                self.opening.frame.push(row.words);
                self.at = self.at.saturating_add(1);
                self.items(Vec::new());
                continue;
            }
            let again =
                shouted && self.opening.kind.is_some() && (is_body(words) || is_person(words))
                    || shouted
                        && self
                            .opening
                            .frame
                            .last()
                            .is_some_and(|last| last.end == row.words.start && !row.is_apart());
            if !again {
                break;
            }
            self.opening.frame.push(row.words);
            self.at = self.at.saturating_add(1);
        }
        self.opening.end = self.block();
    }

    /// *V/v rà soát hộ trồng lúa*, over the lines that follow.
    fn subject(&mut self, row: Row) {
        let length = SUBJECT
            .starts(self.words(row))
            .map_or(0, |(length, ())| length);
        self.at = self.at.saturating_add(1);
        let mut whole = WordRange::new(row.words.start.saturating_add(length), row.words.end);
        self.opening
            .frame
            .push(WordRange::new(row.words.start, whole.start));
        while let Some(next) = self.row() {
            let wide = WordRange::new(next.words.start, self.lines.end_of(self.at, MORE_LINES));
            let words = self.page.get(wide);
            let loud = self.page.is_shouted(next.words) && !self.page.is_shouted(whole);
            let other = next.is_apart()
                || next.bullet
                || loud
                || is_motto(words).is_some()
                || is_opener(words)
                || place::dated(self.page, wide).is_some()
                || number(self.page, wide).is_some();
            if other {
                break;
            }
            whole.end = next.words.end;
            self.at = self.at.saturating_add(1);
        }
        self.opening.is_letter = true;
        self.opening.title = Some(whole).filter(|whole| !whole.is_empty());
    }
}

/// The number of the document at the start of some words, and the word after it.
fn number(page: &Page<'_>, range: WordRange) -> Option<(OwnNumber, usize)> {
    let words = page.get(range);
    let first = words.first()?;
    let typed = || {
        let (length, _) = Kind::starts(words)?;
        words
            .get(length)
            .filter(|word| word.is("số") && word.gap < Gap::Line)
    };
    let numbered = first.is("số") || first.is_number() || typed().is_some();
    let mut cursor = Cursor::new(page.text, words);
    let own = own_number(&mut cursor).filter(|_| numbered)?;
    Some((own, range.start.saturating_add(cursor.at)))
}
