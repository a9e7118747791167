//! Rules about tasks.

mod circles;
pub(super) mod directive_adds_nothing;
pub(super) mod extension_on_due_day;
pub(super) mod ongoing_task_without_review;
pub(super) mod recorded_late;
pub(super) mod subtask_due_after_parent;
pub(super) mod task_dependency_cycle;
pub(super) mod task_due_before_dependency;
pub(super) mod task_due_soon;
pub(super) mod task_duplicated;
pub(super) mod task_outside_plan_period;
pub(super) mod task_overdue;
pub(super) mod task_parent_cycle;
pub(super) mod task_without_accountable_person;
pub(super) mod task_without_authority;
pub(super) mod task_without_deadline;
pub(super) mod task_without_deliverable;

use chrono::NaiveDate;

use super::{PlanContext, Sink, TaskContext};
use crate::calendar::Deadline;
use crate::finding::SkipReason;
use crate::plan::{Coverage, Task};
use crate::register::Outcome;

/// Reports a hole in a task, unless an attachment that is not there would have filled it.
fn hole(context: &TaskContext<'_>, sink: &mut Sink<'_>, key: &str, part: Coverage) {
    let path = context.at.pointer(key);
    match context.absent_attachment(part) {
        Some(attachment) => sink.skip(SkipReason::AttachmentMissing, Some(attachment), path),
        None => sink.found(context.draft(path).modality(context.task.modality)),
    }
}

/// By when a task is to be done, seen from a day.
struct DueNow {
    as_of: NaiveDate,
    last_day: NaiveDate,
    /// The last day before any extension, where that is another.
    first_last_day: Option<NaiveDate>,
}

/// By when a task is to be done; nothing where it has no last day, and a word where that is not known.
fn due_now(
    task: &TaskContext<'_>,
    context: &PlanContext<'_>,
    sink: &mut Sink<'_>,
) -> Option<DueNow> {
    if !ends_on_a_day(task.task) {
        return None;
    }
    let path = task.at.pointer("/due");
    let Some(as_of) = context.as_of else {
        sink.skip(SkipReason::AsOfMissing, None, path);
        return None;
    };
    let Some(last_day) = last_day_now(task.task, context) else {
        // Days that are counted from an event are not known before it.
        sink.field_missing(path);
        return None;
    };
    let first = task
        .task
        .due
        .as_ref()
        .and_then(|due| context.last_days.of(due));
    Some(DueNow {
        as_of,
        last_day,
        first_last_day: first.filter(|first| *first != last_day),
    })
}

/// The last day of a task, with its extensions.
fn last_day_now(task: &Task, context: &PlanContext<'_>) -> Option<NaiveDate> {
    let (_, due) = task.due_in_force(context.as_of)?;
    context.last_days.of(due)
}

/// Whether a task is to be done by one day: work that recurs or has no end is not.
fn ends_on_a_day(task: &Task) -> bool {
    let open = |due: &Deadline| {
        due.recurs() || matches!(due, Deadline::Ongoing(_) | Deadline::OnRequest(_))
    };
    task.due.as_ref().is_some_and(|due| !open(due))
}

/// Whether a task is still to be done, as the register tells; where none does, that is said.
fn is_open(task: &TaskContext<'_>, context: &PlanContext<'_>, sink: &mut Sink<'_>) -> bool {
    if context.has_task_events() {
        return Outcome::of(task.events).is_open();
    }
    without_register(sink, task.at.pointer("/due"));
    false
}

/// Skips a place because nothing tells what happened to tasks.
fn without_register(sink: &mut Sink<'_>, path: String) {
    let register = Some("/registers/taskEvents".to_owned());
    sink.skip(SkipReason::FieldMissing, register, path);
}
