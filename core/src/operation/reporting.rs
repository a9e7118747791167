//! `report` and `verify_receipt`: the half-year and annual report, and what verifies it later.

use chrono::{Days, Months, NaiveDate};

use super::call::{ReportCall, Schedule, VerifyReceipt};
use super::forecasting::dated;
use super::measuring::Figures;
use super::prepare::{AnswerBasis, no_period};
use crate::calendar::{Period, PeriodName};
use crate::error::Error;
use crate::finding::Message;
use crate::indicator::ConventionValue;
use crate::json::answer;
use crate::kpi::{self, IndicatorResult, TaskCounts};
use crate::names::ByName;
use crate::options::Options;
use crate::plan::Plan;
use crate::register::Registers;
use crate::report::{
    self, Facts, Receipt, ReceiptDifference, ReceiptResult, ReceiptRulebook, ReportData,
    ReportEstimate,
};
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

answer! {
    /// Whether a receipt is that of a report.
    pub struct VerifyReceiptAnswer {
        /// What the answer rests on.
        pub basis: AnswerBasis,
        /// Whether nothing differs.
        pub matches: bool,
        /// What differs, in the order of the receipt.
        pub differences: Vec<ReceiptDifference>,
    }
}

/// The arguments of a report.
struct Arguments<'a> {
    plan: &'a Plan,
    registers: &'a Registers,
    options: &'a Options,
}

impl<'a> Arguments<'a> {
    /// The day, the figures and the results by indicator.
    fn measured(&self) -> Result<(NaiveDate, Figures<'a>, Vec<IndicatorResult>), Error> {
        let as_of = dated(self.options)?;
        let figures = Figures::new(self.registers, Some(self.plan), self.options)?;
        if figures.prepared.period.is_none() {
            return Err(no_period());
        }
        let results = figures.results()?;
        Ok((as_of, figures, results))
    }

    fn receipt(
        &self,
        as_of: NaiveDate,
        figures: &Figures<'_>,
        results: &[IndicatorResult],
    ) -> Receipt {
        let prepared = &figures.prepared;
        let text = |value: &ConventionValue| match value {
            ConventionValue::Name(name) => name.clone(),
            ConventionValue::Minutes(minutes) => minutes.to_string(),
        };
        Receipt {
            algorithm: "sha-256".to_owned(),
            input: report::digest(self.options, self.plan, self.registers),
            version: prepared.basis.version.to_owned(),
            rulebooks: prepared
                .rulebook
                .layers()
                .map(|layer| ReceiptRulebook {
                    id: layer.id.clone(),
                    version: layer.version.clone(),
                })
                .collect(),
            as_of,
            period: prepared.basis.period.clone(),
            conventions: conventions(results)
                .iter()
                .map(|(name, value)| (name.to_owned(), text(value)))
                .collect(),
            results: results
                .iter()
                .map(|result| ReceiptResult {
                    indicator: result.indicator.clone(),
                    numerator: result.numerator,
                    denominator: result.denominator,
                    verdict: result.verdict,
                })
                .collect(),
        }
    }
}

pub(super) fn report(call: &ReportCall) -> Result<ReportAnswer, Error> {
    let arguments = Arguments {
        plan: &call.plan,
        registers: &call.registers,
        options: &call.options,
    };
    let (as_of, figures, results) = arguments.measured()?;
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
        obstacles: report::obstacles(&results, plan, &tasks),
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
        period: period.words(figures.prepared.basis.period.as_ref()),
    });
    Ok(ReportAnswer {
        basis: figures.prepared.basis,
        report: data,
        markdown,
        receipt,
    })
}

pub(super) fn verify(call: &VerifyReceipt) -> Result<VerifyReceiptAnswer, Error> {
    let arguments = Arguments {
        plan: &call.plan,
        registers: &call.registers,
        options: &call.options,
    };
    let (as_of, figures, results) = arguments.measured()?;
    let now = arguments.receipt(as_of, &figures, &results);
    let differences = report::differences(&call.receipt, &now);
    Ok(VerifyReceiptAnswer {
        basis: figures.prepared.basis,
        matches: differences.is_empty(),
        differences,
    })
}

fn conventions(results: &[IndicatorResult]) -> ByName<ConventionValue> {
    let mut all = ByName::new();
    for (name, value) in results.iter().flat_map(|result| &result.conventions) {
        all.insert(name.to_owned(), value.clone());
    }
    all
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
    let answer = super::schedule::schedule(&Schedule {
        plan: plan.clone(),
        options: Options {
            period: Some(ahead.into()),
            ..options.clone()
        },
    })?;
    let mut entries = answer.entries;
    entries.retain(|entry| entry.kind != ScheduleKind::Reminder);
    Ok(entries)
}
