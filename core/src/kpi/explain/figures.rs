//! What was counted, and how it stands to the target, as sentences.

use std::cmp::Ordering;

use super::Explained;
use crate::indicator::{ConventionValue, Figure, JointTarget, Wording};
use crate::kpi::baseline::Base;
use crate::kpi::judge::Judgement;
use crate::number::{Amount, Ratio, Share, count_en, count_vi, whole_en, whole_vi};

pub(super) fn counted(
    of: &Explained<'_>,
    judged: &Judgement,
    target: Option<Share>,
) -> (String, String) {
    let (title, unit) = pooled(of);
    let counts = &judged.counts;
    let base = of.bench.and_then(|bench| bench.base(judged.reading));
    let base = base.map(Base::shown).unwrap_or_default();
    match (&of.indicator.figure, judged.ratio) {
        (Figure::Share(_), Some(ratio)) if ratio.denominator > 0 => (
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
        (Figure::Reduction(_), Some(ratio)) if ratio.denominator > 0 => (
            format!(
                "{}: ({} − {})/{} {} = {}.",
                title.vi,
                base.0,
                count_vi(counts.denominator),
                base.0,
                unit.vi,
                ratio.percent_vi(target)
            ),
            format!(
                "{}: ({} − {})/{} {} = {}.",
                title.en,
                base.1,
                count_en(counts.denominator),
                base.1,
                unit.en,
                ratio.percent_en(target)
            ),
        ),
        (Figure::Reduction(_), _) => {
            let (vi, en) = match of.bench {
                Some(bench) if bench.has_period => ("kỳ này", "in this period"),
                _ => ("cả sổ", "in all"),
            };
            (
                format!(
                    "{}: {vi} có {} {}.",
                    title.vi,
                    count_vi(counts.denominator),
                    unit.vi
                ),
                format!(
                    "{}: {} {} {en}.",
                    title.en,
                    count_en(counts.denominator),
                    unit.en
                ),
            )
        }
        (Figure::Share(_), _) => (
            format!("{}: không có {} nào để tính.", title.vi, unit.vi),
            format!("{}: there are no {} to count.", title.en, unit.en),
        ),
        _ => (
            format!(
                "{}: {} {}.",
                title.vi,
                count_vi(counts.denominator),
                unit.vi
            ),
            format!("{}: {}.", title.en, count_en(counts.denominator)),
        ),
    }
}

/// The name and unit of what was counted, together with what a joint target adds to it.
fn pooled(of: &Explained<'_>) -> (Wording, Wording) {
    let (mut title, mut unit) = (of.indicator.title.clone(), of.indicator.unit.clone());
    let pooled = ConventionValue::Name(JointTarget::Pooled.name().to_owned());
    if of.result.conventions.get(JointTarget::GROUP) == Some(&pooled) {
        for partner in of.partners {
            title.vi = format!("{}, tính gộp với {}", title.vi, partner.title.vi);
            title.en = format!("{}, added to {}", title.en, partner.title.en);
            unit.vi = format!("{} và {}", unit.vi, partner.unit.vi);
            unit.en = format!("{} and {}", unit.en, partner.unit.en);
        }
    }
    (title, unit)
}

/// `16 × 5 = 80, 3 × 29 = 87; 80 < 87`: the comparison as it was made, without a division.
pub(super) fn compared(ratio: Ratio, target: Amount, share: Share) -> (String, String) {
    let left = i128::from(ratio.numerator).saturating_mul(share.denominator().into());
    let right = i128::from(share.numerator()).saturating_mul(ratio.denominator.into());
    let (sign, vi, en) = match left.cmp(&right) {
        Ordering::Less => ("<", "thấp hơn", "is below"),
        Ordering::Equal => ("=", "bằng đúng", "is exactly"),
        Ordering::Greater => (">", "cao hơn", "is above"),
    };
    let sentence = |shown: fn(i128) -> String, so: &str, target: &str| {
        let figure = shown(ratio.numerator.into());
        if share.denominator() == 1 && ratio.denominator == 1 {
            return format!("{figure} {sign} {target}.");
        }
        let over = shown(ratio.denominator.into());
        let (td, tn) = (
            shown(share.denominator().into()),
            shown(share.numerator().into()),
        );
        let (left, right) = (shown(left), shown(right));
        format!(
            "{figure} × {td} = {left}, {tn} × {over} = {right}; {left} {sign} {right}, {so} {target}."
        )
    };
    let fraction = |shown: fn(i128) -> String| {
        format!(
            "{}/{}",
            shown(ratio.numerator.into()),
            shown(ratio.denominator.into())
        )
    };
    let so_vi = format!("nên {} {vi}", fraction(whole_vi));
    let so_en = format!("so {} {en}", fraction(whole_en));
    (
        format!("So sánh: {}", sentence(whole_vi, &so_vi, &target.text_vi())),
        format!(
            "Compared: {}",
            sentence(whole_en, &so_en, &target.to_string())
        ),
    )
}
