//! Plans from their texts: our own wording of the real plan against its transcription by hand, and
//! what is true of every text.

mod transcription;

use std::fs;

use proptest::prelude::*;
use serde_json::{Value, json};
use transcription::differences;
use wardplan::finding::Span;
use wardplan::operation::ImportPlanAnswer;
use wardplan::{ApplyFixes, Error, ImportPlan, Json, Options};
use wardplan_tests::repository;

fn example(name: &str) -> String {
    let file = repository().join("core/examples/le_chan").join(name);
    fs::read_to_string(file).expect("an example")
}

fn import(text: &str) -> ImportPlanAnswer {
    let call = ImportPlan::new(text).options(Options::new().all_places(true));
    wardplan::import_plan(&call).expect("every text is read")
}

/// The plan of an answer, with everything stated.
fn plan_of(answer: &ImportPlanAnswer) -> Value {
    serde_json::to_value(&answer.plan).expect("a plan is JSON")
}

#[test]
fn the_known_defects_of_the_text_are_found_and_nothing_else() {
    let text = example("plan.md");
    let answer = import(&text);
    let about_text: Vec<(&str, &str)> = answer
        .findings
        .iter()
        .filter(|finding| finding.path == "/text")
        .map(|finding| (finding.rule, part(&text, finding.span)))
        .collect();
    assert_eq!(
        about_text,
        [
            ("text-broken-sentence", "226-KL/TW;\n\nKế"),
            ("text-broken-sentence", "cơ\n\nquan,"),
            ("text-broken-sentence", "phường\n\n(qua"),
            ("text-mixed-script", "ch\u{1031}o"),
            ("text-suspect-word", "chông chéo"),
            ("text-suspect-word", "Phân đấu"),
            ("text-suspect-word", "hợp trực tuyến"),
        ]
    );
    let of_plan = answer
        .findings
        .iter()
        .filter(|finding| finding.path != "/text");
    let of_plan: Vec<&str> = of_plan.map(|finding| finding.rule).collect();
    let call = json!({"plan": plan_of(&answer)}).to_string();
    let checked = wardplan::call_json("checkPlan", &call).expect("the draft can be read");
    let checked: Value = serde_json::from_str(&checked).expect("an answer");
    let checked = checked["findings"].as_array().expect("a list");
    let checked: Vec<&str> = checked
        .iter()
        .filter_map(|finding| finding["rule"].as_str())
        .collect();
    assert_eq!(of_plan, checked, "the draft is checked as any plan");
}

fn part(text: &str, span: Option<Span>) -> &str {
    let [from, to] = span
        .expect("a span")
        .bytes
        .map(|byte| usize::try_from(byte).unwrap());
    &text[from..to]
}

/// Spans within the text, by all three ways of counting.
fn assert_within(text: &str, span: Span) {
    let [from, to] = span.bytes.map(|byte| usize::try_from(byte).unwrap());
    let part = text.get(from..to).expect("a span cuts no character");
    let before = &text[..from];
    let count = |number: usize| u64::try_from(number).unwrap();
    let chars = count(before.chars().count());
    assert_eq!(span.chars, [chars, chars + count(part.chars().count())]);
    let utf16 = count(before.encode_utf16().count());
    assert_eq!(
        span.utf16,
        [utf16, utf16 + count(part.encode_utf16().count())]
    );
}

/// What is true of the import of any text.
fn assert_sound(text: &str) -> ImportPlanAnswer {
    let answer = import(text);
    for (_, span) in &answer.spans {
        assert_within(text, *span);
    }
    let mut end = 0;
    for span in &answer.unread {
        assert_within(text, *span);
        assert!(
            span.bytes[0] >= end,
            "unread stretches are in order and apart"
        );
        end = span.bytes[1];
    }
    for entry in &answer.outline {
        assert_within(text, entry.span);
    }
    assert!(answer.outline.is_sorted_by_key(|entry| entry.span.bytes[0]));
    assert!(answer.fixes.is_sorted_by_key(|fix| fix.span.bytes[0]));
    let plan = plan_of(&answer);
    for (pointer, _) in &answer.spans {
        let value = plan.pointer(pointer.trim_start_matches("/plan"));
        assert!(value.is_some(), "{pointer} points at nothing");
    }
    // The draft is a plan like any other.
    let read = wardplan::Plan::from_json(&plan.to_string());
    assert!(read.is_ok(), "{:?}", read.err());
    answer
}

fn mended(text: &str, answer: &ImportPlanAnswer) -> Result<String, Error> {
    let call = ApplyFixes::new(text, answer.fixes.clone());
    Ok(wardplan::apply_fixes(&call)?.text)
}

/// Fixes that are proposed can be applied, and are then proposed no more.
fn assert_mends(text: &str) {
    let answer = assert_sound(text);
    let mended = mended(text, &answer).expect("proposed fixes fit");
    let again = assert_sound(&mended);
    assert_eq!(again.fixes, [], "{text:?} became {mended:?}");
}

#[test]
fn a_mended_plan_is_the_same_plan_without_its_slips() {
    let text = example("plan.md");
    assert_mends(&text);
    let answer = import(&text);
    let again = import(&mended(&text, &answer).expect("proposed fixes fit"));
    let ids = |answer: &ImportPlanAnswer| {
        let tasks = answer.plan.tasks.iter();
        tasks
            .map(|task| (task.id.clone(), task.modality))
            .collect::<Vec<_>>()
    };
    assert_eq!(ids(&answer), ids(&again));
    assert_eq!(answer.plan.targets, again.plan.targets);
    let left: Vec<&str> = again
        .findings
        .iter()
        .filter(|finding| finding.path == "/text")
        .map(|finding| finding.rule)
        .collect();
    assert_eq!(left, ["text-broken-sentence", "text-mixed-script"]);
}

/// The marks of Vietnamese letters apart from them, as some systems write file names.
fn decomposed(text: &str) -> String {
    let shapes = [
        ("\u{302}", "aâeêoôAÂEÊOÔ"),
        ("\u{306}", "aăAĂ"),
        ("\u{31b}", "oơuưOƠUƯ"),
    ];
    let mut out = String::new();
    for c in text.chars() {
        let pair = shapes.iter().find_map(|(mark, pairs)| {
            let letters: Vec<char> = pairs.chars().collect();
            let pair = letters.chunks(2).find(|pair| pair[1] == c)?;
            Some((pair[0], *mark))
        });
        match pair {
            Some((plain, mark)) => {
                out.push(plain);
                out.push_str(mark);
            }
            None => out.push(c),
        }
    }
    out
}

#[test]
fn line_ends_and_composition_change_nothing_but_spans() {
    let text = example("plan.md");
    let plain = plan_of(&import(&text));
    let windows = text.replace('\n', "\r\n");
    assert_eq!(plan_of(&assert_sound(&windows)), plain);
    let apart = decomposed(&text);
    assert_ne!(apart, text);
    let apart = plan_of(&assert_sound(&apart));
    let mut found = Vec::new();
    differences(&apart, &plain, "", &mut found);
    assert_eq!(found, [] as [&str; 0]);
    // Without any markup, as copied from a page.
    let bare = text.replace(['#', '*'], "");
    let mut found = Vec::new();
    differences(&plan_of(&assert_sound(&bare)), &plain, "", &mut found);
    assert_eq!(found, [] as [&str; 0]);
}

/// The template of the six clarities, filled in and put below the plan, gives every task its lead.
#[test]
fn a_filled_template_is_read_back() {
    let text = example("plan.md");
    let plain = import(&text);
    let count = plain.plan.tasks.len();
    let call = wardplan::Clarities::new(plain.plan);
    let answer = wardplan::clarities(&call).expect("what is read can be asked");
    let filled = |template: &str, empty: &str, filled: &str| {
        template
            .lines()
            .map(|line| line.replacen(empty, filled, 1) + "\n")
            .collect::<String>()
    };
    let csv = filled(
        &answer.template,
        ",,,,,,",
        ",Phòng Kinh tế,,trước ngày 30/6/2026,\"Báo cáo, sổ\",,",
    );
    let table = filled(
        &answer.template_markdown,
        "|  |  |  |  |  |  |",
        "| Phòng Kinh tế |  | trước ngày 30/6/2026 | Báo cáo, sổ |  |  |",
    );
    for appendix in [csv, table] {
        let whole = format!("{text}\n\nPHỤ LỤC\n\n{appendix}");
        let read = assert_sound(&whole).plan;
        assert_eq!(read.tasks.len(), count);
        let ordered = read.tasks.iter().filter(|task| task.id.starts_with("II."));
        let mut seen = 0;
        for task in ordered.filter(|task| task.id != "II.2") {
            seen += 1;
            assert_eq!(task.assignments[0].leads.len(), 1, "{}", task.id);
            assert_eq!(task.deliverables, ["Báo cáo, sổ"], "{}", task.id);
            assert!(task.due.is_some(), "{}", task.id);
        }
        assert_eq!(seen, 26);
    }
}

#[test]
fn ten_megabytes_and_thousands_of_rows_are_read() {
    // What takes more than linear time takes hours here, not seconds.
    let read = |text: &str| drop(import(text));
    for piece in [
        "x",
        "1. ",
        "a ",
        "|",
        "\t",
        "- ",
        "*",
        "(",
        "Ủy ban nhân dân phường ",
        "60% ",
        "I. a\n",
        "a;\n\nB ",
        "#",
    ] {
        // Each line may be a finding, of which one is enough to read.
        let bytes = if piece.contains('\n') {
            1_000_000
        } else {
            10_000_000
        };
        read(&piece.repeat(bytes / piece.len()));
    }
    let rows = |row: &dyn Fn(usize) -> String| (0..30_000).map(row).collect::<String>();
    let head = "II. NHIỆM VỤ\n| TT | Nội dung | Chủ trì |\n|---|---|---|\n";
    let table = rows(&|row| format!("| {row} | Việc số {row} | Phòng Nội vụ |\n"));
    read(&format!("{head}{table}"));
    let items = rows(&|row| format!("1. Rà soát quy chế số {row}.\n"));
    read(&format!("II. NHIỆM VỤ\n{items}"));
}

fn scraps() -> impl Strategy<Value = String> {
    let scrap = prop_oneof![
        Just("I. ".to_owned()),
        Just("II. NHIỆM VỤ\n".to_owned()),
        Just("IV. TỔ CHỨC THỰC HIỆN\n".to_owned()),
        Just("1. ".to_owned()),
        Just("1.1. ".to_owned()),
        Just("đ) ".to_owned()),
        Just("- ".to_owned()),
        Just("+ ".to_owned()),
        Just("\n".to_owned()),
        Just("\n\n".to_owned()),
        Just("\r\n\r\n".to_owned()),
        Just("**".to_owned()),
        Just("# ".to_owned()),
        Just("| a | Chủ trì | Nhiệm vụ | Thời hạn |\n".to_owned()),
        Just("| 1 | Phòng Nội vụ | Họp | ngày mai |\n".to_owned()),
        Just("a\tNhiệm vụ\tChủ trì\n".to_owned()),
        Just("Phòng Văn hóa – Xã hội ".to_owned()),
        Just("Phòng VH-XH".to_owned()),
        Just("UBND phường ".to_owned()),
        Just("chủ trì, phối hợp với ".to_owned()),
        Just("báo cáo ".to_owned()),
        Just("Định kỳ 6 tháng (trước ngày 10 tháng 6)".to_owned()),
        Just("đạt từ 95% trở lên".to_owned()),
        Just("98,62%".to_owned()),
        Just("hội nghị trực tuyến ".to_owned()),
        Just("chông chéo".to_owned()),
        Just("Phân đấu ".to_owned()),
        Just("ch\u{1031}o".to_owned()),
        Just("\u{41a}ế hoạch ".to_owned()),
        Just("Nơi nhận:".to_owned()),
        Just("TM. ỦY BAN\n".to_owned()),
        Just("Số: /KH-UBND ".to_owned()),
        Just("ngày 07 tháng 5 năm 2026".to_owned()),
        Just("KẾ HOẠCH\n".to_owned()),
        Just("(Có Phụ lục Bảng phân công kèm theo)".to_owned()),
        Just("; ".to_owned()),
        Just(". ".to_owned()),
        Just("của cơ".to_owned()),
        Just("quan".to_owned()),
        Just("\u{301}".to_owned()),
        Just("😀".to_owned()),
        Just("MẬT\n".to_owned()),
        Just("hợp trực tuyến".to_owned()),
        Just("<br>".to_owned()),
        Just("\\".to_owned()),
        Just("_".to_owned()),
        "\\PC{0,6}",
        any::<String>(),
    ];
    prop::collection::vec(scrap, 0..40).prop_map(|scraps| scraps.concat())
}

#[test]
fn texts_that_once_broke_the_import_are_read() {
    for text in [
        "Kế hoạch ngày 07 tháng 5 năm 20261. ",
        "II. NHIỆM VỤ\n\n_của cơI. ",
        "II. NHIỆM VỤ\n1. _",
        "I. hội nghị\n\u{301}hợp trực tuyến",
        "- \nngày 07 tháng 5 năm 2026- \nngày 07 tháng 5 năm 2026a\tNhiệm vụ\tChủ trì\n",
    ] {
        assert_mends(text);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn every_text_is_read_and_its_fixes_mend_it(text in scraps()) {
        assert_mends(&text);
    }

    #[test]
    fn bytes_as_text_are_read(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        assert_mends(&String::from_utf8_lossy(&bytes));
    }

    /// A damaged span is refused; it never mends another place.
    #[test]
    fn a_span_is_taken_only_as_a_whole(
        (shift, which) in (1_u64..4, 0_usize..6), text in Just(example("plan.md")),
    ) {
        let mut fix = import(&text).fixes[0].clone();
        let counts = match which % 3 {
            0 => &mut fix.span.bytes,
            1 => &mut fix.span.chars,
            _ => &mut fix.span.utf16,
        };
        counts[which / 3] += shift;
        let call = ApplyFixes::new(text.as_str(), [fix]);
        prop_assert!(wardplan::apply_fixes(&call).unwrap_err().is_out_of_range());
    }
}

#[test]
fn deep_and_wide_numbering_is_read() {
    let mut text = String::new();
    for number in 1..400 {
        text += &[
            &number.to_string(),
            ". Mục\n\n",
            &number.to_string(),
            ".1.2.3.4.5. Sâu\n\n",
        ]
        .concat();
        text += "- a\n\n+ b\n\nđ) c\n\n";
    }
    let answer = assert_sound(&text);
    assert_eq!(answer.outline.len(), 399 * 5);
    let nested = format!("{}1. Việc", "> ".repeat(5000));
    assert_sound(&nested);
}

#[test]
fn a_secret_plan_repeats_none_of_its_words_in_findings() {
    let text = "MẬT\nSố: 1/KH-UBND\nKẾ HOẠCH\nBí ẩn\n\nI. NHIỆM VỤ\n\n- Văn bản chông chéo; Phòng kín.\n\nIII. Kín\n";
    let answer = import(text);
    let shown = wardplan::canonical_json(&answer.findings).expect("findings are written");
    assert!(
        answer
            .findings
            .iter()
            .any(|finding| finding.rule == "text-suspect-word")
    );
    assert!(
        !shown.contains("chông") && shown.contains("suppressed"),
        "{shown}"
    );
    let debug = format!("{:?}", answer.plan);
    assert!(!debug.contains("Bí ẩn"));
    let _ = Json::parse(&shown).expect("findings are JSON");
}
