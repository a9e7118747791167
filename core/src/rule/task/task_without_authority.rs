use crate::plan::Coverage;
use crate::rule::task::hole;
use crate::rule::{Basis, Gravity, Sink, TaskContext, declare_rule};
use crate::text::stated;

declare_rule! {
    name: "task-without-authority",
    title: "Thiếu thẩm quyền quyết định", "No authority",
    area: Task,
    since: "0.1.0",
    severity: Gravity::ByModality,
    sources: Basis::Clauses(&[("kl-226", "6 rõ")]),
    condition: "Nhiệm vụ không nêu thẩm quyền quyết định.", "The task does not say who may decide.",
    path: "/plan/tasks/*/authority",
    params: {},
    reads: ["authority", "modality"],
    message: "Nhiệm vụ chưa nêu thẩm quyền.", "The task does not say with what authority it is done.",
    help: "Nêu thẩm quyền quyết định khi thực hiện.",
        "State what may be decided in doing it, and by whom.",
    check: Task(check),
}

fn check(context: &TaskContext<'_>, sink: &mut Sink<'_>) {
    if stated(context.task.authority.as_ref()).is_none() {
        hole(context, sink, "/authority", Coverage::Authority);
    }
}
