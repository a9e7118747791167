//! Citations of documents in running text.
//!
//! The text is read once from its beginning. Where a word for a type, *số*, a number, or an article may
//! begin a citation, as much is read as belongs to it; what the words leave open is not stated.

use std::sync::OnceLock;

use chrono::NaiveDate;

use super::cursor::Cursor;
use super::day;
use super::issuer;
use super::kinds::{KINDS, Kind, OTHER_WORDS};
use super::law;
use super::lexicon::Lexicon;
use super::link::Links;
use super::number::{DocumentNumber, Place, read};
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

/// Types that are cited by number alone in later mentions and in the press: *Nghị quyết 80*.
const CITED_SHORT: [&str; 6] = ["NQ", "KL", "CT", "NĐ", "TT", "QĐ"];
/// What is counted after a number that is none of a document: *Quyết định 30 người*.
const COUNTED: [&str; 26] = [
    "người",
    "năm",
    "tháng",
    "ngày",
    "tuần",
    "giờ",
    "phút",
    "tỷ",
    "tỉ",
    "triệu",
    "nghìn",
    "đồng",
    "điểm",
    "nội dung",
    "nhiệm vụ",
    "nhóm",
    "chỉ tiêu",
    "cơ quan",
    "đơn vị",
    "phòng",
    "xã",
    "phường",
    "trường hợp",
    "dự án",
    "hội nghị",
    "lần",
];

/// A citation up to its title, and where its title may begin.
struct Core<'t> {
    found: Found,
    link: Option<DocumentNumber>,
    year: Option<u32>,
    after: Cursor<'t>,
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

struct Finder<'t> {
    text: &'t str,
    found: Vec<Found>,
    links: Links,
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
                match self.numbered(&mut ahead, Place::Bare) {
                    Some(core) => self.push(core),
                    None => {
                        ahead = cursor;
                        ahead.advance();
                    }
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
                Some(Begin::Number) => match cursor.at_capital() {
                    // The head of a document, with its own number: "Số: 144/KH-UBND".
                    true => {
                        ahead.mark(':');
                        skip_glued(&mut ahead);
                    }
                    false => {
                        if let Some(core) = self.numbered_at(&cursor, &mut ahead) {
                            self.push(core);
                        }
                    }
                },
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

    /// A number alone.
    fn numbered(&self, cursor: &mut Cursor<'t>, place: Place) -> Option<Core<'t>> {
        let start = cursor.start();
        let number = read(cursor, place)?;
        // Without a word for its type, only a number that names one is a document.
        if number.kind == Some("CV") && !number.hyphen_first || number.ordinal.is_none() {
            return None;
        }
        let mut found = Found {
            bytes: (start, cursor.end),
            kind: number.kind,
            ..Found::default()
        };
        found.number = Some(number.normalized.clone());
        Some(self.rest(found, Some(number), cursor))
    }

    /// A number after *số*.
    fn numbered_at(&self, from: &Cursor<'t>, ahead: &mut Cursor<'t>) -> Option<Core<'t>> {
        let mut cursor = ahead.clone();
        cursor.mark(':');
        let mut core = self.numbered(&mut cursor, Place::Typed)?;
        core.found.bytes.0 = from.start();
        *ahead = cursor;
        Some(core)
    }

    /// What follows the word for a type.
    fn typed(
        &self,
        from: &Cursor<'t>,
        ahead: &mut Cursor<'t>,
        kind: Option<&'static Kind>,
    ) -> Option<Core<'t>> {
        let mut cursor = ahead.clone();
        let mut found = Found {
            bytes: (from.start(), cursor.end),
            kind: kind.map(|kind| kind.key),
            ..Found::default()
        };
        let capital = from.at_capital();
        let law = kind
            .filter(|_| capital)
            .and_then(|kind| law::name(kind.key, &mut cursor));
        if law.is_some() {
            found.title = Some(collapsed(self.text, (from.start(), cursor.end)));
        } else {
            found.issuer = issuer_before_number(self.text, &mut cursor);
        }
        let before = cursor.clone();
        let stated = cursor.word("số");
        cursor.mark(':');
        let number = read(&mut cursor, Place::Typed).filter(|number| number.ordinal.is_some());
        if let Some(number) = number {
            found.kind = found.kind.or(number.kind);
            found.number = Some(number.normalized.clone());
            found.bytes.1 = cursor.end;
            let core = self.rest(found, Some(number), &mut cursor);
            *ahead = cursor;
            return Some(core);
        }
        cursor = before;
        if law.is_some() {
            found.bytes.1 = cursor.end;
            let core = self.rest(found, None, &mut cursor);
            *ahead = cursor;
            return Some(core);
        }
        if found.issuer.is_some() {
            return None;
        }
        if stated {
            cursor.word("số");
            cursor.mark(':');
        }
        let core = self.short(found, kind?, capital, &mut cursor)?;
        *ahead = cursor;
        Some(core)
    }

    /// A mention by the number alone: *Kết luận 226*, *Nghị định 30/2020*.
    fn short(
        &self,
        mut found: Found,
        kind: &'static Kind,
        capital: bool,
        cursor: &mut Cursor<'t>,
    ) -> Option<Core<'t>> {
        let integer = cursor.number(1..=5).filter(|integer| *integer > 0)?;
        let mut number = integer.to_string();
        let mut ahead = cursor.clone();
        let year = (!ahead.apart() && ahead.mark('/') && !ahead.apart())
            .then(|| ahead.number(4..=4))
            .flatten()
            .filter(|year| (1945..2100).contains(year));
        if let Some(year) = year {
            number = format!("{integer}/{year}");
            *cursor = ahead;
        }
        let next = cursor.peek();
        // 30%, 1/2, 3-5, 1.000: no number of a document.
        let glued = next.filter(|next| !next.apart);
        let ends = |mark: char| {
            matches!(
                mark,
                ',' | ';' | '.' | ':' | ')' | '”' | '"' | ']' | '*' | '?' | '!'
            )
        };
        if glued.is_some_and(|next| !matches!(next.kind, TokenKind::Mark(mark) if ends(mark))) {
            return None;
        }
        let inner = cursor.second().filter(|second| !second.apart);
        if glued.is_some() && inner.is_some_and(|second| second.kind == TokenKind::Number) {
            return None;
        }
        if next.is_some_and(|next| matches!(next.kind, TokenKind::Mark('%' | '-' | '/'))) {
            return None;
        }
        let mut date = cursor.clone();
        let dated = day::read(&mut date).is_some();
        if !dated && COUNTED.iter().any(|word| cursor.clone().words(word)) {
            return None;
        }
        found.refers_to = self.links.short(kind.key, &number);
        let certain = capital && CITED_SHORT.contains(&kind.key);
        if found.refers_to.is_none() && !certain {
            return None;
        }
        found.number = Some(number);
        found.bytes.1 = cursor.end;
        Some(self.rest(found, None, cursor))
    }

    /// Day, issuer, year and article after the number or name, in the order in which they stand.
    fn rest(
        &self,
        mut found: Found,
        link: Option<DocumentNumber>,
        cursor: &mut Cursor<'t>,
    ) -> Core<'t> {
        let mut year = None;
        loop {
            if found.issued_on.is_none() && year.is_none() {
                found.issued_on = day::read(cursor);
                if found.issued_on.is_some() {
                    continue;
                }
                year = day::read_year(cursor);
                if year.is_some() {
                    continue;
                }
            }
            if found.issuer.is_none()
                && let Some(bytes) = issuer::read(cursor, found.kind)
            {
                found.issuer = Some(collapsed(self.text, bytes));
                continue;
            }
            break;
        }
        if let Some(bytes) = pinpoint::after(cursor, starts_document) {
            found.pinpoint = Some(collapsed(self.text, bytes));
        }
        found.bytes.1 = cursor.end;
        Core {
            found,
            link,
            year,
            after: cursor.clone(),
        }
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
fn starts_document(cursor: &Cursor<'_>) -> bool {
    let begin = beginnings().longest(&mut cursor.clone());
    matches!(begin, Some(Begin::Type(_)))
}

/// *Nghị quyết của Quốc hội số 110/2023/QH15*.
fn issuer_before_number(text: &str, cursor: &mut Cursor<'_>) -> Option<String> {
    let mut ahead = cursor.clone();
    let bytes = issuer::read(&mut ahead, None)?;
    ahead.clone().word("số").then_some(())?;
    *cursor = ahead;
    Some(collapsed(text, bytes))
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
fn collapsed(text: &str, (from, to): (usize, usize)) -> String {
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
