//! Text of the encodings that were used before Unicode, as it stands where their codes were taken for
//! those of Windows-1252 or Latin-1: found by its words, and turned into Unicode by a table.

mod evidence;
mod syllable;
mod tcvn3;
mod vni;

use evidence::{Run, runs, speaking_lines};

/// An encoding before Unicode.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Encoding {
    /// TCVN 5712:1993, third table, also called ABC: the fonts whose names start with `.Vn`.
    Tcvn3,
    /// VNI for Windows: the fonts whose names start with `VNI-`.
    Vni,
}

impl Encoding {
    const ALL: [Self; 2] = [Self::Tcvn3, Self::Vni];

    /// Its name.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Tcvn3 => "TCVN3",
            Self::Vni => "VNI",
        }
    }

    /// The letter at the beginning of a text and how many bytes write it, if they are not the same
    /// in Unicode.
    fn letter(self, before: Option<char>, text: &str) -> Option<(char, usize)> {
        match self {
            Self::Tcvn3 => tcvn3::letter(before, text),
            Self::Vni => vni::letter(text),
        }
    }
}

/// A stretch of a text that is not in Unicode.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Legacy {
    pub(crate) encoding: Encoding,
    /// From its first word to its last, in bytes. Words in Unicode may stand between.
    pub(crate) place: (usize, usize),
    /// The stretch in Unicode, composed.
    pub(crate) unicode: String,
}

impl Legacy {
    /// Finds what of a text is not in Unicode. One text has one such encoding: the one with more words.
    pub(crate) fn find(text: &str) -> Option<Self> {
        let speaking = speaking_lines(text);
        if !speaking.contains(&true) {
            return None;
        }
        let candidates = Encoding::ALL.map(|encoding| (encoding, runs(text, &speaking, encoding)));
        let words = |runs: &[Run]| runs.iter().map(|run| run.speaking).sum::<usize>();
        let (encoding, runs) = candidates.into_iter().max_by_key(|(_, runs)| words(runs))?;
        let from = runs.first()?.place.0;
        let to = runs.last()?.place.1;
        let (mut unicode, mut end) = (String::new(), from);
        for run in &runs {
            let (start, stop) = run.place;
            unicode.push_str(text.get(end..start).unwrap_or_default());
            unicode.push_str(&convert(
                text.get(start..stop).unwrap_or_default(),
                encoding,
            ));
            end = stop;
        }
        Some(Self {
            encoding,
            place: (from, to),
            unicode,
        })
    }
}

/// A text of an encoding in Unicode. What is no letter of it stays as it is.
fn convert(text: &str, encoding: Encoding) -> String {
    let mut out = String::with_capacity(text.len());
    each(text, encoding, |first, letter| {
        out.push(letter.unwrap_or_else(|| windows(first)));
    });
    out
}

/// A word of an encoding in Unicode, if all of it is of that encoding.
fn decoded(word: &str, encoding: Encoding) -> Option<String> {
    let mut out = Some(String::with_capacity(word.len()));
    each(word, encoding, |first, letter| {
        match letter.or_else(|| first.is_ascii().then_some(first)) {
            Some(letter) => out.iter_mut().for_each(|word| word.push(letter)),
            None => out = None,
        }
    });
    out
}

/// Gives each letter, or the character that is none.
fn each(text: &str, encoding: Encoding, mut take: impl FnMut(char, Option<char>)) {
    let (mut rest, mut before) = (text, None);
    while let Some(first) = rest.chars().next() {
        let found = encoding.letter(before, rest);
        let length = found.map_or(first.len_utf8(), |(_, length)| length);
        take(first, found.map(|(letter, _)| letter));
        before = Some(first);
        rest = rest.get(length..).unwrap_or_default();
    }
}

/// The marks of Windows-1252 that stand as controls where its bytes were taken for Latin-1; none of
/// them is a letter of ours. Five codes have no mark.
const WINDOWS: &str = "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8d}Ž\u{8f}\u{90}‘’“”•–—˜™š›œ\u{9d}žŸ";

fn windows(c: char) -> char {
    let code = u32::from(c).checked_sub(0x80);
    let position = code.and_then(|code| usize::try_from(code).ok());
    let mark = position.and_then(|position| WINDOWS.chars().nth(position));
    mark.unwrap_or(c)
}

#[cfg(test)]
mod tests;
