//! Laws by their names: *Luật Tổ chức Chính phủ*.
//!
//! A name that is in the list is read as it is. Any other ends where a number, a day or a year begins, and
//! only if no word of a sentence stands in it. A law that amends others is one of its own: its name holds
//! theirs.

use std::sync::LazyLock;

use super::citations::starts_document;
use super::day;
use super::kinds::Kind;
use super::lexemes::{AND, DAY, NUMBER, YEAR};
use super::names::{CODES, LAWS, ORDINANCES, phrases_of};
use crate::text::{Cursor, Gap, Phrases, WordKind, phrases};

/// How many words and marks a name that is not in the list has at most.
const MOST_WORDS: usize = 24;
/// How many laws one law amends at most.
const MOST_AMENDED: usize = 24;

static NAMED: LazyLock<[Phrases; 3]> = LazyLock::new(|| [LAWS, CODES, ORDINANCES].map(phrases_of));

phrases! {
    /// The types of which [`NAMED`] lists names.
    static TYPES: &'static str = {
        "luật" => "Luật",
        "bộ luật" => "Bộ luật",
        "pháp lệnh" => "PL",
    };
}

phrases! {
    /// What begins the name of a law that amends others.
    static AMENDS = [
        "sửa đổi", "bổ sung", "sửa đổi, bổ sung", "sửa đổi và bổ sung", "sửa đổi, bổ sung, thay thế",
        "sửa đổi, bổ sung, bãi bỏ", "sửa đổi, thay thế", "bãi bỏ",
    ];
    /// Words of a sentence that no name goes on with.
    static SENTENCE = [
        "quy định", "được", "đã", "đang", "sẽ", "phải", "có hiệu lực", "thi hành", "áp dụng", "ban hành",
        "hướng dẫn", "thông qua", "thay thế", "hết hiệu lực", "này", "nêu trên", "hiện hành", "thì", "là",
        "để", "khi", "kể từ", "từ", "đến", "trước", "sau", "vào", "trong", "chậm nhất", "căn cứ", "theo",
        "sửa đổi", "bổ sung", "cho phép", "yêu cầu", "các văn bản", "và các", "bởi", "không",
    ];
    /// The same of a name that begins with a capital.
    static PREDICATE = [
        "quy định", "được", "đã", "sẽ", "phải", "có hiệu lực", "thi hành", "áp dụng", "này", "nêu trên",
        "kể từ", "căn cứ",
    ];
    /// The same where the sentence states the legal basis, of which such names are nearly all.
    static IN_A_BASIS = ["được", "đã", "sẽ", "phải", "có hiệu lực", "này", "nêu trên", "kể từ", "căn cứ"];
    /// The Assembly, whose name after *của* is no part of that of a law.
    static MAKERS = ["của quốc hội", "của ủy ban thường vụ", "của nhà nước", "của nước", "của chính phủ"];
    static REVISED = ["sửa đổi", "sửa đổi, bổ sung", "đã sửa đổi", "đã sửa đổi, bổ sung"];
}

/// What is known of a name that is not in the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sign {
    /// It stands in a legal basis.
    Basis,
    /// It begins with a capital.
    Capital,
    /// It begins like one that is in the list.
    Longer,
    /// Nothing: only the number of a law tells.
    None,
}

/// Reads the name of a law after its type, and leaves the cursor after it. `basis` says that the sentence
/// states the legal basis.
pub(super) fn name(kind: &Kind, cursor: &mut Cursor<'_>, basis: bool) -> Option<()> {
    let [laws, codes, ordinances] = &*NAMED;
    let list = match kind.key {
        "Luật" => laws,
        "Bộ luật" => codes,
        "PL" => ordinances,
        // It needs no other name.
        "Hiến pháp" => {
            cursor.eat("nước Cộng hòa xã hội chủ nghĩa Việt Nam");
            return Some(());
        }
        _ => return None,
    };
    amending(cursor).or_else(|| plain(cursor, list, basis))
}

/// A name that amends nothing.
fn plain(cursor: &mut Cursor<'_>, list: &Phrases, basis: bool) -> Option<()> {
    let mut ahead = *cursor;
    let capital = cursor.at_capital();
    if ahead.phrase(list).is_none() || !(capital || bound(&ahead) || basis && ends(&ahead)) {
        let sign = match (basis, capital) {
            (true, _) => Sign::Basis,
            (false, true) => Sign::Capital,
            (false, false) => Sign::None,
        };
        return bounded(cursor, sign);
    }
    // "Luật Doanh nghiệp nhà nước ngày 26/11/2003" is no *Luật Doanh nghiệp*.
    let mut longer = *cursor;
    if goes_on(&ahead) && bounded(&mut longer, Sign::Longer).is_some() && longer.at > ahead.at {
        ahead = longer;
    }
    *cursor = ahead;
    Some(())
}

/// Whether number, day or year stand at a place.
fn bound(cursor: &Cursor<'_>) -> bool {
    let mut ahead = *cursor;
    if DAY.take(&mut ahead) {
        return day::date(&mut ahead).is_some();
    }
    let text = ahead.text;
    let before = ahead
        .take(|word| NUMBER.is(word) || YEAR.is(word))
        .is_some();
    if before {
        ahead.mark(':');
    }
    let digits = |word: &crate::text::Word| {
        word.place
            .of(text)
            .starts_with(|c: char| c.is_ascii_digit())
    };
    before && ahead.peek().is_some_and(digits)
}

/// Whether the number of a law or an ordinance stands at a place.
fn numbered(cursor: &Cursor<'_>) -> bool {
    let mut ahead = *cursor;
    NUMBER.take(&mut ahead) && {
        ahead.mark(':');
        let read = super::number::read(&mut ahead, super::number::Place::Typed);
        read.is_some_and(|read| {
            let number = read.number;
            number.system == Some(super::number::NumberSystem::Assembly)
        })
    }
}

/// Whether nothing more of a sentence's part stands at a place.
fn ends(cursor: &Cursor<'_>) -> bool {
    cursor
        .peek()
        .is_none_or(|word| matches!(word.kind, WordKind::Mark(';' | '.' | ')')))
}

/// Whether a name may go on with the next word.
fn goes_on(cursor: &Cursor<'_>) -> bool {
    cursor.peek().is_some_and(|word| {
        word.is_word()
            && word.gap < Gap::Line
            && !AND.is(word)
            && !NUMBER.is(word)
            && !YEAR.is(word)
            && !DAY.is(word)
    })
}

/// A name that ends where its number, its day or its year begins.
fn bounded(cursor: &mut Cursor<'_>, sign: Sign) -> Option<()> {
    let start = cursor.at;
    let mut ahead = *cursor;
    for _ in 0..MOST_WORDS {
        if ahead.at > start && bound(&ahead) {
            (sign != Sign::None || numbered(&ahead)).then(|| *cursor = ahead)?;
            return Some(());
        }
        let word = ahead.peek()?;
        let fits = matches!(word.kind, WordKind::Word | WordKind::Mark(',' | '-'));
        // Another document begins: that was no name.
        let another = ahead.at > start && word.capital && starts_document(&ahead);
        if !fits || another || !in_a_name(&ahead, sign) {
            return None;
        }
        ahead.advance();
    }
    None
}

/// Whether the next word may stand in a name.
fn in_a_name(cursor: &Cursor<'_>, sign: Sign) -> bool {
    let rest = cursor.rest();
    let sentence = SENTENCE.starts(rest);
    let ends = match sign {
        Sign::Basis => IN_A_BASIS.starts(rest).is_some(),
        Sign::Capital => PREDICATE.starts(rest).is_some(),
        Sign::Longer | Sign::None => sentence.is_some(),
    };
    // "từ ngày 01/01/2020": the day is none of the law.
    let before = sentence.is_some_and(|(length, ())| {
        let next = cursor.at(cursor.at.saturating_add(length));
        bound(&next) && !numbered(&next)
    });
    !ends && !before && MAKERS.starts(rest).is_none()
}

/// *sửa đổi, bổ sung một số điều của Luật A và Luật B*.
fn amending(cursor: &mut Cursor<'_>) -> Option<()> {
    let mut ahead = *cursor;
    ahead.phrase(&AMENDS)?;
    amended(&mut ahead)?;
    // Several laws, if *và* joins the last of them.
    let mut all = ahead;
    for _ in 0..MOST_AMENDED {
        let comma = all.mark(',');
        let joined = AND.take(&mut all);
        if !(comma || joined) || law(&mut all).is_none() {
            break;
        }
        if joined {
            ahead = all;
        }
    }
    *cursor = ahead;
    Some(())
}

/// The first law that is amended: what stands before it says which parts.
fn amended(cursor: &mut Cursor<'_>) -> Option<()> {
    for _ in 0..MOST_WORDS {
        let mut ahead = *cursor;
        if law(&mut ahead).is_some() {
            *cursor = ahead;
            return Some(());
        }
        let word = cursor.advance()?;
        if !matches!(
            word.kind,
            WordKind::Word | WordKind::Number | WordKind::Mark(',')
        ) {
            return None;
        }
    }
    None
}

/// A law within the name of another.
fn law(cursor: &mut Cursor<'_>) -> Option<()> {
    let mut ahead = *cursor;
    let [laws, codes, ordinances] = &*NAMED;
    let capital = ahead.at_capital();
    let list = match ahead.phrase(&TYPES)? {
        "Luật" => laws,
        "Bộ luật" => codes,
        _ => ordinances,
    };
    // One that was amended before.
    if ahead.phrase(&AMENDS).is_some() {
        ahead.eat("một số điều của");
        ahead.phrase(&TYPES)?;
    }
    capital.then_some(())?;
    if plain(&mut ahead, list, true).is_none() {
        unbounded(&mut ahead)?;
    }
    *cursor = ahead;
    Some(())
}

/// A name in capitals that ends with its sentence's part.
fn unbounded(cursor: &mut Cursor<'_>) -> Option<()> {
    let mut ahead = *cursor;
    ahead.at_capital().then_some(())?;
    for _ in 0..MOST_WORDS {
        if ends(&ahead) {
            *cursor = ahead;
            return Some(());
        }
        let word = ahead.peek().filter(|word| word.is_word())?;
        if SENTENCE.starts(ahead.rest()).is_some() || word.capital && starts_document(&ahead) {
            return None;
        }
        ahead.advance();
    }
    None
}

/// Takes *(sửa đổi)* after a name, with or without a year.
pub(super) fn revised(cursor: &mut Cursor<'_>) {
    let mut ahead = *cursor;
    if !ahead.mark('(') || ahead.phrase(&REVISED).is_none() {
        return;
    }
    day::read_year(&mut ahead);
    if ahead.mark(')') {
        *cursor = ahead;
    }
}
