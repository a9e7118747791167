//! Rows between commas or semicolons, as spreadsheets save them (RFC 4180). A row ends with its line.

use super::flow::Flow;
use crate::text::fold;

/// How the first column of a table is headed, by which such a table is known among sentences.
const FIRST: [&str; 5] = ["Mục", "TT", "STT", "Số TT", "Số thứ tự"];

/// The mark between the cells, if a line is the head of such a table.
pub(super) fn mark(line: &str) -> Option<char> {
    [',', ';'].into_iter().find(|mark| {
        let cells = split(line, *mark);
        let first = cells.first().and_then(|(from, to)| line.get(*from..*to));
        let first = fold(
            first
                .unwrap_or_default()
                .trim_matches(['"', '\u{feff}'])
                .trim(),
        );
        cells.len() > 2 && FIRST.iter().any(|name| fold(name) == first)
    })
}

/// The cells of a line, without their quotation marks.
pub(super) fn cells(text: &str, (from, to): (usize, usize), mark: char) -> Vec<Flow> {
    let line = text.get(from..to).unwrap_or_default();
    let cells = split(line, mark).into_iter();
    cells
        .map(|(start, end)| cell(text, (from.saturating_add(start), from.saturating_add(end))))
        .collect()
}

/// Where the cells of a line stand. A mark within quotation marks belongs to the cell.
fn split(line: &str, mark: char) -> Vec<(usize, usize)> {
    let (mut cells, mut start, mut quoted) = (Vec::new(), 0_usize, false);
    for (at, c) in line.char_indices() {
        if c == '"' {
            quoted = !quoted;
        } else if c == mark && !quoted {
            cells.push((start, at));
            start = at.saturating_add(c.len_utf8());
        }
    }
    cells.push((start, line.len()));
    cells
}

fn cell(text: &str, (from, to): (usize, usize)) -> Flow {
    let mut flow = Flow::default();
    let whole = text.get(from..to).unwrap_or_default();
    let blank = |c: char| c.is_whitespace() || c == '\u{feff}';
    let start = whole.trim_start_matches(blank);
    let mut from = from.saturating_add(whole.len().saturating_sub(start.len()));
    let inner = start.trim_end();
    let mut to = from.saturating_add(inner.len());
    let quoted = inner
        .strip_prefix('"')
        .and_then(|rest| rest.strip_suffix('"'));
    if quoted.is_some() {
        from = from.saturating_add(1);
        to = to.saturating_sub(1);
    }
    // Of two quotation marks within quotation marks, one is meant.
    let mut at = from;
    while let Some(twice) = quoted.and_then(|_| text.get(at..to)?.find("\"\"")) {
        let next = at.saturating_add(twice).saturating_add(1);
        flow.add(text, (at, next));
        at = next.saturating_add(1);
    }
    flow.add(text, (at, to));
    flow
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(line: &str, mark: char) -> Vec<String> {
        let cells = cells(line, (0, line.len()), mark);
        cells.into_iter().map(|cell| cell.text).collect()
    }

    #[test]
    fn cells_are_read_as_a_spreadsheet_writes_them() {
        assert_eq!(
            texts(
                "II.1, \"Rà soát, sửa đổi\" ,,\"gọi là \"\"sổ\"\"\"\r\n",
                ','
            ),
            ["II.1", "Rà soát, sửa đổi", "", "gọi là \"sổ\""]
        );
        assert_eq!(
            texts("1;\"không đóng; hết", ';'),
            ["1", "\"không đóng; hết"]
        );
    }

    #[test]
    fn a_table_is_known_by_its_first_column() {
        assert_eq!(mark("\u{feff}Mục,Nhiệm vụ,Cơ quan chủ trì\r\n"), Some(','));
        assert_eq!(mark("\"STT\";\"Nội dung\";\"Chủ trì\""), Some(';'));
        assert_eq!(mark("Mục tiêu, nhiệm vụ, giải pháp"), None);
        assert_eq!(mark("TT, Việc"), None);
    }
}
