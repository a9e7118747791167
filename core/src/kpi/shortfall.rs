//! What is missing, in whole units.

use super::judge::Bench;
use super::result::Shortfall;
use crate::indicator::Figure;
use crate::number::{Comparator, Ratio, Share};

/// Enough for any count that is exact in every language.
const MOST: i64 = crate::json::MOST_COUNT;

impl Bench<'_> {
    /// How many units would have to be otherwise for the target to be met, by each way there is.
    pub(super) fn shortfall(
        &self,
        ratio: Ratio,
        comparator: Comparator,
        target: Share,
    ) -> Shortfall {
        match self.figure {
            Figure::Share(_) => of_share(ratio, comparator, target),
            // Fewer of them, or more, against the same baseline.
            Figure::Reduction(_) => {
                let per = self.bases.stated();
                let per = per.and_then(Result::ok).map_or(1, |base| base.per);
                let current = ratio.denominator.saturating_sub(ratio.numerator);
                let current = current.checked_div(per).unwrap_or(current);
                let fewer = |units: i64| shifted(ratio, units.checked_mul(per)?, 0);
                let more = |units: i64| fewer(units.checked_neg()?);
                Shortfall {
                    convert: None,
                    add: comparator.least_units(
                        target,
                        MOST.checked_div(per).unwrap_or(MOST),
                        more,
                    ),
                    remove: comparator.least_units(target, current.max(0), fewer),
                }
            }
            Figure::Count(_) => Shortfall {
                convert: None,
                add: comparator.least_units(target, MOST, |units| shifted(ratio, units, 0)),
                remove: comparator.least_units(target, ratio.numerator.max(0), |units| {
                    shifted(ratio, units.checked_neg()?, 0)
                }),
            },
        }
    }
}

/// Whether a share is to go up or down decides which units help: those in the numerator or those
/// outside of it.
fn of_share(ratio: Ratio, comparator: Comparator, target: Share) -> Shortfall {
    let outside = ratio.denominator.saturating_sub(ratio.numerator);
    let up = match comparator {
        Comparator::Exactly => ratio.compare(target).is_none_or(std::cmp::Ordering::is_lt),
        other => !other.is_upper(),
    };
    let least = |most, reached: &dyn Fn(i64) -> Option<Ratio>| {
        comparator.least_units(target, most, reached)
    };
    if up {
        Shortfall {
            convert: least(outside, &|units| shifted(ratio, units, 0)),
            add: least(MOST, &|units| shifted(ratio, units, units)),
            remove: least(outside, &|units| shifted(ratio, 0, units.checked_neg()?)),
        }
    } else {
        let inside = ratio.numerator;
        Shortfall {
            convert: least(inside, &|units| shifted(ratio, units.checked_neg()?, 0)),
            add: least(MOST, &|units| shifted(ratio, 0, units)),
            remove: least(inside, &|units| {
                shifted(ratio, units.checked_neg()?, units.checked_neg()?)
            }),
        }
    }
}

fn shifted(ratio: Ratio, numerator: i64, denominator: i64) -> Option<Ratio> {
    Some(Ratio {
        numerator: ratio.numerator.checked_add(numerator)?,
        denominator: ratio.denominator.checked_add(denominator)?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn share(ratio: (i64, i64), comparator: Comparator, target: &str) -> Shortfall {
        let ratio = Ratio {
            numerator: ratio.0,
            denominator: ratio.1,
        };
        of_share(ratio, comparator, target.parse().unwrap())
    }

    fn units(
        convert: impl Into<Option<i64>>,
        add: impl Into<Option<i64>>,
        remove: impl Into<Option<i64>>,
    ) -> Shortfall {
        Shortfall {
            convert: convert.into(),
            add: add.into(),
            remove: remove.into(),
        }
    }

    #[test]
    fn shortfalls_are_whole_units() {
        use Comparator::{AtLeast, AtMost, Exactly, MoreThan};
        assert_eq!(share((1199, 2000), AtLeast, "60%"), units(1, 3, 2));
        assert_eq!(share((10, 18), AtLeast, "60%"), units(1, 2, 2));
        assert_eq!(share((6, 10), MoreThan, "60%"), units(1, 1, 1));
        assert_eq!(share((5, 10), AtMost, "40%"), units(1, 3, 2));
        // No added exchange makes a paper one electronic.
        assert_eq!(share((97, 100), Exactly, "100%"), units(3, None, 3));
        // Nothing to remove that would leave anything.
        assert_eq!(share((0, 3), AtLeast, "60%"), units(2, 5, None));
    }

    proptest! {
        /// The least number of units by trying one after the other.
        #[test]
        fn shortfalls_equal_trying_one_by_one(
            n in 0_i64..30, more in 0_i64..30, p in 0_i64..=20, which in 0_usize..5,
        ) {
            let ratio = Ratio { numerator: n, denominator: n + more };
            let comparator = Comparator::ALL[which];
            let target = Share::new(p, 20).unwrap();
            prop_assume!(ratio.compare(target).is_some_and(|order| !comparator.holds(order)));
            let found = of_share(ratio, comparator, target);
            let up = match comparator {
                Comparator::Exactly => n * 20 < p * (n + more),
                other => !other.is_upper(),
            };
            let meets = |numerator: i64, denominator: i64| {
                let ratio = Ratio { numerator, denominator };
                ratio.compare(target).is_some_and(|order| comparator.holds(order))
            };
            let one_by_one = |most: i64, step: &dyn Fn(i64) -> (i64, i64)| {
                (0..=most).find(|units| { let (n, d) = step(*units); meets(n, d) })
            };
            let d = n + more;
            let expected = if up {
                units(one_by_one(more, &|k| (n + k, d)), one_by_one(2000, &|k| (n + k, d + k)), one_by_one(more, &|k| (n, d - k)))
            } else {
                units(one_by_one(n, &|k| (n - k, d)), one_by_one(2000, &|k| (n, d + k)), one_by_one(n, &|k| (n - k, d - k)))
            };
            prop_assert_eq!(found, expected);
        }
    }
}
