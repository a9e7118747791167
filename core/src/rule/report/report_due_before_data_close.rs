use chrono::Datelike as _;

use crate::calendar::Deadline;
use crate::finding::{Severity, SkipReason};
use crate::rule::{Basis, Draft, Fact, Gravity, PlanContext, Sink, declare_rule};
use crate::schedule::window_of;
use crate::text::Shown;

declare_rule! {
    name: "report-due-before-data-close",
    title: "Hạn báo cáo trước ngày chốt số liệu", "Report due before its data close",
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
        conventions: ["roll", "countFrom"],
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
        let last_days = match (context.last_days.of(due), due.recurs(), context.day()) {
            (Some(once), ..) => vec![once],
            (None, true, Some(day)) => {
                let days = due.last_days_in(day.year()).into_iter();
                let rolled = days.map(|day| context.last_days.of_round(day));
                // Where a day rolls to is not known beyond the calendar.
                let Some(rolled) = rolled.collect() else {
                    sink.no_limit(path);
                    continue;
                };
                rolled
            }
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
            // What a plan asks for is held against what holds on its own date.
            let window = window_of(duty, cycle, last_day, context.rulebook, issued);
            let Some(window) = window else {
                let stated = format!("/plan/reporting/{index}/dataClose");
                sink.skip(SkipReason::NoLimit, Some(stated), path.clone());
                continue;
            };
            let days = window.close.signed_duration_since(last_day).num_days();
            if days > 0 {
                sink.found(
                    Draft::at(path.as_str())
                        .subject(Shown::openly(duty.clause.as_ref().unwrap_or(&duty.id)))
                        .sources(context.own_clause(duty.clause.as_deref()))
                        .sources(window.source)
                        .param("lastDay", last_day)
                        .param("dataClose", window.close)
                        .param("days", Fact::count(days))
                        .param("stated", Fact::yes_or_no(duty.data_close.is_some())),
                );
            }
        }
    }
}
