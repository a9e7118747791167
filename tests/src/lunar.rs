//! The lunar calendar of Vietnam from astronomy: days are those of UTC+7, the month of the winter
//! solstice is the eleventh, and among thirteen months from one eleventh month to the next, the
//! first without a major solar term is a leap month.

mod page;
mod table;

use std::fmt::Write as _;
use std::ops::RangeInclusive;

use wardplan::NaiveDate;

use crate::astronomy::{Event, major_term, new_moon};

pub use page::lunar_page;
pub use table::lunar_table;

/// The lunar years of the table: all that have a day from 1900 to 2199.
const YEARS: RangeInclusive<i32> = 1899..=2199;

/// The new moons and major terms around those years.
const LUNATIONS: RangeInclusive<i32> = -1270..=2500;
const TERMS: RangeInclusive<i32> = -1230..=2430;

/// Every new moon and major term that the table rests on, as CSV: `M` or `S`, how many after those of
/// 2000, its Julian ephemeris day by Meeus, and ΔT in seconds.
#[must_use]
pub fn lunar_events() -> String {
    let moons = LUNATIONS.map(|count| ("M", count, new_moon(count)));
    let terms = TERMS.map(|count| ("S", count, major_term(count)));
    let mut text = "kind,count,jde,delta_t\n".to_owned();
    for (kind, count, event) in moons.chain(terms) {
        let (jde, delta_t) = (event.jde(), event.delta_t());
        let _ = writeln!(text, "{kind},{count},{jde:.7},{delta_t:.3}");
    }
    text
}

/// New moons that Meeus puts on the wrong side of midnight, and the seconds from there to DE440.
const CORRECTED: [(i32, u8); 1] = [(-402, 6)];

/// A lunar month by its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Name {
    year: i32,
    month: i32,
    leap: bool,
}

/// A lunar month with its days, counted from 1 January of year 1 as day 1.
#[derive(Debug, Clone, Copy)]
struct Month {
    name: Name,
    first: i32,
    length: i32,
    /// The position of its new moon in [`Sky`].
    moon: usize,
}

/// What happens in the sky, and the days on which it does.
#[derive(Debug, Clone)]
struct Sky {
    moons: Vec<Event>,
    moon_days: Vec<i32>,
    terms: Vec<Event>,
    term_days: Vec<i32>,
}

impl Sky {
    fn computed() -> Self {
        let moons: Vec<Event> = LUNATIONS.map(corrected).collect();
        let terms: Vec<Event> = TERMS.map(major_term).collect();
        let days = |events: &[Event]| events.iter().map(|event| event.moment().day).collect();
        Self {
            moon_days: days(&moons),
            term_days: days(&terms),
            moons,
            terms,
        }
    }

    /// The position of the new moon that begins the month of a year's winter solstice.
    fn eleventh(&self, year: i32) -> usize {
        // Terms are counted from the March equinox of 2000, the solstice being the ninth of twelve.
        let count = (year - 2000) * 12 + 9;
        let position = usize::try_from(count - TERMS.start()).expect("the solstice was computed");
        let solstice = self.term_days[position];
        self.moon_days.partition_point(|day| *day <= solstice) - 1
    }

    fn has_term(&self, moon: usize) -> bool {
        let (first, next) = (self.moon_days[moon], self.moon_days[moon + 1]);
        let position = self.term_days.partition_point(|day| *day < first);
        self.term_days[position] < next
    }

    /// The months of [`YEARS`], in order.
    fn months(&self) -> Vec<Month> {
        let mut months = Vec::new();
        for solstice in YEARS.start() - 1..=*YEARS.end() {
            let (first, end) = (self.eleventh(solstice), self.eleventh(solstice + 1));
            let leap = (end - first == 13)
                .then(|| (first + 1..end).find(|moon| !self.has_term(*moon)))
                .flatten();
            let mut number = 10;
            for moon in first..end {
                let is_leap = Some(moon) == leap;
                number += i32::from(!is_leap);
                let (year, month) = if number > 12 {
                    (solstice + 1, number - 12)
                } else {
                    (solstice, number)
                };
                months.push(Month {
                    name: Name {
                        year,
                        month,
                        leap: is_leap,
                    },
                    first: self.moon_days[moon],
                    length: self.moon_days[moon + 1] - self.moon_days[moon],
                    moon,
                });
            }
        }
        months.retain(|month| YEARS.contains(&month.name.year));
        months
    }
}

/// The longitude of the Sun in degrees at the term at this position.
fn longitude(position: usize) -> usize {
    // TERMS begins six terms after a March equinox.
    (position + 6) % 12 * 30
}

fn corrected(lunation: i32) -> Event {
    let event = new_moon(lunation);
    CORRECTED
        .iter()
        .find(|(wrong, _)| *wrong == lunation)
        .map_or(event, |(_, seconds)| event.later(*seconds))
}

fn date(day: i32) -> NaiveDate {
    NaiveDate::from_num_days_from_ce_opt(day).expect("the day is in the calendar")
}

fn year_begins(year: i32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, 1, 1).expect("every year has a first day")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Names of months must not hang on whether there will be leap seconds, or the page must say so.
    #[test]
    fn without_more_leap_seconds_the_months_keep_their_names() {
        let sky = Sky::computed();
        let days = |events: &[Event]| -> Vec<i32> {
            let day = |event: &Event| match event.moment() {
                moment if date(moment.day) < year_begins(page::LEAP_SECONDS_END) => moment.day,
                _ => event.moment_with(page::LEAP_SECONDS).day,
            };
            events.iter().map(day).collect()
        };
        let other = Sky {
            moon_days: days(&sky.moons),
            term_days: days(&sky.terms),
            ..sky.clone()
        };
        let names = |sky: &Sky| -> Vec<Name> {
            let months = sky.months();
            months.iter().map(|month| month.name).collect()
        };
        assert_ne!(sky.moon_days, other.moon_days);
        assert_eq!(names(&sky), names(&other));
    }
}
