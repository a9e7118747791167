use super::*;
use crate::json::from_json;
use proptest::prelude::*;
use proptest::sample::{Index, select};

/// Words over columns, and cells that stand below them: most that are read at once, some that are told.
const COLUMNS: [(&str, &[&str]); 14] = [
    (
        "Loại",
        &[
            "Hội nghị",
            "Họp",
            "Họp giao ban",
            "Hội nghị quán triệt",
            "",
            "chưa rõ",
            "Phiên họp",
        ],
    ),
    (
        "Hình thức",
        &[
            "Trực tuyến",
            "Trực tiếp",
            "Kết hợp",
            "TT",
            "",
            "#N/A",
            "truc tuyen",
        ],
    ),
    (
        "Trạng thái",
        &["Đã họp", "Đã họp", "Hủy", "Dự kiến", "", "nt", "Hoãn"],
    ),
    (
        "Cơ quan chủ trì",
        &[
            "Phòng Kinh tế",
            "Phòng Văn hóa - Xã hội",
            "phòng  kinh tế",
            "",
            "12",
            "CT, PCT",
            "\"Phòng Kinh tế; Công an phường\"",
        ],
    ),
    (
        "Đơn vị báo cáo",
        &[
            "Phòng Kinh tế",
            "Phòng Kinh tế",
            "",
            "Văn phòng HĐND và UBND",
        ],
    ),
    (
        "Bắt đầu",
        &[
            "2026-06-03 08:00",
            "2026-06-13T14:30",
            "2025-06-03 08:00",
            "03/6/2026 08:00",
            "8h30 ngày 14/6/2026",
            "2026-06-03",
            "2026-03-31 07:30",
            "2026-04-01 07:30",
            "8h30",
            "",
            "2026-06-03 00:00",
            "2026-12-31 23:00",
            "6/13/2026 8:00",
            "mai",
        ],
    ),
    (
        "Kết thúc",
        &[
            "2026-06-03 11:00",
            "2026-06-14T02:00",
            "11h",
            "",
            "",
            "2026-05-03 11:00",
            "10h30 ngày 14/6/2026",
            "2026-06-30 10:00",
        ],
    ),
    (
        "Ngày họp",
        &[
            "03/6/2026",
            "2026-06-03",
            "",
            "13/6/2026",
            "6/16/2026",
            "03/6",
        ],
    ),
    ("Số điểm cầu", &["3", "1", "", "nhiều", "1.234"]),
    ("Độ mật", &["", "", "", "Không", "Mật", "không rõ"]),
    (
        "Ngày gửi giấy mời",
        &["2026-06-01", "01/6/2026", "", "30/5/2026", "hôm qua"],
    ),
    (
        "Chủ tọa",
        &[
            "Nguyễn Văn An",
            "Ông An, bà Bình",
            "Chủ tịch, Phó Chủ tịch",
            "",
        ],
    ),
    ("Họp không giấy", &["Có", "Không", "x", "", "?"]),
    ("Cột lạ", &["gì đó", "", "12"]),
];

const TITLES: [&str; 9] = [
    "Giao ban tuần",
    "\"Rà soát, tổng hợp\"",
    "Quán triệt Kết luận 226",
    "\"Gọi là \"\"sổ\"\"\"",
    "",
    "-",
    "Như trên",
    "=A1",
    "Sơ kết sáu tháng đầu năm, phương hướng sáu tháng cuối năm",
];

/// Rows between others.
const BETWEEN: [&str; 9] = [
    "",
    "Tổng cộng",
    "II. Quý II",
    "Tháng 6/2025",
    "Ghi chú: họp trực tuyến",
    "Mã,Loại,Hình thức",
    ",,,,8h ngày 15/6/2026,,,",
    "\"mở\nra\"",
    "Lê Chân, ngày 30 tháng 6 năm 2026",
];

#[derive(Debug, Clone)]
struct Row {
    title: usize,
    cells: Vec<Index>,
    between: Option<usize>,
    id: u8,
}

fn row() -> impl Strategy<Value = Row> {
    let cells = prop::collection::vec(any::<Index>(), COLUMNS.len());
    let between = prop_oneof![12 => Just(None), 1 => (0..BETWEEN.len()).prop_map(Some)];
    let title = prop_oneof![6 => 0_usize..4, 1 => 0..TITLES.len()];
    (title, cells, between, 0_u8..40).prop_map(|(title, cells, between, id)| Row {
        title,
        cells,
        between,
        id,
    })
}

#[derive(Debug, Clone)]
struct Layout {
    columns: Vec<usize>,
    /// How many of the cells of a column may stand: few are read without a word, all are not.
    kinds: usize,
    ids: u8,
    numbers: bool,
    title: bool,
    mark: char,
}

fn layout() -> impl Strategy<Value = Layout> {
    let columns = Just((0..COLUMNS.len()).collect::<Vec<_>>()).prop_shuffle();
    (
        columns,
        3_usize..=COLUMNS.len(),
        2_usize..16,
        0_u8..5,
        any::<bool>(),
        any::<bool>(),
        select(vec![',', ';', '\t']),
    )
        .prop_map(|(mut columns, width, kinds, ids, numbers, title, mark)| {
            columns.truncate(width);
            Layout {
                columns,
                kinds,
                ids,
                numbers,
                title,
                mark,
            }
        })
}

fn written(layout: &Layout, rows: &[Row]) -> String {
    let mut lines = Vec::new();
    let mark = layout.mark.to_string();
    if layout.title {
        lines.push("SỔ HỌP NĂM 2026".to_owned());
    }
    let mut head = Vec::new();
    head.extend(layout.numbers.then_some("STT"));
    head.extend((layout.ids > 0).then_some("Mã"));
    head.push("Nội dung");
    head.extend(layout.columns.iter().map(|column| COLUMNS[*column].0));
    lines.push(head.join(&mark));
    for (at, row) in rows.iter().enumerate() {
        lines.extend(
            row.between
                .map(|between| BETWEEN[between].replace(',', &mark)),
        );
        let mut cells = Vec::new();
        cells.extend(layout.numbers.then(|| (at + 1).to_string()));
        cells.extend(match layout.ids {
            0 => None,
            1 => Some(format!("HN-{}", row.id)),
            2 if row.id == 0 => Some(String::new()),
            _ => Some(format!("HN-{at:03}")),
        });
        cells.push(TITLES[row.title].to_owned());
        for (column, index) in layout.columns.iter().zip(&row.cells) {
            let all = COLUMNS[*column].1;
            cells.push(
                all[..layout.kinds.min(all.len())][index.index(layout.kinds.min(all.len()))]
                    .to_owned(),
            );
        }
        lines.push(cells.join(&mark));
    }
    lines.join("\n")
}

fn call() -> impl Strategy<Value = MeasureCsv> {
    let options = prop::sample::subsequence(
        vec![
            r#""period": "2026-Q2""#,
            r#""asOf": "2026-06-13", "later": "leaveOut""#,
            r#""by": ["agency"]"#,
            r#""agency": "Phòng Kinh tế""#,
            r#""include": ["online-conference-share"]"#,
            r#""conventions": {"hybridCountsAs": "byMajority", "plannedOrActualMode": "planned"}"#,
        ],
        0..=6,
    );
    (options, any::<bool>(), any::<bool>(), any::<bool>()).prop_map(|(mut options, year, month, compared)| {
        if month && !options.contains(&r#""by": ["agency"]"#) {
            options.push(r#""by": ["month", "mode"]"#);
        }
        if !options.iter().any(|option| option.contains("period")) {
            options.push(r#""period": "2026""#);
        }
        if compared {
            options.push(r#""compareWith": "2025", "baselines": [{"indicator": "conference-reduction", "fromRegister": true}]"#);
        }
        if month {
            options.retain(|option| !option.contains("include"));
            options.push(r#""include": ["online-conference-share"]"#);
        }
        let year = if year { r#""year": 2026, "# } else { "" };
        let text = format!(r#"{{"register": "meetings", {year}"options": {{{}}}}}"#, options.join(", "));
        from_json(&text).unwrap_or_else(|error| panic!("{text}: {error}"))
    })
}

fn cases() -> u32 {
    let asked = std::env::var("WARDPLAN_CASES").ok();
    asked.and_then(|asked| asked.parse().ok()).unwrap_or(64)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: cases(), failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_measured_alike(text in "(Mã|Bắt đầu|Loại|HN-1|2026-06-03 08:00|Họp|[,;\"\t\r\n a1]){0,60}", threads in 1_usize..4) {
        let call = MeasureCsv::new(crate::table::RegisterName::Meetings);
        if let Some(found) = by_kinds(&text, &call, threads) {
            prop_assert_eq!(Ok(found), row_by_row(&text, &call));
        }
    }
}

#[test]
fn kinds_of_meetings_come_to_what_their_rows_come_to() {
    let config = ProptestConfig {
        cases: cases(),
        failure_persistence: None,
        ..ProptestConfig::default()
    };
    let by_kind = std::cell::Cell::new(0);
    let rows = prop::collection::vec(row(), 0..40);
    let case = (layout(), rows, call(), 1_usize..5);
    let mut runner = proptest::test_runner::TestRunner::new(config);
    let done = runner.run(&case, |(layout, rows, call, threads)| {
        let csv = written(&layout, &rows);
        if let Some(found) = by_kinds(&csv, &call, threads) {
            by_kind.set(by_kind.get() + 1);
            prop_assert_eq!(Ok(found), row_by_row(&csv, &call), "{}", csv);
        }
        Ok(())
    });
    done.unwrap_or_else(|error| panic!("{error}"));
    assert!(by_kind.get() * 4 > cases(), "{}", by_kind.get());
}

/// The longest name, and one that is a letter longer, in either column of names.
#[test]
fn names_are_held_to_one_length_however_a_table_is_read() {
    for column in ["Người chủ trì", "Thành phần"] {
        for (length, fits) in [(65_536, true), (65_537, false)] {
            let name = "a".repeat(length);
            let csv = format!(
                "Mã,Nội dung,{column}\nHN-1,Giao ban,An\nHN-2,Giao ban,An\nHN-3,Giao ban,{name}\n"
            );
            let call = MeasureCsv::new(crate::table::RegisterName::Meetings);
            let found = by_kinds(&csv, &call, 1);
            assert_eq!(found.is_some(), fits, "{column} {length}");
            let answer = measure_csv(&csv, &call);
            assert_eq!(answer.is_ok(), fits, "{column} {length}");
            assert_eq!(answer, row_by_row(&csv, &call), "{column} {length}");
        }
    }
}

#[test]
fn a_register_as_programs_write_it_is_read_by_kinds() {
    let mut csv = String::from("STT,Mã,Nội dung,Loại,Hình thức,Trạng thái,Bắt đầu,Kết thúc\n");
    for row in 1..=500 {
        let day = row % 28 + 1;
        let title = if row % 3 == 0 {
            "\"Rà soát, tổng hợp\""
        } else {
            "Giao ban"
        };
        let mode = ["Trực tuyến", "Trực tiếp", "TT"][row % 3];
        let day = format!("2026-06-{day:02}");
        let cells = [
            &row.to_string(),
            &format!("HN-{row:04}"),
            title,
            "Hội nghị",
            mode,
            "Đã họp",
            &format!("{day} 08:00"),
            &format!("{day} 10:00"),
        ];
        csv.push_str(&cells.join(","));
        csv.push('\n');
    }
    csv.push_str("Tổng cộng,,500,,,,,\n");
    let call = MeasureCsv::new(crate::table::RegisterName::Meetings);
    let found = by_kinds(&csv, &call, 3).unwrap();
    assert_eq!((found.rows, found.left_rows, found.told), (500, 2, 167));
    assert_eq!(found, row_by_row(&csv, &call).unwrap());
}
