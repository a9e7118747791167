//! Rows whose cells stand between marks.

use std::sync::LazyLock;

use super::super::cells::{between_bars, record, shown};
use super::super::{Line, Piece, Stretch};
use super::{alone, line_of, whole};
use crate::import::table::column::{Column, columns_of};
use crate::text::{TextRange, fold};

/// How the first column of a table is headed, by which a table that a spreadsheet has saved is known among
/// sentences.
static FIRST: LazyLock<[String; 5]> =
    LazyLock::new(|| ["Mục", "TT", "STT", "Số TT", "Số thứ tự"].map(fold));
/// Longer than the name of a group of rows.
const LONGEST_NAME: usize = 200;

/// What stands between the cells of a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Mark {
    Bar,
    Tab,
    /// A comma or semicolon.
    Sign(char),
}

/// Takes the rows with bars, tabs, commas or semicolons between their cells.
pub(in crate::import::layout) fn marked(text: &str, pieces: Vec<Piece>) -> Vec<Piece> {
    let mut out = Vec::with_capacity(pieces.len());
    let mut open: Option<Mark> = None;
    // The last row, which may go over lines. Columns stand one after the other, so that a line may follow
    // that stands before it in the text.
    let mut row_place = TextRange::default();
    let next_lines = next_lines(&pieces);
    for (piece, next) in pieces.into_iter().zip(next_lines) {
        let Piece::Line(line) = piece else {
            if matches!(piece, Piece::Row(_)) {
                open = None;
            }
            out.push(piece);
            continue;
        };
        if row_place.holds(line.place) {
            continue;
        }
        if line.apart && matches!(open, Some(Mark::Sign(_))) {
            open = None;
        }
        let marked = open.filter(|mark| *mark != Mark::Bar && cells(text, &line, *mark).is_some());
        if let Some(mark) = marked.or_else(|| of_line(text, &line, open, next.as_ref())) {
            let row = cells(text, &line, mark).unwrap_or_default();
            row_place = TextRange::new(line.place.start, end(text, &line, mark));
            out.push(Piece::Row(row));
            open = (heads(text, &line, mark) || open == Some(mark)).then_some(mark);
            continue;
        }
        let goes_on = next.is_some_and(|next| {
            open.is_some_and(|mark| cells(text, &next, mark).is_some() && !heads(text, &next, mark))
        });
        // The name of a group of rows, whose other cells a copy has left out.
        if goes_on && line.place.of(text).len() <= LONGEST_NAME {
            out.push(alone(line.place));
            continue;
        }
        open = None;
        out.push(Piece::Line(line));
    }
    out
}

/// Of each piece, the line right after it.
fn next_lines(pieces: &[Piece]) -> Vec<Option<Line>> {
    let after = pieces.iter().skip(1);
    let mut next: Vec<Option<Line>> = after.map(|piece| line_of(piece).copied()).collect();
    next.push(None);
    next
}

/// The cells of a line between marks, if the mark stands on it.
fn cells(text: &str, line: &Line, mark: Mark) -> Option<Vec<Vec<Stretch>>> {
    let shown = line.place.of(text);
    match mark {
        Mark::Bar => shown.contains('|').then(|| between_bars(text, line.place)),
        Mark::Tab => {
            let all = whole(text, line.place);
            let marked = all.of(text).contains('\t');
            marked.then(|| record(text, all.start, '\t').cells)
        }
        Mark::Sign(sign) => shown
            .contains(sign)
            .then(|| record(text, line.place.start, sign).cells),
    }
}

/// Where the row ends that a line starts.
fn end(text: &str, line: &Line, mark: Mark) -> usize {
    match mark {
        Mark::Bar => line.place.end,
        Mark::Tab => record(text, whole(text, line.place).start, '\t').end,
        Mark::Sign(sign) => record(text, line.place.start, sign).end,
    }
}

/// What stands between the cells of a line, where it is a row.
fn of_line(text: &str, line: &Line, open: Option<Mark>, next: Option<&Line>) -> Option<Mark> {
    let place = line.place.of(text);
    let bars = count(place, b'|');
    if bars > 1 && place.starts_with('|') || bars > 0 && open == Some(Mark::Bar) {
        return Some(Mark::Bar);
    }
    if count(place, b'\t') > 1 {
        return Some(Mark::Tab);
    }
    let mark = [Mark::Bar, Mark::Tab]
        .into_iter()
        .find(|mark| heads(text, line, *mark));
    mark.or_else(|| saved_with(text, line, next))
}

/// How often a mark stands on a line.
fn count(line: &str, mark: u8) -> usize {
    line.bytes().filter(|byte| *byte == mark).count()
}

/// Whether a line names the columns of a table.
fn heads(text: &str, line: &Line, mark: Mark) -> bool {
    // Copies of a page keep the bars of a letterhead as well; a table says what its columns hold.
    cells(text, line, mark).is_some_and(|cells| named(text, &cells).is_some())
}

fn named(text: &str, cells: &[Vec<Stretch>]) -> Option<Vec<Column>> {
    let shown: Vec<&str> = cells.iter().map(|cell| shown(text, cell)).collect();
    columns_of(&shown)
}

/// The mark of a spreadsheet between the cells, if a line is the head of a table: it starts with the column
/// of numbers, or the row below has as many cells.
fn saved_with(text: &str, line: &Line, next: Option<&Line>) -> Option<Mark> {
    let place = line.place.of(text);
    if place.len() > 1000 {
        return None;
    }
    [b',', b';'].into_iter().find_map(|sign| {
        if count(place, sign) < 2 {
            return None;
        }
        let sign = char::from(sign);
        let cells = record(text, line.place.start, sign).cells;
        let counts = || {
            let first = cells.first().map_or("", |cell| shown(text, cell));
            FIRST.contains(&fold(first.trim_matches('\u{feff}')))
        };
        let goes_on = || {
            next.is_some_and(|next| {
                let below = || record(text, next.place.start, sign).cells.len();
                !next.apart && below() == cells.len()
            })
        };
        let names = || {
            let columns = named(text, &cells).unwrap_or_default();
            !columns.is_empty() && !columns.contains(&Column::Unknown)
        };
        (cells.len() > 2 && (counts() || goes_on() && names())).then_some(Mark::Sign(sign))
    })
}

#[cfg(test)]
mod tests {
    use super::super::shown;
    use super::*;
    use crate::import::line::lines;

    fn read(text: &str) -> Vec<String> {
        let pieces = lines(text).into_iter().map(Piece::Line).collect();
        shown(text, &marked(text, pieces))
    }

    #[test]
    fn rows_without_outer_bars_are_known_by_their_head() {
        assert_eq!(
            read("A | B |\nTT | Nhiệm vụ | Thời gian\n\n1 | Họp | \n\nhết"),
            ["A | B |", "[TT][Nhiệm vụ][Thời gian]", "[1][Họp][]", "hết"]
        );
    }

    #[test]
    fn empty_cells_at_the_ends_of_a_line_are_cells() {
        assert_eq!(
            read(
                "TT\tViệc\tThời hạn\nA\tHạ tầng\t\n\tHọp\tQuý I\nDữ liệu\n2\tLập sổ\t\"a\nb\"\nhết"
            ),
            [
                "[TT][Việc][Thời hạn]",
                "[A][Hạ tầng][]",
                "[][Họp][Quý I]",
                "[Dữ liệu]",
                "[2][Lập sổ][a⏎b]",
                "hết"
            ]
        );
    }

    #[test]
    fn a_table_that_was_saved_is_known_by_its_head() {
        assert_eq!(
            read("\u{feff}Mục,Nhiệm vụ,Cơ quan chủ trì\r\n1,a,b\r\n\r\nc, d, e"),
            ["[Mục][Nhiệm vụ][Cơ quan chủ trì]", "[1][a][b]", "c, d, e"]
        );
        assert_eq!(
            read("Nội dung;Chủ trì;Thời hạn\nHọp;A;Quý I"),
            ["[Nội dung][Chủ trì][Thời hạn]", "[Họp][A][Quý I]"]
        );
        for line in [
            "Mục tiêu, nhiệm vụ, giải pháp",
            "TT, Việc",
            "Nội dung, chủ trì, thời hạn\ncủa từng việc",
        ] {
            assert!(!read(line).iter().any(|row| row.starts_with('[')), "{line}");
        }
    }
}
