//! Filters on typed fields, with three answers: yes, no, and the row does not say.

use std::borrow::Cow;

use chrono::NaiveDate;
use serde::ser::SerializeMap as _;
use serde::{Serialize, Serializer};

use super::{FieldKind, FieldValue, RowField};
use crate::error::Code;
use crate::json::{Field, Node, Read, Reader, Shape};
use crate::text::fold;

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
            (Self::Text(a), FieldValue::Text(b)) => fold(a) == fold(b),
            (Self::Bool(a), FieldValue::Bool(b)) => *a == b,
            (Self::Date(a), FieldValue::Date(b)) => *a == b,
            _ => false,
        }
    }
}

impl Serialize for FilterValue {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Term(name) => out.serialize_str(name),
            Self::Text(text) => out.serialize_str(text),
            Self::Bool(value) => out.serialize_bool(*value),
            Self::Date(date) => out.collect_str(date),
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
    pub(crate) fn passes<'r>(&self, row: &impl Fn(RowField) -> FieldValue<'r>) -> Option<bool> {
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
            Self::All(filters) => settle(filters.iter().map(|filter| filter.passes(row)), false),
            Self::Any(filters) => settle(filters.iter().map(|filter| filter.passes(row)), true),
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
fn settle(answers: impl Iterator<Item = Option<bool>>, deciding: bool) -> Option<bool> {
    let mut result = Some(!deciding);
    for answer in answers {
        if answer == Some(deciding) {
            return answer;
        }
        result = result.and(answer);
    }
    result
}

impl Serialize for Filter {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        struct One<'a, T>(RowField, &'a T);
        impl<T: Serialize> Serialize for One<'_, T> {
            fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
                let mut map = out.serialize_map(Some(1))?;
                map.serialize_entry(&self.0, self.1)?;
                map.end()
            }
        }
        let mut map = out.serialize_map(Some(1))?;
        match self {
            Self::Eq(field, value) => map.serialize_entry("eq", &One(*field, value))?,
            Self::In(field, values) => map.serialize_entry("in", &One(*field, values))?,
            Self::Before(field, day) => map.serialize_entry("before", &One(*field, day))?,
            Self::After(field, day) => map.serialize_entry("after", &One(*field, day))?,
            Self::Between(field, from, to) => {
                map.serialize_entry("between", &One(*field, &[from, to]))?;
            }
            Self::Not(filter) => map.serialize_entry("not", filter)?,
            Self::All(filters) => map.serialize_entry("all", filters)?,
            Self::Any(filters) => map.serialize_entry("any", filters)?,
        }
        map.end()
    }
}

const FILTER: &[Field] = &[
    comparison("eq"),
    comparison("in"),
    comparison("before"),
    comparison("after"),
    comparison("between"),
    Field::of::<Filter>("not"),
    Field::of::<Vec<Filter>>("all"),
    Field::of::<Vec<Filter>>("any"),
];

const fn comparison(name: &'static str) -> Field {
    Field {
        name,
        shape: comparison_shape,
        required: true,
    }
}

fn comparison_shape() -> Shape {
    Shape::Map(|| Shape::Any)
}

impl Read for Filter {
    const MAY_BE_ABSENT: bool = true;

    fn shape() -> Shape {
        Shape::OneKey("Filter", FILTER)
    }

    fn absent(_: &mut Reader) -> Option<Self> {
        Some(Self::default())
    }

    fn read(node: &Node<'_>, reader: &mut Reader) -> Option<Self> {
        let (key, node) = reader.one_key(node, Code::InvalidFilter, "a filter", FILTER)?;
        reader.at_key(key, |reader| match key {
            "not" => Self::read(node, reader).map(|filter| Self::Not(Box::new(filter))),
            "all" => Vec::read(node, reader).map(Self::All),
            "any" => Vec::read(node, reader).map(Self::Any),
            _ => on_field(key, node, reader),
        })
    }
}

fn on_field(operator: &str, node: &Node<'_>, reader: &mut Reader) -> Option<Filter> {
    let Node::Object(entries) = node else {
        reader.wrong(node, "an object with one field");
        return None;
    };
    let [(name, value)] = entries.as_slice() else {
        reader.problem(
            Code::InvalidFilter,
            "a comparison names exactly one field",
            None,
        );
        return None;
    };
    let field = RowField::read(&Node::Text(Cow::Borrowed(name)), reader)?;
    reader.at_key(name, |reader| match operator {
        "eq" => value_of(field, value, reader).map(|value| Filter::Eq(field, value)),
        "in" => {
            let Node::List(values) = value else {
                reader.wrong(value, "a list of values");
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
                let message = format!("`{ordered}` compares days, and `{name}` is none");
                reader.problem(Code::InvalidFilter, message, None);
                return None;
            }
            match ordered {
                "before" => NaiveDate::read(value, reader).map(|day| Filter::Before(field, day)),
                "after" => NaiveDate::read(value, reader).map(|day| Filter::After(field, day)),
                _ => match <Vec<NaiveDate>>::read(value, reader)?.as_slice() {
                    [from, to] if from <= to => Some(Filter::Between(field, *from, *to)),
                    _ => {
                        let message = "`between` takes two days, the earlier one first";
                        reader.problem(Code::InvalidFilter, message, None);
                        None
                    }
                },
            }
        }
    })
}

fn value_of(field: RowField, node: &Node<'_>, reader: &mut Reader) -> Option<FilterValue> {
    match field.kind() {
        FieldKind::Term(names) => {
            let text = reader.text(node, "a name")?;
            let found = names.iter().copied().find(|name| *name == text);
            if found.is_none() {
                let what = format!("value of `{}`", field.name());
                reader.unknown(Code::UnknownName, &what, text, names.iter().copied());
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
            assert_eq!(crate::json::to_canonical(&filter(json)), json);
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
            error(r#"{"eq": {"category": "conferense"}}"#).help(),
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
