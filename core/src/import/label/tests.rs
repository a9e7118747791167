use super::*;
use crate::text::Words;

fn read(line: &str) -> Option<(String, String)> {
    let words = Words::of(line);
    let label = label(line, &words.list)?;
    let rest = crate::text::written(line, &words.list[label.words..]);
    Some((label.number.shown(), rest.into_owned()))
}

#[test]
fn numbers_and_letters_are_read() {
    for (line, number) in [
        ("IV. Việc", "IV"),
        ("IV/ Việc", "IV"),
        ("IV - Việc", "IV"),
        ("12. Việc", "12"),
        ("12.Việc", "12"),
        ("2.1. Việc", "2.1"),
        ("2.1 Việc", "2.1"),
        ("đ) Việc", "đ"),
        ("a. Việc", "a"),
        ("1) Việc", "1"),
        ("1/ Việc", "1"),
        ("(2) Việc", "(2)"),
        ("(2). Việc", "(2)"),
        ("Điều 3. Việc", "Điều 3"),
        ("Điều 3: Việc", "Điều 3"),
    ] {
        assert_eq!(
            read(line),
            Some((number.to_owned(), "Việc".to_owned())),
            "{line}"
        );
    }
    for (line, number, rest) in [
        ("A. MỤC TIÊU", "A", "MỤC TIÊU"),
        ("B. Mục tiêu", "B", "Mục tiêu"),
        ("Chương II", "Chương II", ""),
        ("CHƯƠNG II. QUY ĐỊNH", "Chương II", "QUY ĐỊNH"),
        ("PHẦN I", "Phần I", ""),
        ("Phần thứ hai", "Phần II", ""),
        ("Mục 2", "Mục 2", ""),
    ] {
        assert_eq!(
            read(line),
            Some((number.to_owned(), rest.to_owned())),
            "{line}"
        );
    }
}

#[test]
fn letters_follow_the_vietnamese_alphabet() {
    let position = |line: &str| {
        label(line, &Words::of(line).list)
            .unwrap()
            .number
            .position()
    };
    assert_eq!(["d) x", "đ) x", "e) x", "g) x"].map(position), [4, 5, 6, 7]);
    assert_eq!(read("f) x"), None);
    assert_eq!(read("w) x"), None);
}

#[test]
fn other_beginnings_are_no_labels() {
    for line in [
        "2026. Việc",
        "1,5 ngày",
        "1.5 ngày",
        "3.",
        "IIII. x",
        "C. x",
        "TM. ỦY BAN",
        "(a) x",
        "",
        "a",
        "Việc 1.",
        "Điều 3 Nghị định này",
        "Chương trình 5.",
        "Phần lớn việc",
        "a. việc",
        "10/6 họp",
    ] {
        assert_eq!(read(line), None, "{line}");
    }
}

#[test]
fn roman_numbers_are_read_back_as_written() {
    for number in 1..90 {
        assert_eq!(roman_of(&roman(number)), Some(number));
    }
}
