//! A word in one number: equal for every spelling that [`fold`](super::fold) makes equal, and unequal
//! for any other. So words are compared without being folded, and without a list of those that are known.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

use super::letter::{Letter, Letters, SYMBOLS, WIDTH};
use super::{SHAPES, TONES, is_dash};

/// How many symbols there are; the tones come after them.
const TONES_FROM: u64 = 43;
/// How many different symbols a place of a spelling tells apart.
const UNIT: u64 = 1 << WIDTH;
/// Symbols of the longest word, its tone among them: *nghiêng* has eight.
const MOST: u32 = 10;
/// A mark is its code point under this bit.
const MARK: u64 = 1 << 63;
/// What is no word is told from others by a number under this bit.
const NUMBERED: u64 = 1 << 62;

/// How a word, number or mark is spelled, whatever its case, form of letters and place of the tone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Spelling(u64);

/// Multiplied with it, the bits of a spelling are spread.
const SPREAD: u64 = 0x9e37_79b9_7f4a_7c15;

/// Values by spelling, for lists of ours: what is looked up in them may be anything.
pub(crate) type BySpelling<V> = HashMap<Spelling, V, BuildHasherDefault<Spread>>;

/// Spreads the bits of a spelling over a table.
#[derive(Debug, Default)]
pub(crate) struct Spread(u64);

impl Hasher for Spread {
    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.write_u64(self.0 ^ u64::from(*byte));
        }
    }

    fn write_u64(&mut self, code: u64) {
        let spread = code.wrapping_mul(SPREAD);
        self.0 = spread ^ (spread >> 32);
    }

    fn finish(&self) -> u64 {
        self.0
    }
}

/// A set of spellings that may seem to hold others as well.
#[derive(Debug, Default)]
pub(super) struct Sieve([u64; 16]);

impl Sieve {
    /// The place of a spelling, and its bit there.
    fn place(spelling: Spelling) -> (usize, u64) {
        let spread = spelling.0.wrapping_mul(SPREAD).to_be_bytes();
        let [high, low, ..] = spread;
        (usize::from(high % 16), 1 << (low % 64))
    }

    pub(super) fn add(&mut self, spelling: Spelling) {
        let (place, bit) = Self::place(spelling);
        if let Some(bits) = self.0.get_mut(place) {
            *bits |= bit;
        }
    }

    pub(super) fn may_hold(&self, spelling: Spelling) -> bool {
        let (place, bit) = Self::place(spelling);
        self.0.get(place).is_some_and(|bits| bits & bit != 0)
    }
}

impl Spelling {
    /// What is no word that could be looked for: too long, or with other letters.
    pub(crate) const OTHER: Self = Self(0);

    /// The spelling of a word or number.
    pub(crate) fn of(word: &str) -> Self {
        let letters = Letters::table();
        let mut speller = Speller::default();
        for c in word.chars() {
            let letter = letters.of(c);
            if letter.symbol() > 0 {
                speller.letter(letter);
            } else if !super::is_thin(c) {
                speller = speller.other(c);
            }
        }
        speller.spelling()
    }

    /// What is no word of the language, by its number among such.
    pub(crate) fn numbered(number: usize) -> Self {
        Self(NUMBERED | u64::try_from(number).unwrap_or_default())
    }

    /// A mark; every dash is one.
    pub(crate) fn mark(mark: char) -> Self {
        let mark = if is_dash(mark) { '-' } else { mark };
        Self(MARK | u64::from(u32::from(mark)))
    }
}

/// A spelling while its word is read.
#[derive(Debug, Default, Clone, Copy)]
pub(super) struct Speller {
    code: u64,
    count: u32,
    tone: u64,
    /// Whether the word has other letters.
    foreign: bool,
}

impl Speller {
    /// Takes a letter or digit that has a symbol.
    pub(super) fn letter(&mut self, letter: Letter) {
        self.push(u64::from(letter.symbol()));
        if letter.tone() > 0 {
            self.tone = u64::from(letter.tone());
        }
    }

    /// Takes a character that has none: a mark that stands on a letter, or a letter of another language. By
    /// value, so that what is read letter by letter stays in registers.
    pub(super) fn other(mut self, c: char) -> Self {
        if let Some(mark) = TONES.iter().position(|mark| *mark == c) {
            self.tone = u64::try_from(mark).unwrap_or_default().saturating_add(1);
        } else if let Some(shaped) = reshaped(self.code, c) {
            self.code = shaped;
        } else {
            self.foreign = true;
        }
        self
    }

    fn push(&mut self, symbol: u64) {
        self.code = self.code.wrapping_shl(WIDTH) | symbol;
        self.count = self.count.wrapping_add(1);
    }

    pub(super) fn spelling(mut self) -> Spelling {
        if self.tone > 0 {
            self.push(TONES_FROM.saturating_add(self.tone));
        }
        if self.foreign || self.count > MOST {
            Spelling::OTHER
        } else {
            Spelling(self.code)
        }
    }
}

/// Puts a circumflex, breve or horn on the last letter that was read.
fn reshaped(code: u64, mark: char) -> Option<u64> {
    let (_, plain, shaped) = SHAPES.iter().find(|(known, ..)| *known == mark)?;
    let last = code % UNIT;
    let at = usize::try_from(last.checked_sub(1)?).ok()?;
    let letter = SYMBOLS.chars().nth(at)?;
    let mut pairs = plain.chars().zip(shaped.chars());
    let Some((_, shaped)) = pairs.find(|(plain, _)| *plain == letter) else {
        return Some(code);
    };
    let symbol = SYMBOLS.chars().position(|known| known == shaped)?;
    let symbol = u64::try_from(symbol).ok()?.checked_add(1)?;
    Some(code.saturating_sub(last).saturating_add(symbol))
}

const _: () = assert!(WIDTH * MOST < 62 && UNIT == 64);

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::{decomposed, fold};
    use super::*;

    #[test]
    fn tones_come_after_the_symbols() {
        assert_eq!(
            SYMBOLS.chars().count(),
            usize::try_from(TONES_FROM).unwrap()
        );
    }

    #[test]
    fn every_spelling_of_a_word_is_one() {
        for (a, b) in [
            ("Ủy", "uỷ"),
            ("HÒA", "hoà"),
            ("nghiêng", "NGHIÊNG"),
            ("Đội", "đội"),
            ("QH15", "qh15"),
        ] {
            assert_eq!(Spelling::of(a), Spelling::of(b), "{a} {b}");
            assert_eq!(
                Spelling::of(a),
                Spelling::of(&decomposed(a)),
                "{a} decomposed"
            );
            assert_ne!(Spelling::of(a), Spelling::OTHER);
        }
        for (a, b) in [
            ("thu", "thư"),
            ("hợp", "họp"),
            ("ban", "bàn"),
            ("1", "01"),
            ("d", "đ"),
        ] {
            assert_ne!(Spelling::of(a), Spelling::of(b), "{a} {b}");
        }
        assert_eq!(Spelling::mark('–'), Spelling::mark('-'));
        assert_ne!(Spelling::mark('1'), Spelling::of("1"));
    }

    #[test]
    fn what_is_no_word_of_the_language_is_other() {
        for word in ["straße", "Москва", "abcdefghijk", "chေo", "quyếtđịnhx"] {
            assert_eq!(Spelling::of(word), Spelling::OTHER, "{word}");
        }
        assert_ne!(Spelling::of("abcdefghij"), Spelling::OTHER);
    }

    proptest! {
        #[test]
        fn spellings_are_equal_where_the_folded_forms_are(
            a in "[a-zđăâêôơưáàảãạấớựĐẦỢ0-9]{1,6}",
            b in "[a-zđăâêôơưáàảãạấớựĐẦỢ0-9]{1,6}",
        ) {
            prop_assert_eq!(Spelling::of(&a) == Spelling::of(&b), fold(&a) == fold(&b));
            prop_assert_eq!(Spelling::of(&a), Spelling::of(&fold(&a)));
        }
    }
}
