//! Meetings and days.

use serde_json::{Value, json};

use super::Construct;
use super::plans::{day, list};

pub(crate) const CONSTRUCTS: &[Construct] = &[
    Construct::new("checkMeetings", "meetings", |n| register(&list(n, meeting))),
    Construct::new("checkMeetings", "one room, one time", |n| {
        register(&list(n, |i| {
            with(
                meeting(0),
                &json!({"id": format!("m{i}"), "room": "P", "participants": ["A", "B"], "chair": "CT"}),
            )
        }))
    }),
    Construct::new("checkMeetings", "every row bad in every way", |n| {
        register(&list(n, bad))
    }),
    Construct::new("checkMeetings", "sessions of one meeting", |n| {
        let session =
            |i| json!({"start": format!("{}T08:00", day(i)), "end": format!("{}T09:00", day(i))});
        register(&json!([with(
            meeting(0),
            &json!({"sessions": list(n, session)})
        )]))
    }),
    Construct::new(
        "checkMeetings",
        "sessions of one meeting at one time",
        |n| {
            let session = |_| json!({"start": "2026-03-02T08:00", "end": "2026-03-02T09:00"});
            register(&json!([with(
                meeting(0),
                &json!({"sessions": list(n, session)})
            )]))
        },
    ),
    Construct::new("checkMeetings", "participants of one meeting", |n| {
        let people = list(n, |i| json!(format!("Người {i}")));
        register(&json!([
            with(meeting(0), &json!({"participants": people.clone()})),
            with(meeting(0), &json!({"id": "m", "participants": people}))
        ]))
    }),
    Construct::new("checkMeetings", "agenda of one meeting", |n| {
        let kind = |i| ["readReport", "discussion", "break"][i % 3];
        let item = |i| json!({"kind": kind(i), "minutes": 1});
        register(&json!([with(
            meeting(0),
            &json!({"agenda": list(n, item)})
        )]))
    }),
    Construct::new(
        "checkMeetings",
        "rooms, topics and chairs of their own",
        |n| {
            register(&list(n, |i| {
                with(
                    meeting(i),
                    &json!({"room": format!("P{i}"), "topic": format!("t{i}"), "chair": format!("c{i}"), "participants": [format!("p{i}")]}),
                )
            }))
        },
    ),
    Construct::new(
        "checkMeetings",
        "meetings longer and longer, one room",
        |n| {
            let long =
                |i| json!([{"start": "2026-03-02T08:00", "end": format!("{}T09:00", day(i + 40))}]);
            register(&list(n, |i| {
                with(meeting(i), &json!({"room": "P", "sessions": long(i)}))
            }))
        },
    ),
    Construct::new("checkMeetings", "a broadcast that all are shown", |n| {
        register(&list(n, |i| {
            with(meeting(i), &json!({"broadcastOf": "m0", "topic": "t"}))
        }))
    }),
    Construct::new("checkMeetings", "local days", |n| {
        let days = list(
            n,
            |i| json!({"date": day(i), "kind": "holiday", "name": "x", "document": "1/QĐ", "issuedOn": "2026-01-01"}),
        );
        let mut call = register(&json!([
            meeting(0),
            with(meeting(335), &json!({"invitedOn": "2026-02-01"}))
        ]));
        call["options"]["days"] = days;
        call
    }),
    Construct::new("checkMeetings", "meetings and local days", |n| {
        let days = list(
            n,
            |i| json!({"date": day(i), "kind": "holiday", "name": "x", "document": "1/QĐ", "issuedOn": "2026-01-01"}),
        );
        let mut call = register(&list(n, |i| {
            with(meeting(i), &json!({"invitedOn": day(i.saturating_sub(9))}))
        }));
        call["options"]["days"] = days;
        call
    }),
    Construct::new("resolveDeadline", "local days", |n| {
        let days = list(
            n,
            |i| json!({"date": day(i), "kind": "holiday", "name": "x", "document": "1/QĐ", "issuedOn": "2026-01-01"}),
        );
        json!({"deadline": {"workingDays": {"count": 10, "after": "2026-07-01"}}, "options": {"days": days}})
    }),
    Construct::new(
        "resolveDeadline",
        "working days",
        |n| json!({"deadline": {"workingDays": {"count": n, "after": "2026-07-01"}}}),
    ),
    Construct::new("resolveDeadline", "events", |n| {
        let events: Value = (0..n)
            .map(|i| (format!("e{i}"), json!(day(i))))
            .collect::<serde_json::Map<_, _>>()
            .into();
        json!({"deadline": {"workingDays": {"count": 5, "after": "e7"}}, "events": events})
    }),
    Construct::new("calendar", "local days", |n| {
        let days = list(
            n,
            |i| json!({"date": day(i), "kind": "holiday", "name": "x", "document": "1/QĐ", "issuedOn": "2026-01-01"}),
        );
        json!({"year": 2026, "options": {"days": days}})
    }),
    Construct::new("conflicts", "meetings", |n| register(&list(n, meeting))),
    Construct::new("conflicts", "rooms, topics and chairs of their own", |n| {
        register(&list(n, |i| {
            with(
                meeting(i),
                &json!({"room": format!("P{i}"), "topic": format!("t{i}"), "chair": format!("c{i}"), "participants": [format!("p{i}")]}),
            )
        }))
    }),
    Construct::new("conflicts", "one room, one time", |n| {
        register(&list(n, |i| {
            with(meeting(0), &json!({"id": format!("m{i}"), "room": "P"}))
        }))
    }),
];

fn register(meetings: &Value) -> Value {
    json!({"meetings": meetings, "options": {"asOf": "2300-01-01"}})
}

fn meeting(i: usize) -> Value {
    let day = day(i);
    json!({"id": format!("m{i}"), "title": "Hội nghị", "host": "vp", "category": "conference", "kind": "professional", "mode": "online",
        "status": "held", "sessions": [{"start": format!("{day}T08:00"), "end": format!("{day}T09:00")}]})
}

fn with(mut meeting: Value, more: &Value) -> Value {
    for (key, value) in more.as_object().into_iter().flatten() {
        meeting[key] = value.clone();
    }
    meeting
}

fn bad(i: usize) -> Value {
    json!({"id": format!("m{i}"), "mode": "hybrid", "category": "conference", "remoteSites": 1, "kind": "briefing", "host": "vp", "room": "P", "chair": "CT", "topic": "t",
        "participants": ["A", "B"], "status": "planned", "adHoc": true, "paperless": false, "invitedOn": "2026-03-01",
        "documentsSentOn": "2026-03-01", "conclusionNoticeOn": "2026-09-01",
        "agenda": [{"kind": "readReport", "minutes": 500}, {"kind": "conclusion", "minutes": 100}],
        "waiver": {"rule": "agenda-missing"},
        "sessions": [{"start": "2026-03-01T05:00", "end": "2026-03-01T23:00"}, {"start": "2026-03-01T06:00", "end": "2026-03-01T22:00"}]})
}
