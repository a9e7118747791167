use chrono::NaiveDate;

use crate::finding::{Param, Severity, SkipReason};
use crate::meeting::{Category, Kind};
use crate::names::Numbers;
use crate::rule::{Basis, Draft, Gravity, MeetingsContext, Sink, declare_rule};
use crate::rulebook::ParameterValue;
use crate::text::{fold, stated};

declare_rule! {
    name: "topic-repeated",
    area: Meeting,
    since: "0.1.0",
    severity: Gravity::Fixed(Severity::Info),
    sources: Basis::Clauses(&[("le-chan-2026", "II.4.2"), ("quy-uoc", "lặp chủ đề")]),
    condition: "Một cơ quan họp lại cùng chủ đề trong khoảng thời gian cần lưu ý.",
        "One host meets on one topic again within the window of days.",
    path: "/meetings/*/topic",
    params: {
        topic: "the topic",
        other: "the id of the meeting before",
        days: "how many days lie between the two",
        window: "within how many days a repetition is told",
    },
    parameters: ["topic-window"],
    message: "Chủ đề {topic} đã họp tại cuộc họp {other}, cách {days} ngày (lưu ý khi trong vòng {window} ngày).",
        "The meeting {other} was on {topic} {days} days before (told within {window} days).",
    help: "Lồng ghép nội dung vào một cuộc họp, hoặc nêu lý do họp lại.",
        "Join the two, or say why it is taken up again.",
    check: Meetings(check),
}

/// A meeting on a topic.
struct Row {
    /// The number of its host and topic.
    group: usize,
    day: NaiveDate,
    index: usize,
}

fn check(context: &MeetingsContext<'_>, sink: &mut Sink<'_>) {
    let mut groups = Numbers::default();
    let mut rows: Vec<Row> = Vec::new();
    for (index, meeting) in context.standing() {
        // A weekly briefing has its topic every week (T-33).
        if meeting.category == Some(Category::Sitting) || meeting.kind == Some(Kind::Briefing) {
            continue;
        }
        match (stated(meeting.topic.as_ref()), meeting.first_day()) {
            (None, _) => sink.field_missing(format!("/meetings/{index}/topic")),
            (_, None) => sink.field_missing(format!("/meetings/{index}/sessions")),
            (Some(topic), Some(day)) => {
                let group = format!("{}\n{}", context.host_key(meeting), fold(topic));
                let group = groups.number(group);
                rows.push(Row { group, day, index });
            }
        }
    }
    rows.sort_unstable_by_key(|row| (row.group, row.day, row.index));
    for pair in rows.windows(2) {
        let [before, row] = pair else { continue };
        if before.group != row.group {
            continue;
        }
        let path = format!("/meetings/{}/topic", row.index);
        let in_force = context
            .settings
            .rulebook
            .parameter("topic-window", Some(row.day));
        let value = in_force.strictest();
        let window = value.and_then(ParameterValue::as_count);
        let (Some(value), Some(window)) = (value, window) else {
            sink.skip(SkipReason::NoLimit, None, path);
            continue;
        };
        let days = row.day.signed_duration_since(before.day).num_days();
        let is_near = u64::try_from(days).is_ok_and(|days| days <= window);
        let meetings = context
            .meetings
            .get(row.index)
            .zip(context.meetings.get(before.index));
        let Some((meeting, other)) = meetings.filter(|_| is_near) else {
            continue;
        };
        let hidden = meeting.is_secret() || other.is_secret();
        let shown = |text: Option<&String>| match text {
            _ if hidden => Param::Suppressed,
            text => Param::optional(text.map(String::as_str)),
        };
        sink.set_day(Some(row.day));
        sink.found(
            Draft::at(path)
                .subject((!meeting.is_secret()).then_some(&meeting.id))
                .sources(context.settings.rulebook.source_of(value))
                .param("topic", shown(meeting.topic.as_ref()))
                .param("other", shown(Some(&other.id)))
                .param("days", Param::count(days))
                .param("window", Param::count(window)),
        );
    }
}
