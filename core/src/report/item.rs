//! What a report points out: what was missed, and what stands in the way.

use super::{ReportItem, ReportItemKind};
use crate::finding::Message;
use crate::indicator::{Reason, Verdict};
use crate::kpi::{IndicatorResult, TaskCounts, TaskState};
use crate::number::apart;
use crate::plan::{Plan, Task};
use crate::register::Registers;
use crate::text::{Label, stated};

/// The sentences of these steps, one after the other.
fn steps(result: &IndicatorResult, wanted: &[&str]) -> Message {
    let chosen = result.explanation.iter();
    let chosen = chosen.filter(|step| wanted.contains(&step.step));
    let (vi, en): (Vec<&str>, Vec<&str>) = chosen
        .map(|step| (step.vi.as_str(), step.en.as_str()))
        .unzip();
    Message::new(vi.join(" "), en.join(" "))
}

fn of_indicator(result: &IndicatorResult, wanted: &[&str]) -> ReportItem {
    ReportItem {
        kind: ReportItemKind::Indicator,
        subject: Some(result.indicator.clone()),
        message: steps(result, wanted),
    }
}

/// Targets that are missed, then tasks that are overdue or were done late.
pub(crate) fn deviations(
    results: &[IndicatorResult],
    tasks: &[(&Task, TaskState)],
    secret: bool,
) -> Vec<ReportItem> {
    let missed = results
        .iter()
        .filter(|result| result.verdict == Verdict::NotMet)
        .map(|result| of_indicator(result, &["count", "shortfall"]));
    let late = tasks
        .iter()
        .filter(|(_, state)| matches!(state, TaskState::Overdue | TaskState::DoneLate))
        .map(|(task, state)| {
            let label = state.label();
            let title = stated(task.title.as_ref()).filter(|_| !secret);
            let after = title.map_or_else(String::new, |title| format!(" ({title})"));
            ReportItem {
                kind: ReportItemKind::Task,
                subject: (!secret).then(|| task.subject().to_owned()),
                message: Message::new(
                    format!("{}{after}.", upper_first(label.vi)),
                    format!("{}{after}.", upper_first(label.en)),
                ),
            }
        });
    missed.chain(late).collect()
}

/// What keeps indicators from a verdict, attachments that are not there, tasks of which too little
/// is known.
pub(crate) fn obstacles(
    results: &[IndicatorResult],
    plan: &Plan,
    tasks: &TaskCounts,
    kept: EventsKept,
) -> Vec<ReportItem> {
    let mut found: Vec<ReportItem> = results
        .iter()
        .filter(|result| {
            result.verdict == Verdict::InsufficientBasis
                && result.reason != Some(Reason::PeriodOpen)
        })
        .map(|result| of_indicator(result, &["count", "verdict"]))
        .collect();
    for attachment in &plan.attachments {
        if attachment.present == Some(true) {
            continue;
        }
        let name = stated(attachment.name.as_ref()).filter(|_| !plan.is_secret());
        found.push(ReportItem {
            kind: ReportItemKind::Attachment,
            subject: name.map(str::to_owned),
            message: Message::new(
                "Kế hoạch viện dẫn nhưng không kèm theo.",
                "The plan refers to it and does not hold it.",
            ),
        });
    }
    let mut tell = |count: u64, more: Option<Message>, vi: &str, en: &str| {
        if count > 0 {
            found.push(ReportItem {
                kind: ReportItemKind::Task,
                subject: None,
                message: Message::of(vi, en, &[&apart(count), &more]),
            });
        }
    };
    tell(
        tasks.without_last_day,
        None,
        "Nhiệm vụ không có hạn cụ thể: {}{}.",
        "Tasks without a last day: {}{}.",
    );
    let why = kept.why_not();
    let why = why.map(|why| Message::of(" ({})", " ({})", &[&why]));
    tell(
        tasks.unknown,
        why,
        "Nhiệm vụ chưa rõ hạn hoặc tình trạng hoàn thành: {}{}.",
        "Tasks whose last day or completion is not known: {}{}.",
    );
    found
}

/// Whether the register of what became of tasks is there, and holds anything.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum EventsKept {
    No,
    Empty,
    Yes,
}

impl EventsKept {
    pub(crate) fn of(registers: &Registers) -> Self {
        match &registers.task_events {
            None => Self::No,
            Some(events) if events.is_empty() => Self::Empty,
            Some(_) => Self::Yes,
        }
    }

    /// What is said of a register from which nothing is known.
    pub(super) fn why_not(self) -> Option<Label> {
        match self {
            Self::No => Some(Label::new(
                "chưa có sổ theo dõi nhiệm vụ",
                "no register of task events is kept",
            )),
            Self::Empty => Some(Label::new(
                "sổ theo dõi nhiệm vụ chưa ghi dòng nào",
                "the register of task events has no rows",
            )),
            Self::Yes => None,
        }
    }
}

/// What is not known of targets and tasks, so that none of them is told as kept.
pub(super) fn unknowns(
    results: &[IndicatorResult],
    tasks: &TaskCounts,
    kept: EventsKept,
) -> Vec<Message> {
    let open = results.iter();
    let open = open.filter(|result| result.verdict == Verdict::InsufficientBasis);
    let mut found = Vec::new();
    let open = open.count();
    if open > 0 {
        found.push(Message::of(
            "Số chỉ tiêu chưa đủ căn cứ kết luận: {}.",
            "Targets without a basis for a verdict: {}.",
            &[&open],
        ));
    }
    if tasks.unknown > 0 {
        found.push(Message::of(
            "Số nhiệm vụ chưa rõ tình trạng: {}.",
            "Tasks of which it is not known how they stand: {}.",
            &[&apart(tasks.unknown)],
        ));
    }
    let said = kept.why_not().filter(|_| tasks.total > 0);
    found.extend(said.map(|said| {
        let (vi, en) = (upper_first(said.vi), upper_first(said.en));
        Message::new(format!("{vi}."), format!("{en}."))
    }));
    found
}

/// A sentence begins with a capital letter.
pub(super) fn upper_first(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters.clone()).collect()
}
