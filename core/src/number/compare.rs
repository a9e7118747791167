//! Comparators: how a figure stands to its target, and what is missing, in whole units.

use std::cmp::Ordering;

use super::{Ratio, Share};
use crate::json::terms;

terms! {
    @closed
    /// How a figure must stand to its target.
    pub enum Comparator("comparator", "phép so sánh", "comparator") {
        /// The target itself is enough: từ … trở lên, không ít hơn, tối thiểu, ít nhất.
        AtLeast = "atLeast", "ít nhất", "at least";
        /// The target itself is allowed: không quá, tối đa.
        AtMost = "atMost", "không quá", "at most";
        /// The target itself is not enough: trên, hơn.
        MoreThan = "moreThan", "trên", "more than";
        /// The target itself is too much: dưới.
        LessThan = "lessThan", "dưới", "less than";
        /// Nothing but the target.
        Exactly = "exactly", "đúng", "exactly";
    }
}

impl Comparator {
    /// Whether a figure that compares so with the target meets it.
    #[must_use]
    pub fn holds(self, order: Ordering) -> bool {
        match self {
            Self::AtLeast => order.is_ge(),
            Self::AtMost => order.is_le(),
            Self::MoreThan => order.is_gt(),
            Self::LessThan => order.is_lt(),
            Self::Exactly => order.is_eq(),
        }
    }

    /// Whether the comparator bounds a figure from above.
    #[must_use]
    pub fn is_upper(self) -> bool {
        matches!(self, Self::AtMost | Self::LessThan)
    }

    /// The least number of units `k`, at most `most`, for which the figure reached with `k` units
    /// meets the target.
    ///
    /// Every way that is tried moves the figure in one direction only, so that the answer is found
    /// by halving; `exactly` is met at a boundary or not at all.
    pub(crate) fn least_units(
        self,
        share: Share,
        most: i64,
        reached: impl Fn(i64) -> Option<Ratio>,
    ) -> Option<i64> {
        let order = |units: i64| reached(units)?.compare(share);
        let start = order(0)?;
        let passed = |units: i64| {
            order(units).is_some_and(|order| match self {
                // Stop at the target, coming from either side.
                Self::Exactly => order == Ordering::Equal || order == start.reverse(),
                other => other.holds(order),
            })
        };
        let (mut low, mut high) = (0, most.checked_add(1)?);
        while low < high {
            let middle = low.midpoint(high);
            if middle > most || passed(middle) {
                high = middle;
            } else {
                low = middle.checked_add(1)?;
            }
        }
        (low <= most && self.holds(order(low)?)).then_some(low)
    }
}
