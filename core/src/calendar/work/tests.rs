use super::*;
use proptest::prelude::*;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn week(text: &str) -> Weekdays {
    Weekdays::parse(text).unwrap()
}

fn january() -> WorkCalendar {
    let (first, last) = (day("2026-01-01"), day("2026-01-31"));
    let days = [
        (day("2026-01-01"), false),
        (day("2026-01-02"), false),
        (day("2026-01-10"), true),
        // What the week says anyway changes nothing; what lies outside is not looked at.
        (day("2026-01-11"), false),
        (day("2026-02-02"), false),
    ];
    WorkCalendar::new(first, last, [(day("1999-10-02"), week("mon-fri"))], days).unwrap()
}

#[test]
fn the_first_day_is_not_counted() {
    let calendar = january();
    // Thursday 8 January: Friday is the first, the worked Saturday the second day after.
    assert_eq!(
        calendar.after(day("2026-01-08"), 1),
        Some(day("2026-01-09"))
    );
    assert_eq!(
        calendar.after(day("2026-01-08"), 2),
        Some(day("2026-01-10"))
    );
    assert_eq!(
        calendar.after(day("2026-01-08"), 3),
        Some(day("2026-01-12"))
    );
    assert_eq!(
        calendar.after(day("2026-01-04"), 1),
        Some(day("2026-01-05"))
    );
    assert_eq!(
        calendar.after(day("2026-01-04"), 0),
        Some(day("2026-01-04"))
    );
    assert_eq!(
        calendar.before(day("2026-01-12"), 1),
        Some(day("2026-01-10"))
    );
    assert_eq!(
        calendar.before(day("2026-01-11"), 1),
        Some(day("2026-01-10"))
    );
    assert_eq!(
        calendar.before(day("2026-01-11"), 0),
        Some(day("2026-01-11"))
    );
}

#[test]
fn what_lies_outside_is_not_told() {
    let calendar = january();
    assert_eq!(calendar.before(day("2026-01-05"), 1), None);
    assert_eq!(calendar.after(day("2026-01-30"), 1), None);
    assert_eq!(calendar.after(day("2026-01-30"), u64::MAX), None);
    assert_eq!(calendar.before(day("2026-01-30"), u64::MAX), None);
    assert_eq!(calendar.after(day("2025-12-31"), 1), None);
    assert_eq!(calendar.is_working(day("2026-02-01")), None);
    assert_eq!(calendar.this_or_next(day("2026-01-31")), None);
    assert_eq!(calendar.this_or_previous(day("2026-01-03")), None);
    assert_eq!(
        calendar.working_days(day("2026-01-31"), day("2026-02-01")),
        None
    );
    let (first, last) = (day("2026-01-02"), day("2026-01-01"));
    assert!(WorkCalendar::new(first, last, [(first, week("mon"))], []).is_none());
    assert!(WorkCalendar::new(last, first, [(first, week("mon"))], []).is_none());
}

#[test]
fn a_week_that_changes_counts_from_its_day() {
    let (first, last) = (day("2026-06-01"), day("2026-07-31"));
    let weeks = [
        (first, week("mon-fri")),
        (day("2026-07-01"), week("mon-sat")),
        (day("2026-08-01"), week("sun")),
    ];
    let calendar = WorkCalendar::new(first, last, weeks, []).unwrap();
    assert_eq!(calendar.is_working(day("2026-06-27")), Some(false));
    assert_eq!(calendar.is_working(day("2026-07-04")), Some(true));
    assert_eq!(calendar.working_days(first, day("2026-06-30")), Some(22));
    assert_eq!(calendar.working_days(first, last), Some(22 + 27));
    assert_eq!(
        calendar.after(day("2026-06-30"), 4),
        Some(day("2026-07-04"))
    );
}

/// Counts one day after another: slow, and plain to see.
fn naive(calendar: &WorkCalendar, from: NaiveDate, count: u64, step: i64) -> Option<NaiveDate> {
    let (mut at, mut left) = (from, count);
    while left > 0 {
        at += TimeDelta::days(step);
        left -= u64::from(calendar.is_working(at)?);
    }
    Some(at)
}

fn calendars() -> impl Strategy<Value = WorkCalendar> {
    let weeks = prop::collection::vec((0_i64..800, 0_usize..4), 0..3);
    let days = prop::collection::vec((0_i64..800, any::<bool>()), 0..60);
    (0_i64..109_000, 1_i64..800, weeks, days).prop_map(|(start, length, weeks, days)| {
        let first = day("1900-01-01") + TimeDelta::days(start);
        let at = |offset: i64| first + TimeDelta::days(offset);
        let forms = ["mon-fri", "mon-sat", "sun", "mon-sun"];
        let weeks = weeks
            .into_iter()
            .map(|(from, form)| (at(from), week(forms[form])));
        let weeks = std::iter::once((first, week("mon-fri"))).chain(weeks);
        let days = days
            .into_iter()
            .map(|(offset, worked)| (at(offset), worked));
        WorkCalendar::new(first, at(length), weeks, days).unwrap()
    })
}

proptest! {
    #[test]
    fn counts_are_those_of_one_day_after_another(
        calendar in calendars(), from in -5_i64..810, to in -5_i64..810, count in 0_u64..40,
    ) {
        let at = |offset: i64| calendar.first() + TimeDelta::days(offset);
        let inside = |day: NaiveDate| calendar.first() <= day && day <= calendar.last();
        let (from, to) = (at(from), at(to));
        if inside(from) {
            prop_assert_eq!(calendar.after(from, count), naive(&calendar, from, count, 1));
            prop_assert_eq!(calendar.before(from, count), naive(&calendar, from, count, -1));
        } else {
            prop_assert_eq!(calendar.after(from, count), None);
            prop_assert_eq!(calendar.before(from, count), None);
        }
        let counted = from.iter_days().take_while(|day| *day <= to);
        let counted: Option<Vec<bool>> = counted.map(|day| calendar.is_working(day)).collect();
        let expected = counted.map(|days| days.into_iter().map(u64::from).sum());
        if inside(from) && inside(to) {
            prop_assert_eq!(calendar.working_days(from, to), expected);
        } else {
            prop_assert_eq!(calendar.working_days(from, to), None);
        }
    }

    #[test]
    fn there_and_back_is_the_same_working_day(calendar in calendars(), from in 0_i64..800, count in 1_u64..40) {
        let from = calendar.first() + TimeDelta::days(from);
        if calendar.is_working(from) == Some(true)
            && let Some(later) = calendar.after(from, count)
        {
            prop_assert_eq!(calendar.before(later, count), Some(from));
            prop_assert_eq!(calendar.is_working(later), Some(true));
        }
    }
}

#[test]
fn the_first_day_off_lies_within_the_days_asked_for() {
    let calendar = january();
    let off = |from: &str, to: &str| calendar.first_off(day(from), day(to));
    assert_eq!(off("2026-01-01", "2026-01-31"), Some(day("2026-01-01")));
    assert_eq!(off("2026-01-05", "2026-01-31"), Some(day("2026-01-11")));
    assert_eq!(off("2026-01-05", "2026-01-11"), Some(day("2026-01-11")));
    assert_eq!(off("2026-01-05", "2026-01-10"), None);
    assert_eq!(off("2026-01-11", "2026-01-05"), None);
    assert_eq!(off("2026-01-31", "2026-02-01"), None);
}
