//! The letters that Vietnamese is written with, in one table by their code points.

use std::sync::LazyLock;

use super::{is_capital, lower, split_tone};

/// Letters without tone and case, and digits; what stands first is 1.
pub(super) const SYMBOLS: &str = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz0123456789";
/// Bits of a symbol: with the five tones they are fewer than 64.
pub(super) const WIDTH: u32 = 6;
const SYMBOL: u16 = (1 << WIDTH) - 1;
const CAPITAL: u16 = 1 << 15;

/// A letter or digit: its symbol, then its tone, then its case. What is none has no symbol.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Letter(u16);

impl Letter {
    fn new(c: char) -> Self {
        let (letter, tone) = split_tone(lower(c));
        let position = |known: &str| known.chars().position(|known| known == letter);
        let symbol = position(SYMBOLS).map_or(0, |at| at.saturating_add(1));
        let tone = tone.map_or(0, |tone| tone.saturating_add(1));
        let both = tone.checked_shl(WIDTH).unwrap_or_default() | symbol;
        let case = if is_capital(c) { CAPITAL } else { 0 };
        Self(u16::try_from(both).unwrap_or_default() | case)
    }

    /// Its position among [`SYMBOLS`], from 1; 0 for what is none.
    pub(super) fn symbol(self) -> u16 {
        self.0 & SYMBOL
    }

    /// Its tone by position, from 1; 0 for none.
    pub(super) fn tone(self) -> u16 {
        (self.0 & !CAPITAL) >> WIDTH
    }

    pub(super) fn is_capital(self) -> bool {
        self.0 & CAPITAL != 0
    }
}

/// The letters of the blocks that have some of Vietnamese, and what each symbol is.
#[derive(Debug)]
pub(super) struct Letters {
    latin: [Letter; 0x240],
    vietnamese: [Letter; 0x100],
    small: [char; 64],
}

/// Where the second block starts.
const VIETNAMESE: usize = 0x1e00;

static LETTERS: LazyLock<Letters> = LazyLock::new(|| {
    let letter = |code: usize| {
        let c = u32::try_from(code).ok().and_then(char::from_u32);
        c.map(Letter::new).unwrap_or_default()
    };
    let mut small = ['\0'; 64];
    let symbols = small.iter_mut().skip(1).zip(SYMBOLS.chars());
    symbols.for_each(|(place, symbol)| *place = symbol);
    Letters {
        latin: std::array::from_fn(letter),
        vietnamese: std::array::from_fn(|at| letter(VIETNAMESE.saturating_add(at))),
        small,
    }
});

impl Letters {
    /// The table, to be asked for once and then used for every letter of a text.
    pub(super) fn table() -> &'static Self {
        &LETTERS
    }

    /// The letter that some bytes of a text begin with, and the bytes after it; nothing is taken where none of
    /// the two blocks has it.
    #[expect(
        clippy::inline_always,
        reason = "it stands in the loop that every byte of a text goes through"
    )]
    #[inline(always)]
    pub(super) fn take<'t>(&self, bytes: &'t [u8]) -> (Letter, &'t [u8]) {
        let six = |byte: u8| usize::from(byte & 0x3f);
        let (found, after) = match bytes {
            [byte @ 0..=0x7f, after @ ..] => (self.latin.get(usize::from(*byte)), after),
            // U+00C0 to U+023F.
            [lead @ 0xc3..=0xc8, second, after @ ..] => {
                let code = (usize::from(lead & 0x1f) << 6) | six(*second);
                (self.latin.get(code), after)
            }
            // U+1E00 to U+1EFF.
            [0xe1, second @ 0xb8..=0xbb, third, after @ ..] => {
                let code = (usize::from(second & 3) << 6) | six(*third);
                (self.vietnamese.get(code), after)
            }
            _ => (None, bytes),
        };
        (found.copied().unwrap_or_default(), after)
    }

    pub(super) fn of(&self, c: char) -> Letter {
        self.code(usize::try_from(u32::from(c)).unwrap_or(usize::MAX))
    }

    /// What a code point is.
    pub(super) fn code(&self, code: usize) -> Letter {
        let found = self.latin.get(code).or_else(|| {
            let at = code.checked_sub(VIETNAMESE)?;
            self.vietnamese.get(at)
        });
        found.copied().unwrap_or_default()
    }

    /// The small letter without its tone; `None` for what is none.
    pub(super) fn small(&self, letter: Letter) -> Option<char> {
        let symbol = usize::from(letter.symbol());
        self.small.get(symbol).copied().filter(|_| symbol > 0)
    }
}

/// The small letter of a letter, without its tone, and the tone by its position.
pub(super) fn parted(c: char) -> (char, Option<usize>) {
    let letters = Letters::table();
    let letter = letters.of(c);
    letters.small(letter).map_or_else(
        || (lower(c), None),
        |small| (small, usize::from(letter.tone()).checked_sub(1)),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_says_what_the_rows_of_letters_say() {
        for c in (0..0x2000).filter_map(char::from_u32) {
            assert_eq!(parted(c), split_tone(lower(c)), "{c:?}");
            let letter = Letters::table().of(c);
            assert!(letter.is_capital() == is_capital(c), "{c:?}");
        }
        assert!(SYMBOLS.chars().count() < 64);
    }
}
