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
