//! A register of meetings, and every layout in which an office may write it as a table.

use proptest::prelude::*;
use proptest::sample::{Index, select};
use serde_json::{Map, Value, json};

/// A meeting of a register, in numbers from which every layout writes it.
#[derive(Debug, Clone)]
pub(crate) struct Row {
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

pub(crate) fn row() -> impl Strategy<Value = Row> {
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
    pub(crate) fn expected(&self, id: &str) -> Value {
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
pub(crate) struct Layout {
    order: Vec<Index>,
    pub(crate) day: u8,
    times: u8,
    spelling: usize,
    heads: u8,
    letterhead: bool,
    numbers: bool,
    pub(crate) csv: Option<char>,
    between: u8,
}

pub(crate) fn layout() -> impl Strategy<Value = Layout> {
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
    pub(crate) fn table(&self, register: &[Row]) -> Vec<Vec<Value>> {
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
pub(crate) fn saved(table: &[Vec<Value>], mark: char) -> String {
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
