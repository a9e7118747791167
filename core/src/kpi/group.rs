//! Groups of rows: by agency, month or quarter of the scheme, category, kind, mode.

use super::rows::{Row, RowDay};
use crate::agency::Directory;
use crate::calendar::{PeriodName, Windows};
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
pub(crate) fn group_of(
    row: &Row<'_>,
    by: &[GroupBy],
    directory: &Directory<'_>,
    windows: Windows,
) -> GroupKey {
    let day = match row.day() {
        RowDay::On(day) => Some(day),
        _ => None,
    };
    let shown = |name: PeriodName| name.to_string();
    let name = |by: &GroupBy| match by {
        GroupBy::Month => windows.month(day?).map(shown),
        GroupBy::Quarter => windows.quarter(day?).map(shown),
        GroupBy::Agency => row.agency().map(|agency| directory.key(agency)),
        GroupBy::Category | GroupBy::Kind | GroupBy::Mode => of_meeting(row, *by),
    };
    by.iter().map(name).collect()
}

fn of_meeting(row: &Row<'_>, by: GroupBy) -> Option<String> {
    let Row::Meeting(meeting) = row else {
        return None;
    };
    let name = match by {
        GroupBy::Category => meeting.category?.name(),
        GroupBy::Kind => meeting.kind?.name(),
        GroupBy::Mode => meeting.mode?.name(),
        GroupBy::Agency | GroupBy::Month | GroupBy::Quarter => return None,
    };
    Some(name.to_owned())
}

/// How agencies that no directory knows are written, by key. Of several spellings the first of the
/// alphabet stands, so that the order of the rows does not matter.
#[derive(Debug, Default)]
pub(crate) struct Spelled {
    keys: Numbers<'static>,
    shown: Vec<String>,
}

impl Spelled {
    pub(crate) fn add(&mut self, key: String, text: &str) {
        let number = self.keys.number(key);
        match self.shown.get_mut(number) {
            Some(known) if known.as_str() > text => text.clone_into(known),
            Some(_) => {}
            None => self.shown.push(text.to_owned()),
        }
    }

    pub(super) fn merge(&mut self, other: &Self) {
        for (key, place) in other.keys.iter() {
            if let Some(text) = other.shown.get(place) {
                self.add(key.clone().into_owned(), text);
            }
        }
    }

    fn get(&self, key: &str) -> Option<&str> {
        self.shown.get(self.keys.get(key)?).map(String::as_str)
    }
}

/// A group by name, as it travels. An agency that the directory does not know is shown as it is
/// written.
pub(crate) fn named(by: &[GroupBy], key: &GroupKey, spelled: &Spelled) -> ByName<Option<String>> {
    let shown = |(by, name): (&GroupBy, &Option<String>)| {
        let name = match (by, name) {
            (GroupBy::Agency, Some(key)) => Some(spelled.get(key).unwrap_or(key).to_owned()),
            (_, name) => name.clone(),
        };
        (by.name(), name)
    };
    by.iter().zip(key).map(shown).collect()
}
