//! No bytes and no broken input may panic, and what is refused is refused with a place.

use std::io::Write as _;
use std::process::{Command, Stdio};

use proptest::prelude::*;
use serde_json::{Value, json};
use wardplan_tests::{check_error, places, vectors, wild};

/// Runs every operation; answers and errors must both be JSON.
fn run_all(text: &str) {
    for operation in wardplan::OPERATIONS {
        let answer = match operation.json(text) {
            Ok(answer) => answer,
            Err(error) => {
                check_error(&error);
                error.to_json()
            }
        };
        serde_json::from_str::<Value>(&answer).expect("answers and errors are JSON");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn no_text_panics(text in any::<String>()) {
        run_all(&text);
    }

    #[test]
    fn no_change_to_a_good_call_panics(
        which in any::<prop::sample::Index>(),
        changes in prop::collection::vec(
            (any::<prop::sample::Index>(), prop_oneof![wild(), Just(json!(u64::MAX))]),
            1..4,
        ),
    ) {
        let vectors = vectors();
        let vector = &vectors[which.index(vectors.len())];
        let Ok(mut input) = serde_json::from_str::<Value>(&vector.text) else {
            return Ok(());
        };
        for (place, value) in changes {
            let found = places(&input);
            if let Some(slot) = input.pointer_mut(&found[place.index(found.len())]) {
                *slot = value;
            }
        }
        let answer = wardplan::call_json(&vector.operation, &input.to_string());
        let text = answer.unwrap_or_else(|error| error.to_json());
        prop_assert!(serde_json::from_str::<Value>(&text).is_ok());
    }
}

#[test]
fn extreme_days_are_counted_without_panic() {
    for (start, end) in [
        ("0001-01-01T00:00", "9999-12-31T23:59"),
        ("9999-12-31T23:59", "0001-01-01T00:00"),
        ("0001-01-01T00:00", "0001-01-01T00:00"),
    ] {
        let meeting = json!({"id": "a", "category": "conference", "kind": "professional", "host": "x", "room": "r",
            "chair": "c", "status": "held", "sessions": [{"start": start, "end": end}, {"start": end, "end": start}]});
        let other = json!({"id": "b", "host": "x", "room": "r", "chair": "c", "sessions": [{"start": start, "end": end}]});
        let options = json!({"conventions": {"lengthMeasure": "both", "travelGapMinutes": 1440}});
        run_all(&json!({"meetings": [meeting, other], "options": options}).to_string());
        run_all(&json!({"meeting": meeting, "options": options}).to_string());
        run_all(&json!({"registers": {"meetings": [meeting, other]}, "options": {"by": ["month", "quarter"], "include": ["online-conference-share"]}}).to_string());
    }
}

#[test]
fn every_problem_of_an_input_is_told_at_once_and_at_most_a_hundred() {
    let call = r#"{"meetings": [{"idd": 1, "mode": "onlin", "sessions": [{"start": "2026-02-30T08:00"}], "wardWide": 0.5}], "option": {}}"#;
    let error = wardplan::call_json("checkMeetings", call).expect_err("a broken call");
    let told: Vec<(&str, &str)> = error
        .all()
        .map(|problem| (problem.code().name(), problem.path()))
        .collect();
    assert_eq!(
        told,
        [
            ("unknown-key", "/option"),
            ("unknown-key", "/meetings/0/idd"),
            ("missing-key", "/meetings/0/id"),
            ("unknown-name", "/meetings/0/mode"),
            ("invalid-time", "/meetings/0/sessions/0/start"),
            ("float-refused", "/meetings/0/wardWide"),
        ]
    );
    let rows: Vec<String> = (0..500)
        .map(|row| format!(r#"{{"id": "HN-{row}", "column{row}": 1}}"#))
        .collect();
    let many = format!(r#"{{"meetings": [{}]}}"#, rows.join(","));
    let error = wardplan::call_json("checkMeetings", &many).expect_err("a broken call");
    assert_eq!((error.all().count(), error.total()), (100, 500));
}

#[test]
fn the_call_tool_answers_on_stdout_and_refuses_on_stderr() {
    let call = |operation: &str, input: &[u8]| {
        let mut child = Command::new(env!("CARGO_BIN_EXE_call"))
            .arg(operation)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the tool runs");
        // The tool may refuse before it reads.
        let _ = child.stdin.take().expect("a pipe").write_all(input);
        child.wait_with_output().expect("the tool ends")
    };
    let good = call("checkMeetings", br#"{"meetings": []}"#);
    assert!(good.status.success() && good.stderr.is_empty());
    assert!(good.stdout.starts_with(br#"{"basis":"#));
    for (operation, input, code) in [
        ("checkMeetings", &b"{"[..], "invalid-json"),
        ("checkMeetings", b"\xff\xfe", "invalid-json"),
        ("checkMeetings", b"{}", "missing-key"),
        ("checkMeeting ", b"{}", "unknown-name"),
    ] {
        let bad = call(operation, input);
        assert_eq!(bad.status.code(), Some(2));
        assert!(bad.stdout.is_empty());
        let error: Value = serde_json::from_slice(&bad.stderr).expect("errors are JSON");
        assert_eq!(error["errors"][0]["code"], code);
    }
}
