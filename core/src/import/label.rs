//! The number or letter at the start of a line.

use crate::text::{POINT_LETTERS, Word, WordKind, phrases, read_roman, roman};

phrases! {
    /// What is numbered by its word.
    static NAMED: ByWord = {
        "điều" => ByWord::Article,
        "chương" => ByWord::Chapter,
        "mục" => ByWord::Division,
        "phần" => ByWord::Part,
    };
}

#[derive(Debug, Clone, Copy)]
enum ByWord {
    Part,
    Chapter,
    Division,
    Article,
}

/// A number or letter, and how many words it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Label {
    pub(super) number: Numbering,
    pub(super) words: usize,
}

/// A kind of number, from the highest.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Numbering {
    /// `PHẦN II`, `Phần thứ hai`.
    Part(u32),
    /// `Chương II`.
    Chapter(u32),
    /// `Mục 2` of a chapter.
    Division(u32),
    /// `B.` before capitals.
    Capital(u32),
    /// `II.`
    Roman(u32),
    /// `Điều 2.`
    Article(u32),
    /// `2.`, or `2.1.` in parts.
    Arabic(Vec<u32>),
    /// `(2)`.
    Bracketed(u32),
    /// `đ)`, by its position.
    Letter(u32),
}

impl Numbering {
    /// How deep it stands; what is lower stands within what is higher.
    pub(super) fn rank(&self) -> usize {
        match self {
            Self::Part(_) => 0,
            Self::Chapter(_) => 1,
            Self::Division(_) => 2,
            Self::Capital(_) => 3,
            Self::Roman(_) => 4,
            Self::Article(_) => 5,
            Self::Arabic(parts) => parts.len().clamp(1, 6).saturating_add(5),
            Self::Bracketed(_) => 12,
            Self::Letter(_) => 13,
        }
    }

    /// What an address says for it.
    pub(super) fn shown(&self) -> String {
        match self {
            Self::Part(number) => format!("Phần {}", roman(*number)),
            Self::Chapter(number) => format!("Chương {}", roman(*number)),
            Self::Division(number) => format!("Mục {number}"),
            Self::Capital(position) => letter_at(*position).to_uppercase(),
            Self::Roman(number) => roman(*number),
            Self::Article(number) => format!("Điều {number}"),
            Self::Arabic(parts) => {
                let parts: Vec<String> = parts.iter().map(u32::to_string).collect();
                parts.join(".")
            }
            Self::Bracketed(number) => format!("({number})"),
            Self::Letter(position) => letter_at(*position),
        }
    }

    /// Its position among its siblings.
    pub(super) fn position(&self) -> u32 {
        match self {
            Self::Part(position)
            | Self::Chapter(position)
            | Self::Division(position)
            | Self::Capital(position)
            | Self::Roman(position)
            | Self::Article(position)
            | Self::Bracketed(position)
            | Self::Letter(position) => *position,
            Self::Arabic(parts) => parts.last().copied().unwrap_or_default(),
        }
    }

    /// The same kind of number at another position.
    pub(super) fn at(&self, position: u32) -> Self {
        match self {
            Self::Part(_) => Self::Part(position),
            Self::Chapter(_) => Self::Chapter(position),
            Self::Division(_) => Self::Division(position),
            Self::Capital(_) => Self::Capital(position),
            Self::Roman(_) => Self::Roman(position),
            Self::Article(_) => Self::Article(position),
            Self::Bracketed(_) => Self::Bracketed(position),
            Self::Letter(_) => Self::Letter(position),
            Self::Arabic(parts) => {
                let mut parts = parts.clone();
                if let Some(last) = parts.last_mut() {
                    *last = position;
                }
                Self::Arabic(parts)
            }
        }
    }

    /// Whether it counts on through the parts above it, as articles do through chapters.
    pub(super) fn runs_on(&self) -> bool {
        matches!(self, Self::Article(_))
    }
}

/// The last capital, of `A`, `B`, `C`, `D`, `Đ` and `E`, that numbers a heading in small letters.
const LAST_CAPITAL: u32 = 6;

/// The label at the start of a line, given by its words.
pub(super) fn label(text: &str, words: &[Word]) -> Option<Label> {
    let first = words.first()?;
    let found = match first.kind {
        WordKind::Number => arabic(text, words),
        WordKind::Mark('(') => bracketed(text, words),
        WordKind::Word => named(text, words).or_else(|| lettered(text, words)),
        WordKind::Mark(_) => None,
    }?;
    Some(Label {
        number: found.0,
        words: found.1,
    })
}

/// *Điều 3.*, *Chương II*, *Phần thứ nhất*, *Mục 1*.
fn named(text: &str, words: &[Word]) -> Option<(Numbering, usize)> {
    let (first, second) = (words.first()?, words.get(1)?);
    if !first.capital || !second.apart() {
        return None;
    }
    let number = || {
        let part = second.place.of(text);
        second
            .number(text)
            .filter(|_| part.len() < 4)
            .or_else(|| roman_of(part))
    };
    let ends = |at: usize| match words.get(at) {
        None => Some(at),
        Some(word) if !word.apart() && matches!(word.kind, WordKind::Mark('.' | ':')) => {
            at.checked_add(1)
        }
        Some(_) => None,
    };
    // *Chương trình* and *Phần lớn* are no numbers; a heading in capitals may follow on the line.
    let shouted = |at: usize| words.get(at).is_some_and(|word| word.is_shouted(text));
    let heads = |at: usize| ends(at).or_else(|| shouted(at).then_some(at));
    let (_, part) = NAMED.starts(words)?;
    Some(match part {
        ByWord::Article => (Numbering::Article(number()?), ends(2)?),
        ByWord::Chapter => (Numbering::Chapter(number()?), heads(2)?),
        ByWord::Division => (Numbering::Division(number()?), heads(2)?),
        ByWord::Part if second.is("thứ") => {
            const ORDINALS: [&str; 6] = ["nhất", "hai", "ba", "tư", "năm", "sáu"];
            let third = words.get(2)?;
            let position = ORDINALS.iter().position(|ordinal| third.is(ordinal))?;
            let number = u32::try_from(position).ok()?.checked_add(1)?;
            (Numbering::Part(number), heads(3)?)
        }
        ByWord::Part => (Numbering::Part(number()?), heads(2)?),
    })
}

/// `II.`, `A.`, `đ)`.
fn lettered(text: &str, words: &[Word]) -> Option<(Numbering, usize)> {
    let (first, mark) = (words.first()?, words.get(1)?);
    let WordKind::Mark(sign) = mark.kind else {
        return None;
    };
    if mark.apart() && sign != '-' {
        return None;
    }
    let part = first.place.of(text);
    let after = after(words, 2)?;
    let next = words.get(after);
    if sign == ')' {
        return Some((letter(part)?, after));
    }
    let shouted = next.is_some_and(|next| next.is_shouted(text));
    let capital = next.is_some_and(|next| next.capital);
    match sign {
        '.' => {
            if let Some(number) = roman_of(part) {
                return Some((Numbering::Roman(number), after));
            }
            if let Some(number) = letter(part) {
                return capital.then_some((number, after));
            }
            let position = capital_letter(part)?;
            // `P. Kinh tế` and `Q. Chủ tịch` are shortened words.
            let heads = shouted || capital && position <= LAST_CAPITAL;
            heads.then_some((Numbering::Capital(position), after))
        }
        '/' | '-' => Some((Numbering::Roman(roman_of(part)?), after)).filter(|_| capital),
        _ => None,
    }
}

/// Where the words after a label start; `1.5` is a number, and `a)b` is no item.
fn after(words: &[Word], at: usize) -> Option<usize> {
    // `(1).` and `1.)` end with two marks.
    let second = words
        .get(at)
        .filter(|word| !word.apart() && matches!(word.kind, WordKind::Mark('.' | ')')));
    let at = at.saturating_add(usize::from(second.is_some()));
    words.get(at).filter(|word| word.apart()).map(|_| at)
}

/// Up to three digits each: `2026.` ends a sentence.
fn arabic(text: &str, words: &[Word]) -> Option<(Numbering, usize)> {
    let mut parts = Vec::new();
    let mut at = 0_usize;
    loop {
        let word = words
            .get(at)
            .filter(|word| word.is_number() && (at == 0 || !word.apart()))?;
        let number = word
            .number(text)
            .filter(|_| word.place.of(text).len() < 4)?;
        parts.push(number);
        at = at.saturating_add(1);
        let mark = words.get(at)?;
        let next = words.get(at.saturating_add(1));
        match mark.kind {
            WordKind::Mark('.') if !mark.apart() => {
                at = at.saturating_add(1);
                if next.is_some_and(|next| next.is_number() && !next.apart()) {
                    continue;
                }
                // `1.Việc`, as it is typed in a hurry.
                let glued =
                    next.is_some_and(|next| next.is_word() && next.capital && !next.apart());
                let end = if glued { at } else { after(words, at)? };
                return (parts.len() <= 6).then_some((Numbering::Arabic(parts), end));
            }
            WordKind::Mark(')') if !mark.apart() && parts.len() == 1 => {
                return Some((
                    Numbering::Arabic(parts),
                    after(words, at.saturating_add(1))?,
                ));
            }
            // `1/ Việc`, `1- Việc`.
            WordKind::Mark('/' | '-') if !mark.apart() && parts.len() == 1 => {
                let end = after(words, at.saturating_add(1))?;
                let capital = words.get(end).is_some_and(|word| word.capital);
                return capital.then_some((Numbering::Arabic(parts), end));
            }
            // `1.1 Việc`.
            _ if mark.apart() && parts.len() > 1 => {
                return mark.capital.then_some((Numbering::Arabic(parts), at));
            }
            _ => return None,
        }
    }
}

/// `(2)` or `(2).`
fn bracketed(text: &str, words: &[Word]) -> Option<(Numbering, usize)> {
    let number = words.get(1).filter(|word| !word.apart())?;
    words
        .get(2)
        .filter(|word| word.is_mark(')') && !word.apart())?;
    let number = number
        .number(text)
        .filter(|_| number.place.of(text).len() < 3)?;
    Some((Numbering::Bracketed(number), after(words, 3)?))
}

fn letter(text: &str) -> Option<Numbering> {
    let mut chars = text.chars();
    let (c, None) = (chars.next()?, chars.next()) else {
        return None;
    };
    let position = POINT_LETTERS.chars().position(|letter| letter == c)?;
    let position = u32::try_from(position).ok()?.checked_add(1)?;
    Some(Numbering::Letter(position))
}

fn letter_at(position: u32) -> String {
    let position = usize::try_from(position.saturating_sub(1)).unwrap_or(usize::MAX);
    POINT_LETTERS
        .chars()
        .nth(position)
        .unwrap_or('?')
        .to_string()
}

fn capital_letter(text: &str) -> Option<u32> {
    let small = text.to_lowercase();
    let Numbering::Letter(position) = letter(&small).filter(|_| small != text)? else {
        return None;
    };
    Some(position)
}

/// Numbers up to 89: `C.` and `D.` are letters.
fn roman_of(text: &str) -> Option<u32> {
    read_roman(text).filter(|number| *number < 90)
}

#[cfg(test)]
mod tests;
