use super::text_suspect_word::meant;
use crate::finding::{Severity, Span};
use crate::rule::{Basis, Fact, Gravity, Sink, TextContext, declare_rule};
use crate::text::{TextRange, Token, TokenKind, Tokens};

declare_rule! {
    name: "text-mixed-script",
    title: "Ký tự khác hệ chữ trong từ", "Mixed scripts in a word",
    area: Text,
    since: "0.1.0",
    severity: Gravity::Fixed(Severity::Warning),
    sources: Basis::Logic,
    condition: "Trong một từ có ký tự thuộc hệ chữ khác.", "A word has a character of another script in it.",
    path: "/text",
    params: {
        word: "the word",
        character: "the first such character, as U+ and its number",
        suggestion: "what was probably meant, or null",
    },
    message: "Từ {word} có ký tự {character}, không thuộc bảng chữ cái tiếng Việt; có thể muốn viết: {suggestion}.",
        "The word {word} has the character {character}, which is no Vietnamese letter; perhaps meant: {suggestion}.",
    help: "Gõ lại từ này; tìm kiếm và đối chiếu sẽ không nhận ra từ khi còn ký tự lạ.",
        "Type the word again; no search or comparison finds it as it is.",
    check: Text(check),
}

/// Letters of other scripts that look like one of ours.
const ALIKE: [(&str, &str); 2] = [
    ("АВЕЅІЈКМНОРСТУХаеѕіјорсух", "ABESIJKMHOPCTYXaesijopcyx"),
    ("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧο", "ABEZHIKMNOPTYXo"),
];

fn check(context: &TextContext<'_>, sink: &mut Sink<'_>) {
    let mut start = 0_usize;
    for line in context.text.split_inclusive('\n') {
        let stretch = TextRange::new(start, start.saturating_add(line.len()));
        start = stretch.end;
        if may_be_foreign(line) && line.contains(is_foreign) {
            look(context, sink, stretch);
        }
    }
}

/// Looks at the words of a line.
fn look(context: &TextContext<'_>, sink: &mut Sink<'_>, line: TextRange) {
    let mut before: Option<Token<'_>> = None;
    for token in Tokens::within(context.text, line) {
        let place = (token.start, token.end());
        if token.kind == TokenKind::Word
            && let Some(foreign) = foreign(token.text)
            && context.is_legible(place)
        {
            let mut draft = context.at(place);
            let alike = replaced(token.text);
            let suggestion = alike.clone().or_else(|| meant(before, token));
            draft
                .param("word", context.words(place))
                .param(
                    "character",
                    Fact::of_ours(format!("U+{:04X}", u32::from(foreign))),
                )
                .param(
                    "suggestion",
                    Fact::optional(suggestion.as_deref().map(|words| context.shown(words))),
                );
            if let Some(word) = alike {
                draft.propose(Span::between(context.ruler, place), word);
            }
            sink.found(&mut draft);
        }
        before = Some(token);
    }
}

/// The first letter of another script in a word that has Latin letters. Words wholly of another
/// script are quotations.
fn foreign(word: &str) -> Option<char> {
    let foreign = word.chars().find(|c| !is_latin(*c) && !is_neutral(*c))?;
    (is_foreign(foreign) && word.contains(is_latin)).then_some(foreign)
}

/// Whether a line may have a letter of another script, by its bytes: most have no others than those of ASCII,
/// of the blocks with letters of ours, and of the marks of sentences.
fn may_be_foreign(line: &str) -> bool {
    let bytes = line.as_bytes();
    let after = bytes.iter().skip(1).chain([&0]);
    let mut pairs = bytes.iter().zip(after);
    pairs.any(|(byte, next)| match byte {
        0..=0xc8 | 0xcc => false,
        0xe1 => !matches!(next, 0xb8..=0xbb),
        0xe2 => *next != 0x80,
        _ => true,
    })
}

/// Whether a character is a letter of another script.
fn is_foreign(c: char) -> bool {
    // Signs for units are no letters of another script: 5 µm.
    let sign = matches!(c, '\u{b5}' | '\u{2070}'..='\u{209f}' | '\u{2460}'..='\u{24ff}' | '\u{bc}'..='\u{be}');
    !c.is_ascii() && !is_latin(c) && !is_neutral(c) && !sign && c.is_alphabetic()
}

fn is_latin(c: char) -> bool {
    c.is_ascii_alphabetic() || matches!(c, '\u{c0}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}')
}

/// Whether a character is at home in every script.
fn is_neutral(c: char) -> bool {
    c.is_ascii_digit()
        || matches!(
            c,
            '\u{300}'..='\u{36f}' | '\u{aa}' | '\u{b2}' | '\u{b3}' | '\u{b9}' | '\u{ba}'
        )
}

/// The word with every foreign letter replaced by the one that looks like it, if all of them have one.
fn replaced(word: &str) -> Option<String> {
    let mut own = String::with_capacity(word.len());
    for c in word.chars() {
        let alike = ALIKE.iter().find_map(|(others, ours)| {
            let position = others.chars().position(|other| other == c)?;
            ours.chars().nth(position)
        });
        own.push(alike.unwrap_or(c));
    }
    foreign(&own).is_none().then_some(own)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_of_other_scripts_are_found_within_words_only() {
        assert_eq!(foreign("ch\u{1031}o"), Some('\u{1031}'));
        assert_eq!(foreign("\u{41a}ế"), Some('К'));
        for word in [
            "chéo",
            "che\u{301}o",
            "QH15",
            "Đường",
            "Москва",
            "µm",
            "m²",
            "naïve",
        ] {
            assert_eq!(foreign(word), None, "{word}");
        }
    }

    #[test]
    fn every_letter_of_another_script_may_be_one_by_its_bytes() {
        let foreign = ('\0'..=char::MAX).filter(|c| is_foreign(*c));
        for c in foreign {
            assert!(may_be_foreign(&format!("ế{c}–")), "{c:?}");
        }
        assert!(!may_be_foreign("Ủy ban – “Nghị quyết” số 5\u{323}…"));
    }

    #[test]
    fn only_letters_that_look_alike_are_replaced() {
        assert_eq!(replaced("\u{41a}ế").as_deref(), Some("Kế"));
        assert_eq!(replaced("ch\u{1031}o"), None);
    }

    #[test]
    fn the_tables_of_letters_that_look_alike_are_of_one_length() {
        for (others, ours) in ALIKE {
            assert_eq!(others.chars().count(), ours.chars().count());
        }
    }
}
