//! From a tally to a verdict. Where readings differ, only what they all agree on is decided.

use std::cmp::Ordering;

use super::baseline::Base;
use super::counts::{Counts, Exclusion, GroupTally};
use super::earlier::{Bases, HeldBefore, YearCount};
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
    pub(crate) bases: Bases,
    /// Which rows of a year that is counted in the register are taken as held.
    pub(crate) held_before: HeldBefore,
    pub(crate) has_period: bool,
    /// Whether the period is over, if that is known.
    pub(crate) complete: Option<bool>,
    /// Whether what is measured is years as a whole.
    pub(crate) whole_years: bool,
    /// Whether what is measured is as long as that from which a reduction is measured.
    pub(crate) as_long: bool,
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

impl Judgement {
    /// The figure, where there is something to divide by. What a year that is not over has counted so
    /// far is no reduction of a whole one, unless it is lost.
    pub(super) fn figure(&self, figure: &Figure) -> Option<Ratio> {
        let open = figure.is_reduction() && self.reason == Some(Reason::PeriodOpen);
        self.ratio.filter(|ratio| ratio.denominator > 0 && !open)
    }
}

impl Bench<'_> {
    /// The verdict that every open reading gives whichever rows were held, with the figures of the
    /// least favourable reading.
    pub(crate) fn judge(&self, tally: &GroupTally) -> Judgement {
        let judged = self.judge_as(tally, &|counts| counts);
        let judged = Judgement {
            ratio: judged.ratio.filter(|ratio| self.is_told(*ratio)),
            ..judged
        };
        let ways = self.ways();
        let mut others = ways.iter().skip(1);
        let agree =
            others.all(|way| way.judge_as(tally, &|counts| counts).verdict == judged.verdict);
        if agree && judged.verdict != Verdict::InsufficientBasis {
            return judged;
        }
        Judgement {
            verdict: Verdict::InsufficientBasis,
            reason: self.stale_reason(tally, &ways).or(judged.reason),
            ..judged
        }
    }

    /// Whether a figure says something: a part of a year is no reduction of a whole one, and nothing is
    /// one of a baseline that may yet be more than zero.
    fn is_told(&self, ratio: Ratio) -> bool {
        let open = || ratio.denominator == 0 && self.sure_base().is_none();
        !self.figure.is_reduction() || (self.as_long && !open())
    }

    /// Every choice of the rows of the earlier year that may have been held which can make a difference;
    /// none of them first. A reduction only grows with what it is measured from, but from nothing there
    /// is none.
    fn ways(&self) -> Vec<Self> {
        let open = Reading::all().into_iter();
        let open = open.filter(|reading| reading.is_open(self.conventions));
        let years: Vec<YearCount> = open
            .filter_map(|reading| self.bases.year(reading))
            .collect();
        let most = years
            .iter()
            .map(|year| year.stale)
            .max()
            .unwrap_or_default();
        let unknown = years.iter().any(|year| year.stale_unknown > 0);
        let exactly = self
            .target
            .is_some_and(|(comparator, _)| comparator == Comparator::Exactly);
        let rows = (0..=most).filter(|rows| exactly || *rows <= 1 || *rows == most);
        let unknowns: &[bool] = if unknown { &[false, true] } else { &[false] };
        let ways = rows.flat_map(|rows| {
            unknowns.iter().map(move |unknown| HeldBefore {
                rows,
                unknown: *unknown,
            })
        });
        ways.map(|held_before| Self {
            held_before,
            ..*self
        })
        .collect()
    }

    /// The baseline of a reading.
    pub(crate) fn base(&self, reading: Reading) -> Option<Base> {
        let base = self.bases.of(reading.index(), self.held_before).ok();
        base.map(|(base, _)| base)
    }

    /// The baseline, where all open readings have the same, whichever rows were held.
    pub(crate) fn sure_base(&self) -> Option<Base> {
        if let Some(stated) = self.bases.stated() {
            return stated.ok();
        }
        let readings = Reading::all().into_iter();
        let open = readings.filter(|reading| reading.is_open(self.conventions));
        let years = open.filter_map(|reading| self.bases.year(reading));
        let mut ends = years.flat_map(YearCount::ends);
        let value = ends.next()?;
        ends.all(|end| end == value)
            .then_some(Base { value, per: 1 })
    }

    /// How many rows of the earlier year may have been held, in a reading.
    pub(crate) fn stale_before(&self, reading: Reading) -> i64 {
        let year = self.bases.year(reading).unwrap_or_default();
        year.may_have_been_held()
    }

    /// The verdict if all rows that may have been held were, or none of them.
    pub(super) fn judge_if_held(&self, tally: &GroupTally, held: bool) -> Judgement {
        let ways = self.ways();
        let way = if held { ways.last() } else { None };
        way.unwrap_or(self)
            .judge_as(tally, &|counts| counts.possible([held; 3]))
    }

    /// Why there is no verdict, where rows may have been held: for a reason that stands whichever of
    /// them were, or because of them.
    fn stale_reason(&self, tally: &GroupTally, ways: &[Self]) -> Option<Reason> {
        let readings = Reading::all().into_iter().enumerate();
        let mut open = readings.filter(|(_, reading)| reading.is_open(self.conventions));
        let now = open.any(|(index, _)| tally.counts(index).stale.all() > 0);
        if !now && ways.len() < 2 {
            return None;
        }
        let none = self.judge_if_held(tally, false);
        let mut all = ways.iter().flat_map(|way| {
            Counts::CHOICES.map(|choice| way.judge_as(tally, &|counts| counts.possible(choice)))
        });
        if all.all(|judged| judged.verdict == Verdict::InsufficientBasis) {
            none.reason
        } else {
            Some(Reason::StatusStale)
        }
    }

    /// The verdict that every open reading of some counts gives.
    fn judge_as(&self, tally: &GroupTally, counted: &dyn Fn(Counts) -> Counts) -> Judgement {
        let mut judged: Vec<Judgement> = Vec::new();
        for (index, reading) in Reading::all().iter().enumerate() {
            if reading.is_open(self.conventions) {
                judged.push(self.judge_reading((index, *reading), counted(tally.counts(index))));
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

    fn judge_reading(&self, (index, reading): (usize, Reading), counts: Counts) -> Judgement {
        let base = self.bases.of(index, self.held_before);
        let of = base.ok().map(|(base, _)| base);
        let ratio = self.ratio(of, counts.numerator, counts.denominator);
        let (verdict, reason) = self.verdict(counts, base, ratio);
        Judgement {
            reading,
            counts,
            ratio,
            verdict,
            reason,
        }
    }

    fn ratio(&self, base: Option<Base>, numerator: i64, denominator: i64) -> Option<Ratio> {
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
                let (numerator, denominator) = base?.less(denominator);
                Some(Ratio {
                    numerator,
                    denominator,
                })
            }
        }
    }

    fn verdict(
        &self,
        counts: Counts,
        base: Result<(Base, i64), Reason>,
        ratio: Option<Ratio>,
    ) -> (Verdict, Option<Reason>) {
        let insufficient = |reason| (Verdict::InsufficientBasis, Some(reason));
        // What is set for a year says nothing of all that a register holds.
        let yearly = match self.figure {
            Figure::Share(_) => false,
            Figure::Reduction(_) => true,
            Figure::Count(_) => self.target.is_some(),
        };
        if yearly && !self.has_period {
            return insufficient(Reason::NoPeriod);
        }
        let Some(ratio) = ratio else {
            return insufficient(base.err().unwrap_or(Reason::NoBaseline));
        };
        let (base, more) = base.map_or((None, 0), |(base, more)| (Some(base), more));
        match self.figure {
            Figure::Share(_) if ratio.denominator == 0 => return insufficient(Reason::NoData),
            Figure::Reduction(_) if ratio.denominator == 0 => {
                return insufficient(if more > 0 {
                    Reason::NoData
                } else {
                    Reason::ZeroBaseline
                });
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
        // Rows that do not say may be anything, and rows whose day has passed may have been held: a
        // verdict stands only if it stands either way.
        let stale = counts.stale;
        let unknown = counts.excluded_as(Exclusion::Unknown);
        let unknown = unknown.saturating_add(stale.unknown);
        let with = |inside: i64, beside: i64| {
            let numerator = counts.numerator.saturating_add(inside);
            let all = counts.denominator.saturating_add(inside);
            order(self.ratio(base, numerator, all.saturating_add(beside)))
        };
        // So may more rows of the earlier year.
        let from_more = || {
            let base = base.map(|base| base.with(more));
            order(self.ratio(base, counts.numerator, counts.denominator))
        };
        let ends = match self.figure {
            Figure::Share(_) => [
                with(0, unknown.saturating_add(stale.beside)),
                with(unknown.saturating_add(stale.inside), 0),
            ],
            Figure::Reduction(_) | Figure::Count(_) => {
                let known = stale.inside.saturating_add(stale.beside);
                let most = if more > 0 { from_more() } else { Some(here) };
                [with(0, unknown.saturating_add(known)), most]
            }
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
        let may_turn = self.may_turn(here, comparator);
        if self.complete == Some(false) && may_turn {
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
            return insufficient(Reason::PeriodPartial);
        }
        if self.complete.is_none() && may_turn {
            return insufficient(Reason::AsOfMissing);
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
