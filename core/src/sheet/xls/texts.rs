//! Texts of records: letters of one byte or two, which may change where a record goes on.

use super::super::bytes::{byte, u16_at, utf16};
use super::record::Record;

/// Letters of two bytes follow.
const WIDE: u8 = 1;
/// So does what Asian text has beside it.
const ASIAN: u8 = 4;
/// So do the fonts of its stretches.
const FONTS: u8 = 8;

/// A place in a record and those that go on with it.
struct Cursor<'r, 'b> {
    parts: &'r [&'b [u8]],
    rest: &'b [u8],
}

impl<'r, 'b> Cursor<'r, 'b> {
    fn at(record: &'r Record<'b>, at: usize) -> Option<Self> {
        let (first, parts) = record.parts.split_first()?;
        Some(Self {
            parts,
            rest: first.get(at..)?,
        })
    }

    /// Goes on into the next part where this one is done.
    fn go_on(&mut self) -> Option<()> {
        while self.rest.is_empty() {
            let (next, parts) = self.parts.split_first()?;
            (self.rest, self.parts) = (next, parts);
        }
        Some(())
    }

    fn byte(&mut self) -> Option<u8> {
        self.go_on()?;
        let (first, rest) = self.rest.split_first()?;
        self.rest = rest;
        Some(*first)
    }

    fn number(&mut self, bytes: u32) -> Option<usize> {
        let mut number = 0_usize;
        for place in 0..bytes {
            number |= usize::from(self.byte()?).checked_shl(place.checked_mul(8)?)?;
        }
        Some(number)
    }

    fn skip(&mut self, mut count: usize) -> Option<()> {
        while count > 0 {
            self.go_on()?;
            let now = count.min(self.rest.len());
            self.rest = self.rest.get(now..)?;
            count = count.checked_sub(now)?;
        }
        Some(())
    }

    /// So many letters, in stretches that are each wide or not.
    fn letters(&mut self, count: usize, flags: u8) -> Option<String> {
        let mut text = Vec::new();
        let (mut left, mut flags) = (count, flags);
        while left > 0 {
            if self.rest.is_empty() {
                self.go_on()?;
                flags = self.byte()?;
            }
            let size = if flags & WIDE == 0 { 1 } else { 2 };
            let now = left.min(self.rest.len().checked_div(size)?);
            if now == 0 {
                return None;
            }
            let (stretch, rest) = self.rest.split_at_checked(now.checked_mul(size)?)?;
            for letter in stretch.chunks_exact(size) {
                let wide = u16_at(letter, 0);
                let letter = wide.or_else(|| byte(letter, 0).map(u16::from))?;
                text.extend(letter.to_le_bytes());
            }
            self.rest = rest;
            left = left.checked_sub(now)?;
        }
        Some(utf16(&text))
    }
}

/// A text at a place of a record, with its length in so many bytes before it.
pub(super) fn text(record: &Record<'_>, at: usize, length_bytes: u32) -> Option<String> {
    let mut cursor = Cursor::at(record, at)?;
    let length = cursor.number(length_bytes)?;
    if length == 0 {
        return Some(String::new());
    }
    let flags = cursor.byte()?;
    cursor.letters(length, flags)
}

/// The texts that cells share.
pub(super) fn shared(record: &Record<'_>) -> Option<Vec<String>> {
    let mut cursor = Cursor::at(record, 4)?;
    let count = cursor.number(4)?;
    let mut texts = Vec::new();
    for _ in 0..count {
        let length = cursor.number(2)?;
        let flags = cursor.byte()?;
        let fonts = if flags & FONTS == 0 {
            0
        } else {
            cursor.number(2)?
        };
        let asian = if flags & ASIAN == 0 {
            0
        } else {
            cursor.number(4)?
        };
        texts.push(cursor.letters(length, flags)?);
        cursor.skip(fonts.checked_mul(4)?.checked_add(asian)?)?;
    }
    Some(texts)
}
