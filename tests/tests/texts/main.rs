//! Texts as offices write and copy them against what importing must give, part by part.
//!
//! `WARDPLAN_SCORE=wrong` prints every difference, `WARDPLAN_SCORE=head-01` those of the texts
//! whose names start so.

mod citing;
mod compare;
mod deadlines;
mod gold;
mod lost;
mod names;
mod score;
mod within;
mod work;

use std::fmt::Display;
use std::io::Write as _;

use names::Read;
use proptest::prelude::*;
use score::Score;
use wardplan::operation::ImportPlanAnswer;
use wardplan::{ImportPlan, Options};

fn import(text: &str) -> ImportPlanAnswer {
    let call = ImportPlan::new(text).options(Options::new().all_places(true));
    wardplan::import_plan(&call).expect("every text is read")
}

/// Shown whether the test passes or not: the figures are what is worth reading.
fn show(lines: impl Display) {
    // Nobody may be reading; that is no reason to fail.
    let _ = writeln!(std::io::stderr().lock(), "{lines}");
}

#[test]
fn gold_is_well_formed_and_speaks_of_its_text() {
    let mut faults = Vec::new();
    for (name, text, gold) in gold::texts() {
        let found = gold.and_then(|gold| match within::faults(&text, &gold) {
            faults if faults.is_empty() => Ok(()),
            faults => Err(faults.join("\n  ")),
        });
        if let Err(fault) = found {
            faults.push(format!("{name}\n  {fault}"));
        }
    }
    assert!(
        faults.is_empty(),
        "{} texts have faults:\n{}",
        faults.len(),
        faults.join("\n")
    );
}

#[test]
fn texts_are_read_as_well_as_the_figures_say() {
    let mut score = Score::default();
    for (name, text, gold) in gold::texts() {
        let Ok(gold) = gold else { continue };
        let answer = import(&text);
        score.of_text(&name);
        compare::whole(&Read::new(&text, &answer), &gold, &mut score);
        score.lost(&lost::words_lost(&text, &answer));
    }
    if let Ok(asked) = std::env::var("WARDPLAN_SCORE") {
        show(score.differences(&asked));
    }
    show(score.table());
    let below = score.below();
    assert!(below.is_empty(), "{}", below.join("\n"));
}

/// Every line of the texts, as a stock from which others are put together.
fn lines() -> Vec<String> {
    let texts = gold::texts().into_iter().map(|(_, text, _)| text);
    let lines = texts.flat_map(|text| text.lines().map(str::to_owned).collect::<Vec<_>>());
    lines.collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    /// Lines of all texts in any order: whatever they make, every word of it is told.
    #[test]
    fn no_word_of_any_composition_is_lost(
        text in prop::collection::vec(
            (prop::sample::select(lines()), prop_oneof![Just("\n"), Just("\n\n"), Just(" "), Just("\t"), Just(" | ")]),
            1..60,
        ).prop_map(|parts| parts.into_iter().map(|(line, end)| line + end).collect::<String>()),
    ) {
        let lost = lost::words_lost(&text, &import(&text));
        prop_assert!(lost.is_empty(), "{:?} of {:?}", lost, text);
    }
}
