//! Readings of one indicator: open conventions, and what each choice of them comes to.

use crate::indicator::Verdict;
use crate::number::Ratio;

/// A convention that is open, and what it may come to mean.
#[derive(Debug)]
pub(super) struct Axis {
    pub(super) name: &'static str,
    pub(super) values: Vec<&'static str>,
}

/// A reading: for each axis the position of its value, and what comes of it.
#[derive(Debug, Clone)]
pub(super) struct Point {
    pub(super) choice: Vec<usize>,
    pub(super) numerator: Option<i64>,
    pub(super) denominator: Option<i64>,
    pub(super) verdict: Verdict,
    /// The verdict if none of the rows that may have been held was, and if all were.
    pub(super) if_held: [Verdict; 2],
    /// How many such rows there are, where the verdict hangs on them.
    pub(super) stale: Option<i64>,
}

impl Point {
    pub(super) fn ratio(&self) -> Option<Ratio> {
        Some(Ratio {
            numerator: self.numerator?,
            denominator: self.denominator?,
        })
    }
}
