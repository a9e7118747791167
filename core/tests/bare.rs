//! The library without its features: the caller's own rulebook, JSON by its own reader and writer.

use wardplan::{Error, call_json};

const RULEBOOK: &str = include_str!("../rulebooks/vn-state.json");

fn check(rulebook: &str, start: &str) -> Result<String, Error> {
    let call = format!(
        r#"{{"meeting": {{"id": "m1", "category": "meeting", "status": "planned", "sessions":
        [{{"start": "2026-06-03T{start}", "end": "2026-06-03T12:30"}}]}}, "options": {{"rulebook": {rulebook}, "asOf": "2026-06-01"}}}}"#
    );
    call_json("checkMeeting", &call)
}

#[test]
fn a_rulebook_of_the_caller_is_all_it_takes() {
    let answer = check(RULEBOOK, "08:00").expect("the rulebook loads");
    assert!(
        answer.contains(r#""rule":"meeting-outside-working-time""#),
        "{answer}"
    );
    let error = check("{}", "08:00").expect_err("a rulebook has an id");
    assert!(error.path().starts_with("/options/rulebook"), "{error}");
}

#[cfg(not(feature = "rulebooks"))]
#[test]
fn without_a_rulebook_the_way_out_is_said() {
    let error =
        call_json("checkMeeting", r#"{"meeting": {"id": "m1"}}"#).expect_err("there is none");
    assert_eq!(error.path(), "/options/rulebook");
    let help = error.help().expect("a help");
    assert!(help.en.contains("rulebook of your own"), "{}", help.en);
}

#[test]
fn values_are_written_and_read_without_serde() {
    let plan = wardplan::plan::Plan::new("kh-1").to_json();
    let call = format!(r#"{{"plan": {plan}, "options": {{"rulebook": {RULEBOOK}}}}}"#);
    let answer = call_json("checkPlan", &call).expect("a plan reads back");
    assert!(
        answer.contains(r#""rule":"document-number-missing""#),
        "{answer}"
    );
}
