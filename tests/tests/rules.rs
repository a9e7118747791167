//! What is true of every rule: it is documented, its example runs, it has vectors, it cites a
//! clause that exists or plain sense, and it speaks both languages.

use std::collections::{BTreeMap, BTreeSet};
use std::process::Command;

use serde_json::{Value, json};
use wardplan_tests::{Vector, head, mismatch, repository, rule_pages, vectors};

fn rules() -> Vec<wardplan::operation::RuleEntry> {
    wardplan_tests::rules().rules
}

#[test]
fn names_are_sorted_unique_and_by_convention() {
    let rules = rules();
    let names: Vec<&str> = rules.iter().map(|rule| rule.name).collect();
    let mut sorted = names.clone();
    sorted.sort_unstable();
    sorted.dedup();
    assert_eq!(names, sorted);
    for name in names {
        let words: Vec<&str> = name.split('-').collect();
        assert!(
            words.len() > 1 && words.iter().all(|word| !word.is_empty()),
            "{name}"
        );
        assert!(
            name.bytes()
                .all(|byte| byte.is_ascii_lowercase() || byte == b'-'),
            "{name}"
        );
        // A state of affairs, never advice.
        for advice in ["avoid", "no", "do", "must", "check", "prefer", "use"] {
            assert_ne!(words[0], advice, "{name}");
        }
    }
}

#[test]
fn every_rule_has_a_page_and_every_page_a_rule() {
    let pages = rule_pages();
    let rules = rules();
    for rule in &rules {
        let page = pages
            .get(rule.name)
            .unwrap_or_else(|| panic!("{} has no page", rule.name));
        assert!(
            page.text.starts_with(&head(rule)),
            "the head of {} is stale: run `generate`",
            rule.name
        );
        assert!(
            page.headings_are_right(),
            "{} has other headings",
            rule.name
        );
        for heading in [
            "What it finds",
            "Why",
            "Example",
            "How to resolve",
            "Source",
        ] {
            assert!(
                page.section(heading).len() > 20,
                "{}: {heading} is empty",
                rule.name
            );
        }
        let folder = page.file.parent().and_then(|folder| folder.file_name());
        assert_eq!(
            folder.and_then(|name| name.to_str()),
            Some(rule.area.name()),
            "{}",
            rule.name
        );
    }
    for name in pages.keys() {
        assert!(
            rules.iter().any(|rule| rule.name == name),
            "the page {name} has no rule"
        );
    }
}

#[test]
fn every_example_runs() {
    for (name, page) in rule_pages() {
        let (operation, call) = page
            .call()
            .unwrap_or_else(|| panic!("{name} has no example"));
        let expected = page
            .findings()
            .unwrap_or_else(|| panic!("{name} does not say what it finds"));
        let answer = wardplan::call_json(&operation, &call)
            .unwrap_or_else(|error| panic!("{name}: {}", error.to_json()));
        let answer: Value = serde_json::from_str(&answer).expect("answers are JSON");
        let of_rule: Vec<Value> = answer["findings"]
            .as_array()
            .into_iter()
            .flatten()
            .filter(|finding| finding["rule"] == name.as_str())
            .cloned()
            .collect();
        assert!(!of_rule.is_empty(), "{name}: the example finds nothing");
        let difference = mismatch(&expected, &Value::Array(of_rule));
        assert_eq!(difference, None, "{name}");
    }
}

/// Vectors that ask for one rule only, by rule.
fn by_rule(vectors: &[Vector]) -> BTreeMap<String, Vec<&Vector>> {
    let mut by_rule: BTreeMap<String, Vec<&Vector>> = BTreeMap::new();
    for vector in vectors {
        let call: Value = serde_json::from_str(&vector.text).unwrap_or_default();
        let include = call["options"]["include"].as_array();
        if let Some([Value::String(rule)]) = include.map(Vec::as_slice) {
            by_rule.entry(rule.clone()).or_default().push(vector);
        }
    }
    by_rule
}

#[test]
fn every_rule_has_a_hit_and_a_near_miss() {
    let vectors = vectors();
    let by_rule = by_rule(&vectors);
    for rule in rules() {
        let of_rule = by_rule
            .get(rule.name)
            .map(Vec::as_slice)
            .unwrap_or_default();
        let finds = |vector: &&&Vector| {
            let findings = vector.expect["findings"].as_array();
            findings
                .is_some_and(|findings| findings.iter().any(|finding| finding["rule"] == rule.name))
        };
        // A near miss is looked at and finds nothing: it says so of what was skipped too.
        let misses = |vector: &&&Vector| {
            vector.expect["findings"] == json!([]) && vector.expect["skipped"] == json!([])
        };
        assert!(
            of_rule.iter().any(|vector| finds(&vector)),
            "{} has no hit",
            rule.name
        );
        assert!(
            of_rule.iter().any(|vector| misses(&vector)),
            "{} has no near miss",
            rule.name
        );
    }
}

#[test]
fn every_rule_cites_a_clause_or_plain_sense() {
    for rule in rules() {
        assert!(
            !rule.sources.is_empty(),
            "{} cites nothing in the default rulebook",
            rule.name
        );
    }
}

#[test]
fn findings_speak_both_languages_and_leave_no_gap() {
    let declared: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    let mut declared = declared;
    let rules = rules();
    for rule in &rules {
        declared.insert(
            rule.name,
            rule.params.iter().map(|param| param.name).collect(),
        );
    }
    let titles: BTreeMap<&str, Value> = rules
        .iter()
        .map(|rule| (rule.name, json!({"vi": rule.title.vi, "en": rule.title.en})))
        .collect();
    for vector in vectors() {
        let answer: Value = serde_json::from_str(&vector.answer()).expect("answers are JSON");
        for finding in answer["findings"].as_array().into_iter().flatten() {
            let rule = finding["rule"].as_str().unwrap_or_default();
            let mut params: Vec<&str> = finding["params"]
                .as_object()
                .into_iter()
                .flatten()
                .map(|(name, _)| name.as_str())
                .collect();
            let mut expected = declared[rule].clone();
            params.sort_unstable();
            expected.sort_unstable();
            assert_eq!(params, expected, "{rule} declares other params");
            assert_eq!(finding["title"], titles[rule], "{rule}");
            for text in ["message", "help"] {
                let (vi, en) = (&finding[text]["vi"], &finding[text]["en"]);
                for sentence in [vi, en] {
                    let sentence = sentence.as_str().unwrap_or_default();
                    assert!(sentence.ends_with('.'), "{rule}: {sentence}");
                    assert!(!sentence.contains(['{', '}', '?']), "{rule}: {sentence}");
                }
                assert_ne!(vi, en, "{rule}");
            }
        }
    }
}

/// Every name that is for code: rules, and keys and terms in camel case.
fn names_for_code() -> BTreeSet<String> {
    fn collect(schema: &Value, names: &mut BTreeSet<String>) {
        match schema {
            Value::Object(object) => {
                let properties = object.get("properties").and_then(Value::as_object);
                names.extend(properties.into_iter().flatten().map(|(key, _)| key.clone()));
                let terms = object.get("enum").and_then(Value::as_array);
                let terms = terms.into_iter().flatten().filter_map(Value::as_str);
                names.extend(terms.map(str::to_owned));
                object.values().for_each(|inner| collect(inner, names));
            }
            Value::Array(list) => list.iter().for_each(|inner| collect(inner, names)),
            _ => {}
        }
    }
    let mut names = BTreeSet::new();
    for operation in wardplan::OPERATIONS {
        let call = json!({"name": operation.camel_name}).to_string();
        let answer = wardplan::call_json("schema", &call).expect("every operation has a schema");
        collect(
            &serde_json::from_str(&answer).expect("answers are JSON"),
            &mut names,
        );
    }
    names.retain(|name| name.contains(|letter: char| letter.is_ascii_uppercase()));
    names.extend(rules().iter().map(|rule| rule.name.to_owned()));
    names
}

#[test]
fn rendered_sentences_name_nothing_that_is_for_code() {
    let for_code = names_for_code();
    for name in ["adHoc", "inPerson", "asOf", "agenda-missing"] {
        assert!(for_code.contains(name), "{name}");
    }
    let mut sentences = 0;
    let mut found = BTreeSet::new();
    for vector in vectors() {
        let answer: Value = serde_json::from_str(&vector.answer()).expect("answers are JSON");
        for list in ["findings", "skipped"] {
            for entry in answer[list].as_array().into_iter().flatten() {
                for text in ["title", "message", "help", "subjectTitle"] {
                    for sentence in ["vi", "en"].map(|language| &entry[text][language]) {
                        let Some(sentence) = sentence.as_str() else {
                            continue;
                        };
                        sentences += 1;
                        let words = sentence.split(|letter: char| {
                            !letter.is_alphanumeric() && letter != '-' && letter != '_'
                        });
                        let named = words.filter(|word| for_code.contains(*word));
                        let named: Vec<&str> = named.collect();
                        let marked = sentence.contains(['`', '{'])
                            || sentence.contains("options.")
                            || sentence.contains("/plan/")
                            || sentence.contains("/superior/");
                        if marked || !named.is_empty() {
                            found.insert(format!("{}: {sentence} {named:?}", entry["rule"]));
                        }
                    }
                }
            }
        }
    }
    assert!(sentences > 10_000, "{sentences}");
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn titles_are_short_and_tell_rules_apart() {
    let rules = rules();
    for language in [
        |rule: &wardplan::operation::RuleEntry| rule.title.vi.clone(),
        |rule: &wardplan::operation::RuleEntry| rule.title.en.clone(),
    ] {
        let titles: BTreeSet<_> = rules.iter().map(language).collect();
        assert_eq!(titles.len(), rules.len());
        for title in titles {
            assert!((4..=40).contains(&title.chars().count()), "{title}");
            assert!(
                title.starts_with(char::is_uppercase) && !title.ends_with('.'),
                "{title}"
            );
        }
    }
}

/// A number in a sentence of a rule would be law in code.
#[test]
fn no_legal_number_stands_in_the_words_of_a_rule() {
    for rule in rules() {
        for text in [rule.condition.vi, rule.condition.en] {
            assert!(
                !text.contains(|c: char| c.is_ascii_digit()),
                "{}: {text}",
                rule.name
            );
        }
    }
}

/// Parameters that no rule reads: days are counted with them.
const OF_THE_CALENDAR: [&str; 2] = ["holiday-compensation", "working-week"];
/// Words of a deadline are read with them.
const OF_THE_WORDS: [&str; 2] = ["middle-of-month", "middle-of-year"];
/// Parameters that local rulebooks alone set.
const OF_LOCAL_RULEBOOKS: [&str; 1] = ["half-working-week"];
/// What reminds of a last day, and what lies around the last day of a report.
const OF_THE_SCHEDULE: [&str; 5] = [
    "reminder-first",
    "reminder-last",
    "reminder-second",
    "report-days-after-close",
    "report-internal-lead",
];

/// What a rule reads of the rulebook is there, and what is there is read.
#[test]
fn parameters_are_declared_and_read() {
    let mut known = Vec::new();
    for id in ["vn-state", "kl-226", "le-chan-2026"] {
        let call = json!({"id": id}).to_string();
        let answer = wardplan::call_json("rulebook", &call).expect("an embedded rulebook");
        let answer: Value = serde_json::from_str(&answer).expect("answers are JSON");
        let parameters = answer["rulebook"]["parameters"]
            .as_object()
            .cloned()
            .unwrap_or_default();
        known.extend(parameters.into_iter().map(|(name, _)| name));
    }
    let rules = rules();
    let read = |name: &str| {
        rules
            .iter()
            .flat_map(|rule| rule.parameters)
            .any(|pattern| match pattern.strip_suffix('*') {
                Some(prefix) => name.starts_with(prefix),
                None => *pattern == name,
            })
    };
    for name in &known {
        let mut others = OF_THE_CALENDAR
            .iter()
            .chain(&OF_THE_WORDS)
            .chain(&OF_THE_SCHEDULE);
        let is_read = read(name) || others.any(|other| other == name);
        assert!(is_read, "no rule reads `{name}`");
    }
    for pattern in rules.iter().flat_map(|rule| rule.parameters) {
        let prefix = pattern.trim_end_matches('*');
        let is_set = known.iter().any(|name| name.starts_with(prefix));
        assert_ne!(
            is_set,
            OF_LOCAL_RULEBOOKS.contains(pattern),
            "whether a rulebook sets `{pattern}`"
        );
    }
}

#[test]
fn generated_files_are_fresh() {
    let status = Command::new(env!("CARGO_BIN_EXE_generate"))
        .arg("--check")
        .current_dir(repository())
        .status()
        .expect("the generator runs");
    assert!(
        status.success(),
        "run `cargo run -p wardplan-tests --bin generate`"
    );
}
