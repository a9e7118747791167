//! Deadlines as offices write them: what states one last day is read, all else is refused.

use std::fmt::Write as _;
use std::fs;

use wardplan::{Deadline, ParseDeadline};
use wardplan_tests::repository;

use super::show;

/// Of the phrases that state a deadline, the least that are read right, in per cent.
const RIGHT: usize = 90;

#[test]
fn phrases_are_read_as_they_are_meant_or_refused() {
    let file = repository().join("tests/corpora/deadlines.tsv");
    let file = fs::read_to_string(file).expect("the phrases are there");
    let rows = file
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'));
    let (mut stated, mut read, mut right, mut refused) = (0, 0, 0, 0);
    let mut differences = String::new();
    for row in rows {
        let (phrase, meant) = row.split_once('\t').expect("a phrase and what it means");
        let meant: Option<Deadline> = (meant != "-")
            .then(|| serde_json::from_str(meant).unwrap_or_else(|error| panic!("{row}: {error}")));
        let call = ParseDeadline::new(phrase);
        let answer = wardplan::parse_deadline(&call);
        let answer = answer.ok().map(|answer| answer.deadline);
        stated += usize::from(meant.is_some());
        refused += usize::from(meant.is_none());
        read += usize::from(answer.is_some());
        right += usize::from(meant.is_some() && answer == meant);
        if answer != meant {
            let shown = |deadline: &Option<Deadline>| {
                serde_json::to_string(deadline).expect("a deadline is JSON")
            };
            let (meant, answer) = (shown(&meant), shown(&answer));
            let _ = writeln!(differences, "{phrase}\n    gold {meant}\n    read {answer}");
        }
    }
    if std::env::var("WARDPLAN_SCORE").is_ok_and(|asked| asked == "wrong") {
        show(differences);
    }
    let wrong = read - right;
    show(format!(
        "deadline phrases: {stated} state one, {read} read, {right} right, {wrong} WRONG, {} missed; {refused} state none",
        stated - right
    ));
    assert!(stated >= 100 && refused >= 40, "{stated} and {refused}");
    assert!(
        right * 100 >= RIGHT * stated,
        "{right} of {stated} are right"
    );
    assert!(wrong == 0, "{wrong} are wrong");
}
