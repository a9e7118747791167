//! Where the clauses of a layer stand, by document and clause.

use super::{Clause, RulebookData, SourceDocument};
use crate::names::Numbers;

#[derive(Debug, Default)]
pub(super) struct OwnClauses {
    clauses: Numbers<'static>,
    places: Vec<(usize, usize)>,
}

impl OwnClauses {
    pub(super) fn of(data: &RulebookData) -> Self {
        let mut known = Self::default();
        for (source, document) in data.sources.iter().enumerate() {
            for (position, clause) in document.clauses.iter().enumerate() {
                if known.clauses.is_new(key(&document.id, &clause.id)) {
                    known.places.push((source, position));
                }
            }
        }
        known
    }

    pub(super) fn find<'d>(
        &self,
        data: &'d RulebookData,
        source: &str,
        clause: &str,
    ) -> Option<(&'d SourceDocument, &'d Clause)> {
        let number = self.clauses.get(&key(source, clause))?;
        let (source, position) = self.places.get(number)?;
        let document = data.sources.get(*source)?;
        Some((document, document.clauses.get(*position)?))
    }
}

fn key(source: &str, clause: &str) -> String {
    format!("{}:{source}{clause}", source.len())
}
