//! Ids for rows that have none: a prefix with the row's own number, or with its place in the sheet.

use std::collections::BTreeSet;

use super::row::Row;
use super::sheet::counted;
use crate::json::Json;
use crate::text::trimmed;

const ID: &str = "id";

/// A row that was read.
#[derive(Debug)]
pub(super) struct Kept {
    /// Where it stands in the table.
    pub(super) at: usize,
    /// What stands in the column of numbers.
    pub(super) number: Option<String>,
    pub(super) row: Row,
}

/// The rows whose ids were made otherwise than they say.
#[derive(Debug, Default)]
pub(super) struct Made {
    /// Rows that had the id of another.
    pub(super) doubles: Vec<usize>,
    /// Rows with the number of another, where ids are made of numbers.
    pub(super) repeated: Vec<usize>,
    /// Rows without a number.
    pub(super) unnumbered: Vec<usize>,
}

/// Gives every row an id. Of rows with the same id, each but the first gets its own.
pub(super) fn give(rows: &mut [Kept], prefix: &str, unique: bool) -> Made {
    let mut taken: BTreeSet<String> = BTreeSet::new();
    let mut made = Made::default();
    let mut without = Vec::new();
    for (position, kept) in rows.iter().enumerate() {
        match kept.row.text(ID).map(trimmed).filter(|id| !id.is_empty()) {
            None => without.push(position),
            Some(id) if taken.insert(id.to_owned()) || !unique => {}
            Some(_) => {
                made.doubles.push(kept.at);
                without.push(position);
            }
        }
    }
    let mut numbers: BTreeSet<&str> = BTreeSet::new();
    for kept in rows.iter().filter(|_| taken.is_empty()) {
        match &kept.number {
            Some(number) if numbers.insert(number) => {}
            Some(_) => made.repeated.push(kept.at),
            None => made.unnumbered.push(kept.at),
        }
    }
    if numbers.is_empty() {
        made.unnumbered.clear();
    }
    // Numbers that start anew in each part of a table tell no rows apart.
    let by_number = !rows.is_empty() && numbers.len() == rows.len();
    for position in without {
        let Some(kept) = rows.get_mut(position) else {
            continue;
        };
        let number = kept.number.take().filter(|_| by_number);
        let number = number.unwrap_or_else(|| counted(kept.at).to_string());
        let first = format!("{prefix}{number}");
        let mut id = first.clone();
        let mut again = 1_usize;
        while !taken.insert(id.clone()) {
            again = again.saturating_add(1);
            id = format!("{first}-{again}");
        }
        kept.row.replace(ID, Json::Text(id.into()));
    }
    made
}
