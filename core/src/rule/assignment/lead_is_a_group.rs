use crate::agency::Named;
use crate::finding::Severity;
use crate::rule::{Basis, Gravity, Sink, TaskContext, declare_rule};
use crate::text::Shown;

declare_rule! {
    name: "lead-is-a-group",
    title: "Chủ trì là một nhóm cơ quan", "Lead is a group",
    area: Assignment,
    since: "0.1.0",
    severity: Gravity::Fixed(Severity::Error),
    sources: Basis::Clauses(&[("le-chan-2026", "II.5.1"), ("kl-226", "một đầu mối")]),
    condition: "Chủ trì là một nhóm cơ quan, không phải một cơ quan.",
        "The lead of a task is a group of agencies and not one agency.",
    path: "/plan/tasks/*/assignments/*/leads/*",
    params: { group: "the group, as the plan names it" },
    reads: ["assignments/@/leads"],
    message: "Chủ trì là “{group}”: giao cho một nhóm thì không cơ quan nào chịu trách nhiệm chính.",
        "The lead is “{group}”: in a group, no agency answers for the task.",
    help: "Nêu một cơ quan chủ trì; nếu mỗi cơ quan tự làm phần mình thì ghi là nhóm cùng thực hiện.",
        "Name one lead agency; if each agency does its own part, enter it as a group that works side by side.",
    check: Task(check),
}

fn check(context: &TaskContext<'_>, sink: &mut Sink<'_>) {
    for (index, assignment) in context.task.assignments.iter().enumerate() {
        for (position, lead) in assignment.named_leads() {
            if context.directory.named(lead) == Named::Group {
                let path = format!("/assignments/{index}/leads/{position}");
                sink.found(
                    context
                        .draft(context.at.pointer(&path))
                        .param("group", Shown::openly(lead)),
                );
            }
        }
    }
}
