//! What a report points out: what was missed, and what stands in the way.

use super::{ReportItem, ReportItemKind};
use crate::finding::Message;
use crate::indicator::{Reason, Verdict};
use crate::kpi::{IndicatorResult, TaskCounts, TaskState};
use crate::number::{count_en, count_vi};
use crate::plan::{Plan, Task};
use crate::text::stated;

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
    let mut tell = |count: u64, vi: &str, en: &str| {
        let count = i64::try_from(count).unwrap_or(i64::MAX);
        if count > 0 {
            found.push(ReportItem {
                kind: ReportItemKind::Task,
                subject: None,
                message: Message::new(
                    format!("{vi}: {}.", count_vi(count)),
                    format!("{en}: {}.", count_en(count)),
                ),
            });
        }
    };
    tell(
        tasks.without_last_day,
        "Nhiệm vụ không có hạn cụ thể",
        "Tasks without a last day",
    );
    tell(
        tasks.unknown,
        "Nhiệm vụ chưa rõ hạn hoặc tình trạng hoàn thành",
        "Tasks whose last day or completion is not known",
    );
    found
}

/// A sentence begins with a capital letter.
pub(super) fn upper_first(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters.clone()).collect()
}
