use super::history::History;
use super::named;
use crate::finding::Severity;
use crate::names::Numbers;
use crate::rule::{Basis, Fact, Gravity, Sink, TaskContext, declare_rule};

declare_rule! {
    name: "task-passed-back-and-forth",
    title: "Nhiệm vụ chuyển đi rồi giao lại", "Task passed back and forth",
    area: Assignment,
    since: "0.1.0",
    severity: Gravity::Fixed(Severity::Warning),
    sources: Basis::Clauses(&[("le-chan-2026", "II.6.2")]),
    condition: "Nhiệm vụ được giao trở lại cho cơ quan đã chuyển nhiệm vụ đó đi.",
        "A task comes back to an agency that had passed it on.",
    path: "/plan/tasks/*/assignments",
    params: {
        leads: "the lead agencies in their order",
        times: "how many times the task was passed on",
    },
    reads: ["assignments/*/leads", "assignments/*/start", "assignments/*/end"],
    message: "Nhiệm vụ được chuyển {times} lần giữa các cơ quan và trở lại cơ quan đã chuyển đi: {leads}.",
        "The task was passed on {times} times and came back to an agency that had it before: {leads}.",
    help: "Nêu lý do chuyển giao và chốt một cơ quan chủ trì đến khi hoàn thành.",
        "Say why it was passed on, and settle on one agency that leads until it is done.",
    check: Task(check),
}

fn check(context: &TaskContext<'_>, sink: &mut Sink<'_>) {
    let history = History::of(context);
    if history.is_unclear {
        return sink.field_missing(context.at.pointer("/assignments"));
    }
    let leads = history.succession(context.directory);
    let mut had_it = Numbers::default();
    if leads.iter().all(|(key, _)| had_it.is_new(key.as_str())) {
        return;
    }
    let names = leads.iter().map(|(_, name)| named(context.directory, name));
    sink.found(
        context
            .draft(context.at.pointer("/assignments"))
            .param("leads", Fact::list(names))
            .param("times", Fact::count(leads.len().saturating_sub(1))),
    );
}
