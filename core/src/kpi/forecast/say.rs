//! How a forecast was reached, in sentences that an official could paste.

use super::count::Scenarios;
use super::{Outlook, Projection, REDUCTION, YearEnd};
use crate::calendar::{day_en, day_vi};
use crate::kpi::explain::{convention, step};
use crate::kpi::measure::Measurement;
use crate::number::{Ratio, count_en, count_vi};

impl YearEnd {
    /// The forecast with every step, in the order of the calculation.
    pub(super) fn explained(
        mut self,
        call: &Measurement<'_>,
        baseline: Option<i64>,
        scenarios: Option<&Scenarios<'_>>,
    ) -> Self {
        let mut say = |name: &'static str, vi: String, en: String| {
            self.explanation.push(step(name, (vi, en)));
        };
        if let Some((baseline, cap)) = baseline.zip(self.cap) {
            let (vi, en) = cap_of(call, baseline, cap);
            say("cap", vi, en);
        }
        if let Some((held, in_person)) = self.held.zip(self.held_in_person) {
            let day = call.as_of.map_or_else(Default::default, |day| {
                (
                    format!(" đến ngày {}", day_vi(day)),
                    format!(" by {}", day_en(day)),
                )
            });
            say(
                "held",
                format!(
                    "Đã tổ chức{}: {} hội nghị, trong đó {} trực tiếp.",
                    day.0,
                    count_vi(held),
                    count_vi(in_person)
                ),
                format!(
                    "Held{}: {} conferences, {} of them in person.",
                    day.1,
                    count_en(held),
                    count_en(in_person)
                ),
            );
        }
        if let Some((planned, in_person)) = self.planned.zip(self.planned_in_person) {
            say(
                "planned",
                format!(
                    "Dự kiến: {} hội nghị, trong đó {} trực tiếp.",
                    count_vi(planned),
                    count_vi(in_person)
                ),
                format!(
                    "Planned: {} conferences, {} of them in person.",
                    count_en(planned),
                    count_en(in_person)
                ),
            );
        }
        if let Some(remaining) = self.remaining {
            let (vi, en) = remaining_of(remaining);
            say("remaining", vi, en);
        }
        if let Some((at, cap)) = self.at_cap.zip(self.cap) {
            let more = at.more_online.zip(at.more_in_person);
            let more = more.map_or_else(Default::default, |(online, in_person)| {
                (
                    format!(
                        "; cần thêm ít nhất {} trực tuyến, còn được thêm nhiều nhất {} trực tiếp",
                        count_vi(online),
                        count_vi(in_person)
                    ),
                    format!(
                        "; at least {} more online, at most {} more in person",
                        count_en(online),
                        count_en(in_person)
                    ),
                )
            });
            say(
                "atCap",
                format!(
                    "Nếu tổ chức đủ {} hội nghị: ít nhất {} trực tuyến, nhiều nhất {} trực tiếp{}.",
                    count_vi(cap),
                    count_vi(at.least_online),
                    count_vi(at.most_in_person),
                    more.0
                ),
                format!(
                    "With {} conferences in all: at least {} online, at most {} in person{}.",
                    count_en(cap),
                    count_en(at.least_online),
                    count_en(at.most_in_person),
                    more.1
                ),
            );
        }
        if let Some(range) = self.feasible_totals {
            say(
                "feasible",
                format!(
                    "Hai chỉ tiêu chỉ có thể cùng đạt nếu cả kỳ có từ {} đến {} hội nghị.",
                    count_vi(range.low),
                    count_vi(range.high)
                ),
                format!(
                    "Both targets can be met only with {} to {} conferences in all.",
                    count_en(range.low),
                    count_en(range.high)
                ),
            );
        }
        if let Some(point) = self.point_of_no_return {
            say(
                "pointOfNoReturn",
                format!(
                    "Điểm không thể cứu vãn: hội nghị trực tiếp thứ {}.",
                    count_vi(point.in_person)
                ),
                format!(
                    "Point of no return: conference in person number {}.",
                    count_en(point.in_person)
                ),
            );
        }
        if let Some(drop) = self.drop.filter(|drop| *drop > 0) {
            say(
                "drop",
                format!(
                    "Kế hoạch vượt mức tối đa: phải bỏ hoặc gộp ít nhất {} hội nghị.",
                    count_vi(drop)
                ),
                format!(
                    "The plan exceeds the cap: at least {} conferences have to be given up or joined with others.",
                    count_en(drop)
                ),
            );
        }
        if !self.moves.is_empty() {
            let ids = self.moves.join(", ");
            say(
                "moves",
                format!(
                    "Chuyển sang trực tuyến: {ids} (ưu tiên hội nghị chưa nêu lý do họp trực tiếp, không phải hội nghị cần thảo luận, tổ chức sớm hơn)."
                ),
                format!(
                    "To be held online: {ids} (first those without a stated reason to meet in person, those that are no deliberation, and the earliest)."
                ),
            );
        }
        for projection in &self.projections {
            let (vi, en) = projected(projection);
            say("projection", vi, en);
        }
        if let Some(scenarios) = scenarios
            && scenarios.all.len() > 1
            && scenarios
                .all
                .iter()
                .any(|count| Some(count) != scenarios.all.first())
        {
            say(
                "leastFavourable",
                "Số liệu phụ thuộc cách tính: mỗi con số là trường hợp kém thuận lợi nhất."
                    .to_owned(),
                "The counts depend on how rows are read: every figure is the least favourable one."
                    .to_owned(),
            );
        }
        for (name, value) in &self.conventions {
            let (vi, en) = convention(name, value);
            say("convention", vi, en);
        }
        let (vi, en) = self.heading();
        self.explanation.push(step("outlook", (vi, en)));
        self
    }

    fn heading(&self) -> (String, String) {
        let label = self.outlook.label();
        let reason = self.reason.map(crate::indicator::Reason::label);
        let because =
            |text: Option<&str>| text.map_or_else(String::new, |text| format!(" ({text})"));
        let (vi, en) = (
            because(reason.map(|reason| reason.vi)),
            because(reason.map(|reason| reason.en)),
        );
        // A cap at zero keeps the reduction and leaves nothing to take a share of.
        let empty = self.outlook == Outlook::OutOfReach && self.cap == Some(0);
        let (vi_empty, en_empty) = if empty {
            (
                " Mức tối đa bằng 0 nên không có hội nghị nào để tính tỷ lệ trực tuyến.",
                " The cap is zero, which leaves no conference to take a share of.",
            )
        } else {
            ("", "")
        };
        (
            format!("Dự báo: {}{vi}.{vi_empty}", label.vi),
            format!("Outlook: {}{en}.{en_empty}", label.en),
        )
    }
}

/// How the cap follows from the baseline, with the rate that it amounts to (T-18).
fn cap_of(call: &Measurement<'_>, baseline: i64, cap: i64) -> (String, String) {
    let target = call
        .rulebook
        .indicator(REDUCTION)
        .and_then(|indicator| call.target(indicator));
    let (vi, en) = target.map_or_else(Default::default, |(target, _)| {
        let comparator = target.comparator.label();
        (
            format!("giảm {} {}", comparator.vi, target.value.text_vi()),
            format!("to be cut by {} {}", comparator.en, target.value),
        )
    });
    let cut = Ratio {
        numerator: baseline.saturating_sub(cap),
        denominator: baseline,
    };
    (
        format!(
            "Số nền {}, {vi}: tối đa {} hội nghị (mức giảm tương ứng {}).",
            count_vi(baseline),
            count_vi(cap),
            cut.percent_vi(None)
        ),
        format!(
            "Baseline {}, {en}: at most {} conferences (a cut of {}).",
            count_en(baseline),
            count_en(cap),
            cut.percent_en(None)
        ),
    )
}

fn remaining_of(remaining: i64) -> (String, String) {
    let excess = remaining.saturating_neg();
    if excess > 0 {
        (
            format!("Đã vượt mức tối đa {} hội nghị.", count_vi(excess)),
            format!("The cap is exceeded by {} conferences.", count_en(excess)),
        )
    } else {
        (
            format!(
                "Còn được tổ chức nhiều nhất {} hội nghị.",
                count_vi(remaining)
            ),
            format!("At most {} more conferences.", count_en(remaining)),
        )
    }
}

fn projected(projection: &Projection) -> (String, String) {
    let label = projection.name.label();
    let range = projection.low.zip(projection.high);
    let (vi, en) = match range {
        None => ("chưa đủ số liệu".to_owned(), "not enough data".to_owned()),
        Some((low, high)) if low == high => (
            format!("{} hội nghị", count_vi(low)),
            format!("{} conferences", count_en(low)),
        ),
        Some((low, high)) => (
            format!("từ {} đến {} hội nghị", count_vi(low), count_vi(high)),
            format!("{} to {} conferences", count_en(low), count_en(high)),
        ),
    };
    (
        format!("Ước cả kỳ {}: {vi}.", label.vi),
        format!("Projected {}: {en}.", label.en),
    )
}
