//! Offices: of council and committee, of a committee of the Party, of the government.

use super::head::{self, HEADS, Head};
use super::{Mention, Sort, abbreviation, follow, place, plain, taken};
use crate::text::{Cursor, fold, phrases};

phrases! {
    static COMMITTEE = ["ủy ban nhân dân", "ubnd"];
    static COUNCIL = ["hội đồng nhân dân", "hđnd"];
    static DELEGATION = ["đoàn đại biểu quốc hội", "đoàn đbqh"];
    static FIELDS = [
        "đăng ký đất đai", "đăng ký quyền sử dụng đất", "điều phối nông thôn mới", "thường trực ban an toàn giao thông",
        "cơ quan cảnh sát điều tra",
    ];
}

/// Reads what follows *văn phòng*.
pub(super) fn read(cursor: &mut Cursor<'_>) -> Option<Mention> {
    if let Some(mention) = of_the_elected(cursor) {
        return Some(mention.in_place(cursor));
    }
    let start = *cursor;
    if let Some((unit, place)) = place::read(cursor) {
        return Some(Mention {
            unit: Some(unit),
            place,
            ..Mention::new(Sort::Office, "")
        });
    }
    if cursor.phrase(&FIELDS).is_some() {
        let own = plain(&start, taken(&start, cursor), " ");
        let own = format!("{} {own}", fold("văn phòng"));
        return Some(Mention::new(Sort::Other, own).in_place(cursor));
    }
    of_a_body(cursor)
}

/// *Văn phòng HĐND và UBND phường*.
fn of_the_elected(cursor: &mut Cursor<'_>) -> Option<Mention> {
    let mut ahead = *cursor;
    let delegation = ahead.phrase(&DELEGATION).is_some();
    if delegation {
        joint(&mut ahead);
    }
    let council = ahead.phrase(&COUNCIL).is_some();
    let before_joint = ahead;
    if council {
        joint(&mut ahead);
    }
    let committee = ahead.phrase(&COMMITTEE).is_some();
    let mut after = if committee { ahead } else { before_joint };
    if !council && !committee {
        return None;
    }
    let mut bracket = after;
    abbreviation::skip(&mut bracket);
    if place::is_next(&bracket) {
        after = bracket;
    } else if follow::is_group(&after) {
        return None;
    }
    *cursor = after;
    let own = match (delegation, committee) {
        (false, true) => String::new(),
        (true, _) => fold("văn phòng đoàn đại biểu quốc hội và hội đồng nhân dân"),
        (false, false) => fold("văn phòng hội đồng nhân dân"),
    };
    let sort = if own.is_empty() {
        Sort::Office
    } else {
        Sort::Other
    };
    Some(Mention::new(sort, own))
}

/// Skips what joins two bodies.
fn joint(cursor: &mut Cursor<'_>) {
    abbreviation::skip(cursor);
    let _ = cursor.eat("và") || cursor.mark('-') || cursor.mark('&') || cursor.mark(',');
}

/// The office of another body that is read whole.
fn of_a_body(cursor: &mut Cursor<'_>) -> Option<Mention> {
    let start = *cursor;
    let (_, head) = HEADS.starts(cursor.rest())?;
    let has_office = matches!(
        head,
        Head::Whole(..)
            | Head::Leading(_)
            | Head::PartyCommittee
            | Head::PartyOrganisation
            | Head::Provincial
            | Head::Ministry
            | Head::Bureau
            | Head::Commission(..)
    );
    has_office.then_some(())?;
    let inner = head::read(cursor)?;
    let own = match inner.sort {
        Sort::Provincial | Sort::Ministry => plain(&start, taken(&start, cursor), " "),
        _ => inner.own.clone(),
    };
    let sort = match inner.sort {
        Sort::Party | Sort::Central | Sort::Front => inner.sort,
        Sort::Ministry => Sort::Central,
        _ => Sort::Other,
    };
    let whole = Mention {
        sort,
        own,
        short: false,
        ..inner
    };
    Some(whole.under("văn phòng"))
}
