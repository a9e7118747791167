//! `workload`: who bears how much of a plan.

use chrono::Datelike as _;

use super::call::Workload;
use super::check::directory;
use super::prepare::{AnswerBasis, Prepared, hold_to_a_century};
use crate::calendar::Deadline;
use crate::compare::{self, AgencyWorkload};
use crate::error::{Code, Error};
use crate::json::answer;
use crate::message::Message;
use crate::number::Share;
use crate::plan::Coverage;
use crate::rulebook::PeriodChoice;

answer! {
    /// Who bears how much of a plan.
    pub struct WorkloadAnswer {
        /// What the answer rests on.
        pub basis: AnswerBasis,
        /// The departments of the issuing body in the order of the plan, then everyone else who has
        /// a duty; one of them, if `options.agency` names one.
        pub agencies: Vec<AgencyWorkload>,
        /// How many tasks nobody leads.
        pub unassigned: usize,
        /// The attachment that would say who leads them but is not there, if there is one.
        pub because: Option<String>,
        /// The sum of the squares of all shares: 100% where one agency leads every task that is led;
        /// `None` where none is.
        pub concentration: Option<Share>,
    }
}

pub(super) fn answer(call: &Workload, mut prepared: Prepared) -> Result<WorkloadAnswer, Error> {
    let mut validator = prepared.validator();
    validator.plan(&call.plan);
    validator.finish()?;
    let plan = &call.plan;
    if prepared.period.is_none() {
        prepared.basis.period = plan.period.clone().map(PeriodChoice::from);
    }
    if let (None, Some(period)) = (&prepared.period, &plan.period) {
        hold_to_a_century(period.start(), period.end(), "/plan/period")?;
    }
    let directory = directory(plan);
    let stated = prepared.period.as_ref().map(|stated| &stated.period);
    let period = stated.or(plan.period.as_ref());
    let last_days = prepared.last_days(plan, &call.options.days);
    let days = |due: &Deadline| {
        let Some(period) = period else {
            return last_days.of(due).into_iter().collect();
        };
        let mut days: Vec<_> = if due.recurs() {
            // Named last days may roll out of the year before and the year after.
            let (first, last) = (period.start().year(), period.end().year());
            let years = first.saturating_sub(1)..=last.saturating_add(1);
            let named = years.flat_map(|year| due.last_days_in(year));
            named.filter_map(|day| last_days.of_round(day)).collect()
        } else {
            last_days.of(due).into_iter().collect()
        };
        days.retain(|day| period.contains(*day));
        days
    };
    let day = call.options.as_of.or(plan.issued_on());
    let load = compare::workload(plan, &directory, day, &days);
    let mut load = load.ok_or_else(|| {
        let message = Message::of(
            "các nhiệm vụ đến hạn vào nhiều ngày hơn mức một kết quả liệt kê được",
            "the duties fall due on more days than one answer holds",
            &[],
        );
        let help = Message::of(
            "hãy xem một kỳ ngắn hơn, ví dụ một năm",
            "ask for a shorter period, such as a year",
            &[],
        );
        Error::new(Code::TooLarge, "/options/period", message, Some(help))
    })?;
    if let Some(agency) = &call.options.agency {
        let wanted = directory.key(agency);
        load.agencies
            .retain(|load| directory.key(&load.agency) == wanted);
    }
    let attachment = plan.absent_attachments().of(Coverage::Assignments);
    let because = attachment.filter(|_| load.unassigned > 0);
    Ok(WorkloadAnswer {
        agencies: load.agencies,
        unassigned: load.unassigned,
        because: because.map(|index| format!("/plan/attachments/{index}")),
        concentration: load.concentration,
        basis: prepared.basis,
    })
}
