use crate::indicator::Indicator;
use crate::plan::Target;
use crate::rule::{Basis, Draft, Fact, Gravity, PlanContext, Sink, declare_rule, naming};
use crate::text::Shown;

declare_rule! {
    name: "target-denominator-drift",
    title: "Chỉ tiêu tính trên mẫu số khác nhau", "Targets on different denominators",
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
    // The last target so far on each indicator of a quantity: drift is reported link by link.
    let mut stated: Vec<(&Indicator, usize)> = Vec::new();
    for (index, second) in targets.iter().enumerate() {
        let known = || {
            let ids = second.indicators.iter();
            ids.filter_map(|id| context.rulebook.indicator(id))
        };
        let mut earlier: Vec<(usize, &str)> = Vec::new();
        for indicator in known() {
            let quantity = indicator.measures();
            let others = stated.iter().filter(|(other, first)| {
                other.measures() == quantity
                    && targets
                        .get(*first)
                        .is_some_and(|first| share_none(first, second))
            });
            let last = others.map(|(_, first)| *first).max();
            earlier.extend(last.map(|first| (first, quantity)));
        }
        earlier.sort_by_key(|(first, _)| *first);
        // Of two quantities in which it drifts from one target, the last is named.
        earlier.reverse();
        earlier.dedup_by_key(|(first, _)| *first);
        earlier.reverse();
        for indicator in known() {
            match stated
                .iter_mut()
                .find(|(other, _)| other.id == indicator.id)
            {
                Some((_, last)) => *last = index,
                None => stated.push((indicator, index)),
            }
        }
        for (first, quantity) in earlier {
            let Some(first) = targets.get(first) else {
                continue;
            };
            sink.found(
                Draft::at(format!("/plan/targets/{index}"))
                    .subject(Shown::openly(second.clause.as_ref().unwrap_or(&second.id)))
                    .modality(first.modality)
                    .modality(second.modality)
                    .sources(context.own_clause(first.clause.as_deref()))
                    .sources(context.own_clause(second.clause.as_deref()))
                    .param("quantity", Fact::of_ours(quantity))
                    .param("first", naming::target(first))
                    .param("second", naming::target(second))
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
