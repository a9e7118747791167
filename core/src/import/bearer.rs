//! Whom a part of the text is about: the agency or group that it starts with, or that of the part above.

use super::label::Numbering;
use super::listed::group_heading;
use super::outline::Node;
use super::reading::Reading;
use super::section::{self, Section};
use crate::text::{WordKind, WordRange, phrases};

phrases! {
    pub(super) static ANSWERS = ["có trách nhiệm", "chịu trách nhiệm", "có nhiệm vụ"];
    pub(super) static ORDERS = ["giao", "giao cho", "phân công", "đề nghị", "yêu cầu"];
    /// Words that the name of whom a part is about may stand after.
    static OF = ["đối với", "trách nhiệm của", "đề nghị", "giao", "giao cho", "yêu cầu"];
}

/// Whom a part is about, and by which address it is called.
#[derive(Debug, Default, Clone)]
pub(super) struct Bearer {
    /// The clause of the part.
    pub(super) clause: String,
    pub(super) agency: Option<String>,
    /// Where the words for a group stand.
    pub(super) group: Option<WordRange>,
    /// Whether all that stands below is its work: *Phòng Kinh tế có trách nhiệm:*.
    pub(super) charged: bool,
}

/// A part that gives duties: its sentences, and whom they are about.
pub(super) struct Duties {
    pub(super) bearer: Bearer,
    pub(super) sentences: Vec<WordRange>,
    /// Whether it is an item without parts, below words that give all of it to the bearer.
    pub(super) is_charge: bool,
}

/// The parts that give duties, in order: every section but those that order work item by item, and those
/// of purposes and means. A text without any part is one, after its head.
pub(super) fn duties(reading: &Reading<'_>) -> Vec<Duties> {
    let outline = reading.outline;
    let mut bearers: Vec<Bearer> = Vec::with_capacity(outline.nodes.len());
    let mut duties = Vec::new();
    for (position, node) in outline.nodes.iter().enumerate() {
        let above = node.parent.and_then(|parent| bearers.get(parent));
        let charged = above.is_some_and(|above| above.charged);
        let mut bearer = Bearer {
            clause: clause(reading, position, node),
            ..above.cloned().unwrap_or_default()
        };
        let root = outline.nodes.get(outline.section(position));
        let gives = root.is_some_and(|root| section::of(reading.page, root) == Section::Duties);
        if gives {
            let sentences = sentences(reading, node, &mut bearer);
            duties.push(Duties {
                bearer: bearer.clone(),
                sentences,
                is_charge: charged && !node.has_parts,
            });
        }
        bearers.push(bearer);
    }
    if outline.nodes.is_empty() {
        let blocks = reading.head.basis.of(&reading.page.blocks);
        let blocks = blocks.iter().filter(|block| !block.is_row());
        let sentences = blocks
            .flat_map(|block| reading.sentences(block.words))
            .collect();
        duties.push(Duties {
            bearer: Bearer::default(),
            sentences,
            is_charge: false,
        });
    }
    duties
}

/// Work is called by the part of its section; in an article, by the smallest part.
fn clause(reading: &Reading<'_>, position: usize, node: &Node) -> String {
    let nodes = &reading.outline.nodes;
    let mut at = position;
    while let Some(above) = nodes.get(at).and_then(|node| node.parent) {
        let parent = nodes.get(above);
        let article =
            parent.is_some_and(|parent| matches!(parent.number, Some(Numbering::Article(_))));
        if article || parent.is_none_or(|parent| parent.parent.is_none()) {
            break;
        }
        at = above;
    }
    nodes.get(at).unwrap_or(node).clause.clone()
}

/// The sentences of a part, without the name of whom it is about where that stands alone.
fn sentences(reading: &Reading<'_>, node: &Node, bearer: &mut Bearer) -> Vec<WordRange> {
    let blocks = node.blocks.of(&reading.page.blocks);
    let mut found = Vec::new();
    for (position, block) in blocks.iter().filter(|block| !block.is_row()).enumerate() {
        if position > 0 || !names_bearer(reading, block.own(), bearer) {
            found.extend(reading.sentences(block.own()));
        }
    }
    found
}

/// Takes the agency or group that some words start with. Whether that is all that they say.
fn names_bearer(reading: &Reading<'_>, own: WordRange, bearer: &mut Bearer) -> bool {
    let words = reading.page.get(own);
    let after = OF.starts(words).map_or(0, |(length, ())| length);
    let start = own.start.saturating_add(after);
    let end = if let Some(mention) = reading.body_at(start, own.end) {
        bearer.agency = reading.id(&mention);
        bearer.group = None;
        mention.words.end
    } else if let Some(group) = group_heading(reading, start, own.end) {
        bearer.agency = Some(reading.page.written(group).into_owned());
        bearer.group = Some(group);
        group.end
    } else {
        start
    };
    let named = end > start || after > 0;
    let rest = reading.page.get(WordRange::new(end, own.end));
    let answers = ANSWERS.starts(rest).map_or(0, |(length, ())| length);
    let tail = rest.get(answers..).unwrap_or_default();
    let ends = tail
        .iter()
        .all(|word| matches!(word.kind, WordKind::Mark('.' | ':')));
    let colon = tail.first().is_some_and(|word| word.is_mark(':'));
    let heading = ends && (named || answers > 0);
    bearer.charged = heading && colon && (answers > 0 || after > 0);
    heading && (end > start || answers > 0)
}
