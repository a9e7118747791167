//! The head of a document: who issues it, number, place and day, type and title.

mod issuer;
mod period;

use super::reading::Reading;
use super::tail::recipient;
use crate::document::{Document, Mention};
use crate::text::{BlockRange, TextRange, WordRange};

/// What was found in the head beside its values.
#[derive(Debug, Default)]
pub(super) struct Head {
    /// The body that issues the document, by the name and the place of it.
    pub(super) issuer: Option<(Mention, String, TextRange)>,
    /// The words of the title.
    pub(super) title: Option<WordRange>,
    /// The blocks of the legal basis.
    pub(super) basis: BlockRange,
}

pub(super) fn read(reading: &mut Reading<'_>) {
    let (page, opening) = (reading.page, reading.opening);
    let end = reading.parts.head.end;
    reading.head.basis = BlockRange::new(opening.end.min(end), end);
    let mut document = Document::default();
    for words in &opening.frame {
        reading.draft.frame.push(page.place(*words));
    }
    if let Some((words, mark)) = opening.secrecy {
        document.secrecy = Some(mark);
        reading
            .draft
            .note("/plan/document/secrecy", page.place(words));
    }
    number(reading, &mut document);
    if let Some(dated) = &opening.dated {
        if let Some(place) = dated.place {
            document.place = reading.draft.take("/plan/document/place", page, place);
        }
        if let Some((words, day)) = dated.day {
            document.issued_on = Some(day);
            reading
                .draft
                .note("/plan/document/issuedOn", page.place(words));
        }
    }
    kind(reading, &mut document);
    if let Some(title) = opening.title {
        document.title = reading.draft.take("/plan/document/title", page, title);
        reading.head.title = document.title.as_ref().map(|_| title);
        period::read(reading, title);
    }
    reading.head.issuer = issuer::read(reading, &mut document);
    if document != Document::default() {
        reading.draft.plan.document = Some(document);
    }
    addressees(reading);
}

/// `144/KH-UBND`, `/KH-UBND` without a number, or `15-KH/ĐU` of the Party.
fn number(reading: &mut Reading<'_>, document: &mut Document) {
    let page = reading.page;
    let Some(own) = &reading.opening.number else {
        return;
    };
    document.symbol = Some(plain(own.symbol.of(page.text)));
    reading.draft.note("/plan/document/symbol", own.symbol);
    // A row of dots or a blank is a place for a number, and no number.
    if let Some(ordinal) = own.ordinal {
        document.number = Some(plain(ordinal.of(page.text)));
    }
    let place = own.ordinal.unwrap_or(own.symbol);
    reading.draft.note("/plan/document/number", place);
}

/// A part of a number in the letters and signs that are meant, over the end of a line.
fn plain(part: &str) -> String {
    let letters = part.chars().filter(|c| !c.is_whitespace());
    let meant = letters.map(|c| match c {
        // Eth looks as the letter of the alphabet does.
        '\u{d0}' => 'Đ',
        c if crate::text::is_dash(c) || c == '\u{ad}' => '-',
        c => c,
    });
    meant.collect()
}

/// The type, by its word or by the symbol of the number.
fn kind(reading: &mut Reading<'_>, document: &mut Document) {
    let opening = reading.opening;
    let (kind, place) = match (&opening.kind, &opening.number) {
        (Some((words, kind)), _) => (Some(kind.key), reading.page.place(*words)),
        (None, Some(own)) => {
            // What a letter is about stands below its number, and its symbol names no type.
            let letter = opening.is_letter && opening.title.is_some();
            (own.number.kind.or(letter.then_some("CV")), own.symbol)
        }
        (None, None) => return,
    };
    if let Some(kind) = kind {
        document.kind = Some(kind.to_owned());
        reading.draft.note("/plan/document/kind", place);
    }
}

/// To whom a letter goes.
fn addressees(reading: &mut Reading<'_>) {
    for words in &reading.opening.addressees {
        recipient(reading, *words);
    }
}
