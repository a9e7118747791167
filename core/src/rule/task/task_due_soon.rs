use super::{due_now, is_open};
use crate::finding::{Severity, SkipReason};
use crate::rule::{Basis, Draft, Fact, Gravity, PlanContext, Sink, declare_rule};
use crate::rulebook::ParameterValue;
use crate::text::Shown;

declare_rule! {
    name: "task-due-soon",
    title: "Nhiệm vụ sắp đến hạn", "Task due soon",
    area: Task,
    since: "0.1.0",
    severity: Gravity::Fixed(Severity::Info),
    sources: Basis::Clauses(&[("quy-uoc", "nhắc việc")]),
    condition: "Nhiệm vụ chưa hoàn thành sắp đến hạn.",
        "A task that is not done will soon be due.",
    path: "/plan/tasks/*/due",
    params: {
        lastDay: "the last day of the task",
        workingDays: "how many working days are left, with the last day",
    },
    parameters: ["due-soon"],
    conventions: ["roll", "countFrom", "culturalDay"],
    message: "Nhiệm vụ đến hạn ngày {lastDay}; số ngày làm việc còn lại: {workingDays}.",
        "The task is due on {lastDay}; working days left: {workingDays}.",
    help: "Đôn đốc cơ quan chủ trì; nếu cần gia hạn thì đề nghị trước ngày đến hạn.",
        "Remind the lead; if more time is needed, ask for it before the last day.",
    check: Plan(check),
}

fn check(context: &PlanContext<'_>, sink: &mut Sink<'_>) {
    for task in context.leaf_tasks() {
        let Some(due) = due_now(&task, context, sink) else {
            continue;
        };
        if due.last_day < due.as_of {
            continue;
        }
        let path = task.at.pointer("/due");
        let in_force = context.rulebook.parameter("due-soon", Some(due.as_of));
        let Some(value) = in_force.strictest() else {
            let parameter = Some("/options/rulebook/parameters/due-soon".to_owned());
            sink.skip(SkipReason::NoLimit, parameter, path);
            continue;
        };
        let soon = ParameterValue::as_count(value).unwrap_or_default();
        let Some(left) = context
            .last_days
            .working_days_after(due.as_of, due.last_day)
        else {
            sink.no_limit(path);
            continue;
        };
        if left > soon || !is_open(&task, context, sink) {
            continue;
        }
        sink.found(
            Draft::at(path)
                .subject(Shown::openly(task.task.subject()))
                .sources(context.own_clause(task.task.clause.as_deref()))
                .sources(context.rulebook.source_of(value))
                .param("lastDay", due.last_day)
                .param("workingDays", Fact::count(left)),
        );
    }
}
