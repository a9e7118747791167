//! What operations that measure have in common.

use chrono::NaiveDate;

use super::check::directory_of;
use super::prepare::{Prepared, hold_to_a_century, no_as_of};
use super::validate::Validator;
use crate::error::{Code, Error};
use crate::indicator::Indicator;
use crate::kpi::{self, Baselines, IndicatorResult, Measurement, Tally};
use crate::message::Message;
use crate::names::Numbers;
use crate::options::{LaterRows, Options};
use crate::plan::Plan;
use crate::register::Registers;
use crate::rulebook::{PeriodChoice, SchemedPeriod};
use crate::text::each_in_backticks;

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
        mut prepared: Prepared,
        registers: &'a Registers,
        plan: Option<&'a Plan>,
        options: &'a Options,
    ) -> Result<Self, Error> {
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
        let named =
            |names: &'a [String]| -> Numbers<'a> { names.iter().map(String::as_str).collect() };
        let included = self.options.include.as_deref().map(named);
        let excluded = named(&self.options.exclude);
        let is_wanted = |indicator: &&Indicator| {
            let id = &indicator.id;
            included.as_ref().is_none_or(|included| included.has(id)) && !excluded.has(id)
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

/// Refuses options without a today (T-43), and groups, which neither forecast nor report has.
pub(super) fn dated(options: &Options) -> Result<NaiveDate, Error> {
    let Some(as_of) = options.as_of else {
        let message = Message::of(
            "thiếu mục `asOf`: chưa biết ngày đánh giá",
            "`asOf` is missing: there is no today without it",
            &[],
        );
        let help = Message::of(
            "hãy ghi ngày chốt số liệu để đánh giá",
            "state the day on which the data were looked at",
            &[],
        );
        return Err(no_as_of(message, help));
    };
    if !options.by.0.is_empty() {
        let message = Message::of(
            "dự báo và báo cáo không phân nhóm",
            "a forecast or report has no groups",
            &[],
        );
        let help = Message::of(
            "hãy bỏ `by`; để xem riêng một cơ quan, dùng `options.agency`",
            "leave `by` out, and use `options.agency` for one agency",
            &[],
        );
        return Err(Error::new(
            Code::UnknownName,
            "/options/by",
            message,
            Some(help),
        ));
    }
    Ok(as_of)
}
