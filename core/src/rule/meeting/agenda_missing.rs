use crate::finding::Severity;
use crate::rule::{Basis, Gravity, MeetingContext, Sink, declare_rule};

declare_rule! {
    name: "agenda-missing",
    title: "Thiếu chương trình họp", "Agenda missing",
    area: Meeting,
    since: "0.1.0",
    severity: Gravity::Fixed(Severity::Warning),
    sources: Basis::Clauses(&[("le-chan-2026", "II.4.2"), ("qd-45-2018", "tiến hành cuộc họp")]),
    condition: "Cuộc họp không có chương trình.", "The meeting has no agenda.",
    path: "/meetings/*/agenda",
    params: {},
    reads: ["agenda"],
    needs: [Agenda],
    message: "Cuộc họp chưa có chương trình.", "The meeting has no agenda.",
    help: "Nêu các nội dung và thời lượng của từng nội dung.",
        "List what is done in it, and how long each item takes.",
    check: Meeting(check),
}

fn check(context: &MeetingContext<'_>, sink: &mut Sink<'_>) {
    if context.meeting.to_compare().agenda.is_empty() {
        sink.found(&mut context.draft(context.at.pointer("/agenda")));
    }
}
