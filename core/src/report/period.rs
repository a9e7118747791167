//! The name of a period in words.

use crate::calendar::{Part, PeriodName, day_en, day_vi};
use crate::finding::Message;
use crate::rulebook::{PeriodChoice, SchemedPeriod};

impl SchemedPeriod {
    /// The period as an official names it: *6 tháng đầu năm 2026*. `stated` is how it was asked for.
    pub(crate) fn words(&self, stated: Option<&PeriodChoice>) -> Message {
        let (start, end) = (self.period.start(), self.period.end());
        let name = match stated {
            Some(PeriodChoice::Scheme(choice)) => PeriodName::parse(&choice.period),
            Some(PeriodChoice::Calendar(period)) => period.name(),
            None => None,
        };
        let days = Message::new(
            format!("từ ngày {} đến ngày {}", day_vi(start), day_vi(end)),
            format!("from {} to {}", day_en(start), day_en(end)),
        );
        let Some(PeriodName { year, part }) = name else {
            return days;
        };
        let (vi, en) = match part {
            Part::Year => (format!("năm {year}"), format!("{year}")),
            Part::Half(1) => (
                format!("6 tháng đầu năm {year}"),
                format!("the first half of {year}"),
            ),
            Part::Half(_) => (
                format!("6 tháng cuối năm {year}"),
                format!("the second half of {year}"),
            ),
            Part::Quarter(quarter) => {
                let number = match quarter {
                    1 => "I",
                    2 => "II",
                    3 => "III",
                    _ => "IV",
                };
                (
                    format!("quý {number} năm {year}"),
                    format!("quarter {quarter} of {year}"),
                )
            }
            Part::Month(month) => (
                format!("tháng {month} năm {year}"),
                format!("month {month} of {year}"),
            ),
        };
        Message::new(format!("{vi} ({})", days.vi), format!("{en} ({})", days.en))
    }
}
