//! Compact findings are the findings: rendered, all or one, they are those of the full answer, byte for
//! byte.

use proptest::prelude::*;
use serde_json::{Value, json};
use wardplan_tests::vectors;

use super::answered;

fn parsed(text: &str) -> Value {
    serde_json::from_str(text).expect("answers are JSON")
}

/// The canonical JSON of a list that stands in an answer.
fn list(answer: &Value, key: &str) -> String {
    wardplan::canonical_json(&answer[key]).expect("an answer is exact")
}

/// Checks a call whose answer has findings, and gives how many there are.
fn check(operation: &str, call: &Value) -> usize {
    let mut full = parsed(&answered(operation, call));
    // What findings of a draft rest on is no part of their compact form.
    for finding in full["findings"].as_array_mut().into_iter().flatten() {
        if let Some(finding) = finding.as_object_mut() {
            finding.remove("reads");
        }
    }
    let mut asked = call.clone();
    asked["options"]["answer"] = json!("compact");
    let compact = parsed(&answered(operation, &asked));
    assert_eq!(full["compact"], Value::Null);
    assert_eq!(compact["findings"], json!([]));
    for (key, value) in full.as_object().expect("an answer") {
        assert!(
            ["findings", "compact"].contains(&key.as_str()) || compact[key] == *value,
            "{key}"
        );
    }
    let rendered = |index: Option<usize>| {
        let call = json!({"compact": compact["compact"], "index": index});
        list(&parsed(&answered("render", &call)), "findings")
    };
    assert_eq!(rendered(None), list(&full, "findings"));
    let findings = full["findings"].as_array().expect("findings");
    for (index, finding) in findings.iter().enumerate().take(8) {
        let one = wardplan::canonical_json(&[finding]).expect("exact");
        assert_eq!(rendered(Some(index)), one);
    }
    findings.len()
}

#[test]
fn findings_of_every_vector_are_rendered_as_they_are_in_full() {
    let (mut calls, mut findings) = (0, 0);
    for vector in vectors() {
        let answer = wardplan::call_json(&vector.operation, &vector.text);
        let has_findings = answer.is_ok_and(|answer| parsed(&answer)["findings"].is_array());
        if !has_findings || vector.operation == "render" || vector.text_only {
            continue;
        }
        let mut call = parsed(&vector.text);
        if let Some(options) = call["options"].as_object_mut() {
            options.remove("answer");
        }
        findings += check(&vector.operation, &call);
        calls += 1;
    }
    assert!(
        calls > 800 && findings > 600,
        "{findings} findings of {calls} calls"
    );
}

/// Texts that could be taken for a value of another kind, or for a part of a template.
const TEXTS: [&str; 16] = [
    "A",
    "12",
    "2026-06-09",
    "2026-06-09T07:30",
    "60%",
    "3/5",
    "{id}",
    "}",
    "=1",
    "Họp {minutes}",
    "null",
    "có",
    "1.234",
    "  x ",
    "2026-13-40",
    "0%",
];

fn text() -> impl Strategy<Value = &'static str> {
    prop::sample::select(TEXTS.to_vec())
}

fn meeting() -> impl Strategy<Value = Value> {
    let moment =
        (1_u32..4, 6_u32..19).prop_map(|(day, hour)| format!("2026-06-0{day}T{hour:02}:30"));
    let names = prop::collection::vec(text(), 0..4);
    let facts = (text(), text(), text(), text(), names);
    let choices = (
        prop::sample::select(vec!["meeting", "conference"]),
        prop::sample::select(vec![
            None,
            Some("briefing"),
            Some("dissemination"),
            Some("professional"),
        ]),
        prop::sample::select(vec![None, Some("online"), Some("inPerson"), Some("hybrid")]),
        prop::sample::select(vec!["none", "secret"]),
        prop::sample::select(vec!["held", "planned"]),
        any::<bool>(),
    );
    (moment, 1_u32..9, facts, choices).prop_map(|(start, hours, facts, choices)| {
        let (title, room, chair, topic, people) = facts;
        let (category, kind, mode, secrecy, status, paperless) = choices;
        let hour: u32 = start[11..13].parse().expect("an hour");
        let end = format!("{}T{:02}:00", &start[..10], (hour + hours).min(23));
        json!({"title": title, "room": room, "chair": chair, "topic": topic, "participants": people,
            "host": "vp", "category": category, "kind": kind, "mode": mode, "secrecy": secrecy,
            "status": status, "paperless": paperless, "adHoc": paperless,
            "sessions": [{"start": start, "end": end}]})
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn findings_of_any_register_are_rendered_as_they_are_in_full(
        meetings in prop::collection::vec(meeting(), 0..12),
        most in prop::sample::select(vec![json!(null), json!(3), json!("all")]),
    ) {
        let mut meetings = meetings;
        for (number, meeting) in meetings.iter_mut().enumerate() {
            let id = TEXTS.get(number).expect("fewer meetings than texts");
            meeting["id"] = json!(id);
        }
        check("checkMeetings", &json!({"meetings": meetings, "options": {
            "asOf": "2026-07-01", "rulebook": "le-chan-2026", "mostFindings": most}}));
    }
}

#[test]
fn the_tables_of_a_compact_answer_are_those_of_the_full_one() {
    let meetings: Vec<Value> = ["A", "B"]
        .iter()
        .map(|id| {
            json!({"id": id, "room": "1", "host": "vp", "title": "Giao ban",
            "sessions": [{"start": "2026-06-01T08:00", "end": "2026-06-01T19:00"}]})
        })
        .collect();
    let tables = |form: &str| {
        let call = json!({"meetings": meetings, "options": {"answer": form}});
        let answer = parsed(&answered("checkMeetings", &call));
        answered(
            "tables",
            &json!({"operation": "checkMeetings", "answer": answer, "csv": "vi"}),
        )
    };
    assert!(tables("full").contains("room-double-booked"));
    assert_eq!(tables("compact"), tables("full"));
}
