//! From a tally to a verdict. Where readings differ, only what they all agree on is decided.

use std::cmp::Ordering;

use super::baseline::Base;
use super::counts::{Counts, Exclusion, GroupTally};
use super::reading::Reading;
use crate::indicator::{
    Conventions, Figure, HybridCountsAs, Reason, UnclassifiedCountsAs, Verdict,
};
use crate::number::{Comparator, Ratio, Share};

/// What a tally is judged by.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Bench<'a> {
    pub(crate) figure: &'a Figure,
    pub(crate) conventions: &'a Conventions,
    pub(crate) target: Option<(Comparator, Share)>,
    pub(crate) baseline: Option<Base>,
    /// Whether there is a baseline whose year is cut otherwise.
    pub(crate) other_scheme: bool,
    pub(crate) complete: bool,
    /// Whether what is measured is years as a whole.
    pub(crate) whole_years: bool,
}

/// A verdict with the figures on which it rests.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Judgement {
    pub(crate) reading: Reading,
    pub(crate) counts: Counts,
    pub(crate) ratio: Option<Ratio>,
    pub(crate) verdict: Verdict,
    pub(crate) reason: Option<Reason>,
}

impl Bench<'_> {
    /// The verdict that every open reading gives, with the figures of the least favourable one.
    pub(crate) fn judge(&self, tally: &GroupTally) -> Judgement {
        let mut judged: Vec<Judgement> = Vec::new();
        for (index, reading) in Reading::all().iter().enumerate() {
            if reading.is_open(self.conventions) {
                judged.push(self.judge_reading(*reading, tally.counts(index)));
            }
        }
        let undecided = self.undecided(&judged);
        let least = judged.into_iter().min_by(|a, b| {
            let verdicts = Self::favour(a).cmp(&Self::favour(b));
            self.order(a, b).then(verdicts)
        });
        let least = least.unwrap_or(Judgement {
            reading: Reading::all()[0],
            counts: Counts::default(),
            ratio: None,
            verdict: Verdict::InsufficientBasis,
            reason: Some(Reason::NoData),
        });
        match undecided {
            Some(reason) => Judgement {
                verdict: Verdict::InsufficientBasis,
                reason: Some(reason),
                ..least
            },
            None => least,
        }
    }

    /// Which convention the verdict hangs on, if readings disagree.
    fn undecided(&self, judged: &[Judgement]) -> Option<Reason> {
        let first = judged.first()?;
        if judged.iter().all(|other| other.verdict == first.verdict) {
            return None;
        }
        let open = self.conventions.hybrid_counts_as == HybridCountsAs::Undecided;
        let by_hybrid = open
            && judged.iter().any(|a| {
                judged.iter().any(|b| {
                    a.reading.unclassified == b.reading.unclassified && a.verdict != b.verdict
                })
            });
        let unclassified = self.conventions.unclassified_counts_as;
        if by_hybrid || unclassified != UnclassifiedCountsAs::Undecided {
            Some(Reason::HybridUndecided)
        } else {
            Some(Reason::UnclassifiedUndecided)
        }
    }

    /// Of two figures, the less favourable one first: the lower, unless the target is a ceiling.
    /// What is no figure comes last.
    fn order(&self, a: &Judgement, b: &Judgement) -> Ordering {
        let figure = |judged: &Judgement| judged.ratio.filter(|ratio| ratio.denominator > 0);
        let (Some(a), Some(b)) = (figure(a), figure(b)) else {
            return figure(b).is_some().cmp(&figure(a).is_some());
        };
        let left = i128::from(a.numerator).saturating_mul(b.denominator.into());
        let right = i128::from(b.numerator).saturating_mul(a.denominator.into());
        let upper = self
            .target
            .is_some_and(|(comparator, _)| comparator.is_upper());
        if upper {
            right.cmp(&left)
        } else {
            left.cmp(&right)
        }
    }

    /// Of two verdicts on equal figures, the less favourable one first.
    fn favour(judged: &Judgement) -> u8 {
        match judged.verdict {
            Verdict::NotMet => 0,
            Verdict::InsufficientBasis => 1,
            Verdict::Met | Verdict::NotApplicable => 2,
        }
    }

    fn judge_reading(&self, reading: Reading, counts: Counts) -> Judgement {
        let ratio = self.ratio(counts.numerator, counts.denominator);
        let (verdict, reason) = self.verdict(counts, ratio);
        Judgement {
            reading,
            counts,
            ratio,
            verdict,
            reason,
        }
    }

    fn ratio(&self, numerator: i64, denominator: i64) -> Option<Ratio> {
        match self.figure {
            Figure::Share(_) => Some(Ratio {
                numerator,
                denominator,
            }),
            Figure::Count(_) => Some(Ratio {
                numerator: denominator,
                denominator: 1,
            }),
            Figure::Reduction(_) => {
                let (numerator, denominator) = self.baseline?.less(denominator);
                Some(Ratio {
                    numerator,
                    denominator,
                })
            }
        }
    }

    fn verdict(&self, counts: Counts, ratio: Option<Ratio>) -> (Verdict, Option<Reason>) {
        let insufficient = |reason| (Verdict::InsufficientBasis, Some(reason));
        let Some(ratio) = ratio else {
            return insufficient(if self.other_scheme {
                Reason::SchemeMismatch
            } else {
                Reason::NoBaseline
            });
        };
        match self.figure {
            Figure::Share(_) if ratio.denominator == 0 => return insufficient(Reason::NoData),
            Figure::Reduction(_) if ratio.denominator == 0 => {
                return insufficient(Reason::ZeroBaseline);
            }
            _ => {}
        }
        let Some((comparator, target)) = self.target else {
            return (Verdict::NotApplicable, Some(Reason::NoTarget));
        };
        let order = |ratio: Option<Ratio>| ratio.and_then(|ratio| ratio.compare(target));
        let Some(here) = order(Some(ratio)) else {
            return insufficient(Reason::NoData);
        };
        // Rows that do not say may be anything: a verdict stands only if it stands either way.
        let unknown = counts.excluded_as(Exclusion::Unknown);
        let with = |numerator: i64| {
            let denominator = counts.denominator.saturating_add(unknown);
            order(self.ratio(counts.numerator.saturating_add(numerator), denominator))
        };
        let ends = match self.figure {
            Figure::Share(_) => [with(0), with(unknown)],
            Figure::Reduction(_) | Figure::Count(_) => [with(unknown), Some(here)],
        };
        // Between two ends on one side of the target there is nothing else. An exact target may
        // lie between ends that both miss it.
        let same = |end: &Option<Ordering>| match comparator {
            Comparator::Exactly => *end == Some(here),
            _ => end.map(|end| comparator.holds(end)) == Some(comparator.holds(here)),
        };
        if !ends.iter().all(same) {
            return insufficient(Reason::NoData);
        }
        if !self.complete && self.may_turn(here, comparator) {
            return insufficient(Reason::PeriodOpen);
        }
        let met = comparator.holds(here);
        // A yearly figure that part of a year keeps is not kept by the year; one that it breaks is
        // broken. What part of a year falls short of may still come.
        let decided = match self.figure {
            Figure::Share(_) => true,
            Figure::Reduction(_) => self.whole_years,
            Figure::Count(_) => self.whole_years || (comparator.is_upper() && !met),
        };
        if !decided {
            return insufficient(Reason::SchemeMismatch);
        }
        plain(met)
    }

    /// Whether more of what is counted may still change the verdict on an open period. Shares are
    /// judged to date.
    fn may_turn(&self, here: Ordering, comparator: Comparator) -> bool {
        let met = comparator.holds(here);
        match self.figure {
            Figure::Share(_) => false,
            // A reduction only falls.
            Figure::Reduction(_) => match comparator {
                Comparator::AtLeast | Comparator::MoreThan => met,
                Comparator::AtMost | Comparator::LessThan => true,
                Comparator::Exactly => here.is_ge(),
            },
            // A count only grows.
            Figure::Count(_) => match comparator {
                Comparator::AtLeast | Comparator::MoreThan => !met,
                Comparator::AtMost | Comparator::LessThan => met,
                Comparator::Exactly => here.is_le(),
            },
        }
    }
}

fn plain(met: bool) -> (Verdict, Option<Reason>) {
    (if met { Verdict::Met } else { Verdict::NotMet }, None)
}
