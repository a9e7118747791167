//! What the words beside a length of time make of it: the most, the least, and what may stand around.

use super::word::{Kind, Word, begins, ends, is_stop, kind, longest};

/// How a length stands to what is limited.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Bound {
    /// *Không quá*.
    Most,
    /// *Ít nhất*.
    Least,
    /// *Trong*: the most for what is done once, but the length of what goes on.
    Within,
    /// *Chậm nhất*: the most after something, the least before it.
    Latest,
    /// *Trước*.
    Before,
    /// *Dưới*, *từ*: another bound.
    Other,
    /// Nothing.
    Unstated,
}

pub(super) const BOUNDS: [(&str, Bound); 28] = [
    ("không quá", Bound::Most),
    ("không vượt quá", Bound::Most),
    ("không kéo dài quá", Bound::Most),
    ("không dài quá", Bound::Most),
    ("không dài hơn", Bound::Most),
    ("không nhiều hơn", Bound::Most),
    ("không lớn hơn", Bound::Most),
    ("tối đa", Bound::Most),
    ("nhiều nhất", Bound::Most),
    ("ít nhất", Bound::Least),
    ("tối thiểu", Bound::Least),
    ("không ít hơn", Bound::Least),
    ("không dưới", Bound::Least),
    ("trong", Bound::Within),
    ("trong vòng", Bound::Within),
    ("trong thời hạn", Bound::Within),
    ("trong thời gian", Bound::Within),
    ("chậm nhất", Bound::Latest),
    ("chậm nhất sau", Bound::Latest),
    ("muộn nhất", Bound::Latest),
    ("trước", Bound::Before),
    ("dưới", Bound::Other),
    ("trên", Bound::Other),
    ("hơn", Bound::Other),
    ("quá", Bound::Other),
    ("từ", Bound::Other),
    ("đến", Bound::Other),
    ("khoảng", Bound::Other),
];

/// Words after a length by which it goes on: each meeting, or the next one that is limited.
pub(super) const ONE_MEETING: &[&str] = &[
    "hội nghị",
    "cuộc",
    "mỗi cuộc",
    "một cuộc",
    "mỗi hội nghị",
    "một hội nghị",
];
/// Words that begin an exception.
pub(super) const EXCEPTION: &[&str] = &[
    "trừ",
    "trường hợp",
    "riêng trường hợp",
    "đối với trường hợp",
];

/// How the words around a length bound it, and where the words before it begin that say so.
pub(super) fn around(words: &[Word<'_>], (start, end): (usize, usize)) -> (Bound, usize) {
    let stop = begins(words, start, "là").unwrap_or(start);
    let before = BOUNDS.iter().filter_map(|(phrase, bound)| {
        let begin = begins(words, stop, phrase)?;
        Some((begin, *bound))
    });
    // The longest, which begins first: *không quá* and not *quá*.
    let (begin, mut bound) = before
        .min_by_key(|(begin, _)| *begin)
        .unwrap_or((start, Bound::Unstated));
    let range = start.checked_sub(1).and_then(|at| kind(words, at));
    if range == Some(Kind::Mark('-')) {
        bound = Bound::Other;
    }
    let below = ends(words, end, "trở xuống").is_some();
    match bound {
        Bound::Unstated | Bound::Other if below => (Bound::Most, begin),
        _ if below || ends(words, end, "trở lên").is_some() => (Bound::Other, begin),
        _ => (bound, begin),
    }
}

/// Whether every word of a stretch is one of some, or a mark that says nothing.
pub(super) fn only(words: &[Word<'_>], from: usize, to: usize, known: &[&str]) -> bool {
    let part = words.get(from..to).unwrap_or_default();
    part.iter().all(|word| match word.kind {
        Kind::Known(word) => known.contains(&word),
        Kind::Mark(mark) => matches!(mark, ',' | ':' | '(' | ')' | '-' | '"' | '“' | '”'),
        _ => false,
    })
}

/// Whether what is said of a length ends right after it, so that no word there changes it.
pub(super) fn closes(words: &[Word<'_>], end: usize) -> bool {
    match kind(words, end) {
        None | Some(Kind::Gap | Kind::Known("và")) => true,
        Some(Kind::Mark('/')) => longest(words, end.saturating_add(1), ONE_MEETING).is_some(),
        Some(Kind::Mark(mark)) => !matches!(mark, '-' | '%'),
        Some(_) => longest(words, end, ONE_MEETING).is_some(),
    }
}

/// The words after a length that let more through: *trừ trường hợp ...*, up to the end of the
/// sentence or a semicolon.
pub(super) fn exception(words: &[Word<'_>], end: usize) -> Option<(usize, usize)> {
    let hangs = |at: usize| matches!(kind(words, at), Some(Kind::Mark(',' | '(')));
    let start = if hangs(end) {
        end.saturating_add(1)
    } else {
        end
    };
    longest(words, start, EXCEPTION)?;
    let rest = start..words.len();
    let mut stops =
        rest.filter(|at| is_stop(words, *at) || kind(words, *at) == Some(Kind::Mark(';')));
    Some((start, stops.next().unwrap_or(words.len())))
}
