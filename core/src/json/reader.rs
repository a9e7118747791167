//! Where the reading is, and everything that was wrong so far.

use std::borrow::Cow;

use super::problems::{Problems, Step};
use super::shape::Key;
use super::value::{Json, MOST_COUNT};
use crate::error::{Code, Error};
use crate::message::{Message, Say};
use crate::names::Numbers;
use crate::text::{self, Label};

pub(super) const TEXT: Label = Label::new("chuỗi ký tự", "a text");
pub(super) const OBJECT: Label = Label::new("bản ghi", "an object");
const LIST: Label = Label::new("danh sách", "a list");
const WHOLE_NUMBER: Label = Label::new("số nguyên", "a whole number");
/// How many bytes one text may have: names, titles and clauses are far shorter.
pub(crate) const MOST_TEXT: usize = 65_536;

/// The error of one name that is in no closed list.
pub(crate) fn unknown_name(path: &str, what: &dyn Say, name: &str, known: &[&str]) -> Error {
    let name_shown = format!("`{}`", text::excerpt(name));
    let message = no_known(&name_shown, what);
    Error::new(Code::UnknownName, path, message, Some(meant(name, known)))
}

fn no_known(name: &dyn Say, what: &dyn Say) -> Message {
    let vi = what.vi();
    let vi = match vi.split_once(" của ") {
        Some((what, whose)) => format!("{what} hợp lệ của {whose}"),
        None => format!("{vi} hợp lệ"),
    };
    let what = Message::new(vi, what.en().into_owned());
    Message::of("{} không phải là {}", "{} is no known {}", &[name, &what])
}

/// The known name that was probably meant, or all there are.
fn meant(name: &str, known: &[&str]) -> Message {
    if let Some(near) = text::did_you_mean(name, known) {
        return Message::of("có phải định ghi `{}`?", "did you mean `{}`?", &[&near]);
    }
    Message::of(
        "chỉ nhận: {}",
        "known: {}",
        &[&text::each_in_backticks(known)],
    )
}

const SECRECY: &str = "secrecy";

/// Whether a key says how secret its row is, be it spelt otherwise or in Vietnamese: the row is hidden
/// all the same.
pub(super) fn marks_secrecy(key: &str) -> bool {
    key == SECRECY
        || is_near_secrecy(key)
        || !key.is_ascii() && text::fold(key).contains(&text::fold("mật"))
}

/// Whether a key is `secrecy` but for its spelling.
fn is_near_secrecy(key: &str) -> bool {
    let start = key.trim().get(..3);
    start.is_some_and(|start| start.eq_ignore_ascii_case("sec"))
        && text::did_you_mean(key, &[SECRECY]).is_some()
}

/// A value of a closed list, where another kind of value stands.
struct OneOf<'w>(&'w Label);

impl Say for OneOf<'_> {
    fn vi(&self) -> Cow<'_, str> {
        self.0.vi.into()
    }

    fn en(&self) -> Cow<'_, str> {
        format!("a {}", self.0.en).into()
    }
}

/// Where the reading is, and what was wrong so far.
#[derive(Debug, Default)]
pub(crate) struct Reader {
    path: Vec<Step>,
    problems: Problems,
    /// How many secret rows the reading is inside of.
    hidden: usize,
}

impl Reader {
    pub(super) fn into_error(self) -> Error {
        self.problems.into_error().unwrap_or_else(|| {
            let message = Message::of(
                "không đọc được dữ liệu vào",
                "the input cannot be read",
                &[],
            );
            Error::new(Code::WrongType, "", message, None)
        })
    }

    /// The problems so far as an error whose pointers start at `path`.
    pub(crate) fn into_result(self, path: &str) -> Result<(), Error> {
        self.problems
            .into_error()
            .map_or(Ok(()), |error| Err(error.within(path)))
    }

    /// Whether an object is marked secret: nothing that stands in it is repeated, until
    /// [`Reader::show`].
    pub(crate) fn hide_if_secret(&mut self, json: &Json<'_>) -> bool {
        let Json::Object(entries) = json else {
            return false;
        };
        let is_mark = |(key, value): &(Cow<'_, str>, Json<'_>)| {
            marks_secrecy(key)
                && !matches!(value, Json::Null)
                && *value != Json::Text("none".into())
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

    /// Repeats nothing that stands here, until [`Reader::show`]: it may be secret.
    pub(crate) fn hide(&mut self) -> bool {
        self.hidden = self.hidden.saturating_add(1);
        true
    }

    /// Ends what [`Reader::hide`] or [`Reader::hide_if_secret`] began.
    pub(crate) fn show(&mut self, hidden: bool) {
        self.hidden = self.hidden.saturating_sub(usize::from(hidden));
    }

    /// A text of the input, for a message. What stands in a secret row is not repeated.
    pub(crate) fn quoted(&self, text: &str) -> Message {
        if self.hidden > 0 {
            return Message::of("nội dung không hiển thị", "a text that is not shown", &[]);
        }
        Message::of("`{}`", "`{}`", &[&text::excerpt(text)])
    }

    /// The known name that was probably meant, or all there are: of a secret row not even that is told.
    pub(super) fn meant(&self, name: &str, known: &[&str]) -> Message {
        meant(if self.hidden > 0 { "" } else { name }, known)
    }

    /// A key of the input, for a place: not even that repeats what is secret.
    pub(super) fn shown_key<'k>(&self, key: &'k str) -> &'k str {
        if self.hidden > 0 && !is_near_secrecy(key) {
            "?"
        } else {
            key
        }
    }

    /// A key of the input, for a message. A mark of secrecy that is not spelt right has to be told.
    pub(super) fn quoted_key(&self, key: &str) -> Message {
        if is_near_secrecy(key) {
            return Message::of("`{}`", "`{}`", &[&text::excerpt(key)]);
        }
        self.quoted(key)
    }

    /// The known key that was probably meant, or all there are.
    pub(super) fn meant_key(&self, key: &str, known: &[&str]) -> Message {
        if is_near_secrecy(key) {
            return meant(key, known);
        }
        self.meant(key, known)
    }

    /// Reports a problem at the value being read.
    pub(crate) fn problem(&mut self, code: Code, message: Message, help: Option<Message>) {
        self.problems.add(code, &self.path, message, help);
    }

    /// Reports that a value is not what the model says.
    pub(crate) fn wrong(&mut self, json: &Json<'_>, expected: &dyn Say) {
        match json {
            Json::Float(value) => {
                let help = Message::of(
                    "hãy ghi giá trị chính xác dưới dạng chuỗi ký tự: `\"{}\"`",
                    "write the exact value as text: `\"{}\"`",
                    &[value],
                );
                self.float(value, help);
            }
            Json::Huge(value) => {
                let message = Message::of(
                    "{} vượt quá {}",
                    "{} is beyond {}",
                    &[&self.quoted(value), &MOST_COUNT],
                );
                self.problem(Code::OutOfRange, message, None);
            }
            Json::TooDeep => {
                let message = Message::of(
                    "dữ liệu tại đây lồng quá nhiều tầng",
                    "the input nests too deep here",
                    &[],
                );
                self.problem(Code::TooDeep, message, None);
            }
            other => {
                let message = Message::of(
                    "phải là {}, ở đây là {}",
                    "expected {}, found {}",
                    &[&expected, &other.what()],
                );
                self.problem(Code::WrongType, message, None);
            }
        }
    }

    /// Reports that a value is no whole number.
    pub(super) fn no_whole_number(&mut self, json: &Json<'_>) {
        match json {
            Json::Float(value) => {
                let help = Message::of("hãy ghi số nguyên", "write a whole number", &[]);
                self.float(value, help);
            }
            other => self.wrong(other, &WHOLE_NUMBER),
        }
    }

    /// Reports a number that is not exact. One that is not finite is not known.
    fn float(&mut self, value: &str, mut help: Message) {
        if !value.ends_with(|last: char| last.is_ascii_digit()) {
            help = Message::of(
                "nếu chưa biết thì bỏ trống",
                "leave it out where it is not known",
                &[],
            );
        }
        let message = Message::of(
            "{} là số thực, không bảo đảm chính xác",
            "{} is a float, which is not exact",
            &[&self.quoted(value)],
        );
        let help = Some(help).filter(|_| self.hidden == 0);
        self.problem(Code::FloatRefused, message, help);
    }

    /// Reports that a name is in no closed list, with the one that was probably meant.
    pub(crate) fn unknown(&mut self, code: Code, what: &dyn Say, name: &str, known: &[&str]) {
        let message = no_known(&self.quoted(name), what);
        self.problem(code, message, Some(self.meant(name, known)));
    }

    /// Whether nothing was wrong so far.
    pub(super) fn is_content(&self) -> bool {
        self.problems.is_empty()
    }

    pub(super) fn missing(&mut self) {
        let message = match self.path.last() {
            Some(Step::Known(key)) => {
                Message::of("thiếu mục `{}`", "`{}` is missing", &[&key.name])
            }
            _ => Message::of("thiếu một giá trị", "a value is missing", &[]),
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
                    Message::of(
                        "mã của dòng này trùng với dòng khác",
                        "the id of this row is not unique",
                        &[],
                    )
                } else {
                    Message::of(
                        "`{}` là mã của nhiều dòng",
                        "`{}` is the id of more than one row",
                        &[&text::excerpt(id)],
                    )
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
            self.wrong(json, &LIST);
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
        what: &Label,
        names: &'static [&'static str],
    ) -> Option<usize> {
        let text = self.text(json, &OneOf(what))?;
        let position = names.iter().position(|name| *name == text);
        if position.is_none() {
            self.unknown(Code::UnknownName, what, text, names);
        }
        position
    }

    /// Reads a text that is parsed further.
    pub(crate) fn text<'n>(&mut self, json: &'n Json<'_>, expected: &dyn Say) -> Option<&'n str> {
        match json {
            Json::Text(value) if value.len() > MOST_TEXT => {
                self.too_long(value, MOST_TEXT);
                None
            }
            Json::Text(value) => Some(value),
            other => {
                self.wrong(other, expected);
                None
            }
        }
    }

    /// Reports a text that is longer than what is read.
    pub(super) fn too_long(&mut self, text: &str, most: usize) {
        let message = Message::of(
            "chuỗi ký tự dài {} byte, vượt quá {}",
            "the text has {} bytes, more than {}",
            &[&text.len(), &most],
        );
        self.problem(Code::TooLarge, message, None);
    }
}
