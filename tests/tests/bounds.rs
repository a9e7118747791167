//! Answers do not outgrow what they are about, and what is not listed is counted.

use serde_json::{Value, json};

fn call(operation: &str, call: &Value) -> Value {
    let answer = wardplan::call_json(operation, &call.to_string())
        .unwrap_or_else(|error| panic!("{}", error.to_json()));
    serde_json::from_str(&answer).expect("answers are JSON")
}

/// A register of placeholder rows: all in one room at one time, with one chair, people and topic.
fn crowd(count: usize) -> Vec<Value> {
    let meeting = |id: usize| {
        json!({"id": id.to_string(), "room": "P", "host": "vp", "chair": "CT", "topic": "t",
            "category": "conference", "kind": "professional", "participants": ["A", "B"],
            "sessions": [{"start": "2026-06-01T08:00", "end": "2026-06-01T09:00"}]})
    };
    (0..count).map(meeting).collect()
}

const PAIRWISE: [&str; 4] = [
    "conference-split-suspected",
    "person-double-booked",
    "room-double-booked",
    "topic-repeated",
];

#[test]
fn a_crowd_of_meetings_is_one_finding_for_each() {
    const COUNT: usize = 50_000;
    let answer = call(
        "check_meetings",
        &json!({"meetings": crowd(COUNT), "options": {"include": PAIRWISE, "mostFindings": 40}}),
    );
    let findings = answer["findings"].as_array().expect("findings");
    assert_eq!(findings.len(), 40);
    let of_rule = |rule: &'static str| {
        findings
            .iter()
            .filter(move |finding| finding["rule"] == rule)
    };
    for rule in PAIRWISE {
        let listed = of_rule(rule).count();
        assert_eq!(answer["more"][rule], COUNT - listed, "{rule}");
    }
    for rule in &PAIRWISE[1..] {
        for finding in of_rule(rule) {
            let params = &finding["params"];
            assert_eq!(params["others"].as_array().map(Vec::len), Some(5), "{rule}");
            assert_eq!(params["more"], COUNT - 6, "{rule}");
        }
    }
}

#[test]
fn an_answer_is_no_longer_than_its_bounds_allow() {
    let size = |count: usize| {
        let call = json!({"meetings": crowd(count), "options": {"asOf": "2026-07-01"}});
        wardplan::call_json("check_meetings", &call.to_string())
            .expect("a register")
            .len()
    };
    let (some, more) = (size(5_000), size(10_000));
    // Counts have more digits, and nothing else grows.
    assert!(more < some + some / 100, "{some} {more}");
}

#[test]
fn all_findings_and_places_are_there_if_they_are_asked_for() {
    let answer = |options: Value| {
        call(
            "check_meetings",
            &json!({"meetings": crowd(4_000), "options": options}),
        )
    };
    let usual = answer(json!({}));
    let all = answer(json!({"mostFindings": "all", "allPlaces": true}));
    let list = |answer: &Value, key: &str| answer[key].as_array().expect("a list").clone();
    assert_eq!(all["more"], json!({}));
    let (findings, listed) = (list(&all, "findings"), list(&usual, "findings"));
    assert_eq!(listed.len(), 10_000);
    assert_eq!(listed, findings[..10_000]);
    let rest = usual["more"].as_object().expect("an object").values();
    let rest: u64 = rest.map(|count| count.as_u64().expect("a count")).sum();
    assert_eq!(usize::try_from(rest), Ok(findings.len() - 10_000));
    for (few, whole) in list(&usual, "skipped").iter().zip(list(&all, "skipped")) {
        assert_eq!(
            (&few["rule"], &few["count"]),
            (&whole["rule"], &whole["count"])
        );
        let (few, paths) = (list(few, "paths"), list(&whole, "paths"));
        // A column that nobody keeps is one place.
        let is_column = paths[0].as_str().is_some_and(|path| path.contains('*'));
        let count = whole["count"]
            .as_u64()
            .and_then(|count| count.try_into().ok());
        assert_eq!(Some(paths.len()), count.filter(|_| !is_column).or(Some(1)));
        assert_eq!(few, paths[..paths.len().min(20)]);
    }
}

#[test]
fn a_conference_that_is_held_against_too_many_says_so() {
    let meetings: Vec<Value> = crowd(150)
        .into_iter()
        .enumerate()
        .map(|(at, mut meeting)| {
            meeting["participants"] = json!([format!("a{at}"), format!("b{at}")]);
            meeting
        })
        .collect();
    let include = ["conference-split-suspected"];
    let answer = call(
        "check_meetings",
        &json!({"meetings": meetings, "options": {"include": include}}),
    );
    assert_eq!(answer["findings"], json!([]));
    let skipped = answer["skipped"].as_array().expect("a list").iter();
    let told: Vec<&Value> = skipped
        .filter(|entry| entry["reason"] == "tooMany")
        .collect();
    assert_eq!(told.len(), 1);
    assert_eq!(
        (&told[0]["count"], &told[0]["paths"][0]),
        (&json!(150), &json!("/meetings/0"))
    );
}

/// A waiver on a meeting whose finding is not listed is used all the same.
#[test]
fn what_is_not_listed_is_waived_and_counted_all_the_same() {
    let mut meetings = crowd(30);
    meetings[29]["waiver"] = json!({"rule": "room-double-booked", "authority": "CT"});
    meetings[28]["waiver"] = json!({"rule": "meeting-exceeds-limit", "authority": "CT"});
    let include = ["room-double-booked", "waiver-unused"];
    let options = json!({"include": include, "mostFindings": 3});
    let answer = call(
        "check_meetings",
        &json!({"meetings": meetings, "options": options}),
    );
    assert_eq!(answer["more"], json!({"room-double-booked": 26}));
    let skipped = answer["skipped"].as_array().expect("a list").iter();
    let waived = skipped
        .filter(|entry| entry["because"] == "/meetings/29/waiver")
        .count();
    assert_eq!(waived, 1);
}

#[test]
fn what_is_unread_is_counted_and_the_first_places_are_listed() {
    let lines: Vec<String> = (0..90).map(|line| format!("Xyz{line} qwe rty.")).collect();
    let text = lines.join("\n\n");
    let answer = |options: Value| call("import_plan", &json!({"text": text, "options": options}));
    let (few, all) = (answer(json!({})), answer(json!({"allPlaces": true})));
    let (few_unread, unread) = (few["unread"].as_array(), all["unread"].as_array());
    let (few_unread, unread) = (few_unread.expect("a list"), unread.expect("a list"));
    assert!(unread.len() > 20);
    assert_eq!(few_unread[..], unread[..20]);
    assert_eq!(
        (&few["unreadCount"], &all["unreadCount"]),
        (&json!(unread.len()), &json!(unread.len()))
    );
}
