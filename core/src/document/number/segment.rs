//! The parts of a number, one by one.

use super::{DocumentNumber, NumberRepair, Place};
use crate::document::cursor::Cursor;
use crate::document::kinds::{Abbreviated, Kind, abbreviated, issuer_spelling};
use crate::text::{TokenKind, bare, fold, is_capital};

/// How many segments the joint number of several issuers has at most.
const MOST_SEGMENTS: usize = 16;
/// How long a segment is at most.
const LONGEST_SEGMENT: usize = 24;

/// What is read so far.
pub(super) struct Reading<'c, 't> {
    pub(super) cursor: &'c mut Cursor<'t>,
    pub(super) place: Place,
    pub(super) started: bool,
    pub(super) number: DocumentNumber,
}

impl Reading<'_, '_> {
    pub(super) fn repair(&mut self, repair: NumberRepair) {
        let repairs = &mut self.number.repairs;
        if let Err(place) = repairs.binary_search(&repair) {
            repairs.insert(place, repair);
        }
    }

    /// Says that a token follows whose place in the number is sure. Only after a word for the type may
    /// white space stand before it.
    pub(super) fn follows(&mut self) -> Option<()> {
        if self.started && self.cursor.apart() {
            if self.place == Place::Bare {
                return None;
            }
            self.repair(NumberRepair::Space);
        }
        self.started = true;
        Some(())
    }

    pub(super) fn ordinal(&mut self) -> Option<()> {
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
    pub(super) fn joint(&mut self) -> Option<char> {
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
    pub(super) fn segment(&mut self) -> Option<String> {
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
    pub(super) fn spelled(&mut self, segment: &str) -> String {
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
                let capital = ours.replace('đ', "Đ").to_ascii_uppercase();
                if capital != ours {
                    self.repair(NumberRepair::Case);
                }
                capital
            }
        };
        self.number.normalized.push_str(&shown);
        shown
    }

    /// A segment as a type of the table, in official spelling; put back into the number.
    pub(super) fn abbreviation(&mut self, segment: &str, party: bool) -> Option<&'static Kind> {
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
    pub(super) fn more_segments(&mut self) -> Vec<String> {
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
            let spelled = self.spelled(&segment);
            segments.push(spelled);
        }
        segments
    }
}

/// Whether a word may be a segment after the first: `TTg`, `VP7`, but not `Về`.
fn is_symbol(word: &str) -> bool {
    let small = word
        .chars()
        .filter(|c| !is_capital(*c) && !c.is_ascii_digit());
    small.count() <= 1 || issuer_spelling(word).is_some()
}
