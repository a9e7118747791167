//! The letters of TCVN3: one code each. Only seven letters have a capital; fonts in capitals (`.VnTimeH`)
//! show them for the small codes.

use super::super::is_capital;

/// The first code of a letter.
pub(super) const FIRST: u32 = 0xa1;
/// The letters of the codes from [`FIRST`] on; some codes have none.
pub(super) const LETTERS: [char; 94] = [
    'Ă', 'Â', 'Ê', 'Ô', 'Ơ', 'Ư', 'Đ', 'ă', 'â', 'ê', 'ô', 'ơ', 'ư', 'đ', NONE, NONE, NONE, NONE,
    NONE, NONE, 'à', 'ả', 'ã', 'á', 'ạ', NONE, 'ằ', 'ẳ', 'ẵ', 'ắ', NONE, NONE, NONE, NONE, NONE,
    NONE, NONE, 'ặ', 'ầ', 'ẩ', 'ẫ', 'ấ', 'ậ', 'è', NONE, 'ẻ', 'ẽ', 'é', 'ẹ', 'ề', 'ể', 'ễ', 'ế',
    'ệ', 'ì', 'ỉ', NONE, NONE, NONE, 'ĩ', 'í', 'ị', 'ò', NONE, 'ỏ', 'õ', 'ó', 'ọ', 'ồ', 'ổ', 'ỗ',
    'ố', 'ộ', 'ờ', 'ở', 'ỡ', 'ớ', 'ợ', 'ù', NONE, 'ủ', 'ũ', 'ú', 'ụ', 'ừ', 'ử', 'ữ', 'ứ', 'ự', 'ỳ',
    'ỷ', 'ỹ', 'ý', 'ỵ',
];
const NONE: char = '\0';

/// The code of *ã*, which as a word of its own is a bullet.
const DOT: char = '·';
/// What may stand for the code of *ư*, or for a dash.
const MINUS: char = '−';

pub(super) fn letter(before: Option<char>, text: &str) -> Option<(char, usize)> {
    let mut chars = text.chars();
    let first = chars.next()?;
    if first.is_ascii() {
        return None;
    }
    let in_word = |c: &char| c.is_ascii_alphabetic() || (*c != MINUS && of_code(*c).is_some());
    let (before, after) = (before.filter(in_word), chars.next().filter(in_word));
    let alone = before.is_none() && after.is_none();
    if (alone && code(first) == DOT)
        || (first == MINUS && (alone || after.is_some_and(is_capital_code)))
    {
        return None;
    }
    Some((of_code(first)?, first.len_utf8()))
}

/// The code that a character of a PDF file stands for.
fn code(c: char) -> char {
    match c {
        'μ' => 'µ',
        '∙' => DOT,
        MINUS => '\u{ad}',
        c => c,
    }
}

fn of_code(c: char) -> Option<char> {
    let place = u32::from(code(c)).checked_sub(FIRST)?;
    let letter = LETTERS.get(usize::try_from(place).ok()?)?;
    (*letter != NONE).then_some(*letter)
}

fn is_capital_code(c: char) -> bool {
    is_capital(of_code(c).unwrap_or(c))
}
