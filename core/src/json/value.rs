//! JSON as a value: text to a tree that still knows what JSON allows and the model refuses.

use std::borrow::Cow;
use std::fmt;

use crate::message::Message;

/// How many bytes of text are read.
pub(super) const MOST_BYTES: usize = 1 << 30;
/// The largest whole number that every language holds exactly (2^53 - 1).
pub(crate) const MOST_COUNT: i64 = (1 << 53) - 1;

/// A JSON value that still knows what JSON allows and the model refuses, so that a reader can say
/// where it stands. What an operation answers holds none of that.
///
/// # Examples
///
/// ```
/// use wardplan::Json;
///
/// let call = Json::parse(r#"{"meetings": []}"#)?;
/// assert!(matches!(&call, Json::Object(entries) if entries[0].0 == "meetings"));
/// # Ok::<(), wardplan::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Json<'a> {
    /// Nothing is stated.
    #[default]
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A whole number from -(2^53 - 1) to 2^53 - 1.
    Int(i64),
    /// A whole number beyond that, in decimal. Refused.
    Huge(String),
    /// A number with a fraction or an exponent, as it is written.
    /// Refused.
    Float(String),
    /// A text.
    Text(Cow<'a, str>),
    /// A list.
    List(Vec<Json<'a>>),
    /// An object. Keys stand as they were written, twice if they were.
    Object(Vec<(Cow<'a, str>, Json<'a>)>),
    /// A value that nests deeper than what is read. Refused.
    TooDeep,
    /// A value of another language that JSON has no form for: the name of its type. Refused.
    Foreign(String),
}

impl<'a> Json<'a> {
    /// How deep an input may nest. The model itself needs about a dozen levels.
    pub const MOST_LEVELS: usize = 64;

    /// A whole number, as far as it can be counted exactly in every language.
    #[must_use]
    pub fn int(value: i64) -> Self {
        if value.unsigned_abs() > MOST_COUNT.unsigned_abs() {
            Self::Huge(value.to_string())
        } else {
            Self::Int(value)
        }
    }

    /// A text.
    #[must_use]
    pub fn text(text: &'a str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }

    /// A text that is written for the occasion.
    pub(crate) fn shown(value: &dyn fmt::Display) -> Self {
        Self::Text(Cow::Owned(value.to_string()))
    }

    pub(crate) fn object(entries: impl Into<Vec<(&'a str, Self)>>) -> Self {
        let mut object = Vec::new();
        for (key, value) in entries.into() {
            object.push((Cow::Borrowed(key), value));
        }
        Self::Object(object)
    }

    /// An object of one key.
    pub(crate) fn one_key(key: &'static str, value: Self) -> Self {
        Self::Object(vec![(Cow::Borrowed(key), value)])
    }

    /// The value with texts of its own.
    #[must_use]
    pub fn to_static(&self) -> Json<'static> {
        let text = |text: &Cow<'_, str>| Cow::Owned(text.clone().into_owned());
        match self {
            Self::Null => Json::Null,
            Self::Bool(value) => Json::Bool(*value),
            Self::Int(value) => Json::Int(*value),
            Self::Huge(value) => Json::Huge(value.clone()),
            Self::Float(value) => Json::Float(value.clone()),
            Self::Text(value) => Json::Text(text(value)),
            Self::List(items) => Json::List(items.iter().map(Json::to_static).collect()),
            Self::Object(entries) => {
                let entries = entries.iter();
                Json::Object(
                    entries
                        .map(|(key, item)| (text(key), item.to_static()))
                        .collect(),
                )
            }
            Self::TooDeep => Json::TooDeep,
            Self::Foreign(name) => Json::Foreign(name.clone()),
        }
    }

    /// The value with this key, if this is an object that has it.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&Self> {
        let Self::Object(entries) = self else {
            return None;
        };
        let entry = entries.iter().find(|(name, _)| name == key);
        entry.map(|(_, value)| value)
    }

    /// How many items it has, if it is a list.
    pub(super) fn length(&self) -> usize {
        match self {
            Self::List(items) => items.len(),
            _ => 0,
        }
    }

    /// What the value is, in the words of an error message.
    pub(crate) fn what(&self) -> Message {
        let (vi, en) = match self {
            Self::Null => ("giá trị trống (null)", "null"),
            Self::Bool(_) => ("giá trị đúng/sai", "true or false"),
            Self::Int(_) | Self::Huge(_) => ("số nguyên", "a whole number"),
            Self::Float(_) => ("số có phần lẻ", "a number with a fraction"),
            Self::Text(_) => ("chuỗi ký tự", "a text"),
            Self::List(_) => ("danh sách", "a list"),
            Self::Object(_) => ("bản ghi", "an object"),
            Self::TooDeep => ("giá trị lồng quá nhiều tầng", "a value nested too deep"),
            Self::Foreign(name) => {
                return Message::of("giá trị kiểu `{}`", "a value of type `{}`", &[name]);
            }
        };
        Message::new(vi, en)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_model_refuses_is_kept_as_a_value() {
        assert_eq!(Json::parse("0.6"), Ok(Json::Float("0.6".to_owned())));
        assert_eq!(
            Json::parse("9007199254740992"),
            Ok(Json::Huge("9007199254740992".to_owned()))
        );
        assert_eq!(Json::parse("9007199254740991"), Ok(Json::Int(MOST_COUNT)));
        assert_eq!(Json::parse("-9007199254740991"), Ok(Json::Int(-MOST_COUNT)));
    }

    #[test]
    fn depth_is_bounded_without_using_up_the_stack() {
        let nested = |levels: usize| format!("{}{}", "[".repeat(levels), "]".repeat(levels));
        assert!(Json::parse(&nested(Json::MOST_LEVELS + 1)).is_ok());
        for levels in [Json::MOST_LEVELS + 2, 1_000_000] {
            let error = Json::parse(&nested(levels)).unwrap_err();
            assert!(error.is_too_deep());
            assert_eq!(error.path(), "/0".repeat(Json::MOST_LEVELS + 1));
        }
    }

    #[test]
    fn text_after_the_value_is_refused() {
        assert!(Json::parse("{} {}").unwrap_err().is_invalid_json());
        assert!(Json::parse("").unwrap_err().is_invalid_json());
    }
}
