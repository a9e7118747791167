//! A text as words, numbers and marks, each with its place in it. Nothing is rewritten: a token is a
//! stretch of the text, and is folded where it is compared.

use super::{fold, is_dash};

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum TokenKind {
    /// A run of letters, with the marks that stand on them; digits may follow (`QH15`).
    Word,
    /// A run of digits; letters do not follow.
    Number,
    /// A line break. Several in a row, with what white space stands between, are one.
    Break {
        /// Whether a line without any word stands between.
        paragraph: bool,
    },
    /// Anything else but white space; every dash is `-`.
    Mark(char),
}

/// A word, number, mark or line break.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Token<'t> {
    pub(crate) kind: TokenKind,
    /// As it was written.
    pub(crate) text: &'t str,
    /// Where it starts, in bytes.
    pub(crate) start: usize,
    /// Whether white space or a line break stands before it.
    pub(crate) apart: bool,
}

impl Token<'_> {
    /// Where it ends, in bytes.
    pub(crate) fn end(&self) -> usize {
        self.start.saturating_add(self.text.len())
    }

    /// Whether it is this word, given folded.
    pub(crate) fn is(&self, folded: &str) -> bool {
        // No word that is looked for is longer, even decomposed; what is longer is not folded.
        self.kind == TokenKind::Word && self.text.len() <= 48 && fold(self.text) == folded
    }
}

/// Takes a text apart, from its beginning to its end.
#[derive(Debug, Clone)]
pub(crate) struct Tokens<'t> {
    text: &'t str,
    at: usize,
    apart: bool,
}

impl<'t> Tokens<'t> {
    pub(crate) fn new(text: &'t str) -> Self {
        Self {
            text,
            at: 0,
            apart: false,
        }
    }

    /// The token from here over as many characters as fit.
    fn take_while(&mut self, fits: impl Fn(char) -> bool) -> &'t str {
        let rest = self.text.get(self.at..).unwrap_or_default();
        let length = rest.find(|c| !fits(c)).unwrap_or(rest.len());
        let (taken, _) = rest.split_at_checked(length).unwrap_or((rest, ""));
        self.at = self.at.saturating_add(taken.len());
        taken
    }
}

impl<'t> Iterator for Tokens<'t> {
    type Item = Token<'t>;

    fn next(&mut self) -> Option<Token<'t>> {
        let mut start = self.at;
        let space = self.take_while(is_space);
        let apart = self.apart || !space.is_empty() || start == 0;
        self.apart = false;
        let breaks = space.matches('\n').count();
        if breaks > 0 {
            self.apart = true;
            return Some(Token {
                kind: TokenKind::Break {
                    paragraph: breaks > 1,
                },
                text: space,
                start,
                apart,
            });
        }
        start = self.at;
        let first = self.text.get(start..)?.chars().next()?;
        let (kind, text) = if is_letter(first) {
            let text = self.take_while(is_letter);
            let digits = text.bytes().all(|byte| byte.is_ascii_digit());
            let kind = if digits {
                TokenKind::Number
            } else {
                TokenKind::Word
            };
            (kind, text)
        } else {
            let end = start.saturating_add(first.len_utf8());
            self.at = end;
            let mark = if is_dash(first) { '-' } else { first };
            let text = self.text.get(start..end).unwrap_or_default();
            (TokenKind::Mark(mark), text)
        };
        Some(Token {
            kind,
            text,
            start,
            apart,
        })
    }
}

fn is_space(c: char) -> bool {
    // Of the last ones, which have no width, documents that were copied together are full.
    c.is_whitespace()
        || c.is_control()
        || matches!(c, '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}')
}

fn is_letter(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '\u{300}'..='\u{36f}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> Vec<String> {
        let token = |token: Token<'_>| {
            let apart = if token.apart { " " } else { "" };
            match token.kind {
                TokenKind::Break { paragraph: true } => "¶".to_owned(),
                TokenKind::Break { paragraph: false } => "↵".to_owned(),
                TokenKind::Mark(mark) => format!("{apart}{mark}"),
                TokenKind::Number => format!("{apart}#{}", token.text),
                TokenKind::Word => format!("{apart}{}", token.text),
            }
        };
        Tokens::new(text).map(token).collect()
    }

    #[test]
    fn words_numbers_marks_and_breaks_are_told_apart() {
        assert_eq!(
            shown("Số: 09/2019/NĐ–CP\nngày  24/01\r\n \r\nQH15"),
            [
                " Số", ":", " #09", "/", "#2019", "/", "NĐ", "-", "CP", "↵", " ngày", " #24", "/",
                "#01", "¶", " QH15"
            ]
        );
        assert_eq!(shown(""), Vec::<String>::new());
        assert_eq!(shown(" \u{200b}"), Vec::<String>::new());
        assert_eq!(shown("a\n"), [" a", "↵"]);
    }

    #[test]
    fn decomposed_letters_stay_in_their_word() {
        let text = crate::text::decomposed("Quyết định");
        let words: Vec<Token<'_>> = Tokens::new(&text).collect();
        assert_eq!(words.len(), 2);
        assert_eq!(fold(words[1].text), fold("ĐỊNH"));
    }

    #[test]
    fn tokens_cover_every_byte_that_is_no_space() {
        let text = "\u{feff}(1) “Ủy ban”\u{a0}— 5%\u{1031}…😀\u{301}x\n\n- b)";
        let mut covered = 0;
        for token in Tokens::new(text) {
            assert!(token.start >= covered);
            let between = &text[covered..token.start];
            assert!(between.chars().all(is_space), "{between:?}");
            assert_eq!(&text[token.start..token.end()], token.text);
            covered = token.end();
        }
        assert_eq!(covered, text.len());
    }
}
