//! The documents that a plan rests on.

use crate::document::{CitationRole, number_key, read_whole};
use crate::names::Numbers;
use crate::plan::Plan;
use crate::rulebook::{Certainty, KnownDocument, Rulebook};
use crate::text::stated;

/// The documents that the plan rests on and that no layer below knows. What is cited is known from the
/// citation alone. A secret plan does not say what it rests on.
pub(super) fn documents(plan: &Plan, extended: &Rulebook) -> Vec<KnownDocument> {
    let mut known = ByNumber::default();
    for document in extended.layers().flat_map(|layer| &layer.documents) {
        known.is_new(document);
    }
    let mut documents = Vec::new();
    for citation in plan.citations.iter().filter(|_| !plan.is_secret()) {
        let rests = matches!(
            citation.role,
            Some(CitationRole::Implements | CitationRole::Basis)
        );
        let number = stated(citation.number.as_ref()).filter(|number| read_whole(number).is_some());
        let (true, Some(number)) = (rests, number) else {
            continue;
        };
        let document = KnownDocument {
            number: number.to_owned(),
            kind: citation.kind.clone(),
            issued_on: citation.issued_on,
            title: citation.title.clone(),
            in_force_from: None,
            in_force_to: None,
            replaced_by: None,
            source: None,
            clause: None,
            status: Certainty::Reported,
        };
        if known.is_new(&document) {
            documents.push(document);
        }
    }
    documents
}

/// Documents by their numbers.
#[derive(Default)]
struct ByNumber {
    numbers: Numbers<'static>,
    rows: Vec<Vec<KnownDocument>>,
}

impl ByNumber {
    /// Whether nothing is known of a document on the same days; from now on it is.
    fn is_new(&mut self, document: &KnownDocument) -> bool {
        let number = self.numbers.number(number_key(&document.number));
        if number == self.rows.len() {
            self.rows.push(Vec::new());
        }
        let Some(rows) = self.rows.get_mut(number) else {
            return false;
        };
        let is_new = rows.iter().all(|other| !document.overlaps(other));
        if is_new {
            rows.push(document.clone());
        }
        is_new
    }
}
