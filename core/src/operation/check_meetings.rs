//! `check_meetings`: a register of meetings, each by itself and all together.

use super::call::CheckMeetings;
use super::check::{CheckAnswer, directory_of, found};
use super::prepare::Prepared;
use crate::error::Error;
use crate::json::Wire as _;
use crate::meeting::Meeting;
use crate::options::Options;
use crate::plan::Plan;
use crate::rule::MeetingsSubject;

pub(super) fn answer(call: &CheckMeetings, prepared: Prepared) -> Result<CheckAnswer, Error> {
    check(&call.meetings, call.plan.as_ref(), &call.options, prepared)
}

pub(super) fn check(
    meetings: &[Meeting],
    plan: Option<&Plan>,
    options: &Options,
    prepared: Prepared,
) -> Result<CheckAnswer, Error> {
    let mut validator = prepared.rules_validator(options);
    validator.meetings_and_plan(meetings, plan);
    validator.finish()?;
    let directory = directory_of(plan);
    let settings = prepared.meeting_settings(&directory, options, meetings);
    let subject = MeetingsSubject(meetings, settings);
    let found = found(CheckMeetings::shape(), &prepared, options, &subject);
    Ok(CheckAnswer::of(found, options, prepared.basis))
}
