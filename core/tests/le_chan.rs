//! The main job as a user runs it: what it prints, and how it refuses a broken file.

use std::path::PathBuf;
use std::process::{Command, Output};

use serde_json::Value;

fn le_chan(arguments: &[&str]) -> Output {
    let mut examples = std::env::current_exe().expect("a test has a path");
    // target/<profile>/deps/this-test -> target/<profile>/examples/le_chan
    examples.pop();
    examples.pop();
    examples.push("examples");
    Command::new(examples.join("le_chan"))
        .args(arguments)
        .output()
        .expect("the example is built with the tests")
}

fn report(arguments: &[&str]) -> Value {
    let output = le_chan(&[&["--json"], arguments].concat());
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    serde_json::from_slice(&output.stdout).expect("the report is JSON")
}

fn file(name: &str, text: &str) -> String {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR"));
    let path = folder.join(name);
    std::fs::write(&path, text).expect("the folder for tests is writable");
    path.display().to_string()
}

#[test]
fn the_real_plan_has_its_known_defects() {
    let report = report(&[]);
    let findings = report["checkPlan"]["findings"]
        .as_array()
        .expect("findings");
    let found = |rule: &str| {
        findings
            .iter()
            .filter(|finding| finding["rule"] == rule)
            .count()
    };
    for (rule, count) in [
        ("document-number-missing", 1),
        ("attachment-missing", 1),
        ("report-due-before-data-close", 2),
        ("report-recipient-mismatch", 2),
        ("report-without-internal-deadline", 1),
        ("target-denominator-drift", 1),
        ("target-joins-two-measures", 2),
        ("target-restated-differently", 1),
        ("task-without-lead", 0),
        ("task-without-deadline", 0),
        ("coordination-not-mirrored", 0),
        ("agency-unknown", 0),
        ("signature-missing", 0),
        // Resolution 76/NQ-CP is named without date and issuer.
        ("citation-incomplete", 1),
        ("citation-not-in-force", 0),
        ("citation-date-conflict", 0),
        ("document-number-malformed", 0),
        ("document-kind-mismatch", 0),
        ("secret-on-open-channel", 0),
    ] {
        assert_eq!(found(rule), count, "{rule}");
    }
    let skipped = report["checkPlan"]["skipped"].as_array().expect("skipped");
    let leads: Vec<&Value> = skipped
        .iter()
        .filter(|entry| entry["rule"] == "task-without-lead")
        .collect();
    assert_eq!(leads.len(), 1);
    assert_eq!(leads[0]["reason"], "attachmentMissing");
    assert_eq!(leads[0]["because"], "/plan/attachments/0");
    assert_eq!(leads[0]["count"], 27);
}

#[test]
fn the_plan_of_another_ward_is_not_held_against_that_of_le_chan() {
    let rulebook = |report: &Value| report["measure"]["basis"]["rulebook"].clone();
    assert_eq!(rulebook(&report(&[])), "le-chan-2026");
    let other = file(
        "other-ward.json",
        r#"{"id": "khac", "document": {"issuedOn": "2026-03-02"}}"#,
    );
    assert_eq!(rulebook(&report(&[&other])), "khac");
}

/// What the plan leaves out of the conclusion that it implements, and nothing else.
#[test]
fn the_real_plan_leaves_four_figures_of_its_superior_out() {
    let report = report(&[]);
    let coverage = report["comparison"]["coverage"]
        .as_array()
        .expect("coverage");
    let with = |outcome: &str| -> Vec<&str> {
        let demands = coverage
            .iter()
            .filter(|demand| demand["outcome"] == outcome);
        demands
            .filter_map(|demand| demand["subject"].as_str())
            .collect()
    };
    assert_eq!(
        with("missing"),
        [
            "in-person-conference-share",
            "ward-wide-conference-count",
            "document-reduction",
            "conclusion-length",
        ]
    );
    assert_eq!(with("weaker"), Vec::<&str>::new());
    assert_eq!(with("denominatorDrift"), Vec::<&str>::new());
    let found = report["comparison"]["findings"]
        .as_array()
        .expect("findings");
    assert_eq!(found.len(), 4);
    for finding in found {
        assert_eq!(finding["rule"], "target-missing-from-plan");
        assert_eq!(finding["sources"][0]["document"], "226-KL/TW");
        assert_eq!(finding["sources"][0]["status"], "reported");
    }
    // The share of conferences held online is restated less strictly, and drifts in II.4.3.
    let online = &coverage[0];
    assert_eq!(online["subject"], "online-conference-share");
    assert_eq!(online["outcome"], "restated");
    assert_eq!(online["plan"]["clause"], "I.2.a");
    assert_eq!(online["others"][0]["clause"], "II.4.3");
    assert_eq!(online["others"][0]["outcome"], "denominatorDrift");
}

#[test]
fn the_six_clarities_cover_section_two() {
    let report = report(&[]);
    let totals = &report["clarities"]["totals"];
    assert_eq!(
        report["clarities"]["tasks"].as_array().map(Vec::len),
        Some(27)
    );
    assert_eq!(totals["what"]["clear"], 27);
    for clarity in ["who", "when", "responsibility", "authority", "product"] {
        assert_eq!(totals[clarity]["attachmentMissing"], 27, "{clarity}");
    }
}

#[test]
fn a_reduction_is_open_in_the_middle_of_the_year() {
    let report = report(&["--as-of", "2026-06-30"]);
    let results = report["measure"]["results"].as_array().expect("results");
    let reduction = results
        .iter()
        .find(|result| result["indicator"] == "conference-reduction")
        .expect("the indicator");
    assert_eq!(reduction["verdict"], "insufficientBasis");
    assert_eq!(reduction["reason"], "periodOpen");
    assert_eq!(report["illustrative"], true);
    let first = &report["schedule"]["reports"][0];
    assert_eq!(first["due"], "2026-06-09");
    assert_eq!(first["internalDue"], "2026-06-02");
    assert_eq!(first["daysMissing"], 5);
}

#[test]
fn the_forecast_promises_no_more_than_the_plan_allows() {
    let forecast = &report(&["--as-of", "2026-06-30"])["forecast"];
    assert_eq!(forecast["cap"], 54);
    assert_eq!(forecast["outlook"], "afterMoves");
    assert_eq!(forecast["moves"].as_array().map(Vec::len), Some(2));
    // Today is in the register: without another one there is a forecast too.
    assert_eq!(report(&[])["forecast"]["cap"], 54);
}

#[test]
fn the_report_to_the_authority_above_is_markdown_in_two_languages() {
    let text = |language: &str| {
        let output = le_chan(&["--report", "--lang", language]);
        assert!(output.status.success());
        String::from_utf8(output.stdout).expect("the report is text")
    };
    let (vi, en) = (text("vi"), text("en"));
    assert!(vi.starts_with("# BÁO CÁO\n") && en.starts_with("# REPORT\n"));
    assert!(vi.contains("(thực hiện đến ngày 30/6/2026)") && vi.contains("Ước cả năm"));
    let data = report(&["--report"]);
    assert_eq!(data["markdown"]["vi"], vi.as_str());
    assert_eq!(data["receipt"]["input"].as_str().map(str::len), Some(64));
}

#[test]
fn the_printed_report_speaks_both_languages_and_marks_the_illustration() {
    let text = |arguments: &[&str]| {
        String::from_utf8(le_chan(arguments).stdout).expect("the report is text")
    };
    let (vi, en) = (text(&[]), text(&["--lang", "en"]));
    assert!(vi.contains("SỔ THEO DÕI MINH HỌA") && vi.contains("chưa đủ căn cứ"));
    assert!(en.contains("ILLUSTRATIVE REGISTER") && en.contains("insufficient basis"));
    for line in vi.lines().chain(en.lines()) {
        assert!(line.chars().count() <= 100, "wider than a page: {line}");
    }
}

#[test]
fn the_text_of_a_plan_gives_its_x_ray() {
    let plan = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("examples/le_chan/plan.md");
    let plan = plan.display().to_string();
    let answer = report(&[&plan]);
    let count = |list: &str| answer["plan"][list].as_array().map(Vec::len);
    assert_eq!(count("tasks"), Some(28));
    assert_eq!(count("targets"), Some(8));
    let text = |language: &str| {
        let output = le_chan(&[&plan, "--lang", language]);
        String::from_utf8(output.stdout).expect("the X-ray is text")
    };
    let (vi, en) = (text("vi"), text("en"));
    assert!(vi.contains("BỐ CỤC") && vi.contains("Ký tự khác hệ chữ trong từ"));
    assert!(
        en.contains("OUTLINE") && en.contains("line 111: \"hợp\" → \"họp\""),
        "{en}"
    );
    for line in vi.lines().chain(en.lines()) {
        assert!(line.chars().count() <= 100, "wider than a page: {line}");
    }
}

#[test]
fn a_broken_file_gives_its_place_and_status_two() {
    let plan = file(
        "broken-plan.json",
        r#"{"id": "x", "tasks": [{"id": "1", "titel": "x"}]}"#,
    );
    let output = le_chan(&[&plan]);
    assert_eq!(output.status.code(), Some(2));
    let error = String::from_utf8(output.stderr).expect("an error is text");
    assert!(error.contains("/tasks/0/titel: unknown-key"), "{error}");
    assert!(error.contains("did you mean `title`?"), "{error}");
    assert!(output.stdout.is_empty());

    let plan = file(
        "plan.json",
        r#"{"id": "x", "targets": [{"id": "T", "indicators": ["nothing-such"]}]}"#,
    );
    let error = String::from_utf8(le_chan(&[&plan]).stderr).expect("an error is text");
    assert!(
        error.contains("/targets/0/indicators/0: unknown-name"),
        "{error}"
    );

    let register = file(
        "register.json",
        r#"{"registers": {}, "options": {"asOf": "2026-13-01"}}"#,
    );
    let plan = file("good-plan.json", r#"{"id": "x"}"#);
    let error = String::from_utf8(le_chan(&[&plan, &register]).stderr).expect("an error is text");
    assert!(error.contains("/options/asOf: invalid-date"), "{error}");
}

#[test]
fn what_was_held_after_the_day_is_refused() {
    let output = le_chan(&["--as-of", "2026-03-31"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&output.stderr).contains("after-as-of"));
}

#[test]
fn a_wrong_command_line_gives_the_usage() {
    for arguments in [
        &["--lang", "fr"][..],
        &["--as-of", "today"],
        &["--verbose"],
        &["a", "b", "c"],
    ] {
        let output = le_chan(arguments);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(
            String::from_utf8_lossy(&output.stderr).contains("usage: "),
            "{arguments:?}"
        );
    }
}
