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
use super::measure::Measurement;
use super::result::ExplanationStep;
use crate::indicator::{ConventionValue, Figure, Indicator, Reason, Rows};
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
        let find = |id: &str| self.rulebook.indicator(id);
        let pair = find(REDUCTION).zip(find(SHARE));
        let pair = pair.filter(|(reduction, share)| are_of_one_kind(reduction, share));
        let Some((reduction, share)) = pair else {
            return YearEnd::without(Reason::NoTarget);
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
            let (comparator, value) = self.bench(indicator, &Vec::new()).target?;
            let lower = matches!(comparator, Comparator::AtLeast | Comparator::MoreThan);
            lower.then_some((comparator, value))
        };
        let (lowered, online) = (bound(reduction), bound(share));
        let Some(scenarios) = Scenarios::new(self, share) else {
            return year.explained(self, None, None);
        };
        year.reason = None;
        let baseline = self.cap_basis(reduction);
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
        year.explained(
            self,
            baseline.ok().filter(|_| lowered.is_some()),
            Some(&scenarios),
        )
    }

    /// The figure that the cap is cut from, or why there is none.
    fn cap_basis(&self, reduction: &Indicator) -> Result<Base, Reason> {
        let bench = self.bench(reduction, &Vec::new());
        if bench.other_scheme {
            return Err(Reason::SchemeMismatch);
        }
        // A yearly reduction caps a year, not a part of one.
        if bench.baseline.is_some() && !bench.whole_years {
            return Err(Reason::PeriodPartial);
        }
        match bench.baseline {
            None => Err(Reason::NoBaseline),
            // T-17.
            Some(base) if base.value == 0 => Err(Reason::ZeroBaseline),
            Some(base) => Ok(base),
        }
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
