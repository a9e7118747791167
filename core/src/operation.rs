//! Operations: the only door for every other language. Each is a function from a typed call to a
//! typed answer, with a twin over JSON text; one table lists them all.

mod above;
mod apply_fixes;
mod baselines;
mod calendar;
mod call;
mod check;
mod check_meeting;
mod check_meetings;
mod check_plan;
mod check_rulebook;
mod check_task;
mod checker;
mod clarities;
mod compare_plans;
mod conflicts;
mod diff_plans;
mod draft;
mod figures;
mod find_citations;
mod forecast;
mod import_plan;
mod import_register;
mod indicators;
mod kinds;
mod measure;
#[cfg(feature = "arrow")]
mod measure_columns;
mod measure_csv;
mod meter;
mod parse_deadline;
mod parse_document_number;
mod plan_rulebook;
mod prepare;
mod receipt;
mod reconcile;
mod render;
mod report;
mod resolve_deadline;
mod rulebook;
mod rules;
mod schedule;
mod schema;
mod sweep;
mod tables;
mod template;
mod types;
mod validate;
mod verify_receipt;
mod vocabulary;
mod workload;

use crate::error::Error;
use crate::json::{Json, Shape, Wire as _, as_read, read_into, unknown_name};
use crate::text::Label;
pub use apply_fixes::ApplyFixesAnswer;
pub use calendar::{CalendarAnswer, CalendarDay};
pub use call::{
    ApplyFixes, Calendar, CheckMeeting, CheckMeetings, CheckPlan, CheckRulebook, CheckTask,
    Clarities, ComparePlans, Conflicts, DiffPlans, FindCitations, Forecast, ImportPlan,
    ImportRegister, Indicators, Measure, MeasureCsv, ParseDeadline, ParseDocumentNumber,
    PlanRulebook, Reconcile, Render, ReportCall, ResolveDeadline, RulebookCall, Rules, Schedule,
    Schema, Sweep, Tables, Template, VerifyReceipt, Vocabulary, Workload,
};
pub use check::{CheckAnswer, Issue};
pub use checker::Checker;
pub use clarities::{ClaritiesAnswer, Clarity, ClarityCounts, ClarityTotals, TaskClarity};
pub use compare_plans::ComparePlansAnswer;
pub use conflicts::ConflictsAnswer;
pub use diff_plans::DiffPlansAnswer;
pub use find_citations::{FindCitationsAnswer, FoundCitation};
pub use forecast::ForecastAnswer;
pub use import_plan::ImportPlanAnswer;
pub use import_register::ImportRegisterAnswer;
pub use indicators::{IndicatorEntry, IndicatorsAnswer};
pub use measure::{MeasureAnswer, measure_tallied, tally};
#[cfg(feature = "arrow")]
pub use measure_columns::{MeasureColumnsAnswer, measure_columns, measured_columns};
pub use measure_csv::{MeasureCsvAnswer, measure_csv};
pub use meter::Meter;
pub use parse_deadline::ParseDeadlineAnswer;
pub use parse_document_number::ParseDocumentNumberAnswer;
pub use plan_rulebook::{PlanRulebookAnswer, PlanUnread};
pub use prepare::AnswerBasis;
use prepare::Prepared;
pub use reconcile::ReconcileAnswer;
pub use render::RenderAnswer;
pub use report::ReportAnswer;
pub use resolve_deadline::{CountedDay, DayReason, DaysLeft, ResolveDeadlineAnswer};
pub use rulebook::RulebookAnswer;
pub use rules::{ParamEntry, RuleEntry, RulesAnswer};
pub use schedule::ScheduleAnswer;
pub use schema::SchemaAnswer;
pub use sweep::SweepAnswer;
pub use tables::TablesAnswer;
pub use template::TemplateAnswer;
pub use types::{TYPES, Type};
pub use verify_receipt::VerifyReceiptAnswer;
pub use vocabulary::{Term, VocabularyAnswer};
pub use workload::WorkloadAnswer;

/// What is done with an answer while it is there.
type Then<'t> = &'t mut dyn FnMut(&Json<'_>);
/// What reads a value, does something with it, and gives what comes of it to [`Then`].
type Run = fn(&Json<'_>, Then<'_>) -> Result<(), Error>;

/// One operation of the table: what bindings, tests and documentation are made from.
#[derive(Debug, Clone, Copy)]
pub struct Operation {
    /// Its name in Rust and Python, such as `check_plan`.
    pub name: &'static str,
    /// Its name in JavaScript, such as `checkPlan`.
    pub camel_name: &'static str,
    /// What it does, in one sentence.
    pub summary: &'static str,
    /// What a call holds.
    pub call: fn() -> Shape,
    /// What an answer holds.
    pub answer: fn() -> Shape,
    run: Run,
}

impl Operation {
    /// The operation with this name in JavaScript, also in a constant: a module whose constants name
    /// operations is linked with those, and with no others.
    ///
    /// ```
    /// use wardplan::Operation;
    ///
    /// static FORM: Option<Operation> = Operation::named("checkMeeting");
    /// assert_eq!(FORM.unwrap().name, "check_meeting");
    /// assert!(Operation::named("check_meeting").is_none());
    /// ```
    #[must_use]
    pub const fn named(camel_name: &str) -> Option<Self> {
        let mut operations = OPERATIONS;
        while let [operation, rest @ ..] = operations {
            if same(operation.camel_name, camel_name) {
                return Some(*operation);
            }
            operations = rest;
        }
        None
    }

    /// The operation without what describes it, for a module that only runs it: `summary` is empty, and
    /// `call` and `answer` are any value.
    ///
    /// ```
    /// use wardplan::{Json, Operation};
    ///
    /// static FORM: Option<Operation> = match Operation::named("checkMeeting") {
    ///     Some(operation) => Some(operation.undescribed()),
    ///     None => None,
    /// };
    /// let operation = FORM.unwrap();
    /// assert_eq!(operation.summary, "");
    /// assert!(operation.json(r#"{"meeting": {"id": "HN-01"}}"#)?.contains("findings"));
    /// # Ok::<(), wardplan::Error>(())
    /// ```
    #[must_use]
    pub const fn undescribed(self) -> Self {
        Self {
            summary: "",
            call: || Shape::Any,
            answer: || Shape::Any,
            ..self
        }
    }

    /// The one of some operations that has a name, as in Rust or as in JavaScript.
    ///
    /// # Errors
    ///
    /// `unknown-name` if there is none, with the name that was probably meant.
    ///
    /// ```
    /// use wardplan::{OPERATIONS, Operation};
    ///
    /// assert_eq!(Operation::find(OPERATIONS, "check_plan")?.camel_name, "checkPlan");
    /// let error = Operation::find(OPERATIONS, "checkPlans").unwrap_err();
    /// assert_eq!(error.help().unwrap().en, "did you mean `checkPlan`?");
    /// # Ok::<(), wardplan::Error>(())
    /// ```
    pub fn find<'o>(operations: &'o [Self], name: &str) -> Result<&'o Self, Error> {
        Self::named_at("", operations, name)
    }

    fn named_at<'o>(path: &str, operations: &'o [Self], name: &str) -> Result<&'o Self, Error> {
        let mut known = operations.iter();
        let known = known.find(|known| known.camel_name == name || known.name == name);
        known.ok_or_else(|| Self::unknown(path, operations, name))
    }

    fn unknown(path: &str, operations: &[Self], name: &str) -> Error {
        let names: Vec<&str> = operations.iter().map(|known| known.camel_name).collect();
        unknown_name(path, &Label::new("thao tác", "operation"), name, &names)
    }

    /// Runs the operation over a call, and gives the answer to `then`.
    ///
    /// # Errors
    ///
    /// Every problem of the input, each with its code and place.
    ///
    /// # Examples
    ///
    /// ```
    /// use wardplan::{Json, OPERATIONS};
    ///
    /// let check = OPERATIONS.iter().find(|known| known.name == "check_meetings").unwrap();
    /// let call = Json::parse(r#"{"meetings": []}"#)?;
    /// let found = check.run(&call, |answer| answer.get("findings").cloned().map(|_| "a list"))?;
    /// assert_eq!(found, Some("a list"));
    /// # Ok::<(), wardplan::Error>(())
    /// ```
    pub fn run<R: Default>(
        &self,
        call: &Json<'_>,
        then: impl FnOnce(&Json<'_>) -> R,
    ) -> Result<R, Error> {
        let (mut then, mut result) = (Some(then), None);
        (self.run)(call, &mut |answer| {
            result = then.take().map(|then| then(answer));
        })?;
        Ok(result.unwrap_or_default())
    }

    /// Runs the operation over JSON text: a call in, the canonical JSON of the answer out.
    ///
    /// # Errors
    ///
    /// Every problem of the input, each with its code and place.
    pub fn json(&self, text: &str) -> Result<String, Error> {
        fn canonical(answer: &Json<'_>) -> String {
            answer.to_canonical()
        }
        self.run(&Json::parse(text)?, canonical)
    }
}

/// Whether two texts are the same, in a constant.
const fn same(a: &str, b: &str) -> bool {
    let (mut a, mut b) = (a.as_bytes(), b.as_bytes());
    while let ([x, rest_a @ ..], [y, rest_b @ ..]) = (a, b) {
        if *x != *y {
            return false;
        }
        (a, b) = (rest_a, rest_b);
    }
    a.is_empty() && b.is_empty()
}

macro_rules! operations {
    ($($(#[doc = $summary:literal])+ $name:ident / $camel:literal: $call:ty => $answer:ty $(, $draft:ident)?;)+) => {
        $(
            $(#[doc = $summary])+
            ///
            /// # Errors
            ///
            /// Every problem of the input, each with its code and place; see [`Error`].
            ///
            #[doc = include_str!(concat!("operation/", stringify!($name), ".md"))]
            pub fn $name(call: &$call) -> Result<$answer, Error> {
                $(if call.options.draft == Some(true) {
                    return $name::$draft(&call.json());
                })?
                let call = as_read(call)?;
                $name::answer(&call, Prepared::new(&call.options)?)
            }
        )+

        /// Every operation, in the order of the documentation.
        pub static OPERATIONS: &[Operation] = &[$(Operation {
            name: stringify!($name),
            camel_name: $camel,
            summary: concat!($($summary),+),
            call: <$call>::shape,
            answer: <$answer>::shape,
            run: |call, then| {
                $(if $draft::is_asked_for(call) {
                    then(&$name::$draft(call)?.json());
                    return Ok(());
                })?
                let mut arguments = <$call>::default();
                read_into(call, &mut arguments)?;
                let prepared = Prepared::new(&arguments.options)?;
                then(&$name::answer(&arguments, prepared)?.json());
                Ok(())
            },
        }),+];
    };
}

operations! {
    /// Checks a plan against the rules on documents, assignment, tasks, targets and reporting.
    check_plan / "checkPlan": CheckPlan => CheckAnswer;
    /// Checks a register of meetings, each by itself and all together.
    check_meetings / "checkMeetings": CheckMeetings => CheckAnswer;
    /// Checks one meeting, as while a form is filled in.
    check_meeting / "checkMeeting": CheckMeeting => CheckAnswer, draft;
    /// Checks one task, as while a form is filled in.
    check_task / "checkTask": CheckTask => CheckAnswer, draft;
    /// Checks a rulebook: layers that loosen, values that overlap or have no first day.
    check_rulebook / "checkRulebook": CheckRulebook => CheckAnswer;
    /// Measures every indicator of the rulebook exactly, with its verdict and what is missing.
    measure / "measure": Measure => MeasureAnswer;
    /// Reads the registers in every way that open conventions allow, and tells which verdicts hang on
    /// them.
    sweep / "sweep": Sweep => SweepAnswer;
    /// Tells what the conferences of a period may still come to, and what both targets ask for.
    forecast / "forecast": Forecast => ForecastAnswer;
    /// Holds published totals, percentages and changes against the published figures.
    reconcile / "reconcile": Reconcile => ReconcileAnswer;
    /// Reports how a plan was carried out, as data and as Markdown, with a receipt.
    report / "report": ReportCall => ReportAnswer;
    /// Tells whether a receipt is that of a report, and what differs.
    verify_receipt / "verifyReceipt": VerifyReceipt => VerifyReceiptAnswer;
    /// Tells for each task which of the six clarities the plan gives, and why not the others.
    clarities / "clarities": Clarities => ClaritiesAnswer;
    /// Finds meetings that share a room, a chair or people at one time, and when those are free.
    conflicts / "conflicts": Conflicts => ConflictsAnswer;
    /// Holds a plan against what it implements: each superior target, limit and duty is covered,
    /// stricter, weaker, restated, counted among other things, or missing.
    compare_plans / "comparePlans": ComparePlans => ComparePlansAnswer;
    /// Lists what changed from one version of a plan to the next, field by field.
    diff_plans / "diffPlans": DiffPlans => DiffPlansAnswer;
    /// Counts what each agency leads and coordinates, by month, and lists its duties.
    workload / "workload": Workload => WorkloadAnswer;
    /// Lists the days off of a year and the days worked in their place, and counts its working days.
    calendar / "calendar": Calendar => CalendarAnswer;
    /// Lists the last days, reports, reviews and reminders of a plan in a period, with a calendar file.
    schedule / "schedule": Schedule => ScheduleAnswer;
    /// Reads a deadline from its words, and notes what could be read otherwise.
    parse_deadline / "parseDeadline": ParseDeadline => ParseDeadlineAnswer;
    /// Reads the number of a document, and tells what was mended in its spelling.
    parse_document_number / "parseDocumentNumber": ParseDocumentNumber => ParseDocumentNumberAnswer;
    /// Finds the citations of documents in a text.
    find_citations / "findCitations": FindCitations => FindCitationsAnswer;
    /// Finds the last day of a deadline, how many days are left, and which days were counted.
    resolve_deadline / "resolveDeadline": ResolveDeadline => ResolveDeadlineAnswer;
    /// Reads a plan from its text: a draft, its outline, the place of every value, and what is to be
    /// mended.
    import_plan / "importPlan": ImportPlan => ImportPlanAnswer;
    /// Reads a register from a table as offices keep it, and accounts for every cell that is not in it.
    import_register / "importRegister": ImportRegister => ImportRegisterAnswer;
    /// Puts fixes into a text, each at its place.
    apply_fixes / "applyFixes": ApplyFixes => ApplyFixesAnswer;
    /// Lists the rules.
    rules / "rules": Rules => RulesAnswer;
    /// Lists the indicators of a rulebook.
    indicators / "indicators": Indicators => IndicatorsAnswer;
    /// Lists the labels of every name, in Vietnamese and English.
    vocabulary / "vocabulary": Vocabulary => VocabularyAnswer;
    /// Shows a rulebook that comes with the library.
    rulebook / "rulebook": RulebookCall => RulebookAnswer;
    /// Turns a plan into a layer of rules: its targets and limits as dated values, each with its clause,
    /// and what of it is no such value.
    plan_rulebook / "planRulebook": PlanRulebook => PlanRulebookAnswer;
    /// Gives the JSON Schema of an operation's call.
    schema / "schema": Schema => SchemaAnswer;
    /// Gives an empty table for a register, as CSV, with a column for each key of a row.
    template / "template": Template => TemplateAnswer;
    /// Makes compact findings whole, all or one.
    render / "render": Render => RenderAnswer;
    /// Gives the flat form of an answer: tables of texts, whole numbers and days, also as CSV.
    tables / "tables": Tables => TablesAnswer;
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
    Operation::find(OPERATIONS, operation)?.json(text)
}
