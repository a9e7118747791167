//! Coverage: what a plan makes of each demand of its superior.

use std::cell::Cell;

use super::superior::Above;
use crate::agency::Directory;
use crate::calendar::Period;
use crate::indicator::Wording;
use crate::json::{answer, terms};
use crate::number::{Amount, Comparator};
use crate::plan::{Modality, Plan};
use crate::rulebook::{Rulebook, Source, Unit};

terms! {
    /// What a superior asks of a plan.
    pub enum DemandKind("demandKind", "loại yêu cầu", "kind of demand") {
        /// A figure to be reached.
        Target = "target", "chỉ tiêu", "target";
        /// A limit that a rulebook sets, such as the length of a conference.
        Limit = "limit", "giới hạn", "limit";
        /// A duty to report.
        Report = "report", "nghĩa vụ báo cáo", "duty to report";
        /// A duty to coordinate.
        Coordination = "coordination", "nghĩa vụ phối hợp", "duty to coordinate";
    }
}

terms! {
    /// What a plan makes of a demand.
    pub enum CoverageOutcome("coverageOutcome", "kết quả", "outcome") {
        /// It lets through the same figures.
        Covered = "covered", "khớp", "covered";
        /// It lets through fewer figures.
        Stricter = "stricter", "chặt hơn", "stricter";
        /// It lets through figures that the superior does not.
        Weaker = "weaker", "lỏng hơn", "weaker";
        /// It says it in another way, so that neither can be called the stricter: a comparator is
        /// left out, *phấn đấu* stands for *phải*, a report goes to somebody else.
        Restated = "restated", "nêu lại khác", "restated";
        /// It asks for the same quantity, counted among other things.
        DenominatorDrift = "denominatorDrift", "lệch mẫu số", "another denominator";
        /// It does not speak of it.
        Missing = "missing", "thiếu", "missing";
    }
}

terms! {
    /// In what a plan and its superior differ.
    pub enum Difference("difference", "điểm khác", "difference") {
        /// The figure.
        Value = "value", "trị số", "value";
        /// How the figure must stand to the value.
        Comparator = "comparator", "phép so sánh", "comparator";
        /// How strongly it binds: the plan binds less.
        Modality = "modality", "mức độ ràng buộc", "modality";
        /// Among what it is counted.
        Denominator = "denominator", "mẫu số", "denominator";
        /// For which days.
        Period = "period", "kỳ", "period";
        /// Until when.
        Due = "due", "thời hạn", "deadline";
        /// To whom.
        Recipient = "recipient", "nơi nhận", "recipient";
    }
}

answer! {
    @copy
    /// A figure that is asked for.
    pub struct AskedFigure {
        /// How it must stand to the value; `None` where the text does not say.
        pub comparator: Option<Comparator>,
        /// The value; `None` where the text has no number.
        pub value: Option<Amount>,
        /// What a limit counts; `None` for a share and for targets, whose indicators say so.
        pub unit: Option<Unit>,
        /// How strongly it binds.
        pub modality: Option<Modality>,
    }
}

answer! {
    /// A demand, where it stands above the plan.
    pub struct SuperiorDemand {
        /// Where it stands: in the superior plan, or in the rulebook with the id.
        pub path: String,
        /// Its clause.
        pub clause: Option<String>,
        /// The clause as a source; `None` where the superior has no number and date, or is secret.
        pub source: Option<Source>,
        /// The figure; `None` for a duty.
        pub figure: Option<AskedFigure>,
        /// The period of the figure; `None` where none is stated, for a duty, and for what a rulebook
        /// asks as long as it is in force.
        pub period: Option<Period>,
    }
}

answer! {
    /// What a plan says about a demand, in one place.
    pub struct PlanStatement {
        /// Where it stands; for a limit, in the layer of the rulebook that holds the plan.
        pub path: String,
        /// Its clause.
        pub clause: Option<String>,
        /// The clause as a source; `None` where the plan has no number and date, or is secret.
        pub source: Option<Source>,
        /// The figure; `None` for a duty.
        pub figure: Option<AskedFigure>,
        /// The period of the figure; `None` where none is stated, and for a limit or a duty.
        pub period: Option<Period>,
        /// What this statement makes of the demand.
        pub outcome: CoverageOutcome,
        /// In what it differs.
        pub differs: Vec<Difference>,
    }
}

answer! {
    /// One demand of the superior, and what the plan makes of it.
    pub struct DemandCoverage {
        /// What is asked.
        pub kind: DemandKind,
        /// The indicator, the parameter, or the id of the duty. A duty to coordinate is named by its
        /// agency.
        pub subject: String,
        /// The name of the indicator, of the limit, or of the duty.
        pub title: Wording,
        /// The demand.
        pub superior: SuperiorDemand,
        /// The statement that decides: one that says the same, else the strictest. `None` where there
        /// is none.
        pub plan: Option<PlanStatement>,
        /// The other statements about it, in the order of the plan.
        pub others: Vec<PlanStatement>,
        /// What the plan makes of it.
        pub outcome: CoverageOutcome,
    }
}

/// A plan and what stands above it.
#[derive(Debug)]
pub(crate) struct Sides<'a> {
    pub(crate) plan: &'a Plan,
    pub(crate) directory: &'a Directory<'a>,
    /// The rulebook of the call.
    pub(crate) rulebook: &'a Rulebook,
    pub(crate) above: Above<'a>,
    /// How many statements of the plan stand beside demands so far.
    pub(crate) statements: Cell<usize>,
}

/// How many statements one answer holds at most, so that no two plans fill the memory.
const MOST_STATEMENTS: usize = 100_000;

impl Sides<'_> {
    /// Whether one more statement has its place.
    pub(super) fn has_room(&self) -> bool {
        self.statements.set(self.statements.get().saturating_add(1));
        !self.is_over()
    }

    /// Whether more statements have come than have their place.
    pub(super) fn is_over(&self) -> bool {
        self.statements.get() > MOST_STATEMENTS
    }
}

/// What several statements make of a demand: one that says the same decides, whatever is asked beside
/// it, else the strictest. Of two that are as strict, the one that differs less, then the first.
pub(super) fn decide(
    kind: DemandKind,
    subject: &str,
    title: Wording,
    superior: SuperiorDemand,
    mut statements: Vec<PlanStatement>,
) -> DemandCoverage {
    let rank = |statement: &PlanStatement| {
        let outcome = match statement.outcome {
            CoverageOutcome::Covered if statement.differs.is_empty() => 0_u8,
            CoverageOutcome::Stricter => 1,
            CoverageOutcome::Covered => 2,
            CoverageOutcome::Restated => 3,
            CoverageOutcome::Weaker => 4,
            CoverageOutcome::DenominatorDrift | CoverageOutcome::Missing => 5,
        };
        (outcome, statement.differs.len())
    };
    let places = statements.iter().enumerate();
    let best = places.min_by_key(|(_, statement)| rank(statement));
    let plan = best
        .map(|(place, _)| place)
        .map(|place| statements.remove(place));
    DemandCoverage {
        kind,
        subject: subject.to_owned(),
        title,
        superior,
        outcome: plan
            .as_ref()
            .map_or(CoverageOutcome::Missing, |plan| plan.outcome),
        plan,
        others: statements,
    }
}
