//! The report that a ward leader would keep.

use std::collections::BTreeMap;

use chrono::{Datelike as _, NaiveDate};
use wardplan::{
    CheckAnswer, Clarity, ClarityCounts, ClauseSource, Finding, IndicatorResult, Label, Message,
    Ratio, Reason, Severity, Source, Verdict,
};

use crate::Job;
use crate::arguments::Language;
use crate::page::Page;

pub(crate) struct Report<'a> {
    pub(crate) job: &'a Job,
    pub(crate) language: Language,
    pub(crate) page: Page,
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
    report.scorecard();
    report.dates();
    report.page.finish()
}

impl Report<'_> {
    pub(crate) fn say<'t>(&self, vi: &'t str, en: &'t str) -> &'t str {
        self.language.pick(vi, en)
    }

    pub(crate) fn label(&self, label: Label) -> &'static str {
        self.language.pick(label.vi, label.en)
    }

    fn message<'m>(&self, message: &'m Message) -> &'m str {
        self.language.pick(&message.vi, &message.en)
    }

    pub(crate) fn day(&self, date: NaiveDate) -> String {
        match self.language {
            Language::Vietnamese => {
                let zero = if date.month() < 3 { "0" } else { "" };
                format!("{:02}/{zero}{}/{}", date.day(), date.month(), date.year())
            }
            Language::English => date.to_string(),
        }
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
            self.say("bộ quy tắc", "rulebook"),
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

    /// Findings by rule, the gravest first.
    fn findings(&mut self, heading: &str, answer: &CheckAnswer) {
        self.page.heading(heading);
        let mut by_rule: BTreeMap<(Severity, &str), Vec<&Finding>> = BTreeMap::new();
        for finding in &answer.findings {
            by_rule
                .entry((finding.severity, finding.rule))
                .or_default()
                .push(finding);
        }
        if by_rule.is_empty() {
            let none = self.say("Không phát hiện điểm nào.", "Nothing was found.");
            self.page.line(none);
        }
        for ((severity, rule), findings) in by_rule {
            let first = format!(
                "[{}] {rule} ({})",
                self.label(severity.label()),
                findings.len()
            );
            self.page.line(&first);
            for finding in &findings {
                let subject = finding.subject.as_deref().unwrap_or("–");
                let text = self.message(&finding.message).to_owned();
                self.page.paragraph(&format!("  {subject}: "), &text);
            }
            if let Some(finding) = findings.first() {
                let help = self.message(&finding.help).to_owned();
                self.page
                    .paragraph(&format!("  → {} ", self.say("Cần làm:", "Do:")), &help);
                let sources = self.sources(&findings);
                self.page.paragraph(
                    &format!("    {} ", self.say("Căn cứ:", "Source:")),
                    &sources,
                );
            }
        }
        self.skipped(answer);
    }

    fn skipped(&mut self, answer: &CheckAnswer) {
        if answer.skipped.is_empty() {
            return;
        }
        self.page.line("");
        let head = self.say("Chưa kiểm tra được:", "Not checked:");
        self.page.line(head);
        for skipped in &answer.skipped {
            let text = format!(
                "{} – {} ({})",
                skipped.rule,
                self.label(skipped.reason.label()),
                skipped.count
            );
            self.page.paragraph("  • ", &text);
        }
    }

    /// The sources of all findings, each once, with how sure it is where it is not confirmed.
    fn sources(&self, findings: &[&Finding]) -> String {
        let mut listed: Vec<String> = Vec::new();
        for source in findings.iter().flat_map(|finding| &finding.sources) {
            let text = self.source(source);
            if !listed.contains(&text) {
                listed.push(text);
            }
        }
        listed.join("; ")
    }

    fn source(&self, source: &Source) -> String {
        match source {
            Source::Clause(ClauseSource {
                document,
                issued_on,
                clause,
                status,
            }) => {
                let sure = match status {
                    wardplan::Certainty::Confirmed => String::new(),
                    other => format!(" [{}]", self.label(other.label())),
                };
                format!(
                    "{clause}, {document} {} {}{sure}",
                    self.say("ngày", "of"),
                    self.day(*issued_on)
                )
            }
            Source::Logic(_) => self.say("lẽ thường", "plain sense").to_owned(),
        }
    }

    fn scorecard(&mut self) {
        let heading = self.say("4. BẢNG CHỈ TIÊU", "4. SCORECARD");
        self.page.heading(heading);
        let names: BTreeMap<String, String> =
            wardplan::indicators(&wardplan::Indicators::default())
                .map(|answer| answer.indicators)
                .unwrap_or_default()
                .into_iter()
                .map(|known| (known.id, self.message(&known.title).to_owned()))
                .collect();
        let head = match self.language {
            Language::Vietnamese => ["", "Chỉ tiêu", "Số liệu", "Tỷ lệ", "Yêu cầu", "Kết quả"],
            Language::English => ["", "Indicator", "Figures", "Share", "Target", "Verdict"],
        };
        let results = &self.job.measure.results;
        let rows: Vec<Vec<String>> = results
            .iter()
            .map(|result| self.score(result, &names))
            .collect();
        self.page.table(&head, &rows, 1, 40);
        self.page.line("");
        for (result, row) in results.iter().zip(&rows) {
            if let Some(note) = self.note(result) {
                self.page
                    .paragraph(&format!("  {} {}: ", row[0], row[1]), &note);
            }
        }
        self.page.line("");
        let sure = self.say(
            "(*) Chỉ tiêu chỉ có theo nguồn thứ cấp. Mỗi con số ở trên được giải thích từng bước khi chạy với --json.",
            "(*) The target is known from a secondary source only. Every figure is explained step by step by --json.",
        );
        self.page.paragraph("", sure);
    }

    fn score(&self, result: &IndicatorResult, names: &BTreeMap<String, String>) -> Vec<String> {
        let name = names.get(&result.indicator).unwrap_or(&result.indicator);
        let target = result.target.as_ref();
        let threshold = target.and_then(|target| match target.value {
            wardplan::Amount::Share(share) => Some(share),
            wardplan::Amount::Count(_) => None,
        });
        let is_count = result.denominator == Some(1)
            && matches!(
                target.map(|target| target.value),
                Some(wardplan::Amount::Count(_))
            );
        let (figures, share) = match (result.numerator, result.denominator) {
            (Some(numerator), Some(_)) if is_count => (numerator.to_string(), String::new()),
            (Some(numerator), Some(denominator)) => {
                let ratio = Ratio {
                    numerator,
                    denominator,
                };
                let share = match self.language {
                    Language::Vietnamese => ratio.percent_vi(threshold),
                    Language::English => ratio.percent_en(threshold),
                };
                let share = if denominator > 0 {
                    share
                } else {
                    String::new()
                };
                (format!("{numerator}/{denominator}"), share)
            }
            _ => ("–".to_owned(), String::new()),
        };
        let asked = target.map_or_else(String::new, |target| {
            let star = if target.status == wardplan::Certainty::Confirmed {
                ""
            } else {
                " (*)"
            };
            let value = self
                .say(&target.value.text_vi(), &target.value.to_string())
                .to_owned();
            format!("{} {value}{star}", self.label(target.comparator.label()))
        });
        let mark = match result.verdict {
            Verdict::Met => "✔",
            Verdict::NotMet => "✘",
            Verdict::InsufficientBasis => "?",
            Verdict::NotApplicable => "·",
        };
        let verdict = self.label(result.verdict.label()).to_owned();
        vec![
            mark.to_owned(),
            name.clone(),
            figures,
            share,
            asked,
            verdict,
        ]
    }

    /// Why there is no plain verdict, or what is missing.
    fn note(&self, result: &IndicatorResult) -> Option<String> {
        let unknown = match result.excluded.get("unknown") {
            Some(wardplan::ExcludedCount::Rows(rows)) => *rows,
            _ => 0,
        };
        match (result.reason, &result.shortfall) {
            (Some(Reason::NoTarget), _) | (None, None) => None,
            (Some(Reason::NoData), _) if unknown > 0 => Some(format!(
                "{unknown} {}",
                self.say("dòng chưa có thông tin", "rows do not say")
            )),
            (Some(reason), _) => Some(self.label(reason.label()).to_owned()),
            (None, Some(shortfall)) => {
                let ways = [
                    (shortfall.convert, self.say("chuyển", "convert")),
                    (shortfall.add, self.say("thêm", "add")),
                    (shortfall.remove, self.say("bớt", "remove")),
                ];
                let ways: Vec<String> = ways
                    .into_iter()
                    .filter_map(|(units, way)| units.map(|units| format!("{way} {units}")))
                    .collect();
                let to_meet = self.say("để đạt, ", "to meet it, ");
                Some(format!(
                    "{to_meet}{}",
                    ways.join(self.say(" hoặc ", " or "))
                ))
            }
        }
    }
}
