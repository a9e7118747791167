//! *So với cùng kỳ*: a figure beside that of an earlier period.

use std::cmp::Ordering;

use chrono::{Datelike as _, NaiveDate};

use super::counts::{Counts, Exclusion, GroupTally};
use super::earlier::Earlier;
use super::group::GroupKey;
use super::judge::{Bench, Judgement};
use super::measurement::{Measurement, hangs_on_plan};
use super::reading::Reading;
use super::result::{Comparison, share};
use crate::calendar::{Part, Period, PeriodName, day_en, day_vi};
use crate::finding::Message;
use crate::indicator::{Figure, Indicator, Reason, Rows};
use crate::number::{Ratio, count_en, count_vi, gcd};
use crate::options::GroupBy;
use crate::rulebook::SchemedPeriod;

/// A figure of two periods in one reading.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Pair {
    now: Ratio,
    then: Ratio,
}

impl Pair {
    fn of(figure: &Figure, now: Counts, then: Counts) -> Self {
        let ratio = |counts: Counts| match figure {
            Figure::Share(_) => Ratio {
                numerator: counts.numerator,
                denominator: counts.denominator,
            },
            Figure::Reduction(_) | Figure::Count(_) => Ratio {
                numerator: counts.denominator,
                denominator: 1,
            },
        };
        Self {
            now: ratio(now),
            then: ratio(then),
        }
    }

    fn difference(self) -> i64 {
        self.now.numerator.saturating_sub(self.then.numerator)
    }

    /// The exact change: of shares their difference, of counts the difference over the earlier one.
    fn change(self, is_share: bool) -> Option<Ratio> {
        if !is_share {
            let then = self.then.numerator;
            return (then > 0).then(|| lowest(self.difference().into(), then.into()))?;
        }
        let (a, b) = (
            i128::from(self.now.numerator),
            i128::from(self.now.denominator),
        );
        let (c, d) = (
            i128::from(self.then.numerator),
            i128::from(self.then.denominator),
        );
        let numerator = a.checked_mul(d)?.checked_sub(c.checked_mul(b)?)?;
        lowest(numerator, b.checked_mul(d)?)
    }
}

/// A ratio in its lowest terms.
fn lowest(numerator: i128, denominator: i128) -> Option<Ratio> {
    let divisor = gcd(denominator, numerator.checked_abs()?);
    Some(Ratio {
        numerator: i64::try_from(numerator.checked_div(divisor)?).ok()?,
        denominator: i64::try_from(denominator.checked_div(divisor)?).ok()?,
    })
}

impl Measurement<'_> {
    /// A result beside that of the period with which it is compared.
    pub(super) fn comparison(
        &self,
        indicator: &Indicator,
        group: &GroupKey,
        (bench, judged): (&Bench<'_>, &Judgement),
        tally: &GroupTally,
        earlier: &Earlier,
    ) -> Option<Comparison> {
        // What has no day is of no period.
        if matches!(indicator.figure.rows(), Rows::Tasks | Rows::Procedures) {
            return None;
        }
        let aside = self.aside(self.compared?);
        let years = self.years_from(i64::from(aside.days()?.year()));
        let key = years.and_then(|years| self.shifted(group, years));
        let key = key.filter(|key| aside.is_group_in_time(key));
        let now = &self.part_of(group)?;
        let then = &key
            .as_ref()
            .map_or_else(|| aside.period.cloned(), |key| aside.part_of(key))?;
        let none = GroupTally::default();
        let groups = earlier.compared.as_ref().filter(|groups| groups.is_dated);
        let held = match (groups, &key) {
            (None, _) => Err(Reason::NoData),
            (Some(_), None) => Err(Reason::PeriodPartial),
            (Some(groups), Some(key)) => Ok(groups.get(key)),
        };
        let figure = &indicator.figure;
        let known = held.as_ref().ok().map(|held| held.unwrap_or(&none));
        let pair = |reading: Reading| {
            let counts = known?.counts(reading.index());
            Some(Pair::of(figure, tally.counts(reading.index()), counts))
        };
        let stated = pair(judged.reading);
        let reason = match (held.err(), known) {
            (Some(reason), _) => Some(reason),
            (None, Some(known)) => {
                let exists = |days: &SchemedPeriod| self.exists_all(group, &days.period);
                let reason = self.incomparable(indicator, (bench, now), (then, known), tally);
                let is_count = !matches!(indicator.figure, Figure::Share(_));
                let is_part = is_count && !(exists(now) && exists(then));
                reason.or_else(|| is_part.then_some(Reason::PeriodPartial))
            }
            (None, None) => Some(Reason::NoData),
        };
        let readings = Reading::all().into_iter();
        let readings = readings.filter(|reading| reading.is_open(bench.conventions));
        let pairs: Vec<_> = readings.map(|reading| (reading, pair(reading))).collect();
        let hangs = pairs.iter().any(|(_, pair)| *pair != stated);
        let open = || {
            let on_class = pairs.iter().any(|(one, pair)| {
                let mut others = pairs.iter().filter(|(other, _)| one.hybrid == other.hybrid);
                others.any(|(_, other)| pair != other)
            });
            if on_class {
                Reason::UnclassifiedUndecided
            } else {
                Reason::HybridUndecided
            }
        };
        let reason = reason.or_else(|| hangs.then(open));
        let is_share = matches!(figure, Figure::Share(_));
        let compared = stated.filter(|_| reason.is_none());
        let change = compared.and_then(|pair| pair.change(is_share));
        let target = bench
            .target
            .map(|(_, share)| crate::number::Amount::Share(share));
        let shown = stated.map(|pair| pair.then);
        Some(Comparison {
            start: then.period.start(),
            end: then.period.end(),
            numerator: shown.map(|then| then.numerator),
            denominator: shown.map(|then| then.denominator),
            share: shown
                .filter(|_| is_share)
                .and_then(|then| share(indicator, Some(then), target)),
            current: stated.map(|pair| pair.now.numerator),
            difference: compared.map(Pair::difference),
            change: change.map(|change| format!("{}/{}", change.numerator, change.denominator)),
            reason,
            words: words(indicator, (now, then), stated, change, reason),
        })
    }

    /// The period as far as it is of a group: that of its month or quarter.
    fn part_of(&self, group: &GroupKey) -> Option<SchemedPeriod> {
        let mut stated = self.period?.clone();
        for (by, name) in self.by.iter().zip(group) {
            if let (GroupBy::Month | GroupBy::Quarter, Some(name)) = (by, name) {
                let part = Period::named(PeriodName::parse(name)?, stated.windows)?;
                let whole = &stated.period;
                let (start, end) = (whole.start().max(part.start()), whole.end().min(part.end()));
                let is_whole = (start, end) == (part.start(), part.end());
                stated.period = if is_whole {
                    part
                } else {
                    Period::between(start, end)?
                };
            }
        }
        Some(stated)
    }

    /// Why the figures of two periods cannot be held against each other.
    fn incomparable(
        &self,
        indicator: &Indicator,
        (bench, now): (&Bench<'_>, &SchemedPeriod),
        (then, held): (&SchemedPeriod, &GroupTally),
        tally: &GroupTally,
    ) -> Option<Reason> {
        let readings = Reading::all().into_iter();
        let open = readings.filter(|reading| reading.is_open(bench.conventions));
        let open: Vec<Reading> = open.collect();
        let counts = |tally: &GroupTally| -> Vec<Counts> {
            let counts = open.iter().map(|reading| tally.counts(reading.index()));
            counts.collect()
        };
        let (now_counts, then_counts) = (counts(tally), counts(held));
        let is_share = matches!(indicator.figure, Figure::Share(_));
        // What is so in some readings alone hangs on a convention.
        let nothing =
            |counts: &[Counts]| is_share && counts.iter().all(|counts| counts.denominator == 0);
        let unsaid = |counts: &[Counts]| {
            let mut counts = counts.iter();
            counts.all(|counts| counts.excluded_as(Exclusion::Unknown) > 0)
        };
        if [&now_counts, &then_counts]
            .into_iter()
            .any(|counts| nothing(counts) || unsaid(counts))
        {
            return Some(Reason::NoData);
        }
        let mut both = now_counts.iter().chain(&then_counts);
        if both.any(|counts| counts.stale.all() > 0) {
            return Some(Reason::StatusStale);
        }
        if now.scheme != then.scheme {
            return Some(Reason::SchemeMismatch);
        }
        let end = then.period.end();
        let complete = self.aside(now).complete(indicator.figure.rows());
        if self.as_of.is_some_and(|as_of| as_of < end) || !is_share && complete == Some(false) {
            return Some(Reason::PeriodOpen);
        }
        if !is_share && !is_as_long(&now.period, &then.period) {
            return Some(Reason::PeriodPartial);
        }
        (!is_share && complete.is_none()).then_some(Reason::AsOfMissing)
    }
}

/// Whether two periods are the same stretch of a year.
fn is_same_stretch(now: &Period, then: &Period) -> bool {
    let last = |day: NaiveDate| day.succ_opt().is_none_or(|next| next.day() == 1);
    let same = |a: NaiveDate, b: NaiveDate| {
        a.month() == b.month() && (a.day() == b.day() || last(a) && last(b))
    };
    let years = |period: &Period| period.end().year().saturating_sub(period.start().year());
    same(now.start(), then.start()) && same(now.end(), then.end()) && years(now) == years(then)
}

/// Whether what is counted in two periods may be held against each other: both are a year, a half, a
/// quarter or a month, or the same stretch of a year.
fn is_as_long(now: &Period, then: &Period) -> bool {
    let kind = |period: &Period| {
        period.name().map(|name| match name.part {
            Part::Year => 12,
            Part::Half(_) => 6,
            Part::Quarter(_) => 3,
            Part::Month(_) => 1,
        })
    };
    is_same_stretch(now, then) || kind(now).is_some() && kind(now) == kind(then)
}

/// Why two periods are not compared, as people read it.
fn why_not(
    indicator: &Indicator,
    (now, then): (&SchemedPeriod, &SchemedPeriod),
    pair: Option<Pair>,
    reason: Option<Reason>,
) -> (&'static str, &'static str) {
    match reason {
        Some(Reason::PeriodPartial) if pair.is_none() => (
            "kỳ đó không có tháng hoặc quý tương ứng",
            "that period has no such month or quarter",
        ),
        Some(Reason::PeriodPartial) if is_as_long(&now.period, &then.period) => (
            "cơ quan không tồn tại trong suốt cả hai kỳ",
            "the agency did not exist through both periods",
        ),
        Some(Reason::PeriodPartial) => ("hai kỳ không cùng độ dài", "the periods differ in length"),
        Some(Reason::NoData) if pair.is_none() && !hangs_on_plan(indicator.figure.rows()) => (
            "sổ không có dòng nào của kỳ đó",
            "the register has no row of that period",
        ),
        Some(reason) => (reason.label().vi, reason.label().en),
        None => ("", ""),
    }
}

fn words(
    indicator: &Indicator,
    (now, then): (&SchemedPeriod, &SchemedPeriod),
    pair: Option<Pair>,
    change: Option<Ratio>,
    reason: Option<Reason>,
) -> Message {
    let (start, end) = (then.period.start(), then.period.end());
    let (of_vi, of_en) = if is_same_stretch(&now.period, &then.period) {
        let year = then.period.year();
        (
            format!("So với cùng kỳ năm {year}"),
            format!("Against the same period of {year}"),
        )
    } else {
        (
            format!(
                "So với kỳ từ ngày {} đến ngày {}",
                day_vi(start),
                day_vi(end)
            ),
            format!("Against {} to {}", day_en(start), day_en(end)),
        )
    };
    let (Some(pair), None) = (pair, reason) else {
        let (vi, en) = why_not(indicator, (now, then), pair, reason);
        return Message::new(
            format!("{of_vi}: chưa so sánh được ({vi})."),
            format!("{of_en}: not compared ({en})."),
        );
    };
    let unit = &indicator.unit;
    let size = change.map(|change| Ratio {
        numerator: change.numerator.saturating_abs(),
        ..change
    });
    let percent = size.map(|size| (size.percent_vi(None), size.percent_en(None)));
    if matches!(indicator.figure, Figure::Share(_)) {
        let (then_vi, then_en) = (pair.then.percent_vi(None), pair.then.percent_en(None));
        // What is too small for a percentage is said without a figure.
        let points = |text: &str, unit: &str| {
            let number = text.strip_suffix('%');
            number.map_or_else(String::new, |number| format!(" {number} {unit}"))
        };
        let (vi, en) = percent.unwrap_or_default();
        let (points_vi, points_en) = (
            points(&vi, "điểm phần trăm"),
            points(&en, "percentage points"),
        );
        let up = change.map_or(Ordering::Equal, |change| change.numerator.cmp(&0));
        let (by_vi, by_en) = match up {
            Ordering::Equal => ("không đổi".to_owned(), "unchanged".to_owned()),
            Ordering::Greater => (format!("tăng{points_vi}"), format!("up{points_en}")),
            Ordering::Less => (format!("giảm{points_vi}"), format!("down{points_en}")),
        };
        return Message::new(
            format!(
                "{of_vi} ({}/{} {}, đạt {then_vi}): {by_vi}.",
                count_vi(pair.then.numerator),
                count_vi(pair.then.denominator),
                unit.vi
            ),
            format!(
                "{of_en} ({} of {} {}, {then_en}): {by_en}.",
                count_en(pair.then.numerator),
                count_en(pair.then.denominator),
                unit.en
            ),
        );
    }
    let (part_vi, part_en) = percent.map_or_else(Default::default, |(vi, en)| {
        (format!(" ({vi})"), format!(" ({en})"))
    });
    let difference = pair.difference();
    let more = difference.saturating_abs();
    let (by_vi, by_en) = match difference.cmp(&0) {
        Ordering::Equal => ("không đổi".to_owned(), "unchanged".to_owned()),
        Ordering::Greater => (
            format!("tăng {} {}{part_vi}", count_vi(more), unit.vi),
            format!("{} more{part_en}", count_en(more)),
        ),
        Ordering::Less => (
            format!("giảm {} {}{part_vi}", count_vi(more), unit.vi),
            format!("{} fewer{part_en}", count_en(more)),
        ),
    };
    Message::new(
        format!(
            "{of_vi} ({} {}): {by_vi}.",
            count_vi(pair.then.numerator),
            unit.vi
        ),
        format!(
            "{of_en} ({}: {}): {by_en}.",
            unit.en,
            count_en(pair.then.numerator)
        ),
    )
}
