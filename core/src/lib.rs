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

mod agency;
mod calendar;
mod compare;
mod conflict;
mod document;
mod error;
mod finding;
mod flat;
mod import;
mod indicator;
mod json;
mod kpi;
mod meeting;
mod message;
mod names;
mod number;
mod operation;
mod options;
mod plan;
mod register;
mod report;
mod rule;
mod rulebook;
mod schedule;
#[cfg(feature = "sheet")]
mod sheet;
mod table;
mod text;

pub use crate::agency::{Agency, AgencyKind, Succession};
pub use crate::calendar::{
    Counted, Cycle, Days, Deadline, DeadlineNote, DeadlineReading, LocalTime, LunarDate, MonthDay,
    NaiveDate, Ongoing, Period, Plain, Recurring, Rolled, RoundDay, TimeOfDay, Weekdays,
    WorkCalendar,
};
pub use crate::compare::{
    Addition, AgencyDuty, AgencyDutyKind, AgencyMonth, AgencyWorkload, AskedFigure, Change,
    ChangeKind, ClausePlace, CoverageOutcome, DemandCoverage, DemandKind, Difference,
    PlanStatement, RepeatedClause, Superior, SuperiorDemand,
};
pub use crate::conflict::{Conflict, ConflictOver, FreeSlot, FreeTime};
pub use crate::document::{
    Citation, CitationRole, Document, NumberRepair, NumberSystem, Secrecy, Signature,
};
pub use crate::error::{Code, Error, Problem};
pub use crate::finding::{
    AnswerForm, CompactFindings, Finding, FindingTemplate, Fix, Message, Param, Severity,
    SkipReason, Skipped, Span,
};
pub use crate::flat::{CsvHeads, FlatColumn, FlatKind, FlatTable, FlatValue, Language};
pub use crate::import::OutlineEntry;
pub use crate::indicator::{
    BaselinePolicy, ClockStop, ConventionChoices, ConventionValue, CountFrom, CountLevel, CountOf,
    CulturalDay, ElectronicIf, Figure, Filter, FilterValue, HybridCountsAs, Indicator, JointTarget,
    LengthMeasure, ModeSource, Reason, ReductionPath, Roll, RoomsAre, RowField, Rows, ShareOf,
    UnclassifiedCountsAs, Verdict, Wording,
};
pub use crate::json::{
    Docs, Field, IntoField, Json, LongText, Shape, to_canonical as canonical_json,
};
pub use crate::kpi::{
    AtCap, Claim, ClaimKind, ClaimOutcome, ClaimUnit, Comparison, ExactFigure, ExcludedCount,
    ExplanationStep, FeasibleTotals, ForecastFigures, ForecastReading, IndicatorResult, Outlook,
    PointOfNoReturn, Projection, ProjectionName, Published, PublishedFigure, ReconciledClaim,
    ResultTarget, Shortfall, Stability, SweepResult, SweptReading, Tally, TaskCounts, TaskState,
};
pub use crate::meeting::{AgendaItem, AgendaKind, Category, Kind, Meeting, Mode, Session, Status};
pub use crate::names::ByName;
pub use crate::number::{Amount, Comparator, Ratio, Share};
pub use crate::operation::{
    AnswerBasis, ApplyFixes, ApplyFixesAnswer, Calendar, CalendarAnswer, CalendarDay, CheckAnswer,
    CheckMeeting, CheckMeetings, CheckPlan, CheckRulebook, CheckTask, Clarities, ClaritiesAnswer,
    Clarity, ClarityCounts, ClarityTotals, ComparePlans, ComparePlansAnswer, Conflicts,
    ConflictsAnswer, CountedDay, DayReason, DaysLeft, DiffPlans, DiffPlansAnswer, FindCitations,
    FindCitationsAnswer, Forecast, ForecastAnswer, FoundCitation, ImportPlan, ImportPlanAnswer,
    ImportRegister, ImportRegisterAnswer, IndicatorEntry, Indicators, IndicatorsAnswer, Measure,
    MeasureAnswer, OPERATIONS, Operation, ParamEntry, ParseDeadline, ParseDeadlineAnswer,
    ParseDocumentNumber, ParseDocumentNumberAnswer, PlanRulebook, PlanRulebookAnswer, PlanUnread,
    Reconcile, ReconcileAnswer, Render, RenderAnswer, ReportAnswer, ReportCall, ResolveDeadline,
    ResolveDeadlineAnswer, RuleEntry, RulebookAnswer, RulebookCall, Rules, RulesAnswer, Schedule,
    ScheduleAnswer, Schema, SchemaAnswer, Sweep, SweepAnswer, TYPES, Tables, TablesAnswer,
    TaskClarity, Template, TemplateAnswer, Term, Type, VerifyReceipt, VerifyReceiptAnswer,
    Vocabulary, VocabularyAnswer, Workload, WorkloadAnswer, apply_fixes, calendar, call_json,
    check_meeting, check_meetings, check_plan, check_rulebook, check_task, clarities,
    compare_plans, conflicts, diff_plans, find_citations, forecast, import_plan, import_register,
    indicators, measure, measure_tallied, parse_deadline, parse_document_number, plan_rulebook,
    reconcile, render, report, resolve_deadline, rulebook, rules, schedule, schema, sweep, tables,
    tally, template, verify_receipt, vocabulary, workload,
};
pub use crate::options::{
    Baseline, GroupBy, Grouping, LaterRows, MostFindings, Options, OwnFigure, PredecessorFigure,
};
pub use crate::plan::{
    Assignment, Attachment, CoordinationDuty, Coverage, Extension, Lead, LeadIssue, Modality, Plan,
    Recipient, ReportingDuty, Target, Task, Waiver,
};
pub use crate::register::{
    Channel, Digitization, Dossier, Exchange, Procedure, Registers, Report, ServiceLevel,
    TaskEvent, TaskEventKind,
};
pub use crate::report::{
    Receipt, ReceiptDifference, ReceiptResult, ReceiptRulebook, ReportData, ReportEstimate,
    ReportItem, ReportItemKind,
};
pub use crate::rule::Area;
pub use crate::rulebook::{
    Certainty, Clause, ClauseSource, DayKind, DayOn, DayRule, KnownDocument, LocalDay, LogicSource,
    LunarDay, ParameterValue, PeriodChoice, PlanUnreadReason, Rulebook, RulebookChoice,
    RulebookData, RulebookTarget, Scalar, Scheme, SchemePeriod, Season, Source, SourceDocument,
    Unit,
};
pub use crate::schedule::{
    Remedy, RemedyKind, ReportPeriod, ScheduleEntry, ScheduleKind, Undated, UndatedReason,
};
#[cfg(feature = "sheet")]
pub use crate::sheet::{Workbook, Worksheet, read_workbook, template_workbook};
pub use crate::table::{
    Cell, CellCode, CellValue, LeftReason, LeftRow, ReadColumn, ReadTerm, RegisterName,
    RegisterRows, ToldCell,
};
pub use crate::text::{Label, fold};
