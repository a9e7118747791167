//! Working days that something is sent before a meeting, or after it.

use chrono::NaiveDate;

use crate::calendar::{WorkCalendar, working_days_before};
use crate::finding::SkipReason;
use crate::meeting::Status;
use crate::meetings::MeetingSettings;
use crate::rule::{Draft, Fact, MeetingContext, Sink};
use crate::rulebook::ParameterValue;

/// A dated number of working days, and the calendar that counts them.
pub(super) struct WorkingDays<'a> {
    pub(super) required: u64,
    pub(super) calendar: &'a WorkCalendar,
    value: &'a ParameterValue,
    day: NaiveDate,
}

impl<'a> WorkingDays<'a> {
    /// What a parameter asks for on a day. Tells why not where it is not known.
    fn of(
        settings: &'a MeetingSettings<'_>,
        parameter: &str,
        day: NaiveDate,
    ) -> Result<Self, (SkipReason, Option<String>)> {
        let in_force = settings.rulebook.parameter(parameter, Some(day));
        let value = in_force.strictest();
        let count = value.and_then(ParameterValue::as_count);
        let (Some(value), Some(required)) = (value, count) else {
            return Err((SkipReason::NoLimit, None));
        };
        let days_off = settings.days_off();
        let days_off =
            days_off.map_err(|unknown| (SkipReason::FieldMissing, Some(unknown.pointer())))?;
        Ok(Self {
            required,
            calendar: &days_off.calendar,
            value,
            day,
        })
    }

    /// The same for the rule that is running, which tells why it cannot look.
    pub(super) fn looked_up(
        context: &'a MeetingContext<'_>,
        sink: &mut Sink<'_>,
        parameter: &str,
        day: NaiveDate,
        path: &str,
    ) -> Option<Self> {
        match Self::of(context.settings, parameter, day) {
            Ok(days) => Some(days),
            Err((reason, because)) => {
                sink.skip(reason, because, path.to_owned());
                None
            }
        }
    }

    /// A finding that rests on the number of days, and on the week that counts them.
    pub(super) fn draft(&self, context: &MeetingContext<'_>, path: &str) -> Draft {
        let settings = context.settings;
        let mut draft = context.draft(path.to_owned());
        draft
            .decided_by(settings.rulebook.source_of(self.value))
            .sources(settings.sources_of(&["working-week"], self.day))
            .param("required", Fact::count(self.required));
        draft
    }
}

/// The calendar does not reach: days off follow the lunar calendar, which is known for some years.
pub(super) fn beyond_the_calendar(sink: &mut Sink<'_>, path: &str) {
    sink.no_limit(path.to_owned());
}

/// Nothing says when it was sent. Until its last day that is no hole yet.
pub(super) fn not_stated(
    context: &MeetingContext<'_>,
    sink: &mut Sink<'_>,
    last_day: NaiveDate,
    path: String,
) {
    match context.settings.as_of {
        Some(as_of) if as_of <= last_day => {}
        Some(_) => sink.field_missing(path),
        None => sink.skip(SkipReason::AsOfMissing, None, path),
    }
}

/// Looks at what is sent before a meeting; ad hoc meetings are exempt.
pub(super) fn before(
    context: &MeetingContext<'_>,
    sink: &mut Sink<'_>,
    parameter: &'static str,
    (key, sent): (&'static str, Option<NaiveDate>),
) {
    let meeting = context.meeting.to_compare();
    if meeting.ad_hoc == Some(true) {
        return;
    }
    let path = context.at.pointer(&format!("/{key}"));
    let starts = || meeting.sessions.iter().map(|session| session.start);
    let (Some(day), true) = (meeting.first_day(), starts().all(|start| start.is_some())) else {
        return sink.field_missing(context.at.pointer("/sessions"));
    };
    let Some(days) = WorkingDays::looked_up(context, sink, parameter, day, &path) else {
        return;
    };
    let leaves_out = context.settings.conventions.leave_first_day_out();
    let latest = working_days_before(days.calendar, day, days.required, leaves_out);
    let Some(latest) = latest else {
        return beyond_the_calendar(sink, &path);
    };
    match sent {
        Some(sent) if sent <= latest => {}
        Some(sent) => {
            let eve = if leaves_out {
                day.pred_opt()
            } else {
                Some(day)
            };
            let given = eve.and_then(|eve| days.calendar.working_days(sent, eve));
            sink.found(
                days.draft(context, &path)
                    .param(key, sent)
                    .param("meetingOn", day)
                    .param("latest", latest)
                    .param("given", given.map_or(Fact::NOTHING, Fact::count)),
            );
        }
        // Who met has sent it, or not; the row does not say.
        None if matches!(meeting.status, Some(Status::Held | Status::Interrupted)) => {
            sink.field_missing(path);
        }
        None => not_stated(context, sink, latest, path),
    }
}
