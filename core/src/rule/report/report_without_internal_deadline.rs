use crate::finding::Severity;
use crate::rule::{Basis, Draft, Fact, Gravity, PlanContext, Sink, declare_rule};
use crate::text::Shown;

declare_rule! {
    name: "report-without-internal-deadline",
    title: "Chưa nêu hạn gửi báo cáo", "No deadline for a report",
    area: Report,
    since: "0.1.0",
    severity: Gravity::Fixed(Severity::Warning),
    sources: Basis::Clauses(&[("nd-09-2019", "Đ.8.5.b"), ("le-chan-2026", "IV.3")]),
    condition: "Nghĩa vụ báo cáo không nêu thời hạn gửi.",
        "A reporting duty does not say until when the report is sent.",
    path: "/plan/reporting/*/due",
    params: {
        reporter: "who reports, or null",
        recipient: "to whom, or null",
        route: "through whom, or null",
    },
    message: "Nghĩa vụ báo cáo chưa có thời hạn gửi (cơ quan báo cáo: {reporter}; cơ quan nhận: {recipient}; gửi qua: {route}).",
        "The reporting duty states no deadline (reporter: {reporter}; addressee: {recipient}; through: {route}).",
    help: "Nêu thời hạn nội bộ, trước thời hạn báo cáo cấp trên, cho từng cấp.",
        "State an internal deadline for each level, ahead of the one for the superior body.",
    check: Plan(check),
}

fn check(context: &PlanContext<'_>, sink: &mut Sink<'_>) {
    for (index, duty) in context.plan.reporting.iter().enumerate() {
        if duty.due.is_some() {
            continue;
        }
        let named = |text: &Option<String>| {
            text.as_ref().map_or(Fact::NOTHING, |text| {
                let name = context.directory.label(text);
                Fact::named(Shown::openly(text), Shown::openly(name))
            })
        };
        sink.found(
            Draft::at(format!("/plan/reporting/{index}/due"))
                .subject(Shown::openly(duty.clause.as_ref().unwrap_or(&duty.id)))
                .sources(context.own_clause(duty.clause.as_deref()))
                .param("reporter", named(&duty.reporter))
                .param("recipient", named(&duty.recipient))
                .param("route", named(&duty.route)),
        );
    }
}
