//! A row of a table of assignments, as a task.

use super::column::Column;
use super::known::KnownTasks;
use crate::import::label::label;
use crate::import::labelled::Field;
use crate::import::layout::is_count;
use crate::import::modality;
use crate::import::page::{Block, Page};
use crate::import::reading::Reading;
use crate::plan::Task;
use crate::text::{WordRange, fold};

/// The most words of the name of a group of rows.
const LONGEST_NAME: usize = 40;

/// A row, with what each of its cells is.
struct Row<'b> {
    block: &'b Block,
    columns: &'b [Column],
}

impl Row<'_> {
    fn cells(&self) -> impl Iterator<Item = (WordRange, Column)> {
        let cells = self.block.cells.iter().copied();
        cells.zip(self.columns.iter().copied())
    }

    fn cell(&self, column: Column) -> Option<WordRange> {
        let mut cells = self.cells();
        let found = cells.find(|(cell, known)| *known == column && !cell.is_empty())?;
        Some(found.0)
    }

    /// Whether it only names the rows below: it says nothing but its number and name, or the same in every
    /// cell. A sentence is no name.
    fn is_name(&self, page: &Page<'_>) -> bool {
        let said = self.block.cells.iter().filter(|cell| !cell.is_empty());
        let counts = |cell: &WordRange| is_count(&page.written(*cell));
        let mut names = said
            .clone()
            .skip(usize::from(said.clone().next().is_some_and(counts)));
        let Some(first) = names.next().or_else(|| said.clone().next()) else {
            return true;
        };
        let text = fold(&page.written(*first));
        let ends = page.get(*first).iter().any(|word| word.is_mark(':'))
            || page
                .get(*first)
                .last()
                .is_some_and(|word| word.is_mark('.'));
        let (others, same) = names.fold((0_usize, true), |(others, same), cell| {
            let same = same && fold(&page.written(*cell)) == text;
            (others.saturating_add(1), same)
        });
        same && first.len() <= LONGEST_NAME && (others > 0 || !ends)
    }

    /// Whether its first cell holds no number where one should stand: a cell is missing, and nobody knows
    /// which.
    fn is_shifted(&self, page: &Page<'_>) -> bool {
        self.cells()
            .any(|(cell, column)| column == Column::Number && !is_count(&page.written(cell)))
    }
}

pub(super) fn read(
    reading: &mut Reading<'_>,
    block: &Block,
    columns: &[Column],
    count: u32,
    tasks: &mut KnownTasks,
) {
    let page = reading.page;
    let row = Row { block, columns };
    if row.is_name(page) {
        reading.draft.frame.push(page.place(block.words));
        return;
    }
    let Some(title) = row.cell(Column::Title).filter(|_| !row.is_shifted(page)) else {
        return;
    };
    let number = row.cell(Column::Number).map(|cell| page.written(cell));
    // *1. Kiểm kê quỹ đất*, in a table without numbers of its own.
    let counted = label(page.text, page.get(title)).filter(|_| number.is_none());
    let number = number.map_or_else(
        || counted.as_ref().map(|label| label.number.shown()),
        |number| Some(number.into_owned()),
    );
    let skipped = counted.map_or(0, |label| label.words);
    let title = WordRange::new(title.start.saturating_add(skipped), title.end);
    let number = number
        .as_deref()
        .map(|number| number.trim_matches(['.', ')', '(', ' ']));
    let number = number.filter(|number| !number.is_empty());
    let known = tasks.find(&page.written(title), number);
    let position = known.unwrap_or(reading.draft.plan.tasks.len());
    let pointer = format!("/plan/tasks/{position}");
    let known = reading
        .draft
        .plan
        .tasks
        .get_mut(position)
        .map(std::mem::take);
    let mut task = known.unwrap_or_else(|| {
        let clause = format!(
            "PL.{}",
            number.map_or_else(|| count.to_string(), str::to_owned)
        );
        reading.draft.note(pointer.clone(), page.place(title));
        Task {
            id: clause.clone(),
            clause: Some(clause),
            title: reading.draft.take(format!("{pointer}/title"), page, title),
            modality: Some(modality::of_task(page.text, page.get(title))),
            ..Task::default()
        }
    });
    // The table says who leads, where both do.
    let leads = |column| matches!(column, Column::Of(Field::Lead) | Column::Roles);
    if row
        .cells()
        .any(|(cell, column)| leads(column) && !cell.is_empty())
    {
        task.assignments.clear();
    }
    for (cell, column) in row.cells() {
        match column {
            Column::Number | Column::Title => reading.draft.frame.push(page.place(cell)),
            Column::Of(field) => cell_of(reading, Some(field), cell, &mut task, &pointer),
            Column::Roles => cell_of(reading, None, cell, &mut task, &pointer),
            Column::Unknown => {}
        }
    }
    if let Some(known) = reading.draft.plan.tasks.get_mut(position) {
        *known = task;
    } else {
        tasks.add(&task, position);
        reading.draft.plan.tasks.push(task);
    }
}

/// Takes a cell, whose words may themselves say what they are: *Chủ trì: ...; Phối hợp: ...*. What they do
/// not say is told by the column.
fn cell_of(
    reading: &mut Reading<'_>,
    field: Option<Field>,
    cell: WordRange,
    task: &mut Task,
    pointer: &str,
) {
    let page = reading.page;
    for other in reading.labels(cell, task, pointer) {
        match field.filter(|_| other.start == cell.start) {
            Some(field) => {
                reading.field(field, other, task, pointer);
            }
            None => reading.draft.unread.push(page.place(other)),
        }
    }
}
