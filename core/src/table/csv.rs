//! Tables as text: cells between commas, semicolons or tabs, as spreadsheets save and copy them (RFC
//! 4180). The mark between the cells is found, not asked for.

use super::cell::Cell;

const MARKS: [char; 3] = ['\t', ';', ','];
/// The most lines and bytes of a cell within quotation marks; what is longer was never closed.
const MOST_LINES: usize = 64;
const MOST_BYTES: usize = 16_384;
/// How many rows are looked at to find the mark.
const LOOKED_AT: usize = 200;

/// Reads a table. A cell without anything is `None`.
pub(crate) fn read(text: &str) -> Vec<Vec<Option<Cell>>> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let (mark, text) = stated_mark(text).unwrap_or_else(|| (found_mark(text), text));
    let cell = |text: String| Some(Cell::Text(text)).filter(Cell::is_filled);
    records(text, mark)
        .map(|row| row.into_iter().map(cell).collect())
        .collect()
}

/// The mark that a first line `sep=;` states, which no sheet counts as a row.
fn stated_mark(text: &str) -> Option<(char, &str)> {
    let rest = text.strip_prefix("sep=")?;
    let mark = rest.chars().next()?;
    let rest = rest.strip_prefix(mark)?;
    let rest = rest
        .strip_prefix("\r\n")
        .or_else(|| rest.strip_prefix('\n'))?;
    Some((mark, rest))
}

/// The mark by which most rows have the same number of cells.
fn found_mark(text: &str) -> char {
    let mut best = (0_usize, false, ',');
    for mark in MARKS {
        let widths = records(text, mark).take(LOOKED_AT).map(|row| row.len());
        let mut widths: Vec<usize> = widths.filter(|width| *width > 0).collect();
        widths.sort_unstable();
        let whole = widths.first() == widths.last();
        let score = widths.chunk_by(|a, b| a == b).map(|rows| {
            let width = rows.first().copied().unwrap_or_default();
            width.saturating_sub(1).saturating_mul(rows.len())
        });
        let score = score.max().unwrap_or_default();
        // A mark that parts every row alike is the one, however often another stands in the cells.
        if (whole && score > 0, score) > (best.1, best.0) {
            best = (score, whole && score > 0, mark);
        }
    }
    best.2
}

/// The rows of a text, their cells between marks.
fn records(text: &str, mark: char) -> impl Iterator<Item = Vec<String>> {
    let mut rest = Some(text).filter(|text| !text.is_empty());
    std::iter::from_fn(move || {
        let mut at = rest?;
        let mut cells = Vec::new();
        loop {
            let (cell, after) = cell(at, mark);
            cells.push(cell);
            if let Some(after) = after.strip_prefix(mark) {
                at = after;
                continue;
            }
            let after = after.strip_prefix('\r').unwrap_or(after);
            let after = after.strip_prefix('\n').unwrap_or(after);
            rest = Some(after).filter(|after| !after.is_empty());
            if cells.iter().all(String::is_empty) && cells.len() == 1 {
                cells.clear();
            }
            return Some(cells);
        }
    })
}

/// The cell at the start of a text, and the text from the mark after it on.
fn cell(text: &str, mark: char) -> (String, &str) {
    let ends = |c: char| c == mark || c == '\n' || c == '\r';
    if let Some(found) = quoted(text, mark) {
        return found;
    }
    let (cell, rest) = text
        .split_at_checked(text.find(ends).unwrap_or(text.len()))
        .unwrap_or((text, ""));
    (cell.to_owned(), rest)
}

/// A cell within quotation marks, of which two within it mean one. Nothing where they are not closed.
fn quoted(text: &str, mark: char) -> Option<(String, &str)> {
    let inner = text.strip_prefix('"')?;
    let mut cell = String::new();
    let mut lines = 0_usize;
    let mut rest = inner;
    loop {
        let (part, after) = rest.split_once('"')?;
        cell.push_str(part);
        lines = lines.saturating_add(part.matches('\n').count());
        if lines > MOST_LINES || cell.len() > MOST_BYTES {
            return None;
        }
        if let Some(more) = after.strip_prefix('"') {
            cell.push('"');
            rest = more;
            continue;
        }
        let closes = after.is_empty() || after.starts_with([mark, '\n', '\r']);
        return closes.then_some((cell, after));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn shown(text: &str) -> Vec<Vec<String>> {
        let cell = |cell: &Option<Cell>| {
            cell.as_ref().map_or_else(String::new, |cell| match cell {
                Cell::Text(text) => text.clone(),
                other => format!("{other:?}"),
            })
        };
        read(text)
            .iter()
            .map(|row| row.iter().map(cell).collect())
            .collect()
    }

    #[test]
    fn tables_are_read_as_spreadsheets_save_them() {
        assert_eq!(
            shown(
                "\u{feff}STT;Nội dung\r\n1;\"Rà soát\nhội nghị; \"\"lần 2\"\"\"\r\n\r\n2;Họp, giao ban\r\n"
            ),
            [
                vec!["STT", "Nội dung"],
                vec!["1", "Rà soát\nhội nghị; \"lần 2\""],
                vec![],
                vec!["2", "Họp, giao ban"],
            ]
        );
        assert_eq!(shown("sep=,\na,b;c\n"), [["a", "b;c"]]);
        assert_eq!(
            shown("a\t\"không đóng\nb\tc"),
            [["a", "\"không đóng"], ["b", "c"]]
        );
        assert!(shown("").is_empty());
    }

    fn written(table: &[Vec<String>], mark: char, end: &str, always: bool) -> String {
        let cell = |cell: &String| {
            if always || cell.contains([mark, '"', '\n', '\r']) {
                format!("\"{}\"", cell.replace('"', "\"\""))
            } else {
                cell.clone()
            }
        };
        let row = |row: &Vec<String>| {
            let cells: Vec<String> = row.iter().map(cell).collect();
            cells.join(&mark.to_string()) + end
        };
        table.iter().map(row).collect()
    }

    proptest! {
        #[test]
        fn a_table_in_every_dialect_reads_back(
            width in 2_usize..5,
            cells in prop::collection::vec("[a-cđ ,;\"\t\n.]{0,6}", 0..20),
            mark in prop::sample::select(MARKS.to_vec()),
            end in prop::sample::select(vec!["\n", "\r\n"]),
            always in any::<bool>(),
            mark_of_order in any::<bool>(),
        ) {
            let head: Vec<String> = (0..width).map(|column| format!("Cột {column}")).collect();
            let rows = cells.chunks_exact(width).map(<[String]>::to_vec);
            let table: Vec<Vec<String>> = std::iter::once(head).chain(rows).collect();
            let mut text = written(&table, mark, end, always);
            if mark_of_order {
                text.insert(0, '\u{feff}');
            }
            let expected: Vec<Vec<String>> = table
                .iter()
                .map(|row| {
                    let cell = |cell: &String| if cell.trim().is_empty() { String::new() } else { cell.clone() };
                    row.iter().map(cell).collect()
                })
                .collect();
            prop_assert_eq!(shown(&text), expected);
        }

        #[test]
        fn any_text_is_a_table(text in "\\PC*|[\",;\t\r\na]{0,40}") {
            drop(read(&text));
        }
    }
}
