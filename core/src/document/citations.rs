//! Citations of documents in running text.
//!
//! The text is read once from its beginning. Where a word for a type, *số*, a number, or an article may
//! begin a citation, as much is read as belongs to it; what the words leave open is not stated.

use std::sync::OnceLock;

use chrono::NaiveDate;

use super::cursor::Cursor;
use super::kinds::{KINDS, Kind, OTHER_WORDS};
use super::lexicon::Lexicon;
use super::link::Links;
use super::number::{DocumentNumber, Place};
use super::pinpoint;
use super::title;
use crate::text::TokenKind;

/// A citation that a text holds. What the text does not say, or not clearly, is `None`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Found {
    /// Where the whole citation starts and ends, in bytes.
    pub(crate) bytes: (usize, usize),
    /// The abbreviated type, by the word of the text first, else by the number: `QĐ`, `Luật`.
    pub(crate) kind: Option<&'static str>,
    /// Number and symbol in official spelling; of a short mention, what it says: `226`.
    pub(crate) number: Option<String>,
    pub(crate) issued_on: Option<NaiveDate>,
    pub(crate) issuer: Option<String>,
    pub(crate) title: Option<String>,
    /// Point, clause, article: `khoản 2 Điều 103`.
    pub(crate) pinpoint: Option<String>,
    /// The first citation of the same document before this one, as a position in the answer.
    pub(crate) refers_to: Option<usize>,
}

/// What a word may begin.
#[derive(Debug, Clone, Copy)]
enum Begin {
    /// A type of document; `None` for *văn bản*, which may be of any.
    Type(Option<&'static Kind>),
    /// *số*.
    Number,
    /// *mẫu*: what follows is the code of a form.
    Form,
    /// *điểm*, *khoản*, *Điều*.
    Unit,
}

fn beginnings() -> &'static Lexicon<Begin> {
    static LEXICON: OnceLock<Lexicon<Begin>> = OnceLock::new();
    LEXICON.get_or_init(|| {
        let kinds = KINDS
            .iter()
            .map(|kind| (kind.name, Begin::Type(Some(kind))));
        let others = OTHER_WORDS
            .iter()
            .map(|(word, key)| (*word, Begin::Type(Kind::of(key))));
        let units = pinpoint::UNITS.iter().map(|unit| (*unit, Begin::Unit));
        let words = [
            ("văn bản", Begin::Type(None)),
            ("số", Begin::Number),
            ("mẫu", Begin::Form),
            ("biểu mẫu", Begin::Form),
            ("mẫu biểu", Begin::Form),
        ];
        Lexicon::new(kinds.chain(others).chain(units).chain(words))
    })
}

/// A citation up to its title, and where its title may begin.
pub(super) struct Core<'t> {
    pub(super) found: Found,
    pub(super) link: Option<DocumentNumber>,
    pub(super) year: Option<u32>,
    pub(super) after: Cursor<'t>,
}

/// Every citation of a text, disjoint and in order.
pub(crate) fn find_citations(text: &str) -> Vec<Found> {
    let mut finder = Finder {
        text,
        found: Vec::new(),
        links: Links::default(),
        untitled: None,
    };
    finder.run();
    finder.found
}

pub(super) struct Finder<'t> {
    pub(super) text: &'t str,
    found: Vec<Found>,
    pub(super) links: Links,
    /// The last citation, whose title is read when it is known where the next one begins.
    untitled: Option<(Core<'t>, bool)>,
}

impl<'t> Finder<'t> {
    fn run(&mut self) {
        let mut cursor = Cursor::new(self.text);
        // Whether a number may begin here: after white space or an opening mark.
        let mut open = true;
        while let Some(token) = cursor.peek() {
            let here = open || token.apart;
            open = matches!(
                token.kind,
                TokenKind::Mark('(' | '[' | '“' | '"' | '‘' | '*')
            );
            let digit = token.text.starts_with(|c: char| c.is_ascii_digit());
            let mut ahead = cursor.clone();
            if digit && here {
                if let Some(core) = self.numbered(&mut ahead, Place::Bare) {
                    self.push(core);
                } else {
                    ahead = cursor;
                    ahead.advance();
                }
                cursor = ahead;
                continue;
            }
            let begin = match token.kind {
                TokenKind::Word => beginnings().longest(&mut ahead),
                _ => None,
            };
            match begin {
                None => {
                    cursor.advance();
                    continue;
                }
                Some(Begin::Form) => {
                    ahead.word("số");
                    skip_glued(&mut ahead);
                }
                // The head of a document, with its own number: "Số: 144/KH-UBND".
                Some(Begin::Number) if cursor.at_capital() => {
                    ahead.mark(':');
                    skip_glued(&mut ahead);
                }
                Some(Begin::Number) => {
                    if let Some(core) = self.numbered_at(&cursor, &mut ahead) {
                        self.push(core);
                    }
                }
                Some(Begin::Type(kind)) => {
                    if let Some(core) = self.typed(&cursor, &mut ahead, kind) {
                        self.push(core);
                    }
                }
                Some(Begin::Unit) => {
                    ahead = cursor.clone();
                    self.pinpointed(&mut ahead);
                }
            }
            cursor = ahead;
        }
        self.entitle(None);
    }

    /// Articles, and the document that they are in.
    fn pinpointed(&mut self, cursor: &mut Cursor<'t>) {
        let start = cursor.start();
        let Some(bytes) = pinpoint::read(cursor) else {
            cursor.advance();
            return;
        };
        let mut ahead = cursor.clone();
        pinpoint::connect(&mut ahead);
        let from = ahead.clone();
        let core = match beginnings().longest(&mut ahead) {
            Some(Begin::Type(kind)) => self.typed(&from, &mut ahead, kind),
            _ => None,
        };
        if let Some(mut core) = core {
            core.found.bytes.0 = start;
            core.found.pinpoint = Some(collapsed(self.text, bytes));
            self.push(core);
            *cursor = ahead;
        }
    }

    fn push(&mut self, mut core: Core<'t>) {
        let nested = self.entitle(Some(core.found.bytes.0));
        let position = self.found.len();
        if core.found.refers_to.is_none() {
            core.found.refers_to = self.links.link(
                &core.found,
                core.link.as_ref(),
                core.year,
                position,
                &self.found,
            );
        }
        self.found.push(core.found.clone());
        self.untitled = Some((core, nested));
    }

    /// Reads the title of the last citation, now that it is known where the next one begins. Says
    /// whether that one stands within it.
    fn entitle(&mut self, next: Option<usize>) -> bool {
        let Some((core, nested)) = self.untitled.take() else {
            return false;
        };
        if core.found.title.is_some() || core.link.is_none() {
            return false;
        }
        let entitled = title::read(self.text, core.after, &core.found, nested, next);
        if let (title::Entitled::Title(bytes), Some(last)) = (&entitled, self.found.last_mut()) {
            last.title = Some(collapsed(self.text, *bytes));
            last.bytes.1 = bytes.1;
        }
        entitled == title::Entitled::Nests
    }
}

/// Whether a citation may begin at a place.
pub(super) fn starts_document(cursor: &Cursor<'_>) -> bool {
    let begin = beginnings().longest(&mut cursor.clone());
    matches!(begin, Some(Begin::Type(_)))
}

/// Skips a number that is none of a cited document.
fn skip_glued(cursor: &mut Cursor<'_>) {
    let mut first = true;
    while let Some(token) = cursor.peek() {
        let part = token.kind != TokenKind::Break { paragraph: true }
            && (!token.apart
                || first
                    && token
                        .text
                        .starts_with(|c: char| c.is_ascii_digit() || c == '/'));
        if !part {
            break;
        }
        first = false;
        cursor.advance();
    }
}

/// A stretch of the text on one line.
pub(super) fn collapsed(text: &str, (from, to): (usize, usize)) -> String {
    let stretch = text.get(from..to).unwrap_or_default();
    let mut out = String::with_capacity(stretch.len());
    for word in stretch.split_whitespace() {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
    out
}
