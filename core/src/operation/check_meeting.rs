//! `check_meeting`: one meeting.

use super::call::CheckMeeting;
use super::check::{CheckAnswer, found_in};
use super::draft;
use super::prepare::Prepared;
use crate::agency::Directory;
use crate::error::Error;
use crate::json::{DraftRecord, Field, Json, Shape, field};
use crate::meeting::{Meeting, Status};
use crate::options::Options;
use crate::rule::MeetingSubject;
use crate::text::trimmed;

/// What findings on the record stand in, for their order. With the shape of the whole call that of the
/// options would be linked, which describes rulebooks.
pub(super) const MEETING: &[Field] = &[field!("meeting" => Meeting)];

pub(super) fn answer(call: &CheckMeeting, prepared: Prepared) -> Result<CheckAnswer, Error> {
    check_call(call, None, prepared)
}

/// The same while the meeting is still being filled in.
pub(super) fn draft(given: &Json<'_>) -> Result<CheckAnswer, Error> {
    let (mut meeting, mut call) = (Meeting::default(), CheckMeeting::default());
    let draft = draft::read(given, ("/meeting", MEETING), &mut meeting, &mut call)?;
    if draft::is_unread(draft.as_ref(), "/meeting/waiver") {
        call.meeting.waiver = None;
    }
    let prepared = Prepared::new(&call.options)?;
    check_call(&call, draft, prepared)
}

/// Checks a meeting that is held, and nothing else of a call.
pub(super) fn check(
    meeting: &Meeting,
    options: &Options,
    prepared: Prepared,
) -> Result<CheckAnswer, Error> {
    let mut validator = prepared.rules_validator(options);
    validator.meeting(meeting);
    validator.finish()?;
    let directory = Directory::new(&[], None);
    Ok(checked(
        (meeting, None),
        &directory,
        options,
        None,
        prepared,
    ))
}

fn check_call(
    call: &CheckMeeting,
    mut draft: Option<DraftRecord<'_>>,
    prepared: Prepared,
) -> Result<CheckAnswer, Error> {
    let (meeting, options) = (&call.meeting, &call.options);
    let mut validator = prepared.rules_validator(options);
    match &mut draft {
        None => validator.meeting(meeting),
        Some(draft) => {
            let mut own = prepared.validator();
            own.meeting(meeting);
            if let Err(error) = own.finish() {
                draft.tell(&error);
            }
        }
    }
    validator.agencies("agencies", &call.agencies);
    if let Some(others) = &call.others {
        validator.meetings("others", others);
    }
    validator.finish()?;
    let all = call.others.as_deref().map(|others| among(meeting, others));
    let meetings = (meeting, all.as_deref());
    let directory = Directory::new(&call.agencies, None);
    Ok(checked(meetings, &directory, options, draft, prepared))
}

/// A meeting, and after it the others. What it was before does not stand beside it.
fn among(meeting: &Meeting, others: &[Meeting]) -> Vec<Meeting> {
    let others = others.iter().cloned().map(|mut other| {
        if trimmed(&other.id) == trimmed(&meeting.id) {
            other.status = Some(Status::Cancelled);
        }
        other
    });
    std::iter::once(meeting.clone()).chain(others).collect()
}

fn checked(
    (meeting, among_others): (&Meeting, Option<&[Meeting]>),
    directory: &Directory<'_>,
    options: &Options,
    draft: Option<DraftRecord<'_>>,
    prepared: Prepared,
) -> CheckAnswer {
    let subject = MeetingSubject {
        meeting,
        settings: prepared.meeting_settings(directory, options, std::slice::from_ref(meeting)),
        among_others,
    };
    let call = Shape::Record("", MEETING);
    let found = found_in(draft.as_ref(), call, &prepared, options, &subject);
    CheckAnswer::of(found, options, prepared.basis).of_draft(draft, call)
}
