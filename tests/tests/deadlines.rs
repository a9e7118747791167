//! The page on deadlines: every row of its tables is what the parser does.

use std::fs;

use serde_json::{Value, json};
use wardplan_tests::repository;

fn page() -> String {
    fs::read_to_string(repository().join("docs/deadlines.md")).expect("the page is there")
}

fn rows(columns: usize) -> Vec<Vec<String>> {
    let page = page();
    let rows = page
        .lines()
        .filter(|line| line.starts_with("| ") && !line.starts_with("| ---"));
    rows.map(|line| {
        let cells = line.trim_matches('|').split('|');
        cells.map(|cell| cell.trim().to_owned()).collect::<Vec<_>>()
    })
    .filter(|cells| cells.len() == columns && cells[0] != "words")
    .collect()
}

fn answer(text: &str) -> Result<Value, Value> {
    let parsed = |json: String| serde_json::from_str(&json).expect("answers are JSON");
    wardplan::call_json("parseDeadline", &json!({"text": text}).to_string())
        .map(parsed)
        .map_err(|error| parsed(error.to_json()))
}

#[test]
fn every_form_of_the_page_is_read_as_it_says() {
    let rows = rows(3);
    assert!(rows.len() >= 80, "only {} forms", rows.len());
    for row in rows {
        let answer = answer(&row[0]).unwrap_or_else(|error| panic!("{}: {error}", row[0]));
        let deadline: Value = serde_json::from_str(row[1].trim_matches('`')).expect("a deadline");
        assert_eq!(answer["deadline"], deadline, "{}", row[0]);
        let notes = answer["notes"].as_array().into_iter().flatten();
        let names: Vec<String> = notes
            .map(|note| note["name"].to_string().replace('"', "`"))
            .collect();
        assert_eq!(names.join(", "), row[2], "{}", row[0]);
    }
}

#[test]
fn what_the_page_refuses_is_refused_with_help() {
    let rows = rows(2);
    assert!(rows.len() >= 20, "only {} refusals", rows.len());
    for row in rows {
        let error = answer(&row[0]).expect_err(&row[0]);
        let problem = &error["errors"][0];
        assert_eq!(problem["code"], row[1].trim_matches('`'), "{}", row[0]);
        assert_eq!(problem["path"], "/text");
        assert!(problem["help"]["vi"].is_string(), "{}", row[0]);
    }
}

#[test]
fn every_reading_is_on_the_page() {
    let rows = rows(3);
    for reading in wardplan::calendar::DeadlineReading::ALL {
        let name = format!("`{}`", reading.name());
        // A text by itself is in no plan.
        let on_page = match reading {
            wardplan::calendar::DeadlineReading::YearFromPlan => page().contains(&name),
            _ => rows.iter().any(|row| row[2].contains(&name)),
        };
        assert!(on_page, "{name}");
    }
}
