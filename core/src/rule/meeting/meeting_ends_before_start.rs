use crate::finding::Severity;
use crate::rule::{Basis, Gravity, MeetingContext, Sink, declare_rule};

declare_rule! {
    name: "meeting-ends-before-start",
    title: "Phiên họp kết thúc trước khi bắt đầu", "Session ends before its start",
    area: Meeting,
    since: "0.1.0",
    severity: Gravity::Fixed(Severity::Error),
    sources: Basis::Logic,
    condition: "Một phiên kết thúc trước khi bắt đầu.", "A session ends before it starts.",
    path: "/meetings/*/sessions/*/end",
    params: { start: "when it starts", end: "when it ends" },
    reads: ["sessions/@/start", "sessions/@/end"],
    message: "Phiên họp kết thúc lúc {end}, trước khi bắt đầu lúc {start}.",
        "The session ends at {end}, before it starts at {start}.",
    help: "Sửa lại giờ bắt đầu hoặc giờ kết thúc.", "Correct the start or the end.",
    check: Meeting(check),
}

fn check(context: &MeetingContext<'_>, sink: &mut Sink<'_>) {
    for (index, session) in context.meeting.to_compare().sessions.iter().enumerate() {
        let path = || context.at.pointer(&format!("/sessions/{index}/end"));
        match session.interval() {
            None => sink.field_missing(path()),
            Some((start, end)) if end < start => sink.found(
                context
                    .draft(path())
                    .param("start", start)
                    .param("end", end),
            ),
            Some(_) => {}
        }
    }
}
