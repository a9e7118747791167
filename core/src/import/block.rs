//! A text as blocks: paragraphs, list items and table rows, without their markup. Nothing is
//! rewritten: a block knows where each of its bytes stands in the text.

use super::csv;
use super::flow::Flow;
use super::label::Label;
use super::line::read_line;
use crate::rule::BrokenSentence;

/// Longer than any line of a text that was wrapped by hand.
const WRAPPED: usize = 120;

/// A paragraph, a list item, or a row of a table.
#[derive(Debug, Default)]
pub(super) struct Block {
    pub(super) flow: Flow,
    /// Where each line ends, in the flow.
    pub(super) lines: Vec<usize>,
    /// The mark before an item of a list; every dash and dot is `-`.
    pub(super) bullet: Option<char>,
    /// The number or letter at its start.
    pub(super) label: Option<Label>,
    /// The cells, if it is a row of a table.
    pub(super) cells: Vec<Flow>,
    /// Whether it is marked as a heading.
    pub(super) heading: bool,
    /// Whether an empty line stands before it.
    apart: bool,
}

impl Block {
    pub(super) fn text(&self) -> &str {
        &self.flow.text
    }

    pub(super) fn is_row(&self) -> bool {
        !self.cells.is_empty()
    }

    /// Whether it starts something of its own.
    fn is_new(&self) -> bool {
        self.bullet.is_some() || self.label.is_some() || self.is_row() || self.heading
    }

    fn starts_with(&self, fits: impl Fn(char) -> bool) -> bool {
        self.text().chars().next().is_some_and(fits)
    }

    /// Whether a sentence or an item of a list ends with it.
    fn is_closed(&self) -> bool {
        let end = self.text().trim_end_matches(['"', '”', '’', '»', '\'']);
        end.ends_with(['.', ';', ':', '!', '?', '…'])
    }

    /// Takes another block as its continuation.
    fn join(&mut self, other: &Self) {
        self.flow.join(&other.flow);
        self.lines.push(self.flow.text.len());
    }

    /// The lines, each with its place in the flow.
    pub(super) fn each_line(&self) -> impl Iterator<Item = (usize, &str)> {
        let starts = std::iter::once(0).chain(self.lines.iter().copied());
        let ends = self.lines.iter().copied();
        starts.zip(ends).map(|(from, to)| {
            let line = self.text().get(from..to).unwrap_or_default();
            let start = line.trim_start();
            let indent = line.len().saturating_sub(start.len());
            (from.saturating_add(indent), start.trim_end())
        })
    }
}

/// A text taken apart.
#[derive(Debug, Default)]
pub(super) struct Blocks {
    pub(super) blocks: Vec<Block>,
    pub(super) broken: Vec<BrokenSentence>,
}

impl Blocks {
    pub(super) fn of(text: &str) -> Self {
        let mut taken = Self::default();
        let longest = text.lines().map(|line| line.chars().count()).max();
        let wrapped = longest.is_some_and(|longest| longest <= WRAPPED);
        let mut body = false;
        let (mut at, mut apart) = (0_usize, true);
        // The mark between the cells of a table that a spreadsheet has saved.
        let mut mark = None;
        for line in text.split_inclusive('\n') {
            let start = at;
            at = at.saturating_add(line.len());
            mark = mark.or_else(|| csv::mark(line));
            let Some(mut next) = read_line(text, (start, at), mark) else {
                apart = true;
                mark = None;
                continue;
            };
            next.apart = std::mem::take(&mut apart);
            taken.take(text, next, wrapped, body);
            let last = taken.blocks.last();
            body |= last.is_some_and(|block| block.label.is_some());
        }
        taken
    }

    /// Takes the next line, as a block or as the continuation of one.
    fn take(&mut self, text: &str, next: Block, wrapped: bool, body: bool) {
        let Some(last) = self.blocks.last_mut() else {
            self.blocks.push(next);
            return;
        };
        if next.is_new() || last.is_row() || last.heading {
            self.blocks.push(next);
            return;
        }
        if wrapped && !next.apart {
            last.join(&next);
            return;
        }
        // In a head, names and titles go on in small letters on the next line.
        let shouted = !last.text().contains(char::is_lowercase);
        let goes_on = body
            && !shouted
            && !last.is_closed()
            && next.starts_with(|c| c.is_lowercase() || c == '(');
        // A list whose item ends with a semicolon goes on with another item, not with a paragraph.
        let item = last.label.is_some() || last.bullet.is_some();
        let astray = body && item && last.text().ends_with(';') && next.apart;
        if goes_on || astray {
            let (before, after) = (last.flow.whole(), next.flow.whole());
            let gap = text.get(before.1..after.0).unwrap_or_default();
            // Markup may stand on either side of the break.
            let space = gap.trim_matches(|c: char| !c.is_whitespace());
            let start = gap.find(char::is_whitespace).unwrap_or_default();
            let from = before.1.saturating_add(start);
            let certain = goes_on && space.chars().all(char::is_whitespace);
            // In a text with wrapped lines, a line that is joined would be longer than the others.
            let joint = match (wrapped, gap.contains('\r')) {
                (true, true) => "\r\n",
                (true, false) => "\n",
                (false, _) => " ",
            };
            self.broken.push(BrokenSentence {
                place: (
                    last_word(text, before.1),
                    first_word(text, after.0, after.1),
                ),
                gap: certain.then_some(((from, from.saturating_add(space.len())), joint)),
            });
        }
        if goes_on {
            last.join(&next);
        } else {
            self.blocks.push(next);
        }
    }
}

/// Where the last word before a place starts.
fn last_word(text: &str, end: usize) -> usize {
    let before = text.get(..end).unwrap_or_default();
    before.rfind(char::is_whitespace).map_or(0, |space| {
        let after = before.get(space..).and_then(|rest| rest.chars().next());
        space.saturating_add(after.map_or(0, char::len_utf8))
    })
}

/// Where the first word after a place ends.
fn first_word(text: &str, start: usize, end: usize) -> usize {
    let after = text.get(start..end).unwrap_or_default();
    let length = after.find(char::is_whitespace).unwrap_or(after.len());
    start.saturating_add(length)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> Vec<String> {
        let blocks = Blocks::of(text).blocks;
        blocks
            .iter()
            .map(|block| {
                let bullet = block
                    .bullet
                    .map_or(String::new(), |mark| format!("{mark} "));
                format!("{bullet}{}", block.text())
            })
            .collect()
    }

    #[test]
    fn markup_is_taken_away_and_places_stay() {
        let text = "### **1. Mục đích**\r\n\r\n- Giá trị **10%** trở lên  \r\n\\- *nghiêng*";
        let blocks = Blocks::of(text).blocks;
        assert_eq!(
            shown(text),
            ["1. Mục đích", "- Giá trị 10% trở lên", "- nghiêng"]
        );
        let block = &blocks[1];
        let at = block.text().find("10%").unwrap();
        let (from, to) = block.flow.place((at, at + 3));
        assert_eq!(&text[from..to], "10%");
        let (from, to) = block.flow.whole();
        assert_eq!(&text[from..to], "Giá trị **10%** trở lên");
    }

    #[test]
    fn a_sentence_that_a_page_break_runs_through_is_one_block() {
        let text =
            "1. Việc\n\n- Rà soát quy trình của cơ\n\nquan, đơn vị.\n\n(Có Phụ lục kèm theo).\n";
        let taken = Blocks::of(text);
        assert_eq!(
            shown(text),
            [
                "1. Việc",
                "- Rà soát quy trình của cơ quan, đơn vị.",
                "(Có Phụ lục kèm theo)."
            ]
        );
        let [broken] = &taken.broken[..] else {
            panic!()
        };
        assert_eq!(&text[broken.place.0..broken.place.1], "cơ\n\nquan,");
        let ((from, to), joint) = broken.gap.unwrap();
        assert_eq!((&text[from..to], joint), ("\n\n", "\n"));
    }

    #[test]
    fn a_paragraph_where_an_item_should_follow_is_told_and_not_joined() {
        let text = "a) Bám sát Kết luận;\n\nKế hoạch số 144 xác định nhiệm vụ.\n";
        let taken = Blocks::of(text);
        assert_eq!(taken.blocks.len(), 2);
        assert_eq!(taken.broken.len(), 1);
        assert_eq!(taken.broken[0].gap, None);
    }

    #[test]
    fn wrapped_lines_are_one_paragraph_and_long_ones_are_not() {
        assert_eq!(shown("a) Một\nhai\n\nba."), ["a) Một hai ba."]);
        let long = format!("Một {}.\nHai.", "x".repeat(130));
        assert_eq!(Blocks::of(&long).blocks.len(), 2);
        assert!(Blocks::of("a) Một\nhai").broken.is_empty());
    }

    #[test]
    fn rows_have_cells_and_the_line_under_the_head_has_none() {
        let text = "| TT | Việc |\n|---|:--:|\n| 1 | Rà **soát**<br>lại |\nTT\tViệc\tHạn\n";
        let blocks = Blocks::of(text).blocks;
        let cells: Vec<Vec<&str>> = blocks
            .iter()
            .map(|block| block.cells.iter().map(|cell| cell.text.as_str()).collect())
            .collect();
        assert_eq!(
            cells,
            [
                vec!["TT", "Việc"],
                vec!["1", "Rà soát lại"],
                vec!["TT", "Việc", "Hạn"]
            ]
        );
    }
}
