//! `clarities`: the six clarities (*6 rõ*) of each task, and the appendix that would fill the
//! holes.

use chrono::NaiveDate;

use super::call::Clarities;
use super::check::directory;
use super::prepare::{AnswerBasis, Prepared};
use crate::agency::Directory;
use crate::calendar::Deadline;
use crate::error::Error;
use crate::json::{answer, terms};
use crate::plan::{Absent, Assignment, Coverage, LeadIssue, Plan, Task};
use crate::text::{csv_line, stated};

/// The section that orders the work, and how clauses of an appendix start.
const ORDERS: &str = "II";
const APPENDIX: &str = "PL";

terms! {
    @closed
    /// Whether a plan makes something clear.
    pub enum Clarity("clarity", "mức rõ ràng", "clarity") {
        /// It does.
        Clear = "clear", "rõ", "clear";
        /// It does not.
        Missing = "missing", "chưa rõ", "missing";
        /// An attachment that is not there would.
        AttachmentMissing = "attachmentMissing", "chưa đủ căn cứ (thiếu phụ lục)", "insufficient basis (attachment missing)";
    }
}

answer! {
    /// The six clarities of one task.
    pub struct TaskClarity {
        /// The id of the task.
        pub task: String,
        /// *Rõ người*: who answers for it.
        pub who: Clarity,
        /// *Rõ việc*: what is to be done.
        pub what: Clarity,
        /// *Rõ thời gian*: until when, or how often it is reviewed.
        pub when: Clarity,
        /// *Rõ trách nhiệm*: exactly one lead agency.
        pub responsibility: Clarity,
        /// *Rõ thẩm quyền*: with what authority.
        pub authority: Clarity,
        /// *Rõ sản phẩm*: what comes of it.
        pub product: Clarity,
    }
}

answer! {
    @default
    /// How many tasks are clear in one respect.
    pub struct ClarityCounts {
        /// Tasks that are.
        pub clear: usize,
        /// Tasks that are not.
        pub missing: usize,
        /// Tasks of which an attachment that is not there would say.
        pub attachment_missing: usize,
    }
}

answer! {
    @default
    /// The counts of each clarity.
    pub struct ClarityTotals {
        /// *Rõ người*.
        pub who: ClarityCounts,
        /// *Rõ việc*.
        pub what: ClarityCounts,
        /// *Rõ thời gian*.
        pub when: ClarityCounts,
        /// *Rõ trách nhiệm*.
        pub responsibility: ClarityCounts,
        /// *Rõ thẩm quyền*.
        pub authority: ClarityCounts,
        /// *Rõ sản phẩm*.
        pub product: ClarityCounts,
    }
}

answer! {
    /// The six clarities of a plan.
    pub struct ClaritiesAnswer {
        /// What the answer rests on.
        pub basis: AnswerBasis,
        /// Each task of section II and of the appendix, in the order of the plan.
        pub tasks: Vec<TaskClarity>,
        /// How many tasks are clear in each respect.
        pub totals: ClarityTotals,
        /// An appendix to fill in, as CSV: one row for each task.
        pub template: String,
        /// The same as a table in Markdown. [`import_plan`](crate::import_plan()) reads both back, below
        /// the text of the plan or by themselves.
        pub template_markdown: String,
    }
}

pub(super) fn answer(call: &Clarities, prepared: Prepared) -> Result<ClaritiesAnswer, Error> {
    let mut validator = prepared.validator();
    validator.plan(&call.plan);
    validator.finish()?;
    let directory = directory(&call.plan);
    let day = call.options.as_of.or(call.plan.issued_on());
    let ordered = ordered_tasks(&call.plan);
    let absent = call.plan.absent_attachments();
    let mut totals = ClarityTotals::default();
    let mut tasks = Vec::with_capacity(ordered.len());
    for task in &ordered {
        let clarity = of_task(&absent, task, &directory, day);
        totals.who.add(clarity.who);
        totals.what.add(clarity.what);
        totals.when.add(clarity.when);
        totals.responsibility.add(clarity.responsibility);
        totals.authority.add(clarity.authority);
        totals.product.add(clarity.product);
        tasks.push(clarity);
    }
    let rows = template(&ordered, day, call.plan.is_secret());
    Ok(ClaritiesAnswer {
        basis: prepared.basis,
        tasks,
        totals,
        template: csv(&rows),
        template_markdown: markdown(&rows),
    })
}

impl ClarityCounts {
    fn add(&mut self, clarity: Clarity) {
        let count = match clarity {
            Clarity::Clear => &mut self.clear,
            Clarity::Missing => &mut self.missing,
            Clarity::AttachmentMissing => &mut self.attachment_missing,
        };
        *count = count.saturating_add(1);
    }
}

/// The tasks that the six clarities are asked of: those of section II, which orders the work, and of the
/// appendix that assigns it. A plan without such a section is asked about all its tasks.
fn ordered_tasks(plan: &Plan) -> Vec<&Task> {
    let tasks: Vec<&Task> = plan.leaf_tasks().map(|(_, task)| task).collect();
    let within = |task: &Task, part: &str| {
        let clause = task.clause.as_deref().unwrap_or(&task.id);
        let after = clause.strip_prefix(part);
        after.is_some_and(|after| after.is_empty() || after.starts_with('.'))
    };
    if !tasks.iter().any(|task| within(task, ORDERS)) {
        return tasks;
    }
    let mut tasks = tasks;
    tasks.retain(|task| within(task, ORDERS) || within(task, APPENDIX));
    tasks
}

fn of_task(
    absent: &Absent,
    task: &Task,
    directory: &Directory<'_>,
    day: Option<NaiveDate>,
) -> TaskClarity {
    let clarity = |clear: bool, part: Option<Coverage>| match part {
        _ if clear => Clarity::Clear,
        Some(part) if absent.of(part).is_some() => Clarity::AttachmentMissing,
        _ => Clarity::Missing,
    };
    let when = match &task.due {
        Some(Deadline::Ongoing(ongoing)) => ongoing.review.is_some(),
        due => due.is_some(),
    };
    let lead = task.lead_in(directory, day);
    // Two leads are not a hole that an attachment could fill.
    let hole = matches!(lead, Err(LeadIssue::None)).then_some(Coverage::Assignments);
    TaskClarity {
        task: task.id.clone(),
        who: clarity(
            stated(task.accountable.as_ref()).is_some(),
            Some(Coverage::Accountable),
        ),
        what: clarity(stated(task.title.as_ref()).is_some(), None),
        when: clarity(when, Some(Coverage::Due)),
        responsibility: clarity(matches!(lead, Ok(_) | Err(LeadIssue::Collective(_))), hole),
        authority: clarity(
            stated(task.authority.as_ref()).is_some(),
            Some(Coverage::Authority),
        ),
        product: clarity(task.has_deliverable(), Some(Coverage::Deliverables)),
    }
}

type Row = [String; 8];

/// The usual columns of a *Bảng phân công nhiệm vụ*, and a row for each task.
fn template(tasks: &[&Task], day: Option<NaiveDate>, secret: bool) -> Vec<Row> {
    let titles = [
        "Mục",
        "Nhiệm vụ",
        "Cơ quan chủ trì",
        "Cơ quan phối hợp",
        "Thời hạn",
        "Sản phẩm",
        "Người chịu trách nhiệm",
        "Thẩm quyền",
    ];
    let row = |task: &&Task| {
        let names = |list: fn(&Assignment) -> &Vec<String>| {
            let held = task.assignments.iter().filter(|held| held.holds_on(day));
            let names: Vec<&str> = held.flat_map(list).map(String::as_str).collect();
            names.join("; ")
        };
        [
            task.subject().to_owned(),
            // The work of a secret plan is not named in an answer.
            task.title.clone().filter(|_| !secret).unwrap_or_default(),
            names(|assignment| &assignment.leads),
            names(|assignment| &assignment.coordinators),
            task.due
                .as_ref()
                .map_or_else(String::new, Deadline::text_vi),
            if secret {
                String::new()
            } else {
                task.deliverables.join("; ")
            },
            task.accountable.clone().unwrap_or_default(),
            task.authority.clone().unwrap_or_default(),
        ]
    };
    let mut rows = vec![titles.map(str::to_owned)];
    rows.extend(tasks.iter().map(row));
    rows
}

fn csv(rows: &[Row]) -> String {
    let mut text = String::new();
    for row in rows {
        csv_line(&mut text, row.iter().map(String::as_str));
    }
    text
}

/// As a table in Markdown, in which a cell has one line.
fn markdown(rows: &[Row]) -> String {
    let cell = |cell: &String| {
        let words: Vec<&str> = cell.split_whitespace().collect();
        words.join(" ").replace('\\', "\\\\").replace('|', "\\|")
    };
    let line = |row: &Row| format!("| {} |\n", row.each_ref().map(cell).join(" | "));
    let mut lines = rows.iter().map(line);
    let head = lines.next().unwrap_or_default();
    let rule = "| --- ".repeat(8) + "|\n";
    lines.fold(head + &rule, |text, line| text + &line)
}
