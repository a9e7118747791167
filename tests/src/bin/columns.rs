//! Times the share of online conferences of 2026 by agency from a CSV of meetings: `columns FILE` straight
//! from the text, `columns FILE rows` by way of its rows. See `tests/bench/columns.py`.

use std::error::Error;
use std::io::Write as _;
use std::time::{Duration, Instant};

use wardplan::options::GroupBy;
use wardplan::table::{RegisterName, RegisterRows};
use wardplan::{
    ImportRegister, Measure, MeasureCsv, Options, Period, Registers, import_register, measure,
    measure_csv,
};

/// How often it is done; the best counts.
const RUNS: usize = 5;

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let path = arguments.next().ok_or("usage: columns FILE [rows]")?;
    let by_rows = arguments.next().is_some();
    let options = Options::new()
        .include(["online-conference-share"])
        .period("2026".parse::<Period>()?)
        .by([GroupBy::Agency]);
    let mut best = Duration::MAX;
    let mut said = String::new();
    for _ in 0..RUNS {
        #[expect(clippy::disallowed_methods, reason = "what is timed is the machine")]
        let start = Instant::now();
        let csv = std::fs::read_to_string(&path)?;
        let (results, told) = if by_rows {
            let call = ImportRegister::new(RegisterName::Meetings).csv(csv.as_str());
            let read = import_register(&call)?;
            let RegisterRows::Meetings(rows) = read.rows else {
                return Err("no meetings".into());
            };
            let call = Measure::new(Registers::new().meetings(rows)).options(options.clone());
            (measure(&call)?.results, read.cells.len())
        } else {
            let call = MeasureCsv::new(RegisterName::Meetings).options(options.clone());
            let answer = measure_csv(&csv, &call)?;
            (answer.results, answer.told)
        };
        best = best.min(start.elapsed());
        let sum = |of: fn(&wardplan::kpi::IndicatorResult) -> Option<i64>| -> i64 {
            results.iter().filter_map(of).sum()
        };
        said = format!(
            "{} agencies, {} of {}, {told} cells told",
            results.len(),
            sum(|result| result.numerator),
            sum(|result| result.denominator)
        );
    }
    writeln!(std::io::stdout(), "{} us, {said}", best.as_micros())?;
    Ok(())
}
