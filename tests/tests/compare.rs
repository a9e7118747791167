//! What is true of every comparison: a plan beside itself, two versions against a recursive
//! comparison of their JSON, and plans of any length in a time that grows with it.

use std::collections::{BTreeMap, BTreeSet};
use std::time::{Duration, Instant};

use proptest::prelude::*;
use serde_json::{Value, json};
use wardplan::compare::Superior;
use wardplan::{CheckPlan, ComparePlans, DiffPlans, Plan, Workload};

fn plan(value: &Value) -> Plan {
    Plan::from_json(&value.to_string()).expect("a plan")
}

/// The plan with everything stated.
fn whole(value: &Value) -> Value {
    serde_json::to_value(plan(value)).expect("a plan is JSON")
}

fn changes(before: &Value, after: &Value) -> Vec<(String, String)> {
    let call = DiffPlans::new(plan(before), plan(after));
    let answer = wardplan::diff_plans(&call).expect("two plans");
    let found = answer.changes.iter();
    found
        .map(|change| (change.kind.name().to_owned(), change.path.clone()))
        .collect()
}

/// The kind of a change from one value to another.
fn kind(before: &Value, after: &Value) -> &'static str {
    let states = |value: &Value| !value.is_null() && value != &json!([]);
    match (states(before), states(after)) {
        (false, _) => "added",
        (true, false) => "removed",
        (true, true) => "changed",
    }
}

/// What a row of a list is looked up by.
fn called(row: &Value) -> &Value {
    [&row["id"], &row["number"]]
        .into_iter()
        .find(|name| name.is_string())
        .unwrap_or(&Value::Null)
}

/// Every place at which two values differ: rows with ids or numbers are looked up by them, other lists,
/// and whatever is no object, are compared as they are.
fn naive(before: &Value, after: &Value, [old, new]: [&str; 2], found: &mut Vec<(String, String)>) {
    let leaf = ["/due", "/period"].iter().any(|end| new.ends_with(end));
    match (before, after) {
        _ if before == after => {}
        (Value::Object(a), Value::Object(b)) if !leaf => {
            for (key, value) in a {
                let places = [&*format!("{old}/{key}"), &*format!("{new}/{key}")];
                naive(value, &b[key], places, found);
            }
        }
        (Value::Array(a), Value::Array(b))
            if a.iter().chain(b).all(|row| called(row).is_string()) =>
        {
            let rows = |rows: &[Value]| -> BTreeMap<String, usize> {
                let ids = rows.iter().map(|row| called(row).to_string());
                ids.zip(0..).collect()
            };
            let (olds, news) = (rows(a), rows(b));
            let common = |rows: &[Value], others: &BTreeMap<String, usize>| -> Vec<String> {
                let ids = rows.iter().map(|row| called(row).to_string());
                ids.filter(|id| others.contains_key(id)).collect()
            };
            if common(a, &news) != common(b, &olds) {
                found.push(("changed".to_owned(), new.to_owned()));
            }
            for (id, index) in &news {
                match olds.get(id) {
                    Some(place) => {
                        let places = [&*format!("{old}/{place}"), &*format!("{new}/{index}")];
                        naive(&a[*place], &b[*index], places, found);
                    }
                    None => found.push(("added".to_owned(), format!("{new}/{index}"))),
                }
            }
            for (id, place) in &olds {
                if !news.contains_key(id) {
                    found.push(("removed".to_owned(), format!("{old}/{place}")));
                }
            }
        }
        _ => {
            let kind = kind(before, after);
            let at = if kind == "removed" { old } else { new };
            found.push((kind.to_owned(), at.to_owned()));
        }
    }
}

/// One field of a task, and a value for it.
fn field() -> impl Strategy<Value = (&'static str, Value)> {
    prop_oneof![
        "[a-c]{0,3}".prop_map(|text| ("title", json!(text))),
        Just(("title", Value::Null)),
        prop::sample::select(&["must", "strive", "ensure"][..])
            .prop_map(|name| ("modality", json!(name))),
        (1..28_u32).prop_map(|day| ("due", json!({"before": format!("2026-06-{day:02}")}))),
        (1..5_u32).prop_map(|quarter| ("due", json!({"within": format!("2026-Q{quarter}")}))),
        Just(("due", Value::Null)),
        prop::collection::vec("[a-c]", 0..3).prop_map(|names| ("deliverables", json!(names))),
        prop::collection::vec("[a-c]", 0..3).prop_map(|names| ("dependsOn", json!(names))),
        "[A-C]".prop_map(|name| ("accountable", json!(name))),
    ]
}

fn task(id: usize) -> impl Strategy<Value = Value> {
    prop::collection::vec(field(), 0..4).prop_map(move |fields| {
        let mut task = json!({"id": format!("t{id}"), "clause": format!("II.{id}")});
        for (key, value) in fields {
            task[key] = value;
        }
        task
    })
}

/// Some of ten tasks, in any order.
fn tasks() -> impl Strategy<Value = Vec<Value>> {
    let tasks: Vec<_> = (0..10).map(task).collect();
    (tasks, 0..=10_usize).prop_flat_map(|(tasks, most)| {
        Just(tasks)
            .prop_shuffle()
            .prop_map(move |tasks| tasks.into_iter().take(most).collect())
    })
}

/// Some of five documents, in any order.
fn citations() -> impl Strategy<Value = Vec<Value>> {
    let titles = prop::collection::vec(prop::option::of("[a-c]"), 5);
    (titles, 0..=5_usize).prop_flat_map(|(titles, most)| {
        let cited = titles.into_iter().enumerate();
        let cited =
            cited.map(|(n, title)| json!({"number": format!("{n}/KH-UBND"), "title": title}));
        Just(cited.collect::<Vec<_>>())
            .prop_shuffle()
            .prop_map(move |cited| cited.into_iter().take(most).collect())
    })
}

fn version() -> impl Strategy<Value = Value> {
    let number = prop_oneof![Just(Value::Null), "[1-3]".prop_map(|number| json!(number))];
    (tasks(), citations(), number, prop::option::of(Just("2026"))).prop_map(
        |(tasks, citations, number, period)| {
            json!({"id": "KH", "document": {"number": number, "symbol": "KH-UBND"},
            "period": period, "citations": citations, "tasks": tasks,
            "targets": [{"id": "T", "indicators": ["online-conference-share"], "value": "60%"}]})
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn a_plan_beside_itself_has_not_changed(version in version()) {
        prop_assert_eq!(changes(&version, &version), []);
    }

    #[test]
    fn every_difference_is_found_once_and_nothing_else(before in version(), after in version()) {
        let mut expected = Vec::new();
        naive(&whole(&before), &whole(&after), ["/before", "/after"], &mut expected);
        let found = changes(&before, &after);
        let unique: BTreeSet<_> = found.iter().collect();
        prop_assert_eq!(unique.len(), found.len());
        let mut sorted = found.clone();
        sorted.sort();
        expected.sort();
        prop_assert_eq!(sorted, expected);
    }

    #[test]
    fn a_plan_covers_itself(
        targets in prop::collection::vec(target(), 0..8),
        duties in prop::collection::vec(duty(), 0..8),
        period in prop::sample::select(&[None, Some("2026")][..]),
    ) {
        let named = |rows: Vec<Value>| -> Vec<Value> {
            let rows = rows.into_iter().enumerate();
            rows.map(|(index, mut row)| {
                row["id"] = json!(format!("R{index}"));
                row
            }).collect()
        };
        let asked = targets.len() + duties.len();
        let own = plan(&json!({"id": "KH", "period": period, "targets": named(targets), "reporting": named(duties)}));
        let call = ComparePlans::new(own.clone(), own);
        let answer = wardplan::compare_plans(&call).expect("two plans");
        prop_assert_eq!(answer.coverage.len(), asked);
        for demand in answer.coverage {
            prop_assert_eq!(demand.outcome.name(), "covered", "{:?}", demand);
        }
        prop_assert_eq!(answer.findings.len(), 0);
    }
}

/// A target, perhaps without a comparator or without a figure.
fn target() -> impl Strategy<Value = Value> {
    let comparators = ["atLeast", "atMost", "moreThan", "lessThan", "exactly"];
    let indicators = [
        "online-conference-share",
        "conference-reduction",
        "ward-wide-conference-count",
    ];
    let value = prop_oneof![
        Just(Value::Null),
        (0..101_u32).prop_map(|percent| json!(format!("{percent}%"))),
        (0..9_u32).prop_map(|count| json!(count)),
    ];
    (
        prop::sample::select(indicators.to_vec()),
        prop::option::of(prop::sample::select(comparators.to_vec())),
        value,
        prop::option::of(prop::sample::select(vec!["must", "strive", "study"])),
        prop::option::of(prop::sample::select(vec!["2026", "2026-H1", "2027-Q1"])),
    )
        .prop_map(|(indicator, comparator, value, modality, period)| {
            json!({"indicators": [indicator], "comparator": comparator, "value": value,
                "modality": modality, "period": period})
        })
}

/// A duty of the issuer to report, of one of two cycles.
fn duty() -> impl Strategy<Value = Value> {
    let due = prop_oneof![
        Just(Value::Null),
        (1..28_u32).prop_map(|day| json!({"yearly": {"before": format!("06-{day:02}")}})),
        (1..28_u32).prop_map(|day| json!({"monthly": {"notLaterThan": day}})),
        (1..28_u32).prop_map(|day| json!({"before": format!("2026-06-{day:02}")})),
        Just(json!({"ongoing": {}})),
    ];
    let cycle = prop::option::of(prop::sample::select(vec!["month", "year"]));
    (due, cycle, prop::option::of("[A-B]")).prop_map(
        |(due, cycle, recipient)| json!({"due": due, "cycle": cycle, "recipient": recipient}),
    )
}

/// Four hundred statements beside four hundred demands would be an answer without end.
#[test]
fn two_plans_cannot_fill_the_memory() {
    let targets = |count: usize| {
        let targets: Vec<Value> = (0..count)
            .map(|n| json!({"id": format!("T{n}"), "indicators": ["document-reduction"]}))
            .collect();
        plan(&json!({"id": "KH", "targets": targets}))
    };
    let compared = |count| {
        let call = ComparePlans::new(targets(count), targets(count));
        wardplan::compare_plans(&call).map(|answer| answer.coverage.len())
    };
    assert_eq!(compared(300).expect("90,000 statements"), 300);
    assert!(
        compared(400)
            .expect_err("160,000 statements")
            .is_too_large()
    );
}

/// A plan of so many tasks over a hundred agencies. Every tenth task has the words of another, and
/// many differ in a number or a name only.
fn long_plan(count: usize) -> Value {
    let verbs = [
        "Rà soát",
        "Xây dựng",
        "Triển khai",
        "Tổng hợp",
        "Kiểm tra",
        "Hướng dẫn",
        "Đánh giá",
    ];
    let things = [
        "quy chế làm việc",
        "kế hoạch cải cách hành chính",
        "quy trình nội bộ",
        "danh mục hồ sơ",
        "chương trình công tác",
    ];
    let agencies: Vec<Value> = (0..100)
        .map(|n| json!({"id": format!("a{n}"), "name": format!("Phòng số {n}"), "kind": "division", "parent": "ubnd"}))
        .collect();
    let tasks: Vec<Value> = (0..count)
        .map(|n| {
            let like = if n % 10 == 9 { n - 9 } else { n };
            let text = format!(
                "{} {} của phòng {} thuộc phường, đợt {}, bảo đảm rõ người, rõ việc, rõ thời gian",
                verbs[like % 7], things[like % 5], ["A", "B", "C"][like % 3], like / 7
            );
            json!({"id": format!("t{n}"), "clause": format!("II.{n}"), "text": text, "modality": "must",
                "assignments": [{"leads": [format!("a{}", n % 100)], "coordinators": [format!("Phòng số {}", (n + 1) % 100)]}],
                "due": {"before": format!("2026-{:02}-15", 1 + n % 12)}, "deliverables": ["Báo cáo"]})
        })
        .collect();
    json!({"id": "KH", "document": {"issuer": "ubnd", "issuedOn": "2026-05-07"}, "period": "2026",
        "agencies": agencies, "tasks": tasks})
}

/// The shortest of three runs.
#[expect(
    clippy::disallowed_methods,
    reason = "it measures time, and decides nothing else"
)]
fn taken(run: &dyn Fn()) -> Duration {
    let runs = (0..3).map(|_| {
        let start = Instant::now();
        run();
        start.elapsed()
    });
    runs.min().expect("three runs")
}

/// An operation over a plan.
type Run<'r> = &'r dyn Fn(&Plan);

/// Four times the tasks take about four times as long. Were every task compared with every other,
/// they would take sixteen times as long.
#[test]
fn ten_thousand_tasks_take_four_times_as_long_as_a_quarter_of_them() {
    let short = plan(&long_plan(2_500));
    let long = plan(&long_plan(10_000));
    let other = |plan: &Plan| {
        let mut other = plan.clone();
        for task in &mut other.tasks {
            task.text = task.text.take().map(|text| format!("{text}, rõ sản phẩm"));
        }
        other
    };
    let operations: [(&str, Run<'_>); 4] = [
        ("check_plan", &|plan| {
            let call = CheckPlan::new(plan.clone());
            let answer = wardplan::check_plan(&call).expect("a plan");
            let found = answer
                .findings
                .iter()
                .filter(|found| found.rule == "task-duplicated");
            assert!(found.count() >= plan.tasks.len() / 10);
        }),
        ("compare_plans", &|plan| {
            let superior = Superior::Plan(Box::new(plan.clone()));
            let call = ComparePlans::new(superior, other(plan));
            let answer = wardplan::compare_plans(&call).expect("two plans");
            assert_eq!(answer.repeats.len(), plan.tasks.len());
        }),
        ("diff_plans", &|plan| {
            let call = DiffPlans::new(plan.clone(), other(plan));
            let answer = wardplan::diff_plans(&call).expect("two plans");
            assert_eq!(answer.changes.len(), plan.tasks.len());
        }),
        ("workload", &|plan| {
            let call = Workload::new(plan.clone());
            let answer = wardplan::workload(&call).expect("a plan");
            assert_eq!(answer.agencies.len(), 100);
            assert_eq!(
                answer.agencies.iter().map(|load| load.led).sum::<usize>(),
                plan.tasks.len()
            );
        }),
    ];
    for (name, run) in operations {
        let (quarter, all) = (taken(&|| run(&short)), taken(&|| run(&long)));
        eprintln!("{name}: {quarter:?}, {all:?}");
        assert!(
            all < quarter * 10 + Duration::from_millis(200),
            "{name}: {quarter:?}, then {all:?}"
        );
    }
}
