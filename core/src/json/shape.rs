//! Shapes: what values a type takes, for readers, schemas and the order of findings.

use super::reader::Read;

/// What values a type takes, for whoever writes a schema, types or stubs from the model.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Shape {
    /// `true` or `false`.
    Bool,
    /// A whole number from 0 to 2^53 - 1.
    Count,
    /// Any value.
    Any,
    /// Any text.
    Text,
    /// A day, `2026-06-09`.
    Date,
    /// A local time, `2026-06-01T07:30`.
    Time,
    /// An exact share, `"60%"`.
    Share,
    /// One of a closed list of names.
    Term(&'static [&'static str]),
    /// A list of such values.
    List(fn() -> Shape),
    /// Such a value, or `null` where nothing is stated.
    Optional(fn() -> Shape),
    /// Such values by name.
    Map(fn() -> Shape),
    /// An object with these fields, in this order.
    Record(&'static str, &'static [Field]),
    /// An object with exactly one of these keys.
    OneKey(&'static str, &'static [Field]),
    /// One of several forms.
    OneOf(&'static [fn() -> Shape]),
}

/// One field of a record.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Field {
    /// The name of the field in Rust; on the wire it is in camel case.
    pub(crate) name: &'static str,
    /// What values it takes.
    pub(crate) shape: fn() -> Shape,
    /// Whether it must be there.
    pub(crate) required: bool,
}

impl Field {
    /// A field of this type, which must be there unless the type has a meaning for its absence.
    pub(crate) const fn of<T: Read>(name: &'static str) -> Self {
        Self {
            name,
            shape: T::shape,
            required: !T::MAY_BE_ABSENT,
        }
    }
}

impl Field {
    /// The key on the wire.
    pub(crate) fn key(&self) -> String {
        let mut key = String::with_capacity(self.name.len());
        let mut upper = false;
        for c in self.name.trim_end_matches('_').chars() {
            if c == '_' {
                upper = true;
            } else if upper {
                key.push(c.to_ascii_uppercase());
                upper = false;
            } else {
                key.push(c);
            }
        }
        key
    }

    /// Whether a key on the wire means this field. Needs no memory, unlike [`Field::key`].
    pub(super) fn is(&self, key: &str) -> bool {
        let mut wire = key.bytes();
        let mut name = self.name.bytes();
        while let Some(expected) = name.next() {
            let expected = if expected == b'_' {
                match name.next() {
                    Some(letter) => letter.to_ascii_uppercase(),
                    None => break,
                }
            } else {
                expected
            };
            if wire.next() != Some(expected) {
                return false;
            }
        }
        wire.next().is_none()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_the_names_in_camel_case() {
        fn field(name: &'static str) -> Field {
            Field::of::<String>(name)
        }
        for (name, key) in [("issued_on", "issuedOn"), ("id", "id"), ("a_b_c", "aBC")] {
            assert_eq!(field(name).key(), key);
            assert!(field(name).is(key));
        }
        for key in ["issued_on", "issuedO", "issuedOnn", "IssuedOn", ""] {
            assert!(!field("issued_on").is(key), "{key}");
        }
    }
}
