//! Groups of rows: by agency, calendar month or quarter, category, kind, mode.

use std::collections::BTreeMap;

use chrono::{Datelike as _, NaiveDate};

use super::rows::{Row, RowDay};
use crate::agency::Directory;
use crate::indicator::Rows;
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
        GroupBy::Agency => row.agency().map(|agency| agency_id(agency, directory)),
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

/// The id under which rows of an agency stand together. What the directory does not know keeps
/// the name that it has.
pub(crate) fn agency_id(name: &str, directory: &Directory<'_>) -> String {
    directory
        .one(name)
        .map_or(name, |agency| &agency.id)
        .to_owned()
}

/// A group by name, as it travels.
pub(crate) fn named(by: &[GroupBy], key: &GroupKey) -> BTreeMap<&'static str, Option<String>> {
    by.iter()
        .map(|by| by.name())
        .zip(key.iter().cloned())
        .collect()
}
