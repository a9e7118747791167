//! The head of a plan: who issues it, number, place and date, type and title.

use super::block::Block;
use super::draft::{Draft, Parts, Place};
use super::names::{Mention, Names};
use super::word::{Word, words};
use crate::calendar::NaiveDate;
use crate::document::{Document, Kind, Secrecy};
use crate::text::fold;

const MARKS: [(&str, Secrecy); 3] = [
    ("mật", Secrecy::Confidential),
    ("tối mật", Secrecy::Secret),
    ("tuyệt mật", Secrecy::TopSecret),
];

/// What was found in the head beside its values.
#[derive(Debug, Default)]
pub(super) struct Head {
    /// The body that issues the plan, by the name and the place of it.
    pub(super) issuer: Option<(Mention, String, Place)>,
    /// The block of the title.
    pub(super) title: Option<usize>,
    /// The blocks of the legal basis.
    pub(super) basis: Place,
}

/// A line of the head.
struct Line<'b> {
    block: usize,
    from: usize,
    text: &'b str,
    folded: String,
}

impl Line<'_> {
    fn part(&self) -> Place {
        (self.from, self.from.saturating_add(self.text.len()))
    }

    fn is_shouted(&self) -> bool {
        !self.text.contains(char::is_lowercase) && self.text.contains(char::is_uppercase)
    }
}

pub(super) fn read(parts: &Parts<'_>, names: &Names<'_>, draft: &mut Draft) -> Head {
    let mut head = Head {
        basis: (parts.head.1, parts.head.1),
        ..Head::default()
    };
    let mut document = Document::default();
    let mut letterhead: Vec<Line<'_>> = Vec::new();
    let blocks = parts.blocks.iter().enumerate();
    let blocks = blocks.take(parts.head.1).skip(parts.head.0);
    'blocks: for (position, block) in blocks {
        for (from, text) in block.each_line() {
            let line = Line {
                block: position,
                from,
                text,
                folded: fold(text),
            };
            let place = block.flow.place(line.part());
            let kind = line.is_shouted().then(|| Kind::by_name(text)).flatten();
            if let Some(kind) = kind {
                document.kind = Some(kind.key.to_owned());
                draft.note("/plan/document/kind".to_owned(), place);
                let rest = line.part().1;
                head.title = title(parts, position, rest, &mut document, draft);
                let basis = head.title.unwrap_or(position).saturating_add(1);
                head.basis.0 = basis.min(parts.head.1);
                break 'blocks;
            }
            if is_motto(&line.folded) {
                draft.read.push(place);
            } else if let Some((_, mark)) = MARKS
                .iter()
                .find(|(mark, _)| line.is_shouted() && fold(mark) == line.folded)
            {
                document.secrecy = Some(*mark);
                draft.note("/plan/document/secrecy".to_owned(), place);
            } else if !number_and_day(block, &line, &mut document, draft)
                && line.is_shouted()
                && document.symbol.is_none()
            {
                letterhead.push(line);
            }
        }
    }
    head.issuer = issuer(parts, names, &letterhead, &mut document, draft);
    if document != Document::default() {
        draft.plan.document = Some(document);
    }
    head
}

/// The title: what follows the type in its block, or the next block.
fn title(
    parts: &Parts<'_>,
    position: usize,
    rest: usize,
    document: &mut Document,
    draft: &mut Draft,
) -> Option<usize> {
    let block = parts.blocks.get(position)?;
    let within = block.text().get(rest..).unwrap_or_default();
    let (at, part) = if within.trim().is_empty() {
        let next = position
            .checked_add(1)
            .filter(|next| *next < parts.head.1)?;
        (next, (0, parts.blocks.get(next)?.text().len()))
    } else {
        (position, (rest, block.text().len()))
    };
    let flow = &parts.blocks.get(at)?.flow;
    document.title = draft.take("/plan/document/title", flow, part);
    Some(at)
}

/// The national motto, which says nothing about the plan.
fn is_motto(folded: &str) -> bool {
    let motto = [
        "cộng hòa xã hội chủ nghĩa",
        "độc lập - tự do",
        "đảng cộng sản việt nam",
    ];
    motto.iter().any(|start| folded.contains(&fold(start)))
}

/// Whether the line gives a number or a date; both may stand on one line.
fn number_and_day(
    block: &Block,
    line: &Line<'_>,
    document: &mut Document,
    draft: &mut Draft,
) -> bool {
    let words = words(line.text);
    let mut found = false;
    let numbered = words.first().is_some_and(|word| word.fold == fold("số"));
    if numbered && document.symbol.is_none() {
        let colon = usize::from(words.get(1).is_some_and(|word| word.is_mark(':')));
        let start = words.get(colon).map_or(0, |word| word.to);
        found |= number(block, line, start, document, draft);
    }
    // The first day is that of the document.
    let dated = document.issued_on.is_some() || document.place.is_some();
    if let Some((at, day)) = day(&words).filter(|_| !dated) {
        document.issued_on = day;
        let byte = |at: usize| words.get(at).map_or(line.text.len(), |word| word.from);
        let offset = |byte: usize| line.from.saturating_add(byte);
        if day.is_some() {
            let end = words
                .get(at.saturating_add(5))
                .map_or(line.text.len(), |word| word.to);
            let place = block.flow.place((offset(byte(at)), offset(end)));
            draft.note("/plan/document/issuedOn".to_owned(), place);
        }
        // `Phường Lê Chân, ngày`: the place is the run of words before the comma.
        let comma = at
            .checked_sub(1)
            .filter(|comma| words.get(*comma).is_some_and(|word| word.is_mark(',')));
        let end = comma.unwrap_or(at);
        let gap = |word: &Word| {
            let before = line.text.get(..word.from).unwrap_or_default();
            before.ends_with('\t') || before.ends_with("  ")
        };
        let start = (0..end).rev().find(|at| words.get(*at).is_some_and(gap));
        let symbol = document.symbol.as_deref().unwrap_or_default();
        let past = line.text.find(symbol).filter(|_| !symbol.is_empty());
        let past = past.map_or(0, |at| at.saturating_add(symbol.len()));
        let from = start.map_or(0, byte).max(past);
        let to = words.get(end.saturating_sub(1)).map_or(0, |word| word.to);
        if end > 0 && from < to {
            let named = (offset(from), offset(to));
            document.place = draft.take("/plan/document/place", &block.flow, named);
        }
        found = true;
    }
    found
}

/// `144/KH-UBND`, `/KH-UBND` without a number, or `15-KH/ĐU` of the Party.
fn number(
    block: &Block,
    line: &Line<'_>,
    start: usize,
    document: &mut Document,
    draft: &mut Draft,
) -> bool {
    let text = line.text.get(start..).unwrap_or_default();
    let Some(slash) = text.find('/') else {
        return false;
    };
    let before = text.get(..slash).unwrap_or_default();
    let after = text.get(slash..).unwrap_or_default();
    let end = after.find(char::is_whitespace).unwrap_or(after.len());
    let end = slash.saturating_add(end);
    let party = before
        .split_once('-')
        .filter(|(number, _)| number.trim().bytes().all(|byte| byte.is_ascii_digit()));
    let (number, from) = match party {
        Some((number, _)) => (number, number.len().saturating_add(1)),
        None => (before, slash.saturating_add(1)),
    };
    let offset = |at: usize| line.from.saturating_add(start).saturating_add(at);
    let flow = &block.flow;
    document.symbol = draft.take("/plan/document/symbol", flow, (offset(from), offset(end)));
    // A row of dots or a blank is a place for a number, and no number.
    if number.contains(|c: char| c.is_ascii_digit()) {
        let part = (offset(0), offset(number.len()));
        document.number = draft.take("/plan/document/number", flow, part);
    } else {
        draft.note("/plan/document/number".to_owned(), flow.place(line.part()));
    }
    document.symbol.is_some()
}

/// `ngày 07 tháng 5 năm 2026` or `ngày 7/5/2026`: where it starts, and the day if it is one.
fn day(words: &[Word]) -> Option<(usize, Option<NaiveDate>)> {
    let is = |word: Option<&Word>, name: &str| word.is_some_and(|word| word.fold == name);
    let at = words.iter().position(|word| word.fold == "ngay\u{300}")?;
    let after = words.get(at..)?;
    let named = ["thang\u{301}", "năm"];
    let has = |name: &str| after.iter().any(|word| word.fold == name);
    let slashes = [2, 4]
        .iter()
        .all(|step| after.get(*step).is_some_and(|word| word.is_mark('/')));
    if !slashes && !named.iter().all(|name| has(name)) {
        return None;
    }
    let number = |step: usize| after.get(step)?.fold.parse::<u32>().ok();
    let date = || {
        let between = [2, 4].map(|step| after.get(step));
        let words = between
            .iter()
            .zip(named)
            .all(|(word, name)| is(*word, name));
        let year = number(5).filter(|year| (1..=9999).contains(year))?;
        let year = i32::try_from(year).ok()?;
        let date = NaiveDate::from_ymd_opt(year, number(3)?, number(1)?);
        date.filter(|_| slashes || words)
    };
    Some((at, date()))
}

/// The body that issues the plan: the last name of the letterhead.
fn issuer(
    parts: &Parts<'_>,
    names: &Names<'_>,
    letterhead: &[Line<'_>],
    document: &mut Document,
    draft: &mut Draft,
) -> Option<(Mention, String, Place)> {
    let starts = |line: &Line<'_>| {
        let words = words(line.text);
        names.at(&words, 0).is_some()
    };
    let first = letterhead.iter().rposition(starts)?;
    let line = letterhead.get(first)?;
    let next = letterhead.get(first.saturating_add(1));
    let flow = &parts.blocks.get(line.block)?.flow;
    let (mut text, mut place) = (line.text.to_owned(), flow.place(line.part()));
    // The name of the place stands on a line of its own.
    if let Some(next) = next {
        text = format!("{text} {}", next.text);
        place.1 = parts.blocks.get(next.block)?.flow.place(next.part()).1;
    }
    let mention = names.at(&words(&text), 0)?;
    document.issuer = Some(text.clone());
    draft.note("/plan/document/issuer".to_owned(), place);
    Some((mention, text, place))
}
