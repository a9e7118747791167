//! The number of a document: `45/2018/QĐ-TTg`, `226-KL/TW`, `110/2023/QH15`, `12729/VPCP-KGVX`.
//!
//! Read in this order: a hyphen after the ordinal is the Party's way; then a year; then a type of the
//! table; and what is left is a công văn, which names no type.

mod form;
mod segment;

use super::cursor::Cursor;
use super::kinds::is_form;
use crate::json::terms;
use crate::text::fold;
use segment::Reading;

terms! {
    /// Who numbers a document.
    pub enum NumberSystem("numberSystem", "system of numbers") {
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
    pub enum NumberRepair("numberRepair", "repair") {
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

/// The number of a document, taken apart.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct DocumentNumber {
    /// With its zero, decimal part and letter; `None` while no number is given.
    pub(crate) ordinal: Option<String>,
    pub(crate) integer: Option<u64>,
    pub(crate) decimal: Option<String>,
    pub(crate) letter: Option<String>,
    pub(crate) year: Option<u64>,
    pub(crate) kind: Option<&'static str>,
    pub(crate) system: Option<NumberSystem>,
    pub(crate) issuers: Vec<String>,
    pub(crate) unit: Option<String>,
    pub(crate) normative: Option<bool>,
    pub(crate) normalized: String,
    pub(crate) repairs: Vec<NumberRepair>,
    /// Whether the hyphen stands first, as the Party writes.
    pub(crate) hyphen_first: bool,
}

/// Where a number is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// It fills a text.
    Whole,
    /// It follows the word for its type, or *số*.
    Typed,
    /// It stands alone in a sentence.
    Bare,
}

/// Reads a number from its text.
pub(crate) fn read_whole(text: &str) -> Option<DocumentNumber> {
    let mut cursor = Cursor::new(text);
    let mut repairs = Vec::new();
    if cursor.word("số") {
        cursor.mark(':');
        repairs.push(NumberRepair::Prefix);
    }
    let mut dots = false;
    while cursor.mark('.') || cursor.mark('…') || cursor.mark('_') {
        dots = true;
    }
    if dots {
        repairs.push(NumberRepair::Placeholder);
    }
    let mut number = read(&mut cursor, Place::Whole)?;
    let drafted = !dots || number.ordinal.is_none();
    if cursor.peek().is_some() || !drafted {
        return None;
    }
    repairs.append(&mut number.repairs);
    number.repairs = repairs;
    Some(number)
}

/// The number and the symbol of a document together.
pub(crate) fn whole_number(number: &str, symbol: &str) -> String {
    // Where the whole number stands in place of its first part, nothing is added.
    if symbol.is_empty() || number.ends_with(symbol) {
        return number.to_owned();
    }
    // The Party puts the slash into the symbol: 226-KL/TW.
    let mark = if symbol.contains('/') { '-' } else { '/' };
    format!("{number}{mark}{symbol}")
}

/// Whether two texts are the number of one document: `05/2025/TT-VPCP` and `5/2025/TT-VPCP` are. A text
/// that is no number is only equal to its own spellings.
pub(crate) fn same_number(a: &str, b: &str) -> bool {
    number_key(a) == number_key(b)
}

/// What numbers of one document have in common.
pub(crate) fn number_key(text: &str) -> String {
    read_whole(text).map_or_else(|| fold(text), |number| number.key())
}

impl DocumentNumber {
    /// What numbers of one document have in common: zeros before the integer say nothing, those of the
    /// decimal part do.
    pub(crate) fn key(&self) -> String {
        fold(self.normalized.trim_start_matches('0'))
    }

    /// The number with the slash after the ordinal, as the State writes.
    pub(crate) fn state_form(&self) -> String {
        let Some((ordinal, symbol)) = self.normalized.split_once('-') else {
            return self.normalized.clone();
        };
        format!("{ordinal}/{}", symbol.replacen('/', "-", 1))
    }

    /// The last segment of the symbol.
    pub(super) fn last_segment(&self) -> &str {
        let segments = self.normalized.rsplit(['-', '/']);
        segments.into_iter().next().unwrap_or_default()
    }
}

/// Reads a number from a place on, and leaves the cursor after it.
pub(super) fn read(cursor: &mut Cursor<'_>, place: Place) -> Option<DocumentNumber> {
    let mut reading = Reading {
        cursor,
        place,
        started: false,
        number: DocumentNumber::default(),
    };
    reading.ordinal()?;
    match reading.joint()? {
        '-' => reading.party()?,
        _ => reading.state()?,
    }
    let number = reading.number;
    let placed = place == Place::Whole || number.ordinal.is_some();
    (placed && !is_form(number.last_segment())).then_some(number)
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
    }
}
