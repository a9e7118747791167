use chrono::{Datelike as _, NaiveDate};

use crate::calendar::{Cycle, Deadline, day_of_month};
use crate::finding::{Param, Severity, SkipReason};
use crate::plan::ReportingDuty;
use crate::rule::{Basis, Draft, Gravity, PlanContext, Sink, declare_rule};
use crate::rulebook::Source;

declare_rule! {
    name: "report-due-before-data-close",
    area: Report,
    since: "0.1.0",
    severity: Gravity::Fixed(Severity::Warning),
    sources: Basis::Clauses(&[("nd-09-2019", "Đ.12"), ("le-chan-2026", "II.5.3")]),
    condition: "Báo cáo phải gửi trước ngày chốt số liệu.",
        "A report is due before its data are closed.",
    path: "/plan/reporting/*/due",
    params: {
        lastDay: "the last day for the report",
        dataClose: "the day on which the data are closed",
        days: "how many days of data do not exist yet",
        stated: "whether the plan states the close itself",
    },
    parameters: ["report-close-day"],
    message: "Hạn gửi cuối cùng là {lastDay}, trước ngày chốt số liệu {dataClose}: thiếu số liệu của {days} ngày.",
        "The last day for the report is {lastDay}, before the data close on {dataClose}; days of data that do not exist yet: {days}.",
    help: "Chọn một trong ba cách: (a) nêu ngày chốt số liệu riêng, sớm hơn; (b) ước số liệu những ngày còn lại và ghi rõ là ước; (c) đề nghị cơ quan nhận báo cáo điều chỉnh thời hạn.",
        "Choose one of three: (a) state an earlier close of your own; (b) estimate the days that are missing and mark them as estimated; (c) ask the addressee to move the deadline.",
    check: Plan(check),
}

fn check(context: &PlanContext<'_>, sink: &mut Sink<'_>) {
    for (index, duty) in context.plan.reporting.iter().enumerate() {
        let path = format!("/plan/reporting/{index}/due");
        // A duty without a deadline is found by `report-without-internal-deadline`.
        let Some(due) = &duty.due else { continue };
        // On request, or without an end, there is no day that could be too early.
        if matches!(due, Deadline::OnRequest(_) | Deadline::Ongoing(_)) {
            continue;
        }
        let Some(cycle) = duty.cycle else {
            sink.field_missing(format!("/plan/reporting/{index}/cycle"));
            continue;
        };
        let last_days = match (due.last_day(), due.recurs(), context.day()) {
            (Some(named), ..) => vec![named],
            (None, true, Some(day)) => due.last_days_in(day.year()),
            (None, true, None) => {
                sink.skip(SkipReason::AsOfMissing, None, path);
                continue;
            }
            // Days that are counted from an event are not known before it.
            (None, false, _) => {
                sink.field_missing(path);
                continue;
            }
        };
        let issued = context.plan.issued_on();
        for last_day in last_days {
            // Nothing was due before there was a plan.
            if issued.is_some_and(|issued| last_day < issued) {
                continue;
            }
            let Some((close, source)) = close_near(context, duty, cycle, last_day) else {
                let stated = format!("/plan/reporting/{index}/dataClose");
                sink.skip(SkipReason::NoLimit, Some(stated), path.clone());
                continue;
            };
            let days = close.signed_duration_since(last_day).num_days();
            if days > 0 {
                sink.found(
                    Draft::at(path.as_str())
                        .subject(duty.clause.as_deref().or(Some(&duty.id)))
                        .sources(context.own_clause(duty.clause.as_deref()))
                        .sources(source)
                        .param("lastDay", last_day)
                        .param("dataClose", close)
                        .param("days", Param::count(days))
                        .param("stated", Param::Bool(duty.data_close.is_some())),
                );
            }
        }
    }
}

/// The close of data that a due day belongs to: the next one, if it comes within a quarter of the
/// cycle, else the one before. A report due on 9 June belongs to the close of 14 June; one due on
/// 10 July, to the same.
fn close_near(
    context: &PlanContext<'_>,
    duty: &ReportingDuty,
    cycle: Cycle,
    due: NaiveDate,
) -> Option<(NaiveDate, Option<Source>)> {
    let (closes, source): (Vec<NaiveDate>, _) = if let Some(stated) = duty.data_close {
        let closes = closes_on(stated.day(), stated.month(), cycle, due.year());
        (closes, None)
    } else {
        // What a plan asks for is held against what holds on its own date.
        let day = context.plan.issued_on().or(Some(due));
        let in_force = context.rulebook.parameter("report-close-day", day);
        let value = in_force.strictest()?;
        let day = u32::try_from(value.as_count()?).ok()?;
        (
            closes_on(day, 12, cycle, due.year()),
            context.rulebook.source_of(value),
        )
    };
    let reach = i64::from(cycle.months()).saturating_mul(30).div_euclid(4);
    let next = closes.iter().find(|close| **close >= due).copied();
    let near = next.filter(|next| next.signed_duration_since(due).num_days() <= reach);
    let before = || closes.iter().rev().find(|close| **close < due).copied();
    near.or_else(before).or(next).map(|close| (close, source))
}

/// A day in every month of three years that is a whole number of cycles away from a month.
fn closes_on(day: u32, from: u32, cycle: Cycle, year: i32) -> Vec<NaiveDate> {
    let mut closes = Vec::new();
    for year in year.saturating_sub(1)..=year.saturating_add(1) {
        for month in 1..=12_u32 {
            if month.abs_diff(from).is_multiple_of(cycle.months()) {
                closes.extend(day_of_month(year, month, day));
            }
        }
    }
    closes
}
