use super::Outcome;
use crate::finding::Severity;
use crate::rule::{Basis, Draft, Gravity, Sink, WaiverContext, declare_rule};

declare_rule! {
    name: "waiver-unused",
    title: "Miễn áp dụng không cần đến", "Waiver not needed",
    area: Waiver,
    since: "0.1.0",
    severity: Gravity::Fixed(Severity::Info),
    sources: Basis::Logic,
    condition: "Việc miễn áp dụng quy tắc không che điều gì: quy tắc không nêu vấn đề tại đó.",
        "A waiver covers nothing: its rule finds nothing there.",
    path: "/*/waiver/rule",
    params: { rule: "the rule that is waived" },
    reads: ["waiver/rule", "waiver/authority", "waiver/validTo"],
    message: "Việc miễn áp dụng {rule} không cần đến: quy tắc này không nêu vấn đề nào tại đây.",
        "The waiver of {rule} is not needed: the rule finds nothing here.",
    help: "Bỏ việc miễn áp dụng, hoặc sửa lại tên quy tắc được miễn.",
        "Remove the waiver, or correct the name of the rule.",
    check: Waiver(check),
}

fn check(context: &WaiverContext<'_>, sink: &mut Sink<'_>) {
    let path = context.pointer("/rule");
    if context.rule().is_none() {
        return sink.field_missing(path);
    }
    if !context.holds() {
        return;
    }
    match &context.outcome {
        Outcome::Used => {}
        Outcome::Unknown((reason, because)) => sink.skip(*reason, because.clone(), path),
        Outcome::Unused => sink.found(
            Draft::at(path)
                .subject(context.subject.clone())
                .param("rule", context.rule_param()),
        ),
    }
}
