//! Exact fractions with a sign, that fail in place of overflowing.

use super::ExactFigure;
use crate::json::MOST_COUNT;
use crate::number::Ratio;

/// A reduced fraction.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Fraction {
    numerator: i128,
    denominator: i128,
}

impl Fraction {
    pub(super) fn new(numerator: i128, denominator: i128) -> Option<Self> {
        if denominator == 0 {
            return None;
        }
        let (mut a, mut b) = (numerator.checked_abs()?, denominator.checked_abs()?);
        while b != 0 {
            (a, b) = (b, a.checked_rem(b)?);
        }
        let divisor = a.checked_mul(denominator.signum())?;
        Some(Self {
            numerator: numerator.checked_div(divisor)?,
            denominator: denominator.checked_div(divisor)?,
        })
    }

    /// What equal fractions have in common.
    pub(super) fn key(self) -> String {
        format!("{}/{}", self.numerator, self.denominator)
    }

    pub(super) fn plus(self, other: Self) -> Option<Self> {
        let left = self.numerator.checked_mul(other.denominator)?;
        let right = other.numerator.checked_mul(self.denominator)?;
        Self::new(
            left.checked_add(right)?,
            self.denominator.checked_mul(other.denominator)?,
        )
    }

    pub(super) fn minus(self, other: Self) -> Option<Self> {
        self.plus(Self {
            numerator: other.numerator.checked_neg()?,
            ..other
        })
    }

    pub(super) fn over(self, other: Self) -> Option<Self> {
        Self::new(
            self.numerator.checked_mul(other.denominator)?,
            self.denominator.checked_mul(other.numerator)?,
        )
    }

    pub(super) fn times(self, factor: i128) -> Option<Self> {
        Self::new(self.numerator.checked_mul(factor)?, self.denominator)
    }

    pub(super) fn size(self) -> Self {
        Self {
            numerator: self.numerator.saturating_abs(),
            ..self
        }
    }

    pub(super) fn is_negative(self) -> bool {
        self.numerator < 0
    }

    pub(super) fn is_zero(self) -> bool {
        self.numerator == 0
    }

    /// The nearest whole number, halves up, and the one towards zero; of a fraction not below zero.
    pub(super) fn rounded_and_cut(self) -> Option<(i128, i128)> {
        let twice = self.numerator.checked_mul(2)?;
        let rounded = twice
            .checked_add(self.denominator)?
            .checked_div_euclid(self.denominator.checked_mul(2)?)?;
        Some((rounded, self.numerator.checked_div(self.denominator)?))
    }

    /// The fraction as it travels, if it is exact in every language.
    pub(super) fn exact(self) -> Option<ExactFigure> {
        let fits = |value: i128| {
            i64::try_from(value)
                .ok()
                .filter(|value| value.abs() <= MOST_COUNT)
        };
        Some(ExactFigure {
            numerator: fits(self.numerator)?,
            denominator: fits(self.denominator)?,
        })
    }

    /// This over another as it was counted, not reduced, if both are whole.
    pub(super) fn counted(self, whole: Self) -> Option<ExactFigure> {
        let both = self.denominator == 1 && whole.denominator == 1;
        both.then_some(ExactFigure {
            numerator: self.exact()?.numerator,
            denominator: whole.exact()?.numerator,
        })
    }

    /// The fraction as a ratio, to be shown.
    pub(super) fn ratio(self) -> Option<Ratio> {
        let exact = self.exact()?;
        Some(Ratio {
            numerator: exact.numerator,
            denominator: exact.denominator,
        })
    }
}
