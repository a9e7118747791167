//! Filters that are built in Rust: whether JSON can say them.

use super::{FieldKind, Filter, FilterValue, RowField};
use crate::json::Read as _;

/// How deep filters nest that need no closer look; JSON has a limit to nesting as a whole.
const PLAIN_DEPTH: u8 = 16;

impl Filter {
    /// Whether it says what JSON can say, and does not nest deep.
    pub(super) fn is_plain(&self) -> bool {
        self.reads_back_within(PLAIN_DEPTH)
    }

    fn reads_back_within(&self, depth: u8) -> bool {
        let Some(within) = depth.checked_sub(1) else {
            return false;
        };
        let compares_days = |field: &RowField| matches!(field.kind(), FieldKind::Date);
        match self {
            Self::Eq(field, value) => value.is_of(*field),
            Self::In(field, values) => values.iter().all(|value| value.is_of(*field)),
            Self::Before(field, day) | Self::After(field, day) => {
                compares_days(field) && day.reads_back()
            }
            Self::Between(field, from, to) => {
                compares_days(field) && from <= to && from.reads_back() && to.reads_back()
            }
            Self::Not(filter) => filter.reads_back_within(within),
            Self::All(filters) | Self::Any(filters) => filters
                .iter()
                .all(|filter| filter.reads_back_within(within)),
        }
    }
}

impl FilterValue {
    /// Whether the field can have the value.
    fn is_of(&self, field: RowField) -> bool {
        match (self, field.kind()) {
            (Self::Term(name), FieldKind::Term(names)) => names.contains(name),
            (Self::Text(text), FieldKind::Text) => text.reads_back(),
            (Self::Bool(_), FieldKind::Bool) => true,
            (Self::Date(day), FieldKind::Date) => day.reads_back(),
            _ => false,
        }
    }
}
