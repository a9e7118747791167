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
    pub(super) number: Option<u64>,
    pub(super) row: Row,
}

/// Gives every row an id, and returns which rows had one that another has: each but the first gets its own.
pub(super) fn give(rows: &mut [Kept], prefix: &str, unique: bool) -> Vec<usize> {
    let mut taken: BTreeSet<String> = BTreeSet::new();
    let mut doubles = Vec::new();
    let mut without = Vec::new();
    for (position, kept) in rows.iter().enumerate() {
        match kept.row.text(ID).map(trimmed).filter(|id| !id.is_empty()) {
            None => without.push(position),
            Some(id) if taken.insert(id.to_owned()) || !unique => {}
            Some(_) => {
                doubles.push(kept.at);
                without.push(position);
            }
        }
    }
    let numbers: BTreeSet<u64> = rows.iter().filter_map(|kept| kept.number).collect();
    // Numbers that start anew in each part of a table tell no rows apart.
    let by_number = taken.is_empty() && numbers.len() == rows.len();
    for position in without {
        let Some(kept) = rows.get_mut(position) else {
            continue;
        };
        let number = kept.number.filter(|_| by_number);
        let number =
            number.map_or_else(|| counted(kept.at).to_string(), |number| number.to_string());
        let first = format!("{prefix}{number}");
        let mut id = first.clone();
        let mut again = 1_usize;
        while !taken.insert(id.clone()) {
            again = again.saturating_add(1);
            id = format!("{first}-{again}");
        }
        kept.row.replace(ID, Json::Text(id.into()));
    }
    doubles
}
