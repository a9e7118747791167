//! Words that are looked for at every citation, each spelled once.

use std::sync::LazyLock;

use crate::text::{Cursor, Spelling, Word};

/// A word, in every spelling.
#[derive(Debug)]
pub(super) struct Lexeme(LazyLock<Spelling>);

macro_rules! lexemes {
    ($($name:ident = $word:literal;)*) => {$(
        pub(super) static $name: Lexeme = Lexeme(LazyLock::new(|| Spelling::of($word)));
    )*};
}

lexemes! {
    NUMBER = "số";
    DAY = "ngày";
    MONTH = "tháng";
    YEAR = "năm";
    OF = "của";
    AT = "tại";
    AND = "và";
    TO = "đến";
    ABOUT = "về";
    ISSUES = "hành";
    SIGNS = "ký";
    HAS = "có";
    MATTER = "việc";
    LAW = "luật";
    ORDINANCE = "pháp";
    CONSTITUTION = "hiến";
}

/// The first words for what is cited by its name alone, or the second: *Bộ luật*.
pub(super) static BY_NAME: [&Lexeme; 3] = [&LAW, &ORDINANCE, &CONSTITUTION];

impl Lexeme {
    pub(super) fn is(&self, word: &Word) -> bool {
        self.spells(word.spelling)
    }

    pub(super) fn spells(&self, spelling: Spelling) -> bool {
        spelling == *self.0
    }

    /// Takes it, if it comes next.
    pub(super) fn take(&self, cursor: &mut Cursor<'_>) -> bool {
        cursor.take(|word| self.is(word)).is_some()
    }
}
