//! What was counted, and how it stands to the target, as sentences.

use std::cmp::Ordering;

use super::Explained;
use crate::indicator::{ConventionValue, Figure, JointTarget, Wording};
use crate::kpi::baseline::Base;
use crate::kpi::judge::Judgement;
use crate::message::{Message, Say};
use crate::number::{Amount, Ratio, Share, apart};
use crate::text::Label;

pub(super) fn counted(of: &Explained<'_>, judged: &Judgement, target: Option<Share>) -> Message {
    let (title, unit) = pooled(of);
    let all = apart(judged.counts.denominator);
    let base = of.bench.and_then(|bench| bench.base(judged.reading));
    let base = base.map(Base::shown);
    let ratio = judged.figure(&of.indicator.figure);
    match (&of.indicator.figure, ratio) {
        (Figure::Share(_), Some(ratio)) => {
            let (part, whole) = (apart(ratio.numerator), apart(ratio.denominator));
            let words: [&dyn Say; 5] = [&title, &part, &whole, &unit, &ratio.said(target)];
            Message::of("{}: {}/{} {} = {}.", "{}: {}/{} {} = {}.", &words)
        }
        (Figure::Reduction(_), Some(ratio)) => {
            let words: [&dyn Say; 6] = [&title, &base, &all, &base, &unit, &ratio.said(target)];
            Message::of(
                "{}: ({} − {})/{} {} = {}.",
                "{}: ({} − {})/{} {} = {}.",
                &words,
            )
        }
        (Figure::Reduction(_), None) if of.bench.is_some_and(|bench| bench.has_period) => {
            let as_long = of.bench.is_some_and(|bench| bench.as_long);
            let is_open = judged.ratio.is_some_and(|ratio| ratio.denominator > 0);
            let (vi, en) = match base {
                Some(_) if !as_long => (
                    "{}: kỳ này có {} {}; số nền {} là của cả năm, không dùng để tính tỷ lệ của một phần năm.",
                    "{}: {} {} in this period; the baseline of {} is that of a whole year, of which a part is no reduction.",
                ),
                Some(_) if is_open => (
                    "{}: kỳ này đến nay có {} {}; số nền {} là của cả kỳ, chưa dùng để tính tỷ lệ khi chưa hết kỳ.",
                    "{}: {} {} in this period so far; the baseline of {} is that of a whole one, of which a part is no reduction.",
                ),
                _ => ("{}: kỳ này có {} {}.", "{}: {} {} in this period."),
            };
            Message::of(vi, en, &[&title, &all, &unit, &base])
        }
        (Figure::Reduction(_), None) => Message::of(
            "{}: cả sổ có {} {}.",
            "{}: {} {} in all.",
            &[&title, &all, &unit],
        ),
        (Figure::Share(_), None) => Message::of(
            "{}: không có {} nào để tính.",
            "{}: there are no {} to count.",
            &[&title, &unit],
        ),
        (Figure::Count(_), _) => Message::of("{}: {} {}.", "{}: {}.", &[&title, &all, &unit]),
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
pub(super) fn compared(ratio: Ratio, target: Amount, share: Share) -> Message {
    let left = i128::from(ratio.numerator).saturating_mul(share.denominator().into());
    let right = i128::from(share.numerator()).saturating_mul(ratio.denominator.into());
    let (sign, stands) = match left.cmp(&right) {
        Ordering::Less => ("<", Label::new("thấp hơn", "is below")),
        Ordering::Equal => ("=", Label::new("bằng đúng", "is exactly")),
        Ordering::Greater => (">", Label::new("cao hơn", "is above")),
    };
    let (part, whole) = (apart(ratio.numerator), apart(ratio.denominator));
    if share.denominator() == 1 && ratio.denominator == 1 {
        let words: [&dyn Say; 3] = [&part, &sign, &target];
        return Message::of("So sánh: {} {} {}.", "Compared: {} {} {}.", &words);
    }
    let (tn, td) = (apart(share.numerator()), apart(share.denominator()));
    let (left, right) = (apart(left), apart(right));
    Message::of(
        "So sánh: {} × {} = {}, {} × {} = {}; {} {} {}, nên {}/{} {} {}.",
        "Compared: {} × {} = {}, {} × {} = {}; {} {} {}, so {}/{} {} {}.",
        &[
            &part, &td, &left, &tn, &whole, &right, &left, &sign, &right, &part, &whole, &stands,
            &target,
        ],
    )
}
