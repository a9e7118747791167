//! What the plan makes of the conclusion that it implements, in a line for each demand.

use wardplan::Amount;
use wardplan::compare::{AskedFigure, CoverageOutcome, DemandCoverage, PlanStatement};

use super::Report;

impl Report<'_> {
    pub(super) fn comparison(&mut self) {
        let heading = self.say(
            "7. SO VỚI KẾT LUẬN SỐ 226-KL/TW (theo nguồn thứ cấp)",
            "7. BESIDE CONCLUSION 226-KL/TW (from secondary sources)",
        );
        self.page.heading(heading);
        let coverage = &self.job.comparison.coverage;
        let head = match self.language {
            crate::Language::Vietnamese => {
                ["Kết quả", "Nội dung của cấp trên", "Mức", "Mục", "Khác ở"]
            }
            crate::Language::English => [
                "Outcome",
                "What the superior asks for",
                "Figure",
                "Clause",
                "Differs in",
            ],
        };
        let rows: Vec<Vec<String>> = coverage
            .iter()
            .flat_map(|demand| self.demand(demand))
            .collect();
        self.page.table(&head, &rows, 1, 24);
        let missing = coverage
            .iter()
            .filter(|demand| demand.outcome == CoverageOutcome::Missing)
            .count();
        let text = match self.language {
            crate::Language::Vietnamese => {
                format!(
                    "Kế hoạch không nêu {missing} trong {} nội dung.",
                    coverage.len()
                )
            }
            crate::Language::English => {
                format!("The plan leaves out {missing} of {}.", coverage.len())
            }
        };
        self.page.line("");
        self.page.line(&text);
    }

    /// A line for the demand, and one for each other clause that speaks of it.
    fn demand(&self, demand: &DemandCoverage) -> Vec<Vec<String>> {
        let title = self.language.pick(&demand.title.vi, &demand.title.en);
        let mut first = vec![
            self.label(demand.outcome.label()).to_owned(),
            title.to_owned(),
            self.figure(demand.superior.figure),
        ];
        match &demand.plan {
            Some(statement) => first.extend(self.statement(statement)),
            None => first.extend(["–".to_owned(), String::new()]),
        }
        let others = demand.others.iter().map(|other| {
            let mut line = vec![self.label(other.outcome.label()).to_owned()];
            line.extend([String::new(), String::new()]);
            line.extend(self.statement(other));
            line
        });
        [first].into_iter().chain(others).collect()
    }

    /// A comparator, a value and what it counts.
    fn figure(&self, figure: Option<AskedFigure>) -> String {
        let Some(figure) = figure else {
            return String::new();
        };
        let value = figure.value.map(|value| match (value, self.language) {
            (Amount::Share(share), crate::Language::English) => share.to_string(),
            (value, _) => value.text_vi(),
        });
        let comparator = figure
            .comparator
            .map(|known| self.label(known.label()).to_owned());
        let unit = figure.unit.map(|unit| self.label(unit.label()).to_owned());
        let words: Vec<String> = [comparator, value, unit].into_iter().flatten().collect();
        words.join(" ")
    }

    /// A clause, and what tells it from the superior.
    fn statement(&self, statement: &PlanStatement) -> [String; 2] {
        let differs: Vec<&str> = statement
            .differs
            .iter()
            .map(|difference| self.label(difference.label()))
            .collect();
        let clause = statement.clause.as_deref().unwrap_or("–");
        [clause.to_owned(), differs.join(", ")]
    }
}
