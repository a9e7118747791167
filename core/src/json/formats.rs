//! What lets serde write and read a type; nothing without the feature `serde`.

/// Lets serde write a type as the model does.
macro_rules! serialize {
    ($($type:ty),+ $(,)?) => {
        $(#[cfg(feature = "serde")]
        impl serde::Serialize for $type {
            fn serialize<S: serde::Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
                serde::Serialize::serialize(&$crate::json::Wire::json(self), out)
            }
        })+
    };
}

/// Lets serde read a type through the one strict reader.
macro_rules! deserialize {
    ($($type:ty),+ $(,)?) => {
        $(#[cfg(feature = "serde")]
        impl<'de> serde::Deserialize<'de> for $type {
            fn deserialize<D: serde::Deserializer<'de>>(source: D) -> Result<Self, D::Error> {
                $crate::json::deserialized(source)
            }
        })+
    };
}

pub(crate) use {deserialize, serialize};
