use crate::finding::Severity;
use crate::rule::{Basis, Draft, Gravity, Sink, WaiverContext, declare_rule};
use crate::text::stated;

declare_rule! {
    name: "waiver-without-authority",
    title: "Miễn áp dụng chưa có người cho phép", "Waiver without authority",
    area: Waiver,
    since: "0.1.0",
    severity: Gravity::Fixed(Severity::Warning),
    sources: Basis::Logic,
    condition: "Việc miễn áp dụng quy tắc chưa nêu người cho phép.",
        "A waiver does not say who granted it.",
    path: "/*/waiver/authority",
    params: { rule: "the rule that is waived" },
    reads: ["waiver/authority", "waiver/rule"],
    message: "Việc miễn áp dụng {rule} chưa nêu người cho phép nên không có hiệu lực.",
        "The waiver of {rule} does not say who granted it, and does not hold.",
    help: "Ghi rõ người hoặc cơ quan cho phép và văn bản cho phép.",
        "State who granted it, and in which document.",
    check: Waiver(check),
}

fn check(context: &WaiverContext<'_>, sink: &mut Sink<'_>) {
    if stated(context.waiver.authority.as_ref()).is_none() {
        sink.found(
            Draft::at(context.pointer("/authority"))
                .subject(context.subject.clone())
                .param("rule", context.rule_param()),
        );
    }
}
