//! How a forecast was reached, in sentences that an official could paste.

use super::count::Scenarios;
use super::{ForecastReading, Outlook, Projection, REDUCTION, YearEnd};
use crate::calendar::{day_en, day_vi};
use crate::indicator::Reason;
use crate::kpi::baseline::Base;
use crate::kpi::explain::{convention, convention_labels, step};
use crate::kpi::measurement::Measurement;
use crate::message::{Message, Say, joined};
use crate::number::{Apart, apart};
use crate::text::Label;

/// A sentence in both languages, with these numbers in their order.
fn fill(vi: &str, en: &str, numbers: &[i64]) -> Message {
    let numbers: Vec<Apart> = numbers.iter().map(|number| apart(*number)).collect();
    let words: Vec<&dyn Say> = numbers.iter().map(|number| number as &dyn Say).collect();
    Message::of(vi, en, &words)
}

impl YearEnd {
    /// The forecast with every step, in the order of the calculation.
    pub(super) fn explained(
        mut self,
        call: &Measurement<'_>,
        baseline: Option<Base>,
        scenarios: Option<&Scenarios<'_>>,
    ) -> Self {
        let cap = baseline.zip(self.cap);
        let figures = [
            (
                "cap",
                cap.map(|(baseline, cap)| cap_of(call, baseline, cap)),
            ),
            ("held", self.held_said(call)),
            ("planned", self.planned_said()),
            ("remaining", self.remaining.map(remaining_said)),
            ("atCap", self.at_cap_said()),
            ("feasible", self.feasible_said()),
            ("pointOfNoReturn", self.point_said()),
            ("drop", self.drop_said()),
            ("moves", self.moves_said()),
        ];
        let said = figures
            .into_iter()
            .filter_map(|(name, said)| Some(step(name, said?)));
        let projected = self.projections.iter().map(projected);
        let open = scenarios.filter(|scenarios| scenarios.differ());
        let open = open
            .zip(self.reading.as_ref())
            .and_then(|(scenarios, reading)| reading_said(reading, scenarios));
        let later = scenarios.map(|scenarios| scenarios.later);
        let later = later.filter(|later| *later > 0).map(|later| {
            fill(
                "Không tính {} hội nghị tổ chức sau ngày chốt số liệu.",
                "Conferences held after the day to which the data go, and left out: {}.",
                &[later],
            )
        });
        let conventions = self.conventions.iter();
        let conventions = conventions.map(|(name, value)| convention(name, value));
        let others = self.others_said();
        self.explanation = open
            .map(|said| step("leastFavourable", said))
            .into_iter()
            .chain(said)
            .chain(projected.map(|said| step("projection", said)))
            .chain(later.map(|said| step("later", said)))
            .chain(others.map(|said| step("others", said)))
            .chain(conventions.map(|said| step("convention", said)))
            .chain([step("outlook", self.outlook_said())])
            .collect();
        self
    }

    /// Takes what holds for every baseline that the register may hold, from the least to the most.
    pub(super) fn take_unsure_base(&mut self, [least, most]: [i64; 2], outlook: Outlook) {
        self.outlook = outlook;
        let said = fill(
            "Chưa xác định được số lượng tối đa: số nền đếm từ sổ là từ {} đến {} hội nghị.",
            "No cap is told: the baseline that is counted in the register is from {} to {} conferences.",
            &[least, most],
        );
        self.explanation.retain(|step| step.step != "outlook");
        self.explanation.insert(0, step("cap", said));
        let reason = self.reason.take();
        if outlook == Outlook::Unknown {
            self.reason = reason;
        }
        self.explanation.push(step("outlook", self.outlook_said()));
        self.reason = reason;
    }

    fn held_said(&self, call: &Measurement<'_>) -> Option<Message> {
        let day = call.as_of;
        let day = day.map(|day| Message::new(day_vi(day), day_en(day)));
        let day = day.map(|day| Message::of(" đến ngày {}", " by {}", &[&day]));
        let stale = self
            .reading
            .as_ref()
            .map_or(0, |reading| reading.stale_held);
        let counts = if stale > 0 {
            fill(
                ": {} hội nghị, trong đó {} trực tiếp (kể cả {} hội nghị đã qua ngày mà chưa ghi kết quả).",
                ": {} conference{s}, {} of them in person (with {} whose day has passed without an outcome).",
                &[self.held?, self.held_in_person?, stale],
            )
        } else {
            fill(
                ": {} hội nghị, trong đó {} trực tiếp.",
                ": {} conference{s}, {} of them in person.",
                &[self.held?, self.held_in_person?],
            )
        };
        Some(Message::of("Đã tổ chức{}{}", "Held{}{}", &[&day, &counts]))
    }

    fn planned_said(&self) -> Option<Message> {
        Some(fill(
            "Dự kiến: {} hội nghị, trong đó {} trực tiếp.",
            "Planned: {} conference{s}, {} of them in person.",
            &[self.planned?, self.planned_in_person?],
        ))
    }

    /// What was held in the other readings.
    fn others_said(&self) -> Option<Message> {
        let held = || self.others.iter().map(|other| other.held);
        let (low, high) = (held().min()?, held().max()?);
        Some(if low == high {
            fill(
                "Theo các cách tính khác: đã tổ chức {} hội nghị.",
                "Held in the other readings: {} conference{s}.",
                &[low],
            )
        } else {
            fill(
                "Theo các cách tính khác: đã tổ chức từ {} đến {} hội nghị.",
                "Held in the other readings: {} to {} conferences.",
                &[low, high],
            )
        })
    }

    fn at_cap_said(&self) -> Option<Message> {
        let (at, cap) = (self.at_cap?, self.cap?);
        let all = [cap, at.least_online, at.most_in_person];
        let Some((online, in_person)) = at.more_online.zip(at.more_in_person) else {
            return Some(fill(
                "Nếu tổ chức đủ {} hội nghị: ít nhất {} trực tuyến, nhiều nhất {} trực tiếp.",
                "With {} conference{s} in all: at least {} online, at most {} in person.",
                &all,
            ));
        };
        let [cap, least, most] = all;
        Some(fill(
            "Nếu tổ chức đủ {} hội nghị: ít nhất {} trực tuyến, nhiều nhất {} trực tiếp; cần thêm ít nhất {} trực tuyến, còn được thêm nhiều nhất {} trực tiếp.",
            "With {} conference{s} in all: at least {} online, at most {} in person; at least {} more online, at most {} more in person.",
            &[cap, least, most, online, in_person],
        ))
    }

    fn feasible_said(&self) -> Option<Message> {
        let range = self.feasible_totals?;
        if range.low == range.high {
            return Some(fill(
                "Hai chỉ tiêu chỉ có thể cùng đạt nếu cả kỳ có đúng {} hội nghị.",
                "Both targets can be met only with {} conference{s} in all.",
                &[range.low],
            ));
        }
        Some(fill(
            "Hai chỉ tiêu chỉ có thể cùng đạt nếu cả kỳ có từ {} đến {} hội nghị.",
            "Both targets can be met only with {} to {} conference{s} in all.",
            &[range.low, range.high],
        ))
    }

    fn point_said(&self) -> Option<Message> {
        Some(fill(
            "Không còn khả năng đạt chỉ tiêu kể từ hội nghị trực tiếp thứ {}.",
            "Point of no return: conference in person number {}.",
            &[self.point_of_no_return?.in_person],
        ))
    }

    fn drop_said(&self) -> Option<Message> {
        Some(fill(
            "Kế hoạch vượt mức tối đa: phải bỏ hoặc gộp ít nhất {} hội nghị.",
            "The plan exceeds the cap: conferences to be given up or joined with others: at least {}.",
            &[self.drop.filter(|drop| *drop > 0)?],
        ))
    }

    fn moves_said(&self) -> Option<Message> {
        let ids = self.moves.join(", ");
        (!ids.is_empty()).then(|| Message::of(
            "Chuyển sang trực tuyến: {} (ưu tiên hội nghị chưa nêu lý do họp trực tiếp, không phải hội nghị cần thảo luận, tổ chức sớm hơn).",
            "To be held online: {} (first those without a stated reason to meet in person, those that are no deliberation, and the earliest).",
            &[&ids],
        ))
    }

    fn outlook_said(&self) -> Message {
        let reason = self.reason.map(Reason::label);
        let because = reason.map(|reason| Message::of(" ({})", " ({})", &[&reason]));
        // A cap at zero keeps the reduction and leaves nothing to take a share of.
        let empty = self.outlook == Outlook::OutOfReach && self.cap == Some(0);
        let empty = empty.then_some(Label::new(
            " Mức tối đa bằng 0 nên không có hội nghị nào để tính tỷ lệ trực tuyến.",
            " The cap is zero, which leaves no conference to take a share of.",
        ));
        let words: [&dyn Say; 3] = [&self.outlook.label(), &because, &empty];
        Message::of("Dự báo: {}{}.{}", "Outlook: {}{}.{}", &words)
    }
}

/// Of which reading all figures are.
fn reading_said(reading: &ForecastReading, scenarios: &Scenarios<'_>) -> Option<Message> {
    let mut parts: Vec<Message> = Vec::new();
    for (name, value) in &reading.conventions {
        let (name, value) = convention_labels(name, value);
        parts.push(Message::of("{}: {}", "{}: {}", &[&name, &value]));
    }
    let most = |of| scenarios.most(reading, of);
    let counted = [
        (
            "coi là đã tổ chức {}/{} hội nghị đã qua ngày mà chưa ghi kết quả",
            "of the conferences whose day has passed without an outcome, {} of {} taken as held",
            reading.stale_held,
            most(|count| count.stale),
        ),
        (
            "có tính {}/{} hội nghị chưa rõ tình trạng, ngày hoặc cơ quan",
            "of the conferences that do not state status, day or agency, {} of {} counted",
            reading.unsure_counted,
            most(|count| count.unsure),
        ),
        (
            "coi là trực tuyến {}/{} hội nghị chưa ghi đủ về hình thức",
            "of the conferences that do not say enough of how people attended, {} of {} taken as online",
            reading.unstated_online,
            most(|count| count.unstated_online),
        ),
    ];
    for (vi, en, taken, all) in counted {
        if all > 0 {
            parts.push(fill(vi, en, &[taken, all]));
        }
    }
    if parts.is_empty() {
        return None;
    }
    Some(Message::of(
        "Các số liệu dưới đây theo cách tính bất lợi nhất ({}).",
        "All figures below are those of the least favourable reading ({}).",
        &[&joined(&parts, "; ", "; ")],
    ))
}

/// How the cap follows from the baseline, with the rate that it amounts to (T-18).
fn cap_of(call: &Measurement<'_>, baseline: Base, cap: i64) -> Message {
    let target = call
        .rulebook
        .indicator(REDUCTION)
        .and_then(|indicator| call.target(indicator));
    let target = target.map(|target| {
        Message::of(
            ", giảm {} {}",
            ", to be cut by {} {}",
            &[&target.comparator.label(), &target.value],
        )
    });
    // One that was extended to a year need not be whole.
    let value = apart(baseline.value);
    let value = match baseline.per {
        1 => Message::of("{}", "{}", &[&value]),
        per => Message::of("{}/{}", "{}/{}", &[&value, &apart(per)]),
    };
    Message::of(
        "Số nền {}{}: tối đa {} hội nghị (mức giảm tương ứng {}).",
        "Baseline {}{}: at most {} conference{s} (a cut of {}).",
        &[&value, &target, &apart(cap), &baseline.rate(cap)],
    )
}

fn remaining_said(remaining: i64) -> Message {
    if remaining < 0 {
        fill(
            "Đã vượt mức tối đa {} hội nghị.",
            "Conferences beyond the cap: {}.",
            &[remaining.saturating_neg()],
        )
    } else {
        fill(
            "Còn được tổ chức nhiều nhất {} hội nghị.",
            "Conferences left under the cap: {}.",
            &[remaining],
        )
    }
}

fn projected(projection: &Projection) -> Message {
    let label = projection.name.label();
    let total = match projection.low.zip(projection.high) {
        None => fill("chưa đủ số liệu.", "not enough data.", &[]),
        Some((low, high)) if low == high => fill("{} hội nghị.", "{} conferences.", &[low]),
        Some((low, high)) => fill(
            "từ {} đến {} hội nghị.",
            "{} to {} conferences.",
            &[low, high],
        ),
    };
    Message::of("Ước cả kỳ {}: {}", "Projected {}: {}", &[&label, &total])
}
