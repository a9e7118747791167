//! Targets: shares that the text sets, with their comparator, what they measure, for which time, and how
//! strongly they bind.

mod figure;
mod period;
mod refused;

use std::sync::LazyLock;

use super::measure::{Said, WARD_WIDE, WHOLE, measured};
use super::modality;
use super::outline::Node;
use super::page::Block;
use super::reading::Reading;
use crate::calendar::Period;
use crate::number::{Amount, Comparator};
use crate::plan::{Modality, Target};
use crate::text::{Phrases, Word, WordKind, WordRange, phrases};
use figure::{Figure, figures};
use period::Stands;

phrases! {
    static TARGETS = ["mục tiêu", "chỉ tiêu"];
}

static ONE_EACH: LazyLock<Phrases> =
    LazyLock::new(|| Phrases::new(WHOLE.iter().map(|phrase| (*phrase, ()))));

/// What the words before a list say of its items.
#[derive(Debug, Default, Clone)]
struct Introduced {
    /// The parts below this level are its items.
    level: usize,
    period: Option<Period>,
    modality: Option<Modality>,
}

pub(super) fn read(reading: &mut Reading<'_>) {
    let outline = reading.outline;
    let mut open: Vec<Introduced> = Vec::new();
    // How deep a part lies in one whose figures are none to be reached.
    let mut told: Option<usize> = None;
    for node in &outline.nodes {
        open.retain(|above| above.level < node.level);
        told = told.filter(|level| *level < node.level);
        let title = reading.page.get(node.title);
        if told.is_none() && node.level < 3 && refused::by_title(title) {
            told = Some(node.level);
        }
        of_node(reading, node, &mut open, told.is_some());
    }
    name(&mut reading.draft.plan.targets);
}

fn of_node(reading: &mut Reading<'_>, node: &Node, open: &mut Vec<Introduced>, told: bool) {
    let page = reading.page;
    let blocks = node.blocks.of(&page.blocks).iter();
    for (position, block) in blocks.filter(|block| !block.is_row()).enumerate() {
        let above = open.last().cloned().unwrap_or_default();
        for sentence in reading.sentences(block.own()) {
            if !told || refused::strives(page.get(sentence)) {
                of_sentence(reading, sentence, &node.clause, &above);
            }
        }
        let inner = position == 0 || node.has_parts;
        let level = if inner {
            node.level
        } else {
            node.level.saturating_sub(1)
        };
        open.extend(
            introduced(reading, block, position == 0).map(|found| Introduced {
                level,
                period: found.period.or(above.period),
                modality: found.modality.or(above.modality),
            }),
        );
    }
}

/// What a block says of the list below it: *Năm 2026, xã phấn đấu đạt các chỉ tiêu:*.
fn introduced(reading: &Reading<'_>, block: &Block, is_first: bool) -> Option<Introduced> {
    let page = reading.page;
    let sentence = reading.sentences(block.own()).pop()?;
    let words = page.get(sentence);
    let before_list = words.last().is_some_and(|word| word.is_mark(':'));
    let names_targets = || TARGETS.is_in(words) && figures(page.text, words).is_empty();
    if !before_list && (!is_first || !names_targets()) {
        return None;
    }
    let period = period::named(page.text, words).pop();
    let mut binding = (0..words.len()).rev();
    let modality = binding.find_map(|at| modality::binding(words, at));
    Some(Introduced {
        level: 0,
        period: period.map(|named| named.period),
        modality: modality.filter(|_| before_list),
    })
}

/// Reads the targets of a sentence.
fn of_sentence(reading: &mut Reading<'_>, sentence: WordRange, clause: &str, above: &Introduced) {
    let page = reading.page;
    let words = page.get(sentence);
    let figures = figures(page.text, words);
    let moved = |range: WordRange| {
        let moved = |at: usize| at.saturating_add(sentence.start);
        WordRange::new(moved(range.start), moved(range.end))
    };
    let times = if figures.is_empty() {
        Vec::new()
    } else {
        period::named(page.text, words)
    };
    let mut before = Before::default();
    for (position, figure) in figures.iter().enumerate() {
        before.read(words, figure.words.start);
        let scope = scope(words, &figures, position);
        let stands = Stands {
            figure: figure.words,
            scope,
            from: figure.from,
            clause: before.clause,
            colon: before.colon,
        };
        let period = period::of_figure(&times, words, stands).or_else(|| above.period.clone());
        let issued = reading.given.year;
        let is_past = period
            .as_ref()
            .is_some_and(|period| issued.is_some_and(|year| period.year() < year));
        let aside = before.bracket.filter(|_| position > 0);
        let refused = refused::by_words(words, figure.words, scope, figure.from)
            || aside.is_some_and(|open| refused::is_aside(words, open, figure.words));
        if figure.is_unclear || refused || is_past {
            continue;
        }
        let after = WordRange::new(figure.words.end, scope.end).of(words);
        let said = said(words, scope, figure);
        let indicators = measured(scope.of(words), after, said, reading.known);
        let counted = matches!(figure.amount, Amount::Count(_));
        if counted && !indicators.iter().any(|indicator| indicator == WARD_WIDE) {
            continue;
        }
        let binding = before.binding.or(above.modality);
        let row = Target {
            indicators,
            comparator: figure.comparator,
            value: Some(figure.amount),
            clause: Some(clause.to_owned()),
            modality: Some(binding.unwrap_or(Modality::Must)),
            period,
            ..Target::default()
        };
        push(reading, row, moved(scope), Some(moved(figure.words)));
        reading.draft.measured.push(sentence);
    }
    // A share of all things that needs no figure: one task, one lead.
    let whole = ONE_EACH.find(words).filter(|_| figures.is_empty());
    if let Some((at, ())) = whole
        && let [indicator] = &measured(words, &[], Said::Level, reading.known)[..]
        && indicator == "single-lead-task-share"
    {
        let row = Target {
            indicators: vec![indicator.clone()],
            comparator: Some(Comparator::Exactly),
            value: "100%".parse().ok().map(Amount::Share),
            clause: Some(clause.to_owned()),
            modality: Some(Modality::Must),
            ..Target::default()
        };
        push(
            reading,
            row,
            moved(WordRange::new(at.start, words.len())),
            None,
        );
    }
}

/// What stands before a figure of a sentence, read once from one figure to the next.
#[derive(Debug, Default)]
struct Before {
    read: usize,
    clause: usize,
    colon: Option<usize>,
    /// Where the bracket opens that is not closed yet.
    bracket: Option<usize>,
    binding: Option<Modality>,
}

impl Before {
    fn read(&mut self, words: &[Word], end: usize) {
        for at in self.read..end {
            let Some(word) = words.get(at) else { break };
            self.binding = modality::binding(words, at).or(self.binding);
            match word.kind {
                WordKind::Mark('(') => self.bracket = Some(at),
                WordKind::Mark(')') => self.bracket = None,
                WordKind::Mark(':') => self.colon = Some(at),
                _ => {}
            }
            if edge(word) {
                self.clause = at.saturating_add(1);
            }
        }
        self.read = end.max(self.read);
    }
}

/// What a figure says of its part of a sentence.
fn said(words: &[Word], scope: WordRange, figure: &Figure) -> Said {
    if matches!(figure.amount, Amount::Count(_)) {
        return Said::Count;
    }
    if figure.from.is_some() {
        return Said::Level;
    }
    let before = WordRange::new(scope.start, figure.words.start);
    let after = WordRange::new(figure.words.end, scope.end);
    Said::of(before.of(words), after.of(words))
}

fn push(reading: &mut Reading<'_>, row: Target, words: WordRange, value: Option<WordRange>) {
    let page = reading.page;
    let draft = &mut reading.draft;
    let pointer = format!("/plan/targets/{}", draft.plan.targets.len());
    if let Some(value) = value {
        draft.note(format!("{pointer}/value"), page.place(value));
    }
    draft.note(pointer, page.place(words));
    draft.plan.targets.push(row);
}

/// Gives each target an id from its clause: `T-II.5.2`, and a number where a clause has several.
fn name(targets: &mut [Target]) {
    let mut from = 0;
    while let Some(first) = targets.get(from) {
        let clause = first.clause.clone();
        let rest = targets.get(from..).unwrap_or_default();
        let same = rest
            .iter()
            .take_while(|target| target.clause == clause)
            .count();
        let to = from.saturating_add(same.max(1));
        let several = same > 1;
        for (position, target) in targets
            .get_mut(from..to)
            .unwrap_or_default()
            .iter_mut()
            .enumerate()
        {
            let clause = clause.as_deref().unwrap_or_default();
            target.id = if several {
                format!("T-{clause}-{}", position.saturating_add(1))
            } else {
                format!("T-{clause}")
            };
        }
        from = to;
    }
}

/// The words that say what a figure is of: its part of the sentence, cut between two figures at the
/// last word that joins them.
fn scope(words: &[Word], figures: &[Figure], position: usize) -> WordRange {
    let Some(figure) = figures.get(position) else {
        return WordRange::default();
    };
    let cut = |from: usize, to: usize| {
        let within = (from..to).rev();
        let at = |at: &usize| words.get(*at);
        let hard = within.clone().find(|index| at(index).is_some_and(edge));
        let soft = || {
            let mut within = within.clone();
            within.find(|index| at(index).is_some_and(|word| word.is_mark(',') || word.is("và")))
        };
        hard.or_else(soft).map_or(from, |at| at.saturating_add(1))
    };
    let before = position
        .checked_sub(1)
        .and_then(|before| figures.get(before));
    let first = figure.from.map_or(figure.words.start, |from| from.start);
    let start = if let Some(before) = before {
        cut(before.words.end, first)
    } else {
        let before = words.get(..first).unwrap_or_default();
        let edge = before.iter().rposition(edge);
        edge.map_or(0, |at| at.saturating_add(1))
    };
    let end = match figures.get(position.saturating_add(1)) {
        Some(next) => {
            let next = next.from.map_or(next.words.start, |from| from.start);
            cut(figure.words.end, next)
        }
        None => words.len(),
    };
    let after = words.get(figure.words.end..end).unwrap_or_default();
    let stop = after.iter().position(edge).unwrap_or(after.len());
    WordRange::new(start, figure.words.end.saturating_add(stop))
}

fn edge(word: &Word) -> bool {
    word.is_mark(';') || word.is_mark(':')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clause_with_several_targets_numbers_them() {
        let clauses = ["I.2.a", "I.2.a", "II.5.2"];
        let mut targets = clauses.map(|clause| Target {
            clause: Some(clause.to_owned()),
            ..Target::default()
        });
        name(&mut targets);
        assert_eq!(
            targets.map(|target| target.id),
            ["T-I.2.a-1", "T-I.2.a-2", "T-II.5.2"]
        );
    }
}
