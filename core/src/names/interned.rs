//! Numbers for texts and for rows of numbers, from 0, in the order in which they are first met.

/// So many places are looked at for a number. Texts made to share a place are not followed farther.
const MOST_LOOKS: usize = 64;
const SPREAD: u64 = 0x9e37_79b9_7f4a_7c15;

/// Places of numbers, by what they stand for.
#[derive(Debug, Default)]
struct Places {
    /// For each place the number that stands there, from 1; 0 is none.
    places: Vec<u32>,
    /// What each number stands for, in short.
    marks: Vec<u64>,
}

impl Places {
    /// The number of what has a mark, which is new if it is the number of all so far. Nothing where too many
    /// others stand in its way.
    fn number(&mut self, mark: u64, is_it: impl Fn(usize) -> bool) -> Option<u32> {
        if self.marks.len().saturating_mul(2) >= self.places.len() {
            self.widen()?;
        }
        let place = self.find(mark, is_it)?;
        let stands = self.places.get_mut(place)?;
        if *stands == 0 {
            self.marks.push(mark);
            *stands = u32::try_from(self.marks.len()).ok()?;
        }
        stands.checked_sub(1)
    }

    /// The place of what has a mark, or the one that is free for it.
    fn find(&self, mark: u64, is_it: impl Fn(usize) -> bool) -> Option<usize> {
        let around = self.places.len().checked_sub(1)?;
        let mut place = start(mark, around);
        for _ in 0..MOST_LOOKS {
            let stands = usize::try_from(*self.places.get(place)?).ok()?;
            let Some(number) = stands.checked_sub(1) else {
                return Some(place);
            };
            if self.marks.get(number) == Some(&mark) && is_it(number) {
                return Some(place);
            }
            place = place.wrapping_add(1) & around;
        }
        None
    }

    fn widen(&mut self) -> Option<()> {
        let size = self.places.len().saturating_mul(4).max(64);
        self.places.clear();
        self.places.resize(size, 0);
        for (number, mark) in self.marks.iter().enumerate() {
            let place = self.find(*mark, |_| false)?;
            *self.places.get_mut(place)? = u32::try_from(number.checked_add(1)?).ok()?;
        }
        Some(())
    }
}

/// The place at which something with a mark is looked for first.
fn start(mark: u64, around: usize) -> usize {
    let folded = (mark ^ (mark >> 32)) & u64::from(u32::MAX);
    usize::try_from(folded).unwrap_or_default() & around
}

fn mix(mark: u64, word: u64) -> u64 {
    (mark.rotate_left(23) ^ word).wrapping_mul(SPREAD)
}

fn mark_of(text: &[u8]) -> u64 {
    let (words, rest) = text.as_chunks::<8>();
    let mut mark = u64::try_from(text.len()).unwrap_or_default();
    for word in words {
        mark = mix(mark, u64::from_le_bytes(*word));
    }
    let mut last = [0_u8; 8];
    for (to, from) in last.iter_mut().zip(rest) {
        *to = *from;
    }
    mix(mark, u64::from_le_bytes(last))
}

/// Numbers for texts.
#[derive(Debug, Default)]
pub(crate) struct Texts<'t> {
    places: Places,
    pub(crate) texts: Vec<&'t str>,
}

impl<'t> Texts<'t> {
    /// The number of a text, which is new if it is the number of texts so far.
    pub(crate) fn number(&mut self, text: &'t str) -> Option<u32> {
        let texts = &self.texts;
        let mark = mark_of(text.as_bytes());
        let number = self
            .places
            .number(mark, |number| texts.get(number) == Some(&text))?;
        if self.places.marks.len() > self.texts.len() {
            self.texts.push(text);
        }
        Some(number)
    }
}

/// Numbers for rows of numbers, all of one width.
#[derive(Debug)]
pub(crate) struct Tuples {
    places: Places,
    width: usize,
    all: Vec<u32>,
}

impl Tuples {
    pub(crate) fn new(width: usize) -> Self {
        Self {
            places: Places::default(),
            width: width.max(1),
            all: Vec::new(),
        }
    }

    /// The number of a row, which is new if it is the number of rows so far.
    pub(crate) fn number(&mut self, tuple: &[u32]) -> Option<u32> {
        let (all, width) = (&self.all, self.width);
        let mark = tuple
            .iter()
            .fold(SPREAD, |mark, number| mix(mark, u64::from(*number)));
        let is_it = |number: usize| {
            let from = number.saturating_mul(width);
            all.get(from..from.saturating_add(width)) == Some(tuple)
        };
        let number = self.places.number(mark, is_it)?;
        if self.places.marks.len().saturating_mul(width) > self.all.len() {
            self.all.extend_from_slice(tuple);
        }
        Some(number)
    }

    pub(crate) fn len(&self) -> usize {
        self.places.marks.len()
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = &[u32]> {
        self.all.chunks_exact(self.width)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn each_text_has_one_number(texts in prop::collection::vec("[ab]{0,9}", 0..300)) {
            let mut numbers = Texts::default();
            let mut first: Vec<&str> = Vec::new();
            for text in &texts {
                let known = first.iter().position(|known| known == text);
                let expected = known.unwrap_or(first.len());
                if known.is_none() {
                    first.push(text);
                }
                prop_assert_eq!(numbers.number(text), u32::try_from(expected).ok());
            }
            prop_assert_eq!(numbers.texts, first);
        }

        #[test]
        fn each_row_has_one_number(rows in prop::collection::vec(prop::array::uniform2(0_u32..9), 0..300)) {
            let mut numbers = Tuples::new(2);
            let mut first: Vec<[u32; 2]> = Vec::new();
            for row in &rows {
                let known = first.iter().position(|known| known == row);
                let expected = known.unwrap_or(first.len());
                if known.is_none() {
                    first.push(*row);
                }
                prop_assert_eq!(numbers.number(row), u32::try_from(expected).ok());
            }
            prop_assert!(numbers.iter().eq(first.iter().map(<[u32; 2]>::as_slice)));
        }
    }
}
