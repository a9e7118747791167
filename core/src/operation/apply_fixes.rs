//! `apply_fixes`: a text mended.

use super::call::ApplyFixes;
use super::prepare::{AnswerBasis, Prepared};
use crate::error::Error;
use crate::import::apply;
use crate::json::answer;

answer! {
    /// A text with its fixes.
    pub struct ApplyFixesAnswer {
        /// What the answer rests on.
        pub basis: AnswerBasis,
        /// The text as it is then.
        pub text: String,
    }
}

pub(super) fn answer(call: &ApplyFixes, prepared: Prepared) -> Result<ApplyFixesAnswer, Error> {
    Ok(ApplyFixesAnswer {
        text: apply(call.text.as_str(), &call.fixes)?,
        basis: prepared.basis,
    })
}
