//! Targets: every figure that the superior asks for, and where the plan asks for it.

use super::allowed::Allowed;
use super::coverage::{
    AskedFigure, CoverageOutcome, DemandCoverage, DemandKind, Difference, PlanStatement, Sides,
    SuperiorDemand, decide,
};
use super::span::{AskedDays, Days, Span, by_period, days, fill};
use super::superior::{Above, own_clause};
use crate::calendar::Period;
use crate::indicator::{Figure, Indicator, Wording};
use crate::plan::{Modality, Target};
use crate::rulebook::{Rulebook, Source, holds};

/// A figure that the superior asks for.
struct Wanted<'a> {
    path: String,
    clause: Option<&'a str>,
    source: Option<Source>,
    indicator: &'a str,
    figure: AskedFigure,
    period: Option<Period>,
    days: AskedDays,
}

/// A target of the plan for a part of the days for which its superior asks.
struct Part {
    /// Its place among the statements.
    place: usize,
    days: Days,
    /// What its figure alone makes of the demand.
    outcome: CoverageOutcome,
}

/// Every target above the plan, one for each indicator that it joins (T-25).
pub(super) fn demands(sides: &Sides<'_>) -> Vec<DemandCoverage> {
    let mut demands = Vec::new();
    let own = sides.plan.period.as_ref();
    match &sides.above {
        Above::Layer(layer) => {
            let day = sides.plan.issued_on();
            for (index, target) in layer.lowest().targets.iter().enumerate() {
                if holds(target.from, target.to, day) {
                    demands.push(Wanted {
                        path: format!("/superior/targets/{index}"),
                        clause: Some(&target.clause),
                        source: layer.source_of(target),
                        indicator: &target.indicator,
                        figure: AskedFigure {
                            comparator: Some(target.comparator),
                            value: Some(target.value),
                            unit: None,
                            modality: Some(target.modality),
                        },
                        period: None,
                        days: AskedDays::in_force(target.from, target.to, own),
                    });
                }
            }
        }
        Above::Plan(superior, directory) => {
            for (index, target) in superior.targets.iter().enumerate() {
                for (place, indicator) in target.indicators.iter().enumerate() {
                    let before = target.indicators.iter().take(place);
                    if before.into_iter().any(|known| known == indicator) {
                        continue;
                    }
                    let period = target.period.as_ref().or(superior.period.as_ref());
                    demands.push(Wanted {
                        path: format!("/superior/targets/{index}"),
                        clause: target.clause.as_deref(),
                        source: own_clause(superior, directory, target.clause.as_deref()),
                        indicator,
                        figure: AskedFigure::of(target),
                        period: period.cloned(),
                        days: AskedDays::of_period(period, own),
                    });
                }
            }
        }
    }
    let compared = demands.into_iter().map(|wanted| compared(sides, wanted));
    compared.collect()
}

impl AskedFigure {
    fn of(target: &Target) -> Self {
        Self {
            comparator: target.comparator,
            value: target.value,
            unit: None,
            modality: target.modality,
        }
    }
}

fn compared(sides: &Sides<'_>, wanted: Wanted<'_>) -> DemandCoverage {
    let definition = |id: &str| {
        let above = match sides.above {
            Above::Layer(layer) => Rulebook::indicator(layer, id),
            Above::Plan(..) => None,
        };
        sides.rulebook.indicator(id).or(above)
    };
    let indicator = definition(wanted.indicator);
    let quantity = indicator.map_or(wanted.indicator, Indicator::measures);
    let figure = indicator.map(|indicator| &indicator.figure);
    let mut statements = Vec::new();
    let mut parts = Vec::new();
    for (index, target) in sides.plan.targets.iter().enumerate() {
        let period = target.period.as_ref().or(sides.plan.period.as_ref());
        let own = period.map(days);
        if !wanted.days.meet(own) {
            continue;
        }
        let mut ids = target.indicators.iter();
        let (outcome, mut differs) = if ids.any(|id| id == wanted.indicator) {
            judge(wanted.figure, AskedFigure::of(target), indicator)
        } else if target
            .indicators
            .iter()
            .any(|id| definition(id).map_or(id.as_str(), Indicator::measures) == quantity)
        {
            let outcome = CoverageOutcome::DenominatorDrift;
            (outcome, vec![Difference::Denominator])
        } else {
            continue;
        };
        if !sides.has_room() {
            break;
        }
        let span = wanted.days.span(own);
        if span != Span::Same {
            differs.push(Difference::Period);
        }
        if let Some(days) = wanted.days.part(own) {
            let place = statements.len();
            parts.push(Part {
                place,
                days,
                outcome,
            });
        }
        statements.push(PlanStatement {
            path: format!("/plan/targets/{index}"),
            clause: target.clause.clone(),
            source: own_clause(sides.plan, sides.directory, target.clause.as_deref()),
            figure: Some(AskedFigure::of(target)),
            period: period.cloned(),
            outcome: by_period(outcome, span, target.comparator, figure),
            differs,
        });
    }
    if let (Some(whole), Some(Figure::Share(_) | Figure::Reduction(_))) =
        (wanted.days.whole, figure)
    {
        add_up(whole, &parts, &mut statements);
    }
    let title = indicator.map_or_else(
        || Wording {
            vi: wanted.indicator.to_owned(),
            en: wanted.indicator.to_owned(),
        },
        |indicator| indicator.title.clone(),
    );
    let superior = SuperiorDemand {
        path: wanted.path,
        clause: wanted.clause.map(str::to_owned),
        source: wanted.source,
        figure: Some(wanted.figure),
        period: wanted.period,
    };
    decide(
        DemandKind::Target,
        wanted.indicator,
        title,
        superior,
        statements,
    )
}

/// Targets for parts that together are the whole period: a share of 60% in each half is one of 60% in
/// the year, and so is a reduction.
fn add_up(whole: Days, parts: &[Part], statements: &mut [PlanStatement]) {
    for (restated, sum) in [
        (false, CoverageOutcome::Covered),
        (true, CoverageOutcome::Restated),
    ] {
        let serves = |part: &&Part| match part.outcome {
            CoverageOutcome::Covered | CoverageOutcome::Stricter => true,
            CoverageOutcome::Restated => restated,
            _ => false,
        };
        let parts: Vec<&Part> = parts.iter().filter(serves).collect();
        let all_days: Vec<Days> = parts.iter().map(|part| part.days).collect();
        let Some(chosen) = fill(whole, &all_days) else {
            continue;
        };
        for part in chosen.into_iter().filter_map(|place| parts.get(place)) {
            if let Some(statement) = statements.get_mut(part.place) {
                statement.outcome = sum;
            }
        }
        return;
    }
}

/// What a statement of the plan makes of the figure that is asked for.
fn judge(
    wanted: AskedFigure,
    planned: AskedFigure,
    indicator: Option<&Indicator>,
) -> (CoverageOutcome, Vec<Difference>) {
    let mut differs = Vec::new();
    if wanted.value != planned.value {
        differs.push(Difference::Value);
    }
    if wanted.comparator != planned.comparator {
        differs.push(Difference::Comparator);
    }
    let outcome = by_figures(wanted, planned, indicator).unwrap_or(CoverageOutcome::Restated);
    if outcome == CoverageOutcome::Covered {
        // "Exactly 100%" and "at least 100%" of a share are one figure.
        differs.clear();
    }
    if binds(planned.modality) < binds(wanted.modality) {
        differs.push(Difference::Modality);
    }
    match outcome {
        CoverageOutcome::Covered if !differs.is_empty() => (CoverageOutcome::Restated, differs),
        outcome => (outcome, differs),
    }
}

/// What the figures alone say; nothing where they cannot be compared.
fn by_figures(
    wanted: AskedFigure,
    planned: AskedFigure,
    indicator: Option<&Indicator>,
) -> Option<CoverageOutcome> {
    if (planned.value, planned.comparator) == (wanted.value, wanted.comparator) {
        return Some(CoverageOutcome::Covered);
    }
    let (value, limit) = match (planned.value, wanted.value) {
        (Some(value), Some(limit)) => (value, limit),
        // "Rút gọn" without a figure lets everything through.
        (None, Some(_)) => return Some(CoverageOutcome::Weaker),
        (Some(_), None) => return Some(CoverageOutcome::Stricter),
        (None, None) => return Some(CoverageOutcome::Covered),
    };
    let (Some(asked), Some(said)) = (wanted.comparator, planned.comparator) else {
        // A figure that no reading of the missing comparator could make strict enough.
        let read = wanted.comparator?;
        let figure = &indicator?.figure;
        let own = Allowed::by(read, value, figure)?;
        let above = Allowed::by(read, limit, figure)?;
        return (!own.is_within(above)).then_some(CoverageOutcome::Weaker);
    };
    let figure = &indicator?.figure;
    let own = Allowed::by(said, value, figure)?;
    let above = Allowed::by(asked, limit, figure)?;
    Some(match (own.is_within(above), above.is_within(own)) {
        (true, true) => CoverageOutcome::Covered,
        (true, false) => CoverageOutcome::Stricter,
        (false, _) => CoverageOutcome::Weaker,
    })
}

/// How strongly a modality binds; one that is not stated is not held against anybody.
fn binds(modality: Option<Modality>) -> u8 {
    match modality {
        None | Some(Modality::Must | Modality::MustNot | Modality::Ensure) => 2,
        Some(Modality::Strive | Modality::Prioritise) => 1,
        Some(Modality::Study | Modality::Conditional) => 0,
    }
}
