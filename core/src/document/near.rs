//! What a text that is no number of a document probably is.

use super::cursor::Cursor;
use super::kinds::{Kind, abbreviated, is_form, is_standard};
use crate::text::TokenKind;

/// Advice on a text that is no number.
pub(crate) fn near_miss(text: &str) -> &'static str {
    let mut cursor = Cursor::new(text);
    let Some(first) = cursor.peek() else {
        return "write the number of a document, such as `534/QĐ-TTg`";
    };
    if is_standard(first.text) {
        return "this is a technical standard; standards have no number as documents have";
    }
    if first.kind == TokenKind::Word && !first.text.starts_with(|c: char| c.is_ascii_digit()) {
        let words = text.split(|c: char| c.is_ascii_digit() || c == '/').next();
        let word = words.unwrap_or_default().trim().trim_end_matches(':');
        let word = word.strip_suffix("số").unwrap_or(word).trim();
        if Kind::by_name(word).is_some() {
            return "give the number alone, without the word for the type; `find_citations` reads sentences";
        }
    }
    let mut parts = [0_usize; 3];
    let mut count: usize = 0;
    while let Some(token) = cursor.peek() {
        match (token.kind, parts.get_mut(count)) {
            (TokenKind::Number, Some(part)) => *part = token.text.len(),
            _ => break,
        }
        cursor.advance();
        count = count.saturating_add(1);
        if !(cursor.mark('/') || cursor.mark('-') || cursor.mark('.')) {
            break;
        }
    }
    let ended = cursor.peek().is_none();
    match (count, parts) {
        (3, [1..=2, 1..=2, 4] | [4, 1..=2, 1..=2]) if ended => {
            "this is a date; a number names who issued the document, such as `09/2019/NĐ-CP`"
        }
        (2, [_, 4, _]) if ended => {
            "the type and the issuer are missing after the year, as in `09/2019/NĐ-CP`"
        }
        (2, _) if ended || cursor.apart() => {
            "this is a fraction; a number names who issued the document, such as `534/QĐ-TTg`"
        }
        (1, _) if ended => "the type and the issuer are missing, as in `534/QĐ-TTg`",
        _ => after_number(text),
    }
}

fn after_number(text: &str) -> &'static str {
    let mut segments = text.split(['/', '-']).map(str::trim);
    let last = segments.clone().next_back().unwrap_or_default();
    if is_form(last) {
        return "this is the code of a form, not the number of a document";
    }
    let named = segments.clone().nth(1).unwrap_or_default();
    if segments.by_ref().count() == 2 {
        return if abbreviated(named, true).is_some() {
            "the issuer is missing after the type, as in `15/QĐ-BNV`"
        } else {
            "after the slash stand type and issuer, as in `15/QĐ-BNV`; a code such as `01/GTGT` is that of a form"
        };
    }
    "numbers are written as `09/2019/NĐ-CP`, `534/QĐ-TTg`, `12/UBND-VX`, `110/2023/QH15` or `226-KL/TW`"
}
