//! Where the clauses of a rulebook stand, by document and clause.

use std::sync::Arc;

use super::RulebookData;

/// The place of a clause.
#[derive(Debug, Clone, Copy)]
pub(super) struct ClausePlace {
    pub(super) layer: usize,
    pub(super) document: usize,
    pub(super) clause: usize,
}

/// The places of all clauses, by document and clause; of those with one address, that of the lowest layer.
#[derive(Debug)]
pub(super) struct ClausePlaces(Vec<(Box<str>, Box<str>, ClausePlace)>);

impl ClausePlaces {
    /// How many clauses have a place.
    pub(super) fn len(&self) -> usize {
        self.0.len()
    }

    /// The clauses of these layers, the one that all rest on first.
    pub(super) fn of(layers: &[Arc<RulebookData>]) -> Self {
        let mut places = Vec::new();
        for (layer, data) in layers.iter().enumerate().rev() {
            for (document, source) in data.sources.iter().enumerate() {
                for (clause, stated) in source.clauses.iter().enumerate() {
                    let place = ClausePlace {
                        layer,
                        document,
                        clause,
                    };
                    places.push((source.id.as_str().into(), stated.id.as_str().into(), place));
                }
            }
        }
        // What is equal stays in its order.
        places.sort_by(|(a, one, _), (b, other, _)| (a, one).cmp(&(b, other)));
        places.dedup_by(|(a, one, _), (b, other, _)| a == b && one == other);
        Self(places)
    }

    /// The place with a number.
    pub(super) fn at(&self, number: usize) -> Option<ClausePlace> {
        self.0.get(number).map(|(.., place)| *place)
    }

    /// The place of a clause, and which of all places it is.
    pub(super) fn find(&self, source: &str, clause: &str) -> Option<(usize, ClausePlace)> {
        let order = |(known, address, _): &(Box<str>, Box<str>, ClausePlace)| {
            known
                .as_ref()
                .cmp(source)
                .then_with(|| address.as_ref().cmp(clause))
        };
        let at = self.0.binary_search_by(order).ok()?;
        self.0.get(at).map(|(.., place)| (at, *place))
    }
}
