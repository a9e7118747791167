//! What one call takes from typed input, with the rulebook of its options and with one that is held:
//!
//!     cargo run --release -p wardplan-tests --example call_speed [CALLS]
//!
//! To see what a change brings, run the example of the build before in turn with that of the new one.

use std::error::Error;
use std::io::Write;
use std::time::Instant;

use wardplan::meeting::{Category, Kind};
use wardplan::rulebook::RulebookChoice;
use wardplan::{
    CheckMeeting, Meeting, Options, PlanRulebook, Rulebook, Session, check_meeting, plan_rulebook,
};
use wardplan_tests::repository;

fn main() -> Result<(), Box<dyn Error>> {
    let mut out = std::io::stdout().lock();
    let calls = std::env::args()
        .nth(1)
        .map_or(Ok(20_000), |calls| calls.parse())?;
    let plan = std::fs::read_to_string(repository().join("core/examples/le_chan/plan.json"))?;
    let plan = wardplan::Plan::from_json(&plan)?;
    let layer = plan_rulebook(&PlanRulebook::new(plan))?;
    let own = Rulebook::new(layer.rulebook.clone())?;
    let held = Rulebook::embedded("kl-226")?;
    for (name, rulebook) in [
        ("the default", None),
        ("the default, held", Some(held.into())),
        (
            "a layer of one's own",
            Some(RulebookChoice::Data(layer.rulebook.into())),
        ),
        ("a layer of one's own, held", Some(own.into())),
    ] {
        let options = Options::new().rulebook(rulebook);
        for (what, include) in [("all rules", vec![]), ("one rule", one_rule())] {
            let options = options.clone().include(include);
            let micros = micros(&call(options)?, calls)?;
            writeln!(out, "check_meeting, {name}, {what}: {micros:.1} us")?;
        }
    }
    Ok(())
}

fn one_rule() -> Vec<String> {
    vec!["meeting-exceeds-limit".to_owned()]
}

fn call(options: Options) -> Result<CheckMeeting, wardplan::Error> {
    let meeting = Meeting::new("HN-10")
        .title("Hội nghị quán triệt")
        .category(Category::Conference)
        .kind(Kind::Dissemination)
        .sessions([Session::new()
            .start(Some("2026-06-01T10:00".parse()?))
            .end(Some("2026-06-01T14:00".parse()?))]);
    Ok(CheckMeeting::new(meeting).options(options))
}

/// The best of several runs.
#[expect(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    reason = "it measures time, and decides nothing"
)]
fn micros(call: &CheckMeeting, calls: u32) -> Result<f64, wardplan::Error> {
    let mut best = f64::INFINITY;
    for _ in 0..5 {
        let start = Instant::now();
        for _ in 0..calls / 5 {
            std::hint::black_box(check_meeting(std::hint::black_box(call))?);
        }
        best = best.min(start.elapsed().as_secs_f64() / f64::from(calls / 5));
    }
    Ok(best * 1e6)
}
