//! Numbers in Roman numerals, as plans number their parts.

const NUMERALS: [(&str, u32); 9] = [
    ("C", 100),
    ("XC", 90),
    ("L", 50),
    ("XL", 40),
    ("X", 10),
    ("IX", 9),
    ("V", 5),
    ("IV", 4),
    ("I", 1),
];

/// The highest number: no part of a plan has a higher one.
const MOST: u32 = 399;

/// A number in capitals; in digits where nobody would number so.
pub(crate) fn roman(number: u32) -> String {
    if !(1..=MOST).contains(&number) {
        return number.to_string();
    }
    let (mut shown, mut rest) = (String::new(), number);
    for (numeral, value) in NUMERALS {
        while rest >= value {
            shown.push_str(numeral);
            rest = rest.saturating_sub(value);
        }
    }
    shown
}

/// The number that is written like this, in capitals and in no other way.
pub(crate) fn read_roman(text: &str) -> Option<u32> {
    let (mut sum, mut rest) = (0_u32, text);
    for (numeral, value) in NUMERALS {
        while let Some(after) = rest.strip_prefix(numeral) {
            rest = after;
            sum = sum.checked_add(value).filter(|sum| *sum <= MOST)?;
        }
    }
    (sum > 0 && rest.is_empty() && roman(sum) == text).then_some(sum)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_back_as_written_and_nothing_else_is() {
        for number in 1..=MOST {
            assert_eq!(read_roman(&roman(number)), Some(number));
        }
        for (number, numeral) in [(4, "IV"), (14, "XIV"), (49, "XLIX"), (399, "CCCXCIX")] {
            assert_eq!(roman(number), numeral);
        }
        for text in [
            "", "IIII", "IXIX", "VIV", "IVI", "iv", "CCCC", "M", "X1", "IV ",
        ] {
            assert_eq!(read_roman(text), None, "{text}");
        }
        assert_eq!([0, MOST + 1].map(roman), ["0", "400"]);
        assert_eq!(read_roman(&"C".repeat(100_000)), None);
    }
}
