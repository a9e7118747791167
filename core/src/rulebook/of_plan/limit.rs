//! The limits that the tasks of a plan set in their words.

use super::reason::PlanUnreadReason;
use super::said::{Limit, Place, Said, said};
use crate::indicator::Wording;
use crate::plan::{Modality, Plan, Task};
use crate::rulebook::{ParameterValue, Scalar, definition};
use crate::text::stated;

/// A stretch of the words of a task.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct TaskWords {
    /// The position of the task.
    task: usize,
    /// The key under which the words stand.
    key: &'static str,
    /// The stretch, in bytes.
    pub(super) place: Place,
}

impl TaskWords {
    /// Where the words stand in the call.
    pub(crate) fn path(self) -> String {
        format!("/plan/tasks/{}/{}", self.task, self.key)
    }
}

/// A limit that a task sets.
#[derive(Debug)]
pub(crate) struct PlanLimit {
    pub(crate) at: TaskWords,
    /// The parameter that it is a value of.
    pub(crate) parameter: &'static str,
    /// The value; its source is left to whoever makes a layer of it.
    pub(crate) value: ParameterValue,
}

/// Words of a task that are no value of a parameter.
pub(super) type Rest = (TaskWords, PlanUnreadReason);

/// The limits of a plan, each parameter once; and what was said beside them, in the order of the plan.
pub(crate) fn limits(plan: &Plan) -> (Vec<PlanLimit>, Vec<Rest>) {
    let (mut limits, mut rest) = (Vec::<PlanLimit>::new(), Vec::new());
    for (index, task) in plan.tasks.iter().enumerate() {
        let Some((key, words)) = words_of(task) else {
            continue;
        };
        for (place, said) in said(words) {
            let at = TaskWords {
                task: index,
                key,
                place,
            };
            let limit = match said {
                Said::Unread(reason) => Err(reason),
                Said::Limit(limit) => value(plan, task, words, limit),
            };
            match limit {
                Err(reason) => rest.push((at, reason)),
                Ok((parameter, value)) => {
                    let limit = PlanLimit {
                        at,
                        parameter,
                        value,
                    };
                    rest.extend(settle(&mut limits, limit));
                }
            }
        }
    }
    rest.sort_by_key(|(at, _)| *at);
    (limits, rest)
}

/// The words of a task as they stand, and under which key.
fn words_of(task: &Task) -> Option<(&'static str, &str)> {
    let keys = [("text", &task.text), ("title", &task.title)];
    let said = keys
        .into_iter()
        .find(|(_, words)| stated(words.as_ref()).is_some());
    said.and_then(|(key, words)| Some((key, words.as_deref()?)))
}

/// A limit as a value with its clause, if the task orders it.
fn value(
    plan: &Plan,
    task: &Task,
    words: &str,
    limit: Limit,
) -> Result<(&'static str, ParameterValue), PlanUnreadReason> {
    if !orders(task.modality) {
        return Err(PlanUnreadReason::NotAnOrder);
    }
    let clause = stated(task.clause.as_ref()).ok_or(PlanUnreadReason::NoClause)?;
    let (from, to) = super::days(plan, None)?;
    let exception = limit.exception.map(|(from, to)| {
        let words = words.get(from..to).filter(|_| !plan.is_secret());
        let words = words.map_or_else(String::new, |words| format!(" “{}”", words.trim()));
        Wording {
            vi: format!("theo điều khoản{words}"),
            en: format!("as the clause says{words}"),
        }
    });
    let value = ParameterValue {
        from: Some(from),
        to,
        season: None,
        value: Scalar::Amount(limit.amount),
        unit: limit.unit,
        source: String::new(),
        clause: clause.to_owned(),
        status: limit.status,
        exception,
    };
    Ok((limit.parameter, value))
}

/// Whether a task with this modality binds: what is only striven for sets no limit.
fn orders(modality: Option<Modality>) -> bool {
    match modality {
        None | Some(Modality::Must | Modality::MustNot | Modality::Ensure) => true,
        Some(Modality::Strive | Modality::Prioritise | Modality::Study | Modality::Conditional) => {
            false
        }
    }
}

/// Adds a limit. Of two on one parameter the stricter stays, and the other is told unless it is equal.
fn settle(limits: &mut Vec<PlanLimit>, limit: PlanLimit) -> Option<Rest> {
    let known = limits
        .iter_mut()
        .find(|known| known.parameter == limit.parameter);
    let Some(known) = known else {
        limits.push(limit);
        return None;
    };
    let order = definition(limit.parameter)?
        .strictest
        .order(&limit.value, &known.value);
    let other = if order.is_lt() {
        std::mem::replace(known, limit)
    } else {
        limit
    };
    order
        .is_ne()
        .then_some((other.at, PlanUnreadReason::StatedOtherwise))
}
