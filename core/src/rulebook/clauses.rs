//! Where the clauses of a rulebook stand, by document and clause.

use std::sync::Arc;

use super::RulebookData;
use crate::names::Numbers;

/// The place of a clause.
#[derive(Debug, Clone, Copy)]
pub(super) struct ClausePlace {
    pub(super) layer: usize,
    pub(super) document: usize,
    pub(super) clause: usize,
}

/// The places of all clauses; of those with one address, that of the lowest layer.
#[derive(Debug)]
pub(super) struct ClausePlaces {
    known: Numbers<'static>,
    places: Vec<ClausePlace>,
}

impl ClausePlaces {
    /// The clauses of these layers, the one that all rest on first.
    pub(super) fn of(layers: &[Arc<RulebookData>]) -> Self {
        let (mut known, mut places) = (Numbers::default(), Vec::new());
        for (layer, data) in layers.iter().enumerate().rev() {
            for (document, source) in data.sources.iter().enumerate() {
                for (clause, stated) in source.clauses.iter().enumerate() {
                    if known.is_new(key(&source.id, &stated.id)) {
                        places.push(ClausePlace {
                            layer,
                            document,
                            clause,
                        });
                    }
                }
            }
        }
        Self { known, places }
    }

    pub(super) fn find(&self, source: &str, clause: &str) -> Option<ClausePlace> {
        let number = self.known.get(&key(source, clause))?;
        self.places.get(number).copied()
    }
}

fn key(source: &str, clause: &str) -> String {
    format!("{}:{source}{clause}", source.len())
}
