//! `measure`: exact figures with verdicts.

use super::call::Measure;
use super::check::directory;
use super::prepare::{AnswerBasis, Prepared};
use super::validate::Validator;
use crate::agency::Directory;
use crate::error::{Code, Error};
use crate::indicator::Indicator;
use crate::json::answer;
use crate::kpi::{self, IndicatorResult, Measurement};
use crate::options::Options;
use crate::plan::Plan;
use crate::register::Registers;
use crate::rulebook::{PeriodChoice, SchemedPeriod};

answer! {
    /// Every indicator's figure.
    pub struct MeasureAnswer {
        /// What the answer rests on.
        pub basis: AnswerBasis,
        /// The indicators in catalogue order, then by group.
        pub results: Vec<IndicatorResult>,
    }
}

pub(super) fn measure(call: &Measure) -> Result<MeasureAnswer, Error> {
    let figures = Figures::new(&call.registers, call.plan.as_ref(), &call.options)?;
    let results = figures.results()?;
    Ok(MeasureAnswer {
        basis: figures.prepared.basis,
        results,
    })
}

/// Registers and a plan that are checked, with everything that their figures depend on.
#[derive(Debug)]
pub(super) struct Figures<'a> {
    pub(super) prepared: Prepared,
    registers: &'a Registers,
    plan: Option<&'a Plan>,
    options: &'a Options,
}

impl<'a> Figures<'a> {
    pub(super) fn new(
        registers: &'a Registers,
        plan: Option<&'a Plan>,
        options: &'a Options,
    ) -> Result<Self, Error> {
        let mut prepared = Prepared::new(options)?;
        let mut validator = Validator::new(&prepared.rulebook, options.as_of);
        validator.indicator_names(options);
        validator.baselines(options);
        validator.registers(registers);
        if let Some(plan) = plan {
            validator.plan(plan);
        }
        validator.finish()?;
        if let (None, Some(plan)) = (&prepared.period, plan) {
            prepared.basis.period = plan.period.clone().map(PeriodChoice::from);
            prepared.period = plan.period.clone().map(SchemedPeriod::from);
        }
        Ok(Self {
            prepared,
            registers,
            plan,
            options,
        })
    }

    /// Every wanted indicator.
    pub(super) fn results(&self) -> Result<Vec<IndicatorResult>, Error> {
        let wanted: Vec<&Indicator> = self
            .prepared
            .rulebook
            .indicators()
            .filter(|indicator| is_wanted(self.options, &indicator.id))
            .collect();
        check_groups(self.options, &wanted)?;
        Ok(self.over(self.prepared.period.as_ref(), wanted, kpi::measure))
    }

    /// What follows from the rows of a period.
    pub(super) fn over<T>(
        &self,
        period: Option<&SchemedPeriod>,
        wanted: Vec<&Indicator>,
        what: impl FnOnce(&Measurement<'_>) -> T,
    ) -> T {
        let directory = self
            .plan
            .map_or_else(|| Directory::new(&[], None), directory);
        let options = self.options;
        let last_days = self
            .plan
            .map(|plan| self.prepared.last_days(plan, &options.days));
        what(&Measurement {
            registers: self.registers,
            plan: self.plan,
            directory: &directory,
            rulebook: &self.prepared.rulebook,
            conventions: self.prepared.conventions,
            as_of: options.as_of,
            period,
            by: &options.by.0,
            agency: options.agency.as_deref(),
            baselines: &options.baselines,
            wanted,
            last_days: last_days.as_ref(),
        })
    }
}

fn is_wanted(options: &Options, id: &String) -> bool {
    (options.include.is_empty() || options.include.contains(id)) && !options.exclude.contains(id)
}

/// Every wanted indicator's rows must have what they are grouped by.
fn check_groups(options: &Options, wanted: &[&Indicator]) -> Result<(), Error> {
    let by = &options.by.0;
    for group in by {
        let fits = |indicator: &&&Indicator| group.fits(indicator.figure.rows());
        if let Some(stray) = wanted.iter().find(|indicator| !fits(indicator)) {
            let fitting: Vec<String> = wanted
                .iter()
                .filter(|indicator| by.iter().all(|by| by.fits(indicator.figure.rows())))
                .map(|indicator| format!("`{}`", indicator.id))
                .collect();
            let message = format!(
                "the rows of `{}` are not grouped by `{}`: {} have no such field",
                stray.id,
                group.name(),
                stray.figure.rows().label().en,
            );
            let help = if fitting.is_empty() {
                "group by one of them at a time".to_owned()
            } else {
                format!("name in `options.include` only: {}", fitting.join(", "))
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
