//! What the parts of a text say, each by itself and together.

use chrono::Datelike as _;

use super::super::{Cycle, Deadline, Ongoing, Period};
use super::note::DeadlineNote;
use super::read::Reader;
use super::round::{Place, Round};
use super::{Fault, Given, Stated};
use crate::error::Code;
use crate::message::Message;
use crate::text::{Cursor, Label, WordKind, WordRange, excerpt};

/// What one part of a text says.
#[derive(Debug, Clone)]
pub(super) enum Said {
    /// A whole deadline.
    Once(Deadline),
    /// *Thường xuyên*.
    Frequent,
    /// *Hằng quý*.
    Every(Cycle),
    /// *Báo cáo quý*: what is due comes round, which alone is no deadline.
    Report(Cycle),
    /// *Trước ngày 10/6*.
    Round(Round),
}

#[derive(Debug, Clone)]
pub(super) struct Part {
    pub(super) said: Said,
    pub(super) notes: Vec<DeadlineNote>,
    pub(super) words: WordRange,
    /// Whether its own words say that it is a deadline, as *trước* does.
    pub(super) clear: bool,
    /// Whether it may belong to the word before it, as in *báo cáo năm 2026*.
    pub(super) attached: bool,
    /// Whether its event may have ended before its last word.
    pub(super) unsure: bool,
}

impl Part {
    /// What was read from a word up to the cursor; what was set aside becomes notes.
    pub(super) fn new(
        said: Said,
        note: Option<DeadlineNote>,
        from: usize,
        reader: &mut Reader<'_>,
    ) -> Self {
        let aside = std::mem::take(&mut reader.aside);
        Self {
            said,
            notes: note.into_iter().chain(aside.notes()).collect(),
            words: reader.since(from),
            clear: false,
            attached: false,
            unsure: std::mem::take(&mut reader.unsure),
        }
    }

    pub(super) fn clear_if(self, clear: bool) -> Self {
        Self { clear, ..self }
    }
}

/// A deadline of some parts, and how sure it is that it is one.
#[derive(Debug)]
pub(super) struct Statement {
    pub(super) stated: Stated,
    pub(super) clear: bool,
}

/// What all parts say: those that belong together make one deadline. Where one says outright that it
/// is a deadline, a day or period that is part of a name is none.
pub(super) fn statements(
    cursor: Cursor<'_>,
    parts: Vec<Part>,
    given: Given,
) -> Result<Vec<Statement>, Fault> {
    let mut all = Vec::with_capacity(parts.len());
    let mut parts = without_names(cursor, without_reports(join_days(parts)))
        .into_iter()
        .peekable();
    while let Some(mut part) = parts.next() {
        let pair = match parts.peek() {
            Some(next) => {
                let words = cursor.written(part.words.to(next.words));
                match together(&part.said, &next.said, given.year, &words)? {
                    None if touching(cursor, &part, next) => through(&part.said, &next.said),
                    pair => pair,
                }
            }
            None => None,
        };
        let (deadline, note) = if let Some(pair) = pair {
            if let Some(next) = parts.next() {
                part.words = part.words.to(next.words);
                part.notes.extend(next.notes);
                part.clear |= next.clear;
            }
            pair
        } else {
            let words = cursor.written(part.words);
            match alone(part.said, given, &words)? {
                Some(deadline) => deadline,
                None => continue,
            }
        };
        part.notes.extend(note);
        let words = closed(cursor, part.words);
        all.push(Statement {
            stated: Stated {
                deadline,
                place: cursor.place(words),
                words,
                notes: part.notes,
            },
            clear: part.clear,
        });
    }
    Ok(all)
}

/// Leaves out the name of a report where the words after its day say how often it comes round.
fn without_reports(mut parts: Vec<Part>) -> Vec<Part> {
    let stated: Vec<Option<Cycle>> = parts
        .iter()
        .enumerate()
        .map(|(position, _)| {
            let after = |steps| {
                parts
                    .get(position.saturating_add(steps))
                    .map(|part| &part.said)
            };
            match (after(1), after(2)) {
                (Some(Said::Round(_)), Some(Said::Every(cycle))) => Some(*cycle),
                _ => None,
            }
        })
        .collect();
    let mut stated = stated.into_iter();
    parts.retain(|part| match (&part.said, stated.next().flatten()) {
        (Said::Report(cycle), Some(stated)) => *cycle != stated,
        _ => true,
    });
    parts
}

/// Leaves out days and periods that are part of a name, where another part is a deadline by its own
/// words: *báo cáo quý II/2026 trước ngày 15/6/2026*.
fn without_names(cursor: Cursor<'_>, mut parts: Vec<Part>) -> Vec<Part> {
    let clear: Vec<WordRange> = parts
        .iter()
        .filter(|part| part.clear)
        .map(|part| part.words)
        .collect();
    if clear.is_empty() {
        return parts;
    }
    // A cycle belongs to its day.
    let rounds = parts.iter().any(|part| matches!(part.said, Said::Round(_)));
    let one_clause = |start: usize, end: usize| {
        let words = cursor.at(start).rest();
        let words = words.get(..end.saturating_sub(start)).unwrap_or_default();
        !words
            .iter()
            .any(|word| matches!(word.kind, WordKind::Mark(',' | ';' | ':' | '.')))
    };
    parts.retain(|part| {
        let named = match &part.said {
            Said::Once(Deadline::Within(period)) if is_years(period) => true,
            Said::Every(_) | Said::Frequent if rounds => false,
            _ => clear.iter().any(|clear| {
                if clear.start >= part.words.end {
                    one_clause(part.words.end, clear.start)
                } else {
                    one_clause(clear.end, part.words.start)
                }
            }),
        };
        part.clear || !part.attached || !named
    });
    parts
}

/// Whether a period is made of whole years.
fn is_years(period: &Period) -> bool {
    (
        period.start().ordinal(),
        period.end().month(),
        period.end().day(),
    ) == (1, 12, 31)
}

/// Whether no more than a mark stands between two parts.
fn touching(cursor: Cursor<'_>, first: &Part, second: &Part) -> bool {
    let mut at = cursor.at(first.words.end);
    let _ = at.mark(',') || at.mark('(');
    at.at == second.words.start
}

/// The deadline that all of them are; nothing if there is none.
pub(super) fn the_one(cursor: Cursor<'_>, all: Vec<Statement>) -> Result<Option<Statement>, Fault> {
    let mut all = all.into_iter();
    let Some(mut one) = all.next() else {
        return Ok(None);
    };
    for other in all {
        if other.stated.deadline != one.stated.deadline {
            let words = |one: &Statement| excerpt(&cursor.written(one.stated.words));
            return Err(Fault::new(
                Code::NotADeadline,
                Message::of(
                    "có hai thời hạn, `{}` và `{}`",
                    "two deadlines are stated, `{}` and `{}`",
                    &[&words(&one), &words(&other)],
                ),
                Label::new(
                    "mỗi lần chỉ ghi một thời hạn",
                    "state one deadline in one text",
                ),
            ));
        }
        one.stated.words = one.stated.words.to(other.stated.words);
        one.clear |= other.clear;
        // What one of them says outright, the other leaves open.
        if other.stated.notes.len() < one.stated.notes.len() {
            one.stated.notes = other.stated.notes;
        }
    }
    one.stated.words = closed(cursor, one.stated.words);
    one.stated.place = cursor.place(one.stated.words);
    Ok(Some(one))
}

/// Some words together with the bracket right after them that closes one opened in them.
fn closed(cursor: Cursor<'_>, words: WordRange) -> WordRange {
    let mut open = 0_usize;
    let mut at = cursor.at(words.start);
    while at.at < words.end {
        if at.mark('(') {
            open = open.saturating_add(1);
        } else if at.mark(')') {
            open = open.saturating_sub(1);
        } else {
            at.advance();
        }
    }
    if open > 0 && at.mark(')') {
        WordRange::new(words.start, at.at)
    } else {
        words
    }
}

type Whole = (Deadline, Option<DeadlineNote>);

/// What parts of a text say together: a cycle and its day, *thường xuyên* and its review.
fn together(
    first: &Said,
    second: &Said,
    year: Option<i32>,
    words: &str,
) -> Result<Option<Whole>, Fault> {
    match (first, second) {
        (Said::Every(cycle), Said::Round(round)) | (Said::Round(round), Said::Every(cycle)) => {
            round.deadline(Some(*cycle), year, words).map(Some)
        }
        (Said::Report(cycle), Said::Round(round)) | (Said::Round(round), Said::Report(cycle)) => {
            // The report of the half-year may be that of one half alone.
            let of_year = round.place == Place::OfYear;
            let cycle = Some(*cycle).filter(|cycle| !of_year || *cycle != Cycle::HalfYear);
            round
                .deadline(cycle, year.filter(|_| of_year), words)
                .map(Some)
        }
        (Said::Frequent, Said::Every(cycle)) | (Said::Every(cycle), Said::Frequent) => {
            Ok(Some((ongoing(Some(*cycle)), None)))
        }
        _ => Ok(None),
    }
}

/// Work without an end through a period: *thường xuyên trong năm 2026*.
fn through(first: &Said, second: &Said) -> Option<Whole> {
    let within = |said: &Said| matches!(said, Said::Once(Deadline::Within(_)));
    let review = match (first, second) {
        (Said::Frequent, other) | (other, Said::Frequent) if within(other) => None,
        (Said::Every(cycle), other) | (other, Said::Every(cycle)) if within(other) => Some(*cycle),
        _ => return None,
    };
    Some((ongoing(review), Some(DeadlineNote::period_not_kept())))
}

/// What a part says by itself, if it is a deadline.
fn alone(part: Said, given: Given, words: &str) -> Result<Option<Whole>, Fault> {
    Ok(Some(match part {
        Said::Once(deadline) => (deadline, None),
        Said::Frequent => (ongoing(None), None),
        Said::Every(cycle) => (ongoing(Some(cycle)), None),
        Said::Report(_) => return Ok(None),
        Said::Round(round) => return round.deadline(given.round, given.year, words).map(Some),
    }))
}

pub(super) fn ongoing(review: Option<Cycle>) -> Deadline {
    Deadline::Ongoing(Ongoing { review })
}

/// Days of the year that are half a year or a quarter apart become one part.
fn join_days(parts: Vec<Part>) -> Vec<Part> {
    let mut joined: Vec<Part> = Vec::with_capacity(parts.len());
    let mut rest = parts.into_iter().peekable();
    while let Some(mut part) = rest.next() {
        let mut days: Vec<Part> = Vec::new();
        if matches!(part.said, Said::Round(_)) {
            while let Some(next) = rest.next_if(|next| matches!(next.said, Said::Round(_))) {
                days.push(next);
            }
        }
        if days.is_empty() {
            joined.push(part);
            continue;
        }
        let rounds: Vec<Round> = std::iter::once(&part)
            .chain(&days)
            .filter_map(|part| match part.said {
                Said::Round(round) => Some(round),
                _ => None,
            })
            .collect();
        if let Some(both) = Round::joined(&rounds) {
            part.said = Said::Round(both);
            for next in days {
                part.words = part.words.to(next.words);
                part.notes.extend(next.notes);
            }
            joined.push(part);
        } else {
            joined.push(part);
            joined.extend(days);
        }
    }
    joined
}
