//! Rules about reporting duties.

pub(super) mod report_due_before_data_close;
pub(super) mod report_late;
pub(super) mod report_missing;
pub(super) mod report_without_data_close;
pub(super) mod report_without_internal_deadline;

use chrono::{Datelike as _, NaiveDate};

use super::{PlanContext, Sink};
use crate::finding::SkipReason;
use crate::indicator::ClockStop;
use crate::names::Grouped;
use crate::plan::ReportingDuty;
use crate::register::Report;
use crate::schedule::Rounds;

/// What was sent for one round of a duty.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sent {
    Nothing,
    /// The first report for it was sent on a day.
    On(NaiveDate),
}

/// What looks at one round: the duty, the path of its deadline, the last day, and what was sent.
type Look<'l> = &'l mut dyn FnMut(&ReportingDuty, &str, NaiveDate, Sent, &mut Sink<'_>);

/// Looks at every round of every duty that was due after the plan was issued, up to the day on which
/// the plan is looked at.
fn rounds_by_now(context: &PlanContext<'_>, sink: &mut Sink<'_>, look: Look<'_>) {
    let register = context
        .registers
        .and_then(|registers| registers.reports.as_ref());
    let sent = Grouped::by(register.into_iter().flatten(), |report: &Report| {
        &report.duty
    });
    for (index, duty) in context.plan.reporting.iter().enumerate() {
        let path = format!("/plan/reporting/{index}/due");
        if duty.due.is_none() {
            continue;
        }
        let Some(as_of) = context.as_of else {
            sink.skip(SkipReason::AsOfMissing, None, path);
            continue;
        };
        // Without the day of the plan, the year is looked at.
        let start = NaiveDate::from_ymd_opt(as_of.year(), 1, 1).unwrap_or(as_of);
        let days = (context.plan.issued_on().unwrap_or(start), as_of);
        let Some(all) = Rounds::of(duty, days, &context.last_days, sent.get(&duty.id)) else {
            continue;
        };
        for round in all.rounds {
            let Some(due) = round.due else {
                sink.field_missing(path.clone());
                continue;
            };
            if register.is_none() {
                let register = Some("/registers/reports".to_owned());
                sink.skip(SkipReason::FieldMissing, register, path.clone());
                continue;
            }
            let day = |report: &&Report| match context.conventions.clock_stop {
                ClockStop::Happened => report.sent_on,
                ClockStop::Recorded => report.recorded_on,
            };
            let days: Vec<Option<NaiveDate>> = round.sent.iter().map(day).collect();
            let first = days.iter().flatten().min().copied();
            match first {
                Some(first) if first <= due => look(duty, &path, due, Sent::On(first), sink),
                // A report without a day, or one that does not say what it is for, may be the one.
                _ if days.contains(&None) || all.unplaced => sink.field_missing(path.clone()),
                Some(first) => look(duty, &path, due, Sent::On(first), sink),
                None => look(duty, &path, due, Sent::Nothing, sink),
            }
        }
    }
}
