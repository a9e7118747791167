//! `rulebook`: a rulebook that comes with the library.

use super::call::RulebookCall;
use super::prepare::{AnswerBasis, Prepared};
use crate::error::Error;
use crate::json::answer;
use crate::rulebook::{RulebookChoice, RulebookData};

answer! {
    /// A rulebook as data.
    pub struct RulebookAnswer {
        /// What the answer rests on.
        pub basis: AnswerBasis,
        /// The layer that was asked for; what it extends is shown by its own id.
        pub rulebook: RulebookData,
    }
}

pub(super) fn answer(call: &RulebookCall, mut prepared: Prepared) -> Result<RulebookAnswer, Error> {
    if let Some(id) = &call.id {
        prepared.rulebook = RulebookChoice::Id(id.clone()).load("/id")?;
        prepared.basis.look_at(&prepared.rulebook);
    }
    Ok(RulebookAnswer {
        rulebook: prepared.rulebook.lowest().clone(),
        basis: prepared.basis,
    })
}
