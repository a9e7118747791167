use super::*;
use crate::calendar::Weekdays;
use proptest::prelude::*;

fn hour(text: &str) -> TimeOfDay {
    TimeOfDay::parse(text).unwrap()
}

fn time(text: &str) -> LocalTime {
    text.parse().unwrap()
}

fn minute(minute: i64) -> LocalTime {
    time("2026-01-01T00:00").plus_minutes(minute)
}

fn hours() -> WorkingHours {
    WorkingHours::new(["07:30", "11:30", "13:30", "17:30"].map(hour))
}

/// A calendar of 2026 with its week, 1 January off and Saturday 10 January worked.
fn calendar(week: &str) -> WorkCalendar {
    let day = |text: &str| text.parse::<NaiveDate>().unwrap();
    let week = Weekdays::parse(week).unwrap();
    let days = [(day("2026-01-01"), false), (day("2026-01-10"), true)];
    let (first, last) = (day("2026-01-01"), day("2026-12-31"));
    WorkCalendar::new(first, last, [(first, week)], days).unwrap()
}

/// What lies outside, in minutes, and how many days off are touched.
fn look(start: &str, end: &str) -> Option<(i64, Option<String>, u64)> {
    let (whole, mornings) = (calendar("mon-fri"), calendar("mon-sat"));
    let days = WorkingTime {
        hours: hours(),
        whole: &whole,
        mornings: &mornings,
    };
    let session = (time(start), time(end));
    let outside = days.outside(session)?;
    let off = days.days_off(session)?;
    let begins = outside.begins.map(|time| time.to_string());
    assert_eq!(off.first.is_some(), off.count > 0);
    Some((outside.seconds / 60, begins, off.count))
}

#[test]
fn lunch_within_a_session_is_not_outside_and_lunch_at_its_edge_is() {
    // Monday 5 January 2026.
    let on_monday = |start: &str, end: &str| {
        let [start, end] = [start, end].map(|hour| format!("2026-01-05T{hour}"));
        let (minutes, begins, off) = look(&start, &end).unwrap();
        assert_eq!(off, 0);
        (minutes, begins.map(|time| time[11..].to_owned()))
    };
    let none = (0, None);
    let from = |minutes, hour: &str| (minutes, Some(hour.to_owned()));
    assert_eq!(on_monday("07:30", "17:30"), none);
    assert_eq!(on_monday("10:00", "14:00"), none);
    assert_eq!(on_monday("07:30", "11:30"), none);
    assert_eq!(on_monday("07:00", "11:30"), from(30, "07:00"));
    assert_eq!(on_monday("08:00", "11:31"), from(1, "11:30"));
    assert_eq!(on_monday("11:30", "13:30"), from(120, "11:30"));
    assert_eq!(on_monday("11:00", "13:30"), from(120, "11:30"));
    assert_eq!(on_monday("11:00", "13:31"), none);
    assert_eq!(on_monday("12:00", "14:00"), from(90, "12:00"));
    assert_eq!(on_monday("16:30", "18:00"), from(30, "17:30"));
    assert_eq!(on_monday("19:00", "21:00"), from(120, "19:00"));
    assert_eq!(on_monday("19:00", "19:00"), none);
    assert_eq!(on_monday("19:00", "18:00"), none);
}

#[test]
fn a_day_off_is_never_outside_hours_and_half_a_day_is_both() {
    // A holiday; then a Saturday with its morning, the worked Saturday, a Sunday.
    assert_eq!(
        look("2026-01-01T08:00", "2026-01-01T20:00"),
        Some((0, None, 1))
    );
    assert_eq!(
        look("2026-01-03T07:30", "2026-01-03T11:30"),
        Some((0, None, 0))
    );
    let early = look("2026-01-03T07:00", "2026-01-03T12:00");
    assert_eq!(early, Some((60, Some("2026-01-03T07:00".into()), 0)));
    let long = look("2026-01-03T10:00", "2026-01-03T14:00");
    assert_eq!(long, Some((120, Some("2026-01-03T11:30".into()), 1)));
    assert_eq!(
        look("2026-01-03T13:30", "2026-01-03T20:00"),
        Some((0, None, 1))
    );
    assert_eq!(
        look("2026-01-10T07:30", "2026-01-10T17:30"),
        Some((0, None, 0))
    );
    assert_eq!(
        look("2026-01-04T07:30", "2026-01-04T17:30"),
        Some((0, None, 1))
    );
    // Until midnight is not the next day.
    assert_eq!(
        look("2026-01-04T22:00", "2026-01-05T00:00"),
        Some((0, None, 1))
    );
    // Into years whose days are not known.
    assert_eq!(look("2026-12-31T20:00", "2027-01-01T01:00"), None);
    assert_eq!(look("2025-12-31T20:00", "2026-01-01T01:00"), None);
}

#[test]
fn a_daily_stretch_in_a_whole_era_is_counted_at_once() {
    let lunch = Daily::new(hour("11:30"), hour("13:30"));
    let era = (time("0001-01-01T00:00"), time("9999-12-31T23:59:59"));
    assert_eq!(lunch.seconds_in(era), 3_652_059 * 7_200);
    assert_eq!(lunch.seconds_in((era.1, era.0)), 0);
}

proptest! {
    #[test]
    fn a_session_of_some_days_is_what_its_minutes_are(
        start in 0_i64..14 * 1_440,
        length in 0_i64..9 * 1_440,
        cuts in prop::collection::btree_set(0_u32..1_440, 4),
        halves in any::<bool>(),
    ) {
        let (whole, mornings) = (calendar("mon-fri"), calendar("mon-sat"));
        let mornings = if halves { mornings } else { whole.clone() };
        let cuts: Vec<u32> = cuts.into_iter().collect();
        let cut = |place: usize| TimeOfDay::new(cuts[place] / 60, cuts[place] % 60).unwrap();
        let [a, b, c, d] = [0, 1, 2, 3].map(|place| i64::from(cuts[place]));
        let days = WorkingTime {
            hours: WorkingHours::new([cut(0), cut(1), cut(2), cut(3)]),
            whole: &whole,
            mornings: &mornings,
        };
        let session = (minute(start), minute(start + length));
        let minutes = (start..start + length).map(|number| (minute(number).day(), number % 1_440));
        let minutes: Vec<(NaiveDate, i64)> = minutes.collect();
        let (mut count, mut begins, mut off) = (0, None, Vec::new());
        let mut number = start;
        for on_day in minutes.chunk_by(|(one, _), (other, _)| one == other) {
            let across = on_day.iter().any(|(_, at)| *at < b) && on_day.iter().any(|(_, at)| *at >= c);
            let is_whole = whole.is_working(on_day[0].0).unwrap();
            let is_half = !is_whole && mornings.is_working(on_day[0].0).unwrap();
            for (date, at) in on_day {
                let at_lunch = (b..c).contains(at);
                let is_outside = (is_whole && (*at < a || *at >= d || at_lunch && !across))
                    || (is_half && (*at < a || at_lunch));
                if is_outside {
                    count += 1;
                    begins = begins.or(Some(minute(number)));
                }
                if !is_whole && (!is_half || *at >= c) {
                    off.push(*date);
                }
                number += 1;
            }
        }
        off.dedup();
        let expected = Outside { seconds: count * 60, begins };
        prop_assert_eq!(days.outside(session), Some(expected));
        let touched = TouchedDays { first: off.first().copied(), count: off.len() as u64 };
        prop_assert_eq!(days.days_off(session), Some(touched));
    }
}
