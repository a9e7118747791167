//! What is true of the schedule of any plan.

use std::collections::BTreeSet;

use proptest::prelude::*;
use serde_json::{Value, json};

fn day() -> impl Strategy<Value = String> {
    let any_day = (2024..2029_i32, 1..=12_u32, 1..=28_u32)
        .prop_map(|(year, month, day)| format!("{year}-{month:02}-{day:02}"));
    let edges = prop::sample::select(vec![
        "0001-01-01",
        "1900-01-01",
        "2026-12-31",
        "2027-01-01",
        "2028-02-29",
        "2199-12-31",
        "9999-12-31",
    ]);
    prop_oneof![9 => any_day, 1 => edges.prop_map(str::to_owned)]
}

fn round_day() -> impl Strategy<Value = Value> {
    prop_oneof![
        Just(json!("lastMonthDay")),
        (1..=31_u32).prop_map(|day| json!(day)),
        (1..=12_u32, 1..=28_u32).prop_map(|(month, day)| json!(format!("{month:02}-{day:02}"))),
        Just(json!("02-29")),
    ]
}

fn due() -> impl Strategy<Value = Value> {
    let word = prop::sample::select(vec!["before", "notLaterThan"]);
    let round = prop::sample::select(vec!["yearly", "halfYearly", "quarterly", "monthly"]);
    let unit = prop::sample::select(vec!["workingDays", "calendarDays"]);
    let count = prop_oneof![9 => 0..400_u64, 1 => Just(9_007_199_254_740_991_u64)];
    let cycle = prop::sample::select(vec![
        json!("month"),
        json!("quarter"),
        json!("halfYear"),
        json!("year"),
        Value::Null,
    ]);
    prop_oneof![
        Just(Value::Null),
        (word.clone(), day()).prop_map(|(word, day)| json!({word: day})),
        (round, word, round_day()).prop_map(|(round, word, day)| json!({round: {word: day}})),
        (unit, count, day())
            .prop_map(|(unit, count, after)| json!({unit: {"count": count, "after": after}})),
        cycle.prop_map(|cycle| json!({"ongoing": {"review": cycle}})),
        Just(json!({"onRequest": {}})),
        Just(json!({"immediatelyAfter": "ban hành"})),
    ]
}

fn plan() -> impl Strategy<Value = Value> {
    let rows = |title: &'static str| {
        prop::collection::vec((due(), "\\PC{0,40}"), 0..4).prop_map(move |rows| {
            let rows = rows.into_iter().enumerate().map(|(index, (due, text))| {
                json!({"id": format!("mã-{index}"), "due": due, title: text})
            });
            rows.collect::<Vec<_>>()
        })
    };
    (rows("title"), rows("recipient"))
        .prop_map(|(tasks, reporting)| json!({"id": "KH", "tasks": tasks, "reporting": reporting}))
}

fn schedule(plan: &Value, start: &str, end: &str) -> Value {
    let call = json!({"plan": plan, "options": {"period": {"start": start, "end": end}}});
    let answer = wardplan::call_json("schedule", &call.to_string()).expect("a plan that is read");
    serde_json::from_str(&answer).expect("answers are JSON")
}

fn list(answer: &Value, key: &str) -> Vec<Value> {
    answer[key].as_array().expect("a list").clone()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn entries_lie_in_the_period_in_order_and_are_the_events(
        plan in plan(),
        months in (0..36_i32, 0..14_i32),
    ) {
        let month = |number: i32| format!("{}-{:02}", 2025 + number / 12, number % 12 + 1);
        let (start, end) = (month(months.0) + "-07", month(months.0 + months.1) + "-19");
        let answer = schedule(&plan, &start, &end);
        let entries = list(&answer, "entries");
        let call = json!({"plan": plan});
        let text = |entry: &Value, key: &str| entry[key].as_str().unwrap_or_default().to_owned();
        let dates: Vec<String> = entries.iter().map(|entry| text(entry, "date")).collect();
        prop_assert!(dates.iter().all(|date| start <= *date && *date <= end));
        prop_assert!(dates.is_sorted());
        for entry in entries.iter().chain(&list(&answer, "undated")) {
            prop_assert!(call.pointer(&text(entry, "path")).is_some(), "{entry}");
        }
        // Reminders stand before what they are about.
        for entry in entries.iter().filter(|entry| entry["kind"] == "reminder") {
            prop_assert!(text(entry, "date") < text(entry, "due"));
        }
        let ics = answer["ics"].as_str().unwrap_or_default().replace("\r\n ", "");
        let uids: Vec<&str> = ics.lines().filter(|line| line.starts_with("UID:")).collect();
        prop_assert_eq!(uids.len(), entries.len());
        prop_assert_eq!(uids.iter().collect::<BTreeSet<_>>().len(), uids.len());
        // What has a day in some period is not undated in another.
        prop_assert_eq!(&answer["undated"], &schedule(&plan, "2190-01-01", "2199-12-31")["undated"]);
    }

    #[test]
    fn two_periods_in_a_row_hold_what_both_hold_together(plan in plan(), month in 1..=12_u32) {
        let whole = list(&schedule(&plan, "2026-01-01", "2027-12-31"), "entries");
        let (end, start) = (format!("2026-{month:02}-15"), format!("2026-{month:02}-16"));
        let mut parts = list(&schedule(&plan, "2026-01-01", &end), "entries");
        parts.extend(list(&schedule(&plan, &start, "2027-12-31"), "entries"));
        prop_assert_eq!(parts, whole);
    }

    #[test]
    fn a_deadline_has_the_last_day_that_resolve_deadline_tells(
        due in due(),
        roll in prop::sample::select(vec!["byKind", "none", "next", "previous"]),
        count_from in prop::sample::select(vec!["nextDay", "sameDay"]),
        as_of in (1990..2100_i32, 1..=12_u32, 1..=28_u32),
    ) {
        let as_of = format!("{}-{:02}-{:02}", as_of.0, as_of.1, as_of.2);
        let conventions = json!({"roll": roll, "countFrom": count_from});
        let options = json!({"asOf": as_of, "conventions": conventions});
        let call = json!({"deadline": due, "options": options}).to_string();
        if due.is_null() {
            return Ok(());
        }
        let resolved = wardplan::call_json("resolve_deadline", &call);
        let resolved = resolved.map(|text| serde_json::from_str::<Value>(&text).expect("JSON"));
        let plan = json!({"id": "KH", "tasks": [{"id": "a", "due": due}]});
        let of_period = |start: &str, end: &str| {
            let period = json!({"start": start, "end": end});
            let options = json!({"period": period, "conventions": conventions});
            let call = json!({"plan": plan, "options": options}).to_string();
            let answer = wardplan::call_json("schedule", &call).expect("a plan that is read");
            serde_json::from_str::<Value>(&answer).expect("answers are JSON")
        };
        let due_days = |answer: &Value| -> Vec<Value> {
            let entries = list(answer, "entries").into_iter();
            entries.filter(|entry| entry["kind"] == "due").map(|entry| entry["date"].clone()).collect()
        };
        let recurs = ["yearly", "halfYearly", "quarterly", "monthly"];
        let last_day = match &resolved {
            Ok(answer) => answer["lastDay"].clone(),
            Err(_) => Value::Null,
        };
        let Some(last) = last_day.as_str() else {
            // Where there is no day, there is none in the years of the other cases.
            prop_assert_eq!(due_days(&of_period("2020-01-01", "2032-12-31")), Vec::<Value>::new());
            return Ok(());
        };
        if !("1900-01-01"..="2199-12-31").contains(&last) {
            return Ok(());
        }
        let answer = if recurs.iter().any(|round| due.get(*round).is_some()) {
            of_period(&as_of, last)
        } else {
            of_period(&format!("{}-01-01", &last[..4]), &format!("{}-12-31", &last[..4]))
        };
        prop_assert_eq!(due_days(&answer), vec![last_day.clone()]);
        for name in ["roll", "countFrom"] {
            let told = resolved.as_ref().map(|answer| answer["conventions"].get(name).cloned());
            prop_assert_eq!(told.ok().flatten(), answer["conventions"].get(name).cloned());
        }
    }

    #[test]
    fn a_secret_plan_shows_its_days_and_nothing_else(mut plan in plan()) {
        let open = schedule(&plan, "2026-01-01", "2026-12-31");
        plan["document"] = json!({"secrecy": "secret"});
        let secret = schedule(&plan, "2026-01-01", "2026-12-31");
        prop_assert_eq!(&secret["ics"], &Value::Null);
        prop_assert!(!secret.to_string().contains("mã-"));
        let mut shown = list(&open, "entries");
        for entry in &mut shown {
            entry["subject"] = Value::Null;
        }
        prop_assert_eq!(shown, list(&secret, "entries"));
    }
}
