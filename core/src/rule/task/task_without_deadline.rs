use crate::plan::Coverage;
use crate::rule::task::hole;
use crate::rule::{Basis, Gravity, Sink, TaskContext, declare_rule};

declare_rule! {
    name: "task-without-deadline",
    title: "Thiếu thời hạn", "No deadline",
    area: Task,
    since: "0.1.0",
    severity: Gravity::ByModality,
    sources: Basis::Clauses(&[("kl-226", "6 rõ"), ("nd-30-2020", "Đ.23.2")]),
    condition: "Nhiệm vụ không có thời hạn.", "The task has no deadline.",
    path: "/plan/tasks/*/due",
    params: {},
    reads: ["due", "modality"],
    message: "Nhiệm vụ chưa có thời hạn.", "The task has no deadline.",
    help: "Nêu thời hạn; với việc thường xuyên, nêu kỳ rà soát.",
        "State when it is due; for work without an end, state how often it is reviewed.",
    check: Task(check),
}

fn check(context: &TaskContext<'_>, sink: &mut Sink<'_>) {
    if context.task.due.is_none() {
        hole(context, sink, "/due", Coverage::Due);
    }
}
