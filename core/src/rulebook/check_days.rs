//! Checks of what rulebooks and callers say of days.

use chrono::{Datelike as _, NaiveDate};

use super::most::{MOST, refuse};
use super::wording::{ends_before, id_of_its_own};
use super::{DayKind, DayOn, DayRule, LocalDay, Rulebook, RulebookData};
use crate::calendar::YEARS;
use crate::error::{Code, Error};
use crate::indicator::on_off_conventions;
use crate::json::Reader;
use crate::message::Message;
use crate::names::{Lists, Numbers};
use crate::text::{Label, excerpt};

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
                        return reader.at_key("id", |reader| {
                            refuse(
                                &Label::new("quy định về ngày cùng một mã", "rules of one id"),
                                reader,
                            );
                        });
                    }
                    let twice = taken.has(id) || same.iter().any(|other| overlap(rule, other));
                    with_id.add(id.as_str(), rule);
                    if twice {
                        reader.at_key("id", |reader| {
                            let message = Message::of(
                                "`{}` là mã của một quy tắc khác có hiệu lực cùng ngày",
                                "`{}` is the id of another rule that holds on the same days",
                                &[&excerpt(id)],
                            );
                            reader.problem(Code::DuplicateId, message, Some(id_of_its_own()));
                        });
                    }
                }
                if let Some(id) = &rule.decides {
                    reader.at_key("decides", |reader| {
                        if !is_named.has(id) {
                            reader.unknown(
                                Code::UnknownName,
                                &Label::new("ngày hằng năm", "yearly day"),
                                id,
                                &named,
                            );
                        }
                    });
                }
                if let Some((id, year)) = rule.decision()
                    && !decided.is_new(decision((id, year)))
                {
                    reader.at_key("decides", |reader| {
                        let message = Message::of(
                            "`{}` của năm {} đã được quyết định",
                            "`{}` of {} is decided already",
                            &[&excerpt(id), &year.to_string()],
                        );
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
        let message = Message::of(
            "số ngày phải từ 1 đến {}, không phải {}",
            "the length is from 1 to {} days, not {}",
            &[&MOST_DAYS, &length],
        );
        wrong(reader, "length", Code::OutOfRange, message, None);
    } else if before >= length {
        let message = Message::of(
            "không thể có {} trong {} ngày nằm trước chính ngày đó",
            "{} of {} days cannot be before the day itself",
            &[&before, &length],
        );
        wrong(reader, "before", Code::OutOfRange, message, None);
    }
    if let DayOn::Date(date) = rule.on {
        check_range(date, "on", reader);
        if rule.from.is_some() || rule.to.is_some() {
            let help = Message::of("hãy bỏ `from` và `to`", "leave `from` and `to` out", &[]);
            let message = Message::of(
                "quy tắc về một ngày cụ thể không cần thời gian hiệu lực",
                "a rule on one date needs no days on which it holds",
                &[],
            );
            let key = if rule.from.is_some() { "from" } else { "to" };
            wrong(reader, key, Code::InvalidDate, message, Some(help));
        }
    } else {
        if rule.decides.is_some() {
            let message = Message::of(
                "chỉ quy tắc về một ngày cụ thể mới quyết định ngày khác",
                "only a rule on one date decides another",
                &[],
            );
            wrong(
                reader,
                "on",
                Code::InvalidDate,
                message,
                Some(on_one_date()),
            );
        }
        if !matches!(rule.kind, DayKind::Holiday | DayKind::Observance) {
            let message = Message::of(
                "`{}` phải là một ngày cụ thể",
                "a `{}` is on one date",
                &[&rule.kind.name()],
            );
            wrong(
                reader,
                "on",
                Code::InvalidDate,
                message,
                Some(on_one_date()),
            );
        }
    }
    if let (Some(from), Some(to)) = (rule.from, rule.to)
        && to < from
    {
        let message = ends_before(from, to);
        wrong(reader, "to", Code::InvalidDate, message, None);
    }
    if rule.decides.is_some() && rule.kind != DayKind::Holiday {
        let message = Message::of(
            "`{}` không quyết định ngày nào khác",
            "a `{}` decides no other day",
            &[&rule.kind.name()],
        );
        wrong(reader, "kind", Code::WrongType, message, None);
    }
    if let Some(name) = &rule.holiday_if {
        let known = on_off_conventions();
        reader.at_key("holidayIf", |reader| {
            if !known.contains(&name.as_str()) {
                reader.unknown(
                    Code::UnknownName,
                    &Label::new("quy ước bật/tắt", "convention that is on or off"),
                    name,
                    &known,
                );
            } else if rule.kind != DayKind::Observance {
                let message = Message::of(
                    "chỉ ngày kỷ niệm mới có thể thành ngày nghỉ lễ",
                    "only an observance becomes a holiday",
                    &[],
                );
                reader.problem(Code::WrongType, message, None);
            }
        });
    }
}

fn on_one_date() -> Message {
    Message::of(
        "hãy ghi ngày như `{\"date\": \"2026-02-16\"}`",
        "write the day as `{\"date\": \"2026-02-16\"}`",
        &[],
    )
}

fn wrong(reader: &mut Reader, key: &str, code: Code, message: Message, help: Option<Message>) {
    reader.at_key(key, |reader| {
        reader.problem(code, message, help);
    });
}

fn check_range(date: NaiveDate, key: &str, reader: &mut Reader) {
    if !YEARS.contains(&date.year()) {
        let message = Message::of(
            "ngày {} nằm ngoài giai đoạn 1900-2199",
            "{} is outside the years 1900 to 2199",
            &[&date],
        );
        wrong(reader, key, Code::OutOfRange, message, None);
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
                    let message = Message::of(
                        "ngày {} ghi ở nhiều dòng",
                        "{} is the date of more than one row",
                        &[&day.date],
                    );
                    wrong(reader, "date", Code::DuplicateId, message, None);
                }
            });
        }
        reader.into_result(path)
    }
}
