//! The X-ray of a plan's text: its outline, what was read from it, what is to be mended, and what
//! was not understood.

use wardplan::finding::Span;
use wardplan::operation::{ImportPlanAnswer, IndicatorEntry};
use wardplan::{Message, Plan};

use crate::arguments::Language;
use crate::page::Page;

/// The X-ray as text for people.
pub(crate) fn write(
    text: &str,
    answer: &ImportPlanAnswer,
    indicators: &[IndicatorEntry],
    language: Language,
) -> String {
    let mut xray = Xray {
        text,
        answer,
        indicators,
        language,
        page: Page::default(),
    };
    xray.head();
    xray.outline();
    xray.tasks();
    xray.figures();
    xray.findings();
    xray.unread();
    xray.fixes();
    xray.page.finish()
}

struct Xray<'a> {
    text: &'a str,
    answer: &'a ImportPlanAnswer,
    indicators: &'a [IndicatorEntry],
    language: Language,
    page: Page,
}

impl Xray<'_> {
    fn say<'t>(&self, vi: &'t str, en: &'t str) -> &'t str {
        self.language.pick(vi, en)
    }

    fn plan(&self) -> &Plan {
        &self.answer.plan
    }

    /// The name of an agency of the plan; a group as it stands.
    fn agency<'n>(&'n self, id: &'n str) -> &'n str {
        let known = self.plan().agencies.iter().find(|known| known.id == id);
        known.and_then(|known| known.name.as_deref()).unwrap_or(id)
    }

    fn indicator<'n>(&'n self, id: &'n str) -> &'n str {
        let known = self.indicators.iter().find(|known| known.id == id);
        known.map_or(id, |known| self.message(&known.title))
    }

    /// The words of a span, on one line.
    fn words(&self, span: Span) -> String {
        let [from, to] = span
            .bytes
            .map(|byte| usize::try_from(byte).unwrap_or(usize::MAX));
        let words = self.text.get(from..to).unwrap_or_default();
        words.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// The line of the text that a span starts on.
    fn line(&self, span: Span) -> usize {
        let from = usize::try_from(span.bytes[0]).unwrap_or(usize::MAX);
        let before = self.text.get(..from).unwrap_or_default();
        before.matches('\n').count() + 1
    }

    fn head(&mut self) {
        let document = self.plan().document.clone().unwrap_or_default();
        let title = document.title.unwrap_or_default();
        let number = format!(
            "{}/{}",
            document.number.unwrap_or_default(),
            document.symbol.unwrap_or_default()
        );
        let day = document.issued_on.map(|day| self.language.day(day));
        let place = document.place.unwrap_or_default();
        let head = self.say("KẾ HOẠCH ĐỌC TỪ VĂN BẢN", "A PLAN READ FROM ITS TEXT");
        let line = format!("{head}\n{number} · {place} · {}", day.unwrap_or_default());
        self.page.title(&line);
        self.page.paragraph("", &title);
        let plan = self.plan();
        let counts = [
            (self.say("nhiệm vụ", "tasks"), plan.tasks.len()),
            (self.say("chỉ tiêu", "targets"), plan.targets.len()),
            (self.say("chế độ báo cáo", "reports"), plan.reporting.len()),
            (self.say("cơ quan", "agencies"), plan.agencies.len()),
            (
                self.say("văn bản viện dẫn", "citations"),
                plan.citations.len(),
            ),
            (self.say("nơi nhận", "recipients"), plan.recipients.len()),
        ];
        let counts = counts.map(|(what, count)| format!("{count} {what}"));
        self.page.paragraph("", &counts.join(" · "));
    }

    fn outline(&mut self) {
        let heading = self.say("1. BỐ CỤC", "1. OUTLINE");
        self.page.heading(heading);
        for entry in &self.answer.outline {
            let indent = "  ".repeat(entry.level.saturating_sub(1).min(10));
            self.page
                .paragraph(&format!("{indent}{} ", entry.clause), &entry.title);
        }
    }

    fn tasks(&mut self) {
        let heading = self.say("2. NHIỆM VỤ", "2. TASKS");
        self.page.heading(heading);
        let head = match self.language {
            Language::Vietnamese => ["Mục", "Nhiệm vụ", "Mức độ", "Chủ trì"],
            Language::English => ["Clause", "Task", "Modality", "Lead"],
        };
        let row = |task: &wardplan::Task| {
            let leads = task
                .assignments
                .iter()
                .flat_map(|assignment| &assignment.leads);
            let leads: Vec<&str> = leads.map(|id| self.agency(id)).collect();
            let label = task.modality.map(wardplan::plan::Modality::label);
            vec![
                task.id.clone(),
                task.title.clone().unwrap_or_default(),
                label
                    .map_or("", |label| self.language.pick(label.vi, label.en))
                    .to_owned(),
                leads.join(", "),
            ]
        };
        let rows: Vec<Vec<String>> = self.plan().tasks.iter().map(row).collect();
        self.page.table(&head, &rows, 1, 46);
        for (index, task) in self.plan().tasks.clone().iter().enumerate() {
            if let Some(span) = self.answer.spans.get(&format!("/plan/tasks/{index}/due")) {
                let head = self.say("Thời hạn", "Due");
                let first = format!("{head} {}: ", task.id);
                self.page.paragraph(&first, &self.words(*span));
            }
        }
    }

    fn figures(&mut self) {
        let heading = self.say("3. CHỈ TIÊU VÀ BÁO CÁO", "3. TARGETS AND REPORTS");
        self.page.heading(heading);
        let mut lines = Vec::new();
        for target in &self.plan().targets {
            let measured: Vec<&str> = target
                .indicators
                .iter()
                .map(|id| self.indicator(id))
                .collect();
            let label = target.comparator.map(wardplan::Comparator::label);
            let none = self.say("không nêu so sánh", "no comparator stated");
            let how = label.map_or(none, |label| self.language.pick(label.vi, label.en));
            let value = target
                .value
                .map_or(String::new(), |value| value.to_string());
            lines.push((
                target.id.clone(),
                format!("{} ({how} {value})", measured.join("; ")),
            ));
        }
        let none = self.say("chưa nêu thời hạn", "no deadline stated");
        for duty in &self.plan().reporting {
            let due = duty.due.as_ref().map(|due| match self.language {
                Language::Vietnamese => due.text_vi(),
                Language::English => due.to_json(),
            });
            let parts = [&duty.reporter, &duty.route, &duty.recipient];
            let parts: Vec<&str> = parts
                .into_iter()
                .flatten()
                .map(|id| self.agency(id))
                .collect();
            lines.push((
                duty.id.clone(),
                format!("{}; {}", parts.join(" → "), due.as_deref().unwrap_or(none)),
            ));
        }
        for (id, text) in lines {
            self.page.paragraph(&format!("{id}: "), &text);
        }
    }

    fn message<'m>(&self, message: &'m Message) -> &'m str {
        self.language.pick(&message.vi, &message.en)
    }

    fn findings(&mut self) {
        let heading = self.say("4. NHỮNG ĐIỂM CẦN XỬ LÝ", "4. WHAT IS TO BE MENDED");
        self.page.heading(heading);
        for finding in &self.answer.findings {
            let line = finding.span.map(|span| self.line(span));
            let at = line.map_or(String::new(), |line| {
                format!("{} {line} ", self.say("dòng", "line"))
            });
            let label = finding.severity.label();
            let first = format!("[{}] {at}", self.language.pick(label.vi, label.en));
            let text = self.message(&finding.message).to_owned();
            let title = self.message(&finding.title);
            let text = format!("{title}: {text}");
            self.page.paragraph(&first, &text);
        }
        for skipped in &self.answer.skipped {
            let text = self.message(&skipped.message.into()).to_owned();
            self.page.paragraph("", &text);
        }
    }

    fn unread(&mut self) {
        let heading = self.say(
            "5. CÂU CHƯA CHO THÔNG TIN GÌ",
            "5. SENTENCES THAT GAVE NOTHING",
        );
        self.page.heading(heading);
        for span in &self.answer.unread {
            let first = format!("{} {}: ", self.say("dòng", "line"), self.line(*span));
            self.page.paragraph(&first, &self.words(*span));
        }
    }

    fn fixes(&mut self) {
        let heading = self.say("6. ĐỀ XUẤT SỬA VĂN BẢN", "6. PROPOSED FIXES");
        self.page.heading(heading);
        for fix in &self.answer.fixes {
            let first = format!("{} {}: ", self.say("dòng", "line"), self.line(fix.span));
            let rule = fix.rule.as_deref().unwrap_or_default();
            let text = format!(
                "{:?} → {:?} ({rule})",
                self.words(fix.span),
                fix.replacement
            );
            self.page.paragraph(&first, &text);
        }
    }
}
