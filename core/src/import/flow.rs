//! A part of a text without its markup, which knows where each of its bytes stands in the text.

/// What can be read of a part of the text, with the place of every byte.
#[derive(Debug, Default)]
pub(super) struct Flow {
    pub(super) text: String,
    /// Where stretches start: here, and in the text.
    stretches: Vec<(usize, usize)>,
}

impl Flow {
    /// Adds a stretch of the text.
    pub(super) fn add(&mut self, text: &str, (from, to): (usize, usize)) {
        let stretch = text.get(from..to).unwrap_or_default();
        if !stretch.is_empty() {
            self.stretches.push((self.text.len(), from));
            self.text.push_str(stretch);
        }
    }

    /// Adds another flow, after a space.
    pub(super) fn join(&mut self, other: &Self) {
        if !self.text.is_empty() && !other.text.is_empty() {
            self.text.push(' ');
        }
        let moved = self.text.len();
        let starts = other.stretches.iter();
        self.stretches
            .extend(starts.map(|(here, there)| (here.saturating_add(moved), *there)));
        self.text.push_str(&other.text);
    }

    /// Where a part of the flow stands in the text.
    pub(super) fn place(&self, (from, to): (usize, usize)) -> (usize, usize) {
        let part = self.text.get(from..to).unwrap_or_default();
        let from = from.saturating_add(part.len().saturating_sub(part.trim_start().len()));
        let last = from
            .saturating_add(part.trim().len())
            .saturating_sub(1)
            .max(from);
        (self.origin(from), self.origin(last).saturating_add(1))
    }

    /// Where a byte stands in the text.
    fn origin(&self, byte: usize) -> usize {
        let next = self.stretches.partition_point(|(here, _)| *here <= byte);
        let stretch = next.checked_sub(1).and_then(|at| self.stretches.get(at));
        let (here, there) = stretch.copied().unwrap_or_default();
        there.saturating_add(byte.saturating_sub(here))
    }

    /// Where the whole flow stands in the text.
    pub(super) fn whole(&self) -> (usize, usize) {
        self.place((0, self.text.len()))
    }
}
