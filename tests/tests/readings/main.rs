//! `measure`, `sweep` and tallies of parts against an oracle that is simpler than the code: it goes
//! through small random registers row by row, once for every reading.

mod naive;
mod world;

use std::collections::BTreeSet;

use naive::{In, Look, Outcome, Reading, conventions_of, readings};
use proptest::prelude::*;
use serde_json::{Map, Value, json};
use wardplan_tests::cases;
use world::{Dice, Name, World};

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

fn look<'a>(
    world: &'a World,
    indicator: Name,
    reading: &'a Reading,
    result: &'a Value,
) -> Look<'a> {
    let group = world.by.and_then(|by| result["group"].get(by));
    Look {
        world,
        indicator,
        reading,
        group: group.map(|group| In(group.as_str())),
    }
}

fn full(indicator: Name, chosen: &Value) -> Vec<Reading> {
    readings(&conventions_of(indicator), chosen)
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
    let all = full(indicator, chosen);
    let said = |group: Option<&str>, of_secret: bool| {
        all.iter().any(|reading| {
            let look = Look {
                world,
                indicator,
                reading,
                group: Some(In(group)),
            };
            if of_secret {
                look.is_only_secret()
            } else {
                look.touched()
            }
        })
    };
    let touched = |group: Option<&str>| said(group, false);
    // Whose the secret rows are is told of nobody who has no others.
    let hides = |group: Option<&str>| said(group, true);
    let hidden = candidates.iter().any(|group| hides(*group));
    candidates
        .into_iter()
        .filter(|group| touched(*group) || group.map_or(hidden, of_baseline))
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
        if let Some(by) = world
            .by
            .filter(|_| known(world, indicator) && !(pooled && joint))
        {
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
    ad > 0
        && bd > 0
        && if upper {
            an * bd > bn * ad
        } else {
            an * bd < bn * ad
        }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(cases(10_000)))]

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
                let all = full(indicator, &chosen);
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

/// Deals the rows of registers out to parts, each row to one.
fn dealt(dice: &mut Dice, registers: &Value, parts: usize) -> Vec<Value> {
    let mut dealt = vec![json!({}); parts];
    for (name, rows) in registers.as_object().expect("registers") {
        // What hangs on the plan belongs to the call that has the verdict: the last part.
        if name == "taskEvents" || name == "reports" {
            dealt[parts - 1][name] = rows.clone();
            continue;
        }
        let Value::Array(rows) = rows else { continue };
        // A register that is there is there in some part at least.
        dealt[dice.below(parts)][name] = json!([]);
        for row in rows {
            let part = &mut dealt[dice.below(parts)][name];
            match part {
                Value::Array(list) => list.push(row.clone()),
                nothing => *nothing = json!([row]),
            }
        }
    }
    dealt
}

/// Counts the year before in the register, and compares with the same time of it.
fn look_back(options: &mut Value) {
    let Some(name) = options["period"].as_str().map(str::to_owned) else {
        return;
    };
    let (year, part) = name.split_at(4);
    let before = year.parse::<i32>().expect("a year") - 1;
    options["compareWith"] = json!(format!("{before}{part}"));
    let of =
        |indicator: &str| json!({"indicator": indicator, "year": before, "fromRegister": true});
    options["baselines"] = json!([of("conference-reduction"), of("document-reduction")]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(cases(2_000)))]

    #[test]
    fn parts_merged_in_any_order_equal_the_whole(seed in any::<u64>(), most in 0_usize..14, parts in 1_usize..6) {
        let (world, chosen) = drawn(seed, most, false);
        let mut dice = Dice::new(seed ^ 2);
        let include = indicators(world.by);
        let registers = world.registers();
        let mut options = world.options(&include, &chosen);
        if seed % 2 == 0 {
            look_back(&mut options);
        }
        let of = |registers: &Value| {
            let call = json!({"registers": registers, "plan": world.plan(), "options": options});
            wardplan::Measure::from_json(&call.to_string()).expect("a readable call")
        };
        let mut dealt: Vec<wardplan::Measure> = dealt(&mut dice, &registers, parts).iter().map(of).collect();
        let last = dealt.pop().expect("a part");
        let mut tallies: Vec<wardplan::kpi::Tally> =
            dealt.iter().map(|part| wardplan::tally(part).expect("a good part")).collect();
        tallies.push(wardplan::kpi::Tally::default());
        // In any order, and nested in any way.
        while tallies.len() > 1 {
            let other = tallies.swap_remove(dice.below(tallies.len()));
            let place = dice.below(tallies.len());
            tallies[place].merge(&other);
        }
        let merged = wardplan::measure_tallied(&last, &tallies[0]).expect("tallies that go together");
        let whole = wardplan::measure(&of(&registers)).expect("a good call");
        prop_assert_eq!(merged, whole);
    }
}

/// A tally under other options would be added to figures that it does not belong to.
#[test]
fn tallies_under_other_options_are_refused() {
    let call = |period: &str| {
        let call = json!({"registers": {"meetings": []}, "options": {"period": period}});
        wardplan::Measure::from_json(&call.to_string()).expect("a readable call")
    };
    let tally = |period: &str| wardplan::tally(&call(period)).expect("a good call");
    let error =
        wardplan::measure_tallied(&call("2026"), &tally("2025")).expect_err("other options");
    assert_eq!(error.path(), "/options");
    let mut mixed = tally("2026");
    mixed.merge(&tally("2025"));
    wardplan::measure_tallied(&call("2026"), &mixed).expect_err("mixed options");
    let mut same = tally("2026");
    same.merge(&tally("2026"));
    wardplan::measure_tallied(&call("2026"), &same).expect("the same options");
}

/// Neither the number nor an id of a secret document shows in a tally.
#[test]
fn a_tally_shows_nothing_of_secret_rows() {
    let call = json!({"registers": {"documents": [{"id": "mat-17", "sentOn": "2026-03-01", "channels": ["paper"], "secrecy": "topSecret"}]}});
    let call = wardplan::Measure::from_json(&call.to_string()).expect("a readable call");
    let shown = format!("{:?}", wardplan::tally(&call).expect("a good call"));
    assert!(
        shown.contains("document-reduction") && !shown.contains("mat-17"),
        "{shown}"
    );
}

/// One result of a sweep against trying every reading.
fn swept(
    world: &World,
    indicator: Name,
    chosen: &Value,
    result: &Value,
) -> Result<(), TestCaseError> {
    // No policy is a reading of figures that do not exist.
    let mut all = full(indicator, chosen);
    if chosen["baselinePolicy"].is_null() {
        all.retain(|reading| look(world, indicator, reading, result).policy_has_figures());
    }
    let names: Vec<Name> = conventions_of(indicator)
        .into_iter()
        .map(|(name, _)| name)
        .collect();
    let tried: Vec<(Vec<Name>, Outcome)> = all
        .iter()
        .map(|reading| {
            let values = reading.iter().map(|(_, value)| *value).collect();
            (values, look(world, indicator, reading, result).outcome())
        })
        .collect();
    // A convention matters if changing it alone changes something.
    let changes = |axis: usize, other: fn(&Outcome, &Outcome) -> bool| {
        let alone = |a: &[Name], b: &[Name]| {
            (0..names.len()).all(|place| place == axis || a[place] == b[place])
        };
        tried.iter().any(|(a, left)| {
            tried
                .iter()
                .any(|(b, right)| other(left, right) && alone(a, b))
        })
    };
    let axes = 0..names.len();
    let matter: Vec<usize> = axes
        .clone()
        .filter(|axis| changes(*axis, |a, b| a != b))
        .collect();
    let decide: Vec<usize> = axes
        .filter(|axis| changes(*axis, |a, b| a.said() != b.said()))
        .collect();

    let first = tried[0].1.verdict;
    let stale = tried.iter().any(|(_, outcome)| outcome.hangs_on_status);
    let fragile = stale || tried.iter().any(|(_, outcome)| outcome.verdict != first);
    prop_assert_eq!(
        &result["stability"],
        if fragile { "fragile" } else { "robust" },
        "{}",
        indicator
    );
    let deciding = decide.iter().map(|axis| names[*axis]);
    let deciding: Vec<Name> = deciding.chain(stale.then_some("status")).collect();
    prop_assert_eq!(&result["decidedBy"], &json!(deciding), "{}", indicator);
    prop_assert_eq!(result["question"].is_null(), !fragile);

    // One reading for each combination of what matters, in the order of the documentation.
    let mut expected: Vec<(Vec<Name>, &Outcome)> = Vec::new();
    for (values, outcome) in &tried {
        let kept: Vec<Name> = matter.iter().map(|axis| values[*axis]).collect();
        if !expected.iter().any(|(known, _)| *known == kept) {
            expected.push((kept, outcome));
        }
    }
    let readings = result["readings"].as_array().expect("readings");
    let conventions = |values: &[Name]| -> Value {
        let pairs = matter.iter().zip(values);
        pairs
            .map(|(axis, value)| (names[*axis].to_owned(), json!(value)))
            .collect()
    };
    let found: Vec<(Value, _)> = readings
        .iter()
        .map(|reading| (reading["conventions"].clone(), shown(reading)))
        .collect();
    let expected: Vec<(Value, _)> = expected
        .iter()
        .map(|(values, outcome)| (conventions(values), of(outcome)))
        .collect();
    prop_assert_eq!(found, expected, "{} {}", indicator, &result["group"]);

    // Once what decides is decided, nothing else changes the verdict.
    for (a, left) in &tried {
        for (b, right) in &tried {
            if decide.iter().all(|axis| a[*axis] == b[*axis]) {
                prop_assert_eq!(left.verdict, right.verdict);
            }
        }
    }
    Ok(())
}
