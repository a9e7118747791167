//! The day of a document, as running text writes it.

use chrono::NaiveDate;

use super::lexemes::{DAY, MONTH, OF, YEAR};
use crate::text::{Cursor, Gap, WordKind, phrases};

phrases! {
    /// What may stand before *ngày*.
    static MADE = ["ban hành", "ký", "ký ban hành", "được ban hành", "thông qua", "được thông qua"];
}

/// Reads *, ngày 11/12/2025*, *(ngày 11-12-2025)* or *ngày 11 tháng 12 năm 2025*, and leaves the cursor
/// after it. A day that is not in the calendar is none.
pub(super) fn read(cursor: &mut Cursor<'_>) -> Option<NaiveDate> {
    let mut ahead = *cursor;
    let bracket = ahead.mark('(');
    if !bracket {
        ahead.mark(',');
    }
    ahead.phrase(&MADE);
    let word = ahead.take(|word| DAY.is(word))?;
    let day = date(&mut ahead)?;
    // What begins a line may be of the next sentence.
    let begins = word.capital && word.gap >= Gap::Line;
    let goes_on = ahead.peek().is_some_and(|next| OF.is(next));
    if bracket && !ahead.mark(')') || begins && !goes_on {
        return None;
    }
    *cursor = ahead;
    Some(day)
}

/// Reads a day after *ngày*, and leaves the cursor after it.
pub(super) fn date(cursor: &mut Cursor<'_>) -> Option<NaiveDate> {
    let mut ahead = *cursor;
    let day = ahead.number(1..=2)?;
    let mark = ahead.peek()?.kind;
    let (month, year) = if matches!(mark, WordKind::Mark('/' | '-' | '.')) {
        ahead.advance();
        let month = ahead.number(1..=2)?;
        ahead.take(|word| word.kind == mark)?;
        (month, ahead.number(4..=4)?)
    } else {
        MONTH.take(&mut ahead).then_some(())?;
        let month = ahead.number(1..=2)?;
        ahead.mark(',');
        YEAR.take(&mut ahead).then_some(())?;
        (month, ahead.number(4..=4)?)
    };
    // What follows without a space makes another number of it.
    if ahead
        .peek()
        .is_some_and(|next| !next.apart() && next.is_number())
    {
        return None;
    }
    *cursor = ahead;
    NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day)
}

/// Reads *năm 2015*, and leaves the cursor after it.
pub(super) fn read_year(cursor: &mut Cursor<'_>) -> Option<u32> {
    let mut ahead = *cursor;
    YEAR.take(&mut ahead).then_some(())?;
    let year = ahead
        .number(4..=4)
        .filter(|year| (1900..2200).contains(year))?;
    *cursor = ahead;
    Some(year)
}
