//! What of a text gave nothing. Every word stands in the place of a value, in the outline, in the
//! frame, or here: nothing is lost without a word.

use super::draft::Draft;
use super::due;
use super::outline::{self, Node, Outline};
use super::page::{Block, Page};
use super::reading::Reading;
use super::sentence::sentences;
use crate::calendar::{Deadline, DueIn};
use crate::text::{TextRange, Word, WordRange};

/// Tells of the deadlines that stand beside targets and are those of no task.
pub(super) fn deadlines(reading: &mut Reading<'_>) {
    let mut measured = std::mem::take(&mut reading.draft.measured);
    measured.dedup();
    let places = reading.draft.places.iter();
    let dues = places.filter(|(pointer, _)| pointer.ends_with("/due"));
    let mut dues: Vec<TextRange> = dues.map(|(_, place)| *place).collect();
    dues.sort_unstable();
    for sentence in measured {
        let DueIn::Stated(stated) = due::of_sentence(reading.page, sentence, reading.given) else {
            continue;
        };
        let day = matches!(
            stated.deadline,
            Deadline::Before(_) | Deadline::NotLaterThan(_)
        );
        let words = reading.page.get(sentence).iter();
        let mut words = words.filter(|word| stated.place.holds(word.place));
        let dated = words.any(|word| word.is("ngày") || word.is_mark('/'));
        let next = dues.partition_point(|due| due.end < stated.place.start);
        let taken = dues
            .get(next)
            .is_some_and(|due| due.start <= stated.place.end);
        if day && dated && !taken {
            reading.draft.unread.push(stated.place);
        }
    }
}

/// Every stretch that gave nothing.
pub(super) fn unread(page: &Page<'_>, outline: &Outline, draft: &Draft) -> Vec<TextRange> {
    let covered = covered(page, outline, draft);
    let mut unread: Vec<TextRange> = Vec::new();
    for block in &page.blocks {
        if block.is_row() {
            for cell in &block.cells {
                untold(page, *cell, &covered, &mut unread);
            }
            continue;
        }
        for sentence in sentences(page.text, page.get(block.words), block.words.start) {
            untold(page, sentence, &covered, &mut unread);
        }
    }
    unread.sort_unstable();
    joined(unread)
}

/// The stretches of some words that are covered by nothing; a mark alone says nothing.
fn untold(page: &Page<'_>, range: WordRange, covered: &[bool], unread: &mut Vec<TextRange>) {
    let says = |word: &Word| word.is_word() || word.is_number();
    let mut open: Option<TextRange> = None;
    for (word, covered) in page.get(range).iter().zip(range.of(covered)) {
        if *covered {
            unread.extend(open.take());
        } else if says(word) {
            open = Some(open.map_or(word.place, |open| open.to(word.place)));
        } else if let Some(open) = &mut open {
            // The mark that ends a sentence belongs to it.
            open.end = word.place.end;
        }
    }
    unread.extend(open);
}

/// Of each word, whether it stands in something that was read.
fn covered(page: &Page<'_>, outline: &Outline, draft: &Draft) -> Vec<bool> {
    let names = |pointer: &str| pointer.starts_with("/plan/agencies/");
    let values = draft.places.iter().filter(|(pointer, _)| !names(pointer));
    let mut read: Vec<TextRange> = values.map(|(_, place)| *place).collect();
    read.extend(&draft.frame);
    read.extend(outline.nodes.iter().filter_map(|node| heading(page, node)));
    let order = Order::of(page);
    let read = order.marked(&read);
    let untold = order.marked(&draft.unread);
    let pairs = read.into_iter().zip(untold);
    pairs.map(|(read, untold)| read && !untold).collect()
}

/// What of a part stands in the outline alone: its number, and the title of what has parts.
fn heading(page: &Page<'_>, node: &Node) -> Option<TextRange> {
    let block: &Block = page.blocks.get(node.blocks.start)?;
    if node.has_parts {
        return Some(outline::heading(page, node));
    }
    let label = WordRange::new(block.words.start, block.own().start);
    (!label.is_empty()).then(|| page.place(label))
}

/// The words in the order of the text. Columns are read one after the other, so that words may stand before
/// those that precede them.
struct Order {
    /// Place and position of each word.
    words: Vec<(TextRange, usize)>,
}

impl Order {
    fn of(page: &Page<'_>) -> Self {
        let words = page.words.iter().enumerate();
        let mut words: Vec<_> = words.map(|(at, word)| (word.place, at)).collect();
        // Most of them stand in order.
        words.sort();
        Self { words }
    }

    /// Of each word, whether it stands in one of some stretches: between the first word of it and the last.
    /// What stands beside these in another column does not.
    fn marked(&self, stretches: &[TextRange]) -> Vec<bool> {
        let mut starts = vec![0_usize; self.words.len()];
        let mut ends = starts.clone();
        for stretch in stretches {
            let first = self
                .words
                .partition_point(|(place, _)| place.start < stretch.start);
            let after = self
                .words
                .partition_point(|(place, _)| place.end <= stretch.end);
            let last = after.checked_sub(1).filter(|last| *last >= first);
            let found = (
                self.words.get(first),
                last.and_then(|last| self.words.get(last)),
            );
            let (Some((_, first)), Some((_, last))) = found else {
                continue;
            };
            let (first, last) = (first.min(last), first.max(last));
            for (counts, at) in [(&mut starts, first), (&mut ends, last)] {
                if let Some(count) = counts.get_mut(*at) {
                    *count = count.saturating_add(1);
                }
            }
        }
        let mut open = 0_usize;
        let pairs = starts.into_iter().zip(ends);
        let marked = pairs.map(|(starts, ends)| {
            open = open.saturating_add(starts);
            let inside = open > 0;
            open = open.saturating_sub(ends);
            inside
        });
        let within = self.within(stretches);
        marked
            .zip(within)
            .map(|(marked, within)| marked && within)
            .collect()
    }

    /// Of each word, whether its letters stand in one of some stretches.
    fn within(&self, stretches: &[TextRange]) -> Vec<bool> {
        let mut stretches = stretches.to_vec();
        stretches.sort_unstable();
        let mut within = vec![false; self.words.len()];
        let (mut next, mut reach) = (stretches.into_iter().peekable(), 0_usize);
        for (place, at) in &self.words {
            while let Some(stretch) = next.next_if(|stretch| stretch.start <= place.start) {
                reach = reach.max(stretch.end);
            }
            if let Some(within) = within.get_mut(*at) {
                *within = place.end <= reach;
            }
        }
        within
    }
}

/// Stretches that overlap, as one.
fn joined(sorted: Vec<TextRange>) -> Vec<TextRange> {
    let mut out: Vec<TextRange> = Vec::with_capacity(sorted.len());
    for stretch in sorted {
        match out.last_mut() {
            Some(last) if stretch.start < last.end => last.end = last.end.max(stretch.end),
            _ => out.push(stretch),
        }
    }
    out
}
