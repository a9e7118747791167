//! The day of a document, as running text writes it.

use chrono::NaiveDate;

use super::cursor::Cursor;
use crate::text::TokenKind;

/// Reads *, ngày 11/12/2025*, *(ngày 11-12-2025)* or *ngày 11 tháng 12 năm 2025*, and leaves the cursor
/// after it. A day that is not in the calendar is none.
pub(super) fn read(cursor: &mut Cursor<'_>) -> Option<NaiveDate> {
    let mut ahead = cursor.clone();
    let bracket = ahead.mark('(');
    if !bracket {
        ahead.mark(',');
    }
    // "ban hành ngày", "ký ngày".
    if !ahead.words("ban hành") {
        ahead.word("ký");
    }
    ahead.word("ngày").then_some(())?;
    let date = day_month_year(&mut ahead)?;
    if bracket && !ahead.mark(')') {
        return None;
    }
    *cursor = ahead;
    Some(date)
}

fn day_month_year(cursor: &mut Cursor<'_>) -> Option<NaiveDate> {
    let day = cursor.number(1..=2)?;
    let mark = cursor.peek()?.kind;
    let (month, year) = if matches!(mark, TokenKind::Mark('/' | '-' | '.')) {
        cursor.advance();
        let month = cursor.number(1..=2)?;
        (cursor.peek()?.kind == mark).then(|| cursor.advance())?;
        (month, cursor.number(4..=4)?)
    } else {
        cursor.word("tháng").then_some(())?;
        let month = cursor.number(1..=2)?;
        cursor.mark(',');
        cursor.word("năm").then_some(())?;
        (month, cursor.number(4..=4)?)
    };
    // What follows without a space makes another number of it.
    if cursor
        .peek()
        .is_some_and(|next| !next.apart && next.kind == TokenKind::Number)
    {
        return None;
    }
    NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day)
}

/// Reads *năm 2015*, and leaves the cursor after it.
pub(super) fn read_year(cursor: &mut Cursor<'_>) -> Option<u32> {
    let mut ahead = cursor.clone();
    ahead.word("năm").then_some(())?;
    let year = ahead
        .number(4..=4)
        .filter(|year| (1900..2200).contains(year))?;
    *cursor = ahead;
    Some(year)
}
