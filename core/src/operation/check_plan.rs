//! `check_plan`: a plan, with what its superior asks.

use super::above::superior_of;
use super::call::CheckPlan;
use super::check::{CheckAnswer, directory, found};
use super::prepare::{Prepared, task_events};
use crate::compare::Superior;
use crate::error::Error;
use crate::json::Wire as _;
use crate::options::Options;
use crate::plan::Plan;
use crate::register::Registers;
use crate::rule::{PlanContext, PlanSubject};

pub(super) fn answer(call: &CheckPlan, prepared: Prepared) -> Result<CheckAnswer, Error> {
    let (registers, superior) = (call.registers.as_ref(), call.superior.as_ref());
    check(&call.plan, registers, superior, &call.options, prepared)
}

pub(super) fn check(
    plan: &Plan,
    registers: Option<&Registers>,
    superior: Option<&Superior>,
    options: &Options,
    prepared: Prepared,
) -> Result<CheckAnswer, Error> {
    let mut validator = prepared.rules_validator(options);
    validator.baselines(options, None);
    validator.plan(plan);
    if let Some(registers) = registers {
        validator.registers(registers);
    }
    let superior = superior_of(superior, &mut validator)?;
    let directory = directory(plan);
    validator.successions(&["plan", "agencies"], &directory);
    validator.finish()?;
    let comparison = superior
        .map(|superior| superior.compare(plan, &directory, &prepared.rulebook))
        .transpose()?;
    let subject = PlanSubject(PlanContext {
        superior: comparison.as_ref(),
        registers,
        events: task_events(registers),
        ..prepared.plan_context(plan, &directory, options)
    });
    let found = found(CheckPlan::shape(), &prepared, options, &subject);
    Ok(CheckAnswer::of(found, options, prepared.basis))
}
