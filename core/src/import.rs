//! The text of a plan as a draft of the plan, with the place of every value, and with what was not
//! understood. The text is never rewritten: what is to be mended in it is proposed.

mod block;
mod cite;
mod draft;
mod due;
mod duty;
mod fix;
mod head;
mod label;
mod modality;
mod names;
mod outline;
mod roster;
mod table;
mod tail;
mod target;
mod task;
mod word;

use crate::calendar::Middles;
use crate::document::CitationRole;
use crate::finding::Span;
use crate::json::answer;
use crate::names::Numbers;
use crate::plan::{Attachment, Coverage, Plan};
use crate::rule::{BrokenSentence, NumberGap};
use crate::text::Ruler;
use block::{Block, Blocks};
use draft::{Draft, Parts, Place};
use names::Names;
use outline::Outline;
use roster::Roster;
use task::Section;
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

struct Reading<'a> {
    parts: &'a Parts<'a>,
    outline: &'a Outline,
    names: &'a Names<'a>,
    lexicon: &'a Lexicon,
    roster: Roster,
    draft: Draft,
}

impl Reading<'_> {
    /// Meets every agency that the text names.
    fn agencies(&mut self, head: &head::Head) {
        if let Some((mention, name, place)) = head.issuer.clone() {
            self.roster.at_home(&mention);
            self.roster.add(mention, &name, place);
        }
        for (position, block) in self.parts.blocks.iter().enumerate() {
            if position < head.basis.0 {
                self.letterhead(block);
                continue;
            }
            let flows = block.cells.iter();
            for flow in flows.chain(Some(&block.flow).filter(|_| !block.is_row())) {
                let place = |part| flow.place(part);
                let words = words(&flow.text);
                self.roster.meet(self.names, &words, &flow.text, &place);
            }
        }
        self.roster.finish();
        for (position, (agency, place)) in self.roster.agencies().enumerate() {
            self.draft.note(format!("/plan/agencies/{position}"), place);
            self.draft.plan.agencies.push(agency.clone());
        }
        let issuer = head
            .issuer
            .as_ref()
            .and_then(|issuer| self.roster.id(&issuer.0));
        if let (Some(id), Some(document)) = (issuer, &mut self.draft.plan.document) {
            document.issuer = Some(id.to_owned());
        }
    }

    /// Meets the agencies of the head, line by line. In a letterhead names run into each other, and
    /// the issuer is known.
    fn letterhead(&mut self, block: &Block) {
        for (from, line) in block.each_line() {
            if line.contains(char::is_lowercase) {
                let moved = |(start, end): Place| {
                    block
                        .flow
                        .place((from.saturating_add(start), from.saturating_add(end)))
                };
                self.roster.meet(self.names, &words(line), line, &moved);
            }
        }
    }

    fn citations(&mut self, head: &head::Head) {
        let mut citations = cite::Citations::default();
        let blocks = self.parts.blocks;
        for block in self.parts.each(head.basis) {
            let role = cite::basis_role(block.text());
            citations.read(&block.flow, "basis", role, &mut self.draft);
        }
        for node in &self.outline.nodes {
            let own = blocks.get(node.blocks.0..node.blocks.1).unwrap_or_default();
            for block in own {
                citations.read(
                    &block.flow,
                    &node.clause,
                    CitationRole::Mention,
                    &mut self.draft,
                );
            }
        }
        if let Some(block) = head.title.and_then(|title| blocks.get(title)) {
            citations.read(
                &block.flow,
                "title",
                CitationRole::Implements,
                &mut self.draft,
            );
        }
    }

    /// Targets, tasks and duties, section by section.
    fn body(&mut self, known: &dyn Fn(&str) -> bool) {
        let blocks = self.parts.blocks;
        let mut seen = Numbers::default();
        for (position, node) in self.outline.nodes.iter().enumerate() {
            let own = blocks.get(node.blocks.0..node.blocks.1).unwrap_or_default();
            for block in own.iter().filter(|block| !block.is_row()) {
                let words = words(block.text());
                for (from, to) in sentences(&words) {
                    let sentence = words.get(from..to).unwrap_or_default();
                    let flow = &block.flow;
                    let draft = &mut self.draft;
                    target::read(flow, sentence, &node.clause, known, self.lexicon, draft);
                }
            }
            // Two sections may bear one number; each is read by its place.
            if node.parent.is_some() || !seen.is_new(position.to_string()) {
                continue;
            }
            let first = blocks.get(node.blocks.0);
            let title = first.and_then(|block| block.text().get(node.title.0..node.title.1));
            match task::section(title.unwrap_or_default(), self.lexicon) {
                Section::Tasks => {
                    task::read(
                        self.outline,
                        blocks,
                        position,
                        self.lexicon,
                        &mut self.draft,
                    );
                }
                Section::Duties => {
                    let (names, roster) = (self.names, &self.roster);
                    duty::read(
                        self.outline,
                        blocks,
                        position,
                        names,
                        roster,
                        &mut self.draft,
                    );
                }
                Section::Other => {}
            }
        }
        target::name(&mut self.draft.plan.targets);
    }

    /// *(Có Phụ lục ... kèm theo)*: an attachment, present if a table follows.
    fn attachments(&mut self) {
        let blocks = self.parts.blocks;
        let present = table::read(blocks, self.names, &self.roster, &mut self.draft);
        for block in blocks.iter().filter(|block| !block.is_row()) {
            let words = words(block.text());
            for (from, to) in sentences(&words) {
                let sentence = words.get(from..to).unwrap_or_default();
                let start = self.lexicon.find(sentence, "phụ lục");
                let end = self.lexicon.find(sentence, "kèm theo");
                let (Some((start, _)), Some((end, _))) = (start, end) else {
                    continue;
                };
                // *(Kèm theo Kế hoạch số ...)* stands in the head of an appendix itself.
                if start > end || tail::is_appendix(block.text()) {
                    continue;
                }
                let pointer = format!("/plan/attachments/{}", self.draft.plan.attachments.len());
                let part = stretch(sentence, (start, end));
                let name = self
                    .draft
                    .take(&format!("{pointer}/name"), &block.flow, part);
                let range = stretch(sentence, (0, sentence.len()));
                self.draft.note(pointer, block.flow.place(range));
                let named = sentence.get(start..end).unwrap_or_default();
                self.draft.plan.attachments.push(Attachment {
                    name,
                    present: Some(present),
                    covers: self.covers(named),
                });
            }
        }
    }

    /// What an attachment with such a name says of the tasks.
    fn covers(&self, name: &[word::Word]) -> Vec<Coverage> {
        if self
            .lexicon
            .has_one(name, &["phân công", "nhiệm vụ", "danh mục công việc"])
        {
            Coverage::ALL.to_vec()
        } else if self.lexicon.has_one(name, &["tiến độ", "thời gian"]) {
            vec![Coverage::Due]
        } else {
            Vec::new()
        }
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
