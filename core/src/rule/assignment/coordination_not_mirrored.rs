use crate::finding::{Param, Severity, SkipReason};
use crate::names::Numbers;
use crate::plan::Coverage;
use crate::rule::{Basis, Draft, Gravity, PlanContext, Sink, declare_rule};

declare_rule! {
    name: "coordination-not-mirrored",
    title: "Phối hợp chỉ nêu một phía", "Coordination stated by one side",
    area: Assignment,
    since: "0.1.0",
    severity: Gravity::Fixed(Severity::Warning),
    sources: Basis::Clauses(&[("le-chan-2026", "IV.2"), ("nd-30-2020", "Đ.23.2")]),
    condition: "Một cơ quan phải phối hợp với cơ quan khác, nhưng phần của cơ quan kia không nêu.",
        "One agency must coordinate with another, and nothing of the other's names it.",
    path: "/plan/coordinationDuties/*",
    params: {
        agency: "the agency that must coordinate",
        with: "the agency with which",
    },
    message: "{agency} phải phối hợp với {with}, nhưng không nhiệm vụ nào do {with} chủ trì nêu việc phối hợp này.",
        "{agency} must coordinate with {with}, but no task that {with} leads names it.",
    help: "Bổ sung cơ quan phối hợp vào nhiệm vụ tương ứng, hoặc nêu nhiệm vụ phối hợp ở cả hai phía.",
        "Name the coordinating agency in the task, or state the duty on both sides.",
    check: Plan(check),
}

fn check(context: &PlanContext<'_>, sink: &mut Sink<'_>) {
    let directory = context.directory;
    // Who is named by whom as coordinating: in the tasks that one leads, or in its own duties.
    let pair = |a: &str, b: &str| {
        let (a, b) = (directory.key(a), directory.key(b));
        format!("{}:{a}{b}", a.len())
    };
    let mut named = Numbers::default();
    for assignment in context.plan.tasks.iter().flat_map(|task| &task.assignments) {
        for (_, lead) in assignment.named_leads() {
            for (_, coordinator) in assignment.named_coordinators() {
                named.number(pair(lead, coordinator));
            }
        }
    }
    for duty in &context.plan.coordination_duties {
        named.number(pair(&duty.agency, &duty.with));
    }
    for (index, duty) in context.plan.coordination_duties.iter().enumerate() {
        if named.has(&pair(&duty.with, &duty.agency)) {
            continue;
        }
        let path = format!("/plan/coordinationDuties/{index}");
        if let Some(attachment) = context.absent.of(Coverage::Assignments) {
            let attachment = Some(format!("/plan/attachments/{attachment}"));
            sink.skip(SkipReason::AttachmentMissing, attachment, path);
        } else {
            let shown = |text: &String| Param::Named {
                id: text.clone(),
                name: directory.label(text),
            };
            sink.found(
                Draft::at(path)
                    .subject(duty.clause.as_deref())
                    .param("agency", shown(&duty.agency))
                    .param("with", shown(&duty.with)),
            );
        }
    }
}
