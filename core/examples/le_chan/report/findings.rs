//! What was found, by rule, and what was not looked at.

use std::collections::BTreeMap;

use wardplan::operation::CheckAnswer;
use wardplan::rulebook::{ClauseSource, Source};
use wardplan::{Finding, Severity};

use super::Report;

impl Report<'_> {
    /// Findings by rule, the gravest first.
    pub(super) fn findings(&mut self, heading: &str, answer: &CheckAnswer) {
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
        for ((severity, _), findings) in by_rule {
            let title = findings.first().map(|finding| &finding.title);
            let first = format!(
                "[{}] {} ({})",
                self.label(severity.label()),
                title.map_or("", |title| self.message(title)),
                findings.len()
            );
            self.page.line(&first);
            for finding in &findings {
                let subject = finding.subject_title.as_ref();
                let subject = subject.map(|subject| self.message(subject));
                let subject = subject
                    .or(finding.subject.as_deref())
                    .unwrap_or("–")
                    .to_owned();
                let text = self.message(&finding.message).to_owned();
                self.page.paragraph("  • ", &subject);
                self.page.paragraph("    ", &text);
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
            let text = self.message(&skipped.message.into()).to_owned();
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
            Source::Clause(source) => {
                let ClauseSource {
                    clause,
                    status,
                    title,
                    ..
                } = &**source;
                let sure = match status {
                    wardplan::rulebook::Certainty::Confirmed => String::new(),
                    other => format!(" [{}]", self.label(other.label())),
                };
                format!("{clause}, {}{sure}", self.say(&title.vi, &title.en))
            }
            Source::Logic(_) => self.say("lẽ thường", "plain sense").to_owned(),
        }
    }
}
