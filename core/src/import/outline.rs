//! The outline of a text, by its numbering and not by its markup: headings lose their marks where text
//! is copied or read by machine (II.2, II.5, IV.2 and IV.3 of the plan of Lê Chân did).

use super::label::Numbering;
use super::labelled::label_at;
use super::page::{Block, Page};
use crate::text::{BlockRange, NumberGap, TextRange, Word, WordKind, WordRange, letters, phrases};

/// Longer than this, in letters, a title ends at a comma; a comma before this is too early.
const LONG_TITLE: usize = 180;
const SHORT_TITLE: usize = 45;
/// What addresses in an appendix or an attached regulation start with.
const ATTACHED: &str = "PL";
/// The depth of items of a list, below every number.
const ITEM: usize = 14;
const SMALL_ITEM: usize = 15;

/// A numbered part of the text, or an item of a list.
#[derive(Debug)]
pub(super) struct Node {
    pub(super) clause: String,
    /// How many parts it lies within, and one.
    pub(super) level: usize,
    pub(super) parent: Option<usize>,
    /// Its blocks: the one that it starts, and those up to the next part.
    pub(super) blocks: BlockRange,
    /// Its title, in its first block.
    pub(super) title: WordRange,
    pub(super) has_parts: bool,
    pub(super) number: Option<Numbering>,
    rank: usize,
    /// The position that it takes among its siblings.
    position: u32,
    /// The last number of its parts, by their rank.
    last: Vec<(usize, u32)>,
}

#[derive(Debug, Default)]
pub(super) struct Outline {
    pub(super) nodes: Vec<Node>,
    pub(super) gaps: Vec<NumberGap>,
    /// The last number of parts that count on through those above them.
    running: u32,
    /// The first node of what is attached, whose numbers start anew.
    attached: usize,
    /// Whether the text is a part of a document, which may start at any number.
    excerpt: bool,
}

fn rank(block: &Block) -> Option<usize> {
    match (&block.label, block.bullet) {
        (Some(label), _) => Some(label.number.rank()),
        (None, Some('+')) => Some(SMALL_ITEM),
        (None, Some(_)) => Some(ITEM),
        (None, None) => None,
    }
}

impl Outline {
    /// The outline of a document, and of what is attached to it.
    pub(super) fn of(page: &Page<'_>, parts: &[BlockRange], excerpt: bool) -> Self {
        let mut outline = Self {
            excerpt,
            ..Self::default()
        };
        for part in parts {
            outline.attached = outline.nodes.len();
            outline.running = 0;
            outline.part(page, *part);
        }
        outline
    }

    fn part(&mut self, page: &Page<'_>, part: BlockRange) {
        let mut open: Vec<usize> = Vec::new();
        for (offset, block) in part.of(&page.blocks).iter().enumerate() {
            let position = part.start.saturating_add(offset);
            self.end_last(position);
            let Some(rank) = rank(block) else { continue };
            let above = |node: &usize| {
                let node = self.nodes.get(*node);
                node.is_some_and(|node| node.rank < rank)
            };
            let depth = open
                .iter()
                .rposition(above)
                .map_or(0, |at| at.saturating_add(1));
            open.truncate(depth);
            let node = self.node(page, block, (position, rank), open.last().copied());
            open.push(self.nodes.len());
            self.nodes.push(node);
        }
        self.end_last(part.end);
    }

    /// Ends the last node of the part that is being read.
    fn end_last(&mut self, end: usize) {
        let own = self.nodes.get_mut(self.attached..);
        if let Some(last) = own.and_then(<[Node]>::last_mut) {
            last.blocks.end = end;
        }
    }

    fn node(
        &mut self,
        page: &Page<'_>,
        block: &Block,
        (position, rank): (usize, usize),
        parent: Option<usize>,
    ) -> Node {
        let number = block.label.as_ref().map(|label| label.number.clone());
        let stated = number.as_ref().map(Numbering::position);
        let runs_on = number.as_ref().is_some_and(Numbering::runs_on);
        let above = parent.and_then(|parent| self.nodes.get_mut(parent));
        let level = above
            .as_ref()
            .map_or(1, |above| above.level.saturating_add(1));
        let (mut base, mut within) = (String::new(), false);
        let mut before = if let Some(above) = above {
            above.has_parts = true;
            base.clone_from(&above.clause);
            within = starts_with(number.as_ref(), above.number.as_ref());
            above.follow(rank, stated)
        } else {
            if self.attached > 0 {
                ATTACHED.clone_into(&mut base);
            }
            let own = self.nodes.get(self.attached..).unwrap_or_default();
            let mut roots = own.iter().rev();
            let last = roots.find(|node| node.parent.is_none() && node.rank == rank);
            last.map_or(0, |node| node.position)
        };
        if runs_on {
            if self.attached > 0 {
                ATTACHED.clone_into(&mut base);
            } else {
                base.clear();
            }
            before = self.running;
            self.running = stated.unwrap_or_default();
        }
        if self.excerpt && self.nodes.is_empty() {
            before = stated.map_or(0, |stated| stated.saturating_sub(1));
        }
        let own = stated.unwrap_or(before.saturating_add(1));
        let shown = match &number {
            Some(Numbering::Arabic(_)) if within => own.to_string(),
            Some(number) => number.shown(),
            None => own.to_string(),
        };
        let clause = if base.is_empty() {
            shown
        } else {
            format!("{base}.{shown}")
        };
        let expected = before.saturating_add(1);
        if let Some(number) = number
            .as_ref()
            .filter(|number| number.position() != expected)
        {
            let own = block.own();
            let end = if own.is_empty() {
                block.place.end
            } else {
                page.place(own).start
            };
            let place = TextRange::new(block.place.start, end).trimmed(page.text);
            self.gaps.push(NumberGap {
                place: (place.start, place.end),
                clause: clause.clone(),
                expected: number.at(expected).shown(),
                found: number.shown(),
            });
        }
        Node {
            clause,
            level,
            parent,
            blocks: BlockRange::new(position, position.saturating_add(1)),
            title: title(page, block.own()),
            has_parts: false,
            rank,
            position: own,
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

/// Where the number and title of a part stand.
pub(super) fn heading(page: &Page<'_>, node: &Node) -> TextRange {
    let Some(block) = page.blocks.get(node.blocks.start) else {
        return TextRange::default();
    };
    let label = WordRange::new(block.words.start, node.title.end.max(block.own().start));
    let start = block.place.start;
    TextRange::new(start, page.place(label).end.max(start))
}

phrases! {
    /// A label of what is to be done: the title stands behind it.
    static CONTENT = [
        "nội dung:", "nội dung công việc:", "nội dung thực hiện:", "nội dung nhiệm vụ:", "công việc:", "nhiệm vụ:",
        "tên nhiệm vụ:", "nhiệm vụ cụ thể:", "nội dung cụ thể:",
    ];
}

/// The first clause of some words, without the mark that ends it.
pub(super) fn title(page: &Page<'_>, own: WordRange) -> WordRange {
    let label = CONTENT
        .starts(page.get(own))
        .map_or(0, |(length, ())| length);
    let labelled = own.start.saturating_add(label);
    let own = if labelled < own.end {
        WordRange::new(labelled, own.end)
    } else {
        own
    };
    let words = page.get(own);
    let mut comma = None;
    let mut length = words.len();
    let mut long = 0_usize;
    let mut mark = 0_usize;
    for (at, word) in words.iter().enumerate() {
        let next = words.get(at.saturating_add(1));
        let ends = next.is_none_or(Word::apart);
        long = long.saturating_add(usize::from(word.apart() && at > 0));
        match word.kind {
            // *Tổng kết (chủ trì: ...)*: a label behind the title.
            WordKind::Mark(':')
                if mark > 0 && label_at(words, mark.saturating_add(1)).is_some() =>
            {
                length = mark;
                break;
            }
            WordKind::Mark('.' | ';' | ':') if ends || ends_document(words, at) => {
                length = at;
                break;
            }
            WordKind::Mark(',') if ends && (SHORT_TITLE..=LONG_TITLE).contains(&long) => {
                comma = Some(at);
            }
            _ => {}
        }
        if matches!(word.kind, WordKind::Mark('(' | ',' | '-' | '[')) {
            mark = at;
        }
        if long > LONG_TITLE
            && let Some(comma) = comma
        {
            length = comma;
            break;
        }
        long = long.saturating_add(letters(word.place.of(page.text)));
    }
    WordRange::new(own.start, own.start.saturating_add(length))
}

/// Whether the sign with which a document ends starts at a word: `./.`
fn ends_document(words: &[Word], at: usize) -> bool {
    let sign = words.get(at..).unwrap_or_default();
    matches!(sign, [one, stroke, two, ..] if one.is_mark('.') && stroke.is_mark('/') && two.is_mark('.'))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn outline(text: &str) -> (Vec<String>, Vec<String>) {
        let page = Page::of(text);
        let body = |block: &Block| block.label.is_some();
        let start = page
            .blocks
            .iter()
            .position(body)
            .unwrap_or(page.blocks.len());
        let outline = Outline::of(&page, &[BlockRange::new(start, page.blocks.len())], false);
        let shown = |node: &Node| {
            format!(
                "{} {} {}",
                node.level,
                node.clause,
                page.written(node.title)
            )
        };
        let gaps = outline.gaps.iter();
        let gaps = gaps.map(|gap| format!("{}: {} not {}", gap.clause, gap.found, gap.expected));
        (outline.nodes.iter().map(shown).collect(), gaps.collect())
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

    #[test]
    fn articles_count_on_through_chapters_and_their_parts_start_anew() {
        let text = "Chương I\nQUY ĐỊNH CHUNG\n\nĐiều 1. Phạm vi\n\n1. Một.\n\n2. Hai.\n\nChương II\n\nQUY ĐỊNH CỤ THỂ\n\n\
            Điều 2. Nguyên tắc\n\n1. Ba.\n\na) Bốn.\n\n2. Năm.";
        let (nodes, gaps) = outline(text);
        assert_eq!(
            nodes,
            [
                "1 Chương I QUY ĐỊNH CHUNG",
                "2 Điều 1 Phạm vi",
                "3 Điều 1.1 Một",
                "3 Điều 1.2 Hai",
                "1 Chương II QUY ĐỊNH CỤ THỂ",
                "2 Điều 2 Nguyên tắc",
                "3 Điều 2.1 Ba",
                "4 Điều 2.1.a Bốn",
                "3 Điều 2.2 Năm",
            ]
        );
        assert!(gaps.is_empty(), "{gaps:?}");
    }
}
