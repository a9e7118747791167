//! Reports: states that add up, tables that stay tables, secrets that stay secret, receipts that
//! verify.

use proptest::prelude::*;
use serde_json::{Value, json};

fn answer(operation: &str, call: &Value) -> Value {
    let answer = wardplan::call_json(operation, &call.to_string())
        .unwrap_or_else(|error| panic!("{}", error.to_json()));
    serde_json::from_str(&answer).expect("answers are JSON")
}

fn day(number: u32) -> String {
    format!("2026-{:02}-{:02}", number / 28 % 12 + 1, number % 28 + 1)
}

/// A task by its due day, its extension and its end, as days of a year of 28-day months.
type Task = (Option<u32>, Option<(u32, u32)>, Option<Option<u32>>, bool);

fn task() -> impl Strategy<Value = Task> {
    (
        prop::option::weighted(0.8, 0..336_u32),
        prop::option::weighted(0.3, (0..336_u32, 0..200_u32)),
        prop::option::weighted(0.5, prop::option::weighted(0.9, 0..168_u32)),
        prop::bool::weighted(0.1),
    )
}

/// Half of the year is over.
const TODAY: u32 = 168;

/// How a task stands, one question after the other.
fn state((due, extension, done, cancelled): Task) -> &'static str {
    let granted = extension
        .filter(|(_, granted)| *granted <= TODAY)
        .map(|(due, _)| due);
    match (granted.or(due), done) {
        _ if cancelled => "cancelled",
        (None, _) => "withoutLastDay",
        (Some(_), Some(None)) => "unknown",
        (Some(due), Some(Some(done))) if done <= due => "doneOnTime",
        (Some(_), Some(Some(_))) => "doneLate",
        (Some(due), None) if due >= TODAY => "openInTime",
        (Some(_), None) => "overdue",
    }
}

fn call(tasks: &[Task], title: &str) -> Value {
    let listed: Vec<Value> = tasks.iter().enumerate().map(|(index, (due, extension, ..))| {
        json!({"id": format!("T{index}"), "title": title, "due": due.map(|due| json!({"notLaterThan": day(due)})),
            "extensions": extension.map(|(due, granted)| json!({"due": {"notLaterThan": day(due)}, "grantedOn": day(granted)}))
                .into_iter().collect::<Vec<Value>>()})
    }).collect();
    let events: Vec<Value> = tasks.iter().enumerate().flat_map(|(index, (_, _, done, cancelled))| {
        let event = |kind: &str, on: Option<u32>| json!({"task": format!("T{index}"), "kind": kind, "happenedOn": on.map(day)});
        let done = done.map(|on| event("completed", on));
        done.into_iter().chain(cancelled.then(|| event("cancelled", Some(0))))
    }).collect();
    json!({"plan": {"id": "KH", "document": {"title": title}, "tasks": listed}, "registers": {"taskEvents": events},
        "options": {"period": "2026", "asOf": day(TODAY), "include": ["on-time-task-share"]}})
}

/// The cells of a row of a table, by marks that are not escaped.
fn cells(line: &str) -> usize {
    let mut escaped = false;
    line.chars()
        .filter(|letter| {
            let mark = *letter == '|' && !escaped;
            escaped = *letter == '\\' && !escaped;
            mark
        })
        .count()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    #[test]
    fn every_task_has_one_state_and_the_states_add_up(tasks in prop::collection::vec(task(), 0..12)) {
        let counts = &answer("report", &call(&tasks, "Việc"))["report"]["tasks"];
        for name in ["doneOnTime", "doneLate", "openInTime", "overdue", "withoutLastDay", "unknown", "cancelled"] {
            let expected = tasks.iter().filter(|task| state(**task) == name).count();
            prop_assert_eq!(&counts[name], expected, "{}", name);
        }
        prop_assert_eq!(&counts["total"], tasks.len());
    }

    #[test]
    fn no_text_breaks_a_table(tasks in prop::collection::vec(task(), 1..4), title in "(\\PC|[|\\\\\n\r<*`]){0,20}") {
        let markdown = answer("report", &call(&tasks, &title))["markdown"].clone();
        for language in ["vi", "en"] {
            let text = markdown[language].as_str().unwrap();
            let mut width = None;
            for line in text.lines() {
                if line.starts_with("| ") {
                    let found = cells(line);
                    prop_assert_eq!(*width.get_or_insert(found), found, "{}", line);
                    prop_assert!(line.ends_with(" |"), "{}", line);
                } else {
                    width = None;
                }
            }
            prop_assert_eq!(text.lines().filter(|line| line.starts_with("# ")).count(), 1);
            prop_assert_eq!(text.lines().filter(|line| line.starts_with("## ")).count(), 9);
        }
    }

    #[test]
    fn a_receipt_verifies_its_report_and_no_other(tasks in prop::collection::vec(task(), 1..6), at in any::<prop::sample::Index>()) {
        let call = call(&tasks, "Việc");
        let receipt = answer("report", &call)["receipt"].clone();
        let verify = |call: &Value| {
            let mut call = call.clone();
            call["receipt"] = receipt.clone();
            answer("verifyReceipt", &call)
        };
        prop_assert_eq!(&verify(&call)["matches"], true);
        let mut other = call.clone();
        let index = at.index(tasks.len());
        other["plan"]["tasks"][index]["title"] = json!("Việc khác");
        let verified = verify(&other);
        prop_assert_eq!(&verified["matches"], false);
        prop_assert_eq!(&verified["differences"][0]["path"], "/receipt/input");
    }
}

/// A secret row is counted, and nothing of it shows: not its id, title, chair or topic.
#[test]
fn secret_rows_show_nowhere_in_a_report() {
    let row = |index: usize, secret: bool| {
        let name = if secret { "TUYETMAT" } else { "thuong" };
        json!({"id": format!("{name}-{index}"), "title": format!("{name} {index}"), "chair": name, "topic": name,
            "category": "conference", "mode": "inPerson", "status": if index < 4 { "held" } else { "planned" },
            "sessions": [{"start": format!("2026-0{}-05T08:00", if index < 4 { 2 } else { 9 })}],
            "secrecy": if secret { "secret" } else { "none" }})
    };
    let meetings: Vec<Value> = (0..8).map(|index| row(index, index % 2 == 0)).collect();
    let documents = [
        json!({"id": "TUYETMAT-9", "sentOn": "2026-03-01", "channels": ["paper"], "secrecy": "topSecret"}),
    ];
    let call = json!({"plan": {"id": "KH"}, "registers": {"meetings": meetings, "documents": documents},
        "options": {"period": "2026", "asOf": "2026-06-30",
            "baselines": [{"indicator": "conference-reduction", "value": 30, "year": 2025}]}});
    let report = answer("report", &call);
    let mut verified = call.clone();
    verified["receipt"] = report["receipt"].clone();
    let forecast = json!({"registers": call["registers"], "options": call["options"]});
    for answer in [
        report,
        answer("verifyReceipt", &verified),
        answer("forecast", &forecast),
    ] {
        assert!(!answer.to_string().contains("TUYETMAT"));
    }
}

/// The section on what is late of a report on one task that is due in May.
fn late(registers: &str) -> (String, String) {
    let call = format!(
        r#"{{"plan": {{"id": "KH", "tasks": [{{"id": "II.1", "title": "Việc 1", "due": {{"notLaterThan": "2026-05-31"}}}}]}},
            "registers": {registers}, "options": {{"include": ["online-conference-share"], "period": "2026-H1", "asOf": "2026-06-30"}}}}"#
    );
    let answer = wardplan::call_json("report", &call).expect("a good call");
    let answer: Value = serde_json::from_str(&answer).expect("answers are JSON");
    let section = |language: &str| {
        let text = answer["markdown"][language].as_str().expect("a text");
        let section = text.split("\n## ").find(|part| part.starts_with("IV. "));
        section.expect("a section").to_owned()
    };
    (section("vi"), section("en"))
}

#[test]
fn nothing_is_told_as_in_time_of_which_nothing_is_known() {
    let online = r#"[{"id": "1", "category": "conference", "mode": "online", "status": "held", "sessions": [{"start": "2026-01-05T08:00", "end": "2026-01-05T10:00"}]}]"#;
    let done = r#"[{"task": "II.1", "kind": "completed", "happenedOn": "2026-05-30"}]"#;
    let (vi, en) = late(&format!(r#"{{"meetings": {online}}}"#));
    assert!(!vi.contains("không có nhiệm vụ chậm"), "{vi}");
    assert!(
        vi.ends_with("Số nhiệm vụ chưa rõ tình trạng: 1. Chưa có sổ theo dõi nhiệm vụ.\n"),
        "{vi}"
    );
    assert!(
        en.ends_with("not known how they stand: 1. No register of task events is kept.\n"),
        "{en}"
    );
    let (vi, _) = late(&format!(r#"{{"meetings": {online}, "taskEvents": []}}"#));
    assert!(vi.contains("Chưa hoàn thành, đã quá hạn (Việc 1)"), "{vi}");
    assert!(
        vi.ends_with("Sổ theo dõi nhiệm vụ chưa ghi dòng nào.\n"),
        "{vi}"
    );
    let (vi, en) = late(&format!(
        r#"{{"meetings": {online}, "taskEvents": {done}}}"#
    ));
    assert!(
        vi.ends_with("Không có chỉ tiêu không đạt và không có nhiệm vụ chậm.\n"),
        "{vi}"
    );
    assert!(
        en.ends_with("No target is missed and no task is late.\n"),
        "{en}"
    );
    // A target of which nothing is known is not told as kept either.
    let (vi, _) = late(&format!(r#"{{"taskEvents": {done}}}"#));
    assert!(
        vi.ends_with("Số chỉ tiêu chưa đủ căn cứ kết luận: 1.\n"),
        "{vi}"
    );
}
