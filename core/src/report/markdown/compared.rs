//! The section that compares with an earlier period.

use super::Page;
use crate::kpi::{Comparison, IndicatorResult};

impl Page<'_> {
    /// *So với cùng kỳ*, where a period to compare with is stated.
    pub(super) fn comparison(&mut self) {
        let results = self.facts.data.results.iter();
        let compared = results.filter_map(|result| Some((result, result.comparison.as_ref()?)));
        let compared: Vec<_> = compared.collect();
        let Some((_, first)) = compared.first() else {
            return;
        };
        let (start, end) = (self.day(first.start), self.day(first.end));
        self.heading(
            &format!("So sánh với kỳ từ ngày {start} đến ngày {end}"),
            &format!("Compared with {start} to {end}"),
        );
        let rows: Vec<Vec<String>> = compared
            .iter()
            .map(|(result, comparison)| self.compared(result, comparison))
            .collect();
        let head = if self.vi {
            ["Chỉ tiêu", "Kỳ so sánh", "Kỳ này", "Tăng, giảm", "Nhận xét"]
        } else {
            ["Indicator", "Then", "Now", "Difference", "In words"]
        };
        self.table(&head, &rows);
    }

    fn compared(&self, result: &IndicatorResult, comparison: &Comparison) -> Vec<String> {
        let count =
            |count: Option<i64>| count.map_or_else(|| "–".to_owned(), |count| self.count(count));
        let then = match (
            &comparison.share,
            comparison.numerator,
            comparison.denominator,
        ) {
            (Some(share), Some(numerator), Some(denominator)) => format!(
                "{}/{} ({})",
                self.count(numerator),
                self.count(denominator),
                self.message(share)
            ),
            _ => count(comparison.numerator),
        };
        let now = match (&result.share, result.numerator, result.denominator) {
            (Some(share), Some(numerator), Some(denominator)) if comparison.share.is_some() => {
                format!(
                    "{}/{} ({})",
                    self.count(numerator),
                    self.count(denominator),
                    self.message(share)
                )
            }
            _ => count(comparison.current),
        };
        let difference = comparison.difference.map_or_else(
            || "–".to_owned(),
            |difference| {
                let sign = if difference > 0 { "+" } else { "" };
                format!("{sign}{}", self.count(difference))
            },
        );
        vec![
            self.message(&result.title).to_owned(),
            then,
            now,
            difference,
            self.message(&comparison.words).to_owned(),
        ]
    }
}
