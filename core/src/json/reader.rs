//! Where the reading is, and everything that was wrong so far.

use std::borrow::Cow;
use std::fmt::Write as _;

use super::shape::Key;
use super::value::{Json, MOST_COUNT};
use crate::error::{Code, Error, MOST_PROBLEMS, Problem};
use crate::names::Numbers;
use crate::text;

pub(super) const WHOLE_NUMBER: &str = "a whole number";
/// How many bytes one text may have: names, titles and clauses are far shorter.
pub(super) const MOST_TEXT: usize = 65_536;

/// The error of one name that is in no closed list.
pub(crate) fn unknown_name(path: &str, what: &str, name: &str, known: &[&str]) -> Error {
    let help = meant(name, known);
    let message = format!("`{}` is no known {what}", text::excerpt(name));
    Error::new(Code::UnknownName, path, message, Some(help))
}

/// The known name that was probably meant, or all there are.
pub(super) fn meant(name: &str, known: &[&str]) -> String {
    if let Some(near) = text::did_you_mean(name, known) {
        return format!("did you mean `{near}`?");
    }
    let known: Vec<String> = known.iter().map(|name| format!("`{name}`")).collect();
    format!("known: {}", known.join(", "))
}

#[derive(Debug, Clone)]
enum Step {
    Known(&'static Key),
    Key(String),
    Index(usize),
}

/// Where the reading is, and what was wrong so far.
#[derive(Debug, Default)]
pub(crate) struct Reader {
    path: Vec<Step>,
    problems: Vec<Problem>,
    /// How many secret rows the reading is inside of.
    hidden: usize,
}

impl Reader {
    pub(super) fn into_error(self) -> Error {
        let unreadable = || "the input cannot be read".to_owned();
        Error::from_problems(self.problems)
            .unwrap_or_else(|| Error::new(Code::WrongType, "", unreadable(), None))
    }

    /// The problems so far as an error whose pointers start at `path`.
    pub(crate) fn into_result(self, path: &str) -> Result<(), Error> {
        let problems = self.problems.into_iter().map(|problem| Problem {
            path: format!("{path}{}", problem.path),
            ..problem
        });
        Error::from_problems(problems.collect()).map_or(Ok(()), Err)
    }

    /// The JSON pointer of the value being read.
    pub(crate) fn pointer(&self) -> String {
        let mut pointer = String::new();
        for step in &self.path {
            pointer.push('/');
            match step {
                Step::Known(key) => pointer.push_str(key.name),
                Step::Key(key) => pointer.push_str(&key.replace('~', "~0").replace('/', "~1")),
                Step::Index(index) => {
                    let _ = write!(pointer, "{index}");
                }
            }
        }
        pointer
    }

    /// Whether an object is marked secret: nothing that stands in it is repeated, until
    /// [`Reader::show`].
    pub(crate) fn hide_if_secret(&mut self, json: &Json<'_>) -> bool {
        let Json::Object(entries) = json else {
            return false;
        };
        let is_mark = |(key, value): &(Cow<'_, str>, Json<'_>)| {
            key == "secrecy" && !matches!(value, Json::Null) && *value != Json::Text("none".into())
        };
        // The mark of a plan stands in its document, and hides the whole plan.
        let marked = entries
            .iter()
            .any(|entry| match (entry.0.as_ref(), &entry.1) {
                ("document", Json::Object(document)) => document.iter().any(is_mark),
                _ => is_mark(entry),
            });
        self.hidden = self.hidden.saturating_add(usize::from(marked));
        marked
    }

    /// Ends what [`Reader::hide_if_secret`] began.
    pub(crate) fn show(&mut self, hidden: bool) {
        self.hidden = self.hidden.saturating_sub(usize::from(hidden));
    }

    /// A text of the input, for a message. What stands in a secret row is not repeated.
    pub(crate) fn quoted(&self, text: &str) -> String {
        if self.hidden > 0 {
            "a text that is not shown".to_owned()
        } else {
            format!("`{}`", text::excerpt(text))
        }
    }

    /// A key of the input, for a place: not even that repeats what is secret.
    pub(super) fn shown_key<'k>(&self, key: &'k str) -> &'k str {
        if self.hidden > 0 { "?" } else { key }
    }

    /// Reports a problem at the value being read.
    pub(crate) fn problem(&mut self, code: Code, message: impl Into<String>, help: Option<String>) {
        if self.problems.len() < MOST_PROBLEMS {
            let path = self.pointer();
            self.problems.push(Problem {
                code,
                path,
                message: message.into(),
                help,
            });
        }
    }

    /// Reports that a value is not what the model says.
    pub(crate) fn wrong(&mut self, json: &Json<'_>, expected: &str) {
        match json {
            Json::Float(value) => {
                let help = if !value.ends_with(|last: char| last.is_ascii_digit()) {
                    "leave it out where it is not known".to_owned()
                } else if expected == WHOLE_NUMBER {
                    "write a whole number".to_owned()
                } else {
                    format!("write the exact value as text: `\"{value}\"`")
                };
                let message = format!("{} is a float, which is not exact", self.quoted(value));
                let help = Some(help).filter(|_| self.hidden == 0);
                self.problem(Code::FloatRefused, message, help);
            }
            Json::Huge(value) => self.problem(
                Code::OutOfRange,
                format!("{} is beyond {MOST_COUNT}", self.quoted(value)),
                None,
            ),
            Json::TooDeep => self.problem(Code::TooDeep, "the input nests too deep here", None),
            other => self.problem(
                Code::WrongType,
                format!("expected {expected}, found {}", other.what()),
                None,
            ),
        }
    }

    /// Reports that a name is in no closed list, with the one that was probably meant.
    pub(crate) fn unknown(&mut self, code: Code, what: &str, name: &str, known: &[&str]) {
        let help = meant(name, known);
        let message = format!("{} is no known {what}", self.quoted(name));
        self.problem(code, message, Some(help));
    }

    /// Whether nothing was wrong so far.
    pub(super) fn is_content(&self) -> bool {
        self.problems.is_empty()
    }

    pub(super) fn missing(&mut self) {
        let message = match self.path.last() {
            Some(Step::Known(key)) => format!("`{}` is missing", key.name),
            _ => "a value is missing".to_owned(),
        };
        self.problem(Code::MissingKey, message, None);
    }

    /// Reports the ids of a list that stand more than once: a blank that a cell of a table leaves at
    /// the end makes no other id. The id of a hidden row is not repeated.
    pub(crate) fn unique_ids(&mut self, ids: &mut dyn Iterator<Item = (&str, bool)>) {
        let mut seen = Numbers::default();
        let mut hidden = Numbers::default();
        for (index, (id, hide)) in ids.enumerate() {
            let id = text::trimmed(id);
            if hide {
                hidden.number(id);
            }
            if !seen.is_new(id) {
                let message = if hidden.has(id) {
                    "the id of this row is not unique".to_owned()
                } else {
                    format!("`{}` is the id of more than one row", text::excerpt(id))
                };
                self.at_index(index, |reader| {
                    reader.at_key("id", |reader| {
                        reader.problem(Code::DuplicateId, message, None);
                    });
                });
            }
        }
    }

    /// Goes one level down, by a key that is known, until [`Reader::leave`].
    pub(super) fn enter_known(&mut self, key: &'static Key) {
        self.path.push(Step::Known(key));
    }

    /// Goes one level down, by key, until [`Reader::leave`].
    pub(crate) fn enter(&mut self, key: &str) {
        self.path.push(Step::Key(key.to_owned()));
    }

    /// Goes one level down, by position, until [`Reader::leave`].
    pub(crate) fn enter_index(&mut self, index: usize) {
        self.path.push(Step::Index(index));
    }

    /// Goes one level up.
    pub(crate) fn leave(&mut self) {
        self.path.pop();
    }

    /// Reads something one level down, by key.
    pub(crate) fn at_key<T>(&mut self, key: &str, read: impl FnOnce(&mut Self) -> T) -> T {
        self.enter(key);
        let value = read(self);
        self.leave();
        value
    }

    /// Reads something one level down, by position.
    pub(crate) fn at_index<T>(&mut self, index: usize, read: impl FnOnce(&mut Self) -> T) -> T {
        self.enter_index(index);
        let value = read(self);
        self.leave();
        value
    }

    /// Reads each item of a list, one level down, by position.
    pub(super) fn items(
        &mut self,
        json: &Json<'_>,
        read: &mut dyn FnMut(&Json<'_>, &mut Self),
    ) -> Option<()> {
        let Json::List(items) = json else {
            self.wrong(json, "a list");
            return None;
        };
        for (index, item) in items.iter().enumerate() {
            self.enter_index(index);
            read(item, self);
            self.leave();
        }
        // A list with an item that cannot be read has reported it; the error comes at the end.
        Some(())
    }

    /// Reads one of a closed list of names, and gives its position.
    pub(crate) fn term(
        &mut self,
        json: &Json<'_>,
        what: &str,
        names: &'static [&'static str],
    ) -> Option<usize> {
        let text = self.text(json, &format!("a {what}"))?;
        let position = names.iter().position(|name| *name == text);
        if position.is_none() {
            self.unknown(Code::UnknownName, what, text, names);
        }
        position
    }

    /// Reads a text that is parsed further.
    pub(crate) fn text<'n>(&mut self, json: &'n Json<'_>, expected: &str) -> Option<&'n str> {
        match json {
            Json::Text(value) if value.len() > MOST_TEXT => {
                self.problem(
                    Code::TooLarge,
                    format!("the text has {} bytes, more than {MOST_TEXT}", value.len()),
                    None,
                );
                None
            }
            Json::Text(value) => Some(value),
            other => {
                self.wrong(other, expected);
                None
            }
        }
    }
}
