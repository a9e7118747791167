//! What comes round: *hằng quý*, *định kỳ 6 tháng*, *thường xuyên*.

use super::super::{Cycle, Deadline, MonthDay, Ongoing, Recurring, RoundDay};
use super::day::{need, small};
use super::note::DeadlineNote;
use super::token::{Cursor, Kind, Read};
use super::{Fault, Part, Said};
use crate::error::Code;
use crate::text::excerpt;

/// How it is said to which rounds a day belongs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// The day has its month: `10/6`.
    OfYear,
    /// Two days of the year, half a year apart.
    TwiceAYear,
    /// A day without a month: *ngày 20*.
    Unstated,
    /// *Của tháng cuối kỳ*.
    LastOfRound,
    /// *Tháng cuối quý*, *cuối tháng*: the words name the cycle themselves.
    Of(Cycle),
}

/// A day that comes round.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Round {
    pub(super) rule: Recurring,
    pub(super) place: Place,
}

impl Round {
    fn day(self) -> RoundDay {
        let (Recurring::Before(day) | Recurring::NotLaterThan(day)) = self.rule;
        day
    }

    fn with_day(self, day: RoundDay) -> Self {
        let rule = match self.rule {
            Recurring::Before(_) => Recurring::Before(day),
            Recurring::NotLaterThan(_) => Recurring::NotLaterThan(day),
        };
        Self {
            rule,
            place: Place::TwiceAYear,
        }
    }

    /// Two days of the year as one rule, if they are half a year apart.
    pub(super) fn joined(self, other: Self) -> Option<Self> {
        let (RoundDay::OfYear(first), RoundDay::OfYear(second)) = (self.day(), other.day()) else {
            return None;
        };
        let same_bound =
            matches!(self.rule, Recurring::Before(_)) == matches!(other.rule, Recurring::Before(_));
        let both_of_year = (self.place, other.place) == (Place::OfYear, Place::OfYear);
        if !same_bound || !both_of_year || first.month().abs_diff(second.month()) != 6 {
            return None;
        }
        let pair = |month, day| MonthDay::new(month, day);
        let (june, december) = (pair(6, 30), pair(12, 31));
        let ends = [Some(first), Some(second)];
        if ends == [june, december] || ends == [december, june] {
            return Some(self.with_day(RoundDay::LastOfMonth));
        }
        (first.day() == second.day()).then(|| self.with_day(RoundDay::OfYear(first.min(second))))
    }

    /// The deadline, with the cycle that is stated beside the day, and what must be noted.
    pub(super) fn deadline(
        self,
        cycle: Option<Cycle>,
        words: &str,
    ) -> Result<(Deadline, Option<DeadlineNote>), Fault> {
        let mut note = None;
        let cycle = match (self.place, cycle) {
            (Place::OfYear, None) => {
                note = Some(DeadlineNote::year_not_stated());
                Cycle::Year
            }
            (Place::OfYear, Some(cycle)) => {
                if let (RoundDay::OfYear(day), true) = (self.day(), cycle != Cycle::Year) {
                    note = Some(DeadlineNote::one_day_of_round(day, cycle));
                }
                cycle
            }
            (Place::TwiceAYear, None) => {
                note = Some(DeadlineNote::year_not_stated());
                Cycle::HalfYear
            }
            (Place::TwiceAYear, Some(Cycle::Year | Cycle::HalfYear)) => Cycle::HalfYear,
            (Place::Unstated, Some(Cycle::Month)) => Cycle::Month,
            (Place::LastOfRound, Some(cycle)) => cycle,
            (Place::Of(own), stated) if stated.is_none_or(|stated| stated == own) => own,
            (Place::Unstated | Place::LastOfRound, _) => return Err(month_unstated(words)),
            (Place::TwiceAYear | Place::Of(_), _) => {
                return Err(Fault::new(
                    Code::NotADeadline,
                    format!(
                        "`{}` names a day that does not fit how often it comes round",
                        excerpt(words)
                    ),
                    "state one of the two: `chậm nhất ngày 25 của tháng cuối quý`",
                ));
            }
        };
        let deadline = match cycle {
            Cycle::Year => Deadline::Yearly(self.rule),
            Cycle::HalfYear => Deadline::HalfYearly(self.rule),
            Cycle::Quarter => Deadline::Quarterly(self.rule),
            Cycle::Month => Deadline::Monthly(self.rule),
        };
        Ok((deadline, note))
    }
}

fn month_unstated(words: &str) -> Fault {
    Fault::new(
        Code::NotADeadline,
        format!("`{}` does not say of which month", excerpt(words)),
        "did you mean the form `trước ngày 20 hằng tháng`, or `trước ngày 20 của tháng cuối quý`?",
    )
}

/// *Thường xuyên*, *thường xuyên, liên tục*.
pub(super) fn frequent(cursor: &mut Cursor<'_>) -> Read<()> {
    if cursor.eat("thường xuyên") {
        let before = *cursor;
        cursor.eat_one(&["và"]);
        cursor.eat_mark(',');
        cursor.eat_mark('-');
        if !cursor.eat("liên tục") {
            *cursor = before;
        }
        return Ok(());
    }
    need(cursor.eat("liên tục"))
}

/// *Hằng quý*, *định kỳ 6 tháng*, *6 tháng một lần*.
pub(super) fn every(cursor: &mut Cursor<'_>) -> Read<Cycle> {
    let start = cursor.start();
    let regular = cursor.eat("định kỳ");
    let each = cursor.eat_one(&["hằng", "mỗi"]);
    let months = cursor.attempt(months)?;
    let cycle = if let Some(months) = months {
        need(cursor.eat("tháng"))?;
        // *6 tháng đầu năm* is a period, *tháng 6* a month.
        need(!matches!(
            cursor.peek(),
            Some(Kind::Word("đầu" | "cuối") | Kind::Number)
        ))?;
        let once = once(cursor)?;
        need(regular || each || once)?;
        Cycle::ALL
            .iter()
            .copied()
            .find(|cycle| cycle.months() == months)
    } else {
        need(regular || each)?;
        if cursor.eat_one(&["tuần", "ngày"]) {
            None
        } else {
            let cycle = if cursor.eat("tháng") {
                Cycle::Month
            } else if cursor.eat("quý") {
                Cycle::Quarter
            } else if cursor.eat("nửa năm") {
                Cycle::HalfYear
            } else {
                need(cursor.eat("năm"))?;
                Cycle::Year
            };
            // *Định kỳ quý II/2026* is a quarter.
            need(each || !matches!(cursor.peek(), Some(Kind::Number | Kind::Unknown)))?;
            once(cursor)?;
            Some(cycle)
        }
    };
    cycle.ok_or_else(|| {
        Fault::new(
            Code::NotADeadline,
            format!(
                "`{}` is no month, quarter, half-year or year",
                excerpt(cursor.since(start))
            ),
            "did you mean the form `hằng tháng`, `hằng quý`, `định kỳ 6 tháng` or `hằng năm`?",
        )
        .into()
    })
}

fn months(cursor: &mut Cursor<'_>) -> Read<u32> {
    if cursor.eat("sáu") {
        return Ok(6);
    }
    if cursor.eat("ba") {
        return Ok(3);
    }
    small(cursor)
}

/// *Một lần*, `/lần`. Whether it stands here.
fn once(cursor: &mut Cursor<'_>) -> Read<bool> {
    let found = cursor.attempt(|cursor| {
        if cursor.eat_mark('/') {
            cursor.attempt(|cursor| need(small(cursor)? == 1))?;
        } else if !cursor.eat("một") {
            need(small(cursor)? == 1)?;
        }
        need(cursor.eat("lần"))
    })?;
    Ok(found.is_some())
}

/// What parts of a text say together: a cycle and its day, *thường xuyên* and its review.
pub(super) fn together(
    first: &Said,
    second: &Said,
    words: &str,
) -> Result<Option<(Deadline, Option<DeadlineNote>)>, Fault> {
    match (first, second) {
        (Said::Every(cycle), Said::Round(round)) | (Said::Round(round), Said::Every(cycle)) => {
            round.deadline(Some(*cycle), words).map(Some)
        }
        (Said::Frequent, Said::Every(cycle)) | (Said::Every(cycle), Said::Frequent) => {
            Ok(Some((ongoing(Some(*cycle)), None)))
        }
        _ => Ok(None),
    }
}

/// What a part says by itself.
pub(super) fn alone(part: Said, words: &str) -> Result<(Deadline, Option<DeadlineNote>), Fault> {
    match part {
        Said::Once(deadline) => Ok((deadline, None)),
        Said::Frequent => Ok((ongoing(None), None)),
        Said::Every(cycle) => Ok((ongoing(Some(cycle)), None)),
        Said::Round(round) => round.deadline(None, words),
    }
}

fn ongoing(review: Option<Cycle>) -> Deadline {
    Deadline::Ongoing(Ongoing { review })
}

/// Days of the year that are half a year apart become one part.
pub(super) fn join_days(parts: Vec<Part>) -> Vec<Part> {
    let mut joined: Vec<Part> = Vec::with_capacity(parts.len());
    for part in parts {
        if let (Said::Round(second), Some(last)) = (&part.said, joined.last_mut())
            && let Said::Round(first) = &last.said
            && let Some(both) = first.joined(*second)
        {
            last.said = Said::Round(both);
            last.to = part.to;
            last.notes.extend(part.notes);
            continue;
        }
        joined.push(part);
    }
    joined
}
