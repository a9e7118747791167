//! Numbers and citations of documents: what real ones are read as, and that nothing breaks the reader.

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use proptest::prelude::*;
use serde_json::{Value, json};
use wardplan_tests::repository;

fn corpus(name: &str) -> String {
    let file = repository().join("tests/corpora").join(name);
    std::fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
}

fn call(operation: &str, text: &str) -> Result<Value, Value> {
    let parse = |text: String| serde_json::from_str(&text).expect("answers are JSON");
    wardplan::call_json(operation, &json!({ "text": text }).to_string())
        .map(parse)
        .map_err(|error| parse(error.to_json()))
}

/// A value as the tables write it.
fn shown(value: &Value) -> String {
    match value {
        Value::Null => "-".to_owned(),
        Value::Bool(yes) => (if *yes { "yes" } else { "no" }).to_owned(),
        Value::Number(number) => number.to_string(),
        Value::String(text) => text.clone(),
        Value::Array(items) if items.is_empty() => "-".to_owned(),
        Value::Array(items) => items.iter().map(shown).collect::<Vec<_>>().join(" "),
        Value::Object(_) => panic!("no cell holds an object"),
    }
}

/// Rows are `number | normalized | ordinal | year | kind | system | normative | issuers | unit | repairs`,
/// or `text | ! | help`.
#[test]
fn every_number_of_the_table_is_read_as_it_says() {
    const CELLS: [&str; 9] = [
        "normalized",
        "ordinal",
        "year",
        "kind",
        "system",
        "normative",
        "issuers",
        "unit",
        "repairs",
    ];
    let (mut good, mut bad) = (0, 0);
    for line in corpus("document-numbers.txt").lines() {
        if line.starts_with('#') || line.is_empty() {
            continue;
        }
        let (text, expected) = line.split_once(" | ").expect("two cells");
        let text = text.replace("\\n", "\n");
        match call("parseDocumentNumber", &text) {
            Ok(answer) => {
                let cells: Vec<String> = CELLS.iter().map(|cell| shown(&answer[cell])).collect();
                assert_eq!(cells.join(" | "), expected, "{text}");
                good += 1;
            }
            Err(error) => {
                let problem = &error["errors"][0];
                assert_eq!(problem["code"], "not-a-document-number", "{text}");
                let help = problem["help"]["en"].as_str().expect("help");
                assert_eq!(format!("! | {help}"), expected, "{text}");
                bad += 1;
            }
        }
    }
    assert!(good >= 150 && bad >= 25, "{good} numbers, {bad} others");
}

/// What is normalized is a number in official spelling: reading it again mends nothing and changes nothing.
#[test]
fn official_spellings_are_read_as_they_are() {
    for line in corpus("document-numbers.txt").lines() {
        let text = line
            .split(" | ")
            .next()
            .unwrap_or_default()
            .replace("\\n", "\n");
        let Ok(first) = call("parseDocumentNumber", &text) else {
            continue;
        };
        let normalized = first["normalized"].as_str().expect("a text");
        let mut second = call("parseDocumentNumber", normalized).expect("a number");
        assert_eq!(second["repairs"], json!([]), "{normalized}");
        second["repairs"] = first["repairs"].clone();
        assert_eq!(first, second, "{text}");
    }
}

/// The citations of a text, one a line: `words | kind | number | date | issuer | title | pinpoint | refersTo`.
fn lines(text: &str) -> Vec<String> {
    let answer = call("findCitations", text).expect("every text is read");
    let citations = answer["citations"].as_array().expect("a list");
    let line = |citation: &Value| {
        let place = |end: usize| {
            let byte = citation["span"]["bytes"][end].as_u64().expect("a place");
            usize::try_from(byte).expect("a place")
        };
        let mut cells = vec![text[place(0)..place(1)].replace('\n', "\\n")];
        for cell in [
            "kind", "number", "issuedOn", "issuer", "title", "pinpoint", "refersTo",
        ] {
            cells.push(shown(&citation[cell]));
        }
        cells.join(" | ")
    };
    citations.iter().map(line).collect()
}

/// A sentence stands after `> `, and each of its citations on a line below.
#[test]
fn every_sentence_has_the_citations_that_stand_below_it() {
    let corpus = corpus("citations.txt");
    let (mut sentences, mut empty) = (0, 0);
    for block in corpus.split("> ").skip(1) {
        let mut rows = block.lines();
        let sentence = rows.next().expect("a sentence").replace("\\n", "\n");
        let expected: Vec<&str> = rows
            .filter(|row| !row.is_empty() && !row.starts_with('#'))
            .collect();
        assert_eq!(lines(&sentence), expected, "{sentence}");
        sentences += 1;
        empty += usize::from(expected.is_empty());
    }
    assert!(
        sentences >= 60 && empty >= 10,
        "{sentences} sentences, {empty} without any"
    );
}

#[test]
fn a_plan_has_ten_numbers_and_a_law_by_its_name() {
    let text = corpus("plan.txt");
    let answer = call("findCitations", &text).expect("a text");
    let citations = answer["citations"].as_array().expect("a list");
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    let mut named = Vec::new();
    for citation in citations {
        match citation["number"].as_str() {
            Some(number) => *counts.entry(number).or_default() += 1,
            None => named.push(citation["title"].as_str().expect("a name")),
        }
    }
    let numbers: Vec<&str> = counts.keys().copied().collect();
    assert_eq!(
        numbers,
        [
            "05/2025/TT-VPCP",
            "09/2019/NĐ-CP",
            "110/2023/QH15",
            "126/NQ-CP",
            "144/KH-UBND",
            "178-QĐ/TW",
            "226-KL/TW",
            "42/2022/NĐ-CP",
            "534/QĐ-TTg",
            "76/NQ-CP",
        ]
    );
    assert_eq!(counts["226-KL/TW"], 17);
    assert_eq!(text.matches("226-KL/TW").count(), 17);
    assert_eq!(named, ["Luật Tổ chức Chính phủ"]);
    // Every mention leads to the first, and only the first stands by itself.
    for (number, count) in counts {
        let same: Vec<usize> = (0..citations.len())
            .filter(|i| citations[*i]["number"] == number)
            .collect();
        for later in &same[1..] {
            assert_eq!(citations[*later]["refersTo"], same[0], "{number}");
        }
        assert_eq!(citations[same[0]]["refersTo"], Value::Null);
        assert_eq!(same.len(), count);
    }
}

#[test]
fn decomposed_letters_change_no_citation() {
    // As a file name of macOS comes: the marks stand apart from their letters.
    let composed = "Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ về công tác văn thư";
    let decomposed = "Nghi\u{323} đi\u{323}nh số 30/2020/NĐ-CP nga\u{300}y 05/3/2020 cu\u{309}a Chi\u{301}nh phu\u{309} về công ta\u{301}c văn thư";
    let (a, b) = (
        call("findCitations", composed),
        call("findCitations", decomposed),
    );
    let (a, b) = (a.expect("a text"), b.expect("a text"));
    for cell in ["kind", "number", "issuedOn"] {
        assert_eq!(a["citations"][0][cell], b["citations"][0][cell]);
    }
    assert!(b["citations"][0]["issuer"].is_string() && b["citations"][0]["title"].is_string());
}

/// Parts from which a text is made that looks like a citation nearly everywhere.
fn part() -> impl Strategy<Value = String> {
    let words: Vec<String> = [
        "Quyết định",
        " số ",
        "534",
        "/",
        "-",
        "QĐ",
        "TTg",
        "226-KL/TW",
        "09/2019/NĐ-CP",
        " ngày ",
        "31/3/2026",
        " tháng ",
        " năm ",
        "2026",
        " của ",
        "Thủ tướng Chính phủ",
        "UBND",
        " phường ",
        "Lê Chân",
        " về ",
        " và ",
        ", ",
        "; ",
        ".",
        "(",
        ")",
        "\n",
        "\n\n",
        "Luật ",
        "Đất đai",
        "điểm a ",
        "khoản 2 ",
        "Điều 5 ",
        "Kết luận 226",
        "Số: ",
        "mẫu ",
        "QH15",
        "\u{301}",
        "\u{1031}",
        "😀",
        "\u{200b}",
        "１",
        "&",
        " - ",
        "…",
        "TTLT-BCA-BQP",
        "quy định ",
        "Phụ lục I ",
        "99999",
        "0",
        "Ð",
    ]
    .map(str::to_owned)
    .to_vec();
    prop_oneof![4 => prop::sample::select(words), 1 => any::<String>(), 1 => "[0-9]{1,40}"]
}

/// The calls that the page on documents shows are those of vectors, or rulebooks that load.
#[test]
fn examples_of_the_page_on_documents_run() {
    let page = std::fs::read_to_string(repository().join("docs/documents.md")).expect("the page");
    let blocks = page
        .split("```json\n")
        .skip(1)
        .filter_map(|block| block.split("```").next());
    let (mut calls, mut rulebooks) = (0, 0);
    for block in blocks {
        let example: Value = serde_json::from_str(block).expect("examples are JSON");
        if example.get("text").is_some() {
            let same = |vector: &wardplan_tests::Vector| {
                serde_json::from_str::<Value>(&vector.text).is_ok_and(|call| call == example)
            };
            assert!(
                wardplan_tests::vectors().iter().any(same),
                "no vector has the call {example}"
            );
            calls += 1;
        } else {
            let call = json!({ "rulebook": example }).to_string();
            wardplan::call_json("checkRulebook", &call).expect("the rulebook loads");
            rulebooks += 1;
        }
    }
    assert_eq!((calls, rulebooks), (2, 1));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn spans_are_places_of_the_text_and_do_not_overlap(parts in prop::collection::vec(part(), 0..40)) {
        let text = parts.concat();
        let answer = call("findCitations", &text).expect("every text is read");
        let citations = answer["citations"].as_array().expect("a list");
        let mut last = 0;
        for (index, citation) in citations.iter().enumerate() {
            let place = |unit: &str, end: usize| {
                usize::try_from(citation["span"][unit][end].as_u64().expect("a place")).expect("a place")
            };
            let (from, to) = (place("bytes", 0), place("bytes", 1));
            prop_assert!(last <= from && from < to && to <= text.len());
            prop_assert!(text.is_char_boundary(from) && text.is_char_boundary(to));
            for end in [0, 1] {
                let before = &text[..place("bytes", end)];
                prop_assert_eq!(place("chars", end), before.chars().count());
                prop_assert_eq!(place("utf16", end), before.encode_utf16().count());
            }
            if let Some(refers) = citation["refersTo"].as_u64() {
                prop_assert!(usize::try_from(refers).expect("a position") < index);
            }
            last = to;
        }
    }

    #[test]
    fn no_text_breaks_the_reader_of_numbers(parts in prop::collection::vec(part(), 0..8)) {
        let text = parts.concat();
        match call("parseDocumentNumber", &text) {
            Ok(answer) => {
                let normalized = answer["normalized"].as_str().expect("a text");
                let again = call("parseDocumentNumber", normalized).expect("an official spelling is a number");
                prop_assert_eq!(&again["normalized"], &answer["normalized"]);
                prop_assert_eq!(&again["repairs"], &json!([]));
            }
            Err(error) => prop_assert_eq!(&error["errors"][0]["code"], "not-a-document-number"),
        }
    }
}

/// Ten times the text takes about ten times as long, also where every word might begin a citation.
#[test]
#[expect(
    clippy::disallowed_methods,
    reason = "it measures time, and decides nothing else"
)]
fn the_time_grows_with_the_length_of_the_text() {
    let best = |text: &str| {
        let run = || {
            let start = Instant::now();
            call("findCitations", text).expect("a text");
            start.elapsed()
        };
        (0..3).map(|_| run()).min().unwrap_or(Duration::MAX)
    };
    for unit in [
        "Luật Luật ",
        "khoản 1 ",
        "Quyết định số 534/QĐ-TTg về ",
        "của Chính phủ ",
        "1/2/3/4-",
        "a",
        "9",
        "( ",
        "Thông tư liên tịch số 1/2017/TTLT-A-B-C ",
        "ngày ngày ",
        "quy định ",
        "Luật Phòng, chống ",
        "\n",
        "\u{301}",
    ] {
        let short = best(&unit.repeat(2_000)).max(Duration::from_millis(1));
        let long = best(&unit.repeat(20_000));
        assert!(long < short * 30, "{unit:?}: {short:?}, then {long:?}");
    }
}
