//! How texts, counts, lists and maps read themselves.

use std::collections::BTreeMap;

use super::node::Node;
use super::reader::{Read, Reader, WHOLE_NUMBER};
use super::shape::Shape;
use crate::error::Code;

impl Read for String {
    fn shape() -> Shape {
        Shape::Text
    }

    fn read(node: &Node<'_>, reader: &mut Reader) -> Option<Self> {
        reader.text(node, "a text").map(str::to_owned)
    }
}

impl Read for bool {
    fn shape() -> Shape {
        Shape::Bool
    }

    fn read(node: &Node<'_>, reader: &mut Reader) -> Option<Self> {
        match node {
            Node::Bool(value) => Some(*value),
            other => {
                reader.wrong(other, "true or false");
                None
            }
        }
    }
}

impl Read for u64 {
    fn shape() -> Shape {
        Shape::Count
    }

    fn read(node: &Node<'_>, reader: &mut Reader) -> Option<Self> {
        match node {
            Node::Int(value) => {
                let count = Self::try_from(*value).ok();
                if count.is_none() {
                    reader.problem(
                        Code::OutOfRange,
                        format!("{} is less than 0", reader.quoted(&value.to_string())),
                        None,
                    );
                }
                count
            }
            other => {
                reader.wrong(other, WHOLE_NUMBER);
                None
            }
        }
    }
}

impl<T: Read> Read for Option<T> {
    const MAY_BE_ABSENT: bool = true;

    fn shape() -> Shape {
        Shape::Optional(T::shape)
    }

    fn read(node: &Node<'_>, reader: &mut Reader) -> Option<Self> {
        match node {
            Node::Null => Some(None),
            node => T::read(node, reader).map(Some),
        }
    }

    fn absent(_: &mut Reader) -> Option<Self> {
        Some(None)
    }
}

impl<T: Read> Read for Vec<T> {
    const MAY_BE_ABSENT: bool = true;

    fn shape() -> Shape {
        Shape::List(T::shape)
    }

    fn read(node: &Node<'_>, reader: &mut Reader) -> Option<Self> {
        let Node::List(items) = node else {
            reader.wrong(node, "a list");
            return None;
        };
        let mut list = Self::with_capacity(items.len());
        for (index, item) in items.iter().enumerate() {
            list.extend(reader.at_index(index, |reader| T::read(item, reader)));
        }
        // A list with an item that cannot be read has reported it; the error comes at the end.
        Some(list)
    }

    fn absent(_: &mut Reader) -> Option<Self> {
        Some(Self::new())
    }
}

impl<T: Read> Read for BTreeMap<String, T> {
    const MAY_BE_ABSENT: bool = true;

    fn shape() -> Shape {
        Shape::Map(T::shape)
    }

    fn read(node: &Node<'_>, reader: &mut Reader) -> Option<Self> {
        let Node::Object(entries) = node else {
            reader.wrong(node, "an object");
            return None;
        };
        let mut map = Self::new();
        for (key, value) in entries {
            if *value == Node::Null {
                continue;
            }
            reader.at_key(key, |reader| {
                if map.contains_key(key.as_ref()) {
                    reader.problem(
                        Code::DuplicateKey,
                        format!("{} stands twice in one object", reader.quoted(key)),
                        None,
                    );
                } else if let Some(value) = T::read(value, reader) {
                    map.insert(key.clone().into_owned(), value);
                }
            });
        }
        Some(map)
    }

    fn absent(_: &mut Reader) -> Option<Self> {
        Some(Self::new())
    }
}

impl<T: Read> Read for Box<T> {
    const MAY_BE_ABSENT: bool = T::MAY_BE_ABSENT;

    fn shape() -> Shape {
        T::shape()
    }

    fn read(node: &Node<'_>, reader: &mut Reader) -> Option<Self> {
        T::read(node, reader).map(Self::new)
    }

    fn absent(reader: &mut Reader) -> Option<Self> {
        T::absent(reader).map(Self::new)
    }
}
