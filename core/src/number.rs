//! Exact figures: shares as ratios of integers, compared by cross-multiplication, and shown so
//! that the shown figure never contradicts the verdict.

mod amount;
mod compare;
mod display;
mod share;

pub use amount::Amount;
pub use compare::Comparator;
pub(crate) use display::{Apart, apart, count_en, count_vi, decimal_en, decimal_vi};
pub(crate) use share::gcd;
pub use share::{Ratio, Share};
