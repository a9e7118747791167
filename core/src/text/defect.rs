//! What is wrong with a text where it was laid out or numbered.

/// A sentence that a break of lines runs through.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct BrokenSentence {
    /// From the last word before the break to the end of the first after it, in bytes.
    pub(crate) place: (usize, usize),
    /// The white space to be replaced, where that is certain, and what joins the two.
    pub(crate) gap: Option<((usize, usize), &'static str)>,
}

/// A number that does not follow the one before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct NumberGap {
    /// Where the number stands, in bytes.
    pub(crate) place: (usize, usize),
    pub(crate) clause: String,
    /// The number that was to follow.
    pub(crate) expected: String,
    pub(crate) found: String,
}
