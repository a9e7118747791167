//! How the days of a column are written: a spreadsheet that takes days for months leaves traces.

use super::cell::{Cell, CellValue};
use super::moment::{serial_day, written_day};
use super::spelling::numbers;
use crate::calendar::NaiveDate;
use chrono::Datelike as _;

/// So many days with their month first are a slip where at least so many have their day first.
const SLIPS: usize = 1;
const MOST_OF_SLIPS: usize = 3;

/// What stands first in the days of a column.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum First {
    /// No day proves it.
    #[default]
    Open,
    /// The day, as some prove, and none the month.
    Day,
    /// The month in some, so that it may in every other.
    Month,
}

/// What the cells of a column say of each other.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Habit {
    first: First,
    /// Texts stand beside serial numbers.
    mixed: bool,
    /// The year that two figures stand for in every text.
    short_year: Option<i32>,
    /// Every day in text is after the 12th, and every other before the 13th: those were turned round.
    turned: bool,
}

impl Habit {
    pub(super) fn of<'c>(cells: impl Iterator<Item = &'c Cell>) -> Self {
        let mut traces = Traces::default();
        for cell in cells {
            traces.add(cell, 1);
        }
        traces.habit()
    }

    /// Whether every day that a program wrote is taken as it stands.
    pub(super) fn trusts_programs(self) -> bool {
        !self.turned
    }

    /// The year that two figures stand for, beside the one that is given.
    pub(super) fn year_of(self, two: u32, given: Option<i32>) -> Option<i32> {
        let two = i32::try_from(two).ok()?;
        let year = given.or(self.short_year);
        year.filter(|year| year.rem_euclid(100) == two)
    }

    /// Whether day and month of a cell may have changed places.
    pub(super) fn doubts(self, cell: &Cell) -> bool {
        let early = |day: Option<NaiveDate>| day.is_some_and(|day| day.day() <= 12);
        let Some(words) = cell.words() else {
            return self.turned && early(day_of(cell)) || self.mixed && early(serial_day(cell));
        };
        if let Some(day) = written_day(words) {
            return self.turned && early(Some(day));
        }
        let both = two_numbers(words).is_some_and(|(first, second)| first <= 12 && second <= 12);
        // With a year in two figures, spreadsheets put the month first unless they are told otherwise.
        let open = match self.first {
            First::Month => true,
            First::Day => false,
            First::Open => short_day(words).is_some(),
        };
        open && both && is_bare(words)
    }
}

/// What the cells of a column leave of how its days are written.
#[derive(Debug, Default)]
pub(super) struct Traces {
    months_first: usize,
    texts: usize,
    late_texts: usize,
    short: Vec<[u32; 3]>,
    serials: bool,
    days: usize,
    early_days: usize,
}

impl Traces {
    /// Adds a cell that stands so many times.
    pub(super) fn add(&mut self, cell: &Cell, times: usize) {
        let count = |count: &mut usize, fits: bool| {
            *count = count.saturating_add(if fits { times } else { 0 });
        };
        if let Some(words) = cell.words() {
            if let Some(day) = written_day(words) {
                self.add_day(day, times);
            } else if let Some((first, second)) = two_numbers(words).filter(|_| is_bare(words)) {
                count(&mut self.texts, true);
                count(&mut self.late_texts, first > 12);
                count(&mut self.months_first, first <= 12 && second > 12);
                // Whether there is more than one is all that is asked of the rest.
                self.short.extend(
                    short_day(words)
                        .into_iter()
                        .flat_map(|day| std::iter::repeat_n(day, times.min(2))),
                );
            }
        } else if let Some(day) = day_of(cell) {
            self.add_day(day, times);
        } else {
            self.serials |= serial_day(cell).is_some() && times > 0;
        }
    }

    fn add_day(&mut self, day: NaiveDate, times: usize) {
        self.add_days(times, if day.day() <= 12 { times } else { 0 });
    }

    /// Adds days that programs wrote, of which so many are before the 13th.
    pub(super) fn add_days(&mut self, days: usize, early: usize) {
        self.days = self.days.saturating_add(days);
        self.early_days = self.early_days.saturating_add(early);
    }

    pub(super) fn habit(&self) -> Habit {
        let slipped = self.months_first <= SLIPS && self.late_texts >= MOST_OF_SLIPS;
        let turned = self.texts > 1 && self.texts == self.late_texts;
        Habit {
            first: match (self.months_first, self.late_texts) {
                (1.., _) if !slipped => First::Month,
                (0, 1..) => First::Day,
                _ => First::Open,
            },
            short_year: short_year(&self.short),
            mixed: self.serials && self.texts > 0,
            turned: turned && self.days > 1 && self.days == self.early_days,
        }
    }
}

/// The numbers of a day whose year has two figures.
fn short_day(words: &str) -> Option<[u32; 3]> {
    let day = words.split(' ').next()?;
    let mark = if day.contains('/') { '/' } else { '-' };
    let numbers = numbers(day, mark)?;
    let whole = day.split(mark).all(|part| part.len() <= 2);
    numbers.try_into().ok().filter(|_| whole)
}

/// The year of days that all end in the same two figures, where some day of theirs is after the 12th and
/// no other number is.
fn short_year(days: &[[u32; 3]]) -> Option<i32> {
    let [_, _, two] = days.first()?;
    let fits = |[day, month, year]: &[u32; 3]| day <= &31 && month <= &12 && year == two;
    let proves = |[day, ..]: &[u32; 3]| day > &12 && day != two;
    let sure = days.len() > 1 && days.iter().all(fits) && days.iter().any(proves);
    let year = i32::try_from(*two).ok()?.checked_add(2000)?;
    sure.then_some(year)
}

fn day_of(cell: &Cell) -> Option<NaiveDate> {
    match cell {
        Cell::Value(CellValue::Date(day)) => Some(*day),
        Cell::Value(CellValue::DateTime(time)) => Some(time.day()),
        _ => None,
    }
}

/// Whether a text may be what a spreadsheet made of a day: figures and marks, `6/13/2026 8:30 AM`. Words,
/// such as *8h00 ngày 03/6*, a person wrote, with the day first.
fn is_bare(words: &str) -> bool {
    let figures = words.trim_end_matches(|c: char| c.is_alphabetic());
    let half = words.len().saturating_sub(figures.len());
    half <= 2 && !figures.contains(|c: char| c.is_alphabetic())
}

/// The two numbers of the first day in a text: `3/6`, `3-6-2026`. Neither `8.30` nor `8-17h` is one, and
/// of `3-5/6` only what is between strokes.
fn two_numbers(words: &str) -> Option<(u32, u32)> {
    let mut parts = words.split(|c: char| !c.is_ascii_digit() && !matches!(c, '/' | '-' | '.'));
    parts.find_map(|part| {
        if part.contains('/') {
            let mut days = part.split(['-', '.']).filter(|day| day.contains('/'));
            return days.find_map(|day| first_two(day, '/', 2));
        }
        first_two(part, '-', 3).or_else(|| first_two(part, '.', 3))
    })
}

fn first_two(day: &str, mark: char, least: usize) -> Option<(u32, u32)> {
    let mut numbers = day.split(mark);
    let (first, second) = (numbers.next()?, numbers.next()?);
    let small = |text: &str| {
        (1..=2)
            .contains(&text.len())
            .then(|| text.parse().ok())
            .flatten()
    };
    let found = (small(first)?, small(second)?);
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let length = numbers.clone().count().saturating_add(2);
    (length >= least && numbers.all(digits)).then_some(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_person_wrote_is_not_what_a_spreadsheet_made() {
        for bare in ["6/13/2026", "05/13/2026 08:00", "6/13/26 8:30 AM"] {
            assert!(is_bare(bare), "{bare}");
        }
        for worded in ["8h00 ngày 03/6/2026", "8h 6/1/2026", "Thứ Tư, 11/3/2026"] {
            assert!(!is_bare(worded), "{worded}");
        }
        let cells =
            ["8h00 ngày 01/6/2026", "8h00 ngày 6/15/2026"].map(|text| Cell::Text(text.to_owned()));
        let habit = Habit::of(cells.iter());
        assert!(!cells.iter().any(|cell| habit.doubts(cell)));
    }

    #[test]
    fn one_slip_among_days_that_have_their_day_first_turns_no_other() {
        let doubts = |texts: &[&str]| {
            let cells: Vec<Cell> = texts
                .iter()
                .map(|text| Cell::Text((*text).to_owned()))
                .collect();
            let habit = Habit::of(cells.iter());
            cells.iter().filter(|cell| habit.doubts(cell)).count()
        };
        let late = ["13/6/2026", "14/6/2026", "15/6/2026", "03/6/2026"];
        assert_eq!(doubts(&[&late[..], &["06/16/2026"]].concat()), 0);
        assert_eq!(doubts(&[&late[1..], &["06/16/2026"]].concat()), 1);
        assert_eq!(
            doubts(&[&late[..], &["06/16/2026", "06/17/2026"]].concat()),
            1
        );
    }

    #[test]
    fn two_figures_are_a_year_where_the_column_proves_it() {
        let of = |texts: &[&str]| {
            let cells: Vec<Cell> = texts
                .iter()
                .map(|text| Cell::Text((*text).to_owned()))
                .collect();
            let habit = Habit::of(cells.iter());
            (
                habit.year_of(26, None),
                cells.iter().any(|cell| habit.doubts(cell)),
            )
        };
        assert_eq!(of(&["3/6/26", "15/6/26"]), (Some(2026), false));
        assert_eq!(of(&["3/6/26", "4/6/26"]), (None, true));
        assert_eq!(of(&["26/6/26", "3/6/26"]), (None, false));
        assert_eq!(of(&["15/6/25", "16/6/26"]), (None, false));
        assert_eq!(of(&["8h ngày 3/6/26"]), (None, false));
    }

    #[test]
    fn hours_and_ranges_are_no_days() {
        for (words, numbers) in [
            ("3/6", Some((3, 6))),
            ("8.30 ngày 3/6/2026", Some((3, 6))),
            ("8-17h ngày 3/6/2026", Some((3, 6))),
            ("03-15/6/2026", Some((15, 6))),
            ("3-6-2026", Some((3, 6))),
            ("3.6.2026", Some((3, 6))),
            ("6/13/2026", Some((6, 13))),
            ("8.30", None),
            ("7h30-11h00", None),
        ] {
            assert_eq!(two_numbers(words), numbers, "{words}");
        }
    }
}
