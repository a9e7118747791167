//! The half-year and annual report: data, Markdown in two languages, and a receipt by which the
//! figures can be verified later.

mod item;
mod markdown;
mod period;
mod receipt;

use chrono::NaiveDate;

use crate::finding::Message;
use crate::indicator::{ConventionValue, Reason};
use crate::json::{answer, terms};
use crate::kpi::{
    ExplanationStep, FeasibleTotals, ForecastReading, IndicatorResult, Outlook, PointOfNoReturn,
    Projection, TaskCounts,
};
use crate::names::ByName;
use crate::plan::Plan;
use crate::rulebook::{Rulebook, Source};
use crate::schedule::ScheduleEntry;
pub(crate) use item::{EventsKept, deviations, obstacles};
pub(crate) use markdown::write;
pub use receipt::{Receipt, ReceiptDifference, ReceiptResult, ReceiptRulebook};
pub(crate) use receipt::{differences, digest};

terms! {
    /// What an item of a report is about.
    pub enum ReportItemKind("reportItemKind", "loại mục báo cáo", "kind of report item") {
        /// An indicator.
        Indicator = "indicator", "chỉ tiêu", "indicator";
        /// A task.
        Task = "task", "nhiệm vụ", "task";
        /// An attachment of the plan.
        Attachment = "attachment", "phụ lục", "attachment";
    }
}

answer! {
    /// Something that a report points out.
    pub struct ReportItem {
        /// What it is about.
        pub kind: ReportItemKind,
        /// The id of the indicator, or the clause of the task; nothing in a secret plan.
        pub subject: Option<String>,
        /// What there is to say.
        pub message: Message,
    }
}

answer! {
    /// What the year as a whole is estimated to come to, apart from what was done (T-15).
    pub struct ReportEstimate {
        /// The first day of the year.
        pub start: NaiveDate,
        /// The last day of the year.
        pub end: NaiveDate,
        /// The most conferences with which the reduction is met.
        pub cap: Option<i64>,
        /// The reading of the rows, the least favourable one, from which all figures below are.
        pub reading: Option<ForecastReading>,
        /// How many were held.
        pub held: Option<i64>,
        /// How many of them count as in person.
        pub held_in_person: Option<i64>,
        /// How many are planned.
        pub planned: Option<i64>,
        /// The totals with which both targets hold.
        pub feasible_totals: Option<FeasibleTotals>,
        /// The conference in person after which no total meets both targets.
        pub point_of_no_return: Option<PointOfNoReturn>,
        /// Totals as they would come, each by its own way.
        pub projections: Vec<Projection>,
        /// Where the year is heading, in every reading.
        pub outlook: Outlook,
        /// Why something is not told.
        pub reason: Option<Reason>,
        /// How the figures were reached.
        pub explanation: Vec<ExplanationStep>,
    }
}

answer! {
    /// A report as data.
    pub struct ReportData {
        /// Number and symbol of the plan; nothing in a secret plan.
        pub number: Option<String>,
        /// The day of the plan.
        pub issued_on: Option<NaiveDate>,
        /// The title of the plan; nothing in a secret plan.
        pub title: Option<String>,
        /// The first day that the report is about.
        pub start: NaiveDate,
        /// The last day that the report is about.
        pub end: NaiveDate,
        /// The day to which figures go.
        pub as_of: NaiveDate,
        /// What was done by then: every indicator, in catalogue order.
        pub results: Vec<IndicatorResult>,
        /// What the year is estimated to come to.
        pub estimate: ReportEstimate,
        /// The tasks, by how they stand.
        pub tasks: TaskCounts,
        /// Targets that are missed, tasks that are or were late.
        pub deviations: Vec<ReportItem>,
        /// What stands in the way of a verdict.
        pub obstacles: Vec<ReportItem>,
        /// The last days and reviews of the six months after.
        pub next_dates: Vec<ScheduleEntry>,
        /// The conventions on which the figures depend.
        pub conventions: ByName<ConventionValue>,
        /// The clauses that set the targets.
        pub sources: Vec<Source>,
    }
}

/// What of a report its text needs beside its data.
#[derive(Debug)]
pub(crate) struct Facts<'a> {
    pub(crate) plan: &'a Plan,
    pub(crate) data: &'a ReportData,
    pub(crate) rulebook: &'a Rulebook,
    pub(crate) receipt: &'a Receipt,
    pub(crate) events: EventsKept,
    /// The period in words.
    pub(crate) period: Message,
}
