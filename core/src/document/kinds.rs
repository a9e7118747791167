//! The types of documents and the abbreviations by which numbers name them: Decree 30/2020/NĐ-CP,
//! art. 7 and appendix III, for the State; Guidance 36-HD/VPTW for the Party; and what was before.

use std::sync::LazyLock;

use crate::text::{BySpelling, Phrases, Spelling, Word, Words};

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
/// In no list of types, but in numbers.
const USED: u8 = 8;

const fn kind(key: &'static str, name: &'static str, series: u8) -> Kind {
    Kind { key, name, series }
}

/// Every type. Quyết định and quy định, đề án and dự án differ in one letter of the abbreviation.
pub(crate) const KINDS: [Kind; 58] = [
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
    // Ordinance 01/2012/UBTVQH13 on consolidated texts.
    kind("VBHN", "Văn bản hợp nhất", USED),
    kind("BCTĐ", "Báo cáo thẩm định", USED),
    kind("HDLN", "Hướng dẫn liên ngành", USED),
    kind("HDLT", "Hướng dẫn liên tịch", USED),
    kind("KHLN", "Kế hoạch liên ngành", USED),
    kind("KHLT", "Kế hoạch liên tịch", USED),
    kind("KHPH", "Kế hoạch phối hợp", USED),
    kind("CTPH", "Chương trình phối hợp", USED),
    kind("QCPH", "Quy chế phối hợp", USED),
    kind("QCLN", "Quy chế liên ngành", USED),
    kind("TTLN", "Thông tư liên ngành", LAW),
    kind("TTrLN", "Tờ trình liên ngành", USED),
    kind("GP", "Giấy phép", USED),
];

/// Types that are of a wider one, whose word may stand for them.
const NARROWER: [(&str, &str); 10] = [
    ("BCTĐ", "BC"),
    ("HDLN", "HD"),
    ("HDLT", "HD"),
    ("KHLN", "KH"),
    ("KHLT", "KH"),
    ("KHPH", "KH"),
    ("CTPH", "CTr"),
    ("QCPH", "QC"),
    ("QCLN", "QC"),
    ("TTrLN", "TTr"),
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
const OTHER_ABBREVIATIONS: [(&str, &str); 7] = [
    ("QĐi", "QyĐ"),
    ("QYĐi", "QyĐ"),
    ("GN", "BGN"),
    ("TTh", "BTT"),
    ("UQ", "GUQ"),
    ("NP", "GNP"),
    ("TBKL", "TB"),
];

impl Kind {
    /// The type with this key.
    pub(crate) fn of(key: &str) -> Option<&'static Self> {
        KINDS.iter().find(|kind| kind.key == key)
    }

    /// Whether a number of this type with a year in it is one of law.
    pub(super) fn is_law(&self) -> bool {
        self.series & LAW != 0
    }

    /// Whether the Party numbers documents of this type.
    pub(super) fn is_of_party(&self) -> bool {
        self.series & PARTY != 0
    }

    /// Whether several issue it together, so that its number names each of them.
    pub(super) fn is_joint(key: &str) -> bool {
        matches!(
            key,
            "TTLT"
                | "NQLT"
                | "TTLN"
                | "HDLN"
                | "HDLT"
                | "KHLN"
                | "KHLT"
                | "KHPH"
                | "CTPH"
                | "QCPH"
                | "QCLN"
                | "TTrLN"
        )
    }

    /// Whether both are one type, or one is a part of the other.
    pub(crate) fn agrees_with(&self, other: &Self) -> bool {
        let wider = |key| {
            NARROWER
                .iter()
                .find(|(narrow, _)| *narrow == key)
                .map(|(_, wide)| *wide)
        };
        let (a, b) = (self.key, other.key);
        a == b || wider(a) == Some(b) || wider(b) == Some(a)
    }

    /// The type whose word some words start with, and how many of them it is.
    pub(crate) fn starts(words: &[Word]) -> Option<(usize, &'static Self)> {
        NAMES.starts(words)
    }

    /// The type whose word stands in a title: `KẾ HOẠCH` is `KH`.
    pub(crate) fn by_name(word: &str) -> Option<&'static Self> {
        let words = Words::of(word);
        let (length, kind) = NAMES.starts(&words.list)?;
        (length == words.list.len()).then_some(kind)
    }
}

/// The words for a type, and the type.
pub(super) fn names() -> impl Iterator<Item = (&'static str, &'static Kind)> {
    let others = OTHER_WORDS
        .iter()
        .filter_map(|(word, key)| Some((*word, Kind::of(key)?)));
    KINDS.iter().map(|kind| (kind.name, kind)).chain(others)
}

pub(super) static NAMES: LazyLock<Phrases<&'static Kind>> = LazyLock::new(|| Phrases::new(names()));

/// The abbreviations that stand before a number as words do: *NQ 43/2022/QH15*.
pub(super) fn short_names() -> impl Iterator<Item = (&'static str, &'static Kind)> {
    let written = KINDS.iter().filter(|kind| kind.series != 0);
    written
        .map(|kind| (kind.key, kind))
        .filter(|(key, _)| key.len() > 1)
}

/// A type as a number abbreviates it, in official spelling.
#[derive(Debug, Clone, Copy)]
pub(super) struct Abbreviated {
    pub(super) kind: &'static Kind,
    pub(super) spelling: &'static str,
}

/// Every text by its spelling, the first where two have one; and with a D in place of a Đ, where nothing
/// else is written so.
fn by_spelling<V: Copy>(rows: impl Iterator<Item = (&'static str, V)>) -> BySpelling<V> {
    let rows: Vec<(&'static str, V)> = rows.collect();
    let mut known = BySpelling::default();
    for (text, value) in &rows {
        known.entry(Spelling::of(text)).or_insert(*value);
    }
    for (text, value) in rows {
        let plain: String = text
            .chars()
            .map(|c| if c == 'Đ' { 'D' } else { c })
            .collect();
        known.entry(Spelling::of(&plain)).or_insert(value);
    }
    known
}

/// The type that a segment of a number abbreviates, whatever its case.
pub(super) fn abbreviated(segment: Spelling, party: bool) -> Option<Abbreviated> {
    static KNOWN: LazyLock<BySpelling<Abbreviated>> = LazyLock::new(|| {
        let official = KINDS.iter().filter(|kind| kind.series != 0);
        let official = official.map(|kind| (kind.key, kind));
        let others = OTHER_ABBREVIATIONS.iter();
        let others = others.filter_map(|(text, key)| Some((*text, Kind::of(key)?)));
        let row = |(spelling, kind)| (spelling, Abbreviated { kind, spelling });
        by_spelling(official.chain(others).map(row))
    });
    let mut found = *KNOWN.get(&segment)?;
    // The Party writes QĐi for a quy định; in the State it is a slip.
    if found.kind.key == "QyĐ" && (!party || found.spelling == "QYĐi") {
        found.spelling = found.kind.key;
    }
    Some(found)
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

/// Fields of departments as numbers abbreviate them: *Sở Nội vụ* is `SNV`, *Phòng Nội vụ* `PNV`.
const FIELDS: [&str; 26] = [
    "NV", "TC", "TP", "XD", "YT", "CT", "KHĐT", "KH&ĐT", "KHCN", "KH&CN", "GDĐT", "GD&ĐT", "NNMT",
    "NN&MT", "NNPTNT", "TNMT", "TN&MT", "GTVT", "LĐTBXH", "TTTT", "TT&TT", "VHTTDL", "VHTT",
    "DTTG", "QHKT", "NgV",
];

/// The official spelling of an issuer that is known.
pub(super) fn issuer_spelling(segment: Spelling) -> Option<&'static str> {
    static KNOWN: LazyLock<BySpelling<&str>> = LazyLock::new(|| {
        // HDNN is the Council of State as it was written; HDND is not.
        by_spelling(
            STATE_ISSUERS
                .iter()
                .chain(&PARTY_ISSUERS)
                .map(|known| (*known, *known)),
        )
    });
    KNOWN.get(&segment).copied()
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

/// Whether the letters of a segment tell that it names a body: one that is known, a department of a field
/// that is known, or a *chi cục thuế* or *thi hành án*.
pub(super) fn names_a_body(segment: &str) -> bool {
    let letters = segment.trim_end_matches(|c: char| c.is_ascii_digit());
    let known = STATE_ISSUERS
        .iter()
        .chain(&PARTY_ISSUERS)
        .any(|known| *known == letters);
    let of_a_field = |field: &str| FIELDS.contains(&field);
    known && letters.chars().nth(1).is_some()
        || letters.strip_prefix(['S', 'P']).is_some_and(of_a_field)
        || letters.starts_with("CCT")
}

/// The type and the body of a segment between which the hyphen was lost: `QĐUBND`.
pub(super) fn lost_hyphen(segment: &str) -> Option<(Abbreviated, &str)> {
    let splits = segment.char_indices().skip(2);
    let mut found = splits.filter_map(|(at, _)| {
        let (kind, body) = segment.split_at_checked(at)?;
        let kind = abbreviated(Spelling::of(kind), false)?;
        (names_a_body(body) && kind.kind.key != "CV").then_some((kind, body))
    });
    found.next().filter(|_| found.next().is_none())
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
    use crate::text::fold;

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
        let key = |text: &str| abbreviated(Spelling::of(text), false).map(|found| found.kind.key);
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
        assert_eq!(key("CV"), Some("CV"));
        assert_eq!(key("VPCP"), None);
    }
}
