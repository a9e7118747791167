use super::circles::circles;
use crate::finding::Severity;
use crate::names::Numbers;
use crate::rule::{Basis, Draft, Fact, Gravity, PlanContext, Sink, declare_rule};
use crate::text::Shown;

declare_rule! {
    name: "task-parent-cycle",
    title: "Nhiệm vụ là phần của nhau thành vòng", "Circle of parents",
    area: Task,
    since: "0.1.0",
    severity: Gravity::Fixed(Severity::Error),
    sources: Basis::Logic,
    condition: "Các nhiệm vụ là phần của nhau thành vòng.", "Tasks are parts of each other in a circle.",
    path: "/plan/tasks/*/parent",
    params: { tasks: "the ids of the tasks of the circle, each before the one that it is a part of" },
    message: "Nhiệm vụ là phần của nhau thành vòng: {tasks}.",
        "Tasks are parts of each other in a circle: {tasks}.",
    help: "Xác định nhiệm vụ nào là nhiệm vụ chung và bỏ nhiệm vụ cha của nó.",
        "Decide which of them is the whole, and let it be a part of none of the others.",
    check: Plan(check),
}

fn check(context: &PlanContext<'_>, sink: &mut Sink<'_>) {
    let tasks = &context.plan.tasks;
    let positions: Numbers<'_> = tasks.iter().map(|task| task.id.as_str()).collect();
    let mut wholes: Vec<Vec<usize>> = Vec::with_capacity(tasks.len());
    for (index, task) in tasks.iter().enumerate() {
        let parent = task.parent.as_deref();
        let whole = parent.and_then(|parent| positions.get(parent));
        if parent.is_some() && whole.is_none() {
            sink.field_missing(format!("/plan/tasks/{index}/parent"));
        }
        wholes.push(whole.into_iter().collect());
    }
    for circle in circles(&wholes) {
        let named = |index: &usize| Some(Shown::openly(&tasks.get(*index)?.id).into());
        let first = circle.first().copied().unwrap_or_default();
        sink.found(
            Draft::at(format!("/plan/tasks/{first}/parent"))
                .subject(tasks.get(first).map(|task| Shown::openly(task.subject())))
                .param("tasks", Fact::list(circle.iter().filter_map(named))),
        );
    }
}
