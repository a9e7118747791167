use crate::calendar::Deadline;
use crate::finding::{Severity, SkipReason};
use crate::rule::{Basis, Draft, Gravity, PlanContext, Sink, declare_rule};
use crate::text::Shown;

declare_rule! {
    name: "task-outside-plan-period",
    title: "Nhiệm vụ ngoài thời gian kế hoạch", "Task outside the plan's time",
    area: Task,
    since: "0.1.0",
    severity: Gravity::Fixed(Severity::Warning),
    sources: Basis::Logic,
    condition: "Nhiệm vụ đến hạn ngoài thời gian thực hiện kế hoạch.",
        "A task is due outside the time of the plan.",
    path: "/plan/tasks/*/due",
    params: {
        lastDay: "the last day of the task",
        start: "the first day of the plan's period",
        end: "the last day of the plan's period",
    },
    conventions: ["roll", "countFrom"],
    message: "Nhiệm vụ đến hạn ngày {lastDay}, ngoài thời gian của kế hoạch ({start} đến {end}).",
        "The task is due on {lastDay}, outside the time of the plan ({start} to {end}).",
    help: "Sửa thời hạn của nhiệm vụ hoặc thời gian thực hiện kế hoạch.",
        "Correct the deadline of the task or the period of the plan.",
    check: Plan(check),
}

fn check(context: &PlanContext<'_>, sink: &mut Sink<'_>) {
    for task in context.leaf_tasks() {
        let Some(due) = &task.task.due else { continue };
        let path = task.at.pointer("/due");
        // Work that recurs or has no end is not due on one day.
        if due.recurs() || matches!(due, Deadline::Ongoing(_) | Deadline::OnRequest(_)) {
            continue;
        }
        let Some(last_day) = context.last_days.of(due) else {
            // Days that are counted from an event are not known before it.
            sink.field_missing(path);
            continue;
        };
        let Some(period) = &context.plan.period else {
            let period = Some("/plan/period".to_owned());
            sink.skip(SkipReason::FieldMissing, period, path);
            continue;
        };
        if !period.contains(last_day) {
            sink.found(
                Draft::at(path)
                    .subject(Shown::openly(task.task.subject()))
                    .param("lastDay", last_day)
                    .param("start", period.start())
                    .param("end", period.end()),
            );
        }
    }
}
