//! The outcome of a claim in a sentence.

use super::fraction::Fraction;
use super::printed::{Figure, Printed};
use super::{ClaimKind, ClaimOutcome, ClaimUnit, ExactFigure};
use crate::message::{Message, joined};
use crate::number::{Ratio, Share, apart};

/// So many denominators are named where several fit.
const CANDIDATES: usize = 6;

/// A claim with what was found about it.
#[derive(Debug)]
pub(super) struct Case<'a> {
    pub(super) kind: ClaimKind,
    pub(super) unit: ClaimUnit,
    pub(super) equals: Printed,
    pub(super) outcome: ClaimOutcome,
    pub(super) exact: Option<Fraction>,
    /// The same as it was counted, where it is a share of counts.
    pub(super) counted: Option<ExactFigure>,
    /// The exact figure in the unit that may have been meant.
    pub(super) other: Option<Fraction>,
    pub(super) denominator: Option<Vec<Figure<'a>>>,
    /// What the share may be of, where that is more than one.
    pub(super) candidates: Vec<Vec<Figure<'a>>>,
    /// The percentage that the printed one fills up to a hundred.
    pub(super) rest_of: Option<Printed>,
}

pub(super) fn sentence(case: &Case<'_>) -> Message {
    // A sign is part of what was published: the outcome may hang on it.
    let falls = case.equals.falls;
    let sign = falls.map(|falls| if falls { "-" } else { "+" });
    let published = shown(case.equals.value, case.unit, case);
    let mut parts = vec![Message::of(
        "Số công bố {}{}: {}",
        "Published {}{}: {}",
        &[&sign, &published, &case.outcome.label()],
    )];
    if let Some(exact) = case.exact.filter(|_| case.outcome != ClaimOutcome::Agrees) {
        let exact = shown(exact, case.unit, case);
        let equals = (!exact.vi.starts_with('≈')).then_some("= ");
        let counted = case.counted.map(|counted| {
            let (part, whole) = (apart(counted.numerator), apart(counted.denominator));
            Message::of("{}/{} {}", "{}/{} {}", &[&part, &whole, &equals])
        });
        parts.push(Message::of(
            "số chính xác là {}{}",
            "exactly it is {}{}",
            &[&counted, &exact],
        ));
    }
    let confused = case.outcome == ClaimOutcome::UnitConfused;
    if let Some(other) = case.other.filter(|_| confused) {
        let unit = match case.unit {
            ClaimUnit::Percent => ClaimUnit::PercentagePoint,
            _ => ClaimUnit::Percent,
        };
        parts.push(Message::of(
            "con số đã nêu là {}",
            "the number given is {}",
            &[&shown(other, unit, case)],
        ));
    }
    parts.extend(denominator(case));
    if let Some(rest) = case.rest_of {
        parts.push(Message::of(
            "bằng 100% trừ {} đã công bố",
            "100% less {} as published makes it",
            &[&shown(rest.value, ClaimUnit::Percent, case)],
        ));
    }
    Message::of("{}.", "{}.", &[&joined(&parts, "; ", "; ")])
}

/// What the claim is of, as far as that is known.
fn denominator(case: &Case<'_>) -> Option<Message> {
    let names = |figures: &[Figure<'_>]| {
        let ids: Vec<&str> = figures.iter().map(|figure| figure.id).collect();
        ids.join(" + ")
    };
    if let Some(figures) = &case.denominator {
        return Some(Message::of(
            "mẫu số: {}",
            "denominator: {}",
            &[&names(figures)],
        ));
    }
    if !case.candidates.is_empty() {
        let first = case.candidates.iter().take(CANDIDATES);
        let first = first.map(|one| Message::of("{}", "{}", &[&names(one)]));
        let first = joined(&first.collect::<Vec<_>>(), " hoặc ", " or ");
        let more = case.candidates.len().checked_sub(CANDIDATES);
        let more = more.filter(|more| *more > 0);
        let more = more.map(|more| format!("… (+{more})"));
        return Some(Message::of(
            "mẫu số có thể là: {}{}",
            "the denominator may be: {}{}",
            &[&first, &more],
        ));
    }
    if case.kind == ClaimKind::Share {
        return Some(Message::new(
            "không tìm thấy mẫu số phù hợp trong các số đã công bố",
            "no published figure fits as the denominator",
        ));
    }
    let from_zero = case.exact.is_none();
    from_zero.then(|| Message::new("số gốc bằng 0", "the figure to start from is zero"))
}

/// A figure in its unit. A percentage has as many decimals as keep it apart from the printed one.
fn shown(value: Fraction, unit: ClaimUnit, case: &Case<'_>) -> Message {
    let Some(ratio) = value.ratio() else {
        return Message::new("…", "…");
    };
    let counts = unit == ClaimUnit::Count || !case.equals.is_share;
    if counts && ratio.denominator == 1 {
        return Message::of("{}", "{}", &[&apart(ratio.numerator)]);
    }
    let share = |ratio: Ratio| Share::new(ratio.numerator, ratio.denominator);
    let size = value.size().ratio().and_then(share);
    let text = if let Some(text) = size.and_then(Share::exact_percent) {
        let sign = value.is_negative().then_some("-");
        let text = Message::new(text.replace('.', ","), text);
        Message::of("{}{}", "{}{}", &[&sign, &text])
    } else {
        let printed = case.equals.value.ratio().and_then(share);
        Message::of("≈ {}", "≈ {}", &[&ratio.said(printed)])
    };
    if unit != ClaimUnit::PercentagePoint {
        return text;
    }
    Message::new(
        text.vi.replace('%', " điểm phần trăm"),
        text.en.replace('%', " percentage points"),
    )
}
