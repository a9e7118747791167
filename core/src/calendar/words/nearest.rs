//! What to say of words that are not understood: the form that comes nearest to them.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use super::token::{Cursor, Kind, tokens};
use super::{Fault, VAGUE};
use crate::error::Code;
use crate::text::{bare, excerpt};

/// One text for each form, the commonest first.
pub(super) const FORMS: [&str; 19] = [
    "trước ngày 10 tháng 6 năm 2026",
    "chậm nhất ngày 10/6/2026",
    "không muộn hơn ngày 10/6/2026",
    "đến hết ngày 30/6/2026",
    "trong quý II/2026",
    "trong tháng 6/2026",
    "trong năm 2026",
    "6 tháng đầu năm 2026",
    "6 tháng cuối năm 2026",
    "giai đoạn 2026-2030",
    "cuối năm 2026",
    "trong thời hạn 10 ngày làm việc kể từ ngày ban hành",
    "hằng quý",
    "hằng năm, trước ngày 10/6",
    "trước ngày 20 hằng tháng",
    "định kỳ 6 tháng",
    "thường xuyên, rà soát hằng quý",
    "theo yêu cầu",
    "ngay sau khi ban hành",
];

const EXAMPLE: &str = "write for example `trước ngày 10 tháng 6 năm 2026`";

/// How many words of a text are compared: the first ones say which form was meant.
const MOST_WORDS: usize = 40;

/// The fault of a text in which nothing is said about time.
pub(super) fn nothing(text: &str) -> Fault {
    let shown = text.trim();
    let message = if shown.is_empty() {
        "the text is empty".to_owned()
    } else {
        format!("`{}` states no deadline", excerpt(shown))
    };
    Fault {
        code: Code::NotADeadline,
        message,
        help: help(text),
    }
}

/// The fault of words at the cursor that belong to no form.
pub(super) fn not_understood(cursor: &Cursor<'_>) -> Fault {
    let part = cursor
        .text
        .get(cursor.start()..)
        .unwrap_or_default()
        .trim_end();
    let mut ahead = *cursor;
    let vague = ahead.eat_one(&VAGUE);
    let message = if vague {
        format!("`{}` names no day", excerpt(ahead.since(cursor.start())))
    } else {
        format!("`{}` is not understood as a deadline", excerpt(part))
    };
    let help = if vague && ahead.first().is_none() {
        EXAMPLE.to_owned()
    } else {
        help(cursor.text)
    };
    Fault {
        code: Code::NotADeadline,
        message,
        help,
    }
}

/// Words of the forms that say nothing about which form it is.
const COMMON: [&str; 8] = ["ban", "hành", "thời", "kể", "từ", "rà", "soát", "việc"];

/// The words of a text as they are known, and without their marks.
fn words(text: &str) -> BTreeSet<(Option<&'static str>, String)> {
    // The first words say which form was meant; a long text is not compared as a whole.
    let end = text.char_indices().nth(MOST_WORDS.saturating_mul(10));
    let start = end.and_then(|(end, _)| text.get(..end)).unwrap_or(text);
    let tokens = tokens(start);
    let words = tokens.iter().filter_map(|token| match token.kind {
        Kind::Word(word) if COMMON.contains(&word) => None,
        Kind::Word(word) => Some((Some(word), bare(word))),
        Kind::Unknown => Some((None, bare(token.text))),
        Kind::Number | Kind::Mark(_) => None,
    });
    words.take(MOST_WORDS).collect()
}

/// The form that shares most words with a text, whether or not these have their marks.
fn help(text: &str) -> String {
    let said = words(text);
    let mut best = None;
    for form in FORMS {
        let (mut shared, mut missing) = (0_usize, 0_usize);
        for word in words(form) {
            let points = if word.0.is_some() && said.contains(&word) {
                2
            } else if said.iter().any(|(_, bare)| *bare == word.1) {
                1
            } else {
                missing = missing.saturating_add(1);
                0
            };
            shared = shared.saturating_add(points);
        }
        let rank = (shared, Reverse(missing));
        if shared > 0 && best.is_none_or(|(known, _)| rank > known) {
            best = Some((rank, form));
        }
    }
    match best {
        Some((_, form)) => format!("did you mean the form `{form}`?"),
        None => EXAMPLE.to_owned(),
    }
}
