//! Lunar dates of Vietnam (*âm lịch*), from the lunar year 1899 to 2199.

use std::fmt;

use chrono::{Datelike as _, Days, NaiveDate};

use super::date::day_month_vi;
use super::lunar_table::{FIRST_YEAR, YEARS};

/// A day of the lunar calendar of Vietnam, from the lunar year 1899 to 2199. Later days are greater.
///
/// Days and months are those of UTC+7, which is official since 1 January 1968 (Decision 121/CP of
/// 8 August 1967). Days far ahead, whose month begins within minutes of midnight, rest on how the
/// rotation of the Earth was foreseen; `docs/lunar.md` lists them.
///
/// # Examples
///
/// ```
/// use wardplan::NaiveDate;
/// use wardplan::calendar::LunarDate;
///
/// // The commemoration of the Hùng Kings is on 10/3 of the lunar calendar.
/// let ancestors = LunarDate::new(2026, 3, false, 10).and_then(LunarDate::to_solar);
/// assert_eq!(ancestors, NaiveDate::from_ymd_opt(2026, 4, 26));
///
/// let day = NaiveDate::from_ymd_opt(2025, 7, 25).and_then(LunarDate::of);
/// assert_eq!(day, LunarDate::new(2025, 6, true, 1));
/// assert_eq!(day.unwrap().to_string(), "01/6/2025 âm lịch (tháng nhuận)");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LunarDate {
    // In this order, so that a leap month is after the month whose number it has.
    year: i32,
    month: u32,
    leap: bool,
    day: u32,
}

impl LunarDate {
    /// The day of this number in a month, a leap month if so said; nothing if there is no such day.
    ///
    /// # Examples
    ///
    /// ```
    /// use wardplan::calendar::LunarDate;
    ///
    /// assert!(LunarDate::new(2028, 5, true, 29).is_some());
    /// assert!(LunarDate::new(2029, 5, true, 1).is_none());
    /// ```
    #[must_use]
    pub fn new(year: i32, month: u32, leap: bool, day: u32) -> Option<Self> {
        let found = Year::of(year)?
            .months()
            .find(|found| found.number == month && found.leap == leap)?;
        (1..=found.length).contains(&day).then_some(Self {
            year,
            month,
            leap,
            day,
        })
    }

    /// The lunar day of a day; nothing outside the lunar years 1899 to 2199, which are the days from
    /// 10 February 1899 to 14 February 2200.
    #[must_use]
    pub fn of(day: NaiveDate) -> Option<Self> {
        let begun = |year: i32| {
            let since = day.signed_duration_since(Self::new_year(year)?).num_days();
            Some((year, u32::try_from(since).ok()?))
        };
        let (year, mut rest) = begun(day.year()).or_else(|| begun(day.year().checked_sub(1)?))?;
        for month in Year::of(year)?.months() {
            if rest < month.length {
                return Some(Self {
                    year,
                    month: month.number,
                    leap: month.leap,
                    day: rest.checked_add(1)?,
                });
            }
            rest = rest.checked_sub(month.length)?;
        }
        None
    }

    /// The first day of a lunar year (*mùng 1 Tết*), from 1899 to 2199.
    ///
    /// # Examples
    ///
    /// ```
    /// use wardplan::NaiveDate;
    /// use wardplan::calendar::LunarDate;
    ///
    /// assert_eq!(LunarDate::new_year(2027), NaiveDate::from_ymd_opt(2027, 2, 6));
    /// assert_eq!(LunarDate::new_year(2200), None);
    /// ```
    #[must_use]
    pub fn new_year(year: i32) -> Option<NaiveDate> {
        Year::of(year)?.first_day()
    }

    /// The day in the solar calendar. Every lunar date has one.
    #[must_use]
    pub fn to_solar(self) -> Option<NaiveDate> {
        let year = Year::of(self.year)?;
        let before: u32 = year
            .months()
            .take_while(|month| (month.number, month.leap) < (self.month, self.leap))
            .map(|month| month.length)
            .sum();
        year.first_day()?
            .checked_add_days(Days::new(u64::from(before)))?
            .checked_add_days(Days::new(u64::from(self.day.checked_sub(1)?)))
    }

    /// The lunar year, by the number of the solar year in which it begins.
    #[must_use]
    pub fn year(self) -> i32 {
        self.year
    }

    /// The number of the month, from 1 to 12.
    #[must_use]
    pub fn month(self) -> u32 {
        self.month
    }

    /// Whether the month is a leap month (*tháng nhuận*): it has the number of the month before it.
    #[must_use]
    pub fn is_leap(self) -> bool {
        self.leap
    }

    /// The number of the day, from 1 to 30.
    #[must_use]
    pub fn day(self) -> u32 {
        self.day
    }

    /// Whether the day is before 1 January 1968, when UTC+7 became official: it was computed as if
    /// UTC+7 had been, and calendars of the time may differ by a day or a month.
    ///
    /// # Examples
    ///
    /// ```
    /// use wardplan::calendar::LunarDate;
    ///
    /// assert_eq!(LunarDate::new(1954, 1, false, 1).map(LunarDate::is_assumed), Some(true));
    /// assert_eq!(LunarDate::new(1968, 1, false, 1).map(LunarDate::is_assumed), Some(false));
    /// ```
    #[must_use]
    pub fn is_assumed(self) -> bool {
        self < OFFICIAL
    }
}

/// 1 January 1968.
const OFFICIAL: LunarDate = LunarDate {
    year: 1967,
    month: 12,
    leap: false,
    day: 2,
};

/// `10/3/2026 âm lịch`, with zeros as in other dates; a leap month is named behind it.
impl fmt::Display for LunarDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let leap = if self.leap { " (tháng nhuận)" } else { "" };
        write!(
            f,
            "{}/{} âm lịch{leap}",
            day_month_vi(self.day, self.month),
            self.year
        )
    }
}

#[derive(Debug, Clone, Copy)]
struct Month {
    number: u32,
    leap: bool,
    length: u32,
}

/// A lunar year as the table packs it.
#[derive(Debug, Clone, Copy)]
struct Year {
    number: i32,
    bits: u32,
}

impl Year {
    fn of(number: i32) -> Option<Self> {
        let position = usize::try_from(number.checked_sub(FIRST_YEAR)?).ok()?;
        let bits = *YEARS.get(position)?;
        Some(Self { number, bits })
    }

    fn first_day(self) -> Option<NaiveDate> {
        NaiveDate::from_ymd_opt(self.number, 1, 1)?
            .checked_add_days(Days::new(u64::from(self.bits >> 17)))
    }

    fn months(self) -> impl Iterator<Item = Month> {
        let followed = self.bits >> 13 & 0b1111;
        let lengths = std::iter::successors(Some(self.bits), |bits| Some(bits >> 1));
        (1..=12)
            .flat_map(move |number| {
                let leap = (number == followed).then_some((number, true));
                std::iter::once((number, false)).chain(leap)
            })
            .zip(lengths)
            .map(|((number, leap), bits)| Month {
                number,
                leap,
                length: if bits & 1 == 1 { 30 } else { 29 },
            })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::date::parse_date;

    fn day(text: &str) -> NaiveDate {
        parse_date(text).unwrap()
    }

    fn solar(year: i32, month: u32, leap: bool, day: u32) -> Option<String> {
        let date = LunarDate::new(year, month, leap, day)?;
        date.to_solar().map(|day| day.to_string())
    }

    /// In 1968, 1985, 2007, 2030 and 2053 the new year is not that of China.
    #[test]
    fn new_years_are_those_of_vietnam() {
        for text in [
            "1968-01-29",
            "1969-02-16",
            "1985-01-21",
            "2007-02-17",
            "2024-02-10",
            "2025-01-29",
            "2026-02-17",
            "2027-02-06",
            "2028-01-26",
            "2029-02-13",
            "2030-02-02",
            "2031-01-23",
            "2032-02-11",
            "2033-01-31",
            "2034-02-19",
            "2035-02-08",
            "2053-02-18",
        ] {
            assert_eq!(LunarDate::new_year(day(text).year()), Some(day(text)));
        }
    }

    /// In 2009, 2037 and 2038 it is a day earlier than 10/3 in China.
    #[test]
    fn the_commemoration_of_the_hung_kings() {
        for text in [
            "2009-04-04",
            "2024-04-18",
            "2025-04-07",
            "2026-04-26",
            "2027-04-16",
            "2028-04-04",
            "2029-04-23",
            "2030-04-12",
            "2031-04-01",
            "2032-04-19",
            "2033-04-09",
            "2034-04-28",
            "2035-04-17",
            "2037-04-24",
            "2038-04-13",
        ] {
            let year = day(text).year();
            assert_eq!(solar(year, 3, false, 10).as_deref(), Some(text));
        }
    }

    #[test]
    fn leap_months_are_where_no_major_term_is() {
        for (year, leap) in [(2023, 2), (2025, 6), (2028, 5), (2033, 11)] {
            for month in 1..=12 {
                let there = LunarDate::new(year, month, true, 1).is_some();
                assert_eq!(there, month == leap, "{month}/{year}");
            }
        }
        // China had its leap month after the tenth of 1984, Vietnam after the second of 1985.
        assert_eq!(LunarDate::new(1984, 10, true, 1), None);
        assert_eq!(solar(1985, 2, true, 1).as_deref(), Some("1985-03-21"));
    }

    #[test]
    fn every_day_follows_the_day_before_and_comes_back() {
        let mut date = LunarDate::new(1899, 1, false, 1).unwrap();
        let mut at = day("1899-02-10");
        let mut months_in_year = 1;
        while let Some(next_day) = at.succ_opt().filter(|next| *next < day("2200-02-15")) {
            let next = LunarDate::of(next_day).unwrap();
            assert_eq!(next.to_solar(), Some(next_day), "{next}");
            assert_eq!(
                LunarDate::new(next.year, next.month, next.leap, next.day),
                Some(next)
            );
            assert!(date < next, "{date} {next}");
            if next.day == date.day + 1 {
                assert_eq!(
                    (next.year, next.month, next.leap),
                    (date.year, date.month, date.leap)
                );
            } else {
                assert_eq!(next.day, 1);
                assert!(date.day == 29 || date.day == 30, "{date}");
                if next.year == date.year {
                    assert_eq!(next.month, date.month + u32::from(!next.leap));
                    months_in_year += 1;
                } else {
                    assert_eq!((next.year, next.month), (date.year + 1, 1));
                    assert_eq!((date.month, next.leap), (12, false));
                    assert!((12..=13).contains(&months_in_year), "{date}");
                    months_in_year = 1;
                }
            }
            (date, at) = (next, next_day);
        }
        assert_eq!((at, date.year, date.month), (day("2200-02-14"), 2199, 12));
    }

    #[test]
    fn the_new_year_is_between_19_january_and_22_february() {
        for year in 1899..=2199 {
            let first = LunarDate::new_year(year).unwrap();
            let (earliest, latest) = (format!("{year}-01-19"), format!("{year}-02-22"));
            assert!(day(&earliest) <= first && first <= day(&latest), "{first}");
            assert_eq!(LunarDate::of(first), LunarDate::new(year, 1, false, 1));
        }
    }

    #[test]
    fn the_table_ends_with_whole_years() {
        let of = |text: &str| LunarDate::of(day(text));
        assert_eq!(of("1899-02-09"), None);
        assert_eq!(of("1899-02-10"), LunarDate::new(1899, 1, false, 1));
        assert_eq!(of("1900-01-01"), LunarDate::new(1899, 12, false, 1));
        assert_eq!(of("1900-01-30"), LunarDate::new(1899, 12, false, 30));
        assert_eq!(of("1900-01-31"), LunarDate::new(1900, 1, false, 1));
        assert_eq!(of("2199-12-31"), LunarDate::new(2199, 11, false, 14));
        assert_eq!(of("2200-02-14"), LunarDate::new(2199, 12, false, 30));
        assert_eq!(of("2200-02-15"), None);
        assert_eq!(of("2201-01-01"), None);
        for far in [NaiveDate::MIN, NaiveDate::MAX] {
            assert_eq!(LunarDate::of(far), None);
        }
        for year in [i32::MIN, 1898, 2200, i32::MAX] {
            assert_eq!(LunarDate::new(year, 1, false, 1), None);
            assert_eq!(LunarDate::new_year(year), None);
        }
    }

    #[test]
    fn days_that_a_month_lacks_are_none() {
        let there = |month, day| LunarDate::new(2025, month, false, day).is_some();
        assert!(there(12, 29) && !there(12, 30));
        assert!(there(1, 30) && !there(1, 31) && !there(1, 0));
        assert!(!there(0, 1) && !there(13, 1) && !there(u32::MAX, 1));
        assert_eq!(LunarDate::new(2025, 6, true, 30), None);
    }

    #[test]
    fn what_was_before_1968_is_assumed() {
        let assumed = |text: &str| LunarDate::of(day(text)).unwrap().is_assumed();
        assert!(assumed("1900-01-01") && assumed("1967-12-31"));
        assert!(!assumed("1968-01-01") && !assumed("1968-01-29"));
    }

    #[test]
    fn lunar_days_are_written_as_other_days() {
        let text = |date: Option<LunarDate>| date.unwrap().to_string();
        let new = LunarDate::new;
        assert_eq!(text(new(2026, 3, false, 10)), "10/3/2026 âm lịch");
        assert_eq!(text(new(2026, 1, false, 1)), "01/01/2026 âm lịch");
        let leap = text(new(2033, 11, true, 2));
        assert_eq!(leap, "02/11/2033 âm lịch (tháng nhuận)");
    }
}
