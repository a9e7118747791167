//! Tables whose columns are aligned by blanks, as a page is printed: a cell may go over lines, and only
//! blank places above each other part the columns.

mod laid;

use super::super::{Line, Piece, Stretch};
use super::{alone, is_count, line_of};
use crate::import::table::column::{Column, column_of, columns_of};
use laid::{Laid, Run, edges, laid, split};

const LEAST_CELLS: usize = 3;
/// The most lines of a head, and of the number of a page.
const MOST_HEAD: usize = 4;
const PAGE_DIGITS: usize = 3;

/// A part of a table.
#[derive(Debug)]
enum Part {
    /// The lines of the head, or of a row.
    Row(Vec<Laid>),
    /// The name of the rows below.
    Group(Line),
    /// The number of a page.
    Page(Line),
}

/// Takes the rows of tables whose columns are aligned by blanks.
pub(in crate::import::layout) fn aligned(text: &str, pieces: Vec<Piece>) -> Vec<Piece> {
    if !pieces.iter().any(|piece| spaced(text, piece).is_some()) {
        return pieces;
    }
    let mut out = Vec::with_capacity(pieces.len());
    let mut rest = pieces.as_slice();
    while let Some((first, after)) = rest.split_first() {
        let Some(table) = Table::at(text, rest) else {
            out.push(first.clone());
            rest = after;
            continue;
        };
        let taken = table.taken.max(1);
        match table.rows(text) {
            Some(rows) => out.extend(rows),
            None => out.extend(rest.iter().take(taken).cloned()),
        }
        rest = rest.get(taken..).unwrap_or_default();
    }
    out
}

/// The lines of a table, before its columns are known.
#[derive(Debug)]
struct Table {
    /// How many of the lines are its head.
    head: usize,
    lines: Vec<Laid>,
    /// How many pieces it takes.
    taken: usize,
    /// Whether the first column counts the rows.
    counts: bool,
}

impl Table {
    /// The table whose head starts here.
    fn at(text: &str, pieces: &[Piece]) -> Option<Self> {
        let first = laid_head(text, pieces.first()?)?;
        let counts = first
            .chunks
            .first()
            .is_some_and(|chunk| column_of(chunk.place.of(text)) == Column::Number);
        let mut lines = vec![first];
        let mut head = 1_usize;
        let mut taken = 1_usize;
        let mut started = false;
        for piece in pieces.iter().skip(1) {
            let Some(line) = line_of(piece) else { break };
            let next = laid(text, *line);
            let kind = kind_of(text, &lines, &next, counts);
            let group = || {
                let after = pieces.get(taken.saturating_add(1)).and_then(line_of);
                let after = after.map(|line| laid(text, *line));
                let row = |after: &Laid| kind_of(text, &lines, after, counts) == Kind::Start;
                counts && started && names_group(text, *line) && after.as_ref().is_some_and(row)
            };
            if kind == Kind::Foreign && !group() {
                break;
            }
            // The head ends at the first number, or where an empty line stands.
            started |= kind == Kind::Start || line.apart;
            if !started {
                head = head.saturating_add(1);
            }
            if head > MOST_HEAD {
                return None;
            }
            lines.push(next);
            taken = taken.saturating_add(1);
        }
        // What stands apart below the last number is no part of it.
        while counts && let Some(last) = lines.iter().rposition(|line| line.line.apart) {
            let numbered = |line: &Laid| kind_of(text, &lines, line, counts) == Kind::Start;
            let digits = lines
                .get(last)
                .is_some_and(|line| is_page(text, line, None));
            if last < head || !digits && lines.iter().skip(last).any(numbered) {
                break;
            }
            taken = taken.saturating_sub(lines.len().saturating_sub(last));
            lines.truncate(last);
        }
        (head < lines.len()).then_some(Self {
            head,
            lines,
            taken,
            counts,
        })
    }

    /// Its rows; nothing if the places of its columns or the ends of its rows are not sure.
    fn rows(&self, text: &str) -> Option<Vec<Piece>> {
        let parts = self.parts(text)?;
        let rows = parts.iter().filter_map(|part| match part {
            Part::Row(lines) => Some(lines),
            Part::Group(_) | Part::Page(_) => None,
        });
        let edges = edges(rows.clone().flatten(), self.lines.get(..self.head)?)?;
        let cells = |lines: &[Laid]| split(lines, &edges);
        let head = cells(self.lines.get(..self.head)?);
        let shown: Vec<String> = head.iter().map(|cell| written(text, cell)).collect();
        columns_of(&shown.iter().map(String::as_str).collect::<Vec<_>>())?;
        // A row without a number may be taken for a line of the head.
        let more = self.lines.get(1..self.head)?.iter();
        if more
            .flat_map(|line| &line.chunks)
            .any(|chunk| starts_a_cell(text, chunk))
        {
            return None;
        }
        // Without numbers and empty lines, a line is a row only where no cell is empty.
        let full = |lines: &Vec<Laid>| cells(lines).iter().all(|cell| !cell.is_empty());
        if !self.counts && !self.is_spaced() && !rows.clone().all(full) {
            return None;
        }
        let piece = |part: &Part| match part {
            Part::Row(lines) => Piece::Row(cells(lines)),
            Part::Group(line) => alone(line.place),
            Part::Page(line) => Piece::Line(*line),
        };
        Some(parts.iter().map(piece).collect())
    }

    /// Whether empty lines stand between the rows.
    fn is_spaced(&self) -> bool {
        let body = self.lines.iter().skip(self.head.saturating_add(1));
        body.clone().any(|line| line.line.apart)
    }

    fn parts(&self, text: &str) -> Option<Vec<Part>> {
        let head = self.lines.get(..self.head)?;
        let mut parts = vec![Part::Row(head.to_vec())];
        let mut blocks: Vec<Vec<Laid>> = Vec::new();
        let mut rest = self.lines.get(self.head..)?;
        while let Some((line, after)) = rest.split_first() {
            let kind = kind_of(text, head, line, self.counts);
            if is_page(text, line, after.first()) {
                self.take(text, &mut blocks, &mut parts)?;
                parts.push(Part::Page(line.line));
            } else if kind == Kind::Foreign {
                self.take(text, &mut blocks, &mut parts)?;
                parts.push(Part::Group(line.line));
            } else if line.line.apart || blocks.is_empty() {
                blocks.push(vec![line.clone()]);
            } else if let Some(block) = blocks.last_mut() {
                block.push(line.clone());
            }
            rest = after;
        }
        self.take(text, &mut blocks, &mut parts)?;
        Some(parts)
    }

    /// Takes the rows of lines that follow each other, between empty lines.
    fn take(&self, text: &str, blocks: &mut Vec<Vec<Laid>>, parts: &mut Vec<Part>) -> Option<()> {
        let blocks = std::mem::take(blocks);
        let head = self.lines.get(..self.head)?;
        let starts = |line: &Laid| kind_of(text, head, line, self.counts) == Kind::Start;
        if !self.counts {
            let spaced = self.is_spaced();
            for block in blocks {
                if spaced {
                    parts.push(Part::Row(block));
                } else {
                    parts.extend(block.into_iter().map(|line| Part::Row(vec![line])));
                }
            }
            return Some(());
        }
        let numbered = |block: &Vec<Laid>| block.iter().filter(|line| starts(line)).count();
        // The number of a row may stand beside the middle of it.
        if blocks.iter().all(|block| numbered(block) == 1) {
            parts.extend(blocks.into_iter().map(Part::Row));
            return Some(());
        }
        for line in blocks.into_iter().flatten() {
            match parts.last_mut() {
                _ if starts(&line) => parts.push(Part::Row(vec![line])),
                Some(Part::Row(row)) if row.first().is_some_and(starts) => row.push(line),
                _ => return None,
            }
        }
        Some(())
    }
}

/// What a line is to the table above it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// It starts a row.
    Start,
    /// It goes on with one.
    More,
    Foreign,
}

fn kind_of(text: &str, head: &[Laid], line: &Laid, counts: bool) -> Kind {
    let mut columns = head
        .first()
        .map(|head| head.chunks.iter())
        .into_iter()
        .flatten();
    let (Some(first), Some(second), Some(chunk)) =
        (columns.next(), columns.next(), line.chunks.first())
    else {
        return Kind::Foreign;
    };
    let left = chunk.start <= first.end;
    match counts {
        true if left && is_count(chunk.place.of(text)) => Kind::Start,
        true if left => Kind::Foreign,
        false if left && chunk.end > second.start => Kind::Foreign,
        false if line.chunks.len() == 1 && chunk.place.of(text).ends_with(':') => Kind::Foreign,
        _ => Kind::More,
    }
}

/// A line with several blanks between its words.
fn spaced<'p>(text: &str, piece: &'p Piece) -> Option<&'p Line> {
    line_of(piece).filter(|line| line.place.of(text).contains("  "))
}

/// A line that starts the head of a table.
fn laid_head(text: &str, piece: &Piece) -> Option<Laid> {
    let line = spaced(text, piece)?;
    let laid = laid(text, *line);
    let columns = laid
        .chunks
        .iter()
        .map(|chunk| column_of(chunk.place.of(text)));
    let known = columns.filter(|column| *column != Column::Unknown).count();
    (laid.chunks.len() >= LEAST_CELLS && known >= 2).then_some(laid)
}

/// *I. Hoàn thiện thể chế* across the columns.
fn names_group(text: &str, line: Line) -> bool {
    let place = line.place.of(text);
    let label = place.split_whitespace().next().unwrap_or_default();
    let name = label.strip_suffix(['.', ')', '-']);
    name.is_some_and(|name| !name.is_empty() && is_count(name))
}

/// Whether a line is the number of a page.
fn is_page(text: &str, line: &Laid, next: Option<&Laid>) -> bool {
    let shown = line.line.place.of(text);
    let digits = shown.len() <= PAGE_DIGITS && shown.bytes().all(|byte| byte.is_ascii_digit());
    digits && line.line.apart && next.is_none_or(|next| next.line.apart || next.line.page)
}

/// Whether something of a line of the head says something of its own, and does not only go on with the name of
/// a column.
fn starts_a_cell(text: &str, chunk: &Run) -> bool {
    let shown = chunk.place.of(text);
    let shouted = !shown.contains(char::is_lowercase);
    let capital = shown.starts_with(char::is_uppercase);
    capital && !shouted && column_of(shown) == Column::Unknown
}

/// The words of a cell, on one line.
fn written(text: &str, cell: &[Stretch]) -> String {
    let parts: Vec<&str> = cell.iter().map(|(_, place)| place.of(text)).collect();
    parts.join(" ")
}

#[cfg(test)]
mod tests {
    use super::super::shown;
    use super::*;
    use crate::import::line::lines;

    fn read(text: &str) -> Vec<String> {
        let pieces: Vec<Piece> = lines(text).into_iter().map(Piece::Line).collect();
        shown(text, &aligned(text, pieces))
    }

    #[test]
    fn cells_go_over_lines_and_the_head_over_two() {
        let text = "\
STT   Nhiệm vụ                  Đơn vị chủ trì      Thời gian hoàn
                                                    thành

1     Lập quy hoạch chi tiết    Phòng Kinh tế, Hạ   Trước ngày
      khu dân cư                tầng và Đô thị      30/6/2026
I. Hạ tầng
2     Cắm mốc                   Ban Quản lý         Quý IV/2026

UBND xã Đồng Nghè chịu trách nhiệm.
";
        assert_eq!(
            read(text),
            [
                "[STT][Nhiệm vụ][Đơn vị chủ trì][Thời gian hoàn⏎thành]",
                "[1][Lập quy hoạch chi tiết⏎khu dân cư][Phòng Kinh tế, Hạ⏎tầng và Đô thị][Trước ngày⏎30/6/2026]",
                "[I. Hạ tầng]",
                "[2][Cắm mốc][Ban Quản lý][Quý IV/2026]",
                "UBND xã Đồng Nghè chịu trách nhiệm."
            ]
        );
    }

    #[test]
    fn a_number_may_stand_beside_the_middle_of_its_row() {
        let text = "\
TT    Nhiệm vụ            Chủ trì

      Lập sổ theo dõi     Phòng
1
      hộ nghèo            Kinh tế

      Cấp thẻ             Công an
2
      cho dân             xã
";
        assert_eq!(
            read(text),
            [
                "[TT][Nhiệm vụ][Chủ trì]",
                "[1][Lập sổ theo dõi⏎hộ nghèo][Phòng⏎Kinh tế]",
                "[2][Cấp thẻ⏎cho dân][Công an⏎xã]",
            ]
        );
    }

    #[test]
    fn a_page_may_end_within_a_table() {
        let text = "\
TT    Việc      Chủ trì
1     Họp       A

            2

TT    Việc      Chủ trì
2     Lập sổ    B
";
        assert_eq!(
            read(text),
            [
                "[TT][Việc][Chủ trì]",
                "[1][Họp][A]",
                "2",
                "[TT][Việc][Chủ trì]",
                "[2][Lập sổ][B]"
            ]
        );
    }

    #[test]
    fn what_is_not_sure_is_left_as_it_stands() {
        // Which line of the second column belongs to which number?
        let text = "TT    Việc      Chủ trì\n      Họp       A\n1     giao\n      Lập sổ    B\n2     mới\n";
        assert!(read(text).iter().all(|line| !line.starts_with('[')));
        // No place parts the second column from the third.
        let text = "TT    Việc      Chủ trì\n1     Họp giao ban A\n2     Lập sổ    B\n";
        assert!(read(text).iter().all(|line| !line.starts_with('[')));
        let prose = "Nội dung, công việc  và  thời hạn  như sau";
        assert_eq!(read(prose), [prose]);
    }
}
