//! The number or letter at the start of a line.

/// The letters of lists in the order of the Vietnamese alphabet, as decrees use it: without ă, â,
/// ê, ô, ơ, ư, and without f, j, w, z (Decree 30/2020, annex I).
const LETTERS: &str = "abcdđeghiklmnopqrstuvxy";

/// A number or letter, and the text after it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Label {
    pub(super) number: Numbering,
    /// Where the text after it starts, in bytes.
    pub(super) length: usize,
}

/// A kind of number, from the highest.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Numbering {
    /// `II.`
    Roman(u32),
    /// `2.`, or `2.1.` in parts.
    Arabic(Vec<u32>),
    /// `đ)`, by its position.
    Letter(u32),
}

impl Numbering {
    /// What an address says for it.
    pub(super) fn shown(&self) -> String {
        match self {
            Self::Roman(number) => roman(*number),
            Self::Arabic(parts) => {
                let parts: Vec<String> = parts.iter().map(u32::to_string).collect();
                parts.join(".")
            }
            Self::Letter(position) => {
                let position = usize::try_from(position.saturating_sub(1)).unwrap_or(usize::MAX);
                LETTERS.chars().nth(position).unwrap_or('?').to_string()
            }
        }
    }

    /// Its position among its siblings.
    pub(super) fn position(&self) -> u32 {
        match self {
            Self::Roman(position) | Self::Letter(position) => *position,
            Self::Arabic(parts) => parts.last().copied().unwrap_or_default(),
        }
    }
}

/// The label at the start of a line.
pub(super) fn label(line: &str) -> Option<Label> {
    let end = line.find(|c: char| !c.is_alphanumeric() && c != '.')?;
    let (head, rest) = line.split_at_checked(end)?;
    // What is longer is a word.
    if head.is_empty() || head.len() > 24 {
        return None;
    }
    let (number, after) = if let Some(after) = rest.strip_prefix(')') {
        (letter(head).or_else(|| arabic(head))?, after)
    } else {
        let head = head.strip_suffix('.');
        (roman_of(head?).or_else(|| arabic(head?))?, rest)
    };
    let text = after.trim_start();
    // `1.5` is a number, and `a)b` is no item.
    if after.len() == text.len() && !text.is_empty() {
        return None;
    }
    Some(Label {
        number,
        length: line.len().saturating_sub(text.len()),
    })
}

fn letter(text: &str) -> Option<Numbering> {
    let mut chars = text.chars();
    let (c, None) = (chars.next()?, chars.next()) else {
        return None;
    };
    let position = LETTERS.chars().position(|letter| letter == c)?;
    let position = u32::try_from(position).ok()?.checked_add(1)?;
    Some(Numbering::Letter(position))
}

/// Up to three digits each: `2026.` ends a sentence.
fn arabic(text: &str) -> Option<Numbering> {
    let mut parts = Vec::new();
    for part in text.split('.') {
        let plain = (1..=3).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
        parts.push(plain.then(|| part.parse().ok()).flatten()?);
    }
    (parts.len() <= 6).then_some(Numbering::Arabic(parts))
}

const ROMAN: [(&str, u32); 9] = [
    ("XC", 90),
    ("L", 50),
    ("XL", 40),
    ("X", 10),
    ("IX", 9),
    ("V", 5),
    ("IV", 4),
    ("I", 1),
    ("", 0),
];

fn roman(mut number: u32) -> String {
    let mut shown = String::new();
    for (sign, value) in ROMAN {
        while value > 0 && number >= value {
            shown.push_str(sign);
            number = number.saturating_sub(value);
        }
    }
    shown
}

/// Numbers up to 89: `C.` and `D.` are letters.
fn roman_of(text: &str) -> Option<Numbering> {
    if text.is_empty() || text.len() > 8 {
        return None;
    }
    (1..90)
        .find(|number| roman(*number) == text)
        .map(Numbering::Roman)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(line: &str) -> Option<(String, &str)> {
        let label = label(line)?;
        Some((label.number.shown(), &line[label.length..]))
    }

    #[test]
    fn numbers_and_letters_are_read() {
        let text = |number: &str| Some((number.to_owned(), "Việc"));
        assert_eq!(read("IV. Việc"), text("IV"));
        assert_eq!(read("12. Việc"), text("12"));
        assert_eq!(read("2.1. Việc"), text("2.1"));
        assert_eq!(read("đ) Việc"), text("đ"));
        assert_eq!(read("1) Việc"), text("1"));
        assert_eq!(
            read("3."),
            None,
            "a number needs what it numbers on its line"
        );
    }

    #[test]
    fn letters_follow_the_vietnamese_alphabet() {
        let position = |line| label(line).unwrap().number.position();
        assert_eq!(
            [
                position("d) x"),
                position("đ) x"),
                position("e) x"),
                position("g) x")
            ],
            [4, 5, 6, 7]
        );
        assert_eq!(label("f) x"), None);
        assert_eq!(label("w) x"), None);
    }

    #[test]
    fn other_beginnings_are_no_labels() {
        for line in [
            "2026. Việc",
            "1,5 ngày",
            "1.5 ngày",
            "IIII. x",
            "C. x",
            "TM. ỦY BAN",
            "(a) x",
            "",
            "a",
            "Việc 1.",
        ] {
            assert_eq!(label(line), None, "{line}");
        }
    }

    #[test]
    fn roman_numbers_are_read_back_as_written() {
        for number in 1..90 {
            assert_eq!(roman_of(&roman(number)), Some(Numbering::Roman(number)));
        }
    }
}
