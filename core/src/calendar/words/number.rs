//! Numbers of deadlines: digits, words, or both (`12 (mười hai)`), and the months by name.

use super::Fault;
use super::read::{Miss, Read, Reader, need};
use crate::error::Code;
use crate::message::Message;
use crate::text::{Label, phrases};

phrases! {
    static ONES: u32 = {
        "một" => 1, "hai" => 2, "ba" => 3, "bốn" => 4, "năm" => 5, "sáu" => 6, "bảy" => 7,
        "bẩy" => 7, "tám" => 8, "chín" => 9, "mười" => 10,
    };
    /// After a ten, four, five and one may change; *mười năm* would be ten years.
    static AFTER_TEN: u32 = {
        "mốt" => 1, "một" => 1, "hai" => 2, "ba" => 3, "bốn" => 4, "tư" => 4, "lăm" => 5,
        "sáu" => 6, "bảy" => 7, "bẩy" => 7, "tám" => 8, "chín" => 9,
    };
    static TENS: u32 = { "hai mươi" => 20, "ba mươi" => 30 };
    /// *Tháng năm* is not among them: it is as often a month and a year.
    static MONTHS: u32 = {
        "một" => 1, "hai" => 2, "ba" => 3, "tư" => 4, "sáu" => 6, "bảy" => 7, "bẩy" => 7,
        "tám" => 8, "chín" => 9, "mười" => 10, "mười một" => 11, "mười hai" => 12,
    };
}

/// A number in words, from one to 39.
pub(super) fn in_words(reader: &mut Reader<'_>) -> Option<u32> {
    let ten = match reader.phrase(&TENS) {
        Some(ten) => ten,
        None => match reader.phrase(&ONES)? {
            10 => 10,
            one => return Some(one),
        },
    };
    let rest = reader.phrase(&AFTER_TEN).unwrap_or_default();
    Some(ten.saturating_add(rest))
}

/// Digits that are said again in words within brackets.
pub(super) fn said_twice<N: PartialEq>(
    reader: &mut Reader<'_>,
    mut one: impl FnMut(&mut Reader<'_>) -> Read<N>,
) -> Read<N> {
    let start = reader.at;
    let first = one(reader)?;
    let second = reader.attempt(|reader| {
        need(reader.mark('('))?;
        let again = one(reader)?;
        need(reader.mark(')'))?;
        Ok(again)
    })?;
    if second.is_some_and(|second| second != first) {
        return Err(Fault::new(
            Code::NotADeadline,
            Message::of(
                "`{}` ghi hai số khác nhau",
                "`{}` states two numbers",
                &[&reader.shown(start)],
            ),
            Label::new(
                "hãy ghi cùng một số bằng chữ số và bằng chữ: `07 (bảy)`",
                "write the same number in digits and in words: `07 (bảy)`",
            ),
        )
        .into());
    }
    Ok(first)
}

/// A number of one or two digits.
pub(super) fn small(reader: &mut Reader<'_>) -> Read<u32> {
    reader.number(1..=2).ok_or(Miss::Form)
}

/// A day of the month: `12`, `12 (mười hai)`.
pub(super) fn day_number(reader: &mut Reader<'_>) -> Read<u32> {
    let mut words = false;
    said_twice(reader, |reader| {
        // In words only as the second of the two.
        match reader.number(1..=2) {
            Some(number) => {
                words = true;
                Ok(number)
            }
            None if words => in_words(reader).ok_or(Miss::Form),
            None => Err(Miss::Form),
        }
    })
}

/// A month after the word *tháng*: `6`, *sáu*, `6 (sáu)`.
pub(super) fn month_number(reader: &mut Reader<'_>) -> Read<u32> {
    said_twice(reader, |reader| {
        if let Some(number) = reader.number(1..=2) {
            return Ok(number);
        }
        // *Tháng ba ngày* would be months and days.
        let number = reader.phrase(&MONTHS).ok_or(Miss::Form)?;
        Ok(number)
    })
}

/// A number of exactly four digits, which may be a year.
pub(super) fn four_digits(reader: &mut Reader<'_>) -> Read<i32> {
    let number = reader.number(4..=4).ok_or(Miss::Form)?;
    i32::try_from(number).map_err(|_| Miss::Form)
}
