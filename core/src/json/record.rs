//! One description for each type: what Rust users see, what is read, and what shapes it has.

/// Declares a record of the model: a struct that serde writes in camel case, that reads itself
/// strictly, and that knows its own fields.
///
/// A leading `@redacted` leaves `Debug` to be written by hand; `@whole` has no default, because
/// nothing in it may be left unsaid. A list marked `= required` must be
/// there, although it may be empty; a record marked `= optional` has a default.
macro_rules! record {
    (@declared $field:ident: $type:ty) => {
        $crate::json::Field::of::<$type>(stringify!($field))
    };
    (@declared $field:ident: $type:ty, required) => {
        $crate::json::Field {
            required: true,
            ..$crate::json::Field::of::<$type>(stringify!($field))
        }
    };
    (@declared $field:ident: $type:ty, optional) => {
        $crate::json::Field {
            required: false,
            ..$crate::json::Field::of::<$type>(stringify!($field))
        }
    };
    (@field $reader:ident, $field:ident, $node:ident, optional) => {
        match $node {
            None | Some($crate::json::Node::Null) => Some(Default::default()),
            node => $reader.field($field, node),
        }
    };
    (@field $reader:ident, $field:ident, $node:ident) => { $reader.field($field, $node) };
    (@field $reader:ident, $field:ident, $node:ident, required) => {
        $reader.required($field, $node)
    };
    (@redacted $(#[$meta:meta])* pub struct $name:ident { $($body:tt)* }) => {
        $crate::json::record! { @build [Default,] $(#[$meta])* pub struct $name { $($body)* } }
    };
    (@whole $(#[$meta:meta])* pub struct $name:ident { $($body:tt)* }) => {
        $crate::json::record! { @build [Debug,] $(#[$meta])* pub struct $name { $($body)* } }
    };
    ($(#[$meta:meta])* pub struct $name:ident { $($body:tt)* }) => {
        $crate::json::record! { @build [Debug, Default,] $(#[$meta])* pub struct $name { $($body)* } }
    };
    (@build [$($derive:ident,)*] $(#[$meta:meta])* pub struct $name:ident {
        $($(#[$field_meta:meta])* pub $field:ident: $type:ty $(= $required:ident)?,)*
    }) => {
        $(#[$meta])*
        #[derive($($derive,)* Clone, PartialEq, Eq, serde::Serialize)]
        #[serde(rename_all = "camelCase")]
        pub struct $name {
            $($(#[$field_meta])* pub $field: $type,)*
        }

        impl $name {
            const FIELDS: &'static [$crate::json::Field] = &[
                $($crate::json::record!(@declared $field: $type $(, $required)?),)*
            ];
        }

        impl $crate::json::Read for $name {
            fn shape() -> $crate::json::Shape {
                $crate::json::Shape::Record(stringify!($name), Self::FIELDS)
            }

            fn read(
                node: &$crate::json::Node<'_>,
                reader: &mut $crate::json::Reader,
            ) -> Option<Self> {
                let may_hide = Self::FIELDS.iter().any(|field| matches!(field.name, "secrecy" | "document"));
                let hidden = may_hide && reader.hide_if_secret(node);
                let value = Self::read_fields(node, reader);
                reader.show(hidden);
                value
            }
        }

        impl $name {
            fn read_fields(
                node: &$crate::json::Node<'_>,
                reader: &mut $crate::json::Reader,
            ) -> Option<Self> {
                let found = reader.object(node, Self::FIELDS)?;
                // Every field is read before any of them fails, so that all problems are told.
                let mut fields = Self::FIELDS.iter().zip(found);
                $(let $field = fields.next().and_then(|(field, node)| {
                    $crate::json::record!(@field reader, field, node $(, $required)?)
                });)*
                Some(Self { $($field: $field?,)* })
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(source: D) -> Result<Self, D::Error> {
                $crate::json::deserialize(source)
            }
        }
    };
}

/// Declares a closed list of names: an enum whose variants have a name on the wire and a label in
/// Vietnamese and English.
macro_rules! terms {
    (
        $(#[$meta:meta])*
        pub enum $name:ident ($group:literal, $what:literal) {
            $($(#[$variant_meta:meta])* $variant:ident = $wire:literal, $vi:literal, $en:literal;)+
        }
    ) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name {
            $($(#[$variant_meta])* #[doc = concat!("\n\n*", $vi, "*")] $variant,)+
        }

        impl $name {
            /// Every value, in the order of the documentation.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];
            pub(crate) const NAMES: &'static [&'static str] = &[$($wire),+];

            /// The name on the wire.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $(Self::$variant => $wire),+ }
            }

            /// The label that people read.
            #[must_use]
            pub const fn label(self) -> $crate::text::Label {
                match self {
                    $(Self::$variant => $crate::text::Label { vi: $vi, en: $en },)+
                }
            }

            pub(crate) const GROUP: &'static str = $group;
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
                out.serialize_str(self.name())
            }
        }

        impl $crate::json::Read for $name {
            fn shape() -> $crate::json::Shape {
                $crate::json::Shape::Term(Self::NAMES)
            }

            fn read(
                node: &$crate::json::Node<'_>,
                reader: &mut $crate::json::Reader,
            ) -> Option<Self> {
                let text = reader.text(node, concat!("a ", $what))?;
                let found = Self::ALL.iter().copied().find(|value| value.name() == text);
                if found.is_none() {
                    reader.unknown(
                        $crate::error::Code::UnknownName,
                        $what,
                        text,
                        Self::NAMES.iter().copied(),
                    );
                }
                found
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(source: D) -> Result<Self, D::Error> {
                $crate::json::deserialize(source)
            }
        }
    };
}

pub(crate) use {record, terms};
