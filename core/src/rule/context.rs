//! What a check sees.

use std::cell::{Cell, OnceCell};
use std::ops::RangeInclusive;
use std::sync::Arc;

use chrono::{Datelike as _, NaiveDate};

use super::{Column, Draft};
use crate::agency::Directory;
use crate::calendar::{Daily, DayParts, Interval, TimeOfDay, WorkingHours, WorkingTime};
use crate::compare::{Comparison, own_clause};
use crate::finding::{Param, Span};
use crate::indicator::{Conventions, RoomsAre};
use crate::meeting::{Meeting, Mode, Numbered};
use crate::names::Grouped;
use crate::options::Options;
use crate::plan::{Absent, Coverage, Plan, Task};
use crate::register::{Registers, TaskEvent};
use crate::rulebook::{DaysOff, LocalDay, ParameterValue, Rulebook, RulebookData, Source};
use crate::schedule::LastDays;
use crate::text::{Legacy, Ruler, TextRange, Word, fold, stated};

/// Where an item stands: a pointer, and a position if it stands in a list.
#[derive(Debug, Clone, Copy)]
pub(crate) struct At {
    pub(crate) list: &'static str,
    pub(crate) index: Option<usize>,
}

impl At {
    /// The pointer of the item, followed by more.
    pub(crate) fn pointer(self, rest: &str) -> String {
        match self.index {
            Some(index) => [self.list, "/", &index.to_string(), rest].concat(),
            None => [self.list, rest].concat(),
        }
    }
}

/// A whole plan.
#[derive(Debug)]
pub(crate) struct PlanContext<'a> {
    pub(crate) plan: &'a Plan,
    pub(crate) directory: &'a Directory<'a>,
    pub(crate) rulebook: &'a Rulebook,
    pub(crate) as_of: Option<NaiveDate>,
    /// The indicators for which the caller gives a baseline.
    pub(crate) baselines: Vec<&'a str>,
    pub(crate) last_days: LastDays<'a>,
    pub(crate) conventions: Conventions,
    /// What happened, if that is known.
    pub(crate) registers: Option<&'a Registers>,
    /// What happened to each task.
    pub(crate) events: Grouped<'a, TaskEvent>,
    /// What came of holding it against what it implements, if that was given.
    pub(crate) superior: Option<&'a Comparison>,
    /// What is attached and not there.
    pub(crate) absent: Absent,
}

impl PlanContext<'_> {
    /// Whether it is known what happened to tasks.
    pub(crate) fn has_task_events(&self) -> bool {
        let registers = self.registers;
        registers.is_some_and(|registers| registers.task_events.is_some())
    }

    /// The day on which the plan is looked at: as of, or its own date.
    pub(crate) fn day(&self) -> Option<NaiveDate> {
        self.as_of.or(self.plan.issued_on())
    }

    /// A text of the plan as a param, which a secret plan does not show.
    pub(crate) fn unless_secret(&self, text: Option<&str>) -> Param {
        match text {
            Some(_) if self.plan.is_secret() => Param::Suppressed,
            text => Param::optional(text),
        }
    }

    /// A clause of the plan itself, as a source. A secret plan is not cited by number.
    pub(crate) fn own_clause(&self, clause: Option<&str>) -> Option<Source> {
        own_clause(self.plan, self.directory, clause)
    }

    /// An indicator as a param, by its name.
    pub(crate) fn indicator(&self, id: &str) -> Param {
        match self.rulebook.indicator(id) {
            Some(indicator) => Param::Titled {
                id: id.to_owned(),
                vi: indicator.title.vi.clone(),
                en: indicator.title.en.clone(),
            },
            None => Param::from(id),
        }
    }

    /// Indicators as a param, by their names.
    pub(crate) fn indicators(&self, ids: &[String]) -> Param {
        Param::List(ids.iter().map(|id| self.indicator(id)).collect())
    }

    /// The tasks, each as its own context. Tasks with parts are left to their parts.
    pub(crate) fn leaf_tasks(&self) -> impl Iterator<Item = TaskContext<'_>> {
        self.plan
            .leaf_tasks()
            .map(|(index, task)| self.task(task, index))
    }

    /// A task as its own context.
    pub(crate) fn task<'c>(&'c self, task: &'c Task, index: usize) -> TaskContext<'c> {
        TaskContext {
            task,
            at: At {
                list: "/plan/tasks",
                index: Some(index),
            },
            plan: Some(self.plan),
            directory: self.directory,
            day: self.day(),
            as_of: self.as_of,
            events: self.events.get(&task.id),
            absent: Some(&self.absent),
        }
    }
}

/// A sentence that a break of lines runs through.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct BrokenSentence {
    /// From the last word before the break to the end of the first after it, in bytes.
    pub(crate) place: (usize, usize),
    /// The white space to be replaced, where that is certain, and what joins the two.
    pub(crate) gap: Option<((usize, usize), &'static str)>,
}

/// A number that does not follow the one before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct NumberGap {
    /// Where the number stands, in bytes.
    pub(crate) place: (usize, usize),
    pub(crate) clause: String,
    /// The number that was to follow.
    pub(crate) expected: String,
    pub(crate) found: String,
}

/// The text that a plan is read from.
#[derive(Debug)]
pub(crate) struct TextContext<'a> {
    pub(crate) text: &'a str,
    pub(crate) ruler: &'a Ruler<'a>,
    pub(crate) broken: &'a [BrokenSentence],
    pub(crate) gaps: &'a [NumberGap],
    /// Its words, and the stretches of it of which none are among them.
    pub(crate) words: &'a [Word],
    pub(crate) frame: &'a [TextRange],
    /// What of it is not in Unicode.
    pub(crate) legacy: Option<&'a Legacy>,
    /// Whether the words of the text must not be repeated.
    pub(crate) is_secret: bool,
}

impl TextContext<'_> {
    /// A finding at a place of the text.
    pub(crate) fn at(&self, place: (usize, usize)) -> Draft {
        let mut draft = Draft::at("/text");
        draft.span(Span::between(self.ruler, place));
        draft
    }

    /// Whether a place lies outside what is not in Unicode, where nothing else can be said.
    pub(crate) fn is_legible(&self, (from, to): (usize, usize)) -> bool {
        let touches = |legacy: &Legacy| from < legacy.place.1 && to > legacy.place.0;
        !self.legacy.is_some_and(touches)
    }

    /// Words of the text as a param, which a secret one does not show.
    pub(crate) fn words(&self, (from, to): (usize, usize)) -> Param {
        self.shown(self.text.get(from..to).unwrap_or_default())
    }

    /// Words about the text as a param.
    pub(crate) fn shown(&self, words: &str) -> Param {
        if self.is_secret {
            Param::Suppressed
        } else {
            Param::from(words)
        }
    }
}

/// One task, alone or in its plan.
#[derive(Debug)]
pub(crate) struct TaskContext<'a> {
    pub(crate) task: &'a Task,
    pub(crate) at: At,
    pub(crate) plan: Option<&'a Plan>,
    pub(crate) directory: &'a Directory<'a>,
    pub(crate) day: Option<NaiveDate>,
    pub(crate) as_of: Option<NaiveDate>,
    /// What happened to the task.
    pub(crate) events: &'a [&'a TaskEvent],
    /// What the plan says is attached and is not there.
    pub(crate) absent: Option<&'a Absent>,
}

impl TaskContext<'_> {
    /// The pointer of the attachment that would fill a hole of the task but is not there.
    pub(crate) fn absent_attachment(&self, part: Coverage) -> Option<String> {
        let index = self.absent?.of(part)?;
        Some(format!("/plan/attachments/{index}"))
    }
}

/// The settings that checks of meetings share.
#[derive(Debug)]
pub(crate) struct MeetingSettings<'a> {
    pub(crate) rulebook: &'a Rulebook,
    pub(crate) conventions: Conventions,
    pub(crate) directory: &'a Directory<'a>,
    pub(crate) as_of: Option<NaiveDate>,
    /// The columns in which no meeting says anything.
    empty: Vec<Column>,
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
        meetings: &[Meeting],
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
            empty: Column::empty_in(meetings),
            local_days: &options.days,
            years: years.map(|(first, last)| first.saturating_sub(1)..=last.saturating_add(1)),
            days_off: OnceCell::new(),
            hours: Cell::new(None),
        }
    }

    /// Whether no meeting says anything in a column.
    pub(crate) fn is_empty(&self, column: Column) -> bool {
        self.empty.contains(&column)
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

/// One meeting.
#[derive(Debug)]
pub(crate) struct MeetingContext<'a> {
    pub(crate) meeting: &'a Meeting,
    pub(crate) at: At,
    pub(crate) settings: &'a MeetingSettings<'a>,
}

impl MeetingContext<'_> {
    /// The name by which messages call the meeting; nothing for a secret one.
    pub(crate) fn subject(&self) -> Option<&str> {
        (!self.meeting.is_secret()).then_some(&self.meeting.id)
    }
}

/// A register of meetings.
#[derive(Debug)]
pub(crate) struct MeetingsContext<'a> {
    pub(crate) meetings: &'a [Meeting],
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
    /// The meetings that were not cancelled, nor moved to another row, each with its position.
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

/// A rulebook, whose lowest layer is looked at.
#[derive(Debug)]
pub(crate) struct RulebookContext<'a> {
    pub(crate) rulebook: &'a Rulebook,
    pub(crate) data: &'a RulebookData,
}

impl RulebookContext<'_> {
    /// The layers that the lowest one extends.
    pub(crate) fn superior_layers(&self) -> impl Iterator<Item = &RulebookData> {
        let mut layers = self.rulebook.layers();
        layers.next_back();
        layers
    }
}
