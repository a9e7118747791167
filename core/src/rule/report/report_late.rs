use super::{Sent, rounds_by_now};
use crate::finding::Severity;
use crate::rule::{Basis, Draft, Fact, Gravity, PlanContext, Sink, declare_rule};
use crate::text::Shown;

declare_rule! {
    name: "report-late",
    title: "Báo cáo gửi chậm", "Late report",
    area: Report,
    since: "0.1.0",
    severity: Gravity::Fixed(Severity::Warning),
    sources: Basis::Logic,
    condition: "Báo cáo được gửi sau ngày hạn cuối.",
        "A report was sent after its last day.",
    path: "/plan/reporting/*/due",
    params: {
        lastDay: "the last day for the report",
        sentOn: "the day on which the first report for it was sent",
        days: "how many days late",
    },
    conventions: ["roll", "countFrom", "clockStop"],
    message: "Báo cáo đến hạn ngày {lastDay} được gửi ngày {sentOn}, chậm {days} ngày.",
        "The report due on {lastDay} was sent on {sentOn}, {days} days late.",
    help: "Nêu lý do gửi chậm; đặt hạn nội bộ sớm hơn cho kỳ sau.",
        "Say why it was late, and set an earlier day within the ward for the next one.",
    check: Plan(check),
}

fn check(context: &PlanContext<'_>, sink: &mut Sink<'_>) {
    rounds_by_now(context, sink, &mut |duty, path, due, sent, sink| {
        let Sent::On(first) = sent else { return };
        let days = first.signed_duration_since(due).num_days();
        if days > 0 {
            sink.found(
                Draft::at(path)
                    .subject(Shown::openly(duty.clause.as_ref().unwrap_or(&duty.id)))
                    .sources(context.own_clause(duty.clause.as_deref()))
                    .param("lastDay", due)
                    .param("sentOn", first)
                    .param("days", Fact::count(days)),
            );
        }
    });
}
