//! `check_rulebook`: layers that loosen, values that overlap or have no first day.

use super::call::CheckRulebook;
use super::check::{CheckAnswer, found};
use super::prepare::Prepared;
use crate::error::Error;
use crate::json::Wire as _;
use crate::rule::RulebookContext;

pub(super) fn answer(call: &CheckRulebook, mut prepared: Prepared) -> Result<CheckAnswer, Error> {
    let looked_at = call.rulebook.load("/rulebook")?;
    prepared.basis.look_at(&looked_at);
    prepared.rules_validator(&call.options).finish()?;
    let subject = RulebookContext {
        rulebook: &looked_at,
        data: looked_at.lowest(),
    };
    let found = found(CheckRulebook::shape(), &prepared, &call.options, &subject);
    Ok(CheckAnswer::of(found, &call.options, prepared.basis))
}
