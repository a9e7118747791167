//! `measure`, `sweep` and tallies of parts against an oracle that is simpler than the code: it goes
//! through small random registers row by row, once for every reading.

mod naive;
mod world;

use std::collections::BTreeSet;

use naive::{Look, Outcome, Reading, conventions_of, readings};
use proptest::prelude::*;
use serde_json::{Map, Value, json};
use world::{Dice, Name, World};

const CASES: u32 = 10_000;
const MEETINGS: [Name; 6] = [
    "online-conference-share",
    "online-meeting-share",
    "in-person-conference-share",
    "conference-reduction",
    "ward-wide-conference-count",
    "paperless-meeting-share",
];
const DATED: [Name; 6] = [
    "document-reduction",
    "digital-dossier-share",
    "digitized-document-share",
    "electronic-exchange-share",
    "on-time-task-share",
    "on-time-report-share",
];

fn indicators(by: Option<Name>) -> Vec<Name> {
    let mut all = MEETINGS.to_vec();
    if by != Some("mode") {
        all.extend(DATED);
    }
    if by != Some("mode") && by != Some("quarter") {
        all.push("full-online-service-share");
    }
    all
}

fn call(operation: &str, call: &Value) -> Vec<Value> {
    let answer = wardplan::call_json(operation, &call.to_string())
        .unwrap_or_else(|error| panic!("{}", error.to_json()));
    let mut answer: Value = serde_json::from_str(&answer).expect("answers are JSON");
    match answer["results"].take() {
        Value::Array(results) => results,
        other => panic!("no results: {other}"),
    }
}

/// A world, and what a caller chose of the conventions.
fn drawn(seed: u64, most: usize, chosen: bool) -> (World, Value) {
    let mut dice = Dice::new(seed);
    let world = World::random(&mut dice, most);
    let mut choices = Map::new();
    for indicator in indicators(None) {
        for (name, values) in conventions_of(indicator) {
            if dice.one_in(if chosen { 1 } else { 6 }) {
                choices.insert(name.to_owned(), json!(dice.one(values)));
            } else if name.ends_with("CountsAs") && dice.one_in(4) {
                choices.insert(name.to_owned(), json!("undecided"));
            }
        }
    }
    (world, Value::Object(choices))
}

fn look<'a>(world: &'a World, indicator: Name, reading: &'a Reading, result: &'a Value) -> Look<'a> {
    let group = world.by.and_then(|by| result["group"].get(by));
    Look {
        world,
        indicator,
        reading,
        group: group.map(Value::as_str),
    }
}

/// Every reading, with a value also for conventions that this indicator does not know.
fn full(world: &World, indicator: Name, chosen: &Value) -> Vec<Reading> {
    let _ = world;
    let all: Vec<(Name, &'static [Name])> = conventions_of(indicator);
    let others = indicators(None).into_iter().flat_map(conventions_of);
    let others: Vec<(Name, &'static [Name])> = others.collect();
    let mut full = readings(&all, chosen);
    for reading in &mut full {
        for (name, values) in &others {
            reading.entry(name).or_insert(values[0]);
        }
    }
    full
}

fn shown(result: &Value) -> (Option<i64>, Option<i64>, &str) {
    (
        result["numerator"].as_i64(),
        result["denominator"].as_i64(),
        result["verdict"].as_str().expect("a verdict"),
    )
}

fn of(outcome: &Outcome) -> (Option<i64>, Option<i64>, &'static str) {
    (outcome.numerator, outcome.denominator, outcome.verdict)
}

/// The groups that an indicator must be shown for: those with rows, and those of baselines.
fn groups(world: &World, indicator: Name, chosen: &Value) -> BTreeSet<Option<String>> {
    let candidates: Vec<Option<&str>> = match world.by.expect("a grouping") {
        "agency" => vec![None, Some("a"), Some("b"), Some("c"), Some("z")],
        "quarter" => vec![
            None,
            Some("2026-Q1"),
            Some("2026-Q2"),
            Some("2026-Q3"),
            Some("2026-Q4"),
        ],
        _ => vec![None, Some("online"), Some("inPerson"), Some("hybrid")],
    };
    let of_baseline = |group: &str| {
        let mut held = world.baselines.iter();
        world.by == Some("agency")
            && held.any(|held| held.indicator == indicator && held.agency == Some(group))
    };
    let all = full(world, indicator, chosen);
    candidates
        .into_iter()
        .filter(|group| {
            let touched = all.iter().any(|reading| {
                Look {
                    world,
                    indicator,
                    reading,
                    group: Some(*group),
                }
                .touched()
            });
            touched || group.is_some_and(of_baseline)
        })
        .map(|group| group.map(str::to_owned))
        .collect()
}

/// Whether the register, without which nothing is known, is there.
fn known(world: &World, indicator: Name) -> bool {
    match indicator {
        "document-reduction" | "electronic-exchange-share" => world.documents.is_some(),
        "digital-dossier-share" => world.dossiers.is_some(),
        "digitized-document-share" => world.digitization.is_some(),
        "full-online-service-share" => world.procedures.is_some(),
        "on-time-task-share" => world.tasks.is_some(),
        "on-time-report-share" => true,
        _ => world.meetings.is_some(),
    }
}

/// The results of each indicator, with every group that it must have.
fn by_indicator<'r>(
    world: &World,
    results: &'r [Value],
    chosen: &Value,
) -> Result<Vec<(Name, Vec<&'r Value>)>, TestCaseError> {
    let mut all = Vec::new();
    for indicator in indicators(world.by) {
        let own: Vec<&Value> = results
            .iter()
            .filter(|result| result["indicator"] == indicator)
            .collect();
        let pooled = chosen["jointTarget"] == "pooled";
        let joint = indicator.starts_with("digit");
        if let Some(by) = world.by.filter(|_| known(world, indicator) && !(pooled && joint)) {
            let found: Vec<Option<String>> = own
                .iter()
                .filter(|result| result["group"].get(by).is_some())
                .map(|result| result["group"][by].as_str().map(str::to_owned))
                .collect();
            let expected: Vec<Option<String>> =
                groups(world, indicator, chosen).into_iter().collect();
            prop_assert_eq!(&found, &expected, "groups of {}", indicator);
        }
        prop_assert!(!own.is_empty(), "{} is not shown", indicator);
        all.push((indicator, own));
    }
    Ok(all)
}

/// Lower is less favourable, but for a ceiling.
fn less(indicator: Name, a: &Outcome, b: &Outcome) -> bool {
    let (Some(an), Some(ad)) = (a.numerator, a.denominator) else {
        return false;
    };
    let (Some(bn), Some(bd)) = (b.numerator, b.denominator) else {
        return false;
    };
    let upper = ["in-person-conference-share", "ward-wide-conference-count"].contains(&indicator);
    ad > 0 && bd > 0 && if upper { an * bd > bn * ad } else { an * bd < bn * ad }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(CASES))]

    #[test]
    fn measure_equals_counting_row_by_row(seed in any::<u64>(), most in 0_usize..14) {
        let (world, mut chosen) = drawn(seed, most, true);
        let mut dice = Dice::new(seed ^ 1);
        for name in ["hybridCountsAs", "unclassifiedCountsAs"] {
            if dice.one_in(3) {
                chosen[name] = json!("undecided");
            }
        }
        let include = indicators(world.by);
        let results = call("measure", &json!({"registers": world.registers(), "plan": world.plan(),
            "options": world.options(&include, &chosen)}));
        for (indicator, own) in by_indicator(&world, &results, &chosen)? {
            for result in own {
                let all = full(&world, indicator, &chosen);
                let outcomes: Vec<Outcome> =
                    all.iter().map(|reading| look(&world, indicator, reading, result).outcome()).collect();
                let agreed = outcomes.iter().all(|other| other.verdict == outcomes[0].verdict);
                let verdict = if agreed { outcomes[0].verdict } else { "insufficientBasis" };
                prop_assert_eq!(&result["verdict"], verdict, "{} {}", indicator, &result["group"]);
                let (numerator, denominator, _) = shown(result);
                let least = outcomes.iter().find(|outcome| (outcome.numerator, outcome.denominator) == (numerator, denominator));
                prop_assert!(least.is_some(), "{}: {:?}/{:?} is the figure of no reading {:?}", indicator, numerator, denominator, outcomes);
                let least = least.expect("a reading");
                prop_assert!(!outcomes.iter().any(|other| less(indicator, other, least)), "{}: {:?} is not the least of {:?}", indicator, least, outcomes);
            }
        }
    }

    #[test]
    fn sweep_equals_trying_every_reading(seed in any::<u64>(), most in 0_usize..14) {
        let (world, chosen) = drawn(seed, most, false);
        let include = indicators(world.by);
        let results = call("sweep", &json!({"registers": world.registers(), "plan": world.plan(),
            "options": world.options(&include, &chosen)}));
        for (indicator, own) in by_indicator(&world, &results, &chosen)? {
            for result in own {
                swept(&world, indicator, &chosen, result)?;
            }
        }
    }
}

/// One result of a sweep against trying every reading.
fn swept(world: &World, indicator: Name, chosen: &Value, result: &Value) -> Result<(), TestCaseError> {
    let all = full(world, indicator, chosen);
    let tried: Vec<(&Reading, Outcome)> = all
        .iter()
        .map(|reading| (reading, look(world, indicator, reading, result).outcome()))
        .collect();
    // A convention matters if changing it alone changes something.
    let changes = |name: Name, other: fn(&Outcome, &Outcome) -> bool| {
        tried.iter().any(|(a, left)| {
            tried.iter().any(|(b, right)| {
                a.iter().all(|(key, value)| *key == name || b[key] == *value) && other(left, right)
            })
        })
    };
    let names: Vec<Name> = conventions_of(indicator).into_iter().map(|(name, _)| name).collect();
    let matter: Vec<Name> = names.iter().copied().filter(|name| changes(name, |a, b| a != b)).collect();
    let decide: Vec<Name> = names.iter().copied().filter(|name| changes(name, |a, b| a.verdict != b.verdict)).collect();

    let fragile = tried.iter().any(|(_, outcome)| outcome.verdict != tried[0].1.verdict);
    prop_assert_eq!(&result["stability"], if fragile { "fragile" } else { "robust" }, "{}", indicator);
    prop_assert_eq!(&result["decidedBy"], &json!(decide), "{}", indicator);
    prop_assert_eq!(result["question"].is_null(), !fragile);

    // One reading for each combination of what matters, in the order of the documentation.
    let mut expected: Vec<(Value, Outcome)> = Vec::new();
    for (reading, outcome) in &tried {
        let conventions: Map<String, Value> =
            matter.iter().map(|name| ((*name).to_owned(), json!(reading[name]))).collect();
        let conventions = Value::Object(conventions);
        if !expected.iter().any(|(known, _)| *known == conventions) {
            expected.push((conventions, outcome.clone()));
        }
    }
    let readings = result["readings"].as_array().expect("readings");
    let found: Vec<_> = readings.iter().map(|reading| (&reading["conventions"], shown(reading))).collect();
    let expected: Vec<_> = expected.iter().map(|(conventions, outcome)| (conventions, of(outcome))).collect();
    prop_assert_eq!(found, expected, "{} {}", indicator, &result["group"]);

    // Once what decides is decided, nothing else changes the verdict.
    for (a, left) in &tried {
        for (b, right) in &tried {
            if decide.iter().all(|name| a[name] == b[name]) {
                prop_assert_eq!(left.verdict, right.verdict);
            }
        }
    }
    Ok(())
}
