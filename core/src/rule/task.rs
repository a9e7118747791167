//! Rules about tasks.

pub(super) mod directive_adds_nothing;
pub(super) mod ongoing_task_without_review;
pub(super) mod task_dependency_cycle;
pub(super) mod task_duplicated;
pub(super) mod task_outside_plan_period;
pub(super) mod task_without_accountable_person;
pub(super) mod task_without_authority;
pub(super) mod task_without_deadline;
pub(super) mod task_without_deliverable;

use super::{Draft, Sink, TaskContext};
use crate::finding::SkipReason;
use crate::plan::Coverage;

/// Reports a hole in a task, unless an attachment that is not there would have filled it.
fn hole(context: &TaskContext<'_>, sink: &mut Sink<'_>, key: &str, part: Coverage) {
    let path = context.at.pointer(key);
    match context.absent_attachment(part) {
        Some(attachment) => sink.skip(SkipReason::AttachmentMissing, Some(attachment), path),
        None => sink.found(
            Draft::at(path)
                .subject(Some(context.task.subject()))
                .modality(context.task.modality),
        ),
    }
}
