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
    let options = &call.options;
    let mut prepared = Prepared::new(options)?;
    let mut validator = Validator::new(&prepared.rulebook, options.as_of);
    validator.indicator_names(options);
    validator.baselines(options);
    validator.registers(&call.registers);
    if let Some(plan) = &call.plan {
        validator.plan(plan);
    }
    validator.finish()?;
    if let (None, Some(plan)) = (&prepared.period, &call.plan) {
        prepared.basis.period = plan.period.clone().map(PeriodChoice::from);
        prepared.period = plan.period.clone().map(SchemedPeriod::from);
    }
    let wanted: Vec<&Indicator> = prepared
        .rulebook
        .indicators()
        .filter(|indicator| is_wanted(options, &indicator.id))
        .collect();
    check_groups(options, &wanted)?;
    let directory = call
        .plan
        .as_ref()
        .map_or_else(|| Directory::new(&[], None), directory);
    let last_days = call
        .plan
        .as_ref()
        .map(|plan| prepared.last_days(plan, &options.days));
    let results = kpi::measure(&Measurement {
        registers: &call.registers,
        plan: call.plan.as_ref(),
        directory: &directory,
        rulebook: &prepared.rulebook,
        conventions: prepared.conventions,
        as_of: options.as_of,
        period: prepared.period.as_ref(),
        by: &options.by.0,
        agency: options.agency.as_deref(),
        baselines: &options.baselines,
        wanted,
        last_days: last_days.as_ref(),
    });
    Ok(MeasureAnswer {
        basis: prepared.basis,
        results,
    })
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
