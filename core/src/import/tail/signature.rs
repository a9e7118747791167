//! Who signed: in whose place, in which office, and by which name.

use super::{authority, is_authority_alone};
use crate::document::{Signature, is_person};
use crate::import::page::Page;
use crate::import::reading::Reading;
use crate::text::{WordKind, WordRange, phrases};

phrases! {
    static SIGNED = ["đã ký", "ký tên", "ký", "ký, đóng dấu", "ký tên, đóng dấu"];
    /// Ranks before a name.
    static RANKS = [
        "đại tướng", "thượng tướng", "trung tướng", "thiếu tướng", "đại tá", "thượng tá", "trung tá", "thiếu tá", "đại úy",
        "thượng úy", "trung úy", "thiếu úy", "ts.", "ths.", "pgs.ts.", "gs.ts.", "bs.", "ks.",
    ];
}

/// The longest name of a person, in words.
const NAME: usize = 8;

/// The signature that is being read. Of several authorities one below the other, the last one signs.
#[derive(Debug, Default)]
pub(super) struct Signing {
    authority: Option<WordRange>,
    /// In whose place: the rest of the line of the authority.
    giver: Option<WordRange>,
    title: Option<WordRange>,
    name: Option<WordRange>,
    /// Whether it is over.
    closed: bool,
}

impl Signing {
    fn is_started(&self) -> bool {
        self.authority.is_some() || self.title.is_some()
    }

    /// Whether nobody has signed yet.
    pub(super) fn is_open(&self) -> bool {
        !self.closed && self.name.is_none()
    }

    /// Goes on with something else.
    pub(super) fn close(&mut self) {
        self.closed |= self.is_started();
    }

    /// *KT. CHỦ TỊCH*; in whose place may be said on the line below.
    pub(super) fn authority(&mut self, reading: &mut Reading<'_>, line: WordRange) -> bool {
        let page = reading.page;
        let words = page.get(line);
        let alone = is_authority_alone(page.text, words).then_some(words.len());
        let length = authority(page.text, words).or(alone);
        let length = length.filter(|_| page.is_shouted(line));
        let Some(length) = length else {
            return false;
        };
        let start = line.start.saturating_add(length);
        self.authority = Some(WordRange::new(line.start, start));
        self.giver = Some(WordRange::new(start, line.end));
        self.title = None;
        reading.draft.frame.push(page.place(line));
        true
    }

    /// *PHÓ CHỦ TỊCH*. Below the office in which somebody signs for another, his own may be named.
    pub(super) fn office(&mut self, reading: &mut Reading<'_>, line: WordRange) {
        let other = if self.authority.is_some() && self.title.is_some() {
            Some(line)
        } else {
            self.title.replace(line)
        };
        if let Some(other) = other {
            reading.draft.frame.push(reading.page.place(other));
        }
    }

    /// Takes the name, what says that it was signed, or the rest of an office.
    pub(super) fn takes(
        &mut self,
        reading: &mut Reading<'_>,
        line: WordRange,
        apart: bool,
    ) -> bool {
        if !self.is_started() || !self.is_open() {
            return false;
        }
        let page = reading.page;
        if is_mark(page, line) {
            reading.draft.frame.push(page.place(line));
            return true;
        }
        if let Some(name) = name(page, line) {
            let rank = WordRange::new(line.start, name.start);
            if !rank.is_empty() {
                reading.draft.frame.push(page.place(rank));
            }
            self.name = Some(name);
            return true;
        }
        // An office or a body goes on in capitals.
        if page.is_shouted(line) && !apart {
            match (&mut self.title, &mut self.giver) {
                (Some(title), _) if title.end == line.start => title.end = line.end,
                (None, Some(giver)) if giver.end == line.start => {
                    giver.end = line.end;
                    reading.draft.frame.push(page.place(line));
                }
                _ => return false,
            }
            return true;
        }
        false
    }

    pub(super) fn finish(self, reading: &mut Reading<'_>) {
        if !self.is_started() {
            return;
        }
        let page = reading.page;
        // *Q. CHỦ TỊCH* names the office that is filled for a time.
        let acting = self
            .authority
            .is_some_and(|words| page.get(words).first().is_some_and(|word| word.is("q")));
        let title = self.title.or(self.giver.filter(|_| acting));
        let mut take = |key: &str, words: Option<WordRange>| {
            let pointer = format!("/plan/document/signature/{key}");
            words.and_then(|words| reading.draft.take(pointer, page, words))
        };
        let signature = Signature {
            authority: take("authority", self.authority),
            title: take("title", title),
            name: take("name", self.name),
        };
        let document = reading.draft.plan.document.get_or_insert_default();
        document.signature = Some(signature);
    }
}

/// *(Đã ký)*
fn is_mark(page: &Page<'_>, line: WordRange) -> bool {
    let words = page.get(line);
    let open = words.first().is_some_and(|word| word.is_mark('('));
    let start = usize::from(open);
    let rest = words.get(start..).unwrap_or_default();
    SIGNED
        .starts(rest)
        .is_some_and(|(length, ())| rest.len() <= length.saturating_add(1) && (open || length > 1))
}

/// Whether a line below an office shows that somebody signs there.
pub(super) fn is_signed(page: &Page<'_>, line: WordRange) -> bool {
    is_mark(page, line) || name(page, line).is_some() || super::is_office(page, line)
}

/// The name of a person on a line of its own, after the rank.
fn name(page: &Page<'_>, line: WordRange) -> Option<WordRange> {
    let words = page.get(line);
    let rank = RANKS.starts(words).map_or(0, |(length, ())| length);
    let name = words.get(rank..)?;
    let shouted = page.is_shouted(line);
    // By the family name, a name in capitals is told from the rest of an office.
    let family = is_person(name);
    let parts = name.iter().all(|word| match word.kind {
        WordKind::Word => word.capital || !word.apart(),
        WordKind::Mark('.' | '-' | '\'' | '’') => true,
        _ => false,
    });
    let counted = name.iter().filter(|word| word.is_word()).count();
    (parts && (2..=NAME).contains(&counted) && (!shouted || family))
        .then(|| WordRange::new(line.start.saturating_add(rank), line.end))
}
