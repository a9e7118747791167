//! JSON in and out: a strict reader that collects every problem, and the canonical writer.

mod basic;
mod node;
mod reader;
mod record;
mod shape;
mod write;

pub(crate) use node::{MOST_COUNT, Node};
pub(crate) use reader::{Read, Reader, from_json, unknown_name};
pub(crate) use record::{record, terms};
pub(crate) use shape::{Field, Shape};
pub use write::to_canonical;

/// Reads a value of the model from any format of serde, through the one strict reader.
pub(crate) fn deserialize<'de, T: Read, D: serde::Deserializer<'de>>(
    source: D,
) -> Result<T, D::Error> {
    reader::from_node(&Node::deserialize(source)?).map_err(serde::de::Error::custom)
}
