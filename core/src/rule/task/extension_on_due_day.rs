use crate::finding::Severity;
use crate::rule::{Basis, Draft, Fact, Gravity, PlanContext, Sink, TaskContext, declare_rule};
use crate::text::Shown;

declare_rule! {
    name: "extension-on-due-day",
    title: "Gia hạn khi đã đến hạn", "Extended on the last day",
    area: Task,
    since: "0.1.0",
    severity: Gravity::Fixed(Severity::Info),
    sources: Basis::Logic,
    condition: "Nhiệm vụ được gia hạn vào đúng ngày đến hạn hoặc sau đó.",
        "A deadline was extended on its last day, or later.",
    path: "/plan/tasks/*/extensions/*/grantedOn",
    params: {
        grantedOn: "when the extension was granted",
        lastDay: "the last day of the deadline that it extends",
        daysAfter: "how many days after that day it was granted",
        newLastDay: "the last day of the new deadline",
    },
    conventions: ["roll", "countFrom"],
    message: "Cần giải trình, không phải kết luận vi phạm: gia hạn ngày {grantedOn}, hạn khi đó là ngày {lastDay} (sau hạn {daysAfter} ngày); hạn mới: {newLastDay}.",
        "To be explained, not a verdict: extended on {grantedOn}, when the last day was {lastDay} ({daysAfter} days after it); new last day: {newLastDay}.",
    help: "Nêu lý do gia hạn sát hạn; đề nghị gia hạn trước ngày đến hạn.",
        "Say why it was extended so late; ask for extensions before the last day.",
    check: Plan(check),
}

fn check(context: &PlanContext<'_>, sink: &mut Sink<'_>) {
    for task in context.leaf_tasks() {
        extensions(context, &task, sink);
    }
}

/// Holds each extension against the deadline that held until then.
fn extensions(context: &PlanContext<'_>, task: &TaskContext<'_>, sink: &mut Sink<'_>) {
    let mut due = task.task.due.as_ref();
    for (index, extension) in task.task.extensions_as_granted() {
        let at = |key: &str| task.at.pointer(&format!("/extensions/{index}/{key}"));
        let last_day = due.and_then(|due| context.last_days.of(due));
        due = extension.due.as_ref();
        let (Some(granted), Some(last_day)) = (extension.granted_on, last_day) else {
            sink.field_missing(at("grantedOn"));
            continue;
        };
        if granted < last_day {
            continue;
        }
        let new = due.and_then(|due| context.last_days.of(due));
        let after = granted.signed_duration_since(last_day).num_days();
        sink.found(
            Draft::at(at("grantedOn"))
                .subject(Shown::openly(task.task.subject()))
                .param("grantedOn", granted)
                .param("lastDay", last_day)
                .param("daysAfter", Fact::count(after))
                .param("newLastDay", Fact::optional(new)),
        );
    }
}
