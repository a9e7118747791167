use crate::finding::Severity;
use crate::meeting::Mode;
use crate::rule::{Basis, Fact, Gravity, MeetingContext, Sink, declare_rule};
use crate::text::stated;

declare_rule! {
    name: "meeting-in-person-without-reason",
    title: "Họp trực tiếp chưa nêu lý do", "In person without a reason",
    area: Meeting,
    since: "0.1.0",
    severity: Gravity::Fixed(Severity::Warning),
    sources: Basis::Clauses(&[("le-chan-2026", "II.4.2")]),
    condition: "Cuộc họp trực tiếp mà chưa nêu lý do không họp trực tuyến.",
        "A meeting in person does not say why it is not online.",
    path: "/meetings/*/modeReason",
    params: { plannedMode: "how people were to attend" },
    reads: ["mode", "modeReason", "plannedMode"],
    needs: [Mode, ModeReason],
    message: "Họp trực tiếp nhưng chưa nêu lý do (hình thức dự kiến: {plannedMode}).",
        "The meeting is in person and does not say why (planned mode: {plannedMode}).",
    help: "Nêu lý do phải họp trực tiếp, hoặc chuyển sang họp trực tuyến.",
        "Say why it has to be in person, or meet online.",
    check: Meeting(check),
}

fn check(context: &MeetingContext<'_>, sink: &mut Sink<'_>) {
    let meeting = context.meeting.to_compare();
    match meeting.mode {
        None => sink.field_missing(context.at.pointer("/mode")),
        Some(Mode::InPerson) if stated(meeting.mode_reason.as_ref()).is_none() => sink.found(
            context
                .draft(context.at.pointer("/modeReason"))
                .param("plannedMode", Fact::optional(meeting.planned_mode)),
        ),
        Some(_) => {}
    }
}
