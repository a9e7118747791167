//! Two columns, in the letterhead and in the end: beside each other between blanks, as a page is copied,
//! or as cells between bars. The left one is read first.

use super::may_start;
use crate::document::Kind;
use crate::import::label::label;
use crate::import::lex::lex;
use crate::import::line::{Line, is_rule};
use crate::import::opening::{is_motto, is_opener};
use crate::import::tail::{is_appendix_start, is_recipients};
use crate::text::{Gap, TextRange, Word, WordKind, is_line_end, phrases};

/// So many blanks part columns, and do not merely part words.
const GAP: usize = 3;
/// A letterhead is higher up, in lines.
const HEAD: usize = 40;
/// A letterhead has no more lines.
const MOST_LINES: usize = 16;
/// So many letters hold the words by which a line is known.
const FIRST_WORDS: usize = 60;

phrases! {
    /// How the first column of a table is headed.
    static COUNTS = ["tt", "stt", "mục", "số tt", "số thứ tự"];
}

/// The lines, with those of two columns one column after the other.
pub(super) fn apart(text: &str, lines: Vec<Line>) -> Vec<Line> {
    let beside = |line: &Line| {
        let shown = line.place.of(text);
        shown.contains(['|', '\t']) || shown.contains("   ")
    };
    if !lines.iter().any(beside) {
        return lines;
    }
    let mut out = Vec::with_capacity(lines.len());
    let (mut at, mut open) = (0_usize, true);
    while let Some(line) = lines.get(at) {
        let rest = lines.get(at..).unwrap_or_default();
        open &= at < HEAD && !starts_text(text, line.place);
        let letterhead = if open { letterhead(text, rest) } else { None };
        let columns = letterhead.or_else(|| end(text, rest));
        if let Some((length, columns)) = columns {
            push(&mut out, columns);
            at = at.saturating_add(length);
        } else {
            out.push(*line);
            at = at.saturating_add(1);
        }
    }
    out
}

type Columns = Vec<Vec<Line>>;

/// One column after the other, with an empty line between them, over which no table goes.
fn push(out: &mut Vec<Line>, columns: Columns) {
    let full = columns.into_iter().filter(|column| !column.is_empty());
    for (position, column) in full.enumerate() {
        if let Some(first) = column.first().filter(|_| position > 0) {
            let place = TextRange::new(first.place.start, first.place.start);
            out.push(Line { place, ..*first });
        }
        out.extend(column);
    }
}

/// How the words of a line stand.
enum Shape {
    Bars(Vec<TextRange>),
    /// Left and right, and in which column of letters the right one starts.
    Blanks(TextRange, TextRange, usize),
    /// All together, from one column of letters to another.
    Plain(usize, usize),
}

fn shape(text: &str, line: TextRange) -> Shape {
    let shown = line.of(text);
    let start = column(text, line.start);
    if is_row(text, line) {
        return Shape::Plain(start, start.saturating_add(width(shown)));
    }
    if shown.contains('|') {
        return Shape::Bars(bars(text, line, shown.starts_with('|')));
    }
    let mut blanks = 0_usize;
    let mut end_of_left = line.start;
    for (at, c) in shown.char_indices() {
        let at = line.start.saturating_add(at);
        if c == '\t' || c.is_whitespace() {
            if blanks == 0 {
                end_of_left = at;
            }
            let width = if c == '\t' { GAP } else { 1 };
            blanks = blanks.saturating_add(width);
            continue;
        }
        let (left, right) = (
            TextRange::new(line.start, end_of_left),
            TextRange::new(at, line.end),
        );
        if blanks >= GAP && is_start(right.of(text)) && !is_blank_before(text, left) {
            return Shape::Blanks(left, right, column(text, at));
        }
        blanks = 0;
    }
    Shape::Plain(start, start.saturating_add(width(shown)))
}

/// Whether a line is for sure one of a table: with several tabs, or headed as the first column of one.
fn is_row(text: &str, line: TextRange) -> bool {
    let shown = line.of(text);
    let tabs = shown.matches('\t').count();
    let head = || {
        let words = first_words(text, line);
        COUNTS.starts(&words).is_some_and(|(length, ())| {
            let next = words.get(length);
            next.is_some_and(|next| matches!(next.kind, WordKind::Mark('|' | ',' | ';')))
        })
    };
    tabs > 1 || tabs > 0 && shown.contains('|') || shown.contains(['|', ',', ';']) && head()
}

/// Whether a column may start so: a name, a rule, or what stands in brackets.
fn is_start(right: &str) -> bool {
    right.starts_with(|c: char| c.is_uppercase() || c == '(' || c == '*') || is_rule(right)
}

/// Whether blanks after some words hold the place of a number or a day.
fn is_blank_before(text: &str, left: TextRange) -> bool {
    let words = words(text, left);
    let last = words.iter().rev().find(|word| !word.is_mark(':'));
    last.is_some_and(|last| {
        ["số", "ngày", "tháng", "năm"]
            .iter()
            .any(|word| last.is(word))
    })
}

/// In which column of letters a place stands.
fn column(text: &str, at: usize) -> usize {
    let before = text.get(..at).unwrap_or_default();
    let line = before.rfind(is_line_end).map_or(0, |end| {
        let mark = before.get(end..).and_then(|rest| rest.chars().next());
        end.saturating_add(mark.map_or(0, char::len_utf8))
    });
    width(before.get(line..).unwrap_or_default())
}

/// How many letters are beside each other; marks on them stand above.
fn width(text: &str) -> usize {
    let marks = |c: &char| !matches!(c, '\u{300}'..='\u{36f}');
    text.chars().filter(marks).count()
}

/// The cells between bars, without empty ones at the ends.
fn bars(text: &str, line: TextRange, framed: bool) -> Vec<TextRange> {
    let mut cells = Vec::new();
    let mut start = line.start;
    for (at, _) in line.of(text).match_indices('|') {
        let end = line.start.saturating_add(at);
        cells.push(TextRange::new(start, end).trimmed(text));
        start = end.saturating_add(1);
    }
    cells.push(TextRange::new(start, line.end).trimmed(text));
    if framed && cells.first().is_some_and(|cell| cell.is_empty()) {
        cells.remove(0);
    }
    while cells.last().is_some_and(|cell| cell.is_empty()) {
        cells.pop();
    }
    cells
}

/// The words at the beginning of a cell; the last of them may be cut.
fn first_words(text: &str, cell: TextRange) -> Vec<Word> {
    let length = cell.of(text).char_indices().nth(FIRST_WORDS);
    let end = length.map_or(cell.end, |(length, _)| cell.start.saturating_add(length));
    words(text, TextRange::new(cell.start, end))
}

fn words(text: &str, cell: TextRange) -> Vec<Word> {
    let mut words = Vec::new();
    lex(text, cell, Gap::Paragraph, &mut words);
    words
}

/// Whether the head is over with a line: the type, the basis, or a number of a part.
fn starts_text(text: &str, line: TextRange) -> bool {
    if line.of(text).contains('|') {
        return false;
    }
    let words = words(text, line);
    let typed = Kind::starts(&words)
        .is_some_and(|(length, _)| words.iter().take(length).all(|word| word.is_shouted(text)));
    typed || is_opener(&words) || label(text, &words).is_some()
}

/// Whether a cell is one of a letterhead.
fn is_sign(words: &[Word]) -> bool {
    let number = words.first().is_some_and(|word| word.is("số"))
        && words
            .get(1)
            .is_some_and(|word| word.is_mark(':') || word.is_number());
    let day = || {
        words
            .windows(2)
            .any(|pair| matches!(pair, [comma, day] if comma.is_mark(',') && day.is("ngày")))
    };
    is_motto(words).is_some() || number || words.len() < 20 && day()
}

/// Whether a row tells names and values of a document, as the sheet above a text on the web does.
fn is_sheet(text: &str, cells: &[TextRange]) -> bool {
    let first = cells.first().copied().unwrap_or_default();
    first.of(text).ends_with(':') && cells.len() > 1 && !is_recipients(&words(text, first))
}

/// The columns of a letterhead that starts with the first of some lines, and how many lines it is.
fn letterhead(text: &str, lines: &[Line]) -> Option<(usize, Columns)> {
    let first = lines.first()?;
    let (length, columns) = match shape(text, first.place) {
        Shape::Bars(_) => between_bars(text, lines, true)?,
        Shape::Blanks(..) => between_blanks(text, lines, true)?,
        Shape::Plain(..) => return None,
    };
    let mut cells = columns.iter().flatten();
    cells
        .any(|line| is_sign(&words(text, line.place)))
        .then_some((length, columns))
}

/// The columns of an end, which starts with the recipients or beside them.
fn end(text: &str, lines: &[Line]) -> Option<(usize, Columns)> {
    let first = lines.first()?;
    let lead = first
        .place
        .of(text)
        .trim_start_matches(|c: char| c == '|' || c.is_whitespace());
    if !may_start(lead, &['N']) {
        return None;
    }
    let lead = TextRange::new(first.place.end.saturating_sub(lead.len()), first.place.end);
    if !is_recipients(&first_words(text, lead)) {
        return None;
    }
    let starts = |line: &Line| match shape(text, line.place) {
        Shape::Bars(cells) => cells
            .first()
            .is_some_and(|cell| is_recipients(&words(text, *cell))),
        Shape::Blanks(left, ..) => is_recipients(&words(text, left)),
        Shape::Plain(..) => is_recipients(&words(text, line.place)),
    };
    if !starts(first) {
        return None;
    }
    match shape(text, first.place) {
        Shape::Bars(_) => between_bars(text, lines, false),
        _ => between_blanks(text, lines, false),
    }
    .filter(|(_, columns)| columns.iter().filter(|column| !column.is_empty()).count() > 1)
}

fn between_bars(text: &str, lines: &[Line], head: bool) -> Option<(usize, Columns)> {
    let mut columns = Columns::new();
    let mut length = 0_usize;
    // A bar may stand before the first cell of every line; before one of them, the cell is empty.
    let first = lines.first().map_or("", |line| line.place.of(text));
    let framed = first.starts_with('|');
    for line in lines {
        let Shape::Bars(_) = shape(text, line.place) else {
            break;
        };
        let cells = bars(text, line.place, framed);
        if head && (is_sheet(text, &cells) || cells.len() > 3 || length > MOST_LINES) {
            break;
        }
        columns.resize(columns.len().max(cells.len()), Vec::new());
        for (column, cell) in columns.iter_mut().zip(cells) {
            if !cell.is_empty() {
                column.push(Line {
                    place: cell,
                    ..*line
                });
            }
        }
        length = length.saturating_add(1);
    }
    (length > 0).then_some((length, columns))
}

fn between_blanks(text: &str, lines: &[Line], head: bool) -> Option<(usize, Columns)> {
    let (mut left, mut right) = (Vec::new(), Vec::new());
    let mut edge: Option<usize> =
        lines
            .iter()
            .take(MOST_LINES)
            .find_map(|line| match shape(text, line.place) {
                Shape::Blanks(_, _, start) => Some(start),
                _ => None,
            });
    let mut length = 0_usize;
    for line in lines {
        let put = |place: TextRange| Line { place, ..*line };
        match shape(text, line.place) {
            Shape::Blanks(first, second, start) => {
                edge = edge.map(|edge| edge.min(start));
                left.push(put(first));
                right.push(put(second));
            }
            Shape::Plain(start, end) => {
                let edge = edge?;
                let words = words(text, line.place);
                if length > 0 && is_next_part(text, &words, head) {
                    break;
                }
                let middle = start.saturating_add(end) / 2;
                let beside = start >= edge || !head && middle >= edge && start > edge / 2;
                let dashed = line.place.of(text).starts_with(crate::text::is_dash);
                if beside {
                    right.push(put(line.place));
                } else if length == 0 || !line.apart && end <= edge || !head && dashed {
                    left.push(put(line.place));
                } else {
                    break;
                }
            }
            Shape::Bars(_) => break,
        }
        length = length.saturating_add(1);
        if head && length > MOST_LINES {
            break;
        }
    }
    (!right.is_empty()).then(|| (length, vec![left, right]))
}

/// Whether a line below columns belongs to neither of them.
fn is_next_part(text: &str, words: &[Word], head: bool) -> bool {
    let shouted = |length: usize| words.iter().take(length).all(|word| word.is_shouted(text));
    let typed = Kind::starts(words).is_some_and(|(length, _)| shouted(length));
    typed || is_appendix_start(text, words) || head && is_opener(words)
}
