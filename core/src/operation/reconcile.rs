//! `reconcile`: published figures held against each other.

use super::call::Reconcile;
use super::prepare::{AnswerBasis, Prepared};
use crate::error::Error;
use crate::json::answer;
use crate::kpi::{self, ReconciledClaim};

answer! {
    /// What became of each claim.
    pub struct ReconcileAnswer {
        /// What the answer rests on.
        pub basis: AnswerBasis,
        /// The claims, in the order of the call.
        pub claims: Vec<ReconciledClaim>,
    }
}

pub(super) fn answer(call: &Reconcile, prepared: Prepared) -> Result<ReconcileAnswer, Error> {
    Ok(ReconcileAnswer {
        claims: kpi::reconcile(&call.figures, &call.claims)?,
        basis: prepared.basis,
    })
}
