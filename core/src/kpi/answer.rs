//! From a group's tally to its result: the target and baseline that hold, the verdict, the reasons.

use chrono::NaiveDate;

use super::explain::explain;
use super::group::GroupKey;
use super::judge::{Bench, Judgement};
use super::measure::{Measurement, reads, tells_category};
use super::result::{ExcludedCount, IndicatorResult, ResultTarget};
use super::shortfall::shortfall;
use super::tally::Tally;
use crate::calendar::Period;
use crate::indicator::{ConventionValue, Figure, Indicator, Reason, RowField, Rows, Verdict};
use crate::names::ByName;
use crate::number::{Comparator, Ratio};
use crate::options::{Baseline, GroupBy};
use crate::plan::Modality;
use crate::rulebook::RulebookTarget;
use crate::rulebook::Source;

impl<'a> Measurement<'a> {
    pub(super) fn complete(&self) -> bool {
        match (self.as_of, self.days()) {
            (Some(as_of), Some(period)) => as_of >= period.end(),
            _ => true,
        }
    }

    /// Whether what is measured is years as a whole, as far as is known. Reductions and counts are
    /// set for a year.
    pub(super) fn is_whole_years(&self, group: &GroupKey) -> bool {
        let part = self
            .by
            .iter()
            .zip(group)
            .any(|(by, _)| matches!(by, GroupBy::Month | GroupBy::Quarter));
        let whole = self.days().is_none_or(Period::is_whole_years);
        whole && !part
    }

    /// The day on which targets are read.
    fn reading_day(&self) -> Option<NaiveDate> {
        self.days().map(Period::end).or(self.as_of)
    }

    /// The strictest target of all layers, with the sources of every one of them.
    pub(super) fn target(
        &self,
        indicator: &Indicator,
    ) -> Option<(&'a RulebookTarget, Vec<Source>)> {
        let targets = self.rulebook.targets(&indicator.id, self.reading_day());
        let strictest = targets.iter().copied().reduce(|best, next| {
            let stricter = is_stricter(next, best);
            // One document that states a target twice is held to its stronger word.
            let stronger = next.source == best.source
                && next.value == best.value
                && Modality::severity(Some(next.modality))
                    < Modality::severity(Some(best.modality));
            if stricter || stronger { next } else { best }
        })?;
        let mut sources: Vec<Source> = Vec::new();
        for target in targets {
            let source = self.rulebook.source_of(target);
            sources.extend(source.filter(|source| !sources.contains(source)));
        }
        Some((strictest, sources))
    }

    pub(super) fn baseline(&self, indicator: &Indicator, group: &GroupKey) -> Option<&'a Baseline> {
        let year_before = self
            .days()
            .and_then(|period| u64::try_from(period.year()).ok())
            .and_then(|year| year.checked_sub(1));
        let fits = |baseline: &&Baseline| {
            baseline.indicator == indicator.id
                && baseline.group.len() == self.by.len()
                && self.baseline_group(baseline) == *group
        };
        // A figure of the same scheme speaks before one that only shows that another is there.
        let best = |year: &dyn Fn(Option<u64>) -> bool| {
            let of_year = || {
                let fitting = self.baselines.iter().filter(fits);
                fitting.filter(|baseline| year(baseline.year))
            };
            let same = of_year().find(|baseline| self.fits_scheme(baseline));
            same.or_else(|| of_year().next())
        };
        // The year before speaks first; a figure without a year is taken at its word.
        match year_before {
            Some(_) => best(&|year| year == year_before).or_else(|| best(&|year| year.is_none())),
            None => best(&|_| true),
        }
    }

    pub(super) fn without_rows(&self, indicator: &Indicator) -> IndicatorResult {
        let target = self.target(indicator);
        let (target, sources) = target.map_or((None, Vec::new()), |(target, sources)| {
            (Some(shown_target(target)), sources)
        });
        let mut result = IndicatorResult {
            indicator: indicator.id.clone(),
            group: ByName::new(),
            numerator: None,
            denominator: None,
            excluded: ByName::new(),
            complete: self.complete(),
            target,
            verdict: Verdict::InsufficientBasis,
            reason: Some(Reason::NoData),
            shortfall: None,
            conventions: ByName::new(),
            sources,
            explanation: Vec::new(),
        };
        result.explanation = explain(indicator, &result, None, None);
        result
    }

    pub(super) fn result(
        &self,
        indicator: &Indicator,
        group: &GroupKey,
        tally: &Tally,
    ) -> IndicatorResult {
        let target = self.target(indicator);
        let baseline = self.baseline(indicator, group);
        let threshold = target
            .as_ref()
            .and_then(|(target, _)| Some((target.comparator, target.value.as_share()?)));
        let bench = Bench {
            figure: &indicator.figure,
            conventions: &self.conventions,
            target: threshold,
            baseline: baseline
                .filter(|baseline| self.fits_scheme(baseline))
                .and_then(|baseline| i64::try_from(baseline.value).ok()),
            other_scheme: baseline.is_some_and(|baseline| !self.fits_scheme(baseline)),
            complete: self.complete(),
            whole_years: self.is_whole_years(group),
        };
        let judged = bench.judge(tally);
        let short = |ratio: Ratio| {
            let (comparator, value) = threshold?;
            (judged.verdict == Verdict::NotMet)
                .then(|| shortfall(&indicator.figure, ratio, comparator, value))
        };
        let (target, sources) = target.map_or((None, Vec::new()), |(target, sources)| {
            (Some(shown_target(target)), sources)
        });
        let mut result = IndicatorResult {
            indicator: indicator.id.clone(),
            group: ByName::new(),
            numerator: judged.ratio.map(|ratio| ratio.numerator),
            denominator: judged.ratio.map(|ratio| ratio.denominator),
            excluded: excluded(&judged, tally),
            complete: bench.complete,
            target,
            verdict: judged.verdict,
            reason: judged.reason,
            shortfall: judged.ratio.and_then(short),
            conventions: self.depends_on(&indicator.figure),
            sources,
            explanation: Vec::new(),
        };
        result.explanation = explain(indicator, &result, Some(&judged), baseline);
        result
    }

    /// The conventions that the figure depends on, with their values.
    pub(super) fn depends_on(&self, figure: &Figure) -> ByName<ConventionValue> {
        let mut names: Vec<&'static str> = Vec::new();
        if reads(figure, RowField::Mode) {
            names.extend(["hybridCountsAs", "plannedOrActualMode"]);
        }
        if tells_category(figure) {
            names.push("unclassifiedCountsAs");
        }
        if reads(figure, RowField::Electronic) {
            names.push("electronicIf");
        }
        match figure.rows() {
            Rows::Tasks => names.push("countLevel"),
            Rows::DueTasks => names.extend(["countLevel", "roll", "countFrom", "clockStop"]),
            Rows::DueReports => names.extend(["roll", "clockStop"]),
            _ => {}
        }
        names
            .into_iter()
            .filter_map(|name| Some((name, self.conventions.value(name)?)))
            .collect()
    }
}

/// Whether a target leaves less room than another that bounds from the same side.
fn is_stricter(next: &RulebookTarget, best: &RulebookTarget) -> bool {
    let (Some(value), Some(known)) = (next.value.as_share(), best.value.as_share()) else {
        return false;
    };
    let strict = |target: &RulebookTarget| {
        matches!(
            target.comparator,
            Comparator::MoreThan | Comparator::LessThan
        )
    };
    let harder = strict(next) && !strict(best);
    match (next.comparator, best.comparator) {
        (_, Comparator::Exactly) => false,
        (Comparator::Exactly, _) => true,
        (a, b) if a.is_upper() != b.is_upper() => false,
        (a, _) if a.is_upper() => value < known || (value == known && harder),
        _ => value > known || (value == known && harder),
    }
}

fn shown_target(target: &RulebookTarget) -> ResultTarget {
    ResultTarget {
        comparator: target.comparator,
        value: target.value,
        modality: target.modality,
        status: target.status,
    }
}

fn excluded(judged: &Judgement, tally: &Tally) -> ByName<ExcludedCount> {
    let mut excluded: ByName<ExcludedCount> = judged
        .counts
        .excluded()
        .filter(|(_, count)| *count > 0)
        .map(|(reason, count)| (reason.name(), ExcludedCount::Rows(count)))
        .collect();
    if tally.secret {
        excluded.insert("secret", ExcludedCount::Suppressed);
    }
    excluded
}
