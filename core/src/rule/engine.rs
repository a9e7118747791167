//! Runs the rules of an operation, and puts what they find in the order of the input.

use chrono::NaiveDate;

use super::subject::Subject;
use super::{Basis, Check, Sink};
use crate::finding::{Finding, Fix, SkipReason, Skipped};
use crate::json::Shape;
use crate::rulebook::Rulebook;

/// Which rules the caller wants, by position in the options.
#[derive(Debug)]
pub(crate) struct Selection<'a> {
    pub(crate) include: &'a [String],
    pub(crate) exclude: &'a [String],
}

impl Selection<'_> {
    /// The place in the options that leaves a rule out.
    fn left_out_by(&self, name: &str) -> Option<String> {
        if let Some(index) = self.exclude.iter().position(|excluded| excluded == name) {
            return Some(format!("/options/exclude/{index}"));
        }
        let missing = !self.include.is_empty() && !self.include.iter().any(|known| known == name);
        missing.then(|| "/options/include".to_owned())
    }
}

/// What was found, and what was not looked at.
#[derive(Debug)]
pub(crate) struct Checked {
    pub(crate) findings: Vec<Finding>,
    pub(crate) skipped: Vec<Skipped>,
    /// What could be put in place of what was found in a text.
    pub(crate) fixes: Vec<Fix>,
}

/// Runs the rules that concern the subject.
pub(crate) fn run(
    subject: &dyn Subject,
    rulebook: &Rulebook,
    selection: &Selection<'_>,
    call: Shape,
) -> Checked {
    let rules = subject.rules();
    let Some(first) = rules.first() else {
        return Checked {
            findings: Vec::new(),
            skipped: Vec::new(),
            fixes: Vec::new(),
        };
    };
    let mut sink = Sink::new(rulebook, first);
    let mut waivers = subject.waivers();
    let mut are_applied = false;
    // Waivers come last, when it is known what they cover.
    let concerned = |of_waivers: bool| {
        let concerned = rules.iter().filter(|rule| subject.concerns(rule));
        concerned.filter(move |rule| matches!(rule.check, Check::Waiver(_)) == of_waivers)
    };
    for rule in concerned(false).chain(concerned(true)) {
        if matches!(rule.check, Check::Waiver(_)) && !are_applied {
            are_applied = true;
            sink.apply(rules, &mut waivers, subject.items(), &|rule| {
                let place = selection.left_out_by(rule.name)?;
                if !subject.concerns(rule) {
                    return None;
                }
                Some((SkipReason::ExcludedByOption, Some(place)))
            });
        }
        sink.turn_to(rule);
        let root = || subject.root().to_owned();
        if let Some(place) = selection.left_out_by(rule.name) {
            sink.skip(SkipReason::ExcludedByOption, Some(place), root());
            continue;
        }
        // No clause of this rulebook orders what the rule asks for, or none did on that day.
        let rests_on_values = sink.has_parameter();
        let since = sink.since().filter(|_| !rests_on_values);
        let is_logic = matches!(rule.basis, Basis::Logic);
        let early =
            |day: Option<NaiveDate>| day.is_some_and(|day| since.is_some_and(|since| day < since));
        sink.set_day(subject.day());
        if !is_logic && !rests_on_values && since.is_none() || early(subject.day()) {
            sink.no_limit(root());
            continue;
        }
        match rule.check {
            Check::Waiver(check) => {
                for waiver in &waivers {
                    check(waiver, &mut sink);
                }
            }
            _ => subject.check(rule, &mut sink, &early),
        }
    }
    let (mut findings, skipped, fixes) = sink.finish();
    findings.sort_by_cached_key(|finding| (rank(&finding.path, call), finding.rule));
    Checked {
        findings,
        skipped,
        fixes,
    }
}

/// The place of a pointer in the input, as bytes whose order is that of places: the position of each step
/// among its siblings, in the order in which the model lists them; names that the caller chose, in
/// their own order.
fn rank(pointer: &str, call: Shape) -> Vec<u8> {
    let mut rank = Vec::with_capacity(pointer.len());
    let mut shape = Some(call);
    for step in pointer.split('/').skip(1) {
        let place = shape.and_then(|shape| descend(shape, step));
        let (position, name, next) = place.unwrap_or((usize::MAX, step, Shape::Any));
        rank.extend(u32::try_from(position).unwrap_or(u32::MAX).to_be_bytes());
        rank.extend(name.as_bytes());
        rank.push(0);
        shape = Some(next);
    }
    rank
}

/// One step down: the position among the siblings, the name if the caller chose it, and what stands
/// there.
fn descend(shape: Shape, step: &str) -> Option<(usize, &str, Shape)> {
    match shape {
        Shape::Optional(inner) => descend(inner(), step),
        Shape::OneOf(_, forms) => forms.iter().find_map(|form| descend(form(), step)),
        Shape::Record(_, fields) | Shape::OneKey(_, fields) => {
            let position = fields.iter().position(|field| field.key == step)?;
            let field = fields.get(position)?;
            Some((position, "", (field.shape)()))
        }
        Shape::List(inner) => Some((step.parse().ok()?, "", inner())),
        Shape::Map(inner) => Some((0, step, inner())),
        _ => None,
    }
}
