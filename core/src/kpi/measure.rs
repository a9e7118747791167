//! One pass over the rows for every indicator, and a verdict for every group.

use chrono::NaiveDate;

use super::baseline::{Baselines, group_of};
use super::counts::GroupTally;
use super::earlier::Earlier;
use super::group::GroupKey;
use super::result::IndicatorResult;
use super::rows::{Row, register_rows};
use super::tally::{Groups, Tally};
use super::task_rows::PlanRows;
use crate::agency::Directory;
use crate::calendar::{Period, PeriodName};
use crate::indicator::{Conventions, Indicator, JointTarget, Rows};
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

    fn of(&mut self, kind: Rows) -> Option<&[Row<'a>]> {
        if !self.known.iter().any(|(known, _)| *known == kind) {
            self.known.push((kind, register_rows(kind, self.registers)));
        }
        let of_kind = self.known.iter().find(|(known, _)| *known == kind);
        of_kind?.1.as_deref()
    }
}

/// Every wanted indicator, in catalogue order, then by group. What was tallied elsewhere counts
/// with the rows of the registers.
pub(crate) fn measure(call: &Measurement<'_>, more: &Tally) -> Vec<IndicatorResult> {
    let mut rows = RegisterRows::new(call.registers);
    let mut results = Vec::new();
    for indicator in call.wanted {
        let Some(mut groups) = call.counted(indicator, &mut rows, more) else {
            results.push(call.without_rows(indicator));
            continue;
        };
        let earlier = call.earlier(indicator, &mut rows, more);
        earlier.spell(&mut groups.spelled);
        for key in call.keys(indicator, &[&groups], &earlier) {
            let none = GroupTally::default();
            let tally = groups.get(&key).unwrap_or(&none);
            results.push(call.result(indicator, &key, tally, &groups.spelled, &earlier));
        }
    }
    results
}

/// What the registers come to for every wanted indicator that counts rows of a register.
pub(crate) fn tally(call: &Measurement<'_>) -> Tally {
    let mut rows = RegisterRows::new(call.registers);
    let mut tally = Tally::default();
    let all = call.wanted.iter().copied();
    for indicator in all.filter(|indicator| !hangs_on_plan(indicator.figure.rows())) {
        if let Some(rows) = rows.of(indicator.figure.rows()) {
            tally.add(
                &call.key_in_tally(indicator),
                &call.grouped(indicator, rows),
            );
        }
        call.tally_earlier(indicator, &mut rows, &mut tally);
    }
    tally
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

    /// What the rows of an indicator come to, and of those that a joint target adds to it. Nothing
    /// if a register, or the plan, is unknown.
    pub(super) fn counted(
        &self,
        indicator: &Indicator,
        rows: &mut RegisterRows<'_>,
        more: &Tally,
    ) -> Option<Groups> {
        let mut groups = self.counted_alone(indicator, rows, more)?;
        if self.conventions.joint_target == JointTarget::Pooled {
            for partner in self.partners(indicator) {
                groups.merge(&self.counted_alone(partner, rows, more)?);
            }
        }
        Some(groups)
    }

    pub(super) fn counted_alone(
        &self,
        indicator: &Indicator,
        rows: &mut RegisterRows<'_>,
        more: &Tally,
    ) -> Option<Groups> {
        let kind = indicator.figure.rows();
        if hangs_on_plan(kind) {
            return Some(self.grouped(indicator, &self.rows_of_plan(kind)?));
        }
        let here = rows.of(kind);
        let here = here.map(|rows| self.grouped(indicator, rows));
        let Some(elsewhere) = more.of(&self.key_in_tally(indicator)) else {
            return here;
        };
        let mut groups = here.unwrap_or_default();
        groups.merge(elsewhere);
        Some(groups)
    }

    /// Under which name a tally keeps what was counted of an indicator.
    pub(super) fn key_in_tally(&self, indicator: &Indicator) -> String {
        let days = self.days().filter(|_| self.is_aside);
        days.map_or_else(
            || indicator.id.clone(),
            |days| format!("{}\n{}\n{}", indicator.id, days.start(), days.end()),
        )
    }

    fn rows_of_plan(&self, rows: Rows) -> Option<Vec<Row<'a>>> {
        let rows_of = self.plan_rows()?;
        let registers = self.registers;
        match rows {
            Rows::DueTasks => Some(rows_of.due_tasks(registers.task_events.as_ref()?)),
            Rows::DueReports => Some(rows_of.due_reports(registers.reports.as_ref()?)),
            _ => Some(rows_of.tasks()),
        }
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

    /// The groups that an indicator is shown for, in their order; without any, the one of nothing.
    pub(super) fn keys(
        &self,
        indicator: &Indicator,
        counted: &[&Groups],
        earlier: &Earlier,
    ) -> Vec<GroupKey> {
        let mut keys: Vec<GroupKey> = Vec::new();
        if !self.by.is_empty() {
            // A group none of whose rows belongs is no group of this indicator.
            for groups in counted {
                keys.extend(groups.with_rows().cloned());
            }
            // A baseline makes its group, also where nothing was left of it.
            if indicator.figure.is_reduction() {
                let held = self.baselines.of_indicator(&indicator.id).iter();
                keys.extend(held.filter_map(|baseline| self.key_of_baseline(baseline)));
                keys.extend(self.earlier_keys(indicator, earlier));
            }
            keys.sort();
            keys.dedup();
        }
        if keys.is_empty() {
            keys.push(Vec::new());
        }
        keys
    }

    fn key_of_baseline(&self, baseline: &Baseline) -> Option<GroupKey> {
        let wanted = self.agency.map(|agency| self.directory.key(agency));
        let by_agency = self.by.contains(&GroupBy::Agency);
        let key = group_of(baseline, self.by, self.directory);
        let of_wanted = !by_agency || wanted.is_none() || key.contains(&wanted);
        let complete = key.iter().all(Option::is_some) && self.is_group_in_time(&key);
        (complete && of_wanted).then_some(key)
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
}
