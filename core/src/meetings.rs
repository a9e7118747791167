//! Meetings beside what a rulebook says of hours, days off and rooms.

mod column;
mod seen;

use std::cell::{Cell, OnceCell};
use std::ops::RangeInclusive;
use std::sync::Arc;

use chrono::{Datelike as _, NaiveDate};

use crate::agency::Directory;
use crate::calendar::{Daily, DayParts, Interval, Period, TimeOfDay, WorkingHours, WorkingTime};
use crate::indicator::{Conventions, RoomsAre};
use crate::meeting::{Meeting, Mode, Numbered};
use crate::options::Options;
use crate::rulebook::{DaysOff, LocalDay, ParameterValue, Rulebook, Source};
use crate::text::{fold, stated};
pub(crate) use column::Column;
pub(crate) use seen::SeenMeeting;

/// The settings that checks of meetings share.
#[derive(Debug)]
pub(crate) struct MeetingSettings<'a> {
    pub(crate) rulebook: &'a Rulebook,
    pub(crate) conventions: Conventions,
    pub(crate) directory: &'a Directory<'a>,
    pub(crate) as_of: Option<NaiveDate>,
    /// The time whose meetings are asked for; all where none is stated.
    period: Option<&'a Period>,
    meetings: &'a [Meeting],
    /// The columns in which none of them says anything.
    empty: OnceCell<Vec<Column>>,
    local_days: &'a [LocalDay],
    /// The years in which the meetings lie, what is sent for them, and the working days between.
    years: Option<RangeInclusive<i32>>,
    days_off: OnceCell<Option<Arc<DaysOff>>>,
    /// The hours that were asked for last: meetings of one day often follow each other.
    hours: Cell<Option<(NaiveDate, Hours)>>,
}

/// The hours of the sessions of a working day, in their order.
pub(crate) const HOURS: [&str; 4] = [
    "morning-start",
    "morning-end",
    "afternoon-start",
    "afternoon-end",
];

/// The hours of a working day: start and end of the morning, start and end of the afternoon.
type Hours = Result<[TimeOfDay; 4], Unknown>;

impl MeetingSettings<'_> {
    /// The sessions of a day that is worked, none on a day off; `None` where hours or days off are
    /// not known.
    pub(crate) fn working_stretches(&self, day: NaiveDate) -> Option<Vec<Interval>> {
        let days_off = self.days_off().ok()?;
        let time = WorkingTime {
            hours: WorkingHours::new(self.hours(day).ok()?),
            whole: &days_off.calendar,
            mornings: days_off.mornings(),
        };
        time.stretches(day)
    }
}

/// A parameter that the rulebook does not set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Unknown(&'static str);

impl Unknown {
    /// Where it would stand.
    pub(crate) fn pointer(self) -> String {
        format!("/options/rulebook/parameters/{}", self.0)
    }
}

impl<'a> MeetingSettings<'a> {
    pub(crate) fn new(
        rulebook: &'a Rulebook,
        conventions: Conventions,
        directory: &'a Directory<'a>,
        options: &'a Options,
        period: Option<&'a Period>,
        meetings: &'a [Meeting],
    ) -> Self {
        let years = meetings
            .iter()
            .flat_map(Meeting::days)
            .map(|day| day.year());
        let years = years.fold(None, |known: Option<(i32, i32)>, year| {
            let (first, last) = known.unwrap_or((year, year));
            Some((first.min(year), last.max(year)))
        });
        Self {
            rulebook,
            conventions,
            directory,
            as_of: options.as_of,
            period,
            meetings,
            empty: OnceCell::new(),
            local_days: &options.days,
            years: years.map(|(first, last)| first.saturating_sub(1)..=last.saturating_add(1)),
            days_off: OnceCell::new(),
            hours: Cell::new(None),
        }
    }

    /// Whether a meeting begins in the time that is asked for, or may: it states no day.
    pub(crate) fn asks_for(&self, meeting: &Meeting) -> bool {
        let days = self.period.zip(meeting.first_day());
        days.is_none_or(|(period, day)| period.contains(day))
    }

    /// Whether no meeting says anything in a column.
    pub(crate) fn is_empty(&self, column: Column) -> bool {
        let empty = || Column::empty_in(self.meetings);
        self.empty.get_or_init(empty).contains(&column)
    }

    /// An hour of the day.
    fn hour(&self, name: &'static str, day: NaiveDate) -> Result<TimeOfDay, Unknown> {
        let in_force = self.rulebook.parameter(name, Some(day));
        let time = in_force.strictest().and_then(ParameterValue::time);
        time.ok_or(Unknown(name))
    }

    /// The hours of the sessions on a day.
    pub(crate) fn hours(&self, day: NaiveDate) -> Hours {
        if let Some((known, hours)) = self.hours.get()
            && known == day
        {
            return hours;
        }
        let [start, end, again, close] = HOURS.map(|name| self.hour(name, day));
        let hours = || Ok([start?, end?, again?, close?]);
        let hours = hours();
        self.hours.set(Some((day, hours)));
        hours
    }

    /// Where the parts of a day begin.
    pub(crate) fn day_parts(&self, day: NaiveDate) -> Result<DayParts, Unknown> {
        Ok(DayParts {
            afternoon: self.hour("afternoon-start", day)?,
            evening: self.hour("evening-start", day)?,
        })
    }

    /// The time between the sessions of the working day.
    pub(crate) fn lunch(&self, day: NaiveDate) -> Result<Daily, Unknown> {
        let end = self.hour("morning-end", day)?;
        Ok(Daily::new(end, self.hour("afternoon-start", day)?))
    }

    /// The clauses that set parameters on a day.
    pub(crate) fn sources_of(&self, names: &[&str], day: NaiveDate) -> Vec<Source> {
        let source = |name: &&str| {
            let in_force = self.rulebook.parameter(name, Some(day));
            self.rulebook.source_of(in_force.strictest()?)
        };
        names.iter().filter_map(source).collect()
    }

    /// The days off of all years in which the meetings lie, built when first asked for.
    pub(crate) fn days_off(&self) -> Result<&DaysOff, Unknown> {
        let build = || {
            let years = self.years.as_ref()?;
            let days = self
                .rulebook
                .days_off(years, self.local_days, &self.conventions);
            days.ok()
        };
        let days_off = self.days_off.get_or_init(build).as_ref();
        days_off.map(Arc::as_ref).ok_or(Unknown("working-week"))
    }
}

/// A register of meetings.
#[derive(Debug)]
pub(crate) struct MeetingsContext<'a> {
    meetings: &'a [Meeting],
    pub(crate) settings: &'a MeetingSettings<'a>,
}

/// A room as it is written.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Room<'a> {
    pub(crate) name: &'a str,
    /// Its host, where that tells it from rooms of the same name.
    pub(crate) host: Option<&'a str>,
}

impl<'a> MeetingsContext<'a> {
    pub(crate) fn new(meetings: &'a [Meeting], settings: &'a MeetingSettings<'a>) -> Self {
        Self { meetings, settings }
    }

    /// All of them as they stand, to be compared and counted.
    pub(crate) fn to_compare(&self) -> &'a [Meeting] {
        self.meetings
    }

    /// The meeting at a position.
    pub(crate) fn get(&self, index: usize) -> Option<SeenMeeting<'a>> {
        self.meetings.get(index).map(SeenMeeting::new)
    }

    /// The meetings that were not cancelled, nor moved to another row, each with its position, to be
    /// compared and counted.
    pub(crate) fn standing(&self) -> impl Iterator<Item = (usize, &'a Meeting)> {
        let meetings = self.meetings.iter().enumerate();
        meetings.filter(|(_, meeting)| meeting.stands())
    }

    /// The host by which rooms are told apart, as written.
    pub(crate) fn host(meeting: &Meeting) -> &str {
        let host = meeting.host.as_deref().or(meeting.agency.as_deref());
        host.unwrap_or_default()
    }

    /// What tells the room of a meeting from others, if one is stated: its name, and its host where
    /// each host has rooms of its own. As written, and as it is compared.
    pub(crate) fn room(&self, meeting: &'a Meeting) -> Option<Room<'a>> {
        let name = stated(meeting.room.as_ref())?;
        let host = match self.settings.conventions.rooms_are {
            RoomsAre::Ward => None,
            RoomsAre::Host => Some(Self::host(meeting)),
        };
        Some(Room { name, host })
    }

    fn room_key(&self, room: &Room<'_>) -> String {
        let host = room.host.map(|host| self.settings.directory.key(host));
        format!("{}\n{}", host.unwrap_or_default(), fold(room.name))
    }

    /// The number of a room among those that are known.
    pub(crate) fn room_number(&self, room: &Room<'a>, known: &mut Numbered<'a>) -> usize {
        let written = format!("{}\n{}", room.host.unwrap_or_default(), room.name);
        known.number(written, room.name, || self.room_key(room))
    }

    /// Whether nobody travels between two meetings: both are online, or in one room.
    pub(crate) fn needs_no_travel(&self, one: &'a Meeting, other: &'a Meeting) -> bool {
        let online =
            |meeting: &Meeting| meeting.mode.or(meeting.planned_mode) == Some(Mode::Online);
        let both = self.room(one).zip(self.room(other));
        (online(one) && online(other))
            || both.is_some_and(|(a, b)| self.room_key(&a) == self.room_key(&b))
    }

    pub(crate) fn host_key(&self, meeting: &Meeting) -> String {
        self.settings.directory.key(Self::host(meeting))
    }
}
