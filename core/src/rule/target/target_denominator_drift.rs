use crate::finding::Param;
use crate::indicator::Indicator;
use crate::plan::Target;
use crate::rule::{Basis, Draft, Gravity, PlanContext, Sink, declare_rule};

declare_rule! {
    name: "target-denominator-drift",
    area: Target,
    since: "0.1.0",
    severity: Gravity::ByModality,
    sources: Basis::Logic,
    condition: "Hai chỉ tiêu về cùng một đại lượng được tính trên hai mẫu số khác nhau.",
        "Two targets on one quantity count it among different things.",
    path: "/plan/targets/*",
    params: {
        quantity: "what both measure",
        first: "the target that is stated first",
        second: "the target that is stated later",
        firstIndicators: "the indicators of the first",
        secondIndicators: "the indicators of the second",
    },
    message: "Chỉ tiêu {second} ({secondIndicators}) đo cùng đại lượng với {first} ({firstIndicators}) nhưng trên mẫu số khác.",
        "Target {second} ({secondIndicators}) measures the same as {first} ({firstIndicators}), but among other things.",
    help: "Thống nhất một mẫu số; cho đến khi có ý kiến, cả hai cách tính đều được nêu.",
        "Settle on one denominator; until then both figures are given.",
    check: Plan(check),
}

fn check(context: &PlanContext<'_>, sink: &mut Sink<'_>) {
    let targets = &context.plan.targets;
    for (index, second) in targets.iter().enumerate() {
        for first in targets.iter().take(index) {
            let Some(quantity) = shared_quantity(context, first, second) else {
                continue;
            };
            sink.found(
                Draft::at(format!("/plan/targets/{index}"))
                    .subject(second.clause.as_deref().or(Some(&second.id)))
                    .modality(first.modality)
                    .modality(second.modality)
                    .sources(context.own_clause(first.clause.as_deref()))
                    .sources(context.own_clause(second.clause.as_deref()))
                    .param("quantity", quantity)
                    .param("first", Param::from(first.id.as_str()))
                    .param("second", second.id.as_str())
                    .param("firstIndicators", context.indicators(&first.indicators))
                    .param("secondIndicators", context.indicators(&second.indicators)),
            );
        }
    }
}

/// The quantity that two targets measure by indicators of which they share none.
fn shared_quantity<'a>(
    context: &'a PlanContext<'_>,
    first: &Target,
    second: &Target,
) -> Option<&'a str> {
    if first
        .indicators
        .iter()
        .any(|indicator| second.indicators.contains(indicator))
    {
        return None;
    }
    let quantity = |id: &String| context.rulebook.indicator(id).map(Indicator::quantity);
    let of_first: Vec<&str> = first.indicators.iter().filter_map(quantity).collect();
    second
        .indicators
        .iter()
        .filter_map(quantity)
        .find(|known| of_first.contains(known))
}
