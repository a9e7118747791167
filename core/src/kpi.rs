//! Figures: rows to tallies, tallies to verdicts, verdicts to sentences.

mod answer;
mod baseline;
mod counts;
mod enter;
mod explain;
mod explain_baseline;
mod explain_figures;
mod group;
mod judge;
mod measure;
mod question;
mod reading;
mod result;
mod rows;
mod shortfall;
mod sweep;
mod tally;
mod task_rows;

pub(crate) use baseline::Base;
pub(crate) use measure::{Measurement, measure, tally};
pub use result::{ExcludedCount, ExplanationStep, IndicatorResult, ResultTarget, Shortfall};
pub(crate) use sweep::sweep;
pub use sweep::{Stability, SweepResult, SweptReading};
pub use tally::Tally;
