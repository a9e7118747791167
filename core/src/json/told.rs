//! How errors travel, and their sentences, which know nothing of JSON.

use super::formats::serialize;
use super::shape::{Docs, Field, Key, Shape, keys};
use super::value::Json;
use super::wire::Wire;
use crate::error::{Code, Error, Problem};
use crate::message::Message;

impl Message {
    const FIELDS: [Field; 2] = [Field::of::<String>("vi"), Field::of::<String>("en")];
    const KEYS: &'static [Key] = &keys::<2>(&Self::FIELDS);

    /// Writes it as canonical JSON: the same bytes in every language.
    #[must_use]
    pub fn to_json(&self) -> String {
        self.json().to_canonical()
    }
}

impl Wire for Message {
    const DOCS: Docs = Docs {
        of_type: " A sentence in the two languages of the project.\n",
        of_parts: &[" In Vietnamese.\n", " In English.\n"],
    };

    fn shape() -> Shape {
        Shape::Record("Message", &Self::FIELDS)
    }

    fn json(&self) -> Json<'_> {
        Json::record(Self::KEYS, &[&self.vi, &self.en])
    }
}

impl Wire for Code {
    const DOCS: Docs = Docs {
        of_type: " What kind of problem a call has.\n",
        of_parts: Self::MEANINGS,
    };

    fn shape() -> Shape {
        Shape::Term("ErrorCode", Self::NAMES)
    }

    fn json(&self) -> Json<'_> {
        Json::text(self.name())
    }
}

impl Problem {
    const FIELDS: [Field; 6] = [
        Field::of::<Code>("code"),
        Field::of::<String>("path"),
        Field::of::<Message>("message"),
        Field::of::<Option<Message>>("help"),
        Field::of::<usize>("count"),
        Field::of::<Vec<String>>("paths"),
    ];
    const KEYS: &'static [Key] = &keys::<6>(&Self::FIELDS);
}

impl Wire for Problem {
    fn shape() -> Shape {
        Shape::Record("Problem", &Self::FIELDS)
    }

    fn json(&self) -> Json<'_> {
        Json::record(
            Self::KEYS,
            &[
                &self.code,
                &self.path,
                &self.message,
                &self.help,
                &self.count,
                &self.paths,
            ],
        )
    }
}

impl Error {
    /// The error as canonical JSON: `{"errors": [{"code", "path", "message", "help", "count",
    /// "paths"}], "total"}`.
    #[must_use]
    pub fn to_json(&self) -> String {
        self.json().to_canonical()
    }
}

impl Wire for Error {
    fn shape() -> Shape {
        Shape::Any
    }

    fn json(&self) -> Json<'_> {
        let errors = self.all().map(Wire::json).collect();
        let total = i64::try_from(self.total()).unwrap_or(i64::MAX);
        Json::object([("errors", Json::List(errors)), ("total", Json::int(total))])
    }
}

serialize!(Message, Code, Problem, Error);
