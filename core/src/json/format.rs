//! Values of the model in any format of serde.

use std::borrow::Cow;
use std::fmt;

use serde::Deserialize as _;
use serde::de::{
    DeserializeSeed, Deserializer, Error as _, IgnoredAny, MapAccess, SeqAccess, Visitor,
};
use serde::ser::Error as _;
use serde::{Serialize, Serializer};

use super::read::{Read, from_value};
use super::value::{Json, MOST_COUNT};
use crate::error::{Code, Error};
use crate::message::Message;

/// Reads a value of the model from any format of serde, through the one strict reader.
pub(crate) fn deserialize<'de, T: Read, D: Deserializer<'de>>(source: D) -> Result<T, D::Error> {
    from_value(&Json::deserialize(source)?).map_err(serde::de::Error::custom)
}

/// Writes any value as canonical JSON (RFC 8785): keys sorted by UTF-16 code units, no white space,
/// minimal escapes. The same value gives the same bytes in every language.
///
/// What is of this crate alone, such as a call or an answer, is written faster by its `to_json`.
///
/// # Errors
///
/// `float-refused` for a float, `out-of-range` for a whole number beyond 2^53 - 1, `wrong-type` for
/// what JSON does not have.
///
/// # Examples
///
/// ```
/// let answers = [wardplan::rules(&wardplan::Rules::default())?];
/// let text = wardplan::canonical_json(&answers)?;
/// assert_eq!(text, format!("[{}]", answers[0].to_json()));
/// assert!(wardplan::canonical_json(&0.6).is_err_and(|error| error.is_float_refused()));
/// # Ok::<(), wardplan::Error>(())
/// ```
pub fn to_canonical<T: Serialize + ?Sized>(value: &T) -> Result<String, Error> {
    let unwritable = |error: serde_json::Error| {
        let message = Message::of(
            "giá trị này không ghi được thành JSON: {}",
            "the value cannot be written as JSON: {}",
            &[&error.to_string()],
        );
        Error::new(Code::WrongType, "", message, None)
    };
    let tree = serde_json::to_value(value).map_err(unwritable)?;
    let json = Json::deserialize(tree).map_err(unwritable)?;
    json.check_exact()?;
    Ok(json.to_canonical())
}

impl<'a> Json<'a> {
    /// Takes a value from any self-describing format.
    pub(crate) fn deserialize<D: Deserializer<'a>>(source: D) -> Result<Self, D::Error> {
        Level(0).deserialize(source)
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
