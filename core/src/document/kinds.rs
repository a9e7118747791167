//! The types of documents and the abbreviations by which numbers name them: Decree 30/2020/NĐ-CP,
//! art. 7 and appendix III, for the State; Guidance 36-HD/VPTW for the Party; and what was before.

use crate::text::fold;

/// A type of document.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Kind {
    /// The abbreviation, by which the type is called everywhere; the word where there is none.
    pub(crate) key: &'static str,
    /// The word that people write.
    pub(crate) name: &'static str,
    /// Whose numbers hold the abbreviation: of [`STATE`], [`LAW`] and [`PARTY`].
    series: u8,
}

/// The administration of the State: no year in the number.
const STATE: u8 = 1;
/// What binds everybody: with the year in the number.
const LAW: u8 = 2;
const PARTY: u8 = 4;

const fn kind(key: &'static str, name: &'static str, series: u8) -> Kind {
    Kind { key, name, series }
}

/// Every type. Quyết định and quy định, đề án and dự án differ in one letter of the abbreviation.
pub(crate) const KINDS: [Kind; 45] = [
    kind("NQ", "Nghị quyết", STATE | LAW | PARTY),
    kind("QĐ", "Quyết định", STATE | LAW | PARTY),
    kind("CT", "Chỉ thị", STATE | LAW | PARTY),
    kind("QC", "Quy chế", STATE | PARTY),
    kind("QyĐ", "Quy định", STATE | PARTY),
    kind("TC", "Thông cáo", STATE | PARTY),
    kind("TB", "Thông báo", STATE | PARTY),
    kind("HD", "Hướng dẫn", STATE | PARTY),
    kind("CTr", "Chương trình", STATE | PARTY),
    kind("KH", "Kế hoạch", STATE | PARTY),
    kind("PA", "Phương án", STATE),
    kind("ĐA", "Đề án", STATE | PARTY),
    kind("DA", "Dự án", STATE),
    kind("BC", "Báo cáo", STATE | PARTY),
    kind("BB", "Biên bản", STATE | PARTY),
    kind("TTr", "Tờ trình", STATE | PARTY),
    kind("HĐ", "Hợp đồng", STATE),
    kind("CĐ", "Công điện", STATE),
    kind("BGN", "Bản ghi nhớ", STATE),
    kind("BTT", "Bản thỏa thuận", STATE),
    kind("GUQ", "Giấy ủy quyền", STATE),
    kind("GM", "Giấy mời", STATE | PARTY),
    kind("GGT", "Giấy giới thiệu", STATE),
    kind("GNP", "Giấy nghỉ phép", STATE),
    kind("PG", "Phiếu gửi", STATE),
    kind("PC", "Phiếu chuyển", STATE),
    kind("PB", "Phiếu báo", STATE),
    // Only the Party writes this abbreviation: a công văn of the State has none.
    kind("CV", "Công văn", PARTY),
    kind("Thư công", "Thư công", 0),
    kind("SY", "Bản sao y", STATE),
    kind("TrS", "Bản trích sao", STATE),
    // Before 1960 also a sắc lệnh: 102-SL/L.
    kind("SL", "Bản sao lục", STATE),
    kind("KL", "Kết luận", PARTY),
    kind("LKG", "Lời kêu gọi", PARTY),
    // In the Party a thông tri.
    kind("TT", "Thông tư", LAW | PARTY),
    kind("NĐ", "Nghị định", LAW),
    kind("TTLT", "Thông tư liên tịch", LAW),
    kind("NQLT", "Nghị quyết liên tịch", LAW),
    kind("L", "Lệnh", LAW),
    kind("LCT", "Lệnh của Chủ tịch nước", LAW),
    kind("PL", "Pháp lệnh", LAW),
    kind("Luật", "Luật", 0),
    kind("Bộ luật", "Bộ luật", 0),
    kind("Hiến pháp", "Hiến pháp", 0),
    kind("Sắc luật", "Sắc luật", 0),
];

/// Other words for a type.
pub(super) const OTHER_WORDS: [(&str, &str); 4] = [
    ("Thông tri", "TT"),
    ("Thông báo kết luận", "TB"),
    ("Sắc lệnh", "SL"),
    ("Công văn hỏa tốc", "CV"),
];

/// Abbreviations of a type that are not the official ones. The first two are slips; the others
/// stood in Circular 01/2011/TT-BNV and are right in what was issued under it.
const OTHER_ABBREVIATIONS: [(&str, &str); 6] = [
    ("QĐi", "QyĐ"),
    ("QYĐi", "QyĐ"),
    ("GN", "BGN"),
    ("TTh", "BTT"),
    ("UQ", "GUQ"),
    ("NP", "GNP"),
];

impl Kind {
    /// The type with this key.
    pub(crate) fn of(key: &str) -> Option<&'static Self> {
        KINDS.iter().find(|kind| kind.key == key)
    }

    /// Whether numbers hold its abbreviation.
    fn is_written(&self) -> bool {
        self.series != 0 && self.key != "CV"
    }

    /// Whether a number of this type with a year in it is one of law.
    pub(super) fn is_law(&self) -> bool {
        self.series & LAW != 0
    }

    /// The type whose word stands in a title: `KẾ HOẠCH` is `KH`.
    pub(crate) fn by_name(word: &str) -> Option<&'static Self> {
        let folded = fold(word);
        let other = || {
            let known = OTHER_WORDS.iter().find(|(word, _)| fold(word) == folded);
            known.and_then(|(_, key)| Self::of(key))
        };
        KINDS
            .iter()
            .find(|kind| fold(kind.name) == folded)
            .or_else(other)
    }
}

/// A type as a number abbreviates it, in official spelling.
#[derive(Debug, Clone, Copy)]
pub(super) struct Abbreviated {
    pub(super) kind: &'static Kind,
    pub(super) spelling: &'static str,
}

/// The type that a segment of a State number abbreviates, by the exact letters, else in another case,
/// else with a D in place of a Đ where no other type is written so.
pub(super) fn abbreviated(segment: &str, party: bool) -> Option<Abbreviated> {
    let of_kind = |kind: &'static Kind| Abbreviated {
        kind,
        spelling: kind.key,
    };
    let written = |kind: &&Kind| kind.is_written() || (party && kind.key == "CV");
    let exact = |spelling: &str| {
        KINDS
            .iter()
            .filter(written)
            .find(|kind| kind.key == spelling)
    };
    if let Some(kind) = exact(segment) {
        return Some(of_kind(kind));
    }
    let folded = fold(segment);
    let other = OTHER_ABBREVIATIONS
        .iter()
        .find(|(spelling, _)| fold(spelling) == folded);
    if let Some((spelling, kind)) = other.and_then(|(s, key)| Some((*s, Kind::of(key)?))) {
        // The Party writes QĐi for a quy định; in the State it is a slip.
        let slip = kind.key == "QyĐ" && (!party || spelling == "QYĐi");
        return Some(Abbreviated {
            kind,
            spelling: if slip { kind.key } else { spelling },
        });
    }
    let mut same = KINDS
        .iter()
        .filter(written)
        .filter(|k| fold(k.key) == folded);
    // TT and TTr, CT and CTr are different words, so that case alone decides nothing else.
    if let Some(kind) = same.next() {
        return Some(of_kind(kind));
    }
    // By letters: to look for a letter of several bytes in a text takes two kilobytes of code.
    let stroked = |kind: &&Kind| {
        kind.key.chars().any(|c| c == 'Đ') && fold(&kind.key.replace('Đ', "D")) == folded
    };
    KINDS.iter().filter(written).find(stroked).map(of_kind)
}

/// Issuers of the State whose spelling is known: only these are spelled anew, and only these tell
/// that a number in the punctuation of the Party is one of the State.
const STATE_ISSUERS: [&str; 45] = [
    "CP", "TTg", "CTN", "QH", "UBTVQH", "VPCP", "VPQH", "VPCTN", "UBND", "HĐND", "HĐBT", "HĐNN",
    "HDNN", "CTCP", "BNV", "BTC", "BCT", "BYT", "BGDĐT", "BCA", "BQP", "BXD", "BTP", "BNG",
    "BKHCN", "BVHTTDL", "BNNMT", "BNNPTNT", "BTTTT", "BLĐTBXH", "BTNMT", "BGTVT", "BKHĐT", "BDTTG",
    "TTCP", "NHNN", "UBDT", "TANDTC", "VKSNDTC", "KTNN", "TTXVN", "BHXH", "UB", "L", "NN",
];

/// Issuers of the Party.
const PARTY_ISSUERS: [&str; 9] = ["TW", "TƯ", "TU", "HU", "ĐU", "ĐUK", "CB", "BCSĐ", "ĐTN"];

/// The official spelling of an issuer that is known.
pub(super) fn issuer_spelling(segment: &str) -> Option<&'static str> {
    let folded = fold(segment);
    let plain = |text: &str| fold(text).replace('đ', "d");
    let known = || STATE_ISSUERS.iter().chain(&PARTY_ISSUERS);
    let same = known().find(|issuer| fold(issuer) == folded);
    // HDNN is the Council of State as it was written; HDND is not.
    same.or_else(|| {
        known().find(|issuer| issuer.chars().any(|c| c == 'Đ') && plain(issuer) == folded)
    })
    .copied()
}

/// Whether an issuer is one of the State, or of the Party; `None` where its letters do not tell.
pub(super) fn is_state(issuer: &str) -> Option<bool> {
    let letters = issuer.trim_end_matches(|c: char| c.is_ascii_digit());
    if STATE_ISSUERS.contains(&letters) {
        return Some(true);
    }
    let ends = PARTY_ISSUERS.iter().any(|party| letters.ends_with(party));
    (ends || letters.starts_with("TW") || letters.starts_with("BCSĐ")).then_some(false)
}

/// Ends of codes of forms in tax and commercial law, which look like numbers of documents: `01/GTGT`,
/// `02/TB-HGTM`.
const FORMS: [&str; 18] = [
    "GTGT", "TNCN", "TNDN", "TTĐB", "BVMT", "PBVMT", "TAIN", "HGTM", "HĐĐT", "CNKD", "NTNN",
    "LPTB", "MBAI", "SDNN", "SDPNN", "PLI", "TTS", "NTTNN",
];

/// Whether a last segment is that of the code of a form.
pub(super) fn is_form(segment: &str) -> bool {
    FORMS.contains(&segment)
}

/// Words before the numbers of technical standards: `QCVN 01:2012/BNNPTNT`.
const STANDARDS: [&str; 8] = [
    "QCVN", "TCVN", "QCĐP", "TCCS", "TCN", "ISO", "IEC", "TCXDVN",
];

/// Whether a word is that of a technical standard.
pub(super) fn is_standard(word: &str) -> bool {
    STANDARDS.contains(&word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_decree_knows_twenty_seven_abbreviations_and_three_of_copies() {
        let state = KINDS.iter().filter(|kind| kind.series & STATE != 0).count();
        assert_eq!(state, 27 + 3);
        for without in ["CV", "Thư công"] {
            assert!(Kind::of(without).is_some_and(|kind| kind.series & STATE == 0));
        }
    }

    #[test]
    fn every_type_has_its_own_key_and_word() {
        for (index, kind) in KINDS.iter().enumerate() {
            let earlier = &KINDS[..index];
            assert!(
                earlier
                    .iter()
                    .all(|other| fold(other.key) != fold(kind.key)),
                "{}",
                kind.key
            );
            assert!(
                earlier
                    .iter()
                    .all(|other| fold(other.name) != fold(kind.name)),
                "{}",
                kind.name
            );
            assert_eq!(Kind::by_name(kind.name), Some(kind));
        }
        for (word, key) in OTHER_WORDS {
            assert!(Kind::of(key).is_some(), "{word}");
        }
    }

    #[test]
    fn a_letter_makes_another_type() {
        let key = |text: &str| abbreviated(text, false).map(|found| found.kind.key);
        for (text, expected) in [
            ("QĐ", "QĐ"),
            ("QyĐ", "QyĐ"),
            ("ĐA", "ĐA"),
            ("DA", "DA"),
            ("HĐ", "HĐ"),
            ("HD", "HD"),
            ("TTr", "TTr"),
            ("TT", "TT"),
            ("CTr", "CTr"),
            ("CT", "CT"),
            ("CĐ", "CĐ"),
            ("TrS", "TrS"),
        ] {
            assert_eq!(key(text), Some(expected), "{text}");
        }
        assert_eq!(key("CV"), None);
        assert_eq!(key("VPCP"), None);
    }
}
