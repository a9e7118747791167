//! Operations that answer with days: deadlines resolved, deadlines in words, half-days of meetings.

use std::collections::BTreeSet;

use chrono::{Datelike as _, NaiveDate, NaiveTime, TimeDelta};
use serde_json::{Value, json};
use wardplan::calendar::Counted;
use wardplan::indicator::{ConventionChoices, CountFrom, Roll};
use wardplan::{Deadline, LocalTime, Options, ParseDeadline, ResolveDeadline};

use super::{Numbers, broken, named, recurring, ymd};

/// Deadlines are resolved with the days off of several years, and phrases are read word by word: of
/// these there are fewer, so that the run stays short.
const RESOLVED: u32 = 20_000;
const PHRASES: u32 = 60_000;
const MEETINGS: u32 = 20_000;

/// A deadline that has a last day, with its conventions and a day of today.
fn to_resolve(numbers: &mut Numbers) -> ResolveDeadline {
    let day = numbers.day();
    let counted = Counted::new(
        match numbers.below(20) {
            0 => numbers.one(&[0, 1, u64::MAX, 9_007_199_254_740_991]),
            _ => numbers.below(60),
        },
        day.to_string(),
    );
    let deadline = match numbers.below(6) {
        0 => Deadline::WorkingDays(counted),
        1 => Deadline::CalendarDays(counted),
        2 => recurring(numbers).0,
        _ => named(numbers, day).0,
    };
    // Far from the deadline only now and then: the days off of every year between are looked at.
    let as_of = match numbers.below(50) {
        0 => numbers.day(),
        _ => (day + TimeDelta::days(i64::from(numbers.from(-400, 400))))
            .clamp(ymd(1, 1, 1), ymd(9999, 12, 31)),
    };
    let conventions = ConventionChoices::new()
        .roll(numbers.one(&[Roll::ByKind, Roll::None, Roll::Next, Roll::Previous]))
        .count_from(numbers.one(&[CountFrom::NextDay, CountFrom::SameDay]));
    ResolveDeadline::new(deadline).options(Options::new().as_of(as_of).conventions(conventions))
}

#[test]
fn deadlines_are_resolved_or_out_of_range() {
    let mut numbers = Numbers(7);
    for _ in 0..RESOLVED {
        let call = to_resolve(&mut numbers);
        let as_of = call.options.as_of.unwrap();
        let answer = match wardplan::resolve_deadline(&call) {
            Ok(answer) => answer,
            Err(error) => {
                assert!(error.is_out_of_range(), "{call:?} {error}");
                continue;
            }
        };
        let last = answer.last_day.unwrap();
        let left = answer.days_left.unwrap();
        assert_eq!(left.calendar, (last - as_of).num_days());
        assert!(left.working.is_none_or(|working| {
            working.abs() <= left.calendar.abs() && working.signum() * left.calendar.signum() >= 0
        }));
        assert!(answer.status.is_some() && !answer.sources.is_empty());
        assert!(!call.deadline.recurs() || as_of <= last, "{call:?}");
        // Where the last day went, seen from where it was.
        let before = match &call.deadline {
            Deadline::WorkingDays(counted) | Deadline::CalendarDays(counted) => {
                let counts = answer.counted.iter().filter(|day| day.counts);
                assert_eq!(
                    u64::try_from(counts.count()).unwrap(),
                    counted.count,
                    "{call:?}"
                );
                assert!(answer.counted.is_sorted_by_key(|day| day.date));
                continue;
            }
            deadline => deadline.last_day(),
        };
        let Some(before) = before else { continue };
        match answer.roll.name() {
            "next" => assert!(before < last),
            "previous" => assert!(last < before),
            _ => assert_eq!(last, before),
        }
    }
}

/// Phrases of every form: those of the page on deadlines.
fn phrases() -> Vec<String> {
    let page = include_str!("../../../docs/deadlines.md");
    let rows = page.lines().filter_map(|line| line.strip_prefix("| "));
    let words = rows.filter_map(|row| row.split(" | ").next());
    let words: Vec<String> = words
        .filter(|words| !words.starts_with(['-', '`']))
        .map(str::to_owned)
        .collect();
    assert!(words.len() > 100, "the page has its tables");
    words
}

/// `10/6/2026`.
fn numeric(day: NaiveDate) -> String {
    format!("{}/{}/{:04}", day.day(), day.month(), day.year())
}

fn parse(text: &str) -> Result<wardplan::operation::ParseDeadlineAnswer, wardplan::Error> {
    wardplan::parse_deadline(&ParseDeadline::new(text.to_owned()))
}

#[test]
fn words_that_are_read_state_what_their_span_states() {
    let mut numbers = Numbers(8);
    let phrases = phrases();
    let (mut read, mut refused) = (0_u32, 0_u32);
    for _ in 0..PHRASES {
        let phrase = &phrases[usize::try_from(numbers.below(phrases.len() as u64)).unwrap()];
        let day = numbers.day();
        let text = match numbers.below(4) {
            0 => format!(
                "{} {}",
                phrase,
                numbers.one(&["và", ";", "hằng năm", "hoàn thành"])
            ),
            1 => phrase.replace("10/6/2026", &numeric(day)),
            _ => broken(phrase, &mut numbers),
        };
        match parse(&text) {
            Ok(answer) => {
                read += 1;
                let [from, to] = answer.span.bytes;
                let words = &text[usize::try_from(from).unwrap()..usize::try_from(to).unwrap()];
                let again = parse(words).unwrap();
                assert_eq!(again.deadline, answer.deadline, "{text}");
            }
            Err(error) => {
                refused += 1;
                assert!(
                    !error.message().vi.is_empty() && error.help().is_some(),
                    "{text}"
                );
            }
        }
    }
    assert!(
        read > PHRASES / 4 && refused > PHRASES / 10,
        "{read} {refused}"
    );
}

/// The half-days of some sessions: each part of each day that one of them shares time with.
fn half_days(sessions: &[(LocalTime, LocalTime)]) -> i64 {
    let parts = [
        (0, 13 * 60 + 30),
        (13 * 60 + 30, 18 * 60),
        (18 * 60, 24 * 60),
    ];
    let days = sessions.iter().flat_map(|(start, end)| {
        let many = (end.day() - start.day()).num_days();
        (0..=many).map(|after| start.day() + TimeDelta::days(after))
    });
    let days: BTreeSet<NaiveDate> = days.collect();
    let touched = days.iter().map(|day| {
        let midnight = day.and_time(NaiveTime::MIN);
        let is_touched = |(from, to): &&(i64, i64)| {
            let from = midnight + TimeDelta::minutes(*from);
            let to = midnight + TimeDelta::minutes(*to);
            sessions
                .iter()
                .any(|(start, end)| start.to_chrono().max(from) < end.to_chrono().min(to))
        };
        parts.iter().filter(is_touched).count()
    });
    i64::try_from(touched.sum::<usize>()).unwrap()
}

/// A layer in which no conference may take any time, so that each is found with its length.
fn without_conferences() -> Value {
    json!({"id": "phuong", "extends": "vn-state", "version": "1", "title": {"vi": "x", "en": "x"},
    "sources": [{"id": "qd", "document": "7/QĐ-UBND", "issuedOn": "0001-01-01",
        "clauses": [{"id": "1", "title": "Giờ"}]}],
    "parameters": {
        "conference-limit-professional":
            [{"value": 0, "unit": "halfDays", "source": "qd", "clause": "1", "status": "assumed"}],
        "afternoon-start":
            [{"value": "13:30", "unit": "timeOfDay", "source": "qd", "clause": "1", "status": "assumed"}],
        "evening-start":
            [{"value": "18:00", "unit": "timeOfDay", "source": "qd", "clause": "1", "status": "assumed"}],
    }})
}

#[test]
fn half_days_are_those_that_a_meeting_shares_time_with() {
    let mut numbers = Numbers(9);
    for _ in 0..MEETINGS / 1000 {
        let (mut meetings, mut expected) = (Vec::new(), Vec::new());
        for id in 0..1000 {
            let day = numbers.day();
            let sessions: Vec<(LocalTime, LocalTime)> = (0..=numbers.below(2))
                .filter_map(|_| {
                    let clock = |numbers: &mut Numbers| match numbers.below(4) {
                        0 => numbers.one(&[0, 13 * 60 + 30, 18 * 60, 24 * 60]),
                        _ => i64::from(numbers.from(0, 4 * 24 * 60)),
                    };
                    let start =
                        day.and_time(NaiveTime::MIN) + TimeDelta::minutes(clock(&mut numbers));
                    let end = start + TimeDelta::minutes(1 + clock(&mut numbers));
                    (end.year() <= 9999).then(|| (start.into(), end.into()))
                })
                .collect();
            let shown = sessions
                .iter()
                .map(|(start, end)| json!({"start": start.to_string(), "end": end.to_string()}));
            meetings.push(json!({"id": id.to_string(), "category": "conference",
                "kind": "professional", "status": "held", "sessions": shown.collect::<Vec<_>>()}));
            if !sessions.is_empty() {
                expected.push((id.to_string(), half_days(&sessions)));
            }
        }
        let call = json!({"meetings": meetings, "options":
            {"include": ["meeting-exceeds-limit"], "rulebook": without_conferences()}});
        let answer = wardplan::call_json("check_meetings", &call.to_string()).unwrap();
        let answer: Value = serde_json::from_str(&answer).unwrap();
        let findings = answer["findings"].as_array().unwrap();
        let found = findings.iter().map(|finding| {
            let subject = finding["subject"].as_str().unwrap().to_owned();
            (subject, finding["params"]["length"].as_i64().unwrap())
        });
        let found: Vec<(String, i64)> = found.collect();
        assert_eq!(found, expected);
    }
}
