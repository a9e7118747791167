//! A register of meetings, as rows of JSON and as batches of columns.

use std::sync::Arc;

use arrow_array::builder::BooleanBuilder;
use arrow_array::types::Int8Type;
use arrow_array::{
    ArrayRef, DictionaryArray, Int8Array, Int64Array, NullArray, RecordBatch, UInt16Array,
    UInt64Array,
};
use proptest::prelude::*;
use proptest::sample::{Index, select};

use super::arrays::{days, shown, texts, times};
use crate::calendar::NaiveDate;
use crate::json::Json;

/// What may stand in a column of texts, most often first; the last is wrong.
const TEXTS: [(&str, &[&str]); 9] = [
    (
        "category",
        &[
            "conference",
            "conference",
            "meeting",
            "sitting",
            "unclassified",
            "Hội nghị",
        ],
    ),
    ("kind", &["briefing", "review", "dissemination", "họp"]),
    ("mode", &["online", "inPerson", "hybrid", "onlin"]),
    ("plannedMode", &["online", "inPerson", "hybrid", "?"]),
    (
        "status",
        &[
            "held",
            "held",
            "planned",
            "cancelled",
            "postponed",
            "interrupted",
            "Đã họp",
        ],
    ),
    ("secrecy", &["none", "secret", "topSecret", "mật"]),
    (
        "agency",
        &[
            "Phòng Kinh tế",
            "phòng  kinh tế",
            "Văn phòng HĐND và UBND",
            "kt",
        ],
    ),
    (
        "host",
        &[
            "Phòng Kinh tế",
            "Phòng Văn hóa - Xã hội",
            "phòng kinh tế",
            "Trung tâm phục vụ hành chính công",
        ],
    ),
    ("note", &["", "ghi chú"]),
];
const BOOLS: [&str; 4] = ["wardWide", "adHoc", "paperless", "inAnnualPlan"];
const DAYS: [(i32, u32, u32); 8] = [
    (2026, 6, 3),
    (2026, 6, 13),
    (2025, 6, 3),
    (2026, 3, 31),
    (2026, 4, 1),
    (2026, 12, 31),
    (2025, 12, 31),
    (1969, 12, 31),
];
const MINUTES: [i64; 6] = [480, 0, 1, 1439, 1020, 450];

#[derive(Debug, Clone)]
pub(super) struct Row {
    texts: Vec<(bool, Index)>,
    bools: Vec<Option<bool>>,
    sites: Option<u8>,
    start: Option<i64>,
    end: Option<i64>,
    id: u8,
}

/// Seconds since 1970, as clocks in Vietnam show them.
fn second() -> impl Strategy<Value = Option<i64>> {
    let day = select(&DAYS[..]).prop_map(|(year, month, day)| {
        let day = NaiveDate::from_ymd_opt(year, month, day).unwrap();
        day.and_hms_opt(0, 0, 0).unwrap().and_utc().timestamp()
    });
    prop::option::weighted(
        0.9,
        (day, select(&MINUTES[..])).prop_map(|(day, minute)| day + minute * 60),
    )
}

pub(super) fn row() -> impl Strategy<Value = Row> {
    (
        prop::collection::vec((prop::bool::weighted(0.85), any::<Index>()), TEXTS.len()),
        prop::collection::vec(any::<Option<bool>>(), BOOLS.len()),
        prop::option::of(0_u8..4),
        second(),
        second(),
        any::<u8>(),
    )
        .prop_map(|(texts, bools, sites, start, end, id)| Row {
            texts,
            bools,
            sites,
            start,
            end,
            id,
        })
}

#[derive(Debug, Clone)]
pub(super) struct Layout {
    pub(super) columns: Vec<bool>,
    /// Whether words may stand that are none of the model.
    wrong: bool,
    ids: u8,
    day: bool,
    encodings: Vec<u8>,
    /// Whether each batch has encodings of its own.
    mixed: bool,
    cuts: Vec<Index>,
}

pub(super) fn layout() -> impl Strategy<Value = Layout> {
    (
        prop::collection::vec(prop::bool::weighted(0.7), 32),
        prop::bool::weighted(0.1),
        0_u8..6,
        prop::bool::weighted(0.2),
        prop::collection::vec(any::<u8>(), 96),
        prop::bool::weighted(0.1),
        prop::collection::vec(any::<Index>(), 0..4),
    )
        .prop_map(
            |(columns, wrong, ids, day, encodings, mixed, cuts)| Layout {
                columns,
                wrong,
                ids,
                day,
                encodings,
                mixed,
                cuts,
            },
        )
}

impl Layout {
    fn text<'r>(&self, row: &'r Row, column: usize) -> Option<&'r str> {
        let (stated, index) = &row.texts[column];
        let all = TEXTS[column].1;
        let known = if self.wrong || column >= 6 {
            all.len()
        } else {
            all.len() - 1
        };
        stated.then(|| all[index.index(known)])
    }

    fn id(&self, row: &Row, at: usize) -> Option<String> {
        match self.ids {
            0 | 1 => None,
            // Perhaps twice, perhaps not.
            2 => Some(format!("HN-{}", row.id)),
            3 if row.id == 0 => None,
            4 => Some(format!("HN-{}", (at * 7919) % 10_007)),
            _ => Some(format!("HN-{at:04}")),
        }
    }
}

/// The call with the same meetings as rows.
pub(super) fn rows_of(layout: &Layout, rows: &[Row], call: &str) -> String {
    let mut all = Vec::new();
    for (at, row) in rows.iter().enumerate() {
        let mut entries: Vec<(&str, Json<'_>)> = Vec::new();
        let id = layout.id(row, at);
        match id {
            Some(id) => entries.push(("id", Json::Text(id.into()))),
            None if layout.ids < 2 => entries.push(("id", Json::Text((at + 1).to_string().into()))),
            None => {}
        }
        for (column, (name, _)) in TEXTS.iter().enumerate() {
            if layout.columns[column]
                && *name != "note"
                && let Some(text) = layout.text(row, column)
            {
                entries.push((name, Json::text(text)));
            }
        }
        for (column, name) in BOOLS.iter().enumerate() {
            if let (true, Some(value)) = (layout.columns[10 + column], row.bools[column]) {
                entries.push((name, Json::Bool(value)));
            }
        }
        if let (true, Some(sites)) = (layout.columns[14], row.sites) {
            entries.push(("remoteSites", Json::Int(sites.into())));
        }
        let mut session = Vec::new();
        if let (true, Some(start)) = (layout.columns[15], row.start) {
            let start = if layout.day {
                start - start.rem_euclid(86_400)
            } else {
                start
            };
            session.push(("start", Json::Text(shown(start).into())));
        }
        if let (true, Some(end)) = (layout.columns[16], row.end) {
            session.push(("end", Json::Text(shown(end).into())));
        }
        if !session.is_empty() {
            entries.push(("sessions", Json::List(vec![Json::object(session)])));
        }
        all.push(Json::object(entries).to_canonical());
    }
    format!(
        r#"{{"registers": {{"meetings": [{}]}}, {call}}}"#,
        all.join(",")
    )
}

fn batch(layout: &Layout, rows: &[Row], first: usize, number: usize) -> RecordBatch {
    let encoding = |column: usize| {
        let shift = if layout.mixed { number * 31 } else { 0 };
        layout.encodings[(column + shift) % layout.encodings.len()]
    };
    // Rows around those that are meant are cut off again.
    let around = usize::from(encoding(40) % 3);
    let padded: Vec<&Row> = std::iter::repeat_n(&rows[0], around)
        .chain(rows)
        .chain(std::iter::repeat_n(&rows[0], around))
        .collect();
    let mut columns: Vec<(&str, ArrayRef)> = Vec::new();
    if layout.ids > 1 {
        let ids: Vec<Option<String>> = padded
            .iter()
            .enumerate()
            .map(|(at, row)| layout.id(row, (first + at).saturating_sub(around)))
            .collect();
        let ids: Vec<Option<&str>> = ids.iter().map(Option::as_deref).collect();
        columns.push(("id", texts(&ids, encoding(30) % 4)));
    }
    for (column, (name, _)) in TEXTS.iter().enumerate() {
        if layout.columns[column] {
            let all: Vec<Option<&str>> =
                padded.iter().map(|row| layout.text(row, column)).collect();
            columns.push((name, texts(&all, encoding(column))));
        }
    }
    for (column, name) in BOOLS.iter().enumerate() {
        if layout.columns[10 + column] {
            let mut all = BooleanBuilder::new();
            for row in &padded {
                all.append_option(row.bools[column]);
            }
            columns.push((name, Arc::new(all.finish())));
        }
    }
    if layout.columns[14] {
        let sites = padded.iter().map(|row| row.sites);
        columns.push((
            "remoteSites",
            match encoding(14) % 5 {
                0 => Arc::new(
                    sites
                        .map(|sites| sites.map(i64::from))
                        .collect::<Int64Array>(),
                ),
                1 => Arc::new(
                    sites
                        .map(|sites| sites.map(u64::from))
                        .collect::<UInt64Array>(),
                ),
                2 => Arc::new(
                    sites
                        .map(|sites| sites.map(u16::from))
                        .collect::<UInt16Array>(),
                ),
                3 => Arc::new(
                    sites
                        .map(|sites| sites.and_then(|sites| sites.try_into().ok()))
                        .collect::<Int8Array>(),
                ),
                _ => {
                    let values = Arc::new(Int64Array::from(vec![
                        Some(3),
                        Some(2),
                        Some(1),
                        Some(0),
                        None,
                    ]));
                    let keys = sites
                        .map(|sites| sites.map_or(4, |sites| i8::try_from(3 - sites).unwrap()));
                    Arc::new(
                        DictionaryArray::<Int8Type>::try_new(keys.map(Some).collect(), values)
                            .unwrap(),
                    )
                }
            },
        ));
    }
    if layout.columns[15] {
        let all: Vec<Option<i64>> = padded.iter().map(|row| row.start).collect();
        columns.push(if layout.day {
            ("day", days(&all, encoding(15)))
        } else {
            ("start", times(&all, encoding(15)))
        });
    }
    if layout.columns[16] {
        let all: Vec<Option<i64>> = padded.iter().map(|row| row.end).collect();
        columns.push(("end", times(&all, encoding(16))));
    }
    columns.push(("nothing", Arc::new(NullArray::new(padded.len()))));
    RecordBatch::try_from_iter_with_nullable(
        columns.into_iter().map(|(name, array)| (name, array, true)),
    )
    .unwrap()
    .slice(around, rows.len())
}

pub(super) fn batches(layout: &Layout, rows: &[Row]) -> Vec<RecordBatch> {
    let mut cuts: Vec<usize> = layout
        .cuts
        .iter()
        .map(|cut| cut.index(rows.len() + 1))
        .collect();
    cuts.extend([0, rows.len()]);
    cuts.sort_unstable();
    let pairs = cuts.windows(2).filter(|pair| pair[0] < pair[1]);
    pairs
        .enumerate()
        .map(|(number, pair)| batch(layout, &rows[pair[0]..pair[1]], pair[0], number))
        .collect()
}
