//! The documents that a plan cites, each once, with what they are to it.

use super::draft::Draft;
use super::opening::{basis_phrase, carries_out, is_basis};
use super::reading::Reading;
use crate::calendar::NaiveDate;
use crate::document::{Citation, CitationRole, Found, Links, find_in, number_key};
use crate::names::Numbers;
use crate::text::{WordRange, fold, phrases};

phrases! {
    static REPLACES = ["thay thế", "bãi bỏ", "hủy bỏ"];
    /// Where the basis ends and the text orders.
    static ORDERS = ["quyết định:", "quyết nghị:", "quyết định", "quyết nghị"];
}

pub(super) fn read(reading: &mut Reading<'_>) {
    let page = reading.page;
    let mut citations = Citations::of(reading);
    if let Some(title) = reading.head.title {
        citations.read(reading, title, Some("title"), CitationRole::Implements);
    }
    let mut ordered = false;
    for block in reading.head.basis.of(&page.blocks) {
        let words = page.get(block.words);
        let first = block.each_line().next().unwrap_or_default();
        ordered |= page.is_shouted(first) && ORDERS.starts(words).is_some();
        // *(Kèm theo Kế hoạch số ...)* says to what the text belongs.
        let aside = ordered
            || words.first().is_some_and(|word| word.is_mark('('))
            || !reading.opening.is_sure() && !is_basis(words);
        let (clause, role) = if aside {
            (None, CitationRole::Mention)
        } else if carries_out(words) {
            (Some("basis"), CitationRole::Implements)
        } else {
            (Some("basis"), CitationRole::Basis)
        };
        let cited = citations.read(reading, block.words, clause, role);
        if cited && clause.is_some() {
            let end = block.words.start.saturating_add(basis_phrase(words));
            let phrase = WordRange::new(block.words.start, end);
            reading.draft.frame.push(page.place(phrase));
        }
    }
    for node in &reading.outline.nodes {
        for block in node.blocks.of(&page.blocks) {
            citations.read(
                reading,
                block.words,
                Some(&node.clause),
                CitationRole::Mention,
            );
        }
    }
}

/// Collects citations, and knows which documents were cited before.
#[derive(Debug, Default)]
struct Citations {
    links: Links,
    known: Numbers<'static>,
    /// The row of each of them.
    rows: Vec<usize>,
    /// The number of the document itself, in either form, and its day.
    own: Vec<String>,
    issued_on: Option<NaiveDate>,
}

impl Citations {
    fn of(reading: &Reading<'_>) -> Self {
        let document = reading.draft.plan.document.as_ref();
        let number = document
            .and_then(|document| Some((document.number.as_deref()?, document.symbol.as_deref()?)));
        let forms = number.map(|(number, symbol)| {
            ["/", "-"].map(|joint| number_key(&format!("{number}{joint}{symbol}")))
        });
        Self {
            own: forms.into_iter().flatten().collect(),
            issued_on: document.and_then(|document| document.issued_on),
            ..Self::default()
        }
    }

    /// Whether a citation names the document in which it stands.
    fn is_own(&self, found: &Found) -> bool {
        let number = found.number.as_deref().map(number_key);
        let day = found.issued_on.is_none() || found.issued_on == self.issued_on;
        day && number.is_some_and(|number| self.own.contains(&number))
    }

    /// Takes what a part of the text cites. The first place of a document counts; where a later one
    /// says another day, both are kept, so that a rule can tell. Whether there is any.
    fn read(
        &mut self,
        reading: &mut Reading<'_>,
        range: WordRange,
        clause: Option<&str>,
        role: CitationRole,
    ) -> bool {
        let page = reading.page;
        let mut any = false;
        for found in find_in(page.text, page.get(range), &mut self.links) {
            let words = page.get(range);
            let at = words.partition_point(|word| word.place.start < found.place.start);
            let before = words.get(at.saturating_sub(2)..at).unwrap_or_default();
            // *(thay thế Hướng dẫn số 01-HD/TW)* names what is no longer in force.
            let role = if REPLACES.starts(before).is_some() {
                CitationRole::Mention
            } else {
                role
            };
            any |= self.take(found, clause, role, &mut reading.draft);
        }
        any
    }

    /// Takes a citation that tells which document it means.
    fn take(
        &mut self,
        found: Found,
        clause: Option<&str>,
        role: CitationRole,
        draft: &mut Draft,
    ) -> bool {
        let Some(key) = key(&found).filter(|_| !self.is_own(&found)) else {
            return false;
        };
        let next = draft.plan.citations.len();
        let number = self.known.number(key);
        let row = self.rows.get(number).copied();
        let known = row.and_then(|row| draft.plan.citations.get_mut(row));
        let same = |known: &Citation| {
            let days = (found.issued_on, known.issued_on);
            !matches!(days, (Some(one), Some(two)) if one != two)
        };
        if let Some(known) = known
            && same(known)
        {
            known.issued_on = known.issued_on.or(found.issued_on);
            // What the title names and the basis states again is called by the basis.
            if clause == Some("basis") && known.clause.as_deref() == Some("title") {
                known.clause = Some("basis".to_owned());
            }
            known.issuer = known.issuer.take().or(found.issuer);
            known.title = known.title.take().or(found.title);
            if role != CitationRole::Mention {
                draft.frame.push(found.place);
            }
            return true;
        }
        if row.is_none() {
            self.rows.push(next);
        }
        draft.note(format!("/plan/citations/{next}"), found.place);
        draft.plan.citations.push(Citation {
            kind: found.kind.map(str::to_owned),
            number: found.number,
            issuer: found.issuer,
            issued_on: found.issued_on,
            title: found.title,
            clause: clause.map(str::to_owned),
            role: Some(role),
        });
        true
    }
}

/// What tells a document from others: its number, or its name where it has none. A short mention,
/// such as *Kết luận 226*, tells too little.
fn key(found: &Found) -> Option<String> {
    let number = found.number.as_deref();
    if let Some(number) = number.filter(|number| number.contains('/')) {
        return Some(number_key(number));
    }
    let name = found.title.as_deref().filter(|_| number.is_none())?;
    Some(fold(name))
}
