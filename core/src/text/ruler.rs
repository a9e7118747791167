//! Places in a text by three ways of counting, for many places of one long text.

/// After how many bytes the other counts are noted down.
const STEP: usize = 1024;

/// Counts code points and UTF-16 units up to any byte, without starting from the first each time.
#[derive(Debug)]
pub(crate) struct Ruler<'t> {
    text: &'t str,
    /// The byte, the code points and the UTF-16 units up to it, about every [`STEP`] bytes.
    marks: Vec<[usize; 3]>,
}

impl<'t> Ruler<'t> {
    pub(crate) fn new(text: &'t str) -> Self {
        let mut marks = vec![[0, 0, 0]];
        let (mut chars, mut utf16, mut next) = (0_usize, 0_usize, STEP);
        for (byte, c) in text.char_indices() {
            if byte >= next {
                marks.push([byte, chars, utf16]);
                next = byte.saturating_add(STEP);
            }
            chars = chars.saturating_add(1);
            utf16 = utf16.saturating_add(c.len_utf16());
        }
        Self { text, marks }
    }

    /// Bytes, code points and UTF-16 units up to a byte.
    pub(crate) fn counts(&self, byte: usize) -> [usize; 3] {
        let later = self.marks.partition_point(|[known, ..]| *known <= byte);
        let mark = later.checked_sub(1).and_then(|at| self.marks.get(at));
        let [from, chars, utf16] = mark.copied().unwrap_or_default();
        let between = self.text.get(from..byte).unwrap_or_default();
        let more = between.chars();
        let units: usize = between.chars().map(char::len_utf16).sum();
        [
            byte,
            chars.saturating_add(more.count()),
            utf16.saturating_add(units),
        ]
    }
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
