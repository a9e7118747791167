//! The documents that a plan cites, each once, with what they are to it.

use super::block::Flow;
use super::draft::Draft;
use crate::document::{Citation, CitationRole, Found, find_citations};
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
}

impl Citations {
    /// Takes what a part of the text cites; the first place of a document counts.
    pub(super) fn read(
        &mut self,
        flow: &Flow,
        clause: &str,
        role: CitationRole,
        draft: &mut Draft,
    ) {
        for found in find_citations(&flow.text) {
            let place = flow.place(found.bytes);
            let Some(key) = key(&found).filter(|_| found.refers_to.is_none()) else {
                draft.read.push(place);
                continue;
            };
            // A later place may say what the first left out.
            let number = self.known.number(key);
            let pointer = format!("/plan/citations/{number}");
            if let Some(known) = draft.plan.citations.get_mut(number) {
                complete(known, found);
                draft.read.push(place);
                continue;
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
            draft.note(pointer, place);
        }
    }
}

fn complete(known: &mut Citation, found: Found) {
    known.kind = known.kind.take().or(found.kind.map(str::to_owned));
    known.issuer = known.issuer.take().or(found.issuer);
    known.title = known.title.take().or(found.title);
}

/// What tells a document from others: its number, or its name where it has none.
fn key(found: &Found) -> Option<String> {
    let number = found
        .number
        .as_deref()
        .filter(|number| number.contains(['/', '-']));
    let name = number.or(found.title.as_deref())?;
    Some(fold(name))
}
