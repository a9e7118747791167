use super::history::{EVER, History};
use super::until;
use crate::finding::{Severity, SkipReason};
use crate::plan::Coverage;
use crate::rule::{Basis, Fact, Gravity, Sink, TaskContext, declare_rule};

declare_rule! {
    name: "lead-gap",
    title: "Có ngày không cơ quan nào chủ trì", "Days without a lead",
    area: Assignment,
    since: "0.1.0",
    severity: Gravity::Fixed(Severity::Error),
    sources: Basis::Clauses(&[("le-chan-2026", "II.5.1"), ("kl-226", "một đầu mối")]),
    condition: "Có những ngày không cơ quan nào chủ trì nhiệm vụ đã được phân công.",
        "On some days no agency leads a task that was assigned.",
    path: "/plan/tasks/*/assignments",
    params: {
        from: "the first day without a lead",
        to: "the last day without a lead; null where it goes on",
        days: "how many days; up to `asOf` where it goes on",
    },
    reads: [
        "assignments/*/leads", "assignments/*/start", "assignments/*/end",
        "assignments/*/collective",
    ],
    message: "Không cơ quan nào chủ trì nhiệm vụ từ ngày {from} đến {to}; số ngày: {days}.",
        "No agency leads the task from {from} until {to}; days: {days}.",
    help: "Ghi rõ cơ quan chủ trì trong những ngày này: nối tiếp ngày kết thúc của lần giao trước với ngày bắt đầu của lần giao sau.",
        "State who leads on these days: let the next assignment start on the day after the one before ends.",
    check: Task(check),
}

fn check(context: &TaskContext<'_>, sink: &mut Sink<'_>) {
    let history = History::of(context);
    // A task that was never assigned is found by `task-without-lead`.
    if history.is_empty() {
        return;
    }
    if history.is_unclear {
        return sink.field_missing(context.at.pointer("/assignments"));
    }
    for run in history.runs(context.directory) {
        if run.assigned {
            continue;
        }
        let path = context.at.pointer("/assignments");
        let (from, to) = run.days;
        let ends = (to != EVER.1).then_some(to);
        let last = match (ends, context.as_of) {
            (Some(to), _) => to,
            // Done, only the day is not stated.
            (None, _) if history.done_some_day => {
                sink.field_missing(path);
                continue;
            }
            (None, None) => {
                sink.skip(SkipReason::AsOfMissing, None, path);
                continue;
            }
            (None, Some(as_of)) if as_of < from => continue,
            (None, Some(as_of)) => as_of,
        };
        if let Some(attachment) = context.absent_attachment(Coverage::Assignments) {
            sink.skip(SkipReason::AttachmentMissing, Some(attachment), path);
            continue;
        }
        let days = last
            .signed_duration_since(from)
            .num_days()
            .saturating_add(1);
        sink.found(
            context
                .draft(path)
                .param("from", from)
                .param("to", until(ends))
                .param("days", Fact::count(days)),
        );
    }
}
