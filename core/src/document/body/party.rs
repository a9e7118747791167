//! Bodies of the Party: committees, their boards, and boards of the unions.

use super::head::{self, HEADS, Head};
use super::{Mention, Sort, field, follow, place, plain, taken};
use crate::text::{Cursor, Gap, fold, phrases};

phrases! {
    /// What a committee leads instead of a place.
    static BLOCS = [
        "khối doanh nghiệp", "khối các cơ quan", "khối các cơ quan và doanh nghiệp",
        "khối cơ quan và doanh nghiệp", "khối cơ quan", "khối các cơ quan trung ương",
        "khối doanh nghiệp trung ương", "các cơ quan đảng", "ủy ban nhân dân", "ubnd", "quân sự", "công an",
        "bộ đội biên phòng", "khối dân chính đảng", "khối đảng", "khối chính quyền", "cơ quan",
    ];
    /// Members of a committee.
    static MEMBERS = ["viên", "các", "cấp", "cơ sở", "bộ phận", "quân khu"];
    static CENTRE = ["trung ương", "trung ương đảng", "tw"];
    static PERSON = ["bí thư", "phó bí thư", "ủy viên", "chủ tịch", "phó chủ tịch", "chủ nhiệm", "ct", "pct"];
}

/// *Tỉnh ủy Bình Sơn*.
pub(super) fn leading(cursor: &mut Cursor<'_>, start: &Cursor<'_>, name: &str) -> Option<Mention> {
    if !start.at_capital() || MEMBERS.starts(cursor.rest()).is_some() {
        return None;
    }
    let place = place::alone(cursor, after_person(start)).unwrap_or_default();
    Some(Mention {
        place,
        ..Mention::new(Sort::Party, fold(name))
    })
}

/// Whether the office of a person stands before a name, so that the person's own name may follow it.
pub(super) fn after_person(start: &Cursor<'_>) -> bool {
    (1..=3).any(|back| {
        let before = start.at.checked_sub(back).map(|at| start.at(at));
        let office = before.and_then(|before| PERSON.starts(before.rest()));
        office.is_some_and(|(length, ())| length == back)
    })
}

/// *Đảng ủy phường*, *Đảng ủy Khối Doanh nghiệp tỉnh*.
pub(super) fn committee(cursor: &mut Cursor<'_>, start: &Cursor<'_>) -> Option<Mention> {
    let after = *cursor;
    if cursor.phrase(&BLOCS).is_some() {
        let own = plain(&after, taken(&after, cursor), " ");
        return Some(
            Mention::new(Sort::Party, own)
                .under("đảng ủy")
                .in_place(cursor),
        );
    }
    let mention = Mention::new(Sort::Party, fold("đảng ủy")).in_place(cursor);
    if mention.is_placed() {
        return Some(mention);
    }
    if MEMBERS.starts(cursor.rest()).is_some() || !start.at_capital() {
        return None;
    }
    // *Đảng ủy Quân khu* and others are not known to their end.
    let goes_on = cursor
        .peek()
        .is_some_and(|next| next.is_word() && next.capital && next.gap == Gap::Blank);
    (!goes_on || follow::ends(cursor)).then_some(mention)
}

/// *Đảng bộ tỉnh*: without its place, the whole of its members.
pub(super) fn organisation(cursor: &mut Cursor<'_>) -> Option<Mention> {
    let after = *cursor;
    if cursor.phrase(&BLOCS).is_some() {
        let own = plain(&after, taken(&after, cursor), " ");
        return Some(
            Mention::new(Sort::Party, own)
                .under("đảng bộ")
                .in_place(cursor),
        );
    }
    let mention = Mention::new(Sort::Party, fold("đảng bộ")).in_place(cursor);
    mention.unit.is_some().then_some(mention)
}

/// A committee or union whose board was named.
pub(super) fn owner(cursor: &mut Cursor<'_>) -> Option<Mention> {
    let (_, head) = HEADS.starts(cursor.rest())?;
    let owns = matches!(
        head,
        Head::Leading(_)
            | Head::PartyCommittee
            | Head::PartyOrganisation
            | Head::Council
            | Head::Whole(Sort::Front, ..)
    );
    owns.then_some(())?;
    head::read(cursor)
}

/// *Ban Thường vụ Tỉnh ủy*, *Ban Chấp hành Đảng bộ xã*.
pub(super) fn board(cursor: &mut Cursor<'_>, name: &str) -> Option<Mention> {
    Some(owner(cursor)?.under(name))
}

/// *Ủy ban Kiểm tra Đảng ủy phường*, *Ban Tổ chức Trung ương*.
pub(super) fn commission(
    cursor: &mut Cursor<'_>,
    start: &Cursor<'_>,
    name: &str,
    strict: bool,
) -> Option<Mention> {
    start.at_capital().then_some(())?;
    let mut ahead = *cursor;
    if ahead.at_capital() && ahead.phrase(&CENTRE).is_some() {
        *cursor = ahead;
        let own = fold(&format!("{name} Trung ương"));
        return Some(Mention::new(Sort::Party, own));
    }
    let mut ahead = *cursor;
    if let Some(owner) = owner(&mut ahead).filter(|owner| owner.sort != Sort::Council) {
        *cursor = ahead;
        return Some(owner.under(name));
    }
    let mention = Mention::new(Sort::Party, fold(name)).in_place(cursor);
    if strict {
        let heading = start
            .peek()
            .is_some_and(|word| word.is_shouted(start.text) && field::begins_line(start));
        let alone = cursor
            .peek()
            .is_none_or(|next| next.gap == Gap::Line || next.is_mark('|'));
        return (heading && alone).then_some(mention);
    }
    (follow::ends(cursor) && !follow::is_group(cursor)).then_some(mention)
}
