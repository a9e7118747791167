use proptest::prelude::*;

use super::super::{TONED, decomposed, upper};
use super::syllable::{RHYMES, is_syllable};
use super::*;

/// How an encoding writes each letter, by its tables read backwards.
fn codes(encoding: Encoding) -> Vec<(char, String)> {
    match encoding {
        Encoding::Tcvn3 => (tcvn3::FIRST..)
            .zip(tcvn3::LETTERS)
            .filter(|(_, letter)| *letter != '\0')
            .map(|(code, letter)| (letter, char::from_u32(code).unwrap().to_string()))
            .collect(),
        Encoding::Vni => {
            let marked = vni::MARKED.iter().flat_map(|(base, marks, made)| {
                let codes = marks.chars().map(move |mark| format!("{base}{mark}"));
                made.chars().zip(codes)
            });
            let (codes, letters) = vni::SINGLE;
            let single = letters.chars().zip(codes.chars().map(String::from));
            let small: Vec<(char, String)> = marked.chain(single).collect();
            let capital = small
                .iter()
                .map(|(letter, code)| (upper(*letter), code.chars().map(upper).collect()));
            let capital: Vec<(char, String)> = capital.collect();
            [small, capital].concat()
        }
    }
}

fn encoded(text: &str, encoding: Encoding) -> String {
    let codes = codes(encoding);
    let code = |c: char| {
        let known = codes.iter().find(|(letter, _)| *letter == c);
        known.map_or_else(|| c.to_string(), |(_, code)| code.clone())
    };
    text.chars().map(code).collect()
}

/// Every letter of Vietnamese that is not ASCII, small.
fn letters() -> impl Iterator<Item = char> {
    let toned = TONED.iter().flat_map(|row| row.chars());
    toned.chain(['đ']).filter(|c| !c.is_ascii())
}

#[test]
fn every_letter_has_one_code_and_comes_back_from_it() {
    for encoding in Encoding::ALL {
        let mut codes = codes(encoding);
        let count = match encoding {
            Encoding::Tcvn3 => 67 + 7,
            Encoding::Vni => 67 * 2,
        };
        assert_eq!(codes.len(), count);
        for (letter, code) in &codes {
            let word = format!("x{code}");
            assert_eq!(convert(&word, encoding), format!("x{letter}"), "{code}");
        }
        for letter in letters() {
            assert!(codes.iter().any(|(known, _)| *known == letter), "{letter}");
        }
        codes.sort_by(|a, b| a.1.cmp(&b.1));
        codes.dedup_by(|a, b| a.1 == b.1);
        assert_eq!(codes.len(), count, "codes are different");
    }
}

/// Texts as they are printed in documents of the time.
const KNOWN: [(Encoding, &str, &str); 9] = [
    (
        Encoding::Tcvn3,
        "Céng hoµ x· héi chñ nghÜa ViÖt Nam",
        "Cộng hoà xã hội chủ nghĩa Việt Nam",
    ),
    (
        Encoding::Tcvn3,
        "§éc lËp - Tù do - H¹nh phóc",
        "Độc lập - Tự do - Hạnh phúc",
    ),
    (
        Encoding::Tcvn3,
        "QuyÕt ®Þnh sè 534/Q§-TTg cña Thñ t\u{ad}íng",
        "Quyết định số 534/QĐ-TTg của Thủ tướng",
    ),
    (
        Encoding::Tcvn3,
        "¡n ©u, ¢m ®iÖu, £ª ªm, ¤ng «m, ¥n ¬n, ¦u tiªn",
        "Ăn âu, Âm điệu, Êê êm, Ông ôm, Ơn ơn, Ưu tiên",
    ),
    (
        Encoding::Tcvn3,
        "Ng\u{2212}êi d©n Nhμ n\u{2212}íc x∙ \u{2212}u tiªn",
        "Người dân Nhà nước xã ưu tiên",
    ),
    (
        Encoding::Vni,
        "Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam",
        "Cộng hòa xã hội chủ nghĩa Việt Nam",
    ),
    (
        Encoding::Vni,
        "COÄNG HOØA XAÕ HOÄI CHUÛ NGHÓA VIEÄT NAM, ÑOÄC LAÄP",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM, ĐỘC LẬP",
    ),
    (
        Encoding::Vni,
        "Uûy ban nhaân daân phöôøng, Aâu, AÁn, ngöôøi ñöôïc cöû, kyø, kî",
        "Ủy ban nhân dân phường, Âu, Ấn, người được cử, kỳ, kỵ",
    ),
    (
        Encoding::Vni,
        "ôû thuôû, giöõa, quyù, quò, nhöõng, höôùng ñeán, yù",
        "ở thuở, giữa, quý, quị, những, hướng đến, ý",
    ),
];

#[test]
fn documents_of_the_time_are_found_and_read() {
    for (encoding, text, unicode) in KNOWN {
        assert_eq!(convert(text, encoding), unicode);
        let found = Legacy::find(text).expect(text);
        assert_eq!(found.encoding, encoding, "{text}");
        assert_eq!(
            text.replacen(&text[found.place.0..found.place.1], &found.unicode, 1),
            unicode
        );
    }
}

#[test]
fn one_word_is_enough_if_it_can_be_nothing_else() {
    let found = Legacy::find("Xem phöôøng 5.").unwrap();
    assert_eq!((found.encoding, found.place), (Encoding::Vni, (4, 14)));
    assert_eq!(found.unicode, "phường");
    assert_eq!(Legacy::find("c¸c"), None);
}

#[test]
fn marks_of_windows_stand_for_their_controls() {
    let text = "\u{93}QuyÕt ®Þnh\u{94} \u{96} ch\u{ad}¬ng tr×nh\u{85} \u{81}";
    assert_eq!(
        convert(text, Encoding::Tcvn3),
        "“Quyết định” – chương trình… \u{81}"
    );
    let found = Legacy::find(&format!("5 {text}")).unwrap();
    assert_eq!(found.place, (2, 2 + text.len()));
    assert_eq!(found.unicode, convert(text, Encoding::Tcvn3));
    let text = "“Quyeát ñònh” – €";
    assert_eq!(convert(text, Encoding::Vni), "“Quyết định” – €");
    assert_eq!(WINDOWS.chars().count(), 32);
}

#[test]
fn bullets_and_dashes_stay() {
    assert_eq!(
        convert(
            "· x· · H§ND\u{2212}UBND \u{2212} tõ 5\u{2212}7",
            Encoding::Tcvn3
        ),
        "· xã · HĐND\u{2212}UBND \u{2212} từ 5\u{2212}7"
    );
}

#[test]
fn what_is_in_unicode_stays_as_it_is() {
    let heading = "KẾ HOẠCH\nCải cách hành chính và công dân\n";
    let body = "Sè: 12/KH\nC¶i c¸ch hµnh chÝnh phôc vô nh©n d©n.\nN¬i nhËn: nh\u{ad} trªn\n";
    let end = "T/M Ủy ban nhân dân, là công dân\n";
    let text = format!("{heading}{body}{end}");
    let found = Legacy::find(&text).unwrap();
    let (from, to) = found.place;
    assert_eq!(
        text[from..to],
        *body.trim_end(),
        "the first words too, though they may be either"
    );
    assert_eq!(
        found.unicode,
        "Số: 12/KH\nCải cách hành chính phục vụ nhân dân.\nNơi nhận: như trên"
    );
    let line = "Phường và công dân: kÕ ho¹ch c¶i c¸ch, phường và công dân";
    let found = Legacy::find(line).unwrap();
    assert_eq!(found.unicode, "kế hoạch cải cách");
    let between = "Thùc hiÖn kÕ ho¹ch\nLớp học và công dân\nNhiÖm vô träng t©m";
    assert_eq!(
        Legacy::find(between).unwrap().unicode,
        "Thực hiện kế hoạch\nLớp học và công dân\nNhiệm vụ trọng tâm"
    );
}

#[test]
fn paragraphs_in_other_languages_stay_as_they_are() {
    let french = "Le développement de la coopération où l’été a été très chargé, dès mai";
    let text = format!("Thùc hiÖn kÕ ho¹ch\n{french}\nNhiÖm vô träng t©m");
    let unicode = format!("Thực hiện kế hoạch\n{french}\nNhiệm vụ trọng tâm");
    assert_eq!(Legacy::find(&text).unwrap().unicode, unicode);
}

/// Texts that are right as they stand.
const RIGHT: [&str; 16] = [
    "Căn cứ § 5 và § 12; nhãn hiệu Visa® và Linux®; bụi 2,5 µm, 10 µg, 3 µm.",
    "See § 5, § 6 and § 7; Visa®, Intel®; 5 µm and 10 µm; ½ or ¼ of it; 25 °C ± 1; ¥ 100, £ 5, © 2026.",
    "· Một\n· Hai\n· Ba\n· Bốn",
    "Là có và công nhân, dân ca, hò hát, bê tông, cơ chế",
    "là có và công nhân, dân ca, hò hát, bê tông",
    "Où est le château ? L'été dernier, nous étions à la forêt, très tôt; ça va être dur, dès lors.",
    "« Français » : où, là, dû, né, thé, tôt, mât, fût, côté, hôtel, goût, août, élève, père, mère.",
    "Für die Größe der Übung müssen schöne Möbel gewählt werden; hören, töten, Tür, früh, Öl.",
    "På sommaren är det så fint; då går hon också på ön, få står där; når, må, så.",
    "El niño pequeño está allí; mañana será otro día, según él; qué más, así, sí, tú.",
    "Não há ação; você está à mão; três órgãos e avó, avô, pé, só, já.",
    "Smørrebrød på bordet; øl, så, må, få, på, nå, også, være, før, år.",
    "Krông Pắc, Đắk Lắk, Plây Ku, ôxy, bôxit, mêtan, xoong goòng",
    "Tiáº¿ng Viá»‡t bá»‹ lá»—i",
    "Φύση, μm, μια μέρα, αυτό είναι",
    "«Ủy ban» và «nhân dân» · « công dân »",
];

#[test]
fn texts_that_are_right_give_nothing() {
    for text in RIGHT {
        assert_eq!(Legacy::find(text), None, "{text}");
        assert_eq!(Legacy::find(&decomposed(text)), None, "{text}");
    }
}

#[test]
fn rhymes_are_sorted() {
    assert!(RHYMES.is_sorted());
}

#[test]
fn syllables_are_told_from_other_words() {
    for word in
        "gì giếng giữ quốc quỳnh khuỷu nghiêng ưỡn yêu ý uỷ ủy hoà hòa thuở rượu khuya quýt \
                 xoắn toét luật tuần bướu mưa của lúa ĐƯỜNG Ông"
            .split_whitespace()
    {
        assert!(is_syllable(word), "{word}");
    }
    for word in "tôt où français für nhaân phöôøng Krông đ qđ âà hộị mac".split_whitespace()
    {
        assert!(!is_syllable(word), "{word}");
    }
}

/// Words of plans, so many that any sentence of some has letters of each kind.
const WORDS: &str = "Ủy ban nhân dân phường kế hoạch triển khai thực hiện nhiệm vụ giải pháp cải cách hành chính \
    trước ngày tháng năm báo cáo kết quả định kỳ quý phòng Văn hóa Xã hội chủ trì phối hợp với các đơn vị liên quan \
    rà soát sửa đổi bổ sung quy chế làm việc của cơ quan Đảng ủy cán bộ công chức viên chức người lao động tổ chức \
    cuộc họp trực tuyến giảm tối thiểu nghiêm túc khắc phục tình trạng chồng chéo đùn đẩy né tránh trách nhiệm \
    sử dụng chữ ký số hồ sơ giấy tờ nghị quyết Trung ương thuế đất đai xây dựng nông thôn mới quản lý \
    Hải Phòng thời hạn hoàn thành tiến độ kiểm tra giám sát khen thưởng kỷ luật ngữ nghĩa rõ ràng cụ thể là có và ở";

/// Different words in any order.
fn sentence(least: usize) -> impl Strategy<Value = String> {
    let words: Vec<&str> = WORDS.split_whitespace().collect();
    let words = prop::sample::subsequence(words, least..40).prop_shuffle();
    let gaps = prop::sample::select(vec![" ", " ", " ", ", ", "; ", "\n", " - ", " 12/2026 "]);
    (words, prop::collection::vec(gaps, 40)).prop_map(|(words, gaps)| {
        let pairs = words.iter().zip(gaps);
        pairs.flat_map(|(word, gap)| [*word, gap]).collect()
    })
}

proptest! {
    #[test]
    fn sentences_of_both_encodings_come_back(sentence in sentence(12), tcvn3: bool) {
        let encoding = if tcvn3 { Encoding::Tcvn3 } else { Encoding::Vni };
        // No capital with a mark has a code in TCVN3, but for seven.
        let sentence = if tcvn3 { sentence.replace('Ủ', "ủ") } else { sentence };
        let text = encoded(&sentence, encoding);
        let found = Legacy::find(&text);
        prop_assert!(found.is_some(), "{}", text);
        let found = found.unwrap();
        prop_assert_eq!(found.encoding, encoding);
        let (from, to) = found.place;
        let mended = [&text[..from], &found.unicode, &text[to..]].concat();
        prop_assert_eq!(&mended, &sentence);
        prop_assert_eq!(Legacy::find(&mended), None);
    }

    #[test]
    fn unicode_is_never_found(sentence in sentence(1)) {
        prop_assert_eq!(Legacy::find(&sentence), None);
        prop_assert_eq!(Legacy::find(&decomposed(&sentence)), None);
        let capitals: String = sentence.chars().map(upper).collect();
        prop_assert_eq!(Legacy::find(&capitals), None);
    }

    #[test]
    fn what_is_found_lies_within_the_text(text in "[ -~\n¡-ÿ\u{80}-\u{9f}−μăđơư\u{300}]{0,200}") {
        if let Some(found) = Legacy::find(&text) {
            let (from, to) = found.place;
            prop_assert!(from < to && text.get(from..to).is_some());
        }
    }
}
