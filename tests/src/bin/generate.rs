//! Writes what is generated: the head of every rule's page, the catalogues of the book, and the
//! types and functions of the npm package. With `--check`, writes nothing and fails if anything is
//! stale.

use std::fmt::Write as _;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use wardplan_tests::{
    coverage_page, head, javascript_files, law_page, le_chan, lunar_page, lunar_table,
    python_dicts, python_types, repository, rule_pages, rules,
};

fn main() -> std::io::Result<ExitCode> {
    let check = std::env::args().any(|argument| argument == "--check");
    let mut stale = false;
    for (file, text) in generated() {
        if fs::read_to_string(&file).is_ok_and(|old| old == text) {
            continue;
        }
        stale = true;
        if check {
            writeln!(std::io::stderr(), "stale: {}", shown(&file))?;
        } else {
            fs::write(&file, text)?;
            writeln!(std::io::stdout(), "wrote {}", shown(&file))?;
        }
    }
    Ok(ExitCode::from(u8::from(check && stale)))
}

fn shown(file: &Path) -> String {
    file.strip_prefix(repository())
        .unwrap_or(file)
        .display()
        .to_string()
}

fn generated() -> Vec<(PathBuf, String)> {
    let rules = rules();
    let pages = rule_pages();
    let mut files = Vec::new();
    let mut table = String::from(
        "# Rules\n\nEvery rule, by area. Each name leads to its page: what it finds, why, an example that runs, how to resolve it, and its source.\n",
    );
    let mut area = "";
    let mut ordered: Vec<_> = rules.rules.iter().collect();
    ordered.sort_by_key(|rule| (rule.area, rule.name));
    for rule in ordered {
        if rule.area.name() != area {
            area = rule.area.name();
            let _ = write!(
                table,
                "\n## {area}\n\n| rule | when | severity |\n| --- | --- | --- |\n"
            );
        }
        let link = format!("../core/src/rule/{}/{}.md", rule.area.name(), rule.name);
        let _ = writeln!(
            table,
            "| [`{}`]({link}) | {} | {} |",
            rule.name, rule.condition.en, rule.severity
        );
        if let Some(page) = pages.get(rule.name) {
            files.push((
                page.file.clone(),
                format!("{}\n{}", head(rule), page.body()),
            ));
        }
    }
    files.push((repository().join("docs/rules.md"), table));
    files.push((repository().join("docs/indicators.md"), indicators()));
    files.push((repository().join("docs/law.md"), law_page()));
    files.push((repository().join("docs/coverage.md"), coverage_page()));
    files.push((repository().join("docs/lunar.md"), lunar_page()));
    files.push((
        repository().join("core/src/calendar/lunar_table.rs"),
        lunar_table(),
    ));
    files.push((
        repository().join("bindings-python/python/wardplan/_types.py"),
        python_types(),
    ));
    files.push((
        repository().join("bindings-python/python/wardplan/dicts.py"),
        python_dicts(),
    ));
    files.extend(javascript_files());
    files
}

fn indicators() -> String {
    let answer = wardplan::indicators(&wardplan::Indicators::new().options(le_chan()))
        .expect("the rulebook loads");
    let mut table = String::from(
        "# Indicators\n\nEvery indicator of the rulebook `le-chan-2026`, in catalogue order. Definitions are data of the rulebook `vn-state`.\n\n| indicator | what | counts | targets |\n| --- | --- | --- | --- |\n",
    );
    for indicator in &answer.indicators {
        let targets: Vec<String> = indicator
            .targets
            .iter()
            .map(|target| {
                let exception = target.exception.as_ref();
                format!(
                    "{} {} ({}, {}; {}{})",
                    target.comparator.label().en,
                    target.value,
                    target.source,
                    target.clause,
                    target.status.label().en,
                    exception
                        .map_or_else(String::new, |words| format!("; exception: {}", words.en))
                )
            })
            .collect();
        let _ = writeln!(
            table,
            "| `{}` | {} *({})* | {} | {} |",
            indicator.id,
            indicator.title.en,
            indicator.title.vi,
            indicator.unit.en,
            if targets.is_empty() {
                "none".to_owned()
            } else {
                targets.join("; ")
            }
        );
    }
    table.push_str("\n## Why there is no verdict\n\n`reason` is one of these where `verdict` is `insufficientBasis`, or `notApplicable` for want of a target.\n\n| reason | what |\n| --- | --- |\n");
    for reason in wardplan::indicator::Reason::ALL {
        let label = reason.label();
        let _ = writeln!(
            table,
            "| `{}` | {} *({})* |",
            reason.name(),
            label.en,
            label.vi
        );
    }
    table
}
