//! How a forecast was reached, in sentences that an official could paste.

use super::count::Scenarios;
use super::{ForecastReading, Outlook, Projection, REDUCTION, YearEnd};
use crate::calendar::{day_en, day_vi};
use crate::indicator::Reason;
use crate::kpi::baseline::Base;
use crate::kpi::explain::{convention, convention_labels, step};
use crate::kpi::measurement::Measurement;
use crate::number::{Ratio, count_en, count_vi};
use crate::text::Label;

type Said = (String, String);

/// A sentence in both languages, each `#` in its turn replaced by a number.
fn fill(vi: &str, en: &str, numbers: &[i64]) -> Said {
    let of = |text: &str, shown: fn(i64) -> String| {
        let mut numbers = numbers.iter();
        let mut out = String::new();
        for letter in text.chars() {
            match (letter, numbers.as_slice()) {
                ('#', [_, ..]) => out.extend(numbers.next().map(|number| shown(*number))),
                (letter, _) => out.push(letter),
            }
        }
        out
    };
    (of(vi, count_vi), of(en, count_en))
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
                "Không tính # hội nghị tổ chức sau ngày chốt số liệu.",
                "Conferences held after the day to which the data go, and left out: #.",
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
            "Chưa xác định được số lượng tối đa: số nền đếm từ sổ là từ # đến # hội nghị.",
            "No cap is told: the baseline that is counted in the register is from # to # conferences.",
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

    fn held_said(&self, call: &Measurement<'_>) -> Option<Said> {
        let (vi, en) = call.as_of.map_or_else(Said::default, |day| {
            (
                format!(" đến ngày {}", day_vi(day)),
                format!(" by {}", day_en(day)),
            )
        });
        let stale = self
            .reading
            .as_ref()
            .map_or(0, |reading| reading.stale_held);
        let (rest_vi, rest_en) = if stale > 0 {
            fill(
                ": # hội nghị, trong đó # trực tiếp (kể cả # hội nghị đã qua ngày mà chưa ghi kết quả).",
                ": # conferences, # of them in person (with # whose day has passed without an outcome).",
                &[self.held?, self.held_in_person?, stale],
            )
        } else {
            fill(
                ": # hội nghị, trong đó # trực tiếp.",
                ": # conferences, # of them in person.",
                &[self.held?, self.held_in_person?],
            )
        };
        Some((
            format!("Đã tổ chức{vi}{rest_vi}"),
            format!("Held{en}{rest_en}"),
        ))
    }

    fn planned_said(&self) -> Option<Said> {
        Some(fill(
            "Dự kiến: # hội nghị, trong đó # trực tiếp.",
            "Planned: # conferences, # of them in person.",
            &[self.planned?, self.planned_in_person?],
        ))
    }

    /// What was held in the other readings.
    fn others_said(&self) -> Option<Said> {
        let held = || self.others.iter().map(|other| other.held);
        let (low, high) = (held().min()?, held().max()?);
        Some(if low == high {
            fill(
                "Theo các cách tính khác: đã tổ chức # hội nghị.",
                "In the other readings # conferences were held.",
                &[low],
            )
        } else {
            fill(
                "Theo các cách tính khác: đã tổ chức từ # đến # hội nghị.",
                "In the other readings # to # conferences were held.",
                &[low, high],
            )
        })
    }

    fn at_cap_said(&self) -> Option<Said> {
        let (at, cap) = (self.at_cap?, self.cap?);
        let all = [cap, at.least_online, at.most_in_person];
        let Some((online, in_person)) = at.more_online.zip(at.more_in_person) else {
            return Some(fill(
                "Nếu tổ chức đủ # hội nghị: ít nhất # trực tuyến, nhiều nhất # trực tiếp.",
                "With # conferences in all: at least # online, at most # in person.",
                &all,
            ));
        };
        let [cap, least, most] = all;
        Some(fill(
            "Nếu tổ chức đủ # hội nghị: ít nhất # trực tuyến, nhiều nhất # trực tiếp; cần thêm ít nhất # trực tuyến, còn được thêm nhiều nhất # trực tiếp.",
            "With # conferences in all: at least # online, at most # in person; at least # more online, at most # more in person.",
            &[cap, least, most, online, in_person],
        ))
    }

    fn feasible_said(&self) -> Option<Said> {
        let range = self.feasible_totals?;
        Some(fill(
            "Hai chỉ tiêu chỉ có thể cùng đạt nếu cả kỳ có từ # đến # hội nghị.",
            "Both targets can be met only with # to # conferences in all.",
            &[range.low, range.high],
        ))
    }

    fn point_said(&self) -> Option<Said> {
        Some(fill(
            "Không còn khả năng đạt chỉ tiêu kể từ hội nghị trực tiếp thứ #.",
            "Point of no return: conference in person number #.",
            &[self.point_of_no_return?.in_person],
        ))
    }

    fn drop_said(&self) -> Option<Said> {
        Some(fill(
            "Kế hoạch vượt mức tối đa: phải bỏ hoặc gộp ít nhất # hội nghị.",
            "The plan exceeds the cap: conferences to be given up or joined with others: at least #.",
            &[self.drop.filter(|drop| *drop > 0)?],
        ))
    }

    fn moves_said(&self) -> Option<Said> {
        let ids = self.moves.join(", ");
        (!ids.is_empty()).then(|| (
            format!(
                "Chuyển sang trực tuyến: {ids} (ưu tiên hội nghị chưa nêu lý do họp trực tiếp, không phải hội nghị cần thảo luận, tổ chức sớm hơn)."
            ),
            format!(
                "To be held online: {ids} (first those without a stated reason to meet in person, those that are no deliberation, and the earliest)."
            ),
        ))
    }

    fn outlook_said(&self) -> Said {
        let label = self.outlook.label();
        let reason = self.reason.map(Reason::label);
        let because = |pick: fn(Label) -> &'static str| {
            reason.map_or_else(String::new, |reason| format!(" ({})", pick(reason)))
        };
        // A cap at zero keeps the reduction and leaves nothing to take a share of.
        let empty = self.outlook == Outlook::OutOfReach && self.cap == Some(0);
        let (empty_vi, empty_en) = if empty {
            (
                " Mức tối đa bằng 0 nên không có hội nghị nào để tính tỷ lệ trực tuyến.",
                " The cap is zero, which leaves no conference to take a share of.",
            )
        } else {
            ("", "")
        };
        let (vi, en) = (because(|label| label.vi), because(|label| label.en));
        (
            format!("Dự báo: {}{vi}.{empty_vi}", label.vi),
            format!("Outlook: {}{en}.{empty_en}", label.en),
        )
    }
}

/// Of which reading all figures are.
fn reading_said(reading: &ForecastReading, scenarios: &Scenarios<'_>) -> Option<Said> {
    let mut parts: Vec<Said> = Vec::new();
    for (name, value) in &reading.conventions {
        let (vi, en) = convention_labels(name, value);
        parts.push((format!("{}: {}", vi.0, vi.1), format!("{}: {}", en.0, en.1)));
    }
    let most = |of| scenarios.most(reading, of);
    let counted = [
        (
            "coi là đã tổ chức #/# hội nghị đã qua ngày mà chưa ghi kết quả",
            "of the conferences whose day has passed without an outcome, # of # taken as held",
            reading.stale_held,
            most(|count| count.stale),
        ),
        (
            "có tính #/# hội nghị chưa rõ tình trạng, ngày hoặc cơ quan",
            "of the conferences that do not state status, day or agency, # of # counted",
            reading.unsure_counted,
            most(|count| count.unsure),
        ),
        (
            "coi là trực tuyến #/# hội nghị chưa ghi đủ về hình thức",
            "of the conferences that do not say enough of how people attended, # of # taken as online",
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
    let (vi, en): (Vec<String>, Vec<String>) = parts.into_iter().unzip();
    Some((
        format!(
            "Các số liệu dưới đây theo cách tính bất lợi nhất ({}).",
            vi.join("; ")
        ),
        format!(
            "All figures below are those of the least favourable reading ({}).",
            en.join("; ")
        ),
    ))
}

/// How the cap follows from the baseline, with the rate that it amounts to (T-18).
fn cap_of(call: &Measurement<'_>, baseline: Base, cap: i64) -> Said {
    let target = call
        .rulebook
        .indicator(REDUCTION)
        .and_then(|indicator| call.target(indicator));
    let (vi, en) = target.map_or_else(Said::default, |target| {
        let comparator = target.comparator.label();
        (
            format!(", giảm {} {}", comparator.vi, target.value.text_vi()),
            format!(", to be cut by {} {}", comparator.en, target.value),
        )
    });
    let (numerator, denominator) = baseline.less(cap);
    let cut = Ratio {
        numerator,
        denominator,
    };
    // One that was extended to a year need not be whole.
    let shown = |count: fn(i64) -> String| match baseline.per {
        1 => count(baseline.value),
        per => format!("{}/{}", count(baseline.value), count(per)),
    };
    (
        format!(
            "Số nền {}{vi}: tối đa {} hội nghị (mức giảm tương ứng {}).",
            shown(count_vi),
            count_vi(cap),
            cut.percent_vi(None)
        ),
        format!(
            "Baseline {}{en}: at most {} conferences (a cut of {}).",
            shown(count_en),
            count_en(cap),
            cut.percent_en(None)
        ),
    )
}

fn remaining_said(remaining: i64) -> Said {
    if remaining < 0 {
        fill(
            "Đã vượt mức tối đa # hội nghị.",
            "Conferences beyond the cap: #.",
            &[remaining.saturating_neg()],
        )
    } else {
        fill(
            "Còn được tổ chức nhiều nhất # hội nghị.",
            "Conferences left under the cap: #.",
            &[remaining],
        )
    }
}

fn projected(projection: &Projection) -> Said {
    let label = projection.name.label();
    let (vi, en) = match projection.low.zip(projection.high) {
        None => fill("chưa đủ số liệu.", "not enough data.", &[]),
        Some((low, high)) if low == high => fill("# hội nghị.", "# conferences.", &[low]),
        Some((low, high)) => fill("từ # đến # hội nghị.", "# to # conferences.", &[low, high]),
    };
    (
        format!("Ước cả kỳ {}: {vi}", label.vi),
        format!("Projected {}: {en}", label.en),
    )
}
