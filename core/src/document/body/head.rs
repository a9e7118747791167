//! The words with which names start, and what is read after each.

use std::sync::LazyLock;

use super::words::{self, split};
use super::{
    Mention, Sort, abbreviation, board, field, firm, follow, institution, office, party, place,
    plain, taken,
};
use crate::text::{Cursor, Gap, Phrases, Word, fold};

/// What a name starts with.
#[derive(Debug, Clone, Copy)]
pub(super) enum Head {
    Committee,
    Council,
    Office,
    Division,
    /// *P. VH-XH*
    DottedDivision,
    Provincial,
    Ministry,
    Centre,
    PublicService,
    /// *Cục*, *Chi cục*, *Tổng cục*.
    Bureau,
    /// A name that is told whole.
    Whole(Sort, Needs, &'static str),
    /// A committee of the Party, by what it leads.
    Leading(&'static str),
    PartyCommittee,
    PartyOrganisation,
    /// A board of a committee or union that follows.
    Board(&'static str),
    /// A board of the Party, and whether it must be said whose.
    Commission(&'static str, bool),
    /// A board for the matter that follows.
    Steering(&'static str),
    School,
    Cooperative,
    Hospital,
    /// A body of a kind, by the name that follows.
    Firm(Sort, &'static str),
    HamletBoard,
    Inspectorate,
}

/// What tells a whole name from other uses of its words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Needs {
    /// A capital; no unit follows.
    Capital,
    /// A capital, or the unit.
    CapitalOrUnit,
    CapitalAndUnit,
    /// A capital, and the unit or the name of the place.
    CapitalAndPlace,
    Unit,
}

/// How a name may start.
pub(super) static HEADS: LazyLock<Phrases<Head>> = LazyLock::new(|| {
    let plain = [
        ("ủy ban nhân dân", Head::Committee),
        ("ubnd", Head::Committee),
        ("hội đồng nhân dân", Head::Council),
        ("hđnd", Head::Council),
        ("văn phòng", Head::Office),
        ("vp", Head::Office),
        ("phòng", Head::Division),
        ("p.", Head::DottedDivision),
        ("sở", Head::Provincial),
        ("bộ", Head::Ministry),
        ("trung tâm", Head::Centre),
        ("cục", Head::Bureau),
        ("chi cục", Head::Bureau),
        ("tổng cục", Head::Bureau),
        ("công an", Head::Whole(Sort::Other, Needs::Unit, "công an")),
        ("đảng ủy", Head::PartyCommittee),
        ("đảng bộ", Head::PartyOrganisation),
        ("trường", Head::School),
        ("hợp tác xã", Head::Cooperative),
        ("htx", Head::Cooperative),
        ("bệnh viện", Head::Hospital),
        ("ban công tác mặt trận", Head::HamletBoard),
        ("thanh tra", Head::Inspectorate),
        ("vụ", Head::Bureau),
        ("công ty", Head::Firm(Sort::Other, "công ty")),
        ("tổng công ty", Head::Firm(Sort::Other, "tổng công ty")),
        ("tập đoàn", Head::Firm(Sort::Other, "tập đoàn")),
        ("xí nghiệp", Head::Firm(Sort::Other, "xí nghiệp")),
        ("trạm", Head::Firm(Sort::Other, "trạm")),
        ("chi bộ", Head::Firm(Sort::Party, "chi bộ")),
    ];
    let whole = |list, sort, needs| {
        split(list).map(move |(name, meant)| (name, Head::Whole(sort, needs, meant)))
    };
    let heads = plain
        .into_iter()
        .chain(
            split(super::field_words::PUBLIC_SERVICE).map(|(name, _)| (name, Head::PublicService)),
        )
        .chain(whole(words::CENTRAL, Sort::Central, Needs::Capital))
        .chain(whole(words::PARTY, Sort::Party, Needs::Capital))
        .chain(whole(words::FRONT, Sort::Front, Needs::CapitalOrUnit))
        .chain(whole(words::OTHER, Sort::Other, Needs::CapitalOrUnit))
        .chain(whole(words::OF_A_UNIT, Sort::Other, Needs::CapitalAndUnit))
        .chain(whole(
            words::OF_A_PLACE,
            Sort::Other,
            Needs::CapitalAndPlace,
        ))
        .chain(split(words::LEADING).map(|(name, meant)| (name, Head::Leading(meant))))
        .chain(split(words::BOARDS).map(|(name, meant)| (name, Head::Board(meant))))
        .chain(
            split(words::COMMISSIONS).map(|(name, meant)| (name, Head::Commission(meant, false))),
        )
        .chain(
            split(words::COMMISSIONS_OF).map(|(name, meant)| (name, Head::Commission(meant, true))),
        )
        .chain(split(words::STEERING).map(|(name, meant)| (name, Head::Steering(meant))));
    Phrases::new(heads)
});

/// Reads a name, and leaves the cursor after it. Its words are not noted.
pub(super) fn read(cursor: &mut Cursor<'_>) -> Option<Mention> {
    let start = *cursor;
    let capital = start.at_capital();
    match cursor.phrase(&HEADS)? {
        Head::Committee => elected(cursor, Sort::Committee),
        Head::Council => elected(cursor, Sort::Council),
        Head::Office => office::read(cursor),
        Head::Division => field::division(cursor, &start),
        Head::DottedDivision => field::dotted(cursor, &start),
        Head::Provincial => field::provincial(cursor, &start),
        Head::Ministry => field::ministry(cursor, &start),
        Head::Centre => field::centre(cursor, &start),
        Head::PublicService => {
            let own = fold("phục vụ hành chính công");
            Some(Mention::new(Sort::Centre, own).in_place(cursor))
        }
        Head::Bureau => field::bureau(cursor, &start),
        Head::HamletBoard => institution::hamlet_board(cursor),
        Head::Inspectorate => inspectorate(cursor, capital),
        Head::Whole(sort, needs, name) => {
            if needs != Needs::Unit && !capital {
                let optional = needs == Needs::CapitalOrUnit && whole_unit(cursor);
                optional.then_some(())?;
            }
            whole(cursor, &start, (sort, needs, name))
        }
        Head::Leading(name) => party::leading(cursor, &start, name),
        Head::PartyCommittee => party::committee(cursor, &start),
        Head::PartyOrganisation => party::organisation(cursor),
        Head::Board(name) => party::board(cursor, name),
        Head::Commission(name, strict) => party::commission(cursor, &start, name, strict),
        Head::Steering(name) => board::read(cursor, &start, name),
        Head::School => institution::school(cursor),
        Head::Cooperative => institution::cooperative(cursor, &start),
        Head::Hospital => institution::hospital(cursor),
        Head::Firm(sort, what) => firm::read(cursor, &start, (sort, what)),
    }
}

/// Whether a unit follows a whole name.
fn whole_unit(cursor: &Cursor<'_>) -> bool {
    let mut ahead = *cursor;
    abbreviation::skip(&mut ahead);
    place::is_next(&ahead)
}

/// A people's council or committee: of a unit, or the one that the text is about.
fn elected(cursor: &mut Cursor<'_>, sort: Sort) -> Option<Mention> {
    let mut ahead = *cursor;
    abbreviation::skip(&mut ahead);
    let mention = Mention::new(sort, "").in_place(&mut ahead);
    if mention.is_placed() {
        *cursor = ahead;
        return Some(mention);
    }
    (!follow::is_group(cursor)).then_some(mention)
}

/// *Thanh tra tỉnh*, *Thanh tra Sở Xây dựng*.
fn inspectorate(cursor: &mut Cursor<'_>, capital: bool) -> Option<Mention> {
    capital.then_some(())?;
    let after = *cursor;
    let of_a_department = matches!(
        HEADS.starts(after.rest()),
        Some((_, Head::Provincial | Head::Ministry))
    );
    let mention = if of_a_department {
        if let Some(department) = read(cursor) {
            let own = plain(&after, taken(&after, cursor), " ");
            let whole = Mention {
                sort: Sort::Other,
                own,
                short: false,
                ..department
            };
            return Some(whole.under("thanh tra"));
        }
        *cursor = after;
        cursor.eat("sở").then_some(())?;
        Mention::new(Sort::Other, fold("thanh tra sở"))
    } else {
        Mention::new(Sort::Other, fold("thanh tra")).in_place(cursor)
    };
    (of_a_department || mention.unit.is_some()).then_some(mention)
}

fn whole(
    cursor: &mut Cursor<'_>,
    start: &Cursor<'_>,
    (sort, needs, name): (Sort, Needs, &str),
) -> Option<Mention> {
    if needs == Needs::Capital {
        return (!digital(cursor)).then(|| Mention::new(sort, fold(name)));
    }
    let name = fold(name).replace([',', '-', '/'], " ");
    let mut own: Vec<&str> = name.split_whitespace().collect();
    let region = region(cursor).unwrap_or_default();
    if !region.is_empty() {
        own.push(&region);
    }
    let mut ahead = *cursor;
    abbreviation::skip(&mut ahead);
    let mention = Mention::new(sort, own.join(" "));
    let by_name = matches!(needs, Needs::CapitalOrUnit | Needs::CapitalAndPlace);
    let mention = if by_name || needs == Needs::CapitalAndUnit && !region.is_empty() {
        mention.in_any_place(&mut ahead, start)
    } else {
        mention.in_place(&mut ahead)
    };
    if mention.is_placed() {
        *cursor = ahead;
        return Some(mention);
    }
    let told = needs == Needs::CapitalOrUnit || needs != Needs::Unit && !region.is_empty();
    (told && !follow::is_group(cursor)).then_some(mention)
}

/// *Chính phủ điện tử*, *Chính phủ số* are no government.
fn digital(cursor: &Cursor<'_>) -> bool {
    let on = cursor
        .peek()
        .is_some_and(|word| word.gap == Gap::Blank && !word.capital);
    let mut ahead = *cursor;
    on && ahead.eat_one(&["điện tử", "số", "kiến tạo"])
        && !ahead.peek().is_some_and(Word::is_number)
}

/// *Khu vực III*, *khu vực 1 - Hải Phòng*, *cơ sở 2*: how offices that cut across units are told.
pub(super) fn region(cursor: &mut Cursor<'_>) -> Option<String> {
    let start = *cursor;
    let mut ahead = start;
    if ahead.eat("cơ sở") {
        ahead.number(1..=2);
    } else if ahead.eat("khu vực") {
        let text = ahead.text;
        let number = |word: &Word| word.is_number() || follow::is_roman(word.place.of(text));
        if ahead.take(number).is_none() {
            place::alone(&mut ahead, false)?;
        }
        let mut further = ahead;
        if further.mark('-') && place::alone(&mut further, false).is_some() {
            ahead = further;
        }
    } else {
        return None;
    }
    *cursor = ahead;
    Some(plain(&start, taken(&start, &ahead), " "))
}
