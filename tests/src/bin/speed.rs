//! What calls take in Rust, from JSON text to JSON text. `speed MEETINGS.json`: meetings checked per
//! second, and the year's schedule of the example plan beside the time that `serde_json` takes to read
//! the same call. `speed citations TEXT.txt`: citations of a text that is repeated to ten megabytes.
//! `speed conflicts [MOST]`: the meetings of a year, ten thousand of them, a hundred thousand and so on,
//! held against each other and against the rules, beside the time that `serde_json` takes to read the
//! same call. `speed measure`: rows measured and swept per second, in registers of ten thousand to a million
//! meetings, beside the time that `serde_json` takes to read the same text. `speed tasks`: plans of a
//! thousand to a hundred thousand tasks over a hundred agencies, checked with a register of what happened.
//! The best of several runs.

use std::error::Error;
use std::io::Write as _;
use std::time::Instant;

use wardplan_tests::repository;

/// How long a text citations are looked for in.
const BYTES: usize = 10_000_000;

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let usage = "usage: speed MEETINGS.json, speed citations TEXT.txt, speed conflicts [MOST], speed measure, or speed tasks";
    let first = arguments.next().ok_or(usage)?;
    if first == "citations" {
        let text = std::fs::read_to_string(arguments.next().ok_or(usage)?)?;
        return citations(&text);
    }
    if first == "conflicts" {
        let most = arguments
            .next()
            .map_or(Ok(1_000_000), |most| most.parse())?;
        return conflicts(most);
    }
    if first == "measure" {
        return [10_000, 100_000, 1_000_000]
            .into_iter()
            .try_for_each(measured);
    }
    if first == "tasks" {
        return [1_000, 10_000, 100_000].into_iter().try_for_each(tasks);
    }
    meetings(&std::fs::read_to_string(first)?)?;
    schedule()
}

/// Meetings of every category and mode, all through a year.
fn mixed_register(rows: u32) -> String {
    let row = |index: u32| {
        let category = ["conference", "conference", "meeting", "unclassified"][index as usize % 4];
        let mode = ["online", "online", "inPerson", "hybrid"][index as usize / 4 % 4];
        let (month, day) = (index % 12 + 1, index / 12 % 28 + 1);
        format!(
            r#"{{"id": "HN-{index}", "category": "{category}", "mode": "{mode}", "status": "held", "host": "a{}", "remoteSites": {}, "sessions": [{{"start": "2026-{month:02}-{day:02}T08:00", "end": "2026-{month:02}-{day:02}T11:00"}}]}}"#,
            index % 20,
            index % 5
        )
    };
    let rows: Vec<String> = (0..rows).map(row).collect();
    format!(
        r#"{{"registers": {{"meetings": [{}]}}, "options": {{"period": "2026", "asOf": "2026-12-31"}}}}"#,
        rows.join(", ")
    )
}

#[expect(
    clippy::disallowed_types,
    reason = "it measures time, and decides nothing"
)]
fn measured(rows: u32) -> Result<(), Box<dyn Error>> {
    let text = mixed_register(rows);
    let read = best_of(3, || {
        serde_json::from_str::<serde_json::Value>(&text).map(drop)
    })?;
    for operation in ["measure", "sweep"] {
        let ours = best_of(3, || wardplan::call_json(operation, &text).map(drop))?;
        writeln!(
            std::io::stdout(),
            "{operation} {rows} meetings, Rust: {:.0} ms, {:.0} rows/s, {:.1} times as long as serde_json reads \
             the call",
            ours * 1000.0,
            f64::from(rows) / ours,
            ours / read
        )?;
    }
    Ok(())
}

#[expect(
    clippy::disallowed_types,
    reason = "it measures time, and decides nothing"
)]
fn citations(unit: &str) -> Result<(), Box<dyn Error>> {
    let text = unit.repeat(BYTES.div_ceil(unit.len().max(1)));
    let megabytes = u32::try_from(text.len() / 1_000_000)?;
    let call = format!("{{\"text\": {}}}", wardplan::canonical_json(&text)?);
    let best = best_of(3, || wardplan::call_json("find_citations", &call).map(drop))?;
    writeln!(
        std::io::stdout(),
        "{megabytes} MB, Rust: {:.0} ms, {:.1} MB/s",
        best * 1000.0,
        f64::from(megabytes) / best
    )?;
    Ok(())
}

#[expect(
    clippy::disallowed_types,
    reason = "it measures time, and decides nothing"
)]
fn meetings(text: &str) -> Result<(), Box<dyn Error>> {
    let count = wardplan::CheckMeetings::from_json(text)?.meetings.len();
    let best = best_of(3, || wardplan::call_json("check_meetings", text).map(drop))?;
    let count = u32::try_from(count)?;
    writeln!(
        std::io::stdout(),
        "{count} meetings, Rust: {:.0} ms, {:.0} meetings/s",
        best * 1000.0,
        f64::from(count) / best
    )?;
    Ok(())
}

/// The meetings of a year: a thousand for each host, who has one room, three chairs and forty people.
fn register(count: u32) -> String {
    let mut seed = 1_u64;
    let mut below = |most: u64| {
        seed = seed
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (seed >> 33) % most
    };
    let rows: Vec<String> = (0..count)
        .map(|id| {
            let host = id / 1_000;
            let (month, day) = (below(12) + 1, below(28) + 1);
            let (hour, minute) = (below(9) + 7, below(4) * 15);
            let chair = below(3);
            let people: Vec<String> = (0..5)
                .map(|_| format!("\"CV-{host}-{}\"", below(40)))
                .collect();
            let time = |hour: u64| format!("2026-{month:02}-{day:02}T{hour:02}:{minute:02}");
            format!(
                "{{\"id\": \"CH-{id}\", \"category\": \"meeting\", \"kind\": \"briefing\", \"mode\": \"online\", \
                 \"sessions\": [{{\"start\": \"{}\", \"end\": \"{}\"}}], \"host\": \"phuong-{host}\", \
                 \"chair\": \"PCT-{host}-{chair}\", \"participants\": [{}], \"room\": \"Phòng họp 1\", \
                 \"topic\": \"Chủ đề {id}\", \"invitedOn\": \"2025-12-01\", \"documentsSentOn\": \"2025-12-01\", \
                 \"paperless\": true, \"agenda\": [{{\"kind\": \"discussion\", \"minutes\": 45}}, \
                 {{\"kind\": \"conclusion\", \"minutes\": 15}}], \"conclusionNoticeOn\": \"2026-{month:02}-{day:02}\", \
                 \"status\": \"held\"}}",
                time(hour),
                time(hour + 1),
                people.join(", "),
            )
        })
        .collect();
    format!("{{\"meetings\": [{}]}}", rows.join(",\n"))
}

#[expect(
    clippy::disallowed_types,
    reason = "it measures time, and decides nothing"
)]
fn conflicts(most: u32) -> Result<(), Box<dyn Error>> {
    let mut count = 10_000;
    while count <= most {
        let call = register(count);
        let runs = (300_000 / count).max(1);
        let read = best_of(runs, || {
            serde_json::from_str::<serde_json::Value>(&call).map(drop)
        })?;
        let mut pairs = 0;
        let ours = best_of(runs, || {
            let answer = wardplan::conflicts(&wardplan::Conflicts::from_json(&call)?)?;
            pairs = answer.pairs.len();
            Ok::<(), wardplan::Error>(())
        })?;
        let typed = wardplan::Conflicts::from_json(&call)?;
        let swept = best_of(runs, || wardplan::conflicts(&typed).map(drop))?;
        drop(typed);
        let checked = best_of(runs, || {
            wardplan::call_json("check_meetings", &call).map(drop)
        })?;
        let per = |seconds: f64| seconds / f64::from(count) * 1e6;
        writeln!(
            std::io::stdout(),
            "{count} meetings, {pairs} pairs: conflicts {:.0} ms, {:.2} µs a meeting, {:.1} times as \
             long as serde_json reads the call ({:.2} µs a meeting without reading it); \
             check_meetings {:.0} meetings/s, {:.1} times as long as serde_json",
            ours * 1e3,
            per(ours),
            ours / read,
            per(swept),
            f64::from(count) / checked,
            checked / read,
        )?;
        count = count.saturating_mul(10);
    }
    Ok(())
}

/// A plan whose tasks change hands once, and half of which are done.
fn plan(count: u32) -> String {
    let agencies: Vec<String> = (0..100)
        .map(|id| format!(r#"{{"id": "phong-{id}", "name": "Phòng số {id}", "kind": "division"}}"#))
        .collect();
    let task = |id: u32| {
        let words = ["rà soát", "xây dựng", "sửa đổi", "kiểm tra", "tổng hợp"];
        let word = |of: u32| words[(id / of % 5) as usize];
        format!(
            r#"{{"id": "{id}", "title": "{} quy trình {} hồ sơ {id} và {} báo cáo", "due": {{"notLaterThan": "2026-{:02}-15"}}, "deliverables": ["Báo cáo"], "assignments": [{{"leads": ["phong-{}"], "end": "2026-06-30"}}, {{"leads": ["phong-{}"], "start": "2026-07-01"}}]}}"#,
            word(1),
            word(5),
            word(25),
            id % 12 + 1,
            id % 100,
            id / 7 % 100,
        )
    };
    let event = |id: u32| {
        format!(
            r#"{{"task": "{id}", "kind": "completed", "happenedOn": "2026-06-20", "recordedOn": "2026-06-25"}}"#
        )
    };
    let tasks: Vec<String> = (0..count).map(task).collect();
    let events: Vec<String> = (0..count).step_by(2).map(event).collect();
    format!(
        r#"{{"plan": {{"id": "KH", "document": {{"issuedOn": "2026-05-07"}}, "agencies": [{}], "tasks": [{}]}}, "registers": {{"taskEvents": [{}]}}, "options": {{"asOf": "2026-08-01"}}}}"#,
        agencies.join(", "),
        tasks.join(",\n"),
        events.join(",\n")
    )
}

#[expect(
    clippy::disallowed_types,
    reason = "it measures time, and decides nothing"
)]
fn tasks(count: u32) -> Result<(), Box<dyn Error>> {
    let call = plan(count);
    let runs = (30_000 / count).max(1);
    let read = best_of(runs, || {
        serde_json::from_str::<serde_json::Value>(&call).map(drop)
    })?;
    let ours = best_of(runs, || wardplan::call_json("check_plan", &call).map(drop))?;
    writeln!(
        std::io::stdout(),
        "check_plan of {count} tasks: {:.0} ms, {:.1} µs a task, {:.1} times as long as serde_json reads the call",
        ours * 1e3,
        ours / f64::from(count) * 1e6,
        ours / read
    )?;
    Ok(())
}

fn schedule() -> Result<(), Box<dyn Error>> {
    let plan = std::fs::read_to_string(repository().join("core/examples/le_chan/plan.json"))?;
    let due = r#""due": {"yearly": {"before": "06-10"}}"#;
    let counted = r#""due": {"workingDays": {"count": 10, "after": "2026-06-01"}}"#;
    if !plan.contains(due) {
        return Err(format!("the plan of the example has no `{due}`").into());
    }
    for (what, plan) in [
        ("", &plan),
        (", one day counted", &plan.replace(due, counted)),
    ] {
        let call = format!(r#"{{"plan": {plan}, "options": {{"period": "2026"}}}}"#);
        let ours = best_of(200, || wardplan::call_json("schedule", &call).map(drop))?;
        let read = best_of(200, || {
            serde_json::from_str::<serde_json::Value>(&call).map(drop)
        })?;
        writeln!(
            std::io::stdout(),
            "schedule of a plan for a year{what}, Rust: {:.2} ms, {:.1} times as long as serde_json \
             reads the call",
            ours * 1000.0,
            ours / read
        )?;
    }
    Ok(())
}

/// The seconds of the shortest of several runs.
#[expect(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    reason = "it measures time, and decides nothing"
)]
fn best_of<E>(runs: u32, mut run: impl FnMut() -> Result<(), E>) -> Result<f64, E> {
    let mut best = f64::INFINITY;
    for _ in 0..runs {
        let start = Instant::now();
        run()?;
        best = best.min(start.elapsed().as_secs_f64());
    }
    Ok(best)
}
