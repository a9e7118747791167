//! Days of the week that are worked.

use std::fmt;

use chrono::{Datelike as _, NaiveDate, Weekday};

use crate::json::{Json, Shape, Wire, serialize};

const NAMES: [(Weekday, &str); 7] = [
    (Weekday::Mon, "mon"),
    (Weekday::Tue, "tue"),
    (Weekday::Wed, "wed"),
    (Weekday::Thu, "thu"),
    (Weekday::Fri, "fri"),
    (Weekday::Sat, "sat"),
    (Weekday::Sun, "sun"),
];

/// Days of the week, at least one: `mon-fri`, or `mon-thu,sat`.
///
/// # Examples
///
/// ```
/// use chrono::Weekday;
/// use wardplan::calendar::Weekdays;
///
/// let week = Weekdays::parse("mon-fri").unwrap();
/// assert!(week.contains(Weekday::Fri) && !week.contains(Weekday::Sat));
/// assert_eq!(Weekdays::parse("sat,mon-thu").unwrap().to_string(), "mon-thu,sat");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Weekdays {
    /// By day, Monday first.
    days: [bool; 7],
}

impl Weekdays {
    /// Reads days and stretches of days with commas between them, each day once.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let mut days = [false; 7];
        for part in text.split(',') {
            let (first, last) = part.split_once('-').unwrap_or((part, part));
            let (first, last) = (position(first)?, position(last)?);
            // A stretch does not run over the end of the week, and no day stands twice.
            for slot in days.get_mut(first..=last).filter(|days| !days.is_empty())? {
                if std::mem::replace(slot, true) {
                    return None;
                }
            }
        }
        Some(Self { days })
    }

    /// Whether the day is one of them.
    #[must_use]
    pub fn contains(self, day: Weekday) -> bool {
        let position = usize::try_from(day.num_days_from_monday()).unwrap_or(usize::MAX);
        self.days.get(position).copied().unwrap_or_default()
    }

    /// How many days there are in each week.
    #[must_use]
    pub fn len(self) -> usize {
        self.days.iter().filter(|day| **day).count()
    }

    /// Whether there is no day: never.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.len() == 0
    }

    /// These days and others.
    pub(crate) fn with(self, others: Self) -> Self {
        let mut days = self.days;
        for (day, other) in days.iter_mut().zip(others.days) {
            *day |= other;
        }
        Self { days }
    }

    /// How many of these days there are among so many days in a row.
    pub(super) fn among(self, first: NaiveDate, days: i64) -> i64 {
        let per_week = i64::try_from(self.len()).unwrap_or_default();
        let whole = days.div_euclid(7).saturating_mul(per_week);
        let mut rest = 0_i64;
        let mut day = first.weekday();
        for _ in 0..days.rem_euclid(7) {
            rest = rest.saturating_add(i64::from(self.contains(day)));
            day = day.succ();
        }
        whole.saturating_add(rest)
    }
}

fn position(name: &str) -> Option<usize> {
    NAMES.iter().position(|(_, known)| *known == name)
}

impl fmt::Display for Weekdays {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut between = "";
        let mut rest = NAMES.iter().peekable();
        while let Some((day, first)) = rest.next() {
            if !self.contains(*day) {
                continue;
            }
            let mut last = first;
            while let Some((_, name)) = rest.next_if(|(day, _)| self.contains(*day)) {
                last = name;
            }
            write!(f, "{between}{first}")?;
            if last != first {
                write!(f, "-{last}")?;
            }
            between = ",";
        }
        Ok(())
    }
}

impl Wire for Weekdays {
    fn shape() -> Shape {
        Shape::Text
    }

    fn json(&self) -> Json<'_> {
        Json::shown(self)
    }
}

serialize!(Weekdays);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weeks_are_read_and_written_in_one_form() {
        let written = |text: &str| Weekdays::parse(text).map(|week| week.to_string());
        for same in ["mon-fri", "mon-sat", "mon-sun", "sun", "mon,wed,fri-sun"] {
            assert_eq!(written(same).as_deref(), Some(same));
        }
        assert_eq!(written("tue,mon").as_deref(), Some("mon-tue"));
        assert_eq!(written("mon-mon").as_deref(), Some("mon"));
        for bad in [
            "",
            ",",
            "mon-",
            "-fri",
            "fri-mon",
            "mon,mon",
            "mon-wed,tue",
            "Mon",
            "t2-t6",
            "mon fri",
        ] {
            assert_eq!(written(bad), None, "{bad}");
        }
    }
}
