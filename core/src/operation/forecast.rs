//! `forecast`: what a year of conferences may still come to.

use super::call::Forecast;
use super::figures::{Figures, dated};
use super::prepare::{AnswerBasis, Prepared, no_period};
use crate::error::Error;
use crate::finding::Message;
use crate::indicator::{ConventionValue, Reason};
use crate::json::answer;
use crate::kpi::{
    self, AtCap, ExplanationStep, FeasibleTotals, ForecastFigures, ForecastReading, Outlook,
    PointOfNoReturn, Projection,
};
use crate::names::ByName;
use crate::options::Options;
use crate::plan::Plan;
use crate::register::Registers;
use crate::rulebook::Source;

answer! {
    /// What the conferences of a period may still come to, and what both targets ask for.
    pub struct ForecastAnswer {
        /// What the answer rests on.
        pub basis: AnswerBasis,
        /// The most conferences with which the reduction is met; nothing where there is no basis for
        /// a cap.
        pub cap: Option<i64>,
        /// The reading of the rows, the least favourable one, from which all figures below are;
        /// nothing where the register is not there.
        pub reading: Option<ForecastReading>,
        /// How many were held.
        pub held: Option<i64>,
        /// How many of them count as in person.
        pub held_in_person: Option<i64>,
        /// How many are planned, for today or later or for no stated day.
        pub planned: Option<i64>,
        /// How many of them count as in person.
        pub planned_in_person: Option<i64>,
        /// How many more the cap allows; negative where it is exceeded.
        pub remaining: Option<i64>,
        /// What reaching the cap asks for.
        pub at_cap: Option<AtCap>,
        /// The totals with which both targets hold.
        pub feasible_totals: Option<FeasibleTotals>,
        /// The conference in person after which no total meets both targets; nothing where that is
        /// already so, or the period is over.
        pub point_of_no_return: Option<PointOfNoReturn>,
        /// Totals as they would come, each by its own way.
        pub projections: Vec<Projection>,
        /// The planned conferences to be held online, so that both targets are met in every reading;
        /// empty where moving does not lead to them.
        pub moves: Vec<String>,
        /// How many of the planned ones are too many under the cap.
        pub drop: Option<i64>,
        /// Where the period is heading, in every reading.
        pub outlook: Outlook,
        /// Where the period is heading, as people read it.
        pub outlook_title: Message,
        /// Why something is not told.
        pub reason: Option<Reason>,
        /// What the other readings come to, the least favourable first.
        pub others: Vec<ForecastFigures>,
        /// The conventions on which the figures depend.
        pub conventions: ByName<ConventionValue>,
        /// The clauses that set the targets.
        pub sources: Vec<Source>,
        /// How the figures were reached.
        pub explanation: Vec<ExplanationStep>,
    }
}

pub(super) fn answer(call: &Forecast, prepared: Prepared) -> Result<ForecastAnswer, Error> {
    forecast(&call.registers, call.plan.as_ref(), &call.options, prepared)
}

pub(super) fn forecast(
    registers: &Registers,
    plan: Option<&Plan>,
    options: &Options,
    prepared: Prepared,
) -> Result<ForecastAnswer, Error> {
    dated(options)?;
    let figures = Figures::new(prepared, registers, plan, options)?;
    let Some(period) = &figures.prepared.period else {
        return Err(no_period());
    };
    let year = figures.over(Some(period), &[], kpi::forecast);
    Ok(ForecastAnswer {
        cap: year.cap,
        reading: year.reading,
        held: year.held,
        held_in_person: year.held_in_person,
        planned: year.planned,
        planned_in_person: year.planned_in_person,
        remaining: year.remaining,
        at_cap: year.at_cap,
        feasible_totals: year.feasible_totals,
        point_of_no_return: year.point_of_no_return,
        projections: year.projections,
        moves: year.moves,
        drop: year.drop,
        outlook: year.outlook,
        outlook_title: year.outlook.label().into(),
        reason: year.reason,
        others: year.others,
        conventions: year.conventions,
        sources: year.sources,
        explanation: year.explanation,
        basis: figures.prepared.basis,
    })
}
