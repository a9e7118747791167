//! Days, times, periods and calendars as they are read and counted.

use chrono::{Datelike as _, Days, NaiveDate, NaiveTime, TimeDelta, Timelike as _};
use wardplan::calendar::{LunarDate, MonthDay, Weekdays, WorkCalendar};
use wardplan::{LocalTime, Period};

use super::{Numbers, broken, month_end, named, recurring, ymd};

/// How many inputs each function takes.
const MANY: u32 = 1_000_000;

#[test]
fn periods_are_whole_months() {
    let mut numbers = Numbers(1);
    for _ in 0..MANY {
        let year = numbers.year();
        let (text, first, last) = match numbers.below(4) {
            0 => (format!("{year:04}"), 1, 12),
            1 => {
                let half = numbers.number(1, 2);
                (format!("{year:04}-H{half}"), half * 6 - 5, half * 6)
            }
            2 => {
                let quarter = numbers.number(1, 4);
                (
                    format!("{year:04}-Q{quarter}"),
                    quarter * 3 - 2,
                    quarter * 3,
                )
            }
            _ => {
                let month = numbers.number(1, 12);
                (format!("{year:04}-{month:02}"), month, month)
            }
        };
        let period: Period = text.parse().unwrap();
        assert_eq!(period.start(), ymd(year, first, 1), "{text}");
        assert_eq!(period.end(), month_end(year, last), "{text}");
        let day = numbers.any_day();
        let inside = day.year() == year && (first..=last).contains(&day.month());
        assert_eq!(period.contains(day), inside, "{text} {day}");
        let other = numbers.any_day();
        assert_eq!(Period::between(day, other).is_some(), day <= other);
        if let Ok(period) = broken(&text, &mut numbers).parse::<Period>() {
            assert!(period.start() <= period.end());
        }
    }
}

#[test]
fn a_day_of_the_year_is_in_every_year() {
    let mut numbers = Numbers(2);
    for _ in 0..MANY {
        let (month, day) = (numbers.number(0, 14), numbers.number(0, 33));
        let found = MonthDay::new(month, day);
        let exists = NaiveDate::from_ymd_opt(2000, month, day).is_some();
        assert_eq!(found.is_some(), exists, "{month}-{day}");
        let year = match numbers.below(50) {
            0 => numbers.one(&[i32::MIN, -1, 0, i32::MAX]),
            _ => numbers.year(),
        };
        let Some(found) = found else { continue };
        let in_year = found.in_year(year);
        if NaiveDate::from_ymd_opt(year, 1, 1).is_some() {
            let last = month_end(year, month).day();
            assert_eq!(in_year, Some(ymd(year, month, day.min(last))));
        } else {
            assert_eq!(in_year, None);
        }
    }
}

#[test]
fn every_round_has_one_last_day() {
    let mut numbers = Numbers(3);
    for _ in 0..MANY {
        let day = numbers.day();
        let (once, last) = named(&mut numbers, day);
        assert_eq!(once.last_day(), last, "{once:?}");
        let days = once.last_days_in(day.year());
        assert_eq!(
            days.first().copied(),
            last.filter(|last| last.year() == day.year())
        );
        // Days that only chrono has, too.
        let far = numbers.any_day();
        let _ = named(&mut numbers, far).0.last_day();
        let (deadline, months) = recurring(&mut numbers);
        let year = numbers.year();
        let days = deadline.last_days_in(year);
        assert!(
            days.iter().all(|day| day.year() == year),
            "{deadline:?} {year}"
        );
        assert!(
            days.is_sorted_by(|one, next| one < next),
            "{deadline:?} {year}"
        );
        assert_eq!(days.len(), 12 / months, "{deadline:?} {year}");
        let _ = deadline.last_days_in(numbers.one(&[i32::MIN, -1, 0, 262_142, i32::MAX]));
    }
}

#[test]
fn lunar_days_come_back_in_order() {
    let mut numbers = Numbers(4);
    let known = |day: NaiveDate| (ymd(1899, 2, 10)..=ymd(2200, 2, 14)).contains(&day);
    for _ in 0..MANY {
        let day = numbers.any_day();
        let lunar = LunarDate::of(day);
        assert_eq!(lunar.is_some(), known(day), "{day}");
        if let Some(lunar) = lunar {
            assert_eq!(lunar.to_solar(), Some(day));
            assert!(LunarDate::new_year(lunar.year()).unwrap() <= day);
            let next = day.succ_opt().and_then(LunarDate::of);
            assert!(next.is_none_or(|next| lunar < next), "{day}");
        }
        let (year, leap) = (numbers.from(1890, 2210), numbers.below(2) == 0);
        let (month, number) = (numbers.number(0, 13), numbers.number(0, 31));
        if let Some(lunar) = LunarDate::new(year, month, leap, number) {
            let parts = (lunar.year(), lunar.month(), lunar.is_leap(), lunar.day());
            assert_eq!(parts, (year, month, leap, number));
            assert_eq!(lunar.to_solar().and_then(LunarDate::of), Some(lunar));
            assert_eq!(lunar.is_assumed(), lunar.to_solar() < Some(ymd(1968, 1, 1)));
        } else {
            assert!(
                leap || !(1899..=2199).contains(&year)
                    || !(1..=12).contains(&month)
                    || !(1..=29).contains(&number)
            );
        }
    }
}

/// Days on which other calendars are a day away: new moons between midnight here and in Beijing, and
/// days before and about the time at which UTC+7 became the law of the whole country.
#[test]
fn lunar_days_are_those_of_vietnam() {
    for (day, year, month, number, assumed) in [
        (ymd(2027, 2, 6), 2027, 1, 1, false),
        (ymd(2030, 2, 2), 2030, 1, 1, false),
        (ymd(1975, 4, 30), 1975, 3, 20, false),
        (ymd(1945, 9, 2), 1945, 7, 26, true),
        (ymd(2054, 5, 7), 2054, 3, 30, false),
    ] {
        let lunar = LunarDate::of(day).unwrap();
        assert_eq!(
            (lunar.year(), lunar.month(), lunar.is_leap(), lunar.day()),
            (year, month, false, number),
            "{day}"
        );
        assert_eq!(lunar.is_assumed(), assumed, "{day}");
    }
}

#[test]
fn working_days_are_those_between() {
    let mut numbers = Numbers(5);
    let weeks = ["mon-fri", "mon-sat", "mon", "sat-sun"].map(|week| Weekdays::parse(week).unwrap());
    for _ in 0..MANY / 100 {
        let first = numbers.day();
        let last = first
            .checked_add_days(Days::new(numbers.below(3000)))
            .unwrap();
        let at = |offset: u64| first + Days::new(offset);
        let changes = [
            (first, numbers.one(&weeks)),
            (at(numbers.below(3000)), numbers.one(&weeks)),
        ];
        let special: Vec<(NaiveDate, bool)> = (0..numbers.below(60))
            .map(|_| (at(numbers.below(3000)), numbers.below(2) == 0))
            .collect();
        let calendar = WorkCalendar::new(first, last, changes, special).unwrap();
        for _ in 0..100 {
            let day = match numbers.below(8) {
                0 => numbers.any_day(),
                _ => at(numbers.below(3000)),
            };
            let count = match numbers.below(8) {
                0 => numbers.one(&[0, u64::MAX, 1 << 63]),
                _ => numbers.below(200),
            };
            let inside = (first..=last).contains(&day);
            assert_eq!(calendar.is_working(day).is_some(), inside);
            let (after, before) = (calendar.after(day, count), calendar.before(day, count));
            if !inside || count == 0 {
                assert_eq!(
                    (after, before),
                    if inside {
                        (Some(day), Some(day))
                    } else {
                        (None, None)
                    }
                );
                continue;
            }
            let own = u64::from(calendar.is_working(day) == Some(true));
            for end in [after, before].into_iter().flatten() {
                assert_eq!(calendar.is_working(end), Some(true));
                let between = calendar.working_days(day.min(end), day.max(end));
                assert_eq!(between, Some(count + own), "{day} {count}");
            }
            if after.is_none() {
                assert!(calendar.working_days(day, last) < Some(count.saturating_add(own)));
            }
            let (next, previous) = (calendar.this_or_next(day), calendar.this_or_previous(day));
            let expected = |step| if own == 1 { Some(day) } else { step };
            assert_eq!(next, expected(calendar.after(day, 1)));
            assert_eq!(previous, expected(calendar.before(day, 1)));
        }
    }
}

/// Seconds since the year 1 began.
fn seconds(time: LocalTime) -> i64 {
    let (day, clock) = (time.day(), time.to_chrono().time());
    i64::from(day.num_days_from_ce()) * 86_400 + i64::from(clock.num_seconds_from_midnight())
}

#[test]
fn times_are_those_of_vietnam() {
    let mut numbers = Numbers(6);
    let mut earlier: LocalTime = "2026-06-01T07:30".parse().unwrap();
    for _ in 0..MANY {
        let day = numbers.day();
        let (hour, minute, second) = (
            numbers.number(0, 23),
            numbers.number(0, 59),
            numbers.number(0, 59),
        );
        let (hours, minutes) = (numbers.from(0, 14), numbers.from(0, 59));
        let (zone, ahead) = match numbers.below(4) {
            0 => (String::new(), 7 * 60),
            1 => ("Z".to_owned(), 0),
            2 => (format!("+{hours:02}:{minutes:02}"), hours * 60 + minutes),
            _ => (format!("-{hours:02}:{minutes:02}"), -(hours * 60 + minutes)),
        };
        let text = format!("{day}T{hour:02}:{minute:02}:{second:02}{zone}");
        let there = day.and_time(NaiveTime::from_hms_opt(hour, minute, second).unwrap());
        let here = there + TimeDelta::minutes(i64::from(7 * 60 - ahead));
        let time = text.parse::<LocalTime>().ok();
        let expected = Some(here).filter(|here| (1..=9999).contains(&here.year()));
        assert_eq!(time.map(LocalTime::to_chrono), expected, "{text}");
        if let Some(time) = time {
            assert_eq!(time.to_string().parse::<LocalTime>().unwrap(), time);
            assert_eq!(time.day(), here.date());
            assert_eq!(time > earlier, here > earlier.to_chrono());
            assert_eq!(
                time.minutes_since(earlier),
                (seconds(time) - seconds(earlier)) / 60
            );
            earlier = time;
        }
        let _ = broken(&text, &mut numbers).parse::<LocalTime>();
    }
}
