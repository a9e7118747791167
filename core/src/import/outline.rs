//! The outline of a plan, by its numbering and not by its markup: headings lose their marks where
//! text is copied or read by machine (II.2, II.5, IV.2 and IV.3 of the plan of Lê Chân did).

use super::block::Block;
use super::label::Numbering;
use crate::rule::NumberGap;

/// Longer than this, in bytes, a title ends at a comma; a comma before this is too early.
const LONG_TITLE: usize = 240;
const SHORT_TITLE: usize = 60;

/// A numbered part of the text, or an item of a list.
#[derive(Debug)]
pub(super) struct Node {
    pub(super) clause: String,
    /// How many parts it lies within, and one.
    pub(super) level: usize,
    pub(super) parent: Option<usize>,
    /// Its blocks: the one that it starts, and those up to the next part.
    pub(super) blocks: (usize, usize),
    /// Where its own words start in its first block.
    pub(super) start: usize,
    /// Its title, in its first block.
    pub(super) title: (usize, usize),
    pub(super) has_parts: bool,
    rank: usize,
    number: Option<Numbering>,
    /// The last number of its parts, by their rank.
    last: Vec<(usize, u32)>,
}

#[derive(Debug, Default)]
pub(super) struct Outline {
    pub(super) nodes: Vec<Node>,
    pub(super) gaps: Vec<NumberGap>,
}

fn rank(block: &Block) -> Option<usize> {
    match (&block.label, block.bullet) {
        (Some(label), _) => Some(match &label.number {
            Numbering::Roman(_) => 0,
            Numbering::Arabic(parts) => parts.len(),
            Numbering::Letter(_) => 7,
        }),
        (None, Some('+')) => Some(9),
        (None, Some(_)) => Some(8),
        (None, None) => None,
    }
}

/// Where the numbered parts start: at the highest kind of number that there is.
pub(super) fn body_start(blocks: &[Block]) -> Option<usize> {
    let mut start: Option<(usize, usize)> = None;
    for (position, block) in blocks.iter().enumerate() {
        let rank = rank(block).map(|rank| rank.min(8));
        // `1` and `1.1` are numbers of one kind.
        let rank = rank.map(|rank| if (1..7).contains(&rank) { 1 } else { rank });
        if let Some(rank) = rank
            && start.is_none_or(|(highest, _)| rank < highest)
        {
            start = Some((rank, position));
        }
    }
    start.map(|(_, position)| position)
}

impl Outline {
    /// The outline of the blocks between two.
    pub(super) fn of(blocks: &[Block], (from, to): (usize, usize)) -> Self {
        let mut outline = Self::default();
        let mut open: Vec<usize> = Vec::new();
        let body = blocks.iter().enumerate().take(to).skip(from);
        for (position, block) in body {
            if let Some(last) = outline.nodes.last_mut() {
                last.blocks.1 = position;
            }
            let Some(rank) = rank(block) else { continue };
            let above = |node: &usize| {
                let node = outline.nodes.get(*node);
                node.is_some_and(|node| node.rank < rank)
            };
            let depth = open
                .iter()
                .rposition(above)
                .map_or(0, |at| at.saturating_add(1));
            open.truncate(depth);
            let node = outline.node(block, position, rank, open.last().copied());
            open.push(outline.nodes.len());
            outline.nodes.push(node);
        }
        if let Some(last) = outline.nodes.last_mut() {
            last.blocks.1 = to;
        }
        outline
    }

    fn node(&mut self, block: &Block, position: usize, rank: usize, parent: Option<usize>) -> Node {
        let number = block.label.as_ref().map(|label| label.number.clone());
        let start = block.label.as_ref().map_or(0, |label| label.length);
        let above = parent.and_then(|parent| self.nodes.get_mut(parent));
        let level = above
            .as_ref()
            .map_or(1, |above| above.level.saturating_add(1));
        let mut base = String::new();
        let mut within = false;
        let stated = number.as_ref().map(Numbering::position);
        let before = if let Some(above) = above {
            above.has_parts = true;
            base.clone_from(&above.clause);
            within = starts_with(number.as_ref(), above.number.as_ref());
            above.follow(rank, stated)
        } else {
            let mut roots = self.nodes.iter().rev();
            let last = roots.find(|node| node.parent.is_none() && node.rank == rank);
            last.map_or(0, Node::position)
        };
        let own = stated.unwrap_or(before.saturating_add(1));
        let position_shown = own.to_string();
        let shown = match &number {
            Some(Numbering::Arabic(_)) if within => position_shown,
            Some(number) => number.shown(),
            None => position_shown,
        };
        let clause = if base.is_empty() {
            shown.clone()
        } else {
            format!("{base}.{shown}")
        };
        let expected = before.saturating_add(1);
        if let Some(number) = number
            .as_ref()
            .filter(|number| number.position() != expected)
        {
            self.gaps.push(NumberGap {
                place: block.flow.place((0, start)),
                clause: clause.clone(),
                expected: at_position(number, expected).shown(),
                found: number.shown(),
            });
        }
        Node {
            clause,
            level,
            parent,
            blocks: (position, position.saturating_add(1)),
            start,
            title: title(block.text(), start),
            has_parts: false,
            rank,
            number: number.or(Some(Numbering::Arabic(vec![own]))),
            last: Vec::new(),
        }
    }

    /// The section of the highest level that a part lies in.
    pub(super) fn section(&self, node: usize) -> usize {
        let mut at = node;
        while let Some(parent) = self.nodes.get(at).and_then(|node| node.parent) {
            at = parent;
        }
        at
    }
}

impl Node {
    /// Takes the next of its parts of a rank, and gives the number of the one before.
    fn follow(&mut self, rank: usize, number: Option<u32>) -> u32 {
        let known = self.last.iter_mut().find(|(known, _)| *known == rank);
        let before = known.as_ref().map_or(0, |(_, last)| *last);
        let next = number.unwrap_or(before.saturating_add(1));
        match known {
            Some((_, last)) => *last = next,
            None => self.last.push((rank, next)),
        }
        before
    }

    fn position(&self) -> u32 {
        self.number.as_ref().map_or(0, Numbering::position)
    }
}

/// The same kind of number at another position.
fn at_position(number: &Numbering, position: u32) -> Numbering {
    match number {
        Numbering::Roman(_) => Numbering::Roman(position),
        Numbering::Letter(_) => Numbering::Letter(position),
        Numbering::Arabic(parts) => {
            let mut parts = parts.clone();
            if let Some(last) = parts.last_mut() {
                *last = position;
            }
            Numbering::Arabic(parts)
        }
    }
}

/// Whether a number repeats the one above it, as `2.1` repeats `2`.
fn starts_with(number: Option<&Numbering>, above: Option<&Numbering>) -> bool {
    match (number, above) {
        (Some(Numbering::Arabic(parts)), Some(Numbering::Arabic(above))) => {
            parts.len() > above.len() && parts.starts_with(above)
        }
        _ => false,
    }
}

/// The first clause of a text from a place on, without the mark that ends it.
pub(super) fn title(text: &str, start: usize) -> (usize, usize) {
    let rest = text.get(start..).unwrap_or_default();
    let mut end = rest.len();
    let mut comma = None;
    for (at, c) in rest.char_indices() {
        let after = at.saturating_add(c.len_utf8());
        let next = rest.get(after..).and_then(|rest| rest.chars().next());
        let ends = next.is_none_or(char::is_whitespace);
        if ends && matches!(c, '.' | ';' | ':') {
            end = at;
            break;
        }
        if ends && c == ',' && (SHORT_TITLE..=LONG_TITLE).contains(&at) {
            comma = Some(at);
        }
        if at > LONG_TITLE
            && let Some(comma) = comma
        {
            end = comma;
            break;
        }
    }
    let part = rest.get(..end).unwrap_or_default();
    let from = part.len().saturating_sub(part.trim_start().len());
    let from = start.saturating_add(from);
    (from, from.saturating_add(part.trim().len()))
}

#[cfg(test)]
mod tests {
    use super::super::block::Blocks;
    use super::*;

    fn outline(text: &str) -> (Vec<String>, Vec<String>) {
        let blocks = Blocks::of(text).blocks;
        let start = body_start(&blocks).unwrap_or(blocks.len());
        let outline = Outline::of(&blocks, (start, blocks.len()));
        let shown = outline.nodes.iter().map(|node| {
            let block = &blocks[node.blocks.0];
            let title = &block.text()[node.title.0..node.title.1];
            format!("{} {} {title}", node.level, node.clause)
        });
        let gaps = outline.gaps.iter();
        let gaps = gaps.map(|gap| format!("{}: {} not {}", gap.clause, gap.found, gap.expected));
        (shown.collect(), gaps.collect())
    }

    #[test]
    fn numbering_makes_the_outline_and_markup_does_not() {
        let text = "# KẾ HOẠCH\n\n- Căn cứ Luật;\n\n## I. MỤC ĐÍCH\n\n1. Mục đích\n\na) Một.\n\n\
            đoạn thường.\n\n##### **b) Hai.**\n\n### II. NHIỆM VỤ\n\n**1. Họp**\n\n- Thứ nhất; rồi.\n\n\
            + Nhỏ\n\n- Thứ hai\n\n2.1. Lạc";
        let (nodes, gaps) = outline(text);
        assert_eq!(
            nodes,
            [
                "1 I MỤC ĐÍCH",
                "2 I.1 Mục đích",
                "3 I.1.a Một",
                "3 I.1.b Hai",
                "1 II NHIỆM VỤ",
                "2 II.1 Họp",
                "3 II.1.1 Thứ nhất",
                "4 II.1.1.1 Nhỏ",
                "3 II.1.2 Thứ hai",
                "3 II.1.2.1 Lạc",
            ]
        );
        assert!(gaps.is_empty());
    }

    #[test]
    fn numbers_that_jump_or_repeat_are_gaps() {
        let (_, gaps) =
            outline("I. Một\n\na) x\n\nb) x\n\nd) x\n\ne) x\n\n1. y\n\n1. z\n\nIII. Ba");
        assert_eq!(
            gaps,
            [
                "I.d: d not c",
                "I.e: e not đ",
                "I.1: 1 not 2",
                "III: III not II"
            ]
        );
    }

    #[test]
    fn numbers_in_parts_belong_to_the_number_that_they_repeat() {
        let (nodes, gaps) = outline("1. Một\n\n1.1. Con\n\n1.2. Con\n\n2. Hai\n\n2.1. Con");
        assert_eq!(
            nodes,
            ["1 1 Một", "2 1.1 Con", "2 1.2 Con", "1 2 Hai", "2 2.1 Con"]
        );
        assert!(gaps.is_empty());
    }
}
