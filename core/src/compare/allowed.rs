//! The figures that a target lets through, so that two targets are compared by what they allow and
//! not by how they say it: on a share, "exactly 100%" and "at least 100%" allow the same.

use crate::indicator::Figure;
use crate::number::{Amount, Comparator, Share};

/// A bound, and whether it is itself allowed.
type Bound = Option<(Share, bool)>;

/// The figures between two bounds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Allowed {
    low: Bound,
    high: Bound,
}

impl Allowed {
    /// What a target allows among the figures that there can be. `None` where the value cannot be
    /// compared with such figures.
    pub(super) fn by(comparator: Comparator, value: Amount, figure: &Figure) -> Option<Self> {
        let counts = matches!(figure, Figure::Count(_));
        if counts != matches!(value, Amount::Count(_)) {
            return None;
        }
        let at = value.as_share()?;
        let (low, high) = match comparator {
            Comparator::AtLeast => (Some((at, true)), None),
            Comparator::MoreThan => (Some((at, false)), None),
            Comparator::AtMost => (None, Some((at, true))),
            Comparator::LessThan => (None, Some((at, false))),
            Comparator::Exactly => (Some((at, true)), Some((at, true))),
        };
        let mut allowed = Self { low, high };
        let most = Share::new(1, 1).filter(|_| !counts);
        let least = Share::new(0, 1).filter(|_| !figure.is_reduction());
        if let (None, Some(most)) = (allowed.high, most) {
            allowed.high = Some((most, true)).filter(|_| at <= most);
        }
        if let (None, Some(least)) = (allowed.low, least) {
            allowed.low = Some((least, true));
        }
        if counts {
            // No count lies between two whole numbers.
            let next = |(at, whole): (Share, bool), step: i64| {
                let step = if whole { 0 } else { step };
                Some((Share::new(at.numerator().checked_add(step)?, 1)?, true))
            };
            allowed.low = allowed.low.map(|low| next(low, 1).unwrap_or(low));
            allowed.high = allowed.high.map(|high| next(high, -1).unwrap_or(high));
        }
        Some(allowed)
    }

    /// Whether every figure that this allows is allowed by the other too.
    pub(super) fn is_within(self, other: Self) -> bool {
        let low = match (self.low, other.low) {
            (_, None) => true,
            (None, Some(_)) => false,
            (Some((own, open)), Some((least, whole))) => {
                own > least || own == least && open <= whole
            }
        };
        let high = match (self.high, other.high) {
            (_, None) => true,
            (None, Some(_)) => false,
            (Some((own, open)), Some((most, whole))) => own < most || own == most && open <= whole,
        };
        low && high
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::indicator::{CountOf, ShareOf};
    use proptest::prelude::*;

    fn share() -> Figure {
        Figure::Share(
            crate::json::from_json::<ShareOf>(
                r#"{"rows": "meetings", "denominator": {"all": []}, "numerator": {"all": []}}"#,
            )
            .unwrap(),
        )
    }

    fn count_of() -> CountOf {
        crate::json::from_json(r#"{"rows": "meetings", "filter": {"all": []}}"#).unwrap()
    }

    fn comparator() -> impl Strategy<Value = Comparator> {
        prop::sample::select(Comparator::ALL)
    }

    /// Figures on a grid of tenths and half-tenths; shares end at 1, reductions may be negative.
    fn grid(figure: &Figure) -> Vec<(i64, i64)> {
        match figure {
            Figure::Share(_) => (0..=20).map(|n| (n, 20)).collect(),
            Figure::Reduction(_) => (-40..=20).map(|n| (n, 20)).collect(),
            Figure::Count(_) => (0..=60).map(|n| (n, 1)).collect(),
        }
    }

    fn holds(comparator: Comparator, value: i64, of: i64, at: (i64, i64)) -> bool {
        comparator.holds((at.0 * of).cmp(&(value * at.1)))
    }

    proptest! {
        #[test]
        fn what_is_allowed_is_what_the_comparators_let_through(
            a in comparator(), b in comparator(), n in 0_i64..=10, m in 0_i64..=10, kind in 0..3,
        ) {
            let (figure, of) = match kind {
                0 => (share(), 10),
                1 => (Figure::Reduction(count_of()), 10),
                _ => (Figure::Count(count_of()), 1),
            };
            let amount = |n: i64| match figure {
                Figure::Count(_) => Amount::Count(n.unsigned_abs()),
                _ => Amount::Share(Share::new(n, 10).unwrap()),
            };
            let own = Allowed::by(a, amount(n), &figure).unwrap();
            let other = Allowed::by(b, amount(m), &figure).unwrap();
            let mut figures = grid(&figure).into_iter();
            let within = figures.all(|at| !holds(a, n, of, at) || holds(b, m, of, at));
            // Nothing at all is within anything: no target that can be met allows nothing.
            let possible = grid(&figure).into_iter().any(|at| holds(a, n, of, at));
            prop_assert_eq!(own.is_within(other) || !possible, within);
        }
    }

    #[test]
    fn a_share_is_not_compared_with_a_count() {
        assert_eq!(
            Allowed::by(Comparator::AtMost, Amount::Count(3), &share()),
            None
        );
    }
}
