//! Clauses that a rulebook holds, each with the document in which it stands.

use std::sync::{Arc, OnceLock};

use super::{Certainty, Cited, Clause, ClauseSource, Rulebook, Source, SourceDocument};

/// A clause that a rulebook holds.
#[derive(Debug, Clone, Copy)]
pub(crate) struct HeldClause<'r> {
    pub(crate) document: &'r SourceDocument,
    clause: &'r Clause,
    source: &'r OnceLock<Arc<ClauseSource>>,
}

impl HeldClause<'_> {
    /// The clause as a source, as sure as the rulebook is of it.
    pub(crate) fn source(&self) -> Source {
        self.source_as(self.clause.status.unwrap_or(Certainty::Assumed))
    }

    /// The clause as a source of something that is so sure.
    fn source_as(&self, status: Certainty) -> Source {
        let document = self.document;
        let own = self.source.get_or_init(|| {
            Arc::new(ClauseSource {
                document: document.document.clone(),
                issued_on: document.issued_on,
                clause: self.clause.id.clone(),
                status: self.clause.status.unwrap_or(Certainty::Assumed),
                issuer: document.issuer.clone(),
                title: document.title(),
            })
        });
        Source::Clause(Arc::clone(own)).with_status(status)
    }
}

impl Rulebook {
    /// A clause as a source, if the rulebook holds it.
    pub(crate) fn source(&self, document: &str, clause: &str) -> Option<Source> {
        Some(self.clause(document, clause)?.source())
    }

    /// A dated value's own source.
    pub(crate) fn source_of(&self, value: &impl Cited) -> Option<Source> {
        let (source, clause, status) = value.cited();
        Some(self.clause(source, clause)?.source_as(status))
    }

    /// A clause by the id of its document and its address, of the lowest layer that holds it.
    pub(crate) fn clause(&self, source: &str, clause: &str) -> Option<HeldClause<'_>> {
        self.held(self.0.clauses.find(source, clause)?.0)
    }

    /// The clause with a number.
    pub(super) fn held(&self, number: usize) -> Option<HeldClause<'_>> {
        let place = self.0.clauses.at(number)?;
        let layer = self.0.layers.get(place.layer)?;
        let document = layer.sources.get(place.document)?;
        Some(HeldClause {
            document,
            clause: document.clauses.get(place.clause)?,
            source: self.0.sources.get(number)?,
        })
    }
}
