use crate::rule::{Basis, Draft, Gravity, PlanContext, Sink, declare_rule};
use crate::text::Shown;

declare_rule! {
    name: "target-joins-two-measures",
    title: "Chỉ tiêu gộp nhiều phép đo", "Target joins several measures",
    area: Target,
    since: "0.1.0",
    severity: Gravity::ByModality,
    sources: Basis::Logic,
    condition: "Một chỉ tiêu gộp nhiều phép đo, nên không rõ tính chung hay tính riêng.",
        "One target joins several measures, and does not say whether each or all together must reach it.",
    path: "/plan/targets/*/indicators",
    params: { indicators: "the indicators that it joins" },
    message: "Một chỉ tiêu gộp nhiều phép đo ({indicators}); chưa rõ từng phép đo hay tính chung phải đạt.",
        "One target joins several measures ({indicators}); it does not say whether each or all together must reach it.",
    help: "Tách thành từng chỉ tiêu; ở đây mỗi phép đo được đánh giá riêng.",
        "State a target for each; here each measure is judged by itself.",
    check: Plan(check),
}

fn check(context: &PlanContext<'_>, sink: &mut Sink<'_>) {
    for (index, target) in context.plan.targets.iter().enumerate() {
        let first = target.indicators.first();
        if target.indicators.iter().any(|other| Some(other) != first) {
            sink.found(
                Draft::at(format!("/plan/targets/{index}/indicators"))
                    .subject(Shown::openly(target.clause.as_ref().unwrap_or(&target.id)))
                    .modality(target.modality)
                    .sources(context.own_clause(target.clause.as_deref()))
                    .param("indicators", context.indicators(&target.indicators)),
            );
        }
    }
}
