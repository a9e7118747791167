//! Rows that come from a plan: its tasks, the tasks that are due, the reports that are due.

use chrono::{Datelike as _, NaiveDate};

use super::rows::Row;
use crate::agency::Directory;
use crate::calendar::{Deadline, Period};
use crate::indicator::{ClockStop, Conventions, CountLevel};
use crate::names::Grouped;
use crate::plan::{Assignment, Coverage, LeadIssue, Plan, Task};
use crate::register::{Report, TaskEvent, TaskEventKind};
use crate::schedule::LastDays;
use crate::text::names_a_group;

/// A task, and whether exactly one agency leads it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct TaskRow<'a> {
    pub(crate) id: &'a str,
    pub(crate) agency: Option<&'a str>,
    /// Nothing where an attachment that is not there would say.
    pub(crate) one_lead: Option<bool>,
}

/// Something that is due, and whether it was done by then.
#[derive(Debug, Clone, Copy)]
pub(crate) struct DueRow<'a> {
    pub(crate) id: &'a str,
    pub(crate) agency: Option<&'a str>,
    pub(crate) due: Option<NaiveDate>,
    pub(crate) on_time: Option<bool>,
    pub(crate) cancelled: bool,
}

/// A plan, and what its rows depend on.
#[derive(Debug)]
pub(crate) struct PlanRows<'a> {
    pub(crate) plan: &'a Plan,
    pub(crate) directory: &'a Directory<'a>,
    pub(crate) as_of: Option<NaiveDate>,
    pub(crate) period: Option<&'a Period>,
    pub(crate) conventions: Conventions,
    pub(crate) last_days: &'a LastDays<'a>,
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
        let attachment = self.plan.absent_attachment(Coverage::Assignments).is_some();
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

    /// The tasks whose first due day has come. Work that recurs or has no end has no such day.
    pub(crate) fn due_tasks(&self, events: &[TaskEvent]) -> Vec<Row<'a>> {
        let mut rows = Vec::new();
        let by_task = Grouped::by(events, |event| &event.task);
        for task in self.counted() {
            let due = match &task.due {
                Some(Deadline::Ongoing(_) | Deadline::OnRequest(_)) | None => continue,
                Some(due) if due.recurs() => continue,
                Some(due) => self.last_days.of(due),
            };
            if due.is_some_and(|due| self.as_of.is_some_and(|as_of| due > as_of)) {
                continue;
            }
            let of_kind = |kind| {
                let of_task = by_task.get(&task.id).iter();
                of_task.filter(move |event| event.kind == Some(kind))
            };
            rows.push(Row::Due(DueRow {
                id: &task.id,
                agency: self.lead(task),
                due,
                on_time: due.and_then(|due| {
                    let days = of_kind(TaskEventKind::Completed)
                        .map(|event| self.stop(event.happened_on, event.recorded_on));
                    by_day(days, due)
                }),
                cancelled: of_kind(TaskEventKind::Cancelled).next().is_some(),
            }));
        }
        rows
    }

    /// Every occurrence of a reporting duty that is due in the period.
    pub(crate) fn due_reports(&self, reports: &[Report]) -> Vec<Row<'a>> {
        let mut rows = Vec::new();
        // A year on either side, so that a report is matched with the nearest due day. Without any
        // known year, nothing is due.
        let Some((first, last)) = self.years() else {
            return rows;
        };
        let by_duty = Grouped::by(reports, |report| &report.duty);
        for duty in &self.plan.reporting {
            // A day that is not known, also one that rolls out of the calendar, is told as such.
            let days: Vec<Option<NaiveDate>> = match &duty.due {
                Some(Deadline::Ongoing(_) | Deadline::OnRequest(_)) | None => continue,
                Some(due) if due.recurs() => {
                    let years = first.saturating_sub(1)..=last.saturating_add(1);
                    let days = years.flat_map(|year| due.last_days_in(year));
                    let rolled = |day| match self.last_days.of_round(day) {
                        None => self.has_come(day).then_some(None),
                        known => Some(known),
                    };
                    days.filter_map(rolled).collect()
                }
                Some(due) => vec![self.last_days.of(due)],
            };
            let unknown = days.iter().filter(|day| day.is_none()).map(|_| {
                Row::Due(DueRow {
                    id: &duty.id,
                    agency: duty.reporter.as_deref(),
                    due: None,
                    on_time: None,
                    cancelled: false,
                })
            });
            rows.extend(unknown);
            let due_days: Vec<NaiveDate> = days.into_iter().flatten().collect();
            let mut sent: Vec<Vec<Option<NaiveDate>>> = vec![Vec::new(); due_days.len()];
            let mut unmatched = false;
            for report in by_duty.get(&duty.id) {
                unmatched |= report.period_end.is_none();
                let place = nearest(&due_days, report).and_then(|place| sent.get_mut(place));
                if let Some(sent) = place {
                    sent.push(self.stop(report.sent_on, report.recorded_on));
                }
            }
            for (due, sent) in due_days.into_iter().zip(sent) {
                if !self.has_come(due) {
                    continue;
                }
                rows.push(Row::Due(DueRow {
                    id: &duty.id,
                    agency: duty.reporter.as_deref(),
                    due: Some(due),
                    // A report that does not say what it was for may be the one.
                    on_time: by_day(sent.into_iter(), due).filter(|on_time| *on_time || !unmatched),
                    cancelled: false,
                }));
            }
        }
        rows
    }

    /// Whether a duty that the plan gave is due by now.
    fn has_come(&self, due: NaiveDate) -> bool {
        self.as_of.is_none_or(|as_of| due <= as_of)
            && self.plan.issued_on().is_none_or(|issued| issued <= due)
            && self.period.is_none_or(|period| period.contains(due))
    }

    /// The first and last year that matter, if any is known.
    fn years(&self) -> Option<(i32, i32)> {
        let issued = self.plan.issued_on();
        let last = self.period.map(Period::end).or(self.as_of).or(issued)?;
        let first = self.period.map(Period::start).or(issued).unwrap_or(last);
        Some((first.year(), last.year()))
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

/// The due day that a report was for, by position: of the sorted days, the one nearest to the end
/// of its period.
fn nearest(due_days: &[NaiveDate], report: &Report) -> Option<usize> {
    let end = report.period_end?;
    let next = due_days.partition_point(|due| *due < end);
    let apart = |position: usize| {
        let apart = due_days.get(position)?.signed_duration_since(end);
        Some(apart.num_days().unsigned_abs())
    };
    let before = next.checked_sub(1).filter(|before| {
        let later = apart(next);
        later.is_none() || apart(*before) <= later
    });
    Some(before.unwrap_or(next))
}
