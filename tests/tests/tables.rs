//! Registers from tables: no cell disappears, and a register that was written as a table, in whatever
//! layout, reads back as it was.

use std::collections::BTreeSet;

use proptest::prelude::*;
use proptest::sample::{Index, select};
use serde_json::{Map, Value, json};
use wardplan::call_json;

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
    fn any_text_is_a_table_or_has_no_head(csv in "(Mã|Nội dung|[,;\t\n\"a1/]|\\PC){0,60}") {
        match import(&json!({"register": "meetings", "csv": csv})) {
            Ok(_) => {}
            Err(error) => prop_assert_eq!(&error["errors"][0]["code"], &json!("header-missing")),
        }
    }
}

/// A meeting of a register, in numbers from which every layout writes it.
#[derive(Debug, Clone)]
struct Row {
    category: usize,
    kind: usize,
    mode: usize,
    status: usize,
    day: (u32, u32),
    start: (u32, u32),
    minutes: u32,
    invited: Option<(u32, u32)>,
    host: Option<usize>,
    sites: Option<u64>,
    ward_wide: Option<bool>,
}

const CATEGORIES: [(&str, &str); 2] = [("conference", "Hội nghị"), ("meeting", "Họp")];
const KINDS: [(&str, &str); 4] = [
    ("dissemination", "quán triệt"),
    ("briefing", "giao ban"),
    ("thematic", "chuyên đề"),
    ("training", "tập huấn"),
];
const MODES: [(&str, [&str; 3]); 3] = [
    ("inPerson", ["Trực tiếp", "TRỰC TIẾP", " trực tiếp "]),
    ("online", ["Trực tuyến", "trực  tuyến", "Online"]),
    (
        "hybrid",
        ["Kết hợp", "kết hợp", "Trực tiếp kết hợp trực tuyến"],
    ),
];
const STATUSES: [(&str, [&str; 2]); 4] = [
    ("planned", ["Dự kiến", "chưa họp"]),
    ("held", ["Đã họp", "đã tổ chức"]),
    ("cancelled", ["Hủy", "huỷ"]),
    ("postponed", ["Hoãn", "Đã hoãn"]),
];
const HOSTS: [&str; 3] = [
    "Văn phòng HĐND và UBND",
    "Phòng Kinh tế, Hạ tầng và Đô thị",
    "Phòng Văn hóa - Xã hội",
];

fn row() -> impl Strategy<Value = Row> {
    let day = || (1_u32..=28, 1_u32..=12);
    (
        (
            0..CATEGORIES.len(),
            0..KINDS.len(),
            0..MODES.len(),
            0..STATUSES.len(),
        ),
        (day(), (7_u32..17, select(vec![0_u32, 15, 30])), 1_u32..300),
        (prop::option::of(day()), prop::option::of(0..HOSTS.len())),
        (
            prop::option::of(0_u64..200),
            prop::option::of(any::<bool>()),
        ),
    )
        .prop_map(
            |(
                (category, kind, mode, status),
                (day, start, minutes),
                (invited, host),
                (sites, ward_wide),
            )| Row {
                category,
                kind,
                mode,
                status,
                day,
                start,
                minutes,
                invited,
                host,
                sites,
                ward_wide,
            },
        )
}

fn iso((day, month): (u32, u32)) -> String {
    format!("2026-{month:02}-{day:02}")
}

impl Row {
    fn end(&self) -> (u32, u32) {
        let end = self.start.0 * 60 + self.start.1 + self.minutes;
        (end / 60, end % 60)
    }

    /// The row as the model has it.
    fn expected(&self, id: &str) -> Value {
        let time = |(hour, minute)| format!("{}T{hour:02}:{minute:02}", iso(self.day));
        let mut row = Map::new();
        row.insert("id".into(), json!(id));
        row.insert("title".into(), json!(title(self)));
        row.insert("category".into(), json!(CATEGORIES[self.category].0));
        row.insert("kind".into(), json!(KINDS[self.kind].0));
        row.insert("mode".into(), json!(MODES[self.mode].0));
        row.insert("status".into(), json!(STATUSES[self.status].0));
        row.insert(
            "sessions".into(),
            json!([{"start": time(self.start), "end": time(self.end())}]),
        );
        if let Some(day) = self.invited {
            row.insert("invitedOn".into(), json!(iso(day)));
        }
        if let Some(host) = self.host {
            row.insert("host".into(), json!(HOSTS[host]));
        }
        if let Some(sites) = self.sites {
            row.insert("remoteSites".into(), json!(sites));
        }
        if let Some(is) = self.ward_wide {
            row.insert("wardWide".into(), json!(is));
        }
        Value::Object(row)
    }
}

fn title(row: &Row) -> String {
    format!(
        "Nội dung số {}, \"lần {}\"; {}",
        row.day.0, row.day.1, row.minutes
    )
}

/// How a table is written.
#[derive(Debug, Clone)]
struct Layout {
    order: Vec<Index>,
    day: u8,
    times: u8,
    spelling: usize,
    heads: u8,
    letterhead: bool,
    numbers: bool,
    csv: Option<char>,
    between: u8,
}

fn layout() -> impl Strategy<Value = Layout> {
    let csv = prop::option::of(select(vec![',', ';', '\t']));
    (
        prop::collection::vec(any::<Index>(), 12),
        (0_u8..5, 0_u8..4, 0_usize..6, 0_u8..3),
        (any::<bool>(), any::<bool>(), csv, 0_u8..3),
    )
        .prop_map(
            |(order, (day, times, spelling, heads), (letterhead, numbers, csv, between))| Layout {
                order,
                day,
                times,
                spelling,
                heads,
                letterhead,
                numbers,
                csv,
                between,
            },
        )
}

impl Layout {
    fn day(&self, day: (u32, u32)) -> Value {
        match self.day {
            0 => json!({"date": iso(day)}),
            1 => json!(format!("{:02}/{}/2026", day.0, day.1)),
            2 => json!(format!("ngày {} tháng {} năm 2026", day.0, day.1)),
            3 => json!(iso(day)),
            _ => {
                // Serial numbers, counted from that of the first of January.
                let before = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];
                json!(46_023 + before[day.1 as usize - 1] + i64::from(day.0) - 1)
            }
        }
    }

    fn hour(&self, (hour, minute): (u32, u32)) -> String {
        match self.spelling % 3 {
            0 => format!("{hour}h{minute:02}"),
            1 => format!("{hour:02}:{minute:02}"),
            _ => format!("{hour} giờ {minute:02}"),
        }
    }

    /// The columns that say when, each with its head and cell.
    fn when(&self, row: &Row) -> Vec<(&'static str, Value)> {
        let (start, end) = (self.hour(row.start), self.hour(row.end()));
        let text = format!("{:02}/{}/2026", row.day.0, row.day.1);
        match self.times {
            0 => vec![(
                "Thời gian",
                json!(format!("từ {start} đến {end} ngày {text}")),
            )],
            1 => vec![
                ("Ngày họp", self.day(row.day)),
                ("Giờ họp", json!(format!("{start} - {end}"))),
            ],
            2 => {
                let time = |(hour, minute)| json!({"dateTime": format!("{}T{hour:02}:{minute:02}", iso(row.day))});
                vec![("Bắt đầu", time(row.start)), ("Kết thúc", time(row.end()))]
            }
            _ => vec![
                ("Ngày", self.day(row.day)),
                ("Giờ bắt đầu", json!(start)),
                (
                    "Giờ kết thúc",
                    json!({"time": format!("{:02}:{:02}", row.end().0, row.end().1)}),
                ),
            ],
        }
    }

    fn head(&self, words: &str) -> String {
        match self.heads {
            0 => words.to_owned(),
            1 => words.to_uppercase(),
            _ => format!(" {} (*)", words.replace(' ', "\n")),
        }
    }

    fn cells(&self, position: usize, row: &Row) -> Vec<(&'static str, Value)> {
        let text = |text: &str| json!(text);
        let mut cells = vec![
            ("Nội dung cuộc họp", text(&title(row))),
            (
                "Loại",
                json!(format!(
                    "{} {}",
                    CATEGORIES[row.category].1, KINDS[row.kind].1
                )),
            ),
            ("Hình thức", text(MODES[row.mode].1[self.spelling % 3])),
            (
                "Tình trạng",
                text(STATUSES[row.status].1[self.spelling % 2]),
            ),
            (
                "Ngày gửi giấy mời",
                row.invited.map_or(Value::Null, |day| self.day(day)),
            ),
            (
                "Đơn vị chủ trì",
                row.host.map_or(Value::Null, |host| text(HOSTS[host])),
            ),
            (
                "Số điểm cầu",
                row.sites.map_or(Value::Null, |sites| json!(sites)),
            ),
            (
                "Toàn phường",
                row.ward_wide
                    .map_or(Value::Null, |is| text(if is { "Có" } else { "không" })),
            ),
        ];
        cells.extend(self.when(row));
        cells.push(if self.numbers {
            ("STT", json!(position + 1))
        } else {
            ("Mã", json!(format!("H{}", position + 1)))
        });
        // One order for the head and every row.
        for (at, index) in self.order.iter().enumerate().take(cells.len()) {
            let other = index.index(cells.len());
            cells.swap(at, other);
        }
        cells
    }

    /// The table, with the ids of its rows.
    fn table(&self, register: &[Row]) -> Vec<Vec<Value>> {
        let mut table = Vec::new();
        let heads: Vec<Value> = self
            .cells(0, &register[0])
            .iter()
            .map(|(head, _)| json!(self.head(head)))
            .collect();
        if self.letterhead {
            table.push(vec![json!("ỦY BAN NHÂN DÂN PHƯỜNG")]);
            table.push(vec![json!("SỔ HỌP NĂM 2026"), json!({"covered": true})]);
            table.push(Vec::new());
        }
        table.push(heads.clone());
        for (position, row) in register.iter().enumerate() {
            table.push(
                self.cells(position, row)
                    .into_iter()
                    .map(|(_, cell)| cell)
                    .collect(),
            );
            match self.between {
                1 => table.push(vec![Value::Null; heads.len()]),
                2 if position % 2 == 1 => table.push(heads.clone()),
                _ => {}
            }
        }
        if self.letterhead {
            table.push(vec![json!("Tổng cộng"), json!(register.len())]);
        }
        table
    }
}

/// A table as a spreadsheet saves it; what stands in its cells then is text.
fn saved(table: &[Vec<Value>], mark: char) -> String {
    let cell = |cell: &Value| {
        let text = match cell {
            Value::Object(tag) => {
                let text = tag
                    .values()
                    .next()
                    .and_then(Value::as_str)
                    .unwrap_or_default();
                text.replace('T', " ")
            }
            Value::String(text) => text.clone(),
            Value::Null => String::new(),
            other => other.to_string(),
        };
        if text.contains([mark, '"', '\n']) {
            format!("\"{}\"", text.replace('"', "\"\""))
        } else {
            text
        }
    };
    let row = |row: &Vec<Value>| {
        row.iter()
            .map(cell)
            .collect::<Vec<_>>()
            .join(&mark.to_string())
            + "\r\n"
    };
    table.iter().map(row).collect()
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
