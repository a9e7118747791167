//! The period that a report is about, and the day on which its data are closed.

use chrono::{Datelike as _, NaiveDate};

use crate::calendar::{Cycle, Windows, day_of_month};
use crate::plan::ReportingDuty;
use crate::rulebook::{Rulebook, Source};

/// One period of a reporting duty.
#[derive(Debug, Clone)]
pub(crate) struct DataWindow {
    /// The first day of its data.
    pub(crate) start: NaiveDate,
    /// The last day of its data.
    pub(crate) close: NaiveDate,
    /// What sets the close; `None` where the plan states it.
    pub(crate) source: Option<Source>,
}

/// The period that a last day for sending belongs to: the next to close, if it closes within a
/// quarter of the cycle, else the one before. A half-yearly report due on 9 June belongs to the close
/// of 14 June; one due on 10 July, to the same.
pub(crate) fn window_of(
    duty: &ReportingDuty,
    cycle: Cycle,
    due: NaiveDate,
    rulebook: &Rulebook,
    issued: Option<NaiveDate>,
) -> Option<DataWindow> {
    let (closes, source) = closes(duty, rulebook, issued.unwrap_or(due))?;
    let windows = windows(cycle, closes, due.year());
    let reach = i64::from(cycle.months()).saturating_mul(30).div_euclid(4);
    let next = windows.iter().find(|window| window.close >= due);
    let near = next.filter(|next| next.close.signed_duration_since(due).num_days() <= reach);
    let before = || windows.iter().rev().find(|window| window.close < due);
    let window = near.or_else(before).or(next)?;
    Some(DataWindow {
        source,
        ..window.clone()
    })
}

/// The periods that close in a year, the one before and the one after. What a plan asks for is held
/// against the scheme that holds on a day.
pub(crate) fn windows_around(
    duty: &ReportingDuty,
    cycle: Cycle,
    year: i32,
    rulebook: &Rulebook,
    day: NaiveDate,
) -> Option<Vec<DataWindow>> {
    let (closes, source) = closes(duty, rulebook, day)?;
    let mut windows = windows(cycle, closes, year);
    for window in &mut windows {
        window.source.clone_from(&source);
    }
    Some(windows)
}

/// When the data of a duty are closed, and what sets it.
fn closes(
    duty: &ReportingDuty,
    rulebook: &Rulebook,
    day: NaiveDate,
) -> Option<(Windows, Option<Source>)> {
    if let Some(stated) = duty.data_close {
        let closes = Windows {
            close_day: stated.day(),
            last_month: stated.month(),
        };
        return Some((closes, None));
    }
    let scheme = rulebook.report_scheme(day)?;
    Some((scheme.windows()?, rulebook.source_of(scheme)))
}

/// The periods that close in a year, the one before and the one after, without what sets them.
fn windows(cycle: Cycle, closes: Windows, year: i32) -> Vec<DataWindow> {
    let mut windows = Vec::new();
    let mut last_close: Option<NaiveDate> = None;
    for year in year.saturating_sub(2)..=year.saturating_add(1) {
        for month in 1..=12_u32 {
            if !month
                .abs_diff(closes.last_month)
                .is_multiple_of(cycle.months())
            {
                continue;
            }
            let Some(close) = day_of_month(year, month, closes.close_day) else {
                continue;
            };
            if let Some(start) = last_close.and_then(|last| last.succ_opt()) {
                windows.push(DataWindow {
                    start,
                    close,
                    source: None,
                });
            }
            last_close = Some(close);
        }
    }
    windows
}
