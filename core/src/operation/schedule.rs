//! `schedule`: the days of a plan, and a calendar file of them.

use chrono::Datelike as _;

use super::call::Schedule;
use super::prepare::{AnswerBasis, Prepared, hold_to_a_century, lunar_years, no_period_because};
use crate::calendar::YEARS;
use crate::error::{Code, Error};
use crate::indicator::ConventionValue;
use crate::json::answer;
use crate::message::Message;
use crate::names::ByName;
use crate::schedule::{self, ReportPeriod, ScheduleEntry, Undated};

answer! {
    /// The days of a plan in a period.
    pub struct ScheduleAnswer {
        /// What the answer rests on.
        pub basis: AnswerBasis,
        /// What lies in the period: by day, then in the order of the plan (tasks before reports),
        /// then by kind.
        pub entries: Vec<ScheduleEntry>,
        /// The tasks and reports that have no day, whatever the period, in the order of the plan.
        pub undated: Vec<Undated>,
        /// The periods of the duties to report, in the order of the plan.
        pub reports: Vec<ReportPeriod>,
        /// The entries as a calendar file (RFC 5545), one event of a whole day each; `None` if
        /// there is no entry, or the plan is secret.
        pub ics: Option<String>,
        /// The conventions on which last days depend, and days off in any year that was looked at.
        pub conventions: ByName<ConventionValue>,
    }
}

pub(super) fn answer(call: &Schedule, mut prepared: Prepared) -> Result<ScheduleAnswer, Error> {
    let as_of = call.options.as_of;
    let mut validator = prepared.validator();
    validator.plan(&call.plan);
    validator.finish()?;
    let stated = prepared
        .period
        .as_ref()
        .map(|stated| (&stated.period, "/options/period"));
    let period = stated.or(call
        .plan
        .period
        .as_ref()
        .map(|period| (period, "/plan/period")));
    let Some((period, path)) = period else {
        let message = Message::of(
            "chưa ghi kỳ, kế hoạch cũng không có kỳ",
            "no period is stated, and the plan has none",
            &[],
        );
        return Err(no_period_because(message));
    };
    if [period.start(), period.end()]
        .iter()
        .any(|day| !YEARS.contains(&day.year()))
    {
        let message = Message::of(
            "kỳ nằm ngoài giai đoạn 1900-2199",
            "the period lies outside the years 1900 to 2199",
            &[],
        );
        let help = lunar_years();
        return Err(Error::new(Code::OutOfRange, path, message, Some(help)));
    }
    hold_to_a_century(period.start(), period.end(), path)?;
    if call.options.period.is_none() {
        prepared.basis.period = Some(period.clone().into());
    }
    let years = schedule::years(&call.plan, period, as_of);
    let within = |years| {
        let (rulebook, conventions) = (&prepared.rulebook, &prepared.conventions);
        let days_off = rulebook.days_off(years, &call.options.days, conventions)?;
        let calendar = &days_off.calendar;
        schedule::schedule(&call.plan, period, calendar, rulebook, conventions, as_of)
            .map(|schedule| (schedule, days_off))
    };
    let (mut schedule, mut days_off) = within(&years)?;
    // Whether a count ends at all, only the last year that is known tells.
    if years.end() < YEARS.end() && schedule.leaves_the_calendar() {
        (schedule, days_off) = within(&(*years.start()..=*YEARS.end()))?;
    }
    let days_off = days_off.conventions.iter().map(|(name, _)| *name);
    let names = days_off.chain(schedule.conventions);
    Ok(ScheduleAnswer {
        conventions: names
            .filter_map(|name| Some((name, prepared.conventions.value(name)?)))
            .collect(),
        basis: prepared.basis,
        entries: schedule.entries,
        undated: schedule.undated,
        reports: schedule.reports,
        ics: schedule.ics,
    })
}
