//! `compare_plans`: a plan beside what it implements.

use super::above::superior_of;
use super::call::ComparePlans;
use super::check::{CheckAnswer, directory, found};
use super::prepare::{AnswerBasis, Prepared};
use crate::compare::{DemandCoverage, RepeatedClause};
use crate::error::Error;
use crate::finding::{CompactFindings, Finding, Skipped};
use crate::json::{Wire as _, answer};
use crate::names::ByName;
use crate::rule::{ComparisonSubject, PlanContext};

answer! {
    /// What a plan makes of its superior.
    pub struct ComparePlansAnswer {
        /// What the answer rests on.
        pub basis: AnswerBasis,
        /// Every demand of the superior, and what the plan makes of it: targets, limits, reports,
        /// coordination, each in the order of the superior.
        pub coverage: Vec<DemandCoverage>,
        /// The clauses of the plan that mostly repeat a clause of the superior plan, with what they
        /// add, in the order of the plan.
        pub repeats: Vec<RepeatedClause>,
        /// What was found, in the order of the input, then by rule.
        pub findings: Vec<Finding>,
        /// The findings in columns, where `options.answer` asks for that: none is listed above then.
        pub compact: Option<CompactFindings>,
        /// How many findings of each rule are not listed, because there are more than
        /// `options.mostFindings`.
        pub more: ByName<u64>,
        /// What was not looked at, by rule.
        pub skipped: Vec<Skipped>,
    }
}

pub(super) fn answer(call: &ComparePlans, prepared: Prepared) -> Result<ComparePlansAnswer, Error> {
    let mut validator = prepared.rules_validator(&call.options);
    let superior = superior_of(Some(&call.superior), &mut validator)?;
    validator.plan(&call.plan);
    validator.finish()?;
    let directory = directory(&call.plan);
    let comparison = superior
        .map(|superior| superior.compare(&call.plan, &directory, &prepared.rulebook))
        .transpose()?;
    let subject = ComparisonSubject(PlanContext {
        superior: comparison.as_ref(),
        ..prepared.plan_context(&call.plan, &directory, &call.options)
    });
    let found = found(ComparePlans::shape(), &prepared, &call.options, &subject);
    let found = CheckAnswer::of(found, &call.options, prepared.basis);
    let (demands, repeats) = comparison.map_or((Vec::new(), None), |comparison| {
        (comparison.demands, comparison.repeats)
    });
    Ok(ComparePlansAnswer {
        basis: found.basis,
        coverage: demands,
        repeats: repeats.unwrap_or_default(),
        findings: found.findings,
        compact: found.compact,
        more: found.more,
        skipped: found.skipped,
    })
}
