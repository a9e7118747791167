//! Tasks: what the sections on tasks order, item by item.

use super::labelled::label_at;
use super::outline::Node;
use super::page::Block;
use super::reading::Reading;
use super::section::{self, Section};
use super::{due, duty, modality};
use crate::calendar::DueIn;
use crate::plan::Task;
use crate::text::{TextRange, WordRange};

/// What is longer would not be read back.
const LONGEST: usize = 65_536;

/// Reads the items without parts of the sections that order work. A line that only names a lead or a time
/// belongs to the item before it.
pub(super) fn read(reading: &mut Reading<'_>) {
    let nodes = &reading.outline.nodes;
    let mut position = 0_usize;
    while let Some(node) = nodes.get(position) {
        let next = position.saturating_add(1);
        let root = nodes.get(reading.outline.section(position));
        let ordered = root.is_some_and(|root| section::of(reading.page, root) == Section::Tasks);
        if !ordered || node.parent.is_none() || is_labelled(reading, node) {
            position = next;
            continue;
        }
        let rest = nodes.get(next..).unwrap_or_default();
        let labels = rest
            .iter()
            .take_while(|node| is_labelled(reading, node))
            .count();
        let after = next.saturating_add(labels);
        let parts = nodes.get(after).is_some_and(|part| part.level > node.level);
        if !node.has_parts || labels > 0 && !parts {
            item(reading, node, nodes.get(next..after).unwrap_or_default());
        }
        position = after;
    }
}

/// Whether a part only names something of a task.
fn is_labelled(reading: &Reading<'_>, node: &Node) -> bool {
    let block = reading.page.blocks.get(node.blocks.start);
    block.is_some_and(|block| label_at(reading.page.get(block.own()), 0).is_some())
}

fn item(reading: &mut Reading<'_>, node: &Node, labels: &[Node]) {
    let page = reading.page;
    let Some(first) = page.blocks.get(node.blocks.start) else {
        return;
    };
    let pointer = format!("/plan/tasks/{}", reading.draft.plan.tasks.len());
    let mut task = Task {
        id: node.clause.clone(),
        clause: Some(node.clause.clone()),
        title: reading
            .draft
            .take(format!("{pointer}/title"), page, node.title),
        ..Task::default()
    };
    // A heading with paragraphs under it orders what the paragraphs say. What stands below an item of a
    // list is no part of it.
    let last = match first.bullet {
        Some(_) => node.blocks.start.saturating_add(1),
        None => node.blocks.end,
    };
    let own = page.blocks.get(node.blocks.start..last).unwrap_or_default();
    let own: Vec<&Block> = own.iter().filter(|block| !block.is_row()).collect();
    let headed = own.len() > 1 && !page.is_closed(first.words);
    let mut text = String::new();
    let mut place: Option<TextRange> = None;
    for (position, block) in own.into_iter().enumerate() {
        for words in reading.labels(block.own(), &mut task, &pointer) {
            if words.start == block.own().start {
                if !text.is_empty() {
                    text.push('\n');
                }
                text.push_str(&page.written(words));
                let stands = page.place(words);
                place = Some(place.map_or(stands, |place| place.to(stands)));
                if position == 0 && headed {
                    continue;
                }
            }
            said(reading, words, &mut task, &pointer);
        }
    }
    task.modality
        .get_or_insert_with(|| modality::of_task(page.text, page.get(node.title)));
    for node in labels {
        label_lines(reading, node, &mut task, &pointer);
    }
    let place = place.unwrap_or_else(|| TextRange::new(first.place.start, first.place.start));
    reading.draft.note(format!("{pointer}/text"), place);
    reading.draft.note(pointer, place);
    task.text = (!text.is_empty() && text.len() <= LONGEST).then_some(text);
    reading.draft.plan.tasks.push(task);
}

/// Takes what a part says that only names something of a task.
fn label_lines(reading: &mut Reading<'_>, node: &Node, task: &mut Task, pointer: &str) {
    let page = reading.page;
    for block in node
        .blocks
        .of(&page.blocks)
        .iter()
        .filter(|block| !block.is_row())
    {
        for words in reading.labels(block.own(), task, pointer) {
            said(reading, words, task, pointer);
        }
    }
}

/// Takes what sentences without a label say of a task.
fn said(reading: &mut Reading<'_>, words: WordRange, task: &mut Task, pointer: &str) {
    if task.modality.is_none() {
        task.modality = Some(modality::of_task(
            reading.page.text,
            reading.page.get(words),
        ));
    }
    for sentence in reading.sentences(words) {
        when(reading, sentence, task, pointer);
        duty::lead_in(reading, sentence, task, pointer);
    }
}

/// Takes the deadline of a sentence, if none was taken before.
pub(super) fn when(reading: &mut Reading<'_>, sentence: WordRange, task: &mut Task, pointer: &str) {
    match due::of_sentence(reading.page, sentence, reading.given) {
        DueIn::Stated(stated) if task.due.is_none() => {
            task.due = Some(stated.deadline);
            reading.draft.note(format!("{pointer}/due"), stated.place);
        }
        DueIn::Unclear(words) => {
            let moved = |at: usize| at.saturating_add(sentence.start);
            let words = WordRange::new(moved(words.start), moved(words.end));
            reading.draft.unread.push(reading.page.place(words));
        }
        DueIn::Stated(stated) => reading.draft.unread.push(stated.place),
        DueIn::Nothing => {}
    }
}
