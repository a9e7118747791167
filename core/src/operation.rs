//! Operations: the only door for every other language. Each is a function from a typed call to a
//! typed answer, with a twin over JSON text; one table lists them all.

mod call;
mod catalogue;
mod check;
mod clarity;
mod measuring;
mod prepare;
mod schema;
mod validate;

use crate::error::Error;
use crate::json::{Read as _, Shape, from_json, to_canonical, unknown_name};
pub use call::{
    CheckMeeting, CheckMeetings, CheckPlan, CheckRulebook, CheckTask, Clarities, Indicators,
    Measure, RulebookCall, Rules, Schema, Vocabulary,
};
pub use catalogue::{
    IndicatorEntry, IndicatorsAnswer, ParamEntry, RuleEntry, RulebookAnswer, RulesAnswer, Term,
    VocabularyAnswer,
};
pub use check::CheckAnswer;
pub use clarity::{ClaritiesAnswer, Clarity, ClarityCounts, ClarityTotals, TaskClarity};
pub use measuring::MeasureAnswer;
pub use prepare::AnswerBasis;
pub use schema::SchemaAnswer;

/// One operation of the table.
#[derive(Debug, Clone, Copy)]
pub struct Operation {
    /// Its name in Rust and Python, such as `check_plan`.
    pub name: &'static str,
    /// Its name in JavaScript, such as `checkPlan`.
    pub camel_name: &'static str,
    /// What it does, in one sentence.
    pub summary: &'static str,
    pub(crate) call: fn() -> Shape,
    /// The operation over JSON text: a call in, the canonical JSON of the answer out.
    pub json: fn(&str) -> Result<String, Error>,
}

macro_rules! operations {
    ($($(#[doc = $summary:literal])+ $name:ident / $camel:literal: $call:ty => $answer:ty = $function:path;)+) => {
        $(
            $(#[doc = $summary])+
            ///
            /// # Errors
            ///
            /// Every problem of the input, each with its code and place; see [`Error`].
            pub fn $name(call: &$call) -> Result<$answer, Error> {
                $function(call)
            }
        )+

        /// Every operation, in the order of the documentation.
        pub const OPERATIONS: &[Operation] = &[$(Operation {
            name: stringify!($name),
            camel_name: $camel,
            summary: concat!($($summary),+),
            call: <$call>::shape,
            json: |text| from_json::<$call>(text).and_then(|call| $name(&call)).map(|answer| to_canonical(&answer)),
        }),+];
    };
}

operations! {
    /// Checks a plan against the rules on documents, assignment, tasks, targets and reporting.
    check_plan / "checkPlan": CheckPlan => CheckAnswer = check::plan;
    /// Checks a register of meetings, each by itself and all together.
    check_meetings / "checkMeetings": CheckMeetings => CheckAnswer = check::meetings;
    /// Checks one meeting, as while a form is filled in.
    check_meeting / "checkMeeting": CheckMeeting => CheckAnswer = check::meeting;
    /// Checks one task, as while a form is filled in.
    check_task / "checkTask": CheckTask => CheckAnswer = check::task;
    /// Checks a rulebook: layers that loosen, values that overlap or have no first day.
    check_rulebook / "checkRulebook": CheckRulebook => CheckAnswer = check::rulebook;
    /// Measures every indicator of the rulebook exactly, with its verdict and what is missing.
    measure / "measure": Measure => MeasureAnswer = measuring::measure;
    /// Tells for each task which of the six clarities the plan gives, and why not the others.
    clarities / "clarities": Clarities => ClaritiesAnswer = clarity::clarities;
    /// Lists the rules.
    rules / "rules": Rules => RulesAnswer = catalogue::rules;
    /// Lists the indicators of a rulebook.
    indicators / "indicators": Indicators => IndicatorsAnswer = catalogue::indicators;
    /// Lists the labels of every name, in Vietnamese and English.
    vocabulary / "vocabulary": Vocabulary => VocabularyAnswer = catalogue::vocabulary;
    /// Shows a rulebook that comes with the library.
    rulebook / "rulebook": RulebookCall => RulebookAnswer = catalogue::rulebook;
    /// Gives the JSON Schema of an operation's call.
    schema / "schema": Schema => SchemaAnswer = schema::schema;
}

/// Runs an operation by name over JSON text.
///
/// # Errors
///
/// `unknown-name` if there is no such operation; else every problem of the input.
///
/// # Examples
///
/// ```
/// let answer = wardplan::call_json("checkMeetings", r#"{"meetings": []}"#)?;
/// assert!(answer.contains(r#""findings":[]"#));
/// # Ok::<(), wardplan::Error>(())
/// ```
pub fn call_json(operation: &str, text: &str) -> Result<String, Error> {
    let known = OPERATIONS
        .iter()
        .find(|known| known.camel_name == operation || known.name == operation);
    let Some(known) = known else {
        let names = OPERATIONS.iter().map(|known| known.camel_name);
        return Err(unknown_name("", "operation", operation, names));
    };
    (known.json)(text)
}
