//! A citation that a text holds.

use chrono::NaiveDate;

use super::number::DocumentNumber;
use crate::text::{Spelling, TextRange, WordRange};

/// A citation that a text holds. What the text does not say, or not clearly, is `None`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Found {
    /// The whole citation.
    pub(crate) place: TextRange,
    /// The abbreviated type, by the word of the text first, else by the number: `QĐ`, `Luật`.
    pub(crate) kind: Option<&'static str>,
    /// Number and symbol in official spelling; of a short mention, what it says: `226`.
    pub(crate) number: Option<String>,
    pub(crate) issued_on: Option<NaiveDate>,
    pub(crate) issuer: Option<String>,
    pub(crate) title: Option<String>,
    /// Point, clause, article: `khoản 2 Điều 103`.
    pub(crate) pinpoint: Option<String>,
    /// The first citation of the same document before this one, as a position among all that were found.
    pub(crate) refers_to: Option<usize>,
}

/// A citation while it is read.
#[derive(Debug, Default)]
pub(super) struct Core {
    pub(super) found: Found,
    /// Its words, to where its title may begin.
    pub(super) words: WordRange,
    pub(super) number: Option<DocumentNumber>,
    /// The name of a law, as it is spelled.
    pub(super) law: Vec<Spelling>,
    pub(super) year: Option<u32>,
}
