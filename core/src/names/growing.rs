//! Ids that only grow from row to row, so that none stands twice.

use crate::text::trimmed;

/// What tells each row from all others: ids, or numbers that only grow.
#[derive(Debug, Default)]
pub(crate) struct Growing<'t> {
    pub(crate) first: Option<&'t str>,
    pub(crate) last: Option<&'t str>,
    pub(crate) rows: usize,
    /// Whether one is not greater than the one before.
    pub(crate) falls: bool,
}

/// The order of ids that grow: a longer one is greater.
pub(crate) fn order(id: &str) -> (usize, &str) {
    (id.len(), id)
}

impl<'t> Growing<'t> {
    pub(crate) fn add(&mut self, id: &'t str) {
        let id = trimmed(id);
        self.rows = self.rows.saturating_add(1);
        self.falls |= self.last.is_some_and(|last| order(last) >= order(id));
        self.first = self.first.or(Some(id));
        self.last = Some(id);
    }

    pub(crate) fn follow(&mut self, more: &Self) {
        let falls = self.last.zip(more.first);
        self.falls |= more.falls || falls.is_some_and(|(last, id)| order(last) >= order(id));
        self.first = self.first.or(more.first);
        self.last = more.last.or(self.last);
        self.rows = self.rows.saturating_add(more.rows);
    }
}
