//! A text as words, numbers and marks, each with its place in it. Nothing is rewritten: a token is a
//! stretch of the text, and is folded where it is compared.

use super::is_dash;

/// A hyphen that copies of a page keep where the word was not broken.
pub(crate) const SOFT_HYPHEN: char = '\u{ad}';

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

    /// Where a run of characters that fit ends. `plain` tells by the first two bytes of a character how
    /// many it has if it fits, and 0 if it does not; `None` where the bytes do not tell.
    fn run(&self, plain: impl Fn(u8, u8) -> Option<usize>, fits: impl Fn(char) -> bool) -> usize {
        let bytes = self.text.as_bytes();
        let mut at = self.at;
        while let Some(byte) = bytes.get(at) {
            let next = bytes.get(at.saturating_add(1)).copied().unwrap_or_default();
            let length = plain(*byte, next).unwrap_or_else(|| {
                let rest = self.text.get(at..).unwrap_or_default();
                let first = rest.chars().next().filter(|c| fits(*c));
                first.map_or(0, char::len_utf8)
            });
            if length == 0 {
                break;
            }
            at = at.saturating_add(length);
        }
        at
    }
}

impl<'t> Iterator for Tokens<'t> {
    type Item = Token<'t>;

    fn next(&mut self) -> Option<Token<'t>> {
        let mut start = self.at;
        self.at = self.run(plain_space, is_space);
        let space = self.text.get(start..self.at).unwrap_or_default();
        let apart = self.apart || !space.is_empty() || start == 0;
        self.apart = false;
        let breaks = line_ends(space);
        if breaks > 0 {
            self.apart = true;
            return Some(Token {
                kind: TokenKind::Break {
                    paragraph: breaks > 1 || space.contains('\u{2029}'),
                },
                text: space,
                start,
                apart,
            });
        }
        start = self.at;
        self.at = self.run(plain_letter, is_letter);
        let text = self.text.get(start..self.at).unwrap_or_default();
        let (kind, text) = if let Some(first) = text.bytes().next() {
            let digits = first.is_ascii_digit() && text.bytes().all(|byte| byte.is_ascii_digit());
            let kind = if digits {
                TokenKind::Number
            } else {
                TokenKind::Word
            };
            (kind, text)
        } else {
            let first = self.text.get(start..)?.chars().next()?;
            let end = start.saturating_add(first.len_utf8());
            self.at = end;
            let dash = is_dash(first) || first == SOFT_HYPHEN;
            let mark = if dash { '-' } else { first };
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

/// Whether a line ends with a character. Word writes a vertical tab where a line ends within a paragraph,
/// browsers U+2028, and what takes a page apart a form feed.
pub(crate) fn is_line_end(c: char) -> bool {
    matches!(
        c,
        '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}'
    )
}

fn line_ends(space: &str) -> usize {
    if matches!(space, "" | " ") {
        return 0;
    }
    // `\r\n` is one.
    let ends = space.matches(is_line_end).count();
    ends.saturating_sub(space.matches("\r\n").count())
}

fn is_space(c: char) -> bool {
    match c {
        ' ' | '\n' => true,
        // What nearly all of a text is.
        '!'..='~' | '\u{c0}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}' => false,
        // Of the last ones, which have no width, documents that were copied together are full.
        _ => {
            c.is_whitespace()
                || c.is_control()
                || matches!(c, '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}')
        }
    }
}

/// [`is_letter`] by the first two bytes.
fn plain_letter(byte: u8, next: u8) -> Option<usize> {
    match (byte, next) {
        (0..=0x7f, _) => Some(usize::from(byte.is_ascii_alphanumeric())),
        // All of U+00C0 to U+023F but two.
        (0xc3, 0x97 | 0xb7) => Some(0),
        (0xc3..=0xc8, _) => Some(2),
        // U+1E00 to U+1EFF.
        (0xe1, 0xb8..=0xbb) => Some(3),
        _ => None,
    }
}

/// [`is_space`] by the first two bytes.
fn plain_space(byte: u8, next: u8) -> Option<usize> {
    match (byte, next) {
        (b' ', _) => Some(1),
        (b'!'..=b'~' | 0xc3..=0xc8, _) | (0xe1, 0xb8..=0xbb) => Some(0),
        _ => None,
    }
}

fn is_letter(c: char) -> bool {
    match c {
        '\0'..='\u{7f}' => c.is_ascii_alphanumeric(),
        // In these blocks all but two are letters.
        '\u{c0}'..='\u{24f}' => !matches!(c, '×' | '÷'),
        '\u{300}'..='\u{36f}' | '\u{1e00}'..='\u{1eff}' => true,
        _ => c.is_alphanumeric(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::fold;
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
        assert_eq!(
            shown("a\u{b}b\u{2028}c\rd\r\n\u{c}e"),
            [" a", "↵", " b", "↵", " c", "↵", " d", "¶", " e"]
        );
        assert_eq!(shown("QĐ\u{ad}UBND"), [" QĐ", "-", "UBND"]);
    }

    #[test]
    fn what_is_told_by_its_block_is_what_it_is() {
        for c in (0..0x3000).filter_map(char::from_u32) {
            let mark = matches!(c, '\u{300}'..='\u{36f}');
            assert_eq!(is_letter(c), c.is_alphanumeric() || mark, "{c:?}");
            let thin = matches!(c, '\u{200b}'..='\u{200d}' | '\u{2060}');
            assert_eq!(
                is_space(c),
                c.is_whitespace() || c.is_control() || thin,
                "{c:?}"
            );
        }
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
