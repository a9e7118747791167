//! Plans, and single tasks, as rules look at them.

use chrono::NaiveDate;

use super::{Subject, first_step};
use crate::finding::{Message, SkipReason};
use crate::plan::{Plan, Task};
use crate::rule::engine::Turns;
use crate::rule::lists::{
    LONE_TASK_RULES, PLAN_RULES, SUPERIOR_RULES, TASK_BESIDE_OTHERS, TASK_RULES, TEXT_RULES,
    WAIVER_RULES, title_among,
};
use crate::rule::{PlanContext, TaskContext, TextContext, Unsaid, WaiverContext, naming};
use crate::text::{Label, Shown};

/// A plan by itself, and beside what it implements where that is stated.
#[derive(Debug)]
pub(crate) struct PlanSubject<'a>(pub(crate) PlanContext<'a>);

/// A plan that is held against what it implements, and not looked at by itself.
#[derive(Debug)]
pub(crate) struct ComparisonSubject<'a>(pub(crate) PlanContext<'a>);

/// A plan that was read from a text.
#[derive(Debug)]
pub(crate) struct TextSubject<'a>(pub(crate) PlanContext<'a>, pub(crate) TextContext<'a>);

const PLAN: &str = "/plan";
const TASKS: &str = "/plan/tasks";

impl Subject for PlanSubject<'_> {
    fn root(&self) -> &'static str {
        PLAN
    }

    fn items(&self) -> &'static str {
        TASKS
    }

    fn day(&self) -> Option<NaiveDate> {
        self.0.day()
    }

    fn waivers(&self) -> Option<Vec<WaiverContext<'_>>> {
        Some(of_tasks(&self.0))
    }

    fn name(&self, path: &str) -> Option<Message> {
        name_in(self.0.plan, path)
    }

    fn take_turns(&self, turns: &mut Turns<'_, '_>) {
        by_itself(&self.0, turns);
        beside_superior(&self.0, turns);
    }
}

impl Subject for ComparisonSubject<'_> {
    fn root(&self) -> &'static str {
        PLAN
    }

    fn day(&self) -> Option<NaiveDate> {
        self.0.day()
    }

    fn name(&self, path: &str) -> Option<Message> {
        name_in(self.0.plan, path)
    }

    fn take_turns(&self, turns: &mut Turns<'_, '_>) {
        beside_superior(&self.0, turns);
    }
}

impl Subject for TextSubject<'_> {
    fn root(&self) -> &'static str {
        PLAN
    }

    fn day(&self) -> Option<NaiveDate> {
        self.0.day()
    }

    fn name(&self, path: &str) -> Option<Message> {
        name_in(self.0.plan, path)
    }

    fn take_turns(&self, turns: &mut Turns<'_, '_>) {
        by_itself(&self.0, turns);
        for rule in TEXT_RULES {
            turns.take(rule.rule, &mut |sink| (rule.check)(&self.1, sink));
        }
    }
}

impl Subject for TaskContext<'_> {
    fn root(&self) -> &'static str {
        "/task"
    }

    fn waivers(&self) -> Option<Vec<WaiverContext<'_>>> {
        let waiver = of_task(self.task, self.at.pointer(""), self.day);
        Some(waiver.into_iter().collect())
    }

    fn title(&self, rule: &str) -> Option<Label> {
        let own = LONE_TASK_RULES.iter().map(|rule| rule.rule);
        let others = TASK_BESIDE_OTHERS.iter().map(Unsaid::numbered);
        let waivers = WAIVER_RULES.iter().map(|rule| rule.rule);
        title_among(&mut own.chain(others).chain(waivers), rule)
    }

    fn name(&self, path: &str) -> Option<Message> {
        (path.starts_with(self.root())).then(|| naming::of_task(self.task))
    }

    fn take_turns(&self, turns: &mut Turns<'_, '_>) {
        for rule in LONE_TASK_RULES {
            turns.take(rule.rule, &mut |sink| (rule.check)(self, sink));
        }
        for rule in TASK_BESIDE_OTHERS {
            turns.needs_others(rule.numbered());
        }
    }
}

fn by_itself(context: &PlanContext<'_>, turns: &mut Turns<'_, '_>) {
    for rule in PLAN_RULES {
        turns.take(rule.rule, &mut |sink| (rule.check)(context, sink));
    }
    for rule in TASK_RULES {
        turns.take(rule.rule, &mut |sink| {
            for task in context.leaf_tasks() {
                (rule.check)(&task, sink);
            }
        });
    }
}

fn beside_superior(context: &PlanContext<'_>, turns: &mut Turns<'_, '_>) {
    for rule in SUPERIOR_RULES {
        match context.superior {
            Some(superior) => turns.take(rule.rule, &mut |sink| {
                (rule.check)(context, superior, sink);
            }),
            None => turns.needs_others(rule.rule),
        }
    }
}

/// What of a plan a place is about.
fn name_in(plan: &Plan, path: &str) -> Option<Message> {
    if plan.is_secret() {
        return None;
    }
    let rest = path.strip_prefix(PLAN);
    let rest = rest.and_then(|rest| rest.strip_prefix('/'));
    let Some((list, place)) = rest.and_then(|rest| rest.split_once('/')) else {
        let is_whole = path == PLAN || path.starts_with("/text");
        return is_whole.then(|| naming::of_document(plan)).flatten();
    };
    let index = first_step(place);
    let clause = match (list, index) {
        ("document", _) => return naming::of_document(plan),
        ("tasks", Some(index)) => return plan.tasks.get(index).map(naming::of_task),
        ("targets", Some(index)) => &plan.targets.get(index)?.clause,
        ("reporting", Some(index)) => &plan.reporting.get(index)?.clause,
        ("citations", Some(index)) => &plan.citations.get(index)?.clause,
        ("coordinationDuties", Some(index)) => &plan.coordination_duties.get(index)?.clause,
        _ => return None,
    };
    clause.as_deref().map(naming::of_clause)
}

fn of_tasks<'c>(context: &'c PlanContext<'_>) -> Vec<WaiverContext<'c>> {
    let tasks = context.plan.tasks.iter().enumerate();
    tasks
        .filter_map(|(index, task)| of_task(task, format!("{TASKS}/{index}"), context.day()))
        .collect()
}

fn of_task(task: &Task, item: String, day: Option<NaiveDate>) -> Option<WaiverContext<'_>> {
    let waiver = task.waiver.as_ref()?;
    Some(WaiverContext {
        subject: Some(Shown::openly(task.subject())),
        day,
        ..WaiverContext::new(waiver, item, SkipReason::AsOfMissing)
    })
}
