use super::{due_now, is_open};
use crate::finding::Severity;
use crate::rule::{Basis, Draft, Fact, Gravity, PlanContext, Sink, declare_rule};
use crate::text::Shown;

declare_rule! {
    name: "task-overdue",
    title: "Nhiệm vụ quá hạn", "Overdue task",
    area: Task,
    since: "0.1.0",
    severity: Gravity::Fixed(Severity::Error),
    sources: Basis::Logic,
    condition: "Đã qua ngày hạn cuối mà nhiệm vụ chưa hoàn thành.",
        "The last day of a task has passed, and it is not done.",
    path: "/plan/tasks/*/due",
    params: {
        lastDay: "the last day that holds: that of the last extension, or of the deadline",
        firstLastDay: "the last day before any extension; null where there is none",
        days: "how many days ago that was",
    },
    conventions: ["roll", "countFrom"],
    message: "Nhiệm vụ quá hạn {days} ngày (hạn cuối {lastDay}; hạn ban đầu, nếu đã gia hạn: {firstLastDay}).",
        "The task is {days} days overdue (last day {lastDay}; before it was extended: {firstLastDay}).",
    help: "Hoàn thành nhiệm vụ, ghi nhận ngày hoàn thành nếu đã xong, hoặc đề nghị gia hạn trước khi hết hạn.",
        "Finish the task, record the day on which it was done, or ask for more time before it runs out.",
    check: Plan(check),
}

fn check(context: &PlanContext<'_>, sink: &mut Sink<'_>) {
    for task in context.leaf_tasks() {
        let Some(due) = due_now(&task, context, sink) else {
            continue;
        };
        let days = due.as_of.signed_duration_since(due.last_day).num_days();
        if days < 1 || !is_open(&task, context, sink) {
            continue;
        }
        let first = due.first_last_day.map_or(Fact::ABSENT, Fact::from);
        sink.found(
            Draft::at(task.at.pointer("/due"))
                .subject(Shown::openly(task.task.subject()))
                .sources(context.own_clause(task.task.clause.as_deref()))
                .param("lastDay", due.last_day)
                .param("firstLastDay", first)
                .param("days", Fact::count(days)),
        );
    }
}
