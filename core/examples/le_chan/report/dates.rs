//! The periods of the reports, and what can be done where a report is due too early.

use chrono::NaiveDate;
use wardplan::schedule::{RemedyKind, ReportPeriod, Undated};

use super::Report;
use crate::arguments::Language;

impl Report<'_> {
    pub(super) fn dates(&mut self) {
        let heading = self.say("6. CÁC KỲ BÁO CÁO", "6. REPORTING PERIODS");
        self.page.heading(heading);
        let head = match self.language {
            Language::Vietnamese => ["Mục", "Số liệu", "Xong nội bộ", "Hạn gửi", "Còn lại"],
            Language::English => ["Clause", "Data", "Ready", "Last day", "Left"],
        };
        let schedule = &self.job.schedule;
        let rows: Vec<Vec<String>> = schedule.reports.iter().map(|row| self.row(row)).collect();
        self.page.table(&head, &rows, 1, 40);
        let of_report = |row: &&Undated| row.path.starts_with("/plan/reporting/");
        for row in schedule.undated.iter().filter(of_report) {
            let why = self.label(row.reason.label());
            let clause = row.subject.as_deref().unwrap_or_default();
            self.page.line(&format!("{clause}: {why}"));
        }
        self.page.line("");
        for row in &schedule.reports {
            if let Some(text) = self.remedies(row) {
                let clause = row.subject.as_deref().unwrap_or_default();
                self.page.paragraph(&format!("  {clause}: "), &text);
            }
        }
    }

    fn row(&self, row: &ReportPeriod) -> Vec<String> {
        let shown = |day: Option<NaiveDate>| day.map_or_else(String::new, |day| self.day(day));
        let as_of = self.job.schedule.basis.as_of;
        let left = row.due.zip(as_of).map(|(due, as_of)| {
            let days = due.signed_duration_since(as_of).num_days();
            match days {
                0.. => format!("{days} {}", self.say("ngày", "days")),
                _ => format!(
                    "{} {} {}",
                    self.say("đã qua", "over by"),
                    -days,
                    self.say("ngày", "days")
                ),
            }
        });
        vec![
            row.subject.clone().unwrap_or_default(),
            format!("{} - {}", shown(row.start), shown(row.data_close)),
            shown(row.internal_due),
            shown(row.due),
            left.unwrap_or_default(),
        ]
    }

    /// The ways out of a last day before the close of the data.
    fn remedies(&self, row: &ReportPeriod) -> Option<String> {
        let (due, close) = (self.day(row.due?), self.day(row.data_close?));
        let ways: Vec<String> = row
            .remedies
            .iter()
            .zip(["(a)", "(b)", "(c)"])
            .map(|(remedy, letter)| {
                let day = self.day(remedy.date);
                let way = match remedy.kind {
                    RemedyKind::EarlierClose => self.say(
                        "nêu ngày chốt số liệu riêng, chậm nhất",
                        "state a close of its own, by",
                    ),
                    RemedyKind::Estimate => {
                        self.say("ước số liệu đến hết ngày", "estimate the data up to")
                    }
                    RemedyKind::LaterDue => self.say(
                        "đề nghị lùi thời hạn gửi đến ngày",
                        "ask for a last day from",
                    ),
                    other => self.label(other.label()),
                };
                format!("{letter} {way} {day}")
            })
            .collect();
        (!ways.is_empty()).then(|| {
            let head = match self.language {
                Language::Vietnamese => format!(
                    "hạn gửi {due}, số liệu chốt {close}, thiếu số liệu {} ngày. Chọn một trong các cách: ",
                    row.days_missing
                ),
                Language::English => format!(
                    "due on {due}, data close on {close}: {} days of data are missing. One of: ",
                    row.days_missing
                ),
            };
            format!("{head}{}.", ways.join("; "))
        })
    }
}
