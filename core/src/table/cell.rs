//! Cells as readers of spreadsheets hand them over: texts, whole numbers, and what JSON has no form for,
//! by a tag.

use std::borrow::Cow;

use crate::calendar::{LocalTime, NaiveDate, day_vi};
use crate::error::Code;
use crate::json::{Docs, Json, Read, Reader, Shape, Wire, deserialize, one_key, serialize};
use crate::message::Message;
use crate::text::{Label, trimmed};

const CELL: Label = Label::new(
    "một ô: chuỗi ký tự, số nguyên, hoặc bản ghi có một mục",
    "a cell: a text, a whole number, or an object with one key",
);

one_key! {
    /// A cell that is neither text nor a whole number. Exactly one form; the key names it.
    pub enum CellValue ("ô", "a cell", WrongType) [] {
        /// A day, `2026-06-03`.
        Date(NaiveDate) = "date",
        /// A time of day, `08:30` or `08:30:00`.
        Time(String) = "time",
        /// A day and a time of day.
        DateTime(LocalTime) = "dateTime",
        /// A number with a fraction, exactly as it is: `"0.944"`.
        Number(String) = "number",
        /// Whether the cell is covered by a merged cell above it or to its left.
        Covered(bool) = "covered",
    }
}

impl Read for CellValue {
    fn read(json: &Json<'_>, reader: &mut Reader) -> Option<Self> {
        Self::read_key(json, reader)
    }

    fn reads_back(&self) -> bool {
        self.part_reads_back()
    }
}

deserialize!(CellValue);

/// A cell of a table; an empty one is `None`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell {
    /// A text.
    Text(String),
    /// A whole number.
    Whole(i64),
    /// True or false.
    Bool(bool),
    /// Anything else.
    Value(CellValue),
}

impl Cell {
    /// Whether something stands in it. White space is nothing, and so is a cell that another covers.
    #[must_use]
    pub fn is_filled(&self) -> bool {
        match self {
            Self::Text(text) | Self::Value(CellValue::Time(text) | CellValue::Number(text)) => {
                !trimmed(text).is_empty()
            }
            Self::Value(CellValue::Covered(_)) => false,
            Self::Whole(_) | Self::Bool(_) | Self::Value(_) => true,
        }
    }

    pub(super) fn is_covered(&self) -> bool {
        matches!(self, Self::Value(CellValue::Covered(true)))
    }

    /// The words of a text cell, without white space at its ends.
    pub(super) fn words(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(trimmed(text)),
            _ => None,
        }
    }

    /// The cell as people see it.
    pub(super) fn shown(&self) -> Cow<'_, str> {
        match self {
            Self::Text(text) => Cow::Borrowed(trimmed(text)),
            Self::Whole(number) => Cow::Owned(number.to_string()),
            Self::Bool(is) => Cow::Borrowed(if *is { "TRUE" } else { "FALSE" }),
            Self::Value(CellValue::Date(day)) => Cow::Owned(day_vi(*day)),
            Self::Value(CellValue::DateTime(time)) => Cow::Owned(time.to_string()),
            Self::Value(CellValue::Time(text) | CellValue::Number(text)) => {
                Cow::Borrowed(trimmed(text))
            }
            Self::Value(CellValue::Covered(_)) => Cow::Borrowed(""),
        }
    }
}

impl Wire for Cell {
    const DOCS: Docs = Docs {
        of_type: "A cell: a text, a whole number, true or false, or what has a tag.",
        of_parts: &[],
    };

    fn shape() -> Shape {
        Shape::OneOf(
            "Cell",
            &[String::shape, i64::shape, bool::shape, CellValue::shape],
        )
    }

    fn json(&self) -> Json<'_> {
        match self {
            Self::Text(text) => text.json(),
            Self::Whole(number) => number.json(),
            Self::Bool(is) => is.json(),
            Self::Value(value) => value.json(),
        }
    }
}

impl Read for Cell {
    fn read(json: &Json<'_>, reader: &mut Reader) -> Option<Self> {
        match json {
            Json::Int(_) => i64::read(json, reader).map(Self::Whole),
            Json::Bool(is) => Some(Self::Bool(*is)),
            Json::Object(_) => {
                // Whether its row is secret, another cell says.
                let hidden = reader.hide();
                let value = CellValue::read(json, reader);
                reader.show(hidden);
                value.map(Self::Value)
            }
            Json::Float(number) if number.ends_with(|last: char| last.is_ascii_digit()) => {
                let message = Message::of(
                    "{} là số thực, không bảo đảm chính xác",
                    "{} is a float, which is not exact",
                    &[&reader.quoted(number)],
                );
                let help = Message::of(
                    "hãy ghi số dưới dạng chuỗi ký tự: `{}`",
                    "write the number as text: `{}`",
                    &[&format!("{{\"number\": \"{number}\"}}")],
                );
                reader.problem(Code::FloatRefused, message, Some(help));
                None
            }
            _ => reader
                .text(json, &CELL)
                .map(|text| Self::Text(text.to_owned())),
        }
    }

    fn reads_back(&self) -> bool {
        match self {
            Self::Text(text) => text.reads_back(),
            Self::Whole(number) => number.reads_back(),
            Self::Bool(_) => true,
            Self::Value(value) => value.reads_back(),
        }
    }
}

serialize!(Cell);
deserialize!(Cell);
