//! A word in one number: equal for every spelling that [`fold`](super::fold) makes equal, and unequal
//! for any other. So words are compared without being folded, and without a list of those that are known.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};
use std::sync::LazyLock;

use super::{SHAPES, TONES, is_dash, lower, split_tone};

/// The letters and digits that a word of Vietnamese is written with; what stands first is 1.
const SYMBOLS: &str = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz0123456789";
/// How many they are; the tones come after them.
const TONES_FROM: u64 = 43;
/// Bits of a symbol: the symbols and the five tones are fewer than 64.
const WIDTH: u32 = 6;
/// Symbols of the longest word, its tone among them: *nghiêng* has eight.
const MOST: u32 = 10;
const TONE: u32 = 6;
/// In what is looked up for a letter, the tone stands above the symbol.
const TONE_UNIT: u64 = 1 << WIDTH;
/// A mark is its code point under this bit.
const MARK: u64 = 1 << 63;

/// How a word, number or mark is spelled, whatever its case, form of letters and place of the tone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Spelling(u64);

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
        let spread = code.wrapping_mul(0x9e37_79b9_7f4a_7c15);
        self.0 = spread ^ (spread >> 32);
    }

    fn finish(&self) -> u64 {
        self.0
    }
}

/// The symbol and tone of the letters up to the last one of Vietnamese, in two blocks.
struct Letters {
    latin: [u16; 0x1b1],
    vietnamese: [u16; 0x5a],
}

static LETTERS: LazyLock<Letters> = LazyLock::new(|| {
    let symbol = |code: usize| {
        let c = u32::try_from(code).ok().and_then(char::from_u32)?;
        let (letter, tone) = split_tone(lower(c));
        let symbol = SYMBOLS.chars().position(|known| known == letter)?;
        let tone = tone.map_or(0, |tone| tone.saturating_add(1));
        let both = tone
            .checked_shl(WIDTH)?
            .checked_add(symbol)?
            .checked_add(1)?;
        u16::try_from(both).ok()
    };
    let block = |from: usize, at: usize| symbol(from.saturating_add(at)).unwrap_or_default();
    Letters {
        latin: std::array::from_fn(|at| block(0, at)),
        vietnamese: std::array::from_fn(|at| block(0x1ea0, at)),
    }
});

impl Spelling {
    /// What is no word that could be looked for: too long, or with other letters.
    pub(crate) const OTHER: Self = Self(0);

    /// The spelling of a word or number.
    pub(crate) fn of(word: &str) -> Self {
        let letters = &*LETTERS;
        let (mut code, mut count, mut tone) = (0_u64, 0_u32, 0_u64);
        for c in word.chars() {
            let number = usize::try_from(u32::from(c)).unwrap_or(usize::MAX);
            let found = letters.latin.get(number).or_else(|| {
                let number = number.checked_sub(0x1ea0)?;
                letters.vietnamese.get(number)
            });
            let found = found.copied().map_or(0, u64::from);
            if found == 0 {
                if let Some(mark) = TONES.iter().position(|mark| *mark == c) {
                    tone = u64::try_from(mark).unwrap_or_default().saturating_add(1);
                } else if let Some(shaped) = reshaped(code, c) {
                    code = shaped;
                } else {
                    return Self::OTHER;
                }
                continue;
            }
            if found >= TONE_UNIT {
                tone = found.checked_shr(WIDTH).unwrap_or_default();
            }
            code = pushed(code, found % TONE_UNIT);
            count = count.saturating_add(1);
            if count > MOST {
                return Self::OTHER;
            }
        }
        if tone > 0 {
            code = pushed(code, TONES_FROM.saturating_add(tone));
            count = count.saturating_add(1);
        }
        if count > MOST {
            Self::OTHER
        } else {
            Self(code)
        }
    }

    /// A mark; every dash is one.
    pub(crate) fn mark(mark: char) -> Self {
        let mark = if is_dash(mark) { '-' } else { mark };
        Self(MARK | u64::from(u32::from(mark)))
    }
}

fn pushed(code: u64, symbol: u64) -> u64 {
    code.checked_shl(WIDTH).unwrap_or_default() | symbol
}

/// Puts a circumflex, breve or horn on the last letter that was read.
fn reshaped(code: u64, mark: char) -> Option<u64> {
    let (_, plain, shaped) = SHAPES.iter().find(|(known, ..)| *known == mark)?;
    let last = code % TONE_UNIT;
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

const _: () = assert!(WIDTH * MOST < 63 && TONE_UNIT == 64 && TONE < 8);

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
