//! Which of several forms a value has.

use crate::json::{Json, Shape};
use crate::number::Share;

impl Shape {
    /// Whether a value has this shape as far as it takes to tell it from the other forms of a choice:
    /// of a list, the first item is looked at.
    ///
    /// ```
    /// use wardplan::Json;
    /// use wardplan::json::Shape;
    ///
    /// assert!(Shape::Share.fits(&Json::text("60%")));
    /// assert!(!Shape::Count.fits(&Json::text("60%")));
    /// ```
    #[must_use]
    pub fn fits(self, json: &Json<'_>) -> bool {
        match (json, self) {
            (json, Self::Optional(inner)) => inner().fits(json),
            (json, Self::OneOf(_, forms)) => forms.iter().any(|form| form().fits(json)),
            (Json::Text(text), Self::Share) => text.parse::<Share>().is_ok(),
            (Json::Text(text), Self::Term(_, names)) => names.contains(&text.as_ref()),
            (_, Self::Any)
            | (Json::Text(_), Self::Text | Self::Like(_) | Self::Date | Self::Time)
            | (Json::Int(_), Self::Count | Self::Integer | Self::Between(..))
            | (Json::Bool(_), Self::Bool)
            | (Json::Object(_), Self::Map(_)) => true,
            (Json::List(items), Self::List(item) | Self::Pair(item)) => {
                items.first().is_none_or(|first| item().fits(first))
            }
            (Json::Object(entries), Self::Record(_, fields) | Self::OneKey(_, fields)) => entries
                .iter()
                .all(|(key, _)| fields.iter().any(|field| field.key == key)),
            _ => false,
        }
    }
}
