//! Meetings: conferences, meetings and sittings, with their sessions and agenda.

mod clash;
mod overlap;

use std::fmt;

use chrono::NaiveDate;

use crate::calendar::{Daily, LocalTime, merged};
use crate::document::Secrecy;
use crate::json::{record, terms};
use crate::plan::Waiver;
pub(crate) use clash::{Clash, NAMED, Takers, clashes};
pub(crate) use overlap::{Numbered, Overlap, Slot, sweep};

terms! {
    /// What a meeting is called. The plan counts *hội nghị* (I.2.a) and *họp* (II.4.3), which are
    /// not the same.
    pub enum Category("category", "loại cuộc họp", "category of meeting") {
        /// Hội nghị.
        Conference = "conference", "hội nghị", "conference";
        /// Cuộc họp.
        Meeting = "meeting", "cuộc họp", "meeting";
        /// Phiên họp, kỳ họp: of committee and council, outside the rules on meetings.
        Sitting = "sitting", "phiên họp, kỳ họp", "sitting";
        /// Nobody has decided yet.
        Unclassified = "unclassified", "chưa phân loại", "unclassified";
    }
}

terms! {
    /// What a meeting is for. The limits on its length go by this.
    pub enum Kind("kind", "tính chất cuộc họp", "kind of meeting") {
        /// Quán triệt.
        Dissemination = "dissemination", "quán triệt", "dissemination";
        /// Chuyên môn.
        Professional = "professional", "chuyên môn", "professional";
        /// Quan trọng cần thảo luận.
        Deliberation = "deliberation", "quan trọng cần thảo luận", "deliberation";
        /// Giao ban.
        Briefing = "briefing", "giao ban", "briefing";
        /// Tham mưu, tư vấn.
        Advisory = "advisory", "tham mưu, tư vấn", "advisory";
        /// Giải quyết công việc.
        ProblemSolving = "problemSolving", "giải quyết công việc", "problem solving";
        /// Điều phối.
        Coordination = "coordination", "điều phối", "coordination";
        /// Sơ kết, tổng kết.
        Review = "review", "sơ kết, tổng kết", "review";
        /// Chuyên đề.
        Thematic = "thematic", "chuyên đề", "thematic";
        /// Tập huấn, triển khai.
        Training = "training", "tập huấn, triển khai", "training";
        /// None of these.
        Other = "other", "khác", "other";
    }
}

terms! {
    /// How people attend.
    pub enum Mode("mode", "hình thức họp", "mode of meeting") {
        /// Trực tiếp.
        InPerson = "inPerson", "trực tiếp", "in person";
        /// Trực tuyến.
        Online = "online", "trực tuyến", "online";
        /// Kết hợp.
        Hybrid = "hybrid", "kết hợp trực tiếp và trực tuyến", "hybrid";
    }
}

terms! {
    /// What became of a meeting.
    pub enum Status("status", "tình trạng cuộc họp", "status of meeting") {
        /// Not held yet.
        Planned = "planned", "dự kiến", "planned";
        /// Held.
        Held = "held", "đã tổ chức", "held";
        /// Will not be held.
        Cancelled = "cancelled", "đã hủy", "cancelled";
        /// Will be held as another meeting.
        Postponed = "postponed", "đã hoãn", "postponed";
        /// Held in part; counts as held.
        Interrupted = "interrupted", "bị gián đoạn", "interrupted";
    }
}

terms! {
    /// What an item of an agenda is.
    pub enum AgendaKind("agendaKind", "loại nội dung họp", "kind of agenda item") {
        /// A report is read out.
        ReadReport = "readReport", "đọc báo cáo", "reading of a report";
        /// A report is summed up.
        Summary = "summary", "trình bày tóm tắt", "summary";
        /// Discussion.
        Discussion = "discussion", "thảo luận", "discussion";
        /// The concluding speech.
        Conclusion = "conclusion", "kết luận", "conclusion";
        /// Opening, awards and the like.
        Ceremony = "ceremony", "nghi thức", "ceremony";
        /// A break.
        Break = "break", "giải lao", "break";
        /// Anything else.
        Other = "other", "nội dung khác", "other";
    }
}

impl AgendaKind {
    /// Whether the item is part of the work; breaks and ceremony are not.
    pub(crate) fn is_work(self) -> bool {
        !matches!(self, Self::Ceremony | Self::Break)
    }
}

record! {
    /// A stretch of a meeting, from its start up to but not including its end.
    pub struct Session {
        /// When it starts.
        pub start: Option<LocalTime>,
        /// When it ends.
        pub end: Option<LocalTime>,
    }
}

impl Session {
    /// A session from one time to another.
    #[must_use]
    pub fn between(start: LocalTime, end: LocalTime) -> Self {
        Self::new().start(start).end(end)
    }

    /// Start and end, if both are stated.
    pub(crate) fn interval(&self) -> Option<(LocalTime, LocalTime)> {
        Some((self.start?, self.end?))
    }
}

record! {
    /// An item of an agenda.
    pub struct AgendaItem {
        /// What it is.
        pub kind: Option<AgendaKind>,
        /// How long it takes, in minutes.
        pub minutes: Option<u64>,
    }
}

record! {
    @redacted
    /// A meeting, planned or held. One meeting may have several sessions; each occurrence of a
    /// weekly meeting is a meeting of its own.
    pub struct Meeting {
        /// The id of the row.
        pub id: String = required,
        /// The title.
        pub title: Option<String>,
        /// What it is called.
        pub category: Option<Category>,
        /// What it is for.
        pub kind: Option<Kind>,
        /// How people attended.
        pub mode: Option<Mode>,
        /// How people were to attend.
        pub planned_mode: Option<Mode>,
        /// Why it is not online.
        pub mode_reason: Option<String>,
        /// How many places take part from afar.
        pub remote_sites: Option<u64>,
        /// When it meets.
        pub sessions: Vec<Session>,
        /// The agency whose register it stands in; the host where nothing is stated.
        pub agency: Option<String>,
        /// The agency that holds it. A meeting counts once, at its host.
        pub host: Option<String>,
        /// Who chairs.
        pub chair: Option<String>,
        /// Who is invited.
        pub participants: Vec<String>,
        /// The room, among those of the host.
        pub room: Option<String>,
        /// The topic.
        pub topic: Option<String>,
        /// Whether all units of the ward are convened.
        pub ward_wide: Option<bool>,
        /// Whether it was called at short notice.
        pub ad_hoc: Option<bool>,
        /// When the invitation went out.
        pub invited_on: Option<NaiveDate>,
        /// When the documents went out.
        pub documents_sent_on: Option<NaiveDate>,
        /// Whether it used no paper.
        pub paperless: Option<bool>,
        /// What is done in it.
        pub agenda: Vec<AgendaItem>,
        /// When the notice of its conclusions went out.
        pub conclusion_notice_on: Option<NaiveDate>,
        /// The meeting that it rebroadcasts.
        pub broadcast_of: Option<String>,
        /// What became of it.
        pub status: Option<Status>,
        /// Whether the annual plan of conferences has it.
        pub in_annual_plan: Option<bool>,
        /// How secret it is.
        pub secrecy: Option<Secrecy>,
        /// An exception that was granted.
        pub waiver: Option<Waiver>,
    }
}

impl Meeting {
    /// The first day, by which the meeting belongs to a period.
    #[must_use]
    pub fn first_day(&self) -> Option<NaiveDate> {
        self.start().map(LocalTime::day)
    }

    /// When its first session starts.
    pub(crate) fn start(&self) -> Option<LocalTime> {
        let sessions = self.sessions.iter();
        sessions.filter_map(|session| session.start).min()
    }

    /// The day on which it is over, if it is known when all of it takes place. A session until
    /// midnight ends on the day before.
    pub(crate) fn last_day(&self) -> Option<NaiveDate> {
        let ends = self.sessions.iter().map(|session| {
            let (start, end) = session.interval()?;
            Some(end.plus_minutes(-1).max(start).day())
        });
        ends.max().flatten().filter(|_| self.is_timed())
    }

    /// The last day of all that is stated of its sessions; nothing where no day is.
    pub(crate) fn latest_day(&self) -> Option<NaiveDate> {
        let days = self.sessions.iter().flat_map(|session| {
            // An end at midnight is of the day before, unless that is before the start.
            let end = session.end.map(|end| end.plus_minutes(-1));
            [session.start, end].map(|time| time.map(LocalTime::day))
        });
        days.flatten().max()
    }

    /// Whether nobody has written down what became of it, although it was over before a day.
    pub(crate) fn is_stale(&self, today: NaiveDate) -> bool {
        matches!(self.status, None | Some(Status::Planned))
            && self.latest_day().is_some_and(|day| day < today)
    }

    /// Whether a session of it starts after a day.
    pub(crate) fn starts_after(&self, today: NaiveDate) -> bool {
        let starts = self.sessions.iter().filter_map(|session| session.start);
        starts.map(LocalTime::day).any(|day| day > today)
    }

    /// Every day that it names: of its sessions, and those on which something was sent.
    pub(crate) fn days(&self) -> impl Iterator<Item = NaiveDate> {
        let sessions = self.sessions.iter();
        let times = sessions.flat_map(|session| [session.start, session.end]);
        let sent = [
            self.invited_on,
            self.documents_sent_on,
            self.conclusion_notice_on,
        ];
        times
            .flatten()
            .map(LocalTime::day)
            .chain(sent.into_iter().flatten())
    }

    pub(crate) fn is_secret(&self) -> bool {
        Secrecy::hides(self.secrecy)
    }

    /// Whether it is known when the whole meeting takes place.
    pub(crate) fn is_timed(&self) -> bool {
        !self.sessions.is_empty()
            && self
                .sessions
                .iter()
                .all(|session| session.interval().is_some())
    }

    /// Whether it takes, took or will take place: not cancelled, and not moved to another row.
    pub(crate) fn stands(&self) -> bool {
        !matches!(self.status, Some(Status::Cancelled | Status::Postponed))
    }

    /// Minutes of work: the sessions, each minute once, without lunch, breaks and ceremony. Time
    /// over lunch is never counted, also where it was worked: so a longer meeting is never shorter.
    ///
    /// No agenda says whether its breaks include lunch. Taking off both could take lunch off twice,
    /// so that only the longer of them is, breaks or lunch: the length stands in doubt between two,
    /// and the longer one is given. Ceremony always comes off.
    pub(crate) fn net_minutes(&self, lunch: Daily) -> u64 {
        let mut gross = 0_i64;
        let mut at_lunch = 0_i64;
        for (start, end) in merged(self.sessions.iter().filter_map(Session::interval)) {
            gross = gross.saturating_add(end.seconds_since(start));
            at_lunch = at_lunch.saturating_add(lunch.seconds_in((start, end)));
        }
        let stated = |kind| {
            let items = self.agenda.iter().filter(|item| item.kind == Some(kind));
            let minutes = items
                .filter_map(|item| item.minutes)
                .fold(0, u64::saturating_add);
            i64::try_from(minutes)
                .unwrap_or(i64::MAX)
                .saturating_mul(60)
        };
        let seconds = gross
            .saturating_sub(stated(AgendaKind::Break).max(at_lunch))
            .saturating_sub(stated(AgendaKind::Ceremony));
        u64::try_from(seconds).unwrap_or(0).div_euclid(60)
    }
}

/// A secret meeting shows its secrecy and nothing else, also where a program prints it by chance.
impl fmt::Debug for Meeting {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut debug = f.debug_struct("Meeting");
        if !self.is_secret() {
            debug
                .field("id", &self.id)
                .field("title", &self.title)
                .field("category", &self.category)
                .field("kind", &self.kind)
                .field("mode", &self.mode)
                .field("status", &self.status)
                .field("sessions", &self.sessions);
        }
        debug
            .field("secrecy", &self.secrecy)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::TimeOfDay;
    use proptest::prelude::*;
    use std::collections::BTreeSet;

    #[test]
    fn a_secret_meeting_is_not_printed() {
        let meeting = Meeting {
            id: "12-TM".to_owned(),
            title: Some("Phương án A2".to_owned()),
            secrecy: Some(Secrecy::Secret),
            ..Meeting::default()
        };
        let text = format!("{meeting:?}");
        assert!(!text.contains("12-TM") && !text.contains("A2"), "{text}");
    }

    fn lunch() -> Daily {
        let hour = |hour| TimeOfDay::new(hour, 30).unwrap();
        Daily::new(hour(11), hour(13))
    }

    fn minute(minute: i64) -> LocalTime {
        "2026-12-30T00:00"
            .parse::<LocalTime>()
            .unwrap()
            .plus_minutes(minute)
    }

    fn meeting(sessions: &[(i64, i64)], agenda: &[(AgendaKind, u64)]) -> Meeting {
        let sessions = sessions.iter().map(|(start, length)| Session {
            start: Some(minute(*start)),
            end: Some(minute(start + length)),
        });
        let agenda = agenda.iter().map(|(kind, minutes)| AgendaItem {
            kind: Some(*kind),
            minutes: Some(*minutes),
        });
        Meeting {
            sessions: sessions.collect(),
            agenda: agenda.collect(),
            ..Meeting::default()
        }
    }

    #[test]
    fn a_meeting_of_a_whole_era_has_its_net_minutes() {
        let mut era = meeting(&[(0, 0)], &[]);
        era.sessions[0].start = "0001-01-01T00:00".parse().ok();
        era.sessions[0].end = "9999-12-31T23:59:59".parse().ok();
        assert_eq!(era.net_minutes(lunch()), 3_652_059 * (1_440 - 120) - 1);
        let ceremony = (AgendaKind::Ceremony, 9_007_199_254_740_991);
        era.agenda = meeting(&[], &vec![ceremony; 2000]).agenda;
        assert_eq!(era.net_minutes(lunch()), 0);
    }

    #[test]
    fn half_minutes_of_two_sessions_are_one_minute() {
        let mut meeting = meeting(&[(480, 0), (540, 0)], &[]);
        for (session, end) in meeting.sessions.iter_mut().zip(["08:00:30", "09:00:30"]) {
            session.end = format!("2026-12-30T{end}").parse().ok();
        }
        assert_eq!(meeting.net_minutes(lunch()), 1);
    }

    proptest! {
        #[test]
        fn net_minutes_are_those_that_count_one_by_one(
            sessions in prop::collection::vec((0_i64..4 * 1_440, -60_i64..3 * 1_440), 0..5),
            breaks in prop::collection::vec(0_u64..90, 0..3),
            ceremony in 0_u64..90,
            longer in 0_i64..1_440,
        ) {
            let mut agenda: Vec<(AgendaKind, u64)> =
                breaks.iter().map(|minutes| (AgendaKind::Break, *minutes)).collect();
            agenda.extend([(AgendaKind::Ceremony, ceremony), (AgendaKind::Discussion, 45)]);
            let minutes: BTreeSet<i64> =
                sessions.iter().flat_map(|(start, length)| *start..start + length).collect();
            let at_lunch = minutes.iter().filter(|minute| (690..810).contains(&(*minute % 1_440)));
            let away = at_lunch.count().max(usize::try_from(breaks.iter().sum::<u64>()).unwrap());
            let work = minutes.len().saturating_sub(away);
            let expected = u64::try_from(work).unwrap().saturating_sub(ceremony);
            let net = meeting(&sessions, &agenda).net_minutes(lunch());
            prop_assert_eq!(net, expected);
            // A longer session is never shorter in net minutes.
            let mut extended = sessions.clone();
            if let Some((_, length)) = extended.last_mut() {
                *length += longer;
            }
            prop_assert!(meeting(&extended, &agenda).net_minutes(lunch()) >= net);
        }
    }
}
