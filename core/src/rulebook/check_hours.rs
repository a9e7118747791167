//! Checks that the hours of a day, from all layers together, follow each other.

use chrono::NaiveDate;

use super::season::years_from;
use super::{ParameterValue, Rulebook};
use crate::calendar::TimeOfDay;
use crate::error::Code;
use crate::json::Reader;
use crate::message::Message;
use crate::text::each_in_backticks;

/// The hours of a day in their order: the session of the morning, that of the afternoon, and the
/// evening.
const HOURS: [&str; 5] = [
    "morning-start",
    "morning-end",
    "afternoon-start",
    "afternoon-end",
    "evening-start",
];

impl Rulebook {
    /// Checks the hours in force on every day from which a value of any layer holds, or no longer
    /// does, by its dates or by its season. Hours that contradict each other are refused: a layer that
    /// moves the afternoon alone must not leave it to begin before the morning of another layer ends.
    pub(super) fn check_hours(&self, reader: &mut Reader) {
        let own = |name: &&str| self.lowest().parameters.get(name).is_some();
        if !HOURS.iter().any(own) {
            return;
        }
        let mut told: Vec<(&str, usize)> = Vec::new();
        for date in self.turns_of_hours() {
            let mut earlier: Option<(usize, &ParameterValue, TimeOfDay)> = None;
            for (place, name) in HOURS.iter().enumerate() {
                let in_force = self.parameter(name, Some(date));
                let value = in_force.strictest();
                let Some((value, time)) = value.and_then(|value| Some((value, value.time()?)))
                else {
                    continue;
                };
                if let Some((before, other, until)) = earlier
                    && !follows((before, until), (place, time))
                {
                    // What is wrong lies in this layer: the others were checked without it.
                    let here = self.own_place(name, value).map(|index| (*name, index));
                    let there = HOURS.get(before).and_then(|name| {
                        let index = self.own_place(name, other)?;
                        Some((*name, index))
                    });
                    if let Some(own) = here.or(there)
                        && !told.contains(&own)
                    {
                        told.push(own);
                        let other = HOURS.get(before).copied().unwrap_or_default();
                        contradict(reader, own, (other, until), (name, time));
                    }
                }
                earlier = Some((place, value, time));
            }
        }
    }

    /// The days from which a value of an hour holds, or no longer does; of seasons, those of the years
    /// after each such day in which every day comes.
    fn turns_of_hours(&self) -> Vec<NaiveDate> {
        let all = self.layers().flat_map(|layer| &layer.parameters);
        let values = all.filter(|(name, _)| HOURS.contains(name));
        let values: Vec<&ParameterValue> = values.flat_map(|(_, values)| values).collect();
        let mut turns = vec![NaiveDate::MIN];
        for value in &values {
            turns.extend(value.from);
            turns.extend(value.to.and_then(|to| to.succ_opt()));
        }
        let mut years: Vec<i32> = turns.iter().copied().flat_map(years_from).collect();
        years.sort_unstable();
        years.dedup();
        for value in values {
            turns.extend(years.iter().flat_map(|year| value.turns(*year..=*year)));
        }
        turns.sort_unstable();
        turns.dedup();
        turns
    }

    /// The position of a value among those that the lowest layer states for a parameter.
    fn own_place(&self, name: &str, value: &ParameterValue) -> Option<usize> {
        let values = self.lowest().parameters.get(name)?;
        values.iter().position(|own| std::ptr::eq(own, value))
    }
}

/// Whether one hour may stand after another, each with its place in the order. Only where a session
/// ends may the next part of the day begin at once.
fn follows((before, until): (usize, TimeOfDay), (place, time): (usize, TimeOfDay)) -> bool {
    let ends = !before.is_multiple_of(2);
    let is_next = before.checked_add(1) == Some(place);
    until < time || (ends && is_next && until == time)
}

fn contradict(
    reader: &mut Reader,
    (own, index): (&str, usize),
    (other, until): (&str, TimeOfDay),
    (name, time): (&str, TimeOfDay),
) {
    let message = Message::of(
        "`{}` ({}) không sau `{}` ({})",
        "`{}` of {} does not come after `{}` of {}",
        &[&name, &time.to_string(), &other, &until.to_string()],
    );
    let help = Message::of(
        "hãy ghi các giờ cùng có hiệu lực theo đúng thứ tự {}",
        "state the hours that hold together, in the order of {}",
        &[&each_in_backticks(&HOURS)],
    );
    reader.at_key(own, |reader| {
        reader.at_index(index, |reader| {
            reader.problem(Code::InvalidTime, message, Some(help));
        });
    });
}
