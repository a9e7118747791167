//! The last sections: dates to come, conventions, sources, the receipt.

use super::Page;
use crate::plan::Plan;
use crate::report::item::upper_first;
use crate::rulebook::{ClauseSource, Source};
use crate::text::stated;

impl Page<'_> {
    pub(super) fn dates(&mut self) {
        self.heading(
            "Các mốc thời gian trong 6 tháng tới",
            "Dates of the next six months",
        );
        let dates = &self.facts.data.next_dates;
        if dates.is_empty() {
            let none = self.say("Không có.\n", "None.\n").to_owned();
            self.put(&none);
            return;
        }
        let rows: Vec<Vec<String>> = dates
            .iter()
            .map(|entry| {
                let title = title(self.facts.plan, &entry.path).unwrap_or("–");
                vec![
                    self.day(entry.date),
                    upper_first(self.label(entry.kind.label())),
                    entry.subject.clone().unwrap_or_else(|| "–".to_owned()),
                    title.to_owned(),
                ]
            })
            .collect();
        let head = if self.vi {
            ["Ngày", "Loại", "Mục", "Nội dung"]
        } else {
            ["Day", "Kind", "Clause", "What"]
        };
        self.table(&head, &rows);
    }

    pub(super) fn conventions(&mut self) {
        self.heading("Quy ước tính toán", "Conventions");
        let mut rows = Vec::new();
        for (name, value) in &self.facts.data.conventions {
            let (what, value) = crate::kpi::convention_labels(name, value);
            let (what, value) = if self.vi {
                (what.vi, value.vi)
            } else {
                (what.en, value.en)
            };
            rows.push(vec![upper_first(what), upper_first(&value)]);
        }
        let head = if self.vi {
            ["Quy ước", "Giá trị"]
        } else {
            ["Convention", "Value"]
        };
        self.table(&head, &rows);
    }

    pub(super) fn sources(&mut self) {
        self.heading("Căn cứ", "Sources");
        let mut rows: Vec<Vec<String>> = Vec::new();
        for source in &self.facts.data.sources {
            if let Source::Clause(source) = source {
                let ClauseSource {
                    clause,
                    status,
                    title,
                    ..
                } = &**source;
                rows.push(vec![
                    self.say(&title.vi, &title.en).to_owned(),
                    clause.clone(),
                    upper_first(self.label(status.label())),
                ]);
            }
        }
        let head = if self.vi {
            ["Văn bản", "Điều khoản", "Mức độ xác minh"]
        } else {
            ["Document", "Clause", "Certainty"]
        };
        self.table(&head, &rows);
    }

    pub(super) fn receipt(&mut self) {
        self.heading("Biên bản tính toán", "Receipt");
        let receipt = self.facts.receipt;
        let layers: Vec<String> = receipt
            .rulebooks
            .iter()
            .map(|layer| format!("{} {}", layer.id, layer.version))
            .collect();
        let rows = [
            (
                self.say("Mã băm SHA-256 của dữ liệu đầu vào", "SHA-256 of the input"),
                receipt.input.clone(),
            ),
            (self.say("Bộ quy định", "Rulebooks"), layers.join(", ")),
            (
                self.say("Phiên bản thư viện", "Version of the library"),
                receipt.version.clone(),
            ),
        ];
        let rows: Vec<Vec<String>> = rows
            .into_iter()
            .map(|(what, value)| vec![what.to_owned(), value])
            .collect();
        let head = if self.vi {
            ["Nội dung", "Giá trị"]
        } else {
            ["What", "Value"]
        };
        self.table(&head, &rows);
    }
}

/// What the day at a place of the plan is about.
fn title<'p>(plan: &'p Plan, path: &str) -> Option<&'p str> {
    let mut steps = path.strip_prefix("/plan/")?.split('/');
    let (list, index) = (steps.next()?, steps.next()?.parse::<usize>().ok()?);
    if plan.is_secret() {
        return None;
    }
    if list == "tasks" {
        return stated(plan.tasks.get(index)?.title.as_ref());
    }
    let recipient = stated(plan.reporting.get(index)?.recipient.as_ref())?;
    let agency = plan.agencies.iter().find(|agency| agency.id == recipient);
    let name = agency.and_then(|agency| stated(agency.name.as_ref()));
    Some(name.unwrap_or(recipient))
}
