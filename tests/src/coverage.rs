//! Which clause of the plan of the example is served by what: the page on coverage.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;

use serde::Deserialize;
use serde_json::Value;
use wardplan::{ImportPlan, Options};

use crate::repository;
use crate::rule_page::{le_chan, rules};

const LAYER: &str = "le-chan-2026";
const BEGIN: &str = "<!-- Generated from tests/coverage.json: begin -->\n";
const END: &str = "<!-- Generated from tests/coverage.json: end -->\n";

/// What serves a clause beside what cites it, as it is written by hand.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Coverage {
    /// The clause.
    pub clause: String,
    /// What it orders, in few words of the plan.
    pub orders: String,
    /// Rules that do not cite it.
    #[serde(default)]
    pub rules: Vec<String>,
    /// Indicators without a target from it.
    #[serde(default)]
    pub indicators: Vec<String>,
    /// Registers in which what happened is written down.
    #[serde(default)]
    pub registers: Vec<String>,
    /// Operations that answer for it.
    #[serde(default)]
    pub operations: Vec<String>,
    /// What has no answer, and why.
    pub open: Option<String>,
}

/// The rows, in the order of the plan.
///
/// # Panics
///
/// If the file cannot be read.
#[must_use]
pub fn coverage() -> Vec<Coverage> {
    let text = fs::read_to_string(repository().join("tests/coverage.json")).expect("the rows");
    serde_json::from_str(&text).expect("rows of coverage")
}

/// The clauses of sections I to IV that have no parts, in the order of the text.
///
/// # Panics
///
/// If the plan cannot be read.
#[must_use]
pub fn clauses() -> Vec<String> {
    let file = repository().join("core/examples/le_chan/plan.md");
    let text = fs::read_to_string(file).expect("the plan");
    let call = ImportPlan::new(text.as_str()).options(Options::new().all_places(true));
    let outline = wardplan::import_plan(&call)
        .expect("every text is read")
        .outline;
    let clauses: Vec<String> = outline.into_iter().map(|entry| entry.clause).collect();
    let has_parts = |clause: &String| {
        let begin = format!("{clause}.");
        clauses.iter().any(|other| other.starts_with(&begin))
    };
    clauses
        .iter()
        .filter(|clause| !has_parts(clause))
        .cloned()
        .collect()
}

/// The rules that rest on each clause of the plan, and the indicators with a target from it.
///
/// # Panics
///
/// If the rulebook does not load.
#[must_use]
pub fn citing() -> (BTreeMap<String, Vec<String>>, BTreeMap<String, Vec<String>>) {
    let mut of_rules: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for rule in rules().rules {
        for source in &rule.sources {
            let source = serde_json::to_value(source).unwrap_or_default();
            if source["issuer"] == "Ủy ban nhân dân phường Lê Chân"
                && let Value::String(clause) = &source["clause"]
            {
                of_rules
                    .entry(clause.clone())
                    .or_default()
                    .push(rule.name.to_owned());
            }
        }
    }
    let mut of_indicators: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let call = wardplan::Indicators::new().options(le_chan());
    for indicator in wardplan::indicators(&call)
        .expect("the rulebook loads")
        .indicators
    {
        for target in &indicator.targets {
            if target.source == LAYER {
                of_indicators
                    .entry(target.clause.clone())
                    .or_default()
                    .push(indicator.id.clone());
            }
        }
    }
    (of_rules, of_indicators)
}

/// The page as it should stand: what is written by hand, with the table between its marks.
///
/// # Panics
///
/// If the page is not there or lacks its marks.
#[must_use]
pub fn coverage_page() -> String {
    let file = repository().join("docs/coverage.md");
    let page = fs::read_to_string(&file).expect("the page on coverage");
    let (before, rest) = page.split_once(BEGIN).expect("the mark of the beginning");
    let (_, after) = rest.split_once(END).expect("the mark of the end");
    format!("{before}{BEGIN}{}{END}{after}", table())
}

fn table() -> String {
    let (of_rules, of_indicators) = citing();
    let areas: BTreeMap<String, &'static str> = rules()
        .rules
        .iter()
        .map(|rule| (rule.name.to_owned(), rule.area.name()))
        .collect();
    let mut text = String::new();
    for row in coverage() {
        let _ = write!(text, "\n### {}\n\n*{}*\n\n", row.clause, row.orders);
        let linked = |name: &String| {
            let area = areas.get(name).copied().unwrap_or_default();
            format!("[`{name}`](../core/src/rule/{area}/{name}.md)")
        };
        let code = |name: &String| format!("`{name}`");
        let mut line = |what: &str, names: Vec<String>| {
            if !names.is_empty() {
                let _ = writeln!(text, "- {what}: {}", names.join(", "));
            }
        };
        let cited = with(&of_rules, &row.clause, &row.rules);
        line("rules", cited.iter().map(linked).collect());
        let measured = with(&of_indicators, &row.clause, &row.indicators);
        line("indicators", measured.iter().map(code).collect());
        line("registers", row.registers.iter().map(code).collect());
        line("operations", row.operations.iter().map(code).collect());
        line("not here", row.open.into_iter().collect());
    }
    text.push('\n');
    text
}

/// What cites a clause or one that holds it, and what is written by hand, by name.
fn with(citing: &BTreeMap<String, Vec<String>>, clause: &str, by_hand: &[String]) -> Vec<String> {
    let holds = |of: &str| clause == of || clause.starts_with(&format!("{of}."));
    let mut names: Vec<String> = citing
        .iter()
        .filter(|(of, _)| holds(of))
        .flat_map(|(_, names)| names)
        .chain(by_hand)
        .cloned()
        .collect();
    names.sort_unstable();
    names.dedup();
    names
}
