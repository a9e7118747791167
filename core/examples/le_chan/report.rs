//! The report that a ward leader would keep.

mod comparison;
mod conflicts;
mod dates;
mod findings;
mod forecast;
mod scorecard;

use chrono::NaiveDate;
use wardplan::Message;
use wardplan::operation::{Clarity, ClarityCounts};
use wardplan::text::Label;

use crate::Job;
use crate::arguments::Language;
use crate::page::Page;

struct Report<'a> {
    job: &'a Job,
    language: Language,
    page: Page,
}

/// The whole report as text.
pub(crate) fn write(job: &Job, language: Language) -> String {
    let mut report = Report {
        job,
        language,
        page: Page::default(),
    };
    report.head();
    report.clarities();
    let say = |vi, en| language.pick(vi, en);
    report.findings(
        say(
            "2. NHỮNG ĐIỂM CẦN XỬ LÝ TRONG KẾ HOẠCH",
            "2. WHAT IS TO BE MENDED IN THE PLAN",
        ),
        &job.check_plan,
    );
    report.findings(
        say(
            "3. NHỮNG ĐIỂM CẦN XỬ LÝ TRONG LỊCH HỌP",
            "3. WHAT IS TO BE MENDED IN THE MEETINGS",
        ),
        &job.check_meetings,
    );
    report.conflicts();
    report.scorecard();
    report.forecast();
    report.dates();
    report.comparison();
    report.page.finish()
}

impl Report<'_> {
    fn say<'t>(&self, vi: &'t str, en: &'t str) -> &'t str {
        self.language.pick(vi, en)
    }

    fn label(&self, label: Label) -> &'static str {
        self.language.pick(label.vi, label.en)
    }

    fn message<'m>(&self, message: &'m Message) -> &'m str {
        self.language.pick(&message.vi, &message.en)
    }

    fn day(&self, date: NaiveDate) -> String {
        self.language.day(date)
    }

    fn head(&mut self) {
        let document = self.job.plan.document.clone().unwrap_or_default();
        let basis = &self.job.measure.basis;
        let number = format!(
            "{}/{}",
            document.number.as_deref().unwrap_or_default(),
            document.symbol.as_deref().unwrap_or_default()
        );
        let issued = document
            .issued_on
            .map_or_else(String::new, |date| self.day(date));
        let title = format!(
            "{} {number}, {} {issued}\n{}",
            self.say("KẾ HOẠCH SỐ", "PLAN NO."),
            self.say("ngày", "of"),
            document.place.as_deref().unwrap_or_default()
        );
        self.page.title(&title);
        let not_stated = self.say("chưa nêu", "not stated").to_owned();
        let as_of = basis.as_of.map_or(not_stated, |date| self.day(date));
        let text = format!(
            "{} {as_of} · {} {} ({}) · wardplan {}",
            self.say("Số liệu tính đến ngày", "As of"),
            self.say("bộ quy định", "rulebook"),
            basis.rulebook,
            basis.rulebook_version,
            basis.version
        );
        self.page.line(&text);
        if self.job.illustrative {
            let warning = self.say(
                "SỔ THEO DÕI MINH HỌA: các con số về họp, văn bản, hồ sơ là số liệu tự đặt, không phải số liệu thật của phường.",
                "ILLUSTRATIVE REGISTER: the figures on meetings, documents and dossiers are invented, not the ward's own.",
            );
            self.page.paragraph("", warning);
        }
    }

    fn clarities(&mut self) {
        let clarities = &self.job.clarities;
        let heading = self.say(
            "1. SÁU RÕ CỦA TỪNG NHIỆM VỤ",
            "1. THE SIX CLARITIES OF EACH TASK",
        );
        self.page.heading(heading);
        let mark = |clarity: Clarity| match clarity {
            Clarity::Clear => "●",
            Clarity::Missing => "○",
            Clarity::AttachmentMissing => "–",
        };
        let head = match self.language {
            Language::Vietnamese => [
                "Mục",
                "Nhiệm vụ",
                "người",
                "việc",
                "thời gian",
                "trách nhiệm",
                "thẩm quyền",
                "sản phẩm",
            ],
            Language::English => [
                "Clause",
                "Task",
                "who",
                "what",
                "when",
                "lead",
                "authority",
                "product",
            ],
        };
        let tasks = &self.job.plan.tasks;
        let rows: Vec<Vec<String>> = clarities
            .tasks
            .iter()
            .map(|row| {
                let task = tasks.iter().find(|task| task.id == row.task);
                let title = task.and_then(|task| task.title.clone()).unwrap_or_default();
                let marks = [
                    row.who,
                    row.what,
                    row.when,
                    row.responsibility,
                    row.authority,
                    row.product,
                ];
                let mut cells = vec![row.task.clone(), title];
                cells.extend(marks.map(|clarity| mark(clarity).to_owned()));
                cells
            })
            .collect();
        self.page.table(&head, &rows, 1, 32);
        let all = clarities.tasks.len();
        let totals = &clarities.totals;
        let counts = [
            totals.who,
            totals.what,
            totals.when,
            totals.responsibility,
            totals.authority,
            totals.product,
        ];
        let names = &head[2..];
        let listed: Vec<String> = names
            .iter()
            .zip(counts)
            .map(|(name, counts): (&&str, ClarityCounts)| format!("{name} {}/{all}", counts.clear))
            .collect();
        let line = format!("{} {}.", self.say("Rõ:", "Clear:"), listed.join(" · "));
        self.page.line("");
        self.page.paragraph("", &line);
        let legend = self.say(
            "● rõ   ○ chưa rõ   – chưa đủ căn cứ: nội dung nằm trong phụ lục không kèm theo",
            "● clear   ○ missing   – insufficient basis: it would stand in an attachment that is not there",
        );
        self.page.line(legend);
        for attachment in self
            .job
            .plan
            .attachments
            .iter()
            .filter(|held| held.present != Some(true))
        {
            let name = attachment.name.as_deref().unwrap_or_default();
            let text = format!(
                "{} {name}.",
                self.say(
                    "Nguyên nhân: kế hoạch viện dẫn nhưng không kèm theo",
                    "Cause: the plan refers to, and does not hold,"
                )
            );
            self.page.paragraph("", &text);
        }
    }
}
