//! The end of a plan: who gets it, and who signed.

use super::block::Block;
use super::draft::{Draft, Parts};
use super::names::Names;
use super::roster::Roster;
use super::word::words;
use crate::document::Signature;
use crate::plan::Recipient;
use crate::text::{fold, names_a_group};

/// In whose place somebody signs; the second form is the Party's.
const AUTHORITIES: [&str; 9] = [
    "TM.", "T/M", "KT.", "K/T", "TL.", "T/L", "TUQ.", "T.M.", "Q.",
];

/// Where the end of a plan starts, among the blocks from a position on.
pub(super) fn start(blocks: &[Block], from: usize) -> usize {
    let body = blocks.iter().enumerate().skip(from);
    let mut ends = body.filter(|(_, block)| {
        let mut lines = block.each_line();
        let (_, first) = lines.next().unwrap_or_default();
        is_recipients(first) || authority(first).is_some() || is_appendix(first)
    });
    ends.next().map_or(blocks.len(), |(position, _)| position)
}

fn is_recipients(line: &str) -> bool {
    // Only the first words are of interest, and a line may be long.
    let start: String = line.chars().take(24).collect();
    fold(&start).starts_with(&fold("nơi nhận"))
}

/// The authority that a line in capitals starts with.
fn authority(line: &str) -> Option<&'static str> {
    let known = AUTHORITIES.iter().find(|known| line.starts_with(**known))?;
    let rest = line.strip_prefix(known)?.trim_start();
    let capitals = rest.starts_with(char::is_uppercase) && !rest.contains(char::is_lowercase);
    (capitals && rest.len() < 200).then_some(*known)
}

pub(super) fn read(parts: &Parts<'_>, names: &Names<'_>, roster: &Roster, draft: &mut Draft) {
    let mut listing = false;
    let mut signature: Option<Signature> = None;
    for block in parts.each(parts.tail) {
        if block.is_row() || is_appendix(block.text()) {
            return finish(signature, draft);
        }
        for (from, line) in block.each_line() {
            let part = (from, from.saturating_add(line.len()));
            if let Some(known) = authority(line) {
                let end = from.saturating_add(known.len());
                draft.take(
                    "/plan/document/signature/authority",
                    &block.flow,
                    (from, end),
                );
                draft.read.push(block.flow.place(part));
                signature = Some(Signature {
                    authority: Some(known.to_owned()),
                    ..Signature::default()
                });
                listing = false;
            } else if is_recipients(line) {
                listing = true;
                draft.read.push(block.flow.place(part));
                // The first one may stand on the same line.
                if let Some(colon) = line.find(':') {
                    let start = from.saturating_add(colon).saturating_add(1);
                    recipient(block, (start, part.1), names, roster, draft);
                }
            } else if let Some(signature) = signature.as_mut().filter(|_| block.bullet.is_none()) {
                signed(block, part, line, signature, draft);
            } else if listing {
                recipient(block, part, names, roster, draft);
            }
        }
    }
    finish(signature, draft);
}

fn finish(signature: Option<Signature>, draft: &mut Draft) {
    if signature.is_some() {
        let document = draft.plan.document.get_or_insert_default();
        document.signature = signature;
    }
}

pub(super) fn is_appendix(text: &str) -> bool {
    let start: String = text.chars().take(12).collect();
    !start.contains(char::is_lowercase) && fold(&start).starts_with(&fold("phụ lục"))
}

/// A line below the authority: the office in capitals, then the name.
fn signed(
    block: &Block,
    part: (usize, usize),
    line: &str,
    signature: &mut Signature,
    draft: &mut Draft,
) {
    let flow = &block.flow;
    if !line.contains(char::is_lowercase) {
        if signature.title.is_none() && signature.name.is_none() {
            signature.title = draft.take("/plan/document/signature/title", flow, part);
        }
        return;
    }
    let mut parts = line.split_whitespace();
    let named = parts.clone().count() > 1
        && line.len() < 100
        && parts.all(|part| part.starts_with(char::is_uppercase));
    if named && signature.name.is_none() {
        signature.name = draft.take("/plan/document/signature/name", flow, part);
    } else if line.starts_with('(') {
        draft.read.push(flow.place(part));
    }
}

/// `Sở Nội vụ (để b/c);`
fn recipient(
    block: &Block,
    (from, to): (usize, usize),
    names: &Names<'_>,
    roster: &Roster,
    draft: &mut Draft,
) {
    let line = block.text().get(from..to).unwrap_or_default();
    let start = line.len().saturating_sub(line.trim_start().len());
    let from = from.saturating_add(start);
    let line = line.trim().trim_end_matches([';', '.', ',']).trim_end();
    if line.is_empty() {
        return;
    }
    let mut row = Recipient::default();
    let pointer = format!("/plan/recipients/{}", draft.plan.recipients.len());
    let flow = &block.flow;
    let mut end = from.saturating_add(line.len());
    draft.note(pointer.clone(), flow.place((from, end)));
    let bracket = line.rfind('(').filter(|_| line.ends_with(')'));
    if let Some(bracket) = bracket {
        let open = from.saturating_add(bracket);
        let part = (open.saturating_add(1), end.saturating_sub(1));
        row.purpose = draft.take(&format!("{pointer}/purpose"), flow, part);
        end = open;
    } else if let Some(colon) = line.find(':') {
        // `Lưu: VT` names what is done with the copy.
        let part = (from, from.saturating_add(colon));
        row.purpose = draft.take(&format!("{pointer}/purpose"), flow, part);
    }
    let name = block.text().get(from..end).unwrap_or_default().trim();
    let words = words(name);
    let one = names
        .at(&words, 0)
        .filter(|mention| mention.words.1 == words.len());
    let one = one.filter(|_| !names_a_group(name));
    let part = (from, end);
    if let Some(id) = one.and_then(|mention| roster.id(&mention)) {
        row.agency = Some(id.to_owned());
        draft.take(&format!("{pointer}/agency"), flow, part);
    } else {
        row.group = draft.take(&format!("{pointer}/group"), flow, part);
    }
    draft.plan.recipients.push(row);
}
