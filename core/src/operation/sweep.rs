//! `sweep`: whether verdicts hold under every reading.

use super::call::Sweep;
use super::figures::Figures;
use super::prepare::{AnswerBasis, Prepared};
use crate::error::Error;
use crate::indicator::CONVENTION_NAMES;
use crate::json::answer;
use crate::kpi::{self, SweepResult};
use crate::options::Options;
use crate::plan::Plan;
use crate::register::Registers;
use crate::rulebook::Rulebook;

answer! {
    /// How every indicator stands under every reading.
    pub struct SweepAnswer {
        /// What the answer rests on.
        pub basis: AnswerBasis,
        /// The indicators in catalogue order, then by group.
        pub results: Vec<SweepResult>,
    }
}

pub(super) fn answer(call: &Sweep, prepared: Prepared) -> Result<SweepAnswer, Error> {
    sweep(&call.registers, call.plan.as_ref(), &call.options, prepared)
}

pub(super) fn sweep(
    registers: &Registers,
    plan: Option<&Plan>,
    options: &Options,
    prepared: Prepared,
) -> Result<SweepAnswer, Error> {
    let decided = |rulebook: &Rulebook| {
        let of_layers = rulebook.layers().map(|layer| &layer.conventions);
        let choices: Vec<_> = of_layers.chain([&options.conventions]).collect();
        let decides = |name: &str| choices.iter().rev().find_map(|choice| choice.decides(name));
        let names = CONVENTION_NAMES.iter().copied();
        let closed = names.filter(|name| decides(name) == Some(true));
        closed.collect::<Vec<_>>()
    };
    let figures = Figures::new(prepared, registers, plan, options)?;
    let results =
        figures.wanted(&|measurement| kpi::sweep(measurement, &decided(measurement.rulebook)))?;
    Ok(SweepAnswer {
        basis: figures.prepared.basis,
        results,
    })
}
