//! The words of a stretch of a line, without the marks that only make letters bold or slanted. Nothing
//! is rewritten: a word stands where it stands in the text.

use crate::text::{Gap, TextRange, Token, TokenKind, Tokens, Word};

/// Adds the words of a stretch, the first of them after a gap.
pub(super) fn lex(text: &str, stretch: TextRange, first: Gap, words: &mut Vec<Word>) {
    let part = stretch.of(text);
    if !part.contains(['*', '_', '\\', '<']) {
        return plain(text, stretch, first, words);
    }
    let tokens: Vec<Token<'_>> = Tokens::within(text, stretch).collect();
    let mut gap = first;
    let mut at = 0_usize;
    while let Some(token) = tokens.get(at) {
        let own = if at > 0 && token.apart {
            Gap::Blank
        } else {
            Gap::Nothing
        };
        gap = gap.max(own);
        let skipped = markup(&tokens, at);
        if let Some((length, breaks)) = skipped {
            at = at.saturating_add(length);
            gap = gap.max(if breaks { Gap::Line } else { Gap::Nothing });
            continue;
        }
        if let Some(word) = Word::new(token.placed(), gap) {
            words.push(word);
            gap = Gap::Nothing;
        }
        at = at.saturating_add(1);
    }
}

/// Adds the words of a stretch that has no markup.
fn plain(text: &str, stretch: TextRange, first: Gap, words: &mut Vec<Word>) {
    let mut gap = first;
    let mut tokens = Tokens::within(text, stretch);
    let mut is_first = true;
    while let Some(token) = tokens.place() {
        if token.apart && !is_first {
            gap = gap.max(Gap::Blank);
        }
        is_first = false;
        if let Some(word) = Word::new(token, gap) {
            words.push(word);
            gap = Gap::Nothing;
        }
    }
}

/// How many tokens of markup stand at a place, and whether they break the line.
fn markup(tokens: &[Token<'_>], at: usize) -> Option<(usize, bool)> {
    let token = tokens.get(at)?;
    let next = tokens.get(at.saturating_add(1));
    let touches = next.is_some_and(|next| !next.apart);
    match token.kind {
        TokenKind::Mark(mark @ ('*' | '_')) => {
            let run = tokens.get(at..)?;
            let more = run.get(1..)?.iter();
            let run = more
                .take_while(|next| next.kind == TokenKind::Mark(mark) && !next.apart)
                .count();
            let length = run.saturating_add(1);
            let after = tokens.get(at.saturating_add(length));
            let before = at.checked_sub(1).and_then(|before| tokens.get(before));
            let letter = |token: Option<&Token<'_>>| {
                token.is_some_and(|token| matches!(token.kind, TokenKind::Word | TokenKind::Number))
            };
            let opens = after.is_some_and(|after| !after.apart);
            let inside = !token.apart && letter(before) && opens && letter(after);
            let alone = token.apart && !opens;
            let hidden =
                before.is_some_and(|before| before.kind == TokenKind::Mark('\\') && !token.apart);
            let keep = hidden || if mark == '_' { inside } else { alone };
            (!keep).then_some((length, false))
        }
        TokenKind::Mark('\\') => {
            let hides = next.is_some_and(|next| match next.kind {
                TokenKind::Mark(mark) => mark.is_ascii_punctuation(),
                _ => false,
            });
            (hides && touches).then_some((1, false))
        }
        TokenKind::Mark('<') if touches => {
            let name = next.filter(|next| next.text.eq_ignore_ascii_case("br"))?;
            let slash = tokens.get(at.saturating_add(2))?;
            let close = if slash.kind == TokenKind::Mark('/') {
                3_usize
            } else {
                2
            };
            let end = tokens.get(at.saturating_add(close))?;
            let closes = end.kind == TokenKind::Mark('>') && !name.text.is_empty();
            closes.then_some((close.saturating_add(1), true))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(text: &str) -> String {
        let mut words = Vec::new();
        lex(
            text,
            TextRange::new(0, text.len()),
            Gap::Paragraph,
            &mut words,
        );
        for word in &words {
            assert!(!word.place.of(text).is_empty());
        }
        crate::text::written(text, &words).into_owned()
    }

    #[test]
    fn marks_of_slant_and_weight_are_left_out_and_others_stay() {
        for (text, shown) in [
            ("Giá trị **10%** trở lên  ", "Giá trị 10% trở lên"),
            ("*nghiêng* và __đậm__", "nghiêng và đậm"),
            ("Rà **soát**<br>lại<BR />hết", "Rà soát lại hết"),
            ("a_b và 2 * 3", "a_b và 2 * 3"),
            ("A\\|B \\*sao", "A|B *sao"),
            ("**1.** Việc", "1. Việc"),
            ("x < y<b>", "x < y<b>"),
        ] {
            assert_eq!(written(text), shown);
        }
    }
}
