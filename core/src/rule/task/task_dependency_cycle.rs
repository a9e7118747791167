use crate::finding::{Param, Severity};
use crate::names::Numbers;
use crate::plan::Task;
use crate::rule::{Basis, Draft, Gravity, PlanContext, Sink, declare_rule};

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
        let named = |index: &usize| tasks.get(*index).map(|task| task.id.as_str());
        let first = circle.first().copied().unwrap_or_default();
        sink.found(
            Draft::at(format!("/plan/tasks/{first}/dependsOn"))
                .subject(tasks.get(first).map(Task::subject))
                .param("tasks", Param::texts(circle.iter().filter_map(named))),
        );
    }
}

/// One circle for every way back that a walk through the tasks meets, each from its first task.
///
/// The walk keeps its own stack: a plan may chain thousands of tasks.
fn circles(next: &[Vec<usize>]) -> Vec<Vec<usize>> {
    #[derive(Clone, Copy, PartialEq)]
    enum Seen {
        Never,
        OnPath,
        Done,
    }
    let mut seen = vec![Seen::Never; next.len()];
    let mut found = Vec::new();
    for start in 0..next.len() {
        if seen.get(start) != Some(&Seen::Never) {
            continue;
        }
        let mut path: Vec<(usize, usize)> = vec![(start, 0)];
        if let Some(mark) = seen.get_mut(start) {
            *mark = Seen::OnPath;
        }
        while let Some((task, step)) = path.last_mut() {
            let task = *task;
            let target = next
                .get(task)
                .and_then(|targets| targets.get(*step))
                .copied();
            *step = step.saturating_add(1);
            match target.map(|target| (target, seen.get(target).copied())) {
                None => {
                    if let Some(mark) = seen.get_mut(task) {
                        *mark = Seen::Done;
                    }
                    path.pop();
                }
                Some((target, Some(Seen::Never))) => {
                    if let Some(mark) = seen.get_mut(target) {
                        *mark = Seen::OnPath;
                    }
                    path.push((target, 0));
                }
                Some((target, Some(Seen::OnPath))) => {
                    let circle = path
                        .iter()
                        .map(|(task, _)| *task)
                        .skip_while(|task| *task != target);
                    let mut circle: Vec<usize> = circle.collect();
                    let lowest = circle.iter().enumerate().min_by_key(|(_, task)| **task);
                    let lowest = lowest.map_or(0, |(position, _)| position);
                    circle.rotate_left(lowest);
                    found.push(circle);
                }
                Some(_) => {}
            }
        }
    }
    found.sort();
    found.dedup();
    found
}

#[cfg(test)]
mod tests {
    use super::circles;

    #[test]
    fn circles_start_at_their_first_task() {
        assert_eq!(circles(&[vec![1], vec![2], vec![0]]), [vec![0, 1, 2]]);
        assert_eq!(circles(&[vec![1], vec![2], vec![1]]), [vec![1, 2]]);
        assert_eq!(circles(&[vec![0]]), [vec![0]]);
        assert!(circles(&[vec![1, 2], vec![2], vec![]]).is_empty());
        assert_eq!(circles(&[vec![2], vec![0], vec![1]]), [vec![0, 2, 1]]);
    }

    #[test]
    fn a_long_chain_does_not_exhaust_the_stack() {
        let chain: Vec<Vec<usize>> = (1..=200_000).map(|next| vec![next % 200_000]).collect();
        assert_eq!(circles(&chain).len(), 1);
    }
}
