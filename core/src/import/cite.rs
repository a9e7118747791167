//! The documents that a plan cites, each once, with what they are to it.

use super::draft::Draft;
use super::flow::Flow;
use crate::document::{Citation, CitationRole, Found, find_citations, number_key};
use crate::names::Numbers;
use crate::text::fold;

/// Words with which a plan names what it carries out.
const CARRIES_OUT: [&str; 3] = ["thực hiện", "triển khai", "tiếp tục thực hiện"];

/// What a paragraph of the legal basis says of the documents in it.
pub(super) fn basis_role(text: &str) -> CitationRole {
    let start: String = text.chars().take(24).collect();
    let folded = fold(&start);
    let carries_out = CARRIES_OUT
        .iter()
        .any(|word| folded.starts_with(&fold(word)));
    if carries_out {
        CitationRole::Implements
    } else {
        CitationRole::Basis
    }
}

/// Collects citations, and knows which documents were cited before.
#[derive(Debug, Default)]
pub(super) struct Citations {
    known: Numbers<'static>,
    /// The row of each of them.
    rows: Vec<usize>,
}

impl Citations {
    /// Takes what a part of the text cites. The first place of a document counts; where a later one
    /// says another day, both are kept, so that a rule can tell.
    pub(super) fn read(
        &mut self,
        flow: &Flow,
        clause: &str,
        role: CitationRole,
        draft: &mut Draft,
    ) {
        for found in find_citations(&flow.text) {
            let place = flow.place(found.bytes);
            let Some(key) = key(&found) else {
                draft.read.push(place);
                continue;
            };
            let next = draft.plan.citations.len();
            let number = self.known.number(key);
            let row = self.rows.get(number).copied();
            let known = row.and_then(|row| draft.plan.citations.get_mut(row));
            if let Some(known) = known
                && (found.issued_on.is_none() || found.issued_on == known.issued_on)
            {
                known.issuer = known.issuer.take().or(found.issuer);
                known.title = known.title.take().or(found.title);
                draft.read.push(place);
                continue;
            }
            if row.is_none() {
                self.rows.push(next);
            }
            draft.plan.citations.push(Citation {
                kind: found.kind.map(str::to_owned),
                number: found.number,
                issuer: found.issuer,
                issued_on: found.issued_on,
                title: found.title,
                clause: Some(clause.to_owned()),
                role: Some(role),
            });
            draft.note(format!("/plan/citations/{next}"), place);
        }
    }
}

/// What tells a document from others: its number, or its name where it has none. A short mention,
/// such as *Kết luận 226*, tells too little.
fn key(found: &Found) -> Option<String> {
    let number = found.number.as_deref();
    if let Some(number) = number.filter(|number| number.contains('/')) {
        return Some(number_key(number));
    }
    let name = found.title.as_deref().filter(|_| number.is_none())?;
    Some(fold(name))
}
