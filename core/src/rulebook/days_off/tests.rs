use super::*;
use crate::calendar::LunarDate;
use crate::indicator::CulturalDay;
use crate::rulebook::RulebookChoice;
use chrono::TimeDelta;
use proptest::prelude::*;
use std::collections::BTreeSet;
use std::sync::OnceLock;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn of(years: RangeInclusive<i32>, local: &[LocalDay], conventions: &Conventions) -> Arc<DaysOff> {
    let rulebook = RulebookChoice::default().load("").unwrap();
    rulebook.days_off(&years, local, conventions).unwrap()
}

fn all_years() -> &'static DaysOff {
    static ALL: OnceLock<Arc<DaysOff>> = OnceLock::new();
    ALL.get_or_init(|| of(YEARS, &[], &Conventions::default()))
}

fn by_month(days: &DaysOff, year: i32) -> Vec<u64> {
    let months = (1..=12).map(|month| {
        let first = NaiveDate::from_ymd_opt(year, month, 1).unwrap();
        let last = crate::calendar::last_of_month(first).unwrap();
        days.calendar.working_days(first, last).unwrap()
    });
    months.collect()
}

#[test]
fn the_year_2026_has_249_working_days() {
    let days = of(2026..=2026, &[], &Conventions::default());
    let months = by_month(&days, 2026);
    assert_eq!(months, [21, 15, 22, 20, 20, 22, 23, 21, 20, 22, 20, 23]);
    assert_eq!(months.iter().sum::<u64>(), 249);
    assert_eq!(days.conventions, [("culturalDay", day("2026-11-24"))]);
    let off = Conventions {
        cultural_day: CulturalDay::Off,
        ..Conventions::default()
    };
    let days = of(2026..=2026, &[], &off);
    assert_eq!(by_month(&days, 2026).iter().sum::<u64>(), 250);
    assert_eq!(days.conventions, [("culturalDay", day("2026-11-24"))]);
}

#[test]
fn one_year_is_what_all_years_say_of_it() {
    let all = all_years();
    for year in [
        1900, 1901, 1994, 2018, 2019, 2024, 2025, 2026, 2100, 2198, 2199,
    ] {
        let one = of(year..=year, &[], &Conventions::default());
        let of_year = all.marks.iter().filter(|mark| mark.date.year() == year);
        assert!(one.marks.iter().eq(of_year), "{year}");
        assert_eq!(by_month(&one, year), by_month(all, year), "{year}");
    }
}

#[test]
fn every_year_has_its_statutory_days() {
    let all = all_years();
    for year in YEARS {
        let holidays = all
            .marks
            .iter()
            .filter(|mark| mark.date.year() == year && mark.kind == DayKind::Holiday);
        let holidays: Vec<NaiveDate> = holidays.map(|mark| mark.date).collect();
        let statutory = match year {
            ..2021 => 10,
            2021..2026 => 11,
            2026.. => 12,
        };
        assert_eq!(holidays.len(), statutory, "{year}");
        // In 1947 the day of the Hùng Kings was 30 April: one day off for two holidays.
        let statutory = holidays.into_iter().collect::<BTreeSet<_>>().len();
        let new_year = LunarDate::new(year, 1, false, 1).and_then(LunarDate::to_solar);
        assert_eq!(all.calendar.is_working(new_year.unwrap()), Some(false));
        // Every holiday takes one day of work: where it falls on a day of rest, another day does,
        // but for 24 November, which article 112.1 of the Labour Code does not name.
        let first = NaiveDate::from_ymd_opt(year, 1, 1).unwrap();
        let weekdays = first.iter_days().take_while(|date| date.year() == year);
        let weekdays = weekdays.filter(|date| date.weekday().num_days_from_monday() < 5);
        let culture = NaiveDate::from_ymd_opt(year, 11, 24).filter(|_| year >= 2026);
        let rests = |date: NaiveDate| date.weekday().num_days_from_monday() >= 5;
        let apart = match year {
            2018 => -1,
            2019 => 1,
            _ => i64::from(culture.is_some_and(rests)),
        };
        let expected =
            i64::try_from(weekdays.count()).unwrap() - i64::try_from(statutory).unwrap() + apart;
        let worked: u64 = by_month(all, year).iter().sum();
        assert_eq!(i64::try_from(worked).unwrap(), expected, "{year}");
    }
}

#[test]
fn only_decided_years_are_more_than_assumed_at_tet() {
    let decided: BTreeSet<i32> = all_years()
        .marks
        .iter()
        .filter(|mark| mark.name.vi == "Tết Âm lịch" && mark.status != Certainty::Assumed)
        .map(|mark| mark.date.year())
        .collect();
    assert_eq!(
        decided,
        BTreeSet::from([2019, 2021, 2022, 2023, 2024, 2025, 2026, 2027])
    );
}

proptest! {
    #[test]
    fn counting_over_all_years_is_counting_day_by_day(
        from in 0_i64..109_572, count in 1_u64..60, length in 0_i64..900,
    ) {
        let calendar = &all_years().calendar;
        let from = calendar.first() + TimeDelta::days(from);
        let days = || from.iter_days().skip(1).take_while(|date| *date <= calendar.last());
        let worked = |date: &NaiveDate| calendar.is_working(*date) == Some(true);
        let at = usize::try_from(count).unwrap() - 1;
        prop_assert_eq!(calendar.after(from, count), days().filter(worked).nth(at));
        if let Some(later) = calendar.after(from, count) {
            // Later counts never end earlier, and the way back ends where it began.
            prop_assert!(calendar.after(from, count - 1) < Some(later));
            prop_assert_eq!(calendar.before(later, count - 1), calendar.after(from, 1).filter(|_| count > 1).or(Some(later)));
            if worked(&from) {
                prop_assert_eq!(calendar.before(later, count), Some(from));
            }
        }
        let to = (from + TimeDelta::days(length)).min(calendar.last());
        let counted = from.iter_days().take_while(|date| *date <= to).filter(worked).count();
        prop_assert_eq!(calendar.working_days(from, to), u64::try_from(counted).ok());
    }
}

#[test]
fn a_million_days_of_any_year_are_answered() {
    let calendar = &all_years().calendar;
    let mut state = 0x9E37_79B9_7F4A_7C15_u64;
    let mut next = move |below: u64| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state % below
    };
    let edges = [
        "0001-01-01",
        "9999-12-31",
        "1900-01-01",
        "1899-12-31",
        "2199-12-31",
        "2200-01-01",
    ];
    let mut edges: Vec<NaiveDate> = edges.into_iter().map(day).collect();
    edges.extend((1..=9999).filter_map(|year| NaiveDate::from_ymd_opt(year, 2, 29)));
    edges.extend([NaiveDate::MIN, NaiveDate::MAX]);
    let random = |next: &mut dyn FnMut(u64) -> u64| {
        day("0001-01-01") + TimeDelta::days(i64::try_from(next(3_652_059)).unwrap())
    };
    for round in 0..1_000_000_usize {
        let date = edges
            .get(round)
            .copied()
            .unwrap_or_else(|| random(&mut next));
        let count = next(1 << (round % 64));
        let inside = YEARS.contains(&date.year());
        assert_eq!(calendar.is_working(date).is_some(), inside);
        for found in [
            calendar.after(date, count),
            calendar.before(date, count),
            calendar.this_or_next(date),
            calendar.this_or_previous(date),
        ] {
            assert!(found.is_none_or(|found| YEARS.contains(&found.year())));
            assert!(inside || found.is_none());
        }
    }
}
