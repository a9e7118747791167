//! `conflicts`: meetings that share a room or people at one time, and when those are free.

use super::call::Conflicts;
use super::check::directory_of;
use super::prepare::{AnswerBasis, Prepared};
use crate::conflict::{self, Conflict, ConflictOver, FreeTime};
use crate::error::{Code, Error};
use crate::indicator::ConventionValue;
use crate::json::answer;
use crate::meetings::MeetingsContext;
use crate::message::Message;
use crate::names::ByName;

answer! {
    /// Meetings that share something at one time.
    pub struct ConflictsAnswer {
        /// What the answer rests on.
        pub basis: AnswerBasis,
        /// The pairs, by the place of the first meeting in the input, then of the second, then by
        /// what they share.
        pub pairs: Vec<Conflict>,
        /// How many pairs there are beside those that `limit` lets through.
        pub more: u64,
        /// When what the listed pairs share is free on the days on which they meet, each thing and
        /// day once, in the order of the pairs.
        pub free: Vec<FreeTime>,
        /// The meetings that take something and do not say when, or not all of it. What they say is
        /// compared all the same.
        pub untimed: Vec<String>,
        /// The conventions on which the answer depends.
        pub conventions: ByName<ConventionValue>,
    }
}

/// How many pairs are listed where the caller does not say.
const PAIRS: usize = 10_000;

pub(super) fn answer(call: &Conflicts, prepared: Prepared) -> Result<ConflictsAnswer, Error> {
    let mut validator = prepared.validator();
    validator.meetings_and_plan(&call.meetings, call.plan.as_ref());
    validator.finish()?;
    let directory = directory_of(call.plan.as_ref());
    let settings = prepared.meeting_settings(&directory, &call.options, &call.meetings);
    let context = MeetingsContext::new(&call.meetings, &settings);
    let kinds = if call.over.is_empty() {
        &ConflictOver::USUAL[..]
    } else {
        &call.over
    };
    let limit = call.limit.and_then(|limit| usize::try_from(limit).ok());
    let found = conflict::conflicts(&context, kinds, limit.unwrap_or(PAIRS));
    let found = found.ok_or_else(|| {
        let message = Message::of(
            "các cuộc họp trùng nhau hơn một triệu lượt",
            "the meetings have more than a million overlaps",
            &[],
        );
        let help = Message::of(
            "hãy kiểm tra thời gian họp, hoặc xem ít cuộc họp hơn mỗi lần",
            "check their times, or ask for fewer meetings at once",
            &[],
        );
        Error::new(Code::TooLarge, "/meetings", message, Some(help))
    })?;
    let names = ["culturalDay", "roomsAre", "travelGapMinutes"];
    let value = |name| Some((name, prepared.conventions.value(name)?));
    Ok(ConflictsAnswer {
        conventions: names.into_iter().filter_map(value).collect(),
        basis: prepared.basis,
        pairs: found.pairs,
        more: found.more,
        free: found.free,
        untimed: found.untimed,
    })
}
