//! Figures: rows to tallies, tallies to verdicts, verdicts to sentences.

mod alike;
mod answer;
mod baseline;
mod cite;
mod compared;
mod counts;
mod earlier;
mod enter;
mod explain;
mod forecast;
mod group;
mod judge;
mod measure;
mod measurement;
mod point;
mod question;
mod reading;
mod reconcile;
mod result;
mod rows;
mod shortfall;
mod sweep;
mod tally;
mod task_rows;
mod task_states;
mod times;

pub(crate) use alike::Whose;
pub(crate) use baseline::{Base, Baselines};
pub(crate) use explain::convention_labels;
pub(crate) use forecast::forecast;
pub use forecast::{
    AtCap, FeasibleTotals, ForecastFigures, ForecastReading, Outlook, PointOfNoReturn, Projection,
    ProjectionName,
};
pub(crate) use measure::{measure, tally};
pub(crate) use measurement::Measurement;
pub(crate) use reconcile::reconcile;
pub use reconcile::{
    Claim, ClaimKind, ClaimOutcome, ClaimUnit, ExactFigure, Published, PublishedFigure,
    ReconciledClaim,
};
pub use result::{
    Comparison, ExcludedCount, ExplanationStep, IndicatorResult, ResultTarget, Shortfall,
};
pub(crate) use sweep::sweep;
pub use sweep::{Stability, SweepResult, SweptReading};
pub use tally::Tally;
pub use task_states::{TaskCounts, TaskState};
pub(crate) use times::{TimeKind, Times};
