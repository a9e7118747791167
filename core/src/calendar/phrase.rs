//! Deadlines as a Vietnamese official writes them.

use super::date::parse_date;
use super::{Counted, Cycle, Deadline, Recurring, RoundDay, day_vi};

impl Deadline {
    /// The deadline in words: `trước ngày 10/6/2026`. [`parse_deadline`](crate::parse_deadline())
    /// reads them.
    ///
    /// # Examples
    ///
    /// ```
    /// use wardplan::{Deadline, ParseDeadline, parse_deadline};
    ///
    /// let words = "Thời hạn: trước ngày 10 tháng 6 năm 2026";
    /// let answer = parse_deadline(&ParseDeadline::new(words))?;
    /// assert!(matches!(answer.deadline, Deadline::Before(_)));
    /// assert_eq!(answer.deadline.text_vi(), "trước ngày 10/6/2026");
    /// assert_eq!(answer.deadline.last_day().unwrap().to_string(), "2026-06-09");
    /// assert_eq!(answer.span.chars, [10, 40]);
    /// # Ok::<(), wardplan::Error>(())
    /// ```
    #[must_use]
    pub fn text_vi(&self) -> String {
        match self {
            Self::Before(day) => format!("trước ngày {}", day_vi(*day)),
            Self::NotLaterThan(day) => format!("chậm nhất ngày {}", day_vi(*day)),
            Self::Within(period) => {
                format!(
                    "từ ngày {} đến ngày {}",
                    day_vi(period.start()),
                    day_vi(period.end())
                )
            }
            Self::WorkingDays(counted) => {
                format!(
                    "trong {} ngày làm việc kể từ {}",
                    counted.count,
                    after(counted)
                )
            }
            Self::CalendarDays(counted) => {
                format!("trong {} ngày kể từ {}", counted.count, after(counted))
            }
            Self::Yearly(rule) => recurring(Cycle::Year, *rule),
            Self::HalfYearly(rule) => recurring(Cycle::HalfYear, *rule),
            Self::Quarterly(rule) => recurring(Cycle::Quarter, *rule),
            Self::Monthly(rule) => recurring(Cycle::Month, *rule),
            Self::Ongoing(ongoing) => match ongoing.review {
                Some(cycle) => format!("thường xuyên, rà soát {}", cycle.label().vi),
                None => "thường xuyên".to_owned(),
            },
            Self::OnRequest(_) => "theo yêu cầu".to_owned(),
            Self::ImmediatelyAfter(event) => format!("ngay sau khi {event}"),
        }
    }
}

fn after(counted: &Counted) -> String {
    match parse_date(&counted.after) {
        Some(day) => format!("ngày {}", day_vi(day)),
        None => counted.after.clone(),
    }
}

fn recurring(cycle: Cycle, rule: Recurring) -> String {
    let (word, day) = match rule {
        Recurring::Before(day) => ("trước", day),
        Recurring::NotLaterThan(day) => ("chậm nhất", day),
    };
    let day = match day {
        RoundDay::OfYear(day) => format!("ngày {}", day.text_vi()),
        RoundDay::OfMonth(day) if cycle == Cycle::Month => format!("ngày {day:02}"),
        RoundDay::OfMonth(day) => format!("ngày {day:02} của tháng cuối kỳ"),
        RoundDay::LastOfMonth if cycle == Cycle::Month => "ngày cuối tháng".to_owned(),
        RoundDay::LastOfMonth => "ngày cuối cùng của tháng cuối kỳ".to_owned(),
    };
    format!("{}, {word} {day}", cycle.label().vi)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn deadlines_read_as_officials_write_them() {
        let text = |json: &str| crate::json::from_json::<Deadline>(json).unwrap().text_vi();
        assert_eq!(text(r#"{"before": "2026-06-10"}"#), "trước ngày 10/6/2026");
        assert_eq!(
            text(r#"{"yearly": {"before": "06-10"}}"#),
            "hằng năm, trước ngày 10/6"
        );
        assert_eq!(
            text(r#"{"ongoing": {"review": "quarter"}}"#),
            "thường xuyên, rà soát hằng quý"
        );
        assert_eq!(
            text(r#"{"workingDays": {"count": 10, "after": "ngày ban hành"}}"#),
            "trong 10 ngày làm việc kể từ ngày ban hành"
        );
    }
}
