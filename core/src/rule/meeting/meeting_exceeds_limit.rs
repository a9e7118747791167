use chrono::NaiveDate;

use crate::finding::{Severity, SkipReason};
use crate::indicator::LengthMeasure;
use crate::meeting::{Category, Kind, Session};
use crate::meetings::{MeetingSettings, Unknown};
use crate::rule::{Basis, Fact, Gravity, MeetingContext, Sink, declare_rule};
use crate::rulebook::{ParameterValue, conference_limit, meeting_limit};
use crate::text::{Label, Shown};

declare_rule! {
    name: "meeting-exceeds-limit",
    title: "Họp quá thời lượng", "Meeting too long",
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
        category: "what the meeting is called",
        kind: "what the meeting is for",
        measure: "what is compared: halfDays or netMinutes",
        length: "how long it is",
        limit: "the strictest limit",
        over: "by how much it is too long",
        exception: "the exceptions that the exceeded limits name",
    },
    parameters: [
        "meeting-limit-*", "conference-limit-*", "morning-end", "afternoon-start", "evening-start",
    ],
    conventions: ["lengthMeasure", "halfDayMinutes"],
    reads: [
        "category", "kind", "sessions/*/start", "sessions/*/end", "agenda/*/kind",
        "agenda/*/minutes",
    ],
    message: "{category} ({kind}) kéo dài {length} {measure}, vượt {over} {measure} so với giới hạn {limit} {measure}.",
        "The {category} ({kind}) takes {length} {measure}; the limit is {limit}, exceeded by {over}.",
    help: "Rút gọn nội dung hoặc gửi tài liệu trước; nhiều quy định cùng áp dụng thì theo mức chặt nhất, ngoại lệ của một quy định không nới mức của quy định khác (ngoại lệ được nêu: {exception}).",
        "Shorten it or send the documents beforehand; where several regimes hold, the strictest decides, and an exception of one does not loosen another (exceptions named: {exception}).",
    check: Meeting(check),
}

fn check(context: &MeetingContext<'_>, sink: &mut Sink<'_>) {
    let (meeting, settings) = (context.meeting.to_compare(), context.settings);
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
    // Whether the limits of conferences hold too is not known.
    if category == Category::Unclassified {
        return sink.skip(SkipReason::Unclassified, None, path());
    }
    let limits = limits(settings, category, kind, day);
    let Some(limit) = limits.first().and_then(|value| value.as_count()) else {
        return sink.skip(SkipReason::NoLimit, None, path());
    };
    let measured = Measured {
        day,
        category,
        kind,
        limits: &limits,
    };
    let measure = settings.conventions.length_measure;
    let mut unknown: Vec<Unknown> = Vec::new();
    if measure != LengthMeasure::NetMinutes {
        match settings.day_parts(day) {
            Ok(parts) => {
                let length = parts.touched(meeting.sessions.iter().filter_map(Session::interval));
                report(
                    context,
                    sink,
                    &measured,
                    LengthMeasure::HalfDays,
                    length,
                    limit,
                );
            }
            Err(hour) => unknown.push(hour),
        }
    }
    if measure != LengthMeasure::HalfDays {
        let limit = limit.saturating_mul(settings.conventions.half_day_minutes);
        match settings.lunch(day) {
            Ok(lunch) => {
                let length = meeting.net_minutes(lunch);
                report(
                    context,
                    sink,
                    &measured,
                    LengthMeasure::NetMinutes,
                    length,
                    limit,
                );
            }
            Err(hour) => unknown.push(hour),
        }
    }
    unknown.dedup();
    for hour in unknown {
        sink.skip(SkipReason::FieldMissing, Some(hour.pointer()), path());
    }
}

/// The limits of all regimes that hold, the strictest first.
pub(super) fn limits<'r>(
    settings: &MeetingSettings<'r>,
    category: Category,
    kind: Kind,
    day: NaiveDate,
) -> Vec<&'r ParameterValue> {
    let rulebook = settings.rulebook;
    let in_force = |name| rulebook.parameter(name, Some(day)).values();
    let mut limits = Vec::new();
    if category == Category::Conference {
        limits.extend(in_force(conference_limit(kind)));
    }
    limits.extend(in_force(meeting_limit(kind)));
    limits.sort_by_key(|value| value.as_count());
    limits
}

/// What is measured, and against what.
struct Measured<'a> {
    day: NaiveDate,
    category: Category,
    kind: Kind,
    limits: &'a [&'a ParameterValue],
}

/// What a meeting is called at the beginning of a sentence.
fn called(category: Category) -> Fact {
    let label = match category {
        Category::Conference => Label::new("Hội nghị", "conference"),
        _ => Label::new("Cuộc họp", "meeting"),
    };
    Fact::labelled(category.name(), label)
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
    measured: &Measured<'_>,
    measure: LengthMeasure,
    length: u64,
    limit: u64,
) {
    if length > limit {
        let settings = context.settings;
        // The hours decide how long it is, and may be assumed.
        let hours: &[&str] = match measure {
            LengthMeasure::NetMinutes => &["morning-end", "afternoon-start"],
            LengthMeasure::HalfDays | LengthMeasure::Both => &["afternoon-start", "evening-start"],
        };
        let limits = measured.limits.iter();
        let exceptions = limits.clone().filter_map(|value| value.exception.as_ref());
        let exceptions = exceptions.map(|words| {
            Fact::titled(Shown::openly(&words.vi), words.vi.clone(), words.en.clone())
        });
        let exceptions = Fact::list(exceptions);
        sink.found(
            context
                .draft(context.at.pointer("/sessions"))
                .decided_by(limits.filter_map(|value| settings.rulebook.source_of(*value)))
                .sources(settings.sources_of(hours, measured.day))
                .param("category", called(measured.category))
                .param("kind", measured.kind)
                .param("measure", Fact::labelled(measure.name(), unit(measure)))
                .param("length", Fact::count(length))
                .param("limit", Fact::count(limit))
                .param("over", Fact::count(length.saturating_sub(limit)))
                .param("exception", exceptions),
        );
    }
}
