//! The parts of a number, one by one.

use std::borrow::Cow;

use super::{DocumentNumber, NumberRepair, Place, TextRange};
use crate::document::kinds::{Abbreviated, Kind, abbreviated, issuer_spelling};
use crate::text::{Cursor, Gap, SOFT_HYPHEN, Spelling, Word, WordKind, bare, fold, is_capital};

/// How many segments the joint number of several issuers has at most.
const MOST_SEGMENTS: usize = 16;
/// How long a segment is at most, in bytes.
const LONGEST_SEGMENT: usize = 24;

/// A word that is glued to the end of a number: *41-NQ/TWngày*.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tail {
    Day,
    Other,
}

const TAILS: [(&str, Tail); 5] = [
    ("ngày", Tail::Day),
    ("của", Tail::Other),
    ("về", Tail::Other),
    ("và", Tail::Other),
    ("năm", Tail::Other),
];

/// A part between two marks, as it is written.
#[derive(Debug)]
pub(super) struct Segment<'w> {
    pub(super) text: Cow<'w, str>,
    pub(super) spelling: Spelling,
}

/// What is read so far.
#[derive(Debug)]
pub(super) struct Reading<'w> {
    pub(super) cursor: Cursor<'w>,
    pub(super) place: Place,
    started: bool,
    pub(super) number: DocumentNumber,
    /// The position of the first segment.
    pub(super) symbol_at: usize,
    /// Where the last segment ends, in bytes.
    pub(super) end: usize,
    pub(super) tail: Option<Tail>,
}

impl<'w> Reading<'w> {
    pub(super) fn new(cursor: Cursor<'w>, place: Place) -> Self {
        Self {
            cursor,
            place,
            started: false,
            number: DocumentNumber::default(),
            symbol_at: cursor.at,
            end: cursor.start(),
            tail: None,
        }
    }

    fn text(&self, word: &Word) -> &'w str {
        word.place.of(self.cursor.text)
    }

    pub(super) fn repair(&mut self, repair: NumberRepair) {
        self.number.repairs.add(repair);
    }

    /// Says that the next word has a sure place in the number. Only after a word for the type may white
    /// space stand before it.
    pub(super) fn follows(&mut self) -> Option<()> {
        if self.started && self.cursor.apart() {
            let paragraph = self.cursor.peek()?.gap == Gap::Paragraph;
            if self.place == Place::Bare || paragraph {
                return None;
            }
            self.repair(NumberRepair::Space);
        }
        self.started = true;
        Some(())
    }

    pub(super) fn ordinal(&mut self) -> Option<()> {
        let word = self.cursor.peek()?;
        let text = self.text(word);
        let digits = text.trim_end_matches(|c: char| !c.is_ascii_digit());
        let letter = text.strip_prefix(digits).unwrap_or_default();
        if digits.is_empty() {
            // A draft: the number is given after the signature.
            return matches!(self.place, Place::Whole | Place::Head).then_some(());
        }
        let one_letter = letter.is_empty()
            || letter.chars().count() == 1 && (letter.is_ascii() || fold(letter) == "đ");
        if digits.len() > 5 || !digits.bytes().all(|b| b.is_ascii_digit()) || !one_letter {
            return None;
        }
        let integer: u64 = digits.parse().ok().filter(|integer| *integer > 0)?;
        self.follows()?;
        self.cursor.advance();
        let number = &mut self.number;
        number.integer = Some(integer);
        number.normalized.reserve(LONGEST_SEGMENT);
        let plain = digits.trim_start_matches('0');
        if plain.len() == 1 {
            number.normalized.push('0');
        }
        number.normalized.push_str(plain);
        if number.normalized != digits {
            self.repair(NumberRepair::Padding);
        }
        if letter.is_empty() {
            self.decimal()?;
        } else {
            let small = fold(letter);
            if small != letter {
                self.repair(NumberRepair::Case);
            }
            self.number.normalized.push_str(&small);
        }
        self.number.ordinal = self.number.normalized.len();
        Some(())
    }

    /// The 18 of `66.18/2026/NQ-CP`. Three digits are thousands, which a number is not divided into.
    fn decimal(&mut self) -> Option<()> {
        let (Some(point), Some(second)) = (self.cursor.peek(), self.cursor.second()) else {
            return Some(());
        };
        if !point.is_mark('.') || point.apart() || second.apart() || !second.is_number() {
            return Some(());
        }
        let digits = self.text(second);
        (digits.len() <= 2).then_some(())?;
        self.cursor.advance();
        self.cursor.advance();
        self.number.normalized.push('.');
        self.number.normalized.push_str(digits);
        Some(())
    }

    /// The slash or hyphen that comes next, without taking it.
    pub(super) fn next_joint(&self) -> Option<char> {
        match self.cursor.peek()?.kind {
            _ if self.tail.is_some() => None,
            WordKind::Mark('-') => Some('-'),
            WordKind::Mark('/' | '\u{2215}' | '\u{2044}' | '\u{ff0f}') => Some('/'),
            _ => None,
        }
    }

    /// The slash or hyphen that comes next.
    pub(super) fn joint(&mut self) -> Option<char> {
        let joint = self.next_joint()?;
        // A draft starts with the slash.
        if joint == '-' && self.number.normalized.is_empty() {
            return None;
        }
        self.follows()?;
        let mark = self.cursor.advance()?;
        let written = self.text(mark);
        let mut soft = is_soft(written);
        match joint {
            '-' if written != "-" => self.repair(NumberRepair::Dash),
            '/' if written != "/" => self.repair(NumberRepair::Slash),
            _ => {}
        }
        // Where a line ended, a copy of a page keeps both.
        while joint == '-'
            && let Some(next) = self.cursor.peek().filter(|next| next.is_mark('-'))
            && (soft || is_soft(self.text(next)))
        {
            soft = is_soft(self.text(next));
            self.repair(NumberRepair::Dash);
            self.cursor.advance();
        }
        self.number.normalized.push(joint);
        Some(joint)
    }

    /// A segment that must come next: capitals and digits, two parts joined by `&` at most.
    pub(super) fn segment(&mut self) -> Option<Segment<'w>> {
        let word = self.cursor.peek().filter(|word| word.is_word())?;
        let text = self.text(word);
        // Small letters are a slip only where no other word can stand.
        let fits = word.capital
            || self.place == Place::Whole
            || !word.apart() && matches!(self.place, Place::Typed | Place::Head);
        let digit = text.starts_with(|c: char| c.is_ascii_digit());
        if self.tail.is_some() || digit || !fits || text.len() > LONGEST_SEGMENT {
            return None;
        }
        self.follows()?;
        self.cursor.advance();
        self.end = word.place.end;
        if let Some((head, tail)) = unglued(text) {
            let glued = text.len().saturating_sub(head.len());
            self.end = self.end.saturating_sub(glued);
            self.tail = Some(tail);
            return Some(Segment {
                text: Cow::Borrowed(head),
                spelling: Spelling::of(head),
            });
        }
        let segment = Segment {
            text: Cow::Borrowed(text),
            spelling: word.spelling,
        };
        let segment = self.hyphenated(segment);
        Some(self.with_field(segment))
    }

    /// `BNN&PTNT`.
    fn with_field(&mut self, mut segment: Segment<'w>) -> Segment<'w> {
        while let (Some(and), Some(part)) = (self.cursor.peek(), self.cursor.second())
            && and.is_mark('&')
            && part.is_word()
            && segment
                .text
                .len()
                .saturating_add(part.place.of(self.cursor.text).len())
                < LONGEST_SEGMENT
            && (self.place == Place::Whole || !and.apart() && !part.apart())
        {
            if and.apart() || part.apart() {
                self.repair(NumberRepair::Space);
            }
            self.cursor.advance();
            self.cursor.advance();
            self.end = part.place.end;
            let whole = segment.text.to_mut();
            whole.push('&');
            whole.push_str(self.text(part));
            segment.spelling = Spelling::OTHER;
        }
        segment
    }

    /// `UB­ND` with the hyphen that a copy of a page keeps: one word where that is known.
    fn hyphenated(&mut self, segment: Segment<'w>) -> Segment<'w> {
        let (Some(hyphen), Some(part)) = (self.cursor.peek(), self.cursor.second()) else {
            return segment;
        };
        if !is_soft(self.text(hyphen)) || part.apart() || !part.is_word() {
            return segment;
        }
        let both = format!("{}{}", segment.text, self.text(part));
        let spelling = Spelling::of(&both);
        if abbreviated(spelling, true).is_none() && issuer_spelling(spelling).is_none() {
            return segment;
        }
        self.repair(NumberRepair::Dash);
        self.cursor.advance();
        self.cursor.advance();
        self.end = part.place.end;
        Segment {
            text: Cow::Owned(both),
            spelling,
        }
    }

    /// The letters of a segment as ours.
    fn ours<'s>(&mut self, segment: &'s Segment<'_>) -> (Cow<'s, str>, Spelling) {
        // The letter of Iceland looks like ours.
        if segment.text.contains('Ð') {
            self.repair(NumberRepair::LetterD);
            (Cow::Owned(segment.text.replace('Ð', "Đ")), segment.spelling)
        } else {
            (Cow::Borrowed(&*segment.text), segment.spelling)
        }
    }

    /// Writes an issuer or unit in official spelling, where that is known, and says where.
    pub(super) fn spelled(&mut self, segment: &Segment<'_>) -> TextRange {
        let (ours, spelling) = self.ours(segment);
        let shown = match issuer_spelling(spelling) {
            Some(known) if known == ours => Cow::Borrowed(known),
            Some(known) => {
                let letters = fold(known) != fold(&ours);
                self.repair(if letters {
                    NumberRepair::LetterD
                } else {
                    NumberRepair::Case
                });
                Cow::Borrowed(known)
            }
            None if ours.chars().any(is_capital) => ours,
            None => {
                let capital = ours.replace('đ', "Đ").to_ascii_uppercase();
                if capital != ours {
                    self.repair(NumberRepair::Case);
                }
                Cow::Owned(capital)
            }
        };
        self.push(&shown)
    }

    /// Writes a segment, and says where.
    pub(super) fn push(&mut self, segment: &str) -> TextRange {
        let start = self.number.normalized.len();
        self.number.normalized.push_str(segment);
        TextRange::new(start, self.number.normalized.len())
    }

    /// A segment as a type of the table, in official spelling; put back into the number.
    pub(super) fn abbreviation(
        &mut self,
        segment: &Segment<'_>,
        party: bool,
    ) -> Option<&'static Kind> {
        let found = abbreviated(segment.spelling, party)?;
        let (ours, _) = self.ours(segment);
        let spelling = found.spelling;
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
        Some(self.named(found))
    }

    /// Writes the type of the number.
    pub(super) fn named(&mut self, Abbreviated { kind, spelling }: Abbreviated) -> &'static Kind {
        self.push(spelling);
        self.number.kind = Some(kind.key);
        kind
    }

    /// The segments after the first issuer: where they stand together, and the last of them.
    pub(super) fn more_segments(&mut self) -> (TextRange, TextRange) {
        let start = self.number.normalized.len();
        let mut last = TextRange::new(start, start);
        let together = self.number.kind.is_some_and(Kind::is_joint);
        for _ in 0..MOST_SEGMENTS {
            let (Some(mark), Some(next)) = (self.cursor.peek(), self.cursor.second()) else {
                break;
            };
            let joins = match self.next_joint() {
                Some('-') => true,
                Some(_) => together,
                None => false,
            };
            // In a sentence a dash with white space around it ends the number.
            let spaced = mark.apart() || next.apart();
            let glued = self.place == Place::Whole || !spaced || together && !mark.apart();
            let word = next.is_word() && is_symbol(next, self.text(next));
            let fits = word && (next.capital || self.place == Place::Whole);
            if !joins || !glued || !fits {
                break;
            }
            let Some(segment) = self.joint().and_then(|_| self.segment()) else {
                break;
            };
            last = self.spelled(&segment);
        }
        let all = TextRange::new(start.saturating_add(1), self.number.normalized.len());
        (all, last)
    }
}

fn is_soft(mark: &str) -> bool {
    mark.starts_with(SOFT_HYPHEN)
}

/// Whether a word may be a segment after the first: `TTg`, `VP7`, but not `Về`.
fn is_symbol(word: &Word, text: &str) -> bool {
    let text = unglued(text).map_or(text, |(head, _)| head);
    let small = text
        .chars()
        .filter(|c| !is_capital(*c) && !c.is_ascii_digit());
    small.count() <= 1 || issuer_spelling(word.spelling).is_some()
}

/// The capitals to which a word in small letters is glued.
fn unglued(text: &str) -> Option<(&str, Tail)> {
    if text.ends_with(|c: char| c.is_ascii_uppercase() || c.is_ascii_digit()) {
        return None;
    }
    let small = |c: char| c.is_alphabetic() && !is_capital(c);
    let (head, tail) = text.split_at_checked(text.find(small)?)?;
    let last = head.chars().next_back()?;
    let whole = is_capital(last) || last.is_ascii_digit() || matches!(last, '\u{300}'..='\u{36f}');
    // Small letters with which one of them begins.
    if !whole || !tail.starts_with(['n', 'c', 'v']) {
        return None;
    }
    let spelling = Spelling::of(tail);
    let mut known = TAILS.iter();
    let (_, what) = known.find(|(known, _)| Spelling::of(known) == spelling)?;
    Some((head, *what))
}
