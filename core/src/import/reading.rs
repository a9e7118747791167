//! The parts of a text, read one after the other into a draft.

use super::block::Block;
use super::draft::{Draft, Parts, Place};
use super::names::Names;
use super::outline::Outline;
use super::roster::Roster;
use super::task::{self, Section};
use super::word::{Lexicon, Word, sentences, stretch, words};
use super::{cite, duty, head, table, tail, target};
use crate::document::CitationRole;
use crate::plan::{Attachment, Coverage};

pub(super) struct Reading<'a> {
    pub(super) parts: &'a Parts<'a>,
    pub(super) outline: &'a Outline,
    pub(super) names: &'a Names<'a>,
    pub(super) lexicon: &'a Lexicon,
    pub(super) roster: Roster,
    pub(super) draft: Draft,
}

impl Reading<'_> {
    /// Meets every agency that the text names.
    pub(super) fn agencies(&mut self, head: &head::Head) {
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

    pub(super) fn citations(&mut self, head: &head::Head) {
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
    pub(super) fn body(&mut self, known: &dyn Fn(&str) -> bool) {
        let blocks = self.parts.blocks;
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
            if node.parent.is_some() {
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
    pub(super) fn attachments(&mut self) {
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
    fn covers(&self, name: &[Word]) -> Vec<Coverage> {
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
