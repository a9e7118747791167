//! Institutions that have a name of their own: schools, hospitals, cooperatives.

use super::{Mention, Sort, follow, place, plain, taken};
use crate::text::{Cursor, Gap, phrases};

/// How many syllables such a name has at most.
const MOST_SYLLABLES: usize = 8;

phrases! {
    static LEVELS = [
        "mầm non", "mn", "mẫu giáo", "tiểu học", "th", "trung học cơ sở", "thcs", "trung học phổ thông", "thpt",
        "tiểu học và trung học cơ sở", "tiểu học và thcs", "th&thcs", "th và thcs", "thcs và thpt", "thcs&thpt",
        "thcs - thpt", "trung học cơ sở và trung học phổ thông", "phổ thông dân tộc nội trú", "ptdtnt",
        "phổ thông dân tộc bán trú", "ptdtbt", "ptdtbt thcs", "ptdtbt th&thcs", "ptdtnt thcs&thpt", "liên cấp", "cao đẳng",
        "cao đẳng nghề", "cao đẳng sư phạm", "cao đẳng y tế", "đại học", "trung cấp", "trung cấp nghề", "chính trị",
        "quân sự", "thpt chuyên", "trung học phổ thông chuyên", "đào tạo", "giáo dưỡng",
    ];
    static WORKS = [
        "nông nghiệp", "dịch vụ nông nghiệp", "dịch vụ", "sản xuất", "sản xuất nông nghiệp", "tổng hợp",
        "dịch vụ tổng hợp", "sản xuất và dịch vụ", "kinh doanh dịch vụ", "nông lâm nghiệp", "thủy sản",
        "nuôi trồng thủy sản", "chăn nuôi", "vận tải", "rau an toàn", "dịch vụ điện năng", "điện", "nông nghiệp hữu cơ",
        "tiểu thủ công nghiệp", "xây dựng", "thương mại", "sản xuất kinh doanh dịch vụ nông nghiệp", "môi trường",
    ];
    pub(super) static HAMLETS = [
        "thôn", "tổ dân phố", "tdp", "khu phố", "khu dân cư", "bản", "ấp", "xóm", "khóm", "buôn", "tổ",
    ];
    static WARDS = [
        "đa khoa", "đa khoa khu vực", "y học cổ truyền", "phụ sản", "phụ sản - nhi", "sản nhi", "nhi", "phổi", "tâm thần", "mắt",
        "da liễu", "quân y", "phục hồi chức năng", "điều dưỡng", "ung bướu", "nhiệt đới", "nội tiết", "đa khoa trung tâm",
    ];
}

/// *Trường THCS An Hòa*, *Trường Chính trị tỉnh*. A school without its name is any.
pub(super) fn school(cursor: &mut Cursor<'_>) -> Option<Mention> {
    let start = *cursor;
    cursor.phrase(&LEVELS)?;
    named(cursor, &start, "trường")
}

/// *Hợp tác xã Dịch vụ nông nghiệp An Hòa*.
pub(super) fn cooperative(cursor: &mut Cursor<'_>, start: &Cursor<'_>) -> Option<Mention> {
    start.at_capital().then_some(())?;
    let after = *cursor;
    cursor.phrase(&WORKS);
    named(cursor, &after, "hợp tác xã")
}

/// *Bệnh viện Đa khoa tỉnh*.
pub(super) fn hospital(cursor: &mut Cursor<'_>) -> Option<Mention> {
    let start = *cursor;
    cursor.phrase(&WARDS);
    named(cursor, &start, "bệnh viện")
}

/// *Ban Công tác Mặt trận thôn Nà Tềnh*.
pub(super) fn hamlet_board(cursor: &mut Cursor<'_>) -> Option<Mention> {
    let start = *cursor;
    cursor.phrase(&HAMLETS)?;
    let mention = named(cursor, &start, "ban công tác mặt trận")?;
    Some(Mention {
        sort: Sort::Front,
        ..mention
    })
}

/// The rest of the name: capitals and numbers, or the unit.
fn named(cursor: &mut Cursor<'_>, start: &Cursor<'_>, what: &str) -> Option<Mention> {
    let text = cursor.text;
    let first = *cursor;
    let heading = first.peek().is_some_and(|word| word.is_shouted(text));
    for count in 0..MOST_SYLLABLES {
        if numbered(cursor) {
            continue;
        }
        let fits = cursor.peek().is_some_and(|word| {
            let on = word.gap == Gap::Blank || word.gap == Gap::Line && count < 2;
            let same = word.is_shouted(text) == heading || word.place.of(text).len() < 3;
            word.is_word() && word.capital && on && same
        });
        // *Hoa Ban tổ chức*: after one syllable its second follows, and no other body.
        let second = count == 1 && cursor.second().is_some_and(|after| !after.capital);
        if !fits || follow::starts_another(cursor) && !second || place::is_next(cursor) {
            break;
        }
        cursor.advance();
    }
    let has_name = cursor.at > first.at;
    let own = plain(start, taken(start, cursor), " ");
    let mention = Mention::new(Sort::Other, own).under(what).in_place(cursor);
    (has_name || mention.unit.is_some()).then_some(mention)
}

/// *Số 1*, or *2* at the end of a name.
fn numbered(cursor: &mut Cursor<'_>) -> bool {
    let mut ahead = *cursor;
    let said = ahead.eat("số");
    let number = ahead.apart() && ahead.number(1..=2).is_some();
    let close = ahead
        .peek()
        .is_some_and(|next| !next.apart() && (next.is_mark('/') || next.is_mark('%')));
    let fits = number && !close && (said || follow::ends(&ahead));
    if fits {
        *cursor = ahead;
    }
    fits
}
