//! One description for each type: what Rust users see, what is read and written, what shapes it
//! has, and what its parts mean.

/// Declares a record of the model: a struct that travels in camel case, that reads itself
/// strictly, and that knows its own fields.
///
/// A leading `@redacted` leaves `Debug` to be written by hand; `@whole` has no default, because
/// nothing in it may be left unsaid; `@absent` may be left out wherever it stands. A field marked
/// `= required` must be stated, although a list may be empty: the constructor takes it, and a setter
/// of its name every other. What the marks say and what the types do is held to be one.
macro_rules! record {
    (@declared $field:ident: $type:ty) => {
        $crate::json::field!(stringify!($field) => $type)
    };
    (@declared $field:ident: $type:ty, required) => {
        $crate::json::Field {
            required: true,
            ..$crate::json::field!(stringify!($field) => $type)
        }
    };
    (@declared $field:ident: $type:ty, sparse) => {
        $crate::json::Field {
            sparse: true,
            ..$crate::json::field!(stringify!($field) => $type)
        }
    };
    (@read whole $json:ident, $reader:ident, $($field:ident)*) => {{
        $(let mut $field = $crate::json::Unread::new();)*
        $reader.record($json, Self::KEYS, &mut [$(&mut $field),*])?;
        Some(Self { $($field: $field.value($reader)?,)* })
    }};
    (@read default $json:ident, $reader:ident, $($field:ident)*) => {{
        let mut record = Self::default();
        $reader.record($json, Self::KEYS, &mut [$(&mut record.$field),*])?;
        Some(record)
    }};
    (@argument $type:ty, required) => { impl $crate::json::IntoField<$type> };
    (@made $field:ident) => { Default::default() };
    (@made $field:ident, required) => { $crate::json::IntoField::into_field($field) };
    (@absent $(#[doc = $doc:literal])+ pub struct $name:ident $fields:tt) => {
        $crate::json::record! { @build default true [Debug, Default,]
            $(#[doc = $doc])+ pub struct $name $fields
        }
    };
    (@redacted $($rest:tt)*) => { $crate::json::record! { @build default false [Default,] $($rest)* } };
    (@whole $($rest:tt)*) => { $crate::json::record! { @build whole false [Debug,] $($rest)* } };
    (@ordered $($rest:tt)*) => {
        $crate::json::record! { @build default false [Debug, Default, PartialOrd, Ord,] $($rest)* }
    };
    (# $doc:tt $($rest:tt)*) => {
        $crate::json::record! { @build default false [Debug, Default,] # $doc $($rest)* }
    };
    (@build $whole:ident $absent:literal [$($derive:ident,)*] $(#[doc = $doc:literal])+ pub struct $name:ident {
        $($(#[doc = $field_doc:literal])+ pub $field:ident: $type:ty $(= $required:ident)?,)*
    }) => {
        $crate::json::answer! {
            @build $absent [$($derive,)*] $(#[doc = $doc])+ pub struct $name {
                $($(#[doc = $field_doc])+ pub $field: $type $(= $required)?,)*
            }
        }

        impl $name {
            /// Makes one of what must be stated. All else is not stated.
            #[must_use]
            pub fn new(
                $($($field: $crate::json::record!(@argument $type, $required),)?)*
            ) -> Self {
                Self { $($field: $crate::json::record!(@made $field $(, $required)?),)* }
            }

            $(
                $(#[doc = $field_doc])+
                #[must_use]
                pub fn $field(mut self, $field: impl $crate::json::IntoField<$type>) -> Self {
                    self.$field = $crate::json::IntoField::into_field($field);
                    self
                }
            )*
        }

        const _: () = {
            let marked: &[&str] = &[$($(stringify!($required),)?)*];
            assert!($crate::json::required($name::FIELDS) == marked.len());
        };

        impl $crate::json::Read for $name {
            fn read(
                json: &$crate::json::Json<'_>,
                reader: &mut $crate::json::Reader,
            ) -> Option<Self> {
                $crate::json::record!(@read $whole json, reader, $($field)*)
            }

            fn reads_back(&self) -> bool {
                $($crate::json::Read::reads_back(&self.$field))&&+
            }
        }

        $crate::json::deserialize!($name);
    };
}

/// Declares a record that is only answered: a struct that travels in camel case and knows its own
/// fields. The key of one that is marked `= sparse` is left out where it holds nothing.
macro_rules! answer {
    (@build $absent:literal [$($derive:ident,)*] $(#[doc = $doc:literal])+ pub struct $name:ident {
        $($(#[doc = $field_doc:literal])+ pub $field:ident: $type:ty $(= $required:ident)?,)*
    }) => {
        $(#[doc = $doc])+
        #[derive($($derive,)* Clone, PartialEq, Eq)]
        #[non_exhaustive]
        pub struct $name {
            $($(#[doc = $field_doc])+ pub $field: $type,)*
        }

        impl $name {
            const FIELDS: &'static [$crate::json::Field] = &[
                $($crate::json::record!(@declared $field: $type $(, $required)?),)*
            ];
            const KEYS: &'static [$crate::json::Key] =
                &$crate::json::keys::<{ Self::FIELDS.len() }>(Self::FIELDS);

            /// Writes it as canonical JSON: the same bytes in every language.
            #[must_use]
            pub fn to_json(&self) -> String {
                $crate::json::Wire::json(self).to_canonical()
            }
        }

        impl $crate::json::Wire for $name {
            const MAY_BE_ABSENT: bool = $absent;
            const DOCS: $crate::json::Docs = $crate::json::Docs {
                of_type: concat!($($doc, "\n"),+),
                of_parts: &[$(concat!($($field_doc, "\n"),+)),*],
            };

            fn shape() -> $crate::json::Shape {
                $crate::json::Shape::Record(stringify!($name), Self::FIELDS)
            }

            fn json(&self) -> $crate::json::Json<'_> {
                $crate::json::Json::record(
                    Self::KEYS,
                    &[$(&self.$field),*],
                )
            }
        }

        $crate::json::serialize!($name);
    };
    (@ordered $($rest:tt)*) => {
        $crate::json::answer! { @build false [Debug, PartialOrd, Ord,] $($rest)* }
    };
    (@copy $($rest:tt)*) => { $crate::json::answer! { @build false [Debug, Copy,] $($rest)* } };
    (@default $($rest:tt)*) => { $crate::json::answer! { @build false [Debug, Copy, Default,] $($rest)* } };
    (# $doc:tt $($rest:tt)*) => { $crate::json::answer! { @build false [Debug,] # $doc $($rest)* } };
}

/// Declares a choice of which the key says what it is: an enum that travels as an object with
/// exactly one key.
macro_rules! one_key {
    (
        $(#[doc = $doc:literal])+
        pub enum $name:ident ($what_vi:literal, $what:literal, $code:ident) [$($derive:ident),*] {
            $($(#[doc = $variant_doc:literal])+ $variant:ident($type:ty) = $key:literal,)+
        }
    ) => {
        $(#[doc = $doc])+
        #[derive(Debug, Clone, PartialEq, Eq, $($derive),*)]
        #[non_exhaustive]
        pub enum $name {
            $($(#[doc = $variant_doc])+ $variant($type),)+
        }

        impl $name {
            const FIELDS: &'static [$crate::json::Field] = &[
                $($crate::json::field!($key => $type)),+
            ];
            const KEYS: &'static [$crate::json::Key] =
                &$crate::json::keys::<{ Self::FIELDS.len() }>(Self::FIELDS);

            /// Writes it as canonical JSON: the same bytes in every language.
            #[must_use]
            pub fn to_json(&self) -> String {
                $crate::json::Wire::json(self).to_canonical()
            }
        }

        impl $crate::json::Wire for $name {
            const DOCS: $crate::json::Docs = $crate::json::Docs {
                of_type: concat!($($doc, "\n"),+),
                of_parts: &[$(concat!($($variant_doc, "\n"),+)),+],
            };

            fn shape() -> $crate::json::Shape {
                $crate::json::Shape::OneKey(stringify!($name), Self::FIELDS)
            }

            fn json(&self) -> $crate::json::Json<'_> {
                let (key, json) = match self {
                    $(Self::$variant(value) => ($key, $crate::json::Wire::json(value)),)+
                };
                $crate::json::Json::one_key(key, json)
            }
        }

        impl $name {
            /// Whether what stands under the key reads back.
            fn part_reads_back(&self) -> bool {
                match self {
                    $(Self::$variant(value) => $crate::json::Read::reads_back(value),)+
                }
            }

            const WHAT: $crate::text::Label = $crate::text::Label::new($what_vi, $what);

            /// Reads the one key and what stands there.
            fn read_key(
                json: &$crate::json::Json<'_>,
                reader: &mut $crate::json::Reader,
            ) -> Option<Self> {
                let code = $crate::error::Code::$code;
                let (key, json) = reader.one_key(json, code, &Self::WHAT, Self::KEYS)?;
                match key.name {
                    $($key => reader.field(key, json).map(Self::$variant),)+
                    _ => None,
                }
            }
        }

        $crate::json::serialize!($name);
    };
}

/// Declares a closed list of names: an enum whose variants have a name on the wire and a label in
/// Vietnamese and English. Its head names the group, and what a value is called in both. A list to
/// which nothing can come is `@closed`.
macro_rules! terms {
    (@closed $($rest:tt)*) => { $crate::json::terms! { @build [] $($rest)* } };
    (# $doc:tt $($rest:tt)*) => {
        $crate::json::terms! { @build [#[non_exhaustive]] # $doc $($rest)* }
    };
    (
        @build [$($open:tt)*]
        $(#[doc = $doc:literal])+
        pub enum $name:ident ($group:literal, $what_vi:literal, $what:literal) {
            $($(#[doc = $variant_doc:literal])* $variant:ident = $wire:literal, $vi:literal, $en:literal;)+
        }
    ) => {
        $(#[doc = $doc])+
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        $($open)*
        pub enum $name {
            $($(#[doc = $variant_doc])* #[doc = concat!("\n\n*", $vi, "*")] $variant,)+
        }

        impl $name {
            /// Every value, in the order of the documentation.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];
            pub(crate) const NAMES: &'static [&'static str] = &[$($wire),+];
            /// What a value of the list is called.
            pub(crate) const WHAT: $crate::text::Label =
                $crate::text::Label::new($what_vi, $what);
            pub(crate) const LABELS: &'static [$crate::text::Label] =
                &[$($crate::text::Label { vi: $vi, en: $en }),+];

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

            /// The value with this name on the wire.
            pub(crate) fn named(name: &str) -> Option<Self> {
                let position = Self::NAMES.iter().position(|known| *known == name)?;
                Self::ALL.get(position).copied()
            }
        }

        impl std::fmt::Display for $name {
            /// Writes the name on the wire.
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.pad(self.name())
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::error::Error;

            /// Reads the name on the wire, letter for letter.
            ///
            /// # Errors
            ///
            /// `unknown-name`, with the name that was probably meant.
            fn from_str(name: &str) -> Result<Self, Self::Err> {
                Self::named(name)
                    .ok_or_else(|| $crate::json::unknown_name("", &Self::WHAT, name, Self::NAMES))
            }
        }

        impl $crate::json::Wire for $name {
            const DOCS: $crate::json::Docs = $crate::json::Docs {
                of_type: concat!($($doc, "\n"),+),
                of_parts: &[$(concat!($($variant_doc, "\n"),*)),+],
            };

            fn shape() -> $crate::json::Shape {
                $crate::json::Shape::Term(stringify!($name), Self::NAMES)
            }

            fn json(&self) -> $crate::json::Json<'_> {
                $crate::json::Json::text(self.name())
            }
        }

        impl $crate::json::Read for $name {
            fn read(
                json: &$crate::json::Json<'_>,
                reader: &mut $crate::json::Reader,
            ) -> Option<Self> {
                let position = reader.term(json, &Self::WHAT, Self::NAMES)?;
                Self::ALL.get(position).copied()
            }

            fn reads_back(&self) -> bool {
                true
            }
        }

        $crate::json::serialize!($name);
        $crate::json::deserialize!($name);
    };
}

pub(crate) use {answer, one_key, record, terms};
