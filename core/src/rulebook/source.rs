//! Where something comes from, and how sure it is.

use std::sync::Arc;

use chrono::NaiveDate;

use crate::indicator::Wording;
use crate::json::{
    Docs, Json, Read, Reader, Shape, Wire, answer, deserialize, record, serialize, terms,
};
use crate::text::Label;

terms! {
    /// How sure a fact of the law is.
    pub enum Certainty("certainty", "mức độ tin cậy", "certainty") {
        /// Read in the official text.
        Confirmed = "confirmed", "đã kiểm chứng", "confirmed";
        /// Read in a secondary source that quotes it.
        Reported = "reported", "theo nguồn thứ cấp", "reported";
        /// A convention of the project where the law says nothing.
        Assumed = "assumed", "giả định", "assumed";
    }
}

record! {
    @build whole false [Debug, PartialOrd, Ord,]
    /// A clause of a document in the rulebook.
    pub struct ClauseSource {
        /// The number of the document; `/KH-UBND` while it has none.
        pub document: String = required,
        /// When the document was issued.
        pub issued_on: NaiveDate = required,
        /// The address of the clause.
        pub clause: String = required,
        /// How sure it is.
        pub status: Certainty = required,
        /// Who issued the document, where that is known.
        pub issuer: Option<String>,
        /// What people call the document.
        pub title: Wording = required,
    }
}

answer! {
    @ordered
    /// No law is needed to see it: an end before its start.
    pub struct LogicSource {
        /// Always `logic`.
        pub basis: &'static str,
    }
}

const LOGIC: &str = "logic";

impl Read for LogicSource {
    fn read(json: &Json<'_>, reader: &mut Reader) -> Option<Self> {
        let what = Label::new("nguồn", "source");
        let [basis] = reader.object(json, Self::KEYS)?.try_into().ok()?;
        let basis = basis.unwrap_or(&Json::Null);
        reader.at_key("basis", |reader| reader.term(basis, &what, &[LOGIC]))?;
        Some(Self { basis: LOGIC })
    }

    fn reads_back(&self) -> bool {
        self.basis == LOGIC
    }
}

deserialize!(LogicSource);

/// Where a finding or a figure comes from: a clause, or plain sense.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Source {
    /// A clause of a document in the rulebook, shared by all that rests on it.
    Clause(Arc<ClauseSource>),
    /// Plain sense.
    Logic(LogicSource),
}

impl Wire for Source {
    const DOCS: Docs = Docs {
        of_type: "Where a finding or a figure comes from: a clause, or plain sense.",
        of_parts: &[],
    };

    fn shape() -> Shape {
        Shape::OneOf("Source", &[ClauseSource::shape, LogicSource::shape])
    }

    fn json(&self) -> Json<'_> {
        match self {
            Self::Clause(source) => source.json(),
            Self::Logic(source) => source.json(),
        }
    }
}

impl Read for Source {
    fn read(json: &Json<'_>, reader: &mut Reader) -> Option<Self> {
        if json.get("basis").is_some() {
            return LogicSource::read(json, reader).map(Self::Logic);
        }
        let clause = ClauseSource::read(json, reader)?;
        Some(Self::Clause(Arc::new(clause)))
    }

    fn reads_back(&self) -> bool {
        match self {
            Self::Clause(source) => source.reads_back(),
            Self::Logic(source) => source.reads_back(),
        }
    }
}

serialize!(Source);
deserialize!(Source);

impl Source {
    pub(crate) const LOGIC: Self = Self::Logic(LogicSource { basis: LOGIC });

    /// The source of something that is so sure; plain sense stays what it is.
    pub(crate) fn with_status(self, status: Certainty) -> Self {
        match self {
            Self::Clause(clause) if clause.status != status => {
                Self::Clause(Arc::new(ClauseSource {
                    status,
                    ..ClauseSource::clone(&clause)
                }))
            }
            same => same,
        }
    }

    /// How sure it is: plain sense is.
    pub(crate) fn certainty(&self) -> Certainty {
        match self {
            Self::Clause(clause) => clause.status,
            Self::Logic(_) => Certainty::Confirmed,
        }
    }
}
