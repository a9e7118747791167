use super::{ends_on_a_day, last_day_now, without_register};
use crate::finding::{Severity, SkipReason};
use crate::names::Numbers;
use crate::register::TaskEventKind;
use crate::rule::{Basis, Draft, Fact, Gravity, PlanContext, Sink, declare_rule};
use crate::text::Shown;

declare_rule! {
    name: "recorded-late",
    title: "Ghi nhận hoàn thành chậm", "Recorded late",
    area: Task,
    since: "0.1.0",
    severity: Gravity::Fixed(Severity::Info),
    sources: Basis::Logic,
    condition: "Nhiệm vụ hoàn thành đúng hạn nhưng được ghi nhận sau ngày hạn cuối.",
        "A task was done in time, but that was recorded after its last day.",
    path: "/registers/taskEvents/*/recordedOn",
    params: {
        lastDay: "the last day of the task",
        happenedOn: "the day on which it was done",
        recordedOn: "the day on which that was recorded",
        days: "how many days later",
    },
    conventions: ["roll", "countFrom"],
    message: "Nhiệm vụ hoàn thành ngày {happenedOn}, đúng hạn ({lastDay}), nhưng ghi nhận ngày {recordedOn}, trễ {days} ngày.",
        "The task was done on {happenedOn}, in time ({lastDay}), but recorded on {recordedOn}, {days} days later.",
    help: "Ghi nhận kết quả ngay khi hoàn thành; khi tính tỷ lệ đúng hạn, nêu rõ tính theo ngày thực hiện hay ngày ghi nhận.",
        "Record what is done at once; with every rate of what was on time, say which of the two days counts.",
    check: Plan(check),
}

fn check(context: &PlanContext<'_>, sink: &mut Sink<'_>) {
    let tasks = &context.plan.tasks;
    let ids: Numbers<'_> = tasks.iter().map(|task| task.id.as_str()).collect();
    let events = context
        .registers
        .and_then(|known| known.task_events.as_ref());
    if events.is_none() {
        let ends = tasks
            .iter()
            .enumerate()
            .filter(|(_, task)| ends_on_a_day(task));
        ends.for_each(|(index, _)| without_register(sink, format!("/plan/tasks/{index}/due")));
    }
    for (index, event) in events.into_iter().flatten().enumerate() {
        let number = ids.get(&event.task);
        let known = number.and_then(|number| tasks.get(number).zip(Some(number)));
        // It may be of another plan, or misspelt.
        let Some((task, number)) = known else {
            let path = format!("/registers/taskEvents/{index}/task");
            sink.skip(
                SkipReason::NeedsOthers,
                Some("/plan/tasks".to_owned()),
                path,
            );
            continue;
        };
        if event.kind != Some(TaskEventKind::Completed) || !ends_on_a_day(task) {
            continue;
        }
        let Some(last_day) = last_day_now(task, context) else {
            // Days that are counted from an event are not known before it.
            sink.field_missing(format!("/plan/tasks/{number}/due"));
            continue;
        };
        let path = format!("/registers/taskEvents/{index}/recordedOn");
        let (Some(happened), Some(recorded)) = (event.happened_on, event.recorded_on) else {
            sink.field_missing(path);
            continue;
        };
        if happened <= last_day && last_day < recorded {
            let days = recorded.signed_duration_since(happened).num_days();
            sink.found(
                Draft::at(path)
                    .subject(Shown::openly(task.subject()))
                    .param("lastDay", last_day)
                    .param("happenedOn", happened)
                    .param("recordedOn", recorded)
                    .param("days", Fact::count(days)),
            );
        }
    }
}
