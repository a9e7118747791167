//! Groups of rows: by agency, calendar month or quarter, category, kind, mode.

use chrono::{Datelike as _, NaiveDate};

use super::rows::{Row, RowDay};
use crate::agency::Directory;
use crate::indicator::Rows;
use crate::names::{ByName, Numbers};
use crate::options::GroupBy;

/// The names of one group, in the order in which the groupings were asked for.
pub(crate) type GroupKey = Vec<Option<String>>;

impl GroupBy {
    /// Whether rows of a kind have what they would be grouped by.
    pub(crate) fn fits(self, rows: Rows) -> bool {
        match self {
            Self::Agency => true,
            Self::Month | Self::Quarter => !matches!(rows, Rows::Procedures | Rows::Tasks),
            Self::Category | Self::Kind | Self::Mode => rows == Rows::Meetings,
        }
    }
}

/// The group that a row belongs to.
pub(crate) fn group_of(row: &Row<'_>, by: &[GroupBy], directory: &Directory<'_>) -> GroupKey {
    let day = match row.day() {
        RowDay::On(day) => Some(day),
        _ => None,
    };
    by.iter().map(|by| name(row, *by, day, directory)).collect()
}

fn name(
    row: &Row<'_>,
    by: GroupBy,
    day: Option<NaiveDate>,
    directory: &Directory<'_>,
) -> Option<String> {
    let meeting = match row {
        Row::Meeting(meeting) => Some(meeting),
        _ => None,
    };
    match by {
        GroupBy::Agency => row.agency().map(|agency| directory.key(agency)),
        GroupBy::Month => day.map(|day| format!("{:04}-{:02}", day.year(), day.month())),
        GroupBy::Quarter => day.map(|day| {
            format!(
                "{:04}-Q{}",
                day.year(),
                day.month0().div_euclid(3).saturating_add(1)
            )
        }),
        GroupBy::Category => meeting?.category.map(|category| category.name().to_owned()),
        GroupBy::Kind => meeting?.kind.map(|kind| kind.name().to_owned()),
        GroupBy::Mode => meeting?.mode.map(|mode| mode.name().to_owned()),
    }
}

/// How agencies that no directory knows were first written, by key.
#[derive(Debug, Default)]
pub(crate) struct Spelled<'a> {
    keys: Numbers<'static>,
    first: Vec<&'a str>,
}

impl<'a> Spelled<'a> {
    pub(crate) fn add(&mut self, key: String, text: &'a str) {
        if self.keys.is_new(key) {
            self.first.push(text);
        }
    }

    fn get(&self, key: &str) -> Option<&'a str> {
        self.first.get(self.keys.get(key)?).copied()
    }
}

/// A group by name, as it travels. An agency that the directory does not know is shown as it was
/// first written.
pub(crate) fn named(
    by: &[GroupBy],
    key: &GroupKey,
    spelled: &Spelled<'_>,
) -> ByName<Option<String>> {
    let shown = |(by, name): (&GroupBy, &Option<String>)| {
        let name = match (by, name) {
            (GroupBy::Agency, Some(key)) => Some(spelled.get(key).unwrap_or(key).to_owned()),
            (_, name) => name.clone(),
        };
        (by.name(), name)
    };
    by.iter().zip(key).map(shown).collect()
}
