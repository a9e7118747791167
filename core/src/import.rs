//! The text of a plan as a draft of the plan, with the place of every value, and with what was not
//! understood. The text is never rewritten: what is to be mended in it is proposed.

mod block;
mod cite;
mod csv;
mod draft;
mod due;
mod duty;
mod fix;
mod flow;
mod head;
mod label;
mod line;
mod measure;
mod modality;
mod name_words;
mod names;
mod outline;
mod reading;
mod roster;
mod table;
mod tail;
mod target;
mod task;
mod word;

use crate::calendar::Middles;
use crate::finding::Span;
use crate::json::answer;
use crate::names::Numbers;
use crate::plan::Plan;
use crate::rule::{BrokenSentence, NumberGap};
use crate::text::Ruler;
use block::{Block, Blocks};
use draft::{Draft, Parts, Place};
use names::Names;
use outline::Outline;
use reading::Reading;
use roster::Roster;
use word::{Lexicon, sentences, stretch, words};

pub(crate) use fix::{apply, disjoint};

answer! {
    /// A numbered part of a text.
    pub struct OutlineEntry {
        /// Its address, such as `II.4.3`.
        pub clause: String,
        /// The first words of it, without the number.
        pub title: String,
        /// Where the title stands.
        pub span: Span,
        /// How deep it lies; 1 is the highest.
        pub level: usize,
    }
}

/// What was read from a text.
#[derive(Debug)]
pub(crate) struct Import {
    pub(crate) plan: Plan,
    pub(crate) outline: Vec<OutlineEntry>,
    /// Where values stand, by their pointers.
    pub(crate) places: Vec<(String, Place)>,
    /// What gave nothing.
    pub(crate) unread: Vec<Place>,
    pub(crate) broken: Vec<BrokenSentence>,
    pub(crate) gaps: Vec<NumberGap>,
}

/// Reads a plan from its text. `known` tells the indicators that there are.
pub(crate) fn import(
    text: &str,
    ruler: &Ruler<'_>,
    middles: Middles,
    known: &dyn Fn(&str) -> bool,
) -> Import {
    let taken = Blocks::of(text);
    let blocks = &taken.blocks;
    let lexicon = Lexicon::new(middles);
    let names = Names { lexicon: &lexicon };
    let parts = parts(blocks);
    let outline = Outline::of(blocks, parts.body);
    let mut draft = Draft::default();
    let head = head::read(&parts, &names, &mut draft);
    let mut reading = Reading {
        parts: &parts,
        outline: &outline,
        names: &names,
        lexicon: &lexicon,
        roster: Roster::default(),
        draft,
    };
    reading.agencies(&head);
    reading.citations(&head);
    reading.body(known);
    reading.attachments();
    tail::read(&parts, &names, &reading.roster, &mut reading.draft);
    let mut draft = reading.draft;
    finish(&mut draft, &reading.roster);
    let unread = unread(blocks, &outline, &draft);
    Import {
        plan: draft.plan,
        outline: entries(blocks, &outline, ruler),
        places: draft.places,
        unread,
        broken: taken.broken,
        gaps: outline.gaps,
    }
}

/// Head, numbered parts and end.
fn parts(blocks: &[Block]) -> Parts<'_> {
    // A table has numbers of its own.
    let start = outline::body_start(blocks).unwrap_or(blocks.len());
    let end = tail::start(blocks, start.min(blocks.len()));
    Parts {
        blocks,
        head: (0, start),
        body: (start, end),
        tail: (end, blocks.len()),
    }
}

/// Ids that are unique, and an id of the plan itself.
fn finish(draft: &mut Draft, roster: &Roster) {
    let plan = &mut draft.plan;
    let document = plan.document.as_ref();
    let year = document
        .and_then(|document| document.issued_on)
        .map(|day| day.to_string());
    let year = year
        .as_deref()
        .and_then(|day| day.get(..4))
        .unwrap_or_default();
    let kind = document
        .and_then(|document| document.kind.as_deref())
        .unwrap_or("plan");
    let issuer = roster.issuer().map_or("", |agency| agency.id.as_str());
    let id: Vec<&str> = [kind, issuer, year]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect();
    plan.id = crate::text::bare(&id.join("-"));
    unique(&mut plan.tasks.iter_mut().map(|row| &mut row.id));
    unique(&mut plan.targets.iter_mut().map(|row| &mut row.id));
    unique(&mut plan.reporting.iter_mut().map(|row| &mut row.id));
    // A group that was noted as a reporter, and then reported nothing.
    let reports = plan.reporting.len();
    draft.places.retain(|(pointer, _)| {
        let row = pointer.strip_prefix("/plan/reporting/");
        let number = row.and_then(|row| row.split('/').next()?.parse::<usize>().ok());
        number.is_none_or(|number| number < reports)
    });
    draft.places.sort();
    draft.places.dedup_by(|a, b| a.0 == b.0);
}

/// Numbers what bears the id of another.
fn unique(ids: &mut dyn Iterator<Item = &mut String>) {
    let (mut seen, mut turns) = (Numbers::default(), Vec::<u32>::new());
    for id in ids {
        let first = id.clone();
        // From the last turn that was taken on, or a text of one number would be looked through again
        // for each of its items.
        while !seen.is_new(id.clone()) {
            let number = seen.number(first.clone());
            turns.resize(turns.len().max(number.saturating_add(1)), 1);
            let Some(turn) = turns.get_mut(number) else {
                break;
            };
            *turn = turn.saturating_add(1);
            *id = format!("{first}-{turn}");
        }
    }
}

fn entries(blocks: &[Block], outline: &Outline, ruler: &Ruler<'_>) -> Vec<OutlineEntry> {
    let entry = |node: &outline::Node| {
        let block = blocks.get(node.blocks.0)?;
        let title = block.text().get(node.title.0..node.title.1)?;
        Some(OutlineEntry {
            clause: node.clause.clone(),
            title: title.to_owned(),
            span: Span::between(ruler, block.flow.place(node.title)),
            level: node.level,
        })
    };
    outline.nodes.iter().filter_map(entry).collect()
}

/// Every sentence that gave nothing, and every cell that was not understood.
fn unread(blocks: &[Block], outline: &Outline, draft: &Draft) -> Vec<Place> {
    let places = draft.places.iter().map(|(_, place)| *place);
    let mut read: Vec<Place> = places.chain(draft.read.iter().copied()).collect();
    // Headings are in the outline.
    for node in outline.nodes.iter().filter(|node| node.has_parts) {
        if let Some(block) = blocks.get(node.blocks.0) {
            read.push(block.flow.place(node.title));
        }
    }
    read.sort_unstable();
    let mut reach = Vec::with_capacity(read.len());
    let mut furthest = 0_usize;
    for (_, to) in &read {
        furthest = furthest.max(*to);
        reach.push(furthest);
    }
    // Whether any of what was read starts before the end of a place and ends after its start.
    let is_read = |(from, to): Place| {
        let before = read.partition_point(|(start, _)| *start < to);
        let reach = before.checked_sub(1).and_then(|last| reach.get(last));
        reach.is_some_and(|reach| *reach > from)
    };
    let mut unread = draft.unread.clone();
    for block in blocks.iter().filter(|block| !block.is_row()) {
        let words = words(block.text());
        if words.is_empty() {
            let place = block.flow.whole();
            unread.extend((!is_read(place)).then_some(place));
            continue;
        }
        for range in sentences(&words) {
            let (from, to) = stretch(&words, range);
            let part = block.text().get(from..to).unwrap_or_default();
            let place = block.flow.place((from, to));
            let label = block.label.as_ref().map_or(0, |label| label.length);
            if to > label && part.contains(char::is_alphabetic) && !is_read(place) {
                unread.push(place);
            }
        }
    }
    unread.sort_unstable();
    unread.dedup();
    unread
}
