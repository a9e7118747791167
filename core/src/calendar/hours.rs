//! The sessions of the working day: morning and afternoon, with lunch between them.

use chrono::NaiveDate;

use super::{LocalTime, TimeOfDay, WorkCalendar};

/// How long a day is, in seconds.
const DAY: i64 = 24 * 60 * 60;

/// From its start up to but not including its end.
pub(crate) type Interval = (LocalTime, LocalTime);

/// A stretch that comes every day, in seconds from midnight. Its end is not included.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Daily {
    from: i64,
    to: i64,
}

impl Daily {
    pub(crate) fn new(from: TimeOfDay, to: TimeOfDay) -> Self {
        Self {
            from: from.seconds(),
            to: to.seconds(),
        }
    }

    /// How many seconds of it lie in an interval, in as many steps for an hour as for an era.
    pub(crate) fn seconds_in(self, (start, end): Interval) -> i64 {
        let length = self.to.saturating_sub(self.from).max(0);
        // How many of its seconds have gone by at a time, since the first day of the calendar.
        let gone = |time: LocalTime| {
            let (day, second) = time.day_and_second();
            let today = second.saturating_sub(self.from).clamp(0, length);
            day.saturating_mul(length).saturating_add(today)
        };
        gone(end).saturating_sub(gone(start)).max(0)
    }
}

/// Intervals in their order, those that share time or touch made into one, so that no second
/// counts twice. Those that take no time are left out.
pub(crate) fn merged(intervals: impl Iterator<Item = Interval>) -> Vec<Interval> {
    let mut intervals: Vec<Interval> = intervals.filter(|(start, end)| start < end).collect();
    intervals.sort_unstable();
    intervals.dedup_by(|(start, end), (_, until)| {
        let meets = start <= until;
        if meets {
            *until = (*until).max(*end);
        }
        meets
    });
    intervals
}

/// What is left of stretches once intervals are taken out, both in their order and without overlap.
pub(crate) fn without(stretches: &[Interval], taken: &[Interval]) -> Vec<Interval> {
    let mut left = Vec::new();
    for (start, end) in stretches {
        let mut from = *start;
        for (begins, ends) in taken.iter().filter(|(_, ends)| start < ends) {
            if end <= begins {
                break;
            }
            if from < *begins {
                left.push((from, *begins));
            }
            from = from.max(*ends);
        }
        if from < *end {
            left.push((from, *end));
        }
    }
    left
}

/// How much of a day is worked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Worked {
    /// Morning and afternoon.
    Whole,
    /// The morning alone: the day is off from the start of the afternoon.
    Morning,
    /// Nothing.
    Nothing,
}

/// The sessions of a working day. They are set locally (4 + 4 hours in one city, 3,5 + 4,5 in
/// another, T-6), so that they are data.
#[derive(Debug, Clone, Copy)]
pub(crate) struct WorkingHours {
    morning: Daily,
    afternoon: Daily,
}

impl WorkingHours {
    /// From start and end of the morning, start and end of the afternoon, which follow each other:
    /// no other rulebook loads.
    pub(crate) fn new([start, end, again, close]: [TimeOfDay; 4]) -> Self {
        Self {
            morning: Daily::new(start, end),
            afternoon: Daily::new(again, close),
        }
    }

    /// The stretches of a day that are not worked although the day is, as far as a session on that
    /// day takes them. Lunch is one of them unless the session goes on after it: who meets from
    /// morning to afternoon has lunch in between.
    fn outside(self, worked: Worked, (from, to): (i64, i64)) -> impl Iterator<Item = (i64, i64)> {
        let (morning, afternoon) = (self.morning, self.afternoon);
        let goes_on = worked == Worked::Whole && from < morning.to && afternoon.from < to;
        let stretches = [
            (0, morning.from, worked != Worked::Nothing),
            (
                morning.to,
                afternoon.from,
                worked != Worked::Nothing && !goes_on,
            ),
            (afternoon.to, DAY, worked == Worked::Whole),
        ];
        stretches
            .into_iter()
            .filter(|(.., counts)| *counts)
            .map(move |(start, end, _)| (start.max(from), end.min(to)))
            .filter(|(start, end)| start < end)
    }
}

/// Time of a session outside the sessions of working days.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Outside {
    pub(crate) seconds: i64,
    /// The first such time.
    pub(crate) begins: Option<LocalTime>,
}

impl Outside {
    fn begin(&mut self, date: NaiveDate, second: i64) {
        let time = LocalTime::at(date, second);
        self.begins = self.begins.into_iter().chain(time).min();
    }
}

/// Days off that a session touches.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct TouchedDays {
    pub(crate) first: Option<NaiveDate>,
    pub(crate) count: u64,
}

/// Which days are worked, wholly or in the morning, and at what hours.
#[derive(Debug, Clone, Copy)]
pub(crate) struct WorkingTime<'d> {
    pub(crate) hours: WorkingHours,
    /// The days that are wholly worked.
    pub(crate) whole: &'d WorkCalendar,
    /// The days whose morning is worked: those, and others.
    pub(crate) mornings: &'d WorkCalendar,
}

impl WorkingTime<'_> {
    /// How much of a day is worked; `None` beyond the calendar.
    pub(crate) fn worked(&self, date: NaiveDate) -> Option<Worked> {
        let morning = self.mornings.is_working(date)?;
        Some(match (self.whole.is_working(date)?, morning) {
            (true, _) => Worked::Whole,
            (false, true) => Worked::Morning,
            (false, false) => Worked::Nothing,
        })
    }

    /// The sessions of a day, as far as it is worked; `None` beyond the calendar.
    pub(crate) fn stretches(&self, date: NaiveDate) -> Option<Vec<Interval>> {
        let sessions: &[Daily] = match self.worked(date)? {
            Worked::Whole => &[self.hours.morning, self.hours.afternoon],
            Worked::Morning => &[self.hours.morning],
            Worked::Nothing => &[],
        };
        let at = |second| LocalTime::at(date, second);
        sessions
            .iter()
            .map(|session| Some((at(session.from)?, at(session.to)?)))
            .collect()
    }

    /// How much of a session lies outside the hours of the days that are worked; `None` beyond the
    /// calendar. Only its first and last day are looked at by themselves.
    pub(crate) fn outside(&self, session: Interval) -> Option<Outside> {
        let mut outside = Outside::default();
        let Some((first, last, end)) = days(session) else {
            return Some(outside);
        };
        let (_, start) = session.0.day_and_second();
        let parts = if first == last {
            [Some((first, (start, end))), None]
        } else {
            [Some((first, (start, DAY))), Some((last, (0, end)))]
        };
        for (date, part) in parts.into_iter().flatten() {
            for (from, to) in self.hours.outside(self.worked(date)?, part) {
                outside.seconds = outside.seconds.saturating_add(to.saturating_sub(from));
                outside.begin(date, from);
            }
        }
        let (Some(from), Some(to)) = (first.succ_opt(), last.pred_opt()) else {
            return Some(outside);
        };
        if from <= to {
            let whole = self.whole.working_days(from, to)?;
            let halves = self.mornings.working_days(from, to)?.saturating_sub(whole);
            for (worked, count) in [(Worked::Whole, whole), (Worked::Morning, halves)] {
                let stretches = self.hours.outside(worked, (0, DAY));
                let each = stretches.fold(0, |sum: i64, (from, to)| {
                    sum.saturating_add(to.saturating_sub(from))
                });
                let count = i64::try_from(count).ok()?;
                outside.seconds = outside.seconds.saturating_add(each.saturating_mul(count));
            }
            // The first day that is worked at all, and the first that is wholly worked: all of a
            // half day may lie within its hours.
            let worked = [&self.mornings, &self.whole].map(|days| days.this_or_next(from));
            for date in worked.into_iter().flatten().filter(|date| *date <= to) {
                for (from, _) in self.hours.outside(self.worked(date)?, (0, DAY)) {
                    outside.begin(date, from);
                }
            }
        }
        Some(outside)
    }

    /// The days off that a session touches; `None` beyond the calendar.
    pub(crate) fn days_off(&self, session: Interval) -> Option<TouchedDays> {
        let none = TouchedDays::default();
        let Some((first, mut last, end)) = days(session) else {
            return Some(none);
        };
        let ends_before = end <= self.hours.afternoon.from;
        if self.worked(last)? == Worked::Morning && ends_before {
            match last.pred_opt().filter(|before| first <= *before) {
                Some(before) => last = before,
                None => return Some(none),
            }
        }
        let all = last.signed_duration_since(first).num_days();
        let all = u64::try_from(all).ok()?.saturating_add(1);
        Some(TouchedDays {
            count: all.saturating_sub(self.whole.working_days(first, last)?),
            first: self.whole.first_off(first, last),
        })
    }
}

/// The first and the last day that a session touches for more than no time, and the second of the
/// last day up to which it goes; `None` if it takes no time.
fn days((start, end): Interval) -> Option<(NaiveDate, NaiveDate, i64)> {
    if end <= start {
        return None;
    }
    Some(match end.day_and_second() {
        (_, 0) => (start.day(), end.day().pred_opt()?, DAY),
        (_, second) => (start.day(), end.day(), second),
    })
}

#[cfg(test)]
mod tests;
