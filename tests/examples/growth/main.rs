//! How time and answers grow with what is asked: each construct at doubling sizes, as JSON text in and
//! out, with the exponent of the time and how many times the call the answer is.
//!
//!     cargo run --release -p wardplan-tests --example growth [PART OF A NAME]... [--answers DIRECTORY]
//!
//! A construct grows until a call takes a second, its text a tenth of a gigabyte, or it is 64,000 things.
//! The exponent is fitted over the sizes whose time can be told; 1.0 is linear, and up to 1.1 is taken for
//! it. With `--answers`, the answers at small sizes are written to files instead, so that two builds can
//! be compared.

mod figures;
mod meetings;
mod plans;
mod rulebooks;
mod texts;

use std::error::Error;
use std::io::Write;
use std::path::Path;
use std::time::Instant;

use serde_json::Value;

/// Something that can be asked at any size.
struct Construct {
    operation: &'static str,
    name: &'static str,
    call: fn(usize) -> Value,
}

impl Construct {
    const fn new(operation: &'static str, name: &'static str, call: fn(usize) -> Value) -> Self {
        Self {
            operation,
            name,
            call,
        }
    }

    /// The answer, or the problems.
    fn run(&self, call: &str) -> String {
        wardplan::call_json(self.operation, call).unwrap_or_else(|error| error.to_json())
    }
}

const FIRST: usize = 250;
const MOST: usize = 64_000;
const MOST_BYTES: usize = 100_000_000;

fn main() -> Result<(), Box<dyn Error>> {
    let mut out = std::io::stdout().lock();
    let mut asked: Vec<String> = std::env::args().skip(1).collect();
    let answers = asked.iter().position(|word| word == "--answers");
    let answers = answers.map(|place| asked.drain(place..).nth(1));
    let known = [
        plans::CONSTRUCTS,
        figures::CONSTRUCTS,
        meetings::CONSTRUCTS,
        rulebooks::CONSTRUCTS,
        texts::CONSTRUCTS,
    ];
    for construct in known.into_iter().flatten() {
        let name = format!("{}: {}", construct.operation, construct.name);
        if !asked.is_empty() && !asked.iter().any(|part| name.contains(part.as_str())) {
            continue;
        }
        match &answers {
            Some(directory) => {
                let directory = directory.as_deref().ok_or("--answers needs a directory")?;
                answered(construct, &name, Path::new(directory))?;
            }
            None => grown(construct, &name, &mut out)?,
        }
    }
    Ok(())
}

fn answered(construct: &Construct, name: &str, directory: &Path) -> Result<(), Box<dyn Error>> {
    for size in [1, 2, 3, 7, 40] {
        let answer = construct.run(&(construct.call)(size).to_string());
        let answer: Value = serde_json::from_str(&answer)?;
        let file = format!("{} {size}.json", name.replace([':', '/'], ""));
        std::fs::write(directory.join(file), serde_json::to_string_pretty(&answer)?)?;
    }
    Ok(())
}

#[expect(
    clippy::disallowed_types,
    clippy::cast_precision_loss,
    reason = "it measures time, and decides nothing"
)]
fn grown(construct: &Construct, name: &str, out: &mut impl Write) -> Result<(), Box<dyn Error>> {
    let (mut size, mut points) = (FIRST, Vec::new());
    let (mut last, mut most_times) = ((0.0, 0, 0), 0.0_f64);
    let mut refused = false;
    while size <= MOST {
        let call = (construct.call)(size).to_string();
        let start = Clock::start();
        let answer = construct.run(&call);
        let seconds = start.seconds();
        refused |= answer.starts_with("{\"errors\"");
        most_times = most_times.max(answer.len() as f64 / call.len() as f64);
        last = (seconds, size, answer.len());
        if seconds > 0.004 {
            points.push(((size as f64).ln(), seconds.ln()));
        }
        if seconds > 1.0 || call.len() + answer.len() > MOST_BYTES {
            break;
        }
        size *= 2;
    }
    let (seconds, size, bytes) = last;
    writeln!(
        out,
        "{:>5} {seconds:>7.2} s at {size:>6}, answer {:>7.2} MB, {most_times:>6.1} times at most{}  {name}",
        slope(&points).map_or_else(|| "-".to_owned(), |slope| format!("{slope:.2}")),
        bytes as f64 / 1e6,
        if refused { ", refused" } else { "" },
    )?;
    Ok(out.flush()?)
}

/// The slope of the line of least squares through the last points.
#[expect(
    clippy::disallowed_types,
    clippy::cast_precision_loss,
    reason = "it measures time, and decides nothing"
)]
fn slope(points: &[(f64, f64)]) -> Option<f64> {
    let points = &points[points.len().saturating_sub(4)..];
    if points.len() < 2 {
        return None;
    }
    let count = points.len() as f64;
    let mean = |of: fn(&(f64, f64)) -> f64| points.iter().map(of).sum::<f64>() / count;
    let (x, y) = (mean(|point| point.0), mean(|point| point.1));
    let both = points.iter().map(|(a, b)| (a - x) * (b - y)).sum::<f64>();
    let square = points.iter().map(|(a, _)| (a - x).powi(2)).sum::<f64>();
    Some(both / square)
}

/// Time on the processor where Linux tells it, so that what else runs there does not count.
#[expect(
    clippy::disallowed_types,
    reason = "it measures time, and decides nothing"
)]
struct Clock(Instant, f64);

#[expect(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    clippy::cast_precision_loss,
    reason = "it measures time, and decides nothing"
)]
impl Clock {
    fn start() -> Self {
        Self(Instant::now(), Self::told().unwrap_or_default())
    }

    fn told() -> Option<f64> {
        let told = std::fs::read_to_string("/proc/thread-self/schedstat").ok()?;
        let nanos: u64 = told.split(' ').next()?.parse().ok()?;
        Some(nanos as f64 / 1e9)
    }

    fn seconds(&self) -> f64 {
        let elapsed = || self.0.elapsed().as_secs_f64();
        Self::told().map_or_else(elapsed, |told| told - self.1)
    }
}
