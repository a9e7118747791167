//! What is held against each other or followed from one to the next is limited: more is refused with the
//! place and the limit, and lists of findings are cut with a count of the rest.

use serde_json::{Value, json};

fn call(operation: &str, call: &Value) -> Value {
    let answer = wardplan::call_json(operation, &call.to_string());
    let answer = answer.unwrap_or_else(|error| error.to_json());
    serde_json::from_str(&answer).expect("answers are JSON")
}

/// The path of the first problem, if there is one.
fn refused(answer: &Value) -> Option<(&str, &str)> {
    let first = answer["errors"].as_array()?.first()?;
    Some((first["code"].as_str()?, first["path"].as_str()?))
}

fn list(count: usize, each: impl Fn(usize) -> Value) -> Value {
    (0..count).map(each).collect()
}

/// Agencies that follow each other, so many times.
fn chain(successions: usize) -> Value {
    list(successions + 1, |at| {
        let next = (at < successions).then(|| json!({"agency": format!("a{}", at + 1)}));
        json!({"id": format!("a{at}"), "validTo": next.as_ref().map(|_| "2026-03-01"),
            "successors": next.into_iter().collect::<Vec<_>>()})
    })
}

#[test]
fn agencies_may_follow_each_other_fifty_times() {
    let plan = |successions| {
        let task = json!({"id": "t", "assignments": [{"leads": ["a0"]}]});
        let plan = json!({"id": "p", "agencies": chain(successions), "tasks": [task]});
        let include = ["agency-not-in-existence", "lead-gap"];
        json!({"plan": plan, "options": {"asOf": "2026-06-01", "include": include}})
    };
    assert_eq!(call("checkPlan", &plan(50))["findings"], json!([]));
    let too_large = Some(("too-large", "/plan/agencies/0/successors"));
    assert_eq!(refused(&call("checkPlan", &plan(51))), too_large);
    // What does not follow them does not care.
    assert_eq!(refused(&call("clarities", &plan(51))), None);
}

#[test]
fn leads_that_overlap_are_named_up_to_twenty() {
    let held = list(
        30,
        |at| json!({"leads": [format!("a{at:02}")], "start": "2026-03-01"}),
    );
    let plan = json!({"id": "p", "tasks": [{"id": "t", "assignments": held}]});
    let options = json!({"asOf": "2026-06-01", "include": ["lead-overlap"]});
    let answer = call("checkPlan", &json!({"plan": plan, "options": options}));
    let finding = &answer["findings"][0];
    let names: Value = list(20, |at| json!(format!("a{at:02}")));
    assert_eq!(finding["params"]["leads"], names);
    assert_eq!(finding["params"]["more"], 10);
    let message = finding["message"]["en"].as_str().expect("a sentence");
    assert!(message.contains("(+24)"), "{message}");
}

#[test]
fn what_one_layer_holds_against_each_other_is_limited() {
    let day = |at: usize| format!("{}-{:02}-01", 2026 + at / 12, at % 12 + 1);
    let dated = |at: usize, mut row: Value| {
        for (key, value) in [("source", "d"), ("clause", "1"), ("status", "assumed")] {
            row[key] = json!(value);
        }
        row["from"] = json!(day(2 * at));
        row["to"] = json!(day(2 * at));
        row
    };
    let value = |at| dated(at, json!({"value": 3, "unit": "workingDays"}));
    let scheme = |at| {
        let name = json!({"vi": "x", "en": "x"});
        dated(at, json!({"id": format!("s{at}"), "name": name}))
    };
    let target = |at| {
        let target = json!({"indicator": "conference-reduction", "comparator": "atLeast",
            "value": "10%", "modality": "must"});
        dated(at, target)
    };
    let row = |at| {
        json!({"number": "1/2021/NĐ-CP", "issuedOn": "2020-03-05", "inForceFrom": day(2 * at),
            "inForceTo": day(2 * at), "status": "assumed"})
    };
    for (key, data, path) in [
        (
            "parameters",
            [100, 101].map(|count| json!({"invitation-lead": list(count, value)})),
            "/rulebook/parameters/invitation-lead",
        ),
        (
            "schemes",
            [100, 101].map(|count| list(count, scheme)),
            "/rulebook/schemes",
        ),
        (
            "targets",
            [100, 101].map(|count| list(count, target)),
            "/rulebook/targets",
        ),
        (
            "documents",
            [100, 101].map(|count| list(count, row)),
            "/rulebook/documents/100/number",
        ),
    ] {
        let [most, more] = data.map(|data| {
            let clauses = json!([{"id": "1"}]);
            let source = json!({"id": "d", "document": "1/2026/NĐ-CP", "issuedOn": "2026-01-01", "clauses": clauses});
            let title = json!({"vi": "x", "en": "x"});
            call("checkRulebook", &json!({"rulebook": {"id": "own", "extends": "vn-state", "version": "1",
                "title": title, "sources": [source], key: data}}))
        });
        assert_eq!(refused(&most), None, "{key}: {most}");
        assert_eq!(refused(&more), Some(("too-large", path)), "{key}");
    }
}

#[test]
fn a_figure_is_filtered_by_a_thousand_values() {
    let indicators = |count| {
        let agencies = list(count, |at| json!(format!("a{at}")));
        let figure = json!({"count": {"rows": "meetings", "filter": {"in": {"agency": agencies}}}});
        let name = json!({"vi": "x", "en": "x"});
        let own = json!({"id": "own", "title": name, "unit": name, "figure": figure});
        let data = json!({"id": "r", "version": "1", "title": name, "indicators": [own]});
        call(
            "measure",
            &json!({"registers": {}, "options": {"rulebook": data}}),
        )
    };
    assert_eq!(refused(&indicators(1000)), None);
    let path = "/options/rulebook/indicators/0/figure";
    assert_eq!(refused(&indicators(1001)), Some(("too-large", path)));
}

#[test]
fn shares_that_do_not_say_of_what_are_limited() {
    let call = |figures: usize, claims: usize| {
        let figures = list(
            figures,
            |at| json!({"id": format!("f{at}"), "value": at + 1}),
        );
        let claims = list(
            claims,
            |_| json!({"kind": "share", "of": ["f0"], "equals": "5%"}),
        );
        call("reconcile", &json!({"figures": figures, "claims": claims}))
    };
    assert_eq!(refused(&call(300, 2)), None);
    assert_eq!(refused(&call(2_000, 1_001)), Some(("too-large", "/claims")));
}

#[test]
fn ten_thousand_pairs_are_listed_and_the_rest_is_counted() {
    let meeting = |at| {
        json!({"id": format!("m{at}"), "room": "P", "host": "vp",
            "sessions": [{"start": "2026-06-01T08:00", "end": "2026-06-01T09:00"}]})
    };
    let meetings = list(200, meeting);
    let usual = call("conflicts", &json!({"meetings": meetings}));
    assert_eq!(usual["pairs"].as_array().map(Vec::len), Some(10_000));
    assert_eq!(usual["more"], 200 * 199 / 2 - 10_000);
    let all = call(
        "conflicts",
        &json!({"meetings": meetings, "limit": 1_000_000}),
    );
    assert_eq!(
        (all["pairs"].as_array().map(Vec::len), &all["more"]),
        (Some(19_900), &json!(0))
    );
}

#[test]
fn days_of_a_century_are_no_workload() {
    let plan = |duties| {
        let duty = |at| json!({"id": format!("r{at}"), "reporter": "a", "cycle": "month", "due": {"monthly": {"before": 10}}});
        let period = json!({"start": "2026-01-01", "end": "2115-12-31"});
        json!({"plan": {"id": "p", "period": period, "reporting": list(duties, duty)}})
    };
    for (operation, most, more) in [("workload", 90, 100), ("schedule", 4, 20)] {
        assert_eq!(refused(&call(operation, &plan(most))), None, "{operation}");
        let too_large = Some(("too-large", "/options/period"));
        assert_eq!(
            refused(&call(operation, &plan(more))),
            too_large,
            "{operation}"
        );
    }
}
