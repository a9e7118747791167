//! The number of a document: `45/2018/QĐ-TTg`, `226-KL/TW`, `110/2023/QH15`, `12729/VPCP-KGVX`.
//!
//! Read in this order: a hyphen after the ordinal is the Party's way; then a year; then a type of the
//! table; and what is left is a công văn, which names no type.

mod form;
mod segment;

use super::kinds::is_form;
use super::lexemes::NUMBER;
use crate::json::terms;
use crate::text::{Cursor, TextRange, WordKind, Words, fold};
use segment::{Reading, Tail};

terms! {
    /// Who numbers a document.
    pub enum NumberSystem("numberSystem", "hệ thống số, ký hiệu", "system of numbers") {
        /// An agency of the State.
        State = "state", "văn bản của Nhà nước", "State";
        /// A body of the Party.
        Party = "party", "văn bản của Đảng", "Party";
        /// The National Assembly or its Standing Committee.
        Assembly = "assembly", "văn bản của Quốc hội, Ủy ban Thường vụ Quốc hội", "National Assembly";
    }
}

terms! {
    /// What was mended in the spelling of a number.
    pub enum NumberRepair("numberRepair", "cách sửa số, ký hiệu", "repair") {
        /// Words before the number were left out: `Số:`.
        Prefix = "prefix", "bỏ chữ đứng trước số", "words before the number left out";
        /// Dots in place of a number not yet given were left out.
        Placeholder = "placeholder", "bỏ dấu chấm để trống", "dots in place of a number left out";
        /// White space or a line break was taken out.
        Space = "space", "bỏ khoảng trắng", "white space taken out";
        /// Another dash is now a hyphen.
        Dash = "dash", "thay bằng dấu gạch nối", "another dash made a hyphen";
        /// Another slash is now `/`.
        Slash = "slash", "thay bằng dấu gạch chéo", "another slash made `/`";
        /// A number below ten has its zero, and no more than that.
        Padding = "padding", "viết đúng số 0 ở đầu", "zeros before the number set right";
        /// A D is now the Đ that was meant.
        LetterD = "letterD", "thay D bằng Đ", "D made Đ";
        /// Capitals and small letters are now the official ones.
        Case = "case", "viết đúng chữ hoa, chữ thường", "capitals set right";
        /// An abbreviation is now the official one.
        Abbreviation = "abbreviation", "viết đúng chữ viết tắt tên loại", "abbreviation set right";
        /// The hyphen after the ordinal is that of the Party, and the slash that of the State.
        Punctuation = "punctuation", "dùng đúng dấu của hệ thống văn bản", "slash and hyphen of the right system";
    }
}

/// What a number says of its document.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Form {
    /// The type, or who numbered it in a series of its own.
    #[default]
    Sure,
    /// The body and its unit, as a công văn does, which names no type.
    Letter,
    /// Nothing but the body.
    Body,
    /// A type that is not known.
    Unknown,
}

/// The number of a document, taken apart.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct DocumentNumber {
    /// In official spelling; the parts below are stretches of it.
    pub(crate) normalized: String,
    /// Where the number in the series ends; it begins the whole, if one is given.
    ordinal: usize,
    pub(crate) integer: Option<u64>,
    pub(crate) year: Option<u64>,
    /// Where type or issuer begin.
    symbol: usize,
    pub(crate) kind: Option<&'static str>,
    pub(crate) system: Option<NumberSystem>,
    issuers: TextRange,
    unit: TextRange,
    pub(crate) normative: Option<bool>,
    repairs: Repairs,
    /// Whether the hyphen stands first, as the Party writes.
    pub(crate) hyphen_first: bool,
    pub(super) form: Form,
}

/// A set of repairs.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Repairs(u16);

impl Repairs {
    fn bit(repair: NumberRepair) -> u16 {
        let at = NumberRepair::ALL.iter().position(|known| *known == repair);
        let at = at.and_then(|at| u32::try_from(at).ok());
        at.and_then(|at| 1_u16.checked_shl(at)).unwrap_or_default()
    }

    fn add(&mut self, repair: NumberRepair) {
        self.0 |= Self::bit(repair);
    }
}

/// Where a number is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// It fills a text.
    Whole,
    /// It stands in the head of its document, and may not be given yet.
    Head,
    /// It follows the word for its type, or *số*.
    Typed,
    /// It stands alone in a sentence.
    Bare,
}

/// Reads a number from its text.
pub(crate) fn read_whole(text: &str) -> Option<DocumentNumber> {
    let words = Words::of(text);
    let mut cursor = words.cursor();
    let prefix = NUMBER.take(&mut cursor);
    if prefix {
        cursor.mark(':');
    }
    let dots = placeholder(&mut cursor);
    let Read { mut number, .. } = read(&mut cursor, Place::Whole)?;
    let drafted = !dots || number.ordinal == 0;
    if !cursor.is_done() || !drafted {
        return None;
    }
    if prefix {
        number.repairs.add(NumberRepair::Prefix);
    }
    if dots {
        number.repairs.add(NumberRepair::Placeholder);
    }
    Some(number)
}

/// Takes the dots in place of a number that is not given yet.
pub(super) fn placeholder(cursor: &mut Cursor<'_>) -> bool {
    let start = cursor.at;
    while cursor
        .take(|word| matches!(word.kind, WordKind::Mark('.' | '…' | '_')))
        .is_some()
    {}
    cursor.at > start
}

/// The number and the symbol of a document together.
pub(crate) fn whole_number(number: &str, symbol: &str) -> String {
    // Where the whole number stands in place of its first part, nothing is added.
    if symbol.is_empty() || number.ends_with(symbol) {
        return number.to_owned();
    }
    // The Party puts the slash into the symbol: 226-KL/TW. After a year it is that of the State.
    let party = symbol.contains('/') && !symbol.starts_with(|c: char| c.is_ascii_digit());
    let mark = if party && !number.contains('/') {
        '-'
    } else {
        '/'
    };
    format!("{number}{mark}{symbol}")
}

/// Whether two texts are the number of one document: `05/2025/TT-VPCP` and `5/2025/TT-VPCP` are. A text
/// that is no number is only equal to its own spellings.
pub(crate) fn same_number(a: &str, b: &str) -> bool {
    number_key(a) == number_key(b)
}

/// What numbers of one document have in common.
pub(crate) fn number_key(text: &str) -> String {
    read_whole(text).map_or_else(
        || fold(text),
        |number| {
            let mut key = String::new();
            number.push_key(&mut key);
            key
        },
    )
}

impl DocumentNumber {
    fn part(&self, range: TextRange) -> Option<&str> {
        Some(range.of(&self.normalized)).filter(|part| !part.is_empty())
    }

    /// With its zero, decimal part and letter; `None` while no number is given.
    pub(crate) fn ordinal(&self) -> Option<&str> {
        self.part(TextRange::new(0, self.ordinal))
    }

    pub(crate) fn decimal(&self) -> Option<&str> {
        Some(self.ordinal()?.split_once('.')?.1)
    }

    pub(crate) fn letter(&self) -> Option<&str> {
        let letter = self
            .ordinal()?
            .trim_start_matches(|c: char| c.is_ascii_digit() || c == '.');
        Some(letter).filter(|letter| !letter.is_empty())
    }

    pub(crate) fn issuers(&self) -> impl Iterator<Item = &str> {
        self.part(self.issuers)
            .into_iter()
            .flat_map(|issuers| issuers.split(['-', '/']))
    }

    pub(crate) fn unit(&self) -> Option<&str> {
        self.part(self.unit)
    }

    /// Type and issuer: `KH-UBND`.
    pub(crate) fn symbol(&self) -> &str {
        self.normalized.get(self.symbol..).unwrap_or_default()
    }

    /// What was mended, in the order of the vocabulary.
    pub(crate) fn repairs(&self) -> impl Iterator<Item = NumberRepair> {
        let repairs = self.repairs.0;
        NumberRepair::ALL
            .iter()
            .copied()
            .filter(move |repair| repairs & Repairs::bit(*repair) != 0)
    }

    /// Writes what numbers of one document have in common: zeros before the integer say nothing, those of
    /// the decimal part do.
    pub(super) fn push_key(&self, key: &mut String) {
        let text = self.normalized.trim_start_matches('0');
        if text.is_ascii() {
            key.push_str(text);
            key.make_ascii_lowercase();
        } else {
            key.extend(text.chars().map(|c| {
                if c == 'Đ' {
                    'đ'
                } else {
                    c.to_ascii_lowercase()
                }
            }));
        }
    }

    /// The number with the slash after the ordinal, as the State writes.
    pub(crate) fn state_form(&self) -> String {
        let Some((ordinal, symbol)) = self.normalized.split_once('-') else {
            return self.normalized.clone();
        };
        format!("{ordinal}/{}", symbol.replacen('/', "-", 1))
    }

    /// The last segment of the symbol.
    fn last_segment(&self) -> &str {
        let segments = self.normalized.rsplit(['-', '/']);
        segments.into_iter().next().unwrap_or_default()
    }
}

/// A number, and where its parts stand.
#[derive(Debug)]
pub(super) struct Read {
    pub(super) number: DocumentNumber,
    /// The number in the series and the year, if the first is given.
    pub(super) ordinal: Option<TextRange>,
    /// The rest, without the mark before it.
    pub(super) symbol: TextRange,
    /// Whether *ngày* is glued to its end.
    pub(super) before_day: bool,
}

/// Reads a number from a place on, and leaves the cursor after it.
pub(super) fn read(cursor: &mut Cursor<'_>, place: Place) -> Option<Read> {
    // Most digits of a text begin no number: they are told before anything is written down.
    let first = cursor.peek()?;
    let joint = if first.is_mark('/') {
        first
    } else {
        cursor.second()?
    };
    if !matches!(joint.kind, WordKind::Mark(_)) {
        return None;
    }
    let mut reading = Reading::new(*cursor, place);
    reading.ordinal()?;
    match reading.joint()? {
        '-' => reading.party()?,
        _ => reading.state()?,
    }
    let Reading {
        cursor: after,
        number,
        symbol_at,
        end,
        tail,
        ..
    } = reading;
    let placed = matches!(place, Place::Whole | Place::Head) || number.ordinal > 0;
    // Nothing may follow a number that fills its text.
    let ends = tail.is_none() || place != Place::Whole;
    if !placed || !ends || is_form(number.last_segment()) {
        return None;
    }
    let start = cursor.start();
    let symbol = cursor.at(symbol_at);
    let ordinal = (number.ordinal > 0).then(|| {
        let before = symbol.at(symbol_at.saturating_sub(1));
        TextRange::new(start, before.end())
    });
    // While no number is given, the year stays with the symbol.
    let year = cursor.at(cursor.at.saturating_add(1));
    let from = if ordinal.is_some() { symbol } else { year };
    *cursor = after;
    Some(Read {
        number,
        ordinal,
        symbol: TextRange::new(from.start(), end),
        before_day: tail == Some(Tail::Day),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_integer_is_compared_as_a_number_and_the_rest_as_it_is_written() {
        for (a, b) in [
            ("05/2025/TT-VPCP", "5/2025/TT-VPCP"),
            ("226-KL/TW", "226 – KL/TW"),
            ("42/2022/NĐ-CP", "42/2022/ND-CP"),
            ("226-KL/TW", "226/KL-TW"),
            ("not a number", "Not  a number"),
        ] {
            assert!(same_number(a, b), "{a} {b}");
        }
        for (a, b) in [
            ("66.1/2026/NQ-CP", "66.10/2026/NQ-CP"),
            ("66.1/2026/NQ-CP", "66.01/2026/NQ-CP"),
            ("30a/2008/NQ-CP", "30/2008/NQ-CP"),
            ("45/2018/QĐ-TTg", "45/QĐ-TTg"),
            ("09/ĐA-UBND", "09/DA-UBND"),
            ("52/QyĐ-UBND", "52/QĐ-UBND"),
            ("11-NQ/CP", "11/NQ-CP"),
            ("50/QĐ-TTg", "5/QĐ-TTg"),
        ] {
            assert!(!same_number(a, b), "{a} {b}");
        }
    }

    #[test]
    fn number_and_symbol_make_the_whole() {
        assert_eq!(whole_number("144", "KH-UBND"), "144/KH-UBND");
        assert_eq!(whole_number("226", "KL/TW"), "226-KL/TW");
        assert_eq!(whole_number("144/KH-UBND", "KH-UBND"), "144/KH-UBND");
        assert_eq!(whole_number("", "KH-UBND"), "/KH-UBND");
        assert_eq!(whole_number("144/KH-UBND", ""), "144/KH-UBND");
        assert_eq!(whole_number("27/2021", "QĐ-UBND"), "27/2021/QĐ-UBND");
        assert_eq!(whole_number("27", "2021/QĐ-UBND"), "27/2021/QĐ-UBND");
        assert_eq!(whole_number("", "2026/QĐ-UBND"), "/2026/QĐ-UBND");
    }
}
