//! What operations that run rules have in common.

use super::prepare::{AnswerBasis, Prepared};
use crate::agency::Directory;
use crate::error::{Code, Problem};
use crate::finding::{AnswerForm, CompactFindings, Finding, Skipped};
use crate::json::{DraftRecord, Shape, answer};
use crate::message::Message;
use crate::names::ByName;
use crate::options::Options;
use crate::plan::Plan;
use crate::rule::{Checked, Selection, Subject, rank, run};

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
        /// In a draft, what is wrong with the record beyond what rules say.
        pub issues: Option<Vec<Issue>> = sparse,
    }
}

answer! {
    /// What cannot be read of a draft, or cannot be.
    pub struct Issue {
        /// What kind of problem it is.
        pub code: Code,
        /// Where it is, as a JSON pointer from the call.
        pub path: String,
        /// One sentence in each language, without a full stop.
        pub message: Message,
        /// What to do about it, where there is something to say.
        pub help: Option<Message>,
    }
}

impl From<Problem> for Issue {
    fn from(problem: Problem) -> Self {
        Self {
            code: problem.code,
            path: problem.path,
            message: problem.message,
            help: problem.help,
        }
    }
}

/// What the rules that are wanted find.
pub(super) fn found(
    call: Shape,
    prepared: &Prepared,
    options: &Options,
    subject: &dyn Subject,
) -> Checked {
    found_in(None, call, prepared, options, subject)
}

/// The same where the record may still be filled in.
pub(super) fn found_in(
    draft: Option<&DraftRecord<'_>>,
    call: Shape,
    prepared: &Prepared,
    options: &Options,
    subject: &dyn Subject,
) -> Checked {
    if draft.is_some_and(|draft| draft.may_be_secret) {
        return Checked::default();
    }
    let selection = Selection::new(options).of_draft(draft);
    run(subject, &prepared.rulebook, &selection, call)
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
            issues: None,
        }
    }

    /// The same with what is wrong with a draft.
    pub(super) fn of_draft(self, draft: Option<DraftRecord<'_>>, call: Shape) -> Self {
        let issues = draft.map(|mut draft| {
            draft
                .issues
                .sort_by_cached_key(|issue| rank(&issue.path, call));
            draft.issues.into_iter().map(Issue::from).collect()
        });
        Self { issues, ..self }
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
