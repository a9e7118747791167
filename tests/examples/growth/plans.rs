//! Plans.

use serde_json::{Value, json};

use super::Construct;

pub(crate) const CONSTRUCTS: &[Construct] = &[
    Construct::new("checkPlan", "tasks", |n| plan(json!({"tasks": tasks(n)}))),
    Construct::new("checkPlan", "chain of successors", |n| {
        plan(json!({"agencies": successors(n, false)}))
    }),
    Construct::new("checkPlan", "chain of successors, each with a task", |n| {
        plan(json!({"agencies": successors(n, false), "tasks": led(n)}))
    }),
    Construct::new("checkPlan", "ring of successors, each with a task", |n| {
        plan(json!({"agencies": successors(n, true), "tasks": led(n)}))
    }),
    Construct::new("checkPlan", "one with n successors, n tasks of it", |n| {
        let heirs = list(n, |i| json!({"agency": format!("a{i}")}));
        let mut agencies = vec![json!({"id": "old", "validTo": "2026-03-01", "successors": heirs})];
        agencies.extend((0..n).map(|i| json!({"id": format!("a{i}")})));
        let leads = |i| json!({"id": format!("t{i}"), "title": format!("Việc {i}"), "assignments": [{"leads": ["old"]}]});
        plan(json!({"agencies": agencies, "tasks": list(n, leads)}))
    }),
    Construct::new(
        "checkPlan",
        "chain of successors day by day, each with a task",
        |n| {
            let next = |i| json!([{"agency": format!("a{}", i + 1)}]);
            let agencies = list(
                n,
                |i| json!({"id": format!("a{i}"), "validTo": day(i), "successors": next(i)}),
            );
            plan(json!({"agencies": agencies, "tasks": led(n)}))
        },
    ),
    Construct::new(
        "checkPlan",
        "agencies that share a name, tasks by that name",
        |n| {
            let agencies = list(n, |i| json!({"id": format!("a{i}"), "aliases": ["Phòng"]}));
            let task = |i| json!({"id": format!("t{i}"), "assignments": [{"leads": ["Phòng"]}]});
            plan(json!({"agencies": agencies, "tasks": list(n, task)}))
        },
    ),
    Construct::new("checkPlan", "agencies with one alias", |n| {
        let agencies = list(n, |i| json!({"id": format!("a{i}"), "aliases": ["Phòng"]}));
        plan(json!({"agencies": agencies, "tasks": led(n)}))
    }),
    Construct::new("checkPlan", "undated assignments of one task", |n| {
        let held = list(n, |i| json!({"leads": [format!("a{i}")]}));
        plan(json!({"tasks": [{"id": "t", "assignments": held}]}))
    }),
    Construct::new("checkPlan", "assignments of one task day by day", |n| {
        let held = |i| json!({"leads": [format!("a{}", i % 7)], "start": day(i), "end": day(i)});
        plan(json!({"tasks": [{"id": "t", "assignments": list(n, held)}]}))
    }),
    Construct::new(
        "checkPlan",
        "assignments of one task nested in each other",
        |n| {
            let held =
                |i| json!({"leads": [format!("a{i}")], "start": day(i), "end": day(2 * n - i)});
            plan(json!({"tasks": [{"id": "t", "assignments": list(n, held)}]}))
        },
    ),
    Construct::new(
        "checkPlan",
        "assignments of one task that begin day by day",
        |n| {
            let held = |i| json!({"leads": [format!("a{i}")], "start": day(i)});
            plan(json!({"tasks": [{"id": "t", "assignments": list(n, held)}]}))
        },
    ),
    Construct::new("checkPlan", "leads in one assignment", |n| {
        let held = json!([{"leads": ids("a", n), "coordinators": ids("a", n)}]);
        plan(json!({"tasks": [{"id": "t", "assignments": held}]}))
    }),
    Construct::new("checkPlan", "leads in one assignment from a day on", |n| {
        let held = json!([{"leads": ids("a", n), "start": "2026-03-01"}]);
        let agencies = list(n, |i| json!({"id": format!("a{i}"), "validFrom": day(i)}));
        plan(json!({"agencies": agencies, "tasks": [{"id": "t", "assignments": held}]}))
    }),
    Construct::new("checkPlan", "hand-overs of one task", |n| {
        let events = list(
            n,
            |i| json!({"task": "t", "kind": "handedOver", "happenedOn": day(i), "agency": format!("a{}", i % 9)}),
        );
        let mut call = plan(json!({"tasks": [{"id": "t", "assignments": [{"leads": ["a0"]}]}]}));
        call["registers"] = json!({"taskEvents": events});
        call["options"]["asOf"] = json!("2290-01-01");
        call
    }),
    Construct::new(
        "checkPlan",
        "hand-overs of one task with as many assignments",
        |n| {
            let events = list(
                n,
                |i| json!({"task": "t", "kind": "handedOver", "happenedOn": day(i), "agency": format!("a{}", i % 9)}),
            );
            let held = list(
                n,
                |i| json!({"leads": [format!("a{}", i % 5)], "start": day(i)}),
            );
            let mut call = plan(json!({"tasks": [{"id": "t", "assignments": held}]}));
            call["registers"] = json!({"taskEvents": events});
            call["options"]["asOf"] = json!("2290-01-01");
            call
        },
    ),
    Construct::new("checkPlan", "extensions of one task", |n| {
        let extensions = list(
            n,
            |i| json!({"due": {"notLaterThan": day(i + 1)}, "grantedOn": day(i)}),
        );
        let task = json!({"id": "t", "due": {"notLaterThan": day(0)}, "extensions": extensions});
        plan(json!({"tasks": [task]}))
    }),
    Construct::new("checkPlan", "attachments and tasks", |n| {
        let attachments = list(
            n,
            |i| json!({"name": format!("Phụ lục {i}"), "covers": ["assignments", "due"]}),
        );
        plan(
            json!({"attachments": attachments, "tasks": list(n, |i| json!({"id": format!("t{i}")}))}),
        )
    }),
    Construct::new("checkPlan", "titles of 30 words", |n| {
        plan(json!({"tasks": list(n, worded)}))
    }),
    Construct::new("checkPlan", "titles of 300 words", |n| {
        plan(json!({"tasks": list(n, |i| titled(i, 300, 12))}))
    }),
    Construct::new("checkPlan", "one title, one other word", |n| {
        let title = |i| format!("Rà soát, công bố danh mục thủ tục hành chính của lĩnh vực số {i}");
        plan(json!({"tasks": list(n, |i| json!({"id": format!("t{i}"), "title": title(i)}))}))
    }),
    Construct::new("checkPlan", "one title", |n| {
        plan(
            json!({"tasks": list(n, |i| json!({"id": format!("t{i}"), "title": "Rà soát thủ tục hành chính"}))}),
        )
    }),
    Construct::new("checkPlan", "chain of dependencies", |n| {
        plan(
            json!({"tasks": list(n, |i| json!({"id": format!("t{i}"), "dependsOn": [format!("t{}", i + 1)]}))}),
        )
    }),
    Construct::new(
        "checkPlan",
        "chain of dependencies, each back to the first",
        |n| {
            plan(
                json!({"tasks": list(n, |i| json!({"id": format!("t{i}"), "dependsOn": ["t0", format!("t{}", i + 1)]}))}),
            )
        },
    ),
    Construct::new("checkPlan", "dense dependencies", |n| {
        let before = |i: usize| list(40, |k| json!(format!("t{}", (i * 7 + k * 13) % n)));
        plan(
            json!({"tasks": list(n, |i| json!({"id": format!("t{i}"), "dependsOn": before(i), "due": {"notLaterThan": day(i % 300)}}))}),
        )
    }),
    Construct::new("checkPlan", "ring of parents", |n| {
        plan(
            json!({"tasks": list(n, |i| json!({"id": format!("t{i}"), "parent": format!("t{}", (i + 1) % n)}))}),
        )
    }),
    Construct::new(
        "checkPlan",
        "parts of parts, due earlier and earlier",
        |n| {
            plan(
                json!({"tasks": list(n, |i| json!({"id": format!("t{i}"), "parent": format!("t{}", i + 1), "due": {"notLaterThan": day(i)}}))}),
            )
        },
    ),
    Construct::new("checkPlan", "citations of one document", |n| {
        let cited = |_| json!({"kind": "NĐ", "number": "30/2020/NĐ-CP", "issuedOn": "2021-03-05"});
        plan(json!({"citations": list(n, cited)}))
    }),
    Construct::new(
        "checkPlan",
        "documents of the registry and citations",
        |n| {
            let number = |i| format!("{}/2021/NĐ-CP", i + 1);
            let cited = |i| json!({"kind": "NĐ", "number": number(i), "issuedOn": "2021-03-05"});
            let known = |i| {
                json!({"number": number(i), "issuedOn": "2021-03-05", "status": "assumed", "inForceFrom": "2021-03-05", "inForceTo": "2025-01-01",
            "source": "d", "clause": "1"})
            };
            let mut call = plan(json!({"citations": list(n, cited)}));
            call["options"]["rulebook"] =
                super::rulebooks::rulebook(json!({"documents": list(n, known)}));
            call
        },
    ),
    Construct::new(
        "checkPlan",
        "versions of one document and citations of it",
        |n| {
            let cited = |_| json!({"kind": "NĐ", "number": "3/2021/NĐ-CP"});
            let known = |i| {
                json!({"number": "3/2021/NĐ-CP", "issuedOn": "2021-03-05", "inForceFrom": day(2 * i), "inForceTo": day(2 * i + 1), "status": "assumed",
            "source": "d", "clause": "1"})
            };
            let mut call = plan(json!({"citations": list(n, cited)}));
            call["options"]["rulebook"] =
                super::rulebooks::rulebook(json!({"documents": list(n, known)}));
            call
        },
    ),
    Construct::new(
        "checkPlan",
        "targets of one indicator, each another figure",
        |n| {
            let target = |i| json!({"id": format!("g{i}"), "indicators": ["conference-reduction"], "comparator": "atLeast", "value": format!("{}/100000", i + 1)});
            plan(json!({"targets": list(n, target)}))
        },
    ),
    Construct::new("checkPlan", "reporting duties", |n| {
        let mut call = plan(json!({"reporting": duties(n)}));
        call["registers"] = json!({"reports": []});
        call
    }),
    Construct::new("checkPlan", "reporting duties over 90 years", |n| {
        let mut call = plan(
            json!({"period": {"start": "2026-01-01", "end": "2115-12-31"}, "reporting": duties(n)}),
        );
        call["registers"] = json!({"reports": []});
        call["options"]["asOf"] = json!("2116-01-01");
        call
    }),
    Construct::new("checkPlan", "waivers", |n| {
        plan(
            json!({"tasks": list(n, |i| json!({"id": format!("t{i}"), "waiver": {"rule": "task-without-lead"}}))}),
        )
    }),
    Construct::new("checkPlan", "coordination duties", |n| {
        plan(json!({"coordinationDuties": coordination(n), "tasks": led(n)}))
    }),
    Construct::new("checkPlan", "recipients and reporting duties", |n| {
        plan(
            json!({"reporting": duties(n), "recipients": list(n, |i| json!({"agency": format!("a{i}")}))}),
        )
    }),
    Construct::new("checkPlan", "plan of a superior with tasks alike", |n| {
        let mut call = plan(json!({"tasks": list(n, worded)}));
        call["superior"] = json!({"id": "s", "tasks": list(n, worded)});
        call
    }),
    Construct::new("comparePlans", "leads by tasks", |n| {
        compare(json!({"tasks": list(n, worded)}))
    }),
    Construct::new("comparePlans", "tasks with other titles", |n| {
        compare(json!({"tasks": list(n, |i| titled(i, 300, 12))}))
    }),
    Construct::new("comparePlans", "one title", |n| {
        compare(
            json!({"tasks": list(n, |i| json!({"id": format!("t{i}"), "title": "Rà soát thủ tục", "assignments": [{"leads": [format!("a{i}")]}]}))}),
        )
    }),
    Construct::new("comparePlans", "leads of one task", |n| {
        compare(
            json!({"tasks": [{"id": "t", "title": "Rà soát thủ tục", "assignments": [{"leads": ids("a", n)}]}]}),
        )
    }),
    Construct::new("comparePlans", "coordination duties", |n| {
        compare(json!({"coordinationDuties": coordination(n)}))
    }),
    Construct::new("comparePlans", "coordination duties of one agency", |n| {
        compare(
            json!({"coordinationDuties": list(n, |i| json!({"agency": "a", "with": format!("b{i}")}))}),
        )
    }),
    Construct::new("comparePlans", "coordination duties that are one", |n| {
        compare(json!({"coordinationDuties": list(n, |_| json!({"agency": "a", "with": "b"}))}))
    }),
    Construct::new("comparePlans", "reporting duties", |n| {
        compare(json!({"reporting": duties(n)}))
    }),
    Construct::new("comparePlans", "targets", |n| {
        let target = |i| json!({"id": format!("g{i}"), "indicators": ["conference-reduction"], "comparator": "atLeast", "value": format!("{}/100000", i + 1)});
        compare(json!({"targets": list(n, target)}))
    }),
    Construct::new(
        "diffPlans",
        "tasks",
        |n| json!({"before": {"id": "p", "tasks": list(n, worded)}, "after": {"id": "p", "tasks": list(n, |i| worded(i + n / 2))}}),
    ),
    Construct::new("workload", "tasks", |n| {
        plan(json!({"period": "2026", "tasks": led(n)}))
    }),
    Construct::new("workload", "monthly duties over 90 years", centuries),
    Construct::new("clarities", "attachments and tasks", |n| {
        let attachments = list(
            n,
            |i| json!({"name": format!("Phụ lục {i}"), "covers": ["assignments", "due"]}),
        );
        plan(
            json!({"attachments": attachments, "tasks": list(n, |i| json!({"id": format!("t{i}")}))}),
        )
    }),
    Construct::new("schedule", "tasks", |n| {
        plan(json!({"period": "2026", "tasks": led(n)}))
    }),
    Construct::new("schedule", "reports and agencies", |n| {
        let agencies = list(
            n,
            |i| json!({"id": format!("a{i}"), "name": format!("Phòng {i}"), "kind": "division"}),
        );
        plan(json!({"period": "2026", "agencies": agencies, "reporting": duties(n)}))
    }),
    Construct::new("schedule", "reports of a group and agencies", |n| {
        let agencies = list(
            n,
            |i| json!({"id": format!("a{i}"), "name": format!("Phòng {i}"), "kind": "division", "parent": "ward"}),
        );
        let duty = |i| json!({"id": format!("r{i}"), "reporter": "các phòng ban, đơn vị", "cycle": "year", "due": {"notLaterThan": "2026-06-01"}});
        plan(
            json!({"period": "2026", "document": {"issuer": "ward"}, "agencies": agencies, "reporting": list(n, duty)}),
        )
    }),
    Construct::new("schedule", "monthly duties over 90 years", centuries),
    Construct::new("schedule", "duties without a day over 90 years", |n| {
        let mut call = centuries(1);
        call["plan"]["reporting"] = list(n, |i| json!({"id": format!("r{i}"), "cycle": "month"}));
        call
    }),
    Construct::new("planRulebook", "targets and tasks", |n| {
        let target = |i| json!({"id": format!("g{i}"), "indicators": ["conference-reduction"], "comparator": "atLeast", "value": format!("{}/100000", i + 1), "clause": format!("I.{i}")});
        plan(json!({"targets": list(n, target), "tasks": list(n, worded)}))
    }),
];

pub(crate) fn list(n: usize, each: impl Fn(usize) -> Value) -> Value {
    (0..n).map(each).collect()
}

/// A day of the years from 2026 on.
pub(crate) fn day(n: usize) -> String {
    let (year, rest) = (2026 + n / 336, n % 336);
    format!("{year}-{:02}-{:02}", rest / 28 + 1, rest % 28 + 1)
}

fn ids(letter: &str, n: usize) -> Value {
    list(n, |i| json!(format!("{letter}{i}")))
}

/// A call about a plan.
fn plan(mut plan: Value) -> Value {
    plan["id"] = json!("p");
    json!({"plan": plan, "options": {"asOf": "2026-06-01"}})
}

fn compare(mut plan: Value) -> Value {
    plan["id"] = json!("p");
    json!({"superior": plan, "plan": plan, "options": {}})
}

fn successors(n: usize, ring: bool) -> Value {
    let next = |i: usize| if ring { (i + 1) % n } else { i + 1 };
    list(
        n,
        |i| json!({"id": format!("a{i}"), "validTo": "2026-03-01", "successors": [{"agency": format!("a{}", next(i))}]}),
    )
}

fn tasks(n: usize) -> Value {
    list(n, |i| {
        json!({"id": format!("t{i}"), "title": format!("Việc {i}"), "due": {"notLaterThan": day(i)},
            "deliverables": ["Báo cáo"], "accountable": "CT", "authority": "CT"})
    })
}

fn led(n: usize) -> Value {
    list(n, |i| {
        json!({"id": format!("t{i}"), "title": format!("Việc {i}"), "due": {"notLaterThan": day(i)},
            "assignments": [{"leads": [format!("a{i}")], "coordinators": [format!("a{}", i + 1)]}]})
    })
}

fn titled(i: usize, vocabulary: usize, length: usize) -> Value {
    let word = |k: usize| {
        let number = (i * 7919 + k * 104_729 + i * k * 31) % vocabulary;
        format!("từ{number}")
    };
    let words: Vec<String> = (0..length).map(word).collect();
    json!({"id": format!("t{i}"), "title": words.join(" "), "assignments": [{"leads": [format!("a{}", i % 50)]}]})
}

fn worded(i: usize) -> Value {
    titled(i, 30, 8)
}

fn duties(n: usize) -> Value {
    list(n, |i| {
        json!({"id": format!("r{i}"), "reporter": format!("a{i}"), "recipient": format!("a{}", i / 2), "cycle": "month",
            "due": {"monthly": {"before": 10}}, "dataClose": null})
    })
}

fn coordination(n: usize) -> Value {
    list(
        n,
        |i| json!({"agency": format!("a{i}"), "with": format!("a{}", i + 1)}),
    )
}

fn centuries(n: usize) -> Value {
    let mut call = plan(
        json!({"period": {"start": "2026-01-01", "end": "2115-12-31"}, "reporting": duties(n)}),
    );
    call["options"]["period"] = json!({"start": "2026-01-01", "end": "2115-12-31"});
    call
}
