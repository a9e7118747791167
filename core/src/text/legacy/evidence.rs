//! Which stretches of a text are of an encoding, by their words: those that are a syllable in it, and
//! none as they stand.

use super::syllable::{has_vowel, is_cased, is_syllable};
use super::{Encoding, decoded};
use crate::text::TextRange;

/// How many different letters of an encoding, in words that speak for it, are no chance.
const ENOUGH: usize = 3;
/// How many are enough beside a stretch that has [`ENOUGH`].
const ENOUGH_BESIDE: usize = 2;
/// One word of so many speaks for the encoding at least.
const ONE_OF: usize = 5;
/// A line of so many words, none of which speaks for the encoding, is in another language.
const LONG_LINE: usize = 10;

/// No syllable has more bytes, in whichever form.
const LONGEST: usize = 48;

/// What a word says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Reading {
    /// It is a syllable in the encoding only, with so many letters that are not ASCII.
    For(usize),
    /// It is none in the encoding.
    Against,
    /// It has letters that only Unicode has.
    Unicode,
    /// It may be either.
    Open,
}

struct Word<'t> {
    text: &'t str,
    place: (usize, usize),
    reading: Reading,
}

impl Word<'_> {
    /// Whether the word can only be in Unicode, or only in the encoding.
    fn decides(&self) -> Option<bool> {
        match self.reading {
            Reading::Unicode => Some(true),
            Reading::For(_) => Some(false),
            Reading::Against | Reading::Open => None,
        }
    }
}

/// A stretch of a text without words of another kind.
#[derive(Debug, Default)]
pub(super) struct Run {
    /// From its first word to its last that is not ASCII.
    pub(super) place: (usize, usize),
    /// How many words speak for the encoding.
    pub(super) speaking: usize,
    against: usize,
    /// All words from the first that speaks for the encoding to the last, and those after it.
    words: usize,
    after: usize,
    /// Different words that speak for it, until they are enough.
    seen: Vec<String>,
    weight: usize,
}

impl Run {
    /// `spoken`: whether its line has a word that speaks for the encoding.
    fn add(&mut self, word: &Word<'_>, spoken: bool) {
        match word.reading {
            Reading::For(letters) => {
                self.speaking = self.speaking.saturating_add(1);
                self.words = self.words.saturating_add(self.after).saturating_add(1);
                self.after = 0;
                if self.weight < ENOUGH && !self.seen.iter().any(|seen| seen == word.text) {
                    self.seen.push(word.text.to_owned());
                    self.weight = self.weight.saturating_add(letters);
                }
            }
            reading => {
                if reading == Reading::Against {
                    self.against = self.against.saturating_add(1);
                }
                self.after = self.after.saturating_add(usize::from(self.speaking > 0));
            }
        }
        // A sign in a line of its own, such as § 5, is no beginning and no end.
        let letters = spoken || word.text.contains(char::is_alphabetic);
        if letters && !word.text.is_ascii() && word.reading != Reading::Against {
            let (from, to) = word.place;
            let first = self.place == (0, 0);
            self.place = (if first { from } else { self.place.0 }, to);
        }
    }

    fn is_sure(&self, enough: usize) -> bool {
        self.weight >= enough
            && self.speaking >= self.against.saturating_mul(2)
            && self.speaking.saturating_mul(ONE_OF) >= self.words
    }
}

/// Of each line of a text, whether any word of it may speak for an encoding. Texts in Unicode are told by one
/// look at their letters; only the others are decoded.
pub(super) fn speaking_lines(text: &str) -> Vec<bool> {
    let mut standing = Standing::default();
    let lines = text.split_inclusive('\n');
    lines.map(|line| may_speak(line, &mut standing)).collect()
}

fn may_speak<'t>(text: &'t str, standing: &mut Standing<'t>) -> bool {
    // What has a code in either encoding, or stands for one.
    let has_code = |c: char| matches!(c, '\u{a1}'..='\u{ff}' | 'μ' | '∙' | '−');
    let in_word = |c: char| {
        if c.is_ascii() {
            c.is_ascii_alphabetic()
        } else {
            has_code(c) || is_letter(c)
        }
    };
    let stands = |word: &str| {
        let alone = || word.chars().nth(1).is_none();
        let beyond = |c: char| !c.is_ascii() && !has_code(c);
        alone() || word.contains(beyond) && word.chars().all(is_letter)
    };
    // The first bytes of what has a code. A word without one is in ASCII, or has all its letters in Unicode.
    let may_begin = |byte: &u8| matches!(byte, 0xc2 | 0xc3 | 0xce | 0xe2);
    let mut at = 0_usize;
    while let Some(rest) = text.as_bytes().get(at..)
        && let Some(next) = rest.iter().position(may_begin)
    {
        let code = at.saturating_add(next);
        let (before, after) = text.split_at_checked(code).unwrap_or_default();
        let Some(first) = after.chars().next() else {
            break;
        };
        at = code.saturating_add(first.len_utf8());
        if !has_code(first) {
            continue;
        }
        let start = before.trim_end_matches(in_word).len();
        at = text
            .len()
            .saturating_sub(after.trim_start_matches(in_word).len());
        let word = TextRange::new(start, at).of(text);
        if !stands(word) && !standing.holds(word) {
            return true;
        }
    }
    false
}

/// Words that stand as they are, so that those which come again and again are not taken apart each time.
struct Standing<'t>([&'t str; 64]);

impl Default for Standing<'_> {
    fn default() -> Self {
        Self([""; 64])
    }
}

impl<'t> Standing<'t> {
    /// Whether a word is a syllable as it stands.
    fn holds(&mut self, word: &'t str) -> bool {
        let turn = |code: usize, byte| code.wrapping_mul(31).wrapping_add(usize::from(byte));
        let code = word.bytes().fold(0, turn) & 0x3f;
        if self.0.get(code) == Some(&word) {
            return true;
        }
        let stands = is_syllable(word) && is_cased(word);
        if let Some(place) = self.0.get_mut(code).filter(|_| stands) {
            *place = word;
        }
        stands
    }
}

/// Whether a line in which nothing speaks for an encoding is in Unicode for sure: a word has a letter that only
/// Unicode has.
fn is_unicode(line: &str) -> bool {
    let mut parts = line.split(' ').filter(|part| part.len() <= LONGEST);
    let beyond = |c: char| is_mark(c) || is_beyond_latin(c);
    parts.any(|part| part.contains(beyond))
}

/// The stretches of a text that are of an encoding; of each line it is known whether a word may speak for one.
pub(super) fn runs(text: &str, speaking: &[bool], encoding: Encoding) -> Vec<Run> {
    let mut runs = vec![Run::default()];
    let mut start = 0_usize;
    for (line, speaks) in text.split_inclusive('\n').zip(speaking) {
        let words = Words {
            line,
            start,
            at: 0,
            before: None,
            encoding,
        };
        start = start.saturating_add(line.len());
        if !speaks && is_unicode(line) {
            break_off(&mut runs);
        } else {
            take_line(words, &mut runs);
        }
    }
    if !runs.iter().any(|run| run.is_sure(ENOUGH)) {
        return Vec::new();
    }
    runs.retain(|run| run.is_sure(ENOUGH_BESIDE));
    for run in &mut runs {
        run.place = with_controls(text, run.place);
    }
    runs
}

/// A stretch with the controls before and after it: quotation marks and dashes of Windows-1252.
fn with_controls(text: &str, (from, to): (usize, usize)) -> (usize, usize) {
    let control = |c: char| c == ' ' || matches!(c, '\u{80}'..='\u{9f}');
    let before = text.get(..from).unwrap_or_default();
    let blank = before.trim_end_matches(control).len();
    let before = before
        .get(blank..)
        .unwrap_or_default()
        .trim_start_matches(' ');
    let after = text.get(to..).unwrap_or_default();
    let blank = after.trim_start_matches(control).len();
    let length = after.len().saturating_sub(blank);
    let after = after
        .get(..length)
        .unwrap_or_default()
        .trim_end_matches(' ');
    (
        from.saturating_sub(before.len()),
        to.saturating_add(after.len()),
    )
}

/// Adds a line to the run before it, or starts another where the line is not of the encoding.
fn take_line(line: Words<'_>, runs: &mut Vec<Run>) {
    let line: Vec<Word<'_>> = line.collect();
    let [mut speaking, mut against] = [0_usize; 2];
    // What the first word is that can only be one of the two.
    let mut unicode = None;
    let mut has_unicode = false;
    for word in &line {
        let decides = word.decides();
        has_unicode |= decides == Some(true);
        unicode = unicode.or(decides);
        speaking = speaking.saturating_add(usize::from(decides == Some(false)));
        against = against.saturating_add(usize::from(word.reading == Reading::Against));
    }
    let words = line.len();
    let foreign = words >= LONG_LINE && speaking.saturating_mul(LONG_LINE) < words;
    if foreign || against > speaking || (has_unicode && speaking == 0) {
        break_off(runs);
        return;
    }
    // A word that may be either is what the one before it is, or else the one after it.
    let mut unicode = unicode.unwrap_or(false);
    for word in &line {
        unicode = word.decides().unwrap_or(unicode);
        if unicode {
            break_off(runs);
        } else if let Some(run) = runs.last_mut() {
            run.add(word, speaking > 0);
        }
    }
}

/// Ends the last run. One that nothing speaks for is none.
fn break_off(runs: &mut Vec<Run>) {
    runs.pop_if(|run| run.speaking == 0);
    runs.push(Run::default());
}

/// The words of a line, with what each says.
#[derive(Clone)]
struct Words<'t> {
    line: &'t str,
    /// Where the line starts in the text, and how far it was read.
    start: usize,
    at: usize,
    before: Option<char>,
    encoding: Encoding,
}

impl<'t> Iterator for Words<'t> {
    type Item = Word<'t>;

    fn next(&mut self) -> Option<Word<'t>> {
        let mut from = None;
        loop {
            let rest = self.line.get(self.at..).unwrap_or_default();
            let c = rest.chars().next();
            let inside = c.is_some_and(|c| self.is_inside(c, rest));
            match (inside, from) {
                (true, None) => from = Some(self.at),
                (false, Some(first)) => return Some(self.word(first)),
                _ => {}
            }
            self.before = c;
            self.at = self.at.saturating_add(c?.len_utf8());
        }
    }
}

impl<'t> Words<'t> {
    /// Whether the character at the beginning of the rest is part of a word.
    fn is_inside(&self, c: char, rest: &str) -> bool {
        is_letter(c) || (!c.is_ascii() && self.encoding.letter(self.before, rest).is_some())
    }

    /// The word up to where the line was read.
    fn word(&self, from: usize) -> Word<'t> {
        let text = self.line.get(from..self.at).unwrap_or_default();
        let place = |at| self.start.saturating_add(at);
        Word {
            text,
            place: (place(from), place(self.at)),
            reading: reading(text, self.encoding),
        }
    }
}

fn reading(word: &str, encoding: Encoding) -> Reading {
    if word.is_ascii() || word.len() > LONGEST {
        return Reading::Open;
    }
    if word.contains(|c| is_mark(c) || is_beyond_latin(c)) {
        return Reading::Unicode;
    }
    if word.chars().nth(1).is_none() {
        return Reading::Open;
    }
    let stands = || is_syllable(word) && is_cased(word);
    let Some(meant) = decoded(word, encoding) else {
        return Reading::Against;
    };
    if is_syllable(&meant) {
        return if stands() {
            Reading::Open
        } else {
            Reading::For(word.chars().filter(|c| !c.is_ascii()).count())
        };
    }
    if has_vowel(&meant) || stands() {
        Reading::Against
    } else {
        Reading::Open
    }
}

/// Whether a letter of Vietnamese has no code in Windows-1252.
fn is_beyond_latin(c: char) -> bool {
    matches!(
        c,
        'Ă' | 'ă' | 'Đ' | 'đ' | 'Ĩ' | 'ĩ' | 'Ũ' | 'ũ' | 'Ơ' | 'ơ' | 'Ư' | 'ư' | '\u{1ea0}'
            ..='\u{1ef9}'
    )
}

/// Whether a character is a letter, or stands on one.
fn is_letter(c: char) -> bool {
    is_beyond_latin(c) || is_mark(c) || c.is_alphabetic()
}

fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn lines_in_unicode_only_break_off(
            lines in prop::collection::vec("[a-z ¡-ÿ\u{80}-\u{9f}−μ∙ăđơưế\u{300}-]{0,24}", 1..4),
        ) {
            for encoding in Encoding::ALL {
                let (mut read, mut told) = (vec![Run::default()], vec![Run::default()]);
                for line in &lines {
                    let words = Words { line, start: 0, at: 0, before: None, encoding };
                    take_line(words, &mut read);
                    let words = Words { line, start: 0, at: 0, before: None, encoding };
                    let speaks = speaking_lines(line) == [true];
                    if !speaks && is_unicode(line) { break_off(&mut told) } else { take_line(words, &mut told) }
                }
                prop_assert_eq!(format!("{read:?}"), format!("{told:?}"));
            }
        }

        #[test]
        fn no_word_speaks_where_none_may(text in "[a-z ¡-ÿ\u{80}-\u{9f}−μ∙ăđơưế\u{300}-]{0,12}") {
            for encoding in Encoding::ALL {
                let mut words = Words { line: &text, start: 0, at: 0, before: None, encoding };
                let speaks = words.any(|word| word.decides() == Some(false));
                prop_assert!(!speaks || speaking_lines(&text).contains(&true));
            }
        }
    }

    #[test]
    fn texts_in_unicode_need_no_second_look() {
        for text in [
            "Căn cứ – “Luật số 1” của QH",
            "là các và",
            "là các và",
            "• 1.º",
            "ch\u{1031}o",
        ] {
            assert!(!speaking_lines(text).contains(&true), "{text}");
        }
        assert_eq!(speaking_lines("số\nC¨n cø LuËt"), [false, true]);
    }
}
