//! From a group's tally to its result: the target and baseline that hold, the verdict, the reasons.

use chrono::NaiveDate;

use super::counts::GroupTally;
use super::earlier::{Earlier, HeldBefore};
use super::enter::{reads, tells_category};
use super::explain::{Explained, explain};
use super::group::{GroupKey, Spelled, named};
use super::judge::{Bench, Judgement};
use super::measurement::Measurement;
use super::result::{ExcludedCount, IndicatorResult, ResultTarget, share, title};
use crate::calendar::Period;
use crate::indicator::{
    BaselinePolicy, ClockStop, ConventionValue, CountFrom, CountLevel, CulturalDay, ElectronicIf,
    Figure, HybridCountsAs, Indicator, JointTarget, ModeSource, Reason, ReductionPath, Roll,
    RowField, Rows, UnclassifiedCountsAs, Verdict,
};
use crate::json::MOST_COUNT;
use crate::names::ByName;
use crate::number::{Amount, Comparator, Ratio, Share};
use crate::options::GroupBy;
use crate::plan::Modality;
use crate::rulebook::RulebookTarget;
use crate::rulebook::Source;

impl<'a> Measurement<'a> {
    /// Whether the period is over for rows of a kind, if that is known. What is due on its last day is
    /// late from the day after.
    pub(super) fn complete(&self, rows: Rows) -> Option<bool> {
        let (as_of, end) = (self.as_of?, self.days()?.end());
        Some(match rows {
            Rows::DueTasks | Rows::DueReports => end < as_of,
            _ => end <= as_of,
        })
    }

    /// Whether what is measured is years as a whole. Reductions and counts are set for a year.
    pub(super) fn is_whole_years(&self, group: &GroupKey) -> bool {
        let part = self
            .by
            .iter()
            .zip(group)
            .any(|(by, _)| matches!(by, GroupBy::Month | GroupBy::Quarter));
        let whole = self.days().is_some_and(Period::is_whole_years);
        whole && !part
    }

    /// The day on which targets are read.
    fn reading_day(&self) -> Option<NaiveDate> {
        self.days().map(Period::end).or(self.as_of)
    }

    /// The strictest target of all layers.
    pub(super) fn target(&self, indicator: &Indicator) -> Option<&'a RulebookTarget> {
        let targets = self.rulebook.targets(&indicator.id, self.reading_day());
        targets.into_iter().reduce(|best, next| {
            let stricter = is_stricter(next, best);
            // One document that states a target twice is held to its stronger word.
            let stronger = next.source == best.source
                && next.value == best.value
                && Modality::severity(Some(next.modality))
                    < Modality::severity(Some(best.modality));
            if stricter || stronger { next } else { best }
        })
    }

    /// The sources of the targets of all layers.
    pub(super) fn sources(&self, indicator: &Indicator) -> Vec<Source> {
        self.sources_of(indicator, |_| true)
    }

    /// The sources of those targets that say what decides.
    fn deciding_sources(&self, indicator: &Indicator) -> Vec<Source> {
        let decides = self.target(indicator);
        self.sources_of(indicator, |target| {
            decides
                .is_some_and(|one| (one.comparator, one.value) == (target.comparator, target.value))
        })
    }

    fn sources_of(
        &self,
        indicator: &Indicator,
        wanted: impl Fn(&RulebookTarget) -> bool,
    ) -> Vec<Source> {
        let mut sources: Vec<Source> = Vec::new();
        let targets = self.rulebook.targets(&indicator.id, self.reading_day());
        for target in targets.into_iter().filter(|target| wanted(target)) {
            let source = self.rulebook.source_of(target);
            sources.extend(source.filter(|source| !sources.contains(source)));
        }
        sources
    }

    /// The indicators that the sentence of the target joins with this one (T-25): shares of one
    /// quantity on which the same clause sets the same target.
    pub(super) fn partners(&self, indicator: &Indicator) -> Vec<&'a Indicator> {
        let Some(target) = self.target(indicator).filter(|_| is_share(indicator)) else {
            return Vec::new();
        };
        let same = |other: &&RulebookTarget| {
            (&other.source, &other.clause) == (&target.source, &target.clause)
                && (other.comparator, other.value) == (target.comparator, target.value)
        };
        let joined = |other: &&Indicator| {
            let targets = self.rulebook.targets(&other.id, self.reading_day());
            other.id != indicator.id && is_share(other) && targets.iter().any(same)
        };
        self.rulebook
            .indicators_of(indicator.measures())
            .filter(joined)
            .collect()
    }

    pub(super) fn without_rows(&self, indicator: &Indicator) -> IndicatorResult {
        let mut result = IndicatorResult {
            indicator: indicator.id.clone(),
            title: title(indicator),
            group: ByName::new(),
            numerator: None,
            denominator: None,
            share: None,
            excluded: ByName::new(),
            complete: self.complete(indicator.figure.rows()),
            target: self.target(indicator).map(shown_target),
            verdict: Verdict::InsufficientBasis,
            verdict_title: Verdict::InsufficientBasis.label().into(),
            reason: Some(Reason::NoData),
            shortfall: None,
            comparison: None,
            conventions: ByName::new(),
            sources: self.sources(indicator),
            explanation: Vec::new(),
        };
        // Of a sum nothing may be known although the indicator's own rows are.
        let pooled = self.conventions.joint_target == JointTarget::Pooled;
        if let Some(value) = self.conventions.value(JointTarget::GROUP)
            && pooled
            && !self.partners(indicator).is_empty()
        {
            result.conventions.insert(JointTarget::GROUP, value);
        }
        result.explanation = explain(&Explained {
            sources: &self.deciding_sources(indicator),
            indicator,
            result: &result,
            judged: None,
            baseline: None,
            bench: None,
            tally: None,
            partners: &[],
        });
        result
    }

    /// What a group's tally is judged by.
    pub(super) fn bench<'b>(
        &'b self,
        indicator: &'b Indicator,
        group: &GroupKey,
        earlier: &Earlier,
    ) -> Bench<'b> {
        let baseline = self.baseline(indicator, group);
        let fitting = baseline.filter(|(baseline, _)| self.fits_scheme(baseline));
        let years = baseline.map_or(1, |(_, years)| years);
        Bench {
            figure: &indicator.figure,
            conventions: &self.conventions,
            target: self
                .target(indicator)
                .and_then(|target| Some((target.comparator, years_of(target, years)?))),
            bases: match (fitting, baseline) {
                (Some((known, _)), _) if known.is_counted() => {
                    self.counted_bases(known, group, earlier)
                }
                (Some((known, _)), _) => {
                    let base = known.under(self.conventions.baseline_policy);
                    base.ok_or(Reason::NoBaseline).into()
                }
                (None, Some(_)) => Err(Reason::SchemeMismatch).into(),
                (None, None) => Err(Reason::NoBaseline).into(),
            },
            held_before: HeldBefore::default(),
            has_period: self.period.is_some(),
            complete: self.complete(indicator.figure.rows()),
            whole_years: self.is_whole_years(group),
            as_long: self.is_as_long_as_baseline(group),
        }
    }

    pub(super) fn result(
        &self,
        indicator: &Indicator,
        group: &GroupKey,
        tally: &GroupTally,
        spelled: &Spelled,
        earlier: &Earlier,
    ) -> IndicatorResult {
        let bench = self.bench(indicator, group, earlier);
        let judged = bench.judge(tally);
        let short = |ratio: Ratio| {
            let (comparator, value) = bench.target?;
            (judged.verdict == Verdict::NotMet).then(|| bench.shortfall(ratio, comparator, value))
        };
        let partners = self.partners(indicator);
        let mut result = IndicatorResult {
            indicator: indicator.id.clone(),
            title: title(indicator),
            share: None,
            group: named(self.by, group, spelled),
            numerator: judged.ratio.map(|ratio| ratio.numerator),
            denominator: judged.ratio.map(|ratio| ratio.denominator),
            excluded: excluded(&judged, tally),
            complete: bench.complete,
            target: self.target(indicator).map(shown_target),
            verdict: judged.verdict,
            verdict_title: judged.verdict.label().into(),
            reason: judged.reason,
            shortfall: judged.ratio.and_then(short),
            comparison: self.comparison(indicator, group, (&bench, &judged), tally, earlier),
            conventions: self.listed(indicator),
            sources: self.sources(indicator),
            explanation: Vec::new(),
        };
        let baseline = self.baseline(indicator, group);
        if let (Some(target), Some((_, years))) = (&mut result.target, baseline)
            && let (Amount::Share(_), Some((_, value))) = (target.value, bench.target)
            && years > 1
        {
            target.value = Amount::Share(value);
        }
        let target = result.target.as_ref().map(|target| target.value);
        result.share = share(indicator, judged.figure(&indicator.figure), target);
        result.explanation = explain(&Explained {
            sources: &self.deciding_sources(indicator),
            indicator,
            result: &result,
            judged: Some(&judged),
            baseline,
            bench: Some(&bench),
            tally: Some(tally),
            partners: &partners,
        });
        result
    }

    /// The conventions that a figure depends on, with their values.
    pub(super) fn listed(&self, indicator: &Indicator) -> ByName<ConventionValue> {
        self.depends_on(indicator)
            .into_iter()
            .filter_map(|name| Some((name, self.conventions.value(name)?)))
            .collect()
    }

    /// The conventions that a figure depends on, in the order of the catalogue.
    pub(super) fn depends_on(&self, indicator: &Indicator) -> Vec<&'static str> {
        let figure = &indicator.figure;
        let mode = reads(figure, RowField::Mode);
        let due = matches!(figure.rows(), Rows::DueTasks | Rows::DueReports);
        let tasks = matches!(figure.rows(), Rows::Tasks | Rows::DueTasks);
        let reduces = figure.is_reduction();
        let joint = !self.partners(indicator).is_empty();
        let electronic = reads(figure, RowField::Electronic);
        [
            (HybridCountsAs::GROUP, mode),
            (UnclassifiedCountsAs::GROUP, tells_category(figure)),
            (ModeSource::GROUP, mode),
            (ReductionPath::GROUP, reduces),
            (BaselinePolicy::GROUP, reduces),
            (JointTarget::GROUP, joint),
            (ElectronicIf::GROUP, electronic),
            (CountLevel::GROUP, tasks),
            (Roll::GROUP, due),
            (CountFrom::GROUP, due),
            (ClockStop::GROUP, due),
            (CulturalDay::GROUP, due),
        ]
        .into_iter()
        .filter_map(|(name, depends)| depends.then_some(name))
        .collect()
    }
}

fn is_share(indicator: &Indicator) -> bool {
    matches!(indicator.figure, Figure::Share(_))
}

/// What a yearly target comes to over several years, against one fixed year.
fn years_of(target: &RulebookTarget, years: i64) -> Option<Share> {
    match target.value {
        // Past all that is exact, it is out of reach all the same.
        Amount::Share(share) => share.times(years).or(Share::new(MOST_COUNT, 1)),
        count @ Amount::Count(_) => count.as_share(),
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
        exception: target.exception.clone(),
    }
}

fn excluded(judged: &Judgement, tally: &GroupTally) -> ByName<ExcludedCount> {
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
