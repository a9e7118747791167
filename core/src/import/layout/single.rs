//! A line that holds what should stand on several: a whole document without line ends, or a cell of its
//! head or end. It is taken apart where something starts for sure, and nowhere else.

mod walk;

use super::may_start;
use crate::document::Kind;
use crate::import::lex::lex;
use crate::import::line::Line;
use crate::import::opening::is_motto;
use crate::import::tail::{authority, is_recipients};
use crate::text::{Gap, Word, WordKind};
use walk::walk;

/// Lines of a head are looked at whatever their length.
const HEAD: usize = 40;
/// Shorter than this, in words, a line is no whole document.
const DOCUMENT: usize = 60;
/// So many dashes in a row are a rule.
const RULE: usize = 4;

/// What is read of a line that is taken apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Part {
    Letterhead,
    Title,
    Basis,
    Body,
    Recipients,
    Signature,
}

/// The lines, with those that hold several taken apart.
pub(super) fn apart(text: &str, lines: Vec<Line>) -> Vec<Line> {
    let mut out = Vec::with_capacity(lines.len());
    let mut words = Vec::new();
    for (at, line) in lines.into_iter().enumerate() {
        let shown = line.place.of(text);
        let candidate = at < HEAD
            || shown.len() > DOCUMENT.saturating_mul(5)
            || shown.starts_with(['N', 'n', 'T', 'K', 'Q', '*']);
        let breaks = if candidate && !shown.contains(['|', '\t']) && may_break(shown, at < HEAD) {
            words.clear();
            lex(text, line.place, Gap::Paragraph, &mut words);
            breaks(text, &words, at < HEAD)
        } else {
            Vec::new()
        };
        push(text, line, &breaks, &mut out);
    }
    out
}

/// The line in parts that start at its beginning and at each break.
fn push(text: &str, line: Line, breaks: &[usize], out: &mut Vec<Line>) {
    let mut rest = line;
    for at in breaks {
        let mut before = rest.place;
        before.end = *at;
        let before = before.trimmed(text);
        if before.is_empty() {
            continue;
        }
        out.push(Line {
            place: before,
            ..rest
        });
        rest.place.start = *at;
        (rest.apart, rest.page) = (true, false);
    }
    out.push(rest);
}

/// Whether a line may hold several, by a look at its letters: most do not, and need not become words.
fn may_break(shown: &str, head: bool) -> bool {
    let (mut edges, mut marks, mut foreign) = (0_usize, 0_usize, false);
    for c in shown.chars().filter(|c| !is_plain(*c)) {
        edges = edges.saturating_add(1);
        foreign |= !c.is_ascii();
        let mark = matches!(c, '-' | '_' | '*' | '=') || !c.is_ascii();
        marks = marks.saturating_add(usize::from(mark));
    }
    let second = shown.chars().nth(1).is_none_or(|c| !c.is_lowercase());
    let signs = may_start(shown, &['N']) || second && may_start(shown, &['T', 'K', 'Q']);
    // Between two edges stands one word at most.
    let long = edges.saturating_mul(2) >= DOCUMENT.saturating_sub(1);
    let in_motto = |part: &[u8]| part.eq_ignore_ascii_case(b"nam");
    let motto = || foreign || marks > 1 || shown.as_bytes().windows(3).any(in_motto);
    signs || long || head && (marks >= RULE || motto())
}

/// Whether a character can be nothing but a part of a word.
fn is_plain(c: char) -> bool {
    match c {
        '\0'..='\u{7f}' => c.is_ascii_alphanumeric(),
        '\u{c0}'..='\u{24f}' => !matches!(c, '×' | '÷'),
        _ => matches!(c, '\u{300}'..='\u{323}' | '\u{1e00}'..='\u{1eff}'),
    }
}

fn breaks(text: &str, words: &[Word], head: bool) -> Vec<usize> {
    let mut found: Vec<usize> = Vec::new();
    if is_recipients(words) {
        walk(text, words, Part::Recipients, &mut found);
    } else if authority(text, words).is_some() {
        walk(text, words, Part::Signature, &mut found);
    } else if is_document(text, words) {
        walk(text, words, Part::Letterhead, &mut found);
    } else if head
        && (has_rule(words) || (1..words.len()).any(|at| motto_at(text, words, at).is_some()))
    {
        cell(text, words, &mut found);
    }
    let start = words.first().map_or(0, |word| word.place.start);
    let mut at: Vec<usize> = found
        .into_iter()
        .filter_map(|at| words.get(at))
        .map(|word| word.place.start)
        .filter(|at| *at > start)
        .collect();
    at.sort_unstable();
    at.dedup();
    at
}

fn rest(words: &[Word], at: usize) -> &[Word] {
    words.get(at..).unwrap_or_default()
}

/// Where a motto that starts at a word ends. That of the State is in capitals, and the other one follows it;
/// in a sentence neither is a motto.
fn motto_at(text: &str, words: &[Word], at: usize) -> Option<usize> {
    let length = is_motto(rest(words, at))?;
    let shouted = |word: &Word| word.is_shouted(text);
    let before = at.checked_sub(1).and_then(|before| words.get(before));
    let first = words.get(at).filter(|word| word.capital)?;
    (shouted(first) || before.is_none_or(|word| shouted(word) || word.is_mark('-')))
        .then_some(at.saturating_add(length))
}

/// How many marks of a rule start at a word.
fn rule_at(words: &[Word], at: usize) -> usize {
    let mark = |word: &&Word| matches!(word.kind, WordKind::Mark('-' | '_' | '*' | '='));
    let before = at.checked_sub(1).and_then(|before| words.get(before));
    // A run of marks is looked at once, or a long one would be looked at again at each of them.
    if before.as_ref().is_some_and(mark) {
        return 0;
    }
    let length = rest(words, at).iter().take_while(mark).count();
    if length >= RULE { length } else { 0 }
}

fn has_rule(words: &[Word]) -> bool {
    let longest = (0..words.len()).map(|at| rule_at(words, at)).max();
    longest.is_some_and(|longest| longest > 0 && longest < words.len())
}

/// A cell of a letterhead: mottos and rules part it.
fn cell(text: &str, words: &[Word], found: &mut Vec<usize>) {
    let mut at = 0_usize;
    while at < words.len() {
        let end = motto_at(text, words, at).or_else(|| {
            let rule = rule_at(words, at);
            (rule > 0).then_some(at.saturating_add(rule))
        });
        match end {
            Some(end) => {
                found.extend([at, end]);
                at = end;
            }
            None => at = at.saturating_add(1),
        }
    }
}

/// Whether a line holds a number, a type and what follows.
fn is_document(text: &str, words: &[Word]) -> bool {
    words.len() >= DOCUMENT && {
        let number = (0..words.len()).find(|at| is_number(words, *at));
        number.is_some_and(|number| {
            (number..words.len()).any(|at| shouted_type(text, words, at).is_some())
        })
    }
}

/// *Số:* or *Số 15* at a word.
fn is_number(words: &[Word], at: usize) -> bool {
    let pair = (words.get(at), words.get(at.saturating_add(1)));
    let (Some(first), Some(next)) = pair else {
        return false;
    };
    first.capital && first.is("số") && (next.is_mark(':') || next.is_number())
}

/// The words of a type in capitals at a word.
fn shouted_type(text: &str, words: &[Word], at: usize) -> Option<usize> {
    let rest = rest(words, at);
    rest.first().filter(|word| word.is_shouted(text))?;
    let (length, _) = Kind::starts(rest)?;
    let all = rest.iter().take(length);
    all.clone()
        .all(|word| word.is_shouted(text))
        .then_some(length)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::import::line::lines;
    use crate::text::decomposed;

    /// What stands in lines that hold several, and in lines that do not.
    fn pieces() -> impl Strategy<Value = Vec<String>> {
        let known = prop::sample::select(
            &[
                "ỦY BAN NHÂN DÂN",
                "XÃ AN HÒA",
                "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                "Việt Nam",
                "Độc lập - Tự do - Hạnh phúc",
                "ĐỘC LẬP",
                "ĐẢNG CỘNG SẢN VIỆT NAM",
                "-------",
                "----",
                "---",
                "____",
                "_",
                "***",
                "====",
                "=",
                "-",
                "–",
                "*",
                "**",
                "\\*",
                "<br>",
                "Số:",
                "Số",
                "số 15",
                "45/KH-UBND",
                "KẾ HOẠCH",
                "Kế hoạch",
                "QUYẾT ĐỊNH",
                "Quyết định",
                "Căn cứ",
                "I. NHIỆM VỤ",
                "1.",
                "a)",
                "Nơi nhận:",
                "nơi nhận",
                "NƠI NHẬN:",
                "Như trên",
                "Lưu: VT",
                "TM.",
                "KT.",
                "T.M",
                "Q.",
                "TL.",
                "TUQ.",
                "T/M",
                "K/T",
                "tm",
                "CHỦ TỊCH",
                "Thừa ủy quyền",
                "Thay mặt",
                "Tân",
                "Kính gửi",
                "rà soát",
                "xong",
                ",",
                ";",
                ".",
                ":",
                "(",
                ")",
                "“",
                "ngày 20 tháng 6 năm 2025",
                "×",
                "\u{200b}",
                "\u{a0}",
                "\u{ad}",
                "\u{324}",
                "Москва",
            ][..],
        );
        let known = (known, any::<bool>()).prop_map(|(piece, apart)| {
            if apart {
                decomposed(piece)
            } else {
                piece.to_owned()
            }
        });
        let many = (
            prop::sample::select(&["rà ", "- ", "I. ", "SỐ ", "x,"][..]),
            0_usize..70,
        )
            .prop_map(|(piece, times)| piece.repeat(times));
        let any = prop_oneof![9 => known, 1 => many, 1 => "[NTKQnamNAM*_ -]{0,6}"];
        prop::collection::vec(any, 0..12)
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(4_000) })]
        /// Every line that has a break by its words is one that may have it by its letters.
        #[test]
        fn what_may_not_break_does_not(
            parts in pieces(), joined in prop::sample::select(&[" ", ""][..]), head in any::<bool>(),
        ) {
            for line in lines(&parts.join(joined)) {
                let text = parts.join(joined);
                let shown = line.place.of(&text);
                let mut words = Vec::new();
                lex(&text, line.place, Gap::Paragraph, &mut words);
                let found = breaks(&text, &words, head);
                prop_assert!(found.is_empty() || may_break(shown, head), "{shown:?} {head}: {found:?}");
            }
        }
    }

    fn parts(text: &str) -> Vec<&str> {
        let lines = apart(text, lines(text));
        lines.iter().map(|line| line.place.of(text)).collect()
    }

    #[test]
    fn a_document_on_one_line_is_taken_apart_where_parts_start() {
        let text = "ỦY BAN NHÂN DÂN XÃ AN HÒA ------- CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - \
            Hạnh phúc Số: 45/KH-UBND An Hòa, ngày 20 tháng 6 năm 2025 KẾ HOẠCH Thu gom rác thải nhựa Căn cứ Kế \
            hoạch số 12/KH-UBND ngày 10/01/2025 của UBND tỉnh, UBND xã ban hành Kế hoạch như sau: I. NHIỆM VỤ \
            1. Phòng Kinh tế thu gom, xong trước ngày 30/9/2025. 2. Các thôn 3. Nơi nhận: - UBND tỉnh; - Lưu: VT. \
            TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH Lò Văn Inh";
        assert_eq!(
            parts(text),
            [
                "ỦY BAN NHÂN DÂN XÃ AN HÒA",
                "-------",
                "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                "Độc lập - Tự do - Hạnh phúc",
                "Số: 45/KH-UBND",
                "An Hòa, ngày 20 tháng 6 năm 2025",
                "KẾ HOẠCH",
                "Thu gom rác thải nhựa",
                "Căn cứ Kế hoạch số 12/KH-UBND ngày 10/01/2025 của UBND tỉnh, UBND xã ban hành Kế hoạch như sau:",
                "I. NHIỆM VỤ",
                "1. Phòng Kinh tế thu gom, xong trước ngày 30/9/2025.",
                "2. Các thôn 3.",
                "Nơi nhận:",
                "- UBND tỉnh;",
                "- Lưu: VT.",
                "TM. ỦY BAN NHÂN DÂN",
                "KT. CHỦ TỊCH",
                "PHÓ CHỦ TỊCH",
                "Lò Văn Inh",
            ]
        );
    }

    #[test]
    fn sentences_stay_whole() {
        for line in [
            "Nơi nhận hồ sơ là bộ phận một cửa.",
            "Theo Quyết định số 12/QĐ-UBND, xã thực hiện 1. Không.",
        ] {
            assert_eq!(parts(line), [line]);
        }
        assert_eq!(
            parts("TM. ỦY BAN NHÂN DÂN CHỦ TỊCH     Vi Quang Lợi"),
            ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Vi Quang Lợi"]
        );
    }
}
