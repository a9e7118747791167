//! Lists of documents that state issuer or day once: *Quy định số 31-QĐ/TW và Quy định số 32-QĐ/TW ngày
//! 05/3/2019 của Bộ Chính trị*.
//!
//! Of documents of one type and one symbol that *và* joins, the issuer at the end is that of all. At the
//! centre of the Party one symbol is that of several bodies, and a day is that of one document, unless the
//! numbers follow each other.

use super::before::Before;
use super::found::{Core, Found};
use super::lexemes::AND;
use super::link::Links;
use super::number::DocumentNumber;
use crate::text::{Cursor, WordRange};

/// The list in which the last citation stands.
#[derive(Debug, Default)]
pub(super) struct List {
    /// How many of its citations, up to the last, state neither issuer nor day.
    open: usize,
    /// Whether *và* joins it.
    joined: bool,
    /// Whether its numbers follow each other.
    following: bool,
    /// What stands before it.
    before: Before,
    kind: Option<&'static str>,
}

impl List {
    /// Takes the next citation, and tells it what stands before the list.
    pub(super) fn take(
        &mut self,
        core: &mut Core,
        before: Option<Before>,
        last: Option<&Core>,
        start: Cursor<'_>,
    ) {
        let mark = last.and_then(|last| {
            let between = WordRange::new(last.words.end, core.words.start);
            let joined = joint(start, between)?;
            let (a, b) = (last.number.as_ref()?, core.number.as_ref()?);
            let one_kind = self.kind == core.found.kind && a.symbol() == b.symbol();
            one_kind.then(|| (joined, follows(a, b)))
        });
        let plain = self.open > 0 || self.before != Before::default();
        match mark.filter(|_| plain && before.is_none()) {
            Some((joined, following)) => {
                self.joined |= joined;
                self.following &= following;
            }
            None => {
                *self = Self {
                    following: true,
                    before: before.unwrap_or_default(),
                    ..Self::default()
                };
            }
        }
        self.kind = core.found.kind;
    }

    /// Gives issuer and day of a citation to those before it, or what stands before the list to it.
    pub(super) fn settle(&mut self, core: &mut Core, found: &mut [Found], known: &mut Links) {
        let last = &mut core.found;
        let own = last.issuer.is_some() || last.issued_on.is_some() || last.pinpoint.is_some();
        if last.issuer.is_none() && self.before.issuer.is_some() {
            last.issuer.clone_from(&self.before.issuer);
            last.issued_on = last.issued_on.or(self.before.day);
            return;
        }
        if !own {
            self.open = self.open.saturating_add(1);
            return;
        }
        let open = std::mem::take(&mut self.open);
        let number = core
            .number
            .as_ref()
            .map(DocumentNumber::symbol)
            .unwrap_or_default();
        let sure = self.following || !number.ends_with("/TW");
        self.before = Before::default();
        if !self.joined || !sure || last.issuer.is_none() {
            return;
        }
        for earlier in found.iter_mut().rev().take(open) {
            // What was cited before was said there.
            if earlier.refers_to.is_some() {
                continue;
            }
            earlier.issuer.clone_from(&last.issuer);
            if self.following {
                earlier.issued_on = last.issued_on;
            }
        }
        if self.following
            && let Some(day) = last.issued_on
        {
            known.date_last(open, day);
        }
    }
}

/// Whether *và* joins two citations, or a comma; `None` where other words stand between them.
fn joint(start: Cursor<'_>, between: WordRange) -> Option<bool> {
    let mut cursor = start.at(between.start);
    let comma = cursor.mark(',');
    let joined = AND.take(&mut cursor);
    (cursor.at == between.end && (comma || joined)).then_some(joined)
}

/// Whether one number is the next after another.
fn follows(a: &DocumentNumber, b: &DocumentNumber) -> bool {
    let next = a.integer.and_then(|integer| integer.checked_add(1));
    a.year == b.year && next.is_some() && next == b.integer
}
