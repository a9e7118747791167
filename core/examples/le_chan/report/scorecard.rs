//! The indicators: figures, verdicts, and what is missing.

use std::collections::BTreeMap;

use wardplan::indicator::Reason;
use wardplan::kpi::IndicatorResult;
use wardplan::{Ratio, Verdict};

use super::Report;
use crate::arguments::Language;

impl Report<'_> {
    pub(super) fn scorecard(&mut self) {
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
        self.fragile();
        self.page.line("");
        let sure = self.say(
            "(*) Chỉ tiêu chỉ có theo nguồn thứ cấp. Mỗi con số ở trên được giải thích từng bước khi chạy với --json.",
            "(*) The target is known from a secondary source only. Every figure is explained step by step by --json.",
        );
        self.page.paragraph("", sure);
    }

    /// The verdicts that hang on what nobody has decided, each with the sentence that asks for it.
    fn fragile(&mut self) {
        let job = self.job;
        self.page.line("");
        for question in job
            .sweep
            .results
            .iter()
            .filter_map(|result| result.question.as_ref())
        {
            let question = self.message(question).to_owned();
            self.page.paragraph("  ? ", &question);
        }
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
            let star = if target.status == wardplan::rulebook::Certainty::Confirmed {
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
            Some(wardplan::kpi::ExcludedCount::Rows(rows)) => *rows,
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
