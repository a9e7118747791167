//! Sessions held against hours and days of work.

use chrono::{Datelike as _, NaiveDate};

use crate::calendar::{Interval, TimeOfDay, WorkingHours, WorkingTime, YEARS};
use crate::finding::SkipReason;
use crate::meetings::Unknown;
use crate::rule::{MeetingContext, Sink};
use crate::rulebook::DaysOff;

/// The days of the week whose morning alone is worked.
pub(super) const HALF_WEEK: &str = "half-working-week";

/// A session, with the hours and days that it is held against. The hours are those of the first day
/// of the meeting.
pub(super) struct Looked<'a> {
    pub(super) context: &'a MeetingContext<'a>,
    index: usize,
    pub(super) session: Interval,
    pub(super) first_day: NaiveDate,
    pub(super) hours: [TimeOfDay; 4],
    pub(super) days_off: &'a DaysOff,
    pub(super) time: WorkingTime<'a>,
}

impl Looked<'_> {
    /// Where the session stands.
    pub(super) fn path(&self) -> String {
        path(self.context, self.index)
    }
}

fn path(context: &MeetingContext<'_>, index: usize) -> String {
    context.at.pointer(&format!("/sessions/{index}"))
}

/// Looks at every session whose hours and days are known; `look` is `None` beyond the years whose
/// days off are known.
pub(super) fn sessions(
    context: &MeetingContext<'_>,
    sink: &mut Sink<'_>,
    look: fn(&Looked<'_>, &mut Sink<'_>) -> Option<()>,
) {
    let settings = context.settings;
    let Some(first_day) = context.meeting.to_compare().first_day() else {
        return sink.field_missing(context.at.pointer("/sessions"));
    };
    let known = || Ok::<_, Unknown>((settings.hours(first_day)?, settings.days_off()?));
    let known = known();
    for (index, session) in context.meeting.to_compare().sessions.iter().enumerate() {
        let Some(session) = session.interval() else {
            sink.field_missing(path(context, index));
            continue;
        };
        // Days off follow the lunar calendar, which is known for some years only. A session may
        // end when they do.
        let ends = [session.0, session.1.plus_minutes(-1)];
        let is_known = ends.iter().all(|time| YEARS.contains(&time.day().year()));
        let looked = match known.as_ref().map_err(|unknown| *unknown) {
            _ if !is_known => None,
            Err(unknown) => {
                let unknown = Some(unknown.pointer());
                sink.skip(SkipReason::FieldMissing, unknown, path(context, index));
                continue;
            }
            Ok((hours, days_off)) => {
                let looked = Looked {
                    context,
                    index,
                    session,
                    first_day,
                    hours: *hours,
                    days_off,
                    time: WorkingTime {
                        hours: WorkingHours::new(*hours),
                        whole: &days_off.calendar,
                        mornings: days_off.mornings(),
                    },
                };
                look(&looked, sink)
            }
        };
        if looked.is_none() {
            sink.no_limit(path(context, index));
        }
    }
}
