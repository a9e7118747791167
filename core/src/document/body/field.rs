//! Bodies that are named by a field: *Phòng Kinh tế, Hạ tầng và Đô thị*, *Sở Nội vụ*, *Bộ Y tế*.

use std::sync::LazyLock;

use super::abbreviation::is_abbreviation;
use super::field_words::{BUREAUS, CENTRES, MINISTRIES, PARTS, PROVINCIAL};
use super::{Mention, Sort, follow, head, plain, taken};
use crate::text::{Cursor, Gap, Phrases, Word, phrases};

/// How many words a part that is not known has at most.
const MOST_IN_PART: usize = 7;

struct Tables {
    provincial: Phrases,
    ministries: Phrases,
    centres: Phrases,
    bureaus: Phrases,
    parts: Phrases,
}

static TABLES: LazyLock<Tables> = LazyLock::new(|| {
    let table = |list| Phrases::new(super::words::split(list).map(|(name, _)| (name, ())));
    Tables {
        provincial: table(PROVINCIAL),
        ministries: table(MINISTRIES),
        centres: table(CENTRES),
        bureaus: table(BUREAUS),
        parts: table(PARTS),
    }
});

phrases! {
    /// What follows *phòng* and *trung tâm* where they are rooms, places or acts.
    static NO_FIELDS = [
        "họp", "khách", "chống", "cháy", "ngừa", "ban", "trào", "thủ", "dịch", "khám", "học", "làm việc",
        "thí nghiệm", "truyền thống", "bệnh", "vệ", "không", "hội", "đọc", "trưng bày", "ngủ", "ở",
        "thủ đô", "thành phố", "thị xã", "thị trấn", "tỉnh", "huyện", "quận", "xã", "phường", "đảng",
    ];
}

phrases! {
    /// Acts that are no field without what they are done to.
    static OF_AN_OBJECT = [
        "quản lý", "kiểm tra", "giám sát", "quan trắc", "hỗ trợ", "bảo trợ", "dịch vụ", "xúc tiến", "kiểm soát",
        "phát triển", "phục vụ", "cung ứng", "bồi dưỡng", "khai thác", "điều hành", "công tác",
    ];
}

/// How a part of a field was read.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Known,
    Short,
    /// By its capital alone.
    Guess,
}

/// The words of a field, and whether all are abbreviated.
struct Field<'w> {
    words: &'w [Word],
    short: bool,
}

/// Whether a field that is known comes next.
pub(super) fn is_known(cursor: &Cursor<'_>) -> bool {
    let tables = &*TABLES;
    let lists = [
        &tables.provincial,
        &tables.ministries,
        &tables.centres,
        &tables.bureaus,
        &tables.parts,
    ];
    cursor.at_capital()
        && (lists
            .iter()
            .any(|list| list.starts(cursor.rest()).is_some())
            || cursor
                .peek()
                .is_some_and(|word| is_abbreviation(cursor.text, word, true)))
}

pub(super) fn division(cursor: &mut Cursor<'_>, start: &Cursor<'_>) -> Option<Mention> {
    let field = compose(cursor, start, true)?;
    if follow::is_group_of_units(cursor) {
        return None;
    }
    Some(mention(Sort::Division, &field, start).in_place(cursor))
}

/// *P. VH-XH*. *P. Lê Chân* is a ward.
pub(super) fn dotted(cursor: &mut Cursor<'_>, start: &Cursor<'_>) -> Option<Mention> {
    (start.at_capital() && is_known(cursor)).then_some(())?;
    division(cursor, start)
}

pub(super) fn provincial(cursor: &mut Cursor<'_>, start: &Cursor<'_>) -> Option<Mention> {
    start.at_capital().then_some(())?;
    let field = match whole(cursor, &TABLES.provincial) {
        Some(field) => field,
        None => compose(cursor, start, false)?,
    };
    if follow::is_group_of_units(cursor) {
        return None;
    }
    Some(mention(Sort::Provincial, &field, start).in_place(cursor))
}

pub(super) fn ministry(cursor: &mut Cursor<'_>, start: &Cursor<'_>) -> Option<Mention> {
    start.at_capital().then_some(())?;
    let mut field = whole(cursor, &TABLES.ministries)?;
    let text = start.text;
    field.short = field
        .words
        .iter()
        .all(|word| !word.is_word() || is_abbreviation(text, word, true));
    Some(mention(Sort::Ministry, &field, start))
}

pub(super) fn centre(cursor: &mut Cursor<'_>, start: &Cursor<'_>) -> Option<Mention> {
    let field = match whole(cursor, &TABLES.centres) {
        Some(field) => field,
        // In small letters it is the middle of a place.
        None if start.at_capital() => {
            let field = compose(cursor, start, true)?;
            let small = cursor
                .peek()
                .is_some_and(|next| next.is_word() && !next.capital);
            if small && !follow::ends(cursor) {
                return None;
            }
            field
        }
        None => return None,
    };
    Some(mention(Sort::Centre, &field, start).in_any_place(cursor, start))
}

phrases! {
    static SEASONS = ["xuân", "hè", "thu", "đông", "mùa", "chiêm", "lúa", "màu"];
}

/// *Chi cục Thuế khu vực III*: told by its whole name.
pub(super) fn bureau(cursor: &mut Cursor<'_>, start: &Cursor<'_>) -> Option<Mention> {
    start.at_capital().then_some(())?;
    // *Vụ Đông Xuân* is a season.
    if SEASONS.starts(cursor.rest()).is_some() {
        return None;
    }
    let field = match whole(cursor, &TABLES.bureaus) {
        Some(field) => field,
        None => compose(cursor, start, false)?,
    };
    let words = taken(start, cursor);
    let mut mention = mention(Sort::Other, &Field { words, ..field }, start);
    if let Some(region) = head::region(cursor) {
        mention.own = format!("{} {region}", mention.own);
    }
    Some(mention.in_place(cursor))
}

fn mention(sort: Sort, field: &Field<'_>, start: &Cursor<'_>) -> Mention {
    let joined = if field.short { "" } else { " " };
    Mention {
        short: field.short,
        ..Mention::new(sort, plain(start, field.words, joined))
    }
}

/// A field that a list knows whole.
fn whole<'w>(cursor: &mut Cursor<'w>, list: &Phrases) -> Option<Field<'w>> {
    let start = *cursor;
    start.at_capital().then_some(())?;
    cursor.phrase(list)?;
    Some(Field {
        words: taken(&start, cursor),
        short: false,
    })
}

/// A field of parts: *Kinh tế, Hạ tầng và Đô thị*, *VH-XH*. What follows a comma belongs to it only if an
/// *and* follows in turn, and only where commas may.
fn compose<'w>(cursor: &mut Cursor<'w>, start: &Cursor<'_>, commas: bool) -> Option<Field<'w>> {
    let first = *cursor;
    let mut ahead = first;
    let kind = part(&mut ahead, start)?;
    let mut done = ahead;
    let mut sure = kind != Part::Guess || follow::ends(&ahead) || is_joint(&ahead);
    let mut all_short = kind == Part::Short;
    let mut short = all_short;
    let mut open = false;
    loop {
        let comma = ahead.mark(',');
        let and = !comma && ahead.eat("và");
        let on_line = ahead.peek().is_some_and(|word| word.gap < Gap::Line);
        if !comma && !and && !(on_line && (ahead.mark('-') || ahead.mark('&'))) {
            break;
        }
        let close = !ahead.apart();
        let Some(next) = part(&mut ahead, start) else {
            break;
        };
        let listed = comma && !(next == Part::Short && close);
        // After what is known, only an *and* may bring what is not.
        if listed && !commas || next == Part::Guess && !(and && follow::ends(&ahead)) {
            break;
        }
        all_short &= next == Part::Short;
        open = !and && (open || listed);
        if !open {
            (done, short, sure) = (ahead, all_short, true);
        }
    }
    sure.then_some(())?;
    *cursor = done;
    Some(Field {
        words: taken(&first, &done),
        short,
    })
}

/// Whether another part of a field may follow.
fn is_joint(cursor: &Cursor<'_>) -> bool {
    let mark = |mark| cursor.peek().is_some_and(|word| word.is_mark(mark));
    mark('-') || mark('&')
}

fn part(cursor: &mut Cursor<'_>, start: &Cursor<'_>) -> Option<Part> {
    let first = cursor
        .peek()
        .filter(|word| word.is_word() && word.capital)?;
    if cursor.phrase(&TABLES.parts).is_some() {
        return Some(Part::Known);
    }
    if is_abbreviation(cursor.text, first, !has_small(start)) {
        cursor.advance();
        return Some(Part::Short);
    }
    if NO_FIELDS.starts(cursor.rest()).is_some() || follow::starts_another(cursor) {
        return None;
    }
    guess(cursor, start)
}

/// Whether the word that a name starts with has small letters after a capital: *Sở*, not *SỞ* or *phòng*.
fn has_small(start: &Cursor<'_>) -> bool {
    start
        .peek()
        .is_some_and(|word| word.capital && !word.is_shouted(start.text))
}

/// A part by its capital and the small letters after it; among capitals, the rest of a line that the name
/// begins.
fn guess(cursor: &mut Cursor<'_>, start: &Cursor<'_>) -> Option<Part> {
    let text = cursor.text;
    let mut ahead = *cursor;
    let shouted = |word: &Word| word.is_shouted(text);
    let heading = ahead.advance().is_some_and(shouted) && start.peek().is_some_and(shouted);
    if heading && !begins_line(start) {
        return None;
    }
    let fits = |word: &Word| {
        let case = if heading {
            shouted(word) && word.gap < Gap::Line
        } else {
            !word.capital
        };
        case && word.is_word() && word.apart()
    };
    let mut count = 1_usize;
    while ahead.peek().is_some_and(fits) && !follow::ends(&ahead) {
        ahead.advance();
        count = count.saturating_add(1);
    }
    let object = count == 2 && OF_AN_OBJECT.starts(cursor.rest()).is_some();
    if object && ahead.at_capital() && ahead.phrase(&TABLES.parts).is_some() {
        *cursor = ahead;
        return Some(Part::Known);
    }
    (!object && (2..=MOST_IN_PART).contains(&count)).then_some(())?;
    *cursor = ahead;
    Some(Part::Guess)
}

/// Whether a name stands at the beginning of a line or cell.
pub(super) fn begins_line(start: &Cursor<'_>) -> bool {
    let on = start.peek().is_some_and(|word| word.gap < Gap::Line);
    !on || start.before().is_none_or(|before| !before.is_word())
}
