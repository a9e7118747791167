//! When a value holds: from one day to another, and in some of each year's days alone.

use std::ops::RangeInclusive;

use chrono::{Datelike as _, NaiveDate};

use super::{ParameterValue, holds};
use crate::calendar::MonthDay;
use crate::json::record;

/// In so many years every day of the year comes, 29 February too.
const EVERY_DAY: i32 = 8;

record! {
    @whole
    /// A part of every year, both days included: `{"from": "04-01", "to": "10-31"}`. One whose last
    /// day comes before its first goes over the end of the year.
    pub struct Season {
        /// The first day. A season from `02-29` begins on 1 March in years that lack it.
        pub from: MonthDay = required,
        /// The last day.
        pub to: MonthDay = required,
    }
}

impl Season {
    fn has(&self, date: NaiveDate) -> bool {
        let at = |day: MonthDay| (day.month(), day.day());
        let (from, to, day) = (at(self.from), at(self.to), (date.month(), date.day()));
        let (begun, lasts) = (from <= day, day <= to);
        if from <= to {
            begun && lasts
        } else {
            begun || lasts
        }
    }

    /// The days of some years on which it begins, or is over.
    fn turns(&self, years: RangeInclusive<i32>) -> impl Iterator<Item = NaiveDate> {
        let first = |year| {
            let day = NaiveDate::from_ymd_opt(year, self.from.month(), self.from.day());
            day.or_else(|| NaiveDate::from_ymd_opt(year, 3, 1))
        };
        let over = |year| self.to.in_year(year)?.succ_opt();
        years
            .flat_map(move |year| [first(year), over(year)])
            .flatten()
    }
}

impl ParameterValue {
    /// Whether it holds on a day; without a day, whether it holds without an end, in whatever season.
    pub(crate) fn holds(&self, date: Option<NaiveDate>) -> bool {
        let season = self.season.as_ref().zip(date);
        holds(self.from, self.to, date) && season.is_none_or(|(season, date)| season.has(date))
    }

    /// The days of some years on which its season begins, or is over.
    pub(super) fn turns(&self, years: RangeInclusive<i32>) -> impl Iterator<Item = NaiveDate> {
        let season = self.season.iter();
        season.flat_map(move |season| season.turns(years.clone()))
    }

    /// Whether it and another hold on one day.
    pub(crate) fn meets(&self, other: &Self) -> bool {
        let first = self.from.max(other.from).unwrap_or(NaiveDate::MIN);
        let years = years_from(first);
        // The first day on which both hold is that day, or one on which a season begins.
        let turns = self.turns(years.clone()).chain(other.turns(years));
        let mut days = turns.chain([first]).map(Some);
        days.any(|day| self.holds(day) && other.holds(day))
    }
}

/// Years from that of a day on in which every day of the year comes.
pub(super) fn years_from(date: NaiveDate) -> RangeInclusive<i32> {
    date.year()..=date.year().saturating_add(EVERY_DAY)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::json::from_json;

    fn value(from: NaiveDate, length: u64, season: Option<(u32, u32)>) -> ParameterValue {
        let to = from.checked_add_days(chrono::Days::new(length)).unwrap();
        // Day `n` of the leap year 2000.
        let day = |n: u32| {
            let date = NaiveDate::from_yo_opt(2000, n).unwrap();
            format!("{:02}-{:02}", date.month(), date.day())
        };
        let season = season.map_or_else(
            || "null".to_owned(),
            |(from, to)| format!(r#"{{"from": "{}", "to": "{}"}}"#, day(from), day(to)),
        );
        from_json(&format!(
            r#"{{"from": "{from}", "to": "{to}", "season": {season}, "value": 1, "unit": "count",
                "source": "x", "clause": "1", "status": "assumed"}}"#
        ))
        .unwrap()
    }

    #[test]
    fn seasons_part_the_year_on_29_february_too() {
        let from: NaiveDate = "2095-01-01".parse().unwrap();
        let (winter, rest) = (
            value(from, 4000, Some((306, 59))),
            value(from, 4000, Some((60, 305))),
        );
        assert!(!winter.meets(&rest));
        for date in from.iter_days().take(4000) {
            let both = [&winter, &rest].map(|value| value.holds(Some(date)));
            assert!(both[0] != both[1], "{date}");
        }
    }

    proptest! {
        #[test]
        fn values_meet_where_some_day_is_in_both(
            first in 0_u64..5000, lengths in (0_u64..3500, 0_u64..3500), later in 0_u64..3000,
            one in proptest::option::of((1_u32..=366, 1_u32..=366)),
            other in proptest::option::of((55_u32..=65, 55_u32..=65)),
        ) {
            let start: NaiveDate = "2090-01-01".parse().unwrap();
            let from = start.checked_add_days(chrono::Days::new(first)).unwrap();
            let after = from.checked_add_days(chrono::Days::new(later)).unwrap();
            let (a, b) = (value(from, lengths.0, one), value(after, lengths.1, other));
            let mut days = from.iter_days().take(7000).map(Some);
            let same = days.any(|day| a.holds(day) && b.holds(day));
            prop_assert_eq!(a.meets(&b), same);
            prop_assert_eq!(b.meets(&a), same);
        }
    }
}
