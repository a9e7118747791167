//! Places in a text by three ways of counting, for many places of one long text.

/// After how many bytes the other counts are noted down.
const STEP: usize = 128;

/// Counts code points and UTF-16 units up to any byte, without starting from the first each time.
#[derive(Debug)]
pub(crate) struct Ruler<'t> {
    text: &'t str,
    /// The code points and the UTF-16 units before every [`STEP`] bytes.
    marks: Vec<[usize; 2]>,
}

impl<'t> Ruler<'t> {
    pub(crate) fn new(text: &'t str) -> Self {
        let mut before = [0, 0];
        let note = |part| {
            let mark = before;
            before = after(before, part);
            mark
        };
        // A character between two stretches counts where it begins.
        let marks = text.as_bytes().chunks(STEP).map(note).collect();
        Self { text, marks }
    }

    /// Bytes, code points and UTF-16 units up to a byte.
    pub(crate) fn counts(&self, byte: usize) -> [usize; 3] {
        // At the end of the last stretch there is no mark, but for that of the stretch itself.
        let at = (byte / STEP).min(self.marks.len().saturating_sub(1));
        let mark = self.marks.get(at).copied().unwrap_or_default();
        let between = self.text.as_bytes().get(at.saturating_mul(STEP)..byte);
        let [chars, utf16] = after(mark, between.unwrap_or_default());
        [byte, chars, utf16]
    }
}

fn after([chars, utf16]: [usize; 2], part: &[u8]) -> [usize; 2] {
    let [more, units] = measure(part);
    [chars.saturating_add(more), utf16.saturating_add(units)]
}

/// The lowest bit of each of eight bytes.
const LOWEST: u64 = 0x0101_0101_0101_0101;

/// The code points and UTF-16 units that begin in some bytes of a text.
pub(crate) fn measure(bytes: &[u8]) -> [usize; 2] {
    // Eight at once: the bytes of a character after its first, and the first of one with two units. The sum in
    // each of the eight places is a byte too.
    let (mut later, mut pairs) = (0_usize, 0_usize);
    let sum = |places: u64| places.to_le_bytes().map(usize::from).iter().sum::<usize>();
    for stretch in bytes.chunks(8 * 254) {
        let (mut later_here, mut pairs_here) = (0_u64, 0_u64);
        let (eights, rest) = stretch.as_chunks::<8>();
        let mut last = [0; 8];
        last.iter_mut().zip(rest).for_each(|(to, byte)| *to = *byte);
        for eight in eights.iter().chain([&last]) {
            let bits = u64::from_le_bytes(*eight);
            let high = bits >> 7;
            later_here = later_here.wrapping_add(high & !(bits >> 6) & LOWEST);
            let four = high & (bits >> 6) & (bits >> 5) & (bits >> 4);
            pairs_here = pairs_here.wrapping_add(four & LOWEST);
        }
        later = later.saturating_add(sum(later_here));
        pairs = pairs.saturating_add(sum(pairs_here));
    }
    let chars = bytes.len().saturating_sub(later);
    [chars, chars.saturating_add(pairs)]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_are_those_from_the_beginning() {
        let text = "Ủy ban 😀 nhân dân\u{301} 𝒜".repeat(400);
        let ruler = Ruler::new(&text);
        for (byte, _) in text.char_indices() {
            let before = &text[..byte];
            let expected = [byte, before.chars().count(), before.encode_utf16().count()];
            assert_eq!(ruler.counts(byte), expected);
        }
        assert_eq!(ruler.counts(text.len())[1], text.chars().count());
    }
}
