use crate::finding::{Severity, SkipReason};
use crate::meeting::Mode;
use crate::rule::{Basis, Fact, Gravity, MeetingContext, Sink, declare_rule};
use crate::rulebook::ParameterValue;

declare_rule! {
    name: "hybrid-with-token-remote-site",
    title: "Họp kết hợp có rất ít điểm cầu", "Hybrid with hardly a remote site",
    area: Meeting,
    since: "0.1.0",
    severity: Gravity::Fixed(Severity::Info),
    sources: Basis::Clauses(&[("quy-uoc", "dấu hiệu cần giải trình")]),
    condition: "Cuộc họp kết hợp có rất ít điểm cầu từ xa.",
        "A hybrid meeting has very few places that take part from afar.",
    path: "/meetings/*/remoteSites",
    params: {
        remoteSites: "how many places take part from afar",
        threshold: "up to how many it is told",
        participants: "how many people are invited",
    },
    parameters: ["token-remote-sites"],
    reads: ["mode", "remoteSites", "sessions/*/start", "participants"],
    needs: [Mode, RemoteSites],
    message: "Cần giải trình, không phải kết luận vi phạm: họp kết hợp với {remoteSites} điểm cầu từ xa (lưu ý khi không quá {threshold}); số người được mời: {participants}.",
        "To be explained, not a verdict: a hybrid meeting with {remoteSites} places that take part from afar (told up to {threshold}); people invited: {participants}.",
    help: "Ghi rõ số điểm cầu và số người dự từ xa; cách tính họp kết hợp vào tỷ lệ họp trực tuyến do quy ước quyết định.",
        "State how many places and people take part from afar; what hybrid meetings count as is for a convention to decide.",
    check: Meeting(check),
}

fn check(context: &MeetingContext<'_>, sink: &mut Sink<'_>) {
    let (meeting, settings) = (context.meeting.to_compare(), context.settings);
    match meeting.mode {
        None => return sink.field_missing(context.at.pointer("/mode")),
        Some(Mode::Hybrid) => {}
        Some(_) => return,
    }
    let path = context.at.pointer("/remoteSites");
    let Some(sites) = meeting.remote_sites else {
        return sink.field_missing(path);
    };
    let Some(day) = meeting.first_day() else {
        return sink.field_missing(context.at.pointer("/sessions"));
    };
    let in_force = settings.rulebook.parameter("token-remote-sites", Some(day));
    let value = in_force.strictest();
    let threshold = value.and_then(ParameterValue::as_count);
    let (Some(value), Some(threshold)) = (value, threshold) else {
        return sink.skip(SkipReason::NoLimit, None, path);
    };
    if sites <= threshold {
        let people = meeting.participants.len();
        let people = (people > 0).then(|| Fact::count(people));
        sink.found(
            context
                .draft(path)
                .decided_by(settings.rulebook.source_of(value))
                .param("remoteSites", Fact::count(sites))
                .param("threshold", Fact::count(threshold))
                .param("participants", people.unwrap_or(Fact::NOTHING)),
        );
    }
}
