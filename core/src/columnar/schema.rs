//! Which columns of a batch hold what figures ask of meetings, and in which form.

use arrow_schema::{DataType, Schema, TimeUnit};

use crate::error::{Code, Error};
use crate::message::Message;

/// What a column is to figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    Id,
    /// When the session starts, when it ends, and on which day it is where no hour is known.
    Start,
    End,
    Day,
    /// Whose row it is.
    Agency,
    Host,
    /// What must be alike.
    Alike,
}

const START: &str = "start";
const DAY: &str = "day";
const SESSIONS: &str = "sessions";
pub(super) const MEETINGS: &str = "/registers/meetings";

/// The columns that figures ask for, each by the name of its field; a session stands in `start` and `end`.
const ASKED: [(&str, Role); 17] = [
    ("id", Role::Id),
    (START, Role::Start),
    ("end", Role::End),
    (DAY, Role::Day),
    ("agency", Role::Agency),
    ("host", Role::Host),
    ("category", Role::Alike),
    ("kind", Role::Alike),
    ("mode", Role::Alike),
    ("plannedMode", Role::Alike),
    ("remoteSites", Role::Alike),
    ("wardWide", Role::Alike),
    ("adHoc", Role::Alike),
    ("paperless", Role::Alike),
    ("status", Role::Alike),
    ("inAnnualPlan", Role::Alike),
    ("secrecy", Role::Alike),
];

/// The names of the columns that are looked at; of all others no more than the name is.
pub(crate) fn measured_columns() -> impl Iterator<Item = &'static str> {
    let asked = ASKED.iter().map(|(name, _)| *name);
    asked.chain([SESSIONS])
}

/// How the values of a column are told apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    Nothing,
    Text,
    Bool,
    Whole,
    Day,
    /// So many parts of a second each, of Vietnam or, with a zone, of UTC.
    Moment(TimeUnit, bool),
}

impl Form {
    /// The form of a column. None of those that no field of a meeting has.
    pub(super) fn of(kind: &DataType) -> Option<Self> {
        Some(match kind {
            DataType::Null => Self::Nothing,
            DataType::Utf8 | DataType::LargeUtf8 | DataType::Utf8View => Self::Text,
            DataType::Boolean => Self::Bool,
            DataType::Date32 => Self::Day,
            DataType::Timestamp(unit, zone) => Self::Moment(*unit, zone.is_some()),
            DataType::Dictionary(_, values) => Self::of(values)?,
            // What databases add up.
            DataType::Decimal128(_, 0) => Self::Whole,
            kind if kind.is_integer() => Self::Whole,
            _ => return None,
        })
    }
}

/// A column that figures ask for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Column {
    pub(super) name: &'static str,
    pub(super) role: Role,
    /// Its place among all columns.
    pub(super) at: usize,
    pub(super) form: Option<Form>,
}

/// The columns of a batch.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Columns {
    pub(super) asked: Vec<Column>,
    /// The names of those that no figure asks for.
    pub(super) unread: Vec<String>,
}

impl Columns {
    pub(super) fn of(schema: &Schema) -> Result<Self, Error> {
        let (mut asked, mut unread): (Vec<Column>, Vec<String>) = (Vec::new(), Vec::new());
        let has_start = schema.fields().iter().any(|field| field.name() == START);
        for (at, field) in schema.fields().iter().enumerate() {
            let known = ASKED.iter().find(|(name, _)| name == field.name());
            let known = known.filter(|(name, _)| *name != DAY || !has_start);
            let form = Form::of(field.data_type());
            match known {
                Some((name, _)) if asked.iter().any(|column| column.name == *name) => {
                    return Err(twice(name));
                }
                Some((name, role)) => asked.push(Column {
                    name,
                    role: *role,
                    at,
                    form,
                }),
                None if field.name() == SESSIONS && form != Some(Form::Nothing) => {
                    return Err(nested());
                }
                None => unread.push(field.name().clone()),
            }
        }
        Ok(Self { asked, unread })
    }

    pub(super) fn of_role(&self, role: Role) -> Option<&Column> {
        self.asked.iter().find(|column| column.role == role)
    }
}

fn twice(name: &str) -> Error {
    let message = Message::of(
        "có nhiều cột tên `{}`",
        "more than one column is named `{}`",
        &[&name],
    );
    Error::new(Code::DuplicateKey, MEETINGS, message, None)
}

fn nested() -> Error {
    let message = Message::of(
        "không đọc được cột `sessions`",
        "the column `sessions` is not read",
        &[],
    );
    let help = Message::of(
        "hãy ghi giờ bắt đầu và giờ kết thúc vào hai cột `start` và `end`",
        "state when a meeting starts and ends in two columns, `start` and `end`",
        &[],
    );
    Error::new(Code::WrongType, MEETINGS, message, Some(help))
}
