use super::superior::{asked, figure, is_figure};
use crate::compare::{Comparison, CoverageOutcome};
use crate::finding::SkipReason;
use crate::rule::{Basis, Draft, Fact, Gravity, PlanContext, Sink, address, declare_rule};

declare_rule! {
    name: "target-missing-from-plan",
    title: "Thiếu chỉ tiêu của cấp trên", "Target of the superior missing",
    area: Target,
    since: "0.1.0",
    severity: Gravity::ByModality,
    sources: Basis::Logic,
    condition: "Kế hoạch không nêu một chỉ tiêu hoặc giới hạn của cấp trên.",
        "The plan does not speak of a target or limit of its superior.",
    path: "/plan/targets",
    params: {
        target: "the indicator, or the parameter that limits",
        comparator: "how the figure must stand to the value",
        value: "what the superior asks for",
        clause: "the clause of the superior",
        superior: "where it stands in the superior",
    },
    parameters: ["conference-limit-*", "meeting-limit-*", "conclusion-length", "discussion-share", "report-days-after-close"],
    message: "Kế hoạch không nêu nội dung của cấp trên ({clause}): {target} {comparator} {value}.",
        "The plan leaves out what its superior asks for ({clause}): {target} {comparator} {value}.",
    help: "Bổ sung vào kế hoạch, hoặc nêu rõ lý do không áp dụng.",
        "Add it to the plan, or say why it does not apply.",
    check: Superior(check),
}

fn check(context: &PlanContext<'_>, comparison: &Comparison, sink: &mut Sink<'_>) {
    for path in &comparison.unknown_limits {
        // What its words do not limit may be limited in the layer that is the plan.
        let rulebook = Some("/options/rulebook".to_owned());
        sink.skip(SkipReason::FieldMissing, rulebook, path.clone());
    }
    for coverage in comparison.demands.iter().filter(|demand| is_figure(demand)) {
        if coverage.outcome != CoverageOutcome::Missing {
            continue;
        }
        let (comparator, value) = asked(coverage.superior.figure);
        sink.found(
            Draft::at("/plan/targets")
                .subject(address(coverage.superior.clause.as_ref()))
                .modality(coverage.superior.figure.and_then(|figure| figure.modality))
                .sources(coverage.superior.source.clone())
                .param("target", figure(context, coverage))
                .param("comparator", comparator)
                .param("value", value)
                .param(
                    "clause",
                    Fact::optional(address(coverage.superior.clause.as_ref())),
                )
                .param("superior", Fact::of_ours(coverage.superior.path.as_str())),
        );
    }
}
