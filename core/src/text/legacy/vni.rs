//! The letters of VNI: a letter and a mark after it, or one code. The longer is meant where both can be
//! read: `ôø` is *ờ*, not *ơ* and a mark.

use super::super::{lower, upper};

/// A letter as Windows-1252 shows it, the marks that may follow, and what each of them makes of it.
pub(super) const MARKED: [(char, &str, &str); 11] = [
    ('a', "ùøûõï", "áàảãạ"),
    ('a', "âáàåãä", "âấầẩẫậ"),
    ('a', "êéèúüë", "ăắằẳẵặ"),
    ('e', "ùøûõï", "éèẻẽẹ"),
    ('e', "âáàåãä", "êếềểễệ"),
    ('o', "ùøûõï", "óòỏõọ"),
    ('o', "âáàåãä", "ôốồổỗộ"),
    ('ô', "ùøûõï", "ớờởỡợ"),
    ('u', "ùøûõï", "úùủũụ"),
    ('ö', "ùøûõï", "ứừửữự"),
    ('y', "ùøûõ", "ýỳỷỹ"),
];
/// Letters of one code.
pub(super) const SINGLE: (&str, &str) = ("íìæóòñîôö", "íìỉĩịđỵơư");

pub(super) fn letter(text: &str) -> Option<(char, usize)> {
    let mut chars = text.chars();
    let first = chars.next()?;
    let small = lower(first);
    // Typists leave the mark of a capital small, so that the letter alone decides.
    let cased = |letter| {
        if small == first {
            letter
        } else {
            upper(letter)
        }
    };
    let mark = chars.next().filter(|mark| !mark.is_ascii());
    let marked = mark.and_then(|mark| {
        let code = lower(mark);
        let mut rows = MARKED.iter().filter(|(letter, ..)| *letter == small);
        let letter = rows.find_map(|(_, marks, made)| {
            let position = marks.chars().position(|known| known == code)?;
            made.chars().nth(position)
        })?;
        let length = first.len_utf8().saturating_add(mark.len_utf8());
        Some((cased(letter), length))
    });
    let (codes, letters) = SINGLE;
    let single = || {
        if first.is_ascii() {
            return None;
        }
        let position = codes.chars().position(|known| known == small)?;
        let letter = letters.chars().nth(position)?;
        Some((cased(letter), first.len_utf8()))
    };
    marked.or_else(single)
}
