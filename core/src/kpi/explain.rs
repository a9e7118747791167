//! How a figure was reached, in sentences that an official could paste.

use super::judge::Judgement;
use super::result::{ExcludedCount, ExplanationStep, IndicatorResult};
use crate::calendar::{day_en, day_vi};
use crate::finding::{Label, Source};
use crate::indicator::{ConventionValue, Figure, Indicator};
use crate::number::{Ratio, Share, count_en, count_vi};
use crate::options::Baseline;

/// Every step, in the order of the calculation.
pub(crate) fn explain(
    indicator: &Indicator,
    result: &IndicatorResult,
    judged: Option<&Judgement>,
    baseline: Option<&Baseline>,
) -> Vec<ExplanationStep> {
    let target = result.target.as_ref().and_then(|target| target.value.as_share());
    let mut steps = Vec::new();
    let mut step = |step, vi: String, en: String| steps.push(ExplanationStep { step, vi, en });
    match judged {
        None => step(
            "count",
            format!("{}: chưa có sổ theo dõi.", indicator.title.vi),
            format!("{}: there is no register.", indicator.title.en),
        ),
        Some(judged) => {
            let (vi, en) = counted(indicator, judged, target);
            step("count", vi, en);
        }
    }
    if let Some(baseline) = baseline {
        let by = baseline.decided_by.as_deref();
        step(
            "baseline",
            format!("Số nền: {}; người quyết định: {}.", count_vi(signed(baseline.value)), by.unwrap_or("chưa nêu")),
            format!("Baseline: {}; decided by: {}.", count_en(signed(baseline.value)), by.unwrap_or("not stated")),
        );
    }
    if !result.excluded.is_empty() {
        let list = |label: fn(&str) -> Label, vi: bool| {
            let part = |(reason, count): (&&'static str, &ExcludedCount)| match (count, vi) {
                (ExcludedCount::Suppressed, true) => "tài liệu mật (không nêu số)".to_owned(),
                (ExcludedCount::Suppressed, false) => "secret (number withheld)".to_owned(),
                (ExcludedCount::Rows(rows), true) => format!("{} {}", count_vi(*rows), label(reason).vi),
                (ExcludedCount::Rows(rows), false) => format!("{} {}", count_en(*rows), label(reason).en),
            };
            result.excluded.iter().map(part).collect::<Vec<_>>().join(", ")
        };
        step(
            "excluded",
            format!("Không tính: {}.", list(exclusion, true)),
            format!("Not counted: {}.", list(exclusion, false)),
        );
    }
    for (name, value) in &result.conventions {
        let (vi, en) = convention(name, value);
        step("convention", format!("Quy ước: {vi}."), format!("Convention: {en}."));
    }
    if let Some(shown) = &result.target {
        let (vi, en) = cited(&result.sources);
        step(
            "target",
            format!(
                "Chỉ tiêu: {} {} ({}; {}){vi}.",
                shown.comparator.label().vi,
                shown.value.text_vi(),
                shown.modality.label().vi,
                shown.status.label().vi,
            ),
            format!(
                "Target: {} {} ({}; {}){en}.",
                shown.comparator.label().en,
                shown.value,
                shown.modality.label().en,
                shown.status.label().en,
            ),
        );
    }
    if let (Some(ratio), Some(target)) = (judged.and_then(|judged| judged.ratio), target)
        && ratio.denominator > 0
    {
        let sentence = compared(ratio, target);
        step("compare", sentence.clone(), sentence);
    }
    let reason = |label: fn(Label) -> &'static str| {
        result.reason.map_or(String::new(), |reason| format!(" ({})", label(reason.label())))
    };
    step(
        "verdict",
        format!("Kết quả: {}{}.", result.verdict.label().vi, reason(|label| label.vi)),
        format!("Verdict: {}{}.", result.verdict.label().en, reason(|label| label.en)),
    );
    if let Some(short) = &result.shortfall {
        let way = |units: Option<i64>, vi: &str, en: &str| {
            units.map(|units| {
                (format!("{vi} {}", count_vi(units)), format!("{en} {}", count_en(units)))
            })
        };
        let ways: Vec<(String, String)> = [
            way(short.convert, "chuyển", "convert"),
            way(short.add, "thêm", "add"),
            way(short.remove, "bớt", "remove"),
        ]
        .into_iter()
        .flatten()
        .collect();
        let join = |pick: fn(&(String, String)) -> &str, or: &str| {
            ways.iter().map(pick).collect::<Vec<_>>().join(or)
        };
        step(
            "shortfall",
            format!("Để đạt: {} {}.", join(|way| &way.0, " hoặc "), indicator.unit.vi),
            format!("To meet it: {} {}.", join(|way| &way.1, " or "), indicator.unit.en),
        );
    }
    steps
}

fn signed(value: u64) -> i64 {
    i64::try_from(value).unwrap_or(i64::MAX)
}

fn counted(indicator: &Indicator, judged: &Judgement, target: Option<Share>) -> (String, String) {
    let (title, unit) = (&indicator.title, &indicator.unit);
    let counts = &judged.counts;
    match (&indicator.figure, judged.ratio) {
        (Figure::Share(_), Some(ratio)) => (
            format!(
                "{}: {}/{} {} = {}.",
                title.vi,
                count_vi(ratio.numerator),
                count_vi(ratio.denominator),
                unit.vi,
                ratio.percent_vi(target)
            ),
            format!(
                "{}: {}/{} {} = {}.",
                title.en,
                count_en(ratio.numerator),
                count_en(ratio.denominator),
                unit.en,
                ratio.percent_en(target)
            ),
        ),
        (Figure::Reduction(_), Some(ratio)) => (
            format!(
                "{}: ({} − {})/{} {} = {}.",
                title.vi,
                count_vi(ratio.denominator),
                count_vi(counts.denominator),
                count_vi(ratio.denominator),
                unit.vi,
                ratio.percent_vi(target)
            ),
            format!(
                "{}: ({} − {})/{} {} = {}.",
                title.en,
                count_en(ratio.denominator),
                count_en(counts.denominator),
                count_en(ratio.denominator),
                unit.en,
                ratio.percent_en(target)
            ),
        ),
        _ => (
            format!("{}: {} {}.", title.vi, count_vi(counts.denominator), unit.vi),
            format!("{}: {} {}.", title.en, count_en(counts.denominator), unit.en),
        ),
    }
}

/// `11 × 5 = 55 ≥ 3 × 18 = 54`: the comparison as it was made, without a division.
fn compared(ratio: Ratio, target: Share) -> String {
    let left = i128::from(ratio.numerator).saturating_mul(target.denominator().into());
    let right = i128::from(target.numerator()).saturating_mul(ratio.denominator.into());
    let sign = match left.cmp(&right) {
        std::cmp::Ordering::Less => "<",
        std::cmp::Ordering::Equal => "=",
        std::cmp::Ordering::Greater => ">",
    };
    format!(
        "{} × {} = {left} {sign} {right} = {} × {}",
        ratio.numerator,
        target.denominator(),
        target.numerator(),
        ratio.denominator
    )
}

fn cited(sources: &[Source]) -> (String, String) {
    let part = |source: &Source, vi: bool| match source {
        Source::Clause {
            document,
            issued_on,
            clause,
            ..
        } if vi => format!("{clause}, văn bản {document} ngày {}", day_vi(*issued_on)),
        Source::Clause {
            document,
            issued_on,
            clause,
            ..
        } => format!("{clause} of {document} of {}", day_en(*issued_on)),
        Source::Basis { basis } => (*basis).to_owned(),
    };
    let all = |vi| {
        let parts: Vec<String> = sources.iter().map(|source| part(source, vi)).collect();
        if parts.is_empty() { String::new() } else { format!(": {}", parts.join("; ")) }
    };
    (all(true), all(false))
}

fn exclusion(reason: &str) -> Label {
    let (vi, en) = match reason {
        "planned" => ("dự kiến", "planned"),
        "cancelled" => ("đã hủy", "cancelled"),
        "postponed" => ("đã hoãn", "postponed"),
        "hybrid" => ("kết hợp", "hybrid"),
        "unclassified" => ("chưa phân loại", "unclassified"),
        "elsewhere" => ("do nơi khác chủ trì", "held elsewhere"),
        _ => ("thiếu dữ liệu", "not stated"),
    };
    Label { vi, en }
}

fn convention(name: &str, value: &ConventionValue) -> (String, String) {
    let known = crate::indicator::CONVENTIONS.iter().find(|known| known.name == name);
    let label = known.map(|known| known.label);
    let shown = match value {
        ConventionValue::Name(value) => crate::indicator::convention_label(name, value),
        ConventionValue::Minutes(_) => None,
    };
    let plain = match value {
        ConventionValue::Name(value) => value.clone(),
        ConventionValue::Minutes(minutes) => minutes.to_string(),
    };
    let text = |pick: fn(Label) -> &'static str| {
        let what = label.map_or(name, pick);
        let value = shown.map_or(plain.as_str(), pick);
        format!("{what} – {value}")
    };
    (text(|label| label.vi), text(|label| label.en))
}
