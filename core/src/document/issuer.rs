//! Who issued a document, as running text writes it: *của Ủy ban nhân dân thành phố Hải Phòng*.

use super::lexemes::{AND, OF};
use crate::document::body;
use crate::text::{Cursor, WordRange, Words, phrases};

phrases! {
    /// Who issues in the name of the body that follows.
    static OFFICES = [
        "bí thư", "bộ trưởng", "bộ trưởng, chủ nhiệm", "chánh án", "chánh thanh tra", "chánh", "phó chánh",
        "chi cục trưởng", "chỉ huy trưởng", "chủ nhiệm", "chủ tịch", "cục trưởng", "đoàn chủ tịch", "giám đốc",
        "hiệu trưởng", "phó bí thư", "phó chủ nhiệm", "phó chủ tịch", "phó cục trưởng", "phó giám đốc",
        "phó thủ tướng", "phó thủ tướng thường trực", "phó tổng giám đốc", "phó trưởng", "phó viện trưởng", "thống đốc",
        "thứ trưởng", "thủ trưởng", "tổng cục trưởng", "tổng giám đốc", "tổng thanh tra", "tổng thư ký",
        "trưởng", "tư lệnh", "viện trưởng", "trưởng ban",
    ];
    /// Who issues and is named by no body.
    static ALONE = [
        "chủ tịch nước", "tổng bí thư", "tổng kiểm toán nhà nước", "trung ương", "tổng bí thư, chủ tịch nước",
    ];
}

/// Reads *của* and the issuer, and leaves the cursor after it. Gives the name alone. A joint circular
/// has several.
pub(super) fn read(cursor: &mut Cursor<'_>, kind: Option<&str>) -> Option<WordRange> {
    let mut ahead = *cursor;
    // "ngày 22/12/2024, của Bộ Chính trị", as the Party writes.
    ahead.mark(',');
    OF.take(&mut ahead).then_some(())?;
    let start = ahead.at;
    name(&mut ahead)?;
    if matches!(kind, Some("TTLT" | "NQLT")) {
        loop {
            let mut more = ahead;
            let comma = more.mark(',');
            if !(AND.take(&mut more) || more.mark('-') || comma) || name(&mut more).is_none() {
                break;
            }
            ahead = more;
        }
    }
    *cursor = ahead;
    Some(ahead.since(start))
}

/// Reads the name of an issuer alone, and leaves the cursor after it.
pub(super) fn name(cursor: &mut Cursor<'_>) -> Option<WordRange> {
    let start = cursor.at;
    cursor.at_capital().then_some(())?;
    let mut ahead = *cursor;
    if issuer(&mut ahead)? {
        term(&mut ahead);
    }
    *cursor = ahead;
    Some(cursor.since(start))
}

/// Whether the name of an issuer stands at a place.
pub(super) fn stands_at(cursor: &Cursor<'_>) -> bool {
    issuer(&mut { *cursor }).is_some()
}

/// Whether an issuer is one for the whole country.
pub(super) fn is_central(name: &str) -> bool {
    let words = Words::of(name);
    issuer(&mut Cursor::new(name, &words.list)) == Some(true)
}

/// Reads an issuer: whether it is one for the whole country.
fn issuer(cursor: &mut Cursor<'_>) -> Option<bool> {
    let mut ahead = *cursor;
    if ahead.phrase(&ALONE).is_some() {
        *cursor = ahead;
        return Some(true);
    }
    // What follows the office of a person may be that person's name.
    let person = ahead.phrase(&OFFICES).is_some();
    let mention = body::read(&mut ahead, !person)?;
    *cursor = ahead;
    Some(mention.is_central())
}

/// *(khóa XIII)*
fn term(cursor: &mut Cursor<'_>) {
    let mut ahead = *cursor;
    let bracket = ahead.mark('(');
    if ahead.eat("khóa")
        && ahead.take(|word| word.capital).is_some()
        && (!bracket || ahead.mark(')'))
    {
        *cursor = ahead;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What stands between `[` and `]` is the issuer after *của*.
    fn check(cases: &[&str], kind: Option<&str>) {
        for case in cases {
            let text = case.replace(['[', ']'], "");
            let words = Words::of(&text);
            let mut cursor = Cursor::new(&text, &words.list);
            let place = read(&mut cursor, kind).map(|range| words.place(range));
            let found = place.map_or_else(
                || text.clone(),
                |place| {
                    let (before, name, after) =
                        (&text[..place.start], place.of(&text), &text[place.end..]);
                    format!("{before}[{name}]{after}")
                },
            );
            assert_eq!(found, *case);
        }
    }

    #[test]
    fn issuers_after_their_documents() {
        check(
            &[
                "của [UBND tỉnh Bình Sơn] V/v rà soát hộ nghèo",
                "của [Chủ tịch UBND phường Lê Chân] về việc phân công",
                "của [Chủ tịch Ủy ban nhân dân tỉnh]; ",
                "của [Bộ trưởng Bộ Nội vụ] hướng dẫn chức năng",
                "của [Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ] quy định",
                ", của [Bộ Chính trị khóa XIII] về phát triển",
                "của [Bộ Chính trị (khóa XIII)] về phát triển",
                "của [Ban Thường vụ Thành ủy] về chuyển đổi số",
                "của [Thành ủy Hải Phòng] về",
                "của [Ủy ban nhân dân An Hòa] về",
                "của [Chủ tịch UBND] Nguyễn Văn An",
                "của [Hội đồng Thi đua - Khen thưởng tỉnh];",
                "của [Đảng ủy Khối Doanh nghiệp tỉnh] về sinh hoạt",
                "của [Đảng ủy Khối các cơ quan tỉnh] về học tập",
                "của [Giám đốc Sở Xây dựng] và Thủ trưởng",
                "của [Phó Thủ tướng Chính phủ] tại cuộc họp",
                "của [Tổng Thanh tra Chính phủ], của ai",
                "của [Thường trực Tỉnh ủy] về công tác",
                "của [Ban Chỉ đạo 389 quốc gia] về",
                "của [Hội đồng nhân dân tỉnh Bình Sơn] Quy định mức chi",
                "CỦA [ỦY BAN NHÂN DÂN XÃ AN HÒA]\n(Ban hành",
                "của [Trung ương] về",
                "của các Bộ, ngành; ",
                "của Nghị định số 30",
                "của UBND các xã",
                "của phòng kinh tế",
                "của Giám đốc công ty",
                "theo Bộ Y tế",
            ],
            None,
        );
        check(
            &[
                "của [Bộ Nội vụ và Bộ Tài chính] về",
                "của [Bộ Y tế - Bộ Tài chính], Bộ phận",
            ],
            Some("TTLT"),
        );
    }

    #[test]
    fn the_centre_is_told_from_places() {
        for name in [
            "Chính phủ",
            "Thủ tướng Chính phủ",
            "Bộ trưởng Bộ Y tế",
            "Ban Bí thư",
            "Bộ Chính trị (khóa XIII)",
            "Ban Tổ chức Trung ương",
            "Tổng Kiểm toán nhà nước",
        ] {
            assert!(is_central(name), "{name}");
        }
        for name in ["UBND tỉnh Bình Sơn", "Tỉnh ủy", "Sở Y tế", "Hiến pháp", ""] {
            assert!(!is_central(name), "{name}");
        }
    }

    #[test]
    fn an_issuer_stands_where_its_name_starts() {
        for (text, stands) in [
            ("Sở Nội vụ trước ngày 5", true),
            ("Chủ tịch UBND xã", true),
            ("phòng, chống tham nhũng", false),
            ("Chủ tịch hội đồng thi", false),
            ("", false),
        ] {
            let words = Words::of(text);
            assert_eq!(stands_at(&Cursor::new(text, &words.list)), stands, "{text}");
        }
    }
}
