//! `check_task`: one task.

use super::call::CheckTask;
use super::check::{CheckAnswer, found};
use super::prepare::Prepared;
use crate::agency::{Agency, Directory};
use crate::error::Error;
use crate::json::{Field, Shape, field};
use crate::options::Options;
use crate::plan::Task;
use crate::rule::{At, TaskContext};

/// What findings on the record stand in, for their order. With the shape of the whole call that of the
/// options would be linked, which describes rulebooks.
const TASK: &[Field] = &[field!("task" => Task)];

pub(super) fn answer(call: &CheckTask, prepared: Prepared) -> Result<CheckAnswer, Error> {
    check(&call.task, &call.agencies, &call.options, prepared)
}

pub(super) fn check(
    task: &Task,
    agencies: &[Agency],
    options: &Options,
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
    let found = found(Shape::Record("", TASK), &prepared, options, &subject);
    Ok(CheckAnswer::of(found, options, prepared.basis))
}
