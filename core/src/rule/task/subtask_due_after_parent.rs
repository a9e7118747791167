use super::last_day_now;
use crate::finding::Severity;
use crate::names::Numbers;
use crate::rule::{Basis, Draft, Gravity, PlanContext, Sink, declare_rule};

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
        parent: "the id of the task that it is a part of",
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
    let ids: Numbers<'_> = tasks.iter().map(|task| task.id.as_str()).collect();
    for (index, task) in tasks.iter().enumerate() {
        let Some(parent) = task.parent.as_deref() else {
            continue;
        };
        let Some(whole) = ids.get(parent).and_then(|number| tasks.get(number)) else {
            continue;
        };
        let path = format!("/plan/tasks/{index}/due");
        let days = [task, whole].map(|task| last_day_now(task, context));
        let [Some(last_day), Some(parent_last_day)] = days else {
            // Where both are to be done by a day, one of the days is counted from an event.
            if [task, whole].iter().all(|task| super::ends_on_a_day(task)) {
                sink.field_missing(path);
            }
            continue;
        };
        if parent_last_day < last_day {
            sink.found(
                Draft::at(path)
                    .subject(Some(task.subject()))
                    .param("lastDay", last_day)
                    .param("parent", context.unless_secret(Some(parent)))
                    .param("parentLastDay", parent_last_day),
            );
        }
    }
}
