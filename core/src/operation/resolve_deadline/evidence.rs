//! What decides a last day: the calendar that is asked, the clauses that are met, the conventions
//! that matter.

use std::sync::Arc;

use chrono::{Datelike as _, NaiveDate};

use super::super::prepare::{Prepared, lunar_years};
use super::DayReason;
use crate::calendar::{LastDay, Rolled, YEARS, rolled_in_period};
use crate::error::{Code, Error};
use crate::indicator::Conventions;
use crate::message::Message;
use crate::rulebook::{CIVIL_CODE, DaysOff, Decided, LocalDay, Source};

/// The clauses of the Civil Code on counting and rolling.
const FIRST_DAY: &str = "Đ.147.2";
const LAST_DAY: &str = "Đ.148.5";

/// What was met on the way to a last day.
pub(super) struct Evidence<'a> {
    prepared: &'a Prepared,
    local: &'a [LocalDay],
    /// The clauses, each once, in the order in which they were met.
    pub(super) sources: Vec<Source>,
    /// The conventions on which days off depend.
    pub(super) names: Vec<&'static str>,
}

impl<'a> Evidence<'a> {
    pub(super) fn new(prepared: &'a Prepared, local: &'a [LocalDay]) -> Self {
        Self {
            prepared,
            local,
            sources: Vec::new(),
            names: Vec::new(),
        }
    }

    /// Forgets what was met for a day that is not the answer.
    pub(super) fn forget(&mut self) {
        self.sources.clear();
        self.names.clear();
    }

    pub(super) fn conventions(&self) -> &Conventions {
        &self.prepared.conventions
    }

    /// Whether the day from which a period runs is left out.
    pub(super) fn leaves_first_day_out(&mut self) -> bool {
        let leaves_out = self.conventions().leave_first_day_out();
        if leaves_out {
            self.cite_clause(FIRST_DAY);
        }
        leaves_out
    }

    /// The calendar of the years of two days, or nothing if one of them is unknown.
    pub(super) fn calendar(
        &self,
        first: NaiveDate,
        last: NaiveDate,
    ) -> Result<Option<Arc<DaysOff>>, Error> {
        let years = first.year()..=last.year();
        if !YEARS.contains(years.start()) || !YEARS.contains(years.end()) {
            return Ok(None);
        }
        let prepared = self.prepared;
        let days_off = prepared
            .rulebook
            .days_off(&years, self.local, &prepared.conventions);
        days_off.map(Some)
    }

    /// The last day of a period, and what was done with it because it was a day of rest.
    pub(super) fn rolled(
        &mut self,
        (first_day, day): (NaiveDate, NaiveDate),
        kind: LastDay,
    ) -> Result<(NaiveDate, Rolled), Error> {
        let roll = self.conventions().rolls(kind);
        if roll == Rolled::None {
            return Ok((day, roll));
        }
        // A year around the day is farther than any days of rest reach.
        let year = |year: i32| year.clamp(*YEARS.start(), *YEARS.end());
        let first = NaiveDate::from_ymd_opt(year(day.year().saturating_sub(1)), 1, 1);
        let last = NaiveDate::from_ymd_opt(year(day.year().saturating_add(1)), 12, 31);
        let days_off = match first.zip(last) {
            Some((first, last)) => self.calendar(first, last)?,
            None => None,
        };
        let days_off = days_off.ok_or_else(unknown_days)?;
        let (last_day, roll) =
            rolled_in_period(&days_off.calendar, first_day, day, roll).ok_or_else(unknown_days)?;
        let (low, high) = (day.min(last_day), day.max(last_day));
        self.depends_between(&days_off, low, high);
        for date in low.iter_days().take_while(|date| *date <= high) {
            let decided = days_off.decided(date);
            // That a working day is worked needs no clause, unless it is by a swap.
            if date != last_day || matches!(decided, Some(Decided::Mark(_))) {
                self.cite(decided);
            }
        }
        if last_day == day {
            return Ok((day, Rolled::None));
        }
        if roll == Rolled::Next {
            self.cite_clause(LAST_DAY);
        }
        Ok((last_day, roll))
    }

    /// Why a day counts as a working day, or does not.
    pub(super) fn reason(&mut self, days_off: &DaysOff, date: NaiveDate) -> (bool, DayReason) {
        let worked = days_off.calendar.is_working(date).unwrap_or_default();
        let decided = days_off.decided(date);
        self.cite(decided);
        let reason = match (decided, worked) {
            (Some(Decided::Mark(_)), true) => DayReason::SwapWork,
            (Some(Decided::Mark(_)), false) => DayReason::DayOff,
            (_, true) => DayReason::WorkingDay,
            (_, false) => DayReason::WeeklyRest,
        };
        (worked, reason)
    }

    /// How many working days are left after a day, the last day included; negative when it is over.
    pub(super) fn working_days_left(
        &mut self,
        as_of: NaiveDate,
        last_day: NaiveDate,
    ) -> Result<Option<i64>, Error> {
        let (low, high) = (as_of.min(last_day), as_of.max(last_day));
        let Some(days_off) = self.calendar(low, high)? else {
            return Ok(None);
        };
        let days = low.succ_opt().filter(|first| *first <= high);
        let Some(first) = days else {
            return Ok(Some(0));
        };
        self.depends_between(&days_off, first, high);
        let days = days_off.calendar.working_days(first, high);
        let days = days.and_then(|days| i64::try_from(days).ok());
        Ok(days.map(|days| {
            if last_day < as_of {
                days.saturating_neg()
            } else {
                days
            }
        }))
    }

    /// Notes the conventions on which days depend.
    pub(super) fn depends_between(&mut self, days: &DaysOff, first: NaiveDate, last: NaiveDate) {
        for (name, date) in &days.conventions {
            if first <= *date && *date <= last && !self.names.contains(name) {
                self.names.push(name);
            }
        }
    }

    fn cite(&mut self, decided: Option<Decided<'_>>) {
        let source = match decided {
            Some(Decided::Week(source)) => source,
            Some(Decided::Mark(mark)) => Some(&mark.source),
            None => None,
        };
        if let Some(source) = source.filter(|source| !self.sources.contains(source)) {
            self.sources.push(source.clone());
        }
    }

    fn cite_clause(&mut self, clause: &str) {
        let source = self.prepared.rulebook.source(CIVIL_CODE, clause);
        if let Some(source) = source.filter(|source| !self.sources.contains(source)) {
            self.sources.push(source);
        }
    }
}

pub(super) fn unknown_days() -> Error {
    let message = Message::of(
        "không xác định được ngày nghỉ của năm ngoài giai đoạn 1900-2199",
        "the days off of a year outside 1900 to 2199 are not known",
        &[],
    );
    let help = lunar_years();
    Error::new(Code::OutOfRange, "/deadline", message, Some(help))
}
