//! Formats of numbers, as far as they say what a number is.

use std::collections::BTreeMap;

/// What a number is shown as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Format {
    #[default]
    Plain,
    Percent,
    Day,
    Time,
    DayAndTime,
    /// A length of time, which may be more than a day.
    Length,
}

impl Format {
    /// A format by its number, as the file spells it or as every program knows it.
    pub(super) fn numbered(number: usize, spelled: &BTreeMap<usize, Self>) -> Self {
        let own = spelled.get(&number).copied();
        own.unwrap_or_else(|| Self::built_in(number))
    }

    /// A format that a file names by number alone (ECMA-376, 18.8.30).
    pub(super) fn built_in(number: usize) -> Self {
        match number {
            9 | 10 => Self::Percent,
            14..=17 | 27..=31 | 36 | 50..=54 | 57 | 58 => Self::Day,
            18..=21 | 32..=35 | 45 | 47 | 55 | 56 => Self::Time,
            22 => Self::DayAndTime,
            46 => Self::Length,
            _ => Self::Plain,
        }
    }

    /// A format that a file spells: `dd/mm/yyyy`, `[h]:mm`, `0,0%`. Its first section counts.
    pub(super) fn of(code: &str) -> Self {
        let mut kinds = Kinds::default();
        let mut letters = code.chars();
        while let Some(letter) = letters.next() {
            match letter {
                ';' => break,
                '"' => {
                    letters.find(|next| *next == '"');
                }
                '\\' | '_' | '*' => {
                    letters.next();
                }
                '[' => {
                    let bracket: String =
                        letters.by_ref().take_while(|next| *next != ']').collect();
                    let bracket = bracket.to_ascii_lowercase();
                    let repeats = |letter| bracket.chars().all(|next| next == letter);
                    kinds.length |= !bracket.is_empty() && ['h', 'm', 's'].into_iter().any(repeats);
                }
                '%' => kinds.percent = true,
                'd' | 'D' | 'y' | 'Y' => kinds.day = true,
                'h' | 'H' | 's' | 'S' => kinds.time = true,
                'm' | 'M' => kinds.month_or_minute = true,
                // `General` names no part of a day.
                'G' | 'g'
                    if letters
                        .as_str()
                        .get(..6)
                        .is_some_and(|rest| rest.eq_ignore_ascii_case("eneral")) =>
                {
                    letters.nth(5);
                }
                _ => {}
            }
        }
        kinds.format()
    }
}

#[derive(Debug, Default)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "what a format holds, each by itself"
)]
struct Kinds {
    percent: bool,
    day: bool,
    time: bool,
    month_or_minute: bool,
    length: bool,
}

impl Kinds {
    fn format(&self) -> Format {
        match (self.day, self.time) {
            _ if self.length => Format::Length,
            (true, true) => Format::DayAndTime,
            (true, false) => Format::Day,
            (false, true) => Format::Time,
            (false, false) if self.month_or_minute => Format::Day,
            (false, false) if self.percent => Format::Percent,
            (false, false) => Format::Plain,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formats_say_what_a_number_is() {
        for (code, format) in [
            ("General", Format::Plain),
            ("0.00", Format::Plain),
            ("#,##0\" đồng\"", Format::Plain),
            ("0.0%", Format::Percent),
            ("[Red]0%", Format::Percent),
            ("dd/mm/yyyy", Format::Day),
            ("[$-42A]dd mmmm yyyy;@", Format::Day),
            ("mmm", Format::Day),
            ("\"ngày\" d", Format::Day),
            ("h:mm", Format::Time),
            ("hh\\hmm", Format::Time),
            ("[h]:mm", Format::Length),
            ("[HH]:MM:SS", Format::Length),
            ("dd/mm/yyyy hh:mm", Format::DayAndTime),
            ("@", Format::Plain),
            ("\\d0", Format::Plain),
            ("0;\"dd\"dd", Format::Plain),
            ("\"chưa đóng", Format::Plain),
            ("[", Format::Plain),
        ] {
            assert_eq!(Format::of(code), format, "{code}");
        }
    }
}
