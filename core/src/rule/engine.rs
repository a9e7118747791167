//! Runs the rules of an operation, and puts what they find in the order of the input.

use super::clauses::Clauses;
use super::kept::Bounds;
use super::lists::{NONE, WAIVER_RULES};
use super::sink::Turn;
use super::subject::Subject;
use super::waiver::Waivers;
use super::{Numbered, Sink};
use crate::finding::{Finding, Fix, Message, SkipReason, Skipped};
use crate::json::{DraftRecord, Shape};
use crate::names::ByName;
use crate::options::Options;
use crate::rulebook::Rulebook;

/// Which rules the caller wants, by position in the options.
#[derive(Debug)]
pub(crate) struct Selection<'a> {
    include: Option<&'a [String]>,
    exclude: &'a [String],
    /// How much of what is found is listed.
    bounds: Bounds,
    /// The record that is looked at, where it is still being filled in.
    draft: Option<&'a DraftRecord<'a>>,
}

impl<'a> Selection<'a> {
    pub(crate) fn new(options: &'a Options) -> Self {
        Self {
            include: options.include.as_deref(),
            exclude: &options.exclude,
            bounds: Bounds::new(options),
            draft: None,
        }
    }

    /// The same for a record that is still being filled in.
    pub(crate) fn of_draft(self, draft: Option<&'a DraftRecord<'a>>) -> Self {
        Self { draft, ..self }
    }

    /// The place in the options that leaves a rule out.
    fn left_out_by(&self, name: &str) -> Option<String> {
        if let Some(index) = self.exclude.iter().position(|excluded| excluded == name) {
            return Some(format!("/options/exclude/{index}"));
        }
        let is_missing = |include: &[String]| !include.iter().any(|known| known == name);
        self.include
            .is_some_and(is_missing)
            .then(|| "/options/include".to_owned())
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
    let waivers = subject.waivers();
    let may_waive = waivers.is_some();
    let title = |name: &str| subject.title(name);
    let waivers = Waivers::new(waivers.unwrap_or_default(), subject.items(), &title);
    let first = Turn {
        rule: NONE.definition,
        clauses: Clauses::none(rulebook),
        day: None,
        missing: None,
    };
    let mut turns = Turns {
        subject,
        rulebook,
        selection,
        sink: Sink::new(
            subject,
            first,
            call,
            (selection.bounds, selection.draft),
            waivers,
        ),
    };
    subject.take_turns(&mut turns);
    if may_waive {
        turns.look_at_waivers();
    }
    let mut checked = turns.sink.finish();
    name(subject, &mut checked.findings);
    checked
}

/// The rules, one after the other.
#[derive(Debug)]
pub(crate) struct Turns<'s, 'a> {
    subject: &'a dyn Subject,
    rulebook: &'a Rulebook,
    selection: &'s Selection<'s>,
    sink: Sink<'a>,
}

impl<'a> Turns<'_, 'a> {
    /// Lets a rule look, unless it is left out or no clause of the rulebook orders what it asks for.
    pub(super) fn take(&mut self, rule: Numbered, look: &mut dyn FnMut(&mut Sink<'a>)) {
        let clauses = Clauses::of(rule, self.rulebook);
        let rule = rule.definition;
        let day = self.subject.day();
        self.sink.turn_to(Turn {
            rule,
            clauses,
            day,
            missing: self.subject.missing(rule),
        });
        let root = || self.subject.root().to_owned();
        if let Some(place) = self.selection.left_out_by(rule.name) {
            let reason = SkipReason::ExcludedByOption;
            self.sink.skip(reason, Some(place), root());
        } else if self.sink.says_nothing_on(day) {
            self.sink.no_limit(root());
        } else {
            look(&mut self.sink);
            self.sink.skip_unread(self.subject.root());
        }
    }

    /// Lets a rule look that compares several records, of which the first is the subject.
    pub(super) fn take_among_others(
        &mut self,
        rule: Numbered,
        look: &mut dyn FnMut(&mut Sink<'a>),
    ) {
        self.sink.is_first_of_several = true;
        self.take(rule, look);
        self.sink.is_first_of_several = false;
    }

    /// Tells of a rule that it compares what is not there.
    pub(super) fn needs_others(&mut self, rule: Numbered) {
        let root = self.subject.root();
        self.take(rule, &mut |sink| {
            sink.skip(SkipReason::NeedsOthers, None, root.to_owned());
        });
    }

    /// Waivers come last, when it is known what they cover.
    fn look_at_waivers(&mut self) {
        for rule in WAIVER_RULES {
            let definition = rule.rule.definition;
            if let Some(place) = self.selection.left_out_by(definition.name) {
                let because = (SkipReason::ExcludedByOption, Some(place));
                let root = self.subject.root();
                self.sink.leave_out(definition, &because, root);
            }
        }
        let waivers = self.sink.waivers();
        for rule in WAIVER_RULES {
            self.take(rule.rule, &mut |sink| {
                for waiver in &waivers {
                    (rule.check)(waiver, sink);
                }
            });
        }
    }
}

/// Names what each finding is about. Findings on one item follow each other.
fn name(subject: &dyn Subject, findings: &mut [Finding]) {
    let mut last: Option<(String, Option<Message>)> = None;
    for finding in findings {
        let item = item(&finding.path);
        let named = last.take().filter(|(known, _)| known == item);
        let named = named.unwrap_or_else(|| (item.to_owned(), subject.name(&finding.path)));
        finding.subject_title.clone_from(&last.insert(named).1);
    }
}

/// The beginning of a pointer that leads to an item of a list: `/plan/tasks/3`.
fn item(pointer: &str) -> &str {
    let end = pointer.match_indices('/').nth(3);
    let end = end.map_or(pointer.len(), |(end, _)| end);
    pointer.get(..end).unwrap_or(pointer)
}
