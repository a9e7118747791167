use chrono::NaiveDate;

use super::meeting_exceeds_limit::limits;
use crate::calendar::LocalTime;
use crate::finding::{Param, Severity, SkipReason};
use crate::meeting::{Category, Meeting, Session};
use crate::names::Numbers;
use crate::number::{Comparator, Ratio, Share};
use crate::rule::{Basis, Draft, Gravity, MeetingsContext, Sink, declare_rule};
use crate::text::{fold, stated};

declare_rule! {
    name: "conference-split-suspected",
    area: Meeting,
    since: "0.1.0",
    severity: Gravity::Fixed(Severity::Info),
    sources: Basis::Clauses(&[("le-chan-2026", "II.4.4"), ("quy-uoc", "chia nhỏ hội nghị")]),
    condition: "Hai hội nghị cùng ngày, cùng chủ trì, cùng chủ đề và phần lớn người dự là chung.",
        "Two conferences share day, chair, topic and most of their people.",
    path: "/meetings/*",
    params: {
        other: "the id of the earlier conference",
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
    index: usize,
}

fn check(context: &MeetingsContext<'_>, sink: &mut Sink<'_>) {
    let mut groups = Numbers::default();
    let mut rows: Vec<Row> = Vec::new();
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
                index,
            });
        }
    }
    rows.sort_unstable_by_key(|row| (row.group, row.start, row.index));
    for group in rows.chunk_by(|one, other| one.group == other.group) {
        if group.len() > 1 {
            compare(context, sink, group);
        }
    }
}

/// Holds each conference of a group against those that start before it, and names the first that it
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
    let mut earlier: Vec<(&Meeting, Vec<usize>)> = Vec::new();
    for row in group {
        let Some(meeting) = context.meetings.get(row.index) else {
            continue;
        };
        let stated = meeting
            .participants
            .iter()
            .filter_map(|name| stated(Some(name)));
        let mut people: Vec<usize> = stated.map(|name| names.number(fold(name))).collect();
        people.sort_unstable();
        people.dedup();
        if people.is_empty() {
            sink.field_missing(format!("/meetings/{}/participants", row.index));
            continue;
        }
        let part_of = earlier.iter().find_map(|(other, others)| {
            let shared = people
                .iter()
                .filter(|name| others.binary_search(name).is_ok());
            let (shared, all) = (shared.count(), people.len().max(others.len()));
            most(shared, all, share).then_some((*other, shared, all))
        });
        if let Some((other, shared, all)) = part_of {
            sink.set_day(Some(day));
            let half_days = half_days(context, [meeting, other], day);
            let kind = meeting.kind;
            let limit = kind.and_then(|kind| {
                limits(context.settings, Category::Conference, kind, day)
                    .first()
                    .and_then(|value| value.as_count())
            });
            let hidden = meeting.is_secret() || other.is_secret();
            let other = if hidden {
                Param::Suppressed
            } else {
                Param::from(other.id.as_str())
            };
            sink.found(
                Draft::at(format!("/meetings/{}", row.index))
                    .subject((!meeting.is_secret()).then_some(&meeting.id))
                    .sources(context.settings.rulebook.source_of(value))
                    .param("other", other)
                    .param("shared", Param::count(shared))
                    .param("people", Param::count(all))
                    .param("share", share)
                    .param("halfDays", half_days.map_or(Param::Nothing, Param::count))
                    .param("limit", limit.map_or(Param::Nothing, Param::count)),
            );
        }
        earlier.push((meeting, people));
    }
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
