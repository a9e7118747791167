use std::collections::HashMap;

use chrono::NaiveDate;

use super::meeting_exceeds_limit::limits;
use super::sharing::ranks;
use crate::calendar::LocalTime;
use crate::finding::{Severity, SkipReason};
use crate::meeting::{Category, Meeting, Session};
use crate::meetings::{MeetingsContext, SeenMeeting};
use crate::names::Numbers;
use crate::number::{Comparator, Ratio, Share};
use crate::rule::{Basis, Draft, Fact, Gravity, Sink, declare_rule, naming};
use crate::text::{fold, stated};

declare_rule! {
    name: "conference-split-suspected",
    title: "Dấu hiệu chia nhỏ hội nghị", "Conference possibly split",
    area: Meeting,
    since: "0.1.0",
    severity: Gravity::Fixed(Severity::Info),
    sources: Basis::Clauses(&[("le-chan-2026", "II.4.4"), ("quy-uoc", "chia nhỏ hội nghị")]),
    condition: "Hai hội nghị cùng ngày, cùng chủ trì, cùng chủ đề và phần lớn người dự là chung.",
        "Two conferences share day, chair, topic and most of their people.",
    path: "/meetings/*",
    params: {
        other: "the id of the first of the conferences that start no later and could be one with it",
        shared: "how many people are in both",
        people: "how many people the larger of the two has",
        share: "the share from which they are found",
        halfDays: "how many half-days both take together",
        limit: "the strictest limit for one conference of this kind, in half-days",
    },
    parameters: [
        "split-shared-share", "meeting-limit-*", "conference-limit-*", "afternoon-start",
        "evening-start",
    ],
    needs: [Chair, Topic, Participants],
    message: "Cần giải trình, không phải kết luận vi phạm: cùng ngày, cùng chủ trì, cùng chủ đề với hội nghị {other}, {shared}/{people} người dự chung (từ {share}); gộp lại là {halfDays} buổi, giới hạn của một hội nghị là {limit} buổi.",
        "To be explained, not a verdict: same day, chair and topic as the conference {other}, {shared} of {people} people in both (from {share} on); together {halfDays} half-days, where one conference may take {limit}.",
    help: "Nêu lý do tổ chức riêng, hoặc ghi là một hội nghị có nhiều phiên.",
        "Say why they are held apart, or enter them as one conference with several sessions.",
    check: Meetings(check),
}

/// A conference that could be part of another.
struct Row {
    /// The number of its host, day, chair and topic.
    group: usize,
    start: LocalTime,
    rank: usize,
    index: usize,
}

fn check(context: &MeetingsContext<'_>, sink: &mut Sink<'_>) {
    let mut groups = Numbers::default();
    let mut rows: Vec<Row> = Vec::new();
    let ranks = ranks(context);
    for (index, meeting) in context.standing() {
        match meeting.category {
            Some(Category::Conference) => {}
            Some(Category::Meeting | Category::Sitting) => continue,
            None | Some(Category::Unclassified) => {
                let path = format!("/meetings/{index}/category");
                sink.skip(SkipReason::Unclassified, None, path);
                continue;
            }
        }
        let (chair, topic) = (
            stated(meeting.chair.as_ref()),
            stated(meeting.topic.as_ref()),
        );
        let start = meeting
            .sessions
            .iter()
            .filter_map(|session| session.start)
            .min();
        let missing = (chair.is_none().then_some("chair"))
            .or(topic.is_none().then_some("topic"))
            .or(start.is_none().then_some("sessions"));
        if let Some(key) = missing {
            sink.field_missing(format!("/meetings/{index}/{key}"));
        }
        if let (Some(chair), Some(topic), Some(start)) = (chair, topic, start) {
            let host = context.host_key(meeting);
            let day = start.day();
            let group = format!("{day}\n{host}\n{}\n{}", fold(chair), fold(topic));
            let group = groups.number(group);
            rows.push(Row {
                group,
                start,
                rank: ranks.get(index).copied().unwrap_or(index),
                index,
            });
        }
    }
    rows.sort_unstable_by_key(|row| (row.group, row.start, row.rank));
    for group in rows.chunk_by(|one, other| one.group == other.group) {
        if group.len() > 1 {
            compare(context, sink, group);
        }
    }
}

/// Up to how many circles of people a conference is held against.
const MOST_CIRCLES: usize = 100;

/// Conferences of a group with the same people.
struct Circle<'m> {
    people: Vec<usize>,
    /// The first two of them, by their start.
    first: Vec<(&'m Row, &'m Meeting)>,
}

impl<'m> Circle<'m> {
    /// The first conference beside one of them, if it starts no later.
    fn before(&self, row: &Row) -> Option<(&'m Row, &'m Meeting)> {
        let mut first = self.first.iter();
        let first = first.find(|(other, _)| other.index != row.index)?;
        (first.0.start <= row.start).then_some(*first)
    }
}

/// The people of a conference, each once.
fn people(meeting: &Meeting, names: &mut Numbers<'_>) -> Vec<usize> {
    let participants = meeting.participants.iter();
    let stated = participants.filter_map(|name| stated(Some(name)));
    let mut people: Vec<usize> = stated.map(|name| names.number(fold(name))).collect();
    people.sort_unstable();
    people.dedup();
    people
}

/// Holds each conference of a group against those that start no later, and names the first that it
/// could be part of.
fn compare(context: &MeetingsContext<'_>, sink: &mut Sink<'_>, group: &[Row]) {
    let Some(day) = group.first().map(|row| row.start.day()) else {
        return;
    };
    let in_force = context
        .settings
        .rulebook
        .parameter("split-shared-share", Some(day));
    let threshold = in_force.strictest();
    let threshold = threshold.and_then(|value| Some((value, value.as_share()?)));
    let Some((value, share)) = threshold else {
        for row in group {
            let path = format!("/meetings/{}", row.index);
            sink.skip(SkipReason::NoLimit, None, path);
        }
        return;
    };
    let mut names = Numbers::default();
    let mut numbers: HashMap<Vec<usize>, usize> = HashMap::new();
    let mut circles: Vec<Circle<'_>> = Vec::new();
    let mut of_circle: Vec<(&Row, &Meeting, usize)> = Vec::new();
    for row in group {
        let Some(meeting) = context.to_compare().get(row.index) else {
            continue;
        };
        let people = people(meeting, &mut names);
        if people.is_empty() {
            sink.field_missing(format!("/meetings/{}/participants", row.index));
            continue;
        }
        let next = circles.len();
        let circle = *numbers.entry(people.clone()).or_insert(next);
        match circles.get_mut(circle) {
            Some(known) if known.first.len() < 2 => known.first.push((row, meeting)),
            Some(_) => {}
            None => circles.push(Circle {
                people,
                first: vec![(row, meeting)],
            }),
        }
        of_circle.push((row, meeting, circle));
    }
    for (row, meeting, circle) in of_circle {
        let Some(people) = circles.get(circle).map(|circle| &circle.people) else {
            continue;
        };
        let before = || {
            circles
                .iter()
                .filter_map(|circle| Some((circle.before(row)?, &circle.people)))
        };
        let parts = before()
            .take(MOST_CIRCLES)
            .filter_map(|((other, part), others)| {
                let shared = people
                    .iter()
                    .filter(|name| others.binary_search(name).is_ok());
                let (shared, all) = (shared.count(), people.len().max(others.len()));
                most(shared, all, share).then_some(((other.start, other.rank), part, shared, all))
            });
        if let Some((_, other, shared, all)) = parts.min_by_key(|(order, ..)| *order) {
            let source = context.settings.rulebook.source_of(value);
            let path = format!("/meetings/{}", row.index);
            let mut draft = told(context, path, [meeting, other], day);
            draft
                .sources(source)
                .param("shared", Fact::count(shared))
                .param("people", Fact::count(all))
                .param("share", share);
            sink.found(&mut draft);
        } else if before().nth(MOST_CIRCLES).is_some() {
            sink.skip(
                SkipReason::TooMany,
                None,
                format!("/meetings/{}", row.index),
            );
        }
    }
}

/// What is said of a conference and of the one that it could be part of.
fn told(context: &MeetingsContext<'_>, path: String, both: [&Meeting; 2], day: NaiveDate) -> Draft {
    let [meeting, other] = both.map(SeenMeeting::new);
    let limit = meeting.to_compare().kind.and_then(|kind| {
        limits(context.settings, Category::Conference, kind, day)
            .first()
            .and_then(|value| value.as_count())
    });
    let other = if meeting.is_secret() {
        Fact::WITHHELD
    } else {
        naming::meeting(other)
    };
    let half_days = half_days(context, both, day);
    let mut draft = Draft::at(path);
    draft
        .on(Some(day))
        .subject(meeting.id())
        .param("other", other)
        .param("halfDays", half_days.map_or(Fact::NOTHING, Fact::count))
        .param("limit", limit.map_or(Fact::NOTHING, Fact::count));
    draft
}

/// Whether so many of all are as large a share.
fn most(shared: usize, all: usize, share: Share) -> bool {
    let count = |count| i64::try_from(count).unwrap_or(i64::MAX);
    let ratio = Ratio {
        numerator: count(shared),
        denominator: count(all),
    };
    let order = ratio.compare(share);
    order.is_some_and(|order| Comparator::AtLeast.holds(order))
}

fn half_days(context: &MeetingsContext<'_>, both: [&Meeting; 2], day: NaiveDate) -> Option<u64> {
    let sessions = both.iter().flat_map(|meeting| &meeting.sessions);
    let intervals: Option<Vec<_>> = sessions.map(Session::interval).collect();
    let parts = context.settings.day_parts(day).ok()?;
    Some(parts.touched(intervals?.into_iter()))
}
