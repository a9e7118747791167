//! Laws by their names: *Luật Tổ chức Chính phủ*.

use std::sync::OnceLock;

use super::cursor::Cursor;
use super::lexicon::Lexicon;
use super::names::{CODES, LAWS, ORDINANCES, split};
use crate::text::TokenKind;

/// How many tokens a name that is not in the list has at most.
const MOST_TOKENS: usize = 20;

/// Reads the name of a law after its type, and leaves the cursor after it.
pub(super) fn name(kind: &str, cursor: &mut Cursor<'_>) -> Option<()> {
    static LISTS: OnceLock<[Lexicon<()>; 3]> = OnceLock::new();
    let lexicon = |names| Lexicon::new(split(names).map(|name| (name, ())));
    let [laws, codes, ordinances] = LISTS.get_or_init(|| [LAWS, CODES, ORDINANCES].map(lexicon));
    let list = match kind {
        "Luật" => laws,
        "Bộ luật" => codes,
        "PL" => ordinances,
        // It needs no other name.
        "Hiến pháp" => {
            cursor.words("nước Cộng hòa xã hội chủ nghĩa Việt Nam");
            return Some(());
        }
        _ => return None,
    };
    if !cursor.at_capital() {
        return None;
    }
    list.longest(cursor).or_else(|| bounded(cursor))
}

/// A name that ends where its number or its year begins.
fn bounded(cursor: &mut Cursor<'_>) -> Option<()> {
    let mut ahead = cursor.clone();
    for count in 0..MOST_TOKENS {
        let token = ahead.peek()?;
        match token.kind {
            TokenKind::Word | TokenKind::Mark(',' | '-') => {}
            _ => return None,
        }
        let mut bound = ahead.clone();
        let ends = bound.word("số") || bound.word("năm");
        let digits = bound
            .peek()
            .is_some_and(|next| next.text.starts_with(|c: char| c.is_ascii_digit()));
        if count > 0 && ends && digits {
            *cursor = ahead;
            return Some(());
        }
        // Another law begins: that was no name.
        if count > 0 && ahead.at_capital() && (bound.word("Luật") || bound.words("Bộ luật")) {
            return None;
        }
        ahead.advance();
    }
    None
}
