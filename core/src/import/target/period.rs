//! For which time a figure is set: by the words of its own clause, or by those that introduce it.

use crate::calendar::Period;
use crate::text::{Word, WordKind, WordRange, phrases};

phrases! {
    static SPAN = ["giai đoạn", "các năm", "từ năm", "giai đoạn từ năm", "năm"];
    static QUARTER = ["quý"];
    static MONTH = ["tháng"];
    static TO = ["-", "đến", "đến năm", "đến hết năm"];
    /// What is compared with is not the time that is meant.
    static COMPARED = ["so với", "so sánh với", "bằng", "của"];
    static DOCUMENT = ["kế hoạch", "nghị quyết", "quyết định", "chương trình", "đề án", "kết luận", "chỉ thị"];
    /// Words that may stand before the time at the start of a clause.
    static OPENING = [
        "phấn đấu", "phân đấu", "mục tiêu", "chỉ tiêu", "trong", "đến", "hết", "cuối", "đầu", "vào", "tính", "riêng", "cả", "từ", "bảo đảm",
        "đảm bảo", "mùa khô", "mùa mưa", "và", ",", "-",
    ];
}

phrases! {
    static HALVES: u8 = {
        "6 tháng đầu năm" => 1,
        "06 tháng đầu năm" => 1,
        "sáu tháng đầu năm" => 1,
        "nửa đầu năm" => 1,
        "6 tháng cuối năm" => 2,
        "06 tháng cuối năm" => 2,
        "sáu tháng cuối năm" => 2,
        "nửa cuối năm" => 2,
    };
}

/// The most words between a figure and the time after it.
const NEAR: usize = 14;
const QUARTERS: [&str; 4] = ["I", "II", "III", "IV"];

/// A time that is named, and where.
#[derive(Debug)]
pub(super) struct Named {
    pub(super) period: Period,
    words: WordRange,
}

/// The times that some words name, without those that something is compared with.
pub(super) fn named(text: &str, words: &[Word]) -> Vec<Named> {
    let mut found: Vec<Named> = Vec::new();
    let mut at = 0_usize;
    while at < words.len() {
        let within = || {
            let (end, quarter) = quarter(text, words, at)?;
            // *Trong năm 2026 ...; riêng quý I*
            let year = found
                .last()
                .filter(|named| named.period.is_whole_years() && named.period.name().is_some());
            let year = year.map(|named| named.period.year());
            Some((
                end,
                year.and_then(|year| format!("{year}-Q{quarter}").parse().ok()),
            ))
        };
        let Some((end, period)) = at_word(text, words, at).or_else(within) else {
            at = at.saturating_add(1);
            continue;
        };
        let range = WordRange::new(at, end);
        if let Some(period) = period.filter(|_| !is_compared(words, at)) {
            let words = range;
            found.push(Named { period, words });
        }
        at = end;
    }
    found
}

/// What names a time at a word, and where it ends; a day is no time for which figures are set.
fn at_word(text: &str, words: &[Word], at: usize) -> Option<(usize, Option<Period>)> {
    let name = |end: usize, name: String| Some((end, name.parse().ok()));
    if let Some((after, half)) = HALVES.at(words, at) {
        let year = year(text, words, after)?;
        return name(after.saturating_add(1), format!("{year}-H{half}"));
    }
    if QUARTER.at(words, at).is_some() {
        let (after, quarter) = quarter(text, words, at)?;
        let (year, end) = year_after(text, words, after)?;
        return name(end, format!("{year}-Q{quarter}"));
    }
    if let Some((after, ())) = MONTH.at(words, at) {
        let month = words.get(after)?.number(text)?;
        let (year, end) = year_after(text, words, at.checked_add(2)?)?;
        let day = at.checked_sub(1).and_then(|before| words.get(before));
        if day.is_some_and(Word::is_number) {
            return Some((end, None));
        }
        return name(end, format!("{year}-{month:02}"));
    }
    let (after, ()) = SPAN.at(words, at)?;
    let first = year(text, words, after)?;
    let end = after.saturating_add(1);
    if let Some((to, ())) = TO.at(words, end)
        && let Some(last) = year(text, words, to)
    {
        let day = |text: String| text.parse().ok();
        let days = day(format!("{first}-01-01")).zip(day(format!("{last}-12-31")));
        let period = days.and_then(|(start, end)| Period::between(start, end));
        return Some((to.saturating_add(1), period));
    }
    words.get(at)?.is("năm").then_some(())?;
    name(end, first.to_owned())
}

/// *Quý II*, and where it ends.
fn quarter(text: &str, words: &[Word], at: usize) -> Option<(usize, usize)> {
    let (after, ()) = QUARTER.at(words, at)?;
    let shown = words.get(after)?.place.of(text);
    let roman = QUARTERS.iter().position(|roman| *roman == shown);
    let quarter = roman
        .and_then(|roman| roman.checked_add(1))
        .or_else(|| shown.parse().ok())?;
    Some((at.checked_add(2)?, quarter))
}

/// A year in four digits.
fn year<'t>(text: &'t str, words: &[Word], at: usize) -> Option<&'t str> {
    let word = words.get(at).filter(|word| word.is_number())?;
    let shown = word.place.of(text);
    (shown.len() == 4 && shown.starts_with(['1', '2'])).then_some(shown)
}

/// The year after a quarter or month, and where it ends: `/2026`, *năm 2026*.
fn year_after<'t>(text: &'t str, words: &[Word], at: usize) -> Option<(&'t str, usize)> {
    let joins =
        |word: &Word| word.is("năm") || matches!(word.kind, WordKind::Mark('/' | '-' | '.'));
    words.get(at).filter(|word| joins(word))?;
    let at = at.checked_add(1)?;
    Some((year(text, words, at)?, at.checked_add(1)?))
}

/// Whether something is compared with what is named at a word: *so với cuối năm 2025*.
fn is_compared(words: &[Word], at: usize) -> bool {
    let near = (1..=5_usize).filter_map(|back| at.checked_sub(back));
    for start in near {
        if let Some((after, ())) = COMPARED.at(words, start) {
            let between = words.get(after..at).unwrap_or_default();
            return between.iter().all(Word::is_word);
        }
    }
    false
}

/// What a figure of a sentence stands in.
#[derive(Debug, Clone, Copy)]
pub(super) struct Stands {
    pub(super) figure: WordRange,
    /// Its part of the sentence.
    pub(super) scope: WordRange,
    /// The words about the figure from which it starts.
    pub(super) from: Option<WordRange>,
    /// Where its clause starts.
    pub(super) clause: usize,
    /// The last colon before it.
    pub(super) colon: Option<usize>,
}

/// The time for which a figure is set, of those that its sentence names: in its part of it, at the start of
/// its clause, or before the colon.
pub(super) fn of_figure(named: &[Named], words: &[Word], stands: Stands) -> Option<Period> {
    let Stands { figure, scope, .. } = stands;
    let from = |start: usize| named.partition_point(|named| named.words.start < start);
    let within = named
        .get(from(scope.start)..from(scope.end))
        .unwrap_or_default();
    let about = |named: &&Named| stands.from.is_none_or(|from| !from.holds(named.words));
    let plain = |start: usize, end: usize| {
        let between = words.get(start..end).unwrap_or_default();
        !DOCUMENT.is_in(between)
    };
    let before = within.iter().rev().filter(about).find(|named| {
        let near = named.words.start.saturating_sub(NEAR).max(scope.start);
        named.words.end <= figure.start && plain(near, named.words.start)
    });
    let after = || {
        within.iter().filter(about).find(|named| {
            let start = named.words.start;
            let near = start.saturating_sub(figure.end) <= NEAR;
            start >= figure.end && near && plain(figure.end, start)
        })
    };
    let opening = || {
        let first = named.get(from(stands.clause))?;
        let before = words.get(stands.clause..first.words.start)?;
        (first.words.end <= figure.start && opens(before)).then_some(first)
    };
    let introduced = || named.get(from(stands.colon?).checked_sub(1)?);
    let found = before.or_else(after).or_else(opening).or_else(introduced);
    found.map(|named| named.period.clone())
}

/// Whether some words only open a clause.
fn opens(words: &[Word]) -> bool {
    let mut at = 0_usize;
    while at < words.len() {
        let Some((after, ())) = OPENING.at(words, at) else {
            return false;
        };
        at = after;
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::json::ToJson as _;
    use crate::text::Words;

    #[test]
    fn times_are_named_in_several_ways() {
        for (text, periods) in [
            ("trong năm 2026", r#"["2026"]"#),
            ("so với cuối năm 2025, năm 2026", r#"["2026"]"#),
            ("quý II/2026; quý 3 năm 2026", r#"["2026-Q2","2026-Q3"]"#),
            ("năm 2026: 90%; riêng quý I", r#"["2026","2026-Q1"]"#),
            ("6 tháng đầu năm 2026", r#"["2026-H1"]"#),
            ("đến tháng 6 năm 2026", r#"["2026-06"]"#),
            ("trước ngày 30 tháng 6 năm 2026, 30/6/2026", "[]"),
            (
                "giai đoạn 2027 - 2030",
                r#"[{"end":"2030-12-31","start":"2027-01-01"}]"#,
            ),
            ("năm học 2026 - 2027", "[]"),
        ] {
            let named = named(text, &Words::of(text).list);
            let found: Vec<Period> = named.into_iter().map(|named| named.period).collect();
            assert_eq!(found.to_json().to_canonical(), periods, "{text}");
        }
    }
}
