use crate::operation::{Schedule, schedule};

fn entries(call: &str) -> Vec<String> {
    let answer = schedule(&Schedule::from_json(call).unwrap()).unwrap();
    let entries = answer.entries.iter();
    entries
        .map(|entry| format!("{} {} {}", entry.date, entry.kind.name(), entry.path))
        .collect()
}

fn call(period: &str) -> String {
    let due = r#"[{"id": "a", "due": {"monthly": {"before": 15}}},
        {"id": "b", "due": {"ongoing": {"review": "month"}}},
        {"id": "c", "due": {"yearly": {"notLaterThan": "01-05"}}},
        {"id": "d", "due": {"workingDays": {"count": 30, "after": "2026-12-01"}}}]"#;
    format!(
        r#"{{"plan": {{"id": "KH", "tasks": {due}, "reporting": [{{"id": "a",
            "due": {{"quarterly": {{"notLaterThan": "lastMonthDay"}}}}}}]}},
            "options": {{"period": "{period}"}}}}"#
    )
}

#[test]
fn the_months_of_two_years_make_up_the_years() {
    for year in [2026, 2027] {
        let months = (1..=12).flat_map(|month| entries(&call(&format!("{year}-{month:02}"))));
        assert_eq!(
            months.collect::<Vec<_>>(),
            entries(&call(&year.to_string()))
        );
    }
}

fn uids(due: &str, as_of: &str) -> Vec<String> {
    let call = format!(
        r#"{{"plan": {{"id": "KH", "tasks": [{{"id": "T", "due": {due},
            "extensions": [{{"grantedOn": "2026-06-01", "due": {{"notLaterThan": "2026-07-31"}}}}]}}]}},
            "options": {{"period": "2026", "asOf": "{as_of}"}}}}"#
    );
    let answer = schedule(&Schedule::from_json(&call).unwrap()).unwrap();
    let ics = answer.ics.unwrap();
    let mut uids: Vec<String> = ics
        .split("\r\n")
        .filter(|line| line.starts_with("UID:"))
        .map(str::to_owned)
        .collect();
    uids.sort();
    uids
}

#[test]
fn a_deadline_that_moves_keeps_the_names_of_its_events() {
    let due = r#"{"notLaterThan": "2026-06-30"}"#;
    let before = uids(due, "2026-05-31");
    assert_eq!(before.len(), 4, "{before:?}");
    assert!(before.contains(&"UID:due-task-T@KH.wardplan".to_owned()));
    assert_eq!(before, uids(due, "2026-06-02"));
    // A round that is moved within its quarter is the same round.
    let quarterly = |day: &str| uids(&format!(r#"{{"quarterly": {day}}}"#), "2026-05-31");
    let rounds = quarterly(r#"{"before": "03-11"}"#);
    assert_eq!(rounds, quarterly(r#"{"notLaterThan": "02-15"}"#));
    assert!(rounds.contains(&"UID:due-2026-Q3-task-T@KH.wardplan".to_owned()));
}
