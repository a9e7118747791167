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
            let runs = known.operations.iter().any(|name| *name == operation);
            let reads = entry["reads"].as_array().expect("fields");
            assert_eq!(runs, !reads.is_empty(), "{entry}");
        }
    }
}
