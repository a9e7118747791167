//! Runs the rules of an operation, and puts what they find in the order of the input.

use chrono::NaiveDate;

use super::kept::Bounds;
use super::subject::Subject;
use super::waiver::Waivers;
use super::{Basis, Check, RuleDefinition, Sink};
use crate::finding::{Finding, Fix, Message, SkipReason, Skipped};
use crate::json::Shape;
use crate::names::ByName;
use crate::options::Options;
use crate::rulebook::Rulebook;

/// Which rules the caller wants, by position in the options.
#[derive(Debug)]
pub(crate) struct Selection<'a> {
    include: &'a [String],
    exclude: &'a [String],
    /// How much of what is found is listed.
    bounds: Bounds,
}

impl<'a> Selection<'a> {
    pub(crate) fn new(options: &'a Options) -> Self {
        Self {
            include: &options.include,
            exclude: &options.exclude,
            bounds: Bounds::new(options),
        }
    }

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
#[derive(Debug, Default)]
pub(crate) struct Checked {
    pub(crate) findings: Vec<Finding>,
    /// How many findings of each rule are not among them.
    pub(crate) more: ByName<u64>,
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
        return Checked::default();
    };
    let left_out = |rule: &RuleDefinition| {
        let place = selection.left_out_by(rule.name)?;
        let because = (SkipReason::ExcludedByOption, Some(place));
        subject.concerns(rule).then_some(because)
    };
    let waivers = Waivers::new(subject.waivers(), subject.items(), rules, &left_out);
    let mut sink = Sink::new(rulebook, first, call, selection.bounds, waivers);
    let concerned = |of_waivers: bool| {
        let concerned = rules.iter().filter(|rule| subject.concerns(rule));
        concerned.filter(move |rule| matches!(rule.check, Check::Waiver(_)) == of_waivers)
    };
    for rule in concerned(false) {
        if let Some(early) = turn(&mut sink, subject, selection, rule) {
            subject.check(rule, &mut sink, &early);
        }
    }
    // Waivers come last, when it is known what they cover.
    let waivers = sink.waivers();
    for rule in concerned(true) {
        if turn(&mut sink, subject, selection, rule).is_some()
            && let Check::Waiver(check) = rule.check
        {
            for waiver in &waivers {
                check(waiver, &mut sink);
            }
        }
    }
    let mut checked = sink.finish();
    // Findings on one item follow each other, and are of one name.
    let mut named: Option<(String, Option<Message>)> = None;
    for finding in &mut checked.findings {
        let item = item_of(&finding.path);
        if named.as_ref().is_none_or(|(known, _)| known != item) {
            named = Some((item.to_owned(), subject.name(&finding.path)));
        }
        finding.subject_title = named.as_ref().and_then(|(_, name)| name.clone());
    }
    checked
}

/// The item that a place belongs to: what a pointer says in its first three steps.
fn item_of(path: &str) -> &str {
    let end = path.match_indices('/').nth(3).map(|(end, _)| end);
    end.and_then(|end| path.get(..end)).unwrap_or(path)
}

/// Goes on with a rule, unless it is left out or no clause of the rulebook orders what it asks for.
/// Tells the days on which none did yet.
fn turn(
    sink: &mut Sink<'_>,
    subject: &dyn Subject,
    selection: &Selection<'_>,
    rule: &'static RuleDefinition,
) -> Option<impl Fn(Option<NaiveDate>) -> bool + use<>> {
    sink.turn_to(rule);
    let root = || subject.root().to_owned();
    if let Some(place) = selection.left_out_by(rule.name) {
        sink.skip(SkipReason::ExcludedByOption, Some(place), root());
        return None;
    }
    let rests_on_values = sink.has_parameter();
    let since = sink.since().filter(|_| !rests_on_values);
    let is_logic = matches!(rule.basis, Basis::Logic);
    let early =
        move |day: Option<NaiveDate>| day.is_some_and(|day| since.is_some_and(|since| day < since));
    sink.set_day(subject.day());
    if !is_logic && !rests_on_values && since.is_none() || early(subject.day()) {
        sink.no_limit(root());
        return None;
    }
    Some(early)
}
