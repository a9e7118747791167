//! Rulebooks.

use serde_json::{Value, json};

use super::Construct;
use super::plans::{day, list};

pub(crate) const CONSTRUCTS: &[Construct] = &[
    Construct::new("checkRulebook", "seasonal values of one parameter", |n| {
        let value = |i| {
            json!({"from": day(2 * i), "to": day(2 * i + 1), "season": {"from": "03-01", "to": "04-30"}, "value": 3,
            "unit": "workingDays", "source": "d", "clause": "1", "status": "assumed"})
        };
        check(json!({"parameters": {"invitation-lead": list(n, value)}}))
    }),
    Construct::new(
        "checkRulebook",
        "seasonal values that share all days but the season",
        |n| {
            let season = |i: usize| format!("{:02}-{:02}", i / 28 % 12 + 1, i % 28 + 1);
            let value = |i| {
                json!({"from": "2026-01-01", "season": {"from": season(i), "to": season(i)}, "value": 3,
            "unit": "workingDays", "source": "d", "clause": "1", "status": "assumed"})
            };
            check(json!({"parameters": {"invitation-lead": list(n, value)}}))
        },
    ),
    Construct::new("checkRulebook", "values of one parameter", |n| {
        let value = |i| {
            json!({"from": day(2 * i), "to": day(2 * i + 1), "value": 3,
            "unit": "workingDays", "source": "d", "clause": "1", "status": "assumed"})
        };
        check(json!({"parameters": {"invitation-lead": list(n, value)}}))
    }),
    Construct::new("checkRulebook", "values of hours, day by day", |n| {
        let value = |i| {
            json!({"from": day(i), "to": day(i), "value": format!("07:{:02}", i % 60),
            "unit": "timeOfDay", "source": "d", "clause": "1", "status": "assumed"})
        };
        check(json!({"parameters": {"morning-start": list(n, value)}}))
    }),
    Construct::new("checkRulebook", "schemes", |n| {
        let scheme = |i| json!({"id": format!("s{i}"), "name": {"vi": "x", "en": "x"}, "source": "d", "clause": "1", "status": "assumed"});
        check(json!({"schemes": list(n, scheme)}))
    }),
    Construct::new("checkRulebook", "schemes of one name", |n| {
        let scheme = |i| json!({"id": "s", "name": {"vi": "x", "en": "x"}, "from": day(2 * i), "to": day(2 * i + 1), "reports": true, "source": "d", "clause": "1", "status": "assumed"});
        check(json!({"schemes": list(n, scheme)}))
    }),
    Construct::new("checkRulebook", "documents", |n| {
        let known = |i| json!({"number": format!("{}/2021/NĐ-CP", i + 1), "issuedOn": "2021-03-05", "status": "assumed"});
        check(json!({"documents": list(n, known)}))
    }),
    Construct::new("checkRulebook", "documents that replace each other", |n| {
        let known = |i| {
            json!({"number": format!("{}/2021/NĐ-CP", i + 1), "issuedOn": "2021-03-05", "inForceTo": "2021-01-01",
            "replacedBy": format!("{}/2021/NĐ-CP", i + 2), "source": "d", "clause": "1", "status": "assumed"})
        };
        check(json!({"documents": list(n, known)}))
    }),
    Construct::new("checkRulebook", "documents of one number", |n| {
        let known = |i| json!({"number": "1/2020/NĐ-CP", "issuedOn": "2021-03-05", "inForceFrom": day(2 * i), "inForceTo": day(2 * i + 1), "source": "d", "clause": "1", "status": "assumed"});
        check(json!({"documents": list(n, known)}))
    }),
    Construct::new("checkRulebook", "sources that targets cite", |n| {
        let target = |i| json!({"indicator": "conference-reduction", "comparator": "atLeast", "value": "10%", "modality": "must", "from": day(i), "to": day(i), "source": format!("d{i}"), "clause": "1", "status": "assumed"});
        check(json!({"targets": list(n, target), "sources": list(n, source)}))
    }),
    Construct::new(
        "checkRulebook",
        "clauses of one source that targets cite",
        |n| {
            let target = |i| json!({"indicator": "conference-reduction", "comparator": "atLeast", "value": "10%", "modality": "must", "from": day(i), "to": day(i), "source": "dd", "clause": format!("{i}"), "status": "assumed"});
            let clauses = list(n, |i| json!({"id": format!("{i}")}));
            let sources = json!([{"id": "dd", "document": "2/2026/NĐ-CP", "issuedOn": "2026-01-01", "clauses": clauses}]);
            check(json!({"targets": list(n, target), "sources": sources}))
        },
    ),
    Construct::new("checkRulebook", "targets without days", |n| {
        let target = |_| json!({"indicator": "conference-reduction", "comparator": "atLeast", "value": "10%", "modality": "must", "from": "2026-01-01", "source": "d", "clause": "1", "status": "assumed"});
        check(json!({"targets": list(n, target)}))
    }),
    Construct::new("checkRulebook", "days", |n| {
        let rule = |i| json!({"on": {"date": day(i)}, "kind": "holiday", "name": {"vi": "x", "en": "x"}, "source": "d", "clause": "1", "status": "assumed"});
        check(json!({"days": list(n, rule)}))
    }),
    Construct::new("indicators", "indicators", |n| {
        let indicators = list(n, |i| indicator(i, &json!({"count": {"rows": "meetings"}})));
        json!({"options": {"rulebook": rulebook(json!({"indicators": indicators}))}})
    }),
    Construct::new("measure", "indicators that are all included", |n| {
        let indicators = list(n, |i| indicator(i, &json!({"count": {"rows": "meetings"}})));
        let include = list(n, |i| json!(format!("i{i}")));
        json!({"registers": {}, "options": {"include": include, "rulebook": rulebook(json!({"indicators": indicators}))}})
    }),
];

fn check(rulebook: Value) -> Value {
    json!({"rulebook": self::rulebook(rulebook)})
}

/// A layer above `vn-state` with a document of its own.
pub(crate) fn rulebook(mut data: Value) -> Value {
    for (key, value) in [
        ("id", json!("own")),
        ("extends", json!("vn-state")),
        ("version", json!("1")),
        ("title", json!({"vi": "x", "en": "x"})),
    ] {
        data[key] = value;
    }
    let own = json!({"id": "d", "document": "1/2026/NĐ-CP", "issuedOn": "2026-01-01", "clauses": [{"id": "1"}]});
    match data["sources"].as_array_mut() {
        Some(sources) => sources.push(own),
        None => data["sources"] = json!([own]),
    }
    data
}

pub(crate) fn source(i: usize) -> Value {
    json!({"id": format!("d{i}"), "document": format!("{i}/2026/NĐ-CP"), "issuedOn": "2026-01-01", "clauses": [{"id": "1"}]})
}

pub(crate) fn indicator(i: usize, figure: &Value) -> Value {
    json!({"id": format!("i{i}"), "title": {"vi": "x", "en": "x"}, "unit": {"vi": "x", "en": "x"}, "figure": figure})
}
