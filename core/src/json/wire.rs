//! What every type of the model can do: say its shape, and write itself.

use std::borrow::Cow;

use super::shape::{Docs, Field, Key, Shape};
use super::value::Json;

/// A type that travels between languages.
pub(crate) trait Wire {
    /// Whether an absent key has a meaning.
    const MAY_BE_ABSENT: bool = false;
    /// What the type and its parts mean.
    const DOCS: Docs = Docs {
        of_type: "",
        of_parts: &[],
    };

    /// What values the type takes.
    fn shape() -> Shape;

    /// The value as JSON.
    fn json(&self) -> Json<'_>;
}

/// Any value that writes itself, whatever its type.
pub(crate) trait ToJson {
    /// The value as JSON.
    fn to_json(&self) -> Json<'_>;
}

impl<T: Wire> ToJson for T {
    fn to_json(&self) -> Json<'_> {
        self.json()
    }
}

impl Field {
    /// A field of this type, which must be there unless the type has a meaning for its absence.
    pub(crate) const fn of<T: Wire>(key: &'static str) -> Self {
        Self {
            key,
            shape: T::shape,
            required: !T::MAY_BE_ABSENT,
            sparse: false,
        }
    }
}

impl<'a> Json<'a> {
    /// An object of these keys, with their values in order.
    pub(crate) fn record(keys: &'static [Key], values: &[&'a dyn ToJson]) -> Self {
        let mut entries = Vec::with_capacity(keys.len());
        for (key, value) in keys.iter().zip(values) {
            let value = value.to_json();
            if !key.sparse || value != Json::Null {
                entries.push((Cow::Borrowed(key.name), value));
            }
        }
        Self::Object(entries)
    }
}
