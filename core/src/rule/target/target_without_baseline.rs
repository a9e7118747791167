use crate::rule::{Basis, Draft, Gravity, PlanContext, Sink, declare_rule};
use crate::text::Shown;

declare_rule! {
    name: "target-without-baseline",
    title: "Chỉ tiêu giảm thiếu số nền", "Reduction without a baseline",
    area: Target,
    since: "0.1.0",
    severity: Gravity::ByModality,
    sources: Basis::Logic,
    condition: "Chỉ tiêu giảm nhưng không có số nền để so sánh.",
        "A target asks for a reduction, and nothing says from what.",
    path: "/plan/targets/*",
    params: { indicator: "the indicator that needs a baseline" },
    message: "Chỉ tiêu giảm ({indicator}) nhưng không có số nền.",
        "The target asks for a reduction ({indicator}) without a baseline.",
    help: "Nêu số nền của năm trước và người quyết định số đó.",
        "Give last year's figure and who decided it.",
    check: Plan(check),
}

fn check(context: &PlanContext<'_>, sink: &mut Sink<'_>) {
    for (index, target) in context.plan.targets.iter().enumerate() {
        let mut distinct: Vec<&String> = target.indicators.iter().collect();
        distinct.sort();
        distinct.dedup();
        for id in distinct {
            let reduces = context
                .rulebook
                .indicator(id)
                .is_some_and(|indicator| indicator.figure.is_reduction());
            if reduces && !context.baselines.contains(&id.as_str()) {
                sink.found(
                    Draft::at(format!("/plan/targets/{index}"))
                        .subject(Shown::openly(target.clause.as_ref().unwrap_or(&target.id)))
                        .modality(target.modality)
                        .sources(context.own_clause(target.clause.as_deref()))
                        .param("indicator", context.indicator(id)),
                );
            }
        }
    }
}
