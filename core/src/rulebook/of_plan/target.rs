//! The targets of a plan as figures that its layer sets.

use super::reason::PlanUnreadReason;
use super::{Unread, days};
use crate::indicator::{Figure, Indicator};
use crate::number::Comparator;
use crate::plan::{Modality, Plan, Target};
use crate::rulebook::load::is_of_kind;
use crate::rulebook::{Certainty, Rulebook, RulebookTarget};
use crate::text::stated;

/// The figures that a plan sets, in the order of the catalogue of indicators and then of the plan; and
/// its targets that are none.
pub(super) fn targets(
    plan: &Plan,
    source: &str,
    extended: &Rulebook,
) -> (Vec<RulebookTarget>, Vec<Unread>) {
    let (mut targets, mut unread) = (Vec::new(), Vec::new());
    for (index, target) in plan.targets.iter().enumerate() {
        let path = format!("/plan/targets/{index}");
        if target.indicators.is_empty() {
            unread.push(Unread::at(path, PlanUnreadReason::NoIndicator));
            continue;
        }
        for (position, id) in target.indicators.iter().enumerate() {
            let before = target.indicators.iter().take(position);
            let place = extended.indicators().position(|known| known.id == *id);
            if before.into_iter().any(|known| known == id) {
                continue;
            }
            match figure(plan, target, extended.indicator(id), source) {
                Ok(figure) => targets.push((place, figure)),
                Err(reason) if target.indicators.len() == 1 => {
                    unread.push(Unread::at(path.clone(), reason));
                }
                Err(reason) => {
                    let path = format!("{path}/indicators/{position}");
                    unread.push(Unread::at(path, reason));
                }
            }
        }
    }
    targets.sort_by_key(|(place, _)| *place);
    (
        targets.into_iter().map(|(_, figure)| figure).collect(),
        unread,
    )
}

/// The figure that a target sets for an indicator.
fn figure(
    plan: &Plan,
    target: &Target,
    indicator: Option<&Indicator>,
    source: &str,
) -> Result<RulebookTarget, PlanUnreadReason> {
    let indicator = indicator.ok_or(PlanUnreadReason::NoIndicator)?;
    let value = target.value.ok_or(PlanUnreadReason::NoValue)?;
    if !is_of_kind(value, &indicator.figure) {
        return Err(PlanUnreadReason::OtherKindOfValue);
    }
    let comparator = match (target.comparator, &indicator.figure) {
        (Some(comparator), _) => comparator,
        // Whoever cuts 12% has cut 10%.
        (None, Figure::Reduction(_)) => Comparator::AtLeast,
        (None, Figure::Share(_) | Figure::Count(_)) => return Err(PlanUnreadReason::NoComparator),
    };
    let clause = stated(target.clause.as_ref()).ok_or(PlanUnreadReason::NoClause)?;
    let (from, to) = days(plan, target.period.as_ref())?;
    Ok(RulebookTarget {
        indicator: indicator.id.clone(),
        comparator,
        value,
        // A plain order.
        modality: target.modality.unwrap_or(Modality::Must),
        from: Some(from),
        to,
        source: source.to_owned(),
        clause: clause.to_owned(),
        status: Certainty::Confirmed,
        exception: None,
    })
}
