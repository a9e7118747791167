//! Stretches by what they count: bytes of a text, words, blocks. One is not taken for another.

macro_rules! ranges {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
        pub(crate) struct $name {
            pub(crate) start: usize,
            pub(crate) end: usize,
        }

        impl $name {
            pub(crate) const fn new(start: usize, end: usize) -> Self {
                Self { start, end }
            }
        }
    )*};
}

ranges! {
    /// A stretch of a text, in bytes.
    TextRange,
    /// Words that follow each other, by position.
    WordRange,
    /// Blocks that follow each other, by position.
    BlockRange,
}

impl TextRange {
    pub(crate) const fn is_empty(self) -> bool {
        self.end <= self.start
    }

    /// From the start of one to the end of the other.
    pub(crate) fn to(self, other: Self) -> Self {
        Self::new(self.start, other.end)
    }

    pub(crate) const fn holds(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// The stretch; nothing where it does not fit the text.
    pub(crate) fn of(self, text: &str) -> &str {
        text.get(self.start..self.end).unwrap_or_default()
    }

    /// The stretch without the white space at its ends.
    pub(crate) fn trimmed(self, text: &str) -> Self {
        let part = self.of(text);
        let start = part.len().saturating_sub(part.trim_start().len());
        let start = self.start.saturating_add(start);
        Self::new(start, start.saturating_add(part.trim().len()))
    }
}

impl WordRange {
    pub(crate) const fn is_empty(self) -> bool {
        self.end <= self.start
    }

    /// From the start of one to the end of the other.
    pub(crate) fn to(self, other: Self) -> Self {
        Self::new(self.start, other.end)
    }

    /// The words; none where they do not fit.
    pub(crate) fn of<W>(self, words: &[W]) -> &[W] {
        words.get(self.start..self.end).unwrap_or_default()
    }

    pub(crate) const fn holds(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    pub(crate) fn len(self) -> usize {
        self.end.saturating_sub(self.start)
    }
}

impl BlockRange {
    /// The blocks; none where they do not fit.
    pub(crate) fn of<B>(self, blocks: &[B]) -> &[B] {
        blocks.get(self.start..self.end).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_does_not_fit_is_empty() {
        assert_eq!(TextRange::new(1, 3).of("abcd"), "bc");
        assert_eq!(TextRange::new(3, 9).of("abcd"), "");
        assert_eq!(TextRange::new(1, 2).of("đ"), "");
        assert_eq!(TextRange::new(0, 5).trimmed(" ab  "), TextRange::new(1, 3));
        assert_eq!(WordRange::new(2, 1).of(&[1, 2, 3]), &[] as &[i32]);
        assert!(WordRange::new(2, 1).is_empty());
        let (a, b) = (TextRange::new(0, 3), TextRange::new(3, 5));
        assert!(a.to(b).holds(b) && !a.holds(b));
    }
}
