//! Drafts against the records that they are drafts of, and the fields that rules say they read against
//! what happens when a field is not there.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};
use wardplan_tests::vectors;

fn call(operation: &str, call: &Value) -> Result<Value, Value> {
    match wardplan::call_json(operation, &call.to_string()) {
        Ok(answer) => Ok(serde_json::from_str(&answer).expect("answers are JSON")),
        Err(error) => Err(serde_json::from_str(&error.to_json()).expect("errors are JSON")),
    }
}

/// The calls of vectors about one record: the operation, the key of the record, and the call.
fn calls() -> Vec<(&'static str, &'static str, Value)> {
    let mut calls = Vec::new();
    for vector in vectors() {
        let Ok(input) = serde_json::from_str::<Value>(&vector.text) else {
            continue;
        };
        match vector.operation.as_str() {
            "checkMeeting" => calls.push(("check_meeting", "meeting", input)),
            "checkTask" => calls.push(("check_task", "task", input)),
            // Each meeting of a register by itself, and beside the others.
            "checkMeetings" => {
                let meetings = input["meetings"].as_array().cloned().unwrap_or_default();
                if meetings.len() > 6 {
                    continue;
                }
                for (at, meeting) in meetings.iter().enumerate() {
                    let mut others = meetings.clone();
                    others.remove(at);
                    let options = input["options"].clone();
                    let one = json!({"meeting": meeting, "others": others, "options": options});
                    calls.push(("check_meeting", "meeting", one));
                }
            }
            "checkPlan" => {
                let tasks = input["plan"]["tasks"].as_array();
                for task in tasks.into_iter().flatten().take(3) {
                    let (options, agencies) = (&input["options"], &input["plan"]["agencies"]);
                    let one = json!({"task": task, "agencies": agencies, "options": options});
                    calls.push(("check_task", "task", one));
                }
            }
            _ => {}
        }
    }
    assert!(calls.len() > 500, "only {} calls", calls.len());
    calls
}

fn drafted(mut input: Value) -> Value {
    if input["options"].is_null() {
        input["options"] = json!({});
    }
    input["options"]["draft"] = json!(true);
    input["options"]["answer"] = Value::Null;
    input
}

fn stripped(mut answer: Value) -> Value {
    for list in ["findings", "skipped"] {
        for entry in answer[list].as_array_mut().into_iter().flatten() {
            let entry = entry.as_object_mut().expect("an entry");
            entry.remove("reads");
            if list == "skipped" && entry["reason"] == "fieldMissing"
                || entry.get("reason") == Some(&json!("unclassified"))
            {
                // A draft tells which field is missing, one by one.
                entry.remove("because");
                entry.remove("count");
                entry.remove("message");
                entry.remove("paths");
            }
        }
    }
    let skipped = answer["skipped"].as_array_mut().expect("a list");
    skipped.dedup();
    answer.as_object_mut().expect("an answer").remove("issues");
    answer
}

/// Whether a value holds what a draft reads otherwise: blanks.
fn has_blanks(value: &Value) -> bool {
    match value {
        Value::String(text) => text.trim().is_empty(),
        Value::Array(items) => items
            .iter()
            .any(|item| has_blanks(item) || *item == json!({})),
        Value::Object(entries) => entries.values().any(has_blanks),
        _ => false,
    }
}

#[test]
fn a_record_that_can_be_read_says_the_same_as_a_draft() {
    let mut compared = 0;
    for (operation, key, input) in calls() {
        let draft = drafted(input);
        let mut plain = draft.clone();
        plain["options"]["draft"] = Value::Null;
        let Ok(expected) = call(operation, &plain) else {
            continue;
        };
        assert!(expected.get("issues").is_none(), "{plain}");
        for list in ["findings", "skipped"] {
            let entries = expected[list].as_array().expect("a list");
            assert!(
                entries.iter().all(|entry| entry.get("reads").is_none()),
                "{plain}"
            );
        }
        let answer = call(operation, &draft).expect("what can be read, can be read as a draft");
        if has_blanks(&draft[key]) || !answer["issues"].as_array().expect("issues").is_empty() {
            continue;
        }
        compared += 1;
        assert_eq!(stripped(answer), stripped(expected), "{draft}");
    }
    assert!(compared > 400, "only {compared} were compared");
}

/// By these a rule knows whether it speaks at all, and how a record is called.
const EVERY_RULE: [&str; 6] = ["id", "clause", "title", "status", "category", "secrecy"];

/// What each rule says of a record, but for how it is called.
fn said(answer: &Value) -> BTreeMap<String, BTreeSet<String>> {
    let mut said: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for list in ["findings", "skipped"] {
        for entry in answer[list].as_array().expect("a list") {
            let rule = entry["rule"].as_str().expect("a rule").to_owned();
            let parts = ["path", "paths", "params", "severity", "reason"].map(|key| &entry[key]);
            said.entry(rule)
                .or_default()
                .insert(json!(parts).to_string());
        }
    }
    said
}

/// What each rule says that it reads.
fn reads(answer: &Value) -> BTreeMap<String, BTreeSet<String>> {
    let mut reads: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for list in ["findings", "skipped"] {
        for entry in answer[list].as_array().expect("a list") {
            let rule = entry["rule"].as_str().expect("a rule").to_owned();
            for read in entry["reads"].as_array().expect("fields") {
                let field = read.as_str().expect("a pointer").split('/').nth(1);
                reads
                    .entry(rule.clone())
                    .or_default()
                    .insert(field.expect("a field").to_owned());
            }
        }
    }
    reads
}

/// A rule whose word changes when a field is taken away has said that it reads the field.
#[test]
fn rules_read_no_field_that_they_do_not_name() {
    let (mut changed, mut rules) = (0, BTreeSet::new());
    let mut unnamed = BTreeSet::new();
    for (operation, key, input) in calls() {
        let draft = drafted(input);
        let Ok(before) = call(operation, &draft) else {
            continue;
        };
        let fields: Vec<String> = draft[key]
            .as_object()
            .map(|record| record.keys().cloned().collect())
            .unwrap_or_default();
        for field in fields
            .iter()
            .filter(|field| !EVERY_RULE.contains(&field.as_str()) && *field != "waiver")
        {
            let mut without = draft.clone();
            without[key]
                .as_object_mut()
                .expect("a record")
                .remove(field);
            let after = call(operation, &without).expect("a draft");
            let (was, is) = (said(&before), said(&after));
            let (mut known, others) = (reads(&before), reads(&after));
            for (rule, fields) in others {
                known.entry(rule).or_default().extend(fields);
            }
            for rule in was.keys().chain(is.keys()).collect::<BTreeSet<_>>() {
                // Whether a waiver is used depends on what the waived rule reads.
                if was.get(rule) == is.get(rule) || rule == "waiver-unused" {
                    continue;
                }
                // On which day it takes place decides whether a clause is there, for every rule.
                let has_no_limit = |said: Option<&BTreeSet<String>>| {
                    said.is_some_and(|said| said.iter().any(|said| said.contains("noLimit")))
                };
                if field == "sessions"
                    && (has_no_limit(was.get(rule)) || has_no_limit(is.get(rule)))
                {
                    continue;
                }
                changed += 1;
                rules.insert(rule.clone());
                if !known.get(rule).is_some_and(|fields| fields.contains(field)) {
                    unnamed.insert(format!("{rule} reads {field}"));
                }
            }
        }
    }
    assert_eq!(unnamed, BTreeSet::new());
    assert!(
        changed > 500 && rules.len() > 30,
        "{changed} changes of {rules:?}"
    );
}

#[test]
fn what_is_waived_in_a_draft_names_its_fields() {
    let waiver =
        json!({"rule": "meeting-not-paperless", "authority": "Chủ tịch UBND", "validTo": ""});
    let draft =
        json!({"meeting": {"paperless": "false", "waiver": waiver}, "options": {"draft": true}});
    let answer = call("check_meeting", &draft).expect("a draft");
    let skipped = answer["skipped"].as_array().expect("a list");
    let told = skipped
        .iter()
        .find(|entry| entry["rule"] == "meeting-not-paperless")
        .expect("told");
    assert_eq!(told["because"], "/meeting/waiver");
    assert_eq!(told["reads"], json!(["/paperless"]));
}

/// Every rule of one record names the fields that it reads.
#[test]
fn no_rule_of_one_record_reads_nothing() {
    for (operation, key) in [("check_meeting", "meeting"), ("check_task", "task")] {
        let waiver = json!({"rule": "x"});
        let draft = json!({key: {"waiver": waiver}, "options": {"draft": true, "include": []}});
        let answer = call(operation, &draft).expect("a draft");
        let rules = wardplan::rules(&wardplan::Rules::new()).expect("the rules");
        for entry in answer["skipped"].as_array().expect("a list") {
            let known = rules
                .rules
                .iter()
                .find(|known| entry["rule"] == known.name)
                .expect("a rule");
            let runs = known.operations.contains(&operation);
            let reads = entry["reads"].as_array().expect("fields");
            assert_eq!(runs, !reads.is_empty(), "{entry}");
        }
    }
}

/// What stands where it does not belong.
fn junk() -> Vec<Value> {
    let floats: Value = serde_json::from_str("1.5").expect("JSON");
    vec![
        json!(true),
        json!(-1),
        json!("x"),
        json!([]),
        json!({}),
        json!([[], {}, null, ""]),
        json!({"a/b~": {"?": []}}),
        json!({"": 1, "secrecy ": null}),
        json!("0202-01-01"),
        floats,
        json!([{"id": 5}, {"start": "2062-01-01T00:00"}, {"before": "x", "within": 1}]),
    ]
}

/// The pointers of all values in a value.
fn places(value: &Value, at: &str, found: &mut Vec<String>) {
    found.push(at.to_owned());
    match value {
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                places(item, &format!("{at}/{index}"), found);
            }
        }
        Value::Object(entries) => {
            for (key, item) in entries {
                places(item, &format!("{at}/{key}"), found);
            }
        }
        _ => {}
    }
}

/// Whatever stands in the record, a draft is answered: with a word on what cannot be read, and none of a
/// place that is not in it.
#[test]
fn no_record_is_refused_as_a_draft() {
    let (junk, mut turn, mut told) = (junk(), 0_usize, 0_usize);
    for (operation, key, input) in calls().into_iter().step_by(3) {
        let draft = drafted(input);
        if call(operation, &draft).is_err() {
            continue;
        }
        let mut all = Vec::new();
        places(&draft[key], "", &mut all);
        for place in all.into_iter().skip(1) {
            turn = turn.wrapping_add(1);
            let mut broken = draft.clone();
            let value = broken[key].pointer_mut(&place).expect("a place");
            *value = junk[turn % junk.len()].clone();
            let answer = call(operation, &broken);
            let answer = answer.unwrap_or_else(|error| panic!("{error} for {broken}"));
            for issue in answer["issues"].as_array().expect("issues") {
                told += 1;
                let path = issue["path"].as_str().expect("a pointer");
                let rest = path
                    .strip_prefix(&format!("/{key}"))
                    .expect("in the record");
                // What lacks a key is where the key would be; what may be secret has no name.
                let above = rest.rsplit_once('/').map_or("", |(above, _)| above);
                assert!(broken[key].pointer(above).is_some(), "{path} of {broken}");
            }
        }
    }
    assert!(told > 100, "only {told} issues");
}
