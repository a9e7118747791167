//! Who does what: the section on carrying out the plan.

use super::block::Block;
use super::draft::{Draft, Place};
use super::due;
use super::flow::Flow;
use super::names::{Mention, Names};
use super::outline::{Node, Outline, title};
use super::roster::Roster;
use super::word::{Lexicon, Word, sentences, stretch, words};
use crate::plan::{Assignment, CoordinationDuty, Modality, ReportingDuty, Task};
use crate::text::names_a_group;

/// Words that a name of a group may stand after.
const TO_GROUP: [&str; 3] = ["đối với", "trách nhiệm của", "đề nghị"];

/// Reads one section.
pub(super) fn read(
    outline: &Outline,
    blocks: &[Block],
    section: usize,
    names: &Names<'_>,
    roster: &Roster,
    draft: &mut Draft,
) {
    let mut reader = Reader {
        names,
        roster,
        lexicon: names.lexicon,
        draft,
        clause: String::new(),
        bearer: None,
    };
    for (position, node) in outline.nodes.iter().enumerate() {
        if position == section || outline.section(position) != section {
            continue;
        }
        let of_section = node.parent == Some(section);
        if of_section {
            reader.clause.clone_from(&node.clause);
            reader.bearer = None;
        }
        reader.node(node, blocks, of_section);
    }
}

struct Reader<'a> {
    names: &'a Names<'a>,
    roster: &'a Roster,
    lexicon: &'a Lexicon,
    draft: &'a mut Draft,
    /// The clause of the part of the section.
    clause: String,
    /// The agency or group that the part is about.
    bearer: Option<String>,
}

/// A sentence of the section.
#[derive(Clone, Copy)]
struct Sentence<'s> {
    flow: &'s Flow,
    words: &'s [Word],
}

impl Sentence<'_> {
    /// Where some of its words stand in the text.
    fn place(&self, range: (usize, usize)) -> Place {
        self.flow.place(stretch(self.words, range))
    }

    fn all(&self) -> (usize, usize) {
        (0, self.words.len())
    }
}

impl Reader<'_> {
    fn node(&mut self, node: &Node, blocks: &[Block], of_section: bool) {
        let own = blocks.get(node.blocks.0..node.blocks.1).unwrap_or_default();
        for (position, block) in own.iter().filter(|block| !block.is_row()).enumerate() {
            let first = position == 0;
            let words = words(block.text());
            let start = if first { node.start } else { 0 };
            let skipped = words.partition_point(|word| word.from < start);
            let words = words.get(skipped..).unwrap_or_default();
            if first && of_section && self.title(block, node, words) {
                continue;
            }
            for (from, to) in sentences(words) {
                self.sentence(Sentence {
                    flow: &block.flow,
                    words: words.get(from..to).unwrap_or_default(),
                });
            }
        }
    }

    /// Takes the agency or group that a part of the section starts with. Whether that is all of the
    /// line.
    fn title(&mut self, block: &Block, node: &Node, words: &[Word]) -> bool {
        if let Some(mention) = self.names.at(words, 0) {
            self.bearer = self.roster.id(&mention).map(str::to_owned);
            let rest = words.get(mention.words.1..).unwrap_or_default();
            return rest
                .iter()
                .all(|word| word.is_mark('.') || word.is_mark(':'));
        }
        let after = self.lexicon.one_at(words, 0, &TO_GROUP).unwrap_or(0);
        let from = words.get(after).map_or(node.title.1, |word| word.from);
        let name = block.text().get(from..node.title.1).unwrap_or_default();
        if names_a_group(name) {
            let pointer = format!(
                "/plan/reporting/{}/reporter",
                self.draft.plan.reporting.len()
            );
            // Noted if a report follows; a note without a value is taken away in the end.
            self.bearer = self.draft.take(&pointer, &block.flow, (from, node.title.1));
        }
        false
    }

    fn sentence(&mut self, sentence: Sentence<'_>) {
        let words = sentence.words;
        let leads = self.lexicon.find(words, "chủ trì");
        if let Some((_, end)) = leads {
            self.led(sentence, end);
        } else if let Some((at, end)) = self.lexicon.find(words, "phối hợp với") {
            self.coordinates(sentence, at, end);
        }
        self.reports(sentence);
    }

    /// The agencies named one after the other from a word on.
    fn listed(&self, words: &[Word], start: usize) -> (Vec<Mention>, usize) {
        let mut listed: Vec<Mention> = Vec::new();
        let (mut at, mut end) = (start, start);
        while let Some(mention) = self.names.at(words, at) {
            end = mention.words.1;
            listed.push(mention);
            at = end;
            while words
                .get(at)
                .is_some_and(|word| word.is_mark(',') || word.is_mark(';'))
            {
                at = at.saturating_add(1);
            }
            at = self.lexicon.at(words, at, "và").unwrap_or(at);
        }
        (listed, end)
    }

    fn ids(&self, mentions: &[Mention]) -> Vec<String> {
        let ids = mentions
            .iter()
            .filter_map(|mention| self.roster.id(mention));
        ids.map(str::to_owned).collect()
    }

    /// *Chủ trì, phối hợp với ...*: a task with its lead.
    fn led(&mut self, sentence: Sentence<'_>, after: usize) {
        let words = sentence.words;
        // The agency that the sentence names before the verb, or the one that the part is about.
        let before = words.get(..after).unwrap_or_default();
        let named = self.names.all(before);
        let named = named.last().and_then(|mention| self.roster.id(mention));
        let Some(lead) = named.map(str::to_owned).or_else(|| self.bearer.clone()) else {
            return;
        };
        let with = self
            .lexicon
            .find(words.get(after..).unwrap_or_default(), "phối hợp với");
        let (coordinators, end) = match with {
            Some((_, end)) => self.listed(words, after.saturating_add(end)),
            None => (Vec::new(), after),
        };
        let pointer = format!("/plan/tasks/{}", self.draft.plan.tasks.len());
        let rest = words.get(end).map_or(0, |word| word.from);
        let what = title(&sentence.flow.text, rest);
        let assignment = Assignment {
            leads: vec![lead],
            coordinators: self.ids(&coordinators),
            ..Assignment::default()
        };
        let place = sentence.place(sentence.all());
        let text = stretch(words, sentence.all());
        let task = Task {
            id: self.clause.clone(),
            clause: Some(self.clause.clone()),
            title: self
                .draft
                .take(&format!("{pointer}/title"), sentence.flow, what),
            text: sentence.flow.text.get(text.0..text.1).map(str::to_owned),
            modality: Some(Modality::Must),
            assignments: vec![assignment],
            ..Task::default()
        };
        self.draft.note(format!("{pointer}/assignments/0"), place);
        self.draft.note(pointer, place);
        self.draft.plan.tasks.push(task);
    }

    /// *Phối hợp với ...* without a lead of its own.
    fn coordinates(&mut self, sentence: Sentence<'_>, at: usize, end: usize) {
        let before = sentence.words.get(..at).unwrap_or_default();
        let named = self.names.all(before);
        let named = named.last().and_then(|mention| self.roster.id(mention));
        let Some(agency) = named.map(str::to_owned).or_else(|| self.bearer.clone()) else {
            return;
        };
        let (with, end) = self.listed(sentence.words, end);
        for with in self.ids(&with) {
            let duties = &mut self.draft.plan.coordination_duties;
            let pointer = format!("/plan/coordinationDuties/{}", duties.len());
            duties.push(CoordinationDuty {
                agency: agency.clone(),
                with,
                clause: Some(self.clause.clone()),
            });
            self.draft.note(pointer, sentence.place((0, end)));
        }
    }

    /// *Báo cáo* and an agency: a duty to report, for each round that is named.
    fn reports(&mut self, sentence: Sentence<'_>) {
        let words = sentence.words;
        let found = (0..words.len()).find_map(|at| {
            let end = self.lexicon.at(words, at, "báo cáo")?;
            Some((at, self.names.at(words, end)?))
        });
        let Some((at, recipient)) = found else { return };
        let before = self.names.all(words.get(..at).unwrap_or_default());
        let named = before.last().and_then(|mention| self.roster.id(mention));
        let reporter = named.map(str::to_owned).or_else(|| self.bearer.clone());
        let via = self.lexicon.find_one(words, &["qua", "thông qua"]);
        let route = via.and_then(|(_, end)| self.names.at(words, end));
        let rounds = due::rounds(&sentence.flow.text, words, self.lexicon);
        let duty = ReportingDuty {
            reporter,
            recipient: self.roster.id(&recipient).map(str::to_owned),
            route: route
                .as_ref()
                .and_then(|route| self.roster.id(route))
                .map(str::to_owned),
            clause: Some(self.clause.clone()),
            ..ReportingDuty::default()
        };
        let whole = sentence.place(sentence.all());
        let recipient = sentence.place(recipient.words);
        let route = route.map(|route| sentence.place(route.words));
        let one = [None];
        let each = rounds.iter().map(Some);
        let each: Vec<Option<&due::Round>> = if rounds.is_empty() {
            one.to_vec()
        } else {
            each.collect()
        };
        for round in each {
            let pointer = format!("/plan/reporting/{}", self.draft.plan.reporting.len());
            let mut row = duty.clone();
            row.id.clone_from(&self.clause);
            if let Some(round) = round {
                row.id = format!("{}-{}", self.clause, round.slug);
                row.cycle = Some(round.cycle);
                row.due.clone_from(&round.due);
                let place = sentence.flow.place(round.place);
                self.draft.note(format!("{pointer}/cycle"), place);
                if row.due.is_some() {
                    self.draft.note(format!("{pointer}/due"), place);
                }
            }
            self.draft.note(format!("{pointer}/recipient"), recipient);
            if let Some(route) = route.filter(|_| row.route.is_some()) {
                self.draft.note(format!("{pointer}/route"), route);
            }
            self.draft.note(pointer, whole);
            self.draft.plan.reporting.push(row);
        }
    }
}
