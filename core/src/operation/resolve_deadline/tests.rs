use super::*;
use crate::calendar::{Counted, MonthDay, Recurring, RoundDay, YEARS};
use crate::indicator::{ConventionChoices, CountFrom, Roll};
use crate::operation::{Calendar, calendar, resolve_deadline};
use crate::options::Options;
use crate::rulebook::DayKind;
use chrono::{TimeDelta, Weekday};
use proptest::prelude::*;
use std::collections::BTreeMap;
use std::sync::OnceLock;

/// The days that the working week does not tell, and whether they are worked, of every year.
fn special() -> &'static BTreeMap<NaiveDate, bool> {
    static SPECIAL: OnceLock<BTreeMap<NaiveDate, bool>> = OnceLock::new();
    SPECIAL.get_or_init(|| {
        let mut special = BTreeMap::new();
        for year in YEARS {
            let call = Calendar {
                year: u64::try_from(year).unwrap(),
                ..Calendar::default()
            };
            for day in calendar(&call).unwrap().days {
                if day.kind != DayKind::Observance {
                    let worked = special.entry(day.date).or_default();
                    *worked |= day.kind == DayKind::SwapWork;
                }
            }
        }
        special
    })
}

fn is_worked(day: NaiveDate) -> bool {
    let weekend = matches!(day.weekday(), Weekday::Sat | Weekday::Sun);
    special().get(&day).copied().unwrap_or(!weekend)
}

fn known(day: NaiveDate) -> Option<NaiveDate> {
    Some(day).filter(|day| YEARS.contains(&day.year()))
}

fn options(roll: Roll, count_from: CountFrom) -> Options {
    let conventions = ConventionChoices {
        roll: Some(roll),
        count_from: Some(count_from),
        ..ConventionChoices::default()
    };
    Options {
        conventions,
        ..Options::default()
    }
}

fn counted(after: NaiveDate, count: u64) -> Counted {
    Counted {
        count,
        after: after.to_string(),
    }
}

/// The last day by taking one day after another.
fn naive(start: NaiveDate, count: u64, same_day: bool) -> Option<NaiveDate> {
    let mut left = count;
    let mut day = start;
    if same_day && left > 0 && is_worked(day) {
        left -= 1;
        if left == 0 {
            return Some(day);
        }
    }
    while left > 0 {
        day = known(day.succ_opt()?)?;
        left -= u64::from(is_worked(day));
    }
    Some(day)
}

fn a_day() -> impl Strategy<Value = NaiveDate> {
    (0..109_572_i64).prop_map(|after| {
        let first = NaiveDate::from_ymd_opt(*YEARS.start(), 1, 1).unwrap();
        first + TimeDelta::days(after)
    })
}

fn any_day() -> impl Strategy<Value = NaiveDate> {
    prop_oneof![
        (0..400_i64)
            .prop_map(|day| NaiveDate::from_ymd_opt(1, 1, 1).unwrap() + TimeDelta::days(day)),
        (0..400_i64)
            .prop_map(|day| NaiveDate::from_ymd_opt(9999, 12, 31).unwrap() - TimeDelta::days(day)),
        (-400..400_i64)
            .prop_map(|day| NaiveDate::from_ymd_opt(1900, 1, 1).unwrap() + TimeDelta::days(day)),
        (-400..400_i64)
            .prop_map(|day| NaiveDate::from_ymd_opt(2199, 12, 31).unwrap() + TimeDelta::days(day)),
        a_day(),
    ]
}

fn any_deadline() -> impl Strategy<Value = Deadline> {
    let count = prop_oneof![0..400_u64, Just(u64::MAX), Just(9_007_199_254_740_991)];
    (any_day(), count, 0..10).prop_map(|(day, count, form)| {
        let round =
            MonthDay::new(day.month(), day.day()).map_or(RoundDay::LastOfMonth, RoundDay::OfYear);
        match form {
            0 => Deadline::Before(day),
            1 => Deadline::NotLaterThan(day),
            2 | 3 => Deadline::WorkingDays(counted(day, count)),
            4 | 5 => Deadline::CalendarDays(counted(day, count)),
            6 => Deadline::Yearly(Recurring::Before(round)),
            7 => Deadline::HalfYearly(Recurring::NotLaterThan(round)),
            8 => Deadline::Quarterly(Recurring::NotLaterThan(RoundDay::OfMonth(day.day()))),
            _ => Deadline::Monthly(Recurring::Before(RoundDay::LastOfMonth)),
        }
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn working_days_are_counted_as_one_after_another(
        start in a_day(), count in 1..500_u64, same_day in any::<bool>(),
    ) {
        let from = if same_day { CountFrom::SameDay } else { CountFrom::NextDay };
        let call = ResolveDeadline {
            deadline: Deadline::WorkingDays(counted(start, count)),
            options: options(Roll::ByKind, from),
            ..ResolveDeadline::default()
        };
        let answer = resolve_deadline(&call);
        let expected = naive(start, count, same_day);
        prop_assert_eq!(answer.as_ref().ok().and_then(|answer| answer.last_day), expected);
        match answer {
            Ok(answer) => {
                let counts = answer.counted.iter().filter(|day| day.counts);
                prop_assert_eq!(u64::try_from(counts.count()).unwrap(), count);
                prop_assert_eq!(answer.counted.first().map(|day| day.date), Some(start));
                prop_assert_eq!(answer.counted.last().map(|day| day.date), answer.last_day);
            }
            Err(error) => prop_assert!(error.is_out_of_range()),
        }
    }

    #[test]
    fn periods_of_calendar_days_end_on_the_next_working_day(start in a_day(), count in 0..500_u64) {
        let call = ResolveDeadline {
            deadline: Deadline::CalendarDays(counted(start, count)),
            ..ResolveDeadline::default()
        };
        let mut expected = known(start + TimeDelta::days(i64::try_from(count).unwrap()));
        while let Some(day) = expected.filter(|day| !is_worked(*day)) {
            expected = day.succ_opt().and_then(known);
        }
        let answer = resolve_deadline(&call).ok();
        prop_assert_eq!(answer.and_then(|answer| answer.last_day), expected);
    }

    #[test]
    fn days_left_are_counted_as_one_after_another(as_of in a_day(), after in -500..500_i64) {
        let last = as_of + TimeDelta::days(after);
        let call = ResolveDeadline {
            deadline: Deadline::NotLaterThan(last),
            options: Options { as_of: Some(as_of), ..Options::default() },
            ..ResolveDeadline::default()
        };
        let (low, high) = (as_of.min(last), as_of.max(last));
        let days = low.iter_days().skip(1).take_while(|day| *day <= high);
        let worked = i64::try_from(days.filter(|day| is_worked(*day)).count()).unwrap();
        let working = known(last).map(|_| worked * after.signum());
        let left = resolve_deadline(&call).unwrap().days_left;
        prop_assert_eq!(left, Some(DaysLeft { calendar: after, working }));
    }

    #[test]
    fn whatever_is_asked_is_answered_or_refused(
        deadline in any_deadline(), as_of in any_day(), roll in 0..4_usize, same_day in any::<bool>(),
    ) {
        let from = if same_day { CountFrom::SameDay } else { CountFrom::NextDay };
        let recurs = deadline.recurs();
        let call = ResolveDeadline {
            deadline,
            options: Options { as_of: Some(as_of), ..options(Roll::ALL[roll], from) },
            ..ResolveDeadline::default()
        };
        match resolve_deadline(&call) {
            Ok(answer) => {
                let last = answer.last_day.unwrap();
                prop_assert!((1..=9999).contains(&last.year()));
                prop_assert!(!recurs || as_of <= last);
                prop_assert!(answer.status.is_some());
            }
            Err(error) => prop_assert!(error.is_out_of_range()),
        }
    }
}
