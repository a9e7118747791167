//! `find_citations`: the citations of documents in a text.

use chrono::NaiveDate;

use super::call::FindCitations;
use super::prepare::{AnswerBasis, Prepared};
use crate::document::{self};
use crate::error::Error;
use crate::finding::Span;
use crate::json::answer;
use crate::text::measure;

answer! {
    /// The citations of a text.
    pub struct FindCitationsAnswer {
        /// What the answer rests on.
        pub basis: AnswerBasis,
        /// The citations, in the order of the text; no two overlap.
        pub citations: Vec<FoundCitation>,
    }
}

answer! {
    /// A citation of a document in a text. What the text does not say, or does not say clearly, is
    /// `null`.
    pub struct FoundCitation {
        /// The whole citation.
        pub span: Span,
        /// The abbreviated type, such as `QĐ`; the word of the text wins over the number.
        pub kind: Option<&'static str>,
        /// Number and symbol in official spelling, such as `534/QĐ-TTg`; of a short mention what it
        /// says, such as `226`.
        pub number: Option<String>,
        /// When it was issued.
        pub issued_on: Option<NaiveDate>,
        /// Who issued it, as the text says.
        pub issuer: Option<String>,
        /// What it is about; of a law its name.
        pub title: Option<String>,
        /// Where in the document, such as `khoản 2 Điều 103`.
        pub pinpoint: Option<String>,
        /// The position in this list of the first citation of the same document before this one.
        pub refers_to: Option<usize>,
    }
}

#[expect(clippy::unnecessary_wraps, reason = "the table calls all alike")]
pub(super) fn answer(
    call: &FindCitations,
    prepared: Prepared,
) -> Result<FindCitationsAnswer, Error> {
    let text = call.text.as_str();
    let mut citations = Vec::new();
    let mut counted = Counted {
        text,
        counts: [0; 3],
    };
    document::each_citation(text, |found| {
        let [start, end] = [found.place.start, found.place.end].map(|byte| counted.to(byte));
        citations.push(FoundCitation {
            span: span(start, end),
            kind: found.kind,
            number: found.number,
            issued_on: found.issued_on,
            issuer: found.issuer,
            title: found.title,
            pinpoint: found.pinpoint,
            refers_to: found.refers_to,
        });
    });
    Ok(FindCitationsAnswer {
        basis: prepared.basis,
        citations,
    })
}

/// Counts the bytes, code points and UTF-16 units of a text up to places that follow each other.
struct Counted<'t> {
    text: &'t str,
    counts: [usize; 3],
}

impl Counted<'_> {
    fn to(&mut self, byte: usize) -> [usize; 3] {
        let [from, chars, utf16] = &mut self.counts;
        let between = self.text.as_bytes().get(*from..byte).unwrap_or_default();
        let [more, units] = measure(between);
        *chars = chars.saturating_add(more);
        *utf16 = utf16.saturating_add(units);
        *from = byte.max(*from);
        self.counts
    }
}

fn span([byte, char, unit]: [usize; 3], [byte_to, char_to, unit_to]: [usize; 3]) -> Span {
    let counts = |from, to| [from, to].map(|count| u64::try_from(count).unwrap_or(u64::MAX));
    Span {
        bytes: counts(byte, byte_to),
        chars: counts(char, char_to),
        utf16: counts(unit, unit_to),
    }
}
