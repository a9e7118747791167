//! Sessions held against hours and days of work.

use chrono::{Datelike as _, NaiveDate};

use crate::calendar::{Interval, TimeOfDay, WorkingHours, WorkingTime, YEARS};
use crate::finding::SkipReason;
use crate::rule::{MeetingContext, Sink};
use crate::rulebook::DaysOff;

/// The sessions of a working day, in their order.
pub(super) const HOURS: [&str; 4] = [
    "morning-start",
    "morning-end",
    "afternoon-start",
    "afternoon-end",
];
/// The days of the week whose morning alone is worked.
pub(super) const HALF_WEEK: &str = "half-working-week";

/// A session, with the hours and days that it is held against. The hours are those of the first day
/// of the meeting.
pub(super) struct Looked<'a> {
    pub(super) context: &'a MeetingContext<'a>,
    pub(super) path: String,
    pub(super) session: Interval,
    pub(super) first_day: NaiveDate,
    pub(super) hours: [TimeOfDay; 4],
    pub(super) days_off: &'a DaysOff,
    pub(super) time: WorkingTime<'a>,
}

/// Looks at every session whose hours and days are known; `look` is `None` beyond the years whose
/// days off are known.
pub(super) fn sessions(
    context: &MeetingContext<'_>,
    sink: &mut Sink<'_>,
    look: fn(&Looked<'_>, &mut Sink<'_>) -> Option<()>,
) {
    let settings = context.settings;
    let Some(first_day) = context.meeting.first_day() else {
        return sink.field_missing(context.at.pointer("/sessions"));
    };
    let [start, end, again, close] = HOURS.map(|name| settings.hour(name, first_day));
    let known = || Ok::<_, String>(([start?, end?, again?, close?], settings.days_off()?));
    let known = known();
    for (index, session) in context.meeting.sessions.iter().enumerate() {
        let path = context.at.pointer(&format!("/sessions/{index}"));
        let Some(session) = session.interval() else {
            sink.field_missing(path);
            continue;
        };
        // Days off follow the lunar calendar, which is known for some years only.
        let beyond = |path, sink: &mut Sink<'_>| {
            sink.skip(
                SkipReason::NoLimit,
                Some("/options/rulebook".to_owned()),
                path,
            );
        };
        // A session may end when the calendar does.
        let ends = [session.0, session.1.plus_minutes(-1)];
        if ends.iter().any(|time| !YEARS.contains(&time.day().year())) {
            beyond(path, sink);
            continue;
        }
        let (hours, days_off) = match &known {
            Ok((hours, days_off)) => (*hours, *days_off),
            Err(unknown) => {
                sink.skip(SkipReason::FieldMissing, Some(unknown.clone()), path);
                continue;
            }
        };
        let looked = Looked {
            context,
            path,
            session,
            first_day,
            hours,
            days_off,
            time: WorkingTime {
                hours: WorkingHours::new(hours),
                whole: &days_off.calendar,
                mornings: days_off.mornings(),
            },
        };
        if look(&looked, sink).is_none() {
            beyond(looked.path, sink);
        }
    }
}
