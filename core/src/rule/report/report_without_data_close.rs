use crate::finding::Severity;
use crate::rule::{Basis, Draft, Gravity, PlanContext, Sink, declare_rule};
use crate::text::Shown;

declare_rule! {
    name: "report-without-data-close",
    title: "Chưa nêu ngày chốt số liệu", "No close of data",
    area: Report,
    since: "0.1.0",
    severity: Gravity::Fixed(Severity::Warning),
    sources: Basis::Clauses(&[("nd-09-2019", "Đ.7"), ("le-chan-2026", "II.5.3")]),
    condition: "Chế độ báo cáo không nêu thời gian chốt số liệu.",
        "A reporting duty does not say when the data are closed.",
    path: "/plan/reporting/*/dataClose",
    params: {},
    message: "Chưa nêu thời gian chốt số liệu của báo cáo.",
        "The report has no day on which its data are closed.",
    help: "Nêu ngày chốt số liệu; nếu không, ngày chốt theo quy định chung được áp dụng.",
        "State the day; without it, the general rule on data closes is applied.",
    check: Plan(check),
}

fn check(context: &PlanContext<'_>, sink: &mut Sink<'_>) {
    for (index, duty) in context.plan.reporting.iter().enumerate() {
        // Without a cycle there is no period whose data could be closed.
        if duty.cycle.is_none() && duty.data_close.is_none() {
            sink.field_missing(format!("/plan/reporting/{index}/cycle"));
        } else if duty.data_close.is_none() {
            sink.found(
                Draft::at(format!("/plan/reporting/{index}/dataClose"))
                    .subject(Shown::openly(duty.clause.as_ref().unwrap_or(&duty.id)))
                    .sources(context.own_clause(duty.clause.as_deref())),
            );
        }
    }
}
