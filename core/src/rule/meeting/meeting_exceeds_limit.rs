use crate::finding::{Param, Severity, SkipReason};
use crate::indicator::LengthMeasure;
use crate::meeting::{Category, Kind, Session};
use crate::rule::{Basis, Draft, Gravity, MeetingContext, Sink, declare_rule};
use crate::rulebook::{ParameterValue, conference_limit, meeting_limit};
use crate::text::Label;

declare_rule! {
    name: "meeting-exceeds-limit",
    area: Meeting,
    since: "0.1.0",
    severity: Gravity::Fixed(Severity::Error),
    sources: Basis::Clauses(&[
        ("le-chan-2026", "II.4.4"),
        ("kl-226", "thời gian hội nghị"),
        ("qd-45-2018", "thời gian họp"),
    ]),
    condition: "Cuộc họp dài hơn giới hạn chặt nhất đang áp dụng cho loại của nó.",
        "The meeting is longer than the strictest limit that holds for its kind.",
    path: "/meetings/*/sessions",
    params: {
        kind: "what the meeting is for",
        measure: "what is compared: halfDays or netMinutes",
        length: "how long it is",
        limit: "the strictest limit",
        over: "by how much it is too long",
    },
    parameters: ["meeting-limit-*", "conference-limit-*", "afternoon-start", "evening-start"],
    conventions: ["lengthMeasure", "halfDayMinutes"],
    message: "Cuộc họp ({kind}) kéo dài {length} {measure}, vượt {over} {measure} so với giới hạn {limit} {measure}.",
        "The meeting ({kind}) takes {length} {measure}; the limit is {limit}, exceeded by {over}.",
    help: "Rút gọn nội dung hoặc gửi tài liệu trước; nhiều quy định cùng áp dụng thì theo mức chặt nhất, ngoại lệ của một quy định không nới mức của quy định khác.",
        "Shorten it or send the documents beforehand; where several regimes hold, the strictest decides, and an exception of one does not loosen another.",
    check: Meeting(check),
}

fn check(context: &MeetingContext<'_>, sink: &mut Sink<'_>) {
    let (meeting, settings) = (context.meeting, context.settings);
    let path = || context.at.pointer("/sessions");
    if meeting.category == Some(Category::Sitting) {
        return;
    }
    let (Some(kind), Some(category)) = (meeting.kind, meeting.category) else {
        return sink.skip(SkipReason::Unclassified, None, path());
    };
    let complete = meeting
        .sessions
        .iter()
        .all(|session| session.interval().is_some());
    let (Some(day), true) = (meeting.first_day(), complete) else {
        return sink.field_missing(path());
    };
    let in_force = |name| {
        settings
            .rulebook
            .parameter(name, Some(day))
            .values()
            .to_vec()
    };
    let mut limits = match category {
        Category::Conference => in_force(conference_limit(kind)),
        // Whether the limits of conferences hold too is not known.
        Category::Unclassified => return sink.skip(SkipReason::Unclassified, None, path()),
        Category::Meeting | Category::Sitting => Vec::new(),
    };
    limits.extend(in_force(meeting_limit(kind)));
    limits.sort_by_key(|value| value.as_count());
    let Some(limit) = limits.first().and_then(|value| value.as_count()) else {
        return sink.skip(SkipReason::NoLimit, None, path());
    };
    let measure = settings.conventions.length_measure;
    if measure != LengthMeasure::NetMinutes {
        if let Some(parts) = settings.day_parts(day) {
            let intervals = meeting.sessions.iter().filter_map(Session::interval);
            let length = parts.touched(intervals);
            report(
                context,
                sink,
                kind,
                &limits,
                LengthMeasure::HalfDays,
                length,
                limit,
            );
        } else {
            let hours = "/options/rulebook/parameters/afternoon-start".to_owned();
            sink.skip(SkipReason::FieldMissing, Some(hours), path());
        }
    }
    if measure != LengthMeasure::HalfDays {
        let limit = limit.saturating_mul(settings.conventions.half_day_minutes);
        report(
            context,
            sink,
            kind,
            &limits,
            LengthMeasure::NetMinutes,
            meeting.net_minutes(),
            limit,
        );
    }
}

fn unit(measure: LengthMeasure) -> Label {
    match measure {
        LengthMeasure::NetMinutes => Label {
            vi: "phút",
            en: "minutes",
        },
        LengthMeasure::HalfDays | LengthMeasure::Both => Label {
            vi: "buổi",
            en: "half-days",
        },
    }
}

fn report(
    context: &MeetingContext<'_>,
    sink: &mut Sink<'_>,
    kind: Kind,
    limits: &[&ParameterValue],
    measure: LengthMeasure,
    length: u64,
    limit: u64,
) {
    if length > limit {
        let rulebook = context.settings.rulebook;
        // Where the afternoon starts decides how many half-days there are, and may be assumed.
        let day = context.meeting.first_day();
        let hours = ["afternoon-start", "evening-start"]
            .into_iter()
            .filter(|_| measure == LengthMeasure::HalfDays)
            .filter_map(|name| rulebook.source_of(rulebook.parameter(name, day).strictest()?));
        sink.found(
            Draft::at(context.at.pointer("/sessions"))
                .subject(context.subject())
                .decided_by(limits.iter().filter_map(|value| rulebook.source_of(*value)))
                .sources(hours)
                .param("kind", kind)
                .param("measure", Param::Term(measure.name(), unit(measure)))
                .param("length", Param::count(length))
                .param("limit", Param::count(limit))
                .param("over", Param::count(length.saturating_sub(limit))),
        );
    }
}
