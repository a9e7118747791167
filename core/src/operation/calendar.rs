//! The calendar of a year.

use chrono::NaiveDate;

use super::call::Calendar;
use super::prepare::{AnswerBasis, Prepared, lunar_years};
use crate::calendar::{YEARS, last_of_month};
use crate::error::{Code, Error};
use crate::indicator::{ConventionValue, Wording};
use crate::json::answer;
use crate::message::Message;
use crate::names::ByName;
use crate::rulebook::{Certainty, DayKind, Mark, Source};

answer! {
    /// The days off of a year, and how many days are worked.
    pub struct CalendarAnswer {
        /// What the answer rests on.
        pub basis: AnswerBasis,
        /// The days that the working week does not tell, in their order.
        pub days: Vec<CalendarDay>,
        /// How many days are worked.
        pub working_days: u64,
        /// How many days are worked in each of the twelve months.
        pub by_month: Vec<u64>,
        /// The days that no official text read confirms, in their order.
        pub unconfirmed: Vec<NaiveDate>,
        /// The conventions on which the days depend.
        pub conventions: ByName<ConventionValue>,
    }
}

answer! {
    /// A day that the working week does not tell.
    pub struct CalendarDay {
        /// The day.
        pub date: NaiveDate,
        /// What it is.
        pub kind: DayKind,
        /// What it is called.
        pub name: Wording,
        /// How sure it is.
        pub status: Certainty,
        /// The clause that says so.
        pub source: Source,
    }
}

impl From<Mark> for CalendarDay {
    fn from(mark: Mark) -> Self {
        Self {
            date: mark.date,
            kind: mark.kind,
            name: mark.name,
            status: mark.status,
            source: mark.source,
        }
    }
}

pub(super) fn answer(call: &Calendar, prepared: Prepared) -> Result<CalendarAnswer, Error> {
    let year = i32::try_from(call.year).ok();
    let Some(year) = year.filter(|year| YEARS.contains(year)) else {
        let message = Message::of(
            "`{}` không phải là năm trong giai đoạn 1900-2199",
            "`{}` is no year from 1900 to 2199",
            &[&call.year.to_string()],
        );
        let help = lunar_years();
        return Err(Error::new(Code::OutOfRange, "/year", message, Some(help)));
    };
    let days_off =
        prepared
            .rulebook
            .days_off(&(year..=year), &call.options.days, &prepared.conventions)?;
    let worked = |first: NaiveDate, last: NaiveDate| {
        let counted = days_off.calendar.working_days(first, last);
        counted.unwrap_or_default()
    };
    let months = (1..=12).filter_map(|month| {
        let first = NaiveDate::from_ymd_opt(year, month, 1)?;
        Some(worked(first, last_of_month(first)?))
    });
    let by_month: Vec<u64> = months.collect();
    let unsure = days_off.marks.iter();
    let mut unconfirmed: Vec<NaiveDate> = unsure
        .filter(|mark| mark.status != Certainty::Confirmed)
        .map(|mark| mark.date)
        .collect();
    unconfirmed.dedup();
    let conventions = days_off.conventions.iter();
    Ok(CalendarAnswer {
        working_days: worked(days_off.calendar.first(), days_off.calendar.last()),
        by_month,
        unconfirmed,
        conventions: conventions
            .filter_map(|(name, _)| Some((*name, prepared.conventions.value(name)?)))
            .collect(),
        days: days_off
            .marks
            .iter()
            .cloned()
            .map(CalendarDay::from)
            .collect(),
        basis: prepared.basis,
    })
}
