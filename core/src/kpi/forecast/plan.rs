//! Which planned meetings to hold online, so that the plan leads to both targets.

use super::count::Scenarios;
use super::goal::Goal;
use super::when::Item;
use crate::meeting::Kind;
use crate::text::stated;

/// Which of the items of scenarios are among the first so many candidates.
fn marked(scenarios: &Scenarios<'_>, first: &[usize]) -> Vec<bool> {
    let mut marked = vec![false; scenarios.items.len()];
    for index in first {
        if let Some(marked) = marked.get_mut(*index) {
            *marked = true;
        }
    }
    marked
}

/// In which scenarios the plan leads to both targets once these meetings are online.
pub(super) fn reached(goal: Goal, scenarios: &Scenarios<'_>, moved: &[usize]) -> Vec<bool> {
    let moved = marked(scenarios, moved);
    let counts = scenarios.counts(&|index| moved.get(index) == Some(&true));
    counts.iter().map(|count| goal.is_reached(count)).collect()
}

/// The fewest moves, in a fixed order, with which the plan leads to both targets in every scenario;
/// all of them must, with every candidate online.
pub(super) fn fewest_moves(
    goal: Goal,
    scenarios: &Scenarios<'_>,
    candidates: &[usize],
) -> Vec<String> {
    let leads = |moves: usize| {
        let first = candidates.get(..moves).unwrap_or_default();
        reached(goal, scenarios, first)
            .into_iter()
            .all(|reached| reached)
    };
    let (mut low, mut high) = (0, candidates.len());
    while low < high {
        let middle = low.midpoint(high);
        if leads(middle) {
            high = middle;
        } else {
            low = middle.saturating_add(1);
        }
    }
    let chosen = candidates.get(..low).unwrap_or_default();
    let id = |index: &usize| Some(scenarios.items.get(*index)?.meeting.id.clone());
    chosen.iter().filter_map(id).collect()
}

/// The meetings that can be moved online, by position, those with the least reason to meet in
/// person first: surely a conference, no reason stated, no deliberation; then the earliest, then as
/// in the register.
pub(super) fn candidates(scenarios: &Scenarios<'_>) -> Vec<usize> {
    let fits = |item: &Item<'_>| item.is_movable() && scenarios.would_help(item);
    let items = scenarios.items.iter().enumerate();
    let mut order: Vec<(usize, &Item<'_>)> = items.filter(|(_, item)| fits(item)).collect();
    order.sort_by_key(|(_, item)| {
        let meeting = item.meeting;
        (
            !scenarios.is_sure(item),
            stated(meeting.mode_reason.as_ref()).is_some(),
            meeting.kind == Some(Kind::Deliberation),
            meeting.first_day(),
        )
    });
    order.into_iter().map(|(index, _)| index).collect()
}
