//! Citations of documents in running text.

use chrono::NaiveDate;

/// A citation that a text holds. What the text does not say, or not clearly, is `None`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Found {
    /// Where the whole citation starts and ends, in bytes.
    pub(crate) bytes: (usize, usize),
    /// The abbreviated type, by the word of the text first, else by the number: `QĐ`, `Luật`.
    pub(crate) kind: Option<&'static str>,
    /// Number and symbol in official spelling; of a short mention, what it says: `226`.
    pub(crate) number: Option<String>,
    pub(crate) issued_on: Option<NaiveDate>,
    pub(crate) issuer: Option<String>,
    pub(crate) title: Option<String>,
    /// Point, clause, article: `khoản 2 Điều 103`.
    pub(crate) pinpoint: Option<String>,
    /// The first full citation of the same document before this one, as a position in the answer.
    pub(crate) refers_to: Option<usize>,
}

/// Every citation of a text, disjoint and in order.
pub(crate) fn find_citations(_text: &str) -> Vec<Found> {
    Vec::new()
}
