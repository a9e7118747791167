//! Whether rows are told from each other as they stand, so that no id is made otherwise than a row says.

use std::collections::BTreeSet;

use super::chunk::ODD;
use super::merge::Parts;
use super::role::{Role, Roles};
use crate::names::{Growing, order};
use crate::table::csv::Cells;
use crate::table::ids::Kept;
use crate::text::trimmed;

/// Whether every row has an id or number of its own, or none has any.
pub(super) fn are_unique(
    cells: &Cells<'_>,
    parts: &Parts<'_>,
    roles: &Roles<'_>,
    others: &[&Kept],
) -> bool {
    let mut ids = Growing::default();
    let mut numbers = Growing::default();
    for chunk in &parts.chunks {
        ids.follow(&chunk.ids);
        numbers.follow(&chunk.numbers);
    }
    let own_ids = others.iter().filter_map(|kept| kept.row.text("id"));
    let own_ids: Vec<&str> = own_ids.map(trimmed).filter(|id| !id.is_empty()).collect();
    if ids.rows > 0 || !own_ids.is_empty() {
        let column = |role: &Role| matches!(role, Role::Free { id: true, .. });
        let column = roles.columns.iter().position(column);
        return among(cells, parts, column, &ids, &own_ids);
    }
    let own_numbers: Vec<&str> = others
        .iter()
        .filter_map(|kept| kept.number.as_deref())
        .collect();
    if numbers.rows == 0 && own_numbers.is_empty() {
        return true;
    }
    let all = numbers.rows == parts.plain && own_numbers.len() == others.len();
    let column = |role: &Role| *role == Role::Number;
    let column = roles.columns.iter().position(column);
    all && among(cells, parts, column, &numbers, &own_numbers)
}

/// Whether names that grow from row to row, and others, are all of one row.
fn among(
    cells: &Cells<'_>,
    parts: &Parts<'_>,
    column: Option<usize>,
    growing: &Growing<'_>,
    others: &[&str],
) -> bool {
    let distinct: BTreeSet<&str> = others.iter().copied().collect();
    if growing.falls || distinct.len() < others.len() {
        return false;
    }
    let (Some(first), Some(last)) = (growing.first, growing.last) else {
        return true;
    };
    let within = |name: &&&str| (order(first)..=order(last)).contains(&order(name));
    let within: BTreeSet<&str> = others.iter().filter(within).copied().collect();
    let Some(column) = column.filter(|_| !within.is_empty()) else {
        return true;
    };
    let mut rows = parts.chunks.iter().flat_map(|chunk| {
        let rows = chunk.rows.iter().zip(&chunk.places);
        rows.filter_map(|(row, place)| (row.shape != ODD).then_some(*place))
    });
    rows.all(|place| {
        let mut row = cells.from(place);
        let name = (0..column).try_for_each(|_| row.next().filter(|cell| !cell.last).map(drop));
        let name = name.and_then(|()| row.next());
        name.is_none_or(|name| !within.contains(trimmed(name.text)))
    })
}
