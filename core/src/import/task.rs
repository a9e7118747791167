//! Tasks: what the section on tasks orders, item by item.

use super::block::Block;
use super::draft::Draft;
use super::outline::{Node, Outline};
use super::word::{Lexicon, sentences, words};
use super::{due, modality};
use crate::plan::Task;

/// A section that orders work says so in its title.
const TASKS: [&str; 5] = [
    "nhiệm vụ",
    "giải pháp",
    "nội dung thực hiện",
    "nội dung công việc",
    "công việc trọng tâm",
];
/// A section that says who does what.
const DUTIES: [&str; 4] = [
    "tổ chức thực hiện",
    "phân công",
    "trách nhiệm thực hiện",
    "trách nhiệm của",
];
const OTHERS: [&str; 4] = ["mục đích", "mục tiêu", "kinh phí", "nguồn lực"];

/// What a section is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Section {
    Tasks,
    Duties,
    Other,
}

/// What the section of a title is for.
pub(super) fn section(title: &str, lexicon: &Lexicon) -> Section {
    let words = words(title);
    if lexicon.has_one(&words, &DUTIES) {
        Section::Duties
    } else if lexicon.has_one(&words, &OTHERS) {
        Section::Other
    } else if lexicon.has_one(&words, &TASKS) {
        Section::Tasks
    } else {
        Section::Other
    }
}

/// Reads the tasks of one section: its items without parts.
pub(super) fn read(
    outline: &Outline,
    blocks: &[Block],
    section: usize,
    lexicon: &Lexicon,
    draft: &mut Draft,
) {
    for (position, node) in outline.nodes.iter().enumerate() {
        if !node.has_parts && position != section && outline.section(position) == section {
            item(node, blocks, lexicon, draft);
        }
    }
}

fn item(node: &Node, blocks: &[Block], lexicon: &Lexicon, draft: &mut Draft) {
    let Some(first) = blocks.get(node.blocks.0) else {
        return;
    };
    let pointer = format!("/plan/tasks/{}", draft.plan.tasks.len());
    let mut task = Task {
        id: node.clause.clone(),
        clause: Some(node.clause.clone()),
        title: draft.take(&format!("{pointer}/title"), &first.flow, node.title),
        ..Task::default()
    };
    let mut text = String::new();
    let mut place = first.flow.place((node.start, first.text().len()));
    // A heading with paragraphs under it orders what the paragraphs say.
    // What stands below an item of a list is no part of it.
    let last = match first.bullet {
        Some(_) => node.blocks.0.saturating_add(1),
        None => node.blocks.1,
    };
    let own = blocks.get(node.blocks.0..last).unwrap_or_default();
    let own = || own.iter().filter(|block| !block.is_row());
    let headed = own().count() > 1 && !first.text().ends_with(';');
    for (position, block) in own().enumerate() {
        let start = if position == 0 { node.start } else { 0 };
        let part = block.text().get(start..).unwrap_or_default();
        if !text.is_empty() {
            text.push('\n');
        }
        text.push_str(part);
        place.1 = block.flow.whole().1;
        if position == 0 && headed {
            continue;
        }
        let words = words(part);
        if task.modality.is_none() {
            task.modality = Some(modality::of_task(&words, lexicon));
        }
        for (from, to) in sentences(&words) {
            if task.due.is_some() {
                break;
            }
            let sentence = words.get(from..to).unwrap_or_default();
            if let Some((deadline, (from, to))) = due::find(part, sentence, lexicon) {
                let moved = |byte: usize| byte.saturating_add(start);
                let place = block.flow.place((moved(from), moved(to)));
                draft.note(format!("{pointer}/due"), place);
                task.due = Some(deadline);
            }
        }
    }
    draft.note(format!("{pointer}/text"), place);
    draft.note(pointer, place);
    // What is longer would not be read back.
    task.text = (!text.is_empty() && text.len() <= 65_536).then_some(text);
    draft.plan.tasks.push(task);
}
