use crate::calendar::Deadline;
use crate::plan::Coverage;
use crate::rule::task::hole;
use crate::rule::{Basis, Gravity, Sink, TaskContext, declare_rule};

declare_rule! {
    name: "ongoing-task-without-review",
    title: "Việc thường xuyên thiếu kỳ rà soát", "Ongoing task without reviews",
    area: Task,
    since: "0.1.0",
    severity: Gravity::ByModality,
    sources: Basis::Clauses(&[("kl-226", "6 rõ")]),
    condition: "Nhiệm vụ thường xuyên không có kỳ rà soát.",
        "Work without an end has no reviews.",
    path: "/plan/tasks/*/due/ongoing/review",
    params: {},
    reads: ["due", "modality"],
    message: "Nhiệm vụ thường xuyên nhưng không nêu kỳ rà soát.",
        "The task has no end, and nobody is to look at it again.",
    help: "Nêu kỳ rà soát, chẳng hạn hằng quý.", "State how often it is reviewed, such as every quarter.",
    check: Task(check),
}

fn check(context: &TaskContext<'_>, sink: &mut Sink<'_>) {
    if let Some(Deadline::Ongoing(ongoing)) = &context.task.due
        && ongoing.review.is_none()
    {
        hole(context, sink, "/due/ongoing/review", Coverage::Due);
    }
}
