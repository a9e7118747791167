use crate::plan::Coverage;
use crate::rule::task::hole;
use crate::rule::{Basis, Gravity, Sink, TaskContext, declare_rule};

declare_rule! {
    name: "task-without-deliverable",
    title: "Thiếu sản phẩm", "No deliverable",
    area: Task,
    since: "0.1.0",
    severity: Gravity::ByModality,
    sources: Basis::Clauses(&[("kl-226", "6 rõ")]),
    condition: "Nhiệm vụ không có sản phẩm.", "The task has no deliverable.",
    path: "/plan/tasks/*/deliverables",
    params: {},
    reads: ["deliverables", "modality"],
    message: "Nhiệm vụ chưa có sản phẩm.", "The task has no deliverable.",
    help: "Nêu sản phẩm hoặc kết quả đầu ra.",
        "State what comes of it.",
    check: Task(check),
}

fn check(context: &TaskContext<'_>, sink: &mut Sink<'_>) {
    if !context.task.has_deliverable() {
        hole(context, sink, "/deliverables", Coverage::Deliverables);
    }
}
