//! One citation from its first word to where its title may begin.

use super::citations::{Core, Finder, Found, collapsed, starts_document};
use super::cursor::Cursor;
use super::kinds::Kind;
use super::number::{DocumentNumber, Place, read};
use super::{day, issuer, law, pinpoint};
use crate::text::TokenKind;

/// Types that are cited by number alone in later mentions and in the press: *Nghị quyết 80*.
const CITED_SHORT: [&str; 6] = ["NQ", "KL", "CT", "NĐ", "TT", "QĐ"];
/// What is counted after a number that is none of a document: *Quyết định 30 người*.
const COUNTED: [&str; 26] = [
    "người",
    "năm",
    "tháng",
    "ngày",
    "tuần",
    "giờ",
    "phút",
    "tỷ",
    "tỉ",
    "triệu",
    "nghìn",
    "đồng",
    "điểm",
    "nội dung",
    "nhiệm vụ",
    "nhóm",
    "chỉ tiêu",
    "cơ quan",
    "đơn vị",
    "phòng",
    "xã",
    "phường",
    "trường hợp",
    "dự án",
    "hội nghị",
    "lần",
];

impl<'t> Finder<'t> {
    /// A number alone.
    pub(super) fn numbered(&self, cursor: &mut Cursor<'t>, place: Place) -> Option<Core<'t>> {
        let start = cursor.start();
        let number = read(cursor, place)?;
        // Without a word for its type, only a number that names one is a document.
        if number.kind == Some("CV") && !number.hyphen_first || number.ordinal.is_none() {
            return None;
        }
        let mut found = Found {
            bytes: (start, cursor.end),
            kind: number.kind,
            ..Found::default()
        };
        found.number = Some(number.normalized.clone());
        Some(self.rest(found, Some(number), cursor))
    }

    /// A number after *số*.
    pub(super) fn numbered_at(
        &self,
        from: &Cursor<'t>,
        ahead: &mut Cursor<'t>,
    ) -> Option<Core<'t>> {
        let mut cursor = ahead.clone();
        cursor.mark(':');
        let mut core = self.numbered(&mut cursor, Place::Typed)?;
        core.found.bytes.0 = from.start();
        *ahead = cursor;
        Some(core)
    }

    /// What follows the word for a type.
    pub(super) fn typed(
        &self,
        from: &Cursor<'t>,
        ahead: &mut Cursor<'t>,
        kind: Option<&'static Kind>,
    ) -> Option<Core<'t>> {
        let mut cursor = ahead.clone();
        let mut found = Found {
            bytes: (from.start(), cursor.end),
            kind: kind.map(|kind| kind.key),
            ..Found::default()
        };
        let capital = from.at_capital();
        let law = kind
            .filter(|_| capital)
            .and_then(|kind| law::name(kind.key, &mut cursor));
        if law.is_some() {
            found.title = Some(collapsed(self.text, (from.start(), cursor.end)));
        } else {
            found.issuer = issuer_before_number(self.text, &mut cursor);
        }
        let before = cursor.clone();
        let stated = cursor.word("số");
        cursor.mark(':');
        let number = read(&mut cursor, Place::Typed).filter(|number| number.ordinal.is_some());
        if let Some(number) = number {
            found.kind = found.kind.or(number.kind);
            found.number = Some(number.normalized.clone());
            found.bytes.1 = cursor.end;
            let core = self.rest(found, Some(number), &mut cursor);
            *ahead = cursor;
            return Some(core);
        }
        cursor = before;
        if law.is_some() {
            found.bytes.1 = cursor.end;
            let core = self.rest(found, None, &mut cursor);
            *ahead = cursor;
            return Some(core);
        }
        if found.issuer.is_some() {
            return None;
        }
        if stated {
            cursor.word("số");
            cursor.mark(':');
        }
        let core = self.short(found, kind?, capital, &mut cursor)?;
        *ahead = cursor;
        Some(core)
    }

    /// A mention by the number alone: *Kết luận 226*, *Nghị định 30/2020*.
    fn short(
        &self,
        mut found: Found,
        kind: &'static Kind,
        capital: bool,
        cursor: &mut Cursor<'t>,
    ) -> Option<Core<'t>> {
        let integer = cursor.number(1..=5).filter(|integer| *integer > 0)?;
        let mut number = integer.to_string();
        let mut ahead = cursor.clone();
        let year = (!ahead.apart() && ahead.mark('/') && !ahead.apart())
            .then(|| ahead.number(4..=4))
            .flatten()
            .filter(|year| (1945..2100).contains(year));
        if let Some(year) = year {
            number = format!("{integer}/{year}");
            *cursor = ahead;
        }
        let next = cursor.peek();
        // 30%, 1/2, 3-5, 1.000: no number of a document.
        let glued = next.filter(|next| !next.apart);
        let ends = |mark: char| {
            matches!(
                mark,
                ',' | ';' | '.' | ':' | ')' | '”' | '"' | ']' | '*' | '?' | '!'
            )
        };
        if glued.is_some_and(|next| !matches!(next.kind, TokenKind::Mark(mark) if ends(mark))) {
            return None;
        }
        let inner = cursor.second().filter(|second| !second.apart);
        if glued.is_some() && inner.is_some_and(|second| second.kind == TokenKind::Number) {
            return None;
        }
        if next.is_some_and(|next| matches!(next.kind, TokenKind::Mark('%' | '-' | '/'))) {
            return None;
        }
        let mut date = cursor.clone();
        let dated = day::read(&mut date).is_some();
        if !dated && COUNTED.iter().any(|word| cursor.clone().words(word)) {
            return None;
        }
        found.refers_to = self.links.short(kind.key, &number);
        let certain = capital && CITED_SHORT.contains(&kind.key);
        if found.refers_to.is_none() && !certain {
            return None;
        }
        found.number = Some(number);
        found.bytes.1 = cursor.end;
        Some(self.rest(found, None, cursor))
    }

    /// Day, issuer, year and article after the number or name, in the order in which they stand.
    fn rest(
        &self,
        mut found: Found,
        link: Option<DocumentNumber>,
        cursor: &mut Cursor<'t>,
    ) -> Core<'t> {
        let mut year = None;
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
            if found.issuer.is_none()
                && let Some(bytes) = issuer::read(cursor, found.kind)
            {
                found.issuer = Some(collapsed(self.text, bytes));
                continue;
            }
            break;
        }
        if let Some(bytes) = pinpoint::after(cursor, starts_document) {
            found.pinpoint = Some(collapsed(self.text, bytes));
        }
        found.bytes.1 = cursor.end;
        Core {
            found,
            link,
            year,
            after: cursor.clone(),
        }
    }
}

/// *Nghị quyết của Quốc hội số 110/2023/QH15*.
fn issuer_before_number(text: &str, cursor: &mut Cursor<'_>) -> Option<String> {
    let mut ahead = cursor.clone();
    let bytes = issuer::read(&mut ahead, None)?;
    ahead.clone().word("số").then_some(())?;
    *cursor = ahead;
    Some(collapsed(text, bytes))
}
