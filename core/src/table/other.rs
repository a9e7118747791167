//! Another table in the same sheet: rows that name other columns than the head does.

use std::collections::BTreeSet;

use super::head::{Head, is_name};
use super::lexicon::{key, lexicon};
use super::naming::{Found, Naming};
use super::register::{ROW_NUMBER, RegisterName};
use super::sheet::Sheet;
use super::value::is_value;

/// What a row below or above the head names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Names {
    /// The columns of the head, in some other words.
    Same,
    /// Columns of another table.
    Other,
}

/// Whether a row names columns. Of two alone it is sure only if the row stands `apart` from the one above.
pub(super) fn names(
    sheet: &Sheet<'_>,
    naming: &Naming,
    head: &Head,
    row: usize,
    apart: bool,
) -> Option<Names> {
    let mut fields = BTreeSet::new();
    let (mut known, mut all, mut other) = (0_usize, 0_usize, false);
    let mut words = Vec::new();
    for (column, cell) in sheet.filled(row) {
        let stands = head.columns.get(column);
        let stands = stands.and_then(|column| column.field.as_ref());
        if !is_name(cell) || stands.is_some_and(|field| is_value(field, cell)) {
            return None;
        }
        all = all.saturating_add(1);
        let found = naming.find(&cell.shown(), usize::MAX);
        let is_known = !matches!(found, Found::Unknown);
        known = known.saturating_add(usize::from(is_known));
        words.push((key(&cell.shown()), is_known));
        if let Found::Field(field) | Found::Otherwise(field) = found {
            other |= stands.is_none_or(|stands| stands.name != field.name);
            fields.insert(field.name);
        }
    }
    if are_of_another_register(&words) {
        return Some(Names::Other);
    }
    let sure = apart || fields.len() > 2 || fields.contains(ROW_NUMBER);
    if fields.len() < 2 || !sure || known.saturating_mul(2) <= all {
        return None;
    }
    if other {
        Some(Names::Other)
    } else {
        Some(Names::Same).filter(|_| known == all)
    }
}

/// Whether another register knows most words of a row, and at least two that this one does not know.
fn are_of_another_register(words: &[(String, bool)]) -> bool {
    let names_in = |register: &str, word: &str| {
        let lists = [
            lexicon().headers(register),
            lexicon().headers_otherwise(register),
            lexicon().headers("*"),
        ];
        lists.iter().flatten().any(|list| !list.of(word).is_empty())
    };
    RegisterName::NAMES.iter().any(|register| {
        let known: Vec<_> = words
            .iter()
            .filter(|(word, _)| names_in(register, word))
            .collect();
        let new = known.iter().filter(|(_, is_known)| !is_known).count();
        new > 1 && known.len() > 2 && known.len().saturating_mul(2) > words.len()
    })
}
