//! What an earlier year, or the period that is compared with, comes to in the same register.

use super::baseline::Base;
use super::counts::{Exclusion, GroupTally};
use super::group::{GroupKey, Spelled};
use super::measurement::{Measurement, RegisterRows, hangs_on_plan};
use super::reading::{READINGS, Reading};
use super::tally::{Groups, Tally};
use crate::calendar::{Part, Period, PeriodName};
use crate::indicator::{BaselinePolicy, Indicator, Reason};
use crate::options::{Baseline, GroupBy};
use crate::rulebook::SchemedPeriod;

/// What a reduction is measured from.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Bases {
    /// A figure that is stated, or why there is none.
    stated: Result<Base, Reason>,
    /// What each reading counts in the register instead.
    counted: Option<[YearCount; READINGS]>,
    /// Whether nothing was counted because an agency did not exist all the time.
    pub(crate) is_of_part: bool,
}

/// What a reading counts in a year of the register.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct YearCount {
    pub(crate) counted: i64,
    /// Rows whose day has passed, and that may have been held.
    pub(crate) stale: i64,
    /// Of such rows, those that do not say what else would be counted.
    pub(crate) stale_unknown: i64,
    /// Rows that do not say whether they belong.
    pub(crate) unknown: i64,
}

/// Which rows of the earlier year are taken as held that may have been.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct HeldBefore {
    pub(crate) rows: i64,
    pub(crate) unknown: bool,
}

impl YearCount {
    fn of(tally: &GroupTally, reading: usize) -> Self {
        let counts = tally.counts(reading);
        Self {
            counted: counts.denominator,
            stale: counts.stale.inside.saturating_add(counts.stale.beside),
            stale_unknown: counts.stale.unknown,
            unknown: counts.excluded_as(Exclusion::Unknown),
        }
    }

    pub(crate) fn may_have_been_held(self) -> i64 {
        self.stale.saturating_add(self.stale_unknown)
    }

    /// The least and the most that the year may come to.
    pub(crate) fn ends(self) -> [i64; 2] {
        let open = self.may_have_been_held().saturating_add(self.unknown);
        [self.counted, self.counted.saturating_add(open)]
    }
}

impl From<Result<Base, Reason>> for Bases {
    fn from(stated: Result<Base, Reason>) -> Self {
        Self {
            stated,
            counted: None,
            is_of_part: false,
        }
    }
}

impl Bases {
    /// The baseline of a reading, and how many more rows may belong to it.
    pub(crate) fn of(&self, reading: usize, held: HeldBefore) -> Result<(Base, i64), Reason> {
        let Some(all) = self.counted else {
            return self.stated.map(|base| (base, 0));
        };
        let year = all.get(reading).copied().unwrap_or_default();
        let open = if held.unknown { year.stale_unknown } else { 0 };
        let base = Base {
            value: year.counted.saturating_add(held.rows.min(year.stale)),
            per: 1,
        };
        Ok((base, year.unknown.saturating_add(open)))
    }

    /// The figure that is stated, or why there is none; nothing where it is counted.
    pub(crate) fn stated(&self) -> Option<Result<Base, Reason>> {
        match self.counted {
            None => Some(self.stated),
            Some(_) => None,
        }
    }

    /// What a reading counts in the register.
    pub(crate) fn year(&self, reading: Reading) -> Option<YearCount> {
        self.counted?.get(reading.index()).copied()
    }
}

/// What was counted of other times for one indicator.
#[derive(Debug, Default)]
pub(crate) struct Earlier {
    years: Vec<(i64, Groups)>,
    pub(super) compared: Option<Groups>,
}

impl Earlier {
    /// Adds how agencies are written that only other times name.
    pub(super) fn spell(&self, spelled: &mut Spelled) {
        for (_, groups) in &self.years {
            spelled.merge(&groups.spelled);
        }
    }

    fn groups_of(&self, year: i64) -> Option<&Groups> {
        let mut years = self.years.iter();
        years
            .find(|(known, _)| *known == year)
            .map(|(_, groups)| groups)
    }
}

impl<'a> Measurement<'a> {
    /// The year of a baseline that is counted in the register.
    pub(super) fn year_of(&self, baseline: &Baseline) -> Option<i64> {
        match baseline.year {
            Some(year) => i64::try_from(year).ok(),
            None if baseline.is_counted() => i64::from(self.days()?.year()).checked_sub(1),
            None => None,
        }
    }

    /// What the register holds of the years of baselines, and of the period that is compared with.
    pub(super) fn earlier(
        &self,
        indicator: &Indicator,
        rows: &mut RegisterRows<'_>,
        more: &Tally,
    ) -> Earlier {
        let mut earlier = Earlier::default();
        for (year, period) in self.counted_years(indicator) {
            let counted = self.aside(&period).counted(indicator, rows, more);
            earlier.years.extend(counted.map(|groups| (year, groups)));
        }
        earlier.compared = self.compared.and_then(|period| {
            let of_period = self.aside(period);
            of_period.counted(indicator, rows, more)
        });
        earlier
    }

    /// Adds what a register holds of other times to its tally.
    pub(super) fn tally_earlier(
        &self,
        indicator: &Indicator,
        rows: &mut RegisterRows<'_>,
        tally: &mut Tally,
    ) {
        let years = self.counted_years(indicator).into_iter();
        let years = years.map(|(_, period)| period);
        let mut known: Vec<String> = Vec::new();
        for period in years.chain(self.compared.cloned()) {
            let aside = self.aside(&period);
            let key = aside.key_in_tally(indicator);
            let counted = aside.counted_alone(indicator, rows, &Tally::default());
            if let Some(groups) = counted.filter(|_| !known.contains(&key)) {
                tally.add(&key, &groups);
                known.push(key);
            }
        }
    }

    /// The years of baselines that are counted in the register.
    pub(super) fn counted_years(&self, indicator: &Indicator) -> Vec<(i64, SchemedPeriod)> {
        let mut years: Vec<(i64, SchemedPeriod)> = Vec::new();
        for baseline in self.baselines.of_indicator(&indicator.id) {
            let year = self.year_of(baseline).filter(|_| baseline.is_counted());
            let known = |year: &i64| years.iter().any(|(known, _)| known == year);
            if let Some(year) = year.filter(|year| !known(year))
                && !hangs_on_plan(indicator.figure.rows())
            {
                years.extend(self.year(year).map(|period| (year, period)));
            }
        }
        years
    }

    /// A year as the scheme of the period cuts it.
    fn year(&self, year: i64) -> Option<SchemedPeriod> {
        let stated = self.period?;
        let name = PeriodName {
            year: i32::try_from(year).ok()?,
            part: Part::Year,
        };
        Some(SchemedPeriod {
            period: Period::named(name, stated.windows)?,
            ..stated.clone()
        })
    }

    /// The same measurement of another time.
    pub(super) fn aside<'b>(&self, period: &'b SchemedPeriod) -> Measurement<'b>
    where
        'a: 'b,
    {
        Measurement {
            period: Some(period),
            is_aside: true,
            ..*self
        }
    }

    /// What a baseline that is counted in the register comes to for a group.
    pub(super) fn counted_bases(
        &self,
        baseline: &Baseline,
        group: &GroupKey,
        earlier: &Earlier,
    ) -> Bases {
        let nothing = |reason| Bases::from(Err(reason));
        let Some(year) = self.year_of(baseline) else {
            return nothing(Reason::NoBaseline);
        };
        let groups = earlier.groups_of(year).filter(|groups| groups.is_dated);
        let Some(groups) =
            groups.filter(|_| self.conventions.baseline_policy == BaselinePolicy::Given)
        else {
            return nothing(Reason::NoBaseline);
        };
        let all = self.year(year);
        let all = all.as_ref().map(|all| &all.period);
        match (self.as_of, all) {
            (None, _) => return nothing(Reason::AsOfMissing),
            (Some(as_of), Some(all)) if as_of < all.end() => return nothing(Reason::PeriodOpen),
            _ => {}
        }
        // Who came later has no figure of that year, and who is gone has reduced nothing.
        let both = [
            (all, Reason::NoBaseline),
            (self.days(), Reason::PeriodPartial),
        ];
        let exists = |days: Option<&Period>| days.is_none_or(|days| self.exists_all(group, days));
        if let Some((_, reason)) = both.into_iter().find(|(days, _)| !exists(*days)) {
            return Bases {
                is_of_part: true,
                ..nothing(reason)
            };
        }
        let none = GroupTally::default();
        let then = self
            .years_from(year)
            .and_then(|years| self.shifted(group, years));
        let tally = then.and_then(|key| groups.get(&key)).unwrap_or(&none);
        Bases {
            stated: Err(Reason::NoBaseline),
            counted: Some(std::array::from_fn(|reading| YearCount::of(tally, reading))),
            is_of_part: false,
        }
    }

    /// Whether the agencies of a group, and the one that is asked for, exist on all days of a period, as
    /// far as the plan knows them.
    pub(super) fn exists_all(&self, group: &GroupKey, days: &Period) -> bool {
        let named = self.by.iter().zip(group);
        let named = named.filter(|(by, _)| **by == GroupBy::Agency);
        let named = named.filter_map(|(_, name)| name.as_deref());
        let mut known = named
            .chain(self.agency)
            .filter_map(|name| self.directory.one(name));
        known.all(|agency| {
            agency.valid_from.is_none_or(|from| from <= days.start())
                && agency.valid_to.is_none_or(|to| days.end() <= to)
        })
    }

    /// How many years lie between another year and the period.
    pub(super) fn years_from(&self, year: i64) -> Option<i64> {
        year.checked_sub(i64::from(self.days()?.year()))
    }

    /// A group so many years later: its months and quarters are those of the other year.
    pub(super) fn shifted(&self, group: &GroupKey, years: i64) -> Option<GroupKey> {
        let part = |(by, name): (&GroupBy, &Option<String>)| match (by, name) {
            (GroupBy::Month | GroupBy::Quarter, Some(name)) => {
                let (year, rest) = name.split_once('-')?;
                let year: i64 = year.parse().ok()?;
                Some(Some(format!("{:04}-{rest}", year.checked_add(years)?)))
            }
            (_, name) => Some(name.clone()),
        };
        self.by.iter().zip(group).map(part).collect()
    }

    /// The groups that only an earlier year has.
    pub(super) fn earlier_keys(&self, indicator: &Indicator, earlier: &Earlier) -> Vec<GroupKey> {
        let mut keys = Vec::new();
        for (year, groups) in &earlier.years {
            let Some(years) = self.years_from(*year).and_then(i64::checked_neg) else {
                continue;
            };
            let every = self.baselines.of_indicator(&indicator.id).iter();
            let every = every.filter(|known| self.year_of(known) == Some(*year));
            if every
                .clone()
                .any(|known| known.is_counted() && known.group.is_empty())
            {
                let full = groups.with_rows();
                keys.extend(full.filter_map(|key| self.shifted(key, years)));
            }
        }
        keys.retain(|key| self.is_group_in_time(key));
        keys
    }
}
