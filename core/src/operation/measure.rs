//! `measure`: exact figures with verdicts.

use super::call::Measure;
use super::figures::Figures;
use super::prepare::{AnswerBasis, Prepared};
use crate::error::{Code, Error};
use crate::json::{Json, Wire as _, answer, as_read};
use crate::kpi::{self, IndicatorResult, Tally};
use crate::message::Message;
use crate::options::Options;
use crate::plan::Plan;
use crate::register::Registers;

answer! {
    /// Every indicator's figure.
    pub struct MeasureAnswer {
        /// What the answer rests on.
        pub basis: AnswerBasis,
        /// The indicators in catalogue order, then by group.
        pub results: Vec<IndicatorResult>,
    }
}

pub(super) fn answer(call: &Measure, prepared: Prepared) -> Result<MeasureAnswer, Error> {
    let (plan, none) = (call.plan.as_ref(), Tally::default());
    measured(&call.registers, plan, &call.options, prepared, &none)
}

pub(super) fn measured(
    registers: &Registers,
    plan: Option<&Plan>,
    options: &Options,
    prepared: Prepared,
    tally: &Tally,
) -> Result<MeasureAnswer, Error> {
    let figures = Figures::new(prepared, registers, plan, options)?;
    let results = figures.wanted(&|measurement| kpi::measure(measurement, tally))?;
    Ok(MeasureAnswer {
        basis: figures.prepared.basis,
        results,
    })
}

/// Measures as [`measure`](crate::measure()) does, with what was tallied elsewhere added to the rows of
/// the call.
///
/// # Errors
///
/// Every problem of the input, each with its code and place; see [`Error`]. `out-of-range` at
/// `/options` if the tally is of a call with other options or another plan.
///
/// # Examples
///
/// See [`Tally`].
pub fn measure_tallied(call: &Measure, tally: &Tally) -> Result<MeasureAnswer, Error> {
    let call = as_read(call)?;
    if tally.fits(&setting(&call)) {
        let (plan, options) = (call.plan.as_ref(), &call.options);
        return measured(
            &call.registers,
            plan,
            options,
            Prepared::new(options)?,
            tally,
        );
    }
    let message = Message::of(
        "phần đã đếm thuộc một lần gọi có tùy chọn khác hoặc kế hoạch khác",
        "the tally is of a call with other options or another plan",
        &[],
    );
    let help = Message::of(
        "hãy đếm mọi phần với tùy chọn và kế hoạch của lần gọi này",
        "tally every part with the options and the plan of this call",
        &[],
    );
    Err(Error::new(
        Code::OutOfRange,
        "/options",
        message,
        Some(help),
    ))
}

/// Counts the rows of the registers, without a verdict; tallies of parts are added up with
/// [`Tally::merge`].
///
/// # Errors
///
/// Every problem of the input, each with its code and place; see [`Error`].
///
/// # Examples
///
/// See [`Tally`].
pub fn tally(call: &Measure) -> Result<Tally, Error> {
    let call = as_read(call)?;
    let prepared = Prepared::new(&call.options)?;
    let figures = Figures::new(prepared, &call.registers, call.plan.as_ref(), &call.options)?;
    let tally = figures.wanted(&kpi::tally)?;
    Ok(tally.of_setting(setting(&call)))
}

/// What tallies must have in common.
fn setting(call: &Measure) -> String {
    Json::List(vec![call.options.json(), call.plan.json()]).to_canonical()
}
