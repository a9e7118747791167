//! `forecast`: what a year of conferences may still come to, and what it asks for.
//!
//! Two targets are looked at together, because each by itself can be met at the cost of the other
//! (T-55): a cap that follows from the reduction, and a share online. All figures are those of one
//! reading of the rows, the least favourable one, and the others stand beside them; outlook and moves
//! are what holds in all of them, so that none promises what another would take back.

mod answer;
mod count;
mod goal;
mod plan;
mod project;
mod readings;
mod say;
mod when;

use super::baseline::Base;
use super::earlier::{Earlier, YearCount};
use super::measurement::{Measurement, RegisterRows};
use super::reading::Reading;
use super::result::ExplanationStep;
use super::tally::Tally;
use crate::indicator::{ConventionValue, Conventions, Figure, Indicator, Reason, Rows};
use crate::names::ByName;
use crate::number::Comparator;
use crate::rulebook::Source;
pub use answer::{
    AtCap, FeasibleTotals, ForecastFigures, ForecastReading, Outlook, PointOfNoReturn, Projection,
    ProjectionName,
};
use count::Scenarios;
use goal::Goal;

/// The indicator whose target sets the cap.
const REDUCTION: &str = "conference-reduction";
/// The indicator whose target sets the share online.
const SHARE: &str = "online-conference-share";

/// What a year of conferences may come to.
#[derive(Debug)]
pub(crate) struct YearEnd {
    pub(crate) cap: Option<i64>,
    pub(crate) reading: Option<ForecastReading>,
    pub(crate) held: Option<i64>,
    pub(crate) held_in_person: Option<i64>,
    pub(crate) planned: Option<i64>,
    pub(crate) planned_in_person: Option<i64>,
    pub(crate) remaining: Option<i64>,
    pub(crate) at_cap: Option<AtCap>,
    pub(crate) feasible_totals: Option<FeasibleTotals>,
    pub(crate) point_of_no_return: Option<PointOfNoReturn>,
    pub(crate) projections: Vec<Projection>,
    pub(crate) moves: Vec<String>,
    pub(crate) drop: Option<i64>,
    pub(crate) outlook: Outlook,
    pub(crate) reason: Option<Reason>,
    pub(crate) others: Vec<ForecastFigures>,
    pub(crate) conventions: ByName<ConventionValue>,
    pub(crate) sources: Vec<Source>,
    pub(crate) explanation: Vec<ExplanationStep>,
}

/// What the period may come to.
pub(crate) fn forecast(call: &Measurement<'_>) -> YearEnd {
    call.year_end()
}

impl Measurement<'_> {
    fn year_end(&self) -> YearEnd {
        let (mut year, open) = self.year_end_from(None);
        if !open.is_empty() {
            let mut outlooks = open.iter().map(|(reading, base)| {
                let conventions = Conventions {
                    hybrid_counts_as: reading.hybrid,
                    unclassified_counts_as: reading.unclassified,
                    ..self.conventions
                };
                let read = Self {
                    conventions,
                    ..*self
                };
                read.year_end_from(Some(*base)).0.outlook
            });
            // What every baseline comes to that the register may hold is known all the same.
            let first = outlooks.next().unwrap_or(Outlook::Unknown);
            let agreed = outlooks.all(|outlook| outlook == first);
            let values = || open.iter().map(|(_, base)| base.value);
            let ends = [values().min(), values().max()].map(Option::unwrap_or_default);
            let outlook = if agreed { first } else { Outlook::Unknown };
            year.take_unsure_base(ends, outlook);
        }
        year
    }

    /// What the period may come to from a baseline; where it is not given, from the one that holds. Where
    /// that is not sure, also the readings of the rows with what each of them may measure from.
    fn year_end_from(&self, given: Option<Base>) -> (YearEnd, Vec<(Reading, Base)>) {
        let find = |id: &str| self.rulebook.indicator(id);
        let pair = find(REDUCTION).zip(find(SHARE));
        let pair = pair.filter(|(reduction, share)| are_of_one_kind(reduction, share));
        let Some((reduction, share)) = pair else {
            return (YearEnd::without(Reason::NoTarget), Vec::new());
        };
        let mut year = YearEnd::without(Reason::NoData);
        year.conventions = self.listed(share);
        for source in [reduction, share]
            .iter()
            .flat_map(|known| self.sources(known))
        {
            if !year.sources.contains(&source) {
                year.sources.push(source);
            }
        }
        let bound = |indicator: &Indicator| {
            let bench = self.bench(indicator, &Vec::new(), &Earlier::default());
            let (comparator, value) = bench.target?;
            let lower = matches!(comparator, Comparator::AtLeast | Comparator::MoreThan);
            lower.then_some((comparator, value))
        };
        let (lowered, online) = (bound(reduction), bound(share));
        let Some(scenarios) = Scenarios::new(self, share) else {
            return (year.explained(self, None, None), Vec::new());
        };
        year.reason = None;
        let (baseline, open) = match given {
            Some(base) if base.value == 0 => (Err(Reason::ZeroBaseline), Vec::new()),
            Some(base) => (Ok(base), Vec::new()),
            None => self.cap_basis(reduction),
        };
        year.cap = match (lowered, &baseline) {
            (None, _) => {
                year.reason = Some(Reason::NoTarget);
                None
            }
            (_, Err(reason)) => {
                year.reason = Some(*reason);
                None
            }
            (Some((comparator, least)), Ok(baseline)) => {
                let cap = baseline.bound(comparator, least);
                if cap.is_none() {
                    year.outlook = Outlook::OutOfReach;
                }
                cap
            }
        };
        if year.cap.is_some() && online.is_none() {
            year.reason = Some(Reason::NoTarget);
        }
        let goal = year.cap.zip(online).map(|(cap, (comparator, share))| Goal {
            cap,
            share,
            comparator,
            open: self.complete(Rows::Meetings) != Some(true),
        });
        self.read(&mut year, goal, &scenarios);
        let known = baseline.ok().filter(|_| lowered.is_some());
        (year.explained(self, known, Some(&scenarios)), open)
    }

    /// The figure that the cap is cut from, or why there is none, with all that it may be where it is not
    /// sure.
    fn cap_basis(&self, reduction: &Indicator) -> (Result<Base, Reason>, Vec<(Reading, Base)>) {
        let mut rows = RegisterRows::new(self.registers);
        let earlier = self.earlier(reduction, &mut rows, &Tally::default());
        let bench = self.bench(reduction, &Vec::new(), &earlier);
        let nothing = |reason| (Err(reason), Vec::new());
        if let Some(Err(reason)) = bench.bases.stated() {
            return nothing(reason);
        }
        // A yearly reduction caps a year, not a part of one.
        if !bench.whole_years {
            return nothing(Reason::PeriodPartial);
        }
        match bench.sure_base() {
            // T-17.
            Some(base) if base.value == 0 => nothing(Reason::ZeroBaseline),
            Some(base) => (Ok(base), Vec::new()),
            None => {
                let readings = Reading::all().into_iter();
                let open = readings.filter(|reading| reading.is_open(&self.conventions));
                let bases = open.filter_map(|reading| Some((reading, bench.bases.year(reading)?)));
                let reason = unsure(bases.clone().map(|(_, year)| year));
                let each = bases.flat_map(|(reading, year)| {
                    let ends = year.ends().into_iter();
                    ends.map(move |value| (reading, Base { value, per: 1 }))
                });
                (Err(reason), each.collect())
            }
        }
    }
}

/// Why a baseline that is counted in the register is not sure.
fn unsure(mut years: impl Iterator<Item = YearCount> + Clone) -> Reason {
    if years.clone().any(|year| year.unknown > 0) {
        Reason::NoData
    } else if years.any(|year| year.may_have_been_held() > 0) {
        Reason::StatusStale
    } else {
        Reason::UnclassifiedUndecided
    }
}

/// Whether both indicators are about the same rows, so that a total of one is a total of the other.
fn are_of_one_kind(reduction: &Indicator, share: &Indicator) -> bool {
    match (&reduction.figure, &share.figure) {
        (Figure::Reduction(count), Figure::Share(share)) => {
            let meetings = count.rows == Rows::Meetings && share.rows == Rows::Meetings;
            let whole = share.without_secret != Some(true);
            meetings && whole && count.filter == share.denominator
        }
        _ => false,
    }
}

impl YearEnd {
    /// Nothing known, for one reason.
    fn without(reason: Reason) -> Self {
        Self {
            cap: None,
            reading: None,
            held: None,
            held_in_person: None,
            planned: None,
            planned_in_person: None,
            remaining: None,
            at_cap: None,
            feasible_totals: None,
            point_of_no_return: None,
            projections: project::nothing(),
            moves: Vec::new(),
            drop: None,
            outlook: Outlook::Unknown,
            reason: Some(reason),
            others: Vec::new(),
            conventions: ByName::new(),
            sources: Vec::new(),
            explanation: Vec::new(),
        }
    }
}
