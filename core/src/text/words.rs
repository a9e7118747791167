//! A text as words with their places, read once and then looked at by every reader.

use std::borrow::Cow;

use super::cursor::Cursor;
use super::fold;
use super::range::{TextRange, WordRange};
use super::spelling::Spelling;
use super::token::{Placed, TokenKind, Tokens, is_thin};

/// What stands between a word and the one before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Gap {
    Nothing,
    Blank,
    /// The end of a line.
    Line,
    /// A line without any word.
    Paragraph,
}

/// What a word is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum WordKind {
    /// Letters; digits may follow.
    Word,
    /// Digits alone.
    Number,
    /// Anything else but white space; every dash is `-`.
    Mark(char),
}

/// A word, number or mark of a text.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Word {
    pub(crate) kind: WordKind,
    pub(crate) spelling: Spelling,
    /// Where it stands.
    pub(crate) place: TextRange,
    pub(crate) gap: Gap,
    /// Whether it starts with a capital.
    pub(crate) capital: bool,
}

impl Word {
    /// The word of a token.
    pub(crate) fn new(token: Placed, gap: Gap) -> Option<Self> {
        let kind = match token.kind {
            TokenKind::Word => WordKind::Word,
            TokenKind::Number => WordKind::Number,
            TokenKind::Mark(mark) => WordKind::Mark(mark),
            TokenKind::Break { .. } => return None,
        };
        Some(Self {
            kind,
            spelling: token.spelling,
            place: token.place,
            gap,
            capital: token.capital,
        })
    }

    pub(crate) fn is_mark(&self, mark: char) -> bool {
        self.kind == WordKind::Mark(mark)
    }

    pub(crate) fn is_word(&self) -> bool {
        self.kind == WordKind::Word
    }

    pub(crate) fn is_number(&self) -> bool {
        self.kind == WordKind::Number
    }

    /// Whether it is this word, in any spelling.
    pub(crate) fn is(&self, word: &str) -> bool {
        self.kind != WordKind::Mark('-') && self.spelling == Spelling::of(word)
    }

    /// Whether white space stands before it.
    pub(crate) fn apart(&self) -> bool {
        self.gap != Gap::Nothing
    }

    /// Whether no letter of it is small and one is a capital.
    pub(crate) fn is_shouted(&self, text: &str) -> bool {
        self.capital && !self.place.of(text).contains(char::is_lowercase)
    }

    /// The form in which names are compared.
    pub(crate) fn folded(&self, text: &str) -> String {
        let part = self.place.of(text);
        // No word of the language is longer, even decomposed.
        if part.len() <= 48 {
            fold(part)
        } else {
            String::new()
        }
    }

    /// The number that its digits write.
    pub(crate) fn number(&self, text: &str) -> Option<u32> {
        self.place
            .of(text)
            .parse()
            .ok()
            .filter(|_| self.is_number())
    }
}

/// A text and its words. Between two words that follow each other in the list, marks of markup may
/// have been left out.
#[derive(Debug, Default)]
pub(crate) struct Words<'t> {
    pub(crate) text: &'t str,
    pub(crate) list: Vec<Word>,
}

/// The words of a stretch of a text, one after another.
fn words(text: &str, stretch: TextRange) -> impl Iterator<Item = Word> {
    let mut gap = Gap::Paragraph;
    let mut tokens = Tokens::within(text, stretch);
    std::iter::from_fn(move || {
        loop {
            let token = tokens.place()?;
            if let TokenKind::Break { paragraph } = token.kind {
                gap = if paragraph || gap == Gap::Paragraph {
                    Gap::Paragraph
                } else {
                    Gap::Line
                };
                continue;
            }
            let before = gap.max(if token.apart {
                Gap::Blank
            } else {
                Gap::Nothing
            });
            gap = Gap::Nothing;
            return Word::new(token, before);
        }
    })
}

/// Hands on the words of a text, paragraph by paragraph, without keeping those of the whole. Stretches
/// between empty lines of which nothing is wanted are left out.
pub(crate) fn each_paragraph(
    text: &str,
    wanted: impl Fn(&str) -> bool,
    mut take: impl FnMut(&[Word]),
) {
    let mut list = Vec::new();
    let (mut start, mut end) = (0_usize, 0_usize);
    for line in text.split_inclusive('\n') {
        end = end.saturating_add(line.len());
        if end < text.len() && !line.trim_ascii().is_empty() {
            continue;
        }
        let stretch = TextRange::new(start, end);
        start = end;
        if !wanted(stretch.of(text)) {
            continue;
        }
        for word in words(text, stretch) {
            if word.gap == Gap::Paragraph && !list.is_empty() {
                take(&list);
                list.clear();
            }
            list.push(word);
        }
        if !list.is_empty() {
            take(&list);
            list.clear();
        }
    }
}

impl<'t> Words<'t> {
    /// All words of a text.
    pub(crate) fn of(text: &'t str) -> Self {
        let mut list = Vec::with_capacity((text.len() / 4).saturating_add(4));
        list.extend(words(text, TextRange::new(0, text.len())));
        Self { text, list }
    }

    /// The place before the first word.
    pub(crate) fn cursor(&self) -> Cursor<'_> {
        Cursor::new(self.text, &self.list)
    }

    #[cfg(test)]
    pub(crate) fn all(&self) -> WordRange {
        WordRange::new(0, self.list.len())
    }

    /// Some of the words; none where they do not fit.
    pub(crate) fn get(&self, range: WordRange) -> &[Word] {
        range.of(&self.list)
    }

    /// Where some words stand in the text.
    pub(crate) fn place(&self, range: WordRange) -> TextRange {
        place(self.get(range)).unwrap_or_default()
    }

    /// Some words as they are written: on one line, and without markup between them.
    #[cfg(test)]
    pub(crate) fn written(&self, range: WordRange) -> Cow<'t, str> {
        written(self.text, self.get(range))
    }
}

/// Where words that follow each other stand in their text.
pub(crate) fn place(words: &[Word]) -> Option<TextRange> {
    Some(words.first()?.place.to(words.last()?.place))
}

/// Words that follow each other as they are seen: on one line, and without markup between them.
pub(crate) fn written<'t>(text: &'t str, words: &[Word]) -> Cow<'t, str> {
    let written = as_written(text, words);
    // The first bytes of what is thin; few others begin so.
    let may_be_thin = |byte| matches!(byte, 0xe2 | 0xef);
    if written.bytes().any(may_be_thin) && written.contains(is_thin) {
        Cow::Owned(written.replace(is_thin, ""))
    } else {
        written
    }
}

fn as_written<'t>(text: &'t str, words: &[Word]) -> Cow<'t, str> {
    let Some(whole) = place(words) else {
        return Cow::Borrowed("");
    };
    let mut out: Option<String> = None;
    let mut before: Option<TextRange> = None;
    for word in words {
        if let Some(before) = before {
            let between = TextRange::new(before.end, word.place.start);
            let plain = matches!(between.of(text), "" | " ");
            if !plain && out.is_none() {
                let start = TextRange::new(whole.start, before.end);
                out = Some(start.of(text).to_owned());
            }
            if let Some(out) = &mut out {
                if word.apart() {
                    out.push(' ');
                }
                out.push_str(word.place.of(text));
            }
        }
        before = Some(word.place);
    }
    out.map_or_else(|| Cow::Borrowed(whole.of(text)), Cow::Owned)
}

#[cfg(test)]
mod tests {
    use super::Gap::{Blank, Line, Nothing, Paragraph};
    use super::*;

    #[test]
    fn words_know_their_places_and_what_stands_before_them() {
        let text = "Số: 09/2019\nngày 24\r\n\r\n hai";
        let words = Words::of(text);
        let shown: Vec<(&str, Gap)> = words
            .list
            .iter()
            .map(|word| (word.place.of(text), word.gap))
            .collect();
        assert_eq!(
            shown,
            [
                ("Số", Paragraph),
                (":", Nothing),
                ("09", Blank),
                ("/", Nothing),
                ("2019", Nothing),
                ("ngày", Line),
                ("24", Blank),
                ("hai", Paragraph)
            ]
        );
        assert_eq!(words.place(WordRange::new(5, 7)).of(text), "ngày 24");
        let mut each = Vec::new();
        each_paragraph(
            text,
            |_| true,
            |list| each.push(written(text, list).into_owned()),
        );
        assert_eq!(each, ["Số: 09/2019 ngày 24", "hai"]);
        each_paragraph(" \n", |_| true, |_| panic!("no paragraph"));
    }

    #[test]
    fn what_is_written_is_on_one_line() {
        let text = "a  b\n c,d";
        let words = Words::of(text);
        assert_eq!(words.written(words.all()), "a b c,d");
        let seen = Words::of("xã\u{200b} phườ\u{200b}ng");
        assert_eq!(seen.written(seen.all()), "xã phường");
        assert!(matches!(
            Words::of("a b").written(WordRange::new(0, 2)),
            Cow::Borrowed("a b")
        ));
    }
}
