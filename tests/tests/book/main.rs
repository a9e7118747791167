//! What is true of the pages: every trap that is cited is told, every link leads somewhere, and what a
//! page says of other software beside us holds of us.

mod coverage;
mod proof;
mod rooms;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};
use wardplan_tests::{law_page, repository};

const TRAPS: usize = 56;

fn page(name: &str) -> String {
    let file = repository().join("docs").join(name);
    fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
}

/// Every file that is written by hand or generated, without what is built or fetched.
fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a readable folder") {
        let path = entry.expect("a readable folder").path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if path.is_dir() {
            let built = ["target", "node_modules", "pkg", "dist", "corpora"];
            if !name.starts_with('.') && !built.contains(&&*name) {
                files(&path, found);
            }
        } else if ["rs", "md", "json", "js", "ts", "py", "toml", "sh"]
            .iter()
            .any(|end| path.extension().is_some_and(|own| own == *end))
        {
            found.push(path);
        }
    }
}

/// The numbers of the traps that a text cites. `MH-TT-29` cites none.
fn cited(text: &str) -> BTreeSet<usize> {
    let part_of_a_word = |c: char| c.is_alphanumeric() || c == '-' || c == '_';
    let mut cited = BTreeSet::new();
    for (place, _) in text.match_indices("T-") {
        let rest = &text[place + 2..];
        let digits: String = rest.chars().take_while(char::is_ascii_digit).collect();
        let before = text[..place].chars().next_back();
        let after = rest[digits.len()..].chars().next();
        if !before.is_some_and(part_of_a_word) && !after.is_some_and(part_of_a_word) {
            cited.extend(digits.parse::<usize>());
        }
    }
    cited
}

/// The text of each part under a heading of this level, by its heading.
fn parts<'t>(text: &'t str, level: &str) -> Vec<(&'t str, &'t str)> {
    let mark = format!("\n{level} ");
    let parts = text.split(mark.as_str()).skip(1);
    parts
        .filter_map(|part| part.split_once('\n'))
        .map(|(heading, text)| (heading, text.split("\n## ").next().unwrap_or(text)))
        .collect()
}

#[test]
fn every_trap_that_is_cited_is_told() {
    let text = page("traps.md");
    let parts = parts(&text, "###");
    let mut told: Vec<&str> = parts.iter().map(|(heading, _)| *heading).collect();
    told.sort_by_key(|heading| (heading.len(), *heading));
    let all: Vec<String> = (1..=TRAPS).map(|number| format!("T-{number}")).collect();
    assert_eq!(told, all);
    for (heading, text) in parts {
        let (trap, kept) = text
            .split_once("Kept by: ")
            .unwrap_or_else(|| panic!("{heading}"));
        assert!(
            trap.trim().len() > 80 && kept.trim().len() > 20,
            "{heading}"
        );
    }
    let mut found = Vec::new();
    files(repository(), &mut found);
    assert!(found.len() > 1000, "only {} files", found.len());
    for file in found {
        let text = fs::read_to_string(&file).expect("a text");
        for number in cited(&text) {
            assert!(
                (1..=TRAPS).contains(&number),
                "{}: T-{number} is not in docs/traps.md",
                file.display()
            );
        }
    }
}

#[test]
fn citations_of_traps_are_told_from_other_words() {
    let text = "(T-5), T-56; MH-TT-29 A-T-3 T-7a T-x T-8-1 T-9.";
    assert_eq!(cited(text), BTreeSet::from([5, 9, 56]));
}

/// The anchor of a heading, as forges make it.
fn anchor(heading: &str) -> String {
    heading
        .to_lowercase()
        .chars()
        .filter(|c| c.is_alphanumeric() || [' ', '-', '_'].contains(c))
        .map(|c| if c == ' ' { '-' } else { c })
        .collect()
}

fn anchors(text: &str) -> BTreeSet<String> {
    let headings = text.lines().filter(|line| line.starts_with('#'));
    headings
        .map(|line| anchor(line.trim_start_matches('#').trim()))
        .collect()
}

#[test]
fn links_of_the_book_lead_somewhere() {
    let docs = repository().join("docs");
    let mut pages = Vec::new();
    files(&docs, &mut pages);
    pages.retain(|file| file.extension().is_some_and(|extension| extension == "md"));
    assert!(pages.len() > 15);
    for file in pages {
        let text = fs::read_to_string(&file).expect("a text");
        for (place, _) in text.match_indices("](") {
            let rest = &text[place + 2..];
            let link = rest.split(')').next().unwrap_or(rest);
            if link.contains("://") || link.contains(' ') {
                continue;
            }
            let (target, wanted) = link.split_once('#').unwrap_or((link, ""));
            let target = if target.is_empty() {
                file.clone()
            } else {
                docs.join(target)
            };
            assert!(target.exists(), "{}: {link}", file.display());
            if !wanted.is_empty() {
                let text = fs::read_to_string(&target).expect("a page");
                assert!(
                    anchors(&text).contains(wanted),
                    "{}: {link}",
                    file.display()
                );
            }
        }
    }
}

/// The first two cells of each row of the first table under a heading.
fn rows(text: &str, heading: &str) -> Vec<[String; 2]> {
    let parts = parts(text, "##");
    let (_, part) = parts
        .iter()
        .find(|(own, _)| *own == heading)
        .unwrap_or_else(|| panic!("{heading}"));
    let lines = part.lines().skip_while(|line| !line.starts_with('|'));
    lines
        .take_while(|line| line.starts_with('|'))
        .skip(2)
        .map(|line| {
            let mut cells = line.split('|').skip(1);
            let mut next = || {
                cells
                    .next()
                    .unwrap_or_default()
                    .trim()
                    .trim_matches('`')
                    .to_owned()
            };
            [next(), next()]
        })
        .collect()
}

fn answer(operation: &str, text: &str) -> Result<Value, Value> {
    let read = |json: &str| serde_json::from_str::<Value>(json).expect("answers are JSON");
    wardplan::call_json(operation, &json!({"text": text}).to_string())
        .map(|answer| read(&answer))
        .map_err(|error| read(&error.to_json()))
}

#[test]
fn what_the_page_on_neighbours_says_of_us_holds() {
    let text = page("neighbours.md");
    let deadlines = rows(&text, "Deadlines");
    assert!(deadlines.len() >= 10);
    for [words, expected] in deadlines {
        match answer("parseDeadline", &words) {
            Ok(read) => {
                let expected: Value = serde_json::from_str(&expected).unwrap_or_default();
                assert_eq!(read["deadline"], expected, "{words}");
            }
            Err(error) => {
                assert_eq!(error["errors"][0]["code"], "not-a-deadline", "{words}");
                assert_eq!(expected, "refused", "{words}");
            }
        }
    }
    let numbers = rows(&text, "Numbers of documents");
    assert!(numbers.len() >= 5);
    for [words, expected] in numbers {
        let read = answer("parseDocumentNumber", &words).unwrap_or_default();
        assert_eq!(read["normalized"], expected, "{words}");
        assert_eq!(read["repairs"], json!(["space"]), "{words}");
    }
}

/// What the page shows of the law is what the rulebooks hold.
#[test]
fn the_page_on_law_shows_the_rulebooks_of_today() {
    let text = page("law.md");
    assert!(
        text == law_page(),
        "docs/law.md is stale: run `cargo run -p wardplan-tests --bin generate`"
    );
    let rows = |heading: &str| {
        let parts = parts(&text, "###");
        let (_, part) = parts
            .iter()
            .find(|(own, _)| *own == heading)
            .unwrap_or_else(|| panic!("{heading}"));
        part.lines().filter(|line| line.starts_with("| ")).count()
    };
    assert!(rows("Values of `vn-state`") > 75 && rows("Documents") > 40);
}

/// The new moon before 8 May 2054 is seconds after midnight: nobody can say today on which side.
#[test]
fn the_undecided_new_moon_is_listed() {
    let text = page("lunar.md");
    let parts = parts(&text, "##");
    let (_, listed) = parts
        .iter()
        .find(|(heading, _)| heading.starts_with("New moons within"))
        .expect("the list");
    assert!(
        listed
            .lines()
            .any(|line| line.starts_with("| 4/2054 | 2054-05-08 |"))
    );
}
