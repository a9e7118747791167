use super::{Sent, rounds_by_now};
use crate::finding::{Severity, SkipReason};
use crate::names::Numbers;
use crate::rule::{Basis, Draft, Fact, Gravity, PlanContext, Sink, declare_rule};
use crate::text::Shown;

declare_rule! {
    name: "report-missing",
    title: "Chưa gửi báo cáo", "Report missing",
    area: Report,
    since: "0.1.0",
    severity: Gravity::Fixed(Severity::Error),
    sources: Basis::Logic,
    condition: "Đã qua ngày hạn cuối mà chưa có báo cáo nào được gửi.",
        "The last day for a report has passed, and none was sent.",
    path: "/plan/reporting/*/due",
    params: {
        lastDay: "the last day for the report",
        days: "how many days ago that was",
    },
    conventions: ["roll", "countFrom", "clockStop"],
    message: "Chưa có báo cáo cho kỳ đến hạn ngày {lastDay}, đã quá hạn {days} ngày.",
        "There is no report for the round due on {lastDay}, {days} days ago.",
    help: "Gửi báo cáo; nếu đã gửi thì ghi ngày gửi và kỳ báo cáo vào sổ theo dõi.",
        "Send the report; if it was sent, record the day and the period that it is for.",
    check: Plan(check),
}

fn check(context: &PlanContext<'_>, sink: &mut Sink<'_>) {
    rounds_by_now(context, sink, &mut |duty, path, due, sent, sink| {
        let Some(as_of) = context.as_of.filter(|_| sent == Sent::Nothing) else {
            return;
        };
        let days = as_of.signed_duration_since(due).num_days();
        if days > 0 {
            sink.found(
                Draft::at(path)
                    .subject(Shown::openly(duty.clause.as_ref().unwrap_or(&duty.id)))
                    .sources(context.own_clause(duty.clause.as_deref()))
                    .param("lastDay", due)
                    .param("days", Fact::count(days)),
            );
        }
    });
    let duties: Numbers<'_> = context
        .plan
        .reporting
        .iter()
        .map(|duty| duty.id.as_str())
        .collect();
    let reports = context.registers.and_then(|known| known.reports.as_ref());
    for (index, report) in reports.into_iter().flatten().enumerate() {
        // It may be for another plan, or misspelt.
        if !duties.has(&report.duty) {
            let path = format!("/registers/reports/{index}/duty");
            sink.skip(
                SkipReason::NeedsOthers,
                Some("/plan/reporting".to_owned()),
                path,
            );
        }
    }
}
