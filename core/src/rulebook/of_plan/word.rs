//! The words of a task, and the lengths of time among them.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use crate::text::{TokenKind, Tokens, fold};

/// Every word that something is known by. A word of a text is one of these, however it is written, or
/// it is not known.
const LEXICON: &str = "\
    ba ban biến biểu buổi bàn báo bản bảo bảy bằng bốn bộ cho chuyên chín chậm chỉ chủ chức cuộc các có \
    công cần của diễn dài dành dưới dự gian giao giải giấy giờ gửi hai hoặc huấn hành hơn hạn hệ học họp \
    hồi hội hợp khai khi khoảng không kéo kết kể kỳ kỹ liệu luận là làm lãnh lên lúc lượng lớn muộn môn \
    mưu mười mỗi một mời nghị ngày người nhiều nhất những này năm nửa phiên phát phút phải phần phối phổ \
    qua quan quyết quá quán ra riêng rưỡi sau sáu sơ tham thiểu thành thì thông thúc thảo thống thời \
    tiếng toàn triển triệt trong trên trì trước trường trọng trở trừ tài tám tính tư tại tập tối tổ tổng \
    tới từ tử viên việc và vào vòng vượt vấn về với xuống yếu ½ ít đa điều điện được đại đạo đảm đến đề \
    để đối";

static KNOWN: LazyLock<BTreeMap<String, &str>> = LazyLock::new(|| {
    let words = LEXICON.split(' ');
    words.map(|word| (fold(word), word)).collect()
});

/// What a word is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// A word of the lexicon, in its one spelling.
    Known(&'static str),
    /// Any other word.
    Other,
    /// A run of digits.
    Number,
    /// Anything else but white space; every dash is `-`.
    Mark(char),
    /// A line without words: a sentence ends here.
    Gap,
}

/// A word, number or mark, with its place in the text.
#[derive(Debug, Clone, Copy)]
pub(super) struct Word<'t> {
    pub(super) kind: Kind,
    text: &'t str,
    pub(super) from: usize,
    pub(super) to: usize,
    apart: bool,
}

/// The words of a text.
pub(super) fn words(text: &str) -> Vec<Word<'_>> {
    let tokens = Tokens::new(text).filter_map(|token| {
        let kind = match token.kind {
            // A line that goes on.
            TokenKind::Break { paragraph: false } => return None,
            TokenKind::Break { paragraph: true } => Kind::Gap,
            TokenKind::Number => Kind::Number,
            TokenKind::Mark(mark) => Kind::Mark(mark),
            TokenKind::Word => known(token.text).map_or(Kind::Other, Kind::Known),
        };
        Some(Word {
            kind,
            text: token.text,
            from: token.start,
            to: token.end(),
            apart: token.apart,
        })
    });
    tokens.collect()
}

fn known(word: &str) -> Option<&'static str> {
    // No word of the lexicon is longer, even decomposed; what is longer is not folded.
    if word.len() > 24 {
        return None;
    }
    KNOWN.get(&fold(word)).copied()
}

pub(super) fn kind(words: &[Word<'_>], at: usize) -> Option<Kind> {
    words.get(at).map(|word| word.kind)
}

/// Where a phrase ends that stands at a word.
pub(super) fn ends(words: &[Word<'_>], at: usize, phrase: &str) -> Option<usize> {
    // Most words begin no phrase that is looked for.
    let Some(Kind::Known(first)) = kind(words, at) else {
        return None;
    };
    if !phrase.starts_with(first) {
        return None;
    }
    let mut end = at;
    for part in phrase.split(' ') {
        debug_assert!(known(part) == Some(part), "`{part}` is not in the lexicon");
        if !matches!(kind(words, end)?, Kind::Known(word) if word == part) {
            return None;
        }
        end = end.saturating_add(1);
    }
    Some(end)
}

/// Where a phrase begins that ends before a word.
pub(super) fn begins(words: &[Word<'_>], end: usize, phrase: &str) -> Option<usize> {
    let at = end.checked_sub(phrase.split(' ').count())?;
    ends(words, at, phrase).map(|_| at)
}

/// Where the longest of some phrases ends that stands at a word.
pub(super) fn longest(words: &[Word<'_>], at: usize, phrases: &[&str]) -> Option<usize> {
    let found = phrases.iter().filter_map(|phrase| ends(words, at, phrase));
    found.max()
}

/// Whether a sentence ends at a word.
pub(super) fn is_stop(words: &[Word<'_>], at: usize) -> bool {
    match kind(words, at) {
        Some(Kind::Gap | Kind::Mark('!' | '?')) => true,
        // A full stop within a number or an abbreviation ends nothing.
        Some(Kind::Mark('.')) => words
            .get(at.saturating_add(1))
            .is_none_or(|next| next.apart),
        _ => false,
    }
}

/// What a length of time is counted in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Measure {
    Day { working: bool },
    HalfDay,
    Hour,
    Minute,
}

/// A length of time among the words: so many units, as a fraction.
#[derive(Debug, Clone, Copy)]
pub(super) struct Length {
    count: (u64, u64),
    measure: Measure,
    /// Its first word, and the word after its last.
    pub(super) words: (usize, usize),
}

impl Length {
    /// How many half-days, where it is whole ones.
    pub(super) fn half_days(self) -> Option<u64> {
        match self.measure {
            Measure::Day { .. } => self.whole(2),
            Measure::HalfDay => self.whole(1),
            Measure::Hour | Measure::Minute => None,
        }
    }

    pub(super) fn working_days(self) -> Option<u64> {
        (self.measure == Measure::Day { working: true })
            .then(|| self.whole(1))
            .flatten()
    }

    pub(super) fn minutes(self) -> Option<u64> {
        match self.measure {
            Measure::Hour => self.whole(60),
            Measure::Minute => self.whole(1),
            Measure::Day { .. } | Measure::HalfDay => None,
        }
    }

    fn whole(self, per_unit: u64) -> Option<u64> {
        let all = self.count.0.checked_mul(per_unit)?;
        let whole = all.checked_div(self.count.1)?;
        (whole > 0 && whole.checked_mul(self.count.1) == Some(all)).then_some(whole)
    }
}

/// The length of time that stands at a word: *1/2 ngày*, *1,5 ngày*, *01 (một) buổi*, *một ngày rưỡi*.
pub(super) fn length(words: &[Word<'_>], at: usize) -> Option<Length> {
    let (mut count, end) = quantity(words, at)?;
    let mut end = end;
    let mut eat = |phrase: &str| match ends(words, end, phrase) {
        Some(after) => {
            end = after;
            true
        }
        None => false,
    };
    let mut measure = if eat("ngày") {
        Measure::Day { working: false }
    } else if eat("buổi") {
        Measure::HalfDay
    } else if eat("giờ") || eat("tiếng") {
        Measure::Hour
    } else if eat("phút") {
        Measure::Minute
    } else {
        return None;
    };
    if eat("rưỡi") {
        let twice = count.0.checked_mul(2)?.checked_add(count.1)?;
        count = (twice, count.1.checked_mul(2)?);
    }
    if matches!(measure, Measure::Day { .. }) && eat("làm việc") {
        measure = Measure::Day { working: true };
    }
    Some(Length {
        count,
        measure,
        words: (at, end),
    })
}

/// The number that stands at a word, and the word after it.
fn quantity(words: &[Word<'_>], at: usize) -> Option<((u64, u64), usize)> {
    let first = words.get(at)?;
    let next = at.saturating_add(1);
    // The end of a number in parts is no number: `2/3/1 ngày`.
    let joined = at.checked_sub(1).and_then(|before| kind(words, before));
    if !first.apart && matches!(joined, Some(Kind::Mark('/' | ',' | '.'))) {
        return None;
    }
    let (count, end) = match first.kind {
        Kind::Known("nửa" | "½") => return Some(((1, 2), next)),
        Kind::Known(_) => ((numeral(first)?, 1), next),
        Kind::Number => in_digits(words, at, first)?,
        _ => return None,
    };
    // `01 (một)`
    if kind(words, end) != Some(Kind::Mark('(')) {
        return Some((count, end));
    }
    let again = words.get(end.saturating_add(1)).and_then(numeral);
    let closed = end.saturating_add(2);
    let fits = again.is_some_and(|again| count == (again, 1))
        && kind(words, closed) == Some(Kind::Mark(')'));
    fits.then_some((count, closed.saturating_add(1)))
}

/// `1/2`, `1,5`, `1.5` or a whole number.
fn in_digits(words: &[Word<'_>], at: usize, first: &Word<'_>) -> Option<((u64, u64), usize)> {
    let whole = digits(first)?;
    let next = at.saturating_add(1);
    let touching = |at: usize| words.get(at).filter(|word| !word.apart);
    let part = touching(next.saturating_add(1)).filter(|part| part.kind == Kind::Number);
    let (Some(mark), Some(part)) = (touching(next), part) else {
        return Some(((whole, 1), next));
    };
    let end = next.saturating_add(2);
    match mark.kind {
        Kind::Mark('/') => Some(((whole, digits(part).filter(|below| *below > 0)?), end)),
        // `1.234` is a thousand or a fraction: nobody knows (T-52).
        Kind::Mark(',' | '.') if part.text.len() < 3 => {
            let scale = if part.text.len() == 1 { 10 } else { 100 };
            let tenths = whole.checked_mul(scale)?.checked_add(digits(part)?)?;
            Some(((tenths, scale), end))
        }
        Kind::Mark(',' | '.') => None,
        _ => Some(((whole, 1), next)),
    }
}

fn digits(word: &Word<'_>) -> Option<u64> {
    word.text.parse().ok().filter(|_| word.text.len() < 7)
}

fn numeral(word: &Word<'_>) -> Option<u64> {
    Some(match word.kind {
        Kind::Known("một") => 1,
        Kind::Known("hai") => 2,
        Kind::Known("ba") => 3,
        Kind::Known("bốn") => 4,
        Kind::Known("năm") => 5,
        Kind::Known("sáu") => 6,
        Kind::Known("bảy") => 7,
        Kind::Known("tám") => 8,
        Kind::Known("chín") => 9,
        Kind::Known("mười") => 10,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn half_days(text: &str) -> Option<u64> {
        length(&words(text), 0)?.half_days()
    }

    #[test]
    fn lengths_are_read_however_they_are_written() {
        for (text, half_days_of_it) in [
            ("1/2 ngày", Some(1)),
            ("½ ngày", Some(1)),
            ("nửa ngày", Some(1)),
            ("0,5 ngày", Some(1)),
            ("01 buổi", Some(1)),
            ("01 (một) buổi", Some(1)),
            ("một ngày", Some(2)),
            ("1 ngày làm việc", Some(2)),
            ("1,5 ngày", Some(3)),
            ("1.5 ngày", Some(3)),
            ("một ngày rưỡi", Some(3)),
            ("3/2 ngày", Some(3)),
            ("02 NGÀY", Some(4)),
            // What is no whole number of half-days, or no number.
            ("1/3 ngày", None),
            ("1,25 ngày", None),
            ("nửa buổi", None),
            ("0 ngày", None),
            ("1/0 ngày", None),
            ("1.500 ngày", None),
            ("01 (hai) buổi", None),
            ("90 phút", None),
            ("1 tuần", None),
            ("12345678 ngày", None),
        ] {
            assert_eq!(half_days(text), half_days_of_it, "{text}");
        }
    }

    #[test]
    fn minutes_and_working_days_say_so() {
        let read = |text| length(&words(text), 0).unwrap();
        assert_eq!(read("50 phút").minutes(), Some(50));
        assert_eq!(read("1 giờ rưỡi").minutes(), Some(90));
        assert_eq!(read("03 ngày làm việc").working_days(), Some(3));
        assert_eq!(read("03 ngày").working_days(), None);
        assert_eq!(read("03 ngày").minutes(), None);
    }

    #[test]
    fn the_end_of_a_date_is_no_length() {
        let words = words("trước 10/6 ngày");
        assert!(length(&words, 1).is_none_or(|length| length.half_days().is_none()));
        assert!(length(&words, 3).is_none());
    }
}
