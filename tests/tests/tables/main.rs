//! Registers from tables: no cell disappears, and a register that was written as a table, in whatever
//! layout, reads back as it was.

mod layout;

use std::collections::BTreeSet;

use layout::{layout, row, saved};
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Value, json};
use wardplan::call_json;
use wardplan_tests::{mismatch, repository};

fn import(call: &Value) -> Result<Value, Value> {
    let parsed = |text: &str| serde_json::from_str(text).expect("answers and errors are JSON");
    match call_json("importRegister", &call.to_string()) {
        Ok(answer) => Ok(parsed(&answer)),
        Err(error) => Err(parsed(&error.to_json())),
    }
}

fn is_filled(cell: &Value) -> bool {
    match cell {
        Value::Null => false,
        Value::String(text) => !text.trim().is_empty(),
        Value::Object(tag) => !tag.contains_key("covered"),
        _ => true,
    }
}

fn filled(rows: &[Vec<Value>]) -> usize {
    rows.iter().flatten().filter(|cell| is_filled(cell)).count()
}

fn sum(list: &Value, key: &str) -> usize {
    let items = list.as_array().expect("a list").iter();
    let counts = items.map(|item| item[key].as_u64().expect("a count"));
    usize::try_from(counts.sum::<u64>()).expect("a count")
}

/// Every filled cell was understood, or is told: by its own, its column or its row.
fn accounts_for_every_cell(rows: &[Vec<Value>], answer: &Value) {
    let (columns, left) = (&answer["columns"], &answer["left"]);
    assert_eq!(filled(rows), sum(columns, "filled") + sum(left, "filled"));
    let left: BTreeSet<u64> = left
        .as_array()
        .expect("a list")
        .iter()
        .map(|row| row["row"].as_u64().expect("a row"))
        .collect();
    let kept = answer["rows"].as_array().expect("rows").len();
    assert_eq!(kept + left.len(), rows.len());
    for (position, column) in columns.as_array().expect("a list").iter().enumerate() {
        let (filled, unread) = (&column["filled"], &column["unread"]);
        if column["field"].is_null() {
            assert_eq!(filled, unread);
            continue;
        }
        let told = answer["cells"].as_array().expect("a list").iter();
        let told = told.filter(|cell| {
            let row = cell["row"].as_u64().expect("a row");
            let at = usize::try_from(row).expect("a row") - 1;
            let stands = rows[at].get(position).is_some_and(is_filled);
            cell["column"] == column["column"] && stands && !left.contains(&row)
        });
        assert_eq!(json!(told.count()), *unread, "{column}");
        let empty = usize::try_from(column["empty"].as_u64().expect("a count")).expect("a count");
        assert_eq!(json!(kept - empty), *filled);
    }
}

#[test]
fn the_example_of_the_page_on_tables_runs() {
    let page = std::fs::read_to_string(repository().join("docs/tables.md")).expect("the page");
    let block = |mark: &str| -> Value {
        let block = page
            .split(mark)
            .nth(1)
            .and_then(|rest| rest.split("```").next());
        serde_json::from_str(block.expect("a block")).expect("examples are JSON")
    };
    let answer = import(&block("```json importRegister\n")).expect("the example is read");
    assert_eq!(mismatch(&block("```json answer\n"), &answer), None);
}

const REGISTERS: [&str; 8] = [
    "meetings",
    "documents",
    "dossiers",
    "procedures",
    "digitization",
    "taskEvents",
    "reports",
    "tasks",
];

fn wild_cell() -> impl Strategy<Value = Value> {
    let known = [
        "STT",
        "Mã",
        "Nội dung",
        "Loại",
        "Hình thức",
        "Thời gian",
        "Bắt đầu",
        "Kết thúc",
        "Ngày họp",
        "Chủ trì",
        "Cơ quan chủ trì",
        "Độ mật",
        "Tình trạng",
        "Ghi chú",
        "Thời hạn",
        "Nhiệm vụ",
        "Mã nhiệm vụ",
        "Chế độ báo cáo",
        "Ngày gửi",
        "Nơi nhận",
        "Mức độ",
        "Đã số hóa",
        "Số điểm cầu",
    ];
    let values = [
        "Trực tuyến",
        "TT",
        "Hủy",
        "Hội nghị quán triệt",
        "Có",
        "x",
        "Tối mật",
        "mật mờ",
        "1.234",
        "12",
        "8h30 ngày 3/6/2026",
        "từ 8h đến 11h",
        "sáng 03/6",
        "03/6/2026",
        "06/15/2026",
        "2026-06-03",
        "2026-06-03 08:00",
        "2026/06/03",
        "15/6/26",
        "03-05/6/2026",
        "20h - 24h00",
        "22h - 1h",
        "Trước 15/6",
        "Quý II/2026",
        "Phòng A, Phòng B",
        "-",
        " ",
        "I",
        "Tổng cộng",
        "Ghi chú: x",
        "Người lập biểu",
        "H\u{fffd}p",
        "(1)",
        "8h\n9h",
        "\u{0}",
        "9999-12-31T23:59",
    ];
    prop_oneof![
        2 => Just(Value::Null),
        6 => select(known.to_vec()).prop_map(Value::from),
        6 => select(values.to_vec()).prop_map(Value::from),
        1 => "\\PC{0,8}".prop_map(Value::from),
        1 => (-5_i64..60_000).prop_map(Value::from),
        1 => any::<bool>().prop_map(Value::from),
        1 => Just(json!({"covered": true})),
        1 => Just(json!({"date": "2026-03-06"})),
        1 => Just(json!({"dateTime": "2026-03-06T00:00"})),
        1 => Just(json!({"dateTime": "0001-01-01T00:00"})),
        1 => Just(json!({"time": "08:30"})),
        1 => Just(json!({"time": "8.5"})),
        1 => Just(json!({"number": "46174.333333"})),
        1 => Just(json!({"number": "0.944"})),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_cell_disappears(
        register in select(REGISTERS.to_vec()),
        rows in prop::collection::vec(prop::collection::vec(wild_cell(), 0..7), 0..12),
        year in prop::option::of(Just(2026)),
    ) {
        let call = json!({"register": register, "rows": rows, "year": year});
        match import(&call) {
            Ok(answer) => accounts_for_every_cell(&rows, &answer),
            Err(error) => prop_assert_eq!(&error["errors"][0]["code"], &json!("header-missing")),
        }
    }

    #[test]
    fn the_words_of_a_secret_row_stand_in_its_row_alone(
        rows in prop::collection::vec(
            (prop::collection::vec("[a-z0-9/ ,;]{0,4}", 6), select(vec!["Mật", "Tối mật", "MẬT A", "x"])),
            1..6,
        ),
    ) {
        let head = ["Mã", "Nội dung", "Loại", "Hình thức", "Thời gian", "Đột xuất", "Độ mật"];
        let mut table = vec![head.map(Value::from).to_vec()];
        for (cells, mark) in rows {
            let hidden = cells.iter().map(|cell| json!(format!("{cell} kín9")));
            table.push(hidden.chain([json!(mark)]).collect());
        }
        let mut answer = import(&json!({"register": "meetings", "rows": table})).expect("a head");
        answer["rows"].take();
        prop_assert!(!answer.to_string().contains("kín9"), "{answer}");
    }

    #[test]
    fn any_text_is_a_table_or_has_no_head(csv in "(Mã|Nội dung|[,;\t\n\"a1/]|\\PC){0,60}") {
        match import(&json!({"register": "meetings", "csv": csv})) {
            Ok(_) => {}
            Err(error) => prop_assert_eq!(&error["errors"][0]["code"], &json!("header-missing")),
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn sessions_in_rows_of_their_own_are_those_of_one_meeting(
        meetings in prop::collection::vec(prop::collection::vec((1_u32..29, 1_u32..13, 7_u32..12), 1..5), 1..6),
        merged in any::<bool>(),
        numbered in any::<bool>(),
    ) {
        let mut table = vec![vec![json!("Nội dung"), json!("Ngày họp"), json!("Giờ họp")]];
        let mut expected: Vec<Value> = Vec::new();
        for (number, sessions) in meetings.iter().enumerate() {
            let mut all: Vec<Value> = Vec::new();
            for (at, (day, month, hour)) in sessions.iter().enumerate() {
                let covered = if merged { json!({"covered": true}) } else { Value::Null };
                let title = if at == 0 { json!(format!("Nội dung thứ {number}")) } else { covered };
                table.push(vec![title, json!(format!("{day:02}/{month}/2026")), json!(format!("{hour}h00 - {hour}h45"))]);
                let time = |minute: u32| format!("2026-{month:02}-{day:02}T{hour:02}:{minute:02}");
                let session = json!({"start": time(0), "end": time(45)});
                if !all.contains(&session) {
                    all.push(session);
                }
            }
            expected.push(json!(all));
        }
        if numbered {
            let mut number = 0;
            for (at, row) in table.iter_mut().enumerate() {
                let named = row[0].is_string();
                number += usize::from(named && at > 0);
                let cell = if at == 0 { json!("STT") } else if named { json!(number) } else { row[0].clone() };
                row.insert(0, cell);
            }
        }
        let answer = import(&json!({"register": "meetings", "rows": table})).expect("a head");
        let read: Vec<Value> = answer["rows"].as_array().expect("rows").iter().map(|row| row["sessions"].clone()).collect();
        prop_assert_eq!(read, expected);
        prop_assert_eq!(&answer["cells"], &json!([]));
        accounts_for_every_cell(&table, &answer);
    }
}

fn without_nothing(value: &Value) -> Value {
    match value {
        Value::Object(entries) => {
            let stated = entries
                .iter()
                .filter(|(_, value)| !value.is_null() && **value != json!([]));
            stated
                .map(|(key, value)| (key.clone(), without_nothing(value)))
                .collect()
        }
        Value::Array(items) => items.iter().map(without_nothing).collect(),
        other => other.clone(),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_register_in_any_layout_reads_back(
        register in prop::collection::vec(row(), 1..8),
        layout in layout(),
    ) {
        // In text, a serial number is a number like any other.
        prop_assume!(layout.csv.is_none() || layout.day != 4);
        let table = layout.table(&register);
        let mut call = json!({"register": "meetings", "idPrefix": "H"});
        match layout.csv {
            Some(mark) => call["csv"] = json!(saved(&table, mark)),
            None => call["rows"] = json!(table),
        }
        let answer = import(&call).expect("the table has a head");
        prop_assert_eq!(&answer["cells"], &json!([]));
        let expected: Vec<Value> = register
            .iter()
            .enumerate()
            .map(|(position, row)| row.expected(&format!("H{}", position + 1)))
            .collect();
        prop_assert_eq!(without_nothing(&answer["rows"]), json!(expected));
        if layout.csv.is_none() {
            accounts_for_every_cell(&table, &answer);
        }
        // What was read is ready for the operations that take it.
        let checked = call_json("checkMeetings", &json!({"meetings": answer["rows"]}).to_string());
        prop_assert!(checked.is_ok());
    }
}
