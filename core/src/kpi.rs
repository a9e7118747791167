//! Figures: rows to tallies, tallies to verdicts, verdicts to sentences.

mod answer;
mod explain;
mod forecast;
mod group;
mod judge;
mod measure;
mod reading;
mod reconcile;
mod result;
mod rows;
mod shortfall;
mod tally;
mod task_rows;
mod task_states;

pub(crate) use explain::convention_labels;
pub(crate) use forecast::forecast;
pub use forecast::{AtCap, FeasibleTotals, Outlook, PointOfNoReturn, Projection, ProjectionName};
pub(crate) use measure::{Measurement, measure};
pub(crate) use reconcile::reconcile;
pub use reconcile::{
    Claim, ClaimKind, ClaimOutcome, ClaimUnit, ExactFigure, Published, PublishedFigure,
    ReconciledClaim,
};
pub use result::{ExcludedCount, ExplanationStep, IndicatorResult, ResultTarget, Shortfall};
pub use task_states::{TaskCounts, TaskState};
