//! `parse_document_number` and `find_citations`.

use chrono::NaiveDate;

use super::call::{FindCitations, ParseDocumentNumber};
use super::prepare::{AnswerBasis, Prepared};
use crate::document::{self, NumberRepair, NumberSystem};
use crate::error::{Code, Error};
use crate::finding::Span;
use crate::json::answer;
use crate::text::measure;

answer! {
    /// The number of a document, taken apart.
    pub struct ParseDocumentNumberAnswer {
        /// What the answer rests on.
        pub basis: AnswerBasis,
        /// The number in the series, with decimal part and letter, such as `05`, `66.18` or `30a`;
        /// `null` while none is given.
        pub ordinal: Option<String>,
        /// The part of the ordinal that counts, such as 66.
        pub integer: Option<u64>,
        /// The digits after its point, as written: `18`.
        pub decimal: Option<String>,
        /// The letter after it: `a`.
        pub letter: Option<String>,
        /// The year in the number.
        pub year: Option<u64>,
        /// The abbreviated type, such as `QĐ`, or `CV` for a công văn; `null` where the number does not
        /// tell it, as `110/2023/QH15`.
        pub kind: Option<&'static str>,
        /// Who numbers it.
        pub system: Option<NumberSystem>,
        /// Who issued it, abbreviated; several for a joint document.
        pub issuers: Vec<String>,
        /// The unit or field at the end: `KGVX`.
        pub unit: Option<String>,
        /// Whether it is a legal normative document, by the form of its number; `null` where the form
        /// does not tell.
        pub normative: Option<bool>,
        /// The number in official spelling.
        pub normalized: String,
        /// What was mended for that, in the order of the vocabulary; empty if it was spelled so.
        pub repairs: Vec<NumberRepair>,
    }
}

pub(super) fn number(call: &ParseDocumentNumber) -> Result<ParseDocumentNumberAnswer, Error> {
    let prepared = Prepared::new(&call.options)?;
    let Some(number) = document::read_whole(&call.text) else {
        let message = document::no_number(&call.text);
        let help = document::near_miss(&call.text);
        return Err(Error::new(
            Code::NotADocumentNumber,
            "/text",
            message,
            Some(help),
        ));
    };
    let owned = |part: Option<&str>| part.map(str::to_owned);
    Ok(ParseDocumentNumberAnswer {
        basis: prepared.basis,
        ordinal: owned(number.ordinal()),
        integer: number.integer,
        decimal: owned(number.decimal()),
        letter: owned(number.letter()),
        year: number.year,
        kind: number.kind,
        system: number.system,
        issuers: number.issuers().map(str::to_owned).collect(),
        unit: owned(number.unit()),
        normative: number.normative,
        repairs: number.repairs().collect(),
        normalized: number.normalized,
    })
}

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

pub(super) fn citations(call: &FindCitations) -> Result<FindCitationsAnswer, Error> {
    let prepared = Prepared::new(&call.options)?;
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
