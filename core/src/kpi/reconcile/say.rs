//! The outcome of a claim in a sentence.

use super::fraction::Fraction;
use super::printed::{Figure, Printed};
use super::{ClaimKind, ClaimOutcome, ClaimUnit, ExactFigure};
use crate::finding::Message;
use crate::number::{Ratio, Share, count_en, count_vi};

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

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Language {
    Vietnamese,
    English,
}

pub(super) fn sentence(case: &Case<'_>) -> Message {
    Message::new(
        in_language(case, Language::Vietnamese),
        in_language(case, Language::English),
    )
}

fn in_language(case: &Case<'_>, language: Language) -> String {
    let say = |vi: &'static str, en: &'static str| match language {
        Language::Vietnamese => vi,
        Language::English => en,
    };
    let in_unit = |value: Fraction, unit: ClaimUnit| shown(value, unit, case, language);
    let label = case.outcome.label();
    // A sign is part of what was published: the outcome may hang on it.
    let sign = case
        .equals
        .falls
        .map_or("", |falls| if falls { "-" } else { "+" });
    let mut text = format!(
        "{} {sign}{}: {}",
        say("Số công bố", "Published"),
        in_unit(case.equals.value, case.unit),
        say(label.vi, label.en)
    );
    let mut add = |what: &str, value: String| {
        text.push_str("; ");
        text.push_str(what);
        text.push(' ');
        text.push_str(&value);
    };
    if let Some(exact) = case.exact.filter(|_| case.outcome != ClaimOutcome::Agrees) {
        let count = if language == Language::Vietnamese {
            count_vi
        } else {
            count_en
        };
        let counted = case.counted.map_or_else(String::new, |counted| {
            format!(
                "{}/{} = ",
                count(counted.numerator),
                count(counted.denominator)
            )
        });
        let exact = in_unit(exact, case.unit);
        add(
            say("số chính xác là", "exactly it is"),
            format!("{counted}{exact}").replace("= ≈", "≈"),
        );
    }
    if let Some(other) = case
        .other
        .filter(|_| case.outcome == ClaimOutcome::UnitConfused)
    {
        let unit = match case.unit {
            ClaimUnit::Percent => ClaimUnit::PercentagePoint,
            _ => ClaimUnit::Percent,
        };
        add(
            say("con số đã nêu là", "the number given is"),
            in_unit(other, unit),
        );
    }
    let names = |figures: &[Figure<'_>]| {
        let ids: Vec<&str> = figures.iter().map(|figure| figure.id).collect();
        ids.join(" + ")
    };
    if let Some(figures) = &case.denominator {
        add(say("mẫu số:", "denominator:"), names(figures));
    } else if let [_, ..] = case.candidates.as_slice() {
        let first = case.candidates.iter().take(CANDIDATES);
        let first: Vec<String> = first.map(|one| names(one)).collect();
        let listed = first.join(say(" hoặc ", " or "));
        let listed = match case.candidates.len().saturating_sub(CANDIDATES) {
            0 => listed,
            more => format!("{listed}… (+{more})"),
        };
        add(say("mẫu số có thể là:", "the denominator may be:"), listed);
    } else if case.kind == ClaimKind::Share {
        text.push_str(say(
            "; không tìm thấy mẫu số phù hợp trong các số đã công bố",
            "; no published figure fits as the denominator",
        ));
    } else if case.exact.is_none() {
        text.push_str(say("; số gốc bằng 0", "; the figure to start from is zero"));
    }
    if let Some(rest) = case.rest_of {
        let rest = shown(rest.value, ClaimUnit::Percent, case, language);
        text.push_str("; ");
        text.push_str(say("bằng 100% trừ ", "100% less "));
        text.push_str(&rest);
        text.push_str(say(" đã công bố", " as published makes it"));
    }
    text.push('.');
    text
}

/// A figure in its unit. A percentage has as many decimals as keep it apart from the printed one.
fn shown(value: Fraction, unit: ClaimUnit, case: &Case<'_>, language: Language) -> String {
    let Some(ratio) = value.ratio() else {
        return "…".to_owned();
    };
    let vi = language == Language::Vietnamese;
    let counts = unit == ClaimUnit::Count || !case.equals.is_share;
    if counts && ratio.denominator == 1 {
        return if vi {
            count_vi(ratio.numerator)
        } else {
            count_en(ratio.numerator)
        };
    }
    let share = |ratio: Ratio| Share::new(ratio.numerator, ratio.denominator);
    let size = value.size().ratio().and_then(share);
    let text = if let Some(text) = size.and_then(Share::exact_percent) {
        let sign = if value.is_negative() { "-" } else { "" };
        let text = if vi { text.replace('.', ",") } else { text };
        format!("{sign}{text}")
    } else {
        let printed = case.equals.value.ratio().and_then(share);
        let about = if vi {
            ratio.percent_vi(printed)
        } else {
            ratio.percent_en(printed)
        };
        format!("≈ {about}")
    };
    match (unit, vi) {
        (ClaimUnit::PercentagePoint, true) => text.replace('%', " điểm phần trăm"),
        (ClaimUnit::PercentagePoint, false) => text.replace('%', " percentage points"),
        _ => text,
    }
}
