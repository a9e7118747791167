use super::circles::circles;
use crate::finding::Severity;
use crate::names::Numbers;
use crate::rule::{Basis, Draft, Fact, Gravity, PlanContext, Sink, declare_rule};
use crate::text::Shown;

declare_rule! {
    name: "task-dependency-cycle",
    title: "Nhiệm vụ chờ nhau thành vòng", "Circle of dependencies",
    area: Task,
    since: "0.1.0",
    severity: Gravity::Fixed(Severity::Error),
    sources: Basis::Logic,
    condition: "Các nhiệm vụ chờ nhau thành vòng.", "Tasks wait for each other in a circle.",
    path: "/plan/tasks/*/dependsOn",
    params: { tasks: "the ids of the tasks of the circle, in the order in which they wait" },
    message: "Nhiệm vụ phụ thuộc thành vòng: {tasks}.",
        "Tasks depend on each other in a cycle: {tasks}.",
    help: "Bỏ ít nhất một quan hệ phụ thuộc trong vòng này.",
        "Take away at least one of the dependencies of the circle.",
    check: Plan(check),
}

fn check(context: &PlanContext<'_>, sink: &mut Sink<'_>) {
    let tasks = &context.plan.tasks;
    // No two tasks have one id.
    let positions: Numbers<'_> = tasks.iter().map(|task| task.id.as_str()).collect();
    let parts = context.plan.parts();
    let mut next: Vec<Vec<usize>> = Vec::with_capacity(tasks.len());
    for (index, task) in tasks.iter().enumerate() {
        let mut targets = Vec::new();
        for (position, id) in task.depends_on.iter().enumerate() {
            match positions.get(id) {
                Some(target) => targets.push(target),
                None => sink.field_missing(format!("/plan/tasks/{index}/dependsOn/{position}")),
            }
        }
        next.push(targets);
    }
    // A whole is done when its parts are: it waits for each of them.
    for (part, task) in tasks.iter().enumerate() {
        let whole = parts.above(&task.id).and_then(|whole| positions.get(whole));
        if let Some(waiting) = whole.and_then(|whole| next.get_mut(whole)) {
            waiting.push(part);
        }
    }
    for circle in circles(&next) {
        let named = |index: &usize| Some(Shown::openly(&tasks.get(*index)?.id).into());
        let first = circle.first().copied().unwrap_or_default();
        sink.found(
            Draft::at(format!("/plan/tasks/{first}/dependsOn"))
                .subject(tasks.get(first).map(|task| Shown::openly(task.subject())))
                .param("tasks", Fact::list(circle.iter().filter_map(named))),
        );
    }
}
