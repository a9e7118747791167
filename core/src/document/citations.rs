//! Citations of documents in running text.
//!
//! The words are read once from the first to the last. Where a word for a type, *số*, a number, or an
//! article may begin a citation, as much is read as belongs to it; what the words leave open is not stated.

use std::sync::LazyLock;

use super::found::{Core, Found};
use super::kinds::{Kind, names, short_names};
use super::lexemes::{BY_NAME, NUMBER};
use super::link::Links;
use super::list::List;
use super::number::Place;
use super::title::{self, Entitled};
use super::{before, pinpoint};
use crate::text::{Cursor, Gap, Phrases, Tokens, Word, WordKind, each_paragraph};

/// What a word may begin.
#[derive(Debug, Clone, Copy)]
enum Begin {
    /// A type of document; `None` for *văn bản*, which may be of any.
    Type(Option<&'static Kind>),
    /// The abbreviation of a type, which only its number makes one.
    Short(&'static Kind),
    /// *số*.
    Number,
    /// *mẫu*: what follows is the code of a form.
    Form,
    /// *điểm*, *khoản*, *Điều*.
    Unit,
    /// *căn cứ*.
    Basis,
}

static BEGINNINGS: LazyLock<Phrases<Begin>> = LazyLock::new(|| {
    let kinds = names().map(|(name, kind)| (name, Begin::Type(Some(kind))));
    let short = short_names().map(|(name, kind)| (name, Begin::Short(kind)));
    let units = pinpoint::UNITS.iter().map(|unit| (*unit, Begin::Unit));
    let words = [
        ("văn bản", Begin::Type(None)),
        ("số", Begin::Number),
        ("mẫu", Begin::Form),
        ("biểu mẫu", Begin::Form),
        ("mẫu biểu", Begin::Form),
        ("căn cứ", Begin::Basis),
    ];
    Phrases::new(kinds.chain(units).chain(words).chain(short))
});

/// Hands on every citation of a text, disjoint and in order.
pub(crate) fn each_citation(text: &str, mut take: impl FnMut(Found)) {
    let (mut found, mut known) = (Vec::new(), Links::default());
    each_paragraph(text, may_cite, |words| {
        Finder::new(text, words, &mut found, &mut known).run();
        found.drain(..).for_each(&mut take);
    });
}

/// Whether a stretch may cite a document: by a number or a day, or a law by its name.
fn may_cite(stretch: &str) -> bool {
    let bytes = stretch.as_bytes();
    let named = |(at, pair): (usize, &[u8])| {
        let [before, first] = pair else { return false };
        matches!(first | 0x20, b'l' | b'h' | b'p')
            && !before.is_ascii_alphanumeric()
            && is_named_law(stretch.get(at.saturating_add(1)..).unwrap_or_default())
    };
    bytes.iter().any(u8::is_ascii_digit)
        || is_named_law(stretch)
        || bytes.windows(2).enumerate().any(named)
}

/// Whether a word for what is cited by its name alone comes first.
fn is_named_law(rest: &str) -> bool {
    let first = Tokens::new(rest).next();
    first.is_some_and(|first| BY_NAME.iter().any(|word| word.spells(first.spelling)))
}

/// Every citation among some words of a text, disjoint and in order. `known` are those of the words
/// before them, and are told of these.
pub(crate) fn find_in(text: &str, words: &[Word], known: &mut Links) -> Vec<Found> {
    let mut found = Vec::new();
    for paragraph in words.chunk_by(|_, next| next.gap != Gap::Paragraph) {
        Finder::new(text, paragraph, &mut found, known).run();
    }
    found
}

/// Finds the citations of one paragraph.
pub(super) struct Finder<'w, 'f> {
    /// The first word.
    pub(super) start: Cursor<'w>,
    found: &'f mut Vec<Found>,
    pub(super) known: &'f mut Links,
    /// The last citation, whose title is read when it is known where the next one begins.
    untitled: Option<(Core, bool)>,
    /// The list that the last citation stands in.
    list: List,
    /// Whether the sentence states the legal basis.
    pub(super) basis: bool,
}

impl<'w, 'f> Finder<'w, 'f> {
    fn new(
        text: &'w str,
        words: &'w [Word],
        found: &'f mut Vec<Found>,
        known: &'f mut Links,
    ) -> Self {
        Self {
            start: Cursor::new(text, words),
            found,
            known,
            untitled: None,
            list: List::default(),
            basis: false,
        }
    }

    fn run(&mut self) {
        let mut cursor = self.start;
        // Whether a number may begin here: after white space or an opening mark.
        let mut open = true;
        while let Some(word) = cursor.peek() {
            let here = open || word.apart();
            open = matches!(word.kind, WordKind::Mark('(' | '[' | '“' | '"' | '‘' | '*'));
            let mut ahead = cursor;
            let core = match word.kind {
                WordKind::Mark(mark) => {
                    self.basis &= mark != '.';
                    None
                }
                WordKind::Number if here => Self::numbered(&mut ahead, Place::Bare),
                WordKind::Number => None,
                // "30a/2008/NQ-CP".
                WordKind::Word if here && !word.capital && self.starts_with_digit(word) => {
                    Self::numbered(&mut ahead, Place::Bare)
                }
                WordKind::Word => self.begun(&mut ahead),
            };
            if let Some(core) = core {
                self.push(core);
            } else if ahead.at == cursor.at {
                ahead.advance();
            }
            cursor = ahead;
        }
        self.entitle(None);
    }

    fn starts_with_digit(&self, word: &Word) -> bool {
        let text = word.place.of(self.start.text);
        text.starts_with(|c: char| c.is_ascii_digit())
    }

    /// What a word begins.
    fn begun(&mut self, ahead: &mut Cursor<'w>) -> Option<Core> {
        let from = *ahead;
        match ahead.phrase(&BEGINNINGS)? {
            Begin::Form => {
                NUMBER.take(ahead);
                skip_glued(ahead);
                None
            }
            // The head of a document, with its own number: "Số: 144/KH-UBND".
            Begin::Number if from.at_capital() => {
                ahead.mark(':');
                skip_glued(ahead);
                None
            }
            Begin::Number => Self::numbered_at(from, ahead),
            Begin::Type(kind) => self.typed(from, ahead, kind),
            Begin::Short(kind) => Self::abbreviated(from, ahead, kind),
            Begin::Unit => {
                *ahead = from;
                self.pinpointed(ahead)
            }
            Begin::Basis => {
                self.basis |= from.at_capital();
                None
            }
        }
    }

    /// Articles, and the document that they are in.
    fn pinpointed(&mut self, cursor: &mut Cursor<'w>) -> Option<Core> {
        let start = *cursor;
        let parts = pinpoint::read(cursor)?;
        let mut ahead = *cursor;
        pinpoint::connect(&mut ahead);
        let from = ahead;
        let mut core = match ahead.phrase(&BEGINNINGS) {
            Some(Begin::Type(kind)) => self.typed(from, &mut ahead, kind)?,
            Some(Begin::Short(kind)) => Self::abbreviated(from, &mut ahead, kind)?,
            _ => return None,
        };
        core.found.place.start = start.start();
        core.words.start = start.at;
        core.found.pinpoint = Some(start.written(parts).into_owned());
        *cursor = ahead;
        Some(core)
    }

    fn push(&mut self, mut core: Core) {
        let before = before::read(self.start, &core);
        self.list.take(
            &mut core,
            before,
            self.untitled.as_ref().map(|(last, _)| last),
            self.start,
        );
        let nested = self.entitle(Some(core.words.start));
        self.list.settle(&mut core, self.found, self.known);
        self.known.push(&mut core);
        self.found.push(std::mem::take(&mut core.found));
        self.untitled = Some((core, nested));
    }

    /// Reads the title of the last citation, now that it is known where the next one begins. Says
    /// whether that one stands within it.
    fn entitle(&mut self, next: Option<usize>) -> bool {
        let Some((core, nested)) = self.untitled.take() else {
            return false;
        };
        let Some(last) = self.found.last_mut().filter(|found| found.title.is_none()) else {
            return false;
        };
        if core.number.is_none() {
            return false;
        }
        let after = self.start.at(core.words.end);
        let entitled = title::read(after, last.issuer.as_deref(), nested, next);
        if let Entitled::Title(words) = entitled {
            last.title = Some(after.written(words).into_owned());
            last.place.end = after.place(words).end;
        }
        entitled == Entitled::Nests
    }
}

/// Whether a citation may begin at a place.
pub(super) fn starts_document(cursor: &Cursor<'_>) -> bool {
    let begin = BEGINNINGS.starts(cursor.rest());
    matches!(begin, Some((_, Begin::Type(_))))
}

/// Skips a number that is none of a cited document.
fn skip_glued(cursor: &mut Cursor<'_>) {
    let text = cursor.text;
    let mut first = true;
    while let Some(word) = cursor.peek() {
        let number = |word: &Word| {
            word.is_mark('/')
                || word
                    .place
                    .of(text)
                    .starts_with(|c: char| c.is_ascii_digit())
        };
        if word.apart() && !(first && number(word)) {
            break;
        }
        first = false;
        cursor.advance();
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::text::Words;

    /// What stands in citations, without digits and without a word for what is cited by its name.
    fn pieces() -> Vec<&'static str> {
        let names = names().chain(short_names()).map(|(name, _)| name);
        let units = pinpoint::UNITS.iter().copied();
        let others = [
            "căn cứ",
            "văn bản",
            "số",
            "mẫu",
            "biểu mẫu",
            "ngày",
            "tháng",
            "năm",
            "của",
            "về",
            "việc",
            "và",
            "tại",
            "Chính phủ",
            "Quốc hội",
            "Ban Bí thư",
            "UBND thành phố",
            "/QĐ-UBND",
            "QĐ-TTg",
            "KH-UBND",
            "XIV",
            "a",
            "này",
            "sửa đổi, bổ sung một số điều",
            "được ban hành kèm theo",
            "(sau đây gọi là",
            ")",
            ",",
            ";",
            "-",
            "\n",
            "đảng",
        ];
        let all = names.chain(units).chain(others);
        all.filter(|piece| !may_cite(piece)).collect()
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(20_000) })]
        /// Stretches that are left out hold nothing.
        #[test]
        fn what_may_not_cite_does_not(parts in prop::collection::vec(prop::sample::select(pieces()), 0..16)) {
            let text = parts.join(" ");
            prop_assume!(!may_cite(&text));
            let words = Words::of(&text);
            let found = find_in(&text, &words.list, &mut Links::default());
            prop_assert!(found.is_empty(), "{text}: {}", found.len());
        }
    }

    #[test]
    fn digits_and_names_of_laws_may_cite() {
        for text in [
            "Bộ luật Dân sự",
            "HIẾN PHÁP",
            "Pháp lệnh",
            "lua\u{323}\u{302}t",
            "theo(Luật Đất đai)",
            "ngày 5",
        ] {
            assert!(may_cite(text), "{text}");
        }
        for text in ["", "Quyết định", "luân phiên", "hiện nay", "phát biểu"] {
            assert!(!may_cite(text), "{text}");
        }
    }
}
