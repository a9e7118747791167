//! The day in each round of what comes round: *ngày 20 của tháng cuối quý*.

use super::super::{Cycle, Deadline, MonthDay, Recurring, RoundDay};
use super::Fault;
use super::cycle::{cycle_noun, names_one};
use super::note::DeadlineNote;
use super::read::{EACH, ROUND, Read, Reader, eat, need};
use crate::error::Code;
use crate::message::Message;
use crate::text::{Label, excerpt, phrases};

/// How it is said to which rounds a day belongs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// The day has its month: `10/6`.
    OfYear,
    /// Two days of the year, half a year apart.
    TwiceAYear,
    /// Four days of the year, a quarter apart.
    FourTimesAYear,
    /// A day without a month: *ngày 20*.
    Unstated,
    /// *Của tháng cuối kỳ*.
    LastOfRound,
    /// *Tháng sau*: the month after the one that is reported on.
    MonthAfter,
    /// *Tháng cuối quý*, *cuối tháng*: the words name the cycle themselves.
    Of(Cycle),
}

phrases! {
    static MONTH_AFTER = [
        "tháng sau", "tháng tiếp theo", "tháng kế tiếp", "tháng liền kề", "tháng liền sau",
        "tháng kế sau", "tháng tiếp sau", "tháng sau liền kề", "tháng liền kề sau",
        "tháng liền kề tiếp theo", "tháng tiếp theo liền kề", "tháng liền kề tháng báo cáo",
        "tháng sau tháng báo cáo", "tháng tiếp theo tháng báo cáo",
        "tháng tiếp theo của tháng báo cáo", "tháng liền sau tháng báo cáo",
        "tháng liền kề sau tháng báo cáo",
    ];
}

/// A day that comes round.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Round {
    pub(super) rule: Recurring,
    pub(super) place: Place,
}

impl Round {
    pub(super) fn day(self) -> RoundDay {
        let (Recurring::Before(day) | Recurring::NotLaterThan(day)) = self.rule;
        day
    }

    pub(super) fn is_before(self) -> bool {
        matches!(self.rule, Recurring::Before(_))
    }

    fn with(self, day: RoundDay, place: Place) -> Self {
        let rule = match self.rule {
            Recurring::Before(_) => Recurring::Before(day),
            Recurring::NotLaterThan(_) => Recurring::NotLaterThan(day),
        };
        Self { rule, place }
    }

    /// Days of the year that are half a year or a quarter apart, as one rule.
    pub(super) fn joined(days: &[Self]) -> Option<Self> {
        let first = *days.first()?;
        let mut of_year: Vec<MonthDay> = Vec::with_capacity(days.len());
        for one in days {
            let RoundDay::OfYear(day) = one.day() else {
                return None;
            };
            if one.place != Place::OfYear || one.is_before() != first.is_before() {
                return None;
            }
            of_year.push(day);
        }
        of_year.sort_unstable();
        let (months, place) = match of_year.len() {
            2 => (6, Place::TwiceAYear),
            4 => (3, Place::FourTimesAYear),
            _ => return None,
        };
        let earliest = *of_year.first()?;
        let apart = (0_u32..)
            .step_by(months)
            .zip(&of_year)
            .all(|(months, day)| day.month() == earliest.month().saturating_add(months));
        let last_days = of_year
            .iter()
            .all(|day| MonthDay::new(day.month(), day.day().saturating_add(1)).is_none());
        let closes = of_year.last()?.month() == 12;
        if apart && closes && last_days {
            return Some(first.with(RoundDay::LastOfMonth, place));
        }
        let same_day = of_year.iter().all(|day| day.day() == earliest.day());
        let day = if months == 3 && closes {
            RoundDay::OfMonth(earliest.day())
        } else {
            RoundDay::OfYear(earliest)
        };
        (apart && same_day).then(|| first.with(day, place))
    }

    /// The deadline, with the cycle that is stated beside the day, and what must be noted.
    pub(super) fn deadline(
        self,
        cycle: Option<Cycle>,
        year: Option<i32>,
        words: &str,
    ) -> Result<(Deadline, Option<DeadlineNote>), Fault> {
        let mut note = None;
        let cycle = match (self.place, cycle) {
            (Place::OfYear, None) => {
                if let (Some(year), RoundDay::OfYear(day)) = (year, self.day()) {
                    return self.in_year(day, year, words);
                }
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
            (Place::FourTimesAYear, None) => {
                note = Some(DeadlineNote::year_not_stated());
                Cycle::Quarter
            }
            (Place::TwiceAYear, Some(Cycle::Year | Cycle::HalfYear)) => Cycle::HalfYear,
            (Place::FourTimesAYear, Some(Cycle::Year | Cycle::Quarter)) => Cycle::Quarter,
            (Place::Unstated | Place::MonthAfter, Some(Cycle::Month))
            | (Place::MonthAfter, None) => Cycle::Month,
            (Place::LastOfRound, Some(cycle)) => cycle,
            (Place::Of(own), stated) if stated.is_none_or(|stated| stated == own) => own,
            (Place::LastOfRound, None) => return Err(round_unstated(words)),
            (Place::Unstated, _) => return Err(month_unstated(words)),
            (Place::TwiceAYear | Place::FourTimesAYear | Place::MonthAfter | Place::Of(_), _) => {
                return Err(Fault::new(
                    Code::NotADeadline,
                    Message::of(
                        "`{}` ghi ngày không khớp với chu kỳ",
                        "`{}` names a day that does not fit how often it comes round",
                        &[&excerpt(words)],
                    ),
                    Label::new(
                        "hãy ghi một trong hai: `chậm nhất ngày 25 của tháng cuối quý`",
                        "state one of the two: `chậm nhất ngày 25 của tháng cuối quý`",
                    ),
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

    /// The day in the year of a plan.
    fn in_year(
        self,
        day: MonthDay,
        year: i32,
        words: &str,
    ) -> Result<(Deadline, Option<DeadlineNote>), Fault> {
        let found = chrono::NaiveDate::from_ymd_opt(year, day.month(), day.day());
        let found = found.ok_or_else(|| {
            Fault::new(
                Code::InvalidDate,
                Message::of(
                    "`{}` không có trong lịch năm {}",
                    "`{}` is not in the calendar of {}",
                    &[&excerpt(words), &year.to_string()],
                ),
                Label::new(
                    "hãy ghi ngày kèm năm: `trước ngày 28/02/2026`",
                    "state the day with its year: `trước ngày 28/02/2026`",
                ),
            )
        })?;
        let deadline = if self.is_before() {
            Deadline::Before(found)
        } else {
            Deadline::NotLaterThan(found)
        };
        Ok((deadline, Some(DeadlineNote::year_from_plan(year))))
    }
}

fn month_unstated(words: &str) -> Fault {
    Fault::new(
        Code::NotADeadline,
        Message::of(
            "`{}` không nói rõ tháng nào",
            "`{}` does not say of which month",
            &[&excerpt(words)],
        ),
        Label::new(
            "có phải định ghi theo mẫu `trước ngày 20 hằng tháng`, hoặc `trước ngày 20 của tháng cuối quý`?",
            "did you mean the form `trước ngày 20 hằng tháng`, or `trước ngày 20 của tháng cuối quý`?",
        ),
    )
}

fn round_unstated(words: &str) -> Fault {
    Fault::new(
        Code::NotADeadline,
        Message::of(
            "`{}` không nói rõ chu kỳ",
            "`{}` does not say how often the round comes",
            &[&excerpt(words)],
        ),
        Label::new(
            "hãy ghi rõ chu kỳ: `hằng quý, trước ngày 20 của tháng cuối kỳ`",
            "name the round: `hằng quý, trước ngày 20 của tháng cuối kỳ`",
        ),
    )
}

/// To which rounds a day of the month belongs, by the words after it.
pub(super) fn place_of_month(reader: &mut Reader<'_>) -> Read<Place> {
    if let Some(place) = reader.attempt(|reader| {
        need(!(eat!(reader, "của") && reader.stands(&EACH)))?;
        last_month(reader)
    })? {
        return Ok(place);
    }
    if reader.reads(|reader| {
        eat!(reader, "của");
        need(reader.skip(&MONTH_AFTER))
    }) {
        reader.aside.month_after = true;
        return Ok(Place::MonthAfter);
    }
    let place = reader.attempt(|reader| {
        if eat!(reader, "của tháng báo cáo" | "tháng báo cáo") {
            return Ok(Place::Of(Cycle::Month));
        }
        need(eat!(reader, "của"))?;
        // The cycle of *ngày 20 của mỗi tháng* is read by itself.
        if reader.stands(&EACH) {
            return Ok(Place::Unstated);
        }
        need(eat!(reader, "tháng"))?;
        Ok(Place::Of(Cycle::Month))
    })?;
    Ok(place.unwrap_or(Place::Unstated))
}

/// *Tháng cuối quý*, *tháng cuối kỳ báo cáo*.
pub(super) fn last_month(reader: &mut Reader<'_>) -> Read<Place> {
    need(eat!(reader, "tháng cuối"))?;
    eat!(reader, "cùng");
    eat!(reader, "của");
    let each = reader.skip(&EACH);
    if reader.skip(&ROUND) {
        eat!(reader, "báo cáo");
        return Ok(Place::LastOfRound);
    }
    let cycle = cycle_noun(reader)?;
    need(cycle != Cycle::Month && (each || !names_one(reader)))?;
    if cycle == Cycle::Quarter {
        eat!(reader, "báo cáo");
    }
    Ok(Place::Of(cycle))
}

/// *Tháng*, *quý*, *kỳ* or *năm*, of which a day is the last.
pub(super) fn last_of_round(reader: &mut Reader<'_>) -> Read<Place> {
    let each = reader.skip(&EACH);
    if reader.skip(&ROUND) {
        eat!(reader, "báo cáo");
        return Ok(Place::LastOfRound);
    }
    let cycle = cycle_noun(reader)?;
    need(each || !names_one(reader))?;
    Ok(Place::Of(cycle))
}
