//! `measure`: exact figures with verdicts; `sweep`: whether they hold under every reading.

use chrono::NaiveDate;

use super::call::{Measure, Sweep};
use super::check::directory_of;
use super::prepare::{AnswerBasis, Prepared, hold_to_a_century};
use super::validate::Validator;
use crate::error::{Code, Error};
use crate::indicator::{CONVENTION_NAMES, Indicator};
use crate::json::{Json, Wire as _, answer, as_read};
use crate::kpi::{self, Baselines, IndicatorResult, Measurement, SweepResult, Tally};
use crate::message::Message;
use crate::names::Numbers;
use crate::options::{LaterRows, Options};
use crate::plan::Plan;
use crate::register::Registers;
use crate::rulebook::{PeriodChoice, Rulebook, SchemedPeriod};
use crate::text::each_in_backticks;

answer! {
    /// Every indicator's figure.
    pub struct MeasureAnswer {
        /// What the answer rests on.
        pub basis: AnswerBasis,
        /// The indicators in catalogue order, then by group.
        pub results: Vec<IndicatorResult>,
    }
}

answer! {
    /// How every indicator stands under every reading.
    pub struct SweepAnswer {
        /// What the answer rests on.
        pub basis: AnswerBasis,
        /// The indicators in catalogue order, then by group.
        pub results: Vec<SweepResult>,
    }
}

pub(super) fn measure(call: &Measure) -> Result<MeasureAnswer, Error> {
    measured(call, &Tally::default())
}

fn measured(call: &Measure, tally: &Tally) -> Result<MeasureAnswer, Error> {
    let figures = Figures::new(&call.registers, call.plan.as_ref(), &call.options)?;
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
        return measured(&call, tally);
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
    let figures = Figures::new(&call.registers, call.plan.as_ref(), &call.options)?;
    let tally = figures.wanted(&kpi::tally)?;
    Ok(tally.of_setting(setting(&call)))
}

/// What tallies must have in common.
fn setting(call: &Measure) -> String {
    Json::List(vec![call.options.json(), call.plan.json()]).to_canonical()
}

pub(super) fn sweep(call: &Sweep) -> Result<SweepAnswer, Error> {
    let decided = |rulebook: &Rulebook| {
        let of_layers = rulebook.layers().map(|layer| &layer.conventions);
        let choices: Vec<_> = of_layers.chain([&call.options.conventions]).collect();
        let decides = |name: &str| choices.iter().rev().find_map(|choice| choice.decides(name));
        let names = CONVENTION_NAMES.iter().copied();
        let closed = names.filter(|name| decides(name) == Some(true));
        closed.collect::<Vec<_>>()
    };
    let figures = Figures::new(&call.registers, call.plan.as_ref(), &call.options)?;
    let results =
        figures.wanted(&|measurement| kpi::sweep(measurement, &decided(measurement.rulebook)))?;
    Ok(SweepAnswer {
        basis: figures.prepared.basis,
        results,
    })
}

/// Registers and a plan that are checked, with everything that their figures depend on.
#[derive(Debug)]
pub(super) struct Figures<'a> {
    pub(super) prepared: Prepared,
    registers: &'a Registers,
    /// For how many meetings each stands; for itself where nothing is stated.
    pub(super) alike: &'a [i64],
    plan: Option<&'a Plan>,
    options: &'a Options,
}

/// Refuses a plan whose own time, or the time since it was issued, is too long to be looked at.
fn hold_plan(plan: &Plan, as_of: Option<NaiveDate>) -> Result<(), Error> {
    match (&plan.period, plan.issued_on().zip(as_of)) {
        (Some(period), _) => hold_to_a_century(period.start(), period.end(), "/plan/period"),
        (None, Some((issued, as_of))) => hold_to_a_century(issued, as_of, "/options/asOf"),
        (None, None) => Ok(()),
    }
}

impl<'a> Figures<'a> {
    pub(super) fn new(
        registers: &'a Registers,
        plan: Option<&'a Plan>,
        options: &'a Options,
    ) -> Result<Self, Error> {
        let mut prepared = Prepared::new(options)?;
        let refused = options.later != Some(LaterRows::LeaveOut);
        let not_after = options.as_of.filter(|_| refused);
        let mut validator = Validator::new(&prepared.rulebook, not_after).of_figures();
        validator.indicator_names(options);
        let period = prepared.period.as_ref().map(|stated| &stated.period);
        let period = period.or_else(|| plan?.period.as_ref());
        validator.baselines(options, period.map(crate::calendar::Period::year));
        validator.registers(registers);
        if let Some(plan) = plan {
            validator.plan(plan);
        }
        validator.finish()?;
        if let (None, Some(plan)) = (&prepared.period, plan) {
            hold_plan(plan, options.as_of)?;
            prepared.basis.period = plan.period.clone().map(PeriodChoice::from);
            prepared.period = plan.period.clone().map(SchemedPeriod::from);
        }
        prepared.hold_compared()?;
        Ok(Self {
            prepared,
            registers,
            alike: &[],
            plan,
            options,
        })
    }

    /// Every wanted indicator.
    pub(super) fn results(&self) -> Result<Vec<IndicatorResult>, Error> {
        self.wanted(&|measurement| kpi::measure(measurement, &Tally::default()))
    }

    /// What follows for the indicators that are wanted.
    pub(super) fn wanted<T>(&self, what: &dyn Fn(&Measurement<'_>) -> T) -> Result<T, Error> {
        let named = |names: &'a [String]| names.iter().map(String::as_str).collect();
        let (included, excluded): (Numbers<'a>, Numbers<'a>) =
            (named(&self.options.include), named(&self.options.exclude));
        let is_wanted = |indicator: &&Indicator| {
            let id = &indicator.id;
            (included.len() == 0 || included.has(id)) && !excluded.has(id)
        };
        let indicators = self.prepared.rulebook.indicators();
        let wanted: Vec<&Indicator> = indicators.filter(is_wanted).collect();
        check_groups(self.options, &wanted)?;
        Ok(self.over(self.prepared.period.as_ref(), &wanted, what))
    }

    /// What follows from the rows of a period.
    pub(super) fn over<T>(
        &self,
        period: Option<&SchemedPeriod>,
        wanted: &[&Indicator],
        what: impl FnOnce(&Measurement<'_>) -> T,
    ) -> T {
        let directory = directory_of(self.plan);
        let options = self.options;
        let baselines = Baselines::new(&options.baselines, &options.by.0, &directory);
        what(&Measurement {
            registers: self.registers,
            alike: self.alike,
            plan: self.plan,
            directory: &directory,
            rulebook: &self.prepared.rulebook,
            conventions: self.prepared.conventions,
            as_of: options.as_of,
            period,
            compared: self.prepared.compared.as_ref(),
            is_aside: false,
            by: &options.by.0,
            agency: options.agency.as_deref(),
            baselines: &baselines,
            wanted,
            local_days: &options.days,
        })
    }
}

/// Every wanted indicator's rows must have what they are grouped by.
fn check_groups(options: &Options, wanted: &[&Indicator]) -> Result<(), Error> {
    let by = &options.by.0;
    for group in by {
        let fits = |indicator: &&&Indicator| group.fits(indicator.figure.rows());
        if let Some(stray) = wanted.iter().find(|indicator| !fits(indicator)) {
            let fitting: Vec<&str> = wanted
                .iter()
                .filter(|indicator| by.iter().all(|by| by.fits(indicator.figure.rows())))
                .map(|indicator| indicator.id.as_str())
                .collect();
            let message = Message::of(
                "số liệu của `{}` không phân nhóm được theo `{}`: {} không có trường này",
                "the rows of `{}` are not grouped by `{}`: {} have no such field",
                &[&stray.id, &group.name(), &stray.figure.rows().label()],
            );
            let help = if fitting.is_empty() {
                Message::of(
                    "hãy phân nhóm theo từng cách một",
                    "group by one of them at a time",
                    &[],
                )
            } else {
                Message::of(
                    "ở `options.include` chỉ ghi: {}",
                    "name in `options.include` only: {}",
                    &[&each_in_backticks(&fitting)],
                )
            };
            return Err(Error::new(
                Code::UnknownName,
                "/options/by",
                message,
                Some(help),
            ));
        }
    }
    Ok(())
}
