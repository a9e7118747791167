//! What a target or parameter says: a share as text, or a count as a number.

use std::borrow::Cow;
use std::fmt;

use super::Share;
use crate::json::{Docs, Json, Read, Reader, Shape, Wire, deserialize, serialize};
use crate::message::Say;

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

impl Say for Amount {
    fn vi(&self) -> Cow<'_, str> {
        self.text_vi().into()
    }

    fn en(&self) -> Cow<'_, str> {
        self.to_string().into()
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

impl Wire for Amount {
    const DOCS: Docs = Docs {
        of_type: "A share such as `\"60%\"`, or a count such as `3`.",
        of_parts: &[],
    };

    fn shape() -> Shape {
        Shape::OneOf("Amount", &[Share::shape, u64::shape])
    }

    fn json(&self) -> Json<'_> {
        match self {
            Self::Share(share) => share.json(),
            Self::Count(count) => count.json(),
        }
    }
}

serialize!(Amount);
deserialize!(Amount);

impl Read for Amount {
    fn read(node: &Json<'_>, reader: &mut Reader) -> Option<Self> {
        match node {
            Json::Int(_) | Json::Huge(_) => u64::read(node, reader).map(Self::Count),
            node => Share::read(node, reader).map(Self::Share),
        }
    }

    fn reads_back(&self) -> bool {
        match self {
            Self::Share(share) => share.reads_back(),
            Self::Count(count) => count.reads_back(),
        }
    }
}
