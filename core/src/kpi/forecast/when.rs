//! When each meeting is or was, and whether that is sure.

use chrono::NaiveDate;

use crate::agency::Directory;
use crate::calendar::Period;
use crate::kpi::counts::Exclusion;
use crate::kpi::measurement::Measurement;
use crate::kpi::rows::{Row, RowDay};
use crate::meeting::Meeting;

/// When a conference is or was.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum When {
    Held,
    /// Planned for today or later.
    Ahead,
    /// Planned for no day that is stated.
    Undated,
    /// Held in the year before, and whether by the same day of it.
    Before(bool),
}

/// A meeting that may be among the conferences of the period.
#[derive(Debug, Clone, Copy)]
pub(super) struct Item<'a> {
    pub(super) meeting: &'a Meeting,
    pub(super) when: When,
    /// Whether status, day and agency are stated, so that it surely is of the period.
    pub(super) sure: bool,
    /// Whether its day has passed and nobody has written down if it was held.
    pub(super) is_stale: bool,
    /// Whether it begins today or later.
    is_to_come: bool,
}

impl Item<'_> {
    /// Whether it can be held online in place of what is planned. What is secret cannot be named.
    pub(super) fn is_movable(&self) -> bool {
        self.when == When::Ahead && self.is_to_come && !self.meeting.is_secret()
    }
}

/// The days that tell when a meeting is.
pub(super) struct Dates<'a> {
    period: Option<&'a Period>,
    before: Option<Period>,
    as_of: Option<NaiveDate>,
    as_of_before: Option<NaiveDate>,
}

impl<'a> Dates<'a> {
    pub(super) fn new(call: &Measurement<'a>) -> Self {
        let earlier = |day: NaiveDate| day.checked_sub_months(chrono::Months::new(12));
        let period = call.days();
        Self {
            period,
            before: period.and_then(|period| {
                Period::between(earlier(period.start())?, earlier(period.end())?)
            }),
            as_of: call.as_of,
            as_of_before: call.as_of.and_then(earlier),
        }
    }

    /// Whether a meeting of the period was held after the day on which the data are looked at.
    pub(super) fn is_later(&self, meeting: &Meeting, call: &Measurement<'_>) -> bool {
        let row = Row::Meeting(meeting);
        let of_period = match row.day() {
            RowDay::On(day) => self.period.is_none_or(|period| period.contains(day)),
            _ => true,
        };
        row.exclusion(call.directory, call.as_of) == Some(Exclusion::Later)
            && is_of(call.directory, call.agency, row.agency()) != Some(false)
            && of_period
    }

    /// The meeting as an item, if it may be one of the period, or of the year before.
    pub(super) fn item(&self, meeting: &'a Meeting, call: &Measurement<'_>) -> Option<Item<'a>> {
        let row = Row::Meeting(meeting);
        let exclusion = row.exclusion(call.directory, call.as_of);
        let planned = match exclusion {
            None | Some(Exclusion::Unknown | Exclusion::Stale) => false,
            Some(Exclusion::Planned) => true,
            Some(_) => return None,
        };
        let of_agency = is_of(call.directory, call.agency, row.agency());
        if of_agency == Some(false) {
            return None;
        }
        let day = match row.day() {
            RowDay::On(day) => Some(day),
            _ => None,
        };
        let within = |period: &Option<Period>| {
            day.zip(period.as_ref())
                .is_some_and(|(day, period)| period.contains(day))
        };
        let is_stale = exclusion == Some(Exclusion::Stale);
        let is_unknown = exclusion == Some(Exclusion::Unknown);
        let mut sure = !is_stale && !is_unknown && of_agency == Some(true);
        let when = if self
            .period
            .zip(day)
            .is_none_or(|(period, day)| period.contains(day))
        {
            sure &= day.is_some();
            match (planned, day) {
                (false, _) => When::Held,
                (true, Some(_)) => When::Ahead,
                (true, None) => When::Undated,
            }
        } else if within(&self.before) && !planned {
            When::Before(
                day.zip(self.as_of_before)
                    .is_some_and(|(day, now)| day <= now),
            )
        } else {
            return None;
        };
        Some(Item {
            meeting,
            when,
            sure,
            is_stale,
            is_to_come: day >= self.as_of,
        })
    }
}

/// Whether a row is of the agency that is asked for; nothing where the row does not say.
fn is_of(directory: &Directory<'_>, wanted: Option<&str>, agency: Option<&str>) -> Option<bool> {
    let Some(wanted) = wanted else {
        return Some(true);
    };
    Some(directory.key(agency?) == directory.key(wanted))
}
