//! Every vector, through the JSON twin of its operation, and through the function of the same name.

mod doors;

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;
use wardplan::Code;
use wardplan_tests::{mismatch, repository, vectors};

#[test]
fn every_vector_gives_what_it_expects() {
    let vectors = vectors();
    assert!(vectors.len() >= 120, "only {} vectors", vectors.len());
    let mut failed = Vec::new();
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for vector in &vectors {
        *counts.entry(&vector.operation).or_default() += 1;
        let actual: Value = serde_json::from_str(&vector.answer()).expect("answers are JSON");
        if let Some(difference) = mismatch(&vector.expect, &actual) {
            failed.push(format!(
                "{}\n  {}\n  {difference}",
                vector.file.display(),
                vector.description
            ));
        }
    }
    assert!(
        failed.is_empty(),
        "{} of {counts:?} failed:\n{}",
        failed.len(),
        failed.join("\n")
    );
}

/// The calls that the page on days off shows are those of vectors.
#[test]
fn examples_of_the_page_on_days_off_run() {
    let page = std::fs::read_to_string(repository().join("docs/calendar.md")).expect("the page");
    let vectors = vectors();
    for (operation, mark, shown) in [
        ("calendar", "```json\n", 2),
        ("checkMeetings", "```json checkMeetings\n", 1),
    ] {
        let calls: Vec<Value> = vectors
            .iter()
            .filter(|vector| vector.operation == operation)
            .filter_map(|vector| serde_json::from_str(&vector.text).ok())
            .collect();
        let blocks = page.split(mark).skip(1);
        let examples: Vec<&str> = blocks
            .filter_map(|block| block.split("```").next())
            .collect();
        assert_eq!(examples.len(), shown);
        for example in examples {
            let example: Value = serde_json::from_str(example).expect("examples are JSON");
            assert!(calls.contains(&example), "no vector has the call {example}");
        }
    }
}

#[test]
fn every_operation_has_vectors() {
    let vectors = vectors();
    for operation in wardplan::OPERATIONS {
        assert!(
            vectors
                .iter()
                .any(|vector| vector.operation == operation.camel_name),
            "no vector calls {}",
            operation.camel_name
        );
    }
}

#[test]
fn every_code_is_among_the_vectors() {
    let mut seen: BTreeSet<String> = BTreeSet::new();
    for vector in vectors() {
        let answer: Value = serde_json::from_str(&vector.answer()).expect("answers are JSON");
        for problem in answer["errors"].as_array().into_iter().flatten() {
            seen.extend(problem["code"].as_str().map(str::to_owned));
        }
    }
    for code in Code::ALL {
        assert!(seen.contains(code.name()), "{}", code.name());
    }
}

#[test]
fn answers_are_canonical_and_the_same_twice() {
    for vector in vectors() {
        let first = vector.answer();
        assert_eq!(first, vector.answer(), "{}", vector.file.display());
        let parsed: Value = serde_json::from_str(&first).expect("answers are JSON");
        assert_eq!(
            wardplan::canonical_json(&parsed).as_ref(),
            Ok(&first),
            "{}",
            vector.file.display()
        );
    }
}
