//! Columns of the register of meetings that a rule cannot do without. What nobody keeps is missing
//! once, and not in every row.

use crate::meeting::Meeting;
use crate::text::stated;

macro_rules! columns {
    ($($column:ident = $key:literal, $meeting:ident => $stated:expr;)+) => {
        /// A field of a meeting, as a column of the register.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub(crate) enum Column {
            $($column),+
        }

        impl Column {
            const ALL: &'static [Self] = &[$(Self::$column),+];

            /// Where it stands, for every row.
            pub(crate) const fn pointer(self) -> &'static str {
                match self { $(Self::$column => concat!("/meetings/*/", $key)),+ }
            }

            /// The key of the field.
            pub(crate) const fn key(self) -> &'static str {
                match self { $(Self::$column => $key),+ }
            }

            fn is_stated(self, meeting: &Meeting) -> bool {
                match self { $(Self::$column => {
                    let $meeting = meeting;
                    $stated
                }),+ }
            }
        }
    };
}

columns! {
    Agenda = "agenda", meeting => !meeting.agenda.is_empty();
    Category = "category", meeting => meeting.category.is_some();
    Chair = "chair", meeting => stated(meeting.chair.as_ref()).is_some();
    ConclusionNoticeOn = "conclusionNoticeOn", meeting => meeting.conclusion_notice_on.is_some();
    DocumentsSentOn = "documentsSentOn", meeting => meeting.documents_sent_on.is_some();
    InAnnualPlan = "inAnnualPlan", meeting => meeting.in_annual_plan.is_some();
    InvitedOn = "invitedOn", meeting => meeting.invited_on.is_some();
    Kind = "kind", meeting => meeting.kind.is_some();
    Mode = "mode", meeting => meeting.mode.is_some();
    ModeReason = "modeReason", meeting => stated(meeting.mode_reason.as_ref()).is_some();
    Paperless = "paperless", meeting => meeting.paperless.is_some();
    Participants = "participants", meeting => !meeting.participants.is_empty();
    RemoteSites = "remoteSites", meeting => meeting.remote_sites.is_some();
    Topic = "topic", meeting => stated(meeting.topic.as_ref()).is_some();
}

impl Column {
    /// The columns in which no row of a register says anything.
    pub(crate) fn empty_in(meetings: &[Meeting]) -> Vec<Self> {
        let mut empty = Self::ALL.to_vec();
        for meeting in meetings {
            empty.retain(|column| !column.is_stated(meeting));
            if empty.is_empty() {
                break;
            }
        }
        empty
    }

    /// Whether a place in a row is that of the column, or lies within.
    pub(crate) fn holds(self, path: &str) -> bool {
        path.split('/').nth(3) == Some(self.key())
    }
}
