//! The words of a clause as syllables, folded: two spellings of one syllable are one.

use crate::names::Numbers;
use crate::text::{Spelling, Token, TokenKind, Tokens, fold};

/// What is no word of the language, folded: such syllables are numbered as they are first met.
#[derive(Debug, Default)]
pub(super) struct Syllables {
    others: Numbers<'static>,
}

impl Syllables {
    fn syllable(&mut self, token: &Token<'_>) -> Spelling {
        if token.spelling != Spelling::OTHER {
            return token.spelling;
        }
        // Without what nobody sees, it may be a word after all.
        let folded = fold(token.text);
        match Spelling::of(&folded) {
            Spelling::OTHER => Spelling::numbered(self.others.number(folded)),
            spelling => spelling,
        }
    }
}

/// A clause as syllables.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Phrase {
    pub(super) syllables: Vec<Spelling>,
    /// The numbers in it, sorted: digits as they stand, and Roman numerals.
    pub(super) numbers: Vec<String>,
}

impl Phrase {
    /// Takes a clause apart; `known` holds the syllables of all clauses that are compared.
    pub(super) fn new(words: &str, known: &mut Syllables) -> Self {
        let (mut syllables, mut numbers) = (Vec::new(), Vec::new());
        for token in Tokens::new(words) {
            if !matches!(token.kind, TokenKind::Word | TokenKind::Number) {
                continue;
            }
            if is_number(&token) {
                numbers.push(plain_number(&fold(token.text)));
            }
            syllables.push(known.syllable(&token));
        }
        numbers.sort_unstable();
        Self { syllables, numbers }
    }
}

/// The words of a text, folded, each with a space before and after it: a name stands in a text if
/// this holds it as whole words.
pub(super) fn spaced(text: &str) -> String {
    let mut spaced = String::from(" ");
    for token in Tokens::new(text) {
        if matches!(token.kind, TokenKind::Word | TokenKind::Number) {
            spaced.push_str(&fold(token.text));
            spaced.push(' ');
        }
    }
    spaced
}

/// Whether a word tells one of a row from another: the second quarter, the year 2026.
fn is_number(token: &Token<'_>) -> bool {
    let roman = |c: char| matches!(c, 'I' | 'V' | 'X' | 'L');
    token.text.contains(|c: char| c.is_ascii_digit()) || token.text.chars().all(roman)
}

/// `05` is 5.
fn plain_number(folded: &str) -> String {
    let plain = folded.trim_start_matches('0');
    let is_digits = folded.bytes().all(|byte| byte.is_ascii_digit());
    if is_digits && !plain.is_empty() {
        plain.to_owned()
    } else {
        folded.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_one_clause_are_one_phrase() {
        let mut known = Syllables::default();
        let phrase = Phrase::new("Số hóa văn bản quý II, ngày 05/6", &mut known);
        for other in [
            "số hoá VĂN BẢN, quý II – ngày 5 / 06",
            "SỐ HÓA văn bản quý II ngày 5.6",
        ] {
            assert_eq!(
                Phrase::new(other, &mut known).numbers,
                phrase.numbers,
                "{other}"
            );
        }
        let decomposed = crate::text::decomposed("Số hóa văn bản quý II, ngày 05/6");
        assert_eq!(Phrase::new(&decomposed, &mut known), phrase);
        assert_eq!(phrase.numbers, ["5", "6", "ii"]);
    }

    #[test]
    fn a_word_of_roman_letters_in_small_letters_is_a_word() {
        let mut known = Syllables::default();
        assert!(Phrase::new("xử lý vi phạm", &mut known).numbers.is_empty());
        assert_eq!(Phrase::new("Quý IV", &mut known).numbers, ["iv"]);
    }
}
