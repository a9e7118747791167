//! Every reading of the rows with its own figures, and what holds in all of them.

use std::cmp::Reverse;

use super::count::{Count, Scenarios};
use super::goal::Goal;
use super::plan::{candidates, fewest_moves, reached};
use super::{ForecastFigures, Outlook, PointOfNoReturn, YearEnd};
use crate::kpi::measurement::Measurement;

impl Measurement<'_> {
    /// Takes the figures of the least favourable reading, and what holds in all of them.
    pub(super) fn read(&self, year: &mut YearEnd, goal: Option<Goal>, scenarios: &Scenarios<'_>) {
        let movable = candidates(scenarios);
        let outlooks = match goal {
            Some(goal) => outlooks(goal, scenarios, &movable),
            None => vec![year.outlook; scenarios.all.len()],
        };
        let known = scenarios.all.iter().zip(&outlooks).enumerate();
        let each = known.filter_map(|(way, (count, outlook))| {
            Some(ForecastFigures {
                reading: scenarios.reading(way)?,
                held: count.held,
                held_in_person: count.in_person,
                planned: count.planned,
                planned_in_person: count.planned_in_person,
                remaining: year.cap.map(|cap| cap.saturating_sub(count.held)),
                at_cap: goal.and_then(|goal| goal.at_cap(count)),
                feasible_totals: goal.and_then(|goal| goal.feasible(count)),
                point_of_no_return: goal.and_then(|goal| no_return(goal, count)),
                projections: self.projections(scenarios, count),
                drop: goal.and_then(|goal| goal.open.then(|| goal.excess(count))),
                outlook: *outlook,
            })
        });
        let mut each: Vec<ForecastFigures> = each.collect();
        each.sort_by_key(rank);
        let mut shown: Vec<ForecastFigures> = Vec::new();
        for figures in each {
            if !shown.iter().any(|known| known.is_like(&figures)) {
                shown.push(figures);
            }
        }
        let mut shown = shown.into_iter();
        if let Some(least) = shown.next() {
            year.take(least);
        }
        year.others = shown.collect();
        if let Some(goal) = goal {
            year.judge(goal, scenarios, &outlooks, &movable);
        }
    }
}

/// Where each scenario by itself is heading.
fn outlooks(goal: Goal, scenarios: &Scenarios<'_>, movable: &[usize]) -> Vec<Outlook> {
    let as_it_stands = reached(goal, scenarios, &[]);
    let with_moves = reached(goal, scenarios, movable);
    let known = scenarios.all.iter().zip(as_it_stands).zip(with_moves);
    known
        .map(|((count, as_it_stands), with_moves)| {
            if goal.feasible(count).is_none() {
                Outlook::OutOfReach
            } else if !goal.open || (as_it_stands && goal.excess(count) == 0) {
                Outlook::OnPlan
            } else if with_moves {
                Outlook::AfterMoves
            } else {
                Outlook::BeyondPlan
            }
        })
        .collect()
}

fn no_return(goal: Goal, count: &Count) -> Option<PointOfNoReturn> {
    if !goal.open || goal.feasible(count).is_none() {
        return None;
    }
    Some(PointOfNoReturn {
        in_person: goal.last_in_person(count)?.checked_add(1)?,
    })
}

/// The less favourable, the lower: by where it is heading, by how many must be given up, by how many
/// more may be in person, by what was held.
fn rank(figures: &ForecastFigures) -> impl Ord + use<> {
    let heading = match figures.outlook {
        Outlook::OutOfReach => 0_u8,
        Outlook::BeyondPlan => 1,
        Outlook::AfterMoves => 2,
        Outlook::OnPlan => 3,
        Outlook::Unknown => 4,
    };
    let last = figures.point_of_no_return.map(|point| point.in_person);
    let left = last.map(|last| last.saturating_sub(figures.held_in_person));
    (
        heading,
        Reverse(figures.drop),
        left,
        Reverse((figures.held, figures.held_in_person)),
        Reverse((figures.planned_in_person, figures.planned)),
    )
}

impl ForecastFigures {
    /// Whether two readings come to the same.
    fn is_like(&self, other: &Self) -> bool {
        let reading = other.reading.clone();
        Self {
            reading,
            ..self.clone()
        } == *other
    }
}

impl YearEnd {
    fn take(&mut self, figures: ForecastFigures) {
        self.reading = Some(figures.reading);
        self.held = Some(figures.held);
        self.held_in_person = Some(figures.held_in_person);
        self.planned = Some(figures.planned);
        self.planned_in_person = Some(figures.planned_in_person);
        self.remaining = figures.remaining;
        self.at_cap = figures.at_cap;
        self.feasible_totals = figures.feasible_totals;
        self.point_of_no_return = figures.point_of_no_return;
        self.projections = figures.projections;
        self.drop = figures.drop;
    }

    /// What holds in every reading.
    fn judge(
        &mut self,
        goal: Goal,
        scenarios: &Scenarios<'_>,
        outlooks: &[Outlook],
        movable: &[usize],
    ) {
        let is = |wanted: Outlook| move |outlook: &Outlook| *outlook == wanted;
        let lost = is(Outlook::OutOfReach);
        let all_lost = outlooks.iter().all(lost);
        // Of what was perhaps held, some may have been where neither all nor nothing fits.
        let fits = |count: &Count| goal.feasible(count).is_some();
        let some_fit = !goal.open && scenarios.filled(goal.cap).iter().any(fits);
        if all_lost && !some_fit {
            self.outlook = Outlook::OutOfReach;
        } else if outlooks.iter().any(lost) {
            self.outlook = Outlook::Unknown;
            self.reason = Some(scenarios.open_reason());
        } else if outlooks.iter().any(is(Outlook::BeyondPlan)) {
            self.outlook = Outlook::BeyondPlan;
        } else if outlooks.iter().any(is(Outlook::AfterMoves)) {
            self.outlook = Outlook::AfterMoves;
            self.moves = fewest_moves(goal, scenarios, movable);
        } else {
            self.outlook = Outlook::OnPlan;
        }
    }
}
