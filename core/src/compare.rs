//! A plan held against what it implements, against its own earlier version, and against itself:
//! which demands of a superior it keeps, which words it only repeats, who bears how much of it.

mod allowed;
mod coverage;
mod diff;
mod duty;
mod letters;
mod limit;
mod pair;
mod phrase;
mod repeat;
mod same;
mod similar;
mod span;
mod superior;
mod target;
mod workload;

pub use coverage::{
    AskedFigure, CoverageOutcome, DemandCoverage, DemandKind, Difference, PlanStatement,
    SuperiorDemand,
};
pub(crate) use coverage::{Comparison, Sides, compare};
pub(crate) use diff::diff;
pub use diff::{Change, ChangeKind};
pub use repeat::{Addition, ClausePlace, RepeatedClause};
pub(crate) use similar::earliest_similar;
pub use superior::Superior;
pub(crate) use superior::{Above, own_clause};
pub(crate) use workload::workload;
pub use workload::{AgencyDuty, AgencyDutyKind, AgencyMonth, AgencyWorkload};
