//! Speed in Rust, from JSON text to JSON text: `speed MEETINGS.json` checks meetings, `speed citations
//! TEXT.txt` finds the citations of a text that is repeated to ten megabytes. The best of three runs.

use std::error::Error;
use std::io::Write as _;
use std::time::Instant;

/// How long a text citations are looked for in.
const BYTES: usize = 10_000_000;

#[expect(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    reason = "it measures time, and decides nothing"
)]
fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let usage = "usage: speed MEETINGS.json, or speed citations TEXT.txt";
    let first = arguments.next().ok_or(usage)?;
    let (operation, text, count, what) = if first == "citations" {
        let unit = std::fs::read_to_string(arguments.next().ok_or(usage)?)?;
        let text = unit.repeat(BYTES.div_ceil(unit.len().max(1)));
        let megabytes = u32::try_from(text.len() / 1_000_000)?;
        let call = format!("{{\"text\": {}}}", wardplan::canonical_json(&text));
        ("find_citations", call, megabytes, "MB")
    } else {
        let text = std::fs::read_to_string(first)?;
        let count = wardplan::CheckMeetings::from_json(&text)?.meetings.len();
        ("check_meetings", text, u32::try_from(count)?, "meetings")
    };
    let mut best = f64::INFINITY;
    for _ in 0..3 {
        let start = Instant::now();
        wardplan::call_json(operation, &text)?;
        best = best.min(start.elapsed().as_secs_f64());
    }
    writeln!(
        std::io::stdout(),
        "{count} {what}, Rust: {:.0} ms, {:.0} {what}/s",
        best * 1000.0,
        f64::from(count) / best
    )?;
    Ok(())
}
