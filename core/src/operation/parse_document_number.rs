//! `parse_document_number`: the number of a document, taken apart.

use super::call::ParseDocumentNumber;
use super::prepare::{AnswerBasis, Prepared};
use crate::document::{self, NumberRepair, NumberSystem};
use crate::error::{Code, Error};
use crate::json::answer;

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

pub(super) fn answer(
    call: &ParseDocumentNumber,
    prepared: Prepared,
) -> Result<ParseDocumentNumberAnswer, Error> {
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
