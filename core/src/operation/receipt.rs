//! What a report is made of, and the receipt that verifies it later.

use chrono::NaiveDate;

use super::figures::{Figures, dated};
use super::prepare::{Prepared, no_period};
use crate::error::Error;
use crate::indicator::ConventionValue;
use crate::kpi::IndicatorResult;
use crate::names::ByName;
use crate::options::Options;
use crate::plan::Plan;
use crate::register::Registers;
use crate::report::{self, Receipt, ReceiptResult, ReceiptRulebook};

/// The arguments of a report.
pub(super) struct Arguments<'a> {
    pub(super) plan: &'a Plan,
    pub(super) registers: &'a Registers,
    pub(super) options: &'a Options,
}

impl<'a> Arguments<'a> {
    /// The day, the figures and the results by indicator.
    pub(super) fn measured(
        &self,
        prepared: Prepared,
    ) -> Result<(NaiveDate, Figures<'a>, Vec<IndicatorResult>), Error> {
        let as_of = dated(self.options)?;
        let figures = Figures::new(prepared, self.registers, Some(self.plan), self.options)?;
        if figures.prepared.period.is_none() {
            return Err(no_period());
        }
        let results = figures.results()?;
        Ok((as_of, figures, results))
    }

    pub(super) fn receipt(
        &self,
        as_of: NaiveDate,
        figures: &Figures<'_>,
        results: &[IndicatorResult],
    ) -> Receipt {
        let prepared = &figures.prepared;
        let text = |value: &ConventionValue| match value {
            ConventionValue::Name(name) => name.clone(),
            ConventionValue::Minutes(minutes) => minutes.to_string(),
        };
        Receipt {
            algorithm: "sha-256".to_owned(),
            input: report::digest(self.options, self.plan, self.registers),
            version: prepared.basis.version.to_owned(),
            rulebooks: prepared
                .rulebook
                .layers()
                .map(|layer| ReceiptRulebook {
                    id: layer.id.clone(),
                    version: layer.version.clone(),
                })
                .collect(),
            as_of,
            period: prepared.basis.period.clone(),
            conventions: conventions(results)
                .iter()
                .map(|(name, value)| (name.to_owned(), text(value)))
                .collect(),
            results: results
                .iter()
                .map(|result| ReceiptResult {
                    indicator: result.indicator.clone(),
                    numerator: result.numerator,
                    denominator: result.denominator,
                    verdict: result.verdict,
                })
                .collect(),
        }
    }
}

/// The conventions on which any result depends.
pub(super) fn conventions(results: &[IndicatorResult]) -> ByName<ConventionValue> {
    let mut all = ByName::new();
    for (name, value) in results.iter().flat_map(|result| &result.conventions) {
        all.insert(name.to_owned(), value.clone());
    }
    all
}
