//! The figures of a sentence that may be set: shares, each with the comparator that the words around it
//! fix, and numbers of conferences.

use crate::number::{Amount, Comparator, Share};
use crate::text::{TextRange, Word, WordKind, WordRange, phrases};

phrases! {
    /// Words that fix the comparator, before the figure (T-21). *Đạt* alone fixes none.
    static BEFORE: Comparator = {
        "không ít hơn" => Comparator::AtLeast,
        "không dưới" => Comparator::AtLeast,
        "không thấp hơn" => Comparator::AtLeast,
        "không nhỏ hơn" => Comparator::AtLeast,
        "tối thiểu" => Comparator::AtLeast,
        "ít nhất" => Comparator::AtLeast,
        "≥" => Comparator::AtLeast,
        "không quá" => Comparator::AtMost,
        "không để quá" => Comparator::AtMost,
        "không được quá" => Comparator::AtMost,
        "không vượt quá" => Comparator::AtMost,
        "không vượt" => Comparator::AtMost,
        "không nhiều hơn" => Comparator::AtMost,
        "không cao hơn" => Comparator::AtMost,
        "không lớn hơn" => Comparator::AtMost,
        "tối đa" => Comparator::AtMost,
        "nhiều nhất" => Comparator::AtMost,
        "≤" => Comparator::AtMost,
        "trên" => Comparator::MoreThan,
        "hơn" => Comparator::MoreThan,
        "vượt" => Comparator::MoreThan,
        ">" => Comparator::MoreThan,
        "dưới" => Comparator::LessThan,
        "<" => Comparator::LessThan,
        "đúng" => Comparator::Exactly,
    };
    static AFTER: Comparator = {
        "trở lên" => Comparator::AtLeast,
        "trở xuống" => Comparator::AtMost,
    };
}

phrases! {
    /// Words that may stand between the comparator and the figure.
    static BETWEEN = ["đạt", "là", "mức", "từ", "chiếm", "ở", "còn"];
    static PER_CENT = ["%", "phần trăm"];
    static TO = ["-", "đến", "tới"];
    /// Words after which the figure stands that is to be reached.
    static ARRIVES = ["lên", "lên đến", "xuống", "xuống còn", "còn"];
    /// What is raised or lowered has a figure from which it starts.
    static MOVES = ["nâng", "đưa", "hạ", "tăng tỷ lệ", "giảm tỷ lệ"];
    static CONFERENCES = ["hội nghị", "cuộc hội nghị"];
}

/// The most words between a figure from which one starts and the one to be reached.
const MOST_BETWEEN: usize = 12;
/// The longest comparator, in words.
const LONGEST: usize = 3;

/// A figure among the words: the figure, its words, and its comparator.
#[derive(Debug)]
pub(super) struct Figure {
    pub(super) amount: Amount,
    pub(super) words: WordRange,
    pub(super) comparator: Option<Comparator>,
    /// The words of the figure from which it starts: *từ 40% lên 60%*.
    pub(super) from: Option<WordRange>,
    /// Whether nobody knows if it is to be reached.
    pub(super) is_unclear: bool,
}

/// The figures of a sentence.
pub(super) fn figures(text: &str, words: &[Word]) -> Vec<Figure> {
    let mut figures: Vec<Figure> = Vec::new();
    let mut position = 0_usize;
    while position < words.len() {
        let figure = range(text, words, position)
            .or_else(|| moved(text, words, position))
            .or_else(|| share(text, words, position))
            .or_else(|| count(text, words, position));
        position = match &figure {
            Some(figure) => figure.words.end,
            None => position.saturating_add(1),
        };
        figures.extend(figure);
    }
    figures
}

/// A number as it is written, with a comma and the digits after it.
#[derive(Debug, Clone, Copy)]
struct Number<'t> {
    shown: &'t str,
    words: WordRange,
}

impl Number<'_> {
    fn share(self) -> Option<Share> {
        format!("{}%", self.shown).parse().ok()
    }
}

fn number<'t>(text: &'t str, words: &[Word], position: usize) -> Option<Number<'t>> {
    let first = words.get(position).filter(|word| word.is_number())?;
    // `1/2%` and a number in parts are no plain share.
    let before = position.checked_sub(1).and_then(|before| words.get(before));
    let part_of =
        before.is_some_and(|before| matches!(before.kind, WordKind::Mark('/' | ',' | '.')));
    if part_of && !first.apart() {
        return None;
    }
    // `98,62%`: the comma and the digits after it touch the number.
    let mut end = position.saturating_add(1);
    let fraction = words.get(end..end.saturating_add(2)).unwrap_or_default();
    if let [mark, digits] = fraction
        && matches!(mark.kind, WordKind::Mark(',' | '.'))
        && digits.is_number()
        && !mark.apart()
        && !digits.apart()
    {
        // `1.234` is a thousand or a fraction: nobody knows (T-52).
        if mark.is_mark('.') && digits.place.of(text).len() == 3 {
            return None;
        }
        end = end.saturating_add(2);
    }
    let words_of = WordRange::new(position, end);
    let place = crate::text::place(words_of.of(words))?;
    Some(Number {
        shown: TextRange::of(place, text),
        words: words_of,
    })
}

/// The word after the sign of a share. `%0` and `%o` are per mille.
fn per_cent(text: &str, words: &[Word], at: usize) -> Option<usize> {
    let (after, ()) = PER_CENT.at(words, at)?;
    let next = words.get(after).filter(|next| !next.apart());
    let mille = next.is_some_and(|next| {
        matches!(
            next.place.of(text),
            "0" | "00" | "o" | "oo" | "O" | "₀" | "₀₀"
        )
    });
    (!mille).then_some(after)
}

/// The share that starts at a word.
fn share(text: &str, words: &[Word], position: usize) -> Option<Figure> {
    let number = number(text, words, position)?;
    let after = per_cent(text, words, number.words.end)?;
    // The upper end of what is no range: `10-5%`.
    let first = words.get(position)?;
    let before = position.checked_sub(1).and_then(|before| words.get(before));
    let is_unclear = before.is_some_and(|before| before.is_mark('-')) && !first.apart();
    let words_of = WordRange::new(position, after);
    Some(Figure {
        amount: Amount::Share(number.share()?),
        words: words_of,
        comparator: comparator(words, words_of, number.shown),
        from: None,
        is_unclear,
    })
}

/// *9 - 11%*, *từ 60% đến 65%*: what must be reached is the lower end.
fn range(text: &str, words: &[Word], position: usize) -> Option<Figure> {
    let lower = number(text, words, position)?;
    let sign = per_cent(text, words, lower.words.end);
    let (to, ()) = TO.at(words, sign.unwrap_or(lower.words.end))?;
    let upper = number(text, words, to)?;
    let end = per_cent(text, words, upper.words.end)?;
    let (low, high) = (lower.share()?, upper.share()?);
    let words_of = WordRange::new(position, end);
    let said = before(words, position).map(|(_, comparator)| comparator);
    let dash = words
        .get(to.saturating_sub(1))
        .is_some_and(|word| word.is_mark('-'));
    if low >= high {
        // *Giảm từ 9% đến 6%*; what else goes down is no range.
        sign.filter(|_| !dash && is_from(words, position))?;
        return Some(Figure {
            amount: Amount::Share(high),
            words: WordRange::new(to, end),
            comparator: None,
            from: Some(WordRange::new(position, to)),
            is_unclear: false,
        });
    }
    let moves = || {
        let start = position.saturating_sub(MOST_BETWEEN);
        let clause = words.get(start..position).unwrap_or_default();
        MOVES.is_in(clause)
    };
    let upper_limit = said.is_some_and(Comparator::is_upper);
    Some(Figure {
        amount: Amount::Share(low),
        words: words_of,
        comparator: said.or(Some(Comparator::AtLeast)),
        from: None,
        // *Nâng tỷ lệ từ 40% đến 60%* may say where it starts.
        is_unclear: upper_limit || !dash && is_from(words, position) && moves(),
    })
}

/// *Từ 40% lên 60%*: the second is to be reached.
fn moved(text: &str, words: &[Word], position: usize) -> Option<Figure> {
    let start = number(text, words, position)?;
    let after = per_cent(text, words, start.words.end)?;
    let last = if is_from(words, position) {
        after.saturating_add(MOST_BETWEEN)
    } else {
        after
    };
    let ends = |word: &Word| matches!(word.kind, WordKind::Mark(';' | ':'));
    for at in after..=last {
        if words.get(at).is_none_or(ends) || share(text, words, at).is_some() {
            return None;
        }
        let Some((arrived, ())) = ARRIVES.at(words, at) else {
            continue;
        };
        if at
            .checked_sub(1)
            .and_then(|before| words.get(before))
            .is_some_and(|word| word.is("trở"))
        {
            continue;
        }
        let mut next = arrived;
        while let Some((after, ())) = BETWEEN.at(words, next) {
            next = after;
        }
        if let Some((after, _)) = BEFORE.at(words, next) {
            next = after;
        }
        while let Some((after, ())) = BETWEEN.at(words, next) {
            next = after;
        }
        let target = range(text, words, next).or_else(|| share(text, words, next))?;
        return Some(Figure {
            from: Some(WordRange::new(position, arrived)),
            ..target
        });
    }
    None
}

/// Whether a figure is one from which something starts: *từ mức 55%*.
fn is_from(words: &[Word], position: usize) -> bool {
    let before = words
        .get(position.saturating_sub(LONGEST)..position)
        .unwrap_or_default();
    let mut last = before.iter().rev();
    last.find(|word| {
        !["mức", "khoảng", "hơn", "trên", "dưới"]
            .iter()
            .any(|known| word.is(known))
    })
    .is_some_and(|word| word.is("từ"))
}

/// *Không quá 3 hội nghị*, which says so and not only counts.
fn count(text: &str, words: &[Word], position: usize) -> Option<Figure> {
    let number = words
        .get(position)?
        .number(text)
        .filter(|number| *number < 1000)?;
    let (_, comparator) = before(words, position)?;
    // *03 (ba) hội nghị*
    let mut after = position.saturating_add(1);
    if words.get(after).is_some_and(|word| word.is_mark('(')) {
        let close = words
            .get(after..)?
            .iter()
            .take(4)
            .position(|word| word.is_mark(')'))?;
        after = after.saturating_add(close).saturating_add(1);
    }
    CONFERENCES.at(words, after)?;
    Some(Figure {
        amount: Amount::Count(number.into()),
        words: WordRange::new(position, after),
        comparator: Some(comparator),
        from: None,
        is_unclear: false,
    })
}

/// The comparator that stands before a figure, and the word at which it starts.
fn before(words: &[Word], position: usize) -> Option<(usize, Comparator)> {
    let mut end = position;
    while let Some(before) = end.checked_sub(1) {
        if BETWEEN.at(words, before).is_none() {
            break;
        }
        end = before;
    }
    // The longest that ends there: *không quá* before *quá*.
    (1..=LONGEST).rev().find_map(|length| {
        let start = end.checked_sub(length)?;
        let (after, comparator) = BEFORE.at(words, start)?;
        (after == end).then_some((start, comparator))
    })
}

/// The comparator that the words around a figure fix; none where they fix none, or two.
fn comparator(words: &[Word], figure: WordRange, shown: &str) -> Option<Comparator> {
    let before = before(words, figure.start).map(|(_, comparator)| comparator);
    let after = AFTER
        .at(words, figure.end)
        .map(|(_, comparator)| comparator);
    match (before, after) {
        (Some(before), Some(after)) if before != after => None,
        // Nothing is more than all.
        (None, None) if shown == "100" => Some(Comparator::Exactly),
        (before, after) => before.or(after),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Words;

    fn read(text: &str) -> Vec<String> {
        let words = Words::of(text);
        let figures = figures(text, &words.list);
        let shown = figures.iter().map(|figure| {
            let comparator = figure.comparator.map_or("-", Comparator::name);
            let unclear = if figure.is_unclear { "?" } else { "" };
            format!("{comparator} {}{unclear}", figure.amount)
        });
        shown.collect()
    }

    #[test]
    fn of_a_range_the_lower_end_is_to_be_reached() {
        for (text, figures) in [
            ("tăng 9 - 11%", "atLeast 9%"),
            ("đạt 95% - 97%", "atLeast 95%"),
            ("đạt 60-62%", "atLeast 60%"),
            ("đạt từ 60% đến 65% số hộ", "atLeast 60%"),
            ("giảm 7,5% - 8,0% chi phí", "atLeast 7.5%"),
            ("không quá 5 - 7%", "atMost 5%?"),
            ("nâng tỷ lệ từ 40% đến 60%", "atLeast 40%?"),
            ("giảm 10-5%", "- 5%?"),
        ] {
            assert_eq!(read(text), [figures], "{text}");
        }
    }

    #[test]
    fn what_something_starts_from_is_no_target() {
        for (text, figures) in [
            ("từ 40% lên 60%", "- 60%"),
            ("từ 71,5% lên tối thiểu 85%", "atLeast 85%"),
            ("từ 9,4% xuống còn dưới 6%", "lessThan 6%"),
            ("từ mức 55% của năm 2025 lên 70% năm 2026", "- 70%"),
            ("giảm từ 9% đến 6%", "- 6%"),
            ("đạt từ 95% trở lên", "atLeast 95%"),
            ("giảm xuống không quá 40%", "atMost 40%"),
            ("không để quá 1% hồ sơ trễ hạn", "atMost 1%"),
        ] {
            assert_eq!(read(text), [figures], "{text}");
        }
        assert_eq!(read("từ 95% trở lên; lên 60%"), ["atLeast 95%", "- 60%"]);
    }

    #[test]
    fn per_mille_parts_and_thousands_are_no_shares() {
        for text in [
            "0,4%0/năm",
            "dưới 14%o",
            "0,4‰",
            "1/2%",
            "1.234%",
            "12 - 15 dự án",
        ] {
            assert_eq!(read(text), [] as [String; 0], "{text}");
        }
        assert_eq!(read("giai đoạn 2026 - 2030, 5%"), ["- 5%"]);
    }

    #[test]
    fn numbers_of_conferences_are_read_where_they_are_limited() {
        assert_eq!(read("không quá 03 (ba) hội nghị toàn phường"), ["atMost 3"]);
        assert_eq!(read("tổ chức 3 hội nghị"), [] as [String; 0]);
    }
}
