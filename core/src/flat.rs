//! The flat form of answers: tables of plain texts, whole numbers and days, found from the shapes of
//! what operations answer. No operation has a form of its own.

mod build;
mod csv;
mod fill;
mod fits;
mod layout;
mod title;
mod titles;

use chrono::NaiveDate;

use crate::json::{Docs, Json, Shape, Wire, answer, serialize, terms};
use crate::message::Message;

pub(crate) use csv::written;
pub(crate) use fill::fill;
pub(crate) use layout::Layout;

terms! {
    /// What the cells of a column hold.
    pub enum FlatKind("flatKind", "kiểu dữ liệu của cột", "kind of column") {
        /// Texts; also names of closed lists, local times and exact shares.
        Text = "text", "văn bản", "text";
        /// Whole numbers.
        Integer = "integer", "số nguyên", "whole number";
        /// Days, `2026-06-09`.
        Date = "date", "ngày", "day";
        /// `true` or `false`.
        Boolean = "boolean", "đúng/sai", "true or false";
    }
}

terms! {
    /// What stands over the columns of a table as CSV, and for whom it is written.
    pub enum CsvHeads("csvHeads", "dòng tiêu đề của tệp CSV", "heads of CSV") {
        /// The names of the columns, and every value as it is: for programs.
        Names = "names", "tên cột", "names of columns";
        /// Their titles in Vietnamese: for a spreadsheet that people open.
        Vietnamese = "vi", "tiếng Việt", "Vietnamese";
        /// Their titles in English: for a spreadsheet that people open.
        English = "en", "tiếng Anh", "English";
    }
}

terms! {
    /// A language of the project.
    pub enum Language("language", "ngôn ngữ", "language") {
        /// Vietnamese.
        Vietnamese = "vi", "tiếng Việt", "Vietnamese";
        /// English.
        English = "en", "tiếng Anh", "English";
    }
}

/// What stands in a cell of a flat table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FlatValue {
    /// A text.
    Text(String),
    /// A whole number.
    Integer(i64),
    /// A day.
    Date(NaiveDate),
    /// `true` or `false`.
    Boolean(bool),
}

impl Wire for FlatValue {
    const DOCS: Docs = Docs {
        of_type: "What stands in a cell of a flat table; a day is written `2026-06-09`.",
        of_parts: &[],
    };

    fn shape() -> Shape {
        Shape::OneOf("FlatValue", &[String::shape, i64::shape, bool::shape])
    }

    fn json(&self) -> Json<'_> {
        match self {
            Self::Text(text) => Json::text(text),
            Self::Integer(value) => value.json(),
            Self::Date(day) => day.json(),
            Self::Boolean(value) => value.json(),
        }
    }
}

serialize!(FlatValue);

answer! {
    /// A column of a flat table.
    pub struct FlatColumn {
        /// Its name: the keys that lead to the value, from the row on, in camel case (`messageVi`).
        pub name: String,
        /// What people read over it.
        pub title: Message,
        /// What its cells hold.
        pub kind: FlatKind,
    }
}

answer! {
    /// A flat table.
    pub struct FlatTable {
        /// Its name: the keys that lead to the list, in camel case (`findingsSources`); `answer` for what
        /// stands in no list.
        pub name: String,
        /// What people read over it.
        pub title: Message,
        /// The table whose rows these belong to, by `parentRowNumber`; nothing where they belong to the
        /// answer itself.
        pub parent: Option<String>,
        /// Its columns.
        pub columns: Vec<FlatColumn>,
        /// Its rows, with a cell for each column; `null` is an empty one.
        pub rows: Vec<Vec<Option<FlatValue>>>,
        /// The same as CSV (RFC 4180), where that was asked for.
        pub csv: Option<String>,
    }
}
