//! Our own wording of the real plan gives what was transcribed from it by hand.

use serde_json::Value;
use wardplan::text::fold;

use super::{example, import, plan_of};

/// Our wording of the plan and the transcription of it, both with everything stated.
fn both() -> (Value, Value) {
    let by_hand = wardplan::Plan::from_json(&example("plan.json")).expect("the transcription");
    let by_hand = serde_json::to_value(&by_hand).expect("a plan is JSON");
    (plan_of(&import(&example("plan.md"))), by_hand)
}

/// What one row says, beside what only one of the two says.
pub(super) fn differences(read: &Value, by_hand: &Value, at: &str, found: &mut Vec<String>) {
    match (read, by_hand) {
        (Value::Object(read), Value::Object(by_hand)) => {
            for (key, value) in by_hand {
                differences(&read[key], value, &format!("{at}/{key}"), found);
            }
        }
        (Value::Null, _) | (_, Value::Null) => {}
        (Value::Array(rows), _) if rows.is_empty() => {}
        (_, Value::Array(rows)) if rows.is_empty() => {}
        (Value::Array(read), Value::Array(by_hand)) if read.len() == by_hand.len() => {
            for (index, (read, by_hand)) in read.iter().zip(by_hand).enumerate() {
                differences(read, by_hand, &format!("{at}/{index}"), found);
            }
        }
        (Value::String(read), Value::String(by_hand)) if fold(read) == fold(by_hand) => {}
        (read, by_hand) if read == by_hand => {}
        _ => found.push(at.to_owned()),
    }
}

fn row<'v>(rows: &'v Value, key: &str, value: &Value) -> &'v Value {
    let rows = rows.as_array().expect("a list");
    rows.iter()
        .find(|row| row[key] == *value)
        .unwrap_or(&Value::Null)
}

/// Where the two may differ, and why; `*` is any position.
const REASONS: [(&str, &str); 9] = [
    (
        "/id",
        "the transcription was given a name, the import makes one",
    ),
    ("/document/title", "the wording is ours"),
    (
        "/tasks/*/text",
        "the transcription has its own wording of the one text that limits something",
    ),
    (
        "/tasks/*/title",
        "the transcription sums up, the import repeats the text",
    ),
    (
        "/citations/*/title",
        "the transcription sums up, the import repeats the text",
    ),
    (
        "/agencies/*/aliases",
        "the transcription adds spellings that the text does not use",
    ),
    (
        "/recipients/0/purpose",
        "the transcription writes abbreviations out",
    ),
    (
        "/recipients/1/group",
        "the transcription writes abbreviations out",
    ),
    ("/document/secrecy", "the text bears no mark of secrecy"),
];

#[test]
fn the_text_gives_what_was_transcribed_by_hand() {
    let (read, by_hand) = both();
    let mut found = Vec::new();
    for key in [
        "id",
        "document",
        "targets",
        "coordinationDuties",
        "reporting",
        "attachments",
        "recipients",
    ] {
        differences(&read[key], &by_hand[key], &format!("/{key}"), &mut found);
        let count = |plan: &Value| plan[key].as_array().map(Vec::len);
        assert_eq!(count(&read), count(&by_hand), "{key}");
    }
    // Rows that are found by their names, in whatever order.
    for (key, name) in [("tasks", "id"), ("agencies", "id"), ("citations", "number")] {
        let rows = by_hand[key].as_array().expect("a list");
        assert_eq!(
            read[key].as_array().map(Vec::len),
            Some(rows.len()),
            "{key}"
        );
        for by_hand in rows {
            let read = row(&read[key], name, &by_hand[name]);
            assert!(!read.is_null(), "{key} lacks {}", by_hand[name]);
            differences(read, by_hand, &format!("/{key}/*"), &mut found);
        }
    }
    found.sort();
    found.dedup();
    let mut unexplained = found.clone();
    unexplained.retain(|at| !REASONS.iter().any(|(known, _)| at.starts_with(known)));
    assert!(unexplained.is_empty(), "{unexplained:?}");
    // A reason that explains nothing has no place here.
    for (known, reason) in REASONS {
        let stale = known != "/document/secrecy" && !found.iter().any(|at| at.starts_with(known));
        assert!(!stale, "{known}: {reason}");
    }
}
