//! Whether two texts are written with the same letters, however these are encoded.

use std::fmt::Write as _;

use crate::text::{fold, is_capital};

/// The marks that write a tone: grave, acute, tilde, hook above, dot below.
const TONES: [char; 5] = ['\u{300}', '\u{301}', '\u{303}', '\u{309}', '\u{323}'];
/// The marks that make another letter: circumflex, breve, horn.
const SHAPES: [char; 3] = ['\u{302}', '\u{306}', '\u{31b}'];
const VOWELS: &str = "aăâeêioôơuưy";

/// Whether two texts differ in nothing but the encoding of their letters: composed or not, the tone on
/// either vowel of a syllable, Ð for Đ. Capitals, dashes and white space are told apart, as a reader
/// does.
pub(super) fn same_letters(one: &str, other: &str) -> bool {
    one == other || letters(one) == letters(other)
}

/// A form that texts of the same letters have in common: the places of the capitals, then small letters
/// with each tone after the vowels among which it stands.
pub(super) fn letters(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut tones = String::new();
    let mut capitals = String::new();
    let mut count = 0_usize;
    for c in text.chars() {
        if TONES.contains(&c) && out.chars().next_back().is_some_and(is_vowel) {
            tones.push(c);
            continue;
        }
        if SHAPES.contains(&c)
            && let Some(last) = out.pop()
        {
            out.push_str(&shaped(last, c));
            continue;
        }
        // Fonts draw the Icelandic letter as the Vietnamese one.
        let c = match c {
            'Ð' | 'Ɖ' => 'Đ',
            'ð' => 'đ',
            c => c,
        };
        if is_capital(c) {
            // A String takes whatever is written to it.
            let _ = write!(capitals, "{count} ");
        }
        count = count.saturating_add(1);
        let small = if c.is_alphabetic() {
            fold(c.encode_utf8(&mut [0; 4]))
        } else {
            String::from(c)
        };
        let mut parts = small.chars();
        let letter = parts.next().unwrap_or(c);
        if !is_vowel(letter) {
            out.push_str(&std::mem::take(&mut tones));
        }
        out.push(letter);
        tones.extend(parts);
    }
    out.push_str(&tones);
    format!("{capitals}:{out}")
}

/// A letter with a mark: one letter where Vietnamese has it, and else the two as they stand.
fn shaped(letter: char, mark: char) -> String {
    let pair = String::from_iter([letter, mark]);
    let one = fold(&pair);
    if is_vowel(letter) && one.chars().next().is_some_and(|shaped| shaped != letter) {
        one
    } else {
        pair
    }
}

fn is_vowel(c: char) -> bool {
    VOWELS.contains(c)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::decomposed;
    use proptest::prelude::*;

    #[test]
    fn encodings_of_one_text_are_the_same() {
        for (one, other) in [
            ("Rà soát", "Ra\u{300} soa\u{301}t"),
            ("Xã hội", "Xa\u{303} ho\u{323}\u{302}i"),
            ("Xã hội", "Xa\u{303} ho\u{302}\u{323}i"),
            ("Văn hóa – thể thao", "Văn hoá – thể thao"),
            ("ỦY BAN", "UỶ BAN"),
            ("Thủy lợi, thuở", "Thuỷ lợi, thuở"),
            ("Đặng", "\u{d0}ặng"),
            ("đường", "\u{f0}ường"),
        ] {
            assert!(same_letters(one, other), "{one} {other}");
        }
    }

    #[test]
    fn what_a_reader_tells_apart_is_not() {
        for (one, other) in [
            ("Phường", "phường"),
            ("ỦY BAN", "Ủy ban"),
            ("hoa", "hòa"),
            ("hội nghị", "hội  nghị"),
            ("a-b", "a–b"),
            ("Đ", "D"),
            ("hợp", "họp"),
            // One word of two syllables written together has two tones.
            ("bảnthảo", "banthảo"),
            ("hoàbinh", "hoabình"),
            ("na\u{303}", "n\u{303}a"),
            ("n\u{302}", "n"),
            ("1 :a", "A"),
            (" \u{302}", ""),
        ] {
            assert!(!same_letters(one, other), "{one} {other}");
        }
    }

    proptest! {
        #[test]
        fn a_text_is_the_same_decomposed(text in "[a-zA-ZđĐăắÂấêÔộơỚưỮyỹ ,.–-]{0,20}") {
            prop_assert!(same_letters(&text, &decomposed(&text)));
        }

        #[test]
        fn the_same_letters_fold_to_one_form(a in "[aAàòohHnđ ]{0,4}", b in "[aAàòohHnđ ]{0,4}") {
            prop_assert!(!same_letters(&a, &b) || fold(&a) == fold(&b));
        }
    }
}
