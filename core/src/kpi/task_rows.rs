//! Rows that come from a plan: its tasks, the tasks that are due, the reports that are due.

use chrono::{Datelike as _, NaiveDate};

use super::counts::Exclusion;
use super::rows::{DueRow, Row, TaskRow};
use crate::agency::Directory;
use crate::calendar::{Deadline, Period};
use crate::indicator::{ClockStop, Conventions, CountLevel};
use crate::names::Grouped;
use crate::plan::{Assignment, Coverage, LeadIssue, Plan, Task};
use crate::register::{Outcome, Report, TaskEvent};
use crate::schedule::{LastDays, Rounds};
use crate::text::names_a_group;

/// A plan, and what its rows depend on.
#[derive(Debug)]
pub(crate) struct PlanRows<'a> {
    pub(crate) plan: &'a Plan,
    pub(crate) directory: &'a Directory<'a>,
    pub(crate) as_of: Option<NaiveDate>,
    pub(crate) period: Option<&'a Period>,
    pub(crate) conventions: Conventions,
    pub(crate) last_days: LastDays<'a>,
}

impl<'a> PlanRows<'a> {
    fn day(&self) -> Option<NaiveDate> {
        self.as_of.or(self.plan.issued_on())
    }

    /// The tasks that count: those without parts, or those that are part of none (T-38).
    pub(super) fn counted(&self) -> Vec<&'a Task> {
        match self.conventions.count_level {
            CountLevel::Leaves => self.plan.leaf_tasks().map(|(_, task)| task).collect(),
            CountLevel::Roots => self.plan.root_tasks().collect(),
        }
    }

    fn lead(&self, task: &'a Task) -> Option<&'a str> {
        let lead = task.lead_in(self.directory, self.day()).ok()?;
        let named = task.assignments.iter().flat_map(Assignment::named_leads);
        named
            .map(|(_, name)| name)
            .find(|name| *name == lead.agency())
    }

    /// Every task. A collective duty is one task for each agency of the group, which leads it.
    pub(crate) fn tasks(&self) -> Vec<Row<'a>> {
        let attachment = self.plan.absent_attachments();
        let attachment = attachment.of(Coverage::Assignments).is_some();
        let mut rows = Vec::new();
        for task in self.counted() {
            let row = |agency, one_lead| {
                Row::Task(TaskRow {
                    id: &task.id,
                    agency,
                    one_lead,
                })
            };
            let dated = task.assignments.iter().any(Assignment::is_dated);
            match task.lead_in(self.directory, self.day()) {
                // Who leads depends on the day, which is not known.
                _ if dated && self.day().is_none() => rows.push(row(None, None)),
                Ok(_) => rows.push(row(self.lead(task), Some(true))),
                Err(LeadIssue::Collective(group)) => {
                    let agencies = self.directory.departments_of(&group, self.day());
                    if agencies.is_empty() {
                        let named = names_a_group(&group).then_some(true);
                        rows.push(row(None, named));
                    }
                    rows.extend(
                        agencies
                            .into_iter()
                            .map(|agency| row(Some(agency.id.as_str()), Some(true))),
                    );
                }
                Err(LeadIssue::None) if attachment => rows.push(row(None, None)),
                Err(_) => rows.push(row(None, Some(false))),
            }
        }
        rows
    }

    /// The tasks whose first last day has passed: on that day nothing is late yet. Work that recurs or has no end has no such day.
    pub(crate) fn due_tasks(&self, events: &[TaskEvent]) -> Vec<Row<'a>> {
        let mut rows = Vec::new();
        let by_task = Grouped::by(events, |event| &event.task);
        for task in self.counted() {
            let due = match &task.due {
                Some(Deadline::Ongoing(_) | Deadline::OnRequest(_)) | None => continue,
                Some(due) if due.recurs() => continue,
                Some(due) => self.last_days.of(due),
            };
            if due.is_some_and(|due| self.as_of.is_some_and(|as_of| due >= as_of)) {
                continue;
            }
            let (known, later) = self.by_now(by_task.get(&task.id), TaskEvent::happened_after);
            rows.extend(
                later
                    .iter()
                    .map(|event| left_out(&task.id, self.lead(task), event.day())),
            );
            let outcome = Outcome::of(&known);
            rows.push(Row::Due(DueRow {
                id: &task.id,
                agency: self.lead(task),
                due,
                on_time: due.and_then(|due| {
                    let done = outcome.completions().iter();
                    let days = done.map(|event| self.stop(event.happened_on, event.recorded_on));
                    by_day(days, due)
                }),
                excluded: outcome.is_cancelled().then_some(Exclusion::Cancelled),
            }));
        }
        rows
    }

    /// Every occurrence of a reporting duty whose last day, in the period, has passed.
    pub(crate) fn due_reports(&self, reports: &[Report]) -> Vec<Row<'a>> {
        let mut rows = Vec::new();
        // Without any known day, nothing is due.
        let Some(days) = self.due_days() else {
            return rows;
        };
        let by_duty = Grouped::by(reports, |report| &report.duty);
        for duty in &self.plan.reporting {
            let (sent, later) = self.by_now(by_duty.get(&duty.id), Report::sent_after);
            rows.extend(
                later
                    .iter()
                    .map(|report| left_out(&duty.id, duty.reporter.as_deref(), report.sent_on)),
            );
            let Some(all) = Rounds::of(duty, days, &self.last_days, &sent) else {
                continue;
            };
            for round in all.rounds {
                let sent = round.sent.into_iter();
                let sent = sent.map(|report| self.stop(report.sent_on, report.recorded_on));
                rows.push(Row::Due(DueRow {
                    id: &duty.id,
                    agency: duty.reporter.as_deref(),
                    due: round.due,
                    // A report that does not say what it was for may be the one.
                    on_time: round.due.and_then(|due| {
                        by_day(sent, due).filter(|on_time| *on_time || !all.unplaced)
                    }),
                    excluded: None,
                }));
            }
        }
        rows
    }

    /// What had happened by the day on which the data are looked at, and what happened later.
    pub(super) fn by_now<'r, T>(
        &self,
        rows: &[&'r T],
        is_after: fn(&T, NaiveDate) -> bool,
    ) -> (Vec<&'r T>, Vec<&'r T>) {
        let known = |row: &&T| !self.as_of.is_some_and(|day| is_after(row, day));
        rows.iter().copied().partition(known)
    }

    /// The last days in the period that have passed by now.
    fn due_days(&self) -> Option<(NaiveDate, NaiveDate)> {
        let issued = self.plan.issued_on();
        let (start, end) = (self.period.map(Period::start), self.period.map(Period::end));
        let first = start.max(issued);
        let seen = end.or(self.as_of);
        let passed = self.as_of.and_then(|as_of| as_of.pred_opt());
        let last = match (end, passed) {
            (Some(end), Some(passed)) => Some(end.min(passed)),
            (end, passed) => end.or(passed),
        };
        let first_of_year = |day: NaiveDate| NaiveDate::from_ymd_opt(day.year(), 1, 1);
        let last_of_year = |day: NaiveDate| NaiveDate::from_ymd_opt(day.year(), 12, 31);
        Some((
            first.or(seen.and_then(first_of_year))?,
            last.or(first.and_then(last_of_year))?,
        ))
    }

    /// The day that stops the clock (T-41).
    pub(super) fn stop(
        &self,
        happened: Option<NaiveDate>,
        recorded: Option<NaiveDate>,
    ) -> Option<NaiveDate> {
        match self.conventions.clock_stop {
            ClockStop::Happened => happened,
            ClockStop::Recorded => recorded,
        }
    }
}

/// What happened after the day on which the data are looked at, on its own day.
fn left_out<'a>(id: &'a str, agency: Option<&'a str>, day: Option<NaiveDate>) -> Row<'a> {
    Row::Due(DueRow {
        id,
        agency,
        due: day,
        on_time: None,
        excluded: Some(Exclusion::Later),
    })
}

/// Whether any of the days is in time; nothing if that hangs on a day that is not stated.
pub(super) fn by_day(
    days: impl Iterator<Item = Option<NaiveDate>>,
    due: NaiveDate,
) -> Option<bool> {
    let mut unknown = false;
    for day in days {
        match day {
            Some(day) if day <= due => return Some(true),
            Some(_) => {}
            None => unknown = true,
        }
    }
    (!unknown).then_some(false)
}
