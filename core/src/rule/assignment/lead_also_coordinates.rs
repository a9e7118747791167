use super::named;
use crate::finding::Severity;
use crate::names::Numbers;
use crate::rule::{Basis, Gravity, Sink, TaskContext, declare_rule};

declare_rule! {
    name: "lead-also-coordinates",
    title: "Chủ trì đồng thời phối hợp", "Lead also coordinates",
    area: Assignment,
    since: "0.1.0",
    severity: Gravity::Fixed(Severity::Error),
    sources: Basis::Clauses(&[("le-chan-2026", "II.5.1"), ("kl-226", "một đầu mối")]),
    condition: "Cơ quan chủ trì đồng thời là cơ quan phối hợp của cùng nhiệm vụ.",
        "The lead agency of a task also coordinates with it.",
    path: "/plan/tasks/*/assignments/*/coordinators/*",
    params: { agency: "the agency that does both" },
    reads: ["assignments/@/leads", "assignments/@/coordinators"],
    message: "{agency} vừa chủ trì vừa phối hợp trong cùng một nhiệm vụ.",
        "{agency} both leads the task and coordinates with itself.",
    help: "Bỏ cơ quan này khỏi danh sách phối hợp, hoặc giao cơ quan khác chủ trì.",
        "Take it off the coordinating agencies, or let another agency lead.",
    check: Task(check),
}

fn check(context: &TaskContext<'_>, sink: &mut Sink<'_>) {
    let directory = context.directory;
    for (index, assignment) in context.task.assignments.iter().enumerate() {
        let leads: Numbers<'_> = assignment
            .named_leads()
            .map(|(_, lead)| directory.key(lead))
            .collect();
        for (position, coordinator) in assignment.named_coordinators() {
            if leads.has(&directory.key(coordinator)) {
                let path = format!("/assignments/{index}/coordinators/{position}");
                let agency = named(directory, coordinator);
                sink.found(
                    context
                        .draft(context.at.pointer(&path))
                        .param("agency", agency),
                );
            }
        }
    }
}
