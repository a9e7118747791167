//! Prints the lunar date of every day from 1900 to 2199 as CSV, or with `sky` the new moons and major
//! terms behind them: what `tests/oracles` holds against others.

use std::error::Error;
use std::io::{BufWriter, Write as _};

use wardplan::NaiveDate;
use wardplan::calendar::LunarDate;

fn main() -> Result<(), Box<dyn Error>> {
    let mut out = BufWriter::new(std::io::stdout().lock());
    if std::env::args().nth(1).as_deref() == Some("sky") {
        write!(out, "{}", wardplan_tests::lunar_events())?;
        return Ok(out.flush()?);
    }
    writeln!(out, "solar,year,month,leap,day")?;
    let first = NaiveDate::from_ymd_opt(1900, 1, 1).ok_or("no first day")?;
    let end = NaiveDate::from_ymd_opt(2200, 1, 1).ok_or("no last day")?;
    for day in first.iter_days().take_while(|day| *day < end) {
        let lunar = LunarDate::of(day).ok_or_else(|| format!("{day} has no lunar date"))?;
        let leap = u8::from(lunar.is_leap());
        let (year, month) = (lunar.year(), lunar.month());
        writeln!(out, "{day},{year},{month},{leap},{}", lunar.day())?;
    }
    Ok(out.flush()?)
}
