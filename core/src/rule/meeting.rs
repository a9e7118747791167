//! Rules about meetings.

pub(super) mod agenda_missing;
pub(super) mod discussion_not_main_part;
pub(super) mod meeting_ends_before_start;
pub(super) mod meeting_exceeds_limit;
pub(super) mod meeting_not_paperless;
pub(super) mod meeting_on_day_off;
pub(super) mod meeting_outside_working_time;
pub(super) mod meeting_unclassified;
mod overlap;
pub(super) mod person_double_booked;
pub(super) mod report_read_aloud;
pub(super) mod room_double_booked;
pub(super) mod sessions_overlap;
mod working_time;
