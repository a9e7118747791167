use crate::finding::{Severity, SkipReason};
use crate::plan::{Assignment, Coverage, LeadIssue};
use crate::rule::{Basis, Draft, Gravity, Sink, TaskContext, declare_rule};

declare_rule! {
    name: "task-without-lead",
    area: Assignment,
    since: "0.1.0",
    severity: Gravity::Fixed(Severity::Error),
    sources: Basis::Clauses(&[
        ("le-chan-2026", "II.5.1"),
        ("kl-226", "một đầu mối"),
        ("nd-30-2020", "Đ.23.2"),
    ]),
    condition: "Nhiệm vụ không có cơ quan chủ trì vào ngày xem xét.",
        "No agency leads the task on the day that is looked at.",
    path: "/plan/tasks/*/assignments",
    params: {},
    message: "Nhiệm vụ chưa có cơ quan chủ trì.", "No agency leads the task.",
    help: "Giao đúng một cơ quan chủ trì, chịu trách nhiệm chính.",
        "Give it to exactly one lead agency.",
    check: Task(check),
}

fn check(context: &TaskContext<'_>, sink: &mut Sink<'_>) {
    let path = context.at.pointer("/assignments");
    if context.task.lead_in(context.directory, context.day) != Err(LeadIssue::None) {
        let dated = |held: &Assignment| held.start.is_some() || held.end.is_some();
        if context.day.is_none() && context.task.assignments.iter().all(dated) {
            sink.skip(SkipReason::AsOfMissing, None, path);
        }
        return;
    }
    match context.absent_attachment(Coverage::Assignments) {
        Some(attachment) => sink.skip(SkipReason::AttachmentMissing, Some(attachment), path),
        None => sink.found(Draft::at(path).subject(Some(context.task.subject()))),
    }
}
