//! Nothing is met by omission: rows whose day has passed without an outcome, held against trying every
//! choice of them, and the operations that judge, held against each other.

use proptest::prelude::*;
use serde_json::{Value, json};
use wardplan::indicator::Reason;
use wardplan::kpi::{IndicatorResult, Outlook, Stability};
use wardplan::meeting::Status;
use wardplan::{Measure, Verdict};
use wardplan_tests::cases;

const INDICATORS: [&str; 6] = [
    "online-conference-share",
    "online-meeting-share",
    "in-person-conference-share",
    "conference-reduction",
    "ward-wide-conference-count",
    "paperless-meeting-share",
];

/// A row of a random register.
#[derive(Debug, Clone)]
struct Row {
    category: Option<&'static str>,
    modes: [Option<&'static str>; 2],
    status: Option<&'static str>,
    sites: Option<u64>,
    ward_wide: Option<bool>,
    paperless: Option<bool>,
    secret: bool,
    agency: Option<&'static str>,
    /// First and last day; without a last day no end is stated.
    days: Option<(&'static str, Option<&'static str>)>,
}

const DAYS: [&str; 9] = [
    "2025-01-01",
    "2025-06-30",
    "2025-12-30",
    "2026-01-05",
    "2026-06-29",
    "2026-06-30",
    "2026-07-01",
    "2026-12-30",
    "2026-12-31",
];

fn row() -> impl Strategy<Value = Row> {
    let pick = prop::sample::select::<&'static str>;
    let mode = || pick(vec!["inPerson", "online", "online", "hybrid"]);
    let categories = ["conference"; 6].into_iter();
    let categories = categories.chain(["meeting", "sitting", "unclassified"]);
    let statuses = ["held"; 5].into_iter();
    let statuses = statuses.chain([
        "interrupted",
        "planned",
        "planned",
        "cancelled",
        "postponed",
    ]);
    let days = (pick(DAYS.to_vec()), prop::option::of(pick(DAYS.to_vec())));
    let days = days.prop_map(|(first, last)| (first, last.map(|last| last.max(first))));
    let said = (
        prop::option::weighted(0.95, pick(categories.collect())),
        prop::option::weighted(0.93, mode()),
        prop::option::weighted(0.2, mode()),
        prop::option::weighted(0.95, pick(statuses.collect())),
        prop::option::of(0..3_u64),
    );
    let rest = (
        prop::option::of(any::<bool>()),
        prop::option::of(any::<bool>()),
        prop::bool::weighted(0.05),
        prop::option::weighted(0.9, pick(vec!["a", "a", "b"])),
        prop::option::weighted(0.95, days),
    );
    (said, rest).prop_map(|(said, rest)| {
        let (category, mode, planned_mode, status, sites) = said;
        let (ward_wide, paperless, secret, agency, days) = rest;
        Row {
            category,
            modes: [mode, planned_mode],
            status,
            sites,
            ward_wide,
            paperless,
            secret,
            agency,
            days,
        }
    })
}

impl Row {
    fn json(&self, index: usize) -> Value {
        let session = self.days.map(|(first, last)| {
            json!({"start": format!("{first}T08:00"), "end": last.map(|last| format!("{last}T17:00"))})
        });
        json!({"id": format!("r{index}"), "category": self.category, "mode": self.modes[0], "plannedMode": self.modes[1],
            "status": self.status, "remoteSites": self.sites, "wardWide": self.ward_wide, "paperless": self.paperless,
            "secrecy": if self.secret { "secret" } else { "none" }, "agency": self.agency,
            "sessions": session.into_iter().collect::<Vec<_>>()})
    }

    fn is_held(&self) -> bool {
        ["held", "interrupted"].contains(&self.status.unwrap_or_default())
    }

    /// Whether it was over by a day, and nobody has written down what became of it.
    fn may_have_been_held(&self, today: &str) -> bool {
        let last = self.days.map(|(first, last)| last.unwrap_or(first));
        [None, Some("planned")].contains(&self.status) && last.is_some_and(|last| last < today)
    }

    fn is_after(&self, today: &str) -> bool {
        self.is_held() && self.days.is_some_and(|(first, _)| first > today)
    }

    /// Whether it says all that can matter to a share or a number, but for its status.
    fn is_whole(&self) -> bool {
        self.category.is_some()
            && self.modes[0].is_some()
            && self.days.is_some()
            && !(self.modes.contains(&Some("hybrid")) && self.sites.is_none())
    }
}

/// A register, and how it is looked at.
#[derive(Debug, Clone)]
struct World {
    rows: Vec<Row>,
    as_of: Option<&'static str>,
    period: Option<&'static str>,
    baseline: Option<u64>,
    /// Whether the baseline is counted in the register instead.
    counted: bool,
    agency: Option<&'static str>,
    conventions: [&'static str; 3],
}

fn world() -> impl Strategy<Value = World> {
    let pick = prop::sample::select::<&'static str>;
    let looks = (
        prop::sample::select(vec![
            None,
            Some("2026-06-30"),
            Some("2026-07-01"),
            Some("2026-12-31"),
            Some("2027-03-01"),
            Some("2027-03-01"),
        ]),
        prop::sample::select(vec![
            None,
            Some("2026-H1"),
            Some("2026"),
            Some("2026"),
            Some("2026"),
        ]),
        (prop::option::weighted(0.95, 0..14_u64), any::<bool>()),
        prop::option::weighted(0.2, Just("a")),
    );
    let hybrid = [
        "undecided",
        "undecided",
        "online",
        "inPerson",
        "excluded",
        "byMajority",
    ];
    let conventions = (
        pick(hybrid.to_vec()),
        pick(vec!["undecided", "conference", "meeting"]),
        pick(vec!["actual", "planned"]),
    );
    (prop::collection::vec(row(), 0..18), looks, conventions).prop_map(
        |(rows, looks, conventions)| {
            let (as_of, period, (baseline, counted), agency) = looks;
            let (hybrid, class, source) = conventions;
            World {
                rows,
                as_of,
                period,
                baseline,
                counted,
                agency,
                conventions: [hybrid, class, source],
            }
        },
    )
}

impl World {
    /// Whether a row was held after the day on which the register is looked at.
    fn is_later(&self, row: &Row) -> bool {
        self.as_of.is_some_and(|today| row.is_after(today))
    }

    /// The register without such rows.
    fn by_now(mut self) -> Self {
        let today = self.as_of.unwrap_or("9999");
        self.rows.retain(|row| !row.is_after(today));
        self
    }

    /// With few enough rows that may have been held to try every choice of them.
    fn small(mut self) -> Self {
        while self.open().len() > 10 {
            self.rows.pop();
        }
        self
    }

    /// The rows that may have been held.
    fn open(&self) -> Vec<usize> {
        let is_open = |row: &Row| {
            self.as_of
                .is_some_and(|today| row.may_have_been_held(today))
        };
        (0..self.rows.len())
            .filter(|index| is_open(&self.rows[*index]))
            .collect()
    }

    fn call(&self, later: Option<&str>) -> Value {
        let rows = self.rows.iter().enumerate();
        let rows = rows.filter(|(_, row)| later.is_some() || !self.is_later(row));
        let meetings: Vec<Value> = rows.map(|(index, row)| row.json(index)).collect();
        let baseline = self.baseline.map(|value| {
            let mut baseline = json!({"indicator": "conference-reduction", "year": 2025});
            if self.counted {
                baseline["fromRegister"] = json!(true);
            } else {
                baseline["value"] = json!(value);
            }
            baseline
        });
        let [hybrid, class, source] = self.conventions;
        json!({"registers": {"meetings": meetings}, "options": {"rulebook": "le-chan-2026", "asOf": self.as_of,
            "period": self.period, "agency": self.agency, "include": INDICATORS, "later": later,
            "baselines": baseline.into_iter().collect::<Vec<_>>(),
            "conventions": {"hybridCountsAs": hybrid, "unclassifiedCountsAs": class, "plannedOrActualMode": source}}})
    }

    fn measure(&self) -> Measure {
        Measure::from_json(&self.call(None).to_string()).expect("a readable call")
    }
}

fn measured(call: &Measure) -> Vec<IndicatorResult> {
    wardplan::measure(call).expect("a good call").results
}

/// The results for every choice of the rows that may have been held: none of them first.
fn tried(world: &World) -> Vec<Vec<IndicatorResult>> {
    let open = world.open();
    let mut call = world.measure();
    let choices = 0..1_usize << open.len();
    choices
        .map(|choice| {
            let meetings = call.registers.meetings.as_mut().expect("a register");
            for (bit, index) in open.iter().enumerate() {
                let held = choice >> bit & 1 == 1;
                let status = if held {
                    Status::Held
                } else {
                    Status::Cancelled
                };
                meetings[*index].status = Some(status);
            }
            measured(&call)
        })
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(cases(2_000)))]

    /// A verdict stands exactly where it stands whichever of the rows were held.
    #[test]
    fn a_verdict_stands_whichever_rows_were_held(world in world()) {
        let world = world.by_now().small();
        let tried = tried(&world);
        for (place, result) in measured(&world.measure()).iter().enumerate() {
            let none = &tried[0][place];
            let agreed = tried.iter().all(|results| results[place].verdict == none.verdict);
            let verdicts = || tried.iter().map(|results| results[place].verdict);
            if agreed {
                prop_assert_eq!(result.verdict, none.verdict, "{}", &result.indicator);
                prop_assert_eq!(result.reason, none.reason, "{}", &result.indicator);
            } else {
                prop_assert_eq!(result.verdict, Verdict::InsufficientBasis, "{}: {:?}", &result.indicator, verdicts().collect::<Vec<_>>());
                prop_assert_eq!(result.reason, Some(Reason::StatusStale), "{}: {:?}", &result.indicator, verdicts().collect::<Vec<_>>());
            }
        }
    }

    /// What is left out as later changes nothing but how many rows are left out.
    #[test]
    fn later_rows_are_as_if_they_were_not_there(world in world()) {
        let answer = |operation: &str, later: Option<&str>| -> Value {
            let call = world.call(later);
            let answer = wardplan::call_json(operation, &call.to_string()).expect("a good call");
            serde_json::from_str(&answer).expect("answers are JSON")
        };
        let operations: &[&str] = if world.as_of.is_some() && world.period.is_some() {
            &["measure", "sweep", "forecast"]
        } else {
            &["measure", "sweep"]
        };
        for operation in operations {
            let (mut whole, mut short) = (answer(operation, Some("leaveOut")), answer(operation, None));
            for answer in [&mut whole, &mut short] {
                answer["explanation"] = Value::Null;
                for result in answer["results"].as_array_mut().into_iter().flatten() {
                    result["explanation"] = Value::Null;
                    if let Some(excluded) = result["excluded"].as_object_mut() {
                        excluded.remove("later");
                        // Secret ones are told before anything else is looked at.
                        excluded.remove("secret");
                    }
                }
            }
            prop_assert_eq!(whole, short, "{}", operation);
        }
    }

    /// What a figure is compared with is what the other period says of itself, and a difference stands
    /// only where nothing is left open in either.
    #[test]
    fn a_comparison_says_what_each_period_says_by_itself(world in world(), whole in any::<bool>()) {
        let (now, then) = if whole { ("2026", "2025") } else { ("2026-H1", "2025-H1") };
        let mut call = world.by_now().call(None);
        let options = &mut call["options"];
        options["conventions"] = json!({"hybridCountsAs": "online", "unclassifiedCountsAs": "meeting"});
        options["baselines"] = json!([]);
        let of = |period: &str, compared: Option<&str>| {
            let mut call = call.clone();
            call["options"]["period"] = json!(period);
            call["options"]["compareWith"] = json!(compared);
            measured(&Measure::from_json(&call.to_string()).expect("a readable call"))
        };
        let (own, other) = (of(now, None), of(then, None));
        for ((result, own), other) in of(now, Some(then)).into_iter().zip(own).zip(other) {
            let compared = result.comparison.clone().expect("a period to compare with");
            prop_assert_eq!((result.numerator, result.verdict), (own.numerator, own.verdict));
            let is_reduction = result.indicator == "conference-reduction";
            if let Some(known) = compared.numerator.filter(|_| !is_reduction) {
                prop_assert_eq!((Some(known), compared.denominator), (other.numerator, other.denominator));
                prop_assert_eq!(compared.current, own.numerator);
            }
            if let Some(difference) = compared.difference {
                prop_assert_eq!(Some(difference), compared.current.zip(compared.numerator).map(|(now, then)| now - then));
                for side in [&own, &other] {
                    let open = ["unknown", "stale"].iter().any(|reason| side.excluded.get(reason).is_some());
                    prop_assert!(!open, "{}: {:?}", result.indicator, side.excluded);
                }
            }
            prop_assert_eq!(compared.difference.is_none(), compared.reason.is_some());
        }
    }

    /// No two operations say what cannot both be.
    #[test]
    fn no_two_answers_contradict_each_other(world in world()) {
        let world = world.by_now();
        let call = world.call(None);
        let results = measured(&world.measure());
        let sweep = wardplan::Sweep::from_json(&call.to_string()).expect("a readable call");
        let swept = wardplan::sweep(&sweep).expect("a good call").results;
        for (result, swept) in results.iter().zip(&swept) {
            let name = &result.indicator;
            prop_assert_eq!(name, &swept.indicator);
            let of_status = swept.decided_by.iter().any(|name| name == "status");
            prop_assert!(result.reason != Some(Reason::StatusStale) || of_status, "{}", name);
            prop_assert!(!of_status || swept.question.is_some(), "{}", name);
            let mut verdicts = swept.readings.iter().map(|reading| reading.verdict);
            if swept.stability == Stability::Robust {
                prop_assert!(verdicts.all(|verdict| verdict == result.verdict), "{}", name);
            } else if result.verdict != Verdict::InsufficientBasis {
                prop_assert!(verdicts.any(|verdict| verdict == result.verdict), "{}", name);
            }
        }
        if world.as_of.is_none() || world.period.is_none() {
            return Ok(());
        }
        let forecast = wardplan::Forecast::from_json(&call.to_string()).expect("a readable call");
        let forecast = wardplan::forecast(&forecast).expect("a good call");
        let mut call = call;
        call["plan"] = json!({"id": "KH"});
        let report = wardplan::ReportCall::from_json(&call.to_string()).expect("a readable call");
        let report = wardplan::report(&report).expect("a good call");
        prop_assert_eq!(&report.report.results, &results);
        let of = |name: &str| results.iter().find(|result| result.indicator == name).expect("a result");
        let (reduction, share) = (of("conference-reduction"), of("online-conference-share"));
        if world.period == Some("2026-H1") {
            prop_assert_eq!(forecast.cap, None);
            prop_assert_eq!(reduction.verdict, Verdict::InsufficientBasis);
            return Ok(());
        }
        let estimate = &report.report.estimate;
        prop_assert_eq!((estimate.held, estimate.outlook, estimate.reason), (forecast.held, forecast.outlook, forecast.reason));
        prop_assert_eq!(&estimate.reading, &forecast.reading);
        let is_over = world.as_of >= Some("2026-12-31");
        let both = [reduction, share];
        let met = both.iter().all(|result| result.verdict == Verdict::Met);
        let lost = reduction.verdict == Verdict::NotMet || (is_over && share.verdict == Verdict::NotMet && forecast.cap.is_some());
        let outlook = forecast.outlook;
        // What is lost by the figures is lost for the year, and what is kept by both is kept.
        prop_assert!(!lost || outlook == Outlook::OutOfReach, "{:?}", forecast);
        prop_assert!(!(is_over && met) || outlook == Outlook::OnPlan, "{:?}", forecast);
        prop_assert!(!(is_over && outlook == Outlook::OnPlan) || reduction.verdict == Verdict::Met, "{:?}", reduction);
        if forecast.reason == Some(Reason::StatusStale) {
            prop_assert!(!world.open().is_empty());
        }
        // Of rows that say all but their status, both say the same.
        let agency = |row: &Row| world.agency.is_none() || row.agency.is_some();
        if is_over && outlook == Outlook::OnPlan && world.rows.iter().all(|row| row.is_whole() && row.status.is_some() && agency(row)) {
            prop_assert!(met, "{:?}", both);
        }
    }
}
