//! The operations that run rules.

use super::call::{CheckMeeting, CheckMeetings, CheckRulebook, CheckTask};
use super::prepare::{AnswerBasis, Prepared};
use super::validate::Validator;
use crate::agency::Directory;
use crate::error::Error;
use crate::finding::{AnswerForm, CompactFindings, Finding, Skipped};
use crate::json::{Field, Shape, Wire as _, answer, field};
use crate::meeting::Meeting;
use crate::meetings::MeetingSettings;
use crate::names::ByName;
use crate::options::Options;
use crate::plan::{Plan, Task};
use crate::rule::{
    At, MeetingSubject, MeetingsSubject, RulebookContext, Selection, Subject, TaskContext, run,
};
use crate::rulebook::Rulebook;

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

pub(super) fn checked(
    call: Shape,
    (basis, rulebook): (AnswerBasis, &Rulebook),
    options: &Options,
    subject: &dyn Subject,
) -> CheckAnswer {
    let selection = Selection::new(options);
    let checked = run(subject, rulebook, &selection, call);
    let (findings, compact) = in_form(checked.findings, options);
    CheckAnswer {
        basis,
        findings,
        compact,
        more: checked.more,
        skipped: checked.skipped,
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

pub(super) fn meetings(call: &CheckMeetings) -> Result<CheckAnswer, Error> {
    let prepared = Prepared::new(&call.options)?;
    let mut validator = Validator::new(&prepared.rulebook, call.options.as_of);
    validator.rule_names(&call.options);
    validator.meetings("meetings", &call.meetings);
    if let Some(plan) = &call.plan {
        validator.plan(plan);
    }
    validator.finish()?;
    let directory = directory_of(call.plan.as_ref());
    let settings = MeetingSettings::new(
        &prepared.rulebook,
        prepared.conventions,
        &directory,
        &call.options,
        &call.meetings,
    );
    let subject = MeetingsSubject(&call.meetings, settings);
    Ok(checked(
        CheckMeetings::shape(),
        (prepared.basis, &prepared.rulebook),
        &call.options,
        &subject,
    ))
}

/// What findings on one record stand in, for their order. With the shape of the whole call that of the
/// options would be linked, which describes rulebooks.
const MEETING: &[Field] = &[field!("meeting" => Meeting)];
const TASK: &[Field] = &[field!("task" => Task)];

pub(super) fn meeting(call: &CheckMeeting) -> Result<CheckAnswer, Error> {
    let prepared = Prepared::new(&call.options)?;
    let mut validator = Validator::new(&prepared.rulebook, call.options.as_of);
    validator.rule_names(&call.options);
    validator.meeting(&call.meeting);
    validator.agencies("agencies", &call.agencies);
    validator.finish()?;
    let directory = Directory::new(&call.agencies, None);
    let settings = MeetingSettings::new(
        &prepared.rulebook,
        prepared.conventions,
        &directory,
        &call.options,
        std::slice::from_ref(&call.meeting),
    );
    let subject = MeetingSubject(&call.meeting, settings);
    Ok(checked(
        Shape::Record("", MEETING),
        (prepared.basis, &prepared.rulebook),
        &call.options,
        &subject,
    ))
}

pub(super) fn task(call: &CheckTask) -> Result<CheckAnswer, Error> {
    let prepared = Prepared::new(&call.options)?;
    let mut validator = Validator::new(&prepared.rulebook, call.options.as_of);
    validator.rule_names(&call.options);
    validator.agencies("agencies", &call.agencies);
    let directory = Directory::new(&call.agencies, None);
    validator.successions(&["agencies"], &directory);
    validator.finish()?;
    let subject = TaskContext {
        task: &call.task,
        at: At {
            list: "/task",
            index: None,
        },
        plan: None,
        directory: &directory,
        day: call.options.as_of,
        as_of: call.options.as_of,
        events: &[],
        absent: None,
    };
    Ok(checked(
        Shape::Record("", TASK),
        (prepared.basis, &prepared.rulebook),
        &call.options,
        &subject,
    ))
}

pub(super) fn rulebook(call: &CheckRulebook) -> Result<CheckAnswer, Error> {
    let looked_at = call.rulebook.load("/rulebook")?;
    let mut prepared = Prepared::new(&call.options)?;
    prepared.basis.look_at(&looked_at);
    let mut validator = Validator::new(&prepared.rulebook, call.options.as_of);
    validator.rule_names(&call.options);
    validator.finish()?;
    let subject = RulebookContext {
        rulebook: &looked_at,
        data: looked_at.lowest(),
    };
    Ok(checked(
        CheckRulebook::shape(),
        (prepared.basis, &prepared.rulebook),
        &call.options,
        &subject,
    ))
}
