use super::{ends_on_a_day, last_day_now};
use crate::finding::Severity;
use crate::names::Numbers;
use crate::rule::{Basis, Draft, Gravity, PlanContext, Sink, declare_rule};
use crate::text::Shown;

declare_rule! {
    name: "task-due-before-dependency",
    title: "Đến hạn trước việc phải chờ", "Due before what it waits for",
    area: Task,
    since: "0.1.0",
    severity: Gravity::Fixed(Severity::Warning),
    sources: Basis::Logic,
    condition: "Nhiệm vụ đến hạn trước nhiệm vụ mà nó phải chờ.",
        "A task is due before a task that it waits for.",
    path: "/plan/tasks/*/dependsOn/*",
    params: {
        lastDay: "the last day of the task",
        dependency: "the id of the task that it waits for",
        dependencyLastDay: "the last day of that task",
    },
    conventions: ["roll", "countFrom"],
    message: "Nhiệm vụ đến hạn ngày {lastDay}, trước hạn của nhiệm vụ {dependency} mà nó phải chờ ({dependencyLastDay}).",
        "The task is due on {lastDay}, before the task {dependency} that it waits for ({dependencyLastDay}).",
    help: "Lùi hạn của nhiệm vụ, rút hạn của nhiệm vụ phải chờ, hoặc bỏ quan hệ phụ thuộc.",
        "Let the task be due later, the one that it waits for earlier, or take the dependency away.",
    check: Plan(check),
}

fn check(context: &PlanContext<'_>, sink: &mut Sink<'_>) {
    let tasks = &context.plan.tasks;
    let positions: Numbers<'_> = tasks.iter().map(|task| task.id.as_str()).collect();
    for (index, task) in tasks.iter().enumerate() {
        let last_day = last_day_now(task, context);
        for (position, id) in task.depends_on.iter().enumerate() {
            let Some(awaited) = positions.get(id).and_then(|place| tasks.get(place)) else {
                continue;
            };
            let path = format!("/plan/tasks/{index}/dependsOn/{position}");
            let (Some(last_day), Some(awaited_last_day)) =
                (last_day, last_day_now(awaited, context))
            else {
                // Where both are to be done by a day, one of the days is counted from an event.
                if ends_on_a_day(task) && ends_on_a_day(awaited) {
                    sink.field_missing(path);
                }
                continue;
            };
            if last_day < awaited_last_day {
                sink.found(
                    Draft::at(path)
                        .subject(Shown::openly(task.subject()))
                        .param("lastDay", last_day)
                        .param("dependency", context.unless_secret(Some(id)))
                        .param("dependencyLastDay", awaited_last_day),
                );
            }
        }
    }
}
