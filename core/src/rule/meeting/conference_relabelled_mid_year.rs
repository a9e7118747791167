use chrono::{Datelike as _, NaiveDate};

use super::sharing::ranks;
use crate::finding::{Severity, SkipReason};
use crate::meeting::{Category, Kind};
use crate::meetings::MeetingsContext;
use crate::names::Numbers;
use crate::rule::{Basis, Draft, Fact, Gravity, Sink, declare_rule, naming};
use crate::text::{fold, stated};

declare_rule! {
    name: "conference-relabelled-mid-year",
    title: "Đổi tên gọi hội nghị giữa năm", "Conferences renamed within the year",
    area: Meeting,
    since: "0.1.0",
    severity: Gravity::Fixed(Severity::Info),
    sources: Basis::Logic,
    condition: "Trong một năm, cùng cơ quan, chủ đề và tính chất: trước gọi là hội nghị, sau gọi là cuộc họp.",
        "Within a year, one host's conferences on a topic are called meetings from a day on.",
    path: "/meetings/*/category",
    params: {
        last: "the id of the last one that was called a conference",
        lastOn: "its first day",
        since: "the first day of the first one that is called a meeting",
        conferences: "how many were called conferences",
        meetings: "how many are called meetings since",
    },
    needs: [Topic, Kind],
    message: "Cần giải trình, không phải kết luận vi phạm: cùng chủ đề và tính chất, {conferences} lần gọi là hội nghị (gần nhất là {last}), từ ngày {since} có {meetings} lần gọi là cuộc họp.",
        "To be explained, not a verdict: on one topic and of one kind, {conferences} were called conferences (the last one {last}), and since {since} {meetings} are called meetings.",
    help: "Nêu căn cứ của việc phân loại lại; tỷ lệ và số lượng hội nghị thay đổi theo cách gọi.",
        "Say on what the new name rests: shares and numbers of conferences change with it.",
    check: Meetings(check),
}

/// A conference or a meeting of a series.
struct Row {
    /// The number of its year, host, kind and topic.
    series: usize,
    day: NaiveDate,
    index: usize,
    is_conference: bool,
}

fn check(context: &MeetingsContext<'_>, sink: &mut Sink<'_>) {
    let mut series = Numbers::default();
    let mut rows: Vec<Row> = Vec::new();
    let ranks = ranks(context);
    for (index, meeting) in context.standing() {
        let is_conference = match meeting.category {
            Some(Category::Conference) => true,
            Some(Category::Meeting) => false,
            Some(Category::Sitting) => continue,
            None | Some(Category::Unclassified) => {
                let path = format!("/meetings/{index}/category");
                sink.skip(SkipReason::Unclassified, None, path);
                continue;
            }
        };
        let (topic, day) = (stated(meeting.topic.as_ref()), meeting.first_day());
        let (Some(topic), Some(kind), Some(day)) = (topic, meeting.kind, day) else {
            let key = match (topic, meeting.kind) {
                (None, _) => "topic",
                (_, None) => "kind",
                _ => "sessions",
            };
            sink.field_missing(format!("/meetings/{index}/{key}"));
            continue;
        };
        let (year, host, kind) = (day.year(), context.host_key(meeting), Kind::name(kind));
        let number = series.number(format!("{year}\n{host}\n{kind}\n{}", fold(topic)));
        rows.push(Row {
            series: number,
            day,
            index,
            is_conference,
        });
    }
    rows.sort_unstable_by_key(|row| (row.series, row.day, ranks.get(row.index).copied()));
    for series in rows.chunk_by(|one, other| one.series == other.series) {
        let (conferences, meetings) =
            series.split_at(series.partition_point(|row| row.is_conference));
        // Names that go back and forth are no change of name.
        let changed = meetings.iter().all(|row| !row.is_conference);
        let (Some(last), Some(first), true) = (conferences.last(), meetings.first(), changed)
        else {
            continue;
        };
        let both = context.get(first.index).zip(context.get(last.index));
        let Some((meeting, other)) = both else {
            continue;
        };
        let other = if meeting.is_secret() {
            Fact::WITHHELD
        } else {
            naming::meeting(other)
        };
        sink.found(
            Draft::at(format!("/meetings/{}/category", first.index))
                .subject(meeting.id())
                .param("last", other)
                .param("lastOn", last.day)
                .param("since", first.day)
                .param("conferences", Fact::count(conferences.len()))
                .param("meetings", Fact::count(meetings.len())),
        );
    }
}
