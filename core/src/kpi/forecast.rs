//! `forecast`: what a year of conferences may still come to, and what it asks for.
//!
//! Two targets are looked at together, because each by itself can be met at the cost of the other
//! (T-55): a cap that follows from the reduction, and a share online. Every figure is the least
//! favourable one of all open readings, so that none promises what another reading would take back.

mod answer;
mod count;
mod plan;
mod project;
mod say;

use super::baseline::Base;
use super::measure::Measurement;
use super::result::ExplanationStep;
use crate::indicator::{ConventionValue, Figure, Indicator, Reason, Rows};
use crate::names::ByName;
use crate::number::{Comparator, Ratio, Share};
use crate::rulebook::Source;
pub use answer::{AtCap, FeasibleTotals, Outlook, PointOfNoReturn, Projection, ProjectionName};
use count::{Count, Scenarios};

/// The indicator whose target sets the cap.
const REDUCTION: &str = "conference-reduction";
/// The indicator whose target sets the share online.
const SHARE: &str = "online-conference-share";

/// What a year of conferences may come to.
#[derive(Debug)]
pub(crate) struct YearEnd {
    pub(crate) cap: Option<i64>,
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
    pub(crate) conventions: ByName<ConventionValue>,
    pub(crate) sources: Vec<Source>,
    pub(crate) explanation: Vec<ExplanationStep>,
}

/// What both targets leave room for.
#[derive(Debug, Clone, Copy)]
struct Goal {
    cap: i64,
    share: Share,
    comparator: Comparator,
    /// Whether more may still be held.
    open: bool,
}

impl Goal {
    /// The fewest online among those that the share counts; nothing where no number is enough.
    fn least_online(self, counted: i64) -> Option<i64> {
        let reached = |online| {
            Some(Ratio {
                numerator: online,
                denominator: counted,
            })
        };
        self.comparator.least_units(self.share, counted, reached)
    }

    /// The most in person in a period that ends with so many conferences, of which some are left
    /// out of the share.
    fn most_in_person(self, total: i64, left_out: i64) -> Option<i64> {
        let counted = total.checked_sub(left_out)?;
        counted.checked_sub(self.least_online(counted)?)
    }

    /// The totals that can be reached with both targets met: those from which the ones in person
    /// are few enough. More of them leave more room, so that they follow each other.
    fn feasible(self, count: &Count) -> Option<FeasibleTotals> {
        let left_out = count.left_out();
        let fits = |more: i64| {
            let total = count.held.checked_add(more)?;
            self.most_in_person(total, left_out)
                .map(|most| count.in_person <= most)
        };
        let room = self.cap.checked_sub(count.held)?;
        let most = if self.open { room } else { room.min(0) };
        if room < 0 || fits(most) != Some(true) {
            return None;
        }
        let (mut low, mut high) = (0, most);
        while low < high {
            let middle = low.midpoint(high);
            if fits(middle) == Some(true) {
                high = middle;
            } else {
                low = middle.checked_add(1)?;
            }
        }
        Some(FeasibleTotals {
            low: count.held.checked_add(low)?,
            high: count.held.checked_add(most)?,
        })
    }

    /// The most conferences in person with which some total still meets both targets: bounded by
    /// the share at the cap, and by the room that those online leave under the cap.
    fn last_in_person(self, count: &Count) -> Option<i64> {
        let left_out = count.left_out();
        let room = self.cap.checked_sub(left_out)?.checked_sub(count.online)?;
        Some(self.most_in_person(self.cap, left_out)?.min(room))
    }

    fn at_cap(self, count: &Count) -> Option<AtCap> {
        let most_in_person = self.most_in_person(self.cap, count.left_out())?;
        let least_online = self
            .cap
            .checked_sub(count.left_out())?
            .checked_sub(most_in_person)?;
        let room = self.cap.checked_sub(count.held)?;
        let reached = self.open && room >= 0 && count.in_person <= most_in_person;
        let more_in_person = most_in_person.saturating_sub(count.in_person).min(room);
        let more_online = least_online.saturating_sub(count.online).max(0);
        Some(AtCap {
            least_online,
            most_in_person,
            more_online: reached.then_some(more_online),
            more_in_person: reached.then_some(more_in_person),
        })
    }
}

/// The least favourable of two: the one that asks for more and allows less.
fn stricter(a: AtCap, b: AtCap) -> AtCap {
    let both = |a: Option<i64>, b: Option<i64>, pick: fn(i64, i64) -> i64| Some(pick(a?, b?));
    AtCap {
        least_online: a.least_online.max(b.least_online),
        most_in_person: a.most_in_person.min(b.most_in_person),
        more_online: both(a.more_online, b.more_online, i64::max),
        more_in_person: both(a.more_in_person, b.more_in_person, i64::min),
    }
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
        let worst = |value: fn(&Count) -> i64| scenarios.all.iter().map(value).max();
        year.held = worst(|count| count.held);
        year.held_in_person = worst(|count| count.in_person);
        year.planned = worst(|count| count.planned);
        year.planned_in_person = worst(|count| count.planned_in_person);
        year.projections = self.projections(&scenarios);
        let baseline = match self.cap_basis(reduction) {
            Ok(baseline) => baseline,
            Err(reason) => {
                year.reason = Some(if lowered.is_none() {
                    Reason::NoTarget
                } else {
                    reason
                });
                return year.explained(self, None, Some(&scenarios));
            }
        };
        let Some((comparator, least)) = lowered else {
            year.reason = Some(Reason::NoTarget);
            return year.explained(self, Some(baseline), Some(&scenarios));
        };
        year.reason = None;
        year.cap = baseline.bound(comparator, least);
        year.remaining = year
            .cap
            .zip(year.held)
            .map(|(cap, held)| cap.saturating_sub(held));
        let Some(cap) = year.cap else {
            year.outlook = Outlook::OutOfReach;
            return year.explained(self, Some(baseline), Some(&scenarios));
        };
        let Some((comparator, share)) = online else {
            year.reason = Some(Reason::NoTarget);
            return year.explained(self, Some(baseline), Some(&scenarios));
        };
        let goal = Goal {
            cap,
            share,
            comparator,
            open: !self.complete(),
        };
        year.judge(goal, &scenarios);
        year.explained(self, Some(baseline), Some(&scenarios))
    }

    /// The figure that the cap is cut from, or why there is none.
    fn cap_basis(&self, reduction: &Indicator) -> Result<Base, Reason> {
        let bench = self.bench(reduction, &Vec::new());
        // A yearly reduction caps a year, not a part of one.
        if bench.other_scheme || (bench.baseline.is_some() && !bench.whole_years) {
            return Err(Reason::SchemeMismatch);
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
            conventions: ByName::new(),
            sources: Vec::new(),
            explanation: Vec::new(),
        }
    }

    /// Everything that follows from both targets: what holds in every scenario.
    fn judge(&mut self, goal: Goal, scenarios: &Scenarios<'_>) {
        let all = &scenarios.all;
        let at_cap: Option<Vec<AtCap>> = all.iter().map(|count| goal.at_cap(count)).collect();
        self.at_cap = at_cap.and_then(|each| each.into_iter().reduce(stricter));
        let ranges: Vec<FeasibleTotals> = all
            .iter()
            .filter_map(|count| goal.feasible(count))
            .collect();
        if ranges.is_empty() {
            self.outlook = Outlook::OutOfReach;
            return;
        }
        if ranges.len() < all.len() {
            self.reason = Some(scenarios.open_reason());
            return;
        }
        self.feasible_totals = ranges.into_iter().reduce(|a, b| FeasibleTotals {
            low: a.low.max(b.low),
            high: a.high.min(b.high),
        });
        if self
            .feasible_totals
            .is_some_and(|range| range.low > range.high)
        {
            // Only of a period that is over: each reading has a total of its own, and meets both.
            self.feasible_totals = None;
            self.reason = Some(scenarios.open_reason());
        }
        if goal.open {
            let last: Option<Vec<i64>> =
                all.iter().map(|count| goal.last_in_person(count)).collect();
            self.point_of_no_return = last.and_then(|last| {
                Some(PointOfNoReturn {
                    in_person: last.into_iter().min()?.checked_add(1)?,
                })
            });
        }
        self.adjust(goal, scenarios);
    }
}
