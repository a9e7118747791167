//! The one public error: everything that is wrong with an input, at once.

use std::fmt;

use crate::message::Message;

macro_rules! codes {
    ($($(#[doc = $doc:literal])+ $variant:ident, $name:literal, $is:ident;)+) => {
        /// What kind of problem an input has. The list is closed; the name is what travels.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code {
            $($(#[doc = $doc])+ $variant,)+
        }

        impl Code {
            /// Every code, in the order of the documentation.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            pub(crate) const NAMES: &'static [&'static str] = &[$($name),+];
            pub(crate) const MEANINGS: &'static [&'static str] = &[$(concat!($($doc, "\n"),+)),+];

            /// The name of the code on the wire, such as `unknown-key`.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $(Self::$variant => $name),+ }
            }
        }

        impl Error {
            $(
                #[doc = concat!("Whether any of the problems is `", $name, "`.")]
                #[must_use]
                pub fn $is(&self) -> bool {
                    self.has(Code::$variant)
                }
            )+
        }
    };
}

codes! {
    /// The text is not JSON.
    InvalidJson, "invalid-json", is_invalid_json;
    /// An object names the same key twice.
    DuplicateKey, "duplicate-key", is_duplicate_key;
    /// An object has a key that is not in the model.
    UnknownKey, "unknown-key", is_unknown_key;
    /// A value is of another type than the model says.
    WrongType, "wrong-type", is_wrong_type;
    /// A key that the model needs is not there.
    MissingKey, "missing-key", is_missing_key;
    /// A text is not a day of the calendar.
    InvalidDate, "invalid-date", is_invalid_date;
    /// A text is not a local time.
    InvalidTime, "invalid-time", is_invalid_time;
    /// A text is not an exact share.
    InvalidShare, "invalid-share", is_invalid_share;
    /// A number has a fraction or an exponent; exact values travel as text.
    FloatRefused, "float-refused", is_float_refused;
    /// A number or date is outside what can be computed exactly.
    OutOfRange, "out-of-range", is_out_of_range;
    /// A rulebook, rule, indicator, convention, group, field or value of a closed list is not known.
    UnknownName, "unknown-name", is_unknown_name;
    /// Two rows of one list have the same id.
    DuplicateId, "duplicate-id", is_duplicate_id;
    /// A filter of an indicator does not fit the rows that it filters.
    InvalidFilter, "invalid-filter", is_invalid_filter;
    /// Something is said to have happened after `options.asOf`.
    AfterAsOf, "after-as-of", is_after_as_of;
    /// `options.asOf` is needed and absent.
    AsOfMissing, "as-of-missing", is_as_of_missing;
    /// A value of a rulebook names no clause that the rulebook holds.
    ClauseMissing, "clause-missing", is_clause_missing;
    /// A text is not the number of a document.
    NotADocumentNumber, "not-a-document-number", is_not_a_document_number;
    /// A text or object is not a deadline.
    NotADeadline, "not-a-deadline", is_not_a_deadline;
    /// No row of a table names its columns.
    HeaderMissing, "header-missing", is_header_missing;
    /// A text or the whole input is larger than what is read.
    TooLarge, "too-large", is_too_large;
    /// The input nests deeper than what is read.
    TooDeep, "too-deep", is_too_deep;
}

/// One thing that is wrong with an input, and where. What is wrong in the same way in several rows is
/// one problem.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    pub(crate) code: Code,
    pub(crate) path: String,
    pub(crate) message: Message,
    pub(crate) help: Option<Message>,
    pub(crate) count: usize,
    pub(crate) paths: Vec<String>,
}

impl Problem {
    /// What kind of problem it is.
    #[must_use]
    pub fn code(&self) -> Code {
        self.code
    }

    /// Where it is: a JSON pointer from the call object, such as `/plan/tasks/4/due`. Of several places
    /// it is what they share, with `*` for the positions in which they differ: `/plan/tasks/*/due`.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.path
    }

    /// The places, as JSON pointers, in the order of the input: the first 20.
    #[must_use]
    pub fn paths(&self) -> &[String] {
        &self.paths
    }

    /// How many times it was found.
    #[must_use]
    pub fn count(&self) -> usize {
        self.count
    }

    /// One sentence in each language, without a full stop.
    #[must_use]
    pub fn message(&self) -> &Message {
        &self.message
    }

    /// What to do about it, where there is something to say.
    #[must_use]
    pub fn help(&self) -> Option<&Message> {
        self.help.as_ref()
    }

    /// The problem with its place, how often it was found, and what to do.
    fn said(&self) -> Message {
        let mut said = self.message.clone();
        if !self.path.is_empty() {
            said = Message::of("{}: {}", "{}: {}", &[&self.path, &said]);
        }
        if self.count > 1 {
            said = Message::of("{} ({} lần)", "{} ({} times)", &[&said, &self.count]);
        }
        match &self.help {
            Some(help) => Message::of("{}; {}", "{}; {}", &[&said, help]),
            None => said,
        }
    }
}

/// In English.
impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.said().en)
    }
}

/// An input that cannot be read, with every problem that was found in it: at most 100 that differ by
/// more than the row in which they stand, and how many there are in all.
///
/// A plan or register that can be read never gives an error, however bad its contents: what is
/// wrong with the contents is a [`Finding`](crate::Finding).
///
/// # Examples
///
/// ```
/// let error = wardplan::CheckMeetings::from_json(r#"{"meetings": [{"idd": "HN-01"}]}"#).unwrap_err();
/// assert!(error.is_unknown_key() && error.is_missing_key());
/// assert_eq!(error.path(), "/meetings/0/idd");
/// assert_eq!(error.help().unwrap().en, "did you mean `id`?");
/// assert_eq!(error.message().vi, "`idd` không phải là mục của bản ghi này");
/// assert_eq!(
///     error.to_string(),
///     "/meetings/0/idd: `idd` is not a key of this object; did you mean `id`? (and 1 more problem)"
/// );
/// ```
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", summary(told).en)]
pub struct Error {
    told: Box<Told>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Told {
    first: Problem,
    rest: Vec<Problem>,
    total: usize,
}

fn summary(told: &Told) -> Message {
    let said = told.first.said();
    match told.total.saturating_sub(told.first.count) {
        0 => said,
        1 => Message::of("{} (và 1 lỗi khác)", "{} (and 1 more problem)", &[&said]),
        more => Message::of(
            "{} (và {} lỗi khác)",
            "{} (and {} more problems)",
            &[&said, &more],
        ),
    }
}

impl Error {
    pub(crate) fn new(code: Code, path: &str, message: Message, help: Option<Message>) -> Self {
        let first = Problem {
            code,
            path: path.to_owned(),
            message,
            help,
            count: 1,
            paths: vec![path.to_owned()],
        };
        Self::told(first, Vec::new(), 1)
    }

    /// Several problems, with how many there are in all.
    pub(crate) fn told(first: Problem, rest: Vec<Problem>, total: usize) -> Self {
        Self {
            told: Box::new(Told { first, rest, total }),
        }
    }

    /// The error of a part, as it looks from the whole in which the part stands at `pointer`.
    #[must_use]
    pub fn within(mut self, pointer: &str) -> Self {
        let told = &mut *self.told;
        for problem in std::iter::once(&mut told.first).chain(&mut told.rest) {
            for path in std::iter::once(&mut problem.path).chain(&mut problem.paths) {
                path.insert_str(0, pointer);
            }
        }
        self
    }

    /// Every problem, in the order in which it was first found: of an object, first the keys that do not
    /// belong, then its fields; what is wrong between rows comes after what is wrong within them.
    pub fn all(&self) -> impl Iterator<Item = &Problem> {
        std::iter::once(&self.told.first).chain(&self.told.rest)
    }

    /// How many problems there are, each row counted, also where they are more than are told.
    #[must_use]
    pub fn total(&self) -> usize {
        self.told.total
    }

    /// The kind of the first problem.
    #[must_use]
    pub fn code(&self) -> Code {
        self.told.first.code
    }

    /// The place of the first problem, as a JSON pointer; see [`Problem::path`].
    #[must_use]
    pub fn path(&self) -> &str {
        &self.told.first.path
    }

    /// What is wrong, of the first problem: one sentence in each language, without a full stop.
    #[must_use]
    pub fn message(&self) -> &Message {
        self.told.first.message()
    }

    /// What to do about the first problem.
    #[must_use]
    pub fn help(&self) -> Option<&Message> {
        self.told.first.help()
    }

    /// The first problem with its place and what to do, and how many more there are. `Display` writes the
    /// English of it.
    #[must_use]
    pub fn summary(&self) -> Message {
        summary(&self.told)
    }

    /// Whether any of the problems is of this kind.
    #[must_use]
    pub fn has(&self, code: Code) -> bool {
        self.all().any(|problem| problem.code == code)
    }
}
