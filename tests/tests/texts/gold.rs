//! What importing a text must give, as `tests/corpora/texts/README.md` describes it.

use std::fs;
use std::path::Path;

use chrono::NaiveDate;
use serde::Deserialize;
use wardplan::calendar::Cycle;
use wardplan::document::{CitationRole, Secrecy};
use wardplan::{Comparator, Deadline, Period};
use wardplan_tests::repository;

#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct Gold {
    pub(crate) about: String,
    #[serde(default)]
    pub(crate) document: Document,
    #[serde(default)]
    pub(crate) citations: Vec<Citation>,
    #[serde(default)]
    pub(crate) tasks: Vec<Task>,
    #[serde(default)]
    pub(crate) targets: Vec<Target>,
    #[serde(default)]
    pub(crate) reporting: Vec<Report>,
    #[serde(default)]
    pub(crate) recipients: Vec<String>,
    pub(crate) signature: Option<Signature>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct Document {
    pub(crate) number: Option<String>,
    pub(crate) symbol: Option<String>,
    pub(crate) kind: Option<String>,
    pub(crate) title: Option<String>,
    pub(crate) place: Option<String>,
    pub(crate) issued_on: Option<NaiveDate>,
    pub(crate) issuer: Option<String>,
    pub(crate) secrecy: Option<Secrecy>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct Citation {
    pub(crate) kind: Option<String>,
    pub(crate) number: Option<String>,
    pub(crate) title: Option<String>,
    pub(crate) issued_on: Option<NaiveDate>,
    pub(crate) issuer: Option<String>,
    pub(crate) role: CitationRole,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct Task {
    pub(crate) starts: String,
    #[serde(default)]
    pub(crate) leads: Vec<String>,
    #[serde(default)]
    pub(crate) coordinators: Vec<String>,
    pub(crate) due: Option<Deadline>,
    #[serde(default)]
    pub(crate) deliverables: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct Target {
    pub(crate) value: String,
    pub(crate) comparator: Option<Comparator>,
    pub(crate) period: Option<Period>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct Report {
    pub(crate) reporter: Option<String>,
    pub(crate) recipient: Option<String>,
    pub(crate) cycle: Option<Cycle>,
    pub(crate) due: Option<Deadline>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct Signature {
    pub(crate) authority: Option<String>,
    pub(crate) title: Option<String>,
    pub(crate) name: Option<String>,
}

/// Every text by its name, with its gold or what is wrong with that.
pub(crate) fn texts() -> Vec<(String, String, Result<Gold, String>)> {
    let folder = repository().join("tests/corpora/texts");
    let entries = fs::read_dir(&folder).expect("the texts are there");
    let mut names: Vec<String> = entries
        .filter_map(|entry| {
            let path = entry.expect("a readable folder").path();
            let kind = path.extension()?;
            (kind == "txt" || kind == "json")
                .then(|| path.file_stem().map(|stem| stem.to_string_lossy().into()))?
        })
        .collect();
    names.sort();
    names.dedup();
    let each = names.into_iter();
    each.map(|name| {
        let text = fs::read_to_string(folder.join(format!("{name}.txt"))).unwrap_or_default();
        let gold = read(&folder.join(format!("{name}.json")));
        (name, text, gold)
    })
    .collect()
}

fn read(file: &Path) -> Result<Gold, String> {
    let json = fs::read_to_string(file).map_err(|error| error.to_string())?;
    serde_json::from_str(&json).map_err(|error| error.to_string())
}
