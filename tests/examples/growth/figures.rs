//! Registers, and what is measured in them.

use serde_json::{Value, json};

use super::Construct;
use super::plans::{day, list};
use super::rulebooks::{indicator, rulebook, source};

pub(crate) const CONSTRUCTS: &[Construct] = &[
    Construct::new("measure", "meetings", |n| measure(n, &json!({}))),
    Construct::new("measure", "groups and baselines", |n| {
        let baseline = |i| json!({"indicator": "conference-reduction", "group": {"agency": format!("a{i}")}, "value": 10, "year": 2025});
        measure(n, &json!({"by": "agency", "baselines": list(n, baseline)}))
    }),
    Construct::new("measure", "baselines of one group", |n| {
        let baseline = |i| json!({"indicator": "conference-reduction", "value": 10 + i, "year": 1000 + i % 1000});
        measure(n, &json!({"baselines": list(n, baseline)}))
    }),
    Construct::new("measure", "indicators and baselines", |n| {
        let baseline = |i| json!({"indicator": format!("i{i}"), "value": 10, "year": 2025});
        let indicators = list(n, |i| {
            indicator(i, &json!({"reduction": {"rows": "meetings"}}))
        });
        measure(
            1,
            &json!({"rulebook": rulebook(json!({"indicators": indicators})), "baselines": list(n, baseline)}),
        )
    }),
    Construct::new("measure", "targets and sources", |n| {
        let target = |i| json!({"indicator": format!("i{i}"), "comparator": "atMost", "value": 3, "modality": "must", "source": format!("d{i}"), "clause": "1", "status": "assumed"});
        let indicators = list(n, |i| indicator(i, &json!({"count": {"rows": "meetings"}})));
        let data = json!({"indicators": indicators, "targets": list(n, target), "sources": list(n, source)});
        measure(1, &json!({"rulebook": rulebook(data)}))
    }),
    Construct::new("measure", "targets of one indicator", |n| {
        let target = |i| json!({"indicator": "conference-reduction", "comparator": "atLeast", "value": format!("{}/100000", i + 1), "modality": "must", "source": "d", "clause": "1", "status": "assumed"});
        measure(
            1,
            &json!({"rulebook": rulebook(json!({"targets": list(n, target)}))}),
        )
    }),
    Construct::new("measure", "filters as a binary tree", |n| {
        filtered(&tree(n, 0))
    }),
    Construct::new("measure", "filters in a row", |n| {
        filtered(&json!({"any": list(n, leaf)}))
    }),
    Construct::new("measure", "values of one filter", |n| {
        filtered(&json!({"in": {"agency": list(n, |i| json!(format!("a{i}")))}}))
    }),
    Construct::new("measure", "due tasks with extensions and events", |n| {
        let task = |i| json!({"id": format!("t{i}"), "due": {"notLaterThan": day(i % 100)}, "assignments": [{"leads": [format!("a{i}")]}]});
        let event =
            |i| json!({"task": format!("t{i}"), "kind": "completed", "happenedOn": day(i % 100)});
        json!({"plan": {"id": "p", "tasks": list(n, task)}, "registers": {"taskEvents": list(n, event)}, "options": {"asOf": "2026-12-31", "period": "2026", "by": "agency"}})
    }),
    Construct::new("measure", "monthly duties over 90 years", |n| {
        let duty = |i| json!({"id": format!("r{i}"), "reporter": "a", "cycle": "month", "due": {"monthly": {"before": 10}}});
        json!({"plan": {"id": "p", "reporting": list(n, duty)}, "registers": {"reports": []},
            "options": {"asOf": "2116-01-01", "period": {"start": "2026-01-01", "end": "2115-12-31"}}})
    }),
    Construct::new("sweep", "meetings", |n| measure(n, &json!({}))),
    Construct::new("sweep", "groups", |n| measure(n, &json!({"by": "agency"}))),
    Construct::new("forecast", "meetings", |n| measure(n, &json!({}))),
    Construct::new("report", "tasks and meetings", |n| {
        let task = |i| json!({"id": format!("t{i}"), "title": format!("Việc {i}"), "due": {"notLaterThan": day(i % 300)}});
        let mut call = measure(n, &json!({}));
        call["plan"] = json!({"id": "p", "tasks": list(n, task)});
        call["registers"]["taskEvents"] = json!([]);
        call
    }),
    Construct::new("reconcile", "figures and shares", |n| {
        let claim = |i| json!({"kind": "share", "of": [format!("f{i}"), format!("f{}", (i + 1) % n)], "equals": "50%"});
        json!({"figures": figures(n), "claims": list(n, claim)})
    }),
    Construct::new("reconcile", "figures and sums", |n| {
        let claim = |i| json!({"kind": "sum", "of": [format!("f{i}"), format!("f{}", (i + 1) % n)], "equals": 3});
        json!({"figures": figures(n), "claims": list(n, claim)})
    }),
    Construct::new("reconcile", "sum of all figures", |n| {
        let of = list(n, |i| json!(format!("f{i}")));
        json!({"figures": figures(n), "claims": [{"kind": "sum", "of": of, "equals": 3}]})
    }),
    Construct::new("reconcile", "shares of one whole", |n| {
        let claim = |i| json!({"kind": "share", "of": [format!("f{i}"), "f0"], "equals": format!("{},5%", i % 90)});
        json!({"figures": figures(n), "claims": list(n, claim)})
    }),
];

fn figures(n: usize) -> Value {
    list(n, |i| json!({"id": format!("f{i}"), "value": i + 2}))
}

fn measure(n: usize, options: &Value) -> Value {
    let meeting = |i| {
        let start = day(i % 300);
        let category = ["conference", "meeting", "unclassified"][i % 3];
        let held = ["online", "inPerson", "hybrid"][i % 5 % 3];
        json!({"id": format!("m{i}"), "host": format!("a{i}"), "category": category, "mode": held,
            "status": "held",
            "sessions": [{"start": format!("{start}T08:00"), "end": format!("{start}T09:00")}]})
    };
    let mut call = json!({"registers": {"meetings": list(n, meeting)}, "options": {"asOf": "2026-12-31", "period": "2026"}});
    for (key, value) in options.as_object().into_iter().flatten() {
        call["options"][key] = value.clone();
    }
    call
}

fn leaf(i: usize) -> Value {
    json!({"eq": {"agency": format!("a{i}")}})
}

fn tree(n: usize, first: usize) -> Value {
    if n < 2 {
        return leaf(first);
    }
    json!({"any": [tree(n / 2, first), tree(n - n / 2, first + n / 2)]})
}

/// A share whose numerator is filtered so, and a baseline of nothing.
fn filtered(filter: &Value) -> Value {
    let share = json!({"share": {"rows": "meetings", "denominator": filter, "numerator": filter}});
    measure(
        1,
        &json!({"rulebook": rulebook(json!({"indicators": [indicator(0, &share)]}))}),
    )
}
