use crate::compare::earliest_similar;
use crate::finding::Severity;
use crate::plan::Task;
use crate::rule::{Basis, Draft, Fact, Gravity, PlanContext, Sink, declare_rule};
use crate::rulebook::ParameterValue;
use crate::text::Shown;

declare_rule! {
    name: "task-duplicated",
    title: "Nhiệm vụ trùng lặp", "Duplicated task",
    area: Task,
    since: "0.1.0",
    severity: Gravity::Fixed(Severity::Info),
    sources: Basis::Clauses(&[("le-chan-2026", "II.5.1"), ("kl-226", "một đầu mối")]),
    condition: "Hai nhiệm vụ có lời văn gần như nhau.",
        "Two tasks have nearly the same words.",
    path: "/plan/tasks/*",
    params: {
        first: "the task that stands first",
        second: "the task that stands later",
        similarity: "the share of the pairs of neighbouring syllables of the longer that both have",
        differs: "what tells them apart: lead, deadline, deliverable",
    },
    parameters: ["similarity-threshold"],
    message: "Nhiệm vụ {second} có {similarity} lời văn trùng với {first}; điểm khác nhau: {differs}.",
        "Task {second} has {similarity} of its words in common with {first}; what tells them apart: {differs}.",
    help: "Gộp lại, hoặc nêu rõ điểm khác nhau để tránh giao chồng chéo.",
        "Join them, or say what tells them apart, so that no work is ordered twice.",
    check: Plan(check),
}

fn check(context: &PlanContext<'_>, sink: &mut Sink<'_>) {
    let in_force = context
        .rulebook
        .parameter("similarity-threshold", context.plan.issued_on());
    let threshold = in_force.strictest();
    let Some(share) = threshold.and_then(ParameterValue::as_share) else {
        return sink.no_limit("/plan/tasks".to_owned());
    };
    let mut tasks: Vec<(usize, &Task, &str)> = Vec::new();
    for (index, task) in context.plan.leaf_tasks() {
        match task.words() {
            Some(words) => tasks.push((index, task, words)),
            None => sink.field_missing(format!("/plan/tasks/{index}")),
        }
    }
    let found = earliest_similar(tasks.iter().map(|(.., words)| *words), share);
    for ((index, second, _), similar) in tasks.iter().zip(&found) {
        let Some((similar, (_, first, _))) =
            similar.and_then(|similar| Some((similar, tasks.get(similar.first)?)))
        else {
            continue;
        };
        sink.found(
            Draft::at(format!("/plan/tasks/{index}"))
                .subject(Shown::openly(second.subject()))
                .sources(context.own_clause(first.clause.as_deref()))
                .sources(context.own_clause(second.clause.as_deref()))
                .sources(threshold.and_then(|value| context.rulebook.source_of(value)))
                .param("first", Shown::openly(first.subject()))
                .param("second", Shown::openly(second.subject()))
                .param("similarity", similar.similarity)
                .param("differs", Fact::list(differences(context, first, second))),
        );
    }
}

fn differences(context: &PlanContext<'_>, first: &Task, second: &Task) -> Vec<Fact> {
    let leads = |task: &Task| {
        let assignments = task.assignments.iter();
        let mut keys: Vec<String> = assignments
            .flat_map(|held| {
                let leads = held.named_leads().map(|(_, lead)| lead);
                leads.chain(held.named_collective())
            })
            .map(|lead| context.directory.key(lead))
            .collect();
        keys.sort_unstable();
        keys.dedup();
        keys
    };
    let mut differs = Vec::new();
    if leads(first) != leads(second) {
        differs.push(Fact::term("lead", "cơ quan chủ trì", "lead"));
    }
    if first.due != second.due {
        differs.push(Fact::term("deadline", "thời hạn", "deadline"));
    }
    if first.deliverables != second.deliverables {
        differs.push(Fact::term("deliverable", "sản phẩm", "deliverable"));
    }
    differs
}
