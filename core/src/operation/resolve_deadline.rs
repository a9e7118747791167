//! `resolve_deadline`: the last day of a deadline, and how it was found.

mod count;
mod evidence;

use chrono::{Datelike as _, NaiveDate};

use super::call::ResolveDeadline;
use super::prepare::{AnswerBasis, Prepared, no_as_of};
use crate::calendar::{Deadline, LastDay, Rolled, no_day, parse_date};
use crate::error::{Code, Error};
use crate::indicator::ConventionValue;
use crate::json::{answer, terms};
use crate::message::Message;
use crate::names::ByName;
use crate::rulebook::{Certainty, Source};
use crate::text::{excerpt, fold};
use evidence::Evidence;

terms! {
    /// Why a day of a period counts, or does not.
    pub enum DayReason("dayReason", "lý do", "reason") {
        /// The day from which the period runs does not count.
        FirstDay = "firstDay", "ngày đầu tiên, không tính", "the day from which it runs";
        /// Every day of the calendar counts.
        CalendarDay = "calendarDay", "ngày theo lịch", "a day of the calendar";
        /// A working day by the week.
        WorkingDay = "workingDay", "ngày làm việc", "a working day";
        /// A working day in place of another.
        SwapWork = "swapWork", "ngày làm bù", "worked by a swap";
        /// Off every week.
        WeeklyRest = "weeklyRest", "ngày nghỉ hằng tuần", "a weekly rest day";
        /// Off, although the week says that it is worked.
        DayOff = "dayOff", "ngày nghỉ lễ, nghỉ bù hoặc hoán đổi", "a day off";
        /// Not counted any more: the working day to which the last day went.
        Rolled = "rolled", "ngày làm việc mà hạn chuyển đến", "the working day to which the last day went";
    }
}

answer! {
    @copy
    /// A day of a counted period.
    pub struct CountedDay {
        /// The day.
        pub date: NaiveDate,
        /// Whether it is one of the days that are counted.
        pub counts: bool,
        /// Why, or why not.
        pub reason: DayReason,
    }
}

answer! {
    @copy
    /// How many days are left after `asOf`, the last day included; negative when it is over.
    pub struct DaysLeft {
        /// Days of the calendar.
        pub calendar: i64,
        /// Working days; `null` where a day is outside 1900 to 2199, whose days off are not known.
        pub working: Option<i64>,
    }
}

answer! {
    /// The last day of a deadline, and how it was found.
    pub struct ResolveDeadlineAnswer {
        /// What the answer rests on.
        pub basis: AnswerBasis,
        /// The last day on which the deadline is kept; of one that comes round, the next on or
        /// after `asOf`. `null` where none is stated, or its event has no day.
        pub last_day: Option<NaiveDate>,
        /// What was done with it because it was a day of rest.
        pub roll: Rolled,
        /// How many days are left; `null` without `asOf` or a last day.
        pub days_left: Option<DaysLeft>,
        /// Each day of a counted period, in order; empty for every other deadline.
        pub counted: Vec<CountedDay>,
        /// The least sure of what decided the last day; `null` without one.
        pub status: Option<Certainty>,
        /// What decided the last day: clauses in the order in which they were met, or plain sense.
        pub sources: Vec<Source>,
        /// The conventions on which the answer depends.
        pub conventions: ByName<ConventionValue>,
    }
}

/// A last day, what was done with it, and the days that were counted to it.
#[derive(Default)]
struct Found {
    last_day: Option<NaiveDate>,
    roll: Option<Rolled>,
    counted: Vec<CountedDay>,
}

pub(super) fn answer(
    call: &ResolveDeadline,
    prepared: Prepared,
) -> Result<ResolveDeadlineAnswer, Error> {
    let mut evidence = Evidence::new(&prepared, &call.options.days);
    let kind = call.deadline.last_day_kind();
    let found = match kind {
        Some(kind) => find(call, kind, &mut evidence)?,
        None => Found::default(),
    };
    let as_of = call.options.as_of;
    let days_left = match found.last_day.zip(as_of) {
        Some((last_day, as_of)) => Some(DaysLeft {
            calendar: last_day.signed_duration_since(as_of).num_days(),
            working: evidence.working_days_left(as_of, last_day)?,
        }),
        None => None,
    };
    if found.last_day.is_some() && evidence.sources.is_empty() {
        evidence.sources.push(Source::LOGIC);
    }
    let sources = evidence.sources;
    let mut names = evidence.names;
    if let Some(kind) = kind.filter(|_| found.last_day.is_some()) {
        names.extend(kind.conventions());
    }
    Ok(ResolveDeadlineAnswer {
        last_day: found.last_day,
        roll: found.roll.unwrap_or(Rolled::None),
        days_left,
        counted: found.counted,
        status: sources.iter().map(Source::certainty).max(),
        sources,
        conventions: names
            .into_iter()
            .filter_map(|name| Some((name, prepared.conventions.value(name)?)))
            .collect(),
        basis: prepared.basis,
    })
}

fn find(
    call: &ResolveDeadline,
    kind: LastDay,
    evidence: &mut Evidence<'_>,
) -> Result<Found, Error> {
    match &call.deadline {
        Deadline::Before(_) | Deadline::NotLaterThan(_) | Deadline::Within(_) => {
            let Some(day) = call.deadline.last_day() else {
                let message = Message::of(
                    "ngày liền trước nằm ngoài phạm vi lịch",
                    "the day before is outside the calendar",
                    &[],
                );
                return Err(Error::new(Code::OutOfRange, "/deadline", message, None));
            };
            named(day, evidence)
        }
        Deadline::WorkingDays(counted) => match start(&counted.after, call, "workingDays")? {
            Some(start) => evidence.working_days(start, counted.count, kind),
            None => Ok(Found::default()),
        },
        Deadline::CalendarDays(counted) => match start(&counted.after, call, "calendarDays")? {
            Some(start) => evidence.calendar_days(start, counted.count, kind),
            None => Ok(Found::default()),
        },
        Deadline::Yearly(_)
        | Deadline::HalfYearly(_)
        | Deadline::Quarterly(_)
        | Deadline::Monthly(_) => recurring(call, evidence),
        Deadline::Ongoing(_) | Deadline::OnRequest(_) | Deadline::ImmediatelyAfter(_) => {
            Ok(Found::default())
        }
    }
}

/// A named day stands as it is, unless a convention says otherwise.
fn named(day: NaiveDate, evidence: &mut Evidence<'_>) -> Result<Found, Error> {
    let (last_day, roll) = evidence.rolled((NaiveDate::MIN, day), LastDay::Named)?;
    Ok(Found {
        last_day: Some(last_day),
        roll: Some(roll),
        counted: Vec::new(),
    })
}

/// The next last day on or after the day on which the data are looked at.
fn recurring(call: &ResolveDeadline, evidence: &mut Evidence<'_>) -> Result<Found, Error> {
    let Some(as_of) = call.options.as_of else {
        let message = Message::of(
            "thời hạn định kỳ chỉ có ngày cuối kế tiếp khi biết tính từ ngày nào",
            "a deadline that comes round has a next last day only from a day on",
            &[],
        );
        let help = Message::of(
            "hãy ghi ở `options.asOf` ngày bắt đầu tính",
            "say in `options.asOf` from which day on the next one is wanted",
            &[],
        );
        return Err(no_as_of(message, help));
    };
    let year = as_of.year();
    // A last day of the year before may roll into this one, and one of the next year out of it.
    let years = year.saturating_sub(1)..=year.saturating_add(2);
    let days = years.flat_map(|year| call.deadline.last_days_in(year));
    for day in days.filter(|day| (1..=9999).contains(&day.year())) {
        // Only a roll can move a last day that is over to one that is not.
        if day < as_of && evidence.conventions().rolls(LastDay::Named) != Rolled::Next {
            continue;
        }
        match named(day, evidence) {
            Ok(found) if found.last_day.is_some_and(|last| as_of <= last) => return Ok(found),
            Err(error) if as_of <= day => return Err(error),
            _ => evidence.forget(),
        }
    }
    let message = Message::of(
        "ngày cuối kế tiếp nằm ngoài phạm vi lịch",
        "the next last day is outside the calendar",
        &[],
    );
    Err(Error::new(Code::OutOfRange, "/options/asOf", message, None))
}

/// The day from which a period runs, if it is known.
fn start(after: &str, call: &ResolveDeadline, form: &str) -> Result<Option<NaiveDate>, Error> {
    if let Some(day) = parse_date(after) {
        return Ok(Some(day));
    }
    if is_day_shaped(after) {
        let path = format!("/deadline/{form}/after");
        let message = no_day(&format!("`{}`", excerpt(after)));
        return Err(Error::new(Code::InvalidDate, &path, message, None));
    }
    let name = fold(after);
    let mut known = None;
    for (event, day) in &call.events {
        if fold(event) != name {
            continue;
        }
        if known.is_some_and(|known| known != *day) {
            let message = Message::of("`{}` có hai ngày", "`{}` has two days", &[&excerpt(event)]);
            let help = Message::of(
                "hãy bỏ bớt một trong các tên được hiểu là một sự kiện",
                "leave one of the names that are read as the same out",
                &[],
            );
            return Err(Error::new(
                Code::DuplicateKey,
                "/events",
                message,
                Some(help),
            ));
        }
        known = Some(*day);
    }
    Ok(known)
}

/// Whether a text is written as a day is, `2026-02-30`.
fn is_day_shaped(text: &str) -> bool {
    let pattern = "0000-00-00";
    let is_like = |(a, b): (u8, u8)| a == b || (b == b'0' && a.is_ascii_digit());
    text.len() == pattern.len() && text.bytes().zip(pattern.bytes()).all(is_like)
}

#[cfg(test)]
mod tests;
