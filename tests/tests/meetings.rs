//! Meetings against oracles that know less: conflicts against masks of quarters of an hour, lead
//! times against days counted one by one, waivers against the findings without them.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike as _, Days, NaiveDate};
use proptest::prelude::*;
use serde_json::{Value, json};
use wardplan_tests::cases;

fn call(operation: &str, call: &Value) -> Value {
    let answer = wardplan::call_json(operation, &call.to_string())
        .unwrap_or_else(|error| panic!("{}", error.to_json()));
    serde_json::from_str(&answer).expect("answers are JSON")
}

/// Quarters of an hour in a day: one bit for each.
const QUARTERS: u32 = 96;

#[derive(Debug, Clone)]
struct Row {
    sessions: Vec<(u32, u32)>,
    /// When a session begins of which the end is not stated, and how many stand before it.
    open: Option<(u32, usize)>,
    room: Option<u8>,
    host: u8,
    chair: Option<u8>,
    invited: BTreeSet<u8>,
    stands: bool,
    online: bool,
}

impl Row {
    fn mask(&self) -> u128 {
        let quarters = self.sessions.iter().flat_map(|(from, to)| *from..*to);
        quarters.fold(0, |mask, quarter| mask | 1 << quarter)
    }

    /// For how many minutes another takes the room, or one person at most is in another.
    fn minutes_beside<'r>(
        &self,
        others: impl Iterator<Item = (usize, &'r Self)> + Clone,
        room: bool,
    ) -> u64 {
        let others = others.map(|(_, other)| other).filter(|other| other.stands);
        let taken = |shares: &dyn Fn(&Self) -> bool| {
            let masks = others.clone().filter(|other| shares(other));
            let taken = masks.fold(0, |mask, other| mask | other.mask());
            u64::from((taken & self.mask()).count_ones()) * 15
        };
        if room {
            return taken(&|other| other.room == self.room);
        }
        let persons = self.people().into_iter();
        let minutes = persons.map(|person| taken(&|other| other.people().contains(&person)));
        minutes.max().unwrap_or(0)
    }

    /// When it begins, also where the end of what begins then is not stated.
    fn start(&self) -> Option<u32> {
        let sessions = self.sessions.iter().map(|session| session.0);
        sessions.chain(self.open.map(|open| open.0)).min()
    }

    fn people(&self) -> BTreeSet<u8> {
        self.chair.into_iter().chain(self.invited.clone()).collect()
    }

    fn json(&self, index: usize) -> Value {
        let time = |quarter: u32| match quarter {
            QUARTERS => "2026-06-02T00:00".to_owned(),
            _ => format!("2026-06-01T{:02}:{:02}", quarter / 4, quarter % 4 * 15),
        };
        let sessions = self.sessions.iter();
        let mut sessions: Vec<Value> = sessions
            .map(|(from, to)| json!({"start": time(*from), "end": time(*to)}))
            .collect();
        if let Some((from, before)) = self.open {
            sessions.insert(before.min(sessions.len()), json!({"start": time(from)}));
        }
        json!({
            "id": format!("M{index}"),
            "sessions": sessions,
            "room": self.room.map(|room| format!("Phòng {room}")),
            "host": format!("host-{}", self.host),
            "chair": self.chair.map(|chair| format!("Ông {chair}")),
            "participants": self.invited.iter().map(|name| format!("ông {name}")).collect::<Vec<_>>(),
            "status": if self.stands { "held" } else { "cancelled" },
            "mode": self.online.then_some("online"),
        })
    }
}

/// The quarters of a mask and those up to so many before and after.
fn widened(mask: u128, by: u32) -> u128 {
    (0..=by).fold(0, |wide, by| wide | mask << by | mask >> by)
}

fn row() -> impl Strategy<Value = Row> {
    let session =
        (0..QUARTERS, 0..12_u32).prop_map(|(from, length)| (from, (from + length).min(QUARTERS)));
    (
        (
            prop::collection::vec(session, 0..4),
            prop::option::weighted(0.2, (0..QUARTERS, 0..4_usize)),
        ),
        prop::option::of(0..2_u8),
        0..2_u8,
        prop::option::of(0..4_u8),
        prop::collection::btree_set(0..6_u8, 0..4),
        (prop::bool::weighted(0.9), any::<bool>()),
    )
        .prop_map(
            |((sessions, open), room, host, chair, invited, (stands, online))| Row {
                sessions,
                open,
                room,
                host,
                chair,
                invited,
                stands,
                online,
            },
        )
}

/// What a naive look at all pairs finds: pairs with their minutes, and the free quarters of what
/// they share. Rooms are each host's own, or the ward's.
fn expected(rows: &[Row], gap: u32, own: bool) -> (Vec<Value>, BTreeMap<String, u128>) {
    let (mut pairs, mut free) = (Vec::new(), BTreeMap::new());
    // 07:30 to 11:30, and 13:30 to 17:30.
    let hours = (30..46)
        .chain(54..70)
        .fold(0_u128, |mask, at| mask | 1 << at);
    for (a, one) in rows.iter().enumerate() {
        for (b, other) in rows.iter().enumerate().skip(a + 1) {
            if !one.stands || !other.stands {
                continue;
            }
            let minutes = 15 * (one.mask() & other.mask()).count_ones();
            let room = one
                .room
                .filter(|_| one.room == other.room && (!own || one.host == other.host));
            let stays = room.is_some() || one.online && other.online;
            let near = minutes > 0 || !stays && widened(one.mask(), gap) & other.mask() != 0;
            let chair = one.chair.filter(|_| one.chair == other.chair);
            let shared: BTreeSet<u8> = one
                .people()
                .intersection(&other.people())
                .copied()
                .filter(|name| Some(*name) != chair)
                .collect();
            let mut push = |over: &str, names: Vec<String>, left: u128| {
                let names = names
                    .iter()
                    .map(|name| name.to_lowercase())
                    .collect::<BTreeSet<_>>();
                pairs.push(
                    json!({"a": a, "b": b, "over": over, "minutes": minutes, "shared": names}),
                );
                free.insert(
                    format!(
                        "{over} {} {names:?}",
                        room.filter(|_| own).map_or(9, |_| one.host)
                    ),
                    left,
                );
            };
            let busy = |takes: &dyn Fn(&Row) -> bool, gap: u32| {
                let taking = rows.iter().filter(|row| row.stands && takes(row));
                taking.fold(0, |mask, row| mask | widened(row.mask(), gap))
            };
            if let Some(room) = room.filter(|_| minutes > 0) {
                let taken = busy(
                    &|row| row.room == Some(room) && (!own || row.host == one.host),
                    0,
                );
                push("room", vec![format!("Phòng {room}")], hours & !taken);
            }
            if let Some(chair) = chair.filter(|_| near) {
                let taken = busy(&|row| row.people().contains(&chair), gap);
                push("chair", vec![format!("Ông {chair}")], hours & !taken);
            }
            if near && !shared.is_empty() {
                let taken = busy(&|row| !row.people().is_disjoint(&shared), gap);
                let names = shared.iter().map(|name| format!("ông {name}")).collect();
                push("person", names, hours & !taken);
            }
        }
    }
    (pairs, free)
}

fn position(id: &Value) -> usize {
    let id = id.as_str().expect("an id");
    id.trim_start_matches('M').parse().expect("a number")
}

fn lower(names: &Value) -> BTreeSet<String> {
    let names = names.as_array().expect("names").iter();
    names
        .map(|name| name.as_str().expect("a name").to_lowercase())
        .collect()
}

fn quarter(time: &Value) -> u32 {
    let clock = time
        .as_str()
        .and_then(|time| time.split_once('T'))
        .expect("a time")
        .1;
    let (hour, minute) = clock.split_once(':').expect("a clock");
    hour.parse::<u32>().expect("an hour") * 4 + minute.parse::<u32>().expect("minutes") / 15
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(cases(10_000)))]
    #[test]
    fn conflicts_are_those_that_comparing_all_pairs_finds(
        rows in prop::collection::vec(row(), 0..9),
        gap in 0..3_u32,
        own in any::<bool>(),
    ) {
        let meetings: Vec<Value> = rows.iter().enumerate().map(|(at, row)| row.json(at)).collect();
        let options = json!({"conventions": {"travelGapMinutes": gap * 15, "roomsAre": if own { "host" } else { "ward" }}});
        let answer = call("conflicts", &json!({"meetings": meetings, "options": options}));
        let pairs = answer["pairs"].as_array().expect("pairs");
        let found: Vec<Value> = pairs
            .iter()
            .map(|pair| json!({
                "a": position(&pair["a"]),
                "b": position(&pair["b"]),
                "over": pair["over"],
                "minutes": pair["minutes"],
                "shared": lower(&pair["shared"]),
            }))
            .collect();
        let (expected, free) = expected(&rows, gap, own);
        // By a, b and kind in this order: room, chair, person.
        prop_assert_eq!(found, expected);
        prop_assert_eq!(&answer["more"], 0);
        let untimed = rows.iter().enumerate().filter(|(_, row)| {
            let takes = row.room.is_some() || !row.people().is_empty();
            takes && row.stands && (row.open.is_some() || row.sessions.is_empty())
        });
        let untimed: Vec<String> = untimed.map(|(at, _)| format!("/meetings/{at}/sessions")).collect();
        prop_assert_eq!(&answer["untimed"], &json!(untimed));
        let mut told = BTreeMap::new();
        for free in answer["free"].as_array().expect("free") {
            prop_assert_eq!(&free["date"], "2026-06-01");
            let slots = free["slots"].as_array().expect("hours are known").iter();
            let quarters = slots.flat_map(|slot| quarter(&slot["start"])..quarter(&slot["end"]));
            let left = quarters.fold(0_u128, |mask, quarter| mask | 1 << quarter);
            let over = free["over"].as_str().expect("a kind");
            let key = (over.to_owned(), free["host"].clone().to_string(), lower(&free["shared"]));
            prop_assert!(told.insert(key, left).is_none(), "told twice");
        }
        // The host stands with rooms alone.
        let expected: BTreeMap<(String, String, BTreeSet<String>), u128> = expected_free(&free);
        prop_assert_eq!(told, expected);
    }

    #[test]
    fn rules_on_rooms_and_persons_name_the_others_of_conflicts(
        rows in prop::collection::vec(row(), 0..7),
    ) {
        let meetings: Vec<Value> = rows.iter().enumerate().map(|(at, row)| row.json(at)).collect();
        let options = json!({"include": ["room-double-booked", "person-double-booked"]});
        let found = call("check_meetings", &json!({"meetings": meetings, "options": options}));
        let mut by_rules = BTreeSet::new();
        for finding in found["findings"].as_array().expect("findings") {
            let room = finding["rule"] == "room-double-booked";
            let at = position(&finding["subject"]);
            let params = &finding["params"];
            let named = params["others"].as_array().expect("a list").iter();
            by_rules.insert((at, room, named.map(position).collect::<Vec<_>>(), params["more"].as_u64()));
            let minutes = rows[at].minutes_beside(rows.iter().enumerate().filter(|(other, _)| *other != at), room);
            prop_assert_eq!(params["minutes"].as_u64(), Some(minutes));
        }
        let answer = call("conflicts", &json!({"meetings": meetings}));
        let mut others: BTreeMap<(usize, bool), BTreeSet<usize>> = BTreeMap::new();
        for pair in answer["pairs"].as_array().expect("pairs") {
            let (a, b) = (position(&pair["a"]), position(&pair["b"]));
            for (one, other) in [(a, b), (b, a)] {
                others.entry((one, pair["over"] == "room")).or_default().insert(other);
            }
        }
        let start = |at: &usize| (rows[*at].start(), *at);
        let by_pairs: BTreeSet<_> = others.into_iter().map(|((at, room), others)| {
            let mut others: Vec<usize> = others.into_iter().collect();
            others.sort_by_key(start);
            let more = others.len().saturating_sub(5);
            others.truncate(5);
            (at, room, others, u64::try_from(more).ok())
        }).collect();
        prop_assert_eq!(by_rules, by_pairs);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// The order of the rows does not decide what is told of which meeting.
    #[test]
    fn rows_in_another_order_are_told_the_same(
        rows in prop::collection::vec((row(), 0..2_u8), 0..7),
        by in 0..7_usize,
    ) {
        let meetings: Vec<Value> = rows.iter().enumerate().map(|(at, (row, topic))| {
            let mut meeting = row.json(at);
            meeting["topic"] = format!("t{topic}").into();
            meeting["category"] = "conference".into();
            meeting["kind"] = "professional".into();
            meeting["adHoc"] = (at % 2 == 0).into();
            meeting
        }).collect();
        let told = |meetings: &[Value]| {
            let rules = ["room-double-booked", "person-double-booked", "topic-repeated",
                "conference-split-suspected", "ad-hoc-meetings-frequent", "conference-relabelled-mid-year"];
            let answer = call("check_meetings", &json!({"meetings": meetings, "options": {"include": rules}}));
            let findings = answer["findings"].as_array().expect("findings").iter();
            findings.map(|finding| {
                let told = [&finding["rule"], &finding["subject"], &finding["params"], &finding["message"]];
                json!(told).to_string()
            }).collect::<BTreeSet<_>>()
        };
        let mut other = meetings.clone();
        other.reverse();
        other.rotate_left(by.min(rows.len()));
        prop_assert_eq!(told(&meetings), told(&other));
    }
}

/// The free quarters by kind, host as it is told, and names.
fn expected_free(
    free: &BTreeMap<String, u128>,
) -> BTreeMap<(String, String, BTreeSet<String>), u128> {
    let keys = free.iter().map(|(key, left)| {
        let (over, rest) = key.split_once(' ').expect("a kind");
        let (host, names) = rest.split_once(' ').expect("a host");
        let names: BTreeSet<String> = names
            .trim_matches(['{', '}'])
            .split(", ")
            .map(|name| name.trim_matches('"').to_owned())
            .collect();
        let host = match over {
            "room" if host != "9" => format!("\"host-{host}\""),
            _ => "null".to_owned(),
        };
        ((over.to_owned(), host, names), *left)
    });
    keys.collect()
}

/// The days off and the days worked in their place, as `calendar` lists them.
fn exceptions(years: std::ops::RangeInclusive<i32>) -> BTreeMap<NaiveDate, bool> {
    let mut days = BTreeMap::new();
    for year in years {
        for day in call("calendar", &json!({"year": year}))["days"]
            .as_array()
            .expect("days")
        {
            let date = day["date"]
                .as_str()
                .expect("a date")
                .parse()
                .expect("a date");
            match day["kind"].as_str() {
                Some("swapWork") => days.insert(date, true),
                Some("observance") => None,
                _ => days.insert(date, false),
            };
        }
    }
    days
}

#[test]
fn lead_times_are_those_of_counting_day_by_day() {
    let special = exceptions(2018..=2031);
    let worked = |day: NaiveDate| match special.get(&day) {
        Some(worked) => *worked,
        None => day.weekday().num_days_from_monday() < 5,
    };
    let first: NaiveDate = "2019-01-02".parse().expect("a date");
    let mut late = 0;
    for chunk in 0..44_u64 {
        let mut meetings = Vec::new();
        for step in 0..100 {
            let met = first + Days::new(chunk * 100 + step);
            // From eleven days before to one day after, the weekends of both included.
            for before in 0..13_u64 {
                let sent = met + Days::new(1) - Days::new(before);
                let notice = met + Days::new(before);
                meetings.push(json!({
                    "id": format!("{met}-{before}"),
                    "invitedOn": sent,
                    "documentsSentOn": sent,
                    "conclusionNoticeOn": notice,
                    "sessions": [{"start": format!("{met}T08:00"), "end": format!("{met}T10:00")}],
                }));
            }
        }
        let rules = ["invitation-late", "papers-late", "conclusion-notice-late"];
        let options = json!({"include": rules});
        let answer = call(
            "check_meetings",
            &json!({"meetings": meetings, "options": options}),
        );
        let mut found: BTreeMap<(String, String), &Value> = BTreeMap::new();
        for finding in answer["findings"].as_array().expect("findings") {
            let key = |name: &str| finding[name].as_str().expect("a text").to_owned();
            found.insert((key("subject"), key("rule")), &finding["params"]);
        }
        for meeting in &meetings {
            let id = meeting["id"].as_str().expect("an id").to_owned();
            let date = |key: &str| -> NaiveDate {
                meeting[key]
                    .as_str()
                    .expect("a date")
                    .parse()
                    .expect("a date")
            };
            let (sent, notice) = (date("invitedOn"), date("conclusionNoticeOn"));
            let met: NaiveDate = id[..10].parse().expect("a date");
            let given = sent
                .iter_days()
                .take_while(|day| *day < met)
                .filter(|day| worked(*day));
            let given = given.count();
            for rule in ["invitation-late", "papers-late"] {
                let found = found.get(&(id.clone(), rule.to_owned()));
                assert_eq!(found.is_some(), given < 3, "{rule} {id}: {given}");
                if let Some(params) = found {
                    assert_eq!(params["given"], given, "{id}");
                }
            }
            let taken = met.iter_days().skip(1).take_while(|day| *day <= notice);
            let taken = taken.filter(|day| worked(*day)).count();
            let found = found.get(&(id.clone(), "conclusion-notice-late".to_owned()));
            // On a day off after the fifth working day it is late too.
            let fifth = met.iter_days().skip(1).filter(|day| worked(*day)).nth(4);
            let fifth = fifth.expect("a fifth working day");
            assert_eq!(found.is_some(), notice > fifth, "{id}");
            if let Some(params) = found {
                assert_eq!(params["latest"], json!(fifth), "{id}");
                assert_eq!(params["taken"], taken, "{id}");
                late += 1;
            }
        }
    }
    assert!(late > 5_000, "only {late} were late");
}

proptest! {
    #[test]
    fn a_waiver_takes_out_what_it_covers_and_tells_it(
        rows in prop::collection::vec((0..4_u8, 0..4_u8, any::<bool>(), prop::option::of(2..7_u32)), 1..12),
    ) {
        let rules = ["meeting-exceeds-limit", "agenda-missing", "meeting-not-paperless"];
        let waived = |(_, rule, granted, until): (u8, u8, bool, Option<u32>)| {
            rules.get(usize::from(rule)).map(|rule| json!({
                "rule": rule,
                "authority": granted.then_some("CT"),
                "validTo": until.map(|day| format!("2026-06-{day:02}")),
            }))
        };
        let meeting = |at: usize, shape: u8, waiver: Option<Value>| json!({
            "id": format!("M{at}"), "category": "conference", "kind": "dissemination",
            "paperless": shape & 1 == 0,
            "sessions": [{"start": "2026-06-04T08:00", "end": if shape & 2 == 0 { "2026-06-04T10:00" } else { "2026-06-04T16:00" }}],
            "waiver": waiver,
        });
        let check = |with: bool| {
            let meetings = rows.iter().enumerate();
            let meetings: Vec<Value> = meetings
                .map(|(at, row)| meeting(at, row.0, waived(*row).filter(|_| with)))
                .collect();
            call("check_meetings", &json!({"meetings": meetings, "options": {"include": rules}}))
        };
        let places = |answer: &Value| {
            let findings = answer["findings"].as_array().expect("findings").iter();
            let place = |finding: &Value| (finding["rule"].clone().to_string(), finding["path"].clone().to_string());
            findings.map(place).collect::<BTreeSet<_>>()
        };
        let all = places(&check(false));
        let expected: BTreeSet<_> = all.iter().filter(|(rule, path)| {
            let at: usize = path.split('/').nth(2).expect("an index").parse().expect("a number");
            let (_, which, granted, until) = rows[at];
            let of_rule = rules.get(usize::from(which)).is_some_and(|known| rule.trim_matches('"') == *known);
            !(of_rule && granted && until.is_none_or(|day| day >= 4))
        }).cloned().collect();
        let answer = check(true);
        prop_assert_eq!(&places(&answer), &expected);
        let skipped = answer["skipped"].as_array().expect("skipped").iter();
        let told = skipped.filter(|entry| {
            let because = entry["because"].as_str();
            because.is_some_and(|because| because.ends_with("/waiver"))
        });
        let told: BTreeSet<_> = told
            .flat_map(|entry| {
                let paths = entry["paths"].as_array().expect("paths").iter();
                paths.map(|path| (entry["rule"].to_string(), path.to_string()))
            })
            .collect();
        prop_assert_eq!(told, all.difference(&expected).cloned().collect::<BTreeSet<_>>());
    }
}

#[test]
fn too_many_overlaps_are_an_error_and_not_a_part() {
    let meeting = |id: usize| {
        json!({"id": id.to_string(), "room": "P",
            "sessions": [{"start": "2026-06-01T08:00", "end": "2026-06-01T09:00"}]})
    };
    let register =
        |count: usize| json!({"meetings": (0..count).map(meeting).collect::<Vec<_>>(), "limit": 3});
    let answer = call("conflicts", &register(1_000));
    assert_eq!(answer["more"], 1_000 * 999 / 2 - 3);
    assert_eq!(answer["pairs"].as_array().map(Vec::len), Some(3));
    let error = wardplan::call_json("conflicts", &register(1_500).to_string());
    let error = error.expect_err("a million and more");
    assert_eq!(error.code(), wardplan::Code::TooLarge);
    assert_eq!(error.path(), "/meetings");
}

/// The findings of one rule: the meeting, and those that it names.
fn named(rule: &str, meetings: &[Value]) -> BTreeMap<usize, Vec<usize>> {
    let options = json!({"include": [rule]});
    let answer = call(
        "check_meetings",
        &json!({"meetings": meetings, "options": options}),
    );
    let findings = answer["findings"].as_array().expect("findings").iter();
    findings
        .map(|finding| {
            let params = &finding["params"];
            let others = match &params["others"] {
                Value::Array(others) => others.iter().map(position).collect(),
                _ => vec![position(&params["other"])],
            };
            let more = params["more"].as_u64().unwrap_or(0);
            assert!(more == 0 || others.len() == 5, "{finding}");
            (position(&finding["subject"]), others)
        })
        .collect()
}

proptest! {
    #[test]
    fn repeated_topics_are_those_that_looking_back_finds(
        rows in prop::collection::vec((0..2_u8, 0..2_u8, 0..70_u64, prop::bool::weighted(0.1)), 0..12),
    ) {
        let first: NaiveDate = "2026-05-20".parse().expect("a date");
        let meetings: Vec<Value> = rows.iter().enumerate().map(|(at, (host, topic, day, briefing))| {
            let day = first + Days::new(*day);
            json!({"id": format!("M{at}"), "host": format!("h{host}"), "topic": format!("t{topic}"),
                "kind": if *briefing { "briefing" } else { "other" },
                "sessions": [{"start": format!("{day}T08:00"), "end": format!("{day}T09:00")}]})
        }).collect();
        let mut expected = BTreeMap::new();
        for (at, row) in rows.iter().enumerate().filter(|(_, row)| !row.3) {
            let before = rows.iter().enumerate().filter(|(other, known)| {
                (known.0, known.1, known.3) == (row.0, row.1, false)
                    && *other != at && known.2 <= row.2 && row.2 - known.2 <= 30
            });
            let mut others: Vec<(u64, String, usize)> =
                before.map(|(other, known)| (known.2, format!("M{other}"), other)).collect();
            others.sort();
            let others: Vec<usize> = others.into_iter().rev().map(|(.., other)| other).take(5).collect();
            if !others.is_empty() {
                expected.insert(at, others);
            }
        }
        prop_assert_eq!(named("topic-repeated", &meetings), expected);
    }

    #[test]
    fn suspected_splits_are_those_that_comparing_all_finds(
        rows in prop::collection::vec((0..2_u8, 0..2_u8, 7..17_u8, prop::collection::btree_set(0..7_u8, 1..7)), 0..8),
    ) {
        let meetings: Vec<Value> = rows.iter().enumerate().map(|(at, (chair, day, hour, people))| {
            let time = |hour: u8| format!("2026-06-0{}T{hour:02}:00", day + 1);
            json!({"id": format!("M{at}"), "category": "conference", "kind": "professional",
                "host": "h", "topic": "t", "chair": format!("c{chair}"),
                "participants": people.iter().map(|name| format!("p{name}")).collect::<Vec<_>>(),
                "sessions": [{"start": time(*hour), "end": time(hour + 1)}]})
        }).collect();
        let mut expected = BTreeMap::new();
        for (at, row) in rows.iter().enumerate() {
            let part_of = rows.iter().enumerate().filter(|(other, known)| {
                let shared = known.3.intersection(&row.3).count();
                (known.0, known.1) == (row.0, row.1)
                    && *other != at && known.2 <= row.2
                    && 5 * shared >= 4 * known.3.len().max(row.3.len())
            });
            if let Some((other, _)) = part_of.min_by_key(|(other, known)| (known.2, *other)) {
                expected.insert(at, vec![other]);
            }
        }
        prop_assert_eq!(named("conference-split-suspected", &meetings), expected);
    }
}
