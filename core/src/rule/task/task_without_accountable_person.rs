use crate::plan::Coverage;
use crate::rule::task::hole;
use crate::rule::{Basis, Gravity, Sink, TaskContext, declare_rule};
use crate::text::stated;

declare_rule! {
    name: "task-without-accountable-person",
    title: "Thiếu người chịu trách nhiệm", "No accountable person",
    area: Task,
    since: "0.1.0",
    severity: Gravity::ByModality,
    sources: Basis::Clauses(&[("kl-226", "6 rõ")]),
    condition: "Nhiệm vụ không có người chịu trách nhiệm.", "No person answers for the task.",
    path: "/plan/tasks/*/accountable",
    params: {},
    reads: ["accountable", "modality"],
    message: "Nhiệm vụ chưa có người chịu trách nhiệm.", "No person answers for the task.",
    help: "Nêu người chịu trách nhiệm.",
        "Name the person who answers for it.",
    check: Task(check),
}

fn check(context: &TaskContext<'_>, sink: &mut Sink<'_>) {
    if stated(context.task.accountable.as_ref()).is_none() {
        hole(context, sink, "/accountable", Coverage::Accountable);
    }
}
