//! Tables of assignments: the columns of an appendix *Bảng phân công nhiệm vụ*, in their usual
//! spellings, become tasks.

use super::block::{Block, Flow};
use super::draft::Draft;
use super::modality;
use super::names::Names;
use super::roster::Roster;
use super::word::{Lexicon, words};
use crate::names::Numbers;
use crate::plan::{Assignment, Task};
use crate::text::{fold, names_a_group};

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Column {
    Number,
    Title,
    Lead,
    Coordinators,
    Due,
    Deliverables,
    Accountable,
    Authority,
    Unknown,
}

/// The words by which a column is known; the first that fits is meant.
const COLUMNS: [(Column, &[&str]); 8] = [
    (Column::Coordinators, &["phối hợp"]),
    (
        Column::Accountable,
        &[
            "lãnh đạo phụ trách",
            "lãnh đạo chỉ đạo",
            "người phụ trách",
            "người chịu trách nhiệm",
            "phụ trách",
        ],
    ),
    (
        Column::Lead,
        &[
            "chủ trì",
            "cơ quan thực hiện",
            "đơn vị thực hiện",
            "chịu trách nhiệm chính",
            "đầu mối",
        ],
    ),
    (
        Column::Due,
        &["thời gian", "thời hạn", "hoàn thành", "tiến độ", "hạn"],
    ),
    (Column::Deliverables, &["sản phẩm", "kết quả", "đầu ra"]),
    (Column::Authority, &["thẩm quyền"]),
    (
        Column::Title,
        &["nội dung", "nhiệm vụ", "công việc", "tên việc", "giải pháp"],
    ),
    (Column::Number, &["stt", "tt", "số tt", "số thứ tự"]),
];

fn column(head: &Flow, lexicon: &Lexicon) -> Column {
    let words = words(&head.text);
    let fits = |(_, names): &&(Column, &[&'static str])| lexicon.has_one(&words, names);
    COLUMNS
        .iter()
        .find(fits)
        .map_or(Column::Unknown, |(column, _)| *column)
}

/// Whether a row names its columns: what is to be done, and one thing more.
fn head(block: &Block, lexicon: &Lexicon) -> Option<Vec<Column>> {
    let columns: Vec<Column> = block
        .cells
        .iter()
        .map(|cell| column(cell, lexicon))
        .collect();
    let known = columns.iter().filter(|column| **column != Column::Unknown);
    let others = known.filter(|column| **column != Column::Number).count();
    (columns.contains(&Column::Title) && others > 1).then_some(columns)
}

/// Reads every table of assignments. Whether there is one.
pub(super) fn read(
    blocks: &[Block],
    names: &Names<'_>,
    roster: &Roster,
    draft: &mut Draft,
) -> bool {
    let mut columns: Option<Vec<Column>> = None;
    let mut any = false;
    let mut tasks = KnownTasks::default();
    for (position, task) in draft.plan.tasks.iter().enumerate() {
        tasks.add(task, position);
    }
    let mut rows = 0_u32;
    for block in blocks {
        if !block.is_row() {
            columns = None;
            continue;
        }
        if let Some(found) = head(block, names.lexicon) {
            for (cell, column) in block.cells.iter().zip(&found) {
                let list = if *column == Column::Unknown {
                    &mut draft.unread
                } else {
                    &mut draft.read
                };
                list.push(cell.whole());
            }
            columns = Some(found);
            any = true;
            continue;
        }
        match &columns {
            Some(columns) => {
                rows = rows.saturating_add(1);
                row(block, columns, rows, (names, roster), &mut tasks, draft);
            }
            None => draft.unread.push(block.flow.whole()),
        }
    }
    any
}

fn row(
    block: &Block,
    columns: &[Column],
    count: u32,
    (names, roster): (&Names<'_>, &Roster),
    tasks: &mut KnownTasks,
    draft: &mut Draft,
) {
    let filled = |cell: &&Flow| !cell.text.trim().is_empty();
    let cell = |column: Column| {
        let mut pairs = block.cells.iter().zip(columns);
        pairs
            .find(|(_, known)| **known == column)
            .map(|(cell, _)| cell)
    };
    let number = cell(Column::Number)
        .filter(filled)
        .map(|cell| cell.text.trim());
    let Some(title) = cell(Column::Title).filter(filled) else {
        draft
            .unread
            .extend(block.cells.iter().filter(filled).map(Flow::whole));
        return;
    };
    // A row that says nothing but its number and title is a heading of those below.
    let says = |(cell, column): (&Flow, &Column)| {
        !matches!(column, Column::Number | Column::Title | Column::Unknown) && filled(&cell)
    };
    if !block.cells.iter().zip(columns).any(says) {
        draft.read.push(block.flow.whole());
        return;
    }
    let known = tasks.find(&title.text, number);
    let position = known.unwrap_or(draft.plan.tasks.len());
    let pointer = format!("/plan/tasks/{position}");
    let known = draft.plan.tasks.get_mut(position).map(std::mem::take);
    let mut task = known.unwrap_or_else(|| {
        let number = number.map(|number| number.trim_end_matches(['.', ')']).to_owned());
        let clause = format!("PL.{}", number.unwrap_or_else(|| count.to_string()));
        draft.note(pointer.clone(), block.flow.whole());
        Task {
            id: clause.clone(),
            clause: Some(clause),
            title: draft.take(&format!("{pointer}/title"), title, (0, title.text.len())),
            modality: Some(modality::of_task(&words(&title.text), names.lexicon)),
            ..Task::default()
        }
    });
    let mut assignment = Assignment::default();
    for (cell, column) in block.cells.iter().zip(columns) {
        let place = cell.whole();
        let text = cell.text.trim();
        if text.is_empty() {
            continue;
        }
        match column {
            Column::Number | Column::Title => draft.read.push(place),
            Column::Lead => {
                assignment.leads = agencies(cell, names, roster);
                draft.note(format!("{pointer}/assignments/0/leads"), place);
            }
            Column::Coordinators => {
                assignment.coordinators = agencies(cell, names, roster);
                draft.note(format!("{pointer}/assignments/0/coordinators"), place);
            }
            Column::Due => match names.lexicon.deadline(text) {
                Some(stated) => {
                    task.due = Some(stated.deadline);
                    draft.note(format!("{pointer}/due"), place);
                }
                None => draft.unread.push(place),
            },
            Column::Deliverables => {
                let parts = text
                    .split(';')
                    .map(str::trim)
                    .filter(|part| !part.is_empty());
                task.deliverables = parts.map(str::to_owned).collect();
                draft.note(format!("{pointer}/deliverables"), place);
            }
            Column::Accountable => {
                task.accountable = draft.take(
                    &format!("{pointer}/accountable"),
                    cell,
                    (0, cell.text.len()),
                );
            }
            Column::Authority => {
                task.authority =
                    draft.take(&format!("{pointer}/authority"), cell, (0, cell.text.len()));
            }
            Column::Unknown => draft.unread.push(place),
        }
    }
    if assignment != Assignment::default() {
        task.assignments = vec![assignment];
    }
    if let Some(known) = draft.plan.tasks.get_mut(position) {
        *known = task;
    } else {
        tasks.add(&task, position);
        draft.plan.tasks.push(task);
    }
}

/// Tasks by their clause and by their words, so that a row finds the one that it is about.
#[derive(Default)]
struct KnownTasks {
    keys: Numbers<'static>,
    positions: Vec<usize>,
}

impl KnownTasks {
    /// Adds a task; of two that say the same, the first is found.
    fn add(&mut self, task: &Task, position: usize) {
        let clause = task.clause.as_deref().map(by_clause);
        let texts = [&task.title, &task.text].into_iter().flatten();
        for key in clause.into_iter().chain(texts.map(|text| by_words(text))) {
            if self.keys.is_new(key) {
                self.positions.push(position);
            }
        }
    }

    fn find(&self, title: &str, number: Option<&str>) -> Option<usize> {
        let number = number.map(|number| number.trim_end_matches(['.', ')']));
        // A bare number counts the rows, and is no address.
        let clause = number.filter(|number| number.contains('.')).map(by_clause);
        let found = clause.and_then(|key| self.keys.get(&key));
        let found = found.or_else(|| self.keys.get(&by_words(title)))?;
        self.positions.get(found).copied()
    }
}

/// The two sorts of keys begin differently.
fn by_clause(clause: &str) -> String {
    format!("#{clause}")
}

fn by_words(text: &str) -> String {
    format!(" {}", fold(text).trim_end_matches(['.', ';']))
}

/// The agencies of a cell: by id where the plan names them, else as written.
fn agencies(cell: &Flow, names: &Names<'_>, roster: &Roster) -> Vec<String> {
    let text = cell.text.trim();
    if names_a_group(text) {
        return vec![text.to_owned()];
    }
    let words = words(&cell.text);
    let mut found = Vec::new();
    let mut rest = 0_usize;
    let others = |from: usize, to: usize| {
        let part = cell.text.get(from..to).unwrap_or_default();
        let parts = part
            .split([';', ','])
            .map(|part| part.trim().trim_start_matches("và ").trim());
        let parts = parts.map(|part| part.trim_end_matches('.').trim());
        let parts = parts.filter(|part| !part.is_empty() && *part != "và" && *part != "-");
        parts.map(str::to_owned).collect::<Vec<String>>()
    };
    for mention in names.all(&words) {
        let (from, to) = super::word::stretch(&words, mention.words);
        found.extend(others(rest, from));
        rest = to;
        let name = cell.text.get(from..to).unwrap_or_default();
        found.push(roster.id(&mention).unwrap_or(name).to_owned());
    }
    found.extend(others(rest, cell.text.len()));
    found
}
