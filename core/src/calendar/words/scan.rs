//! Going over a text: parts that speak of time, and the words between them that do not.

use super::context::{Stance, stance};
use super::filler::{Weight, weigh};
use super::part::{Part, Said};
use super::read::Reader;
use super::{Fault, bound, counted, cycle, refusal};
use crate::text::phrases;

phrases! {
    /// What a part may start with, beside a number.
    static FIRST = [
        "thường", "liên tục", "định", "hằng", "hàng", "mỗi", "từng", "sáu", "ba", "một", "hai",
        "bốn", "năm", "bảy", "bẩy", "tám", "chín", "mười", "theo yêu", "khi có", "đột", "ngay",
        "trong", "thời hạn", "không", "tối", "chậm", "muộn", "trễ", "sau", "ít nhất", "hạn",
        "trước", "đến", "tới", "hết", "cho đến", "cho tới", "ngày", "tháng", "quý", "quí", "nửa",
        "giai đoạn", "đầu", "giữa", "cuối", "từ", "kể từ", "thứ", "chủ nhật", "các năm", "báo cáo",
    ];
    static JOINS = ["và", "hoặc", "nhưng"];
}

/// What was found in a text.
pub(super) struct Scan {
    pub(super) parts: Vec<Part>,
    /// The first word that is neither of a part nor neutral.
    pub(super) unknown: Option<usize>,
    /// What is wrong with a period that may be part of a name.
    pub(super) put_off: Option<Fault>,
}

/// What stood before the cursor.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Before {
    Mark,
    Neutral,
    /// A word that a period may belong to.
    Noun,
    Part,
}

/// Every part of a text, and whether all between them says nothing about time.
pub(super) fn scan(reader: &mut Reader<'_>) -> Result<Scan, Fault> {
    let mut scan = Scan {
        parts: Vec::new(),
        unknown: None,
        put_off: None,
    };
    let mut before = Before::Mark;
    let mut joined = None;
    while !reader.is_done() {
        let here = *reader;
        match part(reader) {
            Ok(found) if !found.is_empty() => {
                let attached = before == Before::Noun;
                for mut part in found {
                    judged(&here, &part)?;
                    part.attached = attached && !part.clear;
                    scan.parts.push(part);
                }
                (before, joined) = (Before::Part, None);
                continue;
            }
            Ok(_) => *reader = here,
            Err(fault) if before == Before::Noun && bare(&here) => {
                *reader = here;
                scan.put_off.get_or_insert(fault);
                reader.advance();
                continue;
            }
            Err(fault) => return Err(fault),
        }
        if reader.skip(&JOINS) {
            joined = Some(here);
            if before != Before::Part {
                before = Before::Noun;
            }
            continue;
        }
        let weight = weigh(reader, before == Before::Part);
        let mark = !here
            .peek()
            .is_some_and(|word| word.is_word() || word.is_number());
        before = match weight {
            Weight::Timely => return Err(refusal::not_understood(&here)),
            _ if mark => Before::Mark,
            Weight::Neutral => Before::Neutral,
            Weight::Naming => Before::Noun,
            Weight::Other => {
                scan.unknown.get_or_insert(here.at);
                Before::Noun
            }
        };
        if !mark {
            joined = None;
        }
    }
    match joined {
        Some(before) => Err(refusal::not_understood(&before)),
        None => Ok(scan),
    }
}

/// Whether no opener stands here, but a period or day by itself. *Sau 10 ngày* is no period.
fn bare(reader: &Reader<'_>) -> bool {
    let (mut ahead, mut counted) = (*reader, *reader);
    bound::opener(&mut ahead).is_bare() && counted::count_begins(&mut counted).is_err()
}

/// Refuses a part that the words before it take as something else than a deadline.
fn judged(reader: &Reader<'_>, part: &Part) -> Result<(), Fault> {
    match stance(reader, part) {
        Stance::Plain | Stance::Marked => Ok(()),
        other => Err(other.fault(&reader.at(part.words.end), part)),
    }
}

/// The part that stands here, if any; one opener may hold several.
pub(super) fn part(reader: &mut Reader<'_>) -> Result<Vec<Part>, Fault> {
    let first = reader.peek();
    let digits = |text: &str| text.bytes().any(|byte| byte.is_ascii_digit());
    let may = first.is_some_and(|word| {
        word.is_number() || word.is_word() && digits(word.place.of(reader.text))
    });
    if !may && !reader.stands(&FIRST) {
        return Ok(Vec::new());
    }
    let from = reader.at;
    let one = |said, reader: &mut Reader<'_>, clear| {
        Ok(vec![Part::new(said, None, from, reader).clear_if(clear)])
    };
    if reader.attempt(cycle::frequent)?.is_some() {
        return one(Said::Frequent, reader, false);
    }
    if let Some(cycle) = reader.attempt(cycle::every)? {
        return one(Said::Every(cycle), reader, false);
    }
    if let Some(cycle) = reader.attempt(cycle::report_of)? {
        return one(Said::Report(cycle), reader, false);
    }
    if let Some(deadline) = reader.attempt(counted::on_request)? {
        return one(Said::Once(deadline), reader, false);
    }
    for read in [counted::immediately, counted::counted] {
        if let Some(deadline) = reader.attempt(read)? {
            return one(Said::Once(deadline), reader, true);
        }
    }
    Ok(reader.attempt(bound::bounded)?.unwrap_or_default())
}
