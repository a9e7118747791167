//! Checks of what rulebooks and callers say of days.

use chrono::{Datelike as _, NaiveDate};

use super::most::{MOST, refuse};
use super::{DayKind, DayOn, DayRule, LocalDay, Rulebook, RulebookData};
use crate::calendar::YEARS;
use crate::error::{Code, Error};
use crate::indicator::on_off_conventions;
use crate::json::Reader;
use crate::names::{Lists, Numbers};
use crate::text::excerpt;

/// How many days one rule has at most; no holiday comes near it.
const MOST_DAYS: u64 = 31;

impl Rulebook {
    /// Checks what a layer says of days against the layers that it rests on.
    pub(super) fn check_days(&self, data: &RulebookData, reader: &mut Reader) {
        let above = || self.layers().rev().skip(1).flat_map(|layer| &layer.days);
        let taken: Numbers<'_> = above()
            .filter(|rule| rule.comes_round())
            .filter_map(|rule| rule.id.as_deref())
            .collect();
        let all = || above().chain(&data.days);
        let named: Vec<&str> = all()
            .filter(|rule| rule.comes_round())
            .filter_map(|rule| rule.id.as_deref())
            .collect();
        let is_named: Numbers<'_> = named.iter().copied().collect();
        let decision = |(id, year): (&str, i32)| format!("{year} {id}");
        let above = above().filter_map(DayRule::decision);
        let mut decided: Numbers<'_> = above.map(decision).collect();
        let mut with_id: Lists<'_, &DayRule> = Lists::default();
        for (index, rule) in data.days.iter().enumerate() {
            reader.at_index(index, |reader| {
                self.check_clause(rule, reader);
                check_rule(rule, reader);
                if let Some(id) = &rule.id {
                    let same = with_id.get(id);
                    if same.len() == MOST {
                        return reader.at_key("id", |reader| refuse("rules of one id", reader));
                    }
                    let twice = taken.has(id) || same.iter().any(|other| overlap(rule, other));
                    with_id.add(id.as_str(), rule);
                    if twice {
                        reader.at_key("id", |reader| {
                            let message = format!(
                                "`{}` is the id of another rule that holds on the same days",
                                excerpt(id)
                            );
                            let help = Some("give it an id of its own".to_owned());
                            reader.problem(Code::DuplicateId, message, help);
                        });
                    }
                }
                if let Some(id) = &rule.decides {
                    reader.at_key("decides", |reader| {
                        if !is_named.has(id) {
                            reader.unknown(Code::UnknownName, "yearly day", id, &named);
                        }
                    });
                }
                if let Some((id, year)) = rule.decision()
                    && !decided.is_new(decision((id, year)))
                {
                    reader.at_key("decides", |reader| {
                        let message = format!("`{}` of {year} is decided already", excerpt(id));
                        reader.problem(Code::DuplicateId, message, None);
                    });
                }
            });
        }
    }
}

/// Whether two rules with one id hold on the same days.
fn overlap(rule: &DayRule, other: &DayRule) -> bool {
    let begins_later =
        |a: &DayRule, b: &DayRule| matches!((a.from, b.to), (Some(from), Some(to)) if to < from);
    rule.id == other.id && !begins_later(rule, other) && !begins_later(other, rule)
}

fn check_rule(rule: &DayRule, reader: &mut Reader) {
    let length = rule.length.unwrap_or(1);
    let before = rule.before.unwrap_or_default();
    if !(1..=MOST_DAYS).contains(&length) {
        let message = format!("the length is from 1 to {MOST_DAYS} days, not {length}");
        wrong(reader, "length", Code::OutOfRange, &message, None);
    } else if before >= length {
        let message = format!("{before} of {length} days cannot be before the day itself");
        wrong(reader, "before", Code::OutOfRange, &message, None);
    }
    if let DayOn::Date(date) = rule.on {
        check_range(date, "on", reader);
        if rule.from.is_some() || rule.to.is_some() {
            let help = Some("leave `from` and `to` out");
            let message = "a rule on one date needs no days on which it holds";
            let key = if rule.from.is_some() { "from" } else { "to" };
            wrong(reader, key, Code::InvalidDate, message, help);
        }
    } else {
        if rule.decides.is_some() {
            let message = "only a rule on one date decides another";
            let help = Some("write the day as `{\"date\": \"2026-02-16\"}`");
            wrong(reader, "on", Code::InvalidDate, message, help);
        }
        if !matches!(rule.kind, DayKind::Holiday | DayKind::Observance) {
            let message = format!("a `{}` is on one date", rule.kind.name());
            let help = Some("write the day as `{\"date\": \"2026-02-16\"}`");
            wrong(reader, "on", Code::InvalidDate, &message, help);
        }
    }
    if let (Some(from), Some(to)) = (rule.from, rule.to)
        && to < from
    {
        let message = format!("{to} is before the first day, {from}");
        wrong(reader, "to", Code::InvalidDate, &message, None);
    }
    if rule.decides.is_some() && rule.kind != DayKind::Holiday {
        let message = format!("a `{}` decides no other day", rule.kind.name());
        wrong(reader, "kind", Code::WrongType, &message, None);
    }
    if let Some(name) = &rule.holiday_if {
        let known = on_off_conventions();
        reader.at_key("holidayIf", |reader| {
            if !known.contains(&name.as_str()) {
                reader.unknown(
                    Code::UnknownName,
                    "convention that is on or off",
                    name,
                    &known,
                );
            } else if rule.kind != DayKind::Observance {
                let message = "only an observance becomes a holiday";
                reader.problem(Code::WrongType, message, None);
            }
        });
    }
}

fn wrong(reader: &mut Reader, key: &str, code: Code, message: &str, help: Option<&str>) {
    reader.at_key(key, |reader| {
        reader.problem(code, message, help.map(str::to_owned));
    });
}

fn check_range(date: NaiveDate, key: &str, reader: &mut Reader) {
    if !YEARS.contains(&date.year()) {
        let message = format!("{date} is outside the years 1900 to 2199");
        wrong(reader, key, Code::OutOfRange, &message, None);
    }
}

impl LocalDay {
    /// Checks the days that a caller adds: each within the calendar, and once.
    pub(crate) fn check(days: &[Self], path: &str) -> Result<(), Error> {
        let mut reader = Reader::default();
        let mut seen = Numbers::default();
        for (index, day) in days.iter().enumerate() {
            reader.at_index(index, |reader| {
                check_range(day.date, "date", reader);
                if !seen.is_new(day.date.to_string()) {
                    let message = format!("{} is the date of more than one row", day.date);
                    wrong(reader, "date", Code::DuplicateId, &message, None);
                }
            });
        }
        reader.into_result(path)
    }
}
