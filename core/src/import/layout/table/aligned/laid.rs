//! A line of a page by the places at which its words stand, and the places that part columns.

use super::super::super::{Line, Stretch};
use super::super::{cell, is_blank, whole};
use crate::text::TextRange;

/// Blanks that part two cells of a line.
const APART: usize = 2;

/// A run of letters, and the columns of the page that it takes.
#[derive(Debug, Clone, Copy)]
pub(super) struct Run {
    pub(super) place: TextRange,
    pub(super) start: usize,
    pub(super) end: usize,
}

/// A line with its runs, and with those that are not far apart as one.
#[derive(Debug, Clone)]
pub(super) struct Laid {
    pub(super) line: Line,
    pub(super) runs: Vec<Run>,
    pub(super) chunks: Vec<Run>,
}

pub(super) fn laid(text: &str, line: Line) -> Laid {
    let all = whole(text, line.place);
    let (mut runs, mut chunks): (Vec<Run>, Vec<Run>) = (Vec::new(), Vec::new());
    let mut column = 0_usize;
    let mut open = false;
    for (at, c) in all.of(text).char_indices() {
        // Marks that stand on the letter before take no place of their own.
        if matches!(c, '\u{300}'..='\u{36f}') {
            continue;
        }
        let after = column.saturating_add(1);
        if is_blank(c) {
            open = false;
        } else {
            let at = all.start.saturating_add(at);
            let run = Run {
                place: TextRange::new(at, at.saturating_add(c.len_utf8())),
                start: column,
                end: after,
            };
            match runs.last_mut().filter(|_| open) {
                Some(last) => join(last, run),
                None => runs.push(run),
            }
            open = true;
        }
        column = after;
    }
    // A mark on the last letter of a run belongs to it.
    for run in &mut runs {
        let rest = text.get(run.place.end..).unwrap_or_default();
        let marks = rest.trim_start_matches(|c| matches!(c, '\u{300}'..='\u{36f}'));
        run.place.end = run
            .place
            .end
            .saturating_add(rest.len().saturating_sub(marks.len()));
    }
    for run in &runs {
        match chunks.last_mut() {
            Some(last) if run.start < last.end.saturating_add(APART) => join(last, *run),
            _ => chunks.push(*run),
        }
    }
    Laid { line, runs, chunks }
}

fn join(last: &mut Run, next: Run) {
    last.place.end = next.place.end;
    last.end = next.end;
}

/// Where the columns after the first start: between the names of two, the widest place on which nothing
/// stands in any line; or right before the second, where a cell fills its column up to the next.
pub(super) fn edges<'l>(
    lines: impl Iterator<Item = &'l Laid> + Clone,
    head: &[Laid],
) -> Option<Vec<usize>> {
    let cells = taken(lines.clone().flat_map(|line| &line.chunks));
    let letters = taken(lines.flat_map(|line| &line.runs));
    let is_free = |taken: &[bool], column: usize| !taken.get(column).copied().unwrap_or_default();
    let names = head.iter().max_by_key(|line| line.chunks.len())?;
    let pairs = names.chunks.iter().zip(names.chunks.iter().skip(1));
    let edge = |(left, right): (&Run, &Run)| {
        let (mut best, mut longest, mut length) = (None, 0_usize, 0_usize);
        for column in left.end..right.start {
            if !is_free(&cells, column) {
                length = 0;
                continue;
            }
            length = length.saturating_add(1);
            if length >= longest {
                (longest, best) = (length, Some(column));
            }
        }
        let before = right.start.checked_sub(1);
        best.or_else(|| before.filter(|column| is_free(&letters, *column)))
    };
    pairs.map(edge).collect()
}

/// Of each column of the page, whether something stands on it.
fn taken<'l>(runs: impl Iterator<Item = &'l Run>) -> Vec<bool> {
    let mut taken: Vec<bool> = Vec::new();
    for run in runs {
        if taken.len() < run.end {
            taken.resize(run.end, false);
        }
        let columns = taken.iter_mut().take(run.end).skip(run.start);
        columns.for_each(|column| *column = true);
    }
    taken
}

/// The cells of a row that may go over several lines.
pub(super) fn split(lines: &[Laid], edges: &[usize]) -> Vec<Vec<Stretch>> {
    let column = |position: usize| {
        let from = position
            .checked_sub(1)
            .and_then(|before| edges.get(before))
            .copied();
        let to = edges.get(position).copied();
        let of_line = move |line: &Laid| {
            let within = |run: &&Run| {
                from.is_none_or(|from| run.start >= from) && to.is_none_or(|to| run.start < to)
            };
            let first = line.runs.iter().find(within)?;
            let last = line.runs.iter().rev().find(within)?;
            Some(first.place.to(last.place))
        };
        cell(lines.iter().filter_map(of_line))
    };
    (0..=edges.len()).map(column).collect()
}
