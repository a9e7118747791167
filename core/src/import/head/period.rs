//! For which time a plan is, by its title.

use crate::calendar::{NaiveDate, Period};
use crate::document::{Links, find_in};
use crate::import::reading::Reading;
use crate::text::{Cursor, Word, WordRange, phrases};

phrases! {
    /// Words after which a year is no whole year of the plan.
    static BEFORE = ["tháng", "quý", "đến", "từ", "trước", "sau", "với", "học", "hết", "cuối", "đầu", "luật", "đợt"];
    static SPAN = ["giai đoạn", "nhiệm kỳ", "từ năm", "các năm", "trong các năm"];
}

/// Takes the one year or the one span that a title names. A year is that of deadlines which say none.
pub(super) fn read(reading: &mut Reading<'_>, title: WordRange) {
    let page = reading.page;
    let words = page.get(title);
    let cited: Vec<_> = find_in(page.text, words, &mut Links::default())
        .into_iter()
        .map(|found| found.place)
        .collect();
    let (mut years, mut spans) = (Vec::new(), Vec::new());
    let mut at = 0_usize;
    while let Some(word) = words.get(at) {
        let cursor = Cursor::new(page.text, words).at(at);
        at = at.saturating_add(1);
        if cited.iter().any(|place| place.holds(word.place)) {
            continue;
        }
        if let Some((from, to, end)) = span(cursor) {
            spans.push((from, to, WordRange::new(at.saturating_sub(1), end)));
            at = end;
        } else if let Some((year, end)) = year(cursor) {
            years.push((year, WordRange::new(at.saturating_sub(1), end)));
            at = end;
        }
    }
    let (period, words) = match (years.as_slice(), spans.as_slice()) {
        ([(Some(year), words)], []) => {
            reading.given.year = i32::try_from(*year).ok();
            (year.to_string().parse().ok(), *words)
        }
        ([], [(from, to, words)]) => (whole(*from, *to), *words),
        _ => return,
    };
    if period.is_some() {
        reading.draft.plan.period = period;
        let moved = |at: usize| at.saturating_add(title.start);
        let place = page.place(WordRange::new(moved(words.start), moved(words.end)));
        reading.draft.note("/plan/period", place);
    }
}

/// *giai đoạn 2026 - 2030*
fn span(mut cursor: Cursor<'_>) -> Option<(u32, u32, usize)> {
    cursor.phrase(&SPAN)?;
    let from = cursor.number(4..=4)?;
    let joined = cursor.mark('-') || cursor.eat("đến năm") || cursor.eat("đến");
    let to = cursor.number(4..=4).filter(|_| joined)?;
    Some((from, to, cursor.at))
}

/// *năm 2026*: the year, if it is meant whole.
fn year(mut cursor: Cursor<'_>) -> Option<(Option<u32>, usize)> {
    let before = cursor.at.checked_sub(1).map(|at| cursor.at(at));
    if !cursor.eat("năm") {
        return None;
    }
    let year = cursor.number(4..=4)?;
    // *ngày 05 tháng 3 năm 2026*, *6 tháng cuối năm 2026*
    let part = before.is_some_and(|before| {
        let number = before.peek().is_some_and(Word::is_number);
        let counted = before.at.checked_sub(1).map(|at| before.at(at));
        BEFORE.starts(before.rest()).is_some()
            || number && counted.is_some_and(|counted| BEFORE.starts(counted.rest()).is_some())
    });
    Some((Some(year).filter(|_| !part), cursor.at))
}

fn whole(from: u32, to: u32) -> Option<Period> {
    let day =
        |year: u32, month, day| NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day);
    Period::between(day(from, 1, 1)?, day(to, 12, 31)?)
}
