use chrono::NaiveDate;

use super::sharing::{among, ranks};
use crate::finding::{Severity, SkipReason};
use crate::meeting::{Category, Kind, NAMED};
use crate::meetings::{MeetingsContext, SeenMeeting};
use crate::names::Numbers;
use crate::rule::{Basis, Draft, Fact, Gravity, Sink, declare_rule, naming};
use crate::rulebook::ParameterValue;
use crate::text::{fold, stated};

declare_rule! {
    name: "topic-repeated",
    title: "Họp lặp chủ đề", "Topic repeated",
    area: Meeting,
    since: "0.1.0",
    severity: Gravity::Fixed(Severity::Info),
    sources: Basis::Clauses(&[("le-chan-2026", "II.4.2"), ("quy-uoc", "lặp chủ đề")]),
    condition: "Một cơ quan họp lại cùng chủ đề trong khoảng thời gian cần lưu ý.",
        "One host meets on one topic again within the window of days.",
    path: "/meetings/*/topic",
    params: {
        topic: "the topic",
        others: "the ids of up to five of the meetings before, or on the same day, the nearest first",
        more: "how many others there are beside those",
        days: "how many days lie between the meeting and the nearest of them",
        window: "within how many days a repetition is told",
    },
    parameters: ["topic-window"],
    needs: [Topic],
    message: "Chủ đề {topic} còn được họp tại cuộc họp {others}, gần nhất cách {days} ngày (lưu ý khi trong vòng {window} ngày).",
        "The topic {topic} is that of the meeting {others} too, the nearest {days} days before (told within {window} days).",
    help: "Lồng ghép nội dung vào một cuộc họp, hoặc nêu lý do họp lại.",
        "Join them, or say why it is taken up again.",
    check: Meetings(check),
}

/// A meeting on a topic.
struct Row {
    /// The number of its host and topic.
    group: usize,
    day: NaiveDate,
    rank: usize,
    index: usize,
}

fn check(context: &MeetingsContext<'_>, sink: &mut Sink<'_>) {
    let mut groups = Numbers::default();
    let mut rows: Vec<Row> = Vec::new();
    let ranks = ranks(context);
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
                rows.push(Row {
                    group: groups.number(group),
                    day,
                    rank: ranks.get(index).copied().unwrap_or(index),
                    index,
                });
            }
        }
    }
    rows.sort_unstable_by_key(|row| (row.group, row.day, row.rank));
    for group in rows.chunk_by(|one, other| one.group == other.group) {
        // Secret ones are neither named nor counted.
        let (hidden, open): (Vec<&Row>, Vec<&Row>) = group.iter().partition(|row| {
            let meeting = context.get(row.index);
            meeting.is_none_or(SeenMeeting::is_secret)
        });
        if group.len() > 1 {
            for row in group {
                look_back(context, sink, row, [&open, &hidden]);
            }
        }
    }
}

/// Tells of the meetings on one topic that one of them follows, or meets on its day.
fn look_back(
    context: &MeetingsContext<'_>,
    sink: &mut Sink<'_>,
    row: &Row,
    [open, hidden]: [&[&Row]; 2],
) {
    let Some(meeting) = context.get(row.index) else {
        return;
    };
    let before = |rows: &[&Row]| rows.partition_point(|other| other.day <= row.day);
    if before(open).saturating_add(before(hidden)) < 2 {
        return;
    }
    let path = format!("/meetings/{}/topic", row.index);
    let rulebook = context.settings.rulebook;
    let in_force = rulebook.parameter("topic-window", Some(row.day));
    let value = in_force.strictest();
    let window = value.and_then(ParameterValue::as_count);
    let (Some(value), Some(window)) = (value, window) else {
        return sink.skip(SkipReason::NoLimit, None, path);
    };
    let others = |rows| others(rows, row, window);
    let (known, unknown) = (others(open), others(hidden));
    let Some(nearest) = known.nearest.into_iter().chain(unknown.nearest).min() else {
        return;
    };
    let meetings = known.named.iter();
    let meetings = meetings.filter_map(|index| context.get(*index));
    let mut named: Vec<Fact> = meetings.map(naming::meeting).collect();
    let more = known.count.saturating_sub(named.len());
    if unknown.count > 0 {
        named.push(Fact::WITHHELD);
    }
    let is_hidden = meeting.is_secret() || known.count == 0;
    let shown = |param: Fact| if is_hidden { Fact::WITHHELD } else { param };
    sink.found(
        Draft::at(path)
            .on(Some(row.day))
            .subject(meeting.id())
            .sources(rulebook.source_of(value))
            .param("topic", shown(Fact::optional(meeting.topic())))
            .param("others", shown(among(named, more, false)))
            .param(
                "more",
                if meeting.is_secret() {
                    Fact::WITHHELD
                } else {
                    Fact::count(more)
                },
            )
            .param("days", Fact::count(nearest))
            .param("window", Fact::count(window)),
    );
}

/// The meetings of a list that lie in the days before one of them, and on its day.
struct Others {
    named: Vec<usize>,
    count: usize,
    /// How many days before the nearest is.
    nearest: Option<i64>,
}

fn others(rows: &[&Row], row: &Row, window: u64) -> Others {
    let apart = |other: &Row| row.day.signed_duration_since(other.day).num_days();
    let is_far = |other: &&Row| u64::try_from(apart(other)).is_ok_and(|days| days > window);
    let until = rows.partition_point(|other| other.day <= row.day);
    let near = rows.get(rows.partition_point(is_far)..until);
    let near = near.unwrap_or_default();
    let is_among = near.binary_search_by_key(&(row.day, row.rank), |other| (other.day, other.rank));
    // The last ones first.
    let others = near.iter().rev().filter(|other| other.index != row.index);
    let named: Vec<&&Row> = others.take(NAMED).collect();
    Others {
        nearest: named.first().map(|other| apart(other)),
        named: named.into_iter().map(|other| other.index).collect(),
        count: near.len().saturating_sub(usize::from(is_among.is_ok())),
    }
}
