use std::collections::BTreeMap;

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
    let quantities: BTreeMap<&str, &str> = context
        .rulebook
        .indicators()
        .map(|known| (known.id.as_str(), known.quantity()))
        .collect();
    // The last target on each quantity so far, by indicator: drift is reported link by link.
    let mut stated: BTreeMap<&str, BTreeMap<&str, usize>> = BTreeMap::new();
    for (index, second) in targets.iter().enumerate() {
        let mut earlier: BTreeMap<usize, &str> = BTreeMap::new();
        for indicator in &second.indicators {
            let Some(quantity) = quantities.get(indicator.as_str()) else {
                continue;
            };
            let by_indicator = stated.entry(quantity).or_default();
            let others = by_indicator.values().copied().filter(|first| {
                targets
                    .get(*first)
                    .is_some_and(|first| share_none(first, second))
            });
            earlier.extend(others.max().map(|first| (first, *quantity)));
        }
        for indicator in &second.indicators {
            if let Some(quantity) = quantities.get(indicator.as_str()) {
                stated.entry(quantity).or_default().insert(indicator, index);
            }
        }
        for (first, quantity) in earlier {
            let Some(first) = targets.get(first) else {
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
                    .param("first", first.id.as_str())
                    .param("second", second.id.as_str())
                    .param("firstIndicators", context.indicators(&first.indicators))
                    .param("secondIndicators", context.indicators(&second.indicators)),
            );
        }
    }
}

/// Two targets that share an indicator are restated, not drifting.
fn share_none(first: &Target, second: &Target) -> bool {
    !first
        .indicators
        .iter()
        .any(|indicator| second.indicators.contains(indicator))
}
