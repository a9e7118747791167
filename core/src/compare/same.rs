//! Whether two values say the same, however they are spelled.

use super::letters::same_letters;
use crate::calendar::Period;
use crate::json::{Json, Shape, from_value};

/// Whether two values of a plan say the same: texts by their letters, periods by their days.
pub(super) fn same(shape: Shape, one: &Json<'_>, other: &Json<'_>) -> bool {
    if one == other {
        return true;
    }
    match (shape, one, other) {
        (Shape::Optional(inner), ..) => same(inner(), one, other),
        (Shape::Text, Json::Text(one), Json::Text(other)) => same_letters(one, other),
        (Shape::OneOf("Period", _), ..) => {
            let days = |period: &Json<'_>| {
                let period: Period = from_value(period).ok()?;
                Some((period.start(), period.end()))
            };
            days(one).is_some_and(|one| days(other) == Some(one))
        }
        (Shape::List(inner), Json::List(one), Json::List(other)) => {
            let mut pairs = one.iter().zip(other);
            one.len() == other.len() && pairs.all(|(one, other)| same(inner(), one, other))
        }
        (Shape::Record(_, fields) | Shape::OneKey(_, fields), Json::Object(_), Json::Object(_)) => {
            fields
                .iter()
                .all(|field| match (one.get(field.key), other.get(field.key)) {
                    (Some(one), Some(other)) => same((field.shape)(), one, other),
                    (one, other) => one == other,
                })
        }
        _ => false,
    }
}
