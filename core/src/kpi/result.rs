//! What an indicator came to.

use chrono::NaiveDate;

use crate::finding::Message;
use crate::indicator::{ConventionValue, Figure, Indicator, Reason, Verdict, Wording};
use crate::json::{Docs, Json, Shape, Wire, answer, serialize};
use crate::names::ByName;
use crate::number::{Amount, Comparator, Ratio};
use crate::plan::Modality;
use crate::rulebook::Certainty;
use crate::rulebook::Source;

/// How many rows are not counted for one reason; how many are secret is not told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ExcludedCount {
    /// So many.
    Rows(i64),
    /// Some.
    Suppressed,
}

impl Wire for ExcludedCount {
    const DOCS: Docs = Docs {
        of_type: "How many rows are not counted for one reason; `suppressed` where they are secret.",
        of_parts: &[],
    };

    fn shape() -> Shape {
        Shape::OneOf(
            "ExcludedCount",
            &[u64::shape, || Shape::Term("Suppressed", &["suppressed"])],
        )
    }

    fn json(&self) -> Json<'_> {
        match self {
            Self::Rows(count) => count.json(),
            Self::Suppressed => Json::text("suppressed"),
        }
    }
}

serialize!(ExcludedCount);

answer! {
    /// What a figure is held against.
    pub struct ResultTarget {
        /// How the figure must stand to the value.
        pub comparator: Comparator,
        /// The value.
        pub value: Amount,
        /// How strongly it binds.
        pub modality: Modality,
        /// How sure it is.
        pub status: Certainty,
        /// When the clause lets more, or less, than its value through.
        pub exception: Option<Wording>,
    }
}

answer! {
    @copy
    /// What is missing to a target, in whole units; nothing where a way cannot work.
    pub struct Shortfall {
        /// Units that would have to change sides, such as conferences moved online.
        pub convert: Option<i64>,
        /// Units that would have to be added.
        pub add: Option<i64>,
        /// Units that would have to be taken away.
        pub remove: Option<i64>,
    }
}

answer! {
    /// How a figure stands to that of an earlier period.
    pub struct Comparison {
        /// The first day of the period that is compared with; of a month or quarter, its own.
        pub start: NaiveDate,
        /// Its last day.
        pub end: NaiveDate,
        /// What was counted in it, if anything is known. For a reduction: how many there were.
        pub numerator: Option<i64>,
        /// Among what; 1 for a count and for a reduction.
        pub denominator: Option<i64>,
        /// Its share as people read it.
        pub share: Option<Message>,
        /// What was counted in the period itself.
        pub current: Option<i64>,
        /// How many more were counted than then, in whole units; negative where it was fewer. Nothing where
        /// the two cannot be held against each other.
        pub difference: Option<i64>,
        /// The exact change as a ratio, such as `-1/10`: of a share how much greater it is than then, of a count
        /// the difference over what was counted then.
        pub change: Option<String>,
        /// Why there is no difference.
        pub reason: Option<Reason>,
        /// The comparison in a sentence.
        pub words: Message,
    }
}

answer! {
    /// One step of how a figure was reached, as a sentence.
    pub struct ExplanationStep {
        /// What the step does: `count`, `baseline`, `baselinePolicies`, `path`, `limit`, `excluded`,
        /// `convention`, `target`, `reading`, `compare`, `verdict`, `shortfall`, `comparison`.
        pub step: &'static str,
        /// In Vietnamese.
        pub vi: String,
        /// In English.
        pub en: String,
    }
}

answer! {
    /// An indicator's exact figure for one group of rows, and what it amounts to.
    pub struct IndicatorResult {
        /// The indicator.
        pub indicator: String,
        /// The name of the indicator.
        pub title: Message,
        /// The group of rows; empty where results are not grouped.
        pub group: ByName<Option<String>>,
        /// What was counted, if anything is known. For a reduction: baseline less current; nothing over a
        /// part of the year that the baseline is of.
        pub numerator: Option<i64>,
        /// Among what. For a reduction: the baseline. For a count: 1.
        pub denominator: Option<i64>,
        /// The share as people read it, such as *55,2%*, on the side of the target on which the exact one
        /// is; nothing for a count, where there is nothing to divide by, and for a reduction while its period
        /// is open.
        pub share: Option<Message>,
        /// Rows that were not counted, by reason.
        pub excluded: ByName<ExcludedCount>,
        /// Whether the period is over: from its last day on, and for what is due from the day after,
        /// when the last of it may be late. Nothing where no period is stated, or no day to which the
        /// data go.
        pub complete: Option<bool>,
        /// What the figure is held against.
        pub target: Option<ResultTarget>,
        /// What is said of it.
        pub verdict: Verdict,
        /// What is said of it, as people read it.
        pub verdict_title: Message,
        /// Why there is no plain verdict.
        pub reason: Option<Reason>,
        /// What is missing, if the target is not met.
        pub shortfall: Option<Shortfall>,
        /// How it stands to the period that is compared with, where one is stated.
        pub comparison: Option<Comparison>,
        /// The conventions on which the figure depends.
        pub conventions: ByName<ConventionValue>,
        /// The clauses that set the target.
        pub sources: Vec<Source>,
        /// How the figure was reached.
        pub explanation: Vec<ExplanationStep>,
    }
}

/// What an indicator is called.
pub(super) fn title(indicator: &Indicator) -> Message {
    Message::of("{}", "{}", &[&indicator.title])
}

/// A figure as a share that people read, beside the target that it is held against.
pub(super) fn share(
    indicator: &Indicator,
    ratio: Option<Ratio>,
    target: Option<Amount>,
) -> Option<Message> {
    let is_count = matches!(indicator.figure, Figure::Count(_));
    let ratio = ratio.filter(|ratio| ratio.denominator > 0 && !is_count)?;
    let target = target.and_then(Amount::as_share);
    Some(ratio.said(target))
}
