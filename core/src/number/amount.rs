//! What a target or parameter says: a share as text, or a count as a number.

use std::fmt;

use serde::{Serialize, Serializer};

use super::Share;
use crate::json::{Node, Read, Reader, Shape};

/// A share such as `"60%"`, or a count such as `3`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Amount {
    /// A share, written as text.
    Share(Share),
    /// A count, written as a number.
    Count(u64),
}

impl Amount {
    /// The amount as a ratio over 1, so that shares and counts are compared in one way.
    pub(crate) fn as_share(self) -> Option<Share> {
        match self {
            Self::Share(share) => Some(share),
            Self::Count(count) => Share::new(i64::try_from(count).ok()?, 1),
        }
    }

    /// The amount as Vietnamese text.
    #[must_use]
    pub fn text_vi(self) -> String {
        match self {
            Self::Share(share) => share.text_vi(),
            Self::Count(count) => super::count_vi(i64::try_from(count).unwrap_or(i64::MAX)),
        }
    }
}

impl fmt::Display for Amount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Share(share) => share.fmt(f),
            Self::Count(count) => count.fmt(f),
        }
    }
}

impl Serialize for Amount {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Share(share) => share.serialize(out),
            Self::Count(count) => out.serialize_u64(*count),
        }
    }
}

impl Read for Amount {
    fn shape() -> Shape {
        Shape::OneOf(&[Share::shape, u64::shape])
    }

    fn read(node: &Node<'_>, reader: &mut Reader) -> Option<Self> {
        match node {
            Node::Int(_) | Node::Huge(_) => u64::read(node, reader).map(Self::Count),
            node => Share::read(node, reader).map(Self::Share),
        }
    }
}

impl<'de> serde::Deserialize<'de> for Amount {
    fn deserialize<D: serde::Deserializer<'de>>(source: D) -> Result<Self, D::Error> {
        crate::json::deserialize(source)
    }
}
