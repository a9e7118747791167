//! JSON in and out: a strict reader that collects every problem, and the canonical writer.

mod basic;
mod check;
mod draft;
#[cfg(feature = "serde")]
mod format;
mod formats;
mod into_field;
mod long;
mod object;
mod parse;
mod problems;
mod read;
mod reader;
mod record;
mod shape;
mod told;
mod value;
mod wire;
mod write;

pub(crate) use draft::DraftRecord;
#[cfg(feature = "serde")]
pub(crate) use format::deserialize as deserialized;
#[cfg(feature = "serde")]
pub use format::to_canonical;
pub(crate) use formats::{deserialize, serialize};
pub use into_field::IntoField;
pub(crate) use into_field::made_from;
pub use long::LongText;
pub(crate) use read::{Place, Read, Unread, as_read, from_json, from_value, read_into};
#[cfg(feature = "arrow")]
pub(crate) use reader::MOST_TEXT;
pub(crate) use reader::{Reader, unknown_name};
pub(crate) use record::{answer, one_key, record, terms};
pub use shape::{Docs, Field, Shape};
pub(crate) use shape::{Key, camel, camel_length, field, keys, required};
pub use value::Json;
pub(crate) use value::MOST_COUNT;
pub(crate) use wire::{ToJson, Wire};
