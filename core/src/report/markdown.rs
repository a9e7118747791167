//! The report as Markdown, as an official would write it.

mod compared;
mod tail;

use std::fmt::Write as _;

use super::item::{unknowns, upper_first};
use super::{Facts, ReportItem, ReportItemKind};
use crate::calendar::{day_en, day_vi};
use crate::finding::Message;
use crate::indicator::{Figure, Verdict};
use crate::kpi::{IndicatorResult, TaskState};
use crate::number::{Amount, count_en, count_vi};
use crate::text::Label;

/// The report in both languages.
pub(crate) fn write(facts: &Facts<'_>) -> Message {
    Message::new(text(facts, true), text(facts, false))
}

fn text(facts: &Facts<'_>, vi: bool) -> String {
    let mut page = Page {
        facts,
        vi,
        text: String::new(),
        section: 0,
    };
    page.head();
    page.scorecard();
    page.comparison();
    page.estimate();
    page.tasks();
    let say = |a, b| if vi { a } else { b };
    page.deviations();
    page.items(
        say("Khó khăn, vướng mắc về số liệu", "Obstacles in the data"),
        &facts.data.obstacles,
        say("Không có.", "None."),
    );
    page.dates();
    page.conventions();
    page.sources();
    page.receipt();
    page.text
}

/// Text in the making.
struct Page<'a> {
    facts: &'a Facts<'a>,
    vi: bool,
    text: String,
    section: usize,
}

/// The numbers of the sections.
const ROMAN: [&str; 10] = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"];

impl Page<'_> {
    fn say<'t>(&self, vi: &'t str, en: &'t str) -> &'t str {
        if self.vi { vi } else { en }
    }

    fn label(&self, label: Label) -> &'static str {
        if self.vi { label.vi } else { label.en }
    }

    fn message<'m>(&self, message: &'m Message) -> &'m str {
        if self.vi { &message.vi } else { &message.en }
    }

    fn day(&self, day: chrono::NaiveDate) -> String {
        if self.vi { day_vi(day) } else { day_en(day) }
    }

    fn count(&self, count: i64) -> String {
        if self.vi {
            count_vi(count)
        } else {
            count_en(count)
        }
    }

    fn heading(&mut self, vi: &str, en: &str) {
        let number = ROMAN.get(self.section).copied().unwrap_or_default();
        self.section = self.section.saturating_add(1);
        let title = self.say(vi, en).to_owned();
        self.put(&format!("\n## {number}. {title}\n\n"));
    }

    fn put(&mut self, text: &str) {
        self.text.push_str(text);
    }

    /// A table whose cells are escaped here.
    fn table(&mut self, head: &[&str], rows: &[Vec<String>]) {
        let line = |cells: &mut dyn Iterator<Item = String>| {
            let cells: Vec<String> = cells.collect();
            format!("| {} |\n", cells.join(" | "))
        };
        let mut table = line(&mut head.iter().map(|cell| (*cell).to_owned()));
        table.push_str(&line(&mut head.iter().map(|_| "---".to_owned())));
        for row in rows {
            table.push_str(&line(&mut row.iter().map(|cell| escaped(cell))));
        }
        self.put(&table);
    }

    fn head(&mut self) {
        let data = self.facts.data;
        let number = data.number.as_deref().map(escaped);
        let number = number.map_or_else(String::new, |number| {
            format!("{} {number}", self.say(" số", " No."))
        });
        let day = data.issued_on.map_or_else(String::new, |day| {
            format!("{} {}", self.say(" ngày", " of"), self.day(day))
        });
        let title = data.title.as_deref().map(escaped);
        let title = title.map_or_else(String::new, |title| format!("\n\n*{title}*"));
        let period = escaped(self.message(&self.facts.period));
        let as_of = self.day(data.as_of);
        let text = if self.vi {
            format!(
                "# BÁO CÁO\n\n**Kết quả thực hiện Kế hoạch{number}{day}, {period}**{title}\n\nSố liệu thực hiện đến ngày {as_of}.\n"
            )
        } else {
            format!(
                "# REPORT\n\n**On carrying out Plan{number}{day} in {period}**{title}\n\nFigures are as of {as_of}.\n"
            )
        };
        self.put(&text);
    }

    fn scorecard(&mut self) {
        let day = self.day(self.facts.data.as_of);
        self.heading(
            &format!("Kết quả thực hiện các chỉ tiêu (thực hiện đến ngày {day})"),
            &format!("Indicators (done by {day})"),
        );
        let results = self.facts.data.results.iter().enumerate();
        let rows: Vec<Vec<String>> = results
            .map(|(index, result)| self.score(index, result))
            .collect();
        let head = if self.vi {
            [
                "TT",
                "Chỉ tiêu",
                "Thực hiện",
                "Tỷ lệ",
                "Yêu cầu",
                "Đánh giá",
            ]
        } else {
            ["No.", "Indicator", "Figures", "Share", "Target", "Verdict"]
        };
        self.table(&head, &rows);
        let open = self
            .facts
            .data
            .results
            .iter()
            .any(|result| result.complete != Some(true));
        if open {
            let note = self
                .say(
                    "\nKỳ báo cáo chưa kết thúc: đánh giá ở bảng trên là tạm tính.\n",
                    "\nThe period is not over: the verdicts above are to date.\n",
                )
                .to_owned();
            self.put(&note);
        }
    }

    fn score(&self, index: usize, result: &IndicatorResult) -> Vec<String> {
        let indicator = self.facts.rulebook.indicator(&result.indicator);
        let name = indicator.map_or(result.indicator.as_str(), |indicator| {
            self.say(&indicator.title.vi, &indicator.title.en)
        });
        let figure = indicator.map(|indicator| &indicator.figure);
        let is_count = matches!(figure, Some(Figure::Count(_)));
        // What is no rate yet reads like one all the same.
        let is_rate = result.share.is_some() || !figure.is_some_and(Figure::is_reduction);
        let ratio = result.numerator.zip(result.denominator);
        let ratio = ratio.filter(|_| is_rate);
        let figures = match ratio {
            None => "–".to_owned(),
            Some((numerator, _)) if is_count => self.count(numerator),
            Some((numerator, denominator)) => {
                format!("{}/{}", self.count(numerator), self.count(denominator))
            }
        };
        let share = result.share.as_ref();
        let share = share.map_or("–", |share| self.say(&share.vi, &share.en));
        let asked = result.target.as_ref().map_or_else(
            || "–".to_owned(),
            |target| {
                let value = match (target.value, self.vi) {
                    (value, true) => value.text_vi(),
                    (Amount::Share(share), false) => share.to_string(),
                    (Amount::Count(count), false) => count.to_string(),
                };
                format!("{} {value}", self.label(target.comparator.label()))
            },
        );
        let reason = result.reason.map_or_else(String::new, |reason| {
            format!(" ({})", self.label(reason.label()))
        });
        let verdict = match result.verdict {
            Verdict::NotApplicable => "–".to_owned(),
            verdict => format!("{}{reason}", upper_first(self.label(verdict.label()))),
        };
        vec![
            index.saturating_add(1).to_string(),
            name.to_owned(),
            figures,
            share.to_owned(),
            asked,
            verdict,
        ]
    }

    fn estimate(&mut self) {
        let estimate = &self.facts.data.estimate;
        let (start, end) = (self.day(estimate.start), self.day(estimate.end));
        self.heading(
            &format!("Ước cả năm về số lượng hội nghị (từ ngày {start} đến ngày {end})"),
            &format!("Conferences, estimate for the year ({start} to {end})"),
        );
        let mut text = String::new();
        for step in &estimate.explanation {
            if step.step != "convention" {
                let sentence = if self.vi { &step.vi } else { &step.en };
                // Writing to a string does not fail.
                let _ = writeln!(text, "- {}", escaped(sentence));
            }
        }
        self.put(&text);
    }

    fn tasks(&mut self) {
        let day = self.day(self.facts.data.as_of);
        self.heading(
            &format!("Tình hình thực hiện nhiệm vụ (đến ngày {day})"),
            &format!("Tasks (as of {day})"),
        );
        let tasks = &self.facts.data.tasks;
        let shown = |count: u64| self.count(i64::try_from(count).unwrap_or(i64::MAX));
        let mut rows: Vec<Vec<String>> = Vec::new();
        for (state, count) in TaskState::ALL.iter().zip(tasks.by_state()) {
            // The first four are the states of every task with a last day; the others are told
            // where there are any.
            if count > 0 || rows.len() < 4 {
                rows.push(vec![upper_first(self.label(state.label())), shown(count)]);
            }
        }
        rows.push(vec![
            self.say("Tổng số", "Total").to_owned(),
            shown(tasks.total),
        ]);
        let head = if self.vi {
            ["Tình trạng", "Số nhiệm vụ"]
        } else {
            ["State", "Tasks"]
        };
        self.table(&head, &rows);
    }

    /// What is missed or late, and of how much that is not known.
    fn deviations(&mut self) {
        let title = self.say(
            "Chỉ tiêu, nhiệm vụ chưa đạt hoặc chậm",
            "Targets missed and tasks late",
        );
        let data = self.facts.data;
        let unknowns = unknowns(&data.results, &data.tasks, self.facts.events);
        let none = if unknowns.is_empty() {
            self.say(
                "Không có chỉ tiêu không đạt và không có nhiệm vụ chậm.",
                "No target is missed and no task is late.",
            )
        } else {
            self.say(
                "Theo số liệu hiện có, chưa phát hiện chỉ tiêu không đạt hoặc nhiệm vụ chậm.",
                "The data at hand show no target missed and no task late.",
            )
        };
        self.items(title, &data.deviations, none);
        if !unknowns.is_empty() {
            let unknowns: Vec<&str> = unknowns.iter().map(|said| self.message(said)).collect();
            let unknowns = unknowns.join(" ");
            self.put(&format!("\n{unknowns}\n"));
        }
    }

    fn items(&mut self, title: &str, items: &[ReportItem], none: &str) {
        self.heading(title, title);
        if items.is_empty() {
            self.put(&format!("{none}\n"));
            return;
        }
        let rows: Vec<Vec<String>> = items
            .iter()
            .enumerate()
            .map(|(index, item)| {
                vec![
                    index.saturating_add(1).to_string(),
                    upper_first(self.label(item.kind.label())),
                    // The sentence begins with the title of the indicator.
                    item.subject
                        .clone()
                        .filter(|_| item.kind != ReportItemKind::Indicator)
                        .unwrap_or_else(|| "–".to_owned()),
                    self.message(&item.message).to_owned(),
                ]
            })
            .collect();
        let head = if self.vi {
            ["TT", "Loại", "Đối tượng", "Nội dung"]
        } else {
            ["No.", "Kind", "Subject", "What"]
        };
        self.table(&head, &rows);
    }
}

/// Text of others, so that it stays text: on one line, without marks of Markdown or HTML.
fn escaped(text: &str) -> String {
    let mut out = String::new();
    for letter in text.chars() {
        match letter {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|' | '~' | '&' => {
                out.push('\\');
                out.push(letter);
            }
            letter if letter.is_control() || matches!(letter, '\u{2028}' | '\u{2029}') => {
                out.push(' ');
            }
            letter => out.push(letter),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::escaped;

    #[test]
    fn a_cell_stays_a_cell() {
        assert_eq!(
            escaped("a|b\n# <b>*x*</b> &amp; \\"),
            "a\\|b \\# \\<b\\>\\*x\\*\\</b\\> \\&amp; \\\\"
        );
    }
}
