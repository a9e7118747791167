//! Figures against oracles that are simpler than the code: counting one row after the other, and
//! trying one reading after the other.

use proptest::prelude::*;
use serde_json::{Value, json};
use wardplan::Verdict;

fn measure(call: &Value) -> Vec<Value> {
    let answer = wardplan::call_json("measure", &call.to_string())
        .unwrap_or_else(|error| panic!("{}", error.to_json()));
    let answer: Value = serde_json::from_str(&answer).expect("answers are JSON");
    answer["results"].as_array().cloned().expect("results")
}

fn conferences(count: u32) -> Vec<Value> {
    let row = |index: u32| {
        let day = index % 28 + 1;
        let month = index / 28 % 12 + 1;
        json!({"id": index.to_string(), "category": "conference", "status": "held", "mode": "online",
            "sessions": [{"start": format!("2026-{month:02}-{day:02}T08:00")}]})
    };
    (0..count).map(row).collect()
}

/// Every pair up to 200: met exactly where 10 × (baseline − current) ≥ baseline.
#[test]
fn every_reduction_up_to_two_hundred_is_judged_by_integers() {
    for current in 0..=200_u32 {
        let call = json!({"registers": {"meetings": conferences(current)},
            "options": {"period": "2026", "asOf": "2026-12-31", "include": ["conference-reduction"],
                "baselines": [{"indicator": "conference-reduction", "value": 0, "year": 2025}]}});
        let mut call = wardplan::Measure::from_json(&call.to_string()).expect("a readable call");
        for baseline in 0..=200_u32 {
            call.options.baselines[0].value = Some(baseline.into());
            let answer = wardplan::measure(&call).expect("a good call");
            let result = &answer.results[0];
            let expected = if baseline == 0 {
                Verdict::InsufficientBasis
            } else if 10 * baseline >= baseline + 10 * current {
                Verdict::Met
            } else {
                Verdict::NotMet
            };
            assert_eq!(result.verdict, expected, "{baseline} to {current}");
            assert_eq!(
                result.numerator,
                Some(i64::from(baseline) - i64::from(current))
            );
            assert_eq!(result.denominator, Some(baseline.into()));
            let fewer =
                (0..=current).find(|fewer| 10 * baseline >= baseline + 10 * (current - fewer));
            let shortfall = result.shortfall.map(|shortfall| shortfall.remove);
            let missed = expected == Verdict::NotMet;
            assert_eq!(
                shortfall,
                missed.then(|| fewer.map(i64::from)),
                "{baseline} to {current}"
            );
        }
    }
}

/// A row of a random register: category, mode, status, remote sites, month.
type Row = (Option<usize>, Option<usize>, usize, Option<u64>, u32);

const CATEGORIES: [&str; 4] = ["conference", "meeting", "sitting", "unclassified"];
const MODES: [&str; 3] = ["inPerson", "online", "hybrid"];
const STATUSES: [&str; 5] = ["planned", "held", "cancelled", "postponed", "interrupted"];

fn rows() -> impl Strategy<Value = Vec<Row>> {
    let row = (
        prop::option::weighted(
            0.9,
            prop::sample::select(vec![0_usize, 0, 0, 0, 1, 1, 2, 3]),
        ),
        prop::option::weighted(0.95, 0..3_usize),
        prop::sample::select(vec![0_usize, 1, 1, 1, 1, 2, 3, 4]),
        prop::option::of(0..4_u64),
        1..=12_u32,
    );
    prop::collection::vec(row, 0..25)
}

fn meeting(index: usize, row: &Row) -> Value {
    let (category, mode, status, sites, month) = row;
    json!({"id": index.to_string(), "category": category.map(|category| CATEGORIES[category]),
        "mode": mode.map(|mode| MODES[mode]), "status": STATUSES[*status], "remoteSites": sites,
        "sessions": [{"start": format!("2026-{month:02}-10T08:00")}]})
}

/// What one reading says: numerator, denominator, rows that do not say.
fn one_reading(rows: &[Row], hybrid: &str, unclassified: &str) -> (i64, i64, i64) {
    let (mut online, mut all, mut unknown) = (0, 0, 0);
    for (category, mode, status, sites, _) in rows {
        let category = match category.map(|category| CATEGORIES[category]) {
            None | Some("unclassified") => unclassified,
            Some(category) => category,
        };
        let held = ["held", "interrupted"].contains(&STATUSES[*status]);
        if category != "conference" || !held {
            continue;
        }
        let mode = match (mode.map(|mode| MODES[mode]), hybrid, sites) {
            (Some("hybrid"), "byMajority", None) => None,
            (Some("hybrid"), "byMajority", Some(sites)) => {
                Some(if *sites > 1 { "online" } else { "inPerson" })
            }
            (Some("hybrid"), hybrid, _) => Some(hybrid),
            (mode, ..) => mode,
        };
        match mode {
            None => unknown += 1,
            Some("excluded") => {}
            Some(mode) => {
                all += 1;
                online += i64::from(mode == "online");
            }
        }
    }
    (online, all, unknown)
}

/// The verdict of one reading on "at least 60%", if rows that do not say cannot change it.
fn verdict((online, all, unknown): (i64, i64, i64)) -> &'static str {
    if all == 0 {
        return "insufficientBasis";
    }
    let met = |online: i64, all: i64| 100 * online >= 60 * all;
    let answers = [
        met(online, all),
        met(online, all + unknown),
        met(online + unknown, all + unknown),
    ];
    match answers {
        [true, true, true] => "met",
        [false, false, false] => "notMet",
        _ => "insufficientBasis",
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn online_share_equals_trying_every_reading(
        rows in rows(),
        hybrid in prop::sample::select(vec!["undecided", "online", "inPerson", "excluded", "byMajority"]),
        unclassified in prop::sample::select(vec!["undecided", "conference", "meeting"]),
    ) {
        let meetings: Vec<Value> = rows.iter().enumerate().map(|(index, row)| meeting(index, row)).collect();
        let results = measure(&json!({"registers": {"meetings": meetings},
            "options": {"period": "2026", "include": ["online-conference-share"],
                "conventions": {"hybridCountsAs": hybrid, "unclassifiedCountsAs": unclassified}}}));
        let hybrids = if hybrid == "undecided" { vec!["online", "inPerson", "excluded", "byMajority"] } else { vec![hybrid] };
        let classes = if unclassified == "undecided" { vec!["conference", "meeting"] } else { vec![unclassified] };
        let readings: Vec<(i64, i64, i64)> = hybrids
            .iter()
            .flat_map(|hybrid| classes.iter().map(|class| one_reading(&rows, hybrid, class)))
            .collect();
        let verdicts: Vec<&str> = readings.iter().map(|reading| verdict(*reading)).collect();
        let expected = if verdicts.iter().all(|verdict| *verdict == verdicts[0]) { verdicts[0] } else { "insufficientBasis" };
        prop_assert_eq!(&results[0]["verdict"], expected);
        let figures = (results[0]["numerator"].as_i64().unwrap(), results[0]["denominator"].as_i64().unwrap());
        let least = readings.iter().any(|(online, all, _)| (*online, *all) == figures);
        prop_assert!(least, "{:?} is the figure of no reading {:?}", figures, readings);
        // No reading has a lower share than the one shown.
        for (online, all, _) in readings.iter().filter(|(_, all, _)| *all > 0) {
            prop_assert!(figures.1 > 0 && figures.0 * all <= online * figures.1);
        }
    }

    #[test]
    fn groups_add_up_to_the_whole(rows in rows()) {
        let meetings: Vec<Value> = rows.iter().enumerate().map(|(index, row)| meeting(index, row)).collect();
        let options = |by: Value| json!({"period": "2026", "by": by, "include": ["online-meeting-share", "ward-wide-conference-count"],
            "conventions": {"hybridCountsAs": "online", "unclassifiedCountsAs": "meeting"}});
        let call = |by: Value| measure(&json!({"registers": {"meetings": meetings}, "options": options(by)}));
        let sum = |results: &[Value], indicator: &str, key: &str| -> i64 {
            results.iter().filter(|result| result["indicator"] == indicator).map(|result| result[key].as_i64().unwrap()).sum()
        };
        let whole = call(json!([]));
        for by in [json!("month"), json!("quarter"), json!("category"), json!(["mode", "month"])] {
            let parts = call(by);
            for key in ["numerator", "denominator"] {
                prop_assert_eq!(sum(&parts, "online-meeting-share", key), sum(&whole, "online-meeting-share", key));
            }
        }
    }
}

/// Conferences that are not counted, each for its reason.
#[test]
fn every_row_is_counted_or_excluded() {
    let mut meetings = conferences(3);
    for (index, status) in ["planned", "cancelled", "postponed", "interrupted"]
        .iter()
        .enumerate()
    {
        let mut row = conferences(1).remove(0);
        row["id"] = json!(format!("x{index}"));
        row["status"] = json!(status);
        meetings.push(row);
    }
    let mut elsewhere = conferences(1).remove(0);
    elsewhere["id"] = json!("elsewhere");
    elsewhere["host"] = json!("thanh-pho");
    elsewhere["agency"] = json!("phuong");
    meetings.push(elsewhere);
    let results = measure(&json!({"registers": {"meetings": meetings},
        "options": {"period": "2026", "include": ["online-conference-share"]}}));
    assert_eq!(results[0]["denominator"], 4);
    assert_eq!(
        results[0]["excluded"],
        json!({"planned": 1, "cancelled": 1, "postponed": 1, "elsewhere": 1})
    );
}

/// Neither the number nor anything else of secret exchanges shows.
#[test]
fn secret_exchanges_leave_no_trace() {
    let row = |index: usize, secrecy: &str| json!({"id": format!("{secrecy}-{index}"), "sentOn": "2026-03-01", "channels": ["electronic"], "secrecy": secrecy});
    let answers: Vec<String> = [1_usize, 7]
        .into_iter()
        .map(|secret| {
            let documents: Vec<Value> =
                (0..5).map(|index| row(index, "none")).chain((0..secret).map(|index| row(index, "secret"))).collect();
            let call = json!({"registers": {"documents": documents}, "options": {"include": ["electronic-exchange-share"]}});
            wardplan::call_json("measure", &call.to_string()).expect("a readable call")
        })
        .collect();
    assert_eq!(answers[0], answers[1]);
    assert!(answers[0].contains(r#""secret":"suppressed""#));
    assert!(!answers[0].contains("secret-0"));
}
