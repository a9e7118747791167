//! Whether a numerator takes only rows of its denominator.

use chrono::NaiveDate;

use super::{FieldValue, Filter, FilterValue, RowField};

impl FilterValue {
    fn field(&self) -> FieldValue<'_> {
        match self {
            Self::Term(name) => FieldValue::Term(name),
            Self::Text(text) => FieldValue::Text(text),
            Self::Bool(value) => FieldValue::Bool(*value),
            Self::Date(date) => FieldValue::Date(*date),
        }
    }

    /// The value as it is written, without quotation marks.
    pub(super) fn plain(&self) -> String {
        match self {
            Self::Term(name) => (*name).to_owned(),
            Self::Text(text) => text.clone(),
            Self::Bool(value) => value.to_string(),
            Self::Date(date) => date.to_string(),
        }
    }
}

impl Filter {
    /// A value that this filter names and takes, and that another one leaves out, whatever else the
    /// row may say. Of filters that order days, the first or last day that they take.
    pub(crate) fn outside(&self, other: &Self) -> Option<(RowField, FilterValue)> {
        let mut named = Vec::new();
        self.name_values(&mut named);
        named.into_iter().find(|(field, value)| {
            let row = |asked: RowField| {
                if asked == *field {
                    value.field()
                } else {
                    FieldValue::Missing
                }
            };
            self.passes(&row) != Some(false) && other.passes(&row) == Some(false)
        })
    }

    /// How many values the filter names.
    pub(crate) fn count(&self) -> usize {
        match self {
            Self::Eq(..) | Self::Before(..) | Self::After(..) => 1,
            Self::In(_, values) => values.len(),
            Self::Between(..) => 2,
            Self::Not(filter) => filter.count(),
            Self::All(filters) | Self::Any(filters) => filters
                .iter()
                .map(Self::count)
                .fold(0, usize::saturating_add),
        }
    }

    fn name_values(&self, named: &mut Vec<(RowField, FilterValue)>) {
        let mut day = |field: RowField, day: Option<NaiveDate>| {
            named.extend(day.map(|day| (field, FilterValue::Date(day))));
        };
        match self {
            Self::Eq(field, value) => named.push((*field, value.clone())),
            Self::In(field, values) => {
                named.extend(values.iter().map(|value| (*field, value.clone())));
            }
            Self::Before(field, end) => day(*field, end.pred_opt()),
            Self::After(field, start) => day(*field, start.succ_opt()),
            Self::Between(field, from, to) => {
                day(*field, Some(*from));
                day(*field, Some(*to));
            }
            Self::Not(filter) => filter.name_values(named),
            Self::All(filters) | Self::Any(filters) => {
                for filter in filters {
                    filter.name_values(named);
                }
            }
        }
    }
}
