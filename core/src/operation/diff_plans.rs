//! `diff_plans`: what changed from one version of a plan to the next.

use super::call::DiffPlans;
use super::prepare::{AnswerBasis, Prepared};
use crate::compare::{self, Change};
use crate::error::Error;
use crate::json::answer;

answer! {
    /// What changed from one version of a plan to the next.
    pub struct DiffPlansAnswer {
        /// What the answer rests on.
        pub basis: AnswerBasis,
        /// Every value that is not what it was, in the order of the model.
        pub changes: Vec<Change>,
    }
}

pub(super) fn answer(call: &DiffPlans, prepared: Prepared) -> Result<DiffPlansAnswer, Error> {
    let mut validator = prepared.validator();
    validator.plan_at("before", &call.before);
    validator.plan_at("after", &call.after);
    validator.finish()?;
    Ok(DiffPlansAnswer {
        changes: compare::diff(&call.before, &call.after),
        basis: prepared.basis,
    })
}
