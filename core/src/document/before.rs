//! What stands before a document and is said of it: *Ngày 09/6/2024, Thủ tướng Chính phủ đã ban hành Chỉ
//! thị số 22/CT-TTg*, *theo đề nghị của Sở Xây dựng tại Tờ trình số 38/TTr-SXD*.

use chrono::NaiveDate;

use super::found::Core;
use super::lexemes::{AT, DAY, HAS, ISSUES, OF, SIGNS};
use super::{day, issuer};
use crate::text::{Cursor, WordRange, phrases};

/// Issuer and day before a document.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Before {
    pub(super) issuer: Option<String>,
    pub(super) day: Option<NaiveDate>,
}

/// How many words the name of a body or a day is looked for in.
const MOST_WORDS: usize = 24;

phrases! {
    /// What a body does with a paper of its own.
    static ASKS = ["đề nghị", "đề xuất", "kiến nghị", "trình", "thẩm định"];
    /// Words of *đã ban hành*, *vừa ký*, *tiếp tục có*.
    static VERBS = ["hành", "ban", "ký", "có", "đã", "vừa", "mới", "tiếp", "tục"];
}

/// Reads what stands before a citation, of which nothing was read so far.
pub(super) fn read(start: Cursor<'_>, core: &Core) -> Option<Before> {
    let found = &core.found;
    core.number.as_ref()?;
    if found.issuer.is_some() || found.pinpoint.is_some() {
        return None;
    }
    let at = core.words.start;
    let last = start.at(at).before()?;
    if AT.is(last) {
        return asked(start, at.checked_sub(1)?);
    }
    let verb = [&ISSUES, &SIGNS, &HAS]
        .into_iter()
        .any(|verb| verb.is(last));
    verb.then(|| issued(start, at)).flatten()
}

/// *theo đề nghị của X tại*: X wrote what follows. Of other words, such as *chỉ đạo của X tại*, an
/// office may have written it in the name of X.
fn asked(start: Cursor<'_>, end: usize) -> Option<Before> {
    let from = end.saturating_sub(MOST_WORDS);
    let of = (from..end).rev().find(|at| {
        let word = start.at(*at).peek();
        word.is_some_and(|word| OF.is(word))
    })?;
    let asks = [1, 2].into_iter().any(|back| {
        let at = of.checked_sub(back);
        at.and_then(|at| ASKS.at(start.at(at).rest(), 0))
            .is_some_and(|(length, ())| length == back)
    });
    let mut cursor = start.at(of);
    let place = issuer::read(&mut cursor, None).filter(|_| asks && cursor.at == end)?;
    Some(Before {
        issuer: Some(start.written(place).into_owned()),
        day: None,
    })
}

/// *X đã ban hành*, at the beginning of a clause.
fn issued(start: Cursor<'_>, at: usize) -> Option<Before> {
    let is_verb = |at: usize| VERBS.starts(start.at(at).rest()).is_some();
    let mut end = at;
    while let Some(before) = end.checked_sub(1).filter(|before| is_verb(*before)) {
        end = before;
    }
    let from = end.saturating_sub(MOST_WORDS);
    let clause = (from..end)
        .rev()
        .filter(|at| begins_clause(start, *at))
        .take(3);
    let (begin, place) = clause.into_iter().find_map(|begin| {
        let mut cursor = start.at(begin);
        let place = issuer::name(&mut cursor)?;
        (cursor.at == end).then_some((begin, place))
    })?;
    Some(Before {
        issuer: Some(start.written(place).into_owned()),
        day: day_before(start, begin),
    })
}

/// Whether a word is the first of a clause.
fn begins_clause(start: Cursor<'_>, at: usize) -> bool {
    let cursor = start.at(at);
    let marked = |mark| cursor.before().is_some_and(|word| word.is_mark(mark));
    cursor.at_capital() && (at == 0 || [',', ';', '.', ':', '('].into_iter().any(marked))
}

/// *Ngày 09/6/2024,* at the beginning of a sentence, before its subject.
fn day_before(start: Cursor<'_>, end: usize) -> Option<NaiveDate> {
    let comma = end.checked_sub(1)?;
    let from = comma.saturating_sub(8);
    let begin = (from..comma).find(|at| {
        let word = start.at(*at).peek();
        word.is_some_and(|word| word.capital && DAY.is(word))
    })?;
    let mut cursor = start.at(begin);
    cursor.advance();
    let date = day::date(&mut cursor)?;
    (cursor.mark(',') && cursor.since(begin) == WordRange::new(begin, end)).then_some(date)
}
