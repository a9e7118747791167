//! The one public error: everything that is wrong with an input, at once.

use std::fmt;

use serde::Serialize;

use crate::json::Json;

/// How many problems one error holds at most; the rest of the input is still read.
pub(crate) const MOST_PROBLEMS: usize = 100;

macro_rules! codes {
    ($($(#[$doc:meta])+ $variant:ident, $name:literal, $is:ident;)+) => {
        /// What kind of problem an input has. The list is closed; the name is what travels.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
        #[serde(rename_all = "kebab-case")]
        pub enum Code {
            $($(#[$doc])+ $variant,)+
        }

        impl Code {
            /// Every code, in the order of the documentation.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

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

/// One thing that is wrong with an input, and where.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Problem {
    pub(crate) code: Code,
    pub(crate) path: String,
    pub(crate) message: String,
    pub(crate) help: Option<String>,
}

impl Problem {
    /// What kind of problem it is.
    #[must_use]
    pub fn code(&self) -> Code {
        self.code
    }

    /// Where it is: a JSON pointer from the call object, such as `/plan/tasks/4/due`.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.path
    }

    /// One sentence in English, without a full stop.
    #[must_use]
    pub fn message(&self) -> &str {
        &self.message
    }

    /// What to do about it, where there is something to say.
    #[must_use]
    pub fn help(&self) -> Option<&str> {
        self.help.as_deref()
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.path.is_empty() {
            f.write_str(&self.message)
        } else {
            write!(f, "{}: {}", self.path, self.message)
        }
    }
}

/// An input that cannot be read, with every problem that was found in it (at most 100).
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
/// assert_eq!(error.help(), Some("did you mean `id`?"));
/// ```
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", summary(first, rest))]
pub struct Error {
    first: Problem,
    rest: Vec<Problem>,
}

fn summary(first: &Problem, rest: &[Problem]) -> String {
    match rest.len() {
        0 => first.to_string(),
        1 => format!("{first} (and 1 more problem)"),
        more => format!("{first} (and {more} more problems)"),
    }
}

impl Error {
    pub(crate) fn new(code: Code, path: &str, message: String, help: Option<String>) -> Self {
        Self {
            first: Problem {
                code,
                path: path.to_owned(),
                message,
                help,
            },
            rest: Vec::new(),
        }
    }

    /// The problems as an error, or nothing if there are none.
    pub(crate) fn from_problems(problems: Vec<Problem>) -> Option<Self> {
        let mut problems = problems.into_iter();
        let first = problems.next()?;
        let rest = problems.collect();
        Some(Self { first, rest })
    }

    /// The error of a part, as it looks from the whole in which the part stands at `pointer`.
    #[must_use]
    pub fn within(self, pointer: &str) -> Self {
        let moved = |problem: Problem| Problem {
            path: format!("{pointer}{}", problem.path),
            ..problem
        };
        Self {
            first: moved(self.first),
            rest: self.rest.into_iter().map(moved).collect(),
        }
    }

    /// Every problem, in the order in which it was found: of an object, first the keys that do not
    /// belong, then its fields; what is wrong between rows comes after what is wrong within them.
    pub fn all(&self) -> impl Iterator<Item = &Problem> {
        std::iter::once(&self.first).chain(&self.rest)
    }

    /// The kind of the first problem.
    #[must_use]
    pub fn code(&self) -> Code {
        self.first.code
    }

    /// The place of the first problem, as a JSON pointer.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.first.path
    }

    /// What is wrong, of the first problem: one sentence without a full stop.
    #[must_use]
    pub fn message(&self) -> &str {
        self.first.message()
    }

    /// What to do about the first problem.
    #[must_use]
    pub fn help(&self) -> Option<&str> {
        self.first.help()
    }

    /// Whether any of the problems is of this kind.
    #[must_use]
    pub fn has(&self, code: Code) -> bool {
        self.all().any(|problem| problem.code == code)
    }

    /// The error as canonical JSON: `{"errors": [{"code", "path", "message", "help"}]}`.
    #[must_use]
    pub fn to_json(&self) -> String {
        let mut errors = Vec::new();
        for problem in self.all() {
            let help = problem.help().map_or(Json::Null, Json::text);
            errors.push(Json::object([
                ("code", Json::text(problem.code.name())),
                ("path", Json::text(&problem.path)),
                ("message", Json::text(&problem.message)),
                ("help", help),
            ]));
        }
        Json::object([("errors", Json::List(errors))]).to_canonical()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_on_the_wire_are_the_names_in_rust() {
        for code in Code::ALL {
            assert_eq!(
                crate::json::to_canonical(code),
                format!("\"{}\"", code.name())
            );
        }
    }
}
