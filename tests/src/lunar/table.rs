//! The table of the library: one number for each lunar year.

use std::fmt::Write as _;

use super::{Month, Sky, YEARS, date, year_begins};

const HEAD: &str = "\
//! Lunar years of Vietnam, computed as `docs/lunar.md` says. Generated: do not edit.
//!
//! From the lowest bit: 13 bits for the months in order, 1 for 30 days and 0 for 29; 4 bits for the
//! month that a leap month follows, 0 for none; 6 bits for the days from 1 January to the new year.
";

/// The source of `lunar_table.rs`.
#[must_use]
pub fn lunar_table() -> String {
    let months = Sky::computed().months();
    let mut text = format!(
        "{HEAD}\n/// The lunar year of the first number.\npub(super) const FIRST_YEAR: i32 = {};\n\npub(super) const YEARS: [u32; {}] = [\n",
        YEARS.start(),
        YEARS.count()
    );
    for year in YEARS {
        let of_year: Vec<&Month> = months
            .iter()
            .filter(|month| month.name.year == year)
            .collect();
        let leap = of_year.iter().find(|month| month.name.leap);
        let leap = leap.map_or(0, |month| month.name.month);
        let first = date(of_year[0].first);
        let offset = first.signed_duration_since(year_begins(year)).num_days();
        let lengths = of_year
            .iter()
            .enumerate()
            .filter(|(_, month)| month.length == 30)
            .fold(0, |bits, (position, _)| bits | 1_i64 << position);
        let bits = lengths | i64::from(leap) << 13 | offset << 17;
        let (high, low) = (bits >> 16, bits & 0xffff);
        let leap = if leap == 0 {
            String::new()
        } else {
            format!(", leap month {leap}")
        };
        let _ = writeln!(text, "    0x{high:02x}_{low:04x}, // {first}{leap}");
    }
    text.push_str("];\n");
    text
}
