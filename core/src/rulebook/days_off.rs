//! From what rulebook and caller say of days to the days themselves.

use std::collections::{HashMap, HashSet};
use std::ops::RangeInclusive;
use std::sync::Arc;

use chrono::{Datelike as _, Days, NaiveDate};

use super::{
    Certainty, ClauseSource, DayKind, DayOn, DayRule, LocalDay, Rulebook, RulebookData, Source,
    Titled,
};
use crate::calendar::{Weekdays, WorkCalendar, YEARS};
use crate::error::{Code, Error};
use crate::indicator::{Conventions, Wording};
use crate::message::Message;
use crate::text::stated;

/// The parameter that says which days of the week are worked.
const WEEK: &str = "working-week";
/// The parameter that says on which other days of the week the morning is worked.
const HALF_WEEK: &str = "half-working-week";
/// The parameter that says how many working days make up for a holiday on a weekly rest day.
const COMPENSATION: &str = "holiday-compensation";
/// How far after a holiday a free working day is looked for.
const FARTHEST: usize = 366;

/// A special day: what it is, and who says so.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Mark {
    pub(crate) date: NaiveDate,
    pub(crate) kind: DayKind,
    pub(crate) name: Wording,
    pub(crate) status: Certainty,
    pub(crate) source: Source,
}

/// The special days of some years, and the calendar that follows from them.
#[derive(Debug, Clone)]
pub(crate) struct DaysOff {
    /// In the order of days.
    pub(crate) marks: Vec<Mark>,
    pub(crate) calendar: WorkCalendar,
    /// The days whose morning is worked, where the rulebook names days of the week on which only
    /// that is: all days of work, and those. Deadlines are not counted by it.
    mornings: Option<WorkCalendar>,
    /// The conventions on which days depend, each with its day, in the order of names.
    pub(crate) conventions: Vec<(&'static str, NaiveDate)>,
    /// The working weeks, each from its first day.
    weeks: Vec<Week>,
}

/// A working week from its first day, and who says so.
#[derive(Debug, Clone)]
struct Week {
    from: NaiveDate,
    days: Weekdays,
    source: Option<Source>,
}

/// What decides whether a day is worked.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Decided<'d> {
    /// The working week, with the clause that sets it.
    Week(Option<&'d Source>),
    /// What is said of this very day.
    Mark(&'d Mark),
}

impl DaysOff {
    /// The days whose morning is worked.
    pub(crate) fn mornings(&self) -> &WorkCalendar {
        self.mornings.as_ref().unwrap_or(&self.calendar)
    }

    /// What decides whether a day is worked; `None` beyond the days that were asked for. A holiday
    /// on a weekly rest day decides nothing.
    pub(crate) fn decided(&self, date: NaiveDate) -> Option<Decided<'_>> {
        let worked = self.calendar.is_working(date)?;
        let later = self.weeks.partition_point(|week| week.from <= date);
        let week = self.weeks.get(later.checked_sub(1)?)?;
        if week.days.contains(date.weekday()) == worked {
            return Some(Decided::Week(week.source.as_ref()));
        }
        let first = self.marks.partition_point(|mark| mark.date < date);
        let here = self.marks.get(first..).unwrap_or_default().iter();
        here.take_while(|mark| mark.date == date)
            .find(|mark| mark.kind.is_worked() == Some(worked))
            .map(Decided::Mark)
    }
}

/// What is found while days are collected.
#[derive(Default)]
struct Found {
    /// In the order in which they were found.
    marks: Vec<Mark>,
    /// Holidays that are made up for if they fall on a weekly rest day.
    made_up: Vec<(NaiveDate, Wording, Certainty)>,
    conventions: Vec<(&'static str, NaiveDate)>,
}

impl Rulebook {
    /// The special days of some years, with the days that a caller adds, and their calendar. Years
    /// beyond 1900 to 2199 are left out.
    ///
    /// # Errors
    ///
    /// `clause-missing` if the rulebook does not say which days of the week are worked.
    pub(crate) fn days_off(
        &self,
        years: &RangeInclusive<i32>,
        local: &[LocalDay],
        conventions: &Conventions,
    ) -> Result<Arc<DaysOff>, Error> {
        let find = || self.find_days_off(years, local, conventions);
        if local.is_empty() {
            return self.kept_days().get_or(years, conventions, find);
        }
        find().map(Arc::new)
    }

    fn find_days_off(
        &self,
        years: &RangeInclusive<i32>,
        local: &[LocalDay],
        conventions: &Conventions,
    ) -> Result<DaysOff, Error> {
        let start = NaiveDate::from_ymd_opt(*years.start().max(YEARS.start()), 1, 1);
        let end = NaiveDate::from_ymd_opt(*years.end().min(YEARS.end()), 12, 31);
        let bounds = start.zip(end).filter(|(start, end)| start <= end);
        let (start, end) = bounds.ok_or_else(|| {
            let message = Message::of(
                "không hỏi về năm nào trong giai đoạn 1900-2199",
                "no year from 1900 to 2199 is asked for",
                &[],
            );
            Error::new(Code::OutOfRange, "", message, None)
        })?;
        // The days of a rule, and those that make up for them, may lie in the year before or after.
        let around = start.year().saturating_sub(1)..=end.year().saturating_add(1);
        let weeks = self.weeks(start, end)?;
        let mut found = self.stated(&around, conventions);
        found.add_local(local);
        found.marks.sort_by_key(|mark| mark.date);
        self.make_up(&weeks, &mut found);
        found.marks.sort_by_key(|mark| mark.date);
        let within = |date: NaiveDate| start <= date && date <= end;
        let days = found.marks.chunk_by(|one, other| one.date == other.date);
        let worked = days.filter_map(|marks| Some((marks.first()?.date, is_worked(marks)?)));
        let worked: Vec<(NaiveDate, bool)> = worked.collect();
        let calendar_of = |weeks: &[(NaiveDate, Weekdays)]| {
            WorkCalendar::new(start, end, weeks.iter().copied(), worked.iter().copied())
        };
        let calendar = calendar_of(&weeks).ok_or_else(|| no_week(start))?;
        let halves = self.weeks_with_halves(&weeks, start, end);
        let mornings = halves.and_then(|weeks| calendar_of(&weeks));
        found.marks.retain(|mark| within(mark.date));
        found.conventions.retain(|(_, date)| within(*date));
        found.conventions.sort_unstable();
        found.conventions.dedup();
        Ok(DaysOff {
            marks: found.marks,
            weeks: weeks
                .into_iter()
                .map(|(from, days)| Week {
                    from,
                    days,
                    source: self.week_source(from),
                })
                .collect(),
            calendar,
            mornings,
            conventions: found.conventions,
        })
    }

    /// The working weeks, each from its first day.
    fn weeks(&self, start: NaiveDate, end: NaiveDate) -> Result<Vec<(NaiveDate, Weekdays)>, Error> {
        let begins = self.changes(WEEK, start, end);
        begins
            .into_iter()
            .map(|date| {
                let week = self.week(WEEK, date);
                Ok((date, week.ok_or_else(|| no_week(date))?))
            })
            .collect()
    }

    /// The same with the days of the week whose morning alone is worked, if there are any.
    fn weeks_with_halves(
        &self,
        weeks: &[(NaiveDate, Weekdays)],
        start: NaiveDate,
        end: NaiveDate,
    ) -> Option<Vec<(NaiveDate, Weekdays)>> {
        let stated = |layer: &RulebookData| layer.parameters.get(HALF_WEEK).is_some();
        if !self.layers().any(stated) {
            return None;
        }
        let mut begins = self.changes(HALF_WEEK, start, end);
        begins.extend(weeks.iter().map(|(from, _)| *from));
        let both = |date: NaiveDate| {
            let week = self.week(WEEK, date)?;
            let half = self.week(HALF_WEEK, date);
            Some((date, half.map_or(week, |half| week.with(half))))
        };
        Some(begins.into_iter().filter_map(both).collect())
    }

    /// The days on which a parameter may change: the first, and those on which a value begins to
    /// hold or no longer does.
    fn changes(&self, name: &str, start: NaiveDate, end: NaiveDate) -> Vec<NaiveDate> {
        let values = self
            .layers()
            .filter_map(|layer| layer.parameters.get(name))
            .flatten();
        let years = start.year()..=end.year();
        let changes = values.flat_map(|value| {
            let dates = [value.from, value.to.and_then(|to| to.succ_opt())];
            dates
                .into_iter()
                .flatten()
                .chain(value.turns(years.clone()))
        });
        let mut begins: Vec<NaiveDate> = changes
            .filter(|date| start < *date && *date <= end)
            .chain([start])
            .collect();
        begins.sort_unstable();
        begins.dedup();
        begins
    }

    /// Days of the week as a parameter states them on a day.
    fn week(&self, name: &str, date: NaiveDate) -> Option<Weekdays> {
        self.parameter(name, Some(date)).strictest()?.weekdays()
    }

    /// The clause that sets the working week in force on a day.
    fn week_source(&self, date: NaiveDate) -> Option<Source> {
        let in_force = self.parameter(WEEK, Some(date));
        self.source_of(in_force.strictest()?)
    }

    /// The days that the layers state for some years.
    fn stated(&self, years: &RangeInclusive<i32>, conventions: &Conventions) -> Found {
        let layers = || self.layers().flat_map(|layer: &RulebookData| &layer.days);
        let decided: Vec<(&str, i32)> = layers().filter_map(DayRule::decision).collect();
        let mut found = Found::default();
        for rule in layers() {
            let Some(source) = self.source_of(rule) else {
                continue;
            };
            for day in rule.days(years) {
                let is_decided = rule.comes_round()
                    && rule
                        .id
                        .as_deref()
                        .is_some_and(|id| decided.contains(&(id, day.year())));
                if !is_decided && super::holds(rule.from, rule.to, Some(day)) {
                    found.add(rule, day, &source, conventions);
                }
            }
        }
        found
    }

    /// Gives a working day for each holiday on a weekly rest day: the next one that is free.
    fn make_up(&self, weeks: &[(NaiveDate, Weekdays)], found: &mut Found) {
        let in_week = |date: NaiveDate| {
            let later = weeks.partition_point(|(from, _)| *from <= date);
            let known = weeks.get(later.saturating_sub(1));
            known.is_some_and(|(_, week)| week.contains(date.weekday()))
        };
        let mut holidays = std::mem::take(&mut found.made_up);
        holidays.retain(|(date, ..)| !in_week(*date));
        // Of two rules on one day, the one that was found first is made up for.
        holidays.sort_by_key(|(date, ..)| *date);
        holidays.dedup_by_key(|(date, ..)| *date);
        let (mut taken, mut made) = (HashSet::new(), Vec::new());
        for (date, name, status) in holidays {
            let in_force = self.parameter(COMPENSATION, Some(date));
            let Some(value) = in_force.strictest() else {
                continue;
            };
            let (Some(count), Some(source)) = (value.as_count(), self.source_of(value)) else {
                continue;
            };
            let status = status.max(value.status);
            for _ in 0..count {
                let mut later = date.iter_days().skip(1).take(FARTHEST);
                let is_free = |day: NaiveDate| !taken.contains(&day) && !found.is_taken(day);
                let free = later.find(|day| in_week(*day) && is_free(*day));
                let Some(day) = free else { break };
                taken.insert(day);
                made.push(Mark {
                    date: day,
                    kind: DayKind::Compensation,
                    name: Wording {
                        vi: format!("Nghỉ bù: {}", name.vi),
                        en: format!("Day off in lieu: {}", name.en),
                    },
                    status,
                    source: source.clone().with_status(status),
                });
            }
        }
        found.marks.append(&mut made);
    }
}

impl DayRule {
    /// The days themselves on which the rule stands, without those that belong to them.
    fn days(&self, years: &RangeInclusive<i32>) -> Vec<NaiveDate> {
        let in_years = |date: &NaiveDate| years.contains(&date.year());
        match self.on {
            DayOn::Date(date) => Some(date).filter(in_years).into_iter().collect(),
            DayOn::Yearly(day) => years.clone().filter_map(|year| day.in_year(year)).collect(),
            // The last months of a lunar year lie in the next solar one.
            DayOn::Lunar(day) => (years.start().saturating_sub(1)..=*years.end())
                .filter_map(|year| day.in_lunar_year(year))
                .filter(in_years)
                .collect(),
        }
    }
}

impl Found {
    fn add(&mut self, rule: &DayRule, day: NaiveDate, source: &Source, conventions: &Conventions) {
        let mut kind = rule.kind;
        let decides = rule.holiday_if.as_deref();
        let convention = decides.and_then(|name| conventions.is_on(name));
        if let Some((_, true)) = convention {
            kind = DayKind::Holiday;
        }
        let first = day.checked_sub_days(Days::new(rule.before.unwrap_or_default()));
        let length = usize::try_from(rule.length.unwrap_or(1)).unwrap_or_default();
        for date in first
            .into_iter()
            .flat_map(|first| first.iter_days().take(length))
        {
            if rule.kind == DayKind::Holiday {
                self.made_up.push((date, rule.name.clone(), rule.status));
            }
            if let Some((name, _)) = convention {
                self.conventions.push((name, date));
            }
            self.marks.push(Mark {
                date,
                kind,
                name: rule.name.clone(),
                status: rule.status,
                source: source.clone(),
            });
        }
    }

    /// A local document speaks in place of the rulebook; an observance takes nothing away.
    fn add_local(&mut self, days: &[LocalDay]) {
        // What says whether a day is worked speaks over whatever was said of the day before it.
        let says = days.iter().enumerate();
        let says = says.filter(|(_, day)| day.kind != DayKind::Observance);
        let last: HashMap<NaiveDate, usize> = says.map(|(at, day)| (day.date, at)).collect();
        self.marks.retain(|mark| !last.contains_key(&mark.date));
        self.made_up.retain(|(date, ..)| !last.contains_key(date));
        for (at, day) in days.iter().enumerate() {
            if last.get(&day.date).is_none_or(|last| *last <= at) {
                self.push_local(day);
            }
        }
    }

    fn push_local(&mut self, day: &LocalDay) {
        let status = day.status.unwrap_or(Certainty::Assumed);
        let label = day.kind.label();
        self.marks.push(Mark {
            date: day.date,
            kind: day.kind,
            name: Wording {
                vi: day.name.clone().unwrap_or_else(|| label.vi.to_owned()),
                en: day.name.clone().unwrap_or_else(|| label.en.to_owned()),
            },
            status,
            source: Source::Clause(Arc::new(ClauseSource {
                document: day.document.clone(),
                issued_on: day.issued_on,
                clause: day.clause.clone().unwrap_or_else(|| "toàn văn".to_owned()),
                status,
                issuer: day.issuer.clone(),
                title: Titled {
                    kind: None,
                    number: &day.document,
                    issued_on: Some(day.issued_on),
                    issuer: stated(day.issuer.as_ref()),
                }
                .title(),
            })),
        });
    }

    /// Whether something says already whether the day is worked. The marks are sorted by then.
    fn is_taken(&self, date: NaiveDate) -> bool {
        let first = self.marks.partition_point(|mark| mark.date < date);
        let marks = self.marks.iter().skip(first);
        let mut on_day = marks.take_while(|mark| mark.date == date);
        on_day.any(|mark| mark.kind.is_worked().is_some())
    }
}

/// Whether a day with these marks is worked: work by a swap is stated for this very day, and goes
/// before what comes round.
fn is_worked(marks: &[Mark]) -> Option<bool> {
    let stated = marks.iter().filter_map(|mark| mark.kind.is_worked());
    stated.reduce(|one, other| one || other)
}

fn no_week(date: NaiveDate) -> Error {
    let message = Message::of(
        "không có điều khoản nào của bộ quy định cho biết ngày làm việc trong tuần vào ngày {}",
        "no clause of the rulebook says which days of the week are worked on {}",
        &[&date],
    );
    let help = Message::of(
        "hãy kế thừa `vn-state`, hoặc thêm tham số `{}`",
        "extend `vn-state`, or add the parameter `{}`",
        &[&WEEK],
    );
    Error::new(
        Code::ClauseMissing,
        "/options/rulebook",
        message,
        Some(help),
    )
}

#[cfg(test)]
mod tests;
