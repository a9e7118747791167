//! Who issued a document, as running text writes it: *của Ủy ban nhân dân thành phố Hải Phòng*.

use std::sync::OnceLock;

use super::cursor::Cursor;
use super::lexicon::Lexicon;
use super::names::{CENTRAL, FIELDS, LOCAL, OF_A_FIELD, PLACES, split};
use crate::text::{TokenKind, fold};

/// What may stand after the name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Body {
    Central,
    Local,
    OfAField,
}

/// How many syllables the name of a place has at most.
const MOST_SYLLABLES: usize = 4;

fn bodies() -> &'static (Lexicon<Body>, Lexicon<()>, Lexicon<()>) {
    static LISTS: OnceLock<(Lexicon<Body>, Lexicon<()>, Lexicon<()>)> = OnceLock::new();
    LISTS.get_or_init(|| {
        let of = |names, body| split(names).map(move |name| (name, body));
        let bodies = of(CENTRAL, Body::Central)
            .chain(of(LOCAL, Body::Local))
            .chain(of(OF_A_FIELD, Body::OfAField));
        let plain = |names| Lexicon::new(split(names).map(|name| (name, ())));
        (Lexicon::new(bodies), plain(FIELDS), plain(PLACES))
    })
}

/// Reads *của* and the issuer, and leaves the cursor after it. Gives the name alone. A joint circular
/// has several.
pub(super) fn read(cursor: &mut Cursor<'_>, kind: Option<&str>) -> Option<(usize, usize)> {
    let mut ahead = cursor.clone();
    // "ngày 22/12/2024, của Bộ Chính trị", as the Party writes.
    ahead.mark(',');
    ahead.word("của").then_some(())?;
    let start = ahead.start();
    body(&mut ahead)?;
    if matches!(kind, Some("TTLT" | "NQLT")) {
        loop {
            let mut more = ahead.clone();
            let comma = more.mark(',');
            if !(more.word("và") || more.mark('-') || comma) || body(&mut more).is_none() {
                break;
            }
            ahead = more;
        }
    }
    let bytes = (start, ahead.end);
    *cursor = ahead;
    Some(bytes)
}

/// Whether the name of an agency stands at a place.
pub(super) fn stands_at(cursor: &Cursor<'_>) -> bool {
    let (bodies, ..) = bodies();
    bodies.longest(&mut cursor.clone()).is_some()
}

/// Whether an issuer is one for the whole country.
pub(super) fn is_central(issuer: &str) -> bool {
    let folded = fold(issuer);
    split(CENTRAL).any(|name| fold(name) == folded) || folded.starts_with(&fold("Bộ "))
}

fn body(cursor: &mut Cursor<'_>) -> Option<()> {
    cursor.at_capital().then_some(())?;
    let (bodies, fields, places) = bodies();
    let mut ahead = cursor.clone();
    match bodies.longest(&mut ahead)? {
        Body::Central => {
            let mut term = ahead.clone();
            let bracket = term.mark('(');
            if term.word("khóa") && term.at_capital() {
                term.advance();
                if !bracket || term.mark(')') {
                    ahead = term;
                }
            }
        }
        Body::Local => place(&mut ahead, places),
        Body::OfAField => {
            ahead.at_capital().then_some(())?;
            fields.longest(&mut ahead)?;
            if !ahead.at_capital() {
                place(&mut ahead, places);
            }
        }
    }
    *cursor = ahead;
    Some(())
}

/// *thành phố Hải Phòng*, *phường*, *Hải Phòng*.
fn place(cursor: &mut Cursor<'_>, places: &Lexicon<()>) {
    places.longest(cursor);
    let mut syllables = 0;
    while let Some(token) = cursor.peek()
        && syllables < MOST_SYLLABLES
        && token.kind == TokenKind::Word
        && cursor.at_capital()
    {
        // All of a heading is in capitals.
        if ["về", "ngày", "quy", "ban"]
            .iter()
            .any(|word| token.is(&fold(word)))
        {
            break;
        }
        syllables = syllables.saturating_add(1);
        cursor.advance();
    }
}
