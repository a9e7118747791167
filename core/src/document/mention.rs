//! One citation from its first word to where its title may begin.

use super::citations::{Finder, starts_document};
use super::found::Core;
use super::kinds::Kind;
use super::lexemes::NUMBER;
use super::number::{Form, Place, Read, read};
use super::{day, issuer, law, pinpoint};
use crate::text::{Cursor, Gap, TextRange, Word, WordKind, phrases};

/// Types that are cited by number alone in later mentions and in the press: *Nghị quyết 80*.
const CITED_SHORT: [&str; 6] = ["NQ", "KL", "CT", "NĐ", "TT", "QĐ"];

phrases! {
    /// What is counted after a number that is none of a document: *Quyết định 30 người*.
    static COUNTED = [
        "người", "năm", "tháng", "ngày", "tuần", "giờ", "phút", "tỷ", "tỉ", "triệu", "nghìn", "đồng",
        "điểm", "nội dung", "nhiệm vụ", "nhóm", "chỉ tiêu", "cơ quan", "đơn vị", "phòng", "xã", "phường",
        "trường hợp", "dự án", "hội nghị", "lần",
    ];
}

impl<'w> Finder<'w, '_> {
    /// A number alone.
    pub(super) fn numbered(cursor: &mut Cursor<'w>, place: Place) -> Option<Core> {
        let from = *cursor;
        let mut ahead = from;
        let mut read = read(&mut ahead, place)?;
        // Without a word for its type, only a number that names one is a document, or one whose day follows.
        if read.number.form != Form::Sure {
            let dated = read.before_day || day::read(&mut ahead.clone()).is_some();
            if place == Place::Bare || !dated {
                return None;
            }
            if !read.number.hyphen_first {
                read.number.kind = None;
            }
        }
        let mut core = Core::default();
        core.found.kind = read.number.kind;
        *cursor = ahead;
        Self::rest(&mut core, Some(read), from, cursor);
        Some(core)
    }

    /// A number after *số*.
    pub(super) fn numbered_at(from: Cursor<'w>, ahead: &mut Cursor<'w>) -> Option<Core> {
        let mut cursor = *ahead;
        cursor.mark(':');
        let mut core = Self::numbered(&mut cursor, Place::Typed)?;
        core.found.place.start = from.start();
        core.words.start = from.at;
        *ahead = cursor;
        Some(core)
    }

    /// A number after the abbreviation of its type: *NQ 43/2022/QH15*.
    pub(super) fn abbreviated(
        from: Cursor<'w>,
        ahead: &mut Cursor<'w>,
        kind: &'static Kind,
    ) -> Option<Core> {
        let mut cursor = *ahead;
        let written = from.peek()?.place.of(from.text);
        NUMBER.take(&mut cursor);
        cursor.mark(':');
        let read = read(&mut cursor, Place::Bare)?;
        let named = read.number.form == Form::Sure
            && read.number.kind.is_none_or(|named| named == kind.key);
        if written != kind.key || !named {
            return None;
        }
        let mut core = Core::default();
        core.found.kind = Some(kind.key);
        Self::rest(&mut core, Some(read), from, &mut cursor);
        *ahead = cursor;
        Some(core)
    }

    /// What follows the word for a type.
    pub(super) fn typed(
        &self,
        from: Cursor<'w>,
        ahead: &mut Cursor<'w>,
        kind: Option<&'static Kind>,
    ) -> Option<Core> {
        let mut cursor = *ahead;
        let mut core = Core::default();
        core.found.kind = kind.map(|kind| kind.key);
        let capital = from.at_capital();
        let law = kind
            .filter(|_| capital)
            .and_then(|kind| law::name(kind, &mut cursor, self.basis));
        if law.is_some() {
            let name = cursor.since(from.at);
            core.found.title = Some(from.written(name).into_owned());
            core.law = from
                .rest()
                .iter()
                .take(name.len())
                .map(|word| word.spelling)
                .collect();
            law::revised(&mut cursor);
        } else {
            core.found.issuer = issuer_before_number(&mut cursor);
        }
        let before = cursor;
        let stated = NUMBER.take(&mut cursor);
        let colon = cursor.mark(':');
        let number = read(&mut cursor, Place::Typed);
        // A line with nothing but its type and number is the head of a document.
        if number.is_some() && colon && stated && law.is_none() && is_line(from, cursor) {
            *ahead = cursor;
            return None;
        }
        let number = number.filter(|read| Self::is_told(&core, read, stated, &cursor));
        if let Some(read) = number {
            core.found.kind = core.found.kind.or(read.number.kind);
            Self::rest(&mut core, Some(read), from, &mut cursor);
            *ahead = cursor;
            return Some(core);
        }
        cursor = before;
        if law.is_some() {
            let number = numbered_in_brackets(&mut cursor);
            Self::rest(&mut core, number, from, &mut cursor);
            *ahead = cursor;
            return Some(core);
        }
        if core.found.issuer.is_some() {
            return None;
        }
        if stated {
            NUMBER.take(&mut cursor);
            cursor.mark(':');
        }
        self.short(&mut core, kind?, capital, from, &mut cursor)?;
        *ahead = cursor;
        Some(core)
    }

    /// Whether a number after the word for its type is one, by its form, by the type, or by its day.
    fn is_told(core: &Core, read: &Read, stated: bool, after: &Cursor<'w>) -> bool {
        match read.number.form {
            Form::Sure | Form::Letter | Form::Unknown => true,
            Form::Body => {
                matches!(core.found.kind, None | Some("CV"))
                    || read.before_day
                    || stated && day::read(&mut after.clone()).is_some()
            }
        }
    }

    /// A mention by the number alone: *Kết luận 226*, *Nghị định 30/2020*.
    fn short(
        &self,
        core: &mut Core,
        kind: &'static Kind,
        capital: bool,
        from: Cursor<'w>,
        cursor: &mut Cursor<'w>,
    ) -> Option<()> {
        let integer = cursor.number(1..=5).filter(|integer| *integer > 0)?;
        let mut ahead = *cursor;
        let year = (!ahead.apart() && ahead.mark('/') && !ahead.apart())
            .then(|| ahead.number(4..=4))
            .flatten()
            .filter(|year| (1945..2100).contains(year));
        if year.is_some() {
            *cursor = ahead;
        }
        let next = cursor.peek();
        // 30%, 1/2, 3-5, 1.000: no number of a document.
        let glued = next.filter(|next| !next.apart());
        let ends = [',', ';', '.', ':', ')', '”', '"', ']', '*', '?', '!'];
        let ended = |next: &Word| matches!(next.kind, WordKind::Mark(mark) if ends.contains(&mark));
        if glued.is_some_and(|next| !ended(next)) {
            return None;
        }
        let inner = cursor.second().filter(|second| !second.apart());
        if glued.is_some() && inner.is_some_and(Word::is_number) {
            return None;
        }
        if next.is_some_and(|next| matches!(next.kind, WordKind::Mark('%' | '-' | '/'))) {
            return None;
        }
        let dated = day::read(&mut cursor.clone()).is_some();
        if !dated && COUNTED.starts(cursor.rest()).is_some() {
            return None;
        }
        let found = &mut core.found;
        found.refers_to = self
            .known
            .short(kind.key, u64::from(integer), year.map(u64::from));
        let certain = capital && CITED_SHORT.contains(&kind.key);
        if found.refers_to.is_none() && !certain {
            return None;
        }
        found.number = Some(match year {
            Some(year) => format!("{integer}/{year}"),
            None => integer.to_string(),
        });
        Self::rest(core, None, from, cursor);
        Some(())
    }

    /// Day, issuer, year and article after the number or name, in the order in which they stand.
    fn rest(core: &mut Core, read: Option<Read>, from: Cursor<'w>, cursor: &mut Cursor<'w>) {
        let found = &mut core.found;
        let mut end = cursor.end();
        let mut year = None;
        if let Some(Read {
            number,
            symbol,
            before_day,
            ..
        }) = read
        {
            // A bracket around the number stands after it.
            end = cursor.end().max(symbol.end);
            if cursor
                .before()
                .is_some_and(|word| word.place.start < symbol.end)
            {
                end = symbol.end;
            }
            if before_day {
                found.issued_on = day::date(cursor);
            }
            found.number = Some(number.normalized.clone());
            core.number = Some(number);
        }
        let number_end = cursor.at;
        loop {
            if found.issued_on.is_none() && year.is_none() {
                found.issued_on = day::read(cursor);
                if found.issued_on.is_some() {
                    continue;
                }
                year = day::read_year(cursor);
                if year.is_some() {
                    continue;
                }
            }
            if found.issuer.is_none() {
                let mut ahead = *cursor;
                let name = issuer::read(&mut ahead, found.kind);
                let name = name.map(|name| from.written(name).into_owned());
                // Laws are of the Assembly.
                let law = !core.law.is_empty();
                found.issuer = name.filter(|name| !law || issuer::is_central(name));
                if found.issuer.is_some() {
                    *cursor = ahead;
                    continue;
                }
            }
            break;
        }
        if let Some(parts) = pinpoint::after(cursor, starts_document) {
            found.pinpoint = Some(from.written(parts).into_owned());
        }
        if cursor.at > number_end || found.issued_on.is_some() {
            end = cursor.end();
        }
        found.place = TextRange::new(from.start(), end);
        core.words = cursor.since(from.at);
        core.year = year;
    }
}

/// *Luật Đường bộ (Luật số 35/2024/QH15)*.
fn numbered_in_brackets(cursor: &mut Cursor<'_>) -> Option<Read> {
    let mut ahead = *cursor;
    ahead.mark('(').then_some(())?;
    ahead.take(|word| word.is("luật"));
    NUMBER.take(&mut ahead);
    ahead.mark(':');
    let read = read(&mut ahead, Place::Typed)?;
    ahead.mark(')').then_some(())?;
    *cursor = ahead;
    Some(read)
}

/// Whether words begin and end a line.
fn is_line(from: Cursor<'_>, after: Cursor<'_>) -> bool {
    let begins = from.at == 0 || from.peek().is_some_and(|word| word.gap >= Gap::Line);
    begins
        && after
            .peek()
            .is_none_or(|word| word.gap >= Gap::Line && word.capital)
}

/// *Nghị quyết của Quốc hội số 110/2023/QH15*.
fn issuer_before_number(cursor: &mut Cursor<'_>) -> Option<String> {
    let mut ahead = *cursor;
    let name = issuer::read(&mut ahead, None)?;
    ahead.peek().filter(|word| NUMBER.is(word))?;
    let name = cursor.written(name).into_owned();
    *cursor = ahead;
    Some(name)
}
