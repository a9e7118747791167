//! From a tree to the model: every type reads itself, every problem is collected.

use std::borrow::Cow;

use super::reader::Reader;
use super::value::Json;
use super::wire::Wire;
use crate::error::Error;

/// A type of the model that reads itself from JSON.
pub(crate) trait Read: Wire + Sized {
    /// Reads a value, or reports to the reader why it cannot.
    fn read(json: &Json<'_>, reader: &mut Reader) -> Option<Self>;

    /// Whether JSON can say the value: whether the reader gives it again from what is written of it.
    /// What was built in Rust may be otherwise. A no may be for want of a closer look.
    fn reads_back(&self) -> bool;

    /// What an absent key means, if it may be absent in a record without a default.
    fn absent() -> Option<Self> {
        None
    }
}

/// A place for a value of whatever type, such as a field of a record.
pub(crate) trait Place {
    /// Reads the value into its place, or reports why it cannot.
    fn fill(&mut self, json: &Json<'_>, reader: &mut Reader) -> Option<()>;
}

impl<T: Read> Place for T {
    fn fill(&mut self, json: &Json<'_>, reader: &mut Reader) -> Option<()> {
        *self = T::read(json, reader)?;
        Some(())
    }
}

/// A place for a value that has no default.
pub(crate) struct Unread<T>(pub(super) Option<T>);

impl<T: Read> Unread<T> {
    pub(crate) fn new() -> Self {
        Self(None)
    }

    /// The value that was read, or what its absence means.
    pub(crate) fn value(self, reader: &mut Reader) -> Option<T> {
        let value = self.0.or_else(T::absent);
        if value.is_none() {
            reader.missing();
        }
        value
    }
}

impl<T: Read> Place for Unread<T> {
    fn fill(&mut self, json: &Json<'_>, reader: &mut Reader) -> Option<()> {
        self.0 = T::read(json, reader);
        self.0.as_ref().map(|_| ())
    }
}

/// Reads a whole text, and gives either the value or every problem.
pub(crate) fn from_json<T: Read>(text: &str) -> Result<T, Error> {
    from_value(&Json::parse(text)?)
}

pub(crate) fn from_value<T: Read>(json: &Json<'_>) -> Result<T, Error> {
    let mut value = Unread::new();
    read_into(json, &mut value)?;
    value.0.ok_or_else(|| Reader::default().into_error())
}

/// A value that may have been built in Rust, as the reader gives it: what JSON cannot say is refused,
/// or is what is read from what can be written of it.
pub(crate) fn as_read<T: Read + Clone>(value: &T) -> Result<Cow<'_, T>, Error> {
    if value.reads_back() {
        return Ok(Cow::Borrowed(value));
    }
    from_json(&value.json().to_canonical()).map(Cow::Owned)
}

/// Reads a value into its place, or gives every problem.
pub(crate) fn read_into(json: &Json<'_>, place: &mut dyn Place) -> Result<(), Error> {
    let mut reader = Reader::default();
    match place.fill(json, &mut reader) {
        Some(()) if reader.is_content() => Ok(()),
        _ => Err(reader.into_error()),
    }
}
