//! The days of a plan in a period: last days, reports, reviews and what reminds of them. A day comes
//! from the plan's own words and the working calendar, never from a clock.

mod close;
mod days;
mod ics;
mod item;
mod last_day;
mod report;
mod round;

use std::ops::RangeInclusive;

use chrono::{Datelike as _, NaiveDate};

use crate::calendar::{Deadline, Period, WorkCalendar};
use crate::error::{Code, Error};
use crate::indicator::Conventions;
use crate::json::{answer, terms};
use crate::message::Message;
use crate::plan::Plan;
use crate::rulebook::Rulebook;
use crate::text::Label;
pub(crate) use close::window_of;
use days::{DayOfRound, Days, Finder};
use item::{Item, items};
pub(crate) use last_day::LastDays;
use report::Reports;
pub use report::{Remedy, RemedyKind, ReportPeriod};
pub(crate) use round::Rounds;

/// How many entries one answer holds at most, so that no plan fills the memory.
const MOST_ENTRIES: usize = 20_000;
/// The parameters that say how many working days before a last day a reminder stands.
const STEPS: [&str; 3] = ["reminder-first", "reminder-second", "reminder-last"];

terms! {
    /// What happens on a day of a schedule.
    pub enum ScheduleKind("scheduleKind", "loại mục lịch", "kind of entry") {
        /// The last day of a task.
        Due = "due", "hạn nhiệm vụ", "last day of a task";
        /// The last day of a report.
        Report = "report", "hạn báo cáo", "last day of a report";
        /// Ongoing work is looked at.
        Review = "review", "rà soát", "review of ongoing work";
        /// A last day is near.
        Reminder = "reminder", "nhắc việc", "reminder";
    }
}

terms! {
    /// Why something in a plan has no day.
    pub enum UndatedReason("undatedReason", "lý do", "reason") {
        /// No deadline is stated.
        NoDeadline = "noDeadline", "chưa nêu thời hạn", "no deadline is stated";
        /// It is counted from an event whose day is not stated.
        EventUnknown = "eventUnknown", "tính từ một sự kiện chưa rõ ngày", "counted from an event whose day is not stated";
        /// It is done when somebody asks.
        OnRequest = "onRequest", "thực hiện khi có yêu cầu", "done on request";
        /// It is ongoing, and how often it is reviewed is not stated.
        NoReview = "noReview", "thường xuyên, chưa nêu kỳ rà soát", "ongoing, without a stated review";
        /// It is counted over days of which the calendar (1900 to 2199) does not know whether they
        /// are worked.
        BeyondCalendar = "beyondCalendar", "ngoài phạm vi lịch làm việc (1900-2199)", "beyond the working calendar (1900-2199)";
    }
}

answer! {
    /// One day of a schedule, and what happens on it.
    pub struct ScheduleEntry {
        /// The day.
        pub date: NaiveDate,
        /// What happens.
        pub kind: ScheduleKind,
        /// The clause of the task or report, or its id; `None` in a secret plan.
        pub subject: Option<String>,
        /// Where the deadline that says so stands in the call.
        pub path: String,
        /// The last day that a reminder is about; `None` for other entries.
        pub due: Option<NaiveDate>,
        /// How many working days before that day a reminder stands; `None` for other entries.
        pub working_days_left: Option<u64>,
    }
}

answer! {
    /// A task or report that has no day, whatever the period.
    pub struct Undated {
        /// The clause of the task or report, or its id; `None` in a secret plan.
        pub subject: Option<String>,
        /// Where the deadline stands in the call, or what has none.
        pub path: String,
        /// Why it has no day.
        pub reason: UndatedReason,
    }
}

/// A schedule before it becomes an answer.
#[derive(Debug)]
pub(crate) struct Schedule {
    pub(crate) entries: Vec<ScheduleEntry>,
    pub(crate) undated: Vec<Undated>,
    pub(crate) reports: Vec<ReportPeriod>,
    pub(crate) ics: Option<String>,
    /// The conventions on which last days depend.
    pub(crate) conventions: Vec<&'static str>,
}

impl Schedule {
    /// Whether a count was not over on the last day of the calendar, or had begun before the first.
    pub(crate) fn leaves_the_calendar(&self) -> bool {
        let mut undated = self.undated.iter();
        undated.any(|undated| undated.reason == UndatedReason::BeyondCalendar)
    }
}

/// A day of an item, by its position.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Found {
    date: NaiveDate,
    item: usize,
    kind: ScheduleKind,
    /// The last day and the working days until then, for a reminder.
    ahead: Option<(NaiveDate, u64)>,
    /// The day that the round names, before it goes on to a day of work.
    named: NaiveDate,
}

impl Found {
    /// Whether nobody could tell it from another: two rounds may end on one day of work.
    fn is_like(&self, other: &Self) -> bool {
        let shown = |entry: &Self| (entry.date, entry.item, entry.kind, entry.ahead);
        shown(self) == shown(other)
    }
}

/// The years that the working calendar of a schedule must know: those of the period; the one before,
/// whose last days may roll into the period, and in which a report may be made ready; the one after,
/// whose first days may roll into it or have reminders in it. Counts take the years in which they lie, as far as these can be foreseen.
pub(crate) fn years(plan: &Plan, period: &Period, as_of: Option<NaiveDate>) -> RangeInclusive<i32> {
    let items = items(plan, as_of);
    let counts = items
        .iter()
        .filter_map(|item| days::years_of_count(item.due?));
    let of_period = (period.start().year(), period.end().year());
    let (first, last) = counts.fold(of_period, |(first, last), (from, to)| {
        (first.min(from), last.max(to))
    });
    first.saturating_sub(1)..=last.saturating_add(1)
}

/// What lies in a period, and what has no day.
///
/// # Errors
///
/// `too-large` if there are more entries than an answer holds.
pub(crate) fn schedule(
    plan: &Plan,
    period: &Period,
    calendar: &WorkCalendar,
    rulebook: &Rulebook,
    conventions: &Conventions,
    as_of: Option<NaiveDate>,
) -> Result<Schedule, Error> {
    let finder = Finder {
        period,
        calendar,
        conventions,
    };
    let items = items(plan, as_of);
    let shown = |item: &Item<'_>| (!plan.is_secret()).then(|| item.subject.to_owned());
    let (mut found, mut undated, mut depends) = (Vec::new(), Vec::new(), Vec::new());
    for (position, item) in items.iter().enumerate() {
        let days = match finder.days(item.due) {
            Days::Last(days) => {
                let kind = item.due.and_then(Deadline::last_day_kind);
                if let Some(kind) = kind.filter(|_| !days.is_empty()) {
                    depends.extend(kind.conventions());
                }
                days.into_iter().map(|day| (item.kind, day)).collect()
            }
            Days::Reviews(days) => days
                .into_iter()
                .map(|day| (ScheduleKind::Review, day))
                .collect(),
            Days::None(reason) => {
                undated.push(Undated {
                    subject: shown(item),
                    path: item.path.clone(),
                    reason,
                });
                Vec::new()
            }
        };
        for (kind, DayOfRound { named, day: date }) in days {
            let entry = |kind, date, ahead| Found {
                date,
                item: position,
                kind,
                ahead,
                named,
            };
            if kind != ScheduleKind::Review {
                for (day, left) in reminders(date, calendar, rulebook) {
                    found.push(entry(ScheduleKind::Reminder, day, Some((date, left))));
                }
            }
            found.push(entry(kind, date, None));
        }
        // Days after the period were there for their reminders.
        found.retain(|entry| period.contains(entry.date));
        if found.len() > MOST_ENTRIES {
            return Err(too_many(&Label::new("mục", "entries")));
        }
    }
    found.sort_unstable();
    found.dedup_by(|later, earlier| later.is_like(earlier));
    depends.sort_unstable();
    depends.dedup();
    let entries = found.iter().filter_map(|entry| {
        let item = items.get(entry.item)?;
        Some(ScheduleEntry {
            date: entry.date,
            kind: entry.kind,
            subject: shown(item),
            path: item.path.clone(),
            due: entry.ahead.map(|(due, _)| due),
            working_days_left: entry.ahead.map(|(_, left)| left),
        })
    });
    let reports = Reports {
        plan,
        finder: &finder,
        rulebook,
    };
    Ok(Schedule {
        entries: entries.collect(),
        undated,
        reports: reports
            .periods(MOST_ENTRIES)
            .ok_or_else(|| too_many(&Label::new("kỳ báo cáo", "periods of reports")))?,
        ics: ics(plan, as_of, &items, &found),
        conventions: depends,
    })
}

/// What refuses a period that holds more than one answer.
fn too_many(what: &Label) -> Error {
    let message = Message::of(
        "kỳ này có hơn {} {}",
        "the period holds more than {} {}",
        &[&MOST_ENTRIES, what],
    );
    let help = Message::of(
        "hãy xem một kỳ ngắn hơn, ví dụ một năm",
        "ask for a shorter period, such as a year",
        &[],
    );
    Error::new(Code::TooLarge, "/options/period", message, Some(help))
}

/// The days that remind of a last day, each with the working days until then.
fn reminders(
    due: NaiveDate,
    calendar: &WorkCalendar,
    rulebook: &Rulebook,
) -> Vec<(NaiveDate, u64)> {
    let steps = STEPS.iter().filter_map(|name| {
        let count = rulebook.parameter(name, Some(due)).strictest()?.as_count();
        count.filter(|count| *count > 0)
    });
    let days = steps.filter_map(|count| Some((calendar.before(due, count)?, count)));
    days.collect()
}

/// The entries as a calendar file. Nothing for a secret plan, and where there is no entry: a
/// calendar holds at least one (RFC 5545, section 3.6).
fn ics(
    plan: &Plan,
    as_of: Option<NaiveDate>,
    items: &[Item<'_>],
    found: &[Found],
) -> Option<String> {
    if plan.is_secret() || found.is_empty() {
        return None;
    }
    let stamp = as_of.or(plan.issued_on());
    let events = found.iter().filter_map(|entry| {
        let item = items.get(entry.item)?;
        Some(ics::Event {
            uid: item.uid(&plan.id, entry),
            stamp: stamp.unwrap_or(entry.date),
            date: entry.date,
            summary: item.summary(entry),
            description: item.description(),
            category: entry.kind.label().vi,
        })
    });
    Some(ics::write(events))
}

#[cfg(test)]
mod tests;
