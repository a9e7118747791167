//! What of a plan has days: its tasks without parts, and its reports.

use std::collections::HashMap;
use std::fmt::Write as _;

use chrono::{Datelike as _, NaiveDate};

use super::{Found, ScheduleKind};
use crate::agency::Agency;
use crate::calendar::{Deadline, day_vi};
use crate::plan::{Plan, ReportingDuty, Task};
use crate::text::stated;

/// A task or a report.
#[derive(Debug)]
pub(super) struct Item<'p> {
    /// What its last day is.
    pub(super) kind: ScheduleKind,
    id: &'p str,
    /// Its clause, or its id.
    pub(super) subject: &'p str,
    /// What it is, in words; empty if the plan does not say.
    title: &'p str,
    /// The deadline in force.
    pub(super) due: Option<&'p Deadline>,
    /// Where that stands in the call.
    pub(super) path: String,
}

/// The tasks without parts, then the reports, in the order of the plan.
pub(super) fn items(plan: &Plan, as_of: Option<NaiveDate>) -> Vec<Item<'_>> {
    let tasks = plan
        .leaf_tasks()
        .map(|(index, task)| of_task(index, task, as_of));
    let mut agencies = HashMap::new();
    for agency in &plan.agencies {
        agencies.entry(agency.id.as_str()).or_insert(agency);
    }
    let duties = plan.reporting.iter().enumerate();
    tasks
        .chain(duties.map(|(index, duty)| of_duty(index, duty, &agencies)))
        .collect()
}

/// The deadline of a task is that of its last extension, as far as that was granted by `as_of`.
fn of_task(index: usize, task: &Task, as_of: Option<NaiveDate>) -> Item<'_> {
    let in_force = task.due_in_force(as_of);
    let due = in_force.map(|(_, due)| due);
    let path = match in_force {
        Some((Some(position), _)) => format!("/plan/tasks/{index}/extensions/{position}/due"),
        _ => place("tasks", index, due),
    };
    Item {
        kind: ScheduleKind::Due,
        id: &task.id,
        subject: task.subject(),
        title: stated(task.title.as_ref()).unwrap_or_default(),
        due,
        path,
    }
}

fn of_duty<'p>(
    index: usize,
    duty: &'p ReportingDuty,
    agencies: &HashMap<&str, &'p Agency>,
) -> Item<'p> {
    let recipient = stated(duty.recipient.as_ref()).unwrap_or_default();
    let agency = agencies.get(recipient);
    Item {
        kind: ScheduleKind::Report,
        id: &duty.id,
        subject: duty.clause.as_deref().unwrap_or(&duty.id),
        title: agency
            .and_then(|agency| stated(agency.name.as_ref()))
            .unwrap_or(recipient),
        due: duty.due.as_ref(),
        path: place("reporting", index, duty.due.as_ref()),
    }
}

fn place(list: &str, index: usize, due: Option<&Deadline>) -> String {
    let key = if due.is_some() { "/due" } else { "" };
    format!("/plan/{list}/{index}{key}")
}

impl Item<'_> {
    /// The name of an event: the same for the same round of the same task or report of the same plan,
    /// and for no other. The day is no part of it, so that a deadline that moves takes its event along.
    pub(super) fn uid(&self, plan: &str, entry: &Found) -> String {
        let list = match self.kind {
            ScheduleKind::Report => "report",
            _ => "task",
        };
        let left = entry
            .ahead
            .map_or(String::new(), |(_, left)| format!("-{left}"));
        format!(
            "{}{left}{}-{list}-{}@{}.wardplan",
            entry.kind.name(),
            self.round(entry.named),
            plain(self.id),
            plain(plan)
        )
    }

    /// The round that a day names, of a deadline that comes round.
    fn round(&self, named: NaiveDate) -> String {
        let (year, month) = (named.year(), named.month());
        let part = |months| month.div_ceil(months);
        match self.due {
            Some(Deadline::Yearly(_)) => format!("-{year}"),
            Some(Deadline::HalfYearly(_)) => format!("-{year}-H{}", part(6)),
            Some(Deadline::Quarterly(_)) => format!("-{year}-Q{}", part(3)),
            Some(Deadline::Monthly(_) | Deadline::Ongoing(_)) => format!("-{year}-{month:02}"),
            _ => String::new(),
        }
    }

    /// What a calendar shows on the day.
    pub(super) fn summary(&self, entry: &Found) -> String {
        let named = match (self.kind, self.title) {
            (_, "") => self.subject.to_owned(),
            (ScheduleKind::Report, to) => format!("{} gửi {to}", self.subject),
            (_, title) => format!("{} {title}", self.subject),
        };
        match (entry.kind, entry.ahead) {
            (ScheduleKind::Reminder, Some((due, left))) => {
                let what = match self.kind {
                    ScheduleKind::Report => "báo cáo",
                    _ => "nhiệm vụ",
                };
                format!(
                    "Còn {left} ngày làm việc đến hạn {what} ({}): {named}",
                    day_vi(due)
                )
            }
            (ScheduleKind::Report, _) => format!("Hạn báo cáo: {named}"),
            (ScheduleKind::Review, _) => format!("Rà soát: {named}"),
            _ => format!("Hạn: {named}"),
        }
    }

    /// The deadline in words.
    pub(super) fn description(&self) -> String {
        let due = self.due.map_or_else(String::new, Deadline::text_vi);
        format!("Thời hạn: {due}")
    }
}

/// A name in letters, digits, `.`, `-` and `_`; every other byte as `%` and two digits.
fn plain(name: &str) -> String {
    let mut plain = String::new();
    for byte in name.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'.' | b'-' | b'_' => {
                plain.push(char::from(byte));
            }
            other => {
                // Writing to a string does not fail.
                let _ = write!(plain, "%{other:02X}");
            }
        }
    }
    plain
}
