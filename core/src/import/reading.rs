//! The parts of a text, read one after the other into a draft.

use super::agencies::Roster;
use super::draft::Draft;
use super::head::Head;
use super::opening::{self, Opening};
use super::outline::Outline;
use super::page::{Block, Page};
use super::sentence::sentences;
use super::{cite, duty, head, list, report, table, tail, target, task, unread};
use crate::calendar::{Given, Middles};
use crate::document::{Mention, bodies_in};
use crate::text::{BlockRange, WordRange};

/// The order in which the parts are read: what stands in the head tells who is meant in the body, and the
/// body what a row of a table is about.
const READERS: [fn(&mut Reading<'_>); 11] = [
    head::read,
    agencies,
    cite::read,
    target::read,
    task::read,
    duty::read,
    report::read,
    table::read,
    tail::attachments,
    tail::read,
    unread::deadlines,
];

/// Head, numbered parts and end, and what is attached behind it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Parts {
    /// Before the first number.
    pub(super) head: BlockRange,
    pub(super) body: BlockRange,
    /// From the recipients or the signature on.
    pub(super) tail: BlockRange,
    /// The numbered parts of an attached regulation or appendix.
    pub(super) attached: BlockRange,
}

impl Parts {
    pub(super) fn of(page: &Page<'_>, opening: &Opening) -> Self {
        let blocks = &page.blocks;
        let end = tail::start(page, opening.end);
        let over = tail::end(page, end);
        let start = Self::first_number(page, BlockRange::new(opening.end, end));
        let attached = Self::first_number(page, BlockRange::new(over, blocks.len()));
        Self {
            head: BlockRange::new(0, start),
            body: BlockRange::new(start, end),
            tail: BlockRange::new(end, over),
            attached: BlockRange::new(attached, blocks.len()),
        }
    }

    /// Where the numbered parts of some blocks start: at the first number, or where there is none at the
    /// first item of a list. A legal basis may be numbered or stand in a list itself.
    fn first_number(page: &Page<'_>, range: BlockRange) -> usize {
        let blocks = range.of(&page.blocks);
        let own = |block: &Block| !opening::cites(page.get(block.own()));
        let numbered = |block: &Block| block.label.is_some() && own(block);
        let listed =
            |block: &Block| block.bullet.is_some() && !opening::is_basis(page.get(block.words));
        let start = blocks
            .iter()
            .position(numbered)
            .or_else(|| blocks.iter().position(listed));
        range.start.saturating_add(start.unwrap_or(blocks.len()))
    }
}

/// What is read from, and what was read so far.
pub(super) struct Reading<'a> {
    pub(super) page: &'a Page<'a>,
    pub(super) parts: Parts,
    pub(super) opening: &'a Opening,
    pub(super) outline: &'a Outline,
    pub(super) given: Given,
    /// Whether there is an indicator of a name.
    pub(super) known: &'a dyn Fn(&str) -> bool,
    pub(super) head: Head,
    pub(super) roster: Roster,
    /// Whether there is a table of assignments.
    pub(super) has_table: bool,
    pub(super) draft: Draft,
}

impl<'a> Reading<'a> {
    pub(super) fn new(
        page: &'a Page<'a>,
        parts: Parts,
        opening: &'a Opening,
        outline: &'a Outline,
        middles: Middles,
        known: &'a dyn Fn(&str) -> bool,
    ) -> Self {
        Self {
            page,
            parts,
            opening,
            outline,
            given: Given {
                middles,
                ..Given::default()
            },
            known,
            head: Head::default(),
            roster: Roster::default(),
            has_table: false,
            draft: Draft::default(),
        }
    }

    pub(super) fn read(&mut self) {
        for read in READERS {
            read(self);
        }
    }

    /// The names of bodies among some words, by their places on the page.
    pub(super) fn bodies(&self, range: WordRange) -> Vec<Mention> {
        moved(bodies_in(self.page.text, self.page.get(range)), range.start)
    }

    /// The names of bodies in a list, by their places on the page.
    pub(super) fn listed(&self, range: WordRange) -> Vec<Mention> {
        moved(
            list::bodies(self.page.text, self.page.get(range)),
            range.start,
        )
    }

    /// The name of a body that starts at a word of some words.
    pub(super) fn body_at(&self, at: usize, end: usize) -> Option<Mention> {
        let words = self.page.words.get(..end).unwrap_or_default();
        crate::document::body_at(self.page.text, words, at)
    }

    /// The id of the agency that a name names.
    pub(super) fn id(&self, mention: &Mention) -> Option<String> {
        self.roster.id(mention).map(str::to_owned)
    }

    /// Tells of words that hold no value where they stand.
    pub(super) fn tell(&mut self, words: &[WordRange]) {
        let places = words.iter().map(|words| self.page.place(*words));
        self.draft.unread.extend(places);
    }

    /// The sentences of a stretch of words.
    pub(super) fn sentences(&self, range: WordRange) -> Vec<WordRange> {
        sentences(self.page.text, self.page.get(range), range.start)
    }
}

/// Names by the words of the page, of which they were read from a part.
fn moved(mut found: Vec<Mention>, start: usize) -> Vec<Mention> {
    for mention in &mut found {
        let moved = |at: usize| at.saturating_add(start);
        mention.words = WordRange::new(moved(mention.words.start), moved(mention.words.end));
    }
    found
}

/// Meets every agency that the text names.
fn agencies(reading: &mut Reading<'_>) {
    let page = reading.page;
    if let Some((mention, name, place)) = reading.head.issuer.clone() {
        reading.roster.at_home(&mention);
        reading.roster.add(mention, &name, place);
    }
    let lists = list::lists(page);
    for (position, block) in page.blocks.iter().enumerate() {
        // In a letterhead names run into each other, and the issuer is known.
        let letterhead = position < reading.head.basis.start;
        let ranges: Vec<WordRange> = match (block.is_row(), letterhead) {
            (true, _) => block.cells.clone(),
            (false, true) => block
                .each_line()
                .filter(|line| !page.is_shouted(*line))
                .collect(),
            (false, false) => vec![block.words],
        };
        for range in ranges {
            meet(reading, range, &lists);
        }
    }
    reading.roster.finish();
    let draft = &mut reading.draft;
    for (position, (agency, place)) in reading.roster.agencies().enumerate() {
        draft.note(format!("/plan/agencies/{position}"), place);
        draft.plan.agencies.push(agency.clone());
    }
    let issuer = reading
        .head
        .issuer
        .as_ref()
        .and_then(|issuer| reading.roster.id(&issuer.0));
    if let (Some(id), Some(document)) = (issuer, &mut draft.plan.document) {
        document.issuer = Some(id.to_owned());
    }
}

/// Meets the agencies among some words, of which parts may be lists.
fn meet(reading: &mut Reading<'_>, range: WordRange, lists: &[WordRange]) {
    let page = reading.page;
    let first = lists.partition_point(|list| list.start < range.start);
    let within = lists
        .iter()
        .skip(first)
        .take_while(|list| range.holds(**list));
    let mut start = range.start;
    for list in within {
        let before = page.get(WordRange::new(start, list.start));
        reading
            .roster
            .meet(page.text, before, bodies_in(page.text, before));
        let words = page.get(*list);
        reading
            .roster
            .meet(page.text, words, list::bodies(page.text, words));
        start = list.end;
    }
    let rest = page.get(WordRange::new(start, range.end));
    reading
        .roster
        .meet(page.text, rest, bodies_in(page.text, rest));
}
