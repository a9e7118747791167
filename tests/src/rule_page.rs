//! The Markdown page of each rule: a head that is written from the declaration, and an example
//! that runs.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::PathBuf;

use serde_json::Value;
use wardplan::operation::RuleEntry;

use crate::vector::repository;

/// The options of the pages on rules and indicators: the rulebook in which every clause stands.
#[must_use]
pub fn le_chan() -> wardplan::Options {
    wardplan::Options::new().rulebook("le-chan-2026")
}

/// Every rule, with its clauses of the rulebook in which all stand.
///
/// # Panics
///
/// If that rulebook does not load.
#[must_use]
pub fn rules() -> wardplan::operation::RulesAnswer {
    wardplan::rules(&wardplan::Rules::new().options(le_chan())).expect("the rulebook loads")
}

/// The headings that every page has, in this order.
const HEADINGS: [&str; 5] = [
    "What it finds",
    "Why",
    "Example",
    "How to resolve",
    "Source",
];

/// A page, taken apart.
#[derive(Debug)]
pub struct RulePage {
    /// The name of the rule.
    pub name: String,
    /// The file.
    pub file: PathBuf,
    /// The text.
    pub text: String,
}

/// The head of a page, as the declaration of the rule gives it.
#[must_use]
pub fn head(rule: &RuleEntry) -> String {
    let mut head = format!("# {}\n\n", rule.name);
    let _ = writeln!(head, "**{}** · *{}*\n", rule.title.en, rule.title.vi);
    let _ = writeln!(head, "{}\n\n*{}*\n", rule.condition.en, rule.condition.vi);
    let mut row = |what: &str, value: String| {
        let _ = writeln!(head, "- **{what}:** {value}");
    };
    let code = |names: &[&str]| {
        names
            .iter()
            .map(|name| format!("`{name}`"))
            .collect::<Vec<_>>()
            .join(", ")
    };
    row("Operations", code(rule.operations));
    row("Path", format!("`{}`", rule.path));
    let severity = if rule.severity == "byModality" {
        "by the modality of the clause"
    } else {
        rule.severity
    };
    row("Severity", severity.to_owned());
    let params: Vec<_> = rule
        .params
        .iter()
        .map(|param| format!("`{}` ({})", param.name, param.what))
        .collect();
    row(
        "Params",
        if params.is_empty() {
            "none".to_owned()
        } else {
            params.join("; ")
        },
    );
    let sources: Vec<String> = rule
        .sources
        .iter()
        .map(|source| {
            let source = serde_json::to_value(source).unwrap_or_default();
            match source.get("clause").and_then(Value::as_str) {
                Some(clause) => format!(
                    "{}, {} ({})",
                    clause,
                    source["title"]["en"].as_str().unwrap_or_default(),
                    source["status"].as_str().unwrap_or_default()
                ),
                None => "logic".to_owned(),
            }
        })
        .collect();
    row("Sources", sources.join("; "));
    if !rule.parameters.is_empty() {
        row("Parameters", code(rule.parameters));
    }
    if !rule.conventions.is_empty() {
        row("Conventions", code(rule.conventions));
    }
    if !rule.needs.is_empty() {
        row(
            "Needs",
            format!("{} in some row of the register", code(&rule.needs)),
        );
    }
    row("Since", rule.since.to_owned());
    head
}

/// The page of every rule, by name.
///
/// # Panics
///
/// If a page cannot be read, or a page has no rule.
#[must_use]
pub fn rule_pages() -> BTreeMap<String, RulePage> {
    let root = repository().join("core/src/rule");
    let mut pages = BTreeMap::new();
    for area in fs::read_dir(root).expect("the folder of rules") {
        let area = area.expect("a readable folder").path();
        if !area.is_dir() {
            continue;
        }
        for file in fs::read_dir(area).expect("a folder of rules") {
            let file = file.expect("a readable folder").path();
            if file.extension().is_some_and(|extension| extension == "md") {
                let name = file
                    .file_stem()
                    .unwrap_or_default()
                    .to_string_lossy()
                    .into_owned();
                let text = fs::read_to_string(&file).expect("a readable page");
                pages.insert(name.clone(), RulePage { name, file, text });
            }
        }
    }
    pages
}

impl RulePage {
    /// Everything below the head.
    #[must_use]
    pub fn body(&self) -> &str {
        self.text
            .find("\n## ")
            .map_or("", |start| &self.text[start + 1..])
    }

    /// The headings of the page, in order, against those that it must have.
    #[must_use]
    pub fn headings_are_right(&self) -> bool {
        self.body()
            .lines()
            .filter_map(|line| line.strip_prefix("## "))
            .eq(HEADINGS)
    }

    /// The text under a heading.
    #[must_use]
    pub fn section(&self, heading: &str) -> &str {
        let start = self.body().find(&format!("## {heading}\n"));
        let section = start.map_or("", |start| &self.body()[start + heading.len() + 4..]);
        section
            .find("\n## ")
            .map_or(section, |end| &section[..end])
            .trim()
    }

    /// The call of the example (a block ```` ```json checkPlan ````), by operation.
    #[must_use]
    pub fn call(&self) -> Option<(String, String)> {
        self.blocks()
            .into_iter()
            .find(|(info, _)| info != "findings")
    }

    /// The findings that the example must give (a block ```` ```json findings ````).
    #[must_use]
    pub fn findings(&self) -> Option<Value> {
        let (_, text) = self
            .blocks()
            .into_iter()
            .find(|(info, _)| info == "findings")?;
        serde_json::from_str(&text).ok()
    }

    fn blocks(&self) -> Vec<(String, String)> {
        let mut blocks = Vec::new();
        for part in self.section("Example").split("```json ").skip(1) {
            if let Some((info, rest)) = part.split_once('\n') {
                let text = rest.split("```").next().unwrap_or_default();
                blocks.push((info.trim().to_owned(), text.to_owned()));
            }
        }
        blocks
    }
}
