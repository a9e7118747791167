use crate::finding::Severity;
use crate::rule::{Basis, Draft, Fact, Gravity, Sink, WaiverContext, declare_rule};

declare_rule! {
    name: "waiver-expired",
    title: "Miễn áp dụng đã hết hạn", "Waiver expired",
    area: Waiver,
    since: "0.1.0",
    severity: Gravity::Fixed(Severity::Warning),
    sources: Basis::Logic,
    condition: "Việc miễn áp dụng quy tắc đã hết hạn vào ngày xem xét.",
        "A waiver is over on the day that is looked at.",
    path: "/*/waiver/validTo",
    params: {
        rule: "the rule that was waived",
        validTo: "the last day of the waiver",
        day: "the first day of the meeting, or the day on which the plan is looked at",
    },
    reads: ["waiver/validTo", "waiver/rule", "sessions/*/start"],
    message: "Việc miễn áp dụng {rule} hết hạn ngày {validTo}, trước ngày {day}.",
        "The waiver of {rule} ended on {validTo}, before {day}.",
    help: "Gia hạn việc miễn áp dụng, hoặc thực hiện theo quy tắc.",
        "Have it extended, or follow the rule.",
    check: Waiver(check),
}

fn check(context: &WaiverContext<'_>, sink: &mut Sink<'_>) {
    let path = context.pointer("/validTo");
    match (context.is_over(), context.day) {
        (Some(true), Some(day)) => sink.found(
            Draft::at(path)
                .subject(context.subject.clone())
                .param("rule", context.rule_param())
                .param("validTo", Fact::optional(context.waiver.valid_to))
                .param("day", day),
        ),
        (None, _) => {
            let (reason, because) = context.undated.clone();
            sink.skip(reason, because, path);
        }
        _ => {}
    }
}
