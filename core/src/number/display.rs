//! Figures as people read them: decimal comma in Vietnamese, and never on the wrong side.

use std::borrow::Cow;
use std::cmp::Ordering;

use super::share::decimal;
use super::{Ratio, Share};
use crate::message::{Message, Say};

/// Decimals that a percentage is shown with unless that would contradict the verdict.
const USUAL_DECIMALS: u32 = 1;
/// Past this many decimals the fraction itself is shown.
const MOST_DECIMALS: u32 = 12;

impl Ratio {
    /// The ratio in per cent as Vietnamese text, such as `61,1%`.
    ///
    /// Rounded half up to one decimal, and to more where the rounded figure would stand on another
    /// side of the target than the exact one. A ratio over zero is shown as a fraction.
    #[must_use]
    pub fn percent_vi(self, target: Option<Share>) -> String {
        self.percent(target, ',')
    }

    /// The same in English, with a decimal point.
    #[must_use]
    pub fn percent_en(self, target: Option<Share>) -> String {
        self.percent(target, '.')
    }

    fn percent(self, target: Option<Share>, mark: char) -> String {
        let fraction = || format!("{}/{}", self.numerator, self.denominator);
        if self.denominator <= 0 {
            return fraction();
        }
        let mut decimals = USUAL_DECIMALS;
        while decimals <= MOST_DECIMALS {
            let Some((value, unit)) = self.rounded(decimals) else {
                break;
            };
            // On the side of the target, and neither nothing nor everything where it is not quite.
            let bounds = [target, Share::new(0, 1), Share::new(1, 1)];
            let true_to = |bound: Share| side(value, unit, bound) == self.compare(bound);
            if bounds.into_iter().flatten().all(true_to) {
                let places = usize::try_from(decimals).unwrap_or_default();
                return format!("{}%", decimal(value, places, mark));
            }
            decimals = decimals.saturating_add(1);
        }
        fraction()
    }

    /// The ratio times a hundred, rounded half up to whole units of `10^-decimals`.
    fn rounded(self, decimals: u32) -> Option<(i128, i128)> {
        let unit = 10_i128.checked_pow(decimals)?;
        let twice = i128::from(self.numerator)
            .checked_mul(200)?
            .checked_mul(unit)?
            .checked_add(self.denominator.into())?;
        let value = twice.checked_div_euclid(i128::from(self.denominator).checked_mul(2)?)?;
        Some((value, unit))
    }
}

/// A shown figure, `value / unit` per cent, compared with the target.
fn side(value: i128, unit: i128, target: Share) -> Option<Ordering> {
    let left = value.checked_mul(target.denominator().into())?;
    let right = i128::from(target.numerator())
        .checked_mul(100)?
        .checked_mul(unit)?;
    Some(left.cmp(&right))
}

impl Share {
    /// The share as Vietnamese text: `60%`, `98,62%`, or a fraction.
    #[must_use]
    pub fn text_vi(self) -> String {
        self.to_string().replace('.', ",")
    }
}

/// A quotient of whole numbers as Vietnamese text: a decimal if four places say it exactly, else a
/// mixed fraction such as `24 1/3`.
pub(crate) fn decimal_vi(value: i64, per: i64) -> String {
    quotient(value, per, '.', ',')
}

/// The same in English.
pub(crate) fn decimal_en(value: i64, per: i64) -> String {
    quotient(value, per, ',', '.')
}

fn quotient(value: i64, per: i64, thousands: char, mark: char) -> String {
    let (Some(whole), Some(rest)) = (value.checked_div(per), value.checked_rem(per)) else {
        return format!("{value}/{per}");
    };
    let whole = grouped(whole.into(), thousands);
    if rest == 0 {
        return whole;
    }
    let scaled = i128::from(rest).saturating_mul(10_000);
    match scaled.checked_rem(per.into()) {
        Some(0) => {
            let scaled = scaled.checked_div(per.into()).unwrap_or_default();
            let places = decimal(scaled, 4, mark);
            format!("{whole}{}", places.trim_start_matches('0'))
        }
        _ => format!("{whole} {rest}/{per}"),
    }
}

/// A count with the thousands set apart as in Vietnamese, `16.051`.
pub(crate) fn count_vi(value: i64) -> String {
    grouped(value.into(), '.')
}

/// A count with the thousands set apart as in English, `16,051`.
pub(crate) fn count_en(value: i64) -> String {
    grouped(value.into(), ',')
}

/// A number with its thousands set apart in both languages, as sentences on figures have it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Apart(i128);

pub(crate) fn apart(number: impl Into<i128>) -> Apart {
    Apart(number.into())
}

impl Say for Apart {
    fn vi(&self) -> Cow<'_, str> {
        grouped(self.0, '.').into()
    }

    fn en(&self) -> Cow<'_, str> {
        grouped(self.0, ',').into()
    }
}

impl Ratio {
    /// The ratio in per cent, as it stands to a target.
    pub(crate) fn said(self, target: Option<Share>) -> Message {
        Message::new(self.percent_vi(target), self.percent_en(target))
    }
}

macro_rules! said_as_counts {
    ($($number:ty),+) => {
        $(impl Say for $number {
            fn vi(&self) -> Cow<'_, str> {
                count_vi(i64::try_from(*self).unwrap_or(i64::MAX)).into()
            }

            fn en(&self) -> Cow<'_, str> {
                let count = i64::try_from(*self).unwrap_or(i64::MAX);
                count.to_string().into()
            }
        })+
    };
}

said_as_counts!(i64, u64, usize);

fn grouped(value: i128, mark: char) -> String {
    if let Ok(few @ 0..1000) = u16::try_from(value) {
        return few.to_string();
    }
    let digits = value.unsigned_abs().to_string();
    let mut out = String::from(if value < 0 { "-" } else { "" });
    for (position, digit) in digits.chars().enumerate() {
        let left = digits.len().saturating_sub(position);
        if position > 0 && left.is_multiple_of(3) {
            out.push(mark);
        }
        out.push(digit);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn vi(numerator: i64, denominator: i64, target: &str) -> String {
        Ratio {
            numerator,
            denominator,
        }
        .percent_vi(target.parse().ok())
    }

    #[test]
    fn a_shown_figure_stands_on_the_side_of_the_verdict() {
        assert_eq!(vi(1199, 2000, "60%"), "59,95%");
        assert_eq!(vi(60, 100, "60%"), "60%");
        assert_eq!(vi(59_999, 100_000, "60%"), "59,999%");
        assert_eq!(vi(11, 18, "60%"), "61,1%");
        assert_eq!(vi(401, 1000, "40%"), "40,1%");
        assert_eq!(vi(-1, 10, "10%"), "-10%");
        assert_eq!(vi(0, 0, "10%"), "0/0");
        assert_eq!(vi(1999, 2000, ""), "99,95%");
        assert_eq!(vi(1, 10_000, ""), "0,01%");
        // Too near for decimals: 3/5 - 1/10^15.
        let near = 1_000_000_000_000_000;
        assert_eq!(
            vi(near / 5 * 3 - 1, near, "60%"),
            format!("{}/{near}", near / 5 * 3 - 1)
        );
    }

    #[test]
    fn thousands_are_set_apart() {
        assert_eq!(count_vi(16_051), "16.051");
        assert_eq!(count_vi(-1_234_567), "-1.234.567");
        assert_eq!(count_en(999), "999");
    }

    proptest! {
        #[test]
        fn shown_percentages_never_contradict(n in 0_i64..100_000, d in 1_i64..100_000, p in 0_i64..=100) {
            let target = Share::new(p, 100).unwrap();
            let ratio = Ratio { numerator: n, denominator: d };
            let shown: Share = ratio.percent_en(Some(target)).parse().unwrap();
            prop_assert_eq!(Some(shown.cmp(&target)), ratio.compare(target));
        }
    }
}
