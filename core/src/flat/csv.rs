//! A flat table as CSV (RFC 4180): for programs as it is, for people with titles, labels, and care for
//! what a spreadsheet would take for a formula.

use super::layout::{Column, Layout};
use super::{CsvHeads, FlatTable, FlatValue};
use crate::text::{Label, csv_line};

/// The table as CSV. `layout` has it at the same name.
pub(crate) fn written(table: &FlatTable, layout: &Layout, heads: CsvHeads) -> String {
    let known = layout
        .tables
        .iter()
        .find(|known| known.path.name() == table.name);
    let columns = known.map_or(&[] as &[Column], |known| &known.columns);
    let for_people = heads != CsvHeads::Names;
    let mut out = String::new();
    if for_people {
        // Without it spreadsheets take the letters for those of another encoding.
        out.push('\u{feff}');
    }
    let head = |heads: CsvHeads| {
        table.columns.iter().map(move |column| match heads {
            CsvHeads::Names => column.name.as_str(),
            CsvHeads::Vietnamese => &column.title.vi,
            CsvHeads::English => &column.title.en,
        })
    };
    csv_line(&mut out, head(heads));
    let mut cells: Vec<String> = Vec::with_capacity(table.columns.len());
    for row in &table.rows {
        cells.clear();
        for (position, cell) in row.iter().enumerate() {
            let cell = cell.as_ref();
            cells.push(cell.map_or_else(String::new, |value| {
                if for_people {
                    shown(value, columns.get(position), heads)
                } else {
                    plain(value)
                }
            }));
        }
        csv_line(&mut out, cells.iter().map(String::as_str));
    }
    out
}

fn plain(value: &FlatValue) -> String {
    match value {
        FlatValue::Text(text) => text.clone(),
        FlatValue::Integer(value) => value.to_string(),
        FlatValue::Date(day) => day.to_string(),
        FlatValue::Boolean(value) => value.to_string(),
    }
}

/// A value as people read it.
fn shown(value: &FlatValue, column: Option<&Column>, heads: CsvHeads) -> String {
    let text = match value {
        FlatValue::Text(text) => text,
        FlatValue::Boolean(value) => {
            let label = if *value {
                Label::new("có", "yes")
            } else {
                Label::new("không", "no")
            };
            return in_language(label, heads).to_owned();
        }
        other => return plain(other),
    };
    let label = column.and_then(|column| {
        let position = column.names.iter().position(|name| name == text)?;
        column.labels.get(position)
    });
    match label {
        Some(label) => in_language(*label, heads).to_owned(),
        // What begins like a formula would be run as one.
        None if text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']) => format!("'{text}"),
        None if is_made_another(text) => format!("'{text}"),
        None => text.clone(),
    }
}

/// Digits beyond these are made noughts.
const DIGITS_KEPT: usize = 15;

/// Whether a spreadsheet makes another value of a text: of `5/18` and `2026-06` a day, of `08:30` a time, of
/// `0123` and `12E5` a number, of a long number a round one.
fn is_made_another(text: &str) -> bool {
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    let ends = text.starts_with(|c: char| c.is_ascii_digit())
        && text.ends_with(|c: char| c.is_ascii_digit());
    let parted = text
        .bytes()
        .filter(|byte| matches!(byte, b'/' | b'-' | b':'))
        .count();
    let spaced = text.bytes().filter(|byte| *byte == b' ').count();
    let powers = text
        .bytes()
        .filter(|byte| matches!(byte, b'e' | b'E'))
        .count();
    let rest = text.len().saturating_sub(digits);
    ends && match rest {
        0 => digits > DIGITS_KEPT || digits > 1 && text.starts_with('0'),
        rest => rest == parted.saturating_add(spaced) && parted > 0 || rest == 1 && powers == 1,
    }
}

fn in_language(label: Label, heads: CsvHeads) -> &'static str {
    if heads == CsvHeads::Vietnamese {
        label.vi
    } else {
        label.en
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::flat::fill;
    use crate::json::{Field, Json, Reader, Shape, field};
    use crate::meeting::Mode;
    use crate::table::read_csv;
    use proptest::prelude::*;

    const ROW: &[Field] = &[
        field!("title" => String),
        field!("mode" => Mode),
        field!("count" => i64),
        field!("digital" => bool),
    ];
    const ANSWER: &[Field] = &[Field {
        sparse: false,
        key: "rows",
        shape: || Shape::List(|| Shape::Record("Row", ROW)),
        required: true,
    }];

    fn csv(title: &str, heads: CsvHeads) -> String {
        let row = Json::object([
            ("title", Json::text(title)),
            ("mode", Json::text("online")),
            ("count", Json::Int(-1)),
            ("digital", Json::Bool(true)),
        ]);
        let answer = Json::object([("rows", Json::List(vec![row]))]);
        let labels = |names: &[&str]| (names == Mode::NAMES).then_some(Mode::LABELS);
        let layout = Layout::new(Shape::Record("", ANSWER), &answer, None, labels);
        let mut reader = Reader::default();
        let tables = fill(&layout, &answer, &mut reader);
        reader.into_result("").unwrap();
        written(&tables[0], &layout, heads)
    }

    #[test]
    fn what_a_program_reads_is_as_it_was() {
        assert_eq!(
            csv("=1+1, \"a\"\nb", CsvHeads::Names),
            "rowNumber,title,mode,count,digital\r\n1,\"=1+1, \"\"a\"\"\nb\",online,-1,true\r\n"
        );
    }

    #[test]
    fn what_people_open_has_titles_and_labels_and_no_formula() {
        assert_eq!(
            csv("- Rà soát", CsvHeads::Vietnamese),
            "\u{feff}STT,Tên,Hình thức,Số lượng,Xử lý trên môi trường số\r\n\
             1,'- Rà soát,trực tuyến,-1,có\r\n"
        );
        for start in ["=", "+", "-", "@", "\t", "\r", "\n"] {
            let table = csv(&format!("{start}1"), CsvHeads::English);
            let guarded = format!("'{start}1");
            assert!(table.contains(&guarded), "{table:?}");
        }
    }

    #[test]
    fn what_a_spreadsheet_would_make_another_value_of_stays_a_text() {
        for text in [
            "5/18",
            "2026-06",
            "12/6/2026",
            "08:30",
            "0123",
            "12E5",
            "1234567890123456",
            "5 / 18",
        ] {
            let guarded = format!(",'{text},");
            assert!(csv(text, CsvHeads::Vietnamese).contains(&guarded), "{text}");
            assert!(
                csv(text, CsvHeads::Names).contains(&format!(",{text},")),
                "{text}"
            );
        }
        for text in [
            "HN-01",
            "12/KH-UBND",
            "55,2%",
            "0",
            "5",
            "123456789012345",
            "1.2",
            "6E",
            "5/",
        ] {
            let plain = csv(text, CsvHeads::Vietnamese);
            assert!(!plain.contains('\''), "{plain}");
        }
    }

    proptest! {
        #[test]
        fn any_title_reads_back(title in "[a-cđ ,;\"\t\r\n.=]{1,9}|\\PC{1,9}") {
            let text = csv(&title, CsvHeads::Names);
            prop_assume!(!title.trim().is_empty());
            prop_assert_eq!(&read_csv(&text)[1][1], &Some(crate::table::Cell::Text(title)));
        }
    }
}
