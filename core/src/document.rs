//! Documents: a structured number whose parts may be missing, and citations.

mod before;
mod body;
mod citations;
mod day;
mod found;
mod issuer;
mod kinds;
mod law;
mod lexemes;
mod link;
mod list;
mod mention;
mod names;
mod near;
mod number;
mod own;
mod pinpoint;
mod title;

use std::fmt;

use chrono::NaiveDate;

use crate::json::{record, terms};
pub(crate) use body::{Mention, Sort, Unit, bodies_in, body_at, is_person, same_body};
pub(crate) use citations::{each_citation, find_in};
pub(crate) use found::Found;
pub(crate) use kinds::Kind;
pub(crate) use link::Links;
pub(crate) use near::{meant, near_miss, no_number};
pub use number::{NumberRepair, NumberSystem};
pub(crate) use number::{number_key, read_whole, same_number, whole_number};
pub(crate) use own::{OwnNumber, own_number};

terms! {
    /// How secret something is (Law 117/2025/QH15 on the protection of State secrets).
    pub enum Secrecy("secrecy", "độ mật", "degree of secrecy") {
        /// Not secret.
        None = "none", "không mật", "not secret";
        /// Mật.
        Confidential = "confidential", "mật", "confidential";
        /// Tối mật.
        Secret = "secret", "tối mật", "secret";
        /// Tuyệt mật.
        TopSecret = "topSecret", "tuyệt mật", "top secret";
    }
}

impl Secrecy {
    /// Whether something with this mark must not be shown by title, number or name. Not stated is
    /// not secret.
    pub(crate) fn hides(mark: Option<Self>) -> bool {
        mark.is_some_and(|mark| mark != Self::None)
    }
}

record! {
    /// Who signed, and in whose place: *TM. ỦY BAN NHÂN DÂN, CHỦ TỊCH*.
    pub struct Signature {
        /// The authority prefix: `TM.`, `KT.`, `TL.`, `TUQ.`
        pub authority: Option<String>,
        /// The office of the signer.
        pub title: Option<String>,
        /// The signer's name.
        pub name: Option<String>,
    }
}

record! {
    @redacted
    /// The head of a document. A draft has no number and no date yet: both are values, not errors
    /// (Decree 30/2020/NĐ-CP, art. 15: a number is given after the signature).
    pub struct Document {
        /// The abbreviated type, such as `KH`.
        pub kind: Option<String>,
        /// The number in the year, such as `144`.
        pub number: Option<String>,
        /// The symbol, such as `KH-UBND`.
        pub symbol: Option<String>,
        /// The agency that issues it.
        pub issuer: Option<String>,
        /// The place in the date line.
        pub place: Option<String>,
        /// The day in the date line.
        pub issued_on: Option<NaiveDate>,
        /// The title.
        pub title: Option<String>,
        /// How secret it is.
        pub secrecy: Option<Secrecy>,
        /// Who signed.
        pub signature: Option<Signature>,
    }
}

impl Document {
    /// Whether a number was given; white space is none.
    pub(crate) fn has_number(&self) -> bool {
        self.number
            .as_ref()
            .is_some_and(|number| !number.trim().is_empty())
    }
}

impl fmt::Debug for Document {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut debug = f.debug_struct("Document");
        if Secrecy::hides(self.secrecy) {
            return debug
                .field("secrecy", &self.secrecy)
                .finish_non_exhaustive();
        }
        debug
            .field("kind", &self.kind)
            .field("number", &self.number)
            .field("symbol", &self.symbol)
            .field("issuer", &self.issuer)
            .field("place", &self.place)
            .field("issued_on", &self.issued_on)
            .field("title", &self.title)
            .field("secrecy", &self.secrecy)
            .field("signature", &self.signature)
            .finish()
    }
}

terms! {
    /// What a cited document is to the plan.
    pub enum CitationRole("citationRole", "vai trò viện dẫn", "role of a citation") {
        /// The plan carries it out.
        Implements = "implements", "văn bản được triển khai", "implemented";
        /// The plan rests on it.
        Basis = "basis", "căn cứ", "basis";
        /// The plan names it.
        Mention = "mention", "viện dẫn", "mentioned";
    }
}

record! {
    /// A document that the plan cites.
    pub struct Citation {
        /// The abbreviated type, such as `QĐ`.
        pub kind: Option<String>,
        /// Number and symbol as printed, such as `534/QĐ-TTg`.
        pub number: Option<String>,
        /// Who issued it.
        pub issuer: Option<String>,
        /// When it was issued.
        pub issued_on: Option<NaiveDate>,
        /// What it is about.
        pub title: Option<String>,
        /// The clause of the plan that cites it.
        pub clause: Option<String>,
        /// What it is to the plan.
        pub role: Option<CitationRole>,
    }
}

impl Citation {
    /// The name by which a message calls the document.
    pub(crate) fn name(&self) -> Option<&str> {
        self.number
            .as_deref()
            .or(self.title.as_deref())
            .or(self.kind.as_deref())
    }
}
