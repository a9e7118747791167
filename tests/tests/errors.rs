//! Errors of the vectors: what they say in both languages, and how they are written.

use serde_json::{Value, json};
use wardplan::{Error, Problem, call_json};
use wardplan_tests::{check_error, vectors};

fn errors() -> Vec<(String, Error)> {
    let refused = |vector: &wardplan_tests::Vector| {
        let error = call_json(&vector.operation, &vector.text).err()?;
        Some((vector.name(), error))
    };
    vectors().iter().filter_map(refused).collect()
}

#[test]
fn both_languages_say_the_same_at_the_same_places() {
    let errors = errors();
    assert!(errors.len() > 300, "only {}", errors.len());
    for (_, error) in &errors {
        check_error(error);
    }
}

/// Outside of what is quoted, the Vietnamese holds no name in camel case and no word of the English.
#[test]
fn vietnamese_sentences_are_vietnamese() {
    const ENGLISH: [&str; 9] = ["the", "is", "of", "and", "or", "not", "with", "has", "this"];
    for (vector, error) in errors() {
        let said = error
            .all()
            .flat_map(|problem: &Problem| std::iter::once(problem.message()).chain(problem.help()));
        for said in said {
            let own: String = said.vi.split('`').step_by(2).collect();
            let camel = own
                .chars()
                .zip(own.chars().skip(1))
                .any(|(one, next)| one.is_ascii_lowercase() && next.is_ascii_uppercase());
            assert!(!camel, "{vector}: {own}");
            for word in own.split(|c: char| !c.is_alphabetic()) {
                assert!(!ENGLISH.contains(&word), "{vector}: {own}");
            }
        }
    }
}

#[test]
fn serde_writes_an_error_as_the_error_writes_itself() {
    let error = call_json(
        "checkMeetings",
        r#"{"meetings": [{"idd": "A"}, {"idd": "B"}]}"#,
    );
    let error = error.unwrap_err();
    let written: Value = serde_json::to_value(&error).unwrap();
    assert_eq!(
        written,
        serde_json::from_str::<Value>(&error.to_json()).unwrap()
    );
    let first = json!({
        "code": "unknown-key",
        "path": "/meetings/*/idd",
        "message": {
            "vi": "`idd` không phải là mục của bản ghi này",
            "en": "`idd` is not a key of this object",
        },
        "help": {"vi": "có phải định ghi `id`?", "en": "did you mean `id`?"},
        "count": 2,
        "paths": ["/meetings/0/idd", "/meetings/1/idd"],
    });
    assert_eq!(written["errors"][0], first);
    assert_eq!(written["errors"][1]["help"], Value::Null);
    assert_eq!(written["total"], 4);
}

#[test]
fn one_sentence_tells_the_first_problem_what_to_do_and_how_much_more_there_is() {
    let error = call_json(
        "checkMeetings",
        r#"{"meetings": [{"idd": "A"}, {"idd": "B"}]}"#,
    );
    let error = error.unwrap_err();
    let said = error.summary();
    assert_eq!(error.to_string(), said.en);
    assert_eq!(
        said.en,
        "/meetings/*/idd: `idd` is not a key of this object (2 times); did you mean `id`? (and 2 more problems)"
    );
    assert_eq!(
        said.vi,
        "/meetings/*/idd: `idd` không phải là mục của bản ghi này (2 lần); có phải định ghi `id`? (và 2 lỗi khác)"
    );
    let read: Result<wardplan::Meeting, _> = serde_json::from_str(r#"{"idd": "A"}"#);
    assert!(read.unwrap_err().to_string().starts_with(
        "/idd: `idd` is not a key of this object; did you mean `id`? (and 1 more problem)"
    ));
}

/// A mark of secrecy that is not spelt right hides its row all the same, and is told.
#[test]
fn a_mark_of_secrecy_hides_its_row_however_it_is_spelt() {
    for (mark, told) in [
        ("secrecy", None),
        ("Secrecy", Some("Secrecy")),
        ("secrecyy", Some("secrecyy")),
        ("Độ mật", Some("?")),
    ] {
        let row = json!({"id": "1", mark: "secret", "mode": "Họp kín", "Họp kín": 1});
        let call = json!({ "meetings": [row] }).to_string();
        let error = call_json("checkMeetings", &call).unwrap_err();
        assert!(!error.to_json().contains("kín"), "{}", error.to_json());
        let places: Vec<&str> = error.all().map(Problem::path).collect();
        if let Some(told) = told {
            let place = format!("/meetings/0/{told}");
            assert!(places.contains(&place.as_str()), "{places:?}");
        }
    }
    // What only sounds alike hides nothing.
    let call = json!({"meetings": [{"id": "1", "sector": "A", "mode": "kín"}]}).to_string();
    let error = call_json("checkMeetings", &call).unwrap_err();
    assert!(error.to_json().contains("kín"));
}
