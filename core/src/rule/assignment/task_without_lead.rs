use crate::finding::{Severity, SkipReason};
use crate::plan::{Assignment, Coverage, LeadIssue};
use crate::rule::{Basis, Gravity, Sink, TaskContext, declare_rule};

declare_rule! {
    name: "task-without-lead",
    title: "Thiếu cơ quan chủ trì", "No lead",
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
    reads: [
        "assignments/*/leads", "assignments/*/collective", "assignments/*/start",
        "assignments/*/end",
    ],
    message: "Nhiệm vụ chưa có cơ quan chủ trì.", "No agency leads the task.",
    help: "Giao đúng một cơ quan chủ trì, chịu trách nhiệm chính.",
        "Give it to exactly one lead agency.",
    check: Task(check),
}

fn check(context: &TaskContext<'_>, sink: &mut Sink<'_>) {
    let (task, path) = (context.task, context.at.pointer("/assignments"));
    if context.day.is_none() {
        let leads = |held: &Assignment| {
            held.named_leads().next().is_some() || held.named_collective().is_some()
        };
        let always = task
            .assignments
            .iter()
            .any(|held| leads(held) && !held.is_dated());
        if !always && task.assignments.iter().any(leads) {
            return sink.skip(SkipReason::AsOfMissing, None, path);
        }
    }
    if task.lead_in(context.directory, context.day) != Err(LeadIssue::None) {
        return;
    }
    match context.absent_attachment(Coverage::Assignments) {
        Some(attachment) => sink.skip(SkipReason::AttachmentMissing, Some(attachment), path),
        None => sink.found(&mut context.draft(path)),
    }
}
