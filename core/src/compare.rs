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

use crate::error::{Code, Error};
use crate::message::Message;
use crate::number::Share;
pub(crate) use coverage::Sides;
pub use coverage::{
    AskedFigure, CoverageOutcome, DemandCoverage, DemandKind, Difference, PlanStatement,
    SuperiorDemand,
};
pub(crate) use diff::diff;
pub use diff::{Change, ChangeKind};
pub use repeat::{Addition, ClausePlace, RepeatedClause};
pub(crate) use similar::earliest_similar;
pub use superior::Superior;
pub(crate) use superior::{Above, own_clause};
pub(crate) use workload::workload;
pub use workload::{AgencyDuty, AgencyDutyKind, AgencyMonth, AgencyWorkload};

/// All that comes of holding a plan against its superior.
#[derive(Debug)]
pub(crate) struct Comparison {
    pub(crate) demands: Vec<DemandCoverage>,
    /// Limits of which it is not known what the plan says, by their places.
    pub(crate) unknown_limits: Vec<String>,
    /// The clauses that mostly repeat a clause of the superior. `None` where that has no text to
    /// compare with, or the rulebook no threshold.
    pub(crate) repeats: Option<Vec<RepeatedClause>>,
}

/// Holds a plan against its superior: targets, limits, duties, then the words.
///
/// # Errors
///
/// `too-large` if more statements stand beside demands than an answer holds.
pub(crate) fn compare(sides: &Sides<'_>, threshold: Option<Share>) -> Result<Comparison, Error> {
    let mut demands = target::demands(sides);
    let mut unknown_limits = Vec::new();
    let repeats = match sides.above {
        Above::Layer(layer) => {
            demands.extend(limit::demands(sides, layer, &mut unknown_limits));
            None
        }
        Above::Plan(superior, directory) => {
            demands.extend(duty::demands(sides, superior, directory));
            threshold.map(|threshold| repeat::repeated(sides, superior, directory, threshold))
        }
    };
    if sides.is_over() {
        let message = Message::of(
            "số nội dung của kế hoạch khớp với yêu cầu cấp trên vượt quá sức chứa của một lần trả lời",
            "more statements of the plan stand beside demands of its superior than one answer holds",
            &[],
        );
        let help = Message::of(
            "hãy ghi mỗi số liệu một lần, hoặc so sánh từng phần của các kế hoạch",
            "state each figure once, or compare parts of the plans",
            &[],
        );
        return Err(Error::new(Code::TooLarge, "/plan", message, Some(help)));
    }
    Ok(Comparison {
        demands,
        unknown_limits,
        repeats,
    })
}
