//! *An Hòa, ngày 12 tháng 3 năm 2026*: where and when a document was issued.

use crate::calendar::NaiveDate;
use crate::import::page::Page;
use crate::text::{Cursor, Gap, Word, WordRange};

/// The longest name of a place, in words.
const MOST_WORDS: usize = 8;

/// The place and the day of a document.
#[derive(Debug)]
pub(in super::super) struct Dated {
    pub(in super::super) place: Option<WordRange>,
    /// The day, and where it stands; none where it is a blank.
    pub(in super::super) day: Option<(WordRange, NaiveDate)>,
}

/// Place and day at the start of some words, and the word after them. They may go over the end of a line,
/// and not over that of a paragraph.
pub(super) fn dated(page: &Page<'_>, range: WordRange) -> Option<(Dated, usize)> {
    let whole = page.get(range);
    let inside = whole.iter().skip(1);
    let length = inside.take_while(|word| word.gap != Gap::Paragraph).count();
    let words = whole.get(..length.saturating_add(1)).unwrap_or(whole);
    let mut cursor = Cursor::new(page.text, words);
    let place = name(&mut cursor)?;
    hour(&mut cursor);
    let start = cursor.at;
    let small = cursor.peek().is_some_and(|word| !word.capital);
    if !cursor.eat("ngày") || place == 0 && !small && start > 0 {
        return None;
    }
    let date = day(&mut cursor)?;
    let moved = |at: usize| at.saturating_add(range.start);
    let end = moved(cursor.at);
    let place = (place > 0).then(|| WordRange::new(range.start, moved(place)));
    let day = match date {
        Day::Given(date) => Some((WordRange::new(moved(start), end), date)),
        Day::Blank => None,
    };
    Some((Dated { place, day }, end))
}

/// Takes the hour at which an urgent telegram was sent: *hồi 15 giờ 30 phút*.
fn hour(cursor: &mut Cursor<'_>) {
    let mut ahead = *cursor;
    ahead.eat("hồi");
    if ahead.number(1..=2).is_none() || !ahead.eat("giờ") {
        return;
    }
    ahead.number(1..=2);
    ahead.eat("phút");
    ahead.mark(',');
    *cursor = ahead;
}

/// Takes the name of a place with its comma, and tells how many words the name is: none, where the line
/// starts with the day.
fn name(cursor: &mut Cursor<'_>) -> Option<usize> {
    if cursor.peek()?.is("ngày") {
        return Some(0);
    }
    if !cursor.at_capital() {
        return None;
    }
    let mut ahead = *cursor;
    let shouted = |word: &Word| word.is_shouted(cursor.text);
    let first = cursor.peek().is_some_and(shouted);
    for _ in 0..MOST_WORDS.saturating_mul(2) {
        let length = ahead.at;
        // A line in capitals above is no part of the name.
        let below = ahead
            .peek()
            .filter(|word| word.gap >= Gap::Line && word.is_word());
        if below.is_some_and(|word| shouted(word) != first) {
            return None;
        }
        if ahead.mark(',') {
            *cursor = ahead;
            return Some(length);
        }
        let text = ahead.text;
        ahead.take(|word| {
            let unit = ["phố", "trấn", "xã", "khu"]
                .iter()
                .any(|unit| word.is(unit));
            let part =
                word.is_mark('.') || word.is_mark('-') || word.is_mark('\'') || word.is_mark('’');
            word.is_word() && (word.capital || unit)
                || part
                || word.is_number() && word.place.of(text).len() < 3
        })?;
    }
    None
}

/// The day after *ngày*: in words or with strokes, or a blank in it.
fn day(cursor: &mut Cursor<'_>) -> Option<Day> {
    let day = cursor.number(1..=2);
    let slashed = day.is_some() && (cursor.mark('/') || cursor.mark('-') || cursor.mark('.'));
    if slashed {
        let month = cursor.number(1..=2)?;
        let again = cursor.mark('/') || cursor.mark('-') || cursor.mark('.');
        let year = cursor.number(4..=4).filter(|_| again)?;
        return Some(Day::of(day, Some(month), Some(year)));
    }
    blank(cursor);
    if !cursor.eat("tháng") {
        return None;
    }
    let month = cursor.number(1..=2);
    blank(cursor);
    if !cursor.eat("năm") {
        return None;
    }
    let year = cursor.number(4..=4);
    blank(cursor);
    Some(Day::of(day, month, year))
}

/// Takes dots that hold the place of a number.
fn blank(cursor: &mut Cursor<'_>) {
    while cursor.mark('.') || cursor.mark('…') || cursor.mark('_') {}
}

/// A day, or the place for one.
enum Day {
    Given(NaiveDate),
    Blank,
}

impl Day {
    fn of(day: Option<u32>, month: Option<u32>, year: Option<u32>) -> Self {
        let date = || NaiveDate::from_ymd_opt(i32::try_from(year?).ok()?, month?, day?);
        date().map_or(Self::Blank, Self::Given)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<(String, Option<String>)> {
        let page = Page::of(text);
        let range = WordRange::new(0, page.words.len());
        let (dated, _) = dated(&page, range)?;
        let place = dated.place.map_or("", |place| page.place(place).of(text));
        Some((
            page.written(dated.place.unwrap_or_default()).into_owned(),
            dated.day.map(|(_, day)| day.to_string()),
        ))
        .filter(|_| place.len() < 64)
    }

    #[test]
    fn places_are_names_before_a_whole_day() {
        for (text, place, day) in [
            (
                "An Hòa, ngày 12 tháng 3 năm 2026",
                "An Hòa",
                Some("2026-03-12"),
            ),
            (
                "Sông\nThao, ngày 05\ntháng 01 năm 2024",
                "Sông Thao",
                Some("2024-01-05"),
            ),
            ("Quận 14, ngày 04/01/2012", "Quận 14", Some("2012-01-04")),
            (
                "TP. Hồ Chí Minh, ngày .... tháng 8 năm 2026",
                "TP. Hồ Chí Minh",
                None,
            ),
            ("Lam Giang, ngày       tháng 9 năm 2024", "Lam Giang", None),
            ("ngày 7/5/2026", "", Some("2026-05-07")),
            (
                "Lam Sơn, hồi 15 giờ 30 ngày 08 tháng 9 năm 2026",
                "Lam Sơn",
                Some("2026-09-08"),
            ),
        ] {
            let day = day.map(str::to_owned);
            assert_eq!(read(text), Some((place.to_owned(), day)), "{text}");
        }
    }

    #[test]
    fn days_of_the_text_are_no_days_of_the_document() {
        for text in [
            "Giao Phòng Kinh tế chủ trì, lập dự toán; hoàn thành trước ngày 12/9/2024./.",
            "Căn cứ Luật Thanh tra, ngày 15/11/2010;",
            "Yêu cầu gửi báo cáo, trước ngày 23/5/2025.",
            "Ngày ban hành: 27/03/2023",
            "An Hòa,\n\nngày 7/5/2026",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
