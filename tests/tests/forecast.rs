//! Forecasts against oracles that try everything: every reading, every choice of the rows that may
//! or may not belong, every total, every number in person.

use proptest::prelude::*;
use serde_json::{Value, json};
use wardplan::Meeting;
use wardplan::meeting::{Mode, Status};
use wardplan_tests::cases;

/// The last day of the year, on which nothing may be added any more, and a day in its middle.
const DAYS: [&str; 2] = ["2026-07-10", "2026-12-31"];

/// What is known of the year in one scenario.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
struct Year {
    held: i64,
    online: i64,
    in_person: i64,
    plan_online: i64,
    plan_in_person: i64,
    plan_left_out: i64,
    ahead: i64,
    before: i64,
    before_by_now: i64,
    is_over: bool,
}

fn enough_online(online: i64, counted: i64) -> bool {
    counted > 0 && 100 * online >= 60 * counted
}

/// The highest total that cuts the baseline by a tenth.
fn cap_of(baseline: i64) -> i64 {
    (0..=baseline)
        .rev()
        .find(|total| 10 * (baseline - total) >= baseline)
        .expect("none at all cuts by everything")
}

impl Year {
    fn left_out(self) -> i64 {
        self.held - self.online - self.in_person
    }

    /// Whether the year can end with so many, so many of them in person, and meet the share.
    fn can_end(self, total: i64, in_person: i64) -> bool {
        let online = total - self.left_out() - in_person;
        total >= self.held
            && (!self.is_over || total == self.held)
            && in_person >= self.in_person
            && online >= self.online
            && enough_online(online, online + in_person)
    }

    fn feasible(self, cap: i64) -> Vec<i64> {
        (0..=cap)
            .filter(|total| (0..=*total).any(|in_person| self.can_end(*total, in_person)))
            .collect()
    }

    /// The first number in person with which no total is left.
    fn no_return(self, cap: i64) -> i64 {
        (self.in_person..=self.in_person + cap + 1)
            .find(|in_person| (0..=cap).all(|total| !self.can_end(total, *in_person)))
            .expect("more in person than the cap")
    }

    fn planned(self) -> i64 {
        self.plan_online + self.plan_in_person + self.plan_left_out
    }

    fn excess(self, cap: i64) -> i64 {
        (self.held + self.planned() - cap).max(0)
    }

    /// All that a forecast says of this scenario alone.
    fn figures(self, cap: i64, days: (i64, i64), knows_before: bool) -> Value {
        let totals = self.feasible(cap);
        // No hole between the lowest and the highest.
        assert!(totals.windows(2).all(|pair| pair[1] == pair[0] + 1));
        let range = totals.first().zip(totals.last());
        let in_person = |least: i64| {
            (least..=cap).rev().find(|in_person| {
                let online = cap - self.left_out() - in_person;
                online >= 0 && enough_online(online, online + in_person)
            })
        };
        let fits: Vec<i64> = (0..=cap)
            .filter(|in_person| self.can_end(cap, *in_person))
            .collect();
        let last = fits.last().filter(|_| !self.is_over);
        let at_cap = in_person(0).map(|most| {
            json!({"mostInPerson": most, "leastOnline": cap - self.left_out() - most,
            "leftOut": self.left_out(), "moreInPerson": last.map(|last| last - self.in_person),
            "moreOnline": last.map(|last| cap - self.left_out() - last - self.online)})
        });
        let scaled = |times: i64, of: i64| {
            (of > 0).then(|| (self.held * times / of, (self.held * times + of - 1) / of))
        };
        let (gone, all) = days;
        let projection = |name: &str, range: Option<(i64, i64)>| json!({"name": name, "low": range.map(|range| range.0), "high": range.map(|range| range.1)});
        json!({"held": self.held, "heldInPerson": self.in_person, "planned": self.planned(),
            "plannedInPerson": self.plan_in_person, "remaining": cap - self.held, "atCap": at_cap,
            "feasibleTotals": range.map(|(low, high)| json!({"low": low, "high": high})),
            "pointOfNoReturn": range.filter(|_| !self.is_over).map(|_| json!({"inPerson": self.no_return(cap)})),
            "drop": (!self.is_over).then(|| self.excess(cap)),
            "projections": [projection("runRate", scaled(all, gone)),
                projection("planBased", Some((self.held + self.ahead, self.held + self.planned()))),
                projection("samePeriod", scaled(self.before, self.before_by_now).filter(|_| knows_before))]})
    }

    /// Whether the plan leads to both targets whichever conferences are given up for the cap.
    fn plan_reaches(self, cap: i64) -> bool {
        let excess = self.excess(cap);
        if excess > self.planned() {
            return false;
        }
        (0..=excess.min(self.plan_online)).all(|online| {
            (0..=(excess - online).min(self.plan_in_person)).all(|in_person| {
                let left_out = excess - online - in_person;
                left_out > self.plan_left_out || {
                    let online = self.online + self.plan_online - online;
                    let in_person = self.in_person + self.plan_in_person - in_person;
                    enough_online(online, online + in_person)
                }
            })
        })
    }
}

/// A row of a random register.
#[derive(Debug, Clone)]
struct Row {
    category: Option<&'static str>,
    mode: Option<&'static str>,
    planned_mode: Option<&'static str>,
    status: Option<&'static str>,
    sites: Option<u64>,
    day: Option<(u32, u32, u32)>,
    secret: bool,
    reason: bool,
}

fn row() -> impl Strategy<Value = Row> {
    let modes = || {
        prop::option::weighted(
            0.95,
            prop::sample::select(vec![
                "inPerson", "inPerson", "online", "online", "online", "hybrid",
            ]),
        )
    };
    (
        prop::option::weighted(
            0.95,
            prop::sample::select(vec![
                "conference",
                "conference",
                "conference",
                "conference",
                "conference",
                "meeting",
                "sitting",
                "unclassified",
            ]),
        ),
        modes(),
        prop::option::weighted(
            0.2,
            prop::sample::select(vec!["inPerson", "online", "hybrid"]),
        ),
        prop::option::weighted(
            0.97,
            prop::sample::select(vec![
                "planned",
                "planned",
                "held",
                "held",
                "held",
                "held",
                "cancelled",
                "postponed",
                "interrupted",
            ]),
        ),
        prop::option::of(0..4_u64),
        prop::option::weighted(0.97, (0..5_u32, 1..=12_u32, 1..=28_u32)),
        prop::bool::weighted(0.05),
        prop::bool::weighted(0.2),
    )
        .prop_map(
            |(category, mode, planned_mode, status, sites, day, secret, reason)| Row {
                category,
                mode,
                planned_mode,
                status,
                sites,
                // Most in the year itself; what was held, if the year is not over, lies before 10 July.
                day: day.map(|(year, month, day)| {
                    let year = if year == 0 { 2025 } else { 2026 };
                    (year, month, day)
                }),
                secret,
                reason,
            },
        )
}

impl Row {
    /// The row as it may stand in a register on a day: nothing was held after it.
    fn by(mut self, today: &str) -> Self {
        let held = self
            .status
            .is_none_or(|status| status == "held" || status == "interrupted");
        if let Some((2026, month, _)) = &mut self.day
            && held
            && today == DAYS[0]
        {
            *month = (*month - 1) % 6 + 1;
        }
        self
    }

    /// Whether a reading may have to guess how people attended.
    fn is_unstated(&self, hybrid: &str) -> bool {
        let by_sites = ["undecided", "byMajority"].contains(&hybrid) && self.sites.is_none();
        let modes = [self.mode, self.planned_mode.or(self.mode)];
        modes.contains(&None) || (by_sites && modes.contains(&Some("hybrid")))
    }
}

fn written(index: usize, row: &Row) -> Value {
    let day = row
        .day
        .map(|(year, month, day)| json!({"start": format!("{year}-{month:02}-{day:02}T08:00")}));
    json!({"id": format!("r{index}"), "category": row.category, "mode": row.mode, "plannedMode": row.planned_mode,
        "status": row.status, "remoteSites": row.sites, "sessions": day.into_iter().collect::<Vec<Value>>(),
        "secrecy": if row.secret { "secret" } else { "none" },
        "modeReason": row.reason.then_some("Cần họp trực tiếp")})
}

#[derive(Debug, Clone, Copy, PartialEq)]
enum When {
    Held,
    Planned,
    Before(bool),
}

/// Where a row belongs, and whether that is sure; nothing if nowhere. What is planned for a day that
/// has passed may have been held.
fn when(row: &Row, today: &str) -> Option<(When, bool)> {
    let today = if today == DAYS[0] { (7, 10) } else { (12, 31) };
    let (planned, mut sure) = match row.status {
        Some("planned") => (true, true),
        Some("cancelled" | "postponed") => return None,
        status => (false, status.is_some()),
    };
    let place = match row.day {
        Some((2025, month, day)) => {
            sure &= !planned;
            When::Before((month, day) <= today)
        }
        Some((_, month, day)) if planned && (month, day) >= today => When::Planned,
        Some(_) => {
            sure &= !planned;
            When::Held
        }
        None => {
            sure = false;
            if planned { When::Planned } else { When::Held }
        }
    };
    Some((place, sure))
}

/// How one reading takes a row: online, in person, left out of the share, or not at all. What it does
/// not say is taken as online or not.
fn taken(
    row: &Row,
    when: When,
    reading: (&str, &str, &str),
    guess: &'static str,
) -> Option<&'static str> {
    let (hybrid, class, source) = reading;
    let category = match row.category {
        None | Some("unclassified") => class,
        Some(category) => category,
    };
    if category != "conference" {
        return None;
    }
    let mode = if when == When::Planned || source == "planned" {
        row.planned_mode.or(row.mode)
    } else {
        row.mode
    };
    Some(match (mode, hybrid) {
        (Some("online"), _) | (Some("hybrid"), "online") => "online",
        (Some("hybrid"), "byMajority") => match row.sites {
            Some(0 | 1) => "inPerson",
            Some(_) => "online",
            None => guess,
        },
        (Some("hybrid"), "excluded") => "leftOut",
        (Some(_), _) => "inPerson",
        (None, _) => guess,
    })
}

/// Every scenario: each reading, each choice of the rows that may or may not belong, each guess.
fn scenarios(rows: &[Row], today: &str, hybrid: &str, class: &str, source: &str) -> Vec<Year> {
    let hybrids = if hybrid == "undecided" {
        vec!["online", "inPerson", "excluded", "byMajority"]
    } else {
        vec![hybrid]
    };
    let classes = if class == "undecided" {
        vec!["conference", "meeting"]
    } else {
        vec![class]
    };
    let known: Vec<(&Row, When, bool)> = rows
        .iter()
        .filter_map(|row| when(row, today).map(|(when, sure)| (row, when, sure)))
        .collect();
    let bits = open_questions(rows, today, hybrid);
    let mut all = Vec::new();
    for hybrid in &hybrids {
        for class in &classes {
            for choice in 0..1_u32 << bits {
                let mut year = Year {
                    is_over: today == DAYS[1],
                    ..Year::default()
                };
                let mut bit = 0;
                let mut ask = || {
                    bit += 1;
                    choice >> (bit - 1) & 1 == 1
                };
                for (row, when, sure) in &known {
                    let counts = *sure || ask();
                    let online = row.is_unstated(hybrid) && ask();
                    let guess = if online { "online" } else { "inPerson" };
                    let place = taken(row, *when, (hybrid, class, source), guess);
                    let Some(place) = place.filter(|_| counts) else {
                        continue;
                    };
                    match when {
                        When::Held => {
                            year.held += 1;
                            year.online += i64::from(place == "online");
                            year.in_person += i64::from(place == "inPerson");
                        }
                        When::Planned => {
                            year.plan_online += i64::from(place == "online");
                            year.plan_in_person += i64::from(place == "inPerson");
                            year.plan_left_out += i64::from(place == "leftOut");
                            year.ahead += i64::from(row.day.is_some());
                        }
                        When::Before(same) => {
                            year.before += 1;
                            year.before_by_now += i64::from(*same);
                        }
                    }
                }
                if !all.contains(&year) {
                    all.push(year);
                }
            }
        }
    }
    all
}

/// How many rows may or may not belong, or leave how people attended to be guessed.
fn open_questions(rows: &[Row], today: &str, hybrid: &str) -> usize {
    let open = rows.iter().filter_map(|row| {
        let (_, sure) = when(row, today)?;
        Some(usize::from(!sure) + usize::from(row.is_unstated(hybrid)))
    });
    open.sum()
}

fn forecast(call: &Value) -> Value {
    let answer = wardplan::call_json("forecast", &call.to_string())
        .unwrap_or_else(|error| panic!("{}", error.to_json()));
    serde_json::from_str(&answer).expect("answers are JSON")
}

fn call(
    meetings: &[Value],
    today: &str,
    baseline: i64,
    (hybrid, class, source): (&str, &str, &str),
) -> Value {
    json!({"registers": {"meetings": meetings}, "options": {"period": "2026", "asOf": today,
        "baselines": [{"indicator": "conference-reduction", "value": baseline, "year": 2025}],
        "conventions": {"hybridCountsAs": hybrid, "unclassifiedCountsAs": class, "plannedOrActualMode": source}}})
}

/// The figures of an answer, or of one of its other readings.
fn figures(of: &Value) -> Value {
    let keys = [
        "held",
        "heldInPerson",
        "planned",
        "plannedInPerson",
        "remaining",
        "atCap",
        "feasibleTotals",
        "pointOfNoReturn",
        "drop",
        "projections",
    ];
    keys.iter()
        .map(|key| ((*key).to_owned(), of[*key].clone()))
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(cases(10_000)))]

    #[test]
    fn a_forecast_equals_trying_everything(
        rows in prop::collection::vec(row(), 0..22),
        today in prop::sample::select(DAYS.to_vec()),
        baseline in 1..26_i64,
        hybrid in prop::sample::select(vec!["undecided", "undecided", "online", "inPerson", "excluded", "byMajority"]),
        class in prop::sample::select(vec!["undecided", "conference", "meeting"]),
        source in prop::sample::select(vec!["actual", "planned"]),
    ) {
        let rows: Vec<Row> = rows.into_iter().map(|row| row.by(today)).collect();
        // Few questions are left open, so that all answers can be tried.
        let most = (0..=rows.len()).rev().find(|most| open_questions(&rows[..*most], today, hybrid) <= 6);
        let rows = &rows[..most.unwrap_or_default()];
        let reading = (hybrid, class, source);
        let mut meetings: Vec<Value> = rows.iter().enumerate().map(|(index, row)| written(index, row)).collect();
        let answer = forecast(&call(&meetings, today, baseline, reading));
        let years = scenarios(rows, today, hybrid, class, source);
        let cap = cap_of(baseline);
        prop_assert_eq!(answer["cap"].as_i64(), Some(cap));

        // All figures are those of one scenario, and so are those of each reading beside it.
        let days = (if today == DAYS[0] { 31 + 28 + 31 + 30 + 31 + 30 + 10 } else { 365 }, 365);
        let knows_before = rows.iter().all(|row| !matches!(when(row, today), Some((When::Before(_), false))));
        let tried: Vec<Value> = years.iter().map(|year| year.figures(cap, days, knows_before)).collect();
        let others = answer["others"].as_array().unwrap();
        for shown in [&answer].into_iter().chain(others) {
            prop_assert!(tried.contains(&figures(shown)), "{} is of no scenario", figures(shown));
            let at = &shown["atCap"];
            if !at.is_null() {
                let parts = ["leastOnline", "mostInPerson", "leftOut"].map(|key| at[key].as_i64().unwrap());
                prop_assert_eq!(parts.iter().sum::<i64>(), cap);
            }
        }

        // The outlook promises nothing that a scenario breaks, and moves are as few as can be.
        let moves: Vec<String> = answer["moves"].as_array().unwrap().iter().map(|id| id.as_str().unwrap().to_owned()).collect();
        let outlook = answer["outlook"].as_str().unwrap().to_owned();
        let reached = |rows: &[Row]| scenarios(rows, today, hybrid, class, source).iter().all(|year| year.plan_reaches(cap));
        let moved = |ids: &[String]| -> Vec<Row> {
            rows.iter().enumerate().map(|(index, row)| {
                let mut row = row.clone();
                if ids.contains(&format!("r{index}")) {
                    (row.mode, row.planned_mode) = (Some("online"), Some("online"));
                }
                row
            }).collect()
        };
        let movable: Vec<String> = rows.iter().enumerate()
            .filter(|(_, row)| !row.secret && when(row, today) == Some((When::Planned, true)))
            .map(|(index, _)| format!("r{index}")).collect();
        prop_assert!(moves.iter().all(|id| movable.contains(id)));
        let lost = years.iter().filter(|year| year.feasible(cap).is_empty()).count();
        let excess = years.iter().map(|year| year.excess(cap)).max();
        let expected = if lost == years.len() {
            "outOfReach"
        } else if lost > 0 {
            "unknown"
        } else if today == DAYS[1] {
            "onPlan"
        } else if !reached(&moved(&movable)) {
            "beyondPlan"
        } else if reached(rows) && excess == Some(0) {
            "onPlan"
        } else {
            "afterMoves"
        };
        prop_assert_eq!(&outlook, expected);
        // The least favourable reading is lost if any is.
        prop_assert_eq!(answer["feasibleTotals"].is_null(), lost > 0);
        if expected == "afterMoves" {
            prop_assert_eq!(answer["drop"].as_i64(), excess);
            prop_assert!(reached(&moved(&moves)));
            prop_assert!(moves.is_empty() || !reached(&moved(&moves[..moves.len() - 1])));
            // What is done leads to the same answer, without anything left to move.
            for (index, row) in moved(&moves).iter().enumerate() {
                meetings[index] = written(index, row);
            }
            prop_assert_eq!(&forecast(&call(&meetings, today, baseline, reading))["moves"], &json!([]));
        } else {
            prop_assert!(moves.is_empty());
        }
    }
}

/// Every number held and planned and every baseline up to 40, with the number in person going
/// through all its values in turn.
#[test]
fn the_feasible_range_equals_brute_force_up_to_forty() {
    let empty = call(&[], DAYS[0], 1, ("undecided", "undecided", "actual"));
    let mut call = wardplan::Forecast::from_json(&empty.to_string()).expect("a readable call");
    let row = |id: String, mode: Mode, status: Status| {
        Meeting::new(id)
            .category(wardplan::meeting::Category::Conference)
            .mode(mode)
            .status(status)
            .sessions([wardplan::Session::new().start(Some(
                if status == Status::Held {
                    "2026-03-02T08:00"
                } else {
                    "2026-09-02T08:00"
                }
                .parse()
                .expect("a time"),
            ))])
    };
    let mut turn = 0_i64;
    for held in 0..=40_i64 {
        for planned in 0..=40_i64 {
            // Another number in person at each step, so that all of them come with every baseline.
            turn += 1;
            let in_person = turn % (held + 1);
            let mode = |number: i64, in_person: i64| {
                if number < in_person {
                    Mode::InPerson
                } else {
                    Mode::Online
                }
            };
            call.registers.meetings = Some(
                (0..held)
                    .map(|number| row(format!("h{number}"), mode(number, in_person), Status::Held))
                    .chain((0..planned).map(|number| {
                        row(
                            format!("p{number}"),
                            mode(number, turn % (planned + 1)),
                            Status::Planned,
                        )
                    }))
                    .collect(),
            );
            let year = Year {
                held,
                online: held - in_person,
                in_person,
                ..Year::default()
            };
            for baseline in 1..=40_i64 {
                call.options.baselines[0].value = Some(baseline.try_into().expect("positive"));
                let answer = wardplan::forecast(&call).expect("a good call");
                let totals = year.feasible(cap_of(baseline));
                let range = answer.feasible_totals.map(|range| (range.low, range.high));
                assert_eq!(
                    range,
                    totals.first().copied().zip(totals.last().copied()),
                    "{held} held, {in_person} in person, {planned} planned, baseline {baseline}"
                );
            }
        }
    }
}
