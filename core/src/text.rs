//! Vietnamese text: folding for matching, and near names.
//!
//! Text is never rewritten. Two spellings of one name match when their folded forms are equal:
//! composed or decomposed letters, upper or lower case, the tone on either vowel (`hòa`, `hoà`),
//! any dash, any white space, and whatever nobody sees.

mod called;
mod csv;
mod cursor;
mod defect;
mod legacy;
mod letter;
mod near;
mod phrases;
mod quoted;
mod range;
mod roman;
mod ruler;
mod shown;
mod spelling;
mod token;
mod unseen;
mod words;

pub(crate) use called::{names_a_group, names_all_departments, names_an_office};
pub(crate) use csv::csv_line;
pub(crate) use cursor::Cursor;
pub(crate) use defect::{BrokenSentence, NumberGap};
pub(crate) use legacy::Legacy;
pub(crate) use near::{Near, did_you_mean};
pub(crate) use phrases::{Phrases, phrases, spelled};
pub(crate) use quoted::{closing, pieces};
pub(crate) use range::{BlockRange, TextRange, WordRange};
pub(crate) use roman::{read_roman, roman};
pub(crate) use ruler::{Ruler, measure};
pub(crate) use shown::Shown;
pub(crate) use spelling::{BySpelling, Spelling};
pub(crate) use token::{SOFT_HYPHEN, Token, TokenKind, Tokens, is_line_end, is_thin, word_before};
pub(crate) use unseen::trimmed;
pub(crate) use words::{Gap, Word, WordKind, Words, each_paragraph, place, written};

/// A text in the two languages of the project.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Label {
    /// In Vietnamese.
    pub vi: &'static str,
    /// In English.
    pub en: &'static str,
}

impl Label {
    pub(crate) const NONE: Self = Self { vi: "", en: "" };

    pub(crate) const fn new(vi: &'static str, en: &'static str) -> Self {
        Self { vi, en }
    }
}

/// The tones, by the combining mark that writes them: grave, acute, tilde, hook above, dot below.
const TONES: [char; 5] = ['\u{300}', '\u{301}', '\u{303}', '\u{309}', '\u{323}'];
/// The marks that make another letter: circumflex, breve, horn.
const SHAPES: [(char, &str, &str); 3] = [
    ('\u{302}', "aeo", "âêô"),
    ('\u{306}', "a", "ă"),
    ('\u{31b}', "ou", "ơư"),
];
/// Letters that carry a tone: the bare letter, then the letter with each of [`TONES`].
const TONED: [&str; 12] = [
    "aàáãảạ",
    "ăằắẵẳặ",
    "âầấẫẩậ",
    "eèéẽẻẹ",
    "êềếễểệ",
    "iìíĩỉị",
    "oòóõỏọ",
    "ôồốỗổộ",
    "ơờớỡởợ",
    "uùúũủụ",
    "ưừứữửự",
    "yỳýỹỷỵ",
];

/// The letters by which points are named, in the order of the Vietnamese alphabet, as decrees use it:
/// without ă, â, ê, ô, ơ, ư, and without f, j, w, z (Decree 30/2020, annex I).
pub(crate) const POINT_LETTERS: &str = "abcdđeghiklmnopqrstuvxy";

/// The form in which names are compared. The tone of a syllable is written after it, so that
/// where it was placed does not matter.
///
/// # Examples
///
/// ```
/// use wardplan::text::fold;
///
/// assert_eq!(fold("Phòng Văn hoá – Xã hội"), fold("phòng  VĂN HÓA - xã hội"));
/// assert_ne!(fold("Đề án"), fold("Dự án"));
/// ```
#[must_use]
pub fn fold(text: &str) -> String {
    let letters = letter::Letters::table();
    // A letter with a tone takes three bytes for two: its own, and the mark after the syllable.
    let mut out = String::with_capacity(text.len().saturating_add(text.len() / 2));
    let mut tone = None;
    let mut space = false;
    for c in text.chars() {
        let letter = letters.of(c);
        if let Some(small) = letters.small(letter) {
            if space && !out.ends_with('-') {
                out.push(' ');
            }
            space = false;
            out.push(small);
            tone = usize::from(letter.tone()).checked_sub(1).or(tone);
            continue;
        }
        let c = lower(c);
        if let Some(mark) = TONES.iter().position(|mark| *mark == c) {
            tone = Some(mark);
            continue;
        }
        if let Some((_, plain, shaped)) = SHAPES.iter().find(|(mark, ..)| *mark == c) {
            reshape(&mut out, plain, shaped);
            continue;
        }
        if unseen::is_unseen(c) {
            continue;
        }
        if !c.is_alphanumeric() {
            push_tone(&mut out, &mut tone);
        }
        if c.is_whitespace() || c.is_control() {
            space = !out.is_empty();
            continue;
        }
        let dash = is_dash(c);
        // White space around a dash says nothing: `VH - XH` is `VH-XH`.
        if space && !dash && !out.ends_with('-') {
            out.push(' ');
        }
        space = false;
        out.push(if dash { '-' } else { c });
    }
    push_tone(&mut out, &mut tone);
    out
}

/// Whether a character is a hyphen, a dash or a minus.
pub(crate) fn is_dash(c: char) -> bool {
    matches!(c, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}')
}

fn push_tone(out: &mut String, tone: &mut Option<usize>) {
    if let Some(mark) = tone.take().and_then(|tone| TONES.get(tone)) {
        out.push(*mark);
    }
}

/// A word without any mark: `chậm` and `cham` are `cham`. Different words become one, so that
/// this is for suggestions only.
pub(crate) fn bare(word: &str) -> String {
    let plain = |c| match c {
        'đ' => Some('d'),
        c if TONES.contains(&c) => None,
        c => {
            let rows = SHAPES.iter();
            let mut letters = rows.flat_map(|(_, plain, shaped)| shaped.chars().zip(plain.chars()));
            Some(
                letters
                    .find(|(shaped, _)| *shaped == c)
                    .map_or(c, |(_, plain)| plain),
            )
        }
    };
    fold(word).chars().filter_map(plain).collect()
}

/// Puts a circumflex, breve or horn on the last letter of the syllable that can carry it.
fn reshape(out: &mut String, plain: &str, shaped: &str) {
    let Some(last) = out.pop() else { return };
    let letter = plain
        .chars()
        .zip(shaped.chars())
        .find(|(plain, _)| *plain == last);
    out.push(letter.map_or(last, |(_, shaped)| shaped));
}

fn split_tone(c: char) -> (char, Option<usize>) {
    if c.is_ascii() {
        return (c, None);
    }
    for row in TONED {
        if let Some(position) = row.chars().position(|letter| letter == c) {
            return (row.chars().next().unwrap_or(c), position.checked_sub(1));
        }
    }
    (c, None)
}

/// Lower case for the letters of Vietnamese, without tables of all of Unicode.
fn lower(c: char) -> char {
    match c {
        'A'..='Z' => c.to_ascii_lowercase(),
        // Fonts draw the Icelandic letter as the Vietnamese one, and keyboards write it.
        'Ð' | 'ð' | 'Ɖ' => 'đ',
        'À'..='Ö' | 'Ø'..='Þ' => char::from_u32(u32::from(c).saturating_add(32)).unwrap_or(c),
        // In these ranges the capital is the even one of two neighbours.
        'Ă' | 'Đ' | 'Ĩ' | 'Ũ' | 'Ơ' | '\u{1ea0}'..='\u{1ef9}' => {
            char::from_u32(u32::from(c) | 1).unwrap_or(c)
        }
        'Ư' => 'ư',
        _ => c,
    }
}

/// The capital of a letter of Vietnamese.
fn upper(c: char) -> char {
    let before = |distance| u32::from(c).checked_sub(distance).and_then(char::from_u32);
    let candidates = [before(32), before(1)].into_iter().flatten();
    let mut capitals = candidates.filter(|capital| lower(*capital) == c && *capital != c);
    capitals.next().unwrap_or(c)
}

/// How many letters and signs people count in a text: a mark stands on its letter, in whichever form it is
/// written, and what has no width is not seen.
pub(crate) fn letters(text: &str) -> usize {
    let seen = |c: &char| !matches!(c, '\u{300}'..='\u{36f}') && !is_thin(*c);
    text.chars().filter(seen).count()
}

/// Whether a letter is a capital of Vietnamese.
pub(crate) fn is_capital(c: char) -> bool {
    lower(c) != c && c != 'ð'
}

/// A text that says something: white space, and what nobody sees, states nothing.
pub(crate) fn stated(text: Option<&String>) -> Option<&str> {
    text.map(|text| trimmed(text))
        .filter(|text| !text.is_empty())
}

/// The beginning of a text, for a message.
pub(crate) fn excerpt(text: &str) -> String {
    let mut short: String = text.chars().take(60).collect();
    if text.chars().nth(60).is_some() {
        short.push('…');
    }
    short
}

/// Names in a row, for a message: each in backticks.
pub(crate) fn each_in_backticks(names: &[&str]) -> String {
    let mut row = String::new();
    for name in names {
        row.push_str(if row.is_empty() { "`" } else { ", `" });
        row.push_str(name);
        row.push('`');
    }
    row
}

/// A text with every mark of Vietnamese written apart from its letter (NFD).
#[cfg(test)]
pub(crate) fn decomposed(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars() {
        let small = lower(c);
        let (letter, tone) = split_tone(small);
        let shape = SHAPES.iter().find_map(|(mark, plain, shaped)| {
            let mut pairs = plain.chars().zip(shaped.chars());
            pairs
                .find(|(_, shaped)| *shaped == letter)
                .map(|(plain, _)| (plain, *mark))
        });
        let plain = shape.map_or(letter, |(plain, _)| plain);
        if plain == small {
            out.push(c);
            continue;
        }
        out.push(if small == c {
            plain
        } else {
            plain.to_ascii_uppercase()
        });
        let tone = tone.and_then(|tone| TONES.get(tone)).copied();
        let mut marks: Vec<char> = shape
            .map(|(_, mark)| mark)
            .into_iter()
            .chain(tone)
            .collect();
        // The canonical order: the dot below stands before circumflex and breve, after the horn.
        marks.sort_by_key(|mark| match mark {
            '\u{31b}' => 0,
            '\u{323}' => 1,
            _ => 2,
        });
        out.extend(marks);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_counts_once_in_every_form() {
        for text in [
            "Nghị quyết",
            "Nghị\u{200b} quyết",
            &decomposed("Nghị quyết"),
        ] {
            assert_eq!(letters(text), 10, "{text}");
        }
    }

    #[test]
    fn spellings_of_one_name_fold_to_one_form() {
        let nfd = "Pho\u{300}ng Va\u{306}n ho\u{301}a – Xa\u{303} ho\u{323}\u{302}i";
        for spelling in [
            "Phòng Văn hóa – Xã hội",
            "phòng văn hoá - xã hội",
            "PHÒNG VĂN HÓA-XÃ HỘI",
            "Phòng Văn\u{a0}hóa —  Xã hội ",
            nfd,
        ] {
            assert_eq!(fold(spelling), fold("Phòng Văn hóa - Xã hội"), "{spelling}");
        }
        assert_eq!(fold("Uỷ ban"), fold("Ủy ban"));
        assert_eq!(fold("ƯU TIÊN"), fold("ưu tiên"));
    }

    #[test]
    fn decomposed_text_is_canonical() {
        assert_eq!(
            decomposed("Phòng xã hội"),
            "Pho\u{300}ng xa\u{303} ho\u{323}\u{302}i"
        );
        assert_eq!(
            decomposed("ĐƯỢC ngữ"),
            "ĐU\u{31b}O\u{31b}\u{323}C ngu\u{31b}\u{303}"
        );
        assert_eq!(decomposed("abc 1/2"), "abc 1/2");
    }

    #[test]
    fn words_that_differ_stay_different() {
        for (a, b) in [
            ("Đề án", "Dề án"),
            ("hợp", "họp"),
            ("thu", "thư"),
            ("hoa", "hòa"),
            ("ban", "bàn"),
            ("tháng 1", "tháng 11"),
            ("a b", "ab"),
        ] {
            assert_ne!(fold(a), fold(b), "{a} {b}");
        }
    }

    #[test]
    fn folding_is_idempotent_on_what_it_gives() {
        let once = fold("Ủy ban nhân dân phường Lê Chân – Hải Phòng");
        assert_eq!(fold(&once), once);
    }

    #[test]
    fn every_capital_of_the_tables_has_its_small_letter() {
        for letter in TONED.iter().flat_map(|row| row.chars()).chain(['đ']) {
            let capital = letter.to_uppercase().next().unwrap();
            assert_eq!(lower(capital), letter);
        }
    }

    #[test]
    fn bare_words_have_no_marks() {
        assert_eq!(bare("Trước ngày chậm nhất đẩy"), "truoc ngay cham nhat day");
        assert_eq!(bare("ươ Ậ ằ"), "uo a a");
    }
}
