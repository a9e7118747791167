//! Deadlines from the words of a plan: a small grammar over folded words, never a guess.
//!
//! A text is read as parts, such as *hằng năm* or *trước ngày 10/6*, between which only words may
//! stand that say nothing about time. Parts that belong together then make one deadline.

mod bound;
mod counted;
mod day;
mod nearest;
mod note;
mod round;
mod token;

use super::{Cycle, Deadline};
use crate::error::Code;
use crate::text::excerpt;
pub use note::{DeadlineNote, DeadlineReading};
use token::{Cursor, Kind, Token};

/// Words that may stand around a deadline, because they say nothing about time.
const NEUTRAL: [&str; 31] = [
    "thời hạn",
    "thời gian",
    "thời điểm",
    "tiến độ",
    "hạn",
    "là",
    "vào",
    "hoàn thành",
    "thực hiện",
    "triển khai",
    "báo cáo",
    "tổng hợp",
    "gửi",
    "trình",
    "nộp",
    "ban hành",
    "xong",
    "phải",
    "cần",
    "rà soát",
    "đánh giá",
    "kiểm tra",
    "giám sát",
    "theo dõi",
    "đôn đốc",
    "sơ kết",
    "tổng kết",
    "cập nhật",
    "giải quyết",
    "xử lý",
    "kết quả",
];

/// Words that sound like a deadline and name no day.
const VAGUE: [&str; 10] = [
    "kịp thời",
    "sớm",
    "theo quy định",
    "nếu có",
    "khẩn trương",
    "nhanh",
    "theo kế hoạch",
    "theo tiến độ",
    "đúng tiến độ",
    "đúng hạn",
];

/// What the rulebook says of the middle of a month, and of a year.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Middles {
    /// The day of the month.
    pub(crate) day_of_month: Option<Middle>,
    /// The month of the year on whose last day the middle is.
    pub(crate) month_of_year: Option<Middle>,
}

/// A number, and whether article 146 of the Civil Code sets it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Middle {
    pub(crate) number: u32,
    pub(crate) by_civil_code: bool,
}

/// A deadline that a text states.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Stated {
    pub(crate) deadline: Deadline,
    /// Where its words start and end, in bytes.
    pub(crate) bytes: (usize, usize),
    pub(crate) notes: Vec<DeadlineNote>,
}

/// Why a text states no deadline.
#[derive(Debug)]
pub(crate) struct Fault {
    pub(crate) code: Code,
    pub(crate) message: String,
    pub(crate) help: String,
}

impl Fault {
    fn new(code: Code, message: String, help: &str) -> Self {
        Self {
            code,
            message,
            help: help.to_owned(),
        }
    }
}

/// What one part of a text says.
#[derive(Debug)]
enum Said {
    /// A whole deadline.
    Once(Deadline),
    /// *Thường xuyên*.
    Frequent,
    /// *Hằng quý*.
    Every(Cycle),
    /// *Trước ngày 10/6*.
    Round(round::Round),
}

#[derive(Debug)]
struct Part {
    said: Said,
    notes: Vec<DeadlineNote>,
    from: usize,
    to: usize,
}

impl Part {
    /// What was read from a place up to the cursor.
    fn new(said: Said, note: Option<DeadlineNote>, from: usize, cursor: &Cursor<'_>) -> Self {
        Self {
            said,
            notes: note.into_iter().collect(),
            from,
            to: cursor.end,
        }
    }
}

/// Reads the one deadline that a text states.
pub(crate) fn parse(text: &str, middles: Middles) -> Result<Stated, Fault> {
    let tokens = token::tokens(text);
    let mut cursor = Cursor::new(text, &tokens, middles);
    let parts = round::join_days(parts(&mut cursor)?);
    let mut stated = Vec::new();
    let mut parts = parts.into_iter().peekable();
    while let Some(mut part) = parts.next() {
        let pair = match parts.peek() {
            Some(next) => {
                let words = text.get(part.from..next.to).unwrap_or_default();
                round::together(&part.said, &next.said, words)?
            }
            None => None,
        };
        let (deadline, note) = if let Some(pair) = pair {
            if let Some(next) = parts.next() {
                part.to = next.to;
                part.notes.extend(next.notes);
            }
            pair
        } else {
            let words = text.get(part.from..part.to).unwrap_or_default();
            round::alone(part.said, words)?
        };
        part.notes.extend(note);
        stated.push(Stated {
            deadline,
            bytes: (part.from, closed(&tokens, part.from, part.to)),
            notes: part.notes,
        });
    }
    let mut one = the_one(text, stated)?;
    one.bytes.1 = closed(&tokens, one.bytes.0, one.bytes.1);
    Ok(one)
}

/// The deadline that all of them are.
fn the_one(text: &str, all: Vec<Stated>) -> Result<Stated, Fault> {
    let mut all = all.into_iter();
    let Some(mut one) = all.next() else {
        return Err(nearest::nothing(text));
    };
    for other in all {
        if other.deadline != one.deadline {
            let words = |stated: &Stated| {
                let (from, to) = stated.bytes;
                excerpt(text.get(from..to).unwrap_or_default())
            };
            return Err(Fault::new(
                Code::NotADeadline,
                format!(
                    "two deadlines are stated, `{}` and `{}`",
                    words(&one),
                    words(&other)
                ),
                "state one deadline in one text",
            ));
        }
        one.bytes.1 = other.bytes.1;
        // What one of them says outright, the other leaves open.
        if other.notes.len() < one.notes.len() {
            one.notes = other.notes;
        }
    }
    Ok(one)
}

/// The end of a part together with the bracket right after it that closes one opened in it.
fn closed(tokens: &[Token<'_>], from: usize, to: usize) -> usize {
    let start = tokens.partition_point(|token| token.start < from);
    let rest = tokens.get(start..).unwrap_or_default();
    let (within, after) = rest.split_at(rest.partition_point(|token| token.start < to));
    let count = |mark| {
        let marks = within.iter().filter(|token| token.kind == Kind::Mark(mark));
        marks.count()
    };
    match after.first() {
        Some(next) if next.kind == Kind::Mark(')') && count('(') > count(')') => next.end,
        _ => to,
    }
}

/// Every part of a text.
fn parts(cursor: &mut Cursor<'_>) -> Result<Vec<Part>, Fault> {
    let mut parts: Vec<Part> = Vec::new();
    let mut joined = None;
    while cursor.first().is_some() {
        let found = part(cursor)?;
        if !found.is_empty() {
            parts.extend(found);
            joined = None;
            continue;
        }
        let before = *cursor;
        if !parts.is_empty() && joined.is_none() && cursor.eat_one(&["và", "hoặc", "nhưng"]) {
            joined = Some(before);
            continue;
        }
        if cursor.eat_one(&NEUTRAL) || eat_neutral_mark(cursor) {
            continue;
        }
        return Err(nearest::not_understood(cursor));
    }
    match joined {
        Some(before) => Err(nearest::not_understood(&before)),
        None => Ok(parts),
    }
}

fn eat_neutral_mark(cursor: &mut Cursor<'_>) -> bool {
    let neutral = matches!(
        cursor.peek(),
        Some(Kind::Mark(
            '.' | ','
                | ';'
                | ':'
                | '-'
                | '('
                | ')'
                | '['
                | ']'
                | '"'
                | '\''
                | '“'
                | '”'
                | '‘'
                | '’'
                | '«'
                | '»'
                | '*'
                | '+'
                | '•'
                | '…'
        ))
    );
    if neutral {
        cursor.next();
    }
    neutral
}

/// The part that stands here, if any; one opener may hold several.
fn part(cursor: &mut Cursor<'_>) -> Result<Vec<Part>, Fault> {
    let from = cursor.start();
    let one = |said, cursor: &Cursor<'_>| Ok(vec![Part::new(said, None, from, cursor)]);
    if cursor.attempt(round::frequent)?.is_some() {
        return one(Said::Frequent, cursor);
    }
    if let Some(cycle) = cursor.attempt(round::every)? {
        return one(Said::Every(cycle), cursor);
    }
    for read in [counted::on_request, counted::immediately, counted::counted] {
        if let Some(deadline) = cursor.attempt(read)? {
            return one(Said::Once(deadline), cursor);
        }
    }
    Ok(cursor.attempt(bound::bounded)?.unwrap_or_default())
}

#[cfg(test)]
mod tests;
