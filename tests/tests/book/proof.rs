//! The page on how we know: each test that it names is where it says.

use std::fs;

use wardplan_tests::repository;

#[test]
fn every_test_that_is_named_is_there() {
    let docs = repository().join("docs");
    let text = fs::read_to_string(docs.join("proof.md")).expect("the page");
    let rows = text.lines().filter(|line| line.contains("](../tests/"));
    let mut named = 0;
    for link in rows.flat_map(|row| row.split("](").skip(1)) {
        let (file, said) = link.split_once(')').expect("a link ends");
        let code = fs::read_to_string(docs.join(file)).expect("a file of tests");
        // Up to the next link.
        let said = said.split('[').next().unwrap_or_default();
        for name in said.split('`').skip(1).step_by(2) {
            assert!(code.contains(&format!("fn {name}(")), "{file}: {name}");
            named += 1;
        }
    }
    assert!(named > 25, "{named}");
}
