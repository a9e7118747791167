//! Shapes: what values a type takes, for readers, schemas, bindings and the order of findings.

/// What values a type takes, for whoever writes a schema, types or classes from the model.
#[derive(Debug, Clone, Copy)]
pub enum Shape {
    /// `true` or `false`.
    Bool,
    /// A whole number from 0 to 2^53 - 1.
    Count,
    /// A whole number from -(2^53 - 1) to 2^53 - 1.
    Integer,
    /// Any value.
    Any,
    /// A whole number from one to another.
    Between(i64, i64),
    /// Any text.
    Text,
    /// A text of this form, as a regular expression of JSON Schema.
    Like(&'static str),
    /// A day, `2026-06-09`.
    Date,
    /// A local time in Vietnam, `2026-06-01T07:30`.
    Time,
    /// An exact share, `"60%"`.
    Share,
    /// One of a closed list of names: the name of the list, and those in it.
    Term(&'static str, &'static [&'static str]),
    /// A list of such values.
    List(fn() -> Shape),
    /// Two such values.
    Pair(fn() -> Shape),
    /// Such a value, or `null` where nothing is stated.
    Optional(fn() -> Shape),
    /// Such values by name.
    Map(fn() -> Shape),
    /// An object with these fields, in this order.
    Record(&'static str, &'static [Field]),
    /// An object with exactly one of these keys.
    OneKey(&'static str, &'static [Field]),
    /// One of several forms: the name of the choice, and the forms.
    OneOf(&'static str, &'static [fn() -> Shape]),
}

/// One field of a record.
#[derive(Debug, Clone, Copy)]
pub struct Field {
    /// The key on the wire, such as `issuedOn`.
    pub key: &'static str,
    /// What values it takes.
    pub shape: fn() -> Shape,
    /// Whether it must be there.
    pub required: bool,
    /// Whether an answer leaves the key out where there is nothing to say; all others are always there.
    pub sparse: bool,
}

impl Field {
    /// The key in snake case, such as `issued_on`: the name of the field in Rust and, but for words that
    /// Python reserves, in Python.
    ///
    /// ```
    /// use wardplan::json::{Field, Shape};
    ///
    /// let field = Field { key: "issuedOn", shape: || Shape::Text, required: false, sparse: false };
    /// assert_eq!(field.name(), "issued_on");
    /// ```
    #[must_use]
    pub fn name(&self) -> String {
        let mut name = String::with_capacity(self.key.len());
        for letter in self.key.chars() {
            if letter.is_ascii_uppercase() {
                name.push('_');
            }
            name.push(letter.to_ascii_lowercase());
        }
        name
    }
}

/// A key of an object: what reading and writing need to know of a field.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Key {
    pub(crate) name: &'static str,
    pub(crate) required: bool,
    pub(crate) sparse: bool,
}

/// The keys of fields, apart from their shapes, so that a module that never describes a type does not
/// hold its description.
pub(crate) const fn keys<const COUNT: usize>(fields: &[Field]) -> [Key; COUNT] {
    const NONE: Key = Key {
        name: "",
        required: false,
        sparse: false,
    };
    let mut keys = [NONE; COUNT];
    let mut free: &mut [Key] = &mut keys;
    let mut fields = fields;
    while let ([field, rest @ ..], [slot, others @ ..]) = (fields, free) {
        *slot = Key {
            name: field.key,
            required: field.required,
            sparse: field.sparse,
        };
        (fields, free) = (rest, others);
    }
    keys
}

/// How many of the fields must be stated.
pub(crate) const fn required(fields: &[Field]) -> usize {
    let mut count = 0_usize;
    let mut fields = fields;
    while let [field, rest @ ..] = fields {
        if field.required {
            count = count.saturating_add(1);
        }
        fields = rest;
    }
    count
}

/// What a type and each of its fields, keys or names mean.
#[derive(Debug, Clone, Copy)]
pub struct Docs {
    /// What the type is.
    pub of_type: &'static str,
    /// What each field, key or name means, in the order of the shape.
    pub of_parts: &'static [&'static str],
}

/// How many bytes a name in camel case has.
pub(crate) const fn camel_length(name: &str) -> usize {
    let mut bytes = name.as_bytes();
    let mut length = 0_usize;
    while let [byte, rest @ ..] = bytes {
        bytes = rest;
        if *byte != b'_' {
            length = length.saturating_add(1);
        }
    }
    length
}

/// A name in camel case.
pub(crate) const fn camel<const LENGTH: usize>(name: &str) -> [u8; LENGTH] {
    let mut key = [0; LENGTH];
    let mut free: &mut [u8] = &mut key;
    let mut bytes = name.as_bytes();
    let mut upper = false;
    while let [byte, rest @ ..] = bytes {
        bytes = rest;
        if *byte == b'_' {
            upper = true;
            continue;
        }
        match free {
            [slot, others @ ..] => {
                *slot = if upper {
                    byte.to_ascii_uppercase()
                } else {
                    *byte
                };
                free = others;
            }
            [] => break,
        }
        upper = false;
    }
    key
}

/// Declares a field: its name in Rust, its key on the wire, its type.
macro_rules! field {
    ($name:expr => $type:ty) => {{
        const LENGTH: usize = $crate::json::camel_length($name);
        const BYTES: [u8; LENGTH] = $crate::json::camel($name);
        const KEY: &str = match std::str::from_utf8(&BYTES) {
            Ok(key) => key,
            Err(_) => "",
        };
        $crate::json::Field::of::<$type>(KEY)
    }};
}

pub(crate) use field;

#[cfg(test)]
mod tests {
    #[test]
    fn keys_are_the_names_in_camel_case() {
        assert_eq!(field!("issued_on" => String).key, "issuedOn");
        assert_eq!(field!("id" => String).key, "id");
        assert_eq!(field!("a_b_c" => String).key, "aBC");
    }
}
