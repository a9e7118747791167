//! When a meeting is held, as far as figures hang on it: meetings at times of one kind are counted alike.

use chrono::NaiveDate;

use super::measurement::Measurement;
use crate::calendar::{PeriodName, Windows};
use crate::indicator::{Figure, Filter, Rows};
use crate::meeting::Meeting;
use crate::options::GroupBy;

/// What figures ask of the time of a meeting.
#[derive(Debug, Clone)]
pub(crate) struct Times {
    /// The days on which something begins, in their order.
    cuts: Vec<NaiveDate>,
    as_of: Option<NaiveDate>,
    windows: Windows,
    by_month: bool,
    by_quarter: bool,
}

/// A kind of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct TimeKind {
    /// After how many of the cuts the first day is, and its month and quarter where rows are grouped by
    /// them.
    day: Option<(usize, Option<PeriodName>, Option<PeriodName>)>,
    is_over: bool,
    is_later: bool,
}

impl Times {
    pub(crate) fn kind(&self, meeting: &Meeting) -> TimeKind {
        let day = meeting.first_day().map(|day| {
            let before = self.cuts.partition_point(|cut| *cut <= day);
            let month = self.by_month.then(|| self.windows.month(day)).flatten();
            let quarter = self.by_quarter.then(|| self.windows.quarter(day)).flatten();
            (before, month, quarter)
        });
        let latest = meeting.latest_day().zip(self.as_of);
        TimeKind {
            day,
            is_over: latest.is_some_and(|(latest, as_of)| latest < as_of),
            is_later: self.as_of.is_some_and(|as_of| meeting.starts_after(as_of)),
        }
    }
}

impl Measurement<'_> {
    /// What figures ask of the time of a meeting; nothing where meetings that are alike do not count alike,
    /// as each id counts once.
    pub(crate) fn times(&self) -> Option<Times> {
        let mut cuts: Vec<NaiveDate> = Vec::new();
        let days = self.period.into_iter().chain(self.compared);
        let mut periods: Vec<_> = days.map(|stated| stated.period.clone()).collect();
        for indicator in self.rulebook.indicators() {
            let figure = &indicator.figure;
            if figure.rows() != Rows::Meetings {
                continue;
            }
            if let Figure::Reduction(count) | Figure::Count(count) = figure
                && count.distinct == Some(true)
            {
                return None;
            }
            cuts.extend(figure.filters().flat_map(Filter::cuts));
            let years = self.counted_years(indicator).into_iter();
            periods.extend(years.map(|(_, stated)| stated.period));
        }
        for period in &periods {
            cuts.push(period.start());
            cuts.extend(period.end().succ_opt());
        }
        cuts.sort_unstable();
        cuts.dedup();
        Some(Times {
            cuts,
            as_of: self.as_of,
            windows: self.windows(),
            by_month: self.by.contains(&GroupBy::Month),
            by_quarter: self.by.contains(&GroupBy::Quarter),
        })
    }
}
