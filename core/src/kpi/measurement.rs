//! What a measurement depends on.

use chrono::NaiveDate;

use super::baseline::Baselines;
use super::group::GroupKey;
use super::rows::{Row, register_rows};
use super::task_rows::PlanRows;
use crate::agency::Directory;
use crate::calendar::{Period, PeriodName};
use crate::indicator::{BaselinePolicy, Conventions, Indicator, ReductionPath, Rows};
use crate::options::{Baseline, GroupBy};
use crate::plan::Plan;
use crate::register::Registers;
use crate::rulebook::{CALENDAR, LocalDay, Rulebook, SchemedPeriod};
use crate::schedule::LastDays;

/// Everything that a measurement depends on.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Measurement<'a> {
    pub(crate) registers: &'a Registers,
    /// For how many meetings each of the register stands; for itself where nothing is stated.
    pub(crate) alike: &'a [i64],
    pub(crate) plan: Option<&'a Plan>,
    pub(crate) directory: &'a Directory<'a>,
    pub(crate) rulebook: &'a Rulebook,
    pub(crate) conventions: Conventions,
    pub(crate) as_of: Option<NaiveDate>,
    pub(crate) period: Option<&'a SchemedPeriod>,
    /// The period with which figures are compared.
    pub(crate) compared: Option<&'a SchemedPeriod>,
    /// Whether the period is not the one that is asked for, but one that it is held against.
    pub(crate) is_aside: bool,
    pub(crate) by: &'a [GroupBy],
    pub(crate) agency: Option<&'a str>,
    pub(crate) baselines: &'a Baselines<'a>,
    pub(crate) wanted: &'a [&'a Indicator],
    pub(crate) local_days: &'a [LocalDay],
}

/// The rows of the registers, each kind read once.
#[derive(Debug)]
pub(super) struct RegisterRows<'a> {
    registers: &'a Registers,
    known: Vec<(Rows, Option<Vec<Row<'a>>>)>,
}

impl<'a> RegisterRows<'a> {
    pub(super) fn new(registers: &'a Registers) -> Self {
        Self {
            registers,
            known: Vec::new(),
        }
    }

    pub(super) fn of(&mut self, kind: Rows) -> Option<&[Row<'a>]> {
        if !self.known.iter().any(|(known, _)| *known == kind) {
            self.known.push((kind, register_rows(kind, self.registers)));
        }
        let of_kind = self.known.iter().find(|(known, _)| *known == kind);
        of_kind?.1.as_deref()
    }
}

/// Whether the rows come from a plan, so that no part of a register holds them.
pub(super) fn hangs_on_plan(rows: Rows) -> bool {
    matches!(rows, Rows::Tasks | Rows::DueTasks | Rows::DueReports)
}

impl<'a> Measurement<'a> {
    /// The days that figures are about.
    pub(super) fn days(&self) -> Option<&'a Period> {
        self.period.map(|stated| &stated.period)
    }

    /// Whether a baseline is cut as the figures are (T-14).
    pub(super) fn fits_scheme(&self, baseline: &Baseline) -> bool {
        if baseline.is_counted() && baseline.scheme.is_none() {
            return true;
        }
        let own = self.period.map_or(CALENDAR, |stated| &stated.scheme);
        baseline.scheme.as_deref().unwrap_or(CALENDAR) == own
    }

    /// What rows of the plan are made from.
    pub(super) fn plan_rows(&self) -> Option<PlanRows<'a>> {
        let plan = self.plan?;
        Some(PlanRows {
            plan,
            directory: self.directory,
            as_of: self.as_of,
            period: self.days(),
            conventions: self.conventions,
            last_days: LastDays::new(
                plan,
                self.days(),
                self.as_of,
                self.rulebook,
                self.conventions,
                self.local_days,
            ),
        })
    }

    /// Whether the months or quarters of a group lie in the period.
    pub(super) fn is_group_in_time(&self, key: &GroupKey) -> bool {
        let Some(stated) = self.period else {
            return true;
        };
        let part = |name: &str| Period::named(PeriodName::parse(name)?, stated.windows);
        let meets = |part: Period| {
            stated.period.contains(part.start()) || stated.period.contains(part.end())
        };
        self.by.iter().zip(key).all(|(by, name)| match (by, name) {
            (GroupBy::Month | GroupBy::Quarter, Some(name)) => part(name).is_some_and(meets),
            _ => true,
        })
    }

    /// Whether what is measured of a group is as long as what its baseline is of: years, or a month or
    /// quarter that has a baseline of its own.
    pub(super) fn is_as_long_as_baseline(&self, group: &GroupKey) -> bool {
        let Some(stated) = self.period else {
            return false;
        };
        let is_within = |name: &str| {
            let part = PeriodName::parse(name).and_then(|name| Period::named(name, stated.windows));
            part.is_some_and(|part| {
                stated.period.contains(part.start()) && stated.period.contains(part.end())
            })
        };
        let parts = self.by.iter().zip(group);
        let mut parts = parts.filter_map(|(by, name)| match by {
            GroupBy::Month | GroupBy::Quarter => name.as_deref(),
            _ => None,
        });
        match parts.next() {
            Some(part) => is_within(part) || parts.any(is_within),
            None => stated.period.is_whole_years(),
        }
    }

    /// Whether a policy can be applied to a group: what is given may be missing, but no other policy
    /// is a reading of figures that do not exist.
    pub(super) fn has_figures(
        &self,
        policy: BaselinePolicy,
        indicator: &Indicator,
        group: &GroupKey,
    ) -> bool {
        let fitting = self.baselines.of_group(&indicator.id, group);
        let mut fitting = fitting.iter();
        policy == BaselinePolicy::Given || fitting.any(|known| known.under(policy).is_some())
    }

    /// The baseline of a group, and how many years of reduction lie between it and the period.
    pub(super) fn baseline(
        &self,
        indicator: &Indicator,
        group: &GroupKey,
    ) -> Option<(&'a Baseline, i64)> {
        // Without a period there is no year before it.
        let year = i64::from(self.days()?.year());
        let fitting = self.baselines.of_group(&indicator.id, group);
        let years_before = |baseline: &Baseline| year.checked_sub(self.year_of(baseline)?);
        // A figure of the same scheme speaks before one that only shows that another is there.
        let best = |wanted: &dyn Fn(&Baseline) -> bool| {
            let of_year = || fitting.iter().copied().filter(|baseline| wanted(baseline));
            let same = of_year().find(|baseline| self.fits_scheme(baseline));
            same.or_else(|| of_year().next())
        };
        let one = |found: Option<&'a Baseline>| found.map(|baseline| (baseline, 1));
        let dated = match self.conventions.reduction_path {
            ReductionPath::YearOnYear => one(best(&|known| years_before(known) == Some(1))),
            ReductionPath::FixedBase => {
                let earlier = |known: &&Baseline| years_before(known).filter(|years| *years > 0);
                let same = fitting.iter().filter(|known| self.fits_scheme(known));
                let first = same.filter_map(earlier).max();
                let first = first.or_else(|| fitting.iter().filter_map(earlier).max());
                first.and_then(|years| {
                    Some((best(&|known| years_before(known) == Some(years))?, years))
                })
            }
        };
        // A figure without a year is taken at its word.
        dated.or_else(|| one(best(&|known| self.year_of(known).is_none())))
    }
}
