//! Which planned meetings to hold online, so that the plan leads to both targets.

use super::count::{Count, Item, Scenarios};
use super::{Goal, Outlook, YearEnd};
use crate::meeting::Kind;
use crate::number::Ratio;
use crate::text::stated;

impl Goal {
    /// Whether the planned meetings lead to both targets if no more than the cap are held,
    /// whichever of them are given up for that. Those online are missed most, those that the share
    /// leaves out next.
    fn is_reached(self, count: &Count) -> bool {
        // Of those that were perhaps held and are left out of the share, the worst number is the one that
        // takes the room of the ones online, and not yet of those in person.
        let online = count
            .planned
            .saturating_sub(count.planned_left_out)
            .saturating_sub(count.planned_in_person);
        let total = count.held.saturating_add(count.planned);
        let room = self.cap.saturating_sub(total).saturating_add(online);
        let worst = room.clamp(0, count.maybe_left_out);
        [0, worst, count.maybe_left_out]
            .into_iter()
            .all(|more| self.is_reached_with(count, more))
    }

    fn is_reached_with(self, count: &Count, more: i64) -> bool {
        let held = count.held.saturating_add(more);
        let total = held.saturating_add(count.planned);
        let excess = total.saturating_sub(self.cap).max(0);
        if excess > count.planned {
            return false;
        }
        let left_out = count.planned_left_out;
        let online = count
            .planned
            .saturating_sub(left_out)
            .saturating_sub(count.planned_in_person);
        let kept = online.saturating_sub(excess).max(0);
        let rest = excess
            .saturating_sub(online)
            .saturating_sub(left_out)
            .max(0);
        let in_person = count.planned_in_person.saturating_sub(rest);
        let online = count.online.saturating_add(kept);
        let counted = online
            .saturating_add(count.in_person)
            .saturating_add(in_person);
        let share = Ratio {
            numerator: online,
            denominator: counted,
        };
        share
            .compare(self.share)
            .is_some_and(|order| self.comparator.holds(order))
    }
}

impl YearEnd {
    /// The fewest moves, in a fixed order, with which the plan leads to both targets in every
    /// scenario.
    pub(super) fn adjust(&mut self, goal: Goal, scenarios: &Scenarios<'_>) {
        let excess = |count: &Count| {
            let total = count.held.saturating_add(count.planned);
            total.saturating_sub(goal.cap).max(0)
        };
        let drop = scenarios.all.iter().map(excess).max().unwrap_or_default();
        self.drop = goal.open.then_some(drop);
        if !goal.open {
            self.outlook = Outlook::OnPlan;
            return;
        }
        let order = candidates(scenarios);
        let reached = |moves: usize| {
            let first = order.get(..moves).unwrap_or_default();
            let mut moved = vec![false; scenarios.items.len()];
            for index in first {
                if let Some(moved) = moved.get_mut(*index) {
                    *moved = true;
                }
            }
            let counts = scenarios.counts(&|index| moved.get(index) == Some(&true));
            counts.iter().all(|count| goal.is_reached(count))
        };
        if !reached(order.len()) {
            self.outlook = Outlook::BeyondPlan;
            return;
        }
        let (mut low, mut high) = (0, order.len());
        while low < high {
            let middle = low.midpoint(high);
            if reached(middle) {
                high = middle;
            } else {
                low = middle.saturating_add(1);
            }
        }
        self.outlook = if low == 0 && drop == 0 {
            Outlook::OnPlan
        } else {
            Outlook::AfterMoves
        };
        let chosen = order.get(..low).unwrap_or_default();
        self.moves = chosen
            .iter()
            .filter_map(|index| Some(scenarios.items.get(*index)?.meeting.id.clone()))
            .collect();
    }
}

/// The meetings that can be moved online, by position, those with the least reason to meet in
/// person first: surely a conference, no reason stated, no deliberation; then the earliest, then as
/// in the register.
fn candidates(scenarios: &Scenarios<'_>) -> Vec<usize> {
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
