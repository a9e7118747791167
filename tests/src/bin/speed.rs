//! Meetings checked per second in Rust, from JSON text to JSON text: `speed MEETINGS.json`. The best
//! of three runs.

use std::error::Error;
use std::io::Write as _;
use std::time::Instant;

#[expect(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    reason = "it measures time, and decides nothing"
)]
fn main() -> Result<(), Box<dyn Error>> {
    let file = std::env::args()
        .nth(1)
        .ok_or("usage: speed MEETINGS.json")?;
    let text = std::fs::read_to_string(file)?;
    let count = wardplan::CheckMeetings::from_json(&text)?.meetings.len();
    let mut best = f64::INFINITY;
    for _ in 0..3 {
        let start = Instant::now();
        wardplan::call_json("check_meetings", &text)?;
        best = best.min(start.elapsed().as_secs_f64());
    }
    let count = u32::try_from(count)?;
    writeln!(
        std::io::stdout(),
        "{count} meetings, Rust: {:.0} ms, {:.0} meetings/s",
        best * 1000.0,
        f64::from(count) / best
    )?;
    Ok(())
}
