//! A plan as a layer of rules: the layer that comes with the library is that of its transcription, and
//! the layer of any plan loads.

use std::fs;
use std::time::{Duration, Instant};

use proptest::prelude::*;
use serde_json::{Value, json};
use wardplan_tests::repository;

fn file(name: &str) -> String {
    fs::read_to_string(repository().join("core").join(name)).expect("a file of the library")
}

fn parsed(text: &str) -> Value {
    serde_json::from_str(text).expect("JSON")
}

fn call(operation: &str, call: &Value) -> Value {
    let answer = wardplan::call_json(operation, &call.to_string());
    parsed(&answer.unwrap_or_else(|error| panic!("{operation}: {}", error.to_json())))
}

fn layer_of(plan: &Value) -> Value {
    call("planRulebook", &json!({ "plan": plan }))["rulebook"].clone()
}

/// Titles are nobody's rule: each is worded where it stands.
fn untitled(value: &mut Value) {
    match value {
        Value::Object(object) => {
            object.remove("title");
            object.values_mut().for_each(untitled);
        }
        Value::Array(items) => items.iter_mut().for_each(untitled),
        _ => {}
    }
}

fn canonical(mut layer: Value) -> String {
    untitled(&mut layer);
    wardplan::canonical_json(&layer).expect("a layer is written")
}

#[test]
fn the_layer_of_the_ward_is_that_of_its_transcription_byte_for_byte() {
    let layer = layer_of(&parsed(&file("examples/le_chan/plan.json")));
    // As it is read, with everything stated.
    let embedded = call("rulebook", &json!({"id": "le-chan-2026"}))["rulebook"].clone();
    assert_eq!(canonical(layer), canonical(embedded));
}

/// Our wording of the plan gives the same figures, under the id that the import makes.
#[test]
fn the_text_of_the_plan_gives_the_same_layer() {
    let text = file("examples/le_chan/plan.md");
    let plan = call("importPlan", &json!({ "text": text }))["plan"].clone();
    let layer = layer_of(&plan);
    let id = layer["id"].as_str().expect("an id").to_owned();
    let renamed = layer
        .to_string()
        .replace(&format!("\"{id}\""), "\"le-chan-2026\"");
    let embedded = call("rulebook", &json!({"id": "le-chan-2026"}))["rulebook"].clone();
    assert_eq!(canonical(parsed(&renamed)), canonical(embedded));
}

/// One line from a plan to figures: the same as with the layer that comes with the library.
#[test]
fn figures_are_judged_by_the_layer_of_a_plan() {
    let plan = parsed(&file("examples/le_chan/plan.json"));
    let registers = parsed(&file("examples/le_chan/register.json"));
    let registers = registers.get("registers").unwrap_or(&registers).clone();
    let figures = |rulebook: Value| {
        let options = json!({"rulebook": rulebook, "period": "2026", "asOf": "2026-12-31"});
        let measured = call(
            "measure",
            &json!({"registers": registers, "options": options}),
        );
        measured["results"].clone()
    };
    assert_eq!(figures(layer_of(&plan)), figures(json!("le-chan-2026")));
}

fn clause() -> impl Strategy<Value = Value> {
    prop_oneof![
        Just(Value::Null),
        Just(json!("")),
        Just(json!("  II.4.4 ")),
        Just(json!("II.4.4")),
        Just(json!("I.2.a")),
        "[IVX]{1,3}\\.[0-9]\\.[a-eđ]".prop_map(Value::String),
        "\\PC{0,6}".prop_map(Value::String),
    ]
}

fn words() -> impl Strategy<Value = Value> {
    let parts = prop::sample::select(vec![
        "Hội nghị ",
        "họp ",
        "quán triệt ",
        "chuyên môn ",
        "giao ban ",
        "không quá ",
        "ít nhất ",
        "1/2 ngày",
        "1 ngày",
        "02 buổi",
        "50 phút",
        "3 ngày làm việc",
        "; ",
        ", ",
        ". ",
        "đối với ",
        "trừ ",
        "giấy mời ",
        "tài liệu ",
        "trước ",
        "phát biểu kết luận ",
        "dành thời gian chủ yếu thảo luận ",
        "thông báo kết luận ",
        "trong ",
    ]);
    prop::collection::vec(parts, 0..24).prop_map(|parts| json!(parts.concat()))
}

fn day() -> impl Strategy<Value = Value> {
    prop::sample::select(vec![
        Value::Null,
        json!("2026-05-07"),
        json!("2025-12-10"),
        json!("0001-01-01"),
        json!("9999-12-31"),
    ])
}

fn period() -> impl Strategy<Value = Value> {
    prop::sample::select(vec![
        Value::Null,
        json!("2025"),
        json!("2026"),
        json!("2027"),
        json!({"start": "2026-05-07", "end": "2026-05-07"}),
    ])
}

fn modality() -> impl Strategy<Value = Value> {
    prop::sample::select(vec![
        Value::Null,
        json!("must"),
        json!("ensure"),
        json!("strive"),
        json!("study"),
        json!("conditional"),
    ])
}

fn target() -> impl Strategy<Value = Value> {
    let ids = prop::sample::select(vec![
        "online-conference-share",
        "conference-reduction",
        "ward-wide-conference-count",
        "digital-dossier-share",
        "on-time-report-share",
    ]);
    let value = prop::sample::select(vec![
        Value::Null,
        json!("60%"),
        json!("1/3"),
        json!("0%"),
        json!(3),
        json!(0),
        json!("250%"),
    ]);
    let comparator = prop::sample::select(vec![
        Value::Null,
        json!("atLeast"),
        json!("atMost"),
        json!("lessThan"),
        json!("exactly"),
    ]);
    (prop::collection::vec(ids, 0..4), value, comparator, clause(), modality(), period()).prop_map(
        |(indicators, value, comparator, clause, modality, period)| {
            json!({"indicators": indicators, "value": value, "comparator": comparator, "clause": clause,
                "modality": modality, "period": period})
        },
    )
}

fn citation() -> impl Strategy<Value = Value> {
    let number = prop::sample::select(vec![
        Value::Null,
        json!("534/QĐ-TTg"),
        json!("226-KL/TW"),
        json!("0534/QĐ-TTg"),
        json!("không số"),
        json!("12/KH-UBND"),
    ]);
    let role = prop::sample::select(vec![
        json!("implements"),
        json!("basis"),
        json!("mention"),
        Value::Null,
    ]);
    (number, role, day())
        .prop_map(|(number, role, day)| json!({"number": number, "role": role, "issuedOn": day}))
}

fn plan() -> impl Strategy<Value = Value> {
    let id = prop::sample::select(vec![
        "le-chan-2026",
        "kl-226",
        "vn-state",
        "qd-45-2018",
        "",
        " ",
        "kế hoạch/1",
    ]);
    let document = (
        day(),
        prop::sample::select(vec![Value::Null, json!("12"), json!("12/KH-UBND"), json!(" ")]),
        prop::sample::select(vec![Value::Null, json!("KH-UBND"), json!("KL/TW")]),
        prop::sample::select(vec![Value::Null, json!("none"), json!("secret")]),
    )
        .prop_map(|(day, number, symbol, secrecy)| {
            json!({"issuedOn": day, "number": number, "symbol": symbol, "secrecy": secrecy, "title": "BÍ SỐ"})
        });
    let task = (words(), clause(), modality())
        .prop_map(|(text, clause, modality)| json!({"text": text, "clause": clause, "modality": modality, "title": "BÍ SỐ"}));
    let duty = clause().prop_map(|clause| json!({"clause": clause}));
    (
        id,
        prop::option::weighted(0.9, document),
        period(),
        prop::collection::vec(target(), 0..5),
        prop::collection::vec(task, 0..5),
        prop::collection::vec(duty, 0..2),
        prop::collection::vec(citation(), 0..5),
    )
        .prop_map(|(id, document, period, targets, tasks, duties, citations)| {
            let numbered = |rows: Vec<Value>| -> Value {
                let rows = rows.into_iter().enumerate();
                rows.map(|(index, mut row)| {
                    row["id"] = json!(index.to_string());
                    row
                })
                .collect()
            };
            json!({"id": id, "document": document, "period": period, "targets": numbered(targets),
                "tasks": numbered(tasks), "reporting": numbered(duties), "citations": citations})
        })
}

/// What of a plan stands nowhere in an answer: a task, a target or a duty by its position.
fn positions(path: &str) -> (usize, usize) {
    const LISTS: [&str; 4] = ["document", "targets", "tasks", "reporting"];
    let mut steps = path.trim_start_matches("/plan/").split('/');
    let list = steps.next().expect("a list");
    let list = LISTS.iter().position(|known| *known == list);
    let index = steps.next().and_then(|step| step.parse().ok());
    (list.expect("a known list"), index.unwrap_or_default())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]

    #[test]
    fn the_layer_of_any_plan_loads_and_has_no_fault_of_its_own(
        plan in plan(), extends in prop::sample::select(vec!["vn-state", "kl-226", "le-chan-2026"]),
    ) {
        let answer = call("planRulebook", &json!({"plan": plan, "extends": extends}));
        let layer = &answer["rulebook"];
        let checked = call("checkRulebook", &json!({"rulebook": layer}));
        for finding in checked["findings"].as_array().expect("a list") {
            // A plan may well ask for less than what it implements; that is for people to know.
            prop_assert_eq!(&finding["rule"], "layer-loosens-superior");
        }
        let measured = call("measure", &json!({"registers": {}, "options": {"rulebook": layer, "period": "2026"}}));
        prop_assert_eq!(&measured["basis"]["rulebook"], &layer["id"]);
        // Read again, it is the same layer.
        let shown = call("rulebook", &json!({"options": {"rulebook": layer}}));
        prop_assert_eq!(&shown["rulebook"], layer);
        // Every figure of a target is in the layer, or told.
        let unread = answer["unread"].as_array().expect("a list");
        let dated = !plan["document"]["issuedOn"].is_null();
        let stated: usize = plan["targets"].as_array().expect("a list").iter().map(|target| {
            let mut ids: Vec<&str> = target["indicators"].as_array().expect("a list").iter()
                .filter_map(Value::as_str).collect();
            ids.sort_unstable();
            ids.dedup();
            ids.len().max(1)
        }).sum();
        let told = unread.iter().filter(|row| row["path"].as_str().expect("a path").starts_with("/plan/targets/"));
        let taken = layer["targets"].as_array().expect("a list").len();
        prop_assert_eq!(taken + told.count(), if dated { stated } else { 0 });
        let places: Vec<_> = unread.iter().map(|row| positions(row["path"].as_str().expect("a path"))).collect();
        prop_assert!(places.is_sorted(), "{places:?}");
        if plan["document"]["secrecy"] == "secret" {
            let answer = answer.to_string();
            prop_assert!(!answer.contains("BÍ SỐ") && !answer.contains("trừ"));
        }
    }
}

/// Words without end are read in a time that grows with them.
#[expect(
    clippy::disallowed_methods,
    reason = "how long something takes is what is tested"
)]
#[test]
fn long_plans_take_moments() {
    for piece in [
        "hội nghị 1 ngày ",
        "họp, ",
        "1 ngày ",
        "hội nghị quán triệt không quá 1 ngày; ",
        ", ",
        "tư vấn ",
        "trừ ",
        "( ",
        "tài liệu họp trước ",
    ] {
        let text = piece.repeat(60_000 / piece.len());
        let tasks: Vec<Value> = (0..20)
            .map(|id| json!({"id": id.to_string(), "clause": "II.1", "text": text}))
            .collect();
        let plan = json!({"id": "KH", "document": {"issuedOn": "2026-05-07"}, "tasks": tasks});
        let start = Instant::now();
        layer_of(&plan);
        let taken = start.elapsed();
        assert!(taken < Duration::from_secs(60), "{piece:?} took {taken:?}");
    }
    let citations: Vec<Value> = (0..5_000)
        .map(|number| json!({"number": format!("{number}/KH-UBND"), "role": "basis"}))
        .collect();
    let tasks: Vec<Value> = (0..5_000)
        .map(|number| json!({"id": number.to_string(), "clause": format!("II.{number}"), "text": "Họp giao ban tối đa 1 buổi."}))
        .collect();
    let plan = json!({"id": "KH", "document": {"issuedOn": "2026-05-07"}, "tasks": tasks, "citations": citations});
    let start = Instant::now();
    layer_of(&plan);
    assert!(start.elapsed() < Duration::from_secs(60));
}
