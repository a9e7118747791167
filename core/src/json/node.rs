//! Text to a tree that still knows what JSON allows and the model refuses.

use std::borrow::Cow;
use std::cell::Cell;
use std::fmt;

use serde::Deserialize as _;
use serde::de::{
    DeserializeSeed, Deserializer, Error as _, IgnoredAny, MapAccess, SeqAccess, Visitor,
};

use crate::error::{Code, Error};

/// How deep an input may nest. The model itself needs about a dozen levels.
const MOST_LEVELS: usize = 64;
/// How many bytes of text are read.
const MOST_BYTES: usize = 1 << 30;
/// The largest whole number that every language holds exactly (2^53 - 1).
pub(crate) const MOST_COUNT: i64 = (1 << 53) - 1;

/// A JSON value with what the model refuses kept as values, so that a reader can say where it is.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Node<'a> {
    Null,
    Bool(bool),
    Int(i64),
    /// A whole number beyond 2^53 - 1, in decimal.
    Huge(String),
    /// A number with a fraction or an exponent, as the shortest decimal that means the same.
    Float(String),
    Text(Cow<'a, str>),
    List(Vec<Node<'a>>),
    Object(Vec<(Cow<'a, str>, Node<'a>)>),
    TooDeep,
}

impl<'a> Node<'a> {
    /// Reads one JSON value that fills the whole text.
    pub(crate) fn parse(text: &'a str) -> Result<Self, Error> {
        if text.len() > MOST_BYTES {
            return Err(Error::new(
                Code::TooLarge,
                "",
                format!("the input has {} bytes, more than {MOST_BYTES}", text.len()),
                Some("split it and merge the answers".to_owned()),
            ));
        }
        let mut source = serde_json::Deserializer::from_str(text);
        let deep = Cell::new(false);
        let level = Level {
            depth: 0,
            deep: &deep,
        };
        let node = level
            .deserialize(&mut source)
            .and_then(|node| source.end().map(|()| node))
            .map_err(|error| syntax(&error))?;
        match deep.get().then(|| node.deep_place()).flatten() {
            Some(path) => Err(Error::new(
                Code::TooDeep,
                &path,
                format!("the input nests deeper than {MOST_LEVELS} levels here"),
                None,
            )),
            None => Ok(node),
        }
    }

    /// Where the value nests too deep, as a pointer.
    fn deep_place(&self) -> Option<String> {
        match self {
            Self::TooDeep => Some(String::new()),
            Self::List(items) => items
                .iter()
                .enumerate()
                .find_map(|(index, item)| item.deep_place().map(|rest| format!("/{index}{rest}"))),
            Self::Object(entries) => entries.iter().find_map(|(key, item)| {
                let key = key.replace('~', "~0").replace('/', "~1");
                item.deep_place().map(|rest| format!("/{key}{rest}"))
            }),
            _ => None,
        }
    }

    /// Takes a value from any self-describing format.
    pub(crate) fn deserialize<D: Deserializer<'a>>(source: D) -> Result<Self, D::Error> {
        let deep = Cell::new(false);
        let level = Level {
            depth: 0,
            deep: &deep,
        };
        level.deserialize(source)
    }

    /// What the value is, in the words of an error message.
    pub(crate) fn what(&self) -> &'static str {
        match self {
            Self::Null => "null",
            Self::Bool(_) => "true or false",
            Self::Int(_) | Self::Huge(_) => "a whole number",
            Self::Float(_) => "a number with a fraction",
            Self::Text(_) => "a text",
            Self::List(_) => "a list",
            Self::Object(_) => "an object",
            Self::TooDeep => "a value nested too deep",
        }
    }
}

fn syntax(error: &serde_json::Error) -> Error {
    let text = error.to_string();
    let message = text.split(" at line ").next().unwrap_or_default();
    Error::new(
        Code::InvalidJson,
        "",
        format!(
            "not JSON at line {}, column {}: {message}",
            error.line(),
            error.column()
        ),
        None,
    )
}

/// How deep the reading is, and whether it ever was too deep.
#[derive(Clone, Copy)]
struct Level<'f> {
    depth: usize,
    deep: &'f Cell<bool>,
}

impl Level<'_> {
    fn below(self) -> Self {
        Self {
            depth: self.depth.saturating_add(1),
            ..self
        }
    }
}

impl<'de> DeserializeSeed<'de> for Level<'_> {
    type Value = Node<'de>;

    fn deserialize<D: Deserializer<'de>>(self, source: D) -> Result<Node<'de>, D::Error> {
        if self.depth > MOST_LEVELS {
            self.deep.set(true);
            IgnoredAny::deserialize(source)?;
            return Ok(Node::TooDeep);
        }
        source.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Level<'_> {
    type Value = Node<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }

    fn visit_unit<E>(self) -> Result<Node<'de>, E> {
        Ok(Node::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Node<'de>, E> {
        Ok(Node::Bool(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Node<'de>, E> {
        Ok(if value.unsigned_abs() > MOST_COUNT.unsigned_abs() {
            Node::Huge(value.to_string())
        } else {
            Node::Int(value)
        })
    }

    fn visit_u64<E>(self, value: u64) -> Result<Node<'de>, E> {
        Ok(match i64::try_from(value) {
            Ok(value) if value <= MOST_COUNT => Node::Int(value),
            _ => Node::Huge(value.to_string()),
        })
    }

    #[expect(clippy::disallowed_types, reason = "named only to refuse it")]
    fn visit_f64<E>(self, value: f64) -> Result<Node<'de>, E> {
        // A whole number too long for 64 bits arrives here too.
        let whole = value.fract() == 0.0 && value.abs() > 9_007_199_254_740_991.0;
        Ok(if whole {
            Node::Huge(value.to_string())
        } else {
            Node::Float(format!("{value:?}"))
        })
    }

    fn visit_str<E>(self, value: &str) -> Result<Node<'de>, E> {
        Ok(Node::Text(Cow::Owned(value.to_owned())))
    }

    fn visit_borrowed_str<E>(self, value: &'de str) -> Result<Node<'de>, E> {
        Ok(Node::Text(Cow::Borrowed(value)))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Node<'de>, A::Error> {
        let mut list = Vec::new();
        while let Some(item) = items.next_element_seed(self.below())? {
            list.push(item);
        }
        Ok(Node::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Node<'de>, A::Error> {
        let mut object = Vec::new();
        while let Some(key) = entries.next_key_seed(Key)? {
            object.push((key, entries.next_value_seed(self.below())?));
        }
        Ok(Node::Object(object))
    }
}

/// A key, borrowed from the text where it has no escapes.
struct Key;

impl<'de> DeserializeSeed<'de> for Key {
    type Value = Cow<'de, str>;

    fn deserialize<D: Deserializer<'de>>(self, source: D) -> Result<Self::Value, D::Error> {
        match Node::deserialize(source)? {
            Node::Text(key) => Ok(key),
            other => Err(D::Error::custom(format!("key is {}", other.what()))),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_model_refuses_is_kept_as_a_value() {
        assert_eq!(Node::parse("0.6"), Ok(Node::Float("0.6".to_owned())));
        assert_eq!(
            Node::parse("9007199254740992"),
            Ok(Node::Huge("9007199254740992".to_owned()))
        );
        assert_eq!(Node::parse("9007199254740991"), Ok(Node::Int(MOST_COUNT)));
        assert_eq!(Node::parse("-9007199254740991"), Ok(Node::Int(-MOST_COUNT)));
    }

    #[test]
    fn depth_is_bounded_without_using_up_the_stack() {
        let nested = |levels: usize| format!("{}{}", "[".repeat(levels), "]".repeat(levels));
        assert!(Node::parse(&nested(MOST_LEVELS + 1)).is_ok());
        for levels in [MOST_LEVELS + 2, 1_000_000] {
            let error = Node::parse(&nested(levels)).unwrap_err();
            assert!(error.is_too_deep());
            assert_eq!(error.path(), "/0".repeat(MOST_LEVELS + 1));
        }
    }

    #[test]
    fn text_after_the_value_is_refused() {
        assert!(Node::parse("{} {}").unwrap_err().is_invalid_json());
        assert!(Node::parse("").unwrap_err().is_invalid_json());
    }
}
