//! What both targets leave room for.

use super::answer::{AtCap, FeasibleTotals};
use super::count::Count;
use crate::number::{Comparator, Ratio, Share};

/// Both targets.
#[derive(Debug, Clone, Copy)]
pub(super) struct Goal {
    pub(super) cap: i64,
    pub(super) share: Share,
    pub(super) comparator: Comparator,
    /// Whether more may still be held.
    pub(super) open: bool,
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
    pub(super) fn feasible(self, count: &Count) -> Option<FeasibleTotals> {
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
    pub(super) fn last_in_person(self, count: &Count) -> Option<i64> {
        let left_out = count.left_out();
        let room = self.cap.checked_sub(left_out)?.checked_sub(count.online)?;
        Some(self.most_in_person(self.cap, left_out)?.min(room))
    }

    pub(super) fn at_cap(self, count: &Count) -> Option<AtCap> {
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
            left_out: count.left_out(),
            more_online: reached.then_some(more_online),
            more_in_person: reached.then_some(more_in_person),
        })
    }
}

impl Goal {
    /// Whether the planned meetings lead to both targets if no more than the cap are held,
    /// whichever of them are given up for that. Those online are missed most, those that the share
    /// leaves out next.
    pub(super) fn is_reached(self, count: &Count) -> bool {
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

    /// How many of the planned ones are too many under the cap.
    pub(super) fn excess(self, count: &Count) -> i64 {
        let total = count.held.saturating_add(count.planned);
        total.saturating_sub(self.cap).max(0)
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
