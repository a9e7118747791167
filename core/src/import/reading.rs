//! What readers of a text read from, and the draft that they read it into.

use super::agencies::Roster;
use super::draft::Draft;
use super::head::Head;
use super::opening::{self, Opening};
use super::outline::Outline;
use super::page::{Block, Page};
use super::sentence::sentences;
use super::{list, tail};
use crate::calendar::{Given, Middles};
use crate::document::{Mention, bodies_in};
use crate::text::{BlockRange, WordRange};

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
