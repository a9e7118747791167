//! The page on coverage: each clause of the plan is there, and what is named exists.

use std::collections::BTreeSet;

use wardplan::table::RegisterName;
use wardplan::{OPERATIONS, Operation};
use wardplan_tests::{citing, clauses, coverage, coverage_page, le_chan, repository, rules};

#[test]
fn each_clause_of_the_plan_has_its_row() {
    let rows: Vec<String> = coverage().into_iter().map(|row| row.clause).collect();
    assert_eq!(rows, clauses());
}

#[test]
fn every_name_exists_and_no_row_is_empty() {
    let known_rules: BTreeSet<&str> = rules().rules.iter().map(|rule| rule.name).collect();
    let call = wardplan::Indicators::new().options(le_chan());
    let indicators = wardplan::indicators(&call).expect("the rulebook loads");
    let indicators: BTreeSet<&str> = indicators
        .indicators
        .iter()
        .map(|one| one.id.as_str())
        .collect();
    let (of_rules, of_indicators) = citing();
    for row in coverage() {
        let clause = row.clause.as_str();
        for name in &row.rules {
            assert!(known_rules.contains(name.as_str()), "{clause}: {name}");
        }
        for name in &row.indicators {
            assert!(indicators.contains(name.as_str()), "{clause}: {name}");
        }
        for name in &row.registers {
            let known = RegisterName::ALL
                .iter()
                .any(|register| register.name() == name);
            assert!(known, "{clause}: {name}");
        }
        for name in &row.operations {
            let found = Operation::find(OPERATIONS, name);
            assert!(
                found.is_ok_and(|found| found.name == name),
                "{clause}: {name}"
            );
        }
        for (citing, by_hand) in [(&of_rules, &row.rules), (&of_indicators, &row.indicators)] {
            let cited = citing.get(clause).map_or(&[][..], Vec::as_slice);
            let twice = by_hand.iter().find(|name| cited.contains(name));
            assert_eq!(twice, None, "{clause}: known from its citation");
        }
        let named = row.rules.len() + row.indicators.len() + row.operations.len();
        assert!(
            named > 0 || row.open.is_some(),
            "{clause} has neither an answer nor a reason"
        );
    }
}

/// A clause that a rule or target cites is one of the plan.
#[test]
fn every_clause_that_is_cited_is_in_the_plan() {
    let rows = clauses();
    let (of_rules, of_indicators) = citing();
    for clause in of_rules.keys().chain(of_indicators.keys()) {
        let begin = format!("{clause}.");
        let known = rows
            .iter()
            .any(|row| row == clause || row.starts_with(&begin));
        assert!(known, "{clause}");
    }
}

#[test]
fn the_page_is_that_of_today() {
    let text = std::fs::read_to_string(repository().join("docs/coverage.md")).expect("the page");
    assert!(
        text == coverage_page(),
        "docs/coverage.md is stale: run `cargo run -p wardplan-tests --bin generate`"
    );
}
