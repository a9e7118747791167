//! Prints how many vectors and random calls each language ran, by operation and by door, and fails if a
//! language ran others than `target/conformance/expected.jsonl` holds: `matrix LANGUAGE...`, each with its
//! counts in `target/conformance/LANGUAGE.json`.

use std::collections::BTreeMap;
use std::error::Error;
use std::fs;
use std::io::Write as _;
use std::process::ExitCode;

use serde_json::Value;
use wardplan_tests::{repository, vectors};

/// How many calls, by operation: through JSON text, and through values of the language.
type Counts = BTreeMap<String, BTreeMap<String, usize>>;

fn main() -> Result<ExitCode, Box<dyn Error>> {
    let languages: Vec<String> = std::env::args().skip(1).collect();
    let mut there: Counts = Counts::new();
    let expected = fs::read_to_string(repository().join("target/conformance/expected.jsonl"))?;
    for line in expected.lines() {
        let line: Value = serde_json::from_str(line)?;
        let operation = line["operation"].as_str().unwrap_or_default();
        let doors = there.entry(operation.to_owned()).or_default();
        *doors.entry("text".to_owned()).or_default() += 1;
        *doors.entry("objects".to_owned()).or_default() += usize::from(line["textOnly"].is_null());
    }
    if expected.lines().count() < vectors().len() {
        return Err("some vectors are not among the expected answers".into());
    }
    let mut tables = Vec::new();
    for language in &languages {
        let file = repository().join(format!("target/conformance/{language}.json"));
        let text = fs::read_to_string(&file).map_err(|error| format!("{language}: {error}"))?;
        tables.push(serde_json::from_str::<Counts>(&text)?);
    }
    let mut out = std::io::stdout().lock();
    write!(out, "{:<16}{:>8}", "calls", "rust")?;
    for language in &languages {
        write!(out, "{language:>18}")?;
    }
    writeln!(out)?;
    let mut complete = true;
    let mut sums = vec![(0, 0); languages.len() + 1];
    for (operation, wanted) in &there {
        write!(out, "{operation:<16}{:>8}", wanted["text"])?;
        sums[0].0 += wanted["text"];
        for (table, sum) in tables.iter().zip(&mut sums[1..]) {
            let found = table.get(operation).cloned().unwrap_or_default();
            let count = |door: &str| found.get(door).copied().unwrap_or_default();
            let (text, objects) = (count("text"), count("objects"));
            *sum = (sum.0 + text, sum.1 + objects);
            let short = text != wanted["text"] || objects != wanted["objects"];
            complete &= !short;
            let mark = if short { "!" } else { " " };
            write!(out, "{:>17}{mark}", format!("{text} + {objects}"))?;
        }
        writeln!(out)?;
    }
    write!(out, "{:<16}{:>8}", "all", sums[0].0)?;
    for (text, objects) in &sums[1..] {
        write!(out, "{:>17} ", format!("{text} + {objects}"))?;
    }
    writeln!(
        out,
        "\nby JSON text + by values of the language; a vector about the text itself has no values"
    )?;
    if !complete {
        writeln!(out, "! some calls were not run")?;
    }
    Ok(ExitCode::from(u8::from(!complete)))
}
