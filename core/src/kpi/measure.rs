//! One pass over the rows for every indicator, and a verdict for every group.

use super::baseline::group_of;
use super::counts::GroupTally;
use super::earlier::Earlier;
use super::group::GroupKey;
use super::measurement::{Measurement, RegisterRows, hangs_on_plan};
use super::result::IndicatorResult;
use super::rows::Row;
use super::tally::{Groups, Tally};
use crate::indicator::{Indicator, JointTarget, Rows};
use crate::options::{Baseline, GroupBy};

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

impl<'a> Measurement<'a> {
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
        groups.hide_secret();
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
}
