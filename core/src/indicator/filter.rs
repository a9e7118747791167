//! Filters on typed fields, with three answers: yes, no, and the row does not say.

use std::borrow::Cow;

use chrono::NaiveDate;

use super::{FieldKind, FieldValue, RowField};
use crate::error::Code;
use crate::json::{Docs, Field, Json, Key, Read, Reader, Shape, Wire, field, keys, serialize};
use crate::message::Message;
use crate::text::{Label, fold};

/// A value that a field is compared with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FilterValue {
    /// A name of a closed list.
    Term(&'static str),
    /// A text.
    Text(String),
    /// True or false.
    Bool(bool),
    /// A day.
    Date(NaiveDate),
}

impl FilterValue {
    fn equals(&self, other: FieldValue<'_>) -> bool {
        match (self, other) {
            (Self::Term(a), FieldValue::Term(b)) => *a == b,
            (Self::Text(a), FieldValue::Text(b)) => is_same_text(a, b),
            (Self::Bool(a), FieldValue::Bool(b)) => *a == b,
            (Self::Date(a), FieldValue::Date(b)) => *a == b,
            _ => false,
        }
    }
}

/// Whether two texts are the same once they are folded. Plain ones need not be.
fn is_same_text(one: &str, other: &str) -> bool {
    let is_plain = |text: &str| {
        let mut bytes = text.bytes();
        bytes.all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
    };
    one == other || (!(is_plain(one) && is_plain(other)) && fold(one) == fold(other))
}

impl FilterValue {
    fn json(&self) -> Json<'_> {
        match self {
            Self::Term(name) => Json::text(name),
            Self::Text(text) => Json::text(text),
            Self::Bool(value) => Json::Bool(*value),
            Self::Date(date) => date.json(),
        }
    }
}

/// Which rows are meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Filter {
    /// `{"eq": {"category": "conference"}}`
    Eq(RowField, FilterValue),
    /// `{"in": {"kind": ["review", "thematic"]}}`
    In(RowField, Vec<FilterValue>),
    /// `{"before": {"firstDay": "2026-07-01"}}`
    Before(RowField, NaiveDate),
    /// `{"after": {"firstDay": "2026-06-30"}}`
    After(RowField, NaiveDate),
    /// `{"between": {"firstDay": ["2026-01-01", "2026-06-30"]}}`, both included
    Between(RowField, NaiveDate, NaiveDate),
    /// `{"not": {...}}`
    Not(Box<Filter>),
    /// `{"all": [...]}`; of none, every row
    All(Vec<Filter>),
    /// `{"any": [...]}`; of none, no row
    Any(Vec<Filter>),
}

impl Default for Filter {
    fn default() -> Self {
        Self::All(Vec::new())
    }
}

impl Filter {
    /// Whether a row passes; nothing where the row does not say what would decide.
    pub(crate) fn passes<'r>(&self, row: &dyn Fn(RowField) -> FieldValue<'r>) -> Option<bool> {
        let date = |field: &RowField| match row(*field) {
            FieldValue::Date(date) => Some(date),
            _ => None,
        };
        match self {
            Self::Eq(field, value) => match row(*field) {
                FieldValue::Missing => None,
                found => Some(value.equals(found)),
            },
            Self::In(field, values) => match row(*field) {
                FieldValue::Missing => None,
                found => Some(values.iter().any(|value| value.equals(found))),
            },
            Self::Before(field, day) => date(field).map(|date| date < *day),
            Self::After(field, day) => date(field).map(|date| date > *day),
            Self::Between(field, from, to) => date(field).map(|date| *from <= date && date <= *to),
            Self::Not(filter) => filter.passes(row).map(|passes| !passes),
            Self::All(filters) => settle(filters, row, false),
            Self::Any(filters) => settle(filters, row, true),
        }
    }

    /// Every field that the filter looks at.
    pub(crate) fn fields(&self) -> Vec<RowField> {
        match self {
            Self::Eq(field, _)
            | Self::In(field, _)
            | Self::Before(field, _)
            | Self::After(field, _)
            | Self::Between(field, ..) => vec![*field],
            Self::Not(filter) => filter.fields(),
            Self::All(filters) | Self::Any(filters) => {
                filters.iter().flat_map(Self::fields).collect()
            }
        }
    }

    /// The days on which what passes may change.
    pub(crate) fn cuts(&self) -> Vec<NaiveDate> {
        let from = |day: &NaiveDate| [Some(*day), day.succ_opt()].into_iter().flatten();
        let of_value = |value: &FilterValue| match value {
            FilterValue::Date(day) => from(day).collect(),
            _ => Vec::new(),
        };
        match self {
            Self::Eq(_, value) => of_value(value),
            Self::In(_, values) => values.iter().flat_map(of_value).collect(),
            Self::Before(_, day) | Self::After(_, day) => from(day).collect(),
            Self::Between(_, first, last) => from(first).chain(from(last)).collect(),
            Self::Not(filter) => filter.cuts(),
            Self::All(filters) | Self::Any(filters) => {
                filters.iter().flat_map(Self::cuts).collect()
            }
        }
    }

    /// Whether the filter tells this value of a field from others.
    pub(crate) fn tells(&self, wanted: RowField, name: &str) -> bool {
        let is = |value: &FilterValue| matches!(value, FilterValue::Term(term) if *term == name);
        match self {
            Self::Eq(field, value) => *field == wanted && is(value),
            Self::In(field, values) => *field == wanted && values.iter().any(is),
            Self::Before(..) | Self::After(..) | Self::Between(..) => false,
            Self::Not(filter) => filter.tells(wanted, name),
            Self::All(filters) | Self::Any(filters) => {
                filters.iter().any(|filter| filter.tells(wanted, name))
            }
        }
    }
}

/// The answer that decides, if there is one; else nothing if any is open; else the opposite.
fn settle<'r>(
    filters: &[Filter],
    row: &dyn Fn(RowField) -> FieldValue<'r>,
    deciding: bool,
) -> Option<bool> {
    let mut result = Some(!deciding);
    for filter in filters {
        let answer = filter.passes(row);
        if answer == Some(deciding) {
            return answer;
        }
        result = result.and(answer);
    }
    result
}

impl Wire for Filter {
    const MAY_BE_ABSENT: bool = true;
    const DOCS: Docs = Docs {
        of_type: "Which rows are meant; of no filter, every row. Exactly one key.",
        of_parts: &[
            "Rows whose field has this value: `{\"category\": \"conference\"}`.",
            "Rows whose field has one of these values: `{\"kind\": [\"review\", \"thematic\"]}`.",
            "Rows whose field is before this day.",
            "Rows whose field is after this day.",
            "Rows whose field is between these two days, both included.",
            "Rows that do not pass this filter.",
            "Rows that pass all of these; of none, every row.",
            "Rows that pass any of these; of none, no row.",
        ],
    };

    fn shape() -> Shape {
        Shape::OneKey("Filter", FILTER)
    }

    fn json(&self) -> Json<'_> {
        let on = |field: &RowField, value| Json::object([(field.name(), value)]);
        let (key, value) = match self {
            Self::Eq(field, value) => ("eq", on(field, value.json())),
            Self::In(field, values) => {
                let values = values.iter().map(FilterValue::json).collect();
                ("in", on(field, Json::List(values)))
            }
            Self::Before(field, day) => ("before", on(field, day.json())),
            Self::After(field, day) => ("after", on(field, day.json())),
            Self::Between(field, from, to) => {
                let days = Json::List(vec![from.json(), to.json()]);
                ("between", on(field, days))
            }
            Self::Not(filter) => ("not", filter.json()),
            Self::All(filters) => ("all", filters.json()),
            Self::Any(filters) => ("any", filters.json()),
        };
        Json::object([(key, value)])
    }
}

serialize!(Filter);

const FILTER: &[Field] = &[
    comparison("eq"),
    comparison("in"),
    comparison("before"),
    comparison("after"),
    comparison("between"),
    field!("not" => Filter),
    field!("all" => Vec<Filter>),
    field!("any" => Vec<Filter>),
];

const KEYS: &[Key] = &keys::<{ FILTER.len() }>(FILTER);

const fn comparison(key: &'static str) -> Field {
    Field {
        key,
        shape: comparison_shape,
        required: true,
        sparse: false,
    }
}

fn comparison_shape() -> Shape {
    Shape::Map(|| Shape::Any)
}

impl Read for Filter {
    fn absent() -> Option<Self> {
        Some(Self::default())
    }

    fn read(json: &Json<'_>, reader: &mut Reader) -> Option<Self> {
        let (key, json) = reader.one_key(json, Code::InvalidFilter, &WHAT, KEYS)?;
        reader.at_key(key.name, |reader| match key.name {
            "not" => Self::read(json, reader).map(|filter| Self::Not(Box::new(filter))),
            "all" => Vec::read(json, reader).map(Self::All),
            "any" => Vec::read(json, reader).map(Self::Any),
            operator => on_field(operator, json, reader),
        })
    }

    fn reads_back(&self) -> bool {
        self.is_plain()
    }
}

const WHAT: Label = Label::new("bộ lọc", "a filter");

fn on_field(operator: &str, node: &Json<'_>, reader: &mut Reader) -> Option<Filter> {
    let Json::Object(entries) = node else {
        let expected = Label::new("bản ghi có một trường", "an object with one field");
        reader.wrong(node, &expected);
        return None;
    };
    let [(name, value)] = entries.as_slice() else {
        let message = Message::of(
            "mỗi phép so sánh nêu đúng một trường",
            "a comparison names exactly one field",
            &[],
        );
        reader.problem(Code::InvalidFilter, message, None);
        return None;
    };
    let field = RowField::read(&Json::Text(Cow::Borrowed(name)), reader)?;
    reader.at_key(name, |reader| match operator {
        "eq" => value_of(field, value, reader).map(|value| Filter::Eq(field, value)),
        "in" => {
            let Json::List(values) = value else {
                reader.wrong(value, &Label::new("danh sách giá trị", "a list of values"));
                return None;
            };
            let mut list = Vec::with_capacity(values.len());
            for (index, value) in values.iter().enumerate() {
                list.push(reader.at_index(index, |reader| value_of(field, value, reader))?);
            }
            Some(Filter::In(field, list))
        }
        ordered => {
            if !matches!(field.kind(), FieldKind::Date) {
                let message = Message::of(
                    "`{}` so sánh ngày, mà `{}` không phải là ngày",
                    "`{}` compares days, and `{}` is none",
                    &[&ordered, &name.as_ref()],
                );
                reader.problem(Code::InvalidFilter, message, None);
                return None;
            }
            match ordered {
                "before" => NaiveDate::read(value, reader).map(|day| Filter::Before(field, day)),
                "after" => NaiveDate::read(value, reader).map(|day| Filter::After(field, day)),
                _ => match <Vec<NaiveDate>>::read(value, reader)?.as_slice() {
                    [from, to] if from <= to => Some(Filter::Between(field, *from, *to)),
                    _ => {
                        let message = Message::of(
                            "`between` nhận hai ngày, ngày sớm hơn ghi trước",
                            "`between` takes two days, the earlier one first",
                            &[],
                        );
                        reader.problem(Code::InvalidFilter, message, None);
                        None
                    }
                },
            }
        }
    })
}

fn value_of(field: RowField, node: &Json<'_>, reader: &mut Reader) -> Option<FilterValue> {
    match field.kind() {
        FieldKind::Term(names) => {
            let text = reader.text(node, &Label::new("tên gọi", "a name"))?;
            let found = names.iter().copied().find(|name| *name == text);
            if found.is_none() {
                let what = Message::of("giá trị của `{}`", "value of `{}`", &[&field.name()]);
                reader.unknown(Code::UnknownName, &what, text, names);
            }
            found.map(FilterValue::Term)
        }
        FieldKind::Text => String::read(node, reader).map(FilterValue::Text),
        FieldKind::Bool => bool::read(node, reader).map(FilterValue::Bool),
        FieldKind::Date => NaiveDate::read(node, reader).map(FilterValue::Date),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn filter(json: &str) -> Filter {
        crate::json::from_json(json).unwrap()
    }

    #[test]
    fn filters_are_written_as_they_are_read() {
        for json in [
            r#"{"eq":{"category":"conference"}}"#,
            r#"{"in":{"kind":["review","thematic"]}}"#,
            r#"{"not":{"eq":{"wardWide":true}}}"#,
            r#"{"all":[]}"#,
            r#"{"any":[{"before":{"firstDay":"2026-07-01"}},{"after":{"firstDay":"2026-06-30"}}]}"#,
            r#"{"between":{"sentOn":["2026-01-01","2026-06-30"]}}"#,
        ] {
            assert_eq!(filter(json).json().to_canonical(), json);
        }
    }

    #[test]
    fn a_row_that_does_not_say_is_neither_in_nor_out() {
        let row = |field| match field {
            RowField::Category => FieldValue::Term("conference"),
            _ => FieldValue::Missing,
        };
        let passes = |json: &str| filter(json).passes(&row);
        assert_eq!(passes(r#"{"eq": {"category": "conference"}}"#), Some(true));
        assert_eq!(passes(r#"{"eq": {"mode": "online"}}"#), None);
        assert_eq!(passes(r#"{"not": {"eq": {"mode": "online"}}}"#), None);
        let both = r#"[{"eq": {"category": "meeting"}}, {"eq": {"mode": "online"}}]"#;
        assert_eq!(passes(&format!(r#"{{"all": {both}}}"#)), Some(false));
        assert_eq!(passes(&format!(r#"{{"any": {both}}}"#)), None);
        assert_eq!(passes(r#"{"all": []}"#), Some(true));
        assert_eq!(passes(r#"{"any": []}"#), Some(false));
    }

    #[test]
    fn filters_are_checked_when_they_are_read() {
        let error = |json: &str| crate::json::from_json::<Filter>(json).unwrap_err();
        assert!(error(r#"{"eq": {"categry": "conference"}}"#).is_unknown_name());
        assert_eq!(
            error(r#"{"eq": {"category": "conferense"}}"#)
                .help()
                .map(|help| help.en.as_ref()),
            Some("did you mean `conference`?")
        );
        assert!(error(r#"{"eq": {"wardWide": "yes"}}"#).is_wrong_type());
        assert!(error(r#"{"before": {"mode": "2026-01-01"}}"#).is_invalid_filter());
        assert!(
            error(r#"{"between": {"firstDay": ["2026-02-01", "2026-01-01"]}}"#).is_invalid_filter()
        );
        assert!(error(r#"{"equals": {"mode": "online"}}"#).is_invalid_filter());
    }
}
