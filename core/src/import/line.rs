//! One line of a text: its mark or number, its cells, and what is left without the marks of Markdown.

use super::block::Block;
use super::csv;
use super::flow::Flow;
use super::label::label;
use crate::text::is_dash;

/// What stands on a line, if anything does; `mark` divides the rows of the table that it stands in.
pub(super) fn read_line(
    text: &str,
    (from, to): (usize, usize),
    mark: Option<char>,
) -> Option<Block> {
    let line = text.get(from..to).unwrap_or_default();
    let mut rest = line.trim_start_matches(is_blank);
    let mut block = Block::default();
    rest = rest.trim_start_matches('>').trim_start_matches(is_blank);
    let hashes = rest.trim_start_matches('#');
    if hashes.len() < rest.len() && hashes.starts_with(is_blank) {
        block.heading = true;
        rest = hashes.trim_start_matches(is_blank);
    }
    if is_rule(rest) {
        return None;
    }
    let end = from
        .saturating_add(line.len())
        .saturating_sub(line.len().saturating_sub(line.trim_end().len()));
    let start = |rest: &str| to.saturating_sub(rest.len());
    let row = match mark {
        Some(mark) => Some(csv::cells(text, (from, end), mark)),
        None => cells(text, (start(rest), end)),
    };
    if let Some(cells) = row {
        block.cells = cells;
        for cell in &block.cells {
            block.flow.join(cell);
        }
    } else {
        // What writes Markdown hides the dash of a line from it.
        if let Some((bullet, after)) = bullet(rest.strip_prefix('\\').unwrap_or(rest)) {
            block.bullet = Some(bullet);
            rest = after;
        }
        block.flow = inline(text, (start(rest).min(end), end));
        if block.bullet.is_none() {
            block.label = label(block.text());
        }
    }
    block.lines.push(block.flow.text.len());
    let nothing = block.flow.text.trim().is_empty() && !block.is_row();
    (!nothing).then_some(block)
}

/// White space within a line, and what has no width.
fn is_blank(c: char) -> bool {
    c != '\n' && (c.is_whitespace() || c.is_control()) || matches!(c, '\u{feff}' | '\u{200b}')
}

/// Whether a line only divides, as the one under the head of a table does.
fn is_rule(line: &str) -> bool {
    let marks = line.trim();
    marks.len() > 2
        && marks
            .chars()
            .all(|c| matches!(c, '*' | '_' | '=' | ' ' | '|' | ':') || is_dash(c))
}

/// The mark of a list at the start of a line, and what follows it.
fn bullet(line: &str) -> Option<(char, &str)> {
    let mut chars = line.chars();
    let first = chars.next()?;
    let mark = match first {
        '•' | '●' | '▪' | '◦' | '·' | '\u{f0b7}' | '*' => '-',
        '+' => '+',
        dash if is_dash(dash) => '-',
        _ => return None,
    };
    let rest = chars.as_str();
    let next = rest.chars().next()?;
    let close = first != '*' && (next.is_alphabetic() || next == '*');
    (is_blank(next) || close).then(|| (mark, rest.trim_start_matches(is_blank)))
}

/// A line without the marks that only make letters bold or slanted.
fn inline(text: &str, (from, to): (usize, usize)) -> Flow {
    let mut flow = Flow::default();
    let (mut start, mut before) = (from, ' ');
    let line = text.get(from..to).unwrap_or_default();
    let mut rest = line;
    while let Some(c) = rest.chars().next() {
        let at = to.saturating_sub(rest.len());
        let marks = match c {
            '*' | '_' => {
                let after = rest.trim_start_matches(c);
                let next = after.chars().next().unwrap_or(' ');
                let inside = before.is_alphanumeric() && next.is_alphanumeric();
                let alone = before.is_whitespace() && next.is_whitespace();
                let keep = if c == '_' { inside } else { alone };
                if keep {
                    0
                } else {
                    rest.len().saturating_sub(after.len())
                }
            }
            '\\' => {
                let next = rest.chars().nth(1);
                usize::from(next.is_some_and(|next| next.is_ascii_punctuation()))
            }
            '<' => line_break(rest),
            _ => 0,
        };
        if marks > 0 {
            flow.add(text, (start, at));
            start = at.saturating_add(marks);
            if c == '<' {
                flow.text.push(' ');
            }
        }
        // A mark that is taken away takes what it hides with it, so that `\*` stays a star.
        let step = match (marks, c) {
            (0, c) => c.len_utf8(),
            (marks, '\\') => marks.saturating_add(1),
            (marks, _) => marks,
        };
        before = if marks == 0 || c == '\\' { c } else { before };
        rest = rest.get(step..).unwrap_or_default();
    }
    flow.add(text, (start, to));
    flow
}

/// How long the `<br>` is that stands here.
fn line_break(rest: &str) -> usize {
    let known = ["<br>", "<br/>", "<br />"];
    let found = known.iter().find(|mark| {
        let start = rest.get(..mark.len());
        start.is_some_and(|start| start.eq_ignore_ascii_case(mark))
    });
    found.map_or(0, |mark| mark.len())
}

/// The cells of a row, between bars or tabs.
fn cells(text: &str, (from, to): (usize, usize)) -> Option<Vec<Flow>> {
    let line = text.get(from..to).unwrap_or_default();
    let bars = line.starts_with('|') && line.matches('|').count() > 1;
    let tabs = line.matches('\t').count() > 1;
    if !bars && !tabs {
        return None;
    }
    let mark = if bars { '|' } else { '\t' };
    let mut cells = Vec::new();
    let mut start = from;
    let mut before = ' ';
    for (at, c) in line.char_indices() {
        if c == mark && before != '\\' {
            let end = from.saturating_add(at);
            cells.push(cell(text, (start, end)));
            start = end.saturating_add(1);
        }
        before = c;
    }
    let last = cell(text, (start, to));
    if bars {
        cells.remove(0);
    }
    if !bars || !last.text.is_empty() {
        cells.push(last);
    }
    Some(cells)
}

fn cell(text: &str, (from, to): (usize, usize)) -> Flow {
    let cell = text.get(from..to).unwrap_or_default();
    let start = cell.trim_start();
    let from = from.saturating_add(cell.len().saturating_sub(start.len()));
    inline(text, (from, from.saturating_add(start.trim_end().len())))
}
