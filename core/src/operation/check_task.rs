//! `check_task`: one task.

use super::call::CheckTask;
use super::check::{CheckAnswer, found_in};
use super::draft;
use super::prepare::Prepared;
use crate::agency::{Agency, Directory};
use crate::error::Error;
use crate::json::{DraftRecord, Field, Json, Shape, field};
use crate::options::Options;
use crate::plan::Task;
use crate::rule::{At, TaskContext};

/// What findings on the record stand in, for their order. With the shape of the whole call that of the
/// options would be linked, which describes rulebooks.
pub(super) const TASK: &[Field] = &[field!("task" => Task)];

pub(super) fn answer(call: &CheckTask, prepared: Prepared) -> Result<CheckAnswer, Error> {
    check_call(call, None, prepared)
}

/// The same while the task is still being filled in.
pub(super) fn draft(given: &Json<'_>) -> Result<CheckAnswer, Error> {
    let (mut task, mut call) = (Task::default(), CheckTask::default());
    let draft = draft::read(given, ("/task", TASK), &mut task, &mut call)?;
    if draft::is_unread(draft.as_ref(), "/task/waiver") {
        call.task.waiver = None;
    }
    let prepared = Prepared::new(&call.options)?;
    check_call(&call, draft, prepared)
}

fn check_call(
    call: &CheckTask,
    draft: Option<DraftRecord<'_>>,
    prepared: Prepared,
) -> Result<CheckAnswer, Error> {
    let records = (&call.task, &call.agencies[..]);
    check(records, &call.options, draft, prepared)
}

pub(super) fn check(
    (task, agencies): (&Task, &[Agency]),
    options: &Options,
    draft: Option<DraftRecord<'_>>,
    prepared: Prepared,
) -> Result<CheckAnswer, Error> {
    let mut validator = prepared.rules_validator(options);
    validator.agencies("agencies", agencies);
    let directory = Directory::new(agencies, None);
    validator.successions(&["agencies"], &directory);
    validator.finish()?;
    let subject = TaskContext {
        task,
        at: At {
            list: "/task",
            index: None,
        },
        plan: None,
        directory: &directory,
        day: options.as_of,
        as_of: options.as_of,
        events: &[],
        absent: None,
    };
    let call = Shape::Record("", TASK);
    let found = found_in(draft.as_ref(), call, &prepared, options, &subject);
    Ok(CheckAnswer::of(found, options, prepared.basis).of_draft(draft, call))
}
