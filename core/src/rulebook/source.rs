//! Where something comes from, and how sure it is.

use chrono::NaiveDate;
use serde::Serialize;

use crate::json::terms;

terms! {
    /// How sure a fact of the law is.
    pub enum Certainty("certainty", "certainty") {
        /// Read in the official text.
        Confirmed = "confirmed", "đã kiểm chứng", "confirmed";
        /// Read in a secondary source that quotes it.
        Reported = "reported", "theo nguồn thứ cấp", "reported";
        /// A convention of the project where the law says nothing.
        Assumed = "assumed", "giả định", "assumed";
    }
}

/// Where a finding or a figure comes from: a clause, or plain sense.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(untagged)]
pub enum Source {
    /// A clause of a document in the rulebook.
    #[serde(rename_all = "camelCase")]
    Clause {
        /// The number of the document; `/KH-UBND` while it has none.
        document: String,
        /// When the document was issued.
        issued_on: NaiveDate,
        /// The address of the clause.
        clause: String,
        /// How sure it is.
        status: Certainty,
    },
    /// No law is needed to see it: an end before its start.
    Basis {
        /// Always `logic`.
        basis: &'static str,
    },
}

impl Source {
    pub(crate) const LOGIC: Self = Self::Basis { basis: "logic" };
}
