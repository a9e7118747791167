//! A call of any operation: the first byte says which, the rest is its JSON.

#![no_main]

use libfuzzer_sys::fuzz_target;
use wardplan::{Json, OPERATIONS};

fuzz_target!(|bytes: &[u8]| {
    let Some((first, rest)) = bytes.split_first() else {
        return;
    };
    let operation = &OPERATIONS[usize::from(*first) % OPERATIONS.len()];
    match operation.json(&String::from_utf8_lossy(rest)) {
        Ok(answer) => {
            let again = Json::parse(&answer).expect("an answer is JSON");
            assert_eq!(again.to_canonical(), answer, "an answer is canonical");
        }
        Err(error) => {
            assert!(error.all().next().is_some(), "an error says what is wrong");
            for problem in error.all() {
                assert!(problem.path().is_empty() || problem.path().starts_with('/'));
            }
        }
    }
});
