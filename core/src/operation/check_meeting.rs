//! `check_meeting`: one meeting.

use super::call::CheckMeeting;
use super::check::{CheckAnswer, found};
use super::prepare::Prepared;
use crate::agency::{Agency, Directory};
use crate::error::Error;
use crate::json::{Field, Shape, field};
use crate::meeting::Meeting;
use crate::options::Options;
use crate::rule::MeetingSubject;

/// What findings on the record stand in, for their order. With the shape of the whole call that of the
/// options would be linked, which describes rulebooks.
const MEETING: &[Field] = &[field!("meeting" => Meeting)];

pub(super) fn answer(call: &CheckMeeting, prepared: Prepared) -> Result<CheckAnswer, Error> {
    check(&call.meeting, &call.agencies, &call.options, prepared)
}

pub(super) fn check(
    meeting: &Meeting,
    agencies: &[Agency],
    options: &Options,
    prepared: Prepared,
) -> Result<CheckAnswer, Error> {
    let mut validator = prepared.rules_validator(options);
    validator.meeting(meeting);
    validator.agencies("agencies", agencies);
    validator.finish()?;
    let directory = Directory::new(agencies, None);
    let settings = prepared.meeting_settings(&directory, options, std::slice::from_ref(meeting));
    let subject = MeetingSubject(meeting, settings);
    let found = found(Shape::Record("", MEETING), &prepared, options, &subject);
    Ok(CheckAnswer::of(found, options, prepared.basis))
}
