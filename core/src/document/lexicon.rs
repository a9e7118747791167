//! Phrases that are looked for at a place of a text: the longest that stands there is found.

use super::cursor::Cursor;
use crate::text::{Token, TokenKind, fold};

/// A list of phrases, each with a value.
#[derive(Debug)]
pub(super) struct Lexicon<V> {
    /// Folded, in order.
    phrases: Vec<(String, V)>,
}

impl<V: Copy> Lexicon<V> {
    pub(super) fn new(phrases: impl Iterator<Item = (&'static str, V)>) -> Self {
        let mut folded: Vec<(String, V)> = phrases
            .map(|(phrase, value)| {
                let mut cursor = Cursor::new(phrase);
                let mut text = String::new();
                while let Some(token) = cursor.advance() {
                    push(&mut text, &token);
                }
                (text, value)
            })
            .collect();
        folded.sort_by(|(a, _), (b, _)| a.cmp(b));
        Self { phrases: folded }
    }

    /// The value of the longest phrase at the cursor, which then stands after it.
    pub(super) fn longest(&self, cursor: &mut Cursor<'_>) -> Option<V> {
        let mut ahead = cursor.clone();
        let mut text = String::new();
        let mut found = None;
        let mut candidates = self.phrases.as_slice();
        while let Some(token) = ahead.peek() {
            // Nothing that is looked for is so long.
            if token.text.len() > 48 || matches!(token.kind, TokenKind::Break { .. }) {
                break;
            }
            push(&mut text, &token);
            let from = candidates.partition_point(|(phrase, _)| phrase.as_str() < text.as_str());
            candidates = candidates.get(from..).unwrap_or_default();
            let to = candidates.partition_point(|(phrase, _)| phrase.starts_with(&text));
            candidates = candidates.get(..to).unwrap_or_default();
            let Some((first, value)) = candidates.first() else {
                break;
            };
            ahead.advance();
            if *first == text {
                found = Some((*value, ahead.clone()));
            }
        }
        let (value, after) = found?;
        *cursor = after;
        Some(value)
    }
}

fn push(text: &mut String, token: &Token<'_>) {
    if let TokenKind::Mark(mark) = token.kind {
        return text.push(mark);
    }
    if !text.is_empty() {
        text.push(' ');
    }
    text.push_str(&fold(token.text));
}
