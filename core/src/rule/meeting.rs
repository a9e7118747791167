//! Rules about meetings.

pub(super) mod ad_hoc_meetings_frequent;
pub(super) mod agenda_exceeds_slot;
pub(super) mod agenda_missing;
pub(super) mod conclusion_notice_late;
pub(super) mod conclusion_too_long;
pub(super) mod conference_not_in_annual_plan;
pub(super) mod conference_relabelled_mid_year;
pub(super) mod conference_restages_broadcast;
pub(super) mod conference_split_suspected;
pub(super) mod discussion_not_main_part;
pub(super) mod hybrid_with_token_remote_site;
pub(super) mod invitation_late;
mod lead_time;
pub(super) mod meeting_ends_before_start;
pub(super) mod meeting_exceeds_limit;
pub(super) mod meeting_in_person_without_reason;
pub(super) mod meeting_not_paperless;
pub(super) mod meeting_on_day_off;
pub(super) mod meeting_outside_working_time;
pub(super) mod meeting_unclassified;
pub(super) mod papers_late;
pub(super) mod person_double_booked;
pub(super) mod report_read_aloud;
pub(super) mod room_double_booked;
pub(super) mod sessions_overlap;
pub(super) mod topic_repeated;
mod working_time;
