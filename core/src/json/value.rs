//! JSON as a value: text to a tree that still knows what JSON allows and the model refuses.

use std::borrow::Cow;
use std::fmt;

use serde::Deserialize as _;
use serde::de::{
    DeserializeSeed, Deserializer, Error as _, IgnoredAny, MapAccess, SeqAccess, Visitor,
};
use serde::ser::Error as _;
use serde::{Serialize, Serializer};

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

    /// Takes a value from any self-describing format.
    pub(crate) fn deserialize<D: Deserializer<'a>>(source: D) -> Result<Self, D::Error> {
        Level(0).deserialize(source)
    }

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

impl Serialize for Json<'_> {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Null => out.serialize_unit(),
            Self::Bool(value) => out.serialize_bool(*value),
            Self::Int(value) => out.serialize_i64(*value),
            Self::Text(value) => out.serialize_str(value),
            Self::List(items) => out.collect_seq(items),
            Self::Object(entries) => {
                out.collect_map(entries.iter().map(|(key, value)| (key, value)))
            }
            Self::Huge(_) | Self::Float(_) | Self::TooDeep | Self::Foreign(_) => Err(
                S::Error::custom(format!("{} has no exact form", self.what().en)),
            ),
        }
    }
}

/// How deep the reading is.
#[derive(Clone, Copy)]
struct Level(usize);

impl Level {
    fn below(self) -> Self {
        Self(self.0.saturating_add(1))
    }
}

impl<'de> DeserializeSeed<'de> for Level {
    type Value = Json<'de>;

    fn deserialize<D: Deserializer<'de>>(self, source: D) -> Result<Json<'de>, D::Error> {
        if self.0 > Json::MOST_LEVELS {
            IgnoredAny::deserialize(source)?;
            return Ok(Json::TooDeep);
        }
        source.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Level {
    type Value = Json<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }

    fn visit_unit<E>(self) -> Result<Json<'de>, E> {
        Ok(Json::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Json<'de>, E> {
        Ok(Json::Bool(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Json<'de>, E> {
        Ok(Json::int(value))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Json<'de>, E> {
        Ok(match i64::try_from(value) {
            Ok(value) if value <= MOST_COUNT => Json::Int(value),
            _ => Json::Huge(value.to_string()),
        })
    }

    #[expect(clippy::disallowed_types, reason = "named only to refuse it")]
    fn visit_f64<E>(self, value: f64) -> Result<Json<'de>, E> {
        // A whole number too long for 64 bits arrives here too.
        let whole = value.fract() == 0.0 && value.abs() > 9_007_199_254_740_991.0;
        Ok(if whole {
            Json::Huge(value.to_string())
        } else {
            Json::Float(format!("{value:?}"))
        })
    }

    fn visit_str<E>(self, value: &str) -> Result<Json<'de>, E> {
        Ok(Json::Text(Cow::Owned(value.to_owned())))
    }

    fn visit_borrowed_str<E>(self, value: &'de str) -> Result<Json<'de>, E> {
        Ok(Json::Text(Cow::Borrowed(value)))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Json<'de>, A::Error> {
        let mut list = Vec::new();
        while let Some(item) = items.next_element_seed(self.below())? {
            list.push(item);
        }
        Ok(Json::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Json<'de>, A::Error> {
        let mut object = Vec::new();
        while let Some(key) = entries.next_key_seed(Key)? {
            object.push((key, entries.next_value_seed(self.below())?));
        }
        Ok(Json::Object(object))
    }
}

/// A key, borrowed from the text where it has no escapes.
struct Key;

impl<'de> DeserializeSeed<'de> for Key {
    type Value = Cow<'de, str>;

    fn deserialize<D: Deserializer<'de>>(self, source: D) -> Result<Self::Value, D::Error> {
        match Json::deserialize(source)? {
            Json::Text(key) => Ok(key),
            other => Err(D::Error::custom(format!("key is {}", other.what().en))),
        }
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
