//! A million days, times and texts through every public function of dates, and tens of thousands of
//! calls through the operations: none panics, and each answer is held against something simpler. The
//! numbers are the same in every run.

mod answers;
mod values;

use chrono::{Datelike as _, Days, NaiveDate};
use wardplan::calendar::{MonthDay, Recurring, RoundDay};
use wardplan::{Deadline, Period};

/// A stream of numbers: xorshift, with a seed of its own for each test.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, bound: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) % bound
    }

    fn from(&mut self, first: i32, last: i32) -> i32 {
        let many = u64::try_from(i64::from(last) - i64::from(first) + 1).unwrap();
        first + i32::try_from(self.below(many)).unwrap()
    }

    fn number(&mut self, first: u32, last: u32) -> u32 {
        first + u32::try_from(self.below(u64::from(last - first + 1))).unwrap()
    }

    fn one<T: Copy>(&mut self, of: &[T]) -> T {
        of[usize::try_from(self.below(of.len() as u64)).unwrap()]
    }

    /// A day that JSON can hold, with the edges often: the first and last days of all, those around
    /// the years that are known, leap days and New Year.
    fn day(&mut self) -> NaiveDate {
        let year = self.year();
        match self.below(5) {
            0 => leap_day(year),
            1 => ymd(year, 12, 31),
            2 => ymd(year, 1, 1),
            _ => ymd(year, 1, 1) + Days::new(self.below(365)),
        }
    }

    fn year(&mut self) -> i32 {
        match self.below(4) {
            0 => self.one(&[1, 2, 4, 1899, 1900, 1904, 2199, 2200, 9996, 9998, 9999]),
            1 => self.from(1, 9999),
            _ => self.from(1890, 2210),
        }
    }

    /// Any day at all, the first and last that chrono has among them.
    fn any_day(&mut self) -> NaiveDate {
        match self.below(20) {
            0 => self.one(&[NaiveDate::MIN, NaiveDate::MAX]),
            1 => ymd(self.from(-262_142, 262_141), 1, 1),
            _ => self.day(),
        }
    }
}

fn ymd(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

/// 29 February, of the leap year before if the year is none.
fn leap_day(year: i32) -> NaiveDate {
    let leap = (0..8).find_map(|before| NaiveDate::from_ymd_opt(year - before, 2, 29));
    leap.filter(|day| day.year() > 0).unwrap_or(ymd(4, 2, 29))
}

fn month_end(year: i32, month: u32) -> NaiveDate {
    let days = (28..=31).rev();
    let mut days = days.filter_map(|day| NaiveDate::from_ymd_opt(year, month, day));
    days.next().unwrap()
}

/// A text with a few of its characters changed.
fn broken(text: &str, numbers: &mut Numbers) -> String {
    let mut characters: Vec<char> = text.chars().collect();
    for _ in 0..numbers.below(3) {
        let at = usize::try_from(numbers.below(characters.len() as u64 + 1)).unwrap();
        let new = numbers.one(&[
            '0', '9', '-', '/', ' ', 'T', ':', 'Q', 'ấ', '\u{301}', '\0', '😀',
        ]);
        match numbers.below(3) {
            0 => characters.insert(at, new),
            1 if at < characters.len() => characters[at] = new,
            _ if at < characters.len() => drop(characters.remove(at)),
            _ => {}
        }
    }
    characters.into_iter().collect()
}

/// A deadline that comes round, with the months from one round to the next.
fn recurring(numbers: &mut Numbers) -> (Deadline, usize) {
    let day = match numbers.below(3) {
        0 => RoundDay::LastOfMonth,
        1 => RoundDay::OfMonth(numbers.number(1, 31)),
        _ => {
            let day = numbers.day();
            RoundDay::OfYear(MonthDay::new(day.month(), day.day()).unwrap())
        }
    };
    let rule = numbers.one(&[Recurring::Before(day), Recurring::NotLaterThan(day)]);
    match numbers.below(4) {
        0 => (Deadline::Yearly(rule), 12),
        1 => (Deadline::HalfYearly(rule), 6),
        2 => (Deadline::Quarterly(rule), 3),
        _ => (Deadline::Monthly(rule), 1),
    }
}

/// A deadline that names a day, and its last day.
fn named(numbers: &mut Numbers, day: NaiveDate) -> (Deadline, Option<NaiveDate>) {
    match numbers.below(3) {
        0 => {
            let last = day
                .pred_opt()
                .filter(|last| day.year() < 1 || last.year() > 0);
            (Deadline::Before(day), last)
        }
        1 => (Deadline::NotLaterThan(day), Some(day)),
        _ => (
            Deadline::Within(Period::between(day, day).unwrap()),
            Some(day),
        ),
    }
}
