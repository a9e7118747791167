//! Deadlines that hang on an event: *trong thời hạn 10 ngày làm việc kể từ ngày ban hành*, *ngay
//! sau khi ban hành*, *theo yêu cầu*.

use super::super::{Counted, Deadline, Plain};
use super::day::{Written, need, written};
use super::token::{Cursor, Kind, Miss, Read};
use super::{Fault, bound, round};
use crate::error::Code;
use crate::json::MOST_COUNT;
use crate::text::excerpt;

/// *Trong thời hạn 10 ngày làm việc kể từ ...*
pub(super) fn counted(cursor: &mut Cursor<'_>) -> Read<Deadline> {
    let start = cursor.start();
    let introduced = introduction(cursor);
    let count = count(cursor)?;
    if !cursor.eat("ngày") {
        return Err(other_unit(cursor, start, introduced));
    }
    let working = cursor.eat("làm việc");
    let stop = *cursor;
    cursor.eat_mark(',');
    if cursor.eat("trước") {
        return Err(Fault::new(
            Code::NotADeadline,
            format!(
                "`{}` counts back from a day, which no form of a deadline holds",
                excerpt(cursor.since(start))
            ),
            "state the day itself: `trước ngày 10 tháng 6 năm 2026`",
        )
        .into());
    }
    if !cursor.eat_one(&["kể từ", "tính từ", "từ", "sau"]) {
        *cursor = stop;
        return Err(no_start(cursor, start).into());
    }
    let after = match cursor.attempt(day)? {
        Some(Written::Day(day)) => day.to_string(),
        Some(Written::OfYear(_)) => {
            return Err(Fault::new(
                Code::NotADeadline,
                format!(
                    "the day from which `{}` counts has no year",
                    excerpt(cursor.since(start))
                ),
                "add the year: `kể từ ngày 01/7/2026`",
            )
            .into());
        }
        None => event(cursor).ok_or_else(|| no_start(cursor, start))?,
    };
    let counted = Counted { count, after };
    Ok(if working {
        Deadline::WorkingDays(counted)
    } else {
        Deadline::CalendarDays(counted)
    })
}

fn day(cursor: &mut Cursor<'_>) -> Read<Written> {
    cursor.eat("ngày");
    written(cursor)
}

fn no_start(cursor: &Cursor<'_>, start: usize) -> Fault {
    Fault::new(
        Code::NotADeadline,
        format!(
            "`{}` does not say from when days are counted",
            excerpt(cursor.since(start))
        ),
        "did you mean the form `trong thời hạn 10 ngày làm việc kể từ ngày ban hành`?",
    )
}

/// What stands before the number; whether it makes sure that a length of time follows.
fn introduction(cursor: &mut Cursor<'_>) -> bool {
    let most = [
        "không quá",
        "tối đa",
        "chậm nhất là",
        "chậm nhất",
        "muộn nhất là",
        "muộn nhất",
    ];
    let introduced = cursor.eat_one(&[
        "trong thời hạn",
        "trong thời gian",
        "trong vòng",
        "thời hạn",
    ]);
    if !introduced {
        cursor.eat("trong");
    }
    cursor.eat("là");
    cursor.eat_one(&most);
    cursor.eat("sau");
    introduced
}

/// A count in another unit than days, if it is one.
fn other_unit(cursor: &mut Cursor<'_>, start: usize, introduced: bool) -> Miss {
    if !cursor.eat_one(&["tháng", "năm", "tuần", "giờ", "quý", "phút"]) {
        return Miss::Form;
    }
    let part = excerpt(cursor.since(start));
    cursor.eat("làm việc");
    if introduced || cursor.eat_one(&["kể từ", "tính từ", "từ", "sau"]) {
        return Fault::new(
            Code::NotADeadline,
            format!("`{part}` is not counted in days, and no form of a deadline counts otherwise"),
            "count in days, or state the last day: `chậm nhất ngày 30/6/2026`",
        )
        .into();
    }
    Miss::Form
}

/// `10`, `05`, `07 (bảy)`, *mười*.
fn count(cursor: &mut Cursor<'_>) -> Read<u64> {
    let start = cursor.start();
    let first = one_count(cursor)?;
    let second = cursor.attempt(|cursor| {
        need(cursor.eat_mark('('))?;
        let again = one_count(cursor)?;
        need(cursor.eat_mark(')'))?;
        Ok(again)
    })?;
    if second.is_some_and(|second| second != first) {
        return Err(Fault::new(
            Code::NotADeadline,
            format!("`{}` states two numbers", excerpt(cursor.since(start))),
            "write the same number in digits and in words: `07 (bảy)`",
        )
        .into());
    }
    Ok(first)
}

fn one_count(cursor: &mut Cursor<'_>) -> Read<u64> {
    let Some(digits) = cursor.digits() else {
        return in_words(cursor).ok_or(Miss::Form);
    };
    let most = MOST_COUNT.unsigned_abs();
    let count = digits.parse().ok().filter(|count| *count <= most);
    count.ok_or_else(|| {
        let message = format!("`{}` is beyond {MOST_COUNT}", excerpt(digits));
        Fault::new(Code::OutOfRange, message, "state the last day instead").into()
    })
}

/// A number in words, from one to thirty.
fn in_words(cursor: &mut Cursor<'_>) -> Option<u64> {
    const DIGITS: [(&str, u64); 11] = [
        ("một", 1),
        ("hai", 2),
        ("ba", 3),
        ("bốn", 4),
        ("năm", 5),
        ("sáu", 6),
        ("bảy", 7),
        ("bẩy", 7),
        ("tám", 8),
        ("chín", 9),
        ("mười", 10),
    ];
    // After a ten, four, five and one may change; *mười năm* would be ten years.
    const AFTER_TEN: [(&str, u64); 12] = [
        ("mốt", 1),
        ("một", 1),
        ("hai", 2),
        ("ba", 3),
        ("bốn", 4),
        ("tư", 4),
        ("lăm", 5),
        ("sáu", 6),
        ("bảy", 7),
        ("bẩy", 7),
        ("tám", 8),
        ("chín", 9),
    ];
    let read = |cursor: &mut Cursor<'_>, words: &[(&str, u64)]| {
        let found = words.iter().find(|(word, _)| cursor.eat(word));
        found.map(|(_, number)| *number)
    };
    if cursor.eat("ba mươi") {
        return Some(30);
    }
    if cursor.eat("hai mươi") {
        return Some(
            read(cursor, &AFTER_TEN)
                .unwrap_or_default()
                .saturating_add(20),
        );
    }
    let first = read(cursor, &DIGITS)?;
    if first == 10 {
        return Some(
            read(cursor, &AFTER_TEN)
                .unwrap_or_default()
                .saturating_add(10),
        );
    }
    Some(first)
}

/// *Ngay sau khi ...*, *ngay khi ...*
pub(super) fn immediately(cursor: &mut Cursor<'_>) -> Read<Deadline> {
    need(cursor.eat("ngay"))?;
    cursor.eat("sau");
    need(cursor.eat("khi"))?;
    event(cursor)
        .map(Deadline::ImmediatelyAfter)
        .ok_or(Miss::Form)
}

/// *Theo yêu cầu*, *khi có yêu cầu của ...*, *đột xuất*.
pub(super) fn on_request(cursor: &mut Cursor<'_>) -> Read<Deadline> {
    let sudden = cursor.eat("đột xuất");
    if cursor.eat_one(&["theo yêu cầu", "khi có yêu cầu"]) {
        cursor.attempt(|cursor| {
            need(cursor.eat("của"))?;
            event(cursor).map(|_| ()).ok_or(Miss::Form)
        })?;
    } else {
        need(sudden)?;
    }
    Ok(Deadline::OnRequest(Plain {}))
}

/// The words of an event as they were written, up to a mark that ends them or to another deadline.
fn event(cursor: &mut Cursor<'_>) -> Option<String> {
    let start = cursor.start();
    let mut open: usize = 0;
    let mut kept = None;
    while let Some(kind) = cursor.peek() {
        let ends = match kind {
            Kind::Mark(')' | ']' | '”' | '»') => open == 0,
            Kind::Mark(';' | '!' | '?' | '\u{2026}') => true,
            // A full stop within a number or an abbreviation ends nothing.
            Kind::Mark('.') => cursor.rest.get(1).is_none_or(|next| next.apart),
            Kind::Mark(',') => other_deadline(cursor, true),
            _ => other_deadline(cursor, false),
        };
        if ends {
            break;
        }
        match kind {
            Kind::Mark('(' | '[' | '“' | '«') => open = open.saturating_add(1),
            Kind::Mark(')' | ']' | '”' | '»') => open = open.saturating_sub(1),
            _ => {}
        }
        let Some(token) = cursor.next() else { break };
        let hangs = matches!(
            kind,
            Kind::Mark(',' | ':' | '-' | '(' | '[' | '“' | '«' | '.')
        ) || matches!(kind, Kind::Word("và" | "hoặc" | "nhưng"));
        if !hangs {
            kept = Some((token.end, *cursor));
        }
    }
    // What hangs at the end, such as *và*, belongs to what follows.
    let (end, after) = kept?;
    *cursor = after;
    cursor.text.get(start..end).map(str::to_owned)
}

/// Whether another deadline begins here. Within a clause, only words that open nothing else are
/// taken for one: an event may well name a day.
fn other_deadline(cursor: &Cursor<'_>, after_comma: bool) -> bool {
    let mut ahead = *cursor;
    if after_comma {
        ahead.next();
    }
    let begins = |read: fn(&mut Cursor<'_>) -> Read<()>| {
        let mut ahead = ahead;
        // What is wrong with it will be told when it is read by itself.
        !matches!(ahead.attempt(read), Ok(None))
    };
    let opened = begins(|cursor| {
        let bound = bound::opener(cursor);
        need(!bound.is_bare())?;
        bound::point(cursor, true).map(|_| ())
    });
    let counted = begins(|cursor| {
        let before = cursor.start();
        introduction(cursor);
        need(before != cursor.start())?;
        count(cursor)?;
        need(cursor.eat("ngày"))
    });
    let after_comma = after_comma
        && begins(|cursor| {
            let stands =
                cursor.eat_one(&["theo yêu cầu", "khi có yêu cầu", "đột xuất", "ngay sau khi"])
                    || round::frequent(cursor).is_ok();
            if stands {
                return Ok(());
            }
            round::every(cursor).map(|_| ())
        });
    opened || counted || after_comma
}
