//! What constructors and setters take.

use super::long::LongText;

/// What a constructor or a setter takes for a field: the value itself, a text for a `String`, an
/// array for a list, and each of these also for a field that may be absent.
///
/// ```
/// use wardplan::Meeting;
///
/// let meeting = Meeting::new("HN-10").title("Giao ban tuần").participants(["Ông A", "Bà B"]);
/// assert_eq!(meeting.title.as_deref(), Some("Giao ban tuần"));
/// assert_eq!(meeting.chair(None), Meeting::from_json(
///     r#"{"id": "HN-10", "title": "Giao ban tuần", "participants": ["Ông A", "Bà B"]}"#,
/// )?);
/// # Ok::<(), wardplan::Error>(())
/// ```
pub trait IntoField<Field> {
    /// The value of the field.
    fn into_field(self) -> Field;
}

impl<T> IntoField<T> for T {
    fn into_field(self) -> T {
        self
    }
}

impl<T> IntoField<Option<T>> for T {
    fn into_field(self) -> Option<T> {
        Some(self)
    }
}

impl<T> IntoField<Box<T>> for T {
    fn into_field(self) -> Box<T> {
        Box::new(self)
    }
}

impl<T, const COUNT: usize> IntoField<Vec<T>> for [T; COUNT] {
    fn into_field(self) -> Vec<T> {
        self.into()
    }
}

impl<T, const COUNT: usize> IntoField<Option<Vec<T>>> for [T; COUNT] {
    fn into_field(self) -> Option<Vec<T>> {
        Some(self.into())
    }
}

/// Lets a field take what its type is made from.
macro_rules! made_from {
    ($field:ty: $($given:ty),+ $(,)?) => {
        $(
            impl $crate::json::IntoField<$field> for $given {
                fn into_field(self) -> $field {
                    self.into()
                }
            }

            impl $crate::json::IntoField<Option<$field>> for $given {
                fn into_field(self) -> Option<$field> {
                    Some(self.into())
                }
            }
        )+
    };
}

pub(crate) use made_from;

made_from!(String: &str, &String);
made_from!(LongText: &str, &String, String);

impl IntoField<Vec<String>> for Vec<&str> {
    fn into_field(self) -> Vec<String> {
        self.into_iter().map(str::to_owned).collect()
    }
}

impl IntoField<Option<Vec<String>>> for Vec<&str> {
    fn into_field(self) -> Option<Vec<String>> {
        Some(self.into_field())
    }
}

impl<const COUNT: usize> IntoField<Vec<String>> for [&str; COUNT] {
    fn into_field(self) -> Vec<String> {
        self.map(str::to_owned).into()
    }
}

impl<const COUNT: usize> IntoField<Option<Vec<String>>> for [&str; COUNT] {
    fn into_field(self) -> Option<Vec<String>> {
        Some(self.map(str::to_owned).into())
    }
}

#[cfg(test)]
mod tests {
    use chrono::{NaiveDate, TimeZone as _, Utc};

    use crate::meeting::{Meeting, Session};
    use crate::options::{GroupBy, Grouping, Options};

    #[test]
    fn a_moment_of_another_zone_is_a_time_in_vietnam() {
        let stored = Utc.with_ymd_and_hms(2026, 6, 1, 1, 0, 0).unwrap();
        let start = Session::new().start(stored).start.unwrap();
        assert_eq!(start.to_string(), "2026-06-01T08:00");
        // What has no zone is a time in Vietnam already.
        let local = NaiveDate::from_ymd_opt(2026, 6, 1).unwrap();
        let local = local.and_hms_opt(8, 0, 0).unwrap();
        assert_eq!(Session::new().start(local).start, Some(start));
    }

    #[test]
    fn texts_may_be_borrowed_alone_and_in_lists() {
        let (id, names) = ("HN-10".to_owned(), vec!["Ông A", "Bà B"]);
        let meeting = Meeting::new(&id).title(&id).participants(names);
        assert_eq!((meeting.id.as_str(), meeting.title), ("HN-10", Some(id)));
        assert_eq!(meeting.participants, ["Ông A", "Bà B"]);
    }

    #[test]
    fn one_grouping_or_several_are_given_alike() {
        let one = Options::new().by(GroupBy::Month).by;
        assert_eq!(one, Grouping(vec![GroupBy::Month]));
        let two = Options::new().by([GroupBy::Agency, GroupBy::Quarter]).by;
        assert_eq!(two, Grouping(vec![GroupBy::Agency, GroupBy::Quarter]));
    }
}
