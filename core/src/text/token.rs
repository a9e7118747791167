//! A text as words, numbers and marks, each with its place in it. Nothing is rewritten: a token is a
//! stretch of the text, and is folded where it is compared.

use super::is_dash;
use super::letter::Letters;
use super::range::TextRange;
use super::spelling::{Speller, Spelling};

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
    /// How it is spelled; a line break is not.
    pub(crate) spelling: Spelling,
    /// Where it starts, in bytes.
    pub(crate) start: usize,
    /// Whether white space or a line break stands before it.
    pub(crate) apart: bool,
    /// Whether it starts with a capital.
    pub(crate) capital: bool,
}

impl Token<'_> {
    /// Where it ends, in bytes.
    pub(crate) fn end(&self) -> usize {
        self.start.saturating_add(self.text.len())
    }

    /// The token without its text.
    pub(crate) fn placed(&self) -> Placed {
        Placed {
            kind: self.kind,
            spelling: self.spelling,
            place: TextRange::new(self.start, self.end()),
            apart: self.apart,
            capital: self.capital,
        }
    }
}

/// A token by its place in the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Placed {
    pub(crate) kind: TokenKind,
    pub(crate) spelling: Spelling,
    pub(crate) place: TextRange,
    pub(crate) apart: bool,
    pub(crate) capital: bool,
}

/// Takes a text apart, from its beginning to its end.
#[derive(Debug, Clone)]
pub(crate) struct Tokens<'t> {
    text: &'t str,
    at: usize,
    first: usize,
    apart: bool,
    letters: &'static Letters,
}

impl<'t> Tokens<'t> {
    pub(crate) fn new(text: &'t str) -> Self {
        Self::within(text, TextRange::new(0, text.len()))
    }

    /// Takes a stretch of a text apart; its tokens say where they stand in the text.
    pub(crate) fn within(text: &'t str, stretch: TextRange) -> Self {
        let text = text.get(..stretch.end).unwrap_or_default();
        Self {
            text,
            at: stretch.start,
            first: stretch.start,
            apart: false,
            letters: Letters::table(),
        }
    }

    /// The character at a byte that is not ASCII, if the bytes of the common letters do not tell it.
    fn decoded(&self, at: usize) -> Option<char> {
        self.text.get(at..)?.chars().next()
    }

    /// Goes on to where white space ends.
    fn skip_space(&mut self) {
        let bytes = self.text.as_bytes();
        while let Some(byte) = bytes.get(self.at) {
            let length = match byte {
                b' ' | b'\n' => 1,
                b'!'..=b'~' | 0xc3..=0xc8 => break,
                _ => {
                    let c = self.decoded(self.at).filter(|c| is_space(*c));
                    let Some(c) = c else { break };
                    c.len_utf8()
                }
            };
            self.at = self.at.saturating_add(length);
        }
    }

    /// Goes on to where a word ends, and spells it. Tells whether it starts with a capital.
    fn spell(&mut self) -> (Spelling, bool) {
        let bytes = self.text.as_bytes();
        let mut rest = bytes.get(self.at..).unwrap_or_default();
        let capital = self.letters.take(rest).0.is_capital();
        let mut speller = Speller::default();
        loop {
            let (letter, after) = self.letters.take(rest);
            if letter.symbol() > 0 {
                speller.letter(letter);
                rest = after;
                continue;
            }
            if rest.first().is_none_or(u8::is_ascii) {
                break;
            }
            let at = bytes.len().saturating_sub(rest.len());
            let Some(c) = self.decoded(at) else { break };
            if is_letter(c) {
                speller = speller.other(c);
            } else if at == self.at || !self.goes_on(at) {
                break;
            }
            rest = rest.get(c.len_utf8()..).unwrap_or_default();
        }
        self.at = bytes.len().saturating_sub(rest.len());
        (speller.spelling(), capital)
    }

    /// Whether what stands between two letters has no width: people see one word.
    fn goes_on(&self, at: usize) -> bool {
        let (before, after) = self.text.split_at_checked(at).unwrap_or_default();
        let joins = |c: char| c.is_alphabetic() || matches!(c, '\u{300}'..='\u{36f}');
        let rest = after.trim_start_matches(is_thin);
        rest.len() < after.len()
            && before.trim_end_matches(is_thin).ends_with(joins)
            && rest.starts_with(char::is_alphabetic)
    }

    /// The mark that comes next.
    fn mark(&mut self) -> Option<char> {
        let byte = *self.text.as_bytes().get(self.at)?;
        if byte.is_ascii() {
            self.at = self.at.saturating_add(1);
            return Some(char::from(byte));
        }
        let mark = self.decoded(self.at)?;
        self.at = self.at.saturating_add(mark.len_utf8());
        let dash = is_dash(mark) || mark == SOFT_HYPHEN;
        Some(if dash { '-' } else { mark })
    }

    /// Goes on over white space: what of it is to be told.
    fn space(&mut self) -> &'t str {
        let start = self.at;
        self.skip_space();
        let blank =
            self.at.saturating_sub(start) == 1 && self.text.as_bytes().get(start) == Some(&b' ');
        if self.at == start || blank {
            ""
        } else {
            self.text.get(start..self.at).unwrap_or_default()
        }
    }

    /// The token that comes next, by its place.
    #[expect(
        clippy::inline_always,
        reason = "what is returned through memory in parts and read as a whole stalls the processor"
    )]
    #[inline(always)]
    pub(crate) fn place(&mut self) -> Option<Placed> {
        let bytes = self.text.as_bytes();
        let mut start = self.at;
        // Nearly every token follows another, or one blank.
        let length = match bytes.get(start..).unwrap_or_default() {
            [b'!'..=b'~' | 0xc3..=0xc8, ..] => Some(0),
            [b' ', b'!'..=b'~' | 0xc3..=0xc8, ..] | [b' ', 0xe1, 0xb8..=0xbb, ..] => Some(1),
            _ => None,
        };
        let space = match length {
            Some(length) => {
                self.at = start.saturating_add(length);
                ""
            }
            None => self.space(),
        };
        let apart = self.apart || self.at > start || start == self.first;
        self.apart = false;
        let breaks = line_ends(space);
        if breaks > 0 {
            self.apart = true;
            return Some(Placed {
                kind: TokenKind::Break {
                    paragraph: breaks > 1 || space.contains('\u{2029}'),
                },
                spelling: Spelling::OTHER,
                place: TextRange::new(start, self.at),
                apart,
                capital: false,
            });
        }
        start = self.at;
        let (spelling, capital) = self.spell();
        let (kind, spelling) = if self.at > start {
            let mut bytes = bytes.get(start..self.at).unwrap_or_default().iter();
            let digits = bytes.all(u8::is_ascii_digit);
            let kind = if digits {
                TokenKind::Number
            } else {
                TokenKind::Word
            };
            (kind, spelling)
        } else {
            let mark = self.mark()?;
            (TokenKind::Mark(mark), Spelling::mark(mark))
        };
        Some(Placed {
            kind,
            spelling,
            place: TextRange::new(start, self.at),
            apart,
            capital,
        })
    }
}

impl<'t> Iterator for Tokens<'t> {
    type Item = Token<'t>;

    fn next(&mut self) -> Option<Token<'t>> {
        let Placed {
            kind,
            spelling,
            place,
            apart,
            capital,
        } = self.place()?;
        Some(Token {
            kind,
            text: place.of(self.text),
            spelling,
            start: place.start,
            apart,
            capital,
        })
    }
}

/// The word before a place, whatever marks stand between: where it starts, and its spelling if its end is sure.
pub(crate) fn word_before(text: &str, at: usize) -> Option<(usize, Option<Spelling>)> {
    let before = text.get(..at)?.trim_end_matches(|c| !is_letter(c));
    let start = before
        .trim_end_matches(|c| is_letter(c) || is_thin(c))
        .len();
    let word = before.get(start..)?;
    let sure = !word.contains(is_thin);
    (!word.is_empty()).then(|| (start, sure.then(|| Spelling::of(word))))
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
    match space {
        "" | " " => 0,
        "\n" => 1,
        _ => {
            // `\r\n` is one.
            let ends = space.chars().filter(|c| is_line_end(*c)).count();
            ends.saturating_sub(space.matches("\r\n").count())
        }
    }
}

fn is_space(c: char) -> bool {
    match c {
        ' ' | '\n' => true,
        // What nearly all of a text is.
        '!'..='~' | '\u{c0}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}' => false,
        // Of the last ones, which have no width, documents that were copied together are full.
        _ => c.is_whitespace() || c.is_control() || is_thin(c),
    }
}

/// Whether a character has no width, so that nobody sees where it stands.
pub(crate) fn is_thin(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}')
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
        assert_eq!(
            shown("phườ\u{200b}\u{200b}ng \u{200b}An\u{200b} 20\u{200b}26"),
            [" phườ\u{200b}\u{200b}ng", " An", " #20", " #26"]
        );
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
