//! Baselines: what a reduction is measured from, by each policy (T-19) and path (T-20).

use chrono::{Datelike as _, NaiveDate};

use super::group::GroupKey;
use crate::agency::Directory;
use crate::indicator::BaselinePolicy;
use crate::json::Wire as _;
use crate::names::{Grouped, Lists};
use crate::number::{Comparator, Share, gcd};
use crate::options::{Baseline, GroupBy, OwnFigure};

/// A baseline as an exact number: `value / per`. One that is extended to a year need not be whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Base {
    pub(crate) value: i64,
    pub(crate) per: i64,
}

impl Base {
    fn whole(value: u64) -> Option<Self> {
        let value = i64::try_from(value).ok()?;
        Some(Self { value, per: 1 })
    }

    /// The baseline with so many more rows.
    pub(crate) fn with(self, more: i64) -> Self {
        let value = self.value.saturating_add(more.saturating_mul(self.per));
        Self { value, ..self }
    }

    /// `(baseline - current) / baseline`, both parts times `per` so that they are whole.
    pub(crate) fn less(self, current: i64) -> (i64, i64) {
        let current = current.saturating_mul(self.per);
        (self.value.saturating_sub(current), self.value)
    }

    /// The greatest count, or the least, that still meets the target; nothing where none does.
    pub(crate) fn bound(self, comparator: Comparator, target: Share) -> Option<i64> {
        // current × per × td, held against value × (td - tn)
        let td = i128::from(target.denominator());
        let left = td.checked_sub(target.numerator().into())?;
        let room = i128::from(self.value).checked_mul(left)?;
        let step = i128::from(self.per).checked_mul(td)?;
        let (whole, rest) = (room.div_euclid(step), room.rem_euclid(step));
        let bound = match comparator {
            Comparator::MoreThan if rest == 0 => whole.checked_sub(1)?,
            Comparator::AtLeast | Comparator::MoreThan => whole,
            _ => return None,
        };
        i64::try_from(bound).ok().filter(|bound| *bound >= 0)
    }
}

impl Baseline {
    /// Whether it is counted in the register.
    pub(crate) fn is_counted(&self) -> bool {
        self.from_register == Some(true)
    }

    /// The baseline by a policy, if what it takes was stated.
    pub(crate) fn under(&self, policy: BaselinePolicy) -> Option<Base> {
        match policy {
            BaselinePolicy::Given => Base::whole(self.value?),
            BaselinePolicy::PredecessorsPlusOwn => {
                let own = self.own.as_ref()?;
                if self.predecessors.is_empty() {
                    return None;
                }
                let mut others = self.predecessors.iter();
                let sum = others.try_fold(own.value, |sum, other| sum.checked_add(other.value));
                Base::whole(sum?)
            }
            BaselinePolicy::Annualised => self.own.as_ref()?.extended(),
        }
    }
}

impl OwnFigure {
    /// What the part of the year is of the whole: in months where it is whole months, else in days.
    pub(crate) fn part_of_year(&self) -> Option<(i64, i64)> {
        let last_of_month = self.end.succ_opt().is_none_or(|next| next.day() == 1);
        if self.start.day() == 1 && last_of_month {
            let months = self.end.month().checked_sub(self.start.month())?;
            return Some((i64::from(months.checked_add(1)?), 12));
        }
        let days = self.end.signed_duration_since(self.start).num_days();
        let next = NaiveDate::from_ymd_opt(self.start.year().checked_add(1)?, 1, 1)?;
        let year = NaiveDate::from_ymd_opt(self.start.year(), 1, 1)?;
        let of_year = next.signed_duration_since(year).num_days();
        Some((days.checked_add(1)?, of_year))
    }

    /// The figure extended to a whole year.
    fn extended(&self) -> Option<Base> {
        let (part, year) = self.part_of_year()?;
        let value = i64::try_from(self.value).ok()?.checked_mul(year)?;
        let divisor = i64::try_from(gcd(value.into(), part.into())).ok()?;
        Some(Base {
            value: value.checked_div(divisor)?,
            per: part.checked_div(divisor)?,
        })
    }
}

/// The baselines of a call, found by indicator and group.
#[derive(Debug)]
pub(crate) struct Baselines<'a> {
    by_indicator: Grouped<'a, Baseline>,
    by_group: Lists<'a, &'a Baseline>,
    /// Those that are counted for every group.
    every_group: Lists<'a, &'a Baseline>,
}

impl<'a> Baselines<'a> {
    pub(crate) fn new(all: &'a [Baseline], by: &[GroupBy], directory: &Directory<'_>) -> Self {
        let mut known = Self {
            by_indicator: Grouped::by(all, |baseline| &baseline.indicator),
            by_group: Lists::default(),
            every_group: Lists::default(),
        };
        for baseline in all {
            if baseline.is_counted() && baseline.group.is_empty() && !by.is_empty() {
                let id = baseline.indicator.as_str();
                known.every_group.add(id, baseline);
            }
        }
        let grouped = all
            .iter()
            .filter(|baseline| baseline.group.len() == by.len());
        for baseline in grouped {
            let key = Self::key(&baseline.indicator, &group_of(baseline, by, directory));
            known.by_group.add(key, baseline);
        }
        known
    }

    fn key(indicator: &str, group: &GroupKey) -> String {
        format!("{indicator}\n{}", group.json().to_canonical())
    }

    /// Those of an indicator, of any group.
    pub(super) fn of_indicator(&self, indicator: &str) -> &[&'a Baseline] {
        self.by_indicator.get(indicator)
    }

    /// Those of a group, of any year: what is stated for it first.
    pub(super) fn of_group(&self, indicator: &str, group: &GroupKey) -> Vec<&'a Baseline> {
        if group.iter().any(Option::is_none) {
            return Vec::new();
        }
        let own = self.by_group.get(&Self::key(indicator, group));
        [own, self.every_group.get(indicator)].concat()
    }
}

/// The group that a baseline is for.
pub(super) fn group_of(baseline: &Baseline, by: &[GroupBy], directory: &Directory<'_>) -> GroupKey {
    let name = |by: &GroupBy| {
        let name = baseline.group.get(by.name())?;
        Some(match by {
            GroupBy::Agency => directory.key(name),
            _ => name.clone(),
        })
    };
    by.iter().map(name).collect()
}
