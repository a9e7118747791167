//! A text as blocks: paragraphs, list items and rows of tables. Its words are read once, and every
//! block is a stretch of them.

use std::borrow::Cow;

use super::label::{Label, label};
use super::layout::{Piece, Stretch, pieces};
use super::lex::lex;
use super::line::{Line, gap, lead};
use super::{opening, tail};
use crate::text::{self, BrokenSentence, TextRange, Word, WordKind, WordRange, phrases};

/// Longer than any line of a text that was wrapped by hand.
const WRAPPED: usize = 120;
/// How far a line may end before the others where its next word did not fit, beside that word.
const RAGGED: usize = 4;
/// A heading has no more words, where its line is not much shorter than others.
const HEADING: usize = 8;

phrases! {
    static BEFORE_NUMBER = [
        "dưới", "trên", "đạt", "còn", "hơn", "ít nhất", "tối thiểu", "tối đa", "không quá", "khoảng", "từ", "đến", "ngày", "tháng",
        "năm", "quý", "số", "tăng", "giảm",
    ];
}

/// A paragraph, a list item, or a row of a table.
#[derive(Debug, Default)]
pub(super) struct Block {
    /// Its words, with its number.
    pub(super) words: WordRange,
    /// The word at which each line starts.
    pub(super) lines: Vec<usize>,
    /// The mark before an item of a list.
    pub(super) bullet: Option<char>,
    /// The number or letter at its start.
    pub(super) label: Option<Label>,
    /// The cells, if it is a row of a table.
    pub(super) cells: Vec<WordRange>,
    /// Whether it is marked as a heading.
    pub(super) heading: bool,
    /// Whether an empty line stands before it.
    pub(super) apart: bool,
    /// Where its mark, number and words stand in the text.
    pub(super) place: TextRange,
}

impl Block {
    pub(super) fn is_row(&self) -> bool {
        !self.cells.is_empty()
    }

    /// Its words without its number.
    pub(super) fn own(&self) -> WordRange {
        let label = self.label.as_ref().map_or(0, |label| label.words);
        WordRange::new(self.words.start.saturating_add(label), self.words.end)
    }

    /// Whether it starts something of its own.
    pub(super) fn is_new(&self) -> bool {
        self.bullet.is_some() || self.label.is_some() || self.is_row() || self.heading
    }

    /// The words of each of its lines.
    pub(super) fn each_line(&self) -> impl DoubleEndedIterator<Item = WordRange> + '_ {
        let ends = self.lines.iter().copied().skip(1).chain([self.words.end]);
        let starts = self.lines.iter().copied();
        starts
            .zip(ends.collect::<Vec<_>>())
            .map(|(start, end)| WordRange::new(start, end))
    }
}

/// A text taken apart.
#[derive(Debug, Default)]
pub(super) struct Page<'t> {
    pub(super) text: &'t str,
    pub(super) words: Vec<Word>,
    pub(super) blocks: Vec<Block>,
    pub(super) broken: Vec<BrokenSentence>,
    /// What belongs to the pages of the text and not to the text.
    pub(super) frame: Vec<TextRange>,
    /// How long its longest line is, where its lines were broken by hand or by the width of a page.
    width: Option<usize>,
}

impl<'t> Page<'t> {
    pub(super) fn of(text: &'t str) -> Self {
        let longest = longest_line(text);
        let (pieces, frame) = pieces(text);
        let mut page = Self {
            text,
            frame,
            words: Vec::with_capacity(text.len() / 5),
            width: longest.filter(|longest| *longest <= WRAPPED),
            ..Self::default()
        };
        let (mut body, mut apart) = (false, false);
        for piece in pieces {
            let block = match piece {
                Piece::Break => {
                    apart = true;
                    continue;
                }
                Piece::Line(line) => page.line(&line, apart || line.apart),
                Piece::Row(cells) => page.row(&cells),
            };
            apart = false;
            if !block.words.is_empty() || block.is_row() {
                page.take(block, body);
            }
            body |= page
                .blocks
                .last()
                .is_some_and(|block| block.label.is_some());
        }
        page
    }

    /// Some of its words; none where they do not fit.
    pub(super) fn get(&self, range: WordRange) -> &[Word] {
        range.of(&self.words)
    }

    /// Where some words stand in the text.
    pub(super) fn place(&self, range: WordRange) -> TextRange {
        text::place(self.get(range)).unwrap_or_default()
    }

    /// Some words as they are written, on one line.
    pub(super) fn written(&self, range: WordRange) -> Cow<'t, str> {
        text::written(self.text, self.get(range))
    }

    /// Whether no letter of some words is small, and one is a capital.
    pub(super) fn is_shouted(&self, range: WordRange) -> bool {
        let words = self.get(range).iter().filter(|word| word.is_word());
        let mut parts = words.map(|word| word.place.of(self.text)).peekable();
        parts.peek().is_some() && parts.all(|part| !part.contains(char::is_lowercase))
    }

    fn line(&mut self, line: &Line, apart: bool) -> Block {
        let (lead, rest) = lead(self.text, line.place);
        let start = self.words.len();
        lex(self.text, rest, gap(line), &mut self.words);
        let words = WordRange::new(start, self.words.len());
        let label = match lead.bullet {
            None => label(self.text, self.get(words)),
            Some(_) => None,
        };
        Block {
            words,
            lines: vec![start],
            bullet: lead.bullet,
            label,
            heading: lead.heading,
            apart,
            place: TextRange::new(line.place.start, self.place(words).end),
            ..Block::default()
        }
    }

    fn row(&mut self, cells: &[Vec<Stretch>]) -> Block {
        let first = self.words.len();
        let mut ranges = Vec::with_capacity(cells.len());
        for cell in cells {
            let start = self.words.len();
            for (gap, stretch) in cell {
                lex(self.text, *stretch, *gap, &mut self.words);
            }
            ranges.push(WordRange::new(start, self.words.len()));
        }
        let words = WordRange::new(first, self.words.len());
        Block {
            words,
            lines: vec![first],
            cells: ranges,
            place: self.place(words),
            ..Block::default()
        }
    }

    /// Takes the next line, as a block or as the continuation of one.
    fn take(&mut self, next: Block, body: bool) {
        let Some(last) = self.blocks.last() else {
            self.blocks.push(next);
            return;
        };
        // What stands in the next column, or beside on its line, does not go on with the one before.
        let between = TextRange::new(last.place.end, next.place.start);
        let beside = !between.of(self.text).contains(text::is_line_end);
        if next.is_new() || last.is_row() || last.heading || beside {
            self.blocks.push(next);
            return;
        }
        // *Chương I*, and its title on the next line.
        if last.label.is_some() && last.own().is_empty() {
            self.join(&next);
            return;
        }
        if self.opens(&next, body) {
            self.blocks.push(next);
            return;
        }
        if let Some(width) = self.width.filter(|_| !next.apart) {
            if self.starts_anew(last, &next, body, width) {
                self.blocks.push(next);
            } else {
                self.join(&next);
            }
            return;
        }
        let closed = self.is_closed(last.words);
        let first = self.get(next.words).first();
        let small = first.is_some_and(|word| {
            word.is_mark('(')
                || word.is_word() && word.place.of(self.text).starts_with(char::is_lowercase)
        });
        let counted = first.is_some_and(Word::is_number) && self.awaits_number(last.words);
        // In a head, names and titles go on in small letters on the next line.
        let goes_on = body && !self.is_shouted(last.words) && !closed && (small || counted);
        // A list whose item ends with a semicolon goes on with another item, not with a paragraph.
        let item = last.label.is_some() || last.bullet.is_some();
        let ends = self
            .get(last.words)
            .last()
            .is_some_and(|word| word.is_mark(';'));
        let astray = body && item && ends && next.apart;
        if goes_on || astray {
            self.broken.push(self.break_between(last, &next, goes_on));
        }
        if goes_on {
            self.join(&next);
        } else {
            self.blocks.push(next);
        }
    }

    /// Whether a line starts a part of the head or of the end, whatever stands before it.
    fn opens(&self, next: &Block, body: bool) -> bool {
        let words = self.get(next.words);
        tail::is_recipients(words)
            || tail::authority(self.text, words).is_some()
            || !body && opening::is_opener(words) && !self.is_shouted(next.words)
    }

    /// Whether a line of a text with wrapped lines does not go on with the one before.
    fn starts_anew(&self, last: &Block, next: &Block, body: bool, width: usize) -> bool {
        let shouted = |words: WordRange| words.len() > 1 && self.is_shouted(words);
        let before = last.each_line().next_back().unwrap_or(last.words);
        let capital = self
            .get(next.words)
            .first()
            .is_some_and(|word| word.capital);
        // Where the capitals of a head end, and where they begin again.
        if !body && shouted(before) != shouted(next.words) {
            return true;
        }
        if !capital {
            return false;
        }
        // A sentence that ends where its line ends, and a heading above a sentence: the next word would
        // have stood beside it.
        let label = last.label.is_some() && last.lines.len() == 1;
        let written = self.written(before);
        let length = text::letters(&written);
        let word = self
            .get(next.words)
            .first()
            .map_or(0, |word| text::letters(word.place.of(self.text)));
        let fits = length.saturating_add(word).saturating_add(RAGGED) <= width;
        let heading = label && !written.ends_with(',');
        let short = length < width.saturating_mul(3) / 5 || fits && last.own().len() <= HEADING;
        self.is_closed(before) || heading && short
    }

    /// Takes another block as the continuation of the last.
    fn join(&mut self, next: &Block) {
        if let Some(last) = self.blocks.last_mut() {
            last.words = last.words.to(next.words);
            last.place.end = next.place.end;
            last.lines.extend(&next.lines);
        }
    }

    /// Whether a sentence or an item of a list ends with some words.
    pub(super) fn is_closed(&self, words: WordRange) -> bool {
        let quote =
            |word: &&Word| matches!(word.kind, WordKind::Mark('"' | '”' | '’' | '»' | '\''));
        let last = self.get(words).iter().rev().find(|word| !quote(word));
        last.is_some_and(|word| {
            matches!(word.kind, WordKind::Mark('.' | ';' | ':' | '!' | '?' | '…'))
        })
    }

    /// Whether some words end with one after which a figure or a day must come.
    fn awaits_number(&self, words: WordRange) -> bool {
        let start = words.end.saturating_sub(2).max(words.start);
        let end = self.get(WordRange::new(start, words.end));
        (0..end.len()).any(|at| {
            let found = BEFORE_NUMBER.at(end, at);
            found.is_some_and(|(after, ())| after == end.len())
        })
    }

    fn break_between(&self, last: &Block, next: &Block, goes_on: bool) -> BrokenSentence {
        let (before, after) = (self.place(last.words), self.place(next.words));
        let gap = TextRange::new(before.end, after.start).of(self.text);
        // Markup may stand on either side of the break.
        let space = gap.trim_matches(|c: char| !c.is_whitespace());
        let start = gap.find(char::is_whitespace).unwrap_or_default();
        let from = before.end.saturating_add(start);
        let certain = goes_on && space.chars().all(char::is_whitespace);
        // In a text with wrapped lines, a line that is joined would be longer than the others.
        let joint = match (self.width.is_some(), gap.contains('\r')) {
            (true, true) => "\r\n",
            (true, false) => "\n",
            (false, _) => " ",
        };
        BrokenSentence {
            place: (
                last_word(self.text, before.end),
                first_word(self.text, after),
            ),
            gap: certain.then_some(((from, from.saturating_add(space.len())), joint)),
        }
    }
}

/// How many letters the longest line of a text has, if it has any line.
fn longest_line(text: &str) -> Option<usize> {
    text.lines().fold(None, |longest, line| {
        // A line has no more letters than bytes.
        let longer = longest.is_none_or(|longest| line.len() > longest);
        if longer {
            longest.max(Some(text::letters(line)))
        } else {
            longest
        }
    })
}

/// Where the last word before a place starts.
fn last_word(text: &str, end: usize) -> usize {
    let before = text.get(..end).unwrap_or_default();
    before.rfind(char::is_whitespace).map_or(0, |space| {
        let after = before.get(space..).and_then(|rest| rest.chars().next());
        space.saturating_add(after.map_or(0, char::len_utf8))
    })
}

/// Where the first word of a stretch ends.
fn first_word(text: &str, stretch: TextRange) -> usize {
    let after = stretch.of(text);
    let length = after.find(char::is_whitespace).unwrap_or(after.len());
    stretch.start.saturating_add(length)
}

#[cfg(test)]
mod tests;
