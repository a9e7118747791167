//! One pass over the rows for every indicator, and a verdict for every group.

use chrono::NaiveDate;

use super::group::{GroupKey, Spelled, group_of, named};
use super::reading::{READINGS, Reading};
use super::result::IndicatorResult;
use super::rows::{Row, RowDay, register_rows};
use super::tally::{Entry, Exclusion, Tally};
use super::task_rows::PlanRows;
use crate::agency::Directory;
use crate::calendar::{Period, PeriodName, Windows};
use crate::indicator::{Conventions, Figure, Indicator, RowField, Rows};
use crate::json::Wire as _;
use crate::names::Numbers;
use crate::options::{Baseline, GroupBy};
use crate::plan::Plan;
use crate::register::Registers;
use crate::rulebook::{CALENDAR, Rulebook, SchemedPeriod};
use crate::schedule::LastDays;

/// Everything that a measurement depends on.
#[derive(Debug)]
pub(crate) struct Measurement<'a> {
    pub(crate) registers: &'a Registers,
    pub(crate) plan: Option<&'a Plan>,
    pub(crate) directory: &'a Directory<'a>,
    pub(crate) rulebook: &'a Rulebook,
    pub(crate) conventions: Conventions,
    pub(crate) as_of: Option<NaiveDate>,
    pub(crate) period: Option<&'a SchemedPeriod>,
    pub(crate) by: &'a [GroupBy],
    pub(crate) agency: Option<&'a str>,
    pub(crate) baselines: &'a [Baseline],
    pub(crate) wanted: Vec<&'a Indicator>,
    /// The last days of the plan's deadlines; there where a plan is.
    pub(crate) last_days: Option<&'a LastDays<'a>>,
}

/// The tally of each group of rows.
#[derive(Debug, Default)]
struct Tallied<'a> {
    /// Each group, and the number under which it stands.
    keys: Numbers<'static>,
    groups: Vec<(GroupKey, Tally)>,
    spelled: Spelled<'a>,
}

impl Tallied<'_> {
    /// The number of a group, which is new if it was not met.
    fn number(&mut self, group: GroupKey) -> usize {
        let number = self.keys.number(group.json().to_canonical());
        if number == self.groups.len() {
            self.groups.push((group, Tally::default()));
        }
        number
    }
}

/// Every wanted indicator, in catalogue order, then by group.
pub(crate) fn measure(call: &Measurement<'_>) -> Vec<IndicatorResult> {
    let mut rows: Vec<(Rows, Option<Vec<Row<'_>>>)> = Vec::new();
    let mut results = Vec::new();
    for indicator in &call.wanted {
        let kind = indicator.figure.rows();
        if !rows.iter().any(|(known, _)| *known == kind) {
            rows.push((kind, call.rows(kind)));
        }
        let of_kind = rows.iter().find(|(known, _)| *known == kind);
        match of_kind.and_then(|(_, rows)| rows.as_ref()) {
            None => results.push(call.without_rows(indicator)),
            Some(rows) => {
                let tallied = call.tallies(indicator, rows);
                // An indicator without any group is shown all the same.
                if tallied.groups.is_empty() {
                    results.push(call.result(indicator, &Vec::new(), &Tally::default()));
                }
                for (group, tally) in &tallied.groups {
                    let mut result = call.result(indicator, group, tally);
                    result.group = named(call.by, group, &tallied.spelled);
                    results.push(result);
                }
            }
        }
    }
    results
}

impl<'a> Measurement<'a> {
    /// The days that figures are about.
    pub(super) fn days(&self) -> Option<&'a Period> {
        self.period.map(|stated| &stated.period)
    }

    fn windows(&self) -> Windows {
        self.period
            .map_or(Windows::CALENDAR, |stated| stated.windows)
    }

    /// Whether a baseline is cut as the figures are (T-14).
    pub(super) fn fits_scheme(&self, baseline: &Baseline) -> bool {
        let own = self.period.map_or(CALENDAR, |stated| &stated.scheme);
        baseline.scheme.as_deref().unwrap_or(CALENDAR) == own
    }

    /// The rows of a kind, or nothing if the register, or the plan, is unknown.
    fn rows(&self, rows: Rows) -> Option<Vec<Row<'a>>> {
        let plan = || self.plan_rows();
        let registers = self.registers;
        match rows {
            Rows::Tasks => Some(plan()?.tasks()),
            Rows::DueTasks => Some(plan()?.due_tasks(registers.task_events.as_ref()?)),
            Rows::DueReports => Some(plan()?.due_reports(registers.reports.as_ref()?)),
            other => register_rows(other, registers),
        }
    }

    /// What rows of the plan are made from.
    pub(super) fn plan_rows(&self) -> Option<PlanRows<'a>> {
        Some(PlanRows {
            plan: self.plan?,
            directory: self.directory,
            as_of: self.as_of,
            period: self.days(),
            conventions: self.conventions,
            last_days: self.last_days?,
        })
    }

    fn tallies<'r>(&self, indicator: &Indicator, rows: &[Row<'r>]) -> Tallied<'r> {
        let mut tallied = Tallied::default();
        if self.by.is_empty() {
            tallied.groups.push((Vec::new(), Tally::default()));
        }
        let wanted = self.agency.map(|agency| self.directory.key(agency));
        let by_agency = self.by.contains(&GroupBy::Agency);
        for row in rows.iter().filter(|row| self.is_in_time(row)) {
            let agency = row.agency().filter(|_| by_agency || wanted.is_some());
            let key = agency.map(|agency| self.directory.key(agency));
            let key_is_missing = key.is_none();
            if wanted.is_some() && !key_is_missing && key != wanted {
                continue;
            }
            if let (Some(agency), Some(key)) = (agency, key)
                && self.directory.one(agency).is_none()
            {
                tallied.spelled.add(key, agency);
            }
            let number = if self.by.is_empty() {
                0
            } else {
                tallied.number(group_of(row, self.by, self.directory, self.windows()))
            };
            let Some((_, tally)) = tallied.groups.get_mut(number) else {
                continue;
            };
            if leaves_out_secret(&indicator.figure) && row.is_secret() {
                // Not even what a secret row is worth, or whose it is, is looked at.
                tally.secret = true;
            } else if wanted.is_some() && key_is_missing {
                // Whose row it is, is not stated: it may be of the one that is asked for.
                self.enter_unknown(indicator, row, tally);
            } else {
                self.enter(indicator, row, tally);
            }
        }
        // A group none of whose rows belongs is no group of this indicator.
        if !self.by.is_empty() {
            tallied.groups.retain(|(_, tally)| !tally.is_empty());
            let kept = tallied.groups.iter();
            tallied.keys = kept.map(|(group, _)| group.json().to_canonical()).collect();
        }
        // A baseline makes its group, also where nothing was left of it.
        for baseline in self
            .baselines
            .iter()
            .filter(|held| held.indicator == indicator.id)
        {
            let key = self.baseline_group(baseline);
            let of_wanted = !by_agency || wanted.is_none() || key.contains(&wanted);
            let complete = !self.by.is_empty()
                && key.iter().all(Option::is_some)
                && self.is_group_in_time(&key);
            if indicator.figure.is_reduction() && complete && of_wanted {
                tallied.number(key);
            }
        }
        tallied.groups.sort_by(|(a, _), (b, _)| a.cmp(b));
        tallied
    }

    /// Whether the months or quarters of a group lie in the period.
    fn is_group_in_time(&self, key: &GroupKey) -> bool {
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

    /// The group that a baseline is for.
    pub(super) fn baseline_group(&self, baseline: &Baseline) -> GroupKey {
        let name = |by: &GroupBy| {
            let name = baseline.group.get(by.name())?;
            Some(match by {
                GroupBy::Agency => self.directory.key(name),
                _ => name.clone(),
            })
        };
        self.by.iter().map(name).collect()
    }

    fn is_in_time(&self, row: &Row<'_>) -> bool {
        match row.day() {
            RowDay::On(day) => self.days().is_none_or(|period| period.contains(day)),
            RowDay::Always | RowDay::Unknown => true,
            RowDay::Never => false,
        }
    }

    /// Adds a row that may belong, if its filter does not say that it does not.
    fn enter_unknown(&self, indicator: &Indicator, row: &Row<'_>, tally: &mut Tally) {
        let field = |field| row.field(field, Reading::all()[0], &self.conventions);
        let out = indicator.figure.belongs().passes(&field) == Some(false);
        if !out && row.exclusion(self.directory).is_none() {
            tally.settle(Entry::Excluded(Exclusion::Unknown));
        }
    }

    /// Adds one row to a tally, once or for each reading.
    fn enter(&self, indicator: &Indicator, row: &Row<'_>, tally: &mut Tally) {
        let figure = &indicator.figure;
        let reads_mode = reads(figure, RowField::Mode) && row.is_hybrid(&self.conventions);
        let reads_category = tells_category(figure) && row.is_unclassified();
        let readings: [Reading; READINGS] = Reading::all();
        if reads_mode || reads_category {
            tally.leave_open(|index| {
                let reading = readings.get(index).copied().unwrap_or(Reading::all()[0]);
                self.entry(figure, row, reading)
            });
            return;
        }
        let entry = self.entry(figure, row, Reading::all()[0]);
        let once = matches!(
            figure,
            Figure::Reduction(count) | Figure::Count(count) if count.distinct == Some(true)
        );
        if once {
            tally.settle_once(entry, row.id());
        } else {
            tally.settle(entry);
        }
    }

    fn entry(&self, figure: &Figure, row: &Row<'_>, reading: Reading) -> Entry {
        let field = |field| row.field(field, reading, &self.conventions);
        match figure.belongs().passes(&field) {
            Some(false) if row.is_unclassified() && tells_category(figure) => {
                return if self.belongs_otherwise(figure, row, reading) {
                    Entry::Excluded(Exclusion::Unclassified)
                } else {
                    Entry::Outside
                };
            }
            Some(false) => return Entry::Outside,
            belongs => {
                if let Some(reason) = row.exclusion(self.directory) {
                    return Entry::Excluded(reason);
                }
                if belongs.is_none() || (row.day() == RowDay::Unknown && self.period.is_some()) {
                    return Entry::Excluded(Exclusion::Unknown);
                }
            }
        }
        if reads(figure, RowField::Mode)
            && row.is_hybrid(&self.conventions)
            && reading.hybrid == crate::indicator::HybridCountsAs::Excluded
        {
            return Entry::Excluded(Exclusion::Hybrid);
        }
        match figure.numerator().map(|filter| filter.passes(&field)) {
            None => Entry::Counted(false),
            Some(Some(in_numerator)) => Entry::Counted(in_numerator),
            Some(None) => Entry::Excluded(Exclusion::Unknown),
        }
    }

    /// Whether an unclassified row that stays outside would belong if it were read the other way.
    fn belongs_otherwise(&self, figure: &Figure, row: &Row<'_>, reading: Reading) -> bool {
        Reading::all()
            .into_iter()
            .filter(|other| {
                other.hybrid == reading.hybrid && other.unclassified != reading.unclassified
            })
            .any(|other| {
                let field = |field| row.field(field, other, &self.conventions);
                figure.belongs().passes(&field) == Some(true)
                    && row.exclusion(self.directory).is_none()
            })
    }
}

fn leaves_out_secret(figure: &Figure) -> bool {
    matches!(figure, Figure::Share(share) if share.without_secret == Some(true))
}

pub(super) fn reads(figure: &Figure, field: RowField) -> bool {
    figure
        .filters()
        .any(|filter| filter.fields().contains(&field))
}

/// Whether it matters to the figure if something is a conference or a meeting.
pub(super) fn tells_category(figure: &Figure) -> bool {
    ["conference", "meeting"].iter().any(|name| {
        figure
            .filters()
            .any(|filter| filter.tells(RowField::Category, name))
    })
}
