//! The lines of a text, without the marks of Markdown before them.

use crate::text::{Gap, TextRange, is_dash, is_line_end, is_thin};

/// A line on which something stands.
#[derive(Debug, Clone, Copy)]
pub(super) struct Line {
    /// What stands on it, without the white space at its ends.
    pub(super) place: TextRange,
    /// Whether a line without any word stands before it.
    pub(super) apart: bool,
    /// Whether a page starts with it.
    pub(super) page: bool,
}

/// The lines of a text on which something stands.
pub(super) fn lines(text: &str) -> Vec<Line> {
    let mut lines = Vec::new();
    let (mut apart, mut page) = (true, false);
    let mut start = 0_usize;
    while start < text.len() {
        let rest = text.get(start..).unwrap_or_default();
        let length = line_length(rest);
        let end = start.saturating_add(length);
        let place = TextRange::new(start, end).trimmed(text);
        if place.of(text).contains(|c| !is_blank(c)) {
            lines.push(Line { place, apart, page });
            (apart, page) = (false, false);
        } else {
            apart = true;
        }
        let mark = rest.get(length..).unwrap_or_default();
        let step = if mark.starts_with("\r\n") {
            2
        } else {
            mark.chars().next().map_or(0, char::len_utf8)
        };
        page |= mark.starts_with('\u{c}');
        apart |= mark.starts_with('\u{2029}');
        start = end.saturating_add(step);
    }
    lines
}

/// How many bytes stand before the end of a line.
fn line_length(rest: &str) -> usize {
    // The first bytes of what may end one.
    let may_end = |byte: u8| matches!(byte, b'\n'..=b'\r' | 0xc2 | 0xe2);
    let bytes = rest.bytes().enumerate();
    let mut ends = bytes.filter(|(_, byte)| may_end(*byte)).map(|(at, _)| at);
    let end = ends.find(|at| {
        rest.get(*at..)
            .is_some_and(|after| after.starts_with(is_line_end))
    });
    end.unwrap_or(rest.len())
}

/// White space within a line, and what has no width.
pub(super) fn is_blank(c: char) -> bool {
    !is_line_end(c) && (c.is_whitespace() || c.is_control()) || is_thin(c)
}

/// Whether a line only divides, as the one under the head of a table does.
pub(super) fn is_rule(line: &str) -> bool {
    let marks = line.trim();
    let divides =
        |c: char| matches!(c, '*' | '_' | '=' | ' ' | '|' | ':' | '.' | '…' | '\t') || is_dash(c);
    marks.len() > 2 && marks.chars().all(divides)
}

/// What stands before the words of a line.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub(super) struct Lead {
    /// The mark of a list; every dash and dot is `-`.
    pub(super) bullet: Option<char>,
    /// Whether it is marked as a heading.
    pub(super) heading: bool,
}

/// Takes what stands before the words of a line from its start: marks of quotation, of a heading, of a
/// list.
pub(super) fn lead(text: &str, line: TextRange) -> (Lead, TextRange) {
    let whole = line.of(text);
    let mut rest = whole.trim_start_matches(|c| is_blank(c) || c == '>');
    let mut lead = Lead::default();
    let hashes = rest.trim_start_matches('#');
    if hashes.len() < rest.len() && hashes.starts_with(is_blank) {
        lead.heading = true;
        rest = hashes.trim_start_matches(is_blank);
    }
    // What writes Markdown hides the dash of a line from it.
    if let Some((bullet, after)) = bullet(rest.strip_prefix('\\').unwrap_or(rest)) {
        lead.bullet = Some(bullet);
        rest = after;
    }
    let start = line.end.saturating_sub(rest.len());
    (lead, TextRange::new(start, line.end))
}

/// The mark of a list at the start of a line, and what follows it.
fn bullet(line: &str) -> Option<(char, &str)> {
    let mut chars = line.chars();
    let first = chars.next()?;
    let mark = match first {
        '•' | '●' | '▪' | '◦' | '·' | '○' | '■' | '♦' | '\u{f0b7}' | '\u{f02d}' | '*' => {
            '-'
        }
        '+' => '+',
        dash if is_dash(dash) => '-',
        _ => return None,
    };
    let rest = chars.as_str();
    let next = rest.chars().next()?;
    let close = first != '*' && (next.is_alphabetic() || next == '*');
    (is_blank(next) || close).then(|| (mark, rest.trim_start_matches(is_blank)))
}

/// The gap before the first word of a line.
pub(super) fn gap(line: &Line) -> Gap {
    if line.apart {
        Gap::Paragraph
    } else {
        Gap::Line
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_way_to_end_a_line_ends_it() {
        let text = " a\u{b}b\r\n\r\nc\u{2028}d\u{c}e\u{2029}f\rg\n\u{feff}\nh";
        let shown: Vec<(&str, bool, bool)> = lines(text)
            .iter()
            .map(|line| (line.place.of(text), line.apart, line.page))
            .collect();
        assert_eq!(
            shown,
            [
                ("a", true, false),
                ("b", false, false),
                ("c", true, false),
                ("d", false, false),
                ("e", false, true),
                ("f", true, false),
                ("g", false, false),
                ("h", true, false)
            ]
        );
    }

    #[test]
    fn marks_before_the_words_are_taken() {
        let read = |text: &str| {
            let (lead, rest) = lead(text, TextRange::new(0, text.len()));
            (lead.bullet, lead.heading, rest.of(text).to_owned())
        };
        assert_eq!(read("### **I. A**"), (None, true, "**I. A**".to_owned()));
        assert_eq!(read("> - a"), (Some('-'), false, "a".to_owned()));
        assert_eq!(read("\\- a"), (Some('-'), false, "a".to_owned()));
        assert_eq!(read("–Họp"), (Some('-'), false, "Họp".to_owned()));
        assert_eq!(read("+ a"), (Some('+'), false, "a".to_owned()));
        assert_eq!(read("-5 độ").0, None);
        assert_eq!(read("**đậm**").0, None);
        assert!(
            is_rule("|---|:--:|") && is_rule("_____") && is_rule("-------") && !is_rule("a---")
        );
    }
}
