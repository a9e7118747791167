use super::superior::{asked, figure, is_figure, period};
use crate::compare::{Comparison, CoverageOutcome};
use crate::rule::{Basis, Draft, Fact, Gravity, PlanContext, Sink, address, declare_rule};

declare_rule! {
    name: "target-weaker-than-superior",
    title: "Chỉ tiêu thấp hơn cấp trên", "Target weaker than the superior's",
    area: Target,
    since: "0.1.0",
    severity: Gravity::ByModality,
    sources: Basis::Logic,
    condition: "Chỉ tiêu hoặc giới hạn của kế hoạch lỏng hơn của cấp trên.",
        "A target or limit of the plan is looser than that of its superior.",
    path: "/{plan/targets/*,plan/tasks/*/*,options/rulebook/parameters/*/*}",
    params: {
        target: "the indicator, or the parameter that limits",
        comparator: "how the figure must stand to the value of the superior",
        value: "what the superior asks for",
        period: "for which period, where that is stated: a name, or two days",
        clause: "the clause of the superior",
        superior: "where it stands in the superior",
        plannedComparator: "how the figure must stand to the value of the plan",
        plannedValue: "what the plan asks for",
        plannedPeriod: "for which period, where that is stated",
    },
    parameters: ["conference-limit-*", "meeting-limit-*", "conclusion-length", "discussion-share", "report-days-after-close"],
    message: "{target}: kế hoạch nêu {plannedComparator} {plannedValue}{plannedPeriod}, lỏng hơn mức của cấp trên ({clause}): {comparator} {value}{period}.",
        "{target}: the plan says {plannedComparator} {plannedValue}{plannedPeriod}, looser than its superior ({clause}): {comparator} {value}{period}.",
    help: "Nâng lên ít nhất bằng mức của cấp trên, cho cả kỳ mà cấp trên nêu.",
        "Raise it at least to what the superior asks for, for all of its period.",
    check: Superior(check),
}

fn check(context: &PlanContext<'_>, comparison: &Comparison, sink: &mut Sink<'_>) {
    for coverage in comparison.demands.iter().filter(|demand| is_figure(demand)) {
        let (Some(statement), CoverageOutcome::Weaker) = (&coverage.plan, coverage.outcome) else {
            continue;
        };
        let (comparator, value) = asked(coverage.superior.figure);
        let (planned_comparator, planned_value) = asked(statement.figure);
        sink.found(
            Draft::at(statement.path.as_str())
                .subject(address(statement.clause.as_ref()))
                .modality(coverage.superior.figure.and_then(|figure| figure.modality))
                .sources(coverage.superior.source.clone())
                .sources(statement.source.clone())
                .param("target", figure(context, coverage))
                .param("comparator", comparator)
                .param("value", value)
                .param("period", period(coverage.superior.period.as_ref()))
                .param(
                    "clause",
                    Fact::optional(address(coverage.superior.clause.as_ref())),
                )
                .param("superior", Fact::of_ours(coverage.superior.path.as_str()))
                .param("plannedComparator", planned_comparator)
                .param("plannedValue", planned_value)
                .param("plannedPeriod", period(statement.period.as_ref())),
        );
    }
}
