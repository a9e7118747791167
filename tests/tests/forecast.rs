//! Forecasts against oracles that try everything: every reading, every choice of the rows that may
//! or may not belong, every total, every number in person.

use proptest::prelude::*;
use serde_json::{Value, json};
use wardplan::{Meeting, Mode, Status};

/// What is known of the year in one scenario.
#[derive(Debug, Clone, Copy, Default)]
struct Year {
    held: i64,
    online: i64,
    in_person: i64,
    plan_online: i64,
    plan_in_person: i64,
    plan_left_out: i64,
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

    /// Whether the plan leads to both targets whichever conferences are given up for the cap.
    fn plan_reaches(self, cap: i64) -> bool {
        let planned = self.plan_online + self.plan_in_person + self.plan_left_out;
        let excess = (self.held + planned - cap).max(0);
        if excess > planned {
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
                // Most in the year itself; what was held lies before today, 10 July.
                day: day.map(|(year, month, day)| {
                    let year = if year == 0 { 2025 } else { 2026 };
                    let held =
                        status.is_none_or(|status| status == "held" || status == "interrupted");
                    let month = if held && year == 2026 {
                        (month - 1) % 6 + 1
                    } else {
                        month
                    };
                    (year, month, day)
                }),
                secret,
                reason,
            },
        )
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

/// Where a row belongs, and whether that is sure; nothing if nowhere.
fn when(row: &Row) -> Option<(When, bool)> {
    let planned = match row.status {
        Some("planned") => true,
        Some("cancelled" | "postponed") => return None,
        _ => false,
    };
    let sure = row.status.is_some();
    match row.day {
        Some((2025, month, day)) => {
            (!planned).then_some((When::Before((month, day) <= (7, 10)), sure))
        }
        Some((_, month, day)) if planned => Some((When::Planned, (month, day) >= (7, 10))),
        Some(_) => Some((When::Held, sure)),
        None if planned => Some((When::Planned, false)),
        None => Some((When::Held, false)),
    }
}

/// How one reading takes a row: online, in person, left out of the share, or not at all.
fn taken(row: &Row, when: When, hybrid: &str, class: &str, source: &str) -> Option<&'static str> {
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
        (Some("hybrid"), "byMajority") if row.sites.is_some_and(|sites| sites > 1) => "online",
        (Some("hybrid"), "excluded") => "leftOut",
        _ => "inPerson",
    })
}

/// Every scenario: the year, and what was held in the year before in all and by the same day.
fn scenarios(rows: &[Row], hybrid: &str, class: &str, source: &str) -> Vec<(Year, i64, i64, i64)> {
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
        .filter_map(|row| when(row).map(|(when, sure)| (row, when, sure)))
        .collect();
    let doubtful = known.iter().filter(|(.., sure)| !sure).count();
    let mut all = Vec::new();
    for hybrid in &hybrids {
        for class in &classes {
            for choice in 0..1_u32 << doubtful {
                let (mut year, mut before, mut by_now, mut ahead) = (Year::default(), 0, 0, 0);
                let mut bit = 0;
                for (row, when, sure) in &known {
                    let counts = *sure || {
                        bit += 1;
                        choice >> (bit - 1) & 1 == 1
                    };
                    let Some(place) = taken(row, *when, hybrid, class, source).filter(|_| counts)
                    else {
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
                            ahead += i64::from(*sure);
                        }
                        When::Before(same) => {
                            before += 1;
                            by_now += i64::from(*same);
                        }
                    }
                }
                all.push((year, before, by_now, ahead));
            }
        }
    }
    all
}

fn forecast(call: &Value) -> Value {
    let answer = wardplan::call_json("forecast", &call.to_string())
        .unwrap_or_else(|error| panic!("{}", error.to_json()));
    serde_json::from_str(&answer).expect("answers are JSON")
}

fn call(meetings: &[Value], baseline: i64, hybrid: &str, class: &str, source: &str) -> Value {
    json!({"registers": {"meetings": meetings}, "options": {"period": "2026", "asOf": "2026-07-10",
        "baselines": [{"indicator": "conference-reduction", "value": baseline, "year": 2025}],
        "conventions": {"hybridCountsAs": hybrid, "unclassifiedCountsAs": class, "plannedOrActualMode": source}}})
}

fn int(value: &Value) -> Option<i64> {
    value.as_i64()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(10_000))]

    #[test]
    fn a_forecast_equals_trying_everything(
        rows in prop::collection::vec(row(), 0..22).prop_filter("few doubtful rows", |rows|
            rows.iter().filter(|row| when(row).is_some_and(|(_, sure)| !sure)).count() <= 5),
        baseline in 1..26_i64,
        hybrid in prop::sample::select(vec!["undecided", "undecided", "online", "inPerson", "excluded", "byMajority"]),
        class in prop::sample::select(vec!["undecided", "conference", "meeting"]),
        source in prop::sample::select(vec!["actual", "planned"]),
    ) {
        let mut meetings: Vec<Value> = rows.iter().enumerate().map(|(index, row)| written(index, row)).collect();
        let answer = forecast(&call(&meetings, baseline, hybrid, class, source));
        let all = scenarios(&rows, hybrid, class, source);
        let years: Vec<Year> = all.iter().map(|(year, ..)| *year).collect();
        let most = |value: fn(&Year) -> i64| years.iter().map(value).max();
        let cap = cap_of(baseline);
        prop_assert_eq!(int(&answer["cap"]), Some(cap));
        prop_assert_eq!(int(&answer["held"]), most(|year| year.held));
        prop_assert_eq!(int(&answer["heldInPerson"]), most(|year| year.in_person));
        prop_assert_eq!(int(&answer["plannedInPerson"]), most(|year| year.plan_in_person));
        prop_assert_eq!(int(&answer["remaining"]), most(|year| year.held).map(|held| cap - held));

        // The totals that every scenario has.
        let totals: Vec<Vec<i64>> = years.iter().map(|year| year.feasible(cap)).collect();
        let common: Vec<i64> = (0..=cap).filter(|total| totals.iter().all(|each| each.contains(total))).collect();
        let expected = match (common.first(), common.last()) {
            (Some(low), Some(high)) => json!({"low": low, "high": high}),
            _ => Value::Null,
        };
        prop_assert_eq!(&answer["feasibleTotals"], &expected);
        for each in &totals {
            // No hole between the lowest and the highest.
            prop_assert!(each.windows(2).all(|pair| pair[1] == pair[0] + 1));
        }
        let lost = totals.iter().filter(|each| each.is_empty()).count();
        let no_return = years.iter().map(|year| year.no_return(cap)).min();
        prop_assert_eq!(int(&answer["pointOfNoReturn"]["inPerson"]), no_return.filter(|_| lost == 0));

        // At the cap: the least that is needed, the most that is allowed, in the worst scenario.
        let in_person_at = |year: &Year, least: i64| (least..=cap).rev().find(|in_person| {
            let online = cap - year.left_out() - in_person;
            online >= 0 && enough_online(online, online + in_person)
        });
        let most_in_person: Option<Vec<i64>> = years.iter().map(|year| in_person_at(year, 0)).collect();
        prop_assert_eq!(int(&answer["atCap"]["mostInPerson"]), most_in_person.and_then(|each| each.into_iter().min()));
        let more: Option<Vec<(i64, i64)>> = years.iter().map(|year| {
            let fits: Vec<i64> = (0..=cap).filter(|in_person| year.can_end(cap, *in_person)).collect();
            let (first, last) = (fits.first()?, fits.last()?);
            Some((cap - year.left_out() - last - year.online, last - year.in_person)).filter(|_| first <= last)
        }).collect();
        let more_online = more.as_ref().and_then(|more| more.iter().map(|(online, _)| *online).max());
        let more_in_person = more.as_ref().and_then(|more| more.iter().map(|(_, in_person)| *in_person).min());
        prop_assert_eq!(int(&answer["atCap"]["moreOnline"]), more_online);
        prop_assert_eq!(int(&answer["atCap"]["moreInPerson"]), more_in_person);

        // Projections, each by its own way.
        let gone = 31 + 28 + 31 + 30 + 31 + 30 + 10;
        let run: Vec<(i64, i64)> = years.iter().map(|year| (year.held * 365 / gone, (year.held * 365 + gone - 1) / gone)).collect();
        let by_plan: Vec<(i64, i64)> = all.iter().map(|(year, _, _, ahead)| {
            (year.held + ahead, year.held + year.plan_online + year.plan_in_person + year.plan_left_out)
        }).collect();
        let same: Option<Vec<(i64, i64)>> = all.iter().map(|(year, before, by_now, _)| {
            (*by_now > 0).then(|| (year.held * before / by_now, (year.held * before + by_now - 1) / by_now))
        }).collect();
        // A row of the year before that may not belong leaves nothing to compare with.
        let known = rows.iter().all(|row| !matches!(when(row), Some((When::Before(_), false))));
        let same = same.filter(|_| known);
        for (position, ranges) in [Some(run), Some(by_plan), same].into_iter().enumerate() {
            let projection = &answer["projections"][position];
            let low = ranges.as_ref().and_then(|ranges| ranges.iter().map(|(low, _)| *low).min());
            let high = ranges.as_ref().and_then(|ranges| ranges.iter().map(|(_, high)| *high).max());
            prop_assert_eq!((int(&projection["low"]), int(&projection["high"])), (low, high), "{}", projection);
        }

        // The outlook promises nothing that a scenario breaks, and moves are as few as can be.
        let moves: Vec<String> = answer["moves"].as_array().unwrap().iter().map(|id| id.as_str().unwrap().to_owned()).collect();
        let outlook = answer["outlook"].as_str().unwrap().to_owned();
        let reached = |rows: &[Row]| scenarios(rows, hybrid, class, source).iter().all(|(year, ..)| year.plan_reaches(cap));
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
            .filter(|(_, row)| !row.secret && when(row) == Some((When::Planned, true)))
            .map(|(index, _)| format!("r{index}")).collect();
        prop_assert!(moves.iter().all(|id| movable.contains(id)));
        let excess = years.iter().any(|year| year.held + year.plan_online + year.plan_in_person + year.plan_left_out > cap);
        let expected = if lost == years.len() {
            "outOfReach"
        } else if lost > 0 {
            "unknown"
        } else if !reached(&moved(&movable)) {
            "beyondPlan"
        } else if reached(&rows) && !excess {
            "onPlan"
        } else {
            "afterMoves"
        };
        prop_assert_eq!(&outlook, expected);
        if expected == "afterMoves" {
            prop_assert!(reached(&moved(&moves)));
            prop_assert!(moves.is_empty() || !reached(&moved(&moves[..moves.len() - 1])));
            // What is done leads to the same answer, without anything left to move.
            for (index, row) in moved(&moves).iter().enumerate() {
                meetings[index] = written(index, row);
            }
            prop_assert_eq!(&forecast(&call(&meetings, baseline, hybrid, class, source))["moves"], &json!([]));
        } else {
            prop_assert!(moves.is_empty());
        }
    }
}

/// Every number held and planned and every baseline up to 40, with the number in person going
/// through all its values in turn.
#[test]
fn the_feasible_range_equals_brute_force_up_to_forty() {
    let empty = call(&[], 1, "undecided", "undecided", "actual");
    let mut call = wardplan::Forecast::from_json(&empty.to_string()).expect("a readable call");
    let row = |id: String, mode: Mode, status: Status| Meeting {
        id,
        category: Some(wardplan::Category::Conference),
        mode: Some(mode),
        status: Some(status),
        sessions: vec![wardplan::Session {
            start: Some(
                if status == Status::Held {
                    "2026-03-02T08:00"
                } else {
                    "2026-09-02T08:00"
                }
                .parse()
                .expect("a time"),
            ),
            end: None,
        }],
        ..Meeting::default()
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
