use chrono::NaiveDate;

use crate::plan::Target;
use crate::rule::{Basis, Draft, Fact, Gravity, PlanContext, Sink, declare_rule, naming};
use crate::text::Shown;

declare_rule! {
    name: "target-restated-differently",
    title: "Chỉ tiêu nêu lại khác đi", "Target restated differently",
    area: Target,
    since: "0.1.0",
    severity: Gravity::ByModality,
    sources: Basis::Logic,
    condition: "Cùng một chỉ tiêu được nêu lại với trị số, phép so sánh hoặc mức độ khác.",
        "One target is stated again with another value, comparator or modality.",
    path: "/plan/targets/*",
    params: {
        first: "the target that is stated first",
        second: "the target that is stated later",
        differs: "what differs: value, comparator, modality",
    },
    message: "Chỉ tiêu {second} nêu lại {first} nhưng khác về: {differs}.",
        "Target {second} restates {first} with another: {differs}.",
    help: "Thống nhất cách nêu; cho đến khi có ý kiến, mức chặt hơn được áp dụng.",
        "State it in one way; until then the stricter one holds.",
    check: Plan(check),
}

fn check(context: &PlanContext<'_>, sink: &mut Sink<'_>) {
    let targets = &context.plan.targets;
    // The last statement of each indicator so far, by the time that it is for: a chain of
    // restatements is reported link by link.
    let mut stated: Vec<(&str, Time, usize)> = Vec::new();
    for (index, second) in targets.iter().enumerate() {
        let time = time(second);
        let mut earlier: Vec<usize> = Vec::new();
        for indicator in &second.indicators {
            let last = stated
                .iter()
                .filter(|(known, other, _)| {
                    known == indicator && (time.is_none() || other.is_none() || *other == time)
                })
                .map(|(.., index)| *index)
                .max();
            earlier.extend(last.filter(|last| *last != index));
            let same =
                |(known, other, _): &&mut (&str, Time, usize)| known == indicator && *other == time;
            match stated.iter_mut().find(same) {
                Some((.., last)) => *last = index,
                None => stated.push((indicator, time, index)),
            }
        }
        earlier.sort_unstable();
        earlier.dedup();
        for first in earlier.into_iter().filter_map(|first| targets.get(first)) {
            let differs = differences(first, second);
            if !differs.is_empty() {
                sink.found(
                    Draft::at(format!("/plan/targets/{index}"))
                        .subject(Shown::openly(second.clause.as_ref().unwrap_or(&second.id)))
                        .modality(first.modality)
                        .modality(second.modality)
                        .sources(context.own_clause(first.clause.as_deref()))
                        .sources(context.own_clause(second.clause.as_deref()))
                        .param("first", naming::target(first))
                        .param("second", naming::target(second))
                        .param("differs", Fact::list(differs)),
                );
            }
        }
    }
}

/// The time that a target is for. Targets for two stated and different times may well differ.
type Time = Option<(NaiveDate, NaiveDate)>;

fn time(target: &Target) -> Time {
    let period = target.period.as_ref()?;
    Some((period.start(), period.end()))
}

fn differences(first: &Target, second: &Target) -> Vec<Fact> {
    let mut differs = Vec::new();
    if first.value != second.value {
        differs.push(Fact::term("value", "trị số", "value"));
    }
    if first.comparator != second.comparator {
        differs.push(Fact::term("comparator", "phép so sánh", "comparator"));
    }
    if first.modality != second.modality {
        differs.push(Fact::term("modality", "mức độ ràng buộc", "modality"));
    }
    differs
}
