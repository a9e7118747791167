//! The arguments of each operation.

use chrono::NaiveDate;

use crate::agency::Agency;
use crate::calendar::Deadline;
use crate::compare::Superior;
use crate::conflict::ConflictOver;
use crate::error::Error;
use crate::finding::{CompactFindings, Fix};
use crate::flat::{CsvHeads, Language};
use crate::json::{Json, LongText, from_json, record};
use crate::kpi::{Claim, PublishedFigure};
use crate::meeting::Meeting;
use crate::names::ByName;
use crate::options::Options;
use crate::plan::{Plan, Task};
use crate::register::Registers;
use crate::report::Receipt;
use crate::rulebook::{RulebookChoice, RulebookData};
use crate::table::{Cell, RegisterName};

record! {
    /// The call of [`check_plan`](crate::check_plan()).
    pub struct CheckPlan {
        /// The plan.
        pub plan: Plan = required,
        /// What happened so far: the events of its tasks, and its reports.
        pub registers: Option<Registers>,
        /// What the plan implements: a rulebook by id, or a plan.
        pub superior: Option<Superior>,
        /// What every call may say.
        pub options: Options,
    }
}

record! {
    /// The call of [`check_meetings`](crate::check_meetings()).
    pub struct CheckMeetings {
        /// The register of meetings.
        pub meetings: Vec<Meeting> = required,
        /// The plan whose agencies the meetings name as hosts.
        pub plan: Option<Plan>,
        /// What every call may say.
        pub options: Options,
    }
}

record! {
    /// The call of [`check_meeting`](crate::check_meeting()).
    pub struct CheckMeeting {
        /// The meeting.
        pub meeting: Meeting = required,
        /// The agencies that it may name. Read and checked for sense; no rule on one meeting looks
        /// at them.
        pub agencies: Vec<Agency>,
        /// The other meetings of its days: whether the room is free, and who is expected elsewhere. A row
        /// with the id of the meeting is what it was before, and is not compared with it. Where nothing is
        /// stated, the rules that compare are skipped.
        pub others: Option<Vec<Meeting>>,
        /// What every call may say.
        pub options: Options,
    }
}

record! {
    /// The call of [`check_task`](crate::check_task()).
    pub struct CheckTask {
        /// The task.
        pub task: Task = required,
        /// The agencies that it may name.
        pub agencies: Vec<Agency>,
        /// What every call may say.
        pub options: Options,
    }
}

record! {
    /// The call of [`check_rulebook`](crate::check_rulebook()).
    pub struct CheckRulebook {
        /// The rulebook, by id or as data.
        pub rulebook: RulebookChoice = required,
        /// What every call may say.
        pub options: Options,
    }
}

record! {
    /// The call of [`measure`](crate::measure()).
    pub struct Measure {
        /// What happened.
        pub registers: Registers = required,
        /// The plan whose tasks and reports are measured.
        pub plan: Option<Plan>,
        /// What every call may say.
        pub options: Options,
    }
}

record! {
    /// How [`measure_csv`](crate::measure_csv()) reads a table, and what it measures.
    pub struct MeasureCsv {
        /// What the rows of the table are.
        pub register: RegisterName = required,
        /// What columns hold, by what stands over them or by their letters: a field such as `mode`, or
        /// `none` for a column that is left out.
        pub columns: ByName<String>,
        /// What words in cells mean, such as `online` or, for category and kind in one,
        /// `conference dissemination`.
        pub terms: ByName<String>,
        /// The rows that name the columns, as a sheet counts them from 1; found where nothing is stated.
        pub header: Vec<u64>,
        /// The year of days that name none.
        pub year: Option<u64>,
        /// What the ids of rows start with that have none.
        pub id_prefix: Option<String>,
        /// The plan whose agencies the register names.
        pub plan: Option<Plan>,
        /// What every call may say.
        pub options: Options,
    }
}

record! {
    /// The call of [`sweep`](crate::sweep()).
    pub struct Sweep {
        /// What happened.
        pub registers: Registers = required,
        /// The plan whose tasks and reports are measured.
        pub plan: Option<Plan>,
        /// What every call may say. A convention that is chosen here, or by the rulebook, is decided;
        /// all others are open, also those that are said to be `undecided`.
        pub options: Options,
    }
}

record! {
    /// The call of [`forecast`](crate::forecast()).
    pub struct Forecast {
        /// What happened, and the meetings that are planned.
        pub registers: Registers = required,
        /// The plan whose period and agencies are meant.
        pub plan: Option<Plan>,
        /// What every call may say; `asOf` is needed.
        pub options: Options,
    }
}

record! {
    /// The call of [`reconcile`](crate::reconcile()).
    pub struct Reconcile {
        /// The figures that were published.
        pub figures: Vec<PublishedFigure> = required,
        /// What was said of them.
        pub claims: Vec<Claim> = required,
        /// What every call may say.
        pub options: Options,
    }
}

record! {
    /// The call of [`report`](crate::report()).
    pub struct ReportCall {
        /// The plan.
        pub plan: Plan = required,
        /// What happened.
        pub registers: Registers = required,
        /// What every call may say; `asOf` is needed.
        pub options: Options,
    }
}

record! {
    /// The call of [`verify_receipt`](crate::verify_receipt()).
    pub struct VerifyReceipt {
        /// The receipt of a report.
        pub receipt: Receipt = required,
        /// The plan of that report.
        pub plan: Plan = required,
        /// The registers of that report.
        pub registers: Registers = required,
        /// The options of that report; `asOf` is needed.
        pub options: Options,
    }
}

record! {
    /// The call of [`clarities`](crate::clarities()).
    pub struct Clarities {
        /// The plan.
        pub plan: Plan = required,
        /// What every call may say.
        pub options: Options,
    }
}

record! {
    /// The call of [`conflicts`](crate::conflicts()).
    pub struct Conflicts {
        /// The register of meetings.
        pub meetings: Vec<Meeting> = required,
        /// The plan whose agencies the meetings name as hosts.
        pub plan: Option<Plan>,
        /// What is looked at; rooms, chairs and persons where nothing is stated.
        pub over: Vec<ConflictOver>,
        /// How many pairs are listed at most; 10,000 where nothing is stated.
        pub limit: Option<u64>,
        /// What every call may say.
        pub options: Options,
    }
}

record! {
    /// The call of [`compare_plans`](crate::compare_plans()).
    pub struct ComparePlans {
        /// What the plan implements: a rulebook by id, or a plan.
        pub superior: Superior = required,
        /// The plan.
        pub plan: Plan = required,
        /// What every call may say.
        pub options: Options,
    }
}

record! {
    /// The call of [`diff_plans`](crate::diff_plans()).
    pub struct DiffPlans {
        /// The earlier version.
        pub before: Plan = required,
        /// The later version.
        pub after: Plan = required,
        /// What every call may say.
        pub options: Options,
    }
}

record! {
    /// The call of [`workload`](crate::workload()).
    pub struct Workload {
        /// The plan.
        pub plan: Plan = required,
        /// What every call may say; `agency` shows one agency alone, and last days lie in `period`,
        /// or that of the plan where nothing is stated.
        pub options: Options,
    }
}

record! {
    /// The call of [`parse_deadline`](crate::parse_deadline()).
    pub struct ParseDeadline {
        /// The words, such as *trước ngày 10 tháng 6 năm 2026*.
        pub text: String = required,
        /// What every call may say.
        pub options: Options,
    }
}

record! {
    /// The call of [`parse_document_number`](crate::parse_document_number()).
    pub struct ParseDocumentNumber {
        /// The number and nothing else, such as `45/2018/QĐ-TTg`.
        pub text: String = required,
        /// What every call may say.
        pub options: Options,
    }
}

record! {
    /// The call of [`find_citations`](crate::find_citations()).
    pub struct FindCitations {
        /// The text.
        pub text: LongText = required,
        /// What every call may say.
        pub options: Options,
    }
}

record! {
    /// The call of [`resolve_deadline`](crate::resolve_deadline()).
    pub struct ResolveDeadline {
        /// The deadline.
        pub deadline: Deadline = required,
        /// The days of the events that a deadline may run from, by their names.
        pub events: ByName<NaiveDate>,
        /// What every call may say.
        pub options: Options,
    }
}

record! {
    /// The call of [`calendar`](crate::calendar()).
    pub struct Calendar {
        /// The year, from 1900 to 2199.
        pub year: u64 = required,
        /// What every call may say.
        pub options: Options,
    }
}

record! {
    /// The call of [`schedule`](crate::schedule()).
    pub struct Schedule {
        /// The plan.
        pub plan: Plan = required,
        /// What every call may say; the days lie in `period`, or that of the plan where nothing is
        /// stated.
        pub options: Options,
    }
}

record! {
    /// The call of [`import_plan`](crate::import_plan()).
    pub struct ImportPlan {
        /// The text of the plan: Markdown, or plain text with a line for each paragraph.
        pub text: LongText = required,
        /// What every call may say.
        pub options: Options,
    }
}

record! {
    /// The call of [`import_register`](crate::import_register()).
    pub struct ImportRegister {
        /// What the rows of the table are.
        pub register: RegisterName = required,
        /// The table, row by row; `null` is an empty cell.
        pub rows: Option<Vec<Vec<Option<Cell>>>>,
        /// The table as text, in place of `rows`: cells between commas, semicolons or tabs, as spreadsheets
        /// save and copy them.
        pub csv: Option<LongText>,
        /// What columns hold, by what stands over them or by their letters: a field such as `mode`, or
        /// `none` for a column that is left out.
        pub columns: ByName<String>,
        /// What words in cells mean, such as `online` or, for category and kind in one,
        /// `conference dissemination`.
        pub terms: ByName<String>,
        /// The rows that name the columns, as a sheet counts them from 1; found where nothing is stated.
        pub header: Vec<u64>,
        /// The year of days that name none.
        pub year: Option<u64>,
        /// What the ids of rows start with that have none.
        pub id_prefix: Option<String>,
        /// What every call may say.
        pub options: Options,
    }
}

record! {
    /// The call of [`apply_fixes`](crate::apply_fixes()).
    pub struct ApplyFixes {
        /// The text.
        pub text: LongText = required,
        /// What is replaced by what, in any order; no two may touch the same stretch.
        pub fixes: Vec<Fix> = required,
        /// What every call may say.
        pub options: Options,
    }
}

record! {
    /// The call of [`rules`](crate::rules()).
    pub struct Rules {
        /// What every call may say.
        pub options: Options,
    }
}

record! {
    /// The call of [`indicators`](crate::indicators()).
    pub struct Indicators {
        /// What every call may say.
        pub options: Options,
    }
}

record! {
    /// The call of [`vocabulary`](crate::vocabulary()).
    pub struct Vocabulary {
        /// What every call may say.
        pub options: Options,
    }
}

record! {
    /// The call of [`rulebook`](crate::rulebook()).
    pub struct RulebookCall {
        /// The id; that of `options.rulebook` where nothing is stated.
        pub id: Option<String>,
        /// What every call may say.
        pub options: Options,
    }
}

record! {
    /// The call of [`plan_rulebook`](crate::plan_rulebook()).
    pub struct PlanRulebook {
        /// The plan.
        pub plan: Plan = required,
        /// The id of the rulebook that the layer extends; `kl-226` where nothing is stated.
        pub extends: Option<String>,
        /// What every call may say.
        pub options: Options,
    }
}

record! {
    /// The call of [`schema`](crate::schema()).
    pub struct Schema {
        /// The operation whose call is described, such as `checkPlan`.
        pub name: String = required,
        /// What every call may say.
        pub options: Options,
    }
}

record! {
    /// The call of [`template`](crate::template()).
    pub struct Template {
        /// The register, such as `meetings`.
        pub name: String = required,
        /// What every call may say.
        pub options: Options,
    }
}

record! {
    /// The call of [`render`](crate::render()).
    pub struct Render {
        /// The findings that an answer with `options.answer` `compact` holds.
        pub compact: CompactFindings = required,
        /// The position of the one that is wanted, from 0; all where nothing is stated.
        pub index: Option<u64>,
        /// What every call may say.
        pub options: Options,
    }
}

record! {
    /// The call of [`tables`](crate::tables()).
    pub struct Tables {
        /// The operation that answered, such as `checkMeetings`.
        pub operation: String = required,
        /// What it answered.
        pub answer: Json<'static> = required,
        /// The one language of texts that stand there in two; both where nothing is stated.
        pub lang: Option<Language>,
        /// Whether each table is given as CSV too, and what stands over its columns there. With titles,
        /// names of closed lists are written as people read them, a text that a spreadsheet would take
        /// for a formula begins with an apostrophe, and the mark of UTF-8 stands before all.
        pub csv: Option<CsvHeads>,
        /// What every call may say.
        pub options: Options,
    }
}

macro_rules! readable {
    ($($call:ty),+ $(,)?) => {
        $(impl $call {
            /// Reads it from JSON text.
            ///
            /// # Errors
            ///
            /// Every problem of the text, each with its code and place.
            pub fn from_json(text: &str) -> Result<Self, Error> {
                from_json(text)
            }
        })+
    };
}

readable!(
    Agency,
    Meeting,
    Options,
    Plan,
    Registers,
    RulebookData,
    Task,
    CheckPlan,
    CheckMeetings,
    CheckMeeting,
    CheckTask,
    CheckRulebook,
    Measure,
    MeasureCsv,
    Sweep,
    Forecast,
    Reconcile,
    ReportCall,
    VerifyReceipt,
    Clarities,
    Conflicts,
    ComparePlans,
    DiffPlans,
    Workload,
    ParseDeadline,
    ParseDocumentNumber,
    FindCitations,
    ResolveDeadline,
    Calendar,
    Schedule,
    ImportPlan,
    ImportRegister,
    ApplyFixes,
    Rules,
    Indicators,
    Vocabulary,
    RulebookCall,
    PlanRulebook,
    Schema,
    Template,
    Render,
    Tables,
);
