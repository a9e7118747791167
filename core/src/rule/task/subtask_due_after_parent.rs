use super::last_day_now;
use crate::finding::Severity;
use crate::names::Numbers;
use crate::plan::Plan;
use crate::rule::{Basis, Draft, Gravity, PlanContext, Sink, declare_rule};
use crate::text::Shown;

declare_rule! {
    name: "subtask-due-after-parent",
    title: "Phần việc đến hạn sau nhiệm vụ chính", "Part due after its task",
    area: Task,
    since: "0.1.0",
    severity: Gravity::Fixed(Severity::Warning),
    sources: Basis::Logic,
    condition: "Một phần của nhiệm vụ đến hạn sau chính nhiệm vụ đó.",
        "A part of a task is due after the task itself.",
    path: "/plan/tasks/*/due",
    params: {
        lastDay: "the last day of the part",
        parent: "the id of the nearest task around it that has a last day",
        parentLastDay: "the last day of that task",
    },
    conventions: ["roll", "countFrom"],
    message: "Phần việc đến hạn ngày {lastDay}, sau hạn của nhiệm vụ {parent} ({parentLastDay}).",
        "The part is due on {lastDay}, after the task {parent} of which it is a part ({parentLastDay}).",
    help: "Rút hạn của phần việc hoặc lùi hạn của nhiệm vụ.",
        "Let the part be due earlier, or the whole later.",
    check: Plan(check),
}

fn check(context: &PlanContext<'_>, sink: &mut Sink<'_>) {
    let tasks = &context.plan.tasks;
    let wholes = nearest_with_a_day(context.plan);
    for (index, (task, whole)) in tasks.iter().zip(wholes).enumerate() {
        let Some(whole) = whole.and_then(|whole| tasks.get(whole)) else {
            continue;
        };
        let path = format!("/plan/tasks/{index}/due");
        let days = [task, whole].map(|task| last_day_now(task, context));
        let [Some(last_day), Some(parent_last_day)] = days else {
            // Where both are to be done by a day, one of the days is counted from an event.
            if super::ends_on_a_day(task) {
                sink.field_missing(path);
            }
            continue;
        };
        if parent_last_day < last_day {
            sink.found(
                Draft::at(path)
                    .subject(Shown::openly(task.subject()))
                    .param("lastDay", last_day)
                    .param("parent", context.unless_secret(Some(&whole.id)))
                    .param("parentLastDay", parent_last_day),
            );
        }
    }
}

/// For each task, the position of the nearest whole around it that is to be done by a day: a part of
/// a part is a part. Every task is passed once.
fn nearest_with_a_day(plan: &Plan) -> Vec<Option<usize>> {
    let parts = plan.parts();
    let positions: Numbers<'_> = plan.tasks.iter().map(|task| task.id.as_str()).collect();
    let above = |at: usize| {
        let task = plan.tasks.get(at)?;
        positions.get(parts.above(&task.id)?)
    };
    let has_a_day = |at: usize| plan.tasks.get(at).is_some_and(super::ends_on_a_day);
    let mut nearest: Vec<Option<Option<usize>>> = vec![None; plan.tasks.len()];
    for start in 0..plan.tasks.len() {
        let mut path = Vec::new();
        let mut at = start;
        let found = loop {
            if let Some(known) = nearest.get(at).copied().flatten() {
                break known;
            }
            path.push(at);
            match above(at) {
                Some(whole) if has_a_day(whole) => break Some(whole),
                Some(whole) => at = whole,
                None => break None,
            }
        };
        for passed in path {
            if let Some(known) = nearest.get_mut(passed) {
                *known = Some(found);
            }
        }
    }
    nearest.into_iter().map(Option::flatten).collect()
}
