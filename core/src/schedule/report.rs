//! The periods of reporting duties: which data, until when, and by when the ward itself is ready.

use std::iter::successors;

use chrono::{Datelike as _, NaiveDate};

use super::close::{DataWindow, window_of, windows_around};
use super::days::{Days, Finder};
use crate::calendar::{Deadline, last_of_month};
use crate::json::{answer, terms};
use crate::plan::{Plan, ReportingDuty};
use crate::rulebook::{Certainty, Rulebook, Source};

/// The parameter that says how many working days before the last day a report is ready.
const LEAD: &str = "report-internal-lead";
/// The parameter that says how many working days lie between the close of data and the last day.
const AFTER_CLOSE: &str = "report-days-after-close";

terms! {
    /// What can be done about a report that is due before its data are closed (T-9).
    pub enum RemedyKind("remedyKind", "cách khắc phục", "remedy") {
        /// State a close of its own, on this day at the latest.
        EarlierClose = "earlierClose", "nêu ngày chốt số liệu riêng, chậm nhất ngày này", "state a close of its own, on this day at the latest";
        /// Estimate the days that are missing, from the day after the last day to this one.
        Estimate = "estimate", "ước số liệu đến hết ngày này và ghi rõ là ước", "estimate the data up to this day, marked as estimated";
        /// Ask the addressee for a last day on this day or later.
        LaterDue = "laterDue", "đề nghị lùi thời hạn gửi đến ngày này hoặc muộn hơn", "ask for a last day on this day or later";
    }
}

answer! {
    @copy
    /// A way out for a report that is due before its data are closed.
    pub struct Remedy {
        /// What is done.
        pub kind: RemedyKind,
        /// The day that it is about.
        pub date: NaiveDate,
    }
}

answer! {
    /// One period of a reporting duty.
    pub struct ReportPeriod {
        /// The clause of the duty, or its id; `None` in a secret plan.
        pub subject: Option<String>,
        /// Where the duty stands in the call.
        pub path: String,
        /// The first day of the data; `None` where the duty has no cycle.
        pub start: Option<NaiveDate>,
        /// The last day of the data; `None` where the duty has no cycle.
        pub data_close: Option<NaiveDate>,
        /// The last day for sending; `None` where none is stated.
        pub due: Option<NaiveDate>,
        /// The day by which the report is ready within the ward: so many working days before; `None`
        /// without a last day, or where the calendar (1900 to 2199) does not reach.
        pub internal_due: Option<NaiveDate>,
        /// On how many days before the close the report is due.
        pub days_missing: u64,
        /// What can be done where it is due too early after the close; else empty.
        pub remedies: Vec<Remedy>,
        /// The least sure of what sets these days.
        pub status: Certainty,
        /// What sets them, beside the plan.
        pub sources: Vec<Source>,
    }
}

/// What the days of reports rest on.
pub(super) struct Reports<'a> {
    pub(super) plan: &'a Plan,
    pub(super) finder: &'a Finder<'a>,
    pub(super) rulebook: &'a Rulebook,
}

impl Reports<'_> {
    /// Every period whose report is due in the time asked for, or that closes in it where no last
    /// day is stated; duty by duty, then by day. Nothing if there are more than so many.
    pub(super) fn periods(&self, most: usize) -> Option<Vec<ReportPeriod>> {
        let mut found = Vec::new();
        for (index, duty) in self.plan.reporting.iter().enumerate() {
            let due = duty.due.as_ref();
            // What is sent on request has no period of its own.
            if matches!(due, Some(Deadline::OnRequest(_) | Deadline::Ongoing(_))) {
                continue;
            }
            let of_duty = match self.finder.days(due) {
                Days::Last(days) => days
                    .into_iter()
                    .map(|round| round.day)
                    .filter(|day| self.finder.period.contains(*day))
                    .map(|day| (Some(day), self.window(duty, day)))
                    .collect(),
                Days::Reviews(_) | Days::None(_) => self.undated(duty),
            };
            let path = format!("/plan/reporting/{index}");
            let of_duty = of_duty
                .into_iter()
                .map(|(due, window)| self.report_period(duty, &path, due, window));
            found.extend(of_duty);
            if found.len() > most {
                return None;
            }
        }
        Some(found)
    }

    fn window(&self, duty: &ReportingDuty, due: NaiveDate) -> Option<DataWindow> {
        window_of(duty, duty.cycle?, due, self.rulebook, self.plan.issued_on())
    }

    /// The periods of a duty without a last day that close in the time asked for.
    fn undated(&self, duty: &ReportingDuty) -> Vec<(Option<NaiveDate>, Option<DataWindow>)> {
        let Some(cycle) = duty.cycle else {
            return Vec::new();
        };
        let mut windows: Vec<DataWindow> = Vec::new();
        for year in self.finder.period.start().year()..=self.finder.period.end().year() {
            let day = self.plan.issued_on().unwrap_or(self.finder.period.end());
            let around = windows_around(duty, cycle, year, self.rulebook, day);
            windows.extend(around.unwrap_or_default().into_iter().filter(|window| {
                window.close.year() == year && self.finder.period.contains(window.close)
            }));
        }
        let windows = windows.into_iter();
        windows.map(|window| (None, Some(window))).collect()
    }

    fn report_period(
        &self,
        duty: &ReportingDuty,
        path: &str,
        due: Option<NaiveDate>,
        window: Option<DataWindow>,
    ) -> ReportPeriod {
        let mut sources: Vec<Source> = Vec::new();
        let close = window.as_ref().map(|window| window.close);
        let start = window.as_ref().map(|window| window.start);
        sources.extend(window.and_then(|window| window.source));
        let missing = close.zip(due).map(|(close, due)| {
            let days = close.signed_duration_since(due).num_days();
            u64::try_from(days).unwrap_or_default()
        });
        let days_missing = missing.unwrap_or_default();
        let remedies = match close.zip(due) {
            Some((close, due)) => self.remedies(close, due, days_missing, &mut sources),
            None => Vec::new(),
        };
        let lead = due.and_then(|due| Some((due, self.days_of(LEAD, due)?)));
        let internal_due = lead.and_then(|(due, (days, source))| {
            sources.extend(source);
            self.finder.calendar.before(due, days)
        });
        ReportPeriod {
            subject: (!self.plan.is_secret())
                .then(|| duty.clause.clone().unwrap_or_else(|| duty.id.clone())),
            path: path.to_owned(),
            start,
            data_close: close,
            due,
            internal_due,
            days_missing,
            remedies,
            status: sources
                .iter()
                .map(Source::certainty)
                .max()
                .unwrap_or(Certainty::Confirmed),
            sources,
        }
    }

    /// The ways out of a last day that does not lie far enough after the close.
    fn remedies(
        &self,
        close: NaiveDate,
        due: NaiveDate,
        days_missing: u64,
        sources: &mut Vec<Source>,
    ) -> Vec<Remedy> {
        let Some((apart, source)) = self.days_of(AFTER_CLOSE, due) else {
            return Vec::new();
        };
        let earliest = self.finder.calendar.after(close, apart);
        let Some(earliest) = earliest.filter(|earliest| due < *earliest) else {
            return Vec::new();
        };
        sources.extend(source);
        let mut remedies = Vec::new();
        // Data are closed with a month, so that the months before add up.
        let mut month_ends = successors(last_of_month(due), |day| day.with_day(1)?.pred_opt());
        let fits = |day: &NaiveDate| {
            let earliest = self.finder.calendar.after(*day, apart);
            earliest.is_some_and(|earliest| earliest <= due)
        };
        remedies.extend(month_ends.by_ref().take(3).find(fits).map(|date| Remedy {
            kind: RemedyKind::EarlierClose,
            date,
        }));
        if days_missing > 0 {
            remedies.push(Remedy {
                kind: RemedyKind::Estimate,
                date: close,
            });
        }
        remedies.push(Remedy {
            kind: RemedyKind::LaterDue,
            date: earliest,
        });
        remedies
    }

    /// A number of working days that the rulebook sets, and what sets it.
    fn days_of(&self, name: &str, day: NaiveDate) -> Option<(u64, Option<Source>)> {
        let value = self.rulebook.parameter(name, Some(day)).strictest()?;
        Some((value.as_count()?, self.rulebook.source_of(value)))
    }
}
