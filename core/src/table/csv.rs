//! Tables as text: cells between commas, semicolons or tabs, as spreadsheets save and copy them (RFC
//! 4180). The mark between the cells is found, not asked for.

use super::cell::Cell;
use crate::text::{TextRange, closing, pieces};

const MARKS: [char; 3] = ['\t', ';', ','];
/// How many rows are looked at to find the mark.
const LOOKED_AT: usize = 200;

/// Reads a table. A cell without anything is `None`.
pub(crate) fn read(text: &str) -> Vec<Vec<Option<Cell>>> {
    Cells::of(text).rows().collect()
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
        let mut cells = Cells::new(text, mark);
        let widths = std::iter::from_fn(|| cells.width()).take(LOOKED_AT);
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

/// A cell as it stands in the text, without the quotation marks around it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Raw<'t> {
    pub(super) text: &'t str,
    /// Whether it has doubled quotation marks, each two of which mean one.
    pub(super) doubled: bool,
    /// Whether it ends its row.
    pub(super) last: bool,
}

impl Raw<'_> {
    /// The cell, if something stands in it.
    pub(super) fn cell(self) -> Option<Cell> {
        let text = if self.doubled {
            let whole = TextRange::new(0, self.text.len());
            let pieces = pieces(self.text, whole);
            pieces.map(|piece| piece.of(self.text)).collect()
        } else {
            self.text.to_owned()
        };
        Some(Cell::Text(text)).filter(Cell::is_filled)
    }
}

/// The cells of a text, one after another.
#[derive(Debug, Clone)]
pub(super) struct Cells<'t> {
    pub(super) text: &'t str,
    pub(super) mark: char,
    /// Where the next cell stands.
    pub(super) at: usize,
    /// Whether it stands after a mark, so that there is one even where the text ends.
    within: bool,
}

impl<'t> Cells<'t> {
    /// The cells of a table, with the mark between them as it is stated or found.
    pub(super) fn of(text: &'t str) -> Self {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let (mark, text) = stated_mark(text).unwrap_or_else(|| (found_mark(text), text));
        Self::new(text, mark)
    }

    pub(super) fn new(text: &'t str, mark: char) -> Self {
        Self {
            text,
            mark,
            at: 0,
            within: false,
        }
    }

    /// The same cells from the beginning of a row on.
    pub(super) fn from(&self, at: usize) -> Self {
        Self {
            at,
            ..Self::new(self.text, self.mark)
        }
    }

    /// The next cell.
    pub(super) fn next(&mut self) -> Option<Raw<'t>> {
        if self.at >= self.text.len() && !self.within {
            return None;
        }
        let start = self.at;
        let quoted = self.quoted();
        let (text, doubled, end) = quoted.unwrap_or_else(|| {
            let end = self.plain_end();
            (TextRange::new(start, end).of(self.text), false, end)
        });
        let bytes = self.text.as_bytes();
        let rest = self.text.get(end..).unwrap_or_default();
        self.within = rest.starts_with(self.mark);
        self.at = if self.within {
            end.saturating_add(self.mark.len_utf8())
        } else {
            let after = end.saturating_add(usize::from(bytes.get(end) == Some(&b'\r')));
            after.saturating_add(usize::from(bytes.get(after) == Some(&b'\n')))
        };
        let last = !self.within;
        Some(Raw {
            text,
            doubled,
            last,
        })
    }

    /// A cell within quotation marks, and where it ends. Nothing where they are not closed.
    fn quoted(&self) -> Option<(&'t str, bool, usize)> {
        let bytes = self.text.as_bytes();
        if bytes.get(self.at) != Some(&b'"') {
            return None;
        }
        let open = self.at.saturating_add(1);
        let close = closing(self.text, open)?;
        let end = close.saturating_add(1);
        let after = self.text.get(end..).unwrap_or_default();
        let closes = after.is_empty() || after.starts_with([self.mark, '\n', '\r']);
        let text = TextRange::new(open, close).of(self.text);
        closes.then(|| (text, text.as_bytes().contains(&b'"'), end))
    }

    /// Where a cell without quotation marks ends.
    fn plain_end(&self) -> usize {
        if let Ok(mark) = u8::try_from(self.mark)
            && mark.is_ascii()
        {
            return first_of(self.text.as_bytes(), self.at, [mark, b'\n', b'\r']);
        }
        let rest = self.text.get(self.at..).unwrap_or_default();
        let length = rest.find([self.mark, '\n', '\r']).unwrap_or(rest.len());
        self.at.saturating_add(length)
    }

    /// How many cells the next row has.
    fn width(&mut self) -> Option<usize> {
        let mut cell = self.next()?;
        let mut width = usize::from(!cell.last || !cell.text.is_empty());
        while !cell.last {
            cell = self.next()?;
            width = width.saturating_add(1);
        }
        Some(width)
    }

    /// The rows from here on.
    pub(super) fn rows(mut self) -> impl Iterator<Item = Vec<Option<Cell>>> + 't {
        std::iter::from_fn(move || {
            let mut raw = self.next()?;
            let mut row = Vec::new();
            if raw.last && raw.text.is_empty() {
                return Some(row);
            }
            row.push(raw.cell());
            while !raw.last {
                raw = self.next()?;
                row.push(raw.cell());
            }
            Some(row)
        })
    }
}

/// The place of the first of three bytes, from a place on; the end where there is none. Eight bytes are
/// looked at at once.
fn first_of(bytes: &[u8], from: usize, wanted: [u8; 3]) -> usize {
    const LOW: u64 = 0x7f7f_7f7f_7f7f_7f7f;
    let [a, b, c] = wanted.map(|byte| u64::from_le_bytes([byte; 8]));
    // The high bit of each byte that is zero.
    let zeros = |word: u64| !((word & LOW).wrapping_add(LOW) | word | LOW);
    let mut at = from;
    while let Some(eight) = bytes.get(at..).and_then(<[u8]>::first_chunk) {
        let word = u64::from_le_bytes(*eight);
        let hits = zeros(word ^ a) | zeros(word ^ b) | zeros(word ^ c);
        if hits != 0 {
            let byte = usize::try_from(hits.trailing_zeros() >> 3).unwrap_or_default();
            return at.saturating_add(byte);
        }
        at = at.saturating_add(8);
    }
    let rest = bytes.get(at..).unwrap_or_default();
    let found = rest.iter().position(|byte| wanted.contains(byte));
    at.saturating_add(found.unwrap_or(rest.len()))
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
