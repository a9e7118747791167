//! One lead on every day: random assignments, hand-overs, completions and mergers, held day by day
//! against a simple replay.

use std::collections::BTreeSet;

use chrono::{Days, NaiveDate};
use proptest::prelude::*;
use serde_json::{Value, json};

const AGENCIES: usize = 4;
/// How many days are replayed; the plan is issued on the first, `asOf` is the last.
const DAYS: u64 = 40;

/// What may happen to a task.
#[derive(Debug, Clone)]
enum Action {
    /// The plan names a lead, from a day to a day.
    Assign(usize, Option<u64>, Option<u64>),
    /// The register hands it over.
    HandOver(usize, u64),
    Extend(u64),
    Complete(u64),
    GiveBack(u64),
    /// An agency ends after a day, and these take over.
    Merge(usize, u64, Vec<usize>),
}

fn actions() -> impl Strategy<Value = Vec<Action>> {
    let agency = 0..AGENCIES;
    let day = 0..DAYS;
    let assign = (
        agency.clone(),
        prop::option::of(day.clone()),
        prop::option::of(day.clone()),
    );
    let assign = assign.prop_map(|(agency, first, last)| match (first, last) {
        (Some(first), Some(last)) if last < first => {
            Action::Assign(agency, Some(last), Some(first))
        }
        _ => Action::Assign(agency, first, last),
    });
    let action = prop_oneof![
        6 => assign,
        3 => (agency.clone(), day.clone()).prop_map(|(agency, day)| Action::HandOver(agency, day)),
        1 => day.clone().prop_map(Action::Extend),
        1 => day.clone().prop_map(Action::Complete),
        1 => day.clone().prop_map(Action::GiveBack),
        2 => (agency.clone(), day, prop::collection::vec(agency, 0..3))
            .prop_map(|(agency, day, heirs)| Action::Merge(agency, day, heirs)),
    ];
    prop::collection::vec(action, 1..8)
}

fn date(day: u64) -> NaiveDate {
    let first: NaiveDate = "2026-05-07".parse().expect("a day");
    first.checked_add_days(Days::new(day)).expect("a day")
}

fn number(day: &Value) -> u64 {
    let day: NaiveDate = day.as_str().expect("a day").parse().expect("a day");
    u64::try_from(day.signed_duration_since(date(0)).num_days()).expect("not before the plan")
}

fn name(agency: usize) -> String {
    format!("co-quan-{agency}")
}

/// The last merger of each agency: its last day, and who took over.
fn mergers(actions: &[Action]) -> Vec<Option<(u64, Vec<usize>)>> {
    let mut mergers = vec![None; AGENCIES];
    for action in actions {
        if let Action::Merge(agency, day, heirs) = action {
            mergers[*agency] = Some((*day, heirs.clone()));
        }
    }
    mergers
}

/// The call that tells all of it.
fn call(actions: &[Action]) -> Value {
    let agencies: Vec<Value> = mergers(actions)
        .into_iter()
        .enumerate()
        .map(|(agency, merger)| {
            let (day, heirs) = merger.map_or((None, Vec::new()), |(day, heirs)| (Some(day), heirs));
            let heir =
                |heir: usize| json!({"agency": name(heir), "on": day.map(|day| date(day + 1))});
            json!({
                "id": name(agency),
                "validTo": day.map(date),
                "successors": heirs.into_iter().map(heir).collect::<Vec<_>>(),
            })
        })
        .collect();
    let mut assignments = Vec::new();
    let mut events = Vec::new();
    for action in actions {
        match action {
            Action::Assign(agency, first, last) => assignments.push(json!({
                "leads": [name(*agency)], "start": first.map(date), "end": last.map(date),
            })),
            Action::HandOver(agency, day) => events.push(json!({
                "task": "a", "kind": "handedOver", "happenedOn": date(*day), "agency": name(*agency),
            })),
            Action::Extend(day) => {
                events.push(json!({"task": "a", "kind": "extended", "happenedOn": date(*day)}));
            }
            Action::Complete(day) => {
                events.push(json!({"task": "a", "kind": "completed", "happenedOn": date(*day)}));
            }
            Action::GiveBack(day) => {
                events.push(json!({"task": "a", "kind": "returned", "happenedOn": date(*day)}));
            }
            Action::Merge(..) => {}
        }
    }
    json!({
        "plan": {
            "id": "ke-hoach",
            "document": {"issuedOn": date(0)},
            "agencies": agencies,
            "tasks": [{"id": "a", "assignments": assignments}],
        },
        "registers": {"taskEvents": events},
        "options": {
            "asOf": date(DAYS - 1),
            "include": [
                "lead-gap", "lead-overlap", "agency-not-in-existence", "task-without-lead",
                "task-with-several-leads",
            ],
        },
    })
}

/// Who stands in the place of an agency on a day; nobody where it ended without one successor.
fn standing(agency: usize, day: u64, mergers: &[Option<(u64, Vec<usize>)>]) -> Option<usize> {
    let mut current = agency;
    for _ in 0..=AGENCIES {
        match &mergers[current] {
            Some((last, heirs)) if day > *last => {
                let heirs: BTreeSet<usize> = heirs.iter().copied().collect();
                if heirs.len() != 1 {
                    return None;
                }
                current = *heirs.first()?;
            }
            _ => return Some(current),
        }
    }
    None
}

/// What is true of a day.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
struct Day {
    gap: bool,
    overlap: bool,
    /// An assignment holds whose agency does not exist.
    nobody: bool,
}

/// Day by day, with what each day brings.
fn replay(actions: &[Action]) -> Vec<Day> {
    let mergers = mergers(actions);
    let assignments: Vec<(usize, Option<u64>, Option<u64>)> = actions
        .iter()
        .filter_map(|action| match action {
            Action::Assign(agency, first, last) => Some((*agency, *first, *last)),
            _ => None,
        })
        .collect();
    let (mut done, mut done_on) = (false, 0);
    for day in 0..DAYS {
        for action in actions {
            match action {
                Action::Complete(on) if *on == day => (done, done_on) = (true, day),
                Action::GiveBack(on) if *on == day => done = false,
                _ => {}
            }
        }
    }
    let mut cut = BTreeSet::new();
    let mut register: Option<usize> = None;
    let mut days = Vec::new();
    for day in 0..DAYS {
        let holds = |index: usize, cut: &BTreeSet<usize>| {
            let (_, first, last) = assignments[index];
            first.is_none_or(|first| first <= day)
                && last.is_none_or(|last| day <= last)
                && !cut.contains(&index)
        };
        if assignments.iter().any(|(_, first, _)| *first == Some(day)) {
            register = None;
        }
        for action in actions {
            let Action::HandOver(agency, on) = action else {
                continue;
            };
            if *on != day {
                continue;
            }
            // By name: agencies that ended are compared as they are called.
            let repeats = (0..assignments.len())
                .any(|index| holds(index, &cut) && assignments[index].0 == *agency);
            for (index, (known, _, last)) in assignments.iter().enumerate() {
                if holds(index, &cut) && known != agency && last.is_none() {
                    cut.insert(index);
                }
            }
            register = (!repeats).then_some(*agency);
        }
        let held: Vec<usize> = (0..assignments.len())
            .filter(|index| holds(*index, &cut))
            .collect();
        let leads: BTreeSet<usize> = held
            .iter()
            .map(|index| assignments[*index].0)
            .chain(register)
            .filter_map(|agency| standing(agency, day, &mergers))
            .collect();
        let live = !done || day <= done_on;
        days.push(Day {
            gap: live && held.is_empty() && leads.is_empty(),
            overlap: live && leads.len() > 1,
            nobody: live
                && held
                    .iter()
                    .any(|index| standing(assignments[*index].0, day, &mergers).is_none()),
        });
    }
    days
}

fn findings(call: &Value) -> Vec<Value> {
    let answer = wardplan::call_json("checkPlan", &call.to_string()).expect("the call is right");
    let mut answer: Value = serde_json::from_str(&answer).expect("an answer");
    serde_json::from_value(answer["findings"].take()).expect("findings")
}

/// The days of the findings of a rule.
fn days_of(findings: &[Value], rule: &str) -> BTreeSet<u64> {
    let of_rule = findings.iter().filter(|finding| finding["rule"] == rule);
    let days = of_rule.flat_map(|finding| {
        let params = &finding["params"];
        let first = match &params["from"] {
            Value::Null => 0,
            day => number(day),
        };
        let last = match &params["to"] {
            Value::Null => DAYS - 1,
            day => number(day).min(DAYS - 1),
        };
        first..=last
    });
    days.collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(20_000))]

    #[test]
    fn no_day_without_a_lead_or_with_two_is_missed(actions in actions()) {
        let call = call(&actions);
        let findings = findings(&call);
        let days = replay(&actions);
        let named = actions
            .iter()
            .any(|action| matches!(action, Action::Assign(..) | Action::HandOver(..)));
        let has = |rule: &str| findings.iter().any(|finding| finding["rule"] == rule);
        let gaps = days_of(&findings, "lead-gap");
        let overlaps = days_of(&findings, "lead-overlap");
        for (day, expected) in (0..DAYS).zip(&days) {
            if named {
                prop_assert_eq!(gaps.contains(&day), expected.gap, "gap on day {}", day);
            } else {
                prop_assert!(has("task-without-lead"));
            }
            if overlaps.contains(&day) {
                prop_assert!(expected.overlap, "no overlap on day {}", day);
            } else if expected.overlap {
                // Assignments without any day are left to the rule that looks at one day.
                prop_assert!(has("task-with-several-leads"), "overlap on day {} missed", day);
            }
            if expected.nobody {
                prop_assert!(has("agency-not-in-existence"), "day {}", day);
            }
        }
        if !days.iter().any(|day| day.nobody) {
            prop_assert!(!has("agency-not-in-existence"));
        }
    }
}
