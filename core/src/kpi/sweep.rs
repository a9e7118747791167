//! Every reading of the conventions that nobody has decided, and whether they agree.

use super::counts::{Exclusion, GroupTally};
use super::earlier::Earlier;
use super::group::{GroupKey, Spelled, named};
use super::judge::Judgement;
use super::measurement::{Measurement, RegisterRows};
use super::point::{Axis, Point};
use super::question::{HungOn, question};
use super::result::{share, title};
use super::tally::{Groups, Tally};
use crate::finding::Message;
use crate::indicator::{
    CONVENTIONS, Convention, ConventionValue, ConventionValues, Conventions, Indicator, Reason,
    Verdict,
};
use crate::json::{answer, terms};
use crate::names::ByName;
use crate::number::Amount;

terms! {
    @closed
    /// Whether a verdict hangs on what nobody has decided.
    pub enum Stability("stability", "mức ổn định", "stability") {
        /// Every reading gives the same verdict.
        Robust = "robust", "vững chắc", "robust";
        /// Readings differ.
        Fragile = "fragile", "mong manh", "fragile";
    }
}

answer! {
    /// What one way to read the conventions comes to.
    pub struct SweptReading {
        /// The conventions that make a difference here, each with its value in this reading.
        pub conventions: ByName<ConventionValue>,
        /// What was counted, if anything is known.
        pub numerator: Option<i64>,
        /// Among what.
        pub denominator: Option<i64>,
        /// The share as people read it; nothing for a count.
        pub share: Option<Message>,
        /// What is said of it.
        pub verdict: Verdict,
        /// What is said of it, as people read it.
        pub verdict_title: Message,
    }
}

answer! {
    /// How an indicator stands under every reading, for one group of rows.
    pub struct SweepResult {
        /// The indicator.
        pub indicator: String,
        /// The name of the indicator.
        pub title: Message,
        /// The group of rows; empty where results are not grouped.
        pub group: ByName<Option<String>>,
        /// Whether all readings give one verdict.
        pub stability: Stability,
        /// The conventions on which the verdict hangs, and `status` where it hangs on rows whose day has
        /// passed and that may have been held: once they are decided, nothing else can change it.
        pub decided_by: Vec<String>,
        /// Every reading, in the order of the catalogue of conventions and of their values. Only
        /// what changes a figure or verdict here is varied.
        pub readings: Vec<SweptReading>,
        /// A sentence with which a ruling can be asked for, where one is needed.
        pub question: Option<Message>,
    }
}

/// What is open in rows that may have been held.
const STATUS: &str = "status";

/// Every wanted indicator, in catalogue order, then by group. Conventions in `decided` stay as they
/// are.
pub(crate) fn sweep(call: &Measurement<'_>, decided: &[&str]) -> Vec<SweepResult> {
    let mut rows = RegisterRows::new(call.registers);
    let mut results = Vec::new();
    for indicator in call.wanted {
        sweep_one(call, indicator, decided, &mut rows, &mut results);
    }
    results
}

fn sweep_one(
    call: &Measurement<'_>,
    indicator: &Indicator,
    decided: &[&str],
    rows: &mut RegisterRows<'_>,
    results: &mut Vec<SweepResult>,
) {
    let axes = call.axes(indicator, decided);
    let choices = choices(&axes);
    // Rows are gone through once for each choice of what changes them.
    let mut counted: Vec<(Conventions, Option<Groups>, Earlier)> = Vec::new();
    for choice in &choices {
        let conventions = as_counted(chosen(call.conventions, &axes, choice), call.conventions);
        if !counted.iter().any(|(known, ..)| *known == conventions) {
            let read = Measurement {
                conventions,
                compared: None,
                ..*call
            };
            let groups = read.counted(indicator, rows, &Tally::default());
            let earlier = read.earlier(indicator, rows, &Tally::default());
            counted.push((conventions, groups, earlier));
        }
    }
    let known: Vec<&Groups> = counted
        .iter()
        .filter_map(|(_, held, _)| held.as_ref())
        .collect();
    let mut spelled = Spelled::default();
    for groups in &known {
        spelled.merge(&groups.spelled);
    }
    let mut keys: Vec<GroupKey> = Vec::new();
    for (_, _, earlier) in counted.iter().filter(|_| !known.is_empty()) {
        earlier.spell(&mut spelled);
        keys.extend(call.keys(indicator, &known, earlier));
    }
    keys.sort();
    keys.dedup();
    if keys.len() > 1 {
        // The one of nothing stands only where there is no other.
        keys.retain(|key| call.by.is_empty() || !key.is_empty());
    }
    if keys.is_empty() {
        keys.push(GroupKey::new());
    }
    for key in keys {
        let points: Vec<Point> = choices
            .iter()
            .filter_map(|choice| {
                let conventions = chosen(call.conventions, &axes, choice);
                let policy = conventions.baseline_policy;
                let standing = policy == call.conventions.baseline_policy;
                if !standing && !call.has_figures(policy, indicator, &key) {
                    return None;
                }
                let rows_as = as_counted(conventions, call.conventions);
                let of = counted.iter().find(|(known, ..)| *known == rows_as);
                let (_, groups, earlier) = of?;
                let counted = (groups.as_ref(), earlier);
                Some(call.point(indicator, &key, conventions, counted, choice))
            })
            .collect();
        let group = named(call.by, &key, &spelled);
        let target = call.bench(indicator, &key, &Earlier::default()).target;
        let target = target.map(|(_, share)| Amount::Share(share));
        results.push(swept((indicator, target), group, &axes, points));
    }
}

/// The conventions with all that only tallies are judged by put back.
fn as_counted(conventions: Conventions, back: Conventions) -> Conventions {
    Conventions {
        hybrid_counts_as: back.hybrid_counts_as,
        unclassified_counts_as: back.unclassified_counts_as,
        reduction_path: back.reduction_path,
        baseline_policy: back.baseline_policy,
        ..conventions
    }
}

impl Measurement<'_> {
    /// The open conventions that the indicator depends on.
    fn axes(&self, indicator: &Indicator, decided: &[&str]) -> Vec<Axis> {
        let depends = self.depends_on(indicator);
        let open = |name: &&&str| depends.contains(*name) && !decided.contains(*name);
        let axis = |known: &Convention| {
            let ConventionValues::Names(names, _) = known.values else {
                return None;
            };
            let names = names.iter().copied();
            Some(Axis {
                name: known.name,
                values: names.filter(|value| *value != "undecided").collect(),
            })
        };
        let known = CONVENTIONS.iter().filter(|known| open(&&known.name));
        known.filter_map(axis).collect()
    }

    fn point(
        &self,
        indicator: &Indicator,
        key: &GroupKey,
        conventions: Conventions,
        (groups, earlier): (Option<&Groups>, &Earlier),
        choice: &[usize],
    ) -> Point {
        let read = Measurement {
            conventions,
            ..*self
        };
        let none = GroupTally::default();
        let tally = groups.map(|groups| groups.get(key).unwrap_or(&none));
        let bench = read.bench(indicator, key, earlier);
        let judged = tally.map(|tally| bench.judge(tally));
        let if_held = |held: bool| {
            let judged = tally.map(|tally| bench.judge_if_held(tally, held).verdict);
            judged.unwrap_or(Verdict::InsufficientBasis)
        };
        let is_stale = |judged: &Judgement| judged.reason == Some(Reason::StatusStale);
        let ratio = judged.and_then(|judged: Judgement| judged.ratio);
        Point {
            choice: choice.to_vec(),
            numerator: ratio.map(|ratio| ratio.numerator),
            denominator: ratio.map(|ratio| ratio.denominator),
            verdict: judged.map_or(Verdict::InsufficientBasis, |judged| judged.verdict),
            if_held: [false, true].map(if_held),
            stale: judged.filter(is_stale).map(|judged| {
                let stale = judged.counts.excluded_as(Exclusion::Stale);
                stale.saturating_add(bench.stale_before(judged.reading))
            }),
        }
    }
}

/// Every choice of values, the first axis changing last. An indicator reads rows of one kind, which
/// bounds how many there are: see the test below.
fn choices(axes: &[Axis]) -> Vec<Vec<usize>> {
    let mut all = vec![Vec::new()];
    for axis in axes {
        let longer = all.iter().flat_map(|choice: &Vec<usize>| {
            (0..axis.values.len()).map(|value| {
                let mut choice = choice.clone();
                choice.push(value);
                choice
            })
        });
        all = longer.collect();
    }
    all
}

fn chosen(conventions: Conventions, axes: &[Axis], choice: &[usize]) -> Conventions {
    let values = axes.iter().zip(choice);
    values.fold(conventions, |conventions, (axis, value)| {
        match axis.values.get(*value) {
            Some(value) => conventions.choosing(axis.name, value),
            None => conventions,
        }
    })
}

fn swept(
    (indicator, target): (&Indicator, Option<Amount>),
    group: ByName<Option<String>>,
    axes: &[Axis],
    mut points: Vec<Point>,
) -> SweepResult {
    let verdicts = |point: &Point| (point.verdict, point.if_held, point.stale.is_some());
    let figures = |point: &Point| (point.numerator, point.denominator, verdicts(point));
    let matters = |axis: usize| differs(&points, axis, &|a, b| figures(a) != figures(b));
    let kept: Vec<bool> = (0..axes.len()).map(matters).collect();
    let decides = |axis: usize| differs(&points, axis, &|a, b| verdicts(a) != verdicts(b));
    let deciding: Vec<bool> = (0..axes.len()).map(decides).collect();
    // What makes no difference stands still, at any of its values.
    points.retain(|point| {
        let mut places = point.choice.iter().zip(&kept);
        places.all(|(value, kept)| *kept || *value == 0)
    });
    let stale = points.iter().filter_map(|point| point.stale).max();
    let fragile = deciding.contains(&true) || stale.is_some();
    let named = |point: &Point| {
        let values = axes.iter().zip(&point.choice).zip(&kept);
        let kept = values.filter(|(_, kept)| **kept);
        kept.filter_map(|((axis, value), _)| {
            let value = axis.values.get(*value)?;
            Some((axis.name, ConventionValue::Name((*value).to_owned())))
        })
        .collect()
    };
    let readings = points.iter().map(|point| SweptReading {
        conventions: named(point),
        numerator: point.numerator,
        denominator: point.denominator,
        share: share(indicator, point.ratio(), target),
        verdict: point.verdict,
        verdict_title: point.verdict.label().into(),
    });
    let hung_on = axes.iter().zip(&deciding).filter(|(_, decides)| **decides);
    let hung_on = hung_on.map(|(axis, _)| axis.name);
    SweepResult {
        indicator: indicator.id.clone(),
        title: title(indicator),
        stability: if fragile {
            Stability::Fragile
        } else {
            Stability::Robust
        },
        decided_by: hung_on
            .chain(stale.map(|_| STATUS))
            .map(str::to_owned)
            .collect(),
        readings: readings.collect(),
        question: fragile.then(|| {
            let hung_on = HungOn {
                open: axes,
                deciding: &deciding,
                stale,
            };
            question(indicator, &group, &hung_on, &points)
        }),
        group,
    }
}

/// Whether two readings that differ in nothing but one convention differ in what comes of them.
fn differs(points: &[Point], axis: usize, other: &dyn Fn(&Point, &Point) -> bool) -> bool {
    points.iter().any(|point| {
        let mut first = point.choice.clone();
        if let Some(value) = first.get_mut(axis) {
            *value = 0;
        }
        let first = points.iter().find(|known| known.choice == first);
        first.is_some_and(|first| other(first, point))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A reduction over due tasks depends on most conventions.
    #[test]
    fn no_indicator_has_more_than_384_readings() {
        let axis = |name: &str| {
            let known = CONVENTIONS.iter().find(|known| known.name == name).unwrap();
            let ConventionValues::Names(names, _) = known.values else {
                panic!("{name} has no names");
            };
            let values = names.iter().copied().filter(|name| *name != "undecided");
            Axis {
                name: known.name,
                values: values.collect(),
            }
        };
        let readings = |names: &[&str]| {
            choices(&names.iter().map(|name| axis(name)).collect::<Vec<_>>()).len()
        };
        let due = [
            "countLevel",
            "roll",
            "countFrom",
            "clockStop",
            "culturalDay",
        ];
        let reduction = ["reductionPath", "baselinePolicy"];
        let meetings = [
            "hybridCountsAs",
            "unclassifiedCountsAs",
            "plannedOrActualMode",
        ];
        assert_eq!(readings(&[&due[..], &reduction].concat()), 384);
        assert_eq!(readings(&[&due[..], &["jointTarget"]].concat()), 128);
        assert_eq!(readings(&[&meetings[..], &reduction].concat()), 96);
    }
}
