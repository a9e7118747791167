//! A place between the tokens of a text. One line break is white space; a paragraph ends what is read.

use crate::text::{Token, TokenKind, Tokens, fold, is_capital};

#[derive(Debug, Clone)]
pub(super) struct Cursor<'t> {
    tokens: Tokens<'t>,
    /// The token that comes next.
    next: Option<Token<'t>>,
    /// Where the token before ends, in bytes.
    pub(super) end: usize,
}

impl<'t> Cursor<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        let mut tokens = Tokens::new(text);
        let next = following(&mut tokens);
        Self {
            tokens,
            next,
            end: 0,
        }
    }

    /// The token that comes next; a break is one between paragraphs.
    pub(super) fn peek(&self) -> Option<Token<'t>> {
        self.next
    }

    /// The token after that.
    pub(super) fn second(&self) -> Option<Token<'t>> {
        following(&mut self.tokens.clone())
    }

    /// Where the next token starts, in bytes.
    pub(super) fn start(&self) -> usize {
        self.next.map_or(self.end, |token| token.start)
    }

    /// Whether white space stands before the next token.
    pub(super) fn apart(&self) -> bool {
        self.next.is_some_and(|token| token.apart)
    }

    pub(super) fn advance(&mut self) -> Option<Token<'t>> {
        let token = self.next?;
        self.end = token.end();
        self.next = following(&mut self.tokens);
        Some(token)
    }

    /// Takes a mark, if it comes next.
    pub(super) fn mark(&mut self, mark: char) -> bool {
        self.take(|token| token.kind == TokenKind::Mark(mark))
            .is_some()
    }

    /// Takes a word in any spelling, if it comes next.
    pub(super) fn word(&mut self, word: &str) -> bool {
        self.take(|token| token.kind == TokenKind::Word && token.is(&fold(word)))
            .is_some()
    }

    /// Takes words one after another in any spelling, or none of them.
    pub(super) fn words(&mut self, words: &str) -> bool {
        let mut ahead = self.clone();
        let all = words.split(' ').all(|word| ahead.word(word));
        if all {
            *self = ahead;
        }
        all
    }

    /// Whether a capital comes next.
    pub(super) fn at_capital(&self) -> bool {
        let first = self.next.and_then(|token| token.text.chars().next());
        first.is_some_and(is_capital)
    }

    /// Takes a number of so many digits, if it comes next.
    pub(super) fn number(&mut self, digits: std::ops::RangeInclusive<usize>) -> Option<u32> {
        let fits = |token: &Token<'_>| {
            token.kind == TokenKind::Number && digits.contains(&token.text.len())
        };
        self.take(fits)?.text.parse().ok()
    }

    fn take(&mut self, fits: impl Fn(&Token<'t>) -> bool) -> Option<Token<'t>> {
        self.peek().filter(fits)?;
        self.advance()
    }
}

fn following<'t>(tokens: &mut Tokens<'t>) -> Option<Token<'t>> {
    let token = tokens.next()?;
    match token.kind {
        TokenKind::Break { paragraph: false } => tokens.next(),
        _ => Some(token),
    }
}
