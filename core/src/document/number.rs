//! The number of a document: `45/2018/QĐ-TTg`, `226-KL/TW`, `110/2023/QH15`, `12729/VPCP-KGVX`.
//!
//! Read in this order: a hyphen after the ordinal is the Party's way; then a year; then a type of the
//! table; and what is left is a công văn, which names no type.

use super::cursor::Cursor;
use super::kinds::{Abbreviated, Kind, abbreviated, is_form, is_state, issuer_spelling};
use crate::json::terms;
use crate::text::{TokenKind, bare, fold, is_capital};

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

/// How many segments the joint number of several issuers has at most.
const MOST_SEGMENTS: usize = 16;
/// How long a segment is at most.
const LONGEST_SEGMENT: usize = 24;
/// Issuers that stood alone after the ordinal before types were written: `74/CP`.
const ALONE: [&str; 3] = ["CP", "HĐBT", "TTg"];

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

/// What is read so far.
struct Reading<'c, 't> {
    cursor: &'c mut Cursor<'t>,
    place: Place,
    started: bool,
    number: DocumentNumber,
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

impl Reading<'_, '_> {
    fn repair(&mut self, repair: NumberRepair) {
        let repairs = &mut self.number.repairs;
        if let Err(place) = repairs.binary_search(&repair) {
            repairs.insert(place, repair);
        }
    }

    /// Says that a token follows whose place in the number is sure. Only after a word for the type may
    /// white space stand before it.
    fn follows(&mut self) -> Option<()> {
        if self.started && self.cursor.apart() {
            if self.place == Place::Bare {
                return None;
            }
            self.repair(NumberRepair::Space);
        }
        self.started = true;
        Some(())
    }

    fn ordinal(&mut self) -> Option<()> {
        let token = self.cursor.peek()?;
        let digits = token.text.trim_end_matches(|c: char| !c.is_ascii_digit());
        let letter = token.text.strip_prefix(digits).unwrap_or_default();
        if digits.is_empty() {
            // A draft: the number is given after the signature.
            return (self.place == Place::Whole).then_some(());
        }
        let one_letter = letter.is_empty()
            || letter.chars().count() == 1 && (letter.is_ascii() || fold(letter) == "đ");
        if digits.len() > 5 || !digits.bytes().all(|b| b.is_ascii_digit()) || !one_letter {
            return None;
        }
        self.follows()?;
        self.cursor.advance();
        let integer: u64 = digits.parse().ok()?;
        let plain = digits.trim_start_matches('0');
        let mut ordinal = match plain.len() {
            0 => return None,
            1 => format!("0{plain}"),
            _ => plain.to_owned(),
        };
        if ordinal != digits {
            self.repair(NumberRepair::Padding);
        }
        self.number.integer = Some(integer);
        if !letter.is_empty() {
            let small = fold(letter);
            if small != letter {
                self.repair(NumberRepair::Case);
            }
            ordinal.push_str(&small);
            self.number.letter = Some(small);
        } else if let Some(decimal) = self.decimal() {
            ordinal.push('.');
            ordinal.push_str(&decimal);
            self.number.decimal = Some(decimal);
        }
        self.number.normalized.push_str(&ordinal);
        self.number.ordinal = Some(ordinal);
        Some(())
    }

    /// The 18 of `66.18/2026/NQ-CP`.
    fn decimal(&mut self) -> Option<String> {
        let second = self.cursor.second()?;
        let point = self.cursor.peek()?.kind == TokenKind::Mark('.');
        let glued = !self.cursor.apart() && !second.apart;
        if !point || !glued || second.kind != TokenKind::Number || second.text.len() > 3 {
            return None;
        }
        self.cursor.advance();
        self.cursor.advance();
        Some(second.text.to_owned())
    }

    /// The slash or hyphen that comes next.
    fn joint(&mut self) -> Option<char> {
        let token = self.cursor.peek()?;
        let TokenKind::Mark(mark) = token.kind else {
            return None;
        };
        let joint = match mark {
            '-' => '-',
            '/' | '\u{2215}' | '\u{2044}' | '\u{ff0f}' => '/',
            _ => return None,
        };
        // A draft starts with the slash.
        if joint == '-' && self.number.normalized.is_empty() {
            return None;
        }
        self.follows()?;
        match joint {
            '-' if token.text != "-" => self.repair(NumberRepair::Dash),
            '/' if token.text != "/" => self.repair(NumberRepair::Slash),
            _ => {}
        }
        self.cursor.advance();
        self.number.normalized.push(joint);
        Some(joint)
    }

    /// A segment that must come next: capitals and digits, two parts joined by `&` at most.
    fn segment(&mut self) -> Option<String> {
        let token = self.cursor.peek()?;
        let first = token.text.chars().next()?;
        let capital = is_capital(first);
        // Small letters are a slip only where no other word can stand.
        let fits =
            capital || self.place == Place::Whole || !token.apart && self.place == Place::Typed;
        if token.kind != TokenKind::Word
            || first.is_ascii_digit()
            || !fits
            || token.text.len() > LONGEST_SEGMENT
        {
            return None;
        }
        self.follows()?;
        self.cursor.advance();
        let mut segment = token.text.to_owned();
        while let (Some(and), Some(part)) = (self.cursor.peek(), self.cursor.second())
            && and.kind == TokenKind::Mark('&')
            && part.kind == TokenKind::Word
            && segment.len().saturating_add(part.text.len()) < LONGEST_SEGMENT
            && (self.place == Place::Whole || !and.apart && !part.apart)
        {
            self.follows()?;
            self.cursor.advance();
            self.follows()?;
            self.cursor.advance();
            segment.push('&');
            segment.push_str(part.text);
        }
        Some(segment)
    }

    /// An issuer or unit in official spelling, where that is known.
    fn spelled(&mut self, segment: String) -> String {
        // The letter of Iceland looks like ours.
        let ours = segment.replace('Ð', "Đ");
        if ours != segment {
            self.repair(NumberRepair::LetterD);
        }
        let shown = match issuer_spelling(&ours) {
            Some(known) if known == ours => known.to_owned(),
            Some(known) => {
                let letters = fold(known) != fold(&ours);
                self.repair(if letters {
                    NumberRepair::LetterD
                } else {
                    NumberRepair::Case
                });
                known.to_owned()
            }
            None if ours.chars().any(is_capital) => ours,
            None => {
                self.repair(NumberRepair::Case);
                ours.replace('đ', "Đ").to_ascii_uppercase()
            }
        };
        self.number.normalized.push_str(&shown);
        shown
    }

    /// A segment as a type of the table, in official spelling; put back into the number.
    fn abbreviation(&mut self, segment: &str, party: bool) -> Option<&'static Kind> {
        let ours = segment.replace('Ð', "Đ");
        let Abbreviated { kind, spelling } = abbreviated(&ours, party)?;
        if ours != segment {
            self.repair(NumberRepair::LetterD);
        }
        if spelling != ours {
            let repair = if fold(spelling) == fold(&ours) {
                NumberRepair::Case
            } else if bare(spelling) == bare(&ours) {
                NumberRepair::LetterD
            } else {
                NumberRepair::Abbreviation
            };
            self.repair(repair);
        }
        self.number.normalized.push_str(spelling);
        self.number.kind = Some(kind.key);
        Some(kind)
    }

    /// The segments after the first issuer.
    fn more_segments(&mut self) -> Vec<String> {
        let mut segments = Vec::new();
        let joint = matches!(self.number.kind, Some("TTLT" | "NQLT"));
        while segments.len() < MOST_SEGMENTS {
            let (Some(dash), Some(next)) = (self.cursor.peek(), self.cursor.second()) else {
                break;
            };
            // In a sentence a dash with white space around it ends the number.
            let spaced = dash.apart || next.apart;
            let glued = self.place == Place::Whole || !spaced || joint && !dash.apart;
            let capital = next.text.chars().next().is_some_and(is_capital);
            let word = next.kind == TokenKind::Word && is_symbol(next.text);
            let fits = word && (capital || self.place == Place::Whole);
            if dash.kind != TokenKind::Mark('-') || !glued || !fits {
                break;
            }
            let Some(segment) = self.joint().and_then(|_| self.segment()) else {
                break;
            };
            let spelled = self.spelled(segment);
            segments.push(spelled);
        }
        segments
    }

    /// After the hyphen: type, slash, issuer.
    fn party(&mut self) -> Option<()> {
        self.number.hyphen_first = true;
        let first = self.segment()?;
        let slash = self
            .cursor
            .peek()
            .is_some_and(|next| next.kind == TokenKind::Mark('/'));
        if !slash {
            // 74-CP, as 74/CP.
            let issuer = ALONE.iter().find(|known| **known == first)?;
            self.number.normalized.push_str(issuer);
            self.number.issuers = vec![first];
            self.number.system = Some(NumberSystem::State);
            return Some(());
        }
        let known = self.abbreviation(&first, true).is_some();
        if !known {
            if self.place == Place::Bare {
                return None;
            }
            self.spelled(first);
        }
        self.joint()?;
        let issuer = self.segment()?;
        let issuer = self.spelled(issuer);
        let state = is_state(&issuer).unwrap_or(false);
        self.number.system = Some(if state {
            NumberSystem::State
        } else {
            NumberSystem::Party
        });
        // What the State wrote in this way long ago does not tell whether it was law.
        self.number.normative = (!state).then_some(false);
        if state && self.number.kind == Some("KL") {
            return None;
        }
        let unit = self.more_segments();
        self.number.unit = (!unit.is_empty()).then(|| unit.join("-"));
        self.number.issuers = vec![issuer];
        Some(())
    }

    /// Puts the hyphen after the ordinal and the slash before the issuer.
    fn party_form(&mut self) {
        let Some((ordinal, symbol)) = self.number.normalized.split_once('/') else {
            return;
        };
        self.number.normalized = format!("{ordinal}-{}", symbol.replacen('-', "/", 1));
        self.repair(NumberRepair::Punctuation);
    }

    /// After the slash: a year, a type, issuers.
    fn state(&mut self) -> Option<()> {
        let year = self.cursor.peek().filter(|token| {
            token.kind == TokenKind::Number
                && token.text.len() == 4
                && (token.text.starts_with("19") || token.text.starts_with("20"))
        });
        if let Some(year) = year {
            self.follows()?;
            self.cursor.advance();
            self.number.year = year.text.parse().ok();
            self.number.normalized.push_str(year.text);
            (self.joint()? == '/').then_some(())?;
        }
        let first = self.segment()?;
        if let Some(assembly) = assembly(&first) {
            year?;
            if first != assembly {
                self.repair(NumberRepair::Case);
            }
            self.number.normalized.push_str(&assembly);
            self.number.system = Some(NumberSystem::Assembly);
            // Of the Assembly itself laws and resolutions of every kind are numbered alike.
            self.number.normative = assembly.starts_with('U').then_some(true);
            self.number.issuers = vec![assembly];
            return Some(());
        }
        self.number.system = Some(NumberSystem::State);
        let dash = self
            .cursor
            .peek()
            .is_some_and(|next| next.kind == TokenKind::Mark('-'));
        if !dash {
            let issuer = ALONE.iter().find(|known| fold(known) == fold(&first))?;
            if year.is_some() || *issuer != first && self.place != Place::Whole {
                return None;
            }
            let issuer = self.spelled(first);
            self.number.issuers = vec![issuer];
            return Some(());
        }
        let kind = self.abbreviation(&first, false);
        if kind.is_none() {
            // A công văn names no type, and has no year; alone in a sentence it might be anything.
            if year.is_some() || self.place == Place::Bare {
                return None;
            }
            self.number.kind = Some("CV");
            let issuer = self.spelled(first);
            self.number.issuers = vec![issuer];
        }
        self.joint()?;
        let second = self.segment()?;
        let second = match assembly(&second) {
            Some(assembly) => {
                self.number.system = Some(NumberSystem::Assembly);
                self.number.normalized.push_str(&assembly);
                assembly
            }
            None => self.spelled(second),
        };
        let more = self.more_segments();
        if is_state(&second) == Some(false) {
            self.number.system = Some(NumberSystem::Party);
            if year.is_none() && kind.is_some() && self.number.ordinal.is_some() {
                self.party_form();
            }
        }
        match kind {
            Some(kind) => {
                let law = kind.is_law() && (year.is_some() || kind.key == "PL");
                self.number.normative = Some(law);
                self.number.issuers.push(second);
                let together = matches!(kind.key, "TTLT" | "NQLT");
                if together {
                    self.number.issuers.extend(more);
                } else if !more.is_empty() {
                    self.number.unit = Some(more.join("-"));
                }
            }
            None => {
                self.number.normative = Some(false);
                let unit: Vec<String> = std::iter::once(second).chain(more).collect();
                self.number.unit = Some(unit.join("-"));
            }
        }
        Some(())
    }
}

/// Whether a word may be a segment after the first: `TTg`, `VP7`, but not `Về`.
fn is_symbol(word: &str) -> bool {
    let small = word
        .chars()
        .filter(|c| !is_capital(*c) && !c.is_ascii_digit());
    small.count() <= 1 || issuer_spelling(word).is_some()
}

/// `QH15` or `UBTVQH15` in capitals, with or without the term.
fn assembly(segment: &str) -> Option<String> {
    let capitals = segment.to_ascii_uppercase();
    let term = capitals
        .strip_prefix("UBTVQH")
        .or_else(|| capitals.strip_prefix("QH"))?;
    let number = term.len() <= 2 && term.bytes().all(|byte| byte.is_ascii_digit());
    number.then_some(capitals)
}
