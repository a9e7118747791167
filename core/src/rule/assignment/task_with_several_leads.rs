use super::named;
use crate::finding::{Severity, SkipReason};
use crate::names::Numbers;
use crate::plan::Assignment;
use crate::rule::{Basis, Fact, Gravity, Sink, TaskContext, declare_rule};

declare_rule! {
    name: "task-with-several-leads",
    title: "Nhiều cơ quan chủ trì một nhiệm vụ", "Several leads",
    area: Assignment,
    since: "0.1.0",
    severity: Gravity::Fixed(Severity::Error),
    sources: Basis::Clauses(&[("le-chan-2026", "II.5.1"), ("kl-226", "một đầu mối")]),
    condition: "Một nhiệm vụ được giao cho hai cơ quan chủ trì trở lên cùng lúc.",
        "Two or more agencies lead one task at the same time.",
    path: "/plan/tasks/*/{assignments,assignments/*/leads}",
    params: { leads: "the lead agencies, as the plan names them" },
    reads: ["assignments/*/leads", "assignments/*/start", "assignments/*/end"],
    message: "Nhiệm vụ được giao cho nhiều cơ quan chủ trì: {leads}.",
        "More than one agency leads the task: {leads}.",
    help: "Giữ lại một cơ quan chủ trì; chuyển các cơ quan còn lại sang phối hợp.",
        "Keep one as the lead and let the others coordinate.",
    check: Task(check),
}

fn check(context: &TaskContext<'_>, sink: &mut Sink<'_>) {
    let distinct = |leads: &mut dyn Iterator<Item = (usize, &str)>| {
        let mut seen = Numbers::default();
        leads
            .filter(|(_, lead)| seen.is_new(context.directory.key(lead)))
            .map(|(_, lead)| lead.to_owned())
            .collect::<Vec<_>>()
    };
    let mut report = |path: String, leads: Vec<String>| {
        let leads = leads
            .into_iter()
            .map(|lead| named(context.directory, &lead));
        sink.found(context.draft(path).param("leads", Fact::list(leads)));
    };
    let mut found = false;
    for (index, assignment) in context.task.assignments.iter().enumerate() {
        let leads = distinct(&mut assignment.named_leads());
        if leads.len() > 1 {
            found |= assignment.holds_on(context.day);
            report(
                context.at.pointer(&format!("/assignments/{index}/leads")),
                leads,
            );
        }
    }
    if found {
        return;
    }
    // Assignments, each with one lead, that hold on the same day. Those without dates always do.
    let together = |holds: &dyn Fn(&Assignment) -> bool| {
        let holding = context.task.assignments.iter().filter(|held| holds(held));
        distinct(&mut holding.flat_map(Assignment::named_leads))
    };
    let leads = match context.day {
        Some(day) => together(&|held| held.holds_on(Some(day))),
        None => together(&|held| !held.is_dated()),
    };
    let path = context.at.pointer("/assignments");
    if leads.len() > 1 {
        report(path, leads);
    } else if context.day.is_none() && together(&|_| true).len() > 1 {
        sink.skip(SkipReason::AsOfMissing, None, path);
    }
}
