//! What a reading of words rests on beside the words.

use chrono::NaiveDate;

use super::super::date::{day_en, day_vi};
use super::super::{Cycle, MonthDay, RoundDay};
use crate::json::{answer, terms};

terms! {
    /// A choice that had to be made where the words of a deadline leave something open.
    pub enum DeadlineReading("deadlineReading", "cách hiểu thời hạn", "reading of a deadline") {
        /// Only a day is stated: it is taken as the last.
        BareDay = "bareDay", "chỉ ghi ngày; hiểu là chậm nhất ngày đó", "only a day; read as not later than it";
        /// *Chậm nhất trước ngày*: the stricter reading, before the day.
        LatestBefore = "latestBefore", "\"chậm nhất trước ngày\"; hiểu là trước ngày đó", "*chậm nhất trước ngày*; read as before the day";
        /// *Đến ngày*: whether the day counts is not said; the stricter reading, before the day.
        UntilDay = "untilDay", "\"đến ngày\"; hiểu là trước ngày đó", "*đến ngày*; read as before the day";
        /// No year and no *hằng năm*: the deadline is taken to come round every year.
        YearNotStated = "yearNotStated", "không ghi năm; hiểu là hằng năm", "no year; read as every year";
        /// One day of the year stands for every round of a shorter cycle.
        OneDayOfRound = "oneDayOfRound", "chỉ ghi ngày của một kỳ; các kỳ khác tương ứng", "the day of one round; the others alike";
        /// *Đầu*, *giữa*, *cuối*: the day that the Civil Code names for agreements.
        CivilCode146 = "civilCode146", "đầu, giữa, cuối kỳ; áp dụng tương tự Điều 146 Bộ luật Dân sự", "beginning, middle or end; by analogy with art. 146 of the Civil Code";
        /// No year is stated: that of the plan is taken.
        YearFromPlan = "yearFromPlan", "không ghi năm; lấy năm của kế hoạch", "no year; that of the plan is taken";
        /// *Tháng sau*: a monthly deadline, in the month after the one that is reported on.
        MonthAfter = "monthAfter", "\"tháng sau\"; hạn hằng tháng, kỳ báo cáo là tháng trước đó", "*tháng sau*; every month, about the month before";
        /// A stretch that comes round: only its last day is kept.
        StartNotKept = "startNotKept", "có ngày bắt đầu; chỉ giữ ngày cuối", "a first day is stated; only the last is kept";
        /// An hour: a deadline has days only.
        HourNotKept = "hourNotKept", "có giờ; hạn chỉ tính theo ngày", "an hour is stated; a deadline has days only";
        /// *Thường xuyên trong năm 2026*: work without an end has no period.
        PeriodNotKept = "periodNotKept", "\"thường xuyên\" trong một thời gian; không giữ thời gian đó", "*thường xuyên* within a period; the period is not kept";
    }
}

answer! {
    /// How words were read that could be read otherwise.
    pub struct DeadlineNote {
        /// Which choice was made.
        pub name: DeadlineReading,
        /// The choice and the other reading, in Vietnamese.
        pub vi: String,
        /// The choice and the other reading, in English.
        pub en: String,
    }
}

/// A day as the sentences of a note name it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Named {
    Day(NaiveDate),
    Round(RoundDay),
}

impl Named {
    fn vi(self) -> String {
        match self {
            Self::Day(day) => format!("ngày {}", day_vi(day)),
            Self::Round(RoundDay::OfYear(day)) => format!("ngày {}", day.text_vi()),
            Self::Round(RoundDay::OfMonth(day)) => format!("ngày {day:02} của tháng"),
            Self::Round(RoundDay::LastOfMonth) => "ngày cuối cùng của tháng".to_owned(),
        }
    }

    fn en(self) -> String {
        match self {
            Self::Day(day) => day_en(day),
            Self::Round(RoundDay::OfYear(day)) => day.text_en(),
            Self::Round(RoundDay::OfMonth(day)) => format!("day {day} of the month"),
            Self::Round(RoundDay::LastOfMonth) => "the last day of the month".to_owned(),
        }
    }
}

impl DeadlineNote {
    /// The note on a day whose bound is not said outright.
    pub(super) fn on_bound(name: DeadlineReading, day: Named) -> Self {
        let (vi, en) = (day.vi(), day.en());
        let (vi, en) = match name {
            DeadlineReading::BareDay => (
                format!(
                    "Chỉ ghi {vi}, không ghi \"trước\" hay \"chậm nhất\"; hiểu là chậm nhất {vi}."
                ),
                format!(
                    "Only {en} is stated, without *before* or *at the latest*; read as {en} at the latest."
                ),
            ),
            DeadlineReading::LatestBefore => (
                format!(
                    "\"Chậm nhất trước {vi}\" có hai cách hiểu; chọn cách chặt hơn là trước {vi}. Cách hiểu khác: chậm nhất {vi}."
                ),
                format!(
                    "\"Chậm nhất trước\" {en} can be read in two ways; the stricter is taken, before {en}. The other reading: {en} at the latest."
                ),
            ),
            _ => (
                format!(
                    "\"Đến {vi}\" không nói rõ có tính cả ngày đó hay không; chọn cách chặt hơn là trước {vi}. Cách hiểu khác: đến hết {vi}."
                ),
                format!(
                    "\"Đến\" {en} does not say whether that day still counts; the stricter reading is taken, before {en}. The other reading: {en} at the latest."
                ),
            ),
        };
        Self { name, vi, en }
    }

    pub(super) fn year_not_stated() -> Self {
        Self {
            name: DeadlineReading::YearNotStated,
            vi: "Không ghi năm; hiểu là hạn lặp lại hằng năm. Cách hiểu khác: chỉ trong năm của văn bản.".to_owned(),
            en: "No year is stated; read as a deadline of every year. The other reading: only in the year of the document.".to_owned(),
        }
    }

    pub(super) fn one_day_of_round(day: MonthDay, cycle: Cycle) -> Self {
        let (vi, en) = (day.text_vi(), day.text_en());
        let months = cycle.months();
        let every = match months {
            1 => "every month".to_owned(),
            months => format!("every {months} months"),
        };
        Self {
            name: DeadlineReading::OneDayOfRound,
            vi: format!(
                "Chỉ ghi ngày của một kỳ ({vi}); hiểu là cứ {months} tháng lại có một hạn vào ngày tương ứng. Cách hiểu khác: chỉ có hạn ngày {vi}."
            ),
            en: format!(
                "Only the day of one round is stated ({en}); read as coming round {every}. The other reading: {en} only."
            ),
        }
    }

    pub(super) fn year_from_plan(year: i32) -> Self {
        Self {
            name: DeadlineReading::YearFromPlan,
            vi: format!("Không ghi năm; lấy năm {year} theo thời gian của kế hoạch."),
            en: format!("No year is stated; {year} is taken from the period of the plan."),
        }
    }

    pub(super) fn month_after() -> Self {
        Self {
            name: DeadlineReading::MonthAfter,
            vi: "\"Tháng sau\" hiểu là hạn hằng tháng; nội dung báo cáo là của tháng liền trước.".to_owned(),
            en: "*The following month* is read as a deadline of every month; what is reported is the month before.".to_owned(),
        }
    }

    pub(super) fn start_not_kept() -> Self {
        Self {
            name: DeadlineReading::StartNotKept,
            vi: "Có ghi ngày bắt đầu; hạn lặp lại chỉ giữ ngày cuối.".to_owned(),
            en: "A first day is stated; a deadline that comes round keeps only the last."
                .to_owned(),
        }
    }

    pub(super) fn hour_not_kept() -> Self {
        Self {
            name: DeadlineReading::HourNotKept,
            vi: "Có ghi giờ; hạn chỉ tính theo ngày, nên hiểu là chậm nhất trong ngày đó."
                .to_owned(),
            en: "An hour is stated; a deadline has days only, so that the whole day still counts."
                .to_owned(),
        }
    }

    pub(super) fn period_not_kept() -> Self {
        Self {
            name: DeadlineReading::PeriodNotKept,
            vi:
                "\"Thường xuyên\" là việc không có ngày kết thúc; thời gian ghi kèm không được giữ."
                    .to_owned(),
            en: "Work that is done all the time has no last day; the period beside it is not kept."
                .to_owned(),
        }
    }

    pub(super) fn civil_code(words: &str, day: Named) -> Self {
        let (vi, en) = (day.vi(), day.en());
        Self {
            name: DeadlineReading::CivilCode146,
            vi: format!(
                "\"{words}\" hiểu là {vi}, áp dụng tương tự Điều 146 Bộ luật Dân sự 2015 (giả định: điều này quy định cho thỏa thuận giữa các bên)."
            ),
            en: format!(
                "\"{words}\" is read as {en}, by analogy with article 146 of the Civil Code of 2015 (assumed: the article is about agreements between parties)."
            ),
        }
    }
}
