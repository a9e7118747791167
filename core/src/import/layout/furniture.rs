//! What belongs to a page and not to the text: its number, and a line that every page repeats.

use std::collections::HashMap;

use crate::import::line::Line;
use crate::text::{TextRange, fold, is_dash};

/// Longer than this, in bytes, a line is no head of a page.
const LONGEST: usize = 160;

/// The lines without those of the pages alone, and where these stand.
pub(super) fn apart(text: &str, lines: Vec<Line>) -> (Vec<Line>, Vec<TextRange>) {
    let mut taken = numbers(text, &lines);
    if !taken.contains(&true) && !lines.iter().skip(1).any(|line| line.page) {
        return (lines, Vec::new());
    }
    heads(text, &lines, &mut taken);
    let (mut kept, mut furniture) = (Vec::with_capacity(lines.len()), Vec::new());
    let mut over: Option<Line> = None;
    for (mut line, taken) in lines.into_iter().zip(taken) {
        if taken {
            furniture.push(line.place);
            let before = over.take();
            over = Some(Line {
                apart: line.apart || before.is_some_and(|before| before.apart),
                page: line.page || before.is_some_and(|before| before.page),
                ..line
            });
            continue;
        }
        if let Some(over) = over.take() {
            let ends = kept.last().is_none_or(|line| is_closed(text, line));
            line.apart = ends && (line.apart || over.apart);
            line.page |= over.page;
        }
        kept.push(line);
    }
    (kept, furniture)
}

/// Whether a sentence ends with a line; if it does not, it goes on over the end of the page.
fn is_closed(text: &str, line: &Line) -> bool {
    line.place
        .of(text)
        .trim_end_matches(['*', '"', '”'])
        .ends_with(['.', ';', ':', '!', '?'])
}

/// Which of the lines are numbers of pages. The first page bears none (Decree 30/2020, annex I), so that
/// those of a text count from 2; a column of a table counts from 1.
fn numbers(text: &str, lines: &[Line]) -> Vec<bool> {
    let alone: Vec<Option<u32>> = lines
        .iter()
        .map(|line| number(line.place.of(text)))
        .collect();
    let counts = alone
        .iter()
        .flatten()
        .zip(2_u32..)
        .all(|(number, expected)| *number == expected);
    let at_edge = |at: usize| {
        let next = at.saturating_add(1);
        let starts = |at: usize| lines.get(at).is_some_and(|line| line.page);
        starts(at) || starts(next)
    };
    let numbered = alone.iter().enumerate();
    numbered
        .zip(lines)
        .map(|((at, number), line)| {
            number.is_some() && (counts || at_edge(at)) || is_counted(line.place.of(text))
        })
        .collect()
}

/// `3` or `- 3 -`, and nothing else.
fn number(line: &str) -> Option<u32> {
    let digits = line.trim_matches(|c: char| c.is_whitespace() || is_dash(c));
    let short = (1..4).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit());
    digits.parse().ok().filter(|_| short)
}

/// `Trang 3/5`, `Trang 3`.
fn is_counted(line: &str) -> bool {
    if line.len() > 24 || !line.contains(|c: char| c.is_ascii_digit()) {
        return false;
    }
    let line = fold(line);
    let numbers = line.strip_prefix("trang ").unwrap_or_default();
    let mut parts = numbers.split('/').map(str::trim);
    let number = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    parts.clone().count() < 3 && parts.all(number)
}

/// The end of a page next to which a line stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Edge {
    /// The page starts with it, or it stands below a number.
    First,
    /// The page ends with it, or it stands above a number.
    Last,
}

/// Lines that stand at the same end of several pages, and nowhere else.
fn heads(text: &str, lines: &[Line], taken: &mut [bool]) {
    let is_taken = |at: Option<usize>| at.is_some_and(|at| taken.get(at) == Some(&true));
    let starts = |at: usize| at > 0 && lines.get(at).is_some_and(|line| line.page);
    let edge = |at: usize| {
        let next = at.saturating_add(1);
        if is_taken(Some(next)) || starts(next) {
            Some(Edge::Last)
        } else if is_taken(at.checked_sub(1)) || starts(at) {
            Some(Edge::First)
        } else {
            None
        }
    };
    let mut known: HashMap<&str, (Option<Edge>, usize)> = HashMap::new();
    for (at, line) in lines.iter().enumerate() {
        let own = edge(at);
        let first = (own, 0);
        let (edge, count) = known.entry(line.place.of(text)).or_insert(first);
        *count = count.saturating_add(1);
        // What stands elsewhere as well is text.
        *edge = edge.filter(|edge| own == Some(*edge));
    }
    for (line, taken) in lines.iter().zip(taken) {
        let shown = line.place.of(text);
        let repeated = known
            .get(shown)
            .is_some_and(|(edge, count)| edge.is_some() && *count > 1);
        *taken |= repeated && is_head(shown);
    }
}

/// Whether a line that is repeated may be the head of a page: no row of a table, and no title of an appendix.
fn is_head(line: &str) -> bool {
    let plain = line.len() <= LONGEST && !line.contains(['|', '\t']) && !line.contains("   ");
    plain && !fold(line).starts_with("phụ lục")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::line::lines;

    fn kept(text: &str) -> (Vec<(&str, bool)>, Vec<&str>) {
        let (kept, furniture) = apart(text, lines(text));
        let shown = |line: &Line| (line.place.of(text), line.apart);
        (
            kept.iter().map(shown).collect(),
            furniture.iter().map(|place| place.of(text)).collect(),
        )
    }

    #[test]
    fn numbers_of_pages_are_furniture_and_those_of_rows_are_not() {
        let (lines, furniture) = kept("xong trước\n2\n\nngày 15/8.\n\nTrang 3/5\nHết.");
        assert_eq!(
            lines,
            [("xong trước", true), ("ngày 15/8.", false), ("Hết.", true)]
        );
        assert_eq!(furniture, ["2", "Trang 3/5"]);
        assert_eq!(kept("1\nViệc\n2\nViệc").1, [""; 0]);
        assert_eq!(kept("1\nViệc\n3\u{c}Việc").1, ["3"]);
        assert_eq!(kept("Trang thiết bị\n12 người").1, [""; 0]);
    }

    #[test]
    fn what_every_page_repeats_is_furniture() {
        let (lines, furniture) = kept("Một.\n\nUBND xã X\n\n2\n\nHai.\n\nUBND xã X\n\n3\n\nBa.");
        assert_eq!(lines, [("Một.", true), ("Hai.", true), ("Ba.", true)]);
        assert_eq!(furniture, ["UBND xã X", "2", "UBND xã X", "3"]);
        assert_eq!(kept("Một.\nUBND xã X\n2\nHai.").1, ["2"]);
    }
}
