use super::history::{EVER, History};
use super::{named, until};
use crate::finding::Severity;
use crate::rule::{Basis, Fact, Gravity, Sink, TaskContext, declare_rule};

declare_rule! {
    name: "lead-overlap",
    title: "Có ngày hai cơ quan cùng chủ trì", "Days with two leads",
    area: Assignment,
    since: "0.1.0",
    severity: Gravity::Fixed(Severity::Error),
    sources: Basis::Clauses(&[("le-chan-2026", "II.5.1"), ("kl-226", "một đầu mối")]),
    condition: "Có những ngày hai lần giao nhiệm vụ cho hai cơ quan chủ trì khác nhau cùng có hiệu lực.",
        "On some days two assignments hold that give the task to different leads.",
    path: "/plan/tasks/*/assignments",
    params: {
        leads: "the first twenty lead agencies, as the plan names them",
        more: "how many more there are",
        from: "the first day with several leads; null where it is not stated",
        to: "the last day with several leads; null where it goes on",
    },
    reads: ["assignments/*/leads", "assignments/*/start", "assignments/*/end"],
    message: "Từ ngày {from} đến {to}, nhiệm vụ được giao cùng lúc cho nhiều cơ quan chủ trì: {leads}.",
        "From {from} until {to}, more than one agency leads the task: {leads}.",
    help: "Ghi ngày kết thúc cho lần giao trước, trước ngày bắt đầu của lần giao sau.",
        "Let the assignment before end on the day before the next one starts.",
    check: Task(check),
}

fn check(context: &TaskContext<'_>, sink: &mut Sink<'_>) {
    let history = History::of(context);
    if history.is_unclear {
        return sink.field_missing(context.at.pointer("/assignments"));
    }
    for run in history.runs(context.directory) {
        // Two leads of one assignment, and of assignments without any day, are found by
        // `task-with-several-leads`.
        if run.leads.len() < 2 || run.plain {
            continue;
        }
        let (from, to) = run.days;
        let leads = run.leads.iter().map(|name| named(context.directory, name));
        sink.found(
            context
                .draft(context.at.pointer("/assignments"))
                .param("leads", Fact::first(leads, run.more))
                .param("more", Fact::count(run.more))
                .param("from", Fact::optional((from != EVER.0).then_some(from)))
                .param("to", until((to != EVER.1).then_some(to))),
        );
    }
}
