//! `report`: the half-year and annual report.

use chrono::{Days, Months, NaiveDate};

use super::call::{ReportCall, Schedule};
use super::figures::Figures;
use super::prepare::{AnswerBasis, Prepared, no_period};
use super::receipt::{Arguments, conventions};
use crate::calendar::{Period, PeriodName};
use crate::error::Error;
use crate::finding::Message;
use crate::json::answer;
use crate::kpi::{self, IndicatorResult, TaskCounts};
use crate::options::Options;
use crate::plan::Plan;
use crate::report::{self, EventsKept, Facts, Receipt, ReportData, ReportEstimate};
use crate::rulebook::{SchemedPeriod, Source};
use crate::schedule::{ScheduleEntry, ScheduleKind};
use crate::text::stated;

/// How many months after `asOf` a report lists days of: a convention of this project.
const MONTHS_AHEAD: u32 = 6;

answer! {
    /// A report on how a plan was carried out.
    pub struct ReportAnswer {
        /// What the answer rests on.
        pub basis: AnswerBasis,
        /// The report as data.
        pub report: ReportData,
        /// The report as Markdown.
        pub markdown: Message,
        /// By what the figures can be verified later.
        pub receipt: Receipt,
    }
}

pub(super) fn answer(call: &ReportCall, prepared: Prepared) -> Result<ReportAnswer, Error> {
    let arguments = Arguments {
        plan: &call.plan,
        registers: &call.registers,
        options: &call.options,
    };
    let (as_of, figures, results) = arguments.measured(prepared)?;
    let Some(period) = &figures.prepared.period else {
        return Err(no_period());
    };
    let receipt = arguments.receipt(as_of, &figures, &results);
    let plan = &call.plan;
    let secret = plan.is_secret();
    let (tasks, deviations) = figures.over(Some(period), &[], |call| {
        let states = call.task_states();
        let deviations = report::deviations(&results, &states, secret);
        (TaskCounts::of(&states), deviations)
    });
    let events = EventsKept::of(&call.registers);
    let document = plan.document.clone().unwrap_or_default();
    let number = document.has_number().then(|| document.number.clone());
    let parts: Vec<String> = number
        .flatten()
        .into_iter()
        .chain(document.symbol.clone())
        .collect();
    let data = ReportData {
        number: (!secret && document.has_number()).then(|| parts.join("/")),
        issued_on: document.issued_on,
        title: stated(document.title.as_ref())
            .filter(|_| !secret)
            .map(str::to_owned),
        start: period.period.start(),
        end: period.period.end(),
        as_of,
        estimate: estimate(&figures, period),
        deviations,
        obstacles: report::obstacles(&results, plan, &tasks, events),
        tasks,
        next_dates: next_dates(plan, &call.options, as_of)?,
        conventions: conventions(&results),
        sources: sources(&results),
        results,
    };
    let markdown = report::write(&Facts {
        plan,
        data: &data,
        rulebook: &figures.prepared.rulebook,
        receipt: &receipt,
        events,
        period: period.words(figures.prepared.basis.period.as_ref()),
    });
    Ok(ReportAnswer {
        basis: figures.prepared.basis,
        report: data,
        markdown,
        receipt,
    })
}

fn sources(results: &[IndicatorResult]) -> Vec<Source> {
    let mut all: Vec<Source> = Vec::new();
    for source in results.iter().flat_map(|result| &result.sources) {
        if !all.contains(source) {
            all.push(source.clone());
        }
    }
    all
}

/// The year in which the period lies, as its scheme cuts it.
fn year_of(period: &SchemedPeriod) -> SchemedPeriod {
    let name = || PeriodName::parse(&format!("{:04}", period.period.year()));
    let year = Some(())
        .filter(|()| !period.period.is_whole_years())
        .and_then(|()| Period::named(name()?, period.windows));
    SchemedPeriod {
        period: year.unwrap_or_else(|| period.period.clone()),
        ..period.clone()
    }
}

fn estimate(figures: &Figures<'_>, period: &SchemedPeriod) -> ReportEstimate {
    let year = year_of(period);
    let (start, end) = (year.period.start(), year.period.end());
    let found = figures.over(Some(&year), &[], kpi::forecast);
    ReportEstimate {
        start,
        end,
        cap: found.cap,
        reading: found.reading,
        held: found.held,
        held_in_person: found.held_in_person,
        planned: found.planned,
        feasible_totals: found.feasible_totals,
        point_of_no_return: found.point_of_no_return,
        projections: found.projections,
        outlook: found.outlook,
        reason: found.reason,
        explanation: found.explanation,
    }
}

/// The last days and reviews after `asOf`.
fn next_dates(
    plan: &Plan,
    options: &Options,
    as_of: NaiveDate,
) -> Result<Vec<ScheduleEntry>, Error> {
    let first = as_of.checked_add_days(Days::new(1));
    let last = as_of.checked_add_months(Months::new(MONTHS_AHEAD));
    let ahead = first
        .zip(last)
        .and_then(|(first, last)| Period::between(first, last));
    let Some(ahead) = ahead else {
        return Ok(Vec::new());
    };
    let call = Schedule {
        plan: plan.clone(),
        options: Options {
            period: Some(ahead.into()),
            ..options.clone()
        },
    };
    let mut entries = super::schedule::answer(&call, Prepared::new(&call.options)?)?.entries;
    entries.retain(|entry| entry.kind != ScheduleKind::Reminder);
    Ok(entries)
}
