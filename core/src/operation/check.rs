//! What operations that run rules have in common.

use super::prepare::{AnswerBasis, Prepared};
use crate::agency::Directory;
use crate::finding::{AnswerForm, CompactFindings, Finding, Skipped};
use crate::json::{Shape, answer};
use crate::names::ByName;
use crate::options::Options;
use crate::plan::Plan;
use crate::rule::{Checked, Selection, Subject, run};

answer! {
    /// What was found, and what was not looked at.
    pub struct CheckAnswer {
        /// What the answer rests on.
        pub basis: AnswerBasis,
        /// What was found, in the order of the input, then by rule.
        pub findings: Vec<Finding>,
        /// The findings in columns, where `options.answer` asks for that: none is listed above then.
        pub compact: Option<CompactFindings>,
        /// How many findings of each rule are not listed, because there are more than
        /// `options.mostFindings`.
        pub more: ByName<u64>,
        /// What was not looked at, by rule.
        pub skipped: Vec<Skipped>,
    }
}

/// What the rules that are wanted find.
pub(super) fn found(
    call: Shape,
    prepared: &Prepared,
    options: &Options,
    subject: &dyn Subject,
) -> Checked {
    run(subject, &prepared.rulebook, &Selection::new(options), call)
}

impl CheckAnswer {
    pub(super) fn of(found: Checked, options: &Options, basis: AnswerBasis) -> Self {
        let (findings, compact) = in_form(found.findings, options);
        Self {
            basis,
            findings,
            compact,
            more: found.more,
            skipped: found.skipped,
        }
    }
}

/// The findings in the form that was asked for.
pub(super) fn in_form(
    findings: Vec<Finding>,
    options: &Options,
) -> (Vec<Finding>, Option<CompactFindings>) {
    match options.answer {
        Some(AnswerForm::Compact) => (Vec::new(), Some(CompactFindings::of(findings))),
        Some(AnswerForm::Full) | None => (findings, None),
    }
}

/// The directory of a plan, at home where the plan was issued.
pub(super) fn directory(plan: &Plan) -> Directory<'_> {
    let issuer = plan
        .document
        .as_ref()
        .and_then(|document| document.issuer.as_deref());
    Directory::new(&plan.agencies, issuer)
}

/// The directory of a plan that may be absent.
pub(super) fn directory_of(plan: Option<&Plan>) -> Directory<'_> {
    plan.map_or_else(|| Directory::new(&[], None), directory)
}
