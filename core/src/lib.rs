#![doc = include_str!("../README.md")]
#![deny(missing_docs)]
#![cfg_attr(
    not(test),
    deny(
        clippy::arithmetic_side_effects,
        clippy::disallowed_types,
        clippy::expect_used,
        clippy::indexing_slicing,
        clippy::panic,
        clippy::string_slice,
        clippy::unwrap_used
    )
)]

pub mod agency;
pub mod calendar;
#[cfg(feature = "arrow")]
mod columnar;
pub mod compare;
pub mod conflict;
pub mod document;
mod error;
pub mod finding;
pub mod flat;
pub mod import;
pub mod indicator;
pub mod json;
pub mod kpi;
pub mod meeting;
mod meetings;
mod message;
mod names;
pub mod number;
pub mod operation;
pub mod options;
pub mod plan;
pub mod register;
pub mod report;
pub mod rule;
pub mod rulebook;
pub mod schedule;
#[cfg(feature = "sheet")]
pub mod sheet;
pub mod table;
pub mod text;

pub use crate::agency::Agency;
pub use crate::calendar::{Deadline, LocalTime, NaiveDate, Period};
pub use crate::document::Document;
pub use crate::error::{Code, Error, Problem};
pub use crate::finding::{Finding, Message, Severity};
pub use crate::indicator::Verdict;
#[cfg(feature = "serde")]
pub use crate::json::to_canonical as canonical_json;
pub use crate::json::{IntoField, Json};
pub use crate::meeting::{Meeting, Session};
pub use crate::names::ByName;
pub use crate::number::{Amount, Comparator, Ratio, Share};
#[cfg(feature = "arrow")]
pub use crate::operation::measure_columns;
pub use crate::operation::{
    ApplyFixes, Calendar, CheckMeeting, CheckMeetings, CheckPlan, CheckRulebook, CheckTask,
    Checker, Clarities, ComparePlans, Conflicts, DiffPlans, FindCitations, Forecast, ImportPlan,
    ImportRegister, Indicators, Measure, MeasureCsv, Meter, OPERATIONS, Operation, ParseDeadline,
    ParseDocumentNumber, PlanRulebook, Reconcile, Render, ReportCall, ResolveDeadline,
    RulebookCall, Rules, Schedule, Schema, Sweep, Tables, Template, VerifyReceipt, Vocabulary,
    Workload, apply_fixes, calendar, call_json, check_meeting, check_meetings, check_plan,
    check_rulebook, check_task, clarities, compare_plans, conflicts, diff_plans, find_citations,
    forecast, import_plan, import_register, indicators, measure, measure_csv, measure_tallied,
    parse_deadline, parse_document_number, plan_rulebook, reconcile, render, report,
    resolve_deadline, rulebook, rules, schedule, schema, sweep, tables, tally, template,
    verify_receipt, vocabulary, workload,
};
pub use crate::options::{Baseline, Options};
pub use crate::plan::{Plan, Target, Task};
pub use crate::register::Registers;
pub use crate::rulebook::Rulebook;
#[cfg(feature = "sheet")]
pub use crate::sheet::{read_workbook, template_workbook};
