//! Every vector, through the JSON twin of its operation.

use std::collections::BTreeMap;

use serde_json::Value;
use wardplan_tests::{mismatch, vectors};

#[test]
fn every_vector_gives_what_it_expects() {
    let vectors = vectors();
    assert!(vectors.len() >= 120, "only {} vectors", vectors.len());
    let mut failed = Vec::new();
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for vector in &vectors {
        *counts.entry(&vector.operation).or_default() += 1;
        let answer = match wardplan::call_json(&vector.operation, &vector.input.to_string()) {
            Ok(answer) => answer,
            Err(error) => error.to_json(),
        };
        let actual: Value = serde_json::from_str(&answer).expect("answers are JSON");
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
fn answers_are_canonical_and_the_same_twice() {
    for vector in vectors() {
        let call = || wardplan::call_json(&vector.operation, &vector.input.to_string());
        let (Ok(first), Ok(second)) = (call(), call()) else {
            continue;
        };
        assert_eq!(first, second, "{}", vector.file.display());
        let parsed: Value = serde_json::from_str(&first).expect("answers are JSON");
        assert_eq!(
            wardplan::canonical_json(&parsed),
            first,
            "{}",
            vector.file.display()
        );
    }
}
